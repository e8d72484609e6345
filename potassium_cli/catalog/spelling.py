"""Misspelt words. rapidfuzz is imported only when a word is in no name."""

from collections.abc import Sequence

SHORTEST = 4  # letters; a shorter word is too near to too many others


def corrections(word: str, vocabulary: Sequence[str]) -> list[str]:
    """Words of the vocabulary that this one may be, the nearest first: one letter off, or two in a long word.

    Of words as near, the one that comes first in the vocabulary.
    """
    if len(word) < SHORTEST or any(char.isdigit() for char in word):
        return []
    from rapidfuzz import process  # noqa: PLC0415  # 15 ms that a well-spelt meal does not pay
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    reach = 1 if len(word) <= 5 else 2
    near = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=reach, limit=12)
    off = {other: distance + (other[0] != word[0]) for other, distance, _ in near if len(other) >= SHORTEST - 1}
    return [other for other in sorted(off, key=off.__getitem__) if off[other] <= reach][:3]
