"""A second journal that a file sync made lies beside the journal: whoever looks at a day is told so, once."""

import pytest

COPIES = [
    "journal (conflicted copy 2026-11-22).sqlite",
    "journal (Anna's conflicted copy 2026-11-22).sqlite",
    "journal.sync-conflict-20261122-130000-ABCDEFG.sqlite",
    "journal_conflict-20261122-130000.sqlite",
    "journal (1).sqlite",
    "journal 2.sqlite",
]


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("arguments", [["today"], ["day"], ["week"], ["today", "--json"]])
def test_a_second_journal_beside_it_is_told_once(potassium, name, arguments):
    potassium.done("log", "banana")
    shown = potassium.done(*arguments)
    (potassium.home / name).write_bytes(potassium.journal.read_bytes())
    line = f"Beside the journal lies “{name}”, as file syncs leave them: what is in there is not shown."
    ran = potassium(*arguments)
    assert (ran.code, ran.out, " ".join(ran.err.split())) == (0, shown, line)
    potassium.done("log", "banana")


def test_of_several_one_is_named(potassium):
    for name in COPIES:
        (potassium.home / name).touch()
    assert "and 5 more, as file syncs leave them" in " ".join(potassium("today").err.split())


@pytest.mark.parametrize(
    "name",
    ["journal.sqlite.before-v3", "journal.sqlite-journal", "other.sqlite", "journal backup.sqlite", "journal.db"],
)
def test_what_else_lies_there_is_nobodys_business(potassium, name):
    potassium.done("log", "banana")
    (potassium.home / name).touch()
    potassium.done("today")


def test_a_person_is_told_of_their_own_journal(potassium):
    potassium("--person", "anna", "log", "banana")
    (potassium.home / "people" / "anna" / COPIES[0]).touch()
    potassium.done("today")
    assert COPIES[0] in " ".join(potassium("--person", "anna", "today").err.split())
