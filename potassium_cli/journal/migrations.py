"""The journal's schema through time: ordered, named steps, each in one transaction.

A new journal is made as schema.py has it now, with the newest version. An older one is copied beside itself and goes
through the steps that it has not seen. To change the schema: change schema.py, run `python -m
potassium_cli.journal.compile`, and add one Step whose function runs what makes an older journal the same, in SQL that
both SQLite and PostgreSQL understand.

Undo remembers rows as they were (change_rows.image), and a column that they lack comes back as NULL. So a step that
adds a column which may not be NULL also changes those images, or empties `changes` and `change_rows`.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from potassium_cli.errors import StorageError
from potassium_cli.journal.adapter import Adapter


class Step(NamedTuple):
    """What brings a journal from the version before to this one; `apply` is given what runs one statement."""

    version: int
    name: str
    apply: Callable[[Callable[[str], None]], None]


def _make_choices(run: Callable[[str], None]) -> None:
    run(
        "CREATE TABLE choices (id TEXT NOT NULL, said TEXT NOT NULL, food_id TEXT NOT NULL, chosen_at TEXT NOT NULL,"
        " PRIMARY KEY (id))"
    )


def _make_symptoms(run: Callable[[str], None]) -> None:
    run(
        "CREATE TABLE symptoms (id TEXT NOT NULL, felt_at TEXT NOT NULL, felt_on TEXT NOT NULL, symptom TEXT NOT NULL,"
        " name TEXT NOT NULL, strength INTEGER, side TEXT NOT NULL, circumstances TEXT NOT NULL, note TEXT NOT NULL,"
        " text TEXT NOT NULL, logged_at TEXT NOT NULL, PRIMARY KEY (id))"
    )
    run("CREATE INDEX ix_symptoms_felt_on ON symptoms (felt_on)")


FIRST = 1
STEPS: tuple[Step, ...] = (
    Step(2, "which food a person meant by words", _make_choices),
    Step(3, "what a person felt", _make_symptoms),
)


def bring_up_to_date(adapter: Adapter, steps: Sequence[Step], *, create: bool) -> bool:
    """Check the version, and migrate when it is old; False when there are no tables and `create` does not ask for them.

    Raises StorageError when the journal is newer than the program, or something else than a journal.
    """
    newest = steps[-1].version if steps else FIRST
    version = _version(adapter)
    if version == 0 and create:
        _create(adapter, newest)
    elif 0 < version < newest:
        for step in steps:
            _take(adapter, step)
    elif version > newest:
        raise StorageError(
            f"{adapter.place} was written by a newer Potassium (its version is {version}, this program's {newest}); "
            "update the program."
        )
    return version > 0 or create


def _version(adapter: Adapter) -> int:
    """Read the schema's version: 0 when there are no tables at all."""
    tables = adapter.tables()
    rows = adapter.execute("meta_value", {"name": "schema"}) if {"meta", "entries"} <= tables else ()
    if rows and str(rows[0]["value"]).isdecimal():
        return int(rows[0]["value"])
    if tables:
        raise StorageError(
            f"{adapter.place} is a database, but not a Potassium journal; name another place in POTASSIUM_JOURNAL."
        )
    return 0


def _create(adapter: Adapter, newest: int) -> None:
    """Make the tables, unless another process has just done so."""
    with adapter.transaction():
        if _version(adapter) == 0:
            adapter.create_tables()
            _set_version(adapter, newest)


def _take(adapter: Adapter, step: Step) -> None:
    """Take one step, unless the journal, or another process a moment ago, has taken it."""
    with adapter.transaction():
        if _version(adapter) < step.version:
            adapter.copy_aside(f".before-v{step.version}")
            step.apply(adapter.run)
            _set_version(adapter, step.version)


def _set_version(adapter: Adapter, version: int) -> None:
    adapter.execute("meta_drop", {"name": "schema"})
    adapter.execute("meta_put", {"name": "schema", "value": str(version)})
