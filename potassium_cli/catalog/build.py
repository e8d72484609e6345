"""Builds the index of the food table: a read-only SQLite file, written beside its place and renamed into it."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from potassium_cli.catalog.names import names, weights
from potassium_cli.domain.food import Food
from potassium_cli.domain.nutrients import NAMES
from potassium_cli.language.preparation import states
from potassium_cli.language.words import phrase, unordered, words

SCHEMA = f"""
CREATE TABLE foods (number INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, aliases TEXT, food_group TEXT, tags TEXT,
    {", ".join(f"{name} REAL" for name in NAMES)}, popularity REAL, source TEXT, source_id TEXT);
CREATE TABLE portions (food INTEGER, label TEXT, grams REAL, is_default INTEGER);
CREATE TABLE names (number INTEGER PRIMARY KEY, food INTEGER, cost REAL, phrase TEXT, unordered TEXT, states INTEGER,
    popularity REAL, noun TEXT, last TEXT);
CREATE TABLE words (word TEXT PRIMARY KEY, weight REAL) WITHOUT ROWID;
CREATE TABLE places (word TEXT, name INTEGER, cost REAL, noun INTEGER, PRIMARY KEY (word, name)) WITHOUT ROWID;
"""
INDEXES = (
    "CREATE INDEX portions_of ON portions (food)",
    "CREATE INDEX names_by_phrase ON names (phrase)",
    "CREATE INDEX names_by_words ON names (unordered)",
)


def build(foods: Sequence[Food], path: Path | None) -> sqlite3.Connection | None:
    """Write the index of these foods to a file, or return it in memory when there is no path."""
    if path is None:
        return _filled(sqlite3.connect(":memory:"), foods)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.unlink(missing_ok=True)
        _filled(sqlite3.connect(beside), foods).close()
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return None


def _filled(connection: sqlite3.Connection, foods: Sequence[Food]) -> sqlite3.Connection:
    connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {SCHEMA}")
    marks = ", ".join("?" * (9 + len(NAMES)))
    rows = map(_food_row, range(len(foods)), foods)
    connection.executemany(f"INSERT INTO foods VALUES ({marks})", rows)  # noqa: S608  # question marks alone
    connection.executemany("INSERT INTO portions VALUES (?, ?, ?, ?)", _portion_rows(foods))
    _fill_names(connection, foods)
    for index in INDEXES:
        connection.execute(index)
    connection.commit()
    return connection


def _fill_names(connection: sqlite3.Connection, foods: Sequence[Food]) -> None:
    all_names = names(foods)
    worth = weights(all_names)
    connection.executemany("INSERT INTO words VALUES (?, ?)", worth.items())
    states_of = [states(words(food.name)) for food in foods]
    name_rows, places = [], []
    for number, name in enumerate(all_names):
        costs = [cost * worth[word] for word, cost in zip(name.words, name.costs, strict=True)]
        food = foods[name.food]
        keys = (phrase(name.words), unordered(name.words))
        name_rows.append(
            (number, name.food, sum(costs), *keys, states_of[name.food], food.popularity, name.noun, name.last)
        )
        places += [(word, number, cost, int(word == name.noun)) for word, cost in zip(name.words, costs, strict=True)]
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", name_rows)
    connection.executemany("INSERT INTO places VALUES (?, ?, ?, ?)", sorted(places))


def _food_row(number: int, food: Food) -> tuple[object, ...]:
    words = (food.id, food.name, "; ".join(food.aliases), food.group, " ".join(sorted(food.tags)))
    return (number, *words, *food.per_100_g, food.popularity, food.source, food.source_id)


def _portion_rows(foods: Sequence[Food]) -> list[tuple[object, ...]]:
    return [
        (number, portion.label, portion.grams, int(portion.default))
        for number, food in enumerate(foods)
        for portion in food.portions
    ]
