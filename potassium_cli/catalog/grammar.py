"""Clauses of a meal's text become mentions: an amount, a unit, a size, and the words that name the food.

Nothing here knows which foods there are. `understand` puts together what one food's name spans.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from potassium_cli.catalog.amounts import TOKEN, Amount, amount
from potassium_cli.catalog.measures import HOUSEHOLD, size_of
from potassium_cli.catalog.quantities import MEASURED, POTASSIUM, TIMES, Quantity, at_a_time, leading, measured
from potassium_cli.catalog.sentences import Clause, clauses
from potassium_cli.catalog.vocabulary import names_a_meal, tells_how
from potassium_cli.domain.units import GRAMS

_ABOUT = frozenset("about around approximately roughly some ~ ≈ - – . :".split())
_REWRITTEN = {
    "half and half": "half-and-half",
    "single serving": "single-serving",
    "-and-a-half": " and a half",
    " w/o ": " without ",
    " w/ ": " with ",
    " w ": " with ",
    "(no ": ", no ",
    "(without ": ", without ",
    " 000 ": "000 ",  # thousands may be set apart by a space
}
_EACH = frozenset(("each", "apiece"))
HOW_LARGE = ("small", "medium", "large", "extra large")
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

    @property
    def weighed(self) -> bool:
        """True when it says a mass."""
        return self.weight is not None or self.unit in GRAMS

    @property
    def precise(self) -> bool:
        """True when it says a mass or volume, which wins over a household measure said before."""
        return self.weight is not None or self.unit in MEASURED


def mentions(text: str) -> list[Mention]:
    """The mentions of a text, in order. Never raises: what is wrong with one is its `problem`."""
    found: list[Mention] = []
    for clause in clauses(_one_word(text).replace("\r", "\n")):
        mention = _mention(clause)
        if _tells(mention, listed=bool(found) and mention.joint == ","):
            found.append(mention)
    return found


def _one_word(text: str) -> str:
    """The text with what is one word to us written as one, and what is short as it is meant."""
    for spaced in (" size ", " sized ", " serving size "):
        text = text.replace(spaced, "-size ")
    for written, meant in _REWRITTEN.items():
        text = text.replace(written, meant)
    return re.sub(r"\b(\d\d)/(\d{1,2})\b", _leanness, text) if "/" in text else text


def _leanness(found: re.Match[str]) -> str:
    """The share of lean meat: "80/20 ground beef" is 80 % lean, and no four of it."""
    return f"{found[1]}% lean" if int(found[1]) + int(found[2]) == 100 else found[0]


def amount_alone(text: str) -> Mention | None:
    """The amount that a text tells without naming a food, such as "1 large" or "150 g"; None when it tells none."""
    tokens = [*TOKEN.findall(text), "food"]
    said = leading(tokens)
    whole = said is not None and said.length == len(tokens) - 1
    return _with_leading(Mention(text, "food"), said) if said and whole else None


def _tells(mention: Mention, *, listed: bool) -> bool:
    """Whether a mention may be one of a food: it has words that are not just a name for the meal, or an amount."""
    if not mention.words:
        return mention.measured or bool(mention.problem or mention.size)
    if mention.unit or mention.measured:
        return True
    return not (tells_how(mention.words, listed=listed) or names_a_meal(mention.words))


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
    if at_a_time(line.tokens[clause.first : clause.end]):
        mention = mention._replace(problem=mention.problem or "a time of day goes behind --at, such as --at 8am")
    if weight is None:
        return mention
    inside = line.tokens[opening + 1 : end]
    return _with_measured(mention, weight, inside[weight.length :])


def _sized(mention: Mention) -> Mention:
    """Take a size from among the words: "a fresh medium apple"."""
    told = mention.words.split()
    if not mention.size and len(told) == 1 and size_of(told[0]):
        return mention._replace(size=size_of(told[0]), words="")
    sizes = [word for word, next_word in pairwise(told) if size_of(word) and next_word != "crust"]
    size = min(sizes, key=lambda word: (size_of(word) == "individual", size_of(word) in HOW_LARGE), default="")
    if not size or mention.unit in MEASURED or (mention.size and size_of(size) in (*HOW_LARGE, "individual")):
        return mention
    words = " ".join(word for word in told if word != size)
    return mention._replace(size=size_of(size), words=words)


def _past_about(tokens: Sequence[str], first: int, end: int) -> int:
    while first < end - 1 and tokens[first].casefold() in _ABOUT and not amount(tokens[:end], first):
        first += 1
    return first


def _bracketed(tokens: Sequence[str], first: int, end: int) -> tuple[int, Quantity | None]:
    """Where a weight in brackets opens at the end of a clause, and the weight; the end and None when there is none."""
    for at in range(end - 1, first, -1):
        if tokens[at] in ("(", "["):
            said = measured(tokens[:end], at + 1)
            return (at, said) if said else (end, None)
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
    if not mention.measured and (portions := _portions_behind(tokens, clause.first)):
        said_count, at = portions
        return mention._replace(
            words=said_to(clause.first, at),
            amount=said_count.value,
            unit=HOUSEHOLD[tokens[-1].casefold()],
            problem=said_count.problem,
        )
    count = amount(tokens, clause.end - 1) if clause.end - clause.first > 1 and not mention.measured else None
    for at in range(clause.first + 1, clause.end - 1) if not mention.measured else ():
        times = amount(tokens, at + 1) if tokens[at].casefold() in TIMES else None
        if times and at + 1 + times.length == clause.end:
            return mention._replace(words=said_to(clause.first, at), amount=times.value, problem=times.problem)
    if count and tokens[-1].isdecimal() and len(tokens[-1]) < 3:
        return mention._replace(words=said_to(clause.first, clause.end - 1), amount=count.value, problem=count.problem)
    return mention._replace(words=said_to(clause.first, clause.end))


def _portions_behind(tokens: Sequence[str], first: int) -> tuple[Amount, int] | None:
    """A count of a household measure at the very end, and where it begins: "orange juice 1 glass"."""
    if tokens[-1].casefold() not in HOUSEHOLD:
        return None
    counts = ((amount(tokens, at), at) for at in range(first + 1, len(tokens) - 1))
    return next(((count, at) for count, at in counts if count and at + count.length == len(tokens) - 1), None)


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
    if mention.measured and (mention.unit in MEASURED or mention.amount != 1):
        return mention
    return mention._replace(amount=value, unit=said.unit, problem=problem)
