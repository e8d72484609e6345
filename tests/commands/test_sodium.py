"""Sodium is a figure for some and hidden from others (SAFETY.md R26)."""

import json
import re

import pytest

SODIUM = re.compile(r"sodium|\bsalt\b|na:k|salty", re.IGNORECASE)
RESTRICT = {
    "dialysis": ["--kidneys", "dialysis"],
    "a limit": ["--limit", "2000 mg"],
    "Addison": ["--adrenal", "yes"],
}
COMMANDS = [
    *(["log", "2 eggs and a slice of bread"], ["log", "zorblax"], ["log", "egg and zorblax", "--partial"]),
    *(["whatif", "ham sandwich"], ["whatif", "6 kg of rice"], ["whatif", "banana", "--explain"], ["repeat", "1"]),
    *(["today"], ["day", "yesterday"], ["week"], ["suggest"]),
    *(["foods", "show", "prunes"], ["foods", "search", "prunes"], ["foods", "top", "--among", "fruit"]),
]


@pytest.fixture
def eaten(potassium):
    potassium("log", "a slice of bread and a boiled egg", "--at", "yesterday 13:00")
    return potassium


def keys(told):
    """All keys of a JSON object, at any depth."""
    if isinstance(told, dict):
        return {*told, *(key for each in told.values() for key in keys(each))}
    return {key for each in told for key in keys(each)} if isinstance(told, list) else set()


@pytest.mark.parametrize("answers", RESTRICT.values(), ids=RESTRICT)
def test_r26_in_restrict_no_command_in_any_format_tells_sodium(eaten, answers):
    eaten("profile", "set", *answers)
    for command in COMMANDS:
        ran = eaten(*command)
        assert not SODIUM.search(ran.out), (command, ran.out)
        objects = [json.loads(line) for line in eaten(*command, "--json").out.splitlines()]
        assert objects
        assert not [key for key in keys(objects) if SODIUM.search(key)], command
        assert "potassium_mg" in keys(objects) or command == ["suggest"]
    lines = eaten("whatif", "-", "--json", stdin="2 eggs\n\nzorblax\n").out.splitlines()
    assert len(lines) == 3
    assert not [line for line in lines if SODIUM.search(line)]


def test_r26_a_day_is_as_silent_as_today_or_that_day_was(eaten):
    eaten("profile", "set", "--kidneys", "dialysis", POTASSIUM_NOW="2026-11-21T13:00")
    eaten("profile", "set", "--kidneys", "healthy", "--yes")
    eaten("log", "an egg")
    assert "Sodium" in eaten.done("today")
    for command in (["day", "yesterday"], ["whatif", "2 eggs", "--at", "yesterday 12:00"]):
        assert not [key for key in keys(json.loads(eaten(*command, "--json").out)) if SODIUM.search(key)], command


def test_others_are_told_their_sodium(eaten):
    for command in (["log", "2 eggs"], ["whatif", "2 eggs"], ["repeat", "1"], ["today"], ["week"]):
        assert "sodium_mg" in keys(json.loads(eaten(*command, "--json").out)), command
    assert "Sodium" in eaten.done("today")


@pytest.mark.parametrize("answers", RESTRICT.values(), ids=RESTRICT)
def test_r26_in_restrict_a_food_is_shown_and_added_without_its_sodium(eaten, answers):
    assert "sodium 2 mg" in eaten.done("foods", "show", "prunes")
    eaten("profile", "set", *answers)
    bar = ["foods", "add", "Zorb bar", "--potassium", "250 mg"]
    for command in (["foods", "show", "prunes"], [*bar, "--sodium", "90"], bar, ["foods", "show", "zorb bar"]):
        out = eaten.done(*command)
        assert "magnesium" in out
        assert "sodium" not in out.casefold(), (command, out)
