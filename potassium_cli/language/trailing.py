"""An amount behind the words of its food: "roll, 113 g", "eggs x2", "potatoes 200 g boiled", "banana - 1 medium".

Each way to say one is tried in turn, and what is left before it names the food.
"""

from collections.abc import Callable, Sequence

from potassium_cli.language.lexicon import NUTRIENTS
from potassium_cli.language.measures import CONTAINERS, HOUSEHOLD
from potassium_cli.language.measuring import size_at
from potassium_cli.language.mentions import EACH, Mention
from potassium_cli.language.numbers import amount, and_part
from potassium_cli.language.preparation import tells_state
from potassium_cli.language.quantities import TIMES, Quantity, leading, measured, tells_a_nutrient
from potassium_cli.language.tokens import Token, Tokens

A_TIME = "say the time of day as 8am, 8pm or 20:00, and a day as 17 Nov, here or with --at 8am"
_AT_A_TIME = frozenset("at around about by @".split())
IN_ALL = frozenset("total in all altogether together overall .".split())
AFTER_WEIGHT = EACH | IN_ALL | frozenset("potassium k of".split())
_APIECE = frozenset(("of", "at"))  # "3 eggs of 60 g"
_BEFORE_WEIGHT = frozenset(
    "weighing weighed weighs measuring measured totaling totalling in : - \u2013 at of was is".split()
)


def with_trailing(mention: Mention, clause: Tokens) -> Mention:
    """Read the words of a clause, and the amount behind them when there is one."""
    unmeasured = (_between, _portions, _count) if not mention.measured else ()
    tries: tuple[Callable[[Mention, Tokens], Mention | None], ...] = (_and_a_part, _weight, _times, *unmeasured)
    for read in tries:
        told = read(mention, clause)
        if told:
            return told
    return mention._replace(words=clause.said())


def _and_a_part(mention: Mention, clause: Tokens) -> Mention | None:
    """A part of one more at the end: "a banana and a half", "2 pizzas and a quarter"."""
    if mention.unit or mention.weight is not None:
        return None
    for at in range(clause.first + 1, clause.end):
        part = and_part(clause, at)
        if part and part.end == clause.end:
            many = 1.0 if mention.amount is None else mention.amount
            return mention._replace(words=clause.said(end=at), amount=many + part.value, article=False)
    return None


def _weight(mention: Mention, clause: Tokens) -> Mention | None:
    """A mass, volume or potassium at the end: "roll, 113 g", "protein bar 250 mg", "eggs, 50 g each"."""
    for at in range(clause.first, clause.end):
        said = measured(clause, at)
        if said is None:
            continue
        if at > clause.first and tells_a_nutrient(clause, at):
            named = tuple(token for token in clause.span(at) if token.word in NUTRIENTS)  # told, since it is not used
            told = with_trailing(mention, clause.until(at))
            return told._replace(loose=(*told.loose, *named))
        tail = clause.words(at + said.length)
        if AFTER_WEIGHT.issuperset(tail):
            apiece = clause[at - 1].word in _APIECE and mention.amount not in (None, 1)
            return with_weight(mention._replace(words=_before(clause, at)), said, ["each"] if apiece else tail)
    return None


def with_weight(mention: Mention, said: Quantity, tail: Sequence[str]) -> Mention:
    """A mention with a mass, volume or potassium, and the words behind that."""
    return mention.with_measured(said, each=not EACH.isdisjoint(tail), told=bool(tail))


def _between(mention: Mention, clause: Tokens) -> Mention | None:
    """An amount between a food and its state: "potatoes 200 g boiled"."""
    for at in range(clause.first + 1, clause.end - 1):
        said = leading(clause, at) if clause[at].numeric else None
        if said and tells_state(clause.said(at + said.length)):
            words = f"{_before(clause, at)}, {clause.said(at + said.length)}"
            return mention._replace(words=words).with_leading(said)
    return None


def _portions(mention: Mention, clause: Tokens) -> Mention | None:
    """A household measure or a size at the end: "orange juice 1 glass", "raisins small box", "banana - 1 medium"."""
    tokens, end = clause.of_it(), clause.end
    for at in range(clause.first + 1, end):
        said = leading(tokens, at) if clause[at].numeric or clause[at].word == "half" else None
        if said and at + said.length == end and (said.unit or said.size):
            return mention._replace(words=_before(clause, at)).with_leading(said)
    size, behind = size_at(tokens, end - 2) if len(clause) > len(("raisins", "box")) else ("", 0)
    holder = clause[end - 1]
    if size and behind == end - 1 and holder.word in HOUSEHOLD and holder.unit in CONTAINERS:
        return mention._replace(words=_before(clause, end - 2)).with_leading(Quantity(1.0, holder.unit, size, 2))
    return None


def _count(mention: Mention, clause: Tokens) -> Mention | None:
    """A bare number at the end: "eggs 2", "avocado 1/2", "mango half"; "banana at 3" tells no number of them."""
    for at in range(clause.first + 1, clause.end):
        count = amount(clause, at) if _counts(clause[at]) else None
        if count is None or at + count.length < clause.end:
            continue
        if clause[at - 1].word in _AT_A_TIME:
            return mention._replace(words=clause.said(end=at - 1), problem=mention.problem or A_TIME)
        return mention._replace(words=_before(clause, at), amount=count.value, problem=count.problem)
    return None


def _counts(token: Token) -> bool:
    """Whether a number begins here that may be one of things, and not a year or the like."""
    few = token.numeric and not (token.digits and len(token.text) >= len("100"))
    return few or token.word in ("half", "quarter")


def _times(mention: Mention, clause: Tokens) -> Mention | None:
    """A number of times at the end: "eggs x2", "a cup of tea x 2"."""
    for at in range(clause.first + 1, clause.end - 1):
        times = amount(clause, at + 1) if clause[at].word in TIMES else None
        if times and at + 1 + times.length == clause.end:
            many = times.value * (1.0 if mention.amount is None else mention.amount)
            words, problem = _before(clause, at), mention.problem or times.problem
            return mention._replace(words=words, amount=many, problem=problem, article=False)
    return None


def _before(clause: Tokens, at: int) -> str:
    """The words before an amount, without what leads up to it."""
    while clause[at - 1].word in _BEFORE_WEIGHT:
        at -= 1
    return clause.said(end=at)
