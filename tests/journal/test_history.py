"""Undo and redo, any number of steps, against a model that keeps whole states."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.journal.journal import open_journal
from potassium_cli.journal.records import Choice

START = datetime(2026, 11, 22, 13, 0, tzinfo=timezone(timedelta(hours=-5)))
labels = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
choices = st.dictionaries(st.sampled_from(["milk", "7", "soup ü"]), st.booleans(), min_size=1)


def test_undo_and_redo_tell_what_they_did(journal, banana, bread, now):
    first, second = journal.add([banana, banana], "log: 2 bananas", now)
    edited = first._replace(grams=100.0)
    journal.replace(edited, "edit 1", now)
    journal.delete([second.id], "delete 2", now)
    journal.add_food(bread, "foods add", now)
    journal.answer({"age": "44"}, "profile set", now + timedelta(hours=1))
    steps = [journal.undo(now) for _ in range(6)]
    assert [step and step.label for step in steps] == [
        "profile set",
        "foods add",
        "delete 2",
        "edit 1",
        "log: 2 bananas",
        None,
    ]
    assert steps[0].questions == ("age",)
    assert steps[0].made_at == now + timedelta(hours=1)
    assert steps[1].foods == (bread.id,)
    assert steps[2].entries == ((None, second),)
    assert steps[3].entries == ((edited, first),)
    assert steps[4].entries == ((first, None), (second, None))
    again = journal.redo(now)
    assert again.label == "log: 2 bananas"
    assert again.entries == ((None, first), (None, second))
    assert (again.foods, again.questions) == ((), ())


def test_a_change_that_changes_nothing_is_no_step(journal, banana, now):
    (stored,) = journal.add([banana], "log", now)
    journal.replace(stored, "edit 1", now)
    journal.delete([], "delete", now)
    assert journal.undo(now).label == "log"


def test_a_new_change_drops_what_could_be_redone(journal, banana, now):
    journal.add([banana], "one", now)
    journal.add([banana], "two", now)
    journal.undo(now)
    journal.undo(now)
    journal.add([banana], "three", now)
    assert journal.redo(now) is None
    assert journal.undo(now).label == "three"
    assert journal.undo(now) is None


def test_a_row_remembered_before_a_column_was_made_comes_back_without_it(journal, path, banana, now):
    (stored,) = journal.add([banana], "log", now)
    journal.delete([stored.id], "delete 1", now)
    journal.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE change_rows SET image = json_remove(image, '$.energy_kcal') WHERE image NOTNULL")
        connection.execute("UPDATE change_rows SET image = json_set(image, '$.gone', 1) WHERE image NOTNULL")
    journal.undo(now)
    assert journal.entry(stored.id) == stored._replace(nutrients=stored.nutrients._replace(energy_kcal=None))


class Diary(RuleBasedStateMachine):
    """The model: every state there was, and where we are among them."""

    url = ""

    def __init__(self):
        super().__init__()
        # In memory where that is possible: what is tested here is the history, not the disk.
        self.folder = Path(tempfile.mkdtemp(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
        self.location = f"{self.url}{self.folder / 'journal.sqlite'}"
        self.journal = open_journal(self.location)
        self.states: list[tuple[str, dict, dict, tuple, dict]] = [("", {}, {}, (), {})]
        self.at = 0
        self.ever = 0
        self.count = 0

    def teardown(self):
        self.journal.close()
        shutil.rmtree(self.folder)

    @property
    def state(self):
        return self.states[self.at]

    def moved(self, label, entries=None, foods=None, answers=None, choices=None):
        _, old_entries, old_foods, old_answers, old_choices = self.state
        new = (
            label,
            old_entries if entries is None else entries,
            old_foods if foods is None else foods,
            old_answers if answers is None else answers,
            old_choices if choices is None else choices,
        )
        self.states[self.at + 1 :] = [new]
        self.at += 1

    def different(self):
        """A number that makes the next write differ from everything before it, and a moment that goes with it."""
        self.count += 1
        return self.count, START + timedelta(minutes=self.count)

    @rule(label=labels, many=st.integers(1, 3))
    def add(self, label, many):
        number, now = self.different()
        fresh = [
            Entry(
                0,
                now,
                Meal.SNACK,
                "x",
                f"{number}/{one}",
                "",
                "",
                1.5,
                GramsFrom.STATED,
                frozenset("ab"),
                Nutrients(1),
                now,
            )
            for one in range(many)
        ]
        stored = self.journal.add(fresh, label, now)
        assert min(entry.id for entry in stored) > self.ever
        self.ever = stored[-1].id
        self.moved(label, entries={**self.state[1], **{entry.id: entry for entry in stored}})

    @precondition(lambda self: self.state[1])
    @rule(label=labels, data=st.data())
    def replace(self, label, data):
        entry = self.state[1][data.draw(st.sampled_from(sorted(self.state[1])))]
        number, now = self.different()
        edited = entry._replace(grams=float(number), tags=frozenset(), eaten_at=now)
        self.journal.replace(edited, label, now)
        self.moved(label, entries={**self.state[1], edited.id: edited})

    @precondition(lambda self: self.state[1])
    @rule(label=labels, data=st.data())
    def delete(self, label, data):
        gone = data.draw(st.sets(st.sampled_from(sorted(self.state[1])), min_size=1))
        self.journal.delete(gone, label, START)
        self.moved(label, entries={number: entry for number, entry in self.state[1].items() if number not in gone})

    @rule(label=labels, food_id=st.sampled_from(["a", "b", "7"]), portions=st.integers(0, 2))
    def add_food(self, label, food_id, portions):
        number, now = self.different()
        measures = tuple(Portion(f"p{one}", 1.0 + one, default=one == 1) for one in range(portions))
        food = Food(food_id, f"{number}", (), "", frozenset(), Nutrients(), 0.0, "your own food", "", measures)
        self.journal.add_food(food, label, now)
        self.moved(label, foods={**self.state[2], food_id: food})

    @precondition(lambda self: self.state[2])
    @rule(label=labels, data=st.data())
    def remove_food(self, label, data):
        gone = data.draw(st.sampled_from(sorted(self.state[2])))
        self.journal.remove_food(gone, label, START)
        self.moved(label, foods={food_id: food for food_id, food in self.state[2].items() if food_id != gone})

    def chosen(self, words, now):
        """Choices to be made, and what is chosen after them."""
        made = {
            each: None if gone else Choice(each, f"{each}s", f"food {self.count}", now) for each, gone in words.items()
        }
        return made, {each: choice for each, choice in {**self.state[4], **made}.items() if choice}

    @rule(label=labels, words=choices)
    def choose(self, label, words):
        _, now = self.different()
        made, after = self.chosen(words, now)
        self.journal.choose(made, label, now)
        if after != self.state[4]:
            self.moved(label, choices=after)

    @precondition(lambda self: self.state[1])
    @rule(label=labels, words=choices, data=st.data())
    def replace_and_choose(self, label, words, data):
        entry = self.state[1][data.draw(st.sampled_from(sorted(self.state[1])))]
        number, now = self.different()
        edited = entry._replace(grams=float(number))
        made, after = self.chosen(words, now)
        self.journal.replace(edited, label, now, made)
        self.moved(label, entries={**self.state[1], edited.id: edited}, choices=after)

    @rule(label=labels, values=st.dictionaries(st.sampled_from(["q1", "q2", "q3"]), labels, min_size=1))
    def answer(self, label, values):
        _, now = self.different()
        self.journal.answer(values, label, now)
        self.moved(label, answers=(*self.state[3], *((question, value, now) for question, value in values.items())))

    @rule(steps=st.integers(1, 4))
    def undo(self, steps):
        for _ in range(steps):
            change = self.journal.undo(START)
            assert (change and change.label) == (self.state[0] if self.at else None)
            if change:
                self.at -= 1
                self.tells(change, before=self.states[self.at + 1], after=self.state)

    @rule(steps=st.integers(1, 4))
    def redo(self, steps):
        for _ in range(steps):
            change = self.journal.redo(START)
            assert (change is None) == (self.at == len(self.states) - 1)
            if change:
                self.at += 1
                assert change.label == self.state[0]
                self.tells(change, before=self.states[self.at - 1], after=self.state)

    def tells(self, change, before, after):
        numbers = [
            number for number in sorted({*before[1], *after[1]}) if before[1].get(number) != after[1].get(number)
        ]
        told = sorted(change.entries, key=lambda one: (one.before or one.after).id)
        assert told == [(before[1].get(number), after[1].get(number)) for number in numbers]
        words = [each for each in sorted({*before[4], *after[4]}) if before[4].get(each) != after[4].get(each)]
        told = sorted(change.choices, key=lambda one: (one.before or one.after).words)
        assert told == [(before[4].get(each), after[4].get(each)) for each in words]

    @rule()
    def reopen(self):
        self.journal.close()
        self.journal = open_journal(self.location)

    @invariant()
    def is_as_the_model(self):
        _, entries, foods, answers, choices = self.state
        assert {entry.id: entry for entry in self.journal.between(date.min, date.max)} == entries
        assert {food.id: food for food in self.journal.foods()} == foods
        assert self.journal.answer_history() == answers
        assert {choice.words: choice for choice in self.journal.choices()} == choices
        assert {question: tuple(answer) for question, answer in self.journal.answers().items()} == {
            answer[0]: answer for answer in answers
        }


class DiaryOnServer(Diary):
    url = "sqlite+pysqlite:///"


class TestDiary(Diary.TestCase):
    settings = settings(max_examples=60, stateful_step_count=30)


class TestDiaryOnServer(DiaryOnServer.TestCase):
    settings = settings(max_examples=20, stateful_step_count=25)
