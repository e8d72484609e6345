import json

import pytest

from potassium_cli.commands.days import week_app as app
from potassium_cli.errors import UsageError
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import plain
from potassium_cli.render.text.week import week_lines

from ..render.door import as_object
from ..reports.cases import GENERAL, LIMITED, WEEK, a_week
from .reading import run


@pytest.mark.parametrize("decision", [GENERAL, LIMITED])
def test_a_week_prints_seven_days_up_to_today(decision):
    result = run(app, entries=WEEK, decision=decision)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == plain(week_lines(a_week(decision, *WEEK), Sheet(80)))


def test_a_week_as_json_is_one_object():
    result = run(app, "--json", entries=WEEK)
    assert json.loads(result.stdout) == as_object(a_week(GENERAL, *WEEK))
    assert result.stdout.count("\n") == 1


def test_a_week_ends_at_the_day_that_is_named():
    told = json.loads(run(app, "-3", "--json", entries=WEEK).stdout)
    assert (told["first"], told["last"]) == ("2026-11-13", "2026-11-19")
    assert [bool(day["total"]) for day in told["days"]] == [False, False, False, True, True, False, True]


def test_an_empty_week_says_how_to_log():
    result = run(app)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "potassium log " in result.stdout


def test_a_day_to_come_is_a_usage_error():
    result = run(app, "tomorrow")
    assert isinstance(result.exception, UsageError)
    assert result.stdout == ""


def test_help_has_an_example_and_says_which_seven_days():
    told = " ".join(run(app, "--help").stdout.split())
    assert "Example: potassium week sunday" in told
    assert "up to and including a date" in told
