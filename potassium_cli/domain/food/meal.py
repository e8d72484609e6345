"""A meal's items as understood, and its entries as logged."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.nutrients import UNKNOWN, Nutrients


class Meal(StrEnum):
    """The eating occasion."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    SNACK = "snack"


class Status(StrEnum):
    """How sure we are what was eaten."""

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    UNMATCHED = "unmatched"


class GramsFrom(StrEnum):
    """Where an item's grams come from: a weight that was typed, a household portion that was, or our guess."""

    STATED = "stated"
    PORTION = "portion"
    DEFAULT = "default"


class Decided(StrEnum):
    """Who decided which food an item is: the search, what was learned from the person before, or they just now."""

    SEARCH = "search"
    LEARNED = "learned"
    ASKED = "asked"


class Item(NamedTuple):
    """One food mention in a meal's text. `grams` is None when unmatched, or when potassium itself was typed.

    `portion` is how it was measured, in words ("2 × medium"). `alternatives` are other foods that it may have been.
    `problem` is one line that says why the item cannot be logged as it stands, or empty. `words` are those of the text
    that name the food, and `unmet` are those that the food does not have ("salted" of an unsalted nut). `not_used` is
    all that was said and is in neither the amount nor the food, and `taken_for` what was misspelt: each word with what
    it was taken for. `either` are those that were said in its place ("chips or rice").
    """

    text: str
    status: Status
    name: str
    food: Food | None = None
    amount: float | None = None
    unit: str = ""
    portion: str = ""
    grams: float | None = None
    grams_from: GramsFrom = GramsFrom.DEFAULT
    nutrients: Nutrients = UNKNOWN
    alternatives: tuple[Food, ...] = ()
    problem: str = ""
    words: str = ""
    decided: Decided = Decided.SEARCH
    unmet: tuple[str, ...] = ()
    not_used: tuple[str, ...] = ()
    taken_for: tuple[tuple[str, str], ...] = ()
    either: tuple["Item", ...] = ()


class Entry(NamedTuple):
    """One item as logged, with its nutrients as they were at that time. `id` is 0 until the journal gives one.

    `food_id` is empty when potassium itself was typed ("protein bar 250 mg"); then `grams` is None. It is empty too
    when only the words were kept, because nobody knows what they mean; then all nutrients are unknown (R29).
    """

    id: int
    eaten_at: datetime
    meal: Meal
    food_id: str
    name: str
    text: str
    portion: str
    grams: float | None
    grams_from: GramsFrom
    tags: frozenset[str]
    nutrients: Nutrients
    logged_at: datetime

    @property
    def understood(self) -> bool:
        """False when only the words were kept: something was eaten, and it is not known what."""
        return bool(self.food_id) or self.nutrients.potassium_mg is not None


USUAL_HOURS = {Meal.BREAKFAST: (8, 0), Meal.LUNCH: (12, 30), Meal.DINNER: (18, 30), Meal.SNACK: (15, 30)}


def meal_at(moment: datetime) -> Meal:
    """The meal that a time of day suggests: breakfast from 4, lunch from 11, dinner from 17 to 21:59, else a snack."""
    hour = moment.hour
    if 4 <= hour < 11:
        return Meal.BREAKFAST
    if 11 <= hour < 15:
        return Meal.LUNCH
    return Meal.DINNER if 17 <= hour < 22 else Meal.SNACK


def in_words(item: Item, name: str) -> Item:
    """An item of which only the words count, under this name: its food, amount and nutrients are unknown."""
    return Item(item.text, Status.UNMATCHED, name)


def entry(item: Item, eaten_at: datetime, meal: Meal, logged_at: datetime) -> Entry:
    """An understood item as an entry of the journal, not yet stored."""
    food = item.food
    return Entry(
        id=0,
        eaten_at=eaten_at,
        meal=meal,
        food_id=food.id if food else "",
        name=item.name,
        text=item.text,
        portion=item.portion,
        grams=item.grams,
        grams_from=item.grams_from,
        tags=food.tags if food else frozenset(),
        nutrients=item.nutrients,
        logged_at=logged_at,
    )
