"""Names as people write them, brought into one form so that they can be held against each other."""

import unicodedata
from functools import cache, lru_cache


@lru_cache(maxsize=8192)
def simplified(text: str) -> str:
    """Lower the case and leave letters and digits, with single spaces between words."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def unaccented(text: str) -> str:
    """The text without accents, as who has no key for them types it."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


@cache
def words_of(text: str) -> frozenset[str]:
    """Return the words of a name, without case, accents or plural: "Black beans, cooked" gives black, bean, cooked."""
    letters = "".join(letter if letter.isalnum() else " " for letter in unaccented(text.casefold()))
    return frozenset(_singular(word) for word in letters.split())


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("oes"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
