"""Words as the index knows them: one spelling for each, whatever the case, number, accent or side of the Atlantic."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:\.[0-9]+)?%?")  # letters and digits of any script

# Phrases that are one word for our purpose; the hyphen or space in them carries no meaning.
_PHRASES = {
    "fat free": "nonfat",
    "non fat": "nonfat",
    "no fat": "nonfat",
    "low fat": "lowfat",
    "reduced fat": "reducedfat",
    "semi skimmed": "reducedfat",
    "half fat": "reducedfat",
    "full fat": "whole",
    "low sodium": "lowsodium",
    "low salt": "lowsodium",
    "reduced sodium": "lowsodium",
    "reduced salt": "lowsodium",
    "without skin": "skinless",
    "without peel": "skinless",
    "no skin": "skinless",
    "ns as to fat added in cooking": "",
    "fat not added in cooking": "fatless",
    "fat not added": "fatless",
    "no added fat": "fatless",
    "no fat added": "fatless",
    "without added fat": "fatless",
    "without fat": "fatless",
    "fat added in cooking": "with fat",
    "fat added": "with fat",
    "added fat": "with fat",
    "from dried": "boiled",
    "no salt": "unsalted",
    "without salt": "unsalted",
    "sugar free": "diet",
    "no sugar added": "unsweetened",
    "no added sugar": "unsweetened",
    "without added sugar": "unsweetened",
    "without sugar": "unsweetened",
    "no sugar": "unsweetened",
    "half and half": "halfandhalf",
    "whole wheat": "wholewheat",
    "whole meal": "wholewheat",
    "whole grain": "wholegrain",
    "sun dried": "sundried",
    "stir fry": "stirfry",
    "stir fried": "stirfry",
    "deep fried": "fried",
    "pan fried": "fried",
    "sweet corn": "corn",
    " %": "%",
}
_OPENINGS = frozenset(phrase.split(" ")[0] for phrase in _PHRASES)  # most texts have none of them
# One word for each of these, so that tables and people may use either.
_SAME = {
    "and": "&",
    "with": "&",
    "n": "&",
    "tinned": "canned",
    "can": "canned",
    "roast": "roasted",
    "grill": "grilled",
    "broiled": "grilled",
    "barbecued": "grilled",
    "bbq": "barbecue",
    "fry": "fried",
    "fries": "fries",  # a food, not a way to make one
    "boil": "boiled",
    "bake": "baked",
    "mash": "mashed",
    "steam": "steamed",
    "poach": "poached",
    "dry": "dried",
    "dehydrated": "dried",
    "mince": "ground",
    "minced": "ground",
    "wholemeal": "wholewheat",
    "skimmed": "skim",
    "fatfree": "nonfat",
    "prawn": "shrimp",
    "aubergine": "eggplant",
    "courgette": "zucchini",
    "coriander": "cilantro",
    "yoghurt": "yogurt",
    "omelette": "omelet",
    "doughnut": "donut",
    "sweetcorn": "corn",
    "chile": "chili",
    "chilli": "chili",
    "catsup": "ketchup",
    "liquorice": "licorice",
    "flavoured": "flavored",
    "fibre": "fiber",
    "peeled": "skinless",
    "peel": "skin",
    "salted": "salt",
    "microwaved": "microwave",
}
_IRREGULAR = {"leaves": "leaf", "loaves": "loaf", "halves": "half", "calves": "calf", "geese": "goose"}
# Words that say nothing about which food it is.
STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "on",
        "in",
        "to",
        "my",
        "our",
        "your",
        "his",
        "her",
        "its",
        "some",
        "any",
        "i",
        "we",
        "had",
        "ate",
        "eat",
        "eating",
        "having",
        "have",
        "drank",
        "drinking",
        "for",
        "from",
        "as",
        "at",
        "is",
        "was",
        "or",
        "by",
        "fresh",
        "freshly",
        "ripe",
        "delicious",
        "tasty",
        "nice",
        "homemade",
        "also",
        "then",
        "plus",
        "about",
        "around",
        "approximately",
        "roughly",
        "just",
        "nfs",
        "ns",
        "type",
        "made",
        "style",
        "it",
        "this",
        "that",
        "served",
        "serving",
        "eaten",
        "me",
        "about",
        "up",
    ]
)


def plain(text: str) -> str:
    """Lower case without accents; hyphens and apostrophes do not divide a word from its twin."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    text = (
        " ".join(text.casefold().split()).replace("'", "").replace("\u2019", "").replace("-", " ").replace("&", " and ")
    )
    if "%" not in text and _OPENINGS.isdisjoint(text.split(" ")):
        return text
    for phrase, word in _PHRASES.items():
        if phrase in text:
            text = text.replace(phrase, word)
    return text


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The one spelling that stands for a word in the index: singular, and the same for its synonyms."""
    one = singular(word)
    same = _SAME.get(word) or _SAME.get(one) or one
    return same[:-1] if len(same) > 3 and same.endswith("e") else same


def words(text: str) -> tuple[str, ...]:
    """The stems of a text in order, without words that say nothing."""
    return tuple(stem(word) for word in _WORD.findall(plain(text)) if word not in STOP)


def singular(word: str) -> str:
    """One of what a word names, by its ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    if word.endswith("ie"):
        return f"{word[:-2]}y"
    return word.removesuffix("s")


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
