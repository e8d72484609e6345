"""Amounts that stand behind the words of a food: "roll, 113 g", "eggs x2", "potatoes 200 g boiled", "oj, large glass".

Each way to say one is tried in turn; what is left before it is what names the food.
"""

from collections.abc import Callable, Sequence

from potassium_cli.catalog.amounts import amount
from potassium_cli.catalog.measures import CONTAINERS, HOUSEHOLD
from potassium_cli.catalog.mention import EACH, Mention
from potassium_cli.catalog.preparation import tells_state
from potassium_cli.catalog.quantities import TIMES, Quantity, leading, measured, size_at
from potassium_cli.catalog.sentences import Clause

A_TIME = "a time of day goes behind --at, such as --at 8am"
AT_A_TIME = frozenset("at around about by @".split())
TAIL = EACH | frozenset("potassium k of total in all .".split())
_BEFORE_WEIGHT = frozenset(
    "weighing weighed weighs measuring measured totaling totalling in : - \u2013 at of was is".split()
)


def with_trailing(mention: Mention, clause: Clause) -> Mention:
    """Read the words of a clause, and the amount behind them when there is one."""
    unmeasured = (_between, _portions, _count) if not mention.measured else ()
    tries: tuple[Callable[[Mention, Clause], Mention | None], ...] = (_weight, _times, *unmeasured)
    for read in tries:
        told = read(mention, clause)
        if told:
            return told
    return mention._replace(words=clause.said())


def _weight(mention: Mention, clause: Clause) -> Mention | None:
    """A mass, volume or potassium at the end: "roll, 113 g", "protein bar 250 mg", "eggs, 50 g each"."""
    tokens = clause.tokens
    for at in range(len(tokens)):
        said = measured(tokens, at)
        if said and TAIL.issuperset(token.casefold() for token in tokens[at + said.length :]):
            return with_weight(mention._replace(words=_before(clause, at)), said, tokens[at + said.length :])
    return None


def with_weight(mention: Mention, said: Quantity, tail: Sequence[str]) -> Mention:
    """A mention with a mass, volume or potassium, and the words behind that."""
    each = not EACH.isdisjoint(token.casefold() for token in tail)
    return mention.with_measured(said, each=each, told=bool(tail))


def _between(mention: Mention, clause: Clause) -> Mention | None:
    """An amount between a food and its state: "potatoes 200 g boiled"."""
    tokens = clause.tokens
    for at in range(1, len(tokens) - 1):
        said = leading(tokens, at) if tokens[at][:1].isnumeric() else None
        if said and tells_state(tokens[at + said.length :]):
            return mention._replace(words=f"{_before(clause, at)}, {clause.said(at + said.length)}").with_leading(said)
    return None


def _portions(mention: Mention, clause: Clause) -> Mention | None:
    """A household measure or a size at the end: "orange juice 1 glass", "raisins small box", "banana - 1 medium"."""
    tokens = [*clause.tokens, "food"]
    for at in range(1, len(tokens) - 1):
        said = leading(tokens, at) if tokens[at][:1].isnumeric() or tokens[at].casefold() == "half" else None
        if said and said.length == len(tokens) - 1 - at and (said.unit or said.size):
            return mention._replace(words=_before(clause, at)).with_leading(said)
    size, end = size_at(tokens, len(tokens) - 3) if len(tokens) > 3 else ("", 0)
    if size and end == len(tokens) - 2 and HOUSEHOLD.get(tokens[end].casefold()) in CONTAINERS:
        said = Quantity(1.0, HOUSEHOLD[tokens[end].casefold()], size, 2)
        return mention._replace(words=_before(clause, end - 1)).with_leading(said)
    return None


def _count(mention: Mention, clause: Clause) -> Mention | None:
    """A bare number at the end: "eggs 2", "avocado 1/2", "mango half"; "banana at 3" tells no number of them."""
    tokens = clause.tokens
    counts = ((at, amount(tokens, at)) for at in range(1, len(tokens)) if _counts(tokens[at]))
    for at, count in counts:
        if count is None or at + count.length < len(tokens):
            continue
        if tokens[at - 1].casefold() in AT_A_TIME:
            return mention._replace(words=clause.said(0, at - 1), problem=mention.problem or A_TIME)
        return mention._replace(words=_before(clause, at), amount=count.value, problem=count.problem)
    return None


def _counts(token: str) -> bool:
    """Whether a number begins here that may be one of things, and not a year or the like."""
    few = token[:1].isnumeric() and not (token.isdecimal() and len(token) >= len("100"))
    return few or token.casefold() in ("half", "quarter")


def _times(mention: Mention, clause: Clause) -> Mention | None:
    """A number of times at the end: "eggs x2", "a cup of tea x 2"."""
    tokens = clause.tokens
    for at in range(1, len(tokens) - 1):
        times = amount(tokens, at + 1) if tokens[at].casefold() in TIMES else None
        if times and at + 1 + times.length == len(tokens):
            many = times.value * (1.0 if mention.amount is None else mention.amount)
            words, problem = _before(clause, at), mention.problem or times.problem
            return mention._replace(words=words, amount=many, problem=problem, article=False)
    return None


def _before(clause: Clause, at: int) -> str:
    """The words before an amount, without what leads up to it."""
    while at > 0 and clause.tokens[at - 1].casefold() in _BEFORE_WEIGHT:
        at -= 1
    return clause.said(0, at)
