"""What the journal asks of a database engine. sqlite.py and server.py are the two that there are."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Value = str | int | float | None


class Row(Protocol):
    """One row of an answer, read by the names of its columns."""

    def __getitem__(self, name: str, /) -> Any:  # noqa: ANN401  # a driver returns what a column holds
        """Give the value of a column."""

    def keys(self) -> Any:  # noqa: ANN401  # a list or a view, as the driver likes
        """Give the names of the columns."""


class Adapter(Protocol):
    """One engine with at most one connection. Statements go by their name in statements.py."""

    @property
    def place(self) -> str:
        """What messages call the journal; never holds a password."""

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What the driver raises when the journal cannot be read or written."""

    def connect(self, *, create: bool) -> bool:
        """Connect on the first call; False when there is nothing to connect to and `create` does not ask for it."""

    def execute(self, name: str, parameters: dict[str, Value]) -> Sequence[Row]:
        """Run a statement and return its rows, if it has any."""

    def insert(self, name: str, parameters: dict[str, Value]) -> int:
        """Put in one row and return the id that the database gave it."""

    def transaction(self) -> AbstractContextManager[None]:
        """Hold the one write lock from the first moment; commit at the end, roll back on any error."""

    def tables(self) -> set[str]:
        """Name the tables that are there."""

    def create_tables(self) -> None:
        """Make every table, as schema.py has it now."""

    def run(self, sql: str) -> None:
        """Run one statement of a migration, in words that every engine understands."""

    def copy_aside(self, suffix: str) -> None:
        """Copy a journal that is a file beside itself; a server has copies of its own."""

    def close(self) -> None:
        """Close the connection, if there is one."""
