"""Which foods often hold potassium that a maker put in, so that the label is worth a look."""

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of

_PLANT_MILK = frozenset({"dairy", "soy", "drinks"})
_CURED = words_of("ham bacon sausage frankfurter bratwurst kielbasa salami pepperoni bologna deli luncheon gammon")
_LESS_SALT = ("reduced salt", "low salt", "low sodium", "reduced sodium", "lower salt", "less salt")


def may_bear_additives(food: Food) -> bool:
    """Say whether a food is a carton of plant milk, cured or processed meat, or sold with less salt."""
    named = words_of(food.name)
    plant_milk = food.group in _PLANT_MILK and "milk" in named and "milk" not in food.tags and "drink" in food.tags
    cured = food.group in ("meat", "poultry", "dishes") and bool(named & _CURED)
    return plant_milk or cured or any(words_of(words) <= named for words in _LESS_SALT)
