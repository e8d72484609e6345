"""Misspelt words. rapidfuzz and pyspellchecker are imported only when a word is in no name."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import groupby

from potassium_cli.language.lexicon import DESCRIBING, FRAME, SAME
from potassium_cli.language.measures import MEASURES, SIZES
from potassium_cli.language.words import stem

SHORTEST = 4  # letters; a shorter word is too near to too many others
SHORT = 5
LONG = 8  # letters of a word that may be both wrong and of another length
ABBREVIATED = 5  # letters of a word that may be the beginning of another: "strawbs"
RARE = 60  # uses of an English word in the counts of pyspellchecker; up to here it is in a dictionary and hardly used
_HARDLY_HEARD = frozenset("aeiouyhw")


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words that are never a slip for a food: they have a meaning of their own in any text about a meal."""
    return frozenset(map(stem, (*MEASURES, *SIZES, *FRAME, *DESCRIBING)))


@lru_cache(maxsize=1)
def _used() -> Callable[[str], int]:
    from spellchecker import SpellChecker  # noqa: PLC0415  # 150 ms that a well-spelt meal does not pay

    return SpellChecker(language="en").word_frequency.__getitem__


def is_word(text: str) -> bool:
    """Whether just this is a word in common use."""
    return _used()(text) > RARE


def is_ordinary(word: str) -> bool:
    """Whether a word, or one with this stem, is in common use, and so no slip for a food: "should" is no shoulder."""
    spelt = (f"{word}e", f"{word}s", f"{word[:-1]}ie", f"{word[:-1]}ies")
    return any(map(is_word, (word, *(each for each in spelt if stem(each) == word))))


def corrections(word: str, vocabulary: Sequence[str]) -> list[str]:
    """Words of the vocabulary that this one may be: all that are one letter off, else all that are two off.

    None of a word that is in common use. Two letters only in a long word, and only where both sound alike: "avacodo" is
    an avocado, "carpet" no carrot. Of words as near, the one that comes first in the vocabulary comes first.
    """
    if len(word) < SHORTEST or word in _common() or any(char.isdigit() for char in word):
        return []
    if begun := _begun(word, vocabulary):
        return [] if is_ordinary(word) else begun
    from rapidfuzz import process  # noqa: PLC0415  # 15 ms that a well-spelt meal does not pay
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    reach = 1 if len(word) <= SHORT else 2
    near = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=reach, limit=12)
    off = {other: distance + (other[0] != word[0]) for other, distance, _ in near if len(other) >= SHORTEST - 1}
    possible = {other: far for other, far in off.items() if far <= reach and _likely(word, other, far)}
    if not possible or is_ordinary(word):
        return []
    nearest = min(possible.values())
    return [other for other in possible if possible[other] == nearest][:3]


def _begun(word: str, vocabulary: Sequence[str]) -> list[str]:
    """The one word that a long enough beginning may stand for; none where there are several: "strawb"."""
    root = word.removesuffix("s")
    if len(root) < ABBREVIATED:
        return []
    whole = {stem(other) for other in vocabulary if other.startswith(root) and len(other) > len(root) + 1}
    return list(whole) if len(whole) == 1 else []


def _likely(word: str, other: str, far: int) -> bool:
    """Whether one word may be a slip for the other: in a short word no consonant turns into another."""
    turned = len(word) == len(other) <= SHORT and sorted(word) != sorted(other)
    apart = abs(len(word) - len(other))
    alike = _sound(word) == _sound(other) and apart <= (len(word) >= LONG)
    return (far == 1 and not turned) or alike


def _sound(word: str) -> list[str]:
    """The consonants that are heard, doubled ones once."""
    heard = (char for char in word.removesuffix("s") if char not in _HARDLY_HEARD)
    return [letter for letter, _ in groupby(heard)]


def two_words(word: str, known: Callable[[str], bool]) -> tuple[str, str] | None:
    """The two known words that were written as one: "peanutbutter"; None when there are none."""
    parted = ((word[:at], word[at:]) for at in range(SHORTEST - 1, len(word) - SHORTEST + 2))
    return next((pair for pair in parted if all(map(known, pair))), None)


class Speller:
    """Puts misspelt words right, by the words of a vocabulary; that is not read before a word is misspelt."""

    def __init__(self, vocabulary: Callable[[], Sequence[str]], known: Callable[[str], bool]) -> None:
        self._read, self._known = vocabulary, known
        self._vocabulary: list[str] = []
        self._nearest: dict[str, list[str]] = {}

    def nearest(self, word: str) -> list[str]:
        """The words that a word that is not known may be, the nearest first."""
        if word not in self._nearest:
            self._vocabulary = self._vocabulary or [*self._read(), *SAME]
            self._nearest[word] = list(dict.fromkeys(map(stem, corrections(word, self._vocabulary))))
        return self._nearest[word]

    def right(self, word: str) -> tuple[str, ...]:
        """A word put right, where there is but one way to: it is another, or two that were written as one."""
        nearest = self.nearest(word)
        if nearest:
            return tuple(nearest) if len(nearest) == 1 else (word,)
        return two_words(word, self._known) or (word,)
