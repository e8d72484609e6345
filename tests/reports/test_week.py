from datetime import timedelta
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.reports.week import week_report

from .cases import (
    BREAKFAST,
    CAUTION,
    GENERAL,
    LIMITED,
    NO_GOAL,
    SUNDAY,
    UNANSWERED,
    WEEK,
    a_week,
    decisions,
    eaten,
    week_entries,
)


@given(week_entries, decisions)
def test_a_week_is_the_sum_of_its_seven_days(logged, decision):
    report = a_week(decision, *logged)
    assert [day.date for day in report.days] == [SUNDAY - timedelta(days=number) for number in range(6, -1, -1)]
    known = sum(entry.nutrients.potassium_mg or 0 for entry in logged)
    assert isclose(sum(day.intake.of() for day in report.days if day.intake), known, abs_tol=1e-9)
    assert sum(day.intake.entries for day in report.days if day.intake) == len(logged)


@given(st.data(), week_entries, decisions)
def test_the_order_of_reading_does_not_matter(data, logged, decision):
    shuffled = data.draw(st.permutations(logged))
    assert a_week(decision, *shuffled) == a_week(decision, *logged)


@given(week_entries)
def test_the_mean_is_over_the_days_that_were_logged_and_are_over(logged):
    report = a_week(GENERAL, *logged)
    over = [entry for entry in logged if entry.eaten_at.date() < SUNDAY]
    days = {entry.eaten_at.date() for entry in over}
    assert report.mean_days == len(days)
    assert (report.mean is None) == (not days)
    if report.mean is None:
        return
    known = sum(entry.nutrients.potassium_mg or 0 for entry in over)
    assert isclose(report.mean.of() * len(days), known, abs_tol=1e-6)
    for name in NAMES:
        assert report.mean.complete(name) == all(getattr(entry.nutrients, name) is not None for entry in over)


def test_a_day_without_entries_is_not_a_day_of_nothing():
    empty = a_week(GENERAL, *BREAKFAST).days[0]
    assert empty.intake is None
    assert empty.standing is None


@given(week_entries)
def test_the_foods_that_brought_most_come_first_with_all_their_times(logged):
    foods = a_week(GENERAL, *logged).foods
    assert [food.potassium_mg for food in foods] == sorted((food.potassium_mg for food in foods), reverse=True)
    for food in foods:
        of_it = [entry for entry in logged if (entry.food_id, entry.name) == (food.food_id, food.name)]
        assert food.times == len(of_it)
        assert isclose(food.potassium_mg, sum(entry.nutrients.potassium_mg or 0 for entry in of_it))
        assert food.complete == all(entry.nutrients.potassium_mg is not None for entry in of_it)


def test_a_typed_name_is_one_food_however_it_is_written():
    bars = (eaten(1, "Protein bar", 100.0, grams=None), eaten(2, "protein bar", 150.0, grams=None))
    assert [(food.name, food.times, food.potassium_mg) for food in a_week(GENERAL, *bars).foods] == [
        ("protein bar", 2, 250.0)
    ]


def test_only_those_who_may_be_encouraged_read_praise():
    assert a_week(GENERAL, *WEEK).praise
    for decision in (CAUTION, LIMITED, NO_GOAL, UNANSWERED, GENERAL._replace(may_suggest=False)):
        assert not a_week(decision, *WEEK).praise


def test_an_entry_of_another_week_is_refused():
    with pytest.raises(ValueError, match="outside the week"):
        week_report(SUNDAY, [eaten(1, "Apple, raw", 195.0, day=SUNDAY - timedelta(days=7))], [GENERAL] * 7, SUNDAY)
