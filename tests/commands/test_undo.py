import json
import random


def day(potassium):
    told = json.loads(potassium.done("today", "--json"))
    return {each["id"]: (each["food"]["name"], each["grams"], meal["meal"]) for meal in told["meals"]
            for each in meal["entries"]}  # fmt: skip


def test_with_nothing_to_undo_or_redo_that_is_said(potassium):
    assert potassium("undo") == (2, "", "potassium: There is nothing to undo.\n")
    assert potassium("redo") == (2, "", "potassium: There is nothing to redo.\n")
    assert not potassium.journal.exists()


def test_undo_of_a_log_shows_what_was_taken_out_and_redo_what_is_back(potassium):
    potassium.done("log", "2 bananas\nan egg")
    title, out, banana, egg = potassium.done("undo").splitlines()
    assert title == "Undone: log 2 bananas an egg"
    assert out == "Taken out:"
    assert banana.split() == "#1 Banana, raw 2 medium, 236 g 845 mg".split()
    assert egg.split()[:2] == ["#2", "Egg,"]
    assert day(potassium) == {}
    title, out, banana, egg = potassium.done("redo").splitlines()
    assert (title, out) == ("Done again: log 2 bananas an egg", "Back in:")
    assert set(day(potassium)) == {1, 2}


def test_undo_of_an_edit_shows_the_entry_as_it_is_now(potassium):
    potassium.done("log", "2 bananas")
    potassium.done("edit", "1", "--grams", "100")
    title, out, banana = potassium.done("undo").splitlines()
    assert (title, out) == ("Undone: edit Banana, raw", "Now:")
    assert banana.split() == "#1 Banana, raw 2 medium, 236 g 845 mg".split()


def test_undo_of_a_delete_and_of_own_foods_and_answers(potassium):
    potassium.done("log", "2 bananas")
    potassium.done("delete", "1")
    assert potassium.done("undo").splitlines()[:2] == ["Undone: delete Banana, raw", "Back in:"]
    potassium.done("foods", "add", "Zorb", "--potassium", "5 mg")
    assert potassium.done("undo") == "Undone: add the food Zorb\n"
    assert potassium("foods", "show", "own-zorb").code == 3
    assert potassium("profile", "set", "--age", "40").code == 0
    assert potassium("undo").code == 0
    assert "age" not in potassium.done("profile", "show", "--json").partition("answers")[2].partition("}")[0]


NO = [
    word
    for name in ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder",
                 "salt-substitute", "losing", "eating")
    for word in (f"--{name}", "no")
]  # fmt: skip
HEALTHY = ["--sex", "male", "--age", "40", "--kidneys", "healthy", "--medicine", "none", *NO]


def test_undo_of_an_answer_says_what_changes_as_setting_it_does(potassium):
    assert potassium("profile", "set", *HEALTHY).code == 0
    set_ = potassium.done("profile", "set", "--medicine", "ramipril", COLUMNS="300")
    assert set_.startswith("Before: reference for healthy people, to reach: 3,400 mg")
    undone = potassium.done("undo", COLUMNS="300").splitlines()
    assert undone[0] == "Undone: profile set"
    assert undone[1].startswith("Before: with caution; no goal; reference for healthy people: 3,400 mg")
    assert undone[3].startswith("Now: reference for healthy people, to reach: 3,400 mg")
    assert potassium.done("redo", COLUMNS="300") == f"Done again: profile set\n{set_}"


def test_r2_redo_of_an_answer_that_restricts_tells_no_reference(potassium):
    potassium("profile", "set", *HEALTHY)
    potassium("profile", "set", "--kidneys", "dialysis")
    potassium.done("undo")
    told = potassium.done("redo")
    assert told.startswith("Done again: profile set\nNow: with your care team; totals only, no goal.\n")
    assert "3,400" not in told


def test_undo_of_an_answer_is_told_for_the_person_whose_it_is(potassium):
    potassium("--person", "anna", "profile", "set", "--kidneys", "dialysis")
    told = potassium("--person", "anna", "undo").out
    assert told.startswith("Undone for anna: profile set\nanna: Before: with your care team; totals only, no goal.\n")
    assert "potassium --person anna profile setup" in told


def test_undo_and_redo_go_back_and_forth_any_number_of_steps(potassium):
    chance = random.Random(39)
    potassium.done("log", "banana, egg")
    states = [{}, day(potassium)]
    while len(states) < 12:
        known = list(states[-1])
        change = chance.choice(["log", "edit", "move", "delete", "repeat"]) if len(known) > 1 else "log"
        number = str(chance.choice(known)) if known else ""
        grams = str(100 + len(states))
        arguments = {
            "log": ["log", f"{grams} g avocado"],
            "edit": ["edit", number, "--grams", grams],
            "move": ["edit", number, "--food", f"{grams} g boiled lentils", "--meal", "snack"],
            "delete": ["delete", number],
            "repeat": ["repeat", number, number],
        }[change]
        potassium.done(*arguments)
        states.append(day(potassium))
    at = len(states) - 1
    for step in ["undo"] * at + ["redo"] * at + chance.choices(["undo", "redo"], k=10):
        there = at + (1 if step == "redo" else -1)
        if potassium(step).code == 0:
            at = there
        else:
            assert not 0 <= there < len(states)
        assert day(potassium) == states[at]


def test_what_was_undone_cannot_come_back_after_another_change(potassium):
    potassium.done("log", "banana")
    potassium.done("undo")
    potassium.done("log", "egg")
    assert potassium("redo").code == 2
