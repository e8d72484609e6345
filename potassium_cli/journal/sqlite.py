"""The default journal: one SQLite file, run from the compiled text, without importing SQLAlchemy."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from potassium_cli.errors import StorageError
from potassium_cli.journal.adapter import Value
from potassium_cli.journal.compiled import STATEMENTS, TABLES


class SqliteAdapter:
    """A file that its owner alone may read, with a rollback journal and a full sync at every commit."""

    errors = (sqlite3.Error, OSError)

    def __init__(self, path: str, patience: float) -> None:
        self.place = path
        # The file that a link leads to, so that we make it and not SQLite; and ":memory:" is a name like any other.
        self._path = os.path.realpath(path)
        self._patience = patience
        self._opened: sqlite3.Connection | None = None

    def connect(self, *, create: bool) -> bool:
        """Open the file; False when it does not exist and `create` does not ask for it."""
        if self._opened is None:
            if create:
                _create(self._path)
            if not _exists(self._path):
                return False
            self._opened = _open(self._path, self._patience)
        return True

    def execute(self, name: str, parameters: dict[str, Value]) -> list[sqlite3.Row]:
        """Run a statement and return its rows, if it has any."""
        return self._connection.execute(STATEMENTS[name], parameters).fetchall()

    def insert(self, name: str, parameters: dict[str, Value]) -> int:
        """Put in one row and return the id that the database gave it."""
        return self._connection.execute(STATEMENTS[name], parameters).lastrowid or 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the write lock from the first moment; commit at the end, roll back on any error."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # a full disk, for one, has rolled back already
                self.run("ROLLBACK")
            raise

    def tables(self) -> set[str]:
        """Name the tables that are there."""
        return {row["name"] for row in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def create_tables(self) -> None:
        """Make every table, as schema.py has it now."""
        for table in TABLES:
            self.run(table)

    def run(self, sql: str) -> None:
        """Run one statement as it is."""
        self._connection.execute(sql)

    def copy_aside(self, suffix: str) -> None:
        """Copy the file beside itself, whole or not at all. Our write lock keeps others from writing meanwhile.

        Only SQLite may open a journal that is in use: closing a file that we opened ourselves would drop its locks.
        """
        part = f"{self._path}{suffix}.part"
        with suppress(FileNotFoundError):
            os.unlink(part)
        _create(part)
        with closing(_open(self._path, self._patience)) as source, closing(_open(part, self._patience)) as copy:
            source.backup(copy)
        os.replace(part, f"{self._path}{suffix}")

    def close(self) -> None:
        """Close the file, if it is open."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            raise RuntimeError("not connected: the journal is reached through database.Database")
        return self._opened


def _exists(path: str) -> bool:
    """Tell whether the file is there. Raises StorageError when it is no file, and OSError when nobody can tell."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "not a file"
        raise StorageError(f"{path} is {what}; name a file in POTASSIUM_JOURNAL.")
    return True


def _create(path: str) -> None:
    """Make an empty file that its owner alone may read, and the folders above it; what exists is left as it is."""
    _create_folder(os.path.dirname(path))
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _create_folder(folder: str) -> None:
    if not os.path.isdir(folder):
        _create_folder(os.path.dirname(folder))
        with suppress(FileExistsError):
            os.mkdir(folder, 0o700)


def _open(path: str, patience: float) -> sqlite3.Connection:
    """Connect in the mode in which nothing that was committed can be lost: transactions are ours alone to begin."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection
