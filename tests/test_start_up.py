"""Start-up time is part of the contract, and it is guarded by modules: milliseconds differ from day to day."""

import json

import pytest

NEVER = {"sqlalchemy", "rich", "pydantic", "jinja2", "platformdirs", "rapidfuzz", "spellchecker"}
NOT_NEEDED = {"csv", "decimal", "fractions", "statistics", "json", "zoneinfo", "importlib.metadata", "asyncio"}
SCRIPT = """
import json, sys
del sys.modules["json"]
before = set(sys.modules)
from potassium_cli.cli import run
code = run(sys.argv[1:])
sys.stdout.flush()
imported = sorted(set(sys.modules) - before)
import json
print(json.dumps([code, imported]), file=sys.stderr)
"""


@pytest.fixture
def imported(program):
    def ask(*arguments, more=""):
        program.command = (program.command[0], "-c", more + SCRIPT)
        ran = program(*arguments)
        code, modules = json.loads(ran.err.splitlines()[-1])
        assert code == 0, ran.err
        assert ran.out
        return set(modules)

    return ask


@pytest.mark.parametrize(
    "arguments",
    [
        *(["log", "2 bananas, a cup of cooked lentils and half an avocado"], ["log", "bar 250 mg"], ["whatif", "egg"]),
        *(["today"], ["day", "yesterday"], ["week"], ["foods", "add", "Zorb", "--potassium", "5 mg"]),
        *(["foods", "forget"], ["whatif", "egg", "--explain"]),
    ],
    ids=" ".join,
)
def test_no_command_in_a_pipe_imports_what_it_does_not_need(imported, arguments):
    found = imported(*arguments)
    assert "potassium_cli.cli" in found
    assert not found & (NEVER | NOT_NEEDED)


def test_a_log_imports_no_other_command(imported):
    commands = {
        name.rpartition(".")[2] for name in imported("log", "banana") if name.startswith("potassium_cli.commands.")
    }
    assert not commands & {"today", "day", "week", "suggest", "profile", "foods", "undo", "edit", "delete", "repeat"}


def test_a_log_imports_nothing_for_what_nobody_asked_or_taught(imported):
    unasked = {
        "understanding.choices",
        "understanding.explain",
        "commands.learning",
        "domain.explanation",
        "render.explain",
    }
    assert not imported("log", "banana") & {f"potassium_cli.{name}" for name in unasked}


@pytest.mark.parametrize("option", ["--version"])
def test_the_version_opens_nothing(imported, option):
    found = imported(option)
    assert not found & (NEVER | NOT_NEEDED | {"sqlite3"})
    assert not any(name.startswith(("potassium_cli.catalog", "potassium_cli.journal")) for name in found)


def test_spelling_is_looked_up_only_for_unknown_words(imported):
    assert not imported("whatif", "banana and cooked lentils") & {"rapidfuzz", "spellchecker"}
    assert imported("whatif", "avocadoo") >= {"rapidfuzz", "spellchecker"}


def test_a_topic_needs_no_spelling_before_a_word_is_misspelt(imported):
    assert not imported("learn", "heavy", "legs") & {"rapidfuzz", "spellchecker", "rich", "sqlalchemy"}
    found = imported("learn", "magnesum")
    assert "rapidfuzz" in found
    assert "spellchecker" not in found


GUARD = """
import builtins, io
really_open = io.open
def guarded(path, *more, **options):
    assert "foods.csv" not in str(path), path
    return really_open(path, *more, **options)
io.open = builtins.open = guarded
"""


def test_a_log_reads_the_index_and_not_the_tables_of_foods(imported):
    imported("log", "banana", more=GUARD)


COLLECTING = """
import gc, potassium_cli.cli
potassium_cli.cli.main = lambda: print(gc.isenabled(), gc.get_threshold()[0] > 0)
from potassium_cli.__main__ import main
main()
"""


def test_garbage_is_collected_while_a_command_runs(program):
    program.command = (program.command[0], "-c", COLLECTING)
    assert program().out == "True True\n"
