"""What is learned of which food words mean, on both adapters: one change with the log that taught it."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from potassium_cli.errors import UsageError
from potassium_cli.journal.records import Choice

from .test_journal import ONE_JOURNAL, moments, texts


@pytest.fixture
def milk(now):
    return Choice("milk", "Milk", "milk-skim", now)


def test_a_journal_that_does_not_exist_has_learned_nothing_and_is_not_made(journal, path, now):
    assert journal.choices() == ()
    journal.choose({}, "forget milk", now)
    assert not path.exists() or path.stat().st_size == 0


def test_what_is_chosen_is_read_again_the_latest_last(journal, milk, now):
    later = Choice("a soup", "A soup", "soup", now + timedelta(hours=1))
    journal.choose({later.words: later, milk.words: milk}, "learn", now)
    assert journal.choices() == (milk, later)


def test_a_choice_for_the_same_words_takes_the_place_of_the_one_before(journal, milk, now):
    journal.choose({"milk": milk}, "learn", now)
    journal.choose({"milk": milk._replace(food_id="oat-milk")}, "learn", now)
    assert [choice.food_id for choice in journal.choices()] == ["oat-milk"]
    journal.undo(now)
    assert journal.choices() == (milk,)


def test_what_a_log_teaches_is_taken_back_and_made_again_with_it(journal, milk, banana, now):
    (stored,) = journal.add([banana], "log", now, {"milk": milk})
    assert journal.choices() == (milk,)
    undone = journal.undo(now)
    assert (journal.choices(), journal.between(date.min, date.max)) == ((), ())
    assert (undone.entries, undone.choices) == (((stored, None),), ((milk, None),))
    again = journal.redo(now)
    assert (journal.choices(), journal.between(date.min, date.max)) == ((milk,), (stored,))
    assert again.choices == ((None, milk),)
    assert journal.redo(now) is None


def test_what_an_edit_or_a_food_of_ones_own_teaches_is_one_change_with_it(journal, milk, banana, bread, now):
    (stored,) = journal.add([banana], "log", now)
    journal.replace(stored._replace(grams=1.0), "edit 1", now, {"milk": milk})
    journal.add_food(bread, "add", now, {"milk": None})
    assert journal.choices() == ()
    journal.undo(now)
    assert (journal.choices(), journal.foods()) == ((milk,), ())
    journal.undo(now)
    assert (journal.choices(), journal.entry(1)) == ((), stored)


def test_an_edit_that_cannot_be_teaches_nothing(journal, milk, banana, now):
    (stored,) = journal.add([banana], "log", now)
    with pytest.raises(UsageError):
        journal.replace(stored._replace(id=7), "edit 7", now, {"milk": milk})
    assert journal.choices() == ()
    assert journal.undo(now).label == "log"


def test_to_forget_what_is_not_known_is_no_change(journal, banana, now):
    journal.add([banana], "log", now)
    journal.choose({"milk": None}, "forget milk", now)
    assert journal.undo(now).label == "log"


@ONE_JOURNAL
@given(words=texts, said=texts, food_id=texts, moment=moments)
def test_any_text_comes_back_as_it_was(journal, words, said, food_id, moment):
    choice = Choice(words, said, food_id, moment)
    journal.choose({words: choice}, "learn", moment)
    assert choice in journal.choices()
    journal.undo(moment)
    assert choice not in journal.choices()
    journal.redo(moment)
    assert choice in journal.choices()
    journal.choose({words: None}, "forget", moment)


def test_a_choice_is_there_after_closing(location, opened, milk, now):
    with opened(location) as journal:
        journal.choose({"milk": milk}, "learn", now)
    assert opened(location).choices() == (milk,)
