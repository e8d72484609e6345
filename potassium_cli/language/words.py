"""Words as the index knows them: one spelling for each, whatever the case, number, accent or side of the Atlantic."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from potassium_cli.language.lexicon import IRREGULAR, PHRASES, SAME, STOP

_WORD = re.compile(r"[^\W_]+(?:\.[0-9]+)?%?")  # letters and digits of any script

_NO_LETTERS = str.maketrans({"'": "", "\u2019": "", "-": " ", "&": " and ", "(": " ", ")": " "})
_OPENINGS = frozenset(phrase.split(" ")[0] for phrase in PHRASES)  # most texts have none of them


def normalised(text: str) -> str:
    """Lower case without accents; hyphens and apostrophes do not divide a word from its twin."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    text = " ".join(text.casefold().translate(_NO_LETTERS).split())
    if "%" not in text and _OPENINGS.isdisjoint(text.split(" ")):
        return text
    for phrase, word in PHRASES.items():
        if phrase in text:
            text = text.replace(phrase, word)
    return text


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The one spelling that stands for a word in the index: singular, and the same for its synonyms."""
    one = singular(word)
    same = SAME.get(word) or SAME.get(one) or one
    return same[:-1] if len(same) > 3 and same.endswith("e") else same


@lru_cache(maxsize=8192)  # a meal's words are asked for again and again: alone, together, of each name
def words(text: str) -> tuple[str, ...]:
    """The stems of a text in order, without words that say nothing."""
    return tuple(stem(word) for word in _WORD.findall(normalised(text)) if word not in STOP)


def singular(word: str) -> str:
    """One of what a word names, by its ending."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) <= 3 or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    if word.endswith("ie"):
        return f"{word[:-2]}y"
    return word.removesuffix("s")


def is_several(word: str) -> bool:
    """Whether a word names several things, by its ending."""
    return word.casefold().endswith("s") and singular(word.casefold()) != word.casefold()


# Words that a name may have and a person leaves out: they say what is meant anyway.
TAKEN_FOR_GRANTED = frozenset(
    words(
        "raw cooked plain boiled skin skinless with without no unsalted drained regular average mixed all kinds"
        " prepared water fatless"
    )
)


def phrase(all_words: Iterable[str]) -> str:
    """The same for the same words in the same order."""
    return " ".join(dict.fromkeys(all_words))


def unordered(all_words: Iterable[str]) -> str:
    """The same for the same words in any order."""
    return " ".join(sorted(set(all_words)))
