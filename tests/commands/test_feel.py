"""`potassium feel`: red flags first, then what was felt is kept, told, changed and taken back (R22 to R27, R35)."""

import json

import pytest

from potassium_cli.workspace import Workspace

HEAVY = ("feel", "heavy legs", "6")


def kept(potassium, days="28"):
    told = json.loads(potassium("feel", "--history", "--days", days, "--json").out)
    return [
        (row["id"], row["symptom"], row["side"], row["strength"]) for day in told["days"] for row in day["symptoms"]
    ]


@pytest.mark.parametrize(
    ("words", "row"),
    [
        (("heavy legs", "6"), ("leg_heaviness", None, 6)),
        (("heavy", "legs", "6", "--side", "left"), ("leg_heaviness", "left", 6)),
        (("rite calf swolen",), ("leg_swelling", "right", None)),
        (("legs like lead",), ("leg_heaviness", None, None)),
        (("no chest pain, just heavy",), ("leg_heaviness", None, None)),
        (("hevy leggs",), ("leg_heaviness", None, None)),
        (("palpitatoins",), ("palpitations", None, None)),
        (("zorblax",), ("note", None, None)),
        (("potassium 5.9",), ("lab_value", None, None)),
    ],
)
def test_what_is_told_is_kept_as_it_is_said(potassium, words, row):
    assert potassium("feel", *words).code == 0
    assert kept(potassium) == [("s1", *row)]


def test_several_symptoms_of_one_text_are_one_step(potassium):
    potassium(
        "feel", "heavy legs 6, cramps 3", "--with", "swelling, warm", "--note", "after work", "--at", "yesterday 9pm"
    )
    assert kept(potassium) == [("s1", "leg_heaviness", None, 6), ("s2", "leg_cramp", None, 3)]
    (day,) = json.loads(potassium("feel", "--history", "--json").out)["days"]
    assert day["date"] == "2026-11-21"
    assert [(row["circumstances"], row["note"]) for row in day["symptoms"]] == [("swelling, warm", "after work")] * 2
    potassium.done("undo")
    assert kept(potassium) == []


def test_circumstances_count_as_words_of_the_text(potassium):
    assert "the same day" in potassium("feel", "heavy legs", "--with", "swelling, warm").out
    assert potassium("feel", "heavy legs", "--with", "short of breath, swelling").code == 7


@pytest.mark.parametrize(
    "text",
    ["chest pain", "heavy legs, oh and a bit of chest tightness", "left arm and leg numb, gone again", "calf swollen, "
     "short of breath", "I fainted 3", "sore thighs, cola coloured pee"],
)  # fmt: skip
def test_r22_an_emergency_is_told_alone_and_kept(potassium, text):
    code, out, err = potassium("feel", text, "--at", "next year", "--side", "up")
    assert (code, out) == (7, "")
    assert err.startswith("potassium: ")
    assert len(err.splitlines()) == 1
    assert "your local emergency number" in err
    for word in ("mg", "food", "--", "Kept", "doctor the same day"):
        assert word not in err
    assert kept(potassium)


@pytest.mark.parametrize("text", ["I want to die", "heavy legs 6, no point in living", "chest pain, suicidal"])
def test_r35_of_self_harm_nothing_is_kept(potassium, text):
    code, out, err = potassium("feel", text)
    assert (code, out) == (7, "")
    assert err.startswith("potassium: Help is there for you now")
    assert not potassium.journal.exists()


@pytest.mark.parametrize("text", ["chest pain", "calf swollen and short of breath"])
def test_r22_a_journal_that_cannot_be_read_keeps_nobody_from_help(potassium, text):
    potassium.journal.write_bytes(b"no journal")
    code, out, err = potassium("feel", text)
    assert (code, out) == (7, "")
    assert "emergency number" in err
    assert potassium("feel", "heavy legs").code == 4


def test_r22_the_emergency_number_of_the_profile_is_told(potassium):
    potassium.done("profile", "set", "--emergency-number", "112")
    assert "call 112 now" in potassium("feel", "chest pain").err
    assert potassium("profile", "set", "--emergency-number", "ambulance").code == 2


def test_r24_on_the_same_day_no_tips_and_no_word_of_potassium(potassium):
    code, out, _ = potassium("feel", "left calf warm and swollen 5")
    assert code == 0
    assert out.startswith(
        "! A leg that is newly swollen or sore or warm or darker should be seen by a\n  doctor the same day."
    )
    for word in ("low", "high", "exercise", "massage", "compression", "raise", "drink"):
        assert word not in out


def test_r23_other_symptoms_say_that_low_and_high_feel_alike_and_change_nothing(potassium):
    before = potassium.done("profile", "show")
    for text in ("heavy legs", "cramps", "weak legs", "tingling toes"):
        out = potassium("feel", text).out
        assert "feel alike with\nlow and with high potassium; only a blood test tells" in out
        for word in ("probably", "mg", " eat ", "you have"):
            assert word not in out
    assert potassium.done("profile", "show") == before
    assert json.loads(potassium("today", "--json").out)["total"]["potassium_mg"] in (None, 0.0)


@pytest.mark.parametrize("text", ["potassium 5.9", "my potassium was 3.1 today", "egfr 40", "k+ 6.5, heavy legs 4"])
def test_r27_a_blood_value_is_a_note_with_one_neutral_line(potassium, text):
    code, out, _ = potassium("feel", text)
    assert code == 0
    told = " ".join(out.split())
    assert "is kept as a note and nothing here reads it" in told
    assert "nobody has called you: ring them today" in told
    for word in ("too high", "too low", "normal", "dangerous", "low potassium"):
        assert word not in told


def test_persistent_comes_from_the_diary(potassium):
    for back in range(1, 8):
        potassium("feel", "heavy legs", "5", "--at", f"-{back}")
    out = potassium("feel", "heavy legs", "4").out
    assert out.startswith("! You felt this on most days of the last two weeks: see a doctor about it.")
    assert "most days" not in potassium("feel", "cramps").out
    assert "most days" not in potassium("feel", "heavy legs", "0").out


def test_what_was_not_asked_is_said_and_can_be_answered(potassium):
    out = potassium(*HEAVY).out
    assert "Not asked, so not ruled out" in out
    assert "Is one leg swollen or warm or darker or sore? [leg-swelling]" in out
    assert "[leg-swelling]" not in potassium(*HEAVY, "--no-to", "leg-swelling").out
    assert "the same day" in potassium(*HEAVY, "--yes-to", "leg-swelling").out
    assert potassium(*HEAVY, "--yes-to", "chest-pain", "--no-to", "leg-swelling").code == 7
    assert potassium(*HEAVY, "--yes-to", "zorblax").code == 2


def test_a_no_takes_back_nothing_that_was_said(potassium):
    assert potassium("feel", "chest pain", "--no-to", "chest-pain").code == 7
    assert "the same day" in potassium("feel", "left calf swollen", "--no-to", "one-leg").out


def test_a_no_about_the_manner_of_a_sign_makes_it_lighter(potassium):
    assert json.loads(potassium("feel", "palpitations", "--json").out)["level"] == "same-day"
    assert json.loads(potassium("feel", "palpitations", "--no-to", "lasting", "--json").out)["level"] == "soon"
    assert "the same day" not in potassium("feel", "ankles swollen", "--no-to", "one-leg").out


def test_profile_and_logged_salts_decide_with_the_text(potassium):
    assert potassium("feel", "weak legs since I take ramipril").code == 0
    potassium("profile", "set", "--medicine", "spironolactone")
    assert potassium("feel", "weak legs").code == 0
    assert potassium("feel", "weak legs since I take ramipril").code == 7
    assert potassium("feel", "palpitations").code == 7


def test_a_salt_substitute_that_was_logged_counts(potassium):
    assert potassium("feel", "palpitations").code == 0
    potassium("log", "1 tsp salt substitute", "--yes")
    assert potassium("feel", "palpitations").code == 7


def test_edit_delete_undo_and_redo(potassium):
    potassium(*HEAVY)
    potassium.done("log", "banana")
    assert "4 of 10, with after standing" in potassium.done(
        "edit", "s1", "--strength", "4", "--side", "both", "--with", "after standing"
    )
    assert kept(potassium) == [("s1", "leg_heaviness", "both", 4)]
    potassium.done("delete", "s1", "#1")
    assert kept(potassium) == []
    potassium.done("undo")
    assert "s1   heavy legs, 6 of 10" in potassium.done("undo")
    told = json.loads(potassium.done("redo", "--json"))
    assert told["symptoms"]["now"][0]["strength"] == 4
    assert potassium("edit", "s1", "--grams", "5").code == 2
    assert potassium("edit", "1", "--strength", "5").code == 2
    assert potassium("edit", "s1").code == 2
    assert potassium("edit", "s1", "--strength", "11").code == 2
    assert potassium("edit", "s1", "--note", "chest pain").code == 7
    assert potassium("delete", "s9", "1").code == 2


def test_lines_of_standard_input_are_complaints_and_an_emergency_decides_the_code(potassium):
    lines = "heavy legs 3\n\nheavy legs 44\nchest pain\ncramps 2"
    code, out, err = potassium("feel", "-", "--json", stdin=lines)
    assert code == 7
    told = [json.loads(line) for line in out.splitlines()]
    assert [each.get("error", {}).get("code") for each in told] == [None, None, 2, 7, None]
    assert [len(each["symptoms"]) for each in told] == [1, 0, 0, 1, 1]
    assert "potassium: line 4: Pain or pressure in the chest" in err


@pytest.mark.parametrize("words", [["heavy legs", "11"], [""], ["heavy legs", "--side", "up"], ["--historie"],
                                   ["heavy legs", "--at", "tomorrow"], ["cramps", "--history"], []])  # fmt: skip
def test_what_cannot_be_is_a_usage_error_and_nothing_is_kept(potassium, words):
    assert potassium("feel", *words).code == 2
    assert not potassium.journal.exists()


def test_json_tells_level_signs_not_asked_and_the_symptoms(potassium):
    told = json.loads(potassium("feel", "left calf warm and swollen 5", "--json").out)
    assert (told["schema"], told["report"], told["level"]) == (1, "feel", "same-day")
    assert told["red_flags"] == ["leg-clot"]
    assert [row["strength"] for row in told["symptoms"]] == [5, 5]
    assert {"sign": "breathless", "question": "Are you short of breath or in chest pain?"} in told["not_asked"]


def test_on_a_terminal_it_asks_what_how_strong_and_at_most_three_questions(potassium, asked):
    there = asked("feel")
    there.wait_for("What do you feel?")
    there.type("heavy legs\n")
    there.wait_for("How strong is it, from 0 to 10?")
    there.type("6\n")
    there.wait_for("very slow now? (y/n)")
    there.type("n\n")
    there.wait_for("darker or sore? (y/n)")
    there.type("maybe\n")
    there.wait_for("Say y or n.")
    there.type("n\n")
    there.wait_for("Cancer, now or ever?")
    there.type("n\n")
    code, out, err = there.end()
    assert code == 0
    assert "s1   heavy legs, 6 of 10" in out
    assert err.count("?") <= 7
    assert "For symptoms only: cancer: no" in potassium("profile", "show").out
    again = asked("feel", "heavy legs")
    for _ in range(3):
        again.type("\n")
    again.type("\n")
    assert "Cancer" not in again.end().err


def test_r22_on_a_terminal_a_yes_to_an_emergency_ends_the_questions(asked):
    there = asked("feel", "heavy legs", "6")
    there.wait_for("very slow now? (y/n)")
    there.type("y\n")
    code, out, err = there.end()
    assert (code, out) == (7, "")
    assert err.count("(y/n)") == 1
    assert "call your local emergency number now" in err


def test_a_day_that_a_question_asks_for_is_kept_in_the_profile(potassium, asked):
    there = asked("feel", "both legs swollen")
    for _ in range(3):
        there.type("y\n")
    there.end()
    space = Workspace(potassium.environ())
    assert set(space.read_answers()) <= {"cancer", "earlier-clot", "surgery", "gave-birth"}
    space.close()


@pytest.mark.parametrize(
    "flags",
    [["--cancer", "yes"], ["--earlier-clot", "no"], ["--surgery", "2026-11-01"], ["--gave-birth", "today"],
     ["--leg-arteries", "unknown"], ["--numb-feet", "yes"], ["--steroids", "yes"], ["--fluid-limit", "yes"]],
)  # fmt: skip
def test_the_questions_of_symptoms_are_set_shown_and_taken_back_and_change_no_goal(potassium, flags):
    potassium("profile", "set", "--sex", "female", "--age", "35", "--kidneys", "healthy")
    before = json.loads(potassium("profile", "show", "--json").out)
    out = potassium.done("profile", "set", *flags)
    assert out.startswith("As before:")
    after = json.loads(potassium("profile", "show", "--json").out)
    assert before | {"answers": 0} == after | {"answers": 0}
    assert f"For symptoms only: {flags[0][2:].replace('-', ' ')}: " in " ".join(
        potassium("profile", "show").out.split()
    )
    potassium.done("undo")
    assert json.loads(potassium("profile", "show", "--json").out) == before
