"""When a meal was and which it was, from what options say and what a text opens with."""

from datetime import datetime
from typing import NamedTuple

from potassium_cli.domain.food.meal import MEAL_WORDS, NOON, Meal, Told, meal_at
from potassium_cli.domain.food.moments import moment_of
from potassium_cli.domain.food.wording import readable
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

LUNCH_BEGINS = 10  # hours: a lunch at 9 is one at 9 pm, if anything
# As an option it is no drink.
OPTION_ONLY = {"tea": Meal.DINNER, "high tea": Meal.DINNER, "afternoon tea": Meal.SNACK}
MEAL_OF_PART = {
    "morning": Meal.BREAKFAST,
    "midmorning": Meal.SNACK,
    "afternoon": Meal.SNACK,
    "evening": Meal.DINNER,
    "night": Meal.DINNER,
}


class Occasion(NamedTuple):
    """When a meal was, and which. `named`, `timed`: that was said besides the text, which then cannot say otherwise."""

    eaten_at: datetime
    meal: Meal
    named: bool = False
    timed: bool = False


def occasion(space: Workspace, meal: str | None, at: str | None) -> Occasion:
    """The occasion of a meal and a time as they were said; UsageError for what is no meal, no time, or to come."""
    named = meal_named(meal)
    eaten_at = _usual(named, space) if at is None else _moment(readable(at), named, space)
    return Occasion(eaten_at, named or meal_at(eaten_at), named=named is not None, timed=at is not None)


def as_told(told: Told, said: Occasion, space: Workspace) -> Occasion:
    """The occasion with the meal, day and time that a text tells, where nothing else was said besides it."""
    meal = said.meal if said.named else told.meal
    eaten_at = said.eaten_at
    if not said.timed and (told.day or told.clock or told.part):
        eaten_at = _moment(f"{told.day} {_clock(told, meal)} {told.part}", meal, space)
    elif not said.timed:
        eaten_at = _usual(meal, space)
    by_part = None if said.timed or told.clock else MEAL_OF_PART.get(told.part)
    return said._replace(eaten_at=eaten_at, meal=meal or by_part or meal_at(eaten_at))


def _moment(text: str, meal: Meal | None, space: Workspace) -> datetime:
    return moment_of(text, space.now, meal, starts=space.day_starts)


def _usual(meal: Meal | None, space: Workspace) -> datetime:
    """When a meal was that is told without a time: now if it is eaten now, else at its usual hour if that is past."""
    at_night = space.now.time() < space.day_starts  # who is up then has no usual hours
    if at_night or meal in (None, Meal.SNACK, meal_at(space.now)):
        return space.now
    return _moment("today", meal, space)


def _clock(told: Told, meal: Meal | None) -> str:
    """The time of day that a text tells, with its half of the day: a dinner at 7 is one at 7 pm.

    UsageError when a bare hour may be either.
    """
    hour, _, minute = told.clock.partition(":")
    if not hour.isdecimal() or hour.startswith("0") or int(hour) > NOON:
        return f"{hour}:00" if told.clock.isdecimal() else told.clock
    half = "" if told.part else _half_of(meal, int(hour))
    if half or told.part or minute:
        return f"{told.clock}{half}"
    raise UsageError(f"“at {hour}” may be in the morning or later; say {hour}am or {hour}pm.")


def _half_of(meal: Meal | None, hour: int) -> str:
    """The half of the day in which a meal is at an hour, or "" when it may be either."""
    if meal in (None, Meal.SNACK):
        return ""
    if meal is Meal.BREAKFAST:
        return "am" if hour < NOON else "pm"
    return "pm" if meal is Meal.DINNER or hour == NOON or hour < LUNCH_BEGINS else "am"


def meal_named(text: str | None) -> Meal | None:
    """The meal that was named, by a word that people use for it or its first letters; None when nothing was said."""
    if text is None:
        return None
    word = " ".join(text.casefold().split())
    known = MEAL_WORDS.get(word) or OPTION_ONLY.get(word)
    fitting = [known] if known else [meal for meal in Meal if word and meal.value.startswith(word)]
    if len(fitting) != 1:
        raise UsageError(f"“{text[:40]}” is no meal; say breakfast, lunch, dinner or snack.")
    return fitting[0]
