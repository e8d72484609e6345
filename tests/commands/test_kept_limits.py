"""A limit that is kept and not counted down: with an eating disorder (R11), and of a child (R12)."""

import re

import pytest

NO = [
    part
    for question in (
        *("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder", "losing"),
        "pregnancy",
    )
    for part in (f"--{question}", "no")
]
PERSON = ["--sex", "female", *NO, "--medicine", "none", "--limit", "1500 mg"]
EATING = [*PERSON, "--age", "30", "--kidneys", "ckd-3-5", "--eating", "yes"]
CHILD = [*PERSON, "--age", "9", "--kidneys", "ckd-3-5", "--eating", "no"]


@pytest.mark.parametrize("text", ["2 bananas", "a banana", "potassium 1500 mg", "banana 1400 mg potassium"])
def test_r11_below_a_kept_limit_nothing_is_said_of_it(potassium, text):
    potassium("profile", "set", *EATING)
    said = (potassium("log", text).out, potassium.done("today"), potassium.done("week"), potassium("suggest").err)
    for words in said:
        assert not re.search(r"1,500 mg limit|under your|your limit|left|to go|over the potassium limit", words)


def test_r11_a_day_over_a_kept_limit_is_told_in_one_line_with_whom_to_call(potassium):
    potassium("profile", "set", *EATING)
    potassium.done("log", "beans 1400 mg potassium")
    out = potassium.done("log", "a banana")
    told = " ".join(out.split())
    assert told.count("over the potassium limit that was given for it: call the care team that gave it") == 1
    assert "1,500" not in potassium.done("today")
    assert "over the potassium limit" in potassium.done("today")


@pytest.mark.parametrize("answers", [EATING, CHILD])
def test_r11_r12_what_is_only_thought_of_does_not_pass_a_limit_yet(potassium, answers):
    potassium("profile", "set", *answers)
    potassium.done("log", "beans 1400 mg potassium")
    told = " ".join(potassium.done("whatif", "a banana").split())
    assert "With it this day would be over the potassium limit that was given for it" in told
    assert "This day is over" not in told
    potassium.done("log", "a banana")
    again = " ".join(potassium.done("log", "a banana").split())
    assert "! Over the limit that was given for this day: call the care team that gave it." in again
    assert "also if all feels well" not in again


def test_r12_the_limit_of_a_child_is_shown_and_nothing_is_suggested(potassium):
    potassium("profile", "set", *CHILD)
    assert "below your 1,500 mg limit so far" in potassium.done("log", "a banana")
    suggested = potassium("suggest")
    assert suggested.out == ""
    assert "Under 18 nothing is suggested" in suggested.err
    potassium.done("log", "beans 1500 mg potassium")
    assert "over your 1,500 mg limit" in potassium.done("today")
    assert "call the care team that gave it" in " ".join(potassium.done("today").split())


@pytest.mark.parametrize("answers", [EATING, CHILD])
def test_r11_r12_the_profile_says_that_the_limit_is_there(potassium, answers):
    told = " ".join(potassium("profile", "set", *answers).out.split())
    assert "limit" in told
    assert "swaps" not in potassium.done("profile", "show")
