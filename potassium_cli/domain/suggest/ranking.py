"""Foods in the order of their potassium: per portion, per 100 g, or per 100 kcal. A look at the table, not advice."""

from collections.abc import Iterable
from enum import StrEnum
from math import ceil

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.suggest.everyday import USUAL_GRAMS
from potassium_cli.domain.suggest.ordinary import UNFIT, is_ordinary

LEFT_OUT = ("ingredient", "supplement", "salt-substitute", "alcohol")
LEAST_EATEN = 0.05  # times per 1,000 items: what hardly anybody eats would fill the top of every list

# From so many grams on it is a serving; a group that is not here is no food that one plans a shop by.
_SERVINGS = {group: least for group, (least, _) in USUAL_GRAMS.items()} | {
    "meat": 75,
    "eggs": 45,
    "cheese": 20,
    "grains": 100,
    "bread": 25,
    "cereals": 25,
}
_DRIED = 30  # of fruit: a heaped tablespoon, the UK's portion (NHS, 5 A Day portion sizes, undated)
_PIECES = 3  # of a small fruit: two plums are a serving, twelve cherries are a cup


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


class Order(StrEnum):
    """What comes first. NEUTRAL goes by the name, of what is eaten most: it leads nobody either way."""

    MOST = "most"
    LEAST = "least"
    NEUTRAL = "neutral"


def top(foods: Iterable[Food], per: Per, count: int, order: Order = Order.MOST, *, among: str = "") -> list[Food]:
    """The foods with the most potassium, or in another order, among those of a group or with a tag.

    Left out are ingredients, which nobody eats by themselves, what hardly anybody eats, and what nobody is pointed to:
    supplements, salt substitutes and alcohol.
    """
    known = _known((food for food in foods if _listed(food, among)), per)
    if order is Order.LEAST:
        return _least(foods, per, count, among)
    if order is Order.NEUTRAL:
        eaten = sorted((food for _, food in known), key=lambda food: (-food.popularity, food.id))[:count]
        return sorted(eaten, key=lambda food: (food.name.casefold(), food.id))
    return [food for _, food in sorted(known, key=lambda ranked: (-ranked[0], ranked[1].id))[:count]]


def _least(foods: Iterable[Food], per: Per, count: int, among: str) -> list[Food]:
    """The least first, as one can shop by it: plain foods by their usual servings, and sweets only if asked for."""
    listed = [food for food in foods if _listed(food, among) and (among == food.group or food.group in _SERVINGS)]
    served = (in_a_serving(food) for food in listed if is_ordinary(food, LEAST_EATEN) or food.group not in _SERVINGS)
    known = _known((food for food in served if food and not food.tags & UNFIT), per)
    return [food for _, food in sorted(known, key=lambda ranked: (ranked[0], ranked[1].id))[:count]]


def in_a_serving(food: Food) -> Food | None:
    """The food with a usual serving as its portion: no single olive, no leaf; None where the table knows none."""
    usual = food.default_portion
    least = _DRIED if "dried-fruit" in food.tags else _SERVINGS.get(food.group, 0)
    if usual is None or usual.grams >= least:
        return food
    pieces = ceil(least / usual.grams)
    whole = min((each for each in food.portions if each.grams >= least), key=lambda each: each.grams, default=None)
    if pieces <= _PIECES and "tbsp" not in usual.label:
        whole = Portion(f"{pieces} {usual.label}", pieces * usual.grams)
    return food._replace(portions=(whole._replace(default=True),)) if whole else None


def _known(foods: Iterable[Food], per: Per) -> list[tuple[float, Food]]:
    return [(mg, food) for food in foods if (mg := amount(food, per)) is not None]


def _listed(food: Food, among: str) -> bool:
    alone = food.tags.isdisjoint(LEFT_OUT) and food.popularity >= LEAST_EATEN
    return alone and (among in ("", food.group) or among in food.tags)
