"""What another preparation of the same food takes out: only what was measured or is advised, with its source (R19).

Soaking alone takes nothing out of a potato, and no preparation makes a food "safe": what stays still counts.
"""

from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.profile.safety import Source
from potassium_cli.domain.suggest.likeness import head

BETHKE = Source("Journal of Food Science", "Bethke and Jansky: boiling and leaching of potatoes (73:H80)", "2008")
NKF = Source("National Kidney Foundation", "If you need to limit potassium", "2018")

_DRY_HEAT = words_of("baked roasted microwaved")
_POTATO = words_of("potato")  # and nothing else before the comma: who buys fries or puffs has no potato to boil
_ALL_EATEN = words_of(  # nothing to drain
    "sauce puree paste cream creamed refried mashed baked stewed crushed pumpkin juice tomatoes chillies leaves soup"
)
_CANNED = frozenset({"fruit", "vegetables", "legumes"})  # meat and fish are eaten with what they are canned in


class Preparation(NamedTuple):
    """Another way to prepare a food; `taken` is the part of the potassium that it takes out, None when not known."""

    words: str
    taken: float | None
    source: Source


CUBES = Preparation("Cut in small cubes and boiled, a potato loses about half of its potassium", 0.5, BETHKE)
DRAINED = Preparation("Drain it, and leave the liquid of the can", None, NKF)


def preparation(food: Food) -> Preparation | None:
    """Return a preparation of this food that leaves less potassium in it; None when no source names one."""
    said = words_of(food.name)
    if food.group == "potatoes" and head(food) == _POTATO and said & _DRY_HEAT:
        return CUBES
    eaten = _ALL_EATEN - {"juice"} if food.group == "fruit" else _ALL_EATEN  # a fruit lies in it, a vegetable is it
    if food.group in _CANNED and "canned" in said and "drained" not in said and not said & eaten:
        return DRAINED
    return None
