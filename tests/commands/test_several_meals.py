"""A text that tells several meals, or of another day or time: what is stored, and what is said of it."""

import json

import pytest

EVENING = "2026-11-22T19:00"  # a Sunday


def logged(potassium, text, *options, now=EVENING):
    """Each entry of a text: its food, the meal it is filed under, and when it was eaten."""
    potassium.done("log", text, *options, POTASSIUM_NOW=now)
    told = [json.loads(potassium.done("day", day, "--json", POTASSIUM_NOW=now)) for day in days(now)]
    entries = [(meal["meal"], entry) for day in told for meal in day["meals"] for entry in meal["entries"]]
    entries.sort(key=lambda each: each[1]["id"])
    return [(entry["food"]["id"].split("-")[0], meal, entry["eaten_at"][:16]) for meal, entry in entries]


def days(now):
    return ["today", "yesterday", *(f"-{back}" for back in range(2, 7 if now == EVENING else 2))]


def test_several_meals_are_told_one_by_one_and_stored_in_one_change(potassium):
    code, out, err = potassium("log", "breakfast: 2 eggs; lunch: 1 banana", POTASSIUM_NOW=EVENING)
    assert (code, err) == (0, "")
    assert out.splitlines()[:6] == [
        "Logged as breakfast, today 08:00",
        "  #1  Egg, boiled                                        2 large, 100 g   126 mg",
        "Logged as lunch, today 12:30",
        "  #2  Banana, raw                                        1 medium, 118 g  422 mg",
        "  In all 548 mg",
        "Today  548 mg",
    ]
    potassium.done("undo", POTASSIUM_NOW=EVENING)
    assert json.loads(potassium.done("today", "--json", POTASSIUM_NOW=EVENING))["meals"] == []


def test_two_days_of_one_text_are_both_told(potassium):
    code, out, err = potassium("log", "yesterday toast, today banana", POTASSIUM_NOW=EVENING)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line for line in lines if line.startswith("Logged")] == [
        "Logged as dinner, yesterday 19:00",
        "Logged as dinner, today 19:00",
    ]
    assert lines[5:7] == ["Yesterday  33 mg", "Today  422 mg"]
    potassium.done("undo", POTASSIUM_NOW=EVENING)
    for day in ("yesterday", "today"):
        assert json.loads(potassium.done("day", day, "--json", POTASSIUM_NOW=EVENING))["meals"] == []


def test_what_if_tells_several_meals_and_stores_none(potassium):
    out = potassium.done("whatif", "Breakfast: eggs. Lunch: pasta", POTASSIUM_NOW=EVENING)
    titles = [line for line in out.splitlines() if line.startswith("What if")]
    assert titles == ["What if: breakfast, today 08:00", "What if: lunch, today 12:30"]
    assert json.loads(potassium.done("today", "--json", POTASSIUM_NOW=EVENING))["meals"] == []


def test_each_item_of_the_json_says_its_meal_and_when_it_was_eaten(potassium):
    out = potassium.done("log", "--json", "yesterday: toast for breakfast; today 1pm banana", POTASSIUM_NOW=EVENING)
    told = json.loads(out)
    assert [(item["meal"], item["eaten_at"][:16]) for item in told["items"]] == [
        ("breakfast", "2026-11-21T08:00"),
        ("lunch", "2026-11-22T13:00"),
    ]
    assert told["entries"] == [1, 2]
    assert [day["date"] for day in told["days"]] == ["2026-11-21", "2026-11-22"]
    assert told["day"] == told["days"][-1]
    one = json.loads(potassium.done("log", "--json", "banana", POTASSIUM_NOW=EVENING))
    assert "days" not in one
    assert (one["items"][0]["meal"], one["items"][0]["eaten_at"][:16]) == ("dinner", "2026-11-22T19:00")


@pytest.mark.parametrize(
    ("text", "meal", "when"),
    [
        ("school lunch: banana", "lunch", "2026-11-22T12:30"),
        ("hospital breakfast: banana", "breakfast", "2026-11-22T08:00"),
        ("second breakfast: banana", "breakfast", "2026-11-22T08:00"),
        ("snack 1: banana", "snack", "2026-11-22T19:00"),
        ("had a banana at 3pm", "snack", "2026-11-22T15:00"),
        ("17 Nov 13:00: banana", "lunch", "2026-11-17T13:00"),
        ("mon 8am: banana", "breakfast", "2026-11-16T08:00"),
        ("last night: banana", "dinner", "2026-11-21T20:00"),
        ("banana last night", "dinner", "2026-11-21T20:00"),
        ("last night at 1am: banana", "snack", "2026-11-22T01:00"),
        ("banana this morning", "breakfast", "2026-11-22T08:00"),
        ("banana yesterday", "dinner", "2026-11-21T19:00"),
        ("breakfast at 9: banana", "breakfast", "2026-11-22T09:00"),
        ("dinner at 7: banana", "dinner", "2026-11-22T19:00"),
        ("dinner 6:30: banana", "dinner", "2026-11-22T18:30"),
        ("lunch at 1: banana", "lunch", "2026-11-22T13:00"),
        ("8 in the morning: banana", "breakfast", "2026-11-22T08:00"),
        ("yesterday at 8 in the evening a banana", "dinner", "2026-11-21T20:00"),
        ("banana tonight", "dinner", "2026-11-22T18:30"),
    ],
)
def test_a_text_says_when_it_was(potassium, text, meal, when):
    assert logged(potassium, text) == [("banana", meal, when)]


@pytest.mark.parametrize("text", ["Sunday roast", "Friday night pizza", "breakfast burrito"])
def test_a_food_with_a_day_or_a_meal_in_its_name_is_had_today(potassium, text):
    out = potassium.done("log", text, "--partial", POTASSIUM_NOW="2026-11-24T19:00")
    assert out.startswith("Logged as dinner, today 19:00\n")


@pytest.mark.parametrize("text", ["banana tomorrow", "tomorrow: banana", "banana at 8pm", "today 23:00 banana"])
def test_what_is_still_to_come_is_not_logged(potassium, text):
    code, out, err = potassium("log", text, POTASSIUM_NOW=EVENING)
    assert (code, out) == (2, "")
    assert "still to come" in err


def test_one_meal_that_is_refused_takes_back_all_of_the_text(potassium):
    code, out, err = potassium("log", "breakfast: 2 eggs; lunch: zorblax", POTASSIUM_NOW=EVENING)
    assert (code, out) == (3, "")
    assert "zorblax" in err
    assert json.loads(potassium.done("today", "--json", POTASSIUM_NOW=EVENING))["meals"] == []


def test_in_part_what_is_not_understood_keeps_its_meal(potassium):
    code, out, err = potassium("log", "breakfast: 2 eggs; lunch: zorblax", "--partial", POTASSIUM_NOW=EVENING)
    assert (code, err.startswith("Logged as unknown:")) == (0, True)
    assert "Logged as lunch, today 12:30\n" in out
    told = json.loads(potassium.done("today", "--json", POTASSIUM_NOW=EVENING))
    assert [(meal["meal"], len(meal["entries"])) for meal in told["meals"]] == [("breakfast", 1), ("lunch", 1)]


def test_an_option_wins_over_the_text(potassium):
    out = potassium.done(
        "log", "breakfast: eggs; lunch: banana", "--meal", "tea", "--at", "18:00", POTASSIUM_NOW=EVENING
    )
    assert [line for line in out.splitlines() if line.startswith("Logged")] == ["Logged as dinner, today 18:00"]


@pytest.mark.parametrize(
    ("at", "when"),
    [
        ("1530", "snack, today 15:30"),
        ("17 Nov", "dinner, Tuesday 2026-11-17 19:00"),
        ("17th nov 8am", "breakfast, Tuesday 2026-11-17 08:00"),
        ("last night", "dinner, yesterday 20:00"),
        ("this morning", "breakfast, today 08:00"),
        ("8 in the morning", "breakfast, today 08:00"),
        ("tues", "dinner, Tuesday 2026-11-17 19:00"),
    ],
)
def test_the_option_reads_days_and_times_as_the_text_does(potassium, at, when):
    assert potassium.done("log", "banana", "--at", at, POTASSIUM_NOW=EVENING).startswith(f"Logged as {when}\n")


def test_the_meals_of_a_day_are_shown_in_the_order_of_the_clock(potassium):
    potassium.done("log", "dinner 18:00: steak; snack at 10am: apple; breakfast: eggs", POTASSIUM_NOW=EVENING)
    out = potassium.done("today", POTASSIUM_NOW=EVENING)
    assert out.index("Breakfast") < out.index("Snack") < out.index("Dinner")


@pytest.mark.parametrize(
    ("at", "when"),
    [("yesterday", "2026-11-21T07:05"), ("7:15", "2026-11-22T07:15"), ("17 Nov", "2026-11-17T07:05")],
)
def test_an_edit_of_the_day_keeps_the_hour(potassium, at, when):
    potassium.done("log", "1 plum", "--at", "7:05", "--meal", "snack", POTASSIUM_NOW=EVENING)
    potassium.done("edit", "1", "--at", at, POTASSIUM_NOW=EVENING)
    day = json.loads(potassium.done("day", when[:10], "--json", POTASSIUM_NOW=EVENING))
    (meal,) = day["meals"]
    assert (meal["meal"], meal["entries"][0]["eaten_at"][:16]) == ("snack", when)


def test_an_edit_of_the_hour_keeps_the_day(potassium):
    potassium.done("log", "1 plum", "--at", "yesterday 7:05", POTASSIUM_NOW=EVENING)
    out = potassium.done("edit", "1", "--at", "21:15", POTASSIUM_NOW=EVENING)  # which is still to come today
    assert "yesterday 21:15" in out


def test_an_edit_to_an_hour_that_is_to_come_is_refused(potassium):
    potassium.done("log", "1 plum", "--at", "yesterday 21:00", POTASSIUM_NOW=EVENING)
    code, out, err = potassium("edit", "1", "--at", "today", POTASSIUM_NOW=EVENING)
    assert (code, out) == (2, "")
    assert "still to come" in err


@pytest.mark.parametrize(
    ("text", "eaten_at", "meal"),
    [
        ("24.10: eggs", "2026-10-24T19:00", "dinner"),
        ("31.10.: eggs", "2026-10-31T19:00", "dinner"),
        ("20.11.2026: eggs", "2026-11-20T19:00", "dinner"),
        ("20/11: eggs", "2026-11-20T19:00", "dinner"),
        ("20-11: eggs", "2026-11-20T19:00", "dinner"),
        ("Fri 31.10: eggs", "2026-10-31T19:00", "dinner"),
        ("20/11/26: eggs", "2026-11-20T19:00", "dinner"),
        ("20/11/2026: eggs", "2026-11-20T19:00", "dinner"),
        ("20.11.26: eggs", "2026-11-20T19:00", "dinner"),
        ("lunch 12h15: eggs", "2026-11-22T12:15", "lunch"),
        ("half past 8 eggs", "2026-11-22T08:30", "breakfast"),
        ("quarter to nine: eggs", "2026-11-22T08:45", "breakfast"),
        ("Total today: eggs", "2026-11-22T19:00", "dinner"),
        ("Breakfast 2 eggs", "2026-11-22T08:00", "breakfast"),
        ("**Breakfast**: eggs", "2026-11-22T08:00", "breakfast"),
        ("_Breakfast_: eggs", "2026-11-22T08:00", "breakfast"),
        ("# Breakfast\neggs", "2026-11-22T08:00", "breakfast"),
        ("(breakfast) 2 eggs", "2026-11-22T08:00", "breakfast"),
        ("between breakfast and lunch: eggs", "2026-11-22T19:00", "snack"),
    ],
)
def test_dates_and_meals_as_notes_are_written(potassium, text, eaten_at, meal):
    (item,) = json.loads(potassium.done("log", text, "--json", POTASSIUM_NOW=EVENING))["items"]
    assert (item["food"]["name"], item["portion"][-5:]) == ("Egg, boiled", "large")
    assert (item["eaten_at"][:16], item["meal"]) == (eaten_at, meal)


@pytest.mark.parametrize(
    "text", ["5/6: eggs", "11.12: eggs", "20/11 lunch: eggs", "8.30: eggs", "1/2: banana", "at 8 eggs", "at 8 2 eggs"]
)
def test_a_number_that_may_be_a_day_or_an_hour_is_never_a_count(potassium, text):
    code, out, err = potassium("log", text, "--no-input", POTASSIUM_NOW=EVENING)
    assert (code, out) == (2, "")
    assert "say the time of day as 8am" in err


def test_a_meal_before_a_food_with_no_mark_is_told(potassium):
    (item,) = json.loads(potassium.done("log", "Breakfast banana", "--json", POTASSIUM_NOW=EVENING))["items"]
    assert (item["food"]["name"], item["meal"]) == ("Banana, raw", "breakfast")


@pytest.mark.parametrize("text", ["every day: eggs", "mon-fri: porridge", "on monday and tuesday: eggs", "daily: eggs"])
def test_several_days_in_one_heading_are_refused_in_one_line(potassium, text):
    code, out, err = potassium("log", text, "--no-input", POTASSIUM_NOW=EVENING)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "more than one day" in err


@pytest.mark.parametrize("text", ["next monday: eggs", "tomorrow: eggs", "in two days: eggs"])
def test_what_is_to_come_is_refused(potassium, text):
    code, out, err = potassium("log", text, "--no-input", POTASSIUM_NOW=EVENING)
    assert (code, out) == (2, "")
    assert "still to come" in err


@pytest.mark.parametrize("text", ["breakfast sausage", "dinner roll", "breakfast burrito", "2.5 eggs"])
def test_a_meal_in_a_name_and_a_count_tell_no_time(potassium, text):
    (item,) = json.loads(potassium.done("log", text, "--json", POTASSIUM_NOW=EVENING))["items"]
    assert (item["meal"], item["eaten_at"][:16]) == ("dinner", EVENING)
