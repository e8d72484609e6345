"""The whole command: in this process, where it is quick, and as processes of their own, where that matters."""

import functools
import io
import os
import select
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from potassium_cli.catalog.catalog import open_catalog
from potassium_cli.cli import run

from .foods import (  # noqa: F401  # fixtures for every folder
    meal,
    shipped,
    shipped_foods,
    shipped_meal,
    shipped_search,
    small_foods,
    small_index,
    small_search,
    tables,
)

settings.register_profile("untimed", deadline=None)  # the first example may read a table, or the machine be busy
settings.load_profile("untimed")
NOW = "2026-11-22T13:00"  # a Sunday


class Ran(NamedTuple):
    """How one command line ended, and what it said."""

    code: int
    out: str
    err: str


class Potassium:
    """The command in this process, in a home of its own, at lunchtime on 22 November 2026, in a pipe of 80 columns."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.home = home
        self.journal = home / "journal.sqlite"
        self._capsys, self._patch = capsys, patch

    def environ(self, **more: str) -> dict[str, str]:
        return {"POTASSIUM_HOME": str(self.home), "POTASSIUM_NOW": NOW, **more}

    def __call__(self, *arguments: str, stdin: str | bytes = "", **more: str) -> Ran:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        self._capsys.readouterr()
        with self._patch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
            code = run(arguments, self.environ(**more))
        return Ran(code, *self._capsys.readouterr())

    def done(self, *arguments: str, **more: str) -> str:
        """What a command line prints that must go well."""
        code, out, err = self(*arguments, **more)
        assert (code, err) == (0, ""), arguments
        return out


class Program:
    """The command as a process of its own, in the same home."""

    command = (sys.executable, "-m", "potassium_cli")

    def __init__(self, environ: Mapping[str, str]) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("POTASSIUM_", "COLUMNS"))}
        self.environ = {**kept, "PYTHONUTF8": "1", **environ}

    def start(self, *arguments: str | bytes, **settings: object) -> "subprocess.Popen[bytes]":
        settings = {"env": self.environ, "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE,
                    "stderr": subprocess.PIPE} | settings  # fmt: skip
        return subprocess.Popen([*self.command, *arguments], **settings)

    def __call__(self, *arguments: str | bytes, stdin: bytes = b"", **more: str) -> Ran:
        environ = {**self.environ, **more}
        with self.start(*arguments, env=environ, stdin=subprocess.PIPE) as process:
            out, err = process.communicate(stdin, timeout=60)
        return Ran(process.returncode, out.decode(), err.decode())


class Asked:
    """The command with a person at a terminal, whose stdin and stderr it is; stdout goes elsewhere."""

    def __init__(self, program: Program, *arguments: str) -> None:
        self._terminal, its_end = os.openpty()
        self.process = program.start(*arguments, stdin=its_end, stderr=its_end)
        os.close(its_end)
        self.seen = ""

    def wait_for(self, words: str) -> None:
        """Read what is on the screen until these words are."""
        while words not in self.seen:
            assert self._read(), f"{words!r} never came: {self.seen!r}"

    def type(self, text: str) -> None:
        os.write(self._terminal, text.encode())

    def end(self) -> Ran:
        out, _ = self.process.communicate(timeout=60)
        while self._read():
            pass
        os.close(self._terminal)
        return Ran(self.process.returncode, out.decode(), self.seen.replace("\r\n", "\n"))

    def _read(self) -> bool:
        """Read some of the screen; False when the program is gone and all is read."""
        while not select.select([self._terminal], [], [], 0.05)[0]:
            if self.process.poll() is not None and not select.select([self._terminal], [], [], 0)[0]:
                return False
        try:
            part = os.read(self._terminal, 4096)
        except OSError:  # how Linux says that nobody writes any more
            return False
        self.seen += part.decode()
        return bool(part)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the index of the foods, which is built once."""
    folder = tmp_path_factory.mktemp("cache")
    open_catalog(folder)
    return folder


@pytest.fixture
def potassium(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Potassium:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "cache").symlink_to(cache)
    return Potassium(home, capsys, monkeypatch)


@pytest.fixture
def program(potassium: Potassium) -> Program:
    return Program(potassium.environ())


@pytest.fixture
def asked(program: Program) -> Callable[..., Asked]:
    pytest.importorskip("termios", reason="needs a POSIX terminal")
    return functools.partial(Asked, program)
