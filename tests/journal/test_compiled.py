"""compiled.py is what schema.py and statements.py say, and nothing heavy is imported to run it."""

import json
import subprocess
import sys

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from potassium_cli.journal import compile as compiling
from potassium_cli.journal.schema import metadata
from potassium_cli.journal.statements import STATEMENTS

HEAVY = {"sqlalchemy", "rich", "pydantic", "json", "csv", "dataclasses", "decimal", "fractions", "tempfile", "shutil"}
LOG = """
import sys
before = set(sys.modules)
from datetime import datetime, timezone
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.journal.journal import open_journal
now = datetime(2026, 11, 22, 13, 0, tzinfo=timezone.utc)
with open_journal(sys.argv[1]) as journal:
    journal.foods(), journal.answers()
    entry = Entry(0, now, Meal.LUNCH, "", "x", "x", "", None, GramsFrom.STATED, frozenset(), Nutrients(1.0), now)
    journal.add([entry], "log", now)
    journal.between(now.date(), now.date())
imported = set(sys.modules) - before
import json
print(json.dumps(sorted(imported)))
"""


def test_compiled_is_not_stale():
    assert compiling.TARGET.read_text(encoding="utf-8") == compiling.compiled(), (
        "run python -m potassium_cli.journal.compile"
    )


def test_compiled_fits_the_page():
    assert max(map(len, compiling.compiled().splitlines())) <= 120


def test_logging_imports_nothing_heavy(path):
    done = subprocess.run([sys.executable, "-c", LOG, str(path)], capture_output=True, text=True, check=True)
    imported = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert "sqlite3" in imported
    assert not imported & HEAVY


@pytest.mark.parametrize("name", sorted(STATEMENTS))
def test_a_statement_holds_no_constant_that_its_compiled_text_would_lose(name):
    assert all(value is None for value in STATEMENTS[name].compile(dialect=postgresql.dialect()).params.values())


def test_postgresql_numbers_the_rows_too():
    numbered = {
        table.name
        for table in metadata.sorted_tables
        if "id SERIAL NOT NULL" in str(CreateTable(table).compile(dialect=postgresql.dialect()))
    }
    assert numbered == {"entries", "own_portions", "answers", "changes"}
