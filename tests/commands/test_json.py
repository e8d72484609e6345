"""One envelope: with --json every command prints one object that says what it is, also when it fails early."""

import json
import shlex

import pytest

from potassium_cli.commands.listing import COMMANDS, KINDS, kind_of

GOOD = [
    *(
        "log banana",
        "whatif banana",
        "compare banana rice",
        "learn",
        "learn heavy legs",
        "repeat 1",
        "today",
        "day yesterday",
        "week",
        "cautions",
    ),
    *("foods search banana", "foods show banana", "foods top", "foods add Zorb --potassium '5 mg'", "foods forget"),
    *("profile show", "profile people", "profile set --diet vegan", "edit 1 --grams 50", "undo", "redo", "delete 1"),
]
BAD = [
    *(
        "log zorblax",
        "learn zorblax",
        "whatif ''",
        "repeat 99",
        "day nonsense",
        "week --nosuch",
        "suggest",
        "suggest --count 0",
    ),
    *("foods search zorblax", "foods add Zorb", "foods forget zorblax", "foods top --per moon", "profile set --sex x"),
    *("edit 99 --grams 5", "redo", "delete x", "nosuch", "log --at", "today --at 3", "swap banana", "compare banana"),
]


def objects(out):
    return [json.loads(line, parse_constant=pytest.fail) for line in out.splitlines()]


@pytest.mark.parametrize("line", GOOD)
def test_what_is_done_is_one_object_with_its_kind(potassium, line):
    potassium.done("log", "apple")
    potassium.done("log", "pear")
    if line == "redo":
        potassium.done("undo")
    code, out, _ = potassium(*shlex.split(line), "--json")
    (told,) = objects(out)
    assert (code, told["schema"], told["report"]) == (0, 1, kind_of(shlex.split(line)))
    assert "error" not in told


@pytest.mark.parametrize("line", BAD)
def test_what_fails_is_one_object_with_its_error(potassium, line):
    words = shlex.split(line)
    code, out, err = potassium(*words[:1], "--json", *words[1:]) if len(words) == 1 else potassium(*words, "--json")
    (told,) = objects(out)
    assert code != 0
    assert (told["schema"], told["report"], told["error"]["code"]) == (1, kind_of(words), code)
    assert err == f"potassium: {told['error']['message']}\n"


def test_every_command_has_its_kind():
    assert {name.split()[0] for name in KINDS} == set(COMMANDS)


def test_each_line_is_one_object_also_the_refused_and_the_blank_ones(potassium):
    code, out, _ = potassium("log", "--json", "-", stdin="banana\n\nzorblax\npotassium 4.2\n")
    told = objects(out)
    assert (code, [each["report"] for each in told]) == (3, ["meal"] * 4)
    assert [each.get("error", {}).get("code") for each in told] == [None, None, 3, 6]
    assert [bool(each["items"]) for each in told] == [True, False, True, True]


def test_without_json_a_failure_prints_nothing_on_stdout(potassium):
    for line in BAD:
        assert potassium(*shlex.split(line)).out == "", line
