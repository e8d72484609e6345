"""What may be suggested to one person: foods that people really eat, in everyday portions, that break no rule.

Everything here leaves out; nothing ranks. Whatever the table does not know (potassium, energy, sodium, whether it is
vegan) leaves a food out too.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.suggest.ordinary import is_ordinary, suits
from potassium_cli.domain.suggest.rules import Rules, breaks

HIGH_SODIUM_MG = 460.0  # a serving with 20 % of the Daily Value of 2,300 mg (FDA, 2016) is high in sodium
LOW_SODIUM_MG = 140.0  # the most that a serving may hold to be called low in sodium (FDA, 21 CFR 101.61)
MOST_KCAL = 200.0  # half a cup of beans, half an avocado: something beside a meal, not another one
MOST_KCAL_PER_100_G = 250.0  # leaves out what is fried; nuts and dried fruit are dense by nature

# Everyday amounts in grams, from a small helping to a full one, as people ate them in NHANES 2015-2016: of cooked
# vegetables half a cup is the middle, and a cup is already much. A group that is not here is never suggested: sweets,
# snacks, sauces, spices, fats; meat and cheese for their salt and energy; drinks, grains and bread, which hold little.
USUAL_GRAMS = {
    "fruit": (50, 300),
    "fruit juice": (100, 260),
    "vegetables": (40, 130),
    "potatoes": (75, 200),
    "legumes": (75, 270),
    "soy": (75, 260),
    "nuts and seeds": (15, 35),
    "dairy": (100, 260),
    "fish": (75, 180),
    "poultry": (75, 180),
}
DRIED_FRUIT_GRAMS = (20, 45)
VEGETABLE_JUICE_GRAMS = USUAL_GRAMS["fruit juice"]

LIGHT_GRAMS = 100.0  # a lighter piece may be doubled (two kiwis), a heavier one halved (half a cup)
CHILD_YEARS = 9  # the table's portions are an adult's: below this age, only the smaller amounts, with half the salt

SNACK_KCAL = 170.0  # for one portion of a snack: a banana, a glass of milk, a handful of almonds


class Serving(NamedTuple):
    """One everyday portion of one food, and what it holds. `portion` is as the journal has it: "0.5 cup, mashed"."""

    food: Food
    portion: str
    grams: float
    potassium_mg: float
    energy_kcal: float
    sodium_mg: float


def servings(foods: Iterable[Food], rules: Rules) -> Iterator[Serving]:
    """Yield every everyday portion of every food that may be suggested under these rules."""
    for food in foods:
        if may_be_suggested(food, rules):
            yield from portions_of(food, rules)


def may_be_suggested(food: Food, rules: Rules) -> bool:
    """Say whether people really eat this by itself, and this person may."""
    if food.group not in USUAL_GRAMS or not is_ordinary(food) or _fried(food):
        return False
    return suits(food, rules.meal) and not breaks(food, rules)


def portions_of(food: Food, rules: Rules) -> Iterator[Serving]:
    """Yield the everyday portions of one food: known in all that is weighed, not salty, not a whole meal."""
    least, most = _usual_grams(food)
    most_kcal = min(SNACK_KCAL if rules.meal is Meal.SNACK else MOST_KCAL, rules.max_energy_kcal)
    for portion in _measures(food):
        for amount in _amounts(food, portion, rules):
            if least <= portion.grams * amount <= most:
                served = _serving(food, portion, amount)
                if served and served.energy_kcal <= most_kcal and _may_be_salted(served, rules):
                    yield served


def _usual_grams(food: Food) -> tuple[int, int]:
    if "dried-fruit" in food.tags:
        return DRIED_FRUIT_GRAMS
    return VEGETABLE_JUICE_GRAMS if food.group == "vegetables" and "drink" in food.tags else USUAL_GRAMS[food.group]


def _may_be_salted(served: Serving, rules: Rules) -> bool:
    high = HIGH_SODIUM_MG / 2 if _for_a_child(rules) else HIGH_SODIUM_MG
    return served.sodium_mg < high and served.sodium_mg <= rules.max_sodium_mg


def _serving(food: Food, portion: Portion, amount: float) -> Serving | None:
    grams = portion.grams * amount
    eaten = food.per_100_g.of_grams(grams)
    if eaten.potassium_mg is None or eaten.energy_kcal is None or eaten.sodium_mg is None:
        return None
    measured = f"{amount:g} {portion.label}"
    return Serving(food, measured, grams, eaten.potassium_mg, eaten.energy_kcal, eaten.sodium_mg)


def _measures(food: Food) -> tuple[Portion, ...]:
    """Return the portion that people mean; every one for what is dense, so that a quarter of a cup can be found."""
    if _dense(food):
        return food.portions
    return (food.default_portion,) if food.default_portion else ()


def _amounts(food: Food, portion: Portion, rules: Rules) -> tuple[float, ...]:
    child = _for_a_child(rules)
    if _dense(food):
        return (0.25, 0.5) if child else (0.25, 0.5, 1.0)
    if portion.grams >= LIGHT_GRAMS:
        halves = () if "half" in words_of(portion.label) else (0.5,)
        return halves if child else (*halves, 1.0)
    doubled = food.group == "fruit" and "cup" not in words_of(portion.label)
    return (1.0, 2.0) if doubled and not child else (1.0,)


def _for_a_child(rules: Rules) -> bool:
    return rules.age is not None and rules.age < CHILD_YEARS


def _dense(food: Food) -> bool:
    return food.group == "nuts and seeds" or "dried-fruit" in food.tags


def _fried(food: Food) -> bool:
    energy = food.per_100_g.energy_kcal
    return energy is not None and energy > MOST_KCAL_PER_100_G and not _dense(food)
