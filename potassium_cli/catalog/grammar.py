"""Clauses of a meal's text become mentions: an amount, a unit, a size, and the words that name the food.

Nothing here knows which foods there are. `understand` puts together what one food's name spans.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from potassium_cli.catalog.amounts import TOKEN, amount
from potassium_cli.catalog.brackets import bracketed
from potassium_cli.catalog.measures import size_of
from potassium_cli.catalog.mention import Mention
from potassium_cli.catalog.openings import time_length
from potassium_cli.catalog.quantities import MEASURED, POTASSIUM, leading
from potassium_cli.catalog.sentences import Clause, clauses
from potassium_cli.catalog.trailing import A_TIME, with_trailing, with_weight
from potassium_cli.catalog.vocabulary import names_a_meal, tells_how

_ABOUT = frozenset("about around approximately approx circa roughly some ~ ≈ - – . :".split())
_REWRITTEN = {
    "half and half": "half-and-half",
    "single serving": "single-serving",
    "-and-a-half": " and a half",
    " w/o ": " without ",
    " w/ ": " with ",
    " w ": " with ",
    "t bone": "t-bone",
    "7up": "7-up",
    "1/4 pounder": "quarter pounder",
    " 000 ": "000 ",  # thousands may be set apart by a space
}
NOT_EATEN = frozenset(
    "didn't didnt don't dont doesn't wasn't wasnt weren't haven't hasn't hadn't never skipped skip avoided"
    " refused".split()
)
AUXILIARY = frozenset("did do does was were have has had".split())
HOW_LARGE = ("small", "medium", "large", "extra large")
NOT_DIET = ("regular", "average")  # of a drink, "regular" says more than a size


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
    if "-" in text:  # "three-quarters of an avocado"
        text = re.sub(r"(?i)\b(a|one|two|three)-(half|third|quarter|fourth)(s?)\b", r"\1 \2\3", text)
    return re.sub(r"\b(\d\d)/(\d{1,2})\b", _leanness, text) if "/" in text else text


def _leanness(found: re.Match[str]) -> str:
    """The share of lean meat: "80/20 ground beef" is 80 % lean, and no four of it."""
    return f"{found[1]}% lean" if int(found[1]) + int(found[2]) == 100 else found[0]


def amount_alone(text: str) -> Mention | None:
    """The amount that a text tells without naming a food, such as "1 large" or "150 g"; None when it tells none."""
    tokens = [*TOKEN.findall(text), "food"]
    said = leading(tokens)
    whole = said is not None and said.length == len(tokens) - 1
    return Mention(text, "food").with_leading(said) if said and whole else None


def _tells(mention: Mention, *, listed: bool) -> bool:
    """Whether a mention may be one of a food: it has words that are not just a name for the meal, or an amount."""
    if not mention.words:
        return mention.measured or bool(mention.problem or mention.size)
    if mention.unit or mention.measured:
        return True
    return not (tells_how(mention.words, listed=listed) or names_a_meal(mention.words))


def _mention(clause: Clause) -> Mention:
    """One clause as a mention: the amount before its words, else behind them; a weight in brackets wins."""
    inside = bracketed(clause)
    mention = _unbracketed(inside.clause if inside else clause)
    start = clause.line.starts[clause.first]
    mention = mention._replace(text=clause.said(), line=clause.line.text, start=start, lead=clause.lead)
    if inside is None:
        return mention
    if inside.said.unit in MEASURED or inside.said.unit in POTASSIUM:
        return with_weight(mention, inside.said, inside.tail)
    return mention if mention.measured else mention.with_leading(inside.said)


def _unbracketed(clause: Clause) -> Mention:
    first, end = _past_about(clause.line.tokens, clause.first, clause.end), clause.end
    mention = Mention(clause.said(), "", clause.joint)
    said = leading(clause.line.tokens[:end], first)
    if said:
        mention, first = mention.with_leading(said), first + said.length
    mention = _sized(with_trailing(mention, clause._replace(first=first)))
    if _not_eaten(clause):
        return mention._replace(problem=mention.problem or "that reads as not eaten; leave it out")
    if _at_an_hour(clause) or any(time_length(clause.tokens, at) for at in range(len(clause.tokens))):
        return mention._replace(problem=mention.problem or A_TIME)
    return mention


def _sized(mention: Mention) -> Mention:
    """Take a size from among the words: "a fresh medium apple"."""
    told = mention.words.split()
    if not mention.size and len(told) == 1 and size_of(told[0]):
        return mention._replace(size=size_of(told[0]), words="")
    sizes = [word for word, next_word in pairwise(told) if size_of(word) and next_word != "crust"]
    sizes += [word for word in told[1:][-1:] if size_of(word) in HOW_LARGE and word.casefold() not in NOT_DIET]
    size = min(sizes, key=lambda word: (size_of(word) == "individual", size_of(word) in HOW_LARGE), default="")
    if not size or mention.unit in MEASURED or (mention.size and size_of(size) in (*HOW_LARGE, "individual")):
        return mention
    words = " ".join(word for word in told if word != size)
    return mention._replace(size=size_of(size), words=words)


def _not_eaten(clause: Clause) -> bool:
    """Whether a clause tells of what was not eaten: "didn't have the fries", "skipped the bread"."""
    first, second = [*(token.casefold().replace("\u2019", "'") for token in clause.tokens[:2]), "", ""][:2]
    return first in NOT_EATEN or (first in AUXILIARY and second == "not") or (first, second) == ("left", "the")


def _at_an_hour(clause: Clause) -> bool:
    """Whether an hour stands before a colon: "8: eggs" are no eight of them."""
    return "".join(clause.tokens[:1]).isdecimal() and clause.tokens[1:2] == [":"]


def _past_about(tokens: Sequence[str], first: int, end: int) -> int:
    while first < end - 1 and tokens[first].casefold() in _ABOUT and not amount(tokens[:end], first):
        first += 1
    return first
