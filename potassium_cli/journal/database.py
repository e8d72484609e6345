"""A journal's database: connected on first use, brought up to date then, and every failure told in one line.

A journal that does not exist yet reads as empty, and the first write makes it: looking at a day, or asking "what if",
needs no folder that can be written.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from potassium_cli.errors import StorageError, UsageError
from potassium_cli.journal.adapter import Adapter, Row, Value
from potassium_cli.journal.migrations import STEPS, Step, bring_up_to_date


class Database:
    """The statements of statements.py by name, on either adapter."""

    def __init__(self, adapter: Adapter, steps: Sequence[Step] = STEPS) -> None:
        self._adapter = adapter
        self._steps = steps
        self._ready = False

    @property
    def place(self) -> str:
        """What messages call this journal."""
        return self._adapter.place

    def execute(self, name: str, /, **parameters: Value) -> Sequence[Row]:
        """Run a statement and return its rows; none when there is no journal yet."""
        with self._told():
            return self._adapter.execute(name, parameters) if self._is_ready(create=False) else ()

    def insert(self, name: str, /, **parameters: Value) -> int:
        """Put in one row and return the id that it was given."""
        with self._told():
            return self._adapter.insert(name, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make the journal if need be, and hold its write lock: all that is done inside is kept, or nothing is."""
        with self._told():
            self._is_ready(create=True)
            with self._adapter.transaction():
                yield

    def close(self) -> None:
        """Close the connection, if there is one."""
        self._ready = False
        self._adapter.close()

    def _is_ready(self, *, create: bool) -> bool:
        """Connect and check the schema's version, once."""
        if not self._ready and self._adapter.connect(create=create):
            self._ready = bring_up_to_date(self._adapter, self._steps, create=create)
        return self._ready

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what a driver raises into a line for a person."""
        try:
            yield
        except UnicodeEncodeError:
            raise UsageError("The text holds characters that cannot be stored; type it again in UTF-8.") from None
        except self._adapter.errors as error:
            from potassium_cli.journal.problems import explain  # noqa: PLC0415  # only when something is wrong

            raise StorageError(explain(self._adapter.place, error)) from error
