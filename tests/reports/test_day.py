from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.standing import Tone
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.hint import Hint
from potassium_cli.reports.day import day_report

from .cases import (
    BREAKFAST,
    CAUTION,
    DINNER,
    GENERAL,
    LIMITED,
    LUNCH,
    MYSTERY,
    NO_GOAL,
    SUNDAY,
    UNANSWERED,
    a_day,
    decisions,
    eaten,
    entries,
)

MONDAY = SUNDAY.replace(day=23)


@given(entries(), decisions, st.booleans())
def test_a_day_is_the_sum_of_its_meals_and_they_of_their_entries(logged, decision, over):
    report = a_day(decision, *logged, over=over)
    assert sorted(entry.id for meal in report.meals for entry in meal.entries) == [entry.id for entry in logged]
    for meal in report.meals:
        assert isclose(meal.intake.of(), sum(entry.nutrients.potassium_mg or 0 for entry in meal.entries))
    assert isclose(report.intake.of(), sum(meal.intake.of() for meal in report.meals), abs_tol=1e-9)
    assert report.intake.complete() == all(entry.nutrients.potassium_mg is not None for entry in logged)


@given(st.data(), entries(), decisions)
def test_the_order_of_reading_does_not_matter(data, logged, decision):
    shuffled = data.draw(st.permutations(logged))
    assert a_day(decision, *shuffled) == a_day(decision, *logged)


def test_meals_come_in_the_order_of_the_clock_and_empty_ones_are_left_out():
    snack = eaten(3, "Apple, raw", 195.0, Meal.SNACK, hour=7)
    report = a_day(GENERAL, *DINNER, snack, *BREAKFAST)
    assert [meal.meal for meal in report.meals] == [Meal.SNACK, Meal.BREAKFAST, Meal.DINNER]


def test_meals_that_were_begun_at_once_come_in_the_order_of_the_day():
    meals = [eaten(number, "Apple, raw", 195.0, meal, hour=19) for number, meal in enumerate(reversed(Meal), start=1)]
    assert [meal.meal for meal in a_day(GENERAL, *meals).meals] == list(Meal)


def test_only_weights_that_nobody_stated_count_as_guessed():
    assert a_day(GENERAL, *BREAKFAST, *LUNCH).guessed == 1
    assert a_day(GENERAL, eaten(1, "protein bar", 250.0, grams=None, guessed=True)).guessed == 0


def test_a_day_is_finished_when_the_next_one_has_begun():
    assert not day_report(SUNDAY, BREAKFAST, GENERAL, SUNDAY).finished
    assert day_report(SUNDAY, BREAKFAST, GENERAL, MONDAY).finished


def test_r29_under_a_limit_a_day_is_at_least_while_a_main_meal_is_missing_or_something_is_unknown():
    for decision in (LIMITED, NO_GOAL):
        assert a_day(decision, *BREAKFAST).at_least
        assert a_day(decision, *MYSTERY, over=True).at_least
        assert a_day(decision, *BREAKFAST, *LUNCH, over=True).at_least
        assert not a_day(decision, *BREAKFAST, *LUNCH, *DINNER, over=True).at_least
        assert a_day(decision, *BREAKFAST).standing.line.startswith("at least ")
    assert not a_day(GENERAL, *BREAKFAST).at_least
    assert a_day(GENERAL, *MYSTERY).at_least


def test_r26_sodium_is_hidden_in_restrict_alone():
    assert "sodium_mg" not in a_day(LIMITED).nutrients
    assert "sodium_mg" not in a_day(NO_GOAL).nutrients
    for decision in (GENERAL, CAUTION, UNANSWERED):
        assert a_day(decision).nutrients == ("potassium_mg", "sodium_mg", "magnesium_mg")


@given(entries(), st.sampled_from([Direction.REACH, Direction.COMPARE]), st.sampled_from(Tier), st.booleans())
def test_r1_r2_a_reference_that_slipped_into_a_decision_is_not_shown(logged, direction, tier, allowed):
    # a figure that no day of these entries adds up to
    goal = Goal(direction, 987_654.0, "source", "reason", "", "NASEM 2019")
    report = a_day(Decision(tier, goal, may_see_reference=allowed, why_not=Hint("ask")), *logged)
    if not allowed or tier in (Tier.RESTRICT, Tier.UNANSWERED):
        assert report.goal == Goal(Direction.NONE, reason=Hint("ask"))
        assert report.standing.tone is Tone.NEUTRAL
        assert report.standing.fraction is None
        assert "987,654" not in report.standing.line
    else:
        assert report.goal == goal


def test_snacks_stand_where_they_were_eaten_and_a_main_meal_stays_one():
    at = [
        (7, Meal.SNACK),
        (8, Meal.BREAKFAST),
        (10, Meal.SNACK),
        (11, Meal.SNACK),
        (11, Meal.BREAKFAST),
        (13, Meal.LUNCH),
    ]
    meals = [eaten(number, "Apple, raw", 195.0, meal, hour=hour) for number, (hour, meal) in enumerate(at, start=1)]
    told = [(meal.meal, [entry.id for entry in meal.entries]) for meal in a_day(GENERAL, *meals).meals]
    assert told == [(Meal.SNACK, [1]), (Meal.BREAKFAST, [2, 5]), (Meal.SNACK, [3, 4]), (Meal.LUNCH, [6])]
