"""The file itself: who may read it, and every way in which it can be bad. Each is told in one line; nothing is lost."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime

import pytest

from potassium_cli.errors import StorageError
from potassium_cli.journal import problems  # noqa: F401  # imported before privileges are given up
from potassium_cli.journal.journal import open_journal
from potassium_cli.journal.records import Choice

NOBODY = 65534
NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


def mode(path):
    return path.stat().st_mode & 0o777


def all_of(journal):
    return journal.between(date.min, date.max)


@contextmanager
def told(place, *words):
    """What is inside raises StorageError, exit code 4, in one line that names the place and holds the words."""
    with pytest.raises(StorageError) as caught:
        yield
    line = str(caught.value)
    assert caught.value.exit_code == 4
    assert "\n" not in line
    assert str(place) in line
    assert line.endswith(".")
    assert all(word in line for word in words), line


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be somebody whom permissions bind, also when the tests are run by root."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared(tmp_path):
    """A folder that everybody can reach but only its owner can change."""
    if os.geteuid() == 0:
        for folder in (tmp_path, *tmp_path.parents):
            if mode(folder) & 0o011 != 0o011:
                folder.chmod(mode(folder) | 0o011)
    folder = tmp_path / "shared"
    folder.mkdir()
    yield folder
    folder.chmod(0o700)


@contextmanager
def allowed(permissions):
    """Set the permissions of files and folders, the innermost first."""
    for path, bits in permissions.items():
        path.chmod(bits)
    with unprivileged():
        yield


def test_what_is_made_is_for_its_owner_alone(tmp_path, opened, banana, now):
    before = os.umask(0)
    try:
        path = tmp_path / "a" / "b" / "journal.sqlite"
        opened(path).add([banana], "log", now)
    finally:
        os.umask(before)
    assert [mode(one) for one in (tmp_path / "a", tmp_path / "a" / "b", path)] == [0o700, 0o700, 0o600]


def test_the_rollback_journal_is_for_its_owner_alone(path, opened, banana, now):
    journal = opened(path)
    journal.add([banana], "log", now)
    before = os.umask(0)
    try:
        with journal._database.transaction():
            journal._database.execute("entries_drop", id=1)
            assert mode(path.with_name("journal.sqlite-journal")) == 0o600
    finally:
        os.umask(before)


def test_folders_that_were_there_stay_as_they_are(path, opened, banana, now):
    path.parent.chmod(0o755)
    opened(path).add([banana], "log", now)
    assert mode(path.parent) == 0o755


def test_a_link_to_nothing_yet_is_followed(tmp_path, opened, banana, now):
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere" / "journal.sqlite")
    journal = opened(tmp_path / "link")
    assert all_of(journal) == ()
    journal.add([banana], "log", now)
    assert mode(tmp_path / "elsewhere" / "journal.sqlite") == 0o600


@pytest.mark.parametrize("name", [":memory:", "file:x?mode=memory", "naïve 水 ?#%.sqlite"])
def test_any_name_is_the_name_of_a_file(tmp_path, opened, banana, now, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    opened(name).add([banana], "log", now)
    assert (tmp_path / name).stat().st_size > 0
    assert len(all_of(opened(tmp_path / name))) == 1


def test_every_commit_is_synced_to_the_disk_and_leaves_one_file(path, opened, banana, now):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
    journal = opened(path)
    journal.add([banana], "log", now)
    connection = journal._database._adapter._opened
    assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert [one.name for one in path.parent.iterdir()] == ["journal.sqlite"]


@pytest.mark.parametrize(
    "content", [b"hello", b"hello\n" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000, b"\x00" * 4096]
)
def test_a_file_that_is_no_journal_is_left_alone(path, opened, banana, now, content):
    path.write_bytes(content)
    for use in (all_of, lambda journal: journal.add([banana], "log", now)):
        with told(path, "POTASSIUM_JOURNAL"):
            use(opened(path))
    assert path.read_bytes() == content


def test_another_program_s_database_is_left_alone(location, path, opened, banana, now):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE meta (name TEXT, value TEXT); INSERT INTO meta VALUES ('schema', '1')")
    before = path.read_bytes()
    for use in (all_of, lambda journal: journal.add([banana], "log", now)):
        with told("journal.sqlite", "not a Potassium journal"):
            use(opened(location))
    assert path.read_bytes() == before


def test_a_damaged_journal_is_told(path, opened, banana, now):
    with opened(path) as journal:
        journal.add([banana] * 200, "log", now)
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xab" * (len(whole) - 8192))
    with told(path, "put back a copy"):
        all_of(opened(path))


def test_an_empty_file_is_an_empty_journal(path, opened, banana, now):
    path.touch()
    journal = opened(path)
    assert all_of(journal) == ()
    journal.add([banana], "log", now)
    assert len(all_of(journal)) == 1


def test_a_folder_is_no_journal(tmp_path, opened, banana, now):
    for use in (all_of, lambda journal: journal.add([banana], "log", now)):
        with told(tmp_path, "is a folder"):
            use(opened(tmp_path))


def test_what_is_not_a_file_is_no_journal(tmp_path, opened, banana, now):
    os.mkfifo(tmp_path / "pipe")
    for use in (all_of, lambda journal: journal.add([banana], "log", now)):
        with told(tmp_path / "pipe", "not a file"):
            use(opened(tmp_path / "pipe"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path, opened, banana, now):
    (tmp_path / "file").write_text("not a folder")
    for place in (tmp_path / "file" / "journal.sqlite", tmp_path / "file" / "deep" / "journal.sqlite"):
        for use in (all_of, lambda journal: journal.add([banana], "log", now)):
            with told(place, "Not a directory", "POTASSIUM_HOME"):
                use(opened(place))


def test_a_name_that_is_too_long_is_told(tmp_path, opened, banana, now):
    with told(tmp_path, "File name too long"):
        opened(tmp_path / ("x" * 300)).add([banana], "log", now)


def test_a_folder_that_may_not_be_written_is_told_and_reads_as_empty(shared, opened, banana, now):
    place = shared / "new" / "journal.sqlite"
    with allowed({shared: 0o555}):
        assert all_of(opened(place)) == ()
        with told(place, "Permission denied", "POTASSIUM_HOME"):
            opened(place).add([banana], "log", now)


def test_a_folder_that_may_not_be_read_is_not_taken_for_an_empty_journal(shared, opened, banana, now):
    place = shared / "journal.sqlite"
    opened(place).add([banana], "log", now)
    with allowed({shared: 0o000}), told(place, "Permission denied"):
        all_of(opened(place))


@pytest.mark.parametrize("folder", [0o555, 0o777])
def test_a_read_only_journal_is_read_but_not_written(shared, opened, banana, now, folder):
    place = shared / "journal.sqlite"
    with opened(place) as journal:
        stored = journal.add([banana], "log", now)
    with allowed({place: 0o444, shared: folder}), opened(place) as journal:
        assert all_of(journal) == stored
        with told(place, "cannot be written"):
            journal.add([banana], "log", now)
        assert all_of(journal) == stored


def test_a_journal_in_a_read_only_folder_is_read_but_not_written(shared, opened, banana, now):
    place = shared / "journal.sqlite"
    with opened(place) as journal:
        stored = journal.add([banana], "log", now)
    with allowed({place: 0o666, shared: 0o555}), opened(place) as journal:
        assert all_of(journal) == stored
        with told(place, "its folder"):
            journal.add([banana], "log", now)
        assert all_of(journal) == stored


def test_a_full_disk_loses_nothing(path, opened, banana, now, monkeypatch):
    connect = sqlite3.connect

    def connect_to_small_disk(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.execute("PRAGMA max_page_count = 40")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_to_small_disk)
    journal, stored = opened(path), ()
    with told(path, "The disk is full", "nothing was changed"):
        for _ in range(1000):
            stored += journal.add([banana] * 7, "log", now)
    assert stored
    assert all_of(journal) == stored, "the same run goes on"
    monkeypatch.undo()
    with opened(path) as roomier:
        assert all_of(roomier) == stored
        stored += roomier.add([banana] * 7, "log", now)
        assert all_of(roomier) == stored


def test_a_disk_that_refuses_is_told(path, opened, banana, now):
    resource = pytest.importorskip("resource")
    with opened(path) as journal:
        stored = journal.add([banana], "log", now)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with told(path, "nothing was changed"):
            opened(path).add([banana], "log", now)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert all_of(opened(path)) == stored


def test_a_first_run_on_a_full_disk_spoils_nothing(path, opened, banana, now):
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with told(path, "nothing was changed"):
            opened(path).add([banana], "log", now)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert all_of(opened(path)) == ()
    assert opened(path).add([banana], "log", now)


def test_a_journal_in_use_is_waited_for_and_then_told(location, path, opened, banana, now):
    with opened(location) as journal:
        stored = journal.add([banana], "log", now)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        journal = opened(location, patience=0.05)
        assert all_of(journal) == stored, "one who only reads need not wait"
        with told("journal.sqlite", "in use by another program"):
            journal.add([banana], "log", now)
        other.execute("COMMIT")
        other.execute("BEGIN EXCLUSIVE")
        with told("journal.sqlite", "in use by another program"):
            all_of(opened(location, patience=0.05))
    stored += journal.add([banana], "log", now)
    assert all_of(journal) == stored


WRONG = {
    "eaten_at": ["yesterday-ish", "2026-13-45T00:00:00+01:00", "2026-11-22T13:00:00", b"\x00"],
    "logged_at": ["", "99"],
    "meal": ["brunch", ""],
    "grams_from": ["guess"],
    "grams": ["lots", b"x", float("inf")],
    "potassium_mg": ["much", float("-inf")],
    "name": [b"Banana"],
    "tags": [b"vegan"],
}


@pytest.mark.parametrize(("column", "value"), [(column, value) for column, values in WRONG.items() for value in values])
def test_an_entry_that_cannot_be_read_is_named_and_can_be_deleted(location, path, opened, banana, now, column, value):
    with opened(location) as journal:
        one, two = journal.add([banana, banana], "log", now)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE entries SET {column} = ? WHERE id = ?", (value, two.id))
    for use in (all_of, lambda journal: journal.entry(two.id)):
        with told("journal.sqlite", "Entry 2 ", "`potassium delete 2`"):
            use(journal)
    journal.delete([two.id], "delete", now)
    assert all_of(journal) == (one,)


@pytest.mark.parametrize(
    ("sql", "use", "words"),
    [
        ("UPDATE own_foods SET potassium_mg = 'much'", lambda journal: journal.foods(), "Your food 'my-bread'"),
        ("UPDATE own_portions SET grams = 'heavy'", lambda journal: journal.foods(), "Your food 'my-bread'"),
        ("UPDATE answers SET answered_at = 'once'", lambda journal: journal.answers(), "Answer 1 "),
        ("UPDATE answers SET value = x'00'", lambda journal: journal.answer_history(), "Answer 1 "),
        ("UPDATE changes SET made_at = 'once'", lambda journal: journal.undo(NOW), "Change 3 "),
        ("UPDATE change_rows SET image = '{'", lambda journal: journal.undo(NOW), "What change 3 did"),
        ("UPDATE change_rows SET image = '[1]'", lambda journal: journal.undo(NOW), "What change 3 did"),
        ("UPDATE change_rows SET table_name = 'meta'", lambda journal: journal.undo(NOW), "What change 3 did"),
        ("UPDATE change_rows SET row_id = 'x'", lambda journal: journal.undo(NOW), "What change 3 did"),
        ("UPDATE choices SET chosen_at = 'once'", lambda journal: journal.choices(), "What is learned of 'zorb' "),
        ("UPDATE choices SET food_id = x'00'", lambda journal: journal.choices(), "What is learned of 'zorb' "),
        ("DROP TABLE own_portions", lambda journal: journal.foods(), "no such table: own_portions"),
    ],
)
def test_other_rows_that_cannot_be_read_are_named(location, path, opened, banana, bread, now, sql, use, words):
    with opened(location) as journal:
        journal.add_food(bread, "foods add", now)
        journal.answer({"age": "44"}, "profile set", now)
        stored = journal.add([banana], "log", now, {"zorb": Choice("zorb", "Zorb", "zorb", now)})
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)
    with told("journal.sqlite", words):
        use(journal)
    assert all_of(journal) == stored


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://me:s3cret@host:port/db",
        "://me:s3cret@host/db",
        "post gres://me:s3cret@host/db",
        "mysql+pymysql://me:s3cret@host/db",
        "postgresql+psycopg://me:s3cret@host",
        "sqlite://",
        "sqlite+pysqlite:///:memory:",
        "postgresql+nosuchdriver://me:s3cret@host/db",
        "postgresql+psycopg://me:s3cret@host/db?password=s3cret",
    ],
)
def test_a_wrong_url_or_a_missing_driver_is_told_without_the_password(url, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StorageError) as caught, open_journal(url) as journal:
        journal.foods()
    assert "\n" not in str(caught.value)
    assert "s3cret" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_server_that_cannot_be_reached_is_told(tmp_path, opened):
    with told("/nowhere/journal.sqlite", "cannot be opened"):
        opened(f"sqlite+pysqlite:///{tmp_path}/nowhere/journal.sqlite").foods()
