"""Many programs at once, and programs that are killed: real processes of the whole command."""

import json
import os
import random
import sqlite3
import subprocess
import time
from contextlib import closing


def entry_ids(potassium):
    told = json.loads(potassium.done("today", "--json"))
    return [entry["id"] for meal in told["meals"] for entry in meal["entries"]]


def ended(processes):
    """What each process printed, when all went well."""
    told = [process.communicate(timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [0] * len(processes), told
    assert [err for _, err in told] == [b""] * len(processes)
    return [out for out, _ in told]


def test_twenty_logs_at_once_lose_nothing(potassium, program):
    outs = ended([program.start("log", "--json", f"{number} g banana, 2 eggs") for number in range(1, 21)])
    assert sorted(number for out in outs for number in json.loads(out)["entries"]) == list(range(1, 41))
    assert sorted(entry_ids(potassium)) == list(range(1, 41))
    told = json.loads(potassium.done("today", "--json"))
    grams = sorted(
        entry["grams"] for meal in told["meals"] for entry in meal["entries"] if "Banana" in entry["food"]["name"]
    )
    assert grams == list(range(1, 21))


def test_first_runs_at_once_share_one_index(potassium, program):
    (potassium.home / "cache").unlink()
    outs = ended([program.start("log", "banana") for _ in range(3)])
    assert all(b"Banana, raw" in out for out in outs)
    assert len(list((potassium.home / "cache").iterdir())) == 1
    assert len(entry_ids(potassium)) == 3
    potassium.done("log", "banana")


def test_logs_and_undos_at_once_leave_whole_changes(potassium, program):
    potassium.done("log", "banana")
    processes = [
        program.start(*arguments) for arguments in [["log", "egg, egg"], ["undo"], ["log", "--json", "2 eggs, ham"]] * 3
    ]
    for process in processes:
        process.communicate(timeout=120)
        assert process.returncode in (0, 2)
    with closing(sqlite3.connect(potassium.journal)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    while potassium("undo").code == 0:
        pass
    assert entry_ids(potassium) == []


def test_a_killed_log_leaves_every_entry_that_it_answered_for(potassium, program):
    chance = random.Random(39)
    meals = b"banana, egg\n" * 2000
    confirmed = set()
    for _ in range(6):
        with program.start("log", "-", "--json", "--at", "yesterday", stdin=subprocess.PIPE) as process:
            _feed(process, meals)
            answered = process.stdout.readline()
            time.sleep(chance.uniform(0, 0.15))
            process.kill()
            lines = [answered, *process.stdout]
        whole = [json.loads(line) for line in lines if line.endswith(b"\n")]
        confirmed.update(number for answer in whole for number in answer["entries"])
        stored = json.loads(potassium.done("day", "yesterday", "--json"))["meals"][0]["entries"]
        assert confirmed <= {entry["id"] for entry in stored}
        assert len(stored) % 2 == 0
    assert len(confirmed) >= 12


def _feed(process, meals):
    """Fill the pipe as far as it takes; nothing reads the rest."""
    os.set_blocking(process.stdin.fileno(), False)
    os.write(process.stdin.fileno(), meals)
    os.set_blocking(process.stdin.fileno(), True)


def test_whole_programs_killed_at_any_moment_leave_a_journal_that_opens(potassium, program):
    chance = random.Random(7)
    confirmed = set()
    for _ in range(12):
        with program.start("log", "--json", "banana, egg") as process:
            time.sleep(chance.uniform(0.03, 0.16))
            process.kill()
            out = process.stdout.read()
        if out.endswith(b"\n"):
            confirmed.update(json.loads(out)["entries"])
        stored = entry_ids(potassium)
        assert confirmed <= set(stored)
        assert len(stored) % 2 == 0
    potassium.done("log", "banana")


def test_own_foods_are_indexed_once_for_all_processes(program, potassium):
    potassium.done("foods", "add", "Zorb", "--potassium", "5 mg", "--tag", "vegan", "--tag", "gluten", "--tag", "soya")
    (potassium.home / "cache").unlink()  # a cache of its own
    for seed in ("1", "2", "3"):
        assert program("whatif", "100 g zorb", PYTHONHASHSEED=seed).code == 0
    assert len(list((potassium.home / "cache").glob("own-*.sqlite"))) == 1
