"""What the words of a mention say of each other: what is not there, and what only qualifies."""

from functools import lru_cache
from typing import NamedTuple

PREPOSITIONS = frozenset("from at in on with".split())
# What a food is said to lack, where that makes it another food.
_TELLING = frozenset(
    "added salt sodium sugar skin peel rind caffeine crust bone bones milk dairy meat sauce gluten".split()
)

DENYING = frozenset("no without minus sans".split())
_DONE = ("ed", "en", "ten", "unk")  # "skin not eaten" has no skin; "rice, not the beans" has no beans
_IN_ITS_PLACE = (("instead", "of"), ("rather", "than"))  # "a banana instead of an apple" is a banana
_BUT = frozenset("not no without left skipped".split())  # "but left the potatoes"
_ENDS = PREPOSITIONS | {"or", "nor", "and", "but", "just", "added"}
# What ends the name of what is not there, where that is two words: "no tomato sauce".
_HEADS = frozenset("sauce cream cheese dressing juice butter bread milk oil skin seasoning".split())


class Said(NamedTuple):
    """What a text says is there, what it says is not (`denied`), and of that what tells foods apart, as names tell it.

    "Latte, no sugar, no cup" has `there` "latte", `denied` "sugar cup" and `lacking` "without sugar".
    """

    there: str
    denied: str
    lacking: str


@lru_cache(maxsize=4096)  # of each mention it is asked for its foods, its noun and what is not met
def affirmed(text: str) -> Said:
    """A text parted into what it says is there and what is not: "stew, no potatoes" has no potatoes."""
    tokens = text.split()
    kept: list[str] = []
    denied: list[str] = []
    at = 0
    while at < len(tokens):
        word, following = tokens[at].casefold().lstrip("("), _plain(tokens, at + 1)
        if word in ("excluding", "except") or (word, following) == ("other", "than"):
            end = next((end for end in range(at + 1, len(tokens)) if tokens[end].endswith((",", ";"))), len(tokens))
            denied += [_plain(tokens, each) for each in range(at + 1 + (word == "other"), end + 1)]
            at = end + 1
        elif length := _denies(tokens, at):
            at += length - 1
            at += _plain(tokens, at + 1) in ("the", "a", "an", "any", "my", "added")
            aside = (bool(kept) and kept[-1].endswith(",")) or (word, following) in _IN_ITS_PLACE
            end = _denied_to(tokens, at + 1, aside=aside)
            denied += [_plain(tokens, each) for each in range(at + 1, end)]
            at = end + (_plain(tokens, end) == "added")
            while _plain(tokens, at) in ("or", "nor") and at + 1 < len(tokens):
                denied.append(_plain(tokens, at + 1))
                at += 2
        elif following == "not" and _plain(tokens, at + 2).endswith(_DONE):
            kept, other = _before_or(kept)
            denied += [*other, _plain(tokens, at)]
            at += 3
        else:
            kept.append(tokens[at])
            at += 1
    return Said(" ".join(kept).removesuffix(" with"), " ".join(filter(None, denied)), _lacking(denied))


def _denies(tokens: list[str], at: int) -> int:
    """How many words say that what comes next is not there: "no", "minus", "free from", "but not", "hold the"."""
    first, second, third = (_plain(tokens, at + ahead) for ahead in range(3))
    if not second:
        return 0
    if first in DENYING or first == "not" or (first == "hold" and second == "the"):
        return 1
    if third and ((first == "but" and second in _BUT) or (first, second) in _IN_ITS_PLACE):
        return 2
    if first == "free" and second in ("from", "of"):
        return 2
    return 0


def _denied_to(tokens: list[str], first: int, *, aside: bool) -> int:
    """Where the name of what is not there ends: behind a comma it is all of it, else one word or two."""
    end = first + 1
    while end < len(tokens) and not tokens[end - 1].endswith((",", ";")):
        word = _plain(tokens, end)
        if _plain(tokens, end - 1) in _TELLING or not word.isalpha() or word in _ENDS or not (aside or word in _HEADS):
            break
        end += 1
    return end


def _lacking(denied: list[str]) -> str:
    return " ".join(f"without {word}" for word in denied if word in _TELLING)


def _before_or(kept: list[str]) -> tuple[list[str], list[str]]:
    """What was kept, parted from the word that an "or" ties to the next: "skin or coating" of "not eaten"."""
    tied = len(kept) > 1 and kept[-1].casefold() in ("or", "/", "_", "and")
    return (kept[:-2], [kept[-2].strip(",").casefold()]) if tied else (kept, [])


def _plain(tokens: list[str], at: int) -> str:
    return tokens[at].strip(",.;()").casefold() if at < len(tokens) else ""


@lru_cache(maxsize=4096)
def qualified(text: str) -> tuple[str, str]:
    """The words that name a food, and those behind a comma or a preposition that only qualify it."""
    name, _, asides = text.partition(",")
    told = name.split()
    for at, word in enumerate(told[1:], start=1):
        if word.casefold() in PREPOSITIONS:
            return " ".join(told[:at]), f"{' '.join(told[at:])}, {asides}"
    return name, asides
