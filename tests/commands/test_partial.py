"""`log --partial`: what was eaten and not understood is remembered, so that no day seems complete that is not (R29)."""

import json

import pytest

MEAL = "2 bananas and zorblax and 2-3 apples"
LIMITED = ["profile", "set", "--kidneys", "dialysis", "--limit", "2000 mg", "--born", "1960-01-01", "--eating", "no",
           "--medicine", "none", "--allergy", "none"]  # fmt: skip


def told(potassium, *arguments, **more):
    return json.loads(potassium(*arguments, "--json", **more).out)


def held(potassium):
    entries = [entry for meal in told(potassium, "today")["meals"] for entry in meal["entries"]]
    return [(entry["food"]["name"], entry["nutrients"]["potassium_mg"]) for entry in entries]


@pytest.fixture
def partly(potassium):
    assert potassium("log", MEAL, "--partial").code == 0
    return potassium


def test_r29_the_log_says_at_once_what_is_unknown_and_how_to_put_it_right(potassium):
    code, out, err = potassium("log", MEAL, "--partial")
    assert code == 0
    rows = [" ".join(line.split()) for line in out.splitlines()]
    assert rows[1:6] == [
        "#1 Banana, raw 2 medium, 236 g 845 mg",
        "#2 zorblax not understood unknown",
        "#3 2-3 apples not understood unknown",
        "In all at least 845 mg",
        "Today at least 845 mg",
    ]
    said = err.splitlines()
    assert said[0].startswith("Logged as unknown: No food in the table is called “zorblax”.")
    assert said[1].startswith("Logged as unknown: “2-3 apples”: a range is not an amount")
    assert said[2:] == [f'Once you know what it was: potassium edit {number} --food "..."' for number in (2, 3)]


def test_r29_as_json_the_items_say_what_was_not_understood_and_the_total_is_not_complete(potassium):
    answer = told(potassium, "log", "2 bananas and zorblax", "--partial")
    assert [item["status"] for item in answer["items"]] == ["matched", "unmatched"]
    assert answer["total"]["complete"] is answer["day"]["total"]["complete"] is False
    assert answer["day"]["total"]["at_least"] is True
    assert answer["entries"] == [1, 2]


def test_r29_day_and_week_say_at_least_also_when_they_are_over(partly):
    assert held(partly) == [("Banana, raw", 844.9), ("zorblax", None), ("2-3 apples", None)]
    assert "at least 845 mg" in partly.done("today")
    for command in (["day", "sun"], ["week"]):
        for now in ("2026-11-22T23:00", "2026-11-24T13:00"):
            assert "at least 845 mg" in partly.done(*command, POTASSIUM_NOW=now)
    week = told(partly, "week", "yesterday", POTASSIUM_NOW="2026-11-24T13:00")
    assert week["mean"]["complete"] is False
    assert [food["name"] for food in week["foods"]] == ["Banana, raw"]


def test_r29_under_a_limit_nothing_is_said_to_be_left_even_when_the_day_is_over(partly):
    partly(*LIMITED)
    for command in (["day", "sun"], ["suggest"], ["whatif", "an egg", "--at", "2026-11-22 20:00"], ["week"]):
        for now in ("2026-11-22T23:00", "2026-11-23T13:00"):
            assert "mg below" not in partly(*command, POTASSIUM_NOW=now).out
    after = partly.done("day", "sun", POTASSIUM_NOW="2026-11-23T13:00")
    assert "at least 845 mg logged · below your 2,000 mg limit by what is known" in after
    partly("delete", "2", "3")
    assert "mg below" not in partly.done("day", "sun", POTASSIUM_NOW="2026-11-23T13:00")
    for meal in ("breakfast", "lunch", "dinner"):
        partly.done("log", "--at", "sun", "--meal", meal, "water", POTASSIUM_NOW="2026-11-23T13:00")
    assert "1,155 mg below your 2,000 mg limit" in partly.done("day", "sun", POTASSIUM_NOW="2026-11-23T13:00")


@pytest.mark.parametrize(
    ("answers", "tier"),
    [
        (["--kidneys", "dialysis"], "restrict"),
        (["--heart-failure", "yes"], "caution"),
        (["--medicine", "furosemide"], "losing"),
        ([], "general"),
        (["--liver", "unknown"], "unanswered"),
    ],
)
def test_r29_every_tier_says_at_least(partly, answers, tier):
    names = ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder",
             "salt-substitute", "losing", "eating")  # fmt: skip
    partly("profile", "set", "--sex", "female", "--age", "40", "--pregnancy", "no", "--kidneys", "healthy",
           "--medicine", "none", *(word for name in names for word in (f"--{name}", "no")))  # fmt: skip
    if answers:
        partly("profile", "set", *answers)
    assert told(partly, "today")["tier"] == tier
    assert "at least 845" in partly.done("today")


def test_undo_and_redo_take_the_unknown_along(partly):
    assert "zorblax" in partly.done("undo")
    assert held(partly) == []
    assert "not understood" in partly.done("redo")
    assert len(held(partly)) == 3


def test_an_edit_says_what_it_was(partly):
    code, _, err = partly("edit", "2", "--portion", "2 cups")
    assert code == 2
    assert err == "potassium: “zorblax” was not understood, so it has no portions; say the food: --food.\n"
    partly.done("edit", "2", "--food", "protein bar 250 mg")
    partly.done("edit", "3", "--food", "apple", "--portion", "2 medium")
    assert held(partly)[1:] == [("protein bar", 250.0), ("Apple, with skin, raw", 389.5)]
    assert "as typed" in partly.done("today")
    assert told(partly, "today")["total"]["complete"] is True
    partly.done("undo")
    assert told(partly, "today")["total"]["complete"] is False


def test_deleting_the_unknown_makes_the_day_complete_again(partly):
    partly.done("delete", "2", "3")
    assert told(partly, "today")["total"]["complete"] is True


def test_what_is_unknown_stays_so_when_it_is_repeated(partly):
    answer = told(partly, "repeat", "2")
    assert [(item["status"], item["food"], item["grams_from"]) for item in answer["items"]] == [
        ("unmatched", None, None)
    ]
    assert answer["total"]["complete"] is False


def test_a_dash_remembers_line_by_line(potassium):
    code, out, err = potassium("log", "-", "--partial", stdin="an egg and zorblax\nzorblax\n2 bananas")
    assert code == 3
    assert [name for name, _ in held(potassium)] == ["Egg, boiled", "zorblax", "Banana, raw"]
    assert "Today  at least 63 mg" in out
    assert "potassium: line 2: No food in the table is called “zorblax”." in err
    assert err.endswith("potassium: 1 line was not logged; see above.\n")


def test_partial_with_nothing_understood_logs_nothing(potassium):
    code, out, err = potassium("log", "zorblax\nxyzzy", "--partial")
    assert (code, out) == (3, "")
    assert err.startswith("potassium: No food in the table is called “zorblax”.")
    assert err.endswith("(And 1 more.)\n")
    assert held(potassium) == []


def test_an_amount_in_doubt_is_remembered_in_its_words(potassium):
    potassium("log", "an egg and 6 kg of rice", "--partial")
    assert held(potassium) == [("Egg, boiled", 63.0), ("6 kg of rice", None)]


def test_r27_a_blood_value_was_not_eaten(potassium):
    code, _, err = potassium("log", "an egg and blood potassium 5.2 mmol", "--partial")
    assert code == 0
    assert err.startswith("Not logged: “blood potassium 5.2 mmol” reads like a blood value")
    assert held(potassium) == [("Egg, boiled", 63.0)]


def test_many_words_are_kept_and_shown_short(potassium):
    potassium("log", "an egg and " + "zorblax " * 40, "--partial")
    assert [len(name) <= 60 for name, _ in held(potassium)] == [True, True]
