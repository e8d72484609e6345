import json

import pytest


@pytest.fixture
def days(potassium):
    """Yesterday a breakfast of two (1, 2) and a dinner (3); today a breakfast (4)."""
    potassium.done("log", "2 bananas, an egg", "--at", "yesterday 8:00")
    potassium.done("log", "half an avocado", "--at", "yesterday 19:00")
    potassium.done("log", "100 g boiled lentils", "--at", "8:00")
    return potassium


def today(potassium):
    told = json.loads(potassium.done("today", "--json"))
    return [
        (meal["meal"], each["food"]["name"].partition(",")[0], each["eaten_at"][11:16])
        for meal in told["meals"]
        for each in meal["entries"]
        if each["id"] > 4
    ]


def test_a_meal_of_another_day_is_logged_again_as_that_meal(days):
    out = days.done("repeat", "yesterday", "breakfast")
    title, banana, *_ = out.splitlines()
    assert title == "Logged as breakfast, today 13:00"
    assert banana.split() == "#5 Banana, raw 2 medium, 236 g 845 mg".split()
    assert today(days) == [("breakfast", "Banana", "13:00"), ("breakfast", "Egg", "13:00")]


def test_an_entry_is_logged_again_as_the_meal_it_is_time_for(days):
    assert days.done("repeat", "1").startswith("Logged as lunch, today 13:00\n")
    days.done("repeat", "#3", "#2")
    assert today(days) == [("lunch", "Banana", "13:00"), ("lunch", "Avocado", "13:00"), ("lunch", "Egg", "13:00")]


def test_a_whole_day_keeps_its_meals(days):
    assert days.done("repeat", "yesterday").startswith("Logged as breakfast and dinner, today 13:00\n")
    assert [meal for meal, *_ in today(days)] == ["breakfast", "breakfast", "dinner"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["breakfast"], [("breakfast", "Lentils", "13:00")]),
        (["-1", "dinner"], [("dinner", "Avocado", "13:00")]),
        (["2026-11-21", "dinner"], [("dinner", "Avocado", "13:00")]),
        (["saturday", "d"], [("dinner", "Avocado", "13:00")]),
        (["yesterday", "dinner", "--meal", "snack"], [("snack", "Avocado", "13:00")]),
        (["yesterday", "dinner", "--at", "12:15"], [("dinner", "Avocado", "12:15")]),
        (["3", "--at", "9am"], [("breakfast", "Avocado", "09:00")]),
    ],
)
def test_what_and_when(days, arguments, expected):
    days.done("repeat", *arguments)
    assert today(days) == expected


def test_repeating_is_one_change(days):
    days.done("repeat", "yesterday")
    days.done("undo")
    assert today(days) == []


@pytest.mark.parametrize("text", ["12 g salt substitute", "potassium 6293 mg"])
@pytest.mark.parametrize("what", [["1"], ["today"]])
def test_r17_a_dangerous_amount_is_asked_about_again(potassium, text, what):
    potassium.done("log", text, "--yes")
    code, out, err = potassium("repeat", *what)
    assert (code, out) == (6, "")
    assert "6,293 mg of potassium; if that is right, add --yes" in err
    assert "poison centre" in err
    assert "crisis line" in err
    assert json.loads(potassium.done("today", "--json"))["total"]["potassium_mg"] == pytest.approx(6293, abs=1)
    assert "poison centre" in potassium.done("repeat", *what, "--yes")


def test_so_much_potassium_in_a_food_is_repeated_without_a_question(potassium):
    potassium.done("log", "2 kg banana")
    potassium.done("repeat", "1")


def test_it_repeats_what_was_logged_and_not_what_the_table_says_now(potassium):
    potassium.done("foods", "add", "Zorb", "--potassium", "100 mg")
    potassium.done("log", "50 g zorb")
    potassium.done("foods", "add", "Zorb", "--potassium", "900 mg")
    assert "  50 mg\n" in potassium.done("repeat", "1")


def test_as_json_it_says_what_was_logged(days):
    answer = json.loads(days.done("repeat", "yesterday", "breakfast", "--json"))
    assert answer["items"][0]["food"]["id"] == "banana-raw"
    assert (answer["logged"], answer["entries"], answer.get("error")) == (True, [5, 6], None)
    assert answer["total"]["potassium_mg"] == pytest.approx(907.88)
    logged = json.loads(days.done("log", "--json", "2 bananas"))
    assert set(answer) == set(logged)
    assert set(answer["items"][0]) == set(logged["items"][0])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["99"], "There is no entry 99"),
        (["1", "99"], "There is no entry 99"),
        (["yesterday", "lunch"], "Nothing was logged on 2026-11-21 for lunch"),
        (["-2"], "Nothing was logged on 2026-11-20"),
        (["tomorrow"], "still to come"),
        (["nonsense"], "is not a day"),
        (["yesterday", "zorb"], "is not a day"),
        (["--nope"], "There is no option --nope"),
        (["1", "--at", "tomorrow"], "still to come"),
        ([""], "Say what to repeat"),
        ([], "Missing argument"),
    ],
)
def test_what_cannot_be_repeated_is_refused(days, arguments, words):
    code, out, err = days("repeat", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("potassium: ")
    assert err.count("\n") == 1
    assert words in err
    assert today(days) == []
