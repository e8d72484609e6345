"""Every change is written with what undoes it, so that undo and redo go back and forth any number of steps.

A change remembers, for each row that it touched, the row as it is on the change's other side. Going back or forth swaps
that image with the row. So a new entry costs nothing to remember: on the other side, it does not exist.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from potassium_cli.journal.adapter import Row, Value
from potassium_cli.journal.changes import Change, Id, Image, Swap, described
from potassium_cli.journal.columns import moment_text
from potassium_cli.journal.compiled import COLUMNS
from potassium_cli.journal.database import Database
from potassium_cli.journal.records import read

NAMED = frozenset(("own_foods", "choices", "symptoms"))  # the tables whose ids are texts


class Draft:
    """A change while it is being made: each row that it touches, with what was there before."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.swaps: list[Swap] = []

    def add(self, table: str, row: Mapping[str, Value]) -> int:
        """Put in a new row and return the id that it was given."""
        number = self._database.insert(f"{table}_add", **row)
        self.swaps.append(Swap(table, number, None, row))
        return number

    def put(self, table: str, number: Id, row: Image) -> bool:
        """Put a row, or nothing when it is None, in the place of the one with this id; tell whether there was one."""
        before = _swap(self._database, table, number, row)
        if before != row:
            self.swaps.append(Swap(table, number, before, row))
        return before is not None


class History:
    """The changes of a journal, in the order in which they were made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def change(self, label: str, now: datetime) -> Iterator[Draft]:
        """Make one change in one transaction. What was undone before can then no longer be redone."""
        with self._database.transaction():
            draft = Draft(self._database)
            yield draft
            if draft.swaps:
                self._drop_undone()
                self._record(label, now, draft.swaps)

    def undo(self, now: datetime) -> Change | None:
        """Take back the last change that stands; None when there is none."""
        return self._step("changes_to_undo", "undone", now)

    def redo(self, now: datetime) -> Change | None:
        """Make the first change again that was taken back; None when there is none."""
        return self._step("changes_to_redo", "done", now)

    def _drop_undone(self) -> None:
        last = self._database.execute("changes_last")
        if last and last[0]["state"] == "undone":
            self._database.execute("change_rows_drop_undone")
            self._database.execute("changes_drop_undone")

    def _record(self, label: str, now: datetime, swaps: list[Swap]) -> None:
        change = self._database.insert("changes_add", made_at=moment_text(now), label=label)
        for seq, (table, number, before, _) in enumerate(swaps):
            row = {"table_name": table, "row_id": str(number), "image": _encoded(before)}
            self._database.execute("change_rows_put", change_id=change, seq=seq, **row)

    def _step(self, which: str, state: str, now: datetime) -> Change | None:
        if not self._database.execute(which):
            return None  # without making a journal that does not exist
        with self._database.transaction():
            found = self._database.execute(which)
            return self._move(found[0], state, now) if found else None

    def _move(self, change: Row, state: str, now: datetime) -> Change:
        """Swap every row of a change with its image: the last first when it is taken back."""
        rows = self._database.execute("change_rows_of", change=change["id"])
        if state == "undone":
            swaps = [self._cross(row) for row in reversed(rows)][::-1]
        else:
            swaps = [self._cross(row) for row in rows]
        self._database.execute("changes_mark", change=change["id"], new_state=state, moment=moment_text(now))
        return described(self._database.place, change, swaps)

    def _cross(self, row: Row) -> Swap:
        """Swap one row with its image."""
        swap = read(self._database.place, f"What change {row['change_id']} did", _remembered, row)
        before = _swap(self._database, swap.table, swap.id, swap.after)
        self._database.execute("change_rows_image", change=row["change_id"], row=row["seq"], new_image=_encoded(before))
        return swap._replace(before=before)


def _swap(database: Database, table: str, number: Id, row: Image) -> Image:
    """Put a row, or nothing, in the place of the one with this id, and return what was there."""
    found = database.execute(f"{table}_row", id=number)
    before = {name: found[0][name] for name in COLUMNS[table]} if found else None
    if before is not None and before != row:
        database.execute(f"{table}_drop", id=number)
    if row is not None and before != row:
        database.execute(f"{table}_put", **row)
    return before


def _encoded(image: Image) -> str | None:
    if image is None:
        return None
    import json  # noqa: PLC0415  # 1.2 ms that a new entry need not pay

    # `default`: a row that something else spoiled may hold bytes, and can be deleted all the same.
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"), default=str)


def _remembered(row: Row) -> Swap:
    """Read what is to be put back; ValueError or TypeError when it makes no sense.

    A column that is newer than the image was not known then: NULL.
    """
    import json  # noqa: PLC0415  # 1.2 ms that a new entry need not pay

    table, number, image = row["table_name"], row["row_id"], row["image"]
    if table not in COLUMNS:
        raise ValueError(f"there is no table {table!r}")
    known = None if image is None else dict(json.loads(image))
    after = None if known is None else {name: known.get(name) for name in COLUMNS[table]}
    return Swap(table, number if table in NAMED else int(number), None, after)
