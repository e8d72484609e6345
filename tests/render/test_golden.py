"""What the pictures and the JSON look like, whole, at 80 columns without colour.

Write them anew with `POTASSIUM_GOLDEN=write pytest tests/render/test_golden.py`; read the difference before keeping it.
"""

import json
import os
from pathlib import Path

import pytest

from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.day import day_lines
from potassium_cli.render.text.lines import plain
from potassium_cli.render.text.week import week_lines

from ..reports.cases import DAYS, WEEKS
from .door import as_object

GOLDEN = Path(__file__).parent / "golden"


def _compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("POTASSIUM_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("case", DAYS)
def test_a_day_on_a_terminal(case):
    _compare(f"day-{case}.txt", plain(day_lines(DAYS[case], Sheet(80))))


@pytest.mark.parametrize("case", DAYS)
def test_a_day_as_json(case):
    _compare(f"day-{case}.json", json.dumps(as_object(DAYS[case]), indent=2) + "\n")


@pytest.mark.parametrize("case", WEEKS)
def test_a_week_on_a_terminal(case):
    _compare(f"week-{case}.txt", plain(week_lines(WEEKS[case], Sheet(80))))


@pytest.mark.parametrize("case", WEEKS)
def test_a_week_as_json(case):
    _compare(f"week-{case}.json", json.dumps(as_object(WEEKS[case]), indent=2) + "\n")


def test_no_golden_file_is_left_over():
    cases = [*(f"day-{case}" for case in DAYS), *(f"week-{case}" for case in WEEKS)]
    ours = {path.name for path in GOLDEN.iterdir() if path.name.startswith(("day-", "week-"))}
    assert ours == {case + ending for case in cases for ending in (".txt", ".json")}
