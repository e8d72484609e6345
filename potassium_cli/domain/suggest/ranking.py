"""Foods in the order of their potassium: per portion, per 100 g, or per 100 kcal. A look at the table, not advice."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from potassium_cli.domain.food.food import Food

LEFT_OUT = ("ingredient", "supplement", "salt-substitute", "alcohol")
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
    measured = [(amount(food, per), food) for food in foods if _listed(food, among)]
    known = [(mg, food) for mg, food in measured if mg is not None]
    if order is Order.NEUTRAL:
        eaten = sorted((food for _, food in known), key=lambda food: (-food.popularity, food.id))[:count]
        return sorted(eaten, key=lambda food: (food.name.casefold(), food.id))
    return [food for _, food in sorted(known, key=_key(low=order is Order.LEAST))[:count]]


def _listed(food: Food, among: str) -> bool:
    alone = food.tags.isdisjoint(LEFT_OUT) and food.popularity >= LEAST_EATEN
    return alone and (among in ("", food.group) or among in food.tags)


def _key(*, low: bool) -> Callable[[tuple[float, Food]], tuple[float, str]]:
    return lambda ranked: (ranked[0] if low else -ranked[0], ranked[1].id)
