import json

import pytest


@pytest.fixture
def banana(potassium):
    """Entry 1: a banana for lunch; entry 2: potassium that was typed."""
    potassium.done("log", "2 bananas, protein bar 250 mg")
    return potassium


def entry(potassium, number=1, day="today"):
    told = json.loads(potassium.done("day", day, "--json"))
    found = [(meal["meal"], each) for meal in told["meals"] for each in meal["entries"] if each["id"] == number]
    (one,) = found
    return one[1] | {"meal": one[0]}


@pytest.mark.parametrize(
    ("options", "portion", "grams", "mg", "source"),
    [
        (["--grams", "150"], "150 g", 150, 537, "stated"),
        (["--grams", "150.5"], "150.5 g", 150.5, 538.8, "stated"),
        (["--grams", "150,5"], "150.5 g", 150.5, 538.8, "stated"),
        (["--grams", "0,15 kg"], "150 g", 150, 537, "stated"),
        (["--grams", "12.0625"], "12.06 g", 12.1, 43.2, "stated"),
        (["--grams", "113.398"], "113.4 g", 113.4, 406, "stated"),
        (["--portion", "150,5 g"], "150.5 g", 150.5, 538.8, "stated"),
        (["--portion", "1 large"], "1 large", 136, 486.9, "portion"),
        (["--portion", "½"], "0.5 medium", 59, 211.2, "portion"),
        (["--portion", "150 g"], "150 g", 150, 537, "stated"),
    ],
)
def test_an_amount_is_changed(banana, options, portion, grams, mg, source):
    out = banana.done("edit", "1", *options)
    assert out.startswith("Changed (potassium undo brings it back): lunch, today 13:00\n  #1  Banana, raw")
    after = entry(banana)
    assert (after["portion"], after["grams"], after["grams_from"]) == (portion, grams, source)
    assert after["nutrients"]["potassium_mg"] == mg


def test_a_food_is_changed_and_its_weight_stays(banana):
    banana.done("edit", "1", "--food", "avocado")
    after = entry(banana)
    assert after["food"] == {"id": "avocado-raw", "name": "Avocado, raw"}
    assert (after["grams"], after["portion"], after["grams_from"]) == (236, "2 medium", "portion")


def test_a_food_with_an_amount_changes_both(banana):
    banana.done("edit", "1", "--food", "half an avocado")
    after = entry(banana)
    assert (after["food"]["id"], after["grams"]) == ("avocado-raw", 75)


def test_an_amount_that_is_told_beside_the_food_wins(banana):
    banana.done("edit", "1", "--food", "half an avocado", "--grams", "10")
    assert entry(banana)["grams"] == 10


@pytest.mark.parametrize(
    ("options", "meal", "at"),
    [
        (["--meal", "snack"], "snack", "2026-11-22T13:00"),
        (["--at", "12:15"], "lunch", "2026-11-22T12:15"),
        (["--at", "yesterday 8am", "--meal", "b"], "breakfast", "2026-11-21T08:00"),
    ],
)
def test_a_meal_and_a_time_are_changed_and_shown(banana, options, meal, at):
    out = banana.done("edit", "#1", *options)
    assert out.splitlines()[0].endswith(f"{meal}, {'yesterday' if '21T' in at else 'today'} {at[-5:]}")
    after = entry(banana, day=at[:10])
    assert (after["meal"], after["eaten_at"][:16]) == (meal, at)
    assert after["nutrients"]["potassium_mg"] == 844.9


def test_typed_potassium_becomes_other_potassium_or_a_food(banana):
    banana.done("edit", "2", "--food", "protein bar 300 mg")
    assert entry(banana, 2)["nutrients"]["potassium_mg"] == 300
    banana.done("edit", "2", "--food", "banana", "--grams", "100")
    assert (entry(banana, 2)["food"]["id"], entry(banana, 2)["grams"]) == ("banana-raw", 100)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["1"], 2, "Say what to change"),
        (["1", "--grams", "236", "--portion", "1 cup"], 2, "not both"),
        (["1", "--meal", "lunch"], 2, "like that already"),
        (["1", "--portion", "2 medium"], 2, "like that already"),
        (["1", "--grams", "-5"], 2, "--grams does not know “-5”"),
        (["1", "--grams", "0"], 2, "--grams “0” cannot be"),
        (["1", "--grams", "nan"], 2, "--grams does not know “nan”"),
        (["1", "--grams", "inf", "--yes"], 2, "--grams does not know “inf”"),
        (["1", "--grams", "1.250"], 2, "is that 1,250 or 1.25? Write 1250 or 1.25."),
        (["1", "--grams", "5001"], 2, "add --yes"),
        (["1", "--portion", "200 kg", "--yes"], 2, "more than anybody can eat"),
        (["1", "--portion", "zorb"], 2, "“zorb”: say an amount and a portion"),
        (["1", "--portion", ""], 2, "say an amount and a portion"),
        (["1", "--portion", "2-3 large"], 2, "a range is not an amount"),
        (["1", "--food", ""], 2, "There is no food in that"),
        (["1", "--food", "zorblax"], 3, "No food in the table is called “zorblax”"),
        (["1", "--food", "2 eggs, ham"], 2, "more than one food"),
        (["1", "--meal", "zorb"], 2, "“zorb” is no meal"),
        (["1", "--at", "tomorrow"], 2, "still to come"),
        (["1", "--at", ""], 2, "is not a day or time"),
        (["2", "--portion", "1 cup"], 2, "so it has no portions"),
        (["3", "--grams", "5"], 2, "There is no entry 3"),
        (["0", "--grams", "5"], 2, "There is no entry 0"),
        (["9" * 30, "--grams", "5"], 2, "There is no entry 999"),
        (["one", "--grams", "5"], 2, "“one” is no number of an entry"),
        (["1", "--food", "tablet 4000 mg"], 6, "poison centre"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(banana, arguments, code, words):
    before = banana.done("today", "--json")
    ran = banana("edit", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("potassium: ")
    assert ran.err.count("\n") == 1
    assert words in ran.err
    assert banana.done("today", "--json") == before


def test_r20_an_entry_that_becomes_star_fruit_is_cautioned(banana):
    assert "! Star fruit can poison" in banana.done("edit", "1", "--food", "star fruit")


def test_an_own_food_that_was_taken_out_leaves_its_entries_as_they_were(potassium):
    potassium.done("foods", "add", "Zorb", "--potassium", "100 mg")
    potassium.done("log", "50 g zorb")
    potassium.done("undo")
    potassium.done("undo")
    potassium.done("redo")
    potassium.done("redo")
    assert entry(potassium)["nutrients"]["potassium_mg"] == 50
