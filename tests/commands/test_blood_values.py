"""A value of a blood test that is typed where food belongs is neither logged nor read as good or bad (R27)."""

import json

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "potassium 5.6 mmol",
        "glucose 5.9 mmol",
        "sugar 5.4 mmol",
        "my blood sugar was 7.2 mmol",
        "sugar was 7.8 after lunch",
        "BUN 12",
        "my potassium was 5.6 mmol",
        "serum potassium 4.4 mmol",
        "blood potassium level 219 mg",
        "lab potassium 6.1 mmol",
        "eGFR 45 mg",
        "a banana, serum potassium 4.4 mmol",
        "potassium 5.9 mmol/l",
        "potassium 5,9 mmol/L",
        "potassium 5.9 mEq per litre",
        "blood potassium 5.8 mmol/l",
        "eGFR 25",
        "potassium 5.9",
        "my potassium is 5.9 today",
        "potassium: 6.1",
        "egfr 45 ml/min",
        "egfr 45 ml/min/1.73m2",
        "a banana and K+ 6.1 mmol/l",
        "K+ 5.8",
        "k 5.2",
        "k 5.2 mmol",
        "my potassium was too high",
    ],
)
@pytest.mark.parametrize("command", ["log", "whatif"])
def test_r27_a_blood_value_is_not_food_and_not_interpreted(potassium, command, text):
    ran = potassium(command, text)
    assert (ran.code, ran.out) == (6, "")
    assert "nothing here interprets one" in ran.err
    assert "potassium profile set --potassium-high yes" in ran.err
    assert not potassium.journal.exists()


@pytest.mark.parametrize("option", ["--yes", "--partial"])
@pytest.mark.parametrize(
    "text", ["potassium 5.9 mmol/l", "eGFR 25", "potassium 5.9", "egfr 45 ml/min", "K+ 5.8", "k 5.2"]
)
def test_r27_without_a_unit_of_what_is_eaten_it_is_no_food_whatever_is_said(potassium, text, option):
    assert potassium("log", text, option).code == 6
    assert "--yes" not in potassium("log", text).err
    assert not potassium.journal.exists() or json.loads(potassium.done("today", "--json"))["meals"] == []


@pytest.mark.parametrize(
    "text",
    [
        *("potassium 10mg", "special k", "a bowl of special K"),
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


@pytest.mark.parametrize("text", ["ibuprofen 400 mg", "paracetamol 500 mg", "Lasix 40 mg", "ramipril 5mg"])
def test_r34_the_mg_of_a_medicine_are_never_taken_for_potassium(potassium, text):
    code, out, err = potassium("log", text)
    assert (code, out) == (2, "")
    assert f"“{text}” is a medicine or a supplement, and its mg are not of potassium." in err
    assert potassium("log", f"an egg and {text}", "--partial").err.startswith("Not logged: ")
    assert json.loads(potassium("today", "--json").out)["total"]["complete"] is True
    assert potassium("log", text, "--yes").code == 2


@pytest.mark.parametrize("text", ["magnesium 250 mg", "vitamin c 500 mg", "calcium 600 mg"])
def test_the_mg_of_another_nutrient_are_asked_about(potassium, text):
    code, _, err = potassium("log", text)
    assert code == 2
    assert f"Then add the word: “{text} potassium”." in err
    assert potassium("log", f"{text} potassium").code == 0


@pytest.mark.parametrize("text", ["protein bar 250 mg", "vitamin water 50 mg potassium"])
def test_typed_potassium_is_taken_as_such(potassium, text):
    assert "as typed" in potassium.done("log", text)
