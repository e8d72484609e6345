"""Journals behind a database URL: the same statements through SQLAlchemy, for a household or a clinic on PostgreSQL.

Imported only when a journal's location holds "://".
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from sqlalchemy import URL, Connection, Engine, RowMapping, create_engine, inspect, make_url
from sqlalchemy.exc import SQLAlchemyError

from potassium_cli.errors import StorageError
from potassium_cli.journal.adapter import Value
from potassium_cli.journal.schema import metadata
from potassium_cli.journal.statements import STATEMENTS

# How each engine takes the one write lock at once. PostgreSQL's is a number that all programs on a database agree on,
# and is waited for so many milliseconds at most, as SQLite's driver does by itself.
BEGIN = {
    "sqlite": ("BEGIN IMMEDIATE",),
    "postgresql": ("BEGIN", "SET LOCAL lock_timeout = {patience}", "SELECT pg_advisory_xact_lock(39098)"),
}


class ServerAdapter:
    """One connection to a database server. It commits what it is told to commit, like the file does."""

    errors = (SQLAlchemyError, ImportError, OSError)

    def __init__(self, location: str, patience: float) -> None:
        url = _url(location)
        self.place = f"{url.drivername}://{url.host or ''}/{url.database or ''}"
        self._url = url
        self._begin = [sql.format(patience=round(patience * 1000)) for sql in BEGIN[url.get_backend_name()]]
        self._driver = {"timeout": patience} if url.get_backend_name() == "sqlite" else {}
        self._engine: Engine | None = None
        self._opened: Connection | None = None

    def connect(self, *, create: bool) -> bool:  # noqa: ARG002  # a server's database is made by who runs the server
        """Connect to the server. Transactions are begun and ended by `transaction` alone."""
        if self._opened is None:
            self._engine = create_engine(self._url, isolation_level="AUTOCOMMIT", connect_args=self._driver)
            self._opened = self._engine.connect()
        return True

    def execute(self, name: str, parameters: dict[str, Value]) -> Sequence[RowMapping]:
        """Run a statement and return its rows, if it has any."""
        result = self._connection.execute(STATEMENTS[name], parameters)
        return result.mappings().all() if result.returns_rows else ()

    def insert(self, name: str, parameters: dict[str, Value]) -> int:
        """Put in one row and return the id that the database gave it."""
        key = self._connection.execute(STATEMENTS[name], parameters).inserted_primary_key
        return int(key[0]) if key else 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the write lock from the first moment; commit at the end, roll back on any error."""
        try:
            for sql in self._begin:
                self.run(sql)
            yield
            self.run("COMMIT")
        except BaseException:
            with suppress(SQLAlchemyError):
                self.run("ROLLBACK")
            raise

    def tables(self) -> set[str]:
        """Name the tables that are there."""
        return set(inspect(self._connection).get_table_names())

    def create_tables(self) -> None:
        """Make every table of schema.py."""
        metadata.create_all(self._connection, checkfirst=False)

    def run(self, sql: str) -> None:
        """Run one statement as it is."""
        self._connection.exec_driver_sql(sql)

    def copy_aside(self, suffix: str) -> None:
        """Do nothing: a server has backups of its own."""

    def close(self) -> None:
        """Close the connection, if there is one."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    @property
    def _connection(self) -> Connection:
        if self._opened is None:
            raise RuntimeError("not connected: the journal is reached through database.Database")
        return self._opened


def _url(location: str) -> URL:
    """Read a database URL; raise StorageError, without the password that may stand in it, when that cannot be."""
    try:
        url = make_url(location)
    except (SQLAlchemyError, ValueError):
        raise StorageError(
            "POTASSIUM_JOURNAL is not a database URL; write it like postgresql+psycopg://user@host/database."
        ) from None
    if url.get_backend_name() not in BEGIN:
        raise StorageError(f"A journal cannot live in {url.get_backend_name()}; use PostgreSQL or a file.")
    if url.database in {None, "", ":memory:"}:
        raise StorageError(
            f"{url.drivername}:// names no database to keep a journal in; write it behind the last slash."
        )
    return url
