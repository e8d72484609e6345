"""Meals and days as one names them: "breakfast and lunch, yesterday 13:00"."""

from collections.abc import Sequence
from datetime import date

from potassium_cli.domain.food.meal import Entry


def occasions(entries: Sequence[Entry], today: date) -> str:
    """The meals and the time of entries: "breakfast and lunch, yesterday 13:00"."""
    meals = " and ".join(dict.fromkeys(entry.meal.value for entry in entries))
    moment = entries[0].eaten_at
    return f"{meals}, {day_named(moment.date(), today)} {moment:%H:%M}"


def day_named(day: date, today: date) -> str:
    """A day as one names it: today, yesterday, "Friday 2026-11-20"."""
    return {0: "today", 1: "yesterday"}.get((today - day).days, f"{day:%A} {day}")
