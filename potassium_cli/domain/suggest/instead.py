"""What could stand in the place of a food that nobody has logged yet: as much of another of the same use with less.

What a food is used as, by what one amount is as much as another there, and what serves the same use, stands in
data/uses.csv and data/swaps.csv. A stand-in is for as much as was eaten: it saves a third in what is offered and also
in an equal amount, so that a smaller piece of the same is none. It is at most 200 mg (what the log would flag as high
is never offered, R18). Nothing here says what may be eaten, and who may see it is not asked here.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from math import inf
from typing import NamedTuple

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG, MEAL_SHARE
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.everyday import LOW_SODIUM_MG
from potassium_cli.domain.suggest.flesh import as_meatless
from potassium_cli.domain.suggest.ordinary import UNFIT
from potassium_cli.domain.suggest.rules import Rules, breaks
from potassium_cli.domain.suggest.swaps import LEAST_SAVED, STEADY

_WORTH_A_SWAP_MG = HIGH_ENTRY_MG  # a portion up to so much needs none
_SUGARED = words_of("syrup sweetened sugar")
_SUGARY_G = 6.0  # carbohydrate in 100 g of a drink or dairy food, beyond the milk's own
_LEAST, _MOST = 0.6, 1.6  # of what was eaten: less or more is no comparable amount (our own judgement)

# More by a quarter and by so much is clearly more (our own judgement; a serving of 15 g carbohydrate is one "choice").
_A_QUARTER = 1.25
_CLEARLY = {"carbohydrate_g": 10.0, "phosphorus_mg": 50.0, "sodium_mg": 100.0}


class By(StrEnum):
    """What makes one amount of food as much as another."""

    WEIGHT = "weight"
    ENERGY = "energy"
    SERVING = "serving"


class Use(NamedTuple):
    """What foods of some groups are used as, if any of `words` (all where there are none) is in their name."""

    name: str
    groups: tuple[str, ...]
    words: tuple[str, ...] = ()
    by: By = By.SERVING


class StandIn(NamedTuple):
    """A helping that serves a use: "0.5 cup" of a food. As many of them are taken as what was eaten comes to."""

    use: str
    food_id: str
    amount: float
    portion: str


class More(NamedTuple):
    """A nutrient, as `Nutrients` calls it, of which a stand-in holds clearly more, and by how much."""

    nutrient: str
    by: float


class Instead(NamedTuple):
    """An amount of a food in the place of another, how much less potassium that is, and of what it holds more."""

    food: Food
    amount: float
    portion: str
    grams: float
    nutrients: Nutrients
    saved_mg: float
    more: tuple[More, ...] = ()


class SwapTable(NamedTuple):
    """What foods are used as, what serves each use, and the foods that do, by id."""

    uses: tuple[Use, ...]
    stand_ins: tuple[StandIn, ...]
    foods: Mapping[str, Food]


class _Eaten(NamedTuple):
    """What was eaten: what it holds, and how much that is by what counts for its use."""

    nutrients: Nutrients
    potassium_mg: float
    measure: float
    by: By
    exempt: bool  # star fruit is left out for its poison, whatever its potassium

    @property
    def density(self) -> float:
        """The most potassium that as much of a stand-in may hold, by its measure."""
        return inf if self.exempt else self.potassium_mg / self.measure * (1 - LEAST_SAVED)


def use_of(food: Food, uses: Iterable[Use]) -> str:
    """What a food is used as; "" when nothing serves its use."""
    use = _use(food, uses)
    return use.name if use else ""


def _use(food: Food, uses: Iterable[Use]) -> Use | None:
    named = words_of(food.name)
    fitting = (use for use in uses if food.group in use.groups)
    return next((use for use in fitting if not use.words or _any_of(use.words, named)), None)


def _any_of(phrases: Iterable[str], named: frozenset[str]) -> bool:
    return any(words_of(each) <= named for each in phrases)


def wants_a_swap(food: Food, eaten: Nutrients) -> bool:
    """Whether so much of a food is worth a stand-in; star fruit always is, and a salt has none (R16, R20)."""
    if food.tags & UNFIT:
        return "star-fruit" in food.tags
    return eaten.potassium_mg is not None and eaten.potassium_mg > _WORTH_A_SWAP_MG


def instead(
    food: Food, grams: float, table: SwapTable, rules: Rules, limit_mg: float | None = None
) -> tuple[Instead, ...]:
    """What serves the use of so much of a food with less, the best first; none for what is to be kept steady (R21)."""
    use, nutrients = _use(food, table.uses), food.per_100_g.of_grams(grams)
    if use is None or not wants_a_swap(food, nutrients) or food.tags & rules.tags & STEADY:
        return ()
    was, measure = nutrients.potassium_mg, _measure(food, grams, use.by)
    if was is None or not measure:
        return ()
    eaten = _Eaten(nutrients, was, measure, use.by, "star-fruit" in food.tags)
    enough = inf if eaten.exempt else was * (1 - LEAST_SAVED)
    most = min(enough, HIGH_ENTRY_MG, (limit_mg or inf) * MEAL_SHARE)
    rows = (each for each in table.stand_ins if each.use == use.name and each.food_id != food.id)
    known = ((each, table.foods[each.food_id]) for each in rows if each.food_id in table.foods)
    fitting = ((each, other) for each, other in known if not _left_out(other, rules) and as_meatless(other, food))
    return tuple(one for each, other in fitting for one in _offered(each, other, eaten, most))


def _measure(food: Food, grams: float, by: By) -> float | None:
    """How much an amount is: in g, in kcal, or in the food's own usual portions."""
    if by is By.WEIGHT:
        return grams
    if by is By.ENERGY:
        return food.per_100_g.of_grams(grams).energy_kcal
    usual = food.default_portion
    return grams / usual.grams if usual else None


def _offered(each: StandIn, other: Food, eaten: _Eaten, most: float) -> Iterator[Instead]:
    """As many helpings as come to what was eaten, or the most that hold little enough; none if that is too few."""
    label = next((portion for portion in other.portions if portion.label == each.portion), None)
    helping = label.grams * each.amount if label else 0.0
    measure = 1.0 if eaten.by is By.SERVING else _measure(other, helping, eaten.by)
    held = other.per_100_g.of_grams(helping).potassium_mg
    if not label or not measure or held is None or held / measure > eaten.density:
        return
    counts = range(max(1, round(eaten.measure / measure)), 0, -1)
    apt = (count for count in counts if _LEAST <= count * measure / eaten.measure <= _MOST)
    offers = (_instead(each, other, count * helping, count, eaten) for count in apt)
    yield from [one for one in offers if _holds_less(one, eaten.nutrients, most)][:1]


def _instead(each: StandIn, other: Food, grams: float, count: int, eaten: _Eaten) -> Instead:
    nutrients = other.per_100_g.of_grams(grams)
    saved = max(0.0, eaten.potassium_mg - (nutrients.potassium_mg or 0.0))
    more = tuple(_more(nutrients, eaten.nutrients))
    return Instead(other, each.amount * count, each.portion, grams, nutrients, saved, more)


def _more(now: Nutrients, was: Nutrients) -> Iterator[More]:
    for name, least in _CLEARLY.items():
        held, before = getattr(now, name), getattr(was, name)
        if held is not None and before is not None and held >= max(before * _A_QUARTER, before + least):
            yield More(name, held - before)


def _holds_less(one: Instead, was: Nutrients, most: float) -> bool:
    """Whether a portion has at most so much potassium, and is no saltier than what it stands in for."""
    potassium, sodium = one.nutrients.potassium_mg, one.nutrients.sodium_mg
    return potassium is not None and potassium <= most and (sodium or 0.0) <= (was.sodium_mg or 0.0) + LOW_SODIUM_MG


def _left_out(food: Food, rules: Rules) -> bool:
    """Whether a person's rules leave a food out; where they leave out juice, other sugar at once goes with it."""
    return breaks(food, rules) or ("fruit juice" in rules.groups and _is_sugary(food))


def _is_sugary(food: Food) -> bool:
    sweet = (food.per_100_g.carbohydrate_g or 0.0) > _SUGARY_G
    return food.group == "sweets" or _in_syrup(food) or (sweet and ("drink" in food.tags or food.group == "dairy"))


def _in_syrup(food: Food) -> bool:
    """Say whether a fruit lies in sugar."""
    return food.group == "fruit" and bool(words_of(food.name) & _SUGARED)
