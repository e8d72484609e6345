"""A meal's items as understood, and its entries as logged."""

from datetime import datetime, time
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


# What people call a meal. "Tea" is a dinner where it is no drink; which it is, the words around it tell.
MEAL_WORDS = {
    "breakfast": Meal.BREAKFAST,
    "breakfasts": Meal.BREAKFAST,
    "breakfasttime": Meal.BREAKFAST,
    "bfast": Meal.BREAKFAST,
    "b'fast": Meal.BREAKFAST,
    "bkfst": Meal.BREAKFAST,
    "brek": Meal.BREAKFAST,
    "brekkie": Meal.BREAKFAST,
    "brekky": Meal.BREAKFAST,
    "brekkers": Meal.BREAKFAST,
    "brekfast": Meal.BREAKFAST,
    "brunch": Meal.LUNCH,
    "lunch": Meal.LUNCH,
    "lunches": Meal.LUNCH,
    "luncheon": Meal.LUNCH,
    "lunchtime": Meal.LUNCH,
    "dinner": Meal.DINNER,
    "dinners": Meal.DINNER,
    "dinnertime": Meal.DINNER,
    "supper": Meal.DINNER,
    "suppertime": Meal.DINNER,
    "teatime": Meal.DINNER,
    "snack": Meal.SNACK,
    "snacks": Meal.SNACK,
    "snacktime": Meal.SNACK,
    "snacking": Meal.SNACK,
    "elevenses": Meal.SNACK,
}


NOON = 12


class Told(NamedTuple):
    """What a text says of when something was eaten: the meal, and the day, time and part of the day in its words.

    What it does not say is None or "".
    """

    meal: Meal | None = None
    day: str = ""
    clock: str = ""
    part: str = ""

    @property
    def unsettled(self) -> bool:
        """Whether it tells an hour that may be in the morning or later, and nothing that says which."""
        bare = self.clock.isdecimal() and not self.clock.startswith("0") and int(self.clock) <= NOON
        return bare and not self.part and self.meal in (None, Meal.SNACK)

    def refined(self, more: "Told") -> "Told":
        """With what is told besides of the same meal: "breakfast: eggs at 8am"."""
        return Told(more.meal or self.meal, more.day or self.day, more.clock or self.clock, more.part or self.part)

    def followed(self, after: "Told") -> "Told":
        """What is told of another meal behind this one: the day goes on until another is said."""
        if after == Told():
            return self
        return after if after.day else after._replace(day=self.day)

    def contradicts(self, after: "Told") -> bool:
        """Whether both tell the same thing, each in its own words, so that they cannot be of one meal."""
        return any(one and other and one != other for one, other in zip(self, after, strict=True))


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
    it was taken for. `either` are those that were said in its place ("chips or rice"). `told` is what the text says of
    when it was eaten; `meal` and `eaten_at` are what that comes to, once it is known.
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
    told: Told = Told()
    meal: Meal | None = None
    eaten_at: datetime | None = None


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


def main_meals_due(by: time | None) -> frozenset[Meal]:
    """The main meals that a day up to a time should have: from its usual hour on; breakfast always, None is all.

    Breakfast is due before its hour too: what was eaten at six says nothing of a day that has no meal yet.
    """
    main = (Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER)
    return frozenset(each for each in main if each is main[0] or by is None or by >= time(*USUAL_HOURS[each]))


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
    return Item(item.text, Status.UNMATCHED, name, told=item.told, meal=item.meal, eaten_at=item.eaten_at)


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
