"""What was felt, on both adapters: kept as it was told, numbered for good, and every step of it taken back."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from potassium_cli.domain.symptoms.felt import Felt, Side
from potassium_cli.errors import StorageError, UsageError

from .test_journal import moments, texts


@pytest.fixture
def heavy(now):
    return Felt("leg_heaviness", "heavy legs", now, now, 6, Side.LEFT, "after standing", "note", "heavy left leg 6")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.builds(
        Felt,
        *(texts, texts, moments, moments, st.none() | st.integers(0, 10), st.sampled_from(Side)),
        *(texts, texts, texts),
    )
)
def test_what_was_felt_is_read_as_it_was_written(journal, now, felt):
    (kept,) = journal.feel([felt], "feel", now)
    assert journal.felt(kept.id) == felt._replace(id=kept.id)
    journal.undo(now)


def test_a_number_never_comes_back(journal, heavy, now):
    first, second = journal.feel([heavy, heavy], "feel", now)
    assert (first.id, second.id) == ("s1", "s2")
    journal.delete([], "delete s2", now, ["s2"])
    journal.undo(now)
    journal.undo(now)
    (third,) = journal.feel([heavy], "feel", now)
    assert third.id == "s3"
    assert journal.felt_between(now.date(), now.date()) == (third,)


def test_entries_and_symptoms_are_deleted_together_and_every_step_is_taken_back(journal, heavy, banana, now):
    (entry,) = journal.add([banana], "log", now)
    (felt,) = journal.feel([heavy], "feel", now)
    stronger = felt._replace(strength=9)
    journal.replace_felt(stronger, "edit s1", now)
    journal.delete([entry.id], "delete 1, s1", now, [felt.id])
    assert (journal.between(now.date(), now.date()), journal.felt_between(now.date(), now.date())) == ((), ())
    back = journal.undo(now)
    assert (back.felt, [change.after for change in back.entries]) == (((None, stronger),), [entry])
    assert journal.undo(now).felt == ((stronger, felt),)
    assert journal.undo(now).felt == ((felt, None),)
    for step in ("feel", "edit s1", "delete 1, s1"):
        assert journal.redo(now).label == step


def test_what_is_not_there_is_told_and_nothing_is_deleted(journal, heavy, now):
    (felt,) = journal.feel([heavy], "feel", now)
    with pytest.raises(UsageError, match="no symptom s7"):
        journal.delete([], "delete", now, [felt.id, "s7"])
    with pytest.raises(UsageError, match="no symptom s7"):
        journal.replace_felt(felt._replace(id="s7"), "edit", now)
    with pytest.raises(UsageError, match="no entry 7"):
        journal.delete([7], "delete", now, [felt.id])
    assert journal.felt(felt.id) == felt


def test_symptoms_are_read_by_day_in_the_order_in_which_they_were_felt(journal, heavy, now):
    early = heavy._replace(felt_at=now - timedelta(hours=3))
    journal.feel([heavy, early, heavy._replace(felt_at=now - timedelta(days=1))], "feel", now)
    assert [felt.id for felt in journal.felt_between(now.date(), now.date())] == ["s2", "s1"]


@pytest.mark.parametrize("spoilt", ["strength = 11", "strength = 'much'", "side = 'up'", "felt_at = 'noon'"])
def test_a_row_that_makes_no_sense_is_told_and_can_be_deleted(journal, path, heavy, now, spoilt):
    journal.feel([heavy], "feel", now)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE symptoms SET {spoilt}")
        connection.commit()
    with pytest.raises(StorageError, match=r"Symptom s1 in .* cannot be read"):
        journal.felt_between(now.date(), now.date())
    journal.delete([], "delete s1", now, ["s1"])
    assert journal.felt_between(now.date(), now.date()) == ()
