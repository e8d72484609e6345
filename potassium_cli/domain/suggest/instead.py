"""What could stand in the place of a food that nobody has logged yet: everyday portions of the same use with less.

What a food is used as, and what serves the same use in which portion, stands in data/uses.csv and data/swaps.csv. Each
stand-in is at most 200 mg (what the log would flag as high is never offered, R18) and saves at least a third; nothing
here says what may be eaten, and who may see it is not asked here.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG, MEAL_SHARE
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.everyday import LOW_SODIUM_MG
from potassium_cli.domain.suggest.ordinary import UNFIT
from potassium_cli.domain.suggest.rules import Rules, breaks
from potassium_cli.domain.suggest.swaps import LEAST_SAVED, STEADY

_WORTH_A_SWAP_MG = HIGH_ENTRY_MG  # a portion up to so much needs none
_SUGARY_G = 6.0  # carbohydrate in 100 g of a drink or dairy food, beyond the milk's own


class Use(NamedTuple):
    """What foods of some groups are used as, if any of `words` (all where there are none) is in their name."""

    name: str
    groups: tuple[str, ...]
    words: tuple[str, ...] = ()


class StandIn(NamedTuple):
    """A portion that serves a use: "0.5 cup" of a food."""

    use: str
    food_id: str
    amount: float
    portion: str


class Instead(NamedTuple):
    """A portion of a food in the place of another, and how much less potassium that is."""

    food: Food
    amount: float
    portion: str
    grams: float
    nutrients: Nutrients
    saved_mg: float


class SwapTable(NamedTuple):
    """What foods are used as, what serves each use, and the foods that do, by id."""

    uses: tuple[Use, ...]
    stand_ins: tuple[StandIn, ...]
    foods: Mapping[str, Food]


def use_of(food: Food, uses: Iterable[Use]) -> str:
    """What a food is used as; "" when nothing serves its use."""
    named = words_of(food.name)
    fitting = (use for use in uses if food.group in use.groups)
    return next((use.name for use in fitting if not use.words or _any_of(use.words, named)), "")


def _any_of(phrases: Iterable[str], named: frozenset[str]) -> bool:
    return any(words_of(each) <= named for each in phrases)


def wants_a_swap(food: Food, eaten: Nutrients) -> bool:
    """Whether so much of a food is worth a stand-in; star fruit always is, and a salt has none (R16, R20)."""
    if food.tags & UNFIT:
        return "star-fruit" in food.tags
    return eaten.potassium_mg is not None and eaten.potassium_mg > _WORTH_A_SWAP_MG


def instead(
    food: Food, eaten: Nutrients, table: SwapTable, rules: Rules, limit_mg: float | None = None
) -> tuple[Instead, ...]:
    """What serves the use of so much of a food with less, the best first; none for what is to be kept steady (R21)."""
    was = eaten.potassium_mg
    if was is None or not wants_a_swap(food, eaten) or food.tags & rules.tags & STEADY:
        return ()
    most = min(was * (1 - LEAST_SAVED), HIGH_ENTRY_MG, (limit_mg or float("inf")) * MEAL_SHARE)
    most = HIGH_ENTRY_MG if "star-fruit" in food.tags else most  # it is not left out for its potassium
    use = use_of(food, table.uses)
    portions = (_portion(each, table.foods, was) for each in table.stand_ins if each.use == use)
    fitting = (one for one in portions if one and one.food.id != food.id and not _left_out(one.food, rules))
    return tuple(one for one in fitting if _holds_less(one, eaten, most))


def _portion(each: StandIn, foods: Mapping[str, Food], was: float) -> Instead | None:
    food = foods.get(each.food_id)
    one = next((portion for portion in food.portions if portion.label == each.portion), None) if food else None
    if food is None or one is None:
        return None
    grams = each.amount * one.grams
    nutrients = food.per_100_g.of_grams(grams)
    saved = max(0.0, was - (nutrients.potassium_mg or 0.0))
    return Instead(food, each.amount, each.portion, grams, nutrients, saved)


def _holds_less(one: Instead, was: Nutrients, most: float) -> bool:
    """Whether a portion has at most so much potassium, and is no saltier than what it stands in for."""
    potassium, sodium = one.nutrients.potassium_mg, one.nutrients.sodium_mg
    return potassium is not None and potassium <= most and (sodium or 0.0) <= (was.sodium_mg or 0.0) + LOW_SODIUM_MG


def _left_out(food: Food, rules: Rules) -> bool:
    """Whether a person's rules leave a food out; where they leave out juice, other sugar at once goes with it."""
    return breaks(food, rules) or ("fruit juice" in rules.groups and _is_sugary(food))


def _is_sugary(food: Food) -> bool:
    sweet = (food.per_100_g.carbohydrate_g or 0.0) > _SUGARY_G
    return food.group == "sweets" or (sweet and ("drink" in food.tags or food.group == "dairy"))
