"""Foods in the order of their potassium: per portion, per 100 g, or per 100 kcal. A look at the table, not advice."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from potassium_cli.domain.food import Food

LEAST_EATEN = 0.05  # times per 1,000 items: what hardly anybody eats would fill the top of every list


class Per(StrEnum):
    """What potassium is held against."""

    PORTION = "portion"
    GRAMS = "100g"
    ENERGY = "100kcal"


def amount(food: Food, per: Per) -> float | None:
    """Potassium in mg per usual portion, per 100 g or per 100 kcal; None when the table cannot tell."""
    potassium, energy = food.per_100_g.potassium_mg, food.per_100_g.energy_kcal
    if potassium is None:
        return None
    if per is Per.GRAMS:
        return potassium
    if per is Per.ENERGY:
        return potassium * 100 / energy if energy else None
    return potassium * food.default_portion.grams / 100 if food.default_portion else None


def top(foods: Iterable[Food], per: Per, count: int, *, low: bool = False, among: str = "") -> list[Food]:
    """The foods with the most potassium (or with `low` the least), among those of a group or with a tag.

    Ingredients and supplements, which nobody eats by themselves, and what hardly anybody eats are left out.
    """
    measured = [(amount(food, per), food) for food in foods if _listed(food, among)]
    known = [(mg, food) for mg, food in measured if mg is not None]
    return [food for _, food in sorted(known, key=_order(low=low))[:count]]


def _listed(food: Food, among: str) -> bool:
    alone = food.tags.isdisjoint(("ingredient", "supplement")) and food.popularity >= LEAST_EATEN
    return alone and (among in ("", food.group) or among in food.tags)


def _order(*, low: bool) -> Callable[[tuple[float, Food]], tuple[float, str]]:
    return lambda ranked: (ranked[0] if low else -ranked[0], ranked[1].id)
