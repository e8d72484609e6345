"""When a meal was and which it was, from what options say and what a text opens with."""

from datetime import datetime
from typing import NamedTuple

from potassium_cli.domain.food.meal import Meal, meal_at
from potassium_cli.domain.food.moments import moment_of
from potassium_cli.domain.food.wording import readable
from potassium_cli.errors import UsageError
from potassium_cli.language.heading import read_heading


class Occasion(NamedTuple):
    """When a meal was, and which. `named`, `timed`: that was said besides the text, which then cannot say otherwise."""

    eaten_at: datetime
    meal: Meal
    named: bool = False
    timed: bool = False


def occasion(now: datetime, meal: str | None, at: str | None) -> Occasion:
    """The occasion of a meal and a time as they were said; UsageError for what is no meal, no time, or to come."""
    named = meal_named(meal)
    eaten_at = now if at is None else moment_of(readable(at), now, named)
    return Occasion(eaten_at, named or meal_at(eaten_at), named=named is not None, timed=at is not None)


def as_opened(text: str, said: Occasion, now: datetime) -> Occasion:
    """The occasion with the meal, day and time that the text opens with, where nothing else was said."""
    opening = read_heading(text)
    meal = said.meal if said.named else opening.meal
    eaten_at = said.eaten_at
    if opening.when and not said.timed:
        eaten_at = moment_of(opening.when, now, meal)
    return said._replace(eaten_at=eaten_at, meal=meal or meal_at(eaten_at))


def meal_named(text: str | None) -> Meal | None:
    """The meal that was named, in full or by its first letters; None when nothing was said."""
    if text is None:
        return None
    fitting = [meal for meal in Meal if text.strip() and meal.value.startswith(text.strip().casefold())]
    if len(fitting) != 1:
        raise UsageError(f"“{text[:40]}” is no meal; say breakfast, lunch, dinner or snack.")
    return fitting[0]
