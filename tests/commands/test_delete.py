import json
import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def three(potassium):
    potassium.done("log", "2 bananas, an egg, half an avocado")
    return potassium


def numbers(potassium):
    told = json.loads(potassium.done("today", "--json"))
    return [entry["id"] for meal in told["meals"] for entry in meal["entries"]]


def test_one_entry_is_deleted_and_shown(three):
    title, gone = three.done("delete", "2").splitlines()
    assert title == "Deleted (potassium undo brings it back):"
    assert gone.split()[:2] == ["#2", "Egg,"]
    assert numbers(three) == [1, 3]


def test_several_are_deleted_as_one_change_as_day_shows_them(three):
    title, *gone = three.done("delete", "#3", "1", "3").splitlines()
    assert title == "Deleted (potassium undo brings them back):"
    assert [line.split()[0] for line in gone] == ["#3", "#1"]
    assert numbers(three) == [2]
    three.done("undo")
    assert numbers(three) == [1, 2, 3]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["4"], "There is no entry 4"),
        (["1", "4"], "There is no entry 4"),
        (["0"], "There is no entry 0"),
        (["9" * 40], "There is no entry 999"),
        (["x"], "“x” is no number of an entry"),
        (["1.5"], "“1.5” is no number of an entry"),
        ([""], "“” is no number of an entry"),
        (["-1"], "No such option: -1"),
        ([], "Missing argument"),
    ],
)
def test_what_is_no_entry_is_refused_and_nothing_is_deleted(three, arguments, words):
    code, out, err = three("delete", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("potassium: ")
    assert err.count("\n") == 1
    assert words in err
    assert numbers(three) == [1, 2, 3]


def test_deleting_leaves_other_days_alone(three):
    three.done("log", "banana", "--at", "yesterday")
    three.done("delete", "1", "2", "3")
    assert "Banana, raw" in three.done("day", "yesterday")


def test_an_entry_that_cannot_be_read_stops_its_day_before_anything_is_stored_and_can_be_deleted(potassium):
    potassium.done("log", "banana")
    with closing(sqlite3.connect(potassium.journal)) as connection, connection:
        connection.execute("update entries set potassium_mg = 'abc'")
    code, out, err = potassium("log", "apple", "--json")
    assert (code, json.loads(out)["total"]["complete"]) == (4, False)
    assert "`potassium delete 1` takes it out" in err
    assert "could not be read" in potassium("delete", "1").err
    assert potassium.done("day").count("#") == 0
    potassium.done("log", "apple")
