"""The sentence for where a day stands: what it says, and what it must never say."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.nutrients import Nutrients, intake
from potassium_cli.domain.goals.goal import Direction, Goal
from potassium_cli.domain.goals.standing import Day, Tone, standing, verdict

TRACK_ONLY = Goal(Direction.NONE)
REACH = Goal(Direction.REACH, 2600.0, cite="NASEM 2019", not_for="It is not for kidney disease.")
LIMIT = Goal(Direction.LIMIT, 2000.0, "your clinician")
COMPARE = Goal(Direction.COMPARE, 2600.0, label="for healthy people", cite="NASEM 2019")

NEAR_IT = "1,600 mg logged · near your 2,000 mg limit, 400 mg below it by what is logged"


def eaten(mg, complete=True):
    return intake([Nutrients(potassium_mg=mg)] if complete else [Nutrients(potassium_mg=mg), Nutrients()])


def say(goal, mg, finished=False, complete=True, **more):
    return standing(goal, eaten(mg, complete), Day(finished, **more))


@pytest.mark.parametrize(
    ("mg", "finished", "complete", "line", "tone"),
    [
        (1240, False, True, "1,240 of 2,600 mg (NASEM 2019) · 1,360 mg to go", Tone.NEUTRAL),
        (1240, False, False, "at least 1,240 of 2,600 mg (NASEM 2019) · at most 1,360 mg to go", Tone.NEUTRAL),
        (1240, True, True, "1,240 mg · 1,360 mg below the reference of 2,600 mg (NASEM 2019)", Tone.NEUTRAL),
        (2599.7, False, True, "2,599 of 2,600 mg (NASEM 2019) · 1 mg to go", Tone.NEUTRAL),
        (2600, False, True, "2,600 mg · the reference of 2,600 mg (NASEM 2019) is reached", Tone.GOOD),
        (3000, True, False, "at least 3,000 mg · the reference of 2,600 mg (NASEM 2019) is reached", Tone.GOOD),
    ],
)
def test_r15_reaching_names_the_reference_with_body_and_year(mg, finished, complete, line, tone):
    said = say(REACH, mg, finished, complete)
    assert (said.line, said.tone) == (line, tone)
    assert said.fraction == pytest.approx(min(1, mg / 2600))


def test_r28_far_above_is_neutral_with_the_exceptions():
    said = say(REACH, 5200)
    assert said.tone is Tone.NEUTRAL
    assert said.line.startswith("5,200 mg · far above 2,600 mg (NASEM 2019)")
    assert "kidney disease" in said.line


@pytest.mark.parametrize(
    ("mg", "finished", "complete", "line", "tone"),
    [
        (1550, False, True, "1,550 mg logged · 450 mg below your 2,000 mg limit, by what is logged", Tone.NEUTRAL),
        (
            1599.2,
            False,
            True,
            NEAR_IT,
            Tone.NEAR,
        ),
        (1550, True, True, "1,550 mg logged · 450 mg below your 2,000 mg limit, by what is logged", Tone.NEUTRAL),
        (1550.1, True, True, "1,551 mg logged · 449 mg below your 2,000 mg limit, by what is logged", Tone.NEUTRAL),
        (1550, True, False, "at least 1,550 mg logged · below your 2,000 mg limit by what is known", Tone.NEUTRAL),
        (1800, True, False, "at least 1,800 mg logged · near your 2,000 mg limit", Tone.NEAR),
        (
            1999.01,
            False,
            True,
            "2,000 mg logged · near your 2,000 mg limit, 0 mg below it by what is logged",
            Tone.OVER,
        ),
        (2150, False, False, "at least 2,150 mg logged · over your 2,000 mg limit by 150 mg", Tone.OVER),
        (2150, True, True, "2,150 mg logged · over your 2,000 mg limit by 150 mg", Tone.OVER),
    ],
)
def test_r3_a_limit_warns_at_80_and_100_in_every_hundred(mg, finished, complete, line, tone):
    said = say(LIMIT, mg, finished, complete)
    assert (said.line, said.tone) == (line, tone)


@pytest.mark.parametrize(
    ("mg", "finished", "line"),
    [
        (1550, False, "at least 1,550 mg logged · below your 2,000 mg limit so far"),
        (1550, True, "at least 1,550 mg logged · below your 2,000 mg limit by what is logged"),
        (1700, False, "at least 1,700 mg logged · near your 2,000 mg limit"),
        (2001, True, "at least 2,001 mg logged · over your 2,000 mg limit by 1 mg"),
    ],
)
def test_r29_while_a_main_meal_is_missing_it_is_at_least_and_no_figure_is_below(mg, finished, line):
    assert say(LIMIT, mg, finished, floored=True).line == line


@pytest.mark.parametrize("complete", [True, False])
@pytest.mark.parametrize("floored", [True, False])
@pytest.mark.parametrize(("mg", "which"), [(900, "below it"), (1700, "near it"), (2100, "over it by 100 mg")])
def test_r3_what_is_only_tried_is_not_called_logged_and_keeps_its_at_least(mg, which, complete, floored):
    day = Day(floored=floored, tried=True)
    share = {900: 45, 1700: 85, 2100: 105}[mg]
    said = verdict(LIMIT, eaten(mg, complete), day)
    assert f"{mg:,} mg, {share} % of your 2,000 mg limit: {which}" in said
    assert said.startswith("at least ") is (floored or not complete)
    line = standing(LIMIT, eaten(mg, complete), day).line
    assert "logged" not in f"{said}{line}"
    assert which.split()[0] in line


def test_r3_sums_of_floats_do_not_round_a_day_over_its_limit():
    assert (
        say(LIMIT, sum([0.1] * 20000), finished=True).line
        == "2,000 mg logged · near your 2,000 mg limit, 0 mg below it by what is logged"
    )


def test_r3_a_limit_in_mmol_is_not_rounded_up():
    said = say(Goal(Direction.LIMIT, 1994.9), 1000, finished=True).line
    assert said == "1,000 mg logged · 994 mg below your 1,994 mg limit, by what is logged"


def test_r6_comparing_sets_the_reference_beside_the_total_and_no_more():
    for finished in (False, True):
        said = say(COMPARE, 1240, finished)
        assert said == (Tone.NEUTRAL, "1,240 mg · reference for healthy people: 2,600 mg (NASEM 2019)", None)
    assert say(COMPARE, 9000).tone is Tone.NEUTRAL


def test_r6_with_a_clinicians_yes_the_label_stays():
    labelled = REACH._replace(label="for healthy people")
    assert say(labelled, 1240).line == "1,240 of 2,600 mg for healthy people (NASEM 2019) · 1,360 mg to go"


def test_r1_without_a_goal_there_is_only_the_total():
    assert say(TRACK_ONLY, 1240.4) == (Tone.NEUTRAL, "1,240 mg", None)
    assert say(TRACK_ONLY, 1240, complete=False).line == "at least 1,240 mg"
    assert say(TRACK_ONLY, 1240, floored=True).line == "at least 1,240 mg"
    assert say(Goal(Direction.NONE, 2600.0), 1240).line == "1,240 mg"


@pytest.mark.parametrize("goal", [REACH, LIMIT, COMPARE, TRACK_ONLY])
@pytest.mark.parametrize("finished", [False, True])
def test_a_day_without_entries_is_not_a_day_of_nothing_eaten(goal, finished):
    assert standing(goal, intake([]), Day(finished)) == (Tone.NEUTRAL, "nothing logged", None)


amounts = st.floats(0, 20_000)


@given(amounts, st.floats(100, 10_000), st.booleans(), st.booleans(), st.booleans())
def test_r2_r29_under_a_limit_nothing_is_praised_and_no_figure_is_below_while_something_may_be_missing(
    mg, ceiling, finished, complete, missing
):
    said = say(Goal(Direction.LIMIT, ceiling), mg, finished, complete, floored=missing)
    assert not re.search(r"%|percent|to go|left|need|reference|NASEM", said.line)
    assert said.tone is not Tone.GOOD
    assert said.fraction in (None, 1.0)
    if missing or not complete:
        assert said.line.startswith("at least ")
        assert "mg below" not in said.line
    if mg > ceiling:
        assert said.tone is Tone.OVER
    shown = int(said.line.removeprefix("at least ").split(" mg")[0].replace(",", ""))
    assert shown >= mg - 1e-5


@given(amounts, st.sampled_from([REACH, LIMIT, COMPARE, TRACK_ONLY]), st.booleans(), st.booleans())
def test_r28_no_sentence_has_a_percentage_or_calls_anything_deficient(mg, goal, finished, complete):
    said = say(goal, mg, finished, complete)
    assert not re.search(r"%|percent|deficien|lack|too little|low", said.line.replace("below", ""))
    assert said.fraction is None or 0 <= said.fraction <= 1
    assert complete or "at least" in said.line
    assert "\n" not in said.line


@given(amounts.filter(lambda mg: mg < 2599))
def test_what_was_had_and_what_is_to_go_add_up(mg):
    total, to_go = re.findall(r"([\d,]+) (?:of|mg to go)", say(REACH, mg).line)
    assert int(total.replace(",", "")) + int(to_go.replace(",", "")) == 2600
