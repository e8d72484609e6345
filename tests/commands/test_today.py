import json

from potassium_cli.commands.days import today_app as app
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.day import day_lines
from potassium_cli.render.text.lines import plain

from ..render.door import as_object
from ..reports.cases import BREAKFAST, GENERAL, LUNCH, UNANSWERED, WEEK, a_day
from .reading import run


def test_today_prints_the_day_so_far_and_nothing_else():
    result = run(app, entries=WEEK)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == plain(day_lines(a_day(GENERAL, *BREAKFAST), Sheet(80)))


def test_today_as_json_is_one_object():
    result = run(app, "--json", entries=(*BREAKFAST, *LUNCH))
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == as_object(a_day(GENERAL, *BREAKFAST, *LUNCH))
    assert json.loads(result.stdout)["schema"] == 1
    assert result.stdout.count("\n") == 1


def test_an_empty_day_is_a_friendly_line_that_says_how_to_log():
    result = run(app)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Nothing is logged yet." in result.stdout
    assert "potassium log " in result.stdout


def test_r1_unanswered_sees_the_total_and_how_to_set_a_goal():
    result = run(app, entries=BREAKFAST, decision=UNANSWERED)
    assert "Potassium  1,009 mg" in result.stdout
    assert "potassium profile setup" in result.stdout


def test_today_takes_no_date():
    result = run(app, "yesterday")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "unexpected extra argument" in result.stderr


def test_help_has_an_example():
    assert "Example: potassium today" in run(app, "--help").stdout
