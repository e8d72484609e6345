import json
import re

import pytest

from potassium_cli.commands.days import app
from potassium_cli.domain.profile.safety import Caution, Source
from potassium_cli.errors import UsageError

from ..reports.cases import LIMITED, WEEK
from .reading import run


@pytest.mark.parametrize(
    ("arguments", "day"),
    [
        ([], "2026-11-22"),
        (["today"], "2026-11-22"),
        (["yesterday"], "2026-11-21"),
        (["mon"], "2026-11-16"),
        (["-2"], "2026-11-20"),
        (["2026-11-19"], "2026-11-19"),
        (["2 days ago"], "2026-11-20"),
    ],
)
@pytest.mark.parametrize("json_first", [True, False])
def test_a_day_is_named_in_many_ways(arguments, day, json_first):
    result = run(app, *(["--json", *arguments] if json_first else [*arguments, "--json"]), entries=WEEK)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["date"] == day


def test_a_past_day_is_finished_and_shows_its_own_entries():
    result = run(app, "tue", entries=WEEK)
    assert result.stdout.startswith("Tuesday 17 November 2026\n")
    assert "Lentils, boiled" in result.stdout
    assert "Sweet potato" not in result.stdout


def test_times_are_shown_on_demand():
    plain, timed = (run(app, "tue", *times, entries=WEEK).stdout for times in ([], ["--times"]))
    (lentils,) = (line for line in timed.splitlines() if "Lentils, boiled" in line)
    assert re.match(r"  #\d+ \d\d:\d\d  Lentils, boiled", lentils)
    assert not re.search(r"\d\d:\d\d", plain)


def test_an_empty_past_day_says_how_to_log_on_it():
    result = run(app, "2026-11-18", entries=WEEK)
    assert result.exit_code == 0
    assert "--at 2026-11-18" in result.stdout


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "1999-01-01", "banana", ""])
def test_a_day_that_cannot_be_is_a_usage_error_and_prints_nothing(day):
    result = run(app, day)
    assert isinstance(result.exception, UsageError)
    assert result.stdout == ""


@pytest.mark.parametrize("option", ["--jsn", "-x", "-2x", "--", "-"])
def test_an_option_that_does_not_exist_is_not_taken_for_a_day(option):
    result = run(app, option, "--json") if option != "--" else run(app, "--", "--jsn")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such option: -" in result.stderr


def test_cautions_of_the_day_stand_below_its_meals():
    result = run(app, "mon", entries=WEEK, decision=LIMITED)
    assert "! " not in result.stdout
    caution = Caution("meal-third", "meal-third", "Much in one meal.", Source("Body", "Document", "2020"))
    result = run(app, "mon", entries=WEEK, decision=LIMITED, cautions=(caution,))
    assert "! Much in one meal. (Body 2020)" in result.stdout
    assert result.stdout.index("Sweet potato") < result.stdout.index("! Much")


def test_help_has_an_example_and_says_how_to_name_a_day():
    told = run(app, "--help").stdout
    assert "Example: potassium day yesterday" in told
    assert "-2" in told
