"""Builds the index of a table of foods: the names that lead to each, and what each word is worth.

A food has its own name and its aliases. An alias for the thing itself ("garbanzo beans" on the boiled row) stands for
the thing in its other preparations too, so every row of the same thing gets it with its own preparation behind it. The
index is a read-only SQLite file, written beside its place and renamed into it, or one in memory.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.language.preparation import KINDS, states
from potassium_cli.language.qualifiers import qualified
from potassium_cli.language.words import TAKEN_FOR_GRANTED, phrase, unordered, words

# What an unsaid word of a name costs: the noun that names the food most, then its other words, then what qualifies it.
NOUN = 2.5
HEAD = 2.0
TAIL = 0.5
GRANTED = 0.15


class Name(NamedTuple):
    """One name of a food: its distinct words in order, and how much each costs when a person did not say it.

    `last` is the last word before what qualifies it, where the name has an "and" another one than the noun.
    """

    food: int
    words: tuple[str, ...]
    costs: tuple[float, ...]
    noun: str
    last: str


def names(foods: Sequence[Food]) -> list[Name]:
    """Every name that leads to a food; `Name.food` is its place in the sequence."""
    synonyms = _synonyms(foods)
    found: dict[tuple[int, tuple[str, ...]], Name] = {}
    for number, food in enumerate(foods):
        head, _, tail = food.name.partition(",")
        variants = [(food.name, ""), *((alias, "") for alias in food.aliases)]
        variants += [(synonym, tail) for synonym in synonyms[_head(head).words] if tail]
        for named, behind in variants:
            name = _name(number, named, behind)
            if name.words:
                found.setdefault((number, name.words), name)
    return list(found.values())


class _Head(NamedTuple):
    """What stands before the comma of a name."""

    words: tuple[str, ...]
    noun: str
    last: str


def _synonyms(foods: Iterable[Food]) -> dict[tuple[str, ...], dict[str, None]]:
    """Other words for the thing that stands before the comma, in the order of the table; a dish is no such thing."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for food in foods:
        head, _, tail = food.name.partition(",")
        synonyms = found.setdefault(_head(head).words, {})
        if tail and "dish" not in food.tags:
            synonyms |= dict.fromkeys(alias for alias in food.aliases if _other_word(alias, head, tail))
    return found


def _other_word(alias: str, head: str, tail: str) -> bool:
    """Whether an alias is another word for the thing alone: "garbanzo beans", or "pistachio nuts" for pistachios."""
    naming, said = set(_head(head).words), set(words(alias))
    return said.isdisjoint(naming | set(words(tail))) or (naming < said and said - naming <= KINDS)


def _name(number: int, named: str, behind: str) -> Name:
    head, _, tail = named.partition(",")
    naming, noun, last = _head(head)
    costs: dict[str, float] = dict.fromkeys(naming, HEAD)
    if noun:
        costs[noun] = NOUN
    for word in words(f"{tail} {behind}") if tail or behind else ():
        costs.setdefault(word, TAIL)
    for word in TAKEN_FOR_GRANTED.intersection(costs):
        costs[word] = min(costs[word], GRANTED)
    return Name(number, tuple(costs), tuple(costs.values()), noun, last)


@cache  # many names share a head, and each is asked for twice
def _head(head: str) -> _Head:
    """Its words, its noun (the last word, or the last before an "and", "with", "on" or the like) and its last word."""
    all_words, before = words(head), qualified(head)[0]
    naming = all_words if before == head else words(before)
    first = naming[: naming.index("&")] if "&" in naming[1:] else naming
    return _Head(all_words, "".join(first[-1:]), "".join(naming[-1:]))


def weights(all_names: Iterable[Name]) -> dict[str, float]:
    """How much a word tells about which food is meant: the rarer, the more (inverse document frequency)."""
    foods_with: dict[str, set[int]] = {}
    for name in all_names:
        for word in name.words:
            foods_with.setdefault(word, set()).add(name.food)
    total = 1 + max((name.food for name in all_names), default=0)
    return {word: weight(len(having), total) for word, having in foods_with.items()}


def weight(having: int, total: int) -> float:
    """The weight of a word that so many foods of the total have."""
    return 1.0 + log(total / max(1, having))


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
