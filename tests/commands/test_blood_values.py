"""A value of a blood test that is typed where food belongs is neither logged nor read as good or bad (R27)."""

import json

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "potassium 5.6 mmol",
        "my potassium was 5.6 mmol",
        "serum potassium 4.4 mmol",
        "blood potassium level 219 mg",
        "lab potassium 6.1 mmol",
        "eGFR 45 mg",
        "a banana, serum potassium 4.4 mmol",
    ],
)
@pytest.mark.parametrize("command", ["log", "whatif"])
def test_r27_a_blood_value_is_not_food_and_not_interpreted(potassium, command, text):
    ran = potassium(command, text)
    assert (ran.code, ran.out) == (6, "")
    assert "nothing here interprets one" in ran.err
    assert "potassium profile set --potassium-high yes" in ran.err
    assert not potassium.journal.exists()


@pytest.mark.parametrize(
    "text",
    [
        *("potassium 99 mg", "potassium 20 mmol", "potassium tablet 8 mmol", "my soup 300 mg", "blood orange 250 mg"),
        *("a banana", "black pudding 100 mg", "level spoon of cocoa 50 mg"),
    ],
)
def test_r27_what_is_eaten_is_logged_as_ever(potassium, text):
    assert potassium("log", text).code == 0


def test_r27_who_says_that_it_was_eaten_is_believed(potassium):
    assert potassium("log", "potassium 5.6 mmol", "--yes").code == 0


def test_r27_who_was_told_that_it_was_high_is_in_restrict(potassium):
    potassium("profile", "set", "--potassium-high", "yes")
    assert json.loads(potassium.done("today", "--json"))["tier"] == "restrict"
