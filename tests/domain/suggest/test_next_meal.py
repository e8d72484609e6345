"""Which meal comes next at what time, and how a day's gap is spread over those that are left."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import UNKNOWN
from potassium_cli.domain.suggest.next_meal import SHARES, NextMeal, next_meal, over

B, L, S, D = Meal.BREAKFAST, Meal.LUNCH, Meal.SNACK, Meal.DINNER


def at(time: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-22T{time}:00+00:00")


def eaten(meal: Meal, time: str) -> Entry:
    return Entry(*(1, at(time), meal, "", "", "", "", None, GramsFrom.STATED, frozenset(), UNKNOWN, at(time)))


@pytest.mark.parametrize(
    ("time", "meal", "later"),
    [
        ("01:00", S, (B, L, D)),
        ("04:00", B, (L, S, D)),
        ("08:00", B, (L, S, D)),
        ("10:59", B, (L, S, D)),
        ("11:00", L, (S, D)),
        ("15:00", S, (D,)),
        ("17:00", D, ()),
        ("20:59", D, ()),
        ("21:00", S, ()),
        ("23:30", S, ()),
    ],
)
def test_the_clock_tells_the_meal_and_those_to_come(time, meal, later):
    assert next_meal(at(time))[:2] == (meal, later)


def test_only_a_snack_that_the_late_hour_chose_is_late():
    assert next_meal(at("21:00")).late
    assert not next_meal(at("20:59"), {D}).late
    assert not next_meal(at("21:00"), named=D).late


@pytest.mark.parametrize(
    ("time", "had", "meal", "later"),
    [
        ("09:30", {B}, L, (S, D)),
        ("13:30", {B, L}, S, (D,)),
        ("16:00", {B, L, S}, D, ()),
        ("19:00", {B, D}, S, ()),
        ("08:00", {L}, B, (S, D)),
    ],
)
def test_a_meal_that_is_over_does_not_come_again(time, had, meal, later):
    assert next_meal(at(time), had)[:2] == (meal, later)


def test_a_named_meal_wins_over_the_clock_and_leaves_the_others_to_come():
    assert next_meal(at("08:00"), named=D)[:2] == (D, (B, L, S))
    assert next_meal(at("22:00"), named=D)[:2] == (D, (S,))
    assert next_meal(at("17:00"), {D}, named=D)[:2] == (D, (S,))


def test_in_the_morning_breakfast_gets_a_fifth_and_the_last_meal_gets_all():
    assert sum(SHARES.values()) == pytest.approx(1)
    assert next_meal(at("08:00")).share == pytest.approx(0.2)
    assert next_meal(at("12:00")).share == pytest.approx(0.3 / 0.8)
    assert next_meal(at("18:00")).share == next_meal(at("22:00")).share == 1


@given(st.datetimes(timezones=st.just(UTC)), st.sets(st.sampled_from(Meal)), st.none() | st.sampled_from(Meal))
def test_there_is_always_a_meal_with_its_share_and_none_comes_twice(moment, had, named):
    found = next_meal(moment, had, named)
    assert 0 < found.share <= 1
    assert (found.share == 1) == (found.later == ())
    assert len({found.meal, *found.later}) == 1 + len(found.later)
    assert named in (None, found.meal)


@given(st.datetimes(timezones=st.just(UTC)))
def test_eating_every_meal_in_turn_gives_the_whole_gap_away(moment):
    gap, had = 1000.0, set()
    while True:
        found = next_meal(moment, had)
        gap -= gap * found.share
        if not found.later:
            break
        had.add(found.meal)
    assert gap == pytest.approx(0)


def test_a_meal_is_over_an_hour_after_its_last_entry():
    entries = [eaten(B, "07:30"), eaten(B, "08:15"), eaten(D, "17:00")]
    assert over(entries, at("09:14")) == set()
    assert over(entries, at("09:15")) == {B}
    assert over(entries, at("18:00")) == {B, D}


def test_a_snack_in_the_morning_leaves_that_of_the_afternoon():
    assert over([eaten(S, "10:00")], at("12:00")) == set()
    assert over([eaten(S, "15:00")], at("16:00")) == {S}


def test_an_occasion_by_itself_is_the_last():
    assert NextMeal(L).share == 1
