"""A meal's name and a figure are a meal of which the potassium is known, and no supplement (SAFETY.md R17)."""

import json

import pytest


@pytest.mark.parametrize(
    ("text", "meal", "mg"),
    [
        ("lunch 400 mg potassium", "lunch", 400),
        ("dinner 500 mg", "dinner", 500),
        ("my breakfast 350 mg potassium", "breakfast", 350),
        ("lunch: 400 mg", "lunch", 400),
        ("lunch was 400 mg potassium", "lunch", 400),
        ("brunch 600mg potassium", "lunch", 600),
        ("snack 150 mg", "snack", 150),
    ],
)
def test_a_meals_name_and_a_figure_are_a_meal(potassium, text, meal, mg):
    told = json.loads(potassium.done("whatif", "--json", text))
    assert [(each["name"], each["meal"]) for each in told["items"]] == [(meal, meal)]
    assert told["total"]["potassium_mg"] == mg
    assert told["cautions"] == []


def test_several_meals_each_have_their_figure(potassium):
    told = json.loads(potassium.done("whatif", "--json", "breakfast 300 mg potassium, lunch 400 mg potassium"))
    assert [each["name"] for each in told["items"]] == ["breakfast", "lunch"]


@pytest.mark.parametrize(
    "text",
    [
        *("400 mg potassium", "took 400 mg potassium at lunch", "breakfast: egg, 400 mg potassium"),
        *("lunch potassium tablet 400 mg", "400 mg potassium for lunch"),
    ],
)
def test_r17_what_may_be_a_supplement_keeps_its_lines(potassium, text):
    told = json.loads(potassium.done("whatif", "--json", text))
    assert "prescription strength" in " ".join(told["cautions"])


def test_r17_as_much_as_6_g_of_the_chloride_is_asked_about_of_a_meal_too(potassium):
    assert potassium("log", "dinner 5000 mg potassium").code == 6
