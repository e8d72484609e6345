"""An older journal becomes a new one with every row in it, once, and a copy of it stays."""

import sqlite3
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from potassium_cli.errors import StorageError
from potassium_cli.journal.database import Database
from potassium_cli.journal.journal import Journal
from potassium_cli.journal.migrations import FIRST, STEPS, Step
from potassium_cli.journal.records import Choice
from potassium_cli.journal.server import ServerAdapter
from potassium_cli.journal.sqlite import SqliteAdapter

OLDER = sorted((Path(__file__).parent / "schemas").glob("v*.sql"))


def add_mood(run):
    run("ALTER TABLE entries ADD COLUMN mood TEXT")
    run("UPDATE entries SET mood = 'unknown'")


def add_water(run):
    run("CREATE TABLE water (id INTEGER NOT NULL PRIMARY KEY, ml FLOAT)")


def fail(run):
    run("ALTER TABLE entries ADD COLUMN other TEXT")
    run("INSERT INTO no_such_table VALUES (1)")


NOW = STEPS[-1].version if STEPS else FIRST
LATER = (*STEPS, Step(NOW + 1, "mood of an entry", add_mood), Step(NOW + 2, "water that was drunk", add_water))


@pytest.fixture
def later(location):
    """Open the journal as a later program would, with these steps."""
    databases = []

    def open_with(steps):
        adapter = ServerAdapter(location, 30) if "://" in location else SqliteAdapter(location, 30)
        databases.append(Database(adapter, steps))
        return Journal(databases[-1])

    yield open_with
    for database in databases:
        database.close()


def rows(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_the_steps_are_in_order():
    assert [step.version for step in STEPS] == list(range(FIRST + 1, FIRST + 1 + len(STEPS)))


def test_rows_and_their_history_live_through_a_migration(journal, path, later, banana, bread, now):
    one, two = journal.add([banana, banana], "log", now)
    journal.delete([two.id], "delete", now)
    journal.add_food(bread, "foods add", now)
    journal.answer({"age": "44"}, "profile set", now)
    journal.close()
    newer = later(LATER)
    assert newer.between(date.min, date.max) == (one,)
    assert newer.foods() == (bread,)
    assert newer.answers()["age"].value == "44"
    assert rows(path, "SELECT mood FROM entries") == [("unknown",)]
    assert rows(path, "SELECT value FROM meta") == [(f"{NOW + 2}",)]
    for _ in range(3):
        newer.undo(now)
    assert newer.between(date.min, date.max) == (one, two)


def test_each_step_leaves_a_copy_of_the_file_as_it_was(path, opened, banana, now):
    journal = opened(path)
    (stored,) = journal.add([banana], "log", now)
    journal.close()
    newer = Journal(Database(SqliteAdapter(str(path), 30), LATER))
    newer.between(date.min, date.max)
    newer.close()
    copy = Path(f"{path}.before-v{NOW + 1}")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert opened(copy).entry(stored.id) == stored
    assert rows(f"{path}.before-v{NOW + 2}", "SELECT mood FROM entries") == [("unknown",)]
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "journal.sqlite",
        f"journal.sqlite.before-v{NOW + 1}",
        f"journal.sqlite.before-v{NOW + 2}",
    ]


def test_a_step_that_fails_changes_nothing_and_is_told(journal, later, banana, now):
    (stored,) = journal.add([banana], "log", now)
    journal.close()
    with pytest.raises(StorageError, match="no such table: no_such_table"):
        later((*STEPS, Step(NOW + 1, "fails", fail))).between(date.min, date.max)
    assert journal.entry(stored.id) == stored
    journal.add([banana], "log", now)


def test_a_new_journal_is_made_with_the_newest_version(later, opened, location, banana, now):
    later(LATER).add([banana], "log", now)
    with pytest.raises(
        StorageError, match=rf"newer Potassium \(its version is {NOW + 2}, this program's {NOW}\); update"
    ):
        opened(location).between(date.min, date.max)


def test_a_newer_journal_is_neither_read_nor_changed(journal, later, path, opened, location, banana, now):
    journal.add([banana], "log", now)
    journal.close()
    later(LATER).foods()
    before = path.read_bytes()
    older = opened(location)
    for use in (older.foods, older.answers, lambda: older.add([banana], "log", now), lambda: older.undo(now)):
        with pytest.raises(StorageError, match="newer"):
            use()
    assert path.read_bytes() == before


def test_programs_that_start_at_once_take_each_step_once(path, opened, banana, now):
    opened(path).add([banana] * 20, "log", now)
    results = []

    def start():
        journal = Journal(Database(SqliteAdapter(str(path), 30), LATER))
        results.append(len(journal.between(date.min, date.max)))
        journal.close()

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [20] * 8


def shape(path):
    """Every table with its columns, in no order: a column that was added later stands last."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {name: {row[1:] for row in connection.execute(f"PRAGMA table_info({name})")} for name in tables}
        indexes = set(connection.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'"))
    return columns, indexes


@pytest.mark.parametrize("dump", OLDER, ids=lambda dump: dump.stem)
def test_every_older_schema_becomes_the_present_one_with_its_rows(dump, path, tmp_path, opened, banana, now):
    """Each dump holds one entry of two, one own food with portions, two answers, and one change that was undone.

    From version 2 on, it was learned with the first log what "bananas" are.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    journal = opened(path)
    assert [(entry.id, entry.name, entry.grams) for entry in journal.between(date.min, date.max)] == [
        (1, "Banana", 236.0)
    ]
    assert [(food.id, len(food.portions)) for food in journal.foods()] == [("my-bread", 2)]
    assert {question: answer.value for question, answer in journal.answers().items()} == {"age": "45"}
    learned = [] if dump.stem == "v1" else [("bananas", "banana-raw")]
    assert [(choice.said, choice.food_id) for choice in journal.choices()] == learned
    assert journal.redo(now).label == "edit 1"
    labels = []
    while change := journal.undo(now):
        labels.append(change.label)
    assert labels == ["edit 1", "profile set", "profile set", "foods add", "delete 2", "log"]
    assert journal.choices() == ()
    journal.choose({"rice": Choice("rice", "rice", "white-rice", now)}, "learn", now)
    assert [choice.said for choice in journal.choices()] == ["rice"]
    fresh = opened(tmp_path / "fresh.sqlite")
    fresh.add([banana], "log", now)
    assert shape(path) == shape(tmp_path / "fresh.sqlite")


def test_the_present_schema_has_its_dump():
    assert [dump.stem for dump in OLDER] == [f"v{version}" for version in range(FIRST, NOW + 1)]


def test_a_journal_that_another_program_makes_at_the_same_moment_is_kept(path, opened, banana, now):
    class Late(SqliteAdapter):
        """A program that another overtakes between its look at the file and its first write."""

        def transaction(self):
            if not self.tables():
                overtaking.add([banana], "log", now)
            return super().transaction()

    overtaking = opened(path)
    late = Journal(Database(Late(str(path), 30), STEPS))
    (second,) = late.add([banana], "log", now)
    assert second.id == 2
    assert [entry.id for entry in late.between(date.min, date.max)] == [1, 2]
    late.close()
