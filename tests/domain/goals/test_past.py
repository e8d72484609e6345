"""Past days keep the goal of their time, and show no more of it than the profile may see today."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.past import (
    LIMIT_CAME_LATER,
    NO_GOAL_THEN,
    Given,
    answers_on,
    holds_since,
    seen_today,
    turns,
)
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

from .test_tiers_properties import CITES, everything

TODAY = date(2026, 11, 22)
BEFORE = date(2026, 11, 10)
TABLES = load_safety(data_folder())
CONDITIONS = (
    *(
        "potassium-high",
        "heart-failure",
        "diabetes",
        "blood-pressure",
        "liver",
        "adrenal",
        "binder",
        "salt-substitute",
        "losing",
    ),
    "eating",
)
GENERAL = {
    "sex": "female",
    "born": "1990-04-01",
    "pregnancy": "no",
    "kidneys": "healthy",
    "medicines": "none",
    **dict.fromkeys(CONDITIONS, "no"),
}
EFSA = GENERAL | {"reference": "efsa"}
OWN = GENERAL | {"target": "3000.0 mg", "target-yes": "2026-11-01"}
CAUTION = GENERAL | {"medicines": "ramipril"}
AGREED = CAUTION | {"clinician-ok": "2026-11-01"}
AGREED_OWN = AGREED | {"target": "2000.0 mg"}
LIMITED = GENERAL | {"kidneys": "dialysis", "limit": "2000.0 mg"}
LOWER = LIMITED | {"limit": "1500.0 mg"}
TRACKED = GENERAL | {"kidneys": "dialysis"}
UNANSWERED: dict[str, str] = {}
EATING = GENERAL | {"eating": "yes"}


def at(answers, day):
    return decide(profile_from_answers(answers), TABLES, day)


def seen(then, now):
    return seen_today(at(then, BEFORE), at(now, TODAY))


def goal(then, now):
    found = seen(then, now).goal
    return str(found.direction), found.mg, found.label


REACH, NASEM_HEALTHY = ("reach", 2600, ""), ("compare", 2600, "for healthy people")


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (GENERAL, GENERAL, REACH),
        (EFSA, GENERAL, ("reach", 3500, "")),
        (OWN, GENERAL, ("reach", 3000, "")),
        (GENERAL, OWN, REACH),
        (LIMITED, GENERAL, ("limit", 2000, "")),
        (CAUTION, GENERAL, NASEM_HEALTHY),
        (TRACKED, GENERAL, ("none", None, "")),
        (UNANSWERED, GENERAL, ("none", None, "")),
        (AGREED, AGREED, ("reach", 2600, "for healthy people")),
        (AGREED_OWN, AGREED, ("reach", 2000, "")),
        (GENERAL, AGREED, ("reach", 2600, "for healthy people")),
        (OWN, AGREED, ("reach", 2600, "for healthy people")),
        (GENERAL, CAUTION, NASEM_HEALTHY),
        (OWN, CAUTION, NASEM_HEALTHY),
        (EFSA, CAUTION, ("compare", 3500, "for healthy people")),
        (AGREED, CAUTION, NASEM_HEALTHY),
        (AGREED_OWN, CAUTION, NASEM_HEALTHY),
        (LIMITED, CAUTION, ("limit", 2000, "")),
        (LIMITED, LOWER, ("limit", 2000, "")),
        (LOWER, LIMITED, ("limit", 1500, "")),
        *((then, LIMITED, ("none", None, "")) for then in (GENERAL, OWN, CAUTION, AGREED, TRACKED, UNANSWERED)),
        *(
            (then, now, ("none", None, ""))
            for then in (GENERAL, EFSA, OWN, CAUTION, AGREED, LIMITED)
            for now in (TRACKED, UNANSWERED, EATING)
        ),
    ],
)
def test_a_past_day_has_the_goal_of_its_time_as_far_as_today_allows(then, now, expected):
    assert goal(then, now) == expected


def test_r1_a_day_without_a_goal_says_so_and_not_what_is_long_done():
    assert seen(UNANSWERED, GENERAL).goal.reason == NO_GOAL_THEN
    assert seen(GENERAL, LIMITED).goal.reason == LIMIT_CAME_LATER
    assert seen(GENERAL, TRACKED).goal.reason == at(TRACKED, TODAY).goal.reason


@pytest.mark.parametrize("then", [GENERAL, OWN, CAUTION, UNANSWERED, LIMITED, TRACKED])
def test_r26_who_is_in_restrict_today_is_so_on_every_day(then):
    assert seen(then, TRACKED).tier is Tier.RESTRICT
    assert seen(then, LIMITED).tier is Tier.RESTRICT


def test_a_day_in_restrict_stays_one_for_who_has_left_it():
    assert seen(LIMITED, GENERAL).tier is Tier.RESTRICT
    assert seen(CAUTION, GENERAL).tier is Tier.CAUTION


def test_medicines_stay_those_of_today():
    taken = seen(GENERAL, GENERAL | {"medicines": "warfarin"})
    assert [medicine.name for medicine in taken.medicines] == ["warfarin"]
    assert taken.kinds == {"warfarin"}


OPEN = (Direction.REACH, Direction.COMPARE)


ago = st.integers(1, 4000)


@settings(max_examples=500)
@given(everything, everything, ago)
def test_r2_who_may_see_no_reference_today_sees_none_on_any_day(then, now, days_ago):
    today = at(now, TODAY)
    shown = seen_today(at(then, TODAY - timedelta(days=days_ago)), today)
    if today.goal.direction not in OPEN:
        assert shown.goal.direction not in OPEN
        assert (shown.may_see_reference, shown.may_suggest, shown.goal.own) == (False, False, False)
        assert shown.reference is None
    if today.tier in (Tier.RESTRICT, Tier.UNANSWERED):
        assert not [cite for cite in CITES if cite in str(shown._replace(medicines=()))]
    if today.goal.direction is Direction.NONE:
        assert shown.goal == today.goal


@settings(max_examples=500)
@given(everything, everything, ago)
def test_r6_no_past_day_gains_a_direction_or_a_figure(then, now, days_ago):
    before, today = at(then, TODAY - timedelta(days=days_ago)), at(now, TODAY)
    shown = seen_today(before, today)
    if shown.goal.direction is Direction.REACH:
        assert before.goal.direction is today.goal.direction is Direction.REACH
    if shown.goal.direction in OPEN and shown.tier is Tier.CAUTION:
        assert shown.goal.own or shown.goal.label == "for healthy people"
    if shown.goal.direction is Direction.LIMIT:
        assert shown.goal == before.goal
    if shown.goal.mg is not None:
        assert shown.goal.mg in (before.goal.mg, before.reference.mg if before.reference else None)


@settings(max_examples=200)
@given(everything)
def test_the_same_answers_then_and_now_show_the_same(answers):
    decision = at(answers, TODAY)
    shown = seen_today(decision, decision)
    if decision.goal.direction is not Direction.NONE:
        assert shown._replace(why_not="") == decision._replace(why_not="")


def test_answers_count_from_the_day_on_which_they_were_given():
    history = [
        Given("sex", "female", date(2026, 11, 1)),
        Given("kidneys", "healthy", date(2026, 11, 3)),
        Given("sex", "male", date(2026, 11, 5)),
        Given("kidneys", "dialysis", date(2026, 11, 5)),
    ]
    assert answers_on(history, date(2026, 10, 31)) == {}
    assert answers_on(history, date(2026, 11, 2)) == {"sex": "female"}
    assert answers_on(history, date(2026, 11, 4)) == {"sex": "female", "kidneys": "healthy"}
    assert answers_on(history, date(2026, 11, 5)) == {"sex": "male", "kidneys": "dialysis"}


def test_turns_are_answers_birthdays_and_the_end_of_a_yes():
    profile = Profile(born=date(1990, 4, 1), clinician_ok=date(2025, 6, 1))
    assert turns(profile, [date(2025, 5, 5), date(2026, 1, 1)], TODAY) == (
        *(date(2025, 4, 1), date(2025, 5, 5), date(2026, 1, 1), date(2026, 4, 1), date(2026, 6, 2)),
    )
    assert turns(Profile(born=date(2000, 2, 29)), [date(2026, 1, 1)], TODAY) == (date(2026, 1, 1), date(2026, 3, 1))
    assert turns(Profile(), [], TODAY) == ()


def test_a_goal_holds_since_the_last_turn_before_which_it_was_another():
    goals = {date(2026, 11, 1): 1000.0, date(2026, 11, 10): 2600.0, date(2026, 11, 15): 2600.0}

    def goal_on(day):
        held = [mg for since, mg in goals.items() if since <= day]
        return Goal(Direction.REACH, held[-1]) if held else Goal(Direction.NONE, reason=f"none on {day}")

    assert holds_since(goal_on, sorted(goals), TODAY) == date(2026, 11, 10)
    assert holds_since(goal_on, [date(2026, 11, 15)], TODAY) is None
    assert holds_since(goal_on, [], TODAY) is None


def test_a_goal_of_an_age_holds_since_the_birthday():
    answers = GENERAL | {"sex": "male", "born": "2012-06-15"}
    days = turns(profile_from_answers(answers), [date(2026, 1, 1)], TODAY)
    assert holds_since(lambda day: at(answers, day).goal, days, TODAY) == date(2026, 6, 15)
