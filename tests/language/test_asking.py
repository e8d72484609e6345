"""Questions about a food are about the food; what points at an earlier meal is no food."""

import pytest

from potassium_cli.language.asking import asks, points_back, without_question


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("can I have a banana?", "a banana"),
        ("Can my husband eat spinach?", "spinach"),
        ("could I still have 2 slices of toast?", "2 slices of toast"),
        ("is a banana ok", "a banana"),
        ("is it ok to eat an avocado today?", "an avocado"),
        ("are bananas too high in potassium?", "bananas"),
        ("how much potassium in a banana", "a banana"),
        ("how much potassium does a baked potato have?", "a baked potato"),
        ("what about chips", "chips"),
        ("what if I had a glass of milk", "a glass of milk"),
    ],
)
def test_a_question_is_about_its_food(text, food):
    assert without_question(text) == food
    assert asks(text)


@pytest.mark.parametrize("text", ["can of beans", "2 bananas", "dose of cream", "is", "how", "may contain nuts bar"])
def test_what_asks_nothing_stays_as_it_is(text):
    assert without_question(text) == text
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "meal"),
    [
        ("same as yesterday", "yesterday"),
        ("Same again!", "yesterday"),
        ("same as mum", "yesterday"),
        ("repeat breakfast", "breakfast"),
        ("my usual breakfast", "breakfast"),
        ("the usual", "yesterday"),
        ("I had the same as monday lunch", "monday lunch"),
    ],
)
def test_an_earlier_meal_is_pointed_at(text, meal):
    assert points_back(text) == meal


@pytest.mark.parametrize("text", ["the usual porridge with banana", "2 bananas", "as much rice as I could", "eggs"])
def test_a_meal_points_at_none(text):
    assert points_back(text) is None
