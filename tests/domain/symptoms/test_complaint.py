"""How a complaint is read: strength, side, circumstances, what is not there, and what only looks like any of them."""

import pytest

from potassium_cli.domain.symptoms.felt import Side

from .told import complaint, level


def told(text):
    return [(each.symptom, str(each.side), each.strength) for each in complaint(text).told]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("heavy legs 6", [("leg_heaviness", "", 6)]),
        ("6/10 heavy legs", [("leg_heaviness", "", 6)]),
        ("heavy legs, 6 out of 10", [("leg_heaviness", "", 6)]),
        ("left calf warm and swollen 5", [("leg_warm", "left", 5), ("leg_swelling", "left", 5)]),
        ("heavy legs 6, cramps 3", [("leg_heaviness", "", 6), ("leg_cramp", "", 3)]),
        ("legs like lead 7", [("leg_heaviness", "", 7)]),
        ("no chest pain, just heavy", [("leg_heaviness", "", None)]),
        ("both ankles swollen", [("leg_swelling", "both", None)]),
        ("heavy legs for 3 days 5", [("leg_heaviness", "", 5)]),
        ("heavy legs since 2 weeks", [("leg_heaviness", "", None)]),
        ("cramps at 3, woke me", [("leg_cramp", "", None)]),
    ],
)
def test_symptoms_with_their_strength_and_side(text, rows):
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "side"),
    [
        *[(text, "left") for text in ("left leg heavy", "heavy left leg", "my left is heavy", "heavy leg, left side")],
        *[(text, "right") for text in ("rite leg heavy", "leg heavy on the right", "right lower leg heavy")],
        *[(text, "both") for text in ("both legs heavy", "heavy legs both sides", "left and right leg heavy")],
        *[(text, "") for text in ("heavy legs, left work early", "no energy left in my heavy legs",
                                  "I left the gym with heavy legs", "heavy legs right now", "heavy legs alright")],
    ],
)  # fmt: skip
def test_left_and_right_are_sides_beside_a_part_of_the_body_alone(text, side):
    assert [each.side for each in complaint(text).told if each.symptom == "leg_heaviness"] == [Side(side)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        *[(text, "chest_pain") for text in ("no chest pain, heavy legs", "heavy legs without chest pain",
                                            "chest pain: no, heavy legs", "never had chest pain, heavy legs",
                                            "heavy legs, don't have any chest pain")],
        *[(text, "breathless") for text in ("not breathless, heavy legs", "neither dizzy nor breathless, heavy legs",
                                            "no dizziness or breathless, heavy legs")],
        *[(text, "palpitations") for text in ("heavy legs, no palpitations", "palpitations? no. heavy legs")],
    ],
)  # fmt: skip
def test_r22_what_is_denied_is_no_sign_and_need_not_be_asked(text, sign):
    read = complaint(text)
    assert sign not in read.signs
    assert sign in read.denied
    assert "leg_heaviness" in read.signs


@pytest.mark.parametrize(
    "text", ["never had chest pain this bad", "no relief from chest pain", "no, chest pain", "not just chest pain"]
)
def test_r22_a_no_that_denies_nothing_leaves_the_sign(text):
    assert level(text) == "emergency"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("heavy legs 0", set()),
        ("left calf warm and swollen 0", set()),
        ("chest pain and heavy legs 0", {"chest_pain"}),
        ("chest pain 4, heavy legs 0", {"chest_pain"}),
        ("palpitations, heavy legs 0", {"palpitations"}),
    ],
)
def test_a_strength_of_0_is_no_sign_and_silences_nothing_else(text, signs):
    assert complaint(text).signs == signs


@pytest.mark.parametrize(
    "text",
    ["heavy legs after heavy lifting", "heavy legs in hot weather", "heavy legs, it's a cold day", "heavy legs after a "
     "hot bath", "tired af, heavy legs"],
)  # fmt: skip
def test_a_word_that_is_said_of_something_else_is_no_sign_of_a_leg(text):
    assert complaint(text).signs - {"fatigue"} == {"leg_heaviness"}


@pytest.mark.parametrize(
    "text",
    ["potassium 5.9", "my potassium is high 6.1", "k+ 5.2", "egfr 45", "blood potassium was 3,1 mmol/l", "K: 4"],
)
def test_r27_a_blood_value_is_taken_out_and_no_strength(text):
    read = complaint(f"{text}, heavy legs 4")
    assert len(read.lab) == 1
    assert [each.strength for each in read.told] == [4]
    assert read.signs == {"leg_heaviness"}


@pytest.mark.parametrize("text", ["heavy legs 11", "heavy legs 50", "heavy legs 12/10"])
def test_a_strength_beyond_the_scale_is_told(text):
    assert complaint(text).too_strong


@pytest.mark.parametrize("text", ["my 8 year old limps", "3-month-old, limping", "my daughter is limping"])
def test_words_tell_of_a_child(text):
    assert "child" in complaint(text).facts
    assert "child" not in complaint("I'm a 40 year old, limping").facts
