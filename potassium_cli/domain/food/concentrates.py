"""What a name tells of a food: above all whether it is potassium by itself, a supplement or a salt substitute.

What a user typed by name ("potassium tablet 99 mg", "1000 mg potassium") bears no tags, so its words speak for it; that
errs towards one line too many.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import MEAL_WORDS, Entry
from potassium_cli.domain.food.naming import simplified, unaccented
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.food.units import UNITS

CONCENTRATED = frozenset(("supplement", "salt-substitute", "potassium-salt"))
# What 100 g of pure potassium chloride hold (its mass is 52.44 % potassium); no food holds more.
MOST_IN_100_G = 52_440.0
# What 100 g of a food hold is far below; instant coffee holds 3,500 mg, and the weakest salt substitute 13,000 mg.
CONCENTRATED_IN_100_G = 10_000.0

# Every name that people call it by, and its near kin, whose acid is the same (SAFETY.md R20). Where a name may be of
# something else too ("yang tao" is a kiwi to some), it counts: a line too many harms nobody.
STAR_FRUIT = "star-fruit"
_STAR_FRUIT = (
    *("star fruit", "starfruit", "starfriut", "star friut", "stare fruit", "carambola", "carambolo"),
    *("carambole", "carambolier", "carambolla", "carombola", "carambula", "karambola", "karambole", "karambol"),
    *("averrhoa", "belimbing", "belimbings", "blimbing", "belimbi", "blimbi", "bilimbi", "bilimbing", "bilimbin"),
    *("balimbing", "balinbing", "balingbing", "kamias", "camias", "kamrakh", "kamrak", "kamarakh", "kamranga"),
    *("kamaranga", "karmaranga", "kamaranka", "karambal", "thamaratham", "tamarta", "irumban puli", "irumbanpuli"),
    *("bimbli", "five corner", "5 corner", "five cornered fruit", "five angled fruit", "five finger fruit"),
    *("five fingers", "5 finger fruit", "coromandel gooseberry", "cucumber tree fruit", "tree cucumber", "ma fueang"),
    *("mafueang", "ma fuang", "mafuang", "yang tao", "yangtao", "fruta estrella", "fruta de estrella", "sternfrucht"),
    *("stjernefrugt", "stjernefrukt", "stjarnfrukt", "stervrucht", "fruit etoile", "goreinshi", "khe"),
)

# An amount in mg and nothing else, but that it is of potassium; "400 mg potassium".
_FIGURE = r"(\d[\d,]*(?:\.\d+)?)\s*mg(?:\s+(?:of\s+)?(?:potassium|k))?"

# Words that stand around a bare "potassium" and name no food.
_AROUND = frozenset("a an the my some of in all total with and extra more intake dose just pure about".split())
_POTASSIUM = frozenset(("potassium", "k", "kalium", "potasio"))
_OTHER_K = frozenset(("special", "vitamin"))  # in front of a K that is not potassium

_WORDS = {
    STAR_FRUIT: _STAR_FRUIT,
    "grapefruit": ("grapefruit", "pomelo"),
    "liquorice": ("liquorice", "licorice"),
    "raises-potassium-herb": ("alfalfa", "dandelion", "horsetail", "nettle", "noni"),
    "leafy-green": (
        *("spinach", "kale", "chard", "collard", "callaloo", "moringa", "saag", "palak", "spanakopita", "florentine"),
        *("coleslaw", "cole slaw", "slaw", "cabbage", "sauerkraut", "kimchi", "brussels sprout", "broccoli", "parsley"),
        *("lettuce", "leaf salad", "green salad", "garden salad", "caesar salad", "watercress", "arugula", "pak choi"),
        *("bok choy", "tabbouleh", "turnip green", "mustard green", "beet green", "spring green", "dandelion green"),
        *("green smoothie", "green juice", "greens"),
    ),
    "salt-substitute": (
        *("salt substitute", "salt replacement", "low sodium salt", "reduced sodium salt", "sodium free salt"),
        *("lite salt", "heart salt", "salt for life", "potassium salt", "losalt", "lo salt"),
        *("low salt salt", "nosalt", "no salt salt", "nu salt", "nusalt", "potassium enriched salt"),
    ),
    "supplement": (
        *("supplement", "tablet", "capsule", "pill"),
        *("potassium chloride", "potassium citrate", "potassium gluconate", "potassium bicarbonate", "kcl"),
        *("klor con", "cystopurin", "effercitrate", "urocit", "kaon", "klotrix"),
        *("electrolyte powder", "electrolyte mix", "potassium powder", "potassium liquid", "potassium syrup"),
        *("potassium drop", "potassium sachet", "potassium gummy", "potassium gummies", "potassium granule"),
        *(
            "potassium aspartate",
            "potassium carbonate",
            "potassium phosphate",
            "potassium sulfate",
            "potassium sulphate",
        ),
    ),
    # A spoon of it holds more than one of many a salt substitute, and by the spoon it has nearly killed healthy people
    # (Rusyniak and others, Journal of Medical Toxicology 9:79, 2013).
    "potassium-salt": ("cream of tartar", "potassium bitartrate", "potassium hydrogen tartrate", "potassium tartrate"),
}
# What is made to go on a salad or to be smoked or drunk, and holds none of the leaves that it is named after.
_NO_GREENS = ("dressing",)


@lru_cache(maxsize=4096)
def kinds_of(name: str, tags: frozenset[str]) -> frozenset[str]:
    """Collect the tags of a food that cautions hang on: its own, and those that its name tells, of one or of many."""
    words = f" {simplified(unaccented(name))} "
    told = {tag for tag, said in _WORDS.items() if any(f" {word} " in words or f" {word}s " in words for word in said)}
    if "leafy-green" in told and any(f" {word} " in words for word in _NO_GREENS):
        told.remove("leafy-green")
    return tags | told | ({"supplement"} if is_bare(name) or _has_k(words.split()) else set())


def names_star_fruit(text: str) -> bool:
    """Say whether a text has one of the names of star fruit, wherever it stands in it (R20)."""
    return STAR_FRUIT in kinds_of(text, frozenset())


def is_star_fruit(food: Food) -> bool:
    """Say whether a food is star fruit, or one of one's own with such a name (R20)."""
    return STAR_FRUIT in food.tags or any(names_star_fruit(name) for name in (food.name, *food.aliases))


def with_told_kinds(entry: Entry, text: str) -> Entry:
    """Mark an entry in whose words star fruit was named, also where the food that it was taken for has none (R20)."""
    return entry._replace(tags=entry.tags | {STAR_FRUIT}) if names_star_fruit(text) else entry


def is_bare(name: str) -> bool:
    """Say whether nothing but potassium is named, as in "K+" or "my potasium": without a food it is a supplement."""
    words = [word for word in simplified(name).split() if word not in _AROUND]
    return bool(words) and all(is_potassium(word) for word in words)


def figure_of_a_meal(said: str, item_text: str) -> float:
    """The mg of potassium that a text gives for a whole meal right behind its name ("lunch 400 mg potassium"); else 0.

    `item_text` is what was read as the amount. With any other word before it ("took"), or behind the figure, it is a
    supplement that was taken with the meal.
    """
    amount = re.fullmatch(_FIGURE, item_text.strip(), re.IGNORECASE)
    if not amount:
        return 0.0
    meals = "|".join(sorted(map(re.escape, MEAL_WORDS), key=len, reverse=True))
    before = rf"(?:^|[\n.;,]|\band\b)\s*(?:(?:for|my|the|a|at|today|todays|today's|yesterday|and)\s+)*(?:{meals})\s*"
    joined = r"(?:[:=,-]|\b(?:was|is|had|of|about|around)\b)?\s*"
    behind = before + joined + re.escape(item_text.strip()) + r"\s*(?:$|[\n.;,]|\band\b)"
    return float(amount[1].replace(",", "")) if re.search(behind, said, re.IGNORECASE) else 0.0


def says_potassium(text: str) -> bool:
    """Say whether a text has the word, also misspelt, or its sign: K."""
    words = simplified(text).split()
    return _has_k(words) or any(is_potassium(word) for word in words if word != "k")


def is_potassium(word: str) -> bool:
    """Say whether a word in lower case is "potassium", also misspelt by two letters, or its sign."""
    if word in _POTASSIUM:
        return True
    if not (7 <= len(word) <= 11 and word.startswith(("po", "pa")) and word.endswith(("m", "un"))):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # only for a word that looks like it

    return OSA.distance(word, "potassium", score_cutoff=2) <= 2


def concentrated_mg(name: str, tags: frozenset[str], nutrients: Nutrients, *, typed: bool) -> float:
    """Return the potassium in mg of what was `typed` in mg, or is a supplement or salt substitute; 0 of a food."""
    return nutrients.potassium_mg or 0.0 if typed or kinds_of(name, tags) & CONCENTRATED else 0.0


def salts_mg(entries: Iterable[Entry]) -> float:
    """Sum the potassium in mg of the supplements, salt substitutes and other potassium salts among entries (R17)."""
    return sum(each.nutrients.potassium_mg or 0.0 for each in entries if kinds_of(each.name, each.tags) & CONCENTRATED)


def units(entry: Entry) -> float:
    """Count the units of an entry: 2 for "2 × tablet"; 1 when it does not say, which warns rather too soon.

    Where potassium was typed, its portion is that amount, and only the text may tell a count: "2 tablets 99 mg each".
    """
    count, _, unit = (entry.portion if entry.food_id else entry.text).partition(" ")
    measure = unit.partition(" ")[0].casefold().rstrip(".,")
    counts = unit and measure not in UNITS and count.replace(".", "", 1).isdecimal() and float(count) > 0
    return float(count) if counts else 1.0


def _has_k(words: list[str]) -> bool:
    """Say whether the sign of potassium is a word of its own, as in "K-Citra" or "Slow-K", and not in "Special K"."""
    return any(word == "k" and before not in _OTHER_K for before, word in zip(["", *words], words, strict=False))
