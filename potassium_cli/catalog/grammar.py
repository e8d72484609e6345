"""Clauses of a meal's text become mentions: an amount, a unit, a size, and the words that name the food.

Nothing here knows which foods there are. `understand` puts together what one food's name spans.
"""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.catalog.amounts import TOKEN, amount
from potassium_cli.catalog.measures import SIZES
from potassium_cli.catalog.quantities import MEASURED, POTASSIUM, TIMES, Quantity, leading, measured
from potassium_cli.catalog.sentences import Clause, clauses
from potassium_cli.catalog.vocabulary import names_a_meal, praises
from potassium_cli.domain.units import GRAMS

_ABOUT = frozenset("about around approximately roughly some ~ ≈ - – . :".split())
_EACH = frozenset(("each", "apiece"))
_TAIL = _EACH | frozenset("potassium k of total in all .".split())
_BEFORE_WEIGHT = frozenset("weighing weighed weighs : - – at of was is".split())


class Mention(NamedTuple):
    """One mention of a food. `amount` is None when none was said; `weight` is in grams, `potassium` in mg or mmol.

    `joint` is what stood before it (see `sentences.Clause`). `article`: the amount is but an "a".
    """

    text: str
    words: str
    joint: str = ""
    amount: float | None = None
    unit: str = ""
    size: str = ""
    weight: float | None = None
    potassium: tuple[float, str] | None = None
    problem: str = ""
    article: bool = False

    @property
    def measured(self) -> bool:
        """True when it has an amount of its own, and so is a food of its own; "a" alone does not make it one."""
        return (self.amount is not None and not self.article) or self.weight is not None or self.potassium is not None


def mentions(text: str) -> list[Mention]:
    """The mentions of a text, in order. Never raises: what is wrong with one is its `problem`."""
    found = [_mention(clause) for clause in clauses(text.replace("half and half", "half-and-half").replace("\r", "\n"))]
    return [mention for mention in found if _tells(mention)]


def amount_alone(text: str) -> Mention | None:
    """The amount that a text tells without naming a food, such as "1 large" or "150 g"; None when it tells none."""
    tokens = [*TOKEN.findall(text), "food"]
    said = leading(tokens)
    whole = said is not None and said.length == len(tokens) - 1
    return _with_leading(Mention(text, "food"), said) if said and whole else None


def _tells(mention: Mention) -> bool:
    """Whether a mention may be one of a food: it has words that are not just a name for the meal, or an amount."""
    if not mention.words:
        return mention.measured or bool(mention.problem or mention.size)
    if mention.unit or mention.measured:
        return True
    return not praises(mention.words) and not names_a_meal(mention.words)


def _mention(clause: Clause) -> Mention:
    """One clause as a mention: the amount before its words, else behind them; a weight in brackets wins."""
    line, first, end = clause.line, clause.first, clause.end
    mention = Mention(line.said(first, end), "", clause.joint)
    first = _past_about(line.tokens, first, end)
    opening, weight = _bracketed(line.tokens, first, end)
    said = leading(line.tokens[:opening], first)
    if said:
        mention, first = _with_leading(mention, said), first + said.length
    mention = _sized(_with_trailing(mention, clause._replace(first=first, end=opening)))
    if weight is None:
        return mention
    inside = line.tokens[opening + 1 : end]
    return _with_measured(mention, weight, inside[weight.length :])


def _sized(mention: Mention) -> Mention:
    """Take a size from among the words: "a fresh medium apple"."""
    told = mention.words.split()
    if not mention.size and mention.words.casefold() in SIZES:
        return mention._replace(size=SIZES[mention.words.casefold()], words="")
    size = next((word for word in told[:-1] if word.casefold() in SIZES), "")
    if mention.size or mention.unit in MEASURED or not size:
        return mention
    words = " ".join(word for word in told if word != size)
    return mention._replace(size=SIZES[size.casefold()], words=words)


def _past_about(tokens: Sequence[str], first: int, end: int) -> int:
    while first < end - 1 and tokens[first].casefold() in _ABOUT and not amount(tokens[:end], first):
        first += 1
    return first


def _bracketed(tokens: Sequence[str], first: int, end: int) -> tuple[int, Quantity | None]:
    """Where a weight in brackets opens at the end of a clause, and the weight; the end and None when there is none."""
    for at in range(end - 1, first, -1):
        if tokens[at] in ("(", "["):
            said = measured(tokens[:end], at + 1)
            return (at, said) if said and (said.unit in GRAMS or said.unit in POTASSIUM) else (end, None)
    return end, None


def _with_leading(mention: Mention, said: Quantity) -> Mention:
    if said.unit in POTASSIUM and said.value is not None:
        return mention._replace(potassium=(said.value, said.unit), problem=said.problem)
    return mention._replace(
        amount=said.value, unit=said.unit, size=said.size, problem=said.problem, article=said.article
    )


def _with_trailing(mention: Mention, clause: Clause) -> Mention:
    """Read an amount behind the food words: "roll, 113 g", "eggs x2", "protein bar 250 mg", "eggs 2"."""
    tokens, said_to = clause.line.tokens[: clause.end], clause.line.said
    for at in range(clause.first, clause.end):
        said = measured(tokens, at)
        if said and all(token.casefold() in _TAIL for token in tokens[at + said.length :]):
            end = at - (at > clause.first and tokens[at - 1].casefold() in _BEFORE_WEIGHT)
            return _with_measured(mention._replace(words=said_to(clause.first, end)), said, tokens[at + said.length :])
    count = amount(tokens, clause.end - 1) if clause.end - clause.first > 1 and not mention.measured else None
    if count and clause.end - clause.first > 2 and tokens[-2].casefold() in TIMES:
        return mention._replace(words=said_to(clause.first, clause.end - 2), amount=count.value, problem=count.problem)
    if count and tokens[-1].isdecimal() and len(tokens[-1]) < 3:
        return mention._replace(words=said_to(clause.first, clause.end - 1), amount=count.value, problem=count.problem)
    return mention._replace(words=said_to(clause.first, clause.end))


def _with_measured(mention: Mention, said: Quantity, tail: Sequence[str]) -> Mention:
    """Add a weight, volume or potassium that was said besides; it is for all of the mention unless "each" is said."""
    value, problem = said.value or 0.0, mention.problem or said.problem
    count = mention.amount if mention.amount is not None and not mention.unit else 1.0
    each = count if any(token.casefold() in _EACH for token in tail) else 1.0
    if said.unit in POTASSIUM:
        if count != 1 and not tail:
            problem = problem or f"is {value:g} {said.unit} each, or in all? Add the word"
        return mention._replace(potassium=(value * each, said.unit), problem=problem)
    if said.unit in GRAMS:
        return mention._replace(weight=value * GRAMS[said.unit] * each, problem=problem)
    return mention if mention.measured else mention._replace(amount=value, unit=said.unit, problem=problem)
