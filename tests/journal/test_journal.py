"""What a journal promises, on both adapters."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.errors import StorageError, UsageError

ONE_JOURNAL = settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
words = st.text("abcdefghijklmnopqrstuvwxyz-äß水", min_size=1, max_size=8)
amounts = st.none() | st.floats(0, 1e6)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=offsets)  # noqa: DTZ001  # timezones= gives it
nutrients = st.builds(Nutrients, *[amounts] * len(NAMES))
entries = st.builds(
    Entry,
    id=st.just(0),
    eaten_at=moments,
    meal=st.sampled_from(Meal),
    food_id=texts,
    name=texts,
    text=texts,
    portion=texts,
    grams=amounts,
    grams_from=st.sampled_from(GramsFrom),
    tags=st.frozensets(words, max_size=4),
    nutrients=nutrients,
    logged_at=moments,
)
foods = st.builds(
    Food,
    id=words,
    name=texts,
    aliases=st.lists(words, max_size=3).map(tuple),
    group=texts,
    tags=st.frozensets(words, max_size=3),
    per_100_g=nutrients,
    popularity=st.just(0.0),
    source=st.just("your own food"),
    source_id=st.just(""),
    portions=st.lists(st.builds(Portion, texts, st.floats(0.1, 1e4), st.booleans()), max_size=3).map(tuple),
)


def test_a_journal_that_does_not_exist_reads_as_empty_and_is_not_made(journal, path, now):
    assert journal.between(date.min, date.max) == ()
    assert journal.foods() == ()
    assert journal.answers() == {}
    assert journal.answer_history() == ()
    assert journal.undo(now) is None
    assert journal.redo(now) is None
    journal.add([], "log", now)
    journal.answer({}, "profile set", now)
    with pytest.raises(UsageError):
        journal.entry(1)
    assert not path.exists() or path.stat().st_size == 0


def test_what_is_added_is_returned_with_its_numbers_and_read_again(journal, banana, now):
    first, second = journal.add([banana, banana._replace(name="Apple")], "log", now)
    assert (first.id, second.id) == (1, 2)
    assert second == banana._replace(id=2, name="Apple")
    assert journal.entry(2) == second
    assert journal.between(now.date(), now.date()) == (first, second)


def test_it_is_there_after_closing(location, opened, banana, now):
    with opened(location) as journal:
        (stored,) = journal.add([banana], "log", now)
    assert opened(location).entry(stored.id) == stored


@ONE_JOURNAL
@given(entries)
def test_every_field_of_an_entry_comes_back_as_it_was(journal, now, entry):
    (stored,) = journal.add([entry], "log", now)
    read = journal.entry(stored.id)
    assert read == stored == entry._replace(id=stored.id)
    assert read.eaten_at.utcoffset() == entry.eaten_at.utcoffset()
    assert stored in journal.between(entry.eaten_at.date(), entry.eaten_at.date())


@ONE_JOURNAL
@given(foods)
def test_every_field_of_a_food_comes_back_as_it_was(journal, now, food):
    journal.add_food(food, "foods add", now)
    assert [own for own in journal.foods() if own.id == food.id] == [food]


def test_unknown_stays_unknown_and_zero_stays_zero(journal, banana, now):
    (stored,) = journal.add([banana._replace(grams=None)], "log", now)
    read = journal.entry(stored.id)
    assert read.grams is None
    assert read.nutrients.sodium_mg == 0.0
    assert read.nutrients.water_g is None


def test_a_day_is_the_local_day_of_the_entry(journal, banana, now):
    midnight = banana._replace(eaten_at=datetime(2026, 11, 22, 0, 0, tzinfo=timezone(timedelta(hours=9))))
    late = banana._replace(eaten_at=datetime(2026, 11, 22, 23, 59, tzinfo=timezone(timedelta(hours=-9))))
    other = banana._replace(eaten_at=datetime(2026, 11, 23, 0, 0, tzinfo=UTC))
    one, two, three = journal.add([midnight, late, other], "log", now)
    assert journal.between(date(2026, 11, 22), date(2026, 11, 22)) == (one, two)
    assert journal.between(date(2026, 11, 23), date(2026, 11, 30)) == (three,)
    assert journal.between(date(2026, 11, 20), date(2026, 11, 21)) == ()


def test_entries_come_in_the_order_in_which_they_were_eaten_across_a_change_of_the_clock(journal, banana, now):
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    later = banana._replace(eaten_at=datetime(2026, 10, 25, 2, 15, tzinfo=winter))
    earlier = banana._replace(eaten_at=datetime(2026, 10, 25, 2, 45, tzinfo=summer))
    one, two, three = journal.add([later, earlier, earlier], "log", now)
    assert [entry.id for entry in journal.between(date(2026, 10, 25), date(2026, 10, 25))] == [two.id, three.id, one.id]


def test_an_entry_is_replaced_under_its_number(journal, banana, now):
    (stored, other) = journal.add([banana, banana], "log", now)
    edited = stored._replace(grams=100.0, meal=Meal.SNACK, eaten_at=now - timedelta(days=1))
    journal.replace(edited, "edit", now)
    assert journal.between(date.min, date.max) == (edited, other)


@pytest.mark.parametrize("number", [12, 0, -1, 2**31, 2**63, 10**40])
def test_a_number_without_an_entry_is_told(journal, banana, now, number):
    journal.add([banana], "log", now)
    for use in (
        lambda: journal.entry(number),
        lambda: journal.replace(banana._replace(id=number), "edit", now),
        lambda: journal.delete([1, number], "delete", now),
    ):
        with pytest.raises(UsageError, match=f"There is no entry {number}; `potassium day` shows the numbers") as told:
            use()
        assert told.value.exit_code == 2
    assert len(journal.between(date.min, date.max)) == 1, "all are deleted, or none"


def test_a_number_never_comes_to_mean_another_entry(journal, banana, now):
    (first,) = journal.add([banana], "log", now)
    journal.delete([first.id, first.id], "delete", now)
    (second,) = journal.add([banana], "log", now)
    journal.undo(now)
    (third,) = journal.add([banana], "log", now)
    assert first.id < second.id < third.id


def test_a_failure_half_way_changes_nothing(journal, banana, now):
    (stored,) = journal.add([banana], "log", now)
    with pytest.raises(UsageError, match="UTF-8"):
        journal.add([banana, banana._replace(text="caf\udce9")], "log", now)
    assert journal.between(date.min, date.max) == (stored,)
    assert journal.undo(now).label == "log"
    assert journal.undo(now) is None


@pytest.mark.parametrize("wrong", [{"eaten_at": datetime(2026, 11, 22)}, {"grams": float("inf")}])  # noqa: DTZ001
def test_what_could_not_be_read_again_is_not_written(journal, banana, now, wrong):
    with pytest.raises(ValueError, match=r"offset|amount"):
        journal.add([banana._replace(**wrong)], "log", now)
    assert journal.between(date.min, date.max) == ()


def test_own_foods_are_added_replaced_and_removed(journal, bread, now):
    cake = bread._replace(id="cake", portions=())
    journal.add_food(bread, "foods add", now)
    journal.add_food(cake, "foods add", now)
    richer = bread._replace(per_100_g=Nutrients(potassium_mg=300.0), portions=(Portion("slice", 50.0),))
    journal.add_food(richer, "foods add", now)
    assert journal.foods() == (cake, richer)
    journal.remove_food("cake", "foods remove", now)
    assert journal.foods() == (richer,)
    with pytest.raises(UsageError, match="'cake'"):
        journal.remove_food("cake", "foods remove", now)


@pytest.mark.parametrize("wrong", [{"aliases": ("loaf; bread",)}, {"tags": frozenset({"gluten free"})}])
def test_words_that_would_fall_apart_are_refused(journal, bread, now, wrong):
    with pytest.raises(UsageError, match="may not hold"):
        journal.add_food(bread._replace(**wrong), "foods add", now)
    assert journal.foods() == ()


def test_the_latest_answer_counts_and_earlier_ones_are_kept(journal, now):
    later = now + timedelta(days=1)
    journal.answer({"dialysis": "no", "age": "44"}, "profile set", now)
    journal.answer({"dialysis": "yes"}, "profile set", later)
    answers = journal.answers()
    assert {question: answer.value for question, answer in answers.items()} == {"age": "44", "dialysis": "yes"}
    assert answers["dialysis"].answered_at == later
    assert [answer.value for answer in journal.answer_history()] == ["no", "44", "yes"]
    journal.undo(later)
    assert journal.answers()["dialysis"].value == "no"


def test_two_programs_see_what_the_other_wrote(location, opened, banana, now):
    mine, yours = opened(location), opened(location)
    assert yours.between(date.min, date.max) == ()
    (stored,) = mine.add([banana], "log", now)
    assert yours.between(date.min, date.max) == (stored,)
    assert yours.undo(now).label == "log"
    assert mine.between(date.min, date.max) == ()


def test_a_transaction_keeps_others_from_writing_from_its_first_moment(location, opened, banana, now):
    mine, yours = opened(location), opened(location, patience=0.05)
    mine.add([banana], "log", now)
    with mine._database.transaction(), pytest.raises(StorageError, match="in use"):
        yours.add([banana], "log", now)
    yours.add([banana], "log", now)
    assert len(mine.between(date.min, date.max)) == 2
