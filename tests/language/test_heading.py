"""What the opening of a text tells of the meal, the day and the time."""

import pytest

from potassium_cli.domain.food.meal import Meal
from potassium_cli.language.heading import read_heading


@pytest.mark.parametrize(
    ("text", "meal", "when"),
    [
        ("at 8am 2 eggs", None, "8am"),
        ("08:30: coffee", None, "08:30"),
        ("breakfast at 8 am: eggs", Meal.BREAKFAST, "8am"),
        ("Lunch 12:30 - soup", Meal.LUNCH, "12:30"),
        ("yesterday at 8am I had eggs", None, "yesterday 8am"),
        ("dinner yesterday 19:00: steak", Meal.DINNER, "yesterday 19:00"),
        ("monday lunch 1pm soup", Meal.LUNCH, "monday 1pm"),
        ("8:30 pm, snack: crisps", Meal.SNACK, "8:30pm"),
        ("tea: fish and chips", Meal.DINNER, ""),
        ("for tea I had pizza", Meal.DINNER, ""),
        ("tea: green", None, ""),
        ("tea and toast", None, ""),
        ("brekkie: eggs", Meal.BREAKFAST, ""),
        ("elevenses: a biscuit", Meal.SNACK, ""),
        ("breakfast burrito at 8am", None, ""),
        ("noon: 2 eggs", None, "noon"),
        ("8.30: coffee", None, "8.30"),
        ("8 eggs", None, ""),
        ("25:00 eggs", None, ""),
        ("", None, ""),
    ],
)
def test_an_opening_tells_the_meal_the_day_and_the_time(text, meal, when):
    assert read_heading(text) == (meal, when)
