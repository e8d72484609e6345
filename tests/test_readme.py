"""The README's console examples show what the program really prints.

Write them anew with `POTASSIUM_GOLDEN=write pytest tests/test_readme.py`; read the difference before keeping it.
"""

import os
import re
import shlex
from pathlib import Path

import pytest

from potassium_cli.cli import run
from potassium_cli.commands.listing import COMMANDS

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```\n", re.DOTALL | re.MULTILINE)


@pytest.fixture
def environ(tmp_path):
    return {"POTASSIUM_HOME": str(tmp_path), "POTASSIUM_NOW": "2026-11-22T17:00:00+00:00", "COLUMNS": "80"}


def _played(block: str, environ: dict[str, str], capsys: pytest.CaptureFixture[str]) -> str:
    shown = []
    for line in block.splitlines():
        if line.startswith("$ "):
            assert run(shlex.split(line)[2:], environ) == 0, line
            shown += [line, capsys.readouterr().out.rstrip("\n")]
    return "\n".join(shown) + "\n"


def test_every_example_prints_what_it_shows(environ, capsys):
    text = README.read_text(encoding="utf-8")
    played = BLOCK.sub(lambda block: f"```console\n{_played(block[1], environ, capsys)}```\n", text)
    if os.environ.get("POTASSIUM_GOLDEN") == "write":
        README.write_text(played, encoding="utf-8", newline="\n")
    assert played == text


def test_every_command_of_the_readme_exists():
    named = set(re.findall(r"^\$ potassium (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(COMMANDS)
    assert len(named) > 8


def test_the_readme_promises_no_medicine():
    assert not re.search(r"\b(treat|manage|prevent)", README.read_text(encoding="utf-8"), re.IGNORECASE)


def test_every_file_that_is_named_is_there():
    """In backticks, from the top or from the package: a reader who is sent to a room must find it."""
    top = README.parent
    named = re.findall(r"`([\w/]+/[\w.]+\.(?:py|csv|md|toml))`", README.read_text(encoding="utf-8"))
    assert len(named) >= 10
    assert [path for path in named if not ((top / path).exists() or (top / "potassium_cli" / path).exists())] == []
