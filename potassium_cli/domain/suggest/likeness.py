"""Which foods can take another's place: ordinary ones of its kind and form, so that the same weight means as much."""

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.suggest.ordinary import LEAST_POPULARITY, is_ordinary

# What can take a food's place on the plate. A group that is not here has no swap: sweets, sauces, dishes, drinks other
# than milk and juice; and bread, cheese and eggs, which hold little.
IN_PLACE_OF = {
    "fruit": ("fruit",),
    "fruit juice": ("fruit juice",),
    "vegetables": ("vegetables",),
    "potatoes": ("potatoes", "grains"),
    "grains": ("grains",),
    "legumes": ("legumes", "soy"),
    "soy": ("soy",),
    "nuts and seeds": ("nuts and seeds",),
    "dairy": ("dairy",),
    "fish": ("fish", "poultry", "eggs"),
    "poultry": ("poultry", "fish", "eggs"),
    "meat": ("poultry", "fish", "eggs", "meat"),
    "cereals": ("cereals",),
    "snacks": ("snacks",),
}
PROTEIN = frozenset({"fish", "poultry", "meat"})  # not to be halved, nor swapped for what has much less protein
LEAST_PROTEIN = 0.7  # of what the source has
ALIKE_WATER_G = 20.0  # per 100 g, at most: what is much drier is another food by the same weight
FAT_G = 10.0  # per 100 g: an avocado is no apple
MARKS = ("drink", "whole-nuts")  # tags that both bear, or neither
RARE = {"dairy": 0.05}  # milks of rice and the like are seldom drunk, but by those who need them


def stands_in(other: Food, food: Food) -> bool:
    """Say whether one food can take another's place: an ordinary one of its kind and form."""
    if other.id == food.id or other.group not in IN_PLACE_OF.get(food.group, ()):
        return False
    return is_ordinary(other, RARE.get(other.group, LEAST_POPULARITY)) and _same_form(other, food)


def _same_form(other: Food, food: Food) -> bool:
    if any((mark in other.tags) != (mark in food.tags) for mark in MARKS) or _fat(other) != _fat(food):
        return False
    if food.group == "vegetables" and _raw(other) != _raw(food):
        return False
    if food.group in PROTEIN and not _as_much_protein(other, food):
        return False
    if (food.group == "snacks" or _spread(food)) and not head(other) & head(food):
        return False
    return "dried-fruit" in food.tags or food.group == "potatoes" or _as_wet(other, food)


def head(food: Food) -> frozenset[str]:
    """Return what a name says before its preparation: "potato" for "Potato, baked" and for "Potatoes, mashed"."""
    return words_of(food.name.partition(",")[0])


def _raw(food: Food) -> bool:
    return "raw" in words_of(food.name)


def _spread(food: Food) -> bool:
    return food.group == "nuts and seeds" and "whole-nuts" not in food.tags


def _fat(food: Food) -> bool:
    return food.group == "fruit" and (food.per_100_g.fat_g or 0.0) >= FAT_G


def _as_much_protein(other: Food, food: Food) -> bool:
    protein, was = other.per_100_g.protein_g, food.per_100_g.protein_g
    return protein is not None and was is not None and protein >= LEAST_PROTEIN * was


def _as_wet(other: Food, food: Food) -> bool:
    water, was = other.per_100_g.water_g, food.per_100_g.water_g
    return water is not None and was is not None and abs(water - was) <= ALIKE_WATER_G
