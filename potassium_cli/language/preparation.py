"""Preparation words: which ones stand in for each other, and which contradict each other."""

from potassium_cli.language.lexicon import is_participle
from potassium_cli.language.measures import HOUSEHOLD
from potassium_cli.language.words import TAKEN_FOR_GRANTED, words

# How far one word answers for another: someone who says "cooked" is content with "boiled", less so with "fried".
_STAND_IN = {
    "cooked": "boiled:.9 steamed:.9 stewed:.9 poached:.9 microwave:.85 baked:.85 roasted:.85 grilled:.85 fried:.5",
    "boiled": "cooked:.9 steamed:.8 stewed:.8 poached:.8 microwave:.7",
    "steamed": "boiled:.85 cooked:.9 microwave:.8",
    "stewed": "boiled:.8 cooked:.9 braised:.9",
    "braised": "stewed:.9 cooked:.8 roasted:.6",
    "poached": "boiled:.85 cooked:.9",
    "baked": "roasted:.9 cooked:.8 microwave:.7 grilled:.7",
    "roasted": "baked:.9 grilled:.75 cooked:.75",
    "grilled": "roasted:.8 baked:.75 cooked:.75",
    "microwave": "boiled:.8 baked:.8 cooked:.8",
    "fried": "cooked:.4 sauteed:.9",
    "sauteed": "fried:.9 cooked:.6 boiled:.5",
    "mashed": "boiled:.5 cooked:.5",
    "nonfat": "skim:1 lowfat:.6",
    "skim": "nonfat:1 lowfat:.6",
    "lowfat": "1%:.95 reducedfat:.8 2%:.7 nonfat:.6",
    "reducedfat": "2%:1 lowfat:.8",
    "2%": "reducedfat:1 lowfat:.6",
    "1%": "lowfat:1",
    "light": "lowfat:.7 reducedfat:.8 diet:.7",
    "diet": "light:.7 unsweetened:.5",
    "lean": "90%:.8 95%:.7",
    "peppers": "pepper:.9",  # several are the vegetable
}
STAND_INS: dict[str, tuple[tuple[str, float], ...]] = {
    words(word)[0]: tuple((words(other.split(":")[0])[0], float(other.split(":")[1])) for other in others.split())
    for word, others in _STAND_IN.items()
}
# Words for a kind of food, which are said besides its name: "biscotti cookie", "fish, tilapia".
KINDS = frozenset(
    words(
        "fish candy cookie cereal pastry seafood food dish beverage drink snack treat meat vegetable fruit nut"
        " bread cheese"
    )
)
# A food in one of these states is not the food in another; 0 is a state that was not said.
_STATES = (
    "raw uncooked",
    "cooked boiled steamed stewed braised poached baked roasted grilled microwave fried sauteed mashed scrambled"
    " toasted",
    "canned",
    "dried",
    "juice",
    "sundried",
    "pickled",
    "smoked",
)
BEFORE_COOKING = frozenset(words("raw uncooked dry dried"))
_STATE_OF = {word: 1 << bit for bit, members in enumerate(_STATES) for word in words(members)}


def settled(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "dry" and "raw" where cooked is said too: "dry beans, cooked" are cooked beans."""
    if not states(said) & _STATE_OF["cooked"]:
        return said
    return tuple(word for word in said if word not in BEFORE_COOKING)


def tells_state(text: str) -> bool:
    """Whether a text only tells the state of a food that was named before: "boiled", "baked without salt"."""
    told = words(text)
    if not told or any(word.strip("(),.;") in HOUSEHOLD for word in text.casefold().split()):  # "2 cans" are not canned
        return False
    return all(word in _STATE_OF or word in STAND_INS or word in TAKEN_FOR_GRANTED for word in told)


def tells_how_made(text: str) -> bool:
    """Whether words only tell what was done to a food: "mashed", "deep fried"."""
    told = text.casefold().split()
    return bool(told) and all(is_participle(word) or bool(states(words(word))) for word in told)


def states(of_words: tuple[str, ...]) -> int:
    """The states that these words say, as bits; 0 when they say none."""
    bits = 0
    for word in of_words:
        bits |= _STATE_OF.get(word, 0)
    return bits
