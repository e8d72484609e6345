"""Which foods are meatless, so that nobody who eats one is offered meat or fish in its place."""

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of

_GROUPS = frozenset({"meat", "poultry", "fish"})
_FLESH = words_of(
    "meat beef pork ham bacon lamb veal goat chicken turkey duck fish seafood shrimp prawn crab tuna salmon cod "
    "anchovy clam sausage pepperoni meatball steak frankfurter wonton"
)
# What a dish or soup is made of where its recipe is unknown: its row may lack the tag for its stock or fat.
_PLANTS = words_of(
    "vegetable vegetarian vegan meatless tofu bean lentil pea chickpea cheese mushroom tomato potato egg"
)
_MIXED = frozenset({"dishes", "soups"})


def as_meatless(other: Food, food: Food) -> bool:
    """Say whether a stand-in is as meatless as what it stands for: one that is vegetarian is given a vegetarian one."""
    if "vegetarian" in food.tags:
        return "vegetarian" in other.tags
    return not _seems_meatless(food) or not _has_flesh(other)


def _seems_meatless(food: Food) -> bool:
    return food.group in _MIXED and bool(words_of(food.name) & _PLANTS) and not _has_flesh(food)


def _has_flesh(food: Food) -> bool:
    return food.group in _GROUPS or bool(words_of(food.name) & _FLESH)
