"""Misspelt words about the body, put right before they are read: "brethless", "palpitatoins". A correction is said."""

import re
from collections.abc import Iterable
from functools import lru_cache

from potassium_cli.domain.profile.safety import Symptom
from potassium_cli.domain.symptoms.signs import SAME
from potassium_cli.domain.symptoms.vocabulary import AROUND, DENYING, ELSEWHERE, LEG, LINKS, NOT, OF_A_LEG

_SHORTEST, _LONG = 5, 8  # letters of a word that may be wrong, and of one in which two may be
_WORD = re.compile(r"[^\W\d_]+")


def respelt(text: str, table: tuple[Symptom, ...]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text with misspelt words put right, and which were: each as it was typed, and as it was read."""
    known = _known(table)
    fixed: list[tuple[str, str]] = []

    def right(match: re.Match[str]) -> str:
        word = match.group().casefold()
        if len(word) < _SHORTEST or not word.isascii() or word in known:
            return match.group()
        better = _nearest(word, known)
        if not better:
            return match.group()
        fixed.append((match.group(), better))
        return better

    return _WORD.sub(right, text), tuple(fixed)


@lru_cache(maxsize=2)
def _known(table: tuple[Symptom, ...]) -> frozenset[str]:
    """Every word that complaints are read by."""
    phrases = (f"{row.phrases};{row.alone}" for row in table)
    words = {word for each in (*phrases, *OF_A_LEG.values()) for word in re.split("[; ]", each) if word}
    return frozenset(words | set(SAME) | AROUND | DENYING | ELSEWHERE | LEG | LINKS | NOT)


def _nearest(word: str, known: Iterable[str]) -> str:
    """The one word that a misspelt one is near to; "" when there is none, or it is a word of its own."""
    from rapidfuzz.distance import OSA

    slips = 2 if len(word) >= _LONG else 1
    near = {
        each: distance
        for each in known
        if len(each) >= _SHORTEST - 1
        and each[0] == word[0]
        and (distance := OSA.distance(word, each, score_cutoff=slips)) <= slips
    }
    if not near:
        return ""
    from potassium_cli.catalog.spelling import is_ordinary

    best = min(near.values())
    nearest = sorted(each for each, distance in near.items() if distance == best)
    return "" if is_ordinary(word) else nearest[0]
