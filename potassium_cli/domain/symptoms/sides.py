"""On which side a symptom is said to be. "Left" is a side beside a part of the body only: "no energy left" has none."""

from collections.abc import Sequence

from potassium_cli.domain.symptoms.felt import Side
from potassium_cli.domain.symptoms.vocabulary import ELSEWHERE, LEG, SMALL

_SPELT = {"rite": "right", "rihgt": "right", "rt": "right", "lft": "left", "lefft": "left"}
_PARTS = LEG | ELSEWHERE | {"side", "limb", "muscle", "one", "lower", "upper"}
_EACH = frozenset("both each either".split())
_OWN = frozenset("the my on".split())
_BETWEEN = frozenset("lower upper my hand".split())


def spelt(words: Sequence[str]) -> list[str]:
    """The words with sides as they are spelt."""
    return [_SPELT.get(word, word) for word in words]


def side_in(words: Sequence[str]) -> Side:
    """The side that words of one clause tell of; UNSAID when they tell none."""
    sides = {side for at in range(len(words)) if (side := _at(words, at))}
    if sides in ({Side.LEFT}, {Side.RIGHT}):
        return sides.pop()
    return Side.BOTH if sides else Side.UNSAID


def one_leg(words: Sequence[str]) -> bool:
    """Whether words speak of one leg without its side: "one leg bigger", "one of my legs"."""
    return any(
        word == "one" and LEG & set(words[at + 1 : at + 4]) and not {"after", "another"} & set(words[at:])
        for at, word in enumerate(words)
    )


def _at(words: Sequence[str], at: int) -> Side:
    word = words[at]
    if word in _EACH:
        return Side.BOTH if _beside_part(words, at) else Side.UNSAID
    if word not in ("left", "right"):
        return Side.UNSAID
    behind = next((each for each in words[at + 1 :] if each not in _BETWEEN), "")
    before = words[at - 1] if at else ""
    beside = behind in _PARTS or (behind in ("and", "or", "&", "/") and bool({"left", "right"} & set(words[at + 1 :])))
    ends = not behind or not behind[0].isalpha()
    return Side(word) if beside or before in _OWN or (ends and before in LEG) else Side.UNSAID


def _beside_part(words: Sequence[str], at: int) -> bool:
    """Whether "both" is said of parts of the body, or of nothing else: "both swollen", "both sides"."""
    behind = [each for each in words[at + 1 :] if each not in SMALL]
    return not behind or behind[0] not in ELSEWHERE
