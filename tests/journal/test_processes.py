"""Real processes: many that write at once, and one that is killed while it writes."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date

COMMON = """
import sys
from datetime import datetime, timezone
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.journal.journal import open_journal

now = datetime(2026, 11, 22, 13, 0, tzinfo=timezone.utc)
entry = Entry(0, now, Meal.LUNCH, "", "x", "x" * 200, "", None, GramsFrom.STATED, frozenset(), Nutrients(1.0), now)
journal = open_journal(sys.argv[1])
"""
ADD_ONE = (
    COMMON
    + """
print("ready", flush=True)
sys.stdin.readline()
(stored,) = journal.add([entry], "log", now)
print(stored.id, flush=True)
"""
)
ADD_ON_AND_ON = (
    COMMON
    + """
while True:
    stored = journal.add([entry] * 25, "log", now)
    journal.delete([stored[0].id], "delete", now)
    print(*[entry.id for entry in stored[1:]], flush=True)
"""
)


def start(script, location):
    return subprocess.Popen(
        [sys.executable, "-c", script, str(location)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_twenty_programs_that_write_at_once_lose_nothing(tmp_path, opened, now):
    path = tmp_path / "new" / "folder" / "journal.sqlite"
    programs = [start(ADD_ONE, path) for _ in range(20)]
    try:
        for program in programs:
            assert program.stdout.readline() == "ready\n"
        for program in programs:
            program.stdin.write("go\n")
            program.stdin.flush()
        numbers = [int(program.communicate(timeout=60)[0]) for program in programs]
    finally:
        for program in programs:
            program.kill()
            program.wait()
            program.stdin.close()
            program.stdout.close()
    assert [program.returncode for program in programs] == [0] * 20
    assert sorted(numbers) == list(range(1, 21))
    journal = opened(path)
    assert [entry.id for entry in journal.between(date.min, date.max)] == list(range(1, 21))
    undone = 0
    while journal.undo(now):
        undone += 1
    assert undone == 20
    assert journal.between(date.min, date.max) == ()


def test_a_killed_program_leaves_every_entry_that_it_confirmed_and_no_half_change(path, opened):
    chance = random.Random(39)
    confirmed = set()
    for _ in range(12):
        with start(ADD_ON_AND_ON, path) as program:
            first = program.stdout.readline()
            time.sleep(chance.uniform(0, 0.12))
            program.kill()
            lines = [first, *program.stdout]
        confirmed.update(int(number) for line in lines if line.endswith("\n") for number in line.split())
        with opened(path) as journal:
            stored = {entry.id for entry in journal.between(date.min, date.max)}
        assert confirmed <= stored
    assert len(confirmed) >= 12 * 24  # each program's first change, however slow it was
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        sizes = connection.execute(
            "SELECT label, count(seq) FROM changes LEFT JOIN change_rows ON change_id = id GROUP BY id"
        ).fetchall()
    logs, deletes = sizes.count(("log", 25)), sizes.count(("delete", 1))
    assert logs + deletes == len(sizes)
    assert len(stored) == 25 * logs - deletes
