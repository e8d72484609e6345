"""The one door for output: a report in, text out, in the format that was asked for.

Each kind of report has a renderer to lines and one to JSON. They are imported when a report needs them, by ordinary
imports, so that a renamed module fails the type check and not a user.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Protocol, TextIO

from potassium_cli.errors import Refusal
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.terminal import in_colour, in_plain
from potassium_cli.render.text.lines import Line, Style

SCHEMA = 1
# Drawn in colour; a log does not wait for Rich.
LOOKED_AT = frozenset("day week suggest swap compare cautions learn".split())


class Format(StrEnum):
    """What a report may be rendered as."""

    TEXT = "text"
    JSON = "json"


class Report(Protocol):
    """What can be rendered: a frozen record that knows its kind. One that tells of a failure has a `refusal`, too."""

    @property
    def kind(self) -> str:
        """What JSON calls it."""


Lines = Callable[[Any, Sheet], list[Line]]
Object = Callable[[Any, Sheet], dict[str, Any]]


def rendered(report: Report, form: Format, sheet: Sheet, out: TextIO) -> str:
    """Render a report for an output, whose encoding and colours are respected; without a line feed at its end."""
    if form is Format.JSON:
        return _object(report.kind, _JSON[report.kind]()(report, sheet), getattr(report, "refusal", None), sheet)
    lines = _TEXT[report.kind]()(report, sheet)
    alarming = any(span.style is Style.ALARM for line in lines for span in line)
    return in_colour(lines, out) if alarming or report.kind in LOOKED_AT else in_plain(lines, out)


def failure(kind: str | None, refusal: Refusal, sheet: Sheet) -> str:
    """Render that there is no report: one JSON object with nothing in it but why. `kind`: what was asked for."""
    return _object(kind, {}, refusal, sheet)


def _object(kind: str | None, body: dict[str, Any], refusal: Refusal | None, sheet: Sheet) -> str:
    """One JSON object on one line: schema, kind, what it holds, and when it failed an error with code and message."""
    import json

    from potassium_cli.render.json.envelope import failed

    error = {"error": failed(refusal, sheet)} if refusal else {}
    return json.dumps({"schema": SCHEMA, "report": kind, **body, **error})


def _meal_lines() -> Lines:
    from potassium_cli.render.text.meal import meal_lines

    return meal_lines


def _feel_lines() -> Lines:
    from potassium_cli.render.text.felt import felt_lines

    return felt_lines


def _feel_history_lines() -> Lines:
    from potassium_cli.render.text.felt import history_lines

    return history_lines


def _day_lines() -> Lines:
    from potassium_cli.render.text.day import day_lines

    return day_lines


def _week_lines() -> Lines:
    from potassium_cli.render.text.week import week_lines

    return week_lines


def _suggest_lines() -> Lines:
    from potassium_cli.render.text.suggest import suggest_lines

    return suggest_lines


def _swap_lines() -> Lines:
    from potassium_cli.render.text.swap import swap_lines

    return swap_lines


def _compare_lines() -> Lines:
    from potassium_cli.render.text.compare import compare_lines

    return compare_lines


def _cautions_lines() -> Lines:
    from potassium_cli.render.text.cautions import caution_lines

    return caution_lines


def _topics_lines() -> Lines:
    from potassium_cli.render.text.topics import topics_lines

    return topics_lines


def _profile_lines() -> Lines:
    from potassium_cli.render.text.profile import profile_lines

    return profile_lines


def _profile_change_lines() -> Lines:
    from potassium_cli.render.text.profile import change_of_profile_lines

    return change_of_profile_lines


def _people_lines() -> Lines:
    from potassium_cli.render.text.profile import people_lines

    return people_lines


def _foods_lines() -> Lines:
    from potassium_cli.render.text.foods import foods_lines

    return foods_lines


def _learned_lines() -> Lines:
    from potassium_cli.render.text.learned import learned_lines

    return learned_lines


def _change_lines() -> Lines:
    from potassium_cli.render.text.change import change_lines

    return change_lines


def _meal_object() -> Object:
    from potassium_cli.render.json.meal import meal_json

    return meal_json


def _feel_object() -> Object:
    from potassium_cli.render.json.felt import felt_json

    return felt_json


def _feel_history_object() -> Object:
    from potassium_cli.render.json.felt import history_json

    return history_json


def _day_object() -> Object:
    from potassium_cli.render.json.days import day_json

    return day_json


def _week_object() -> Object:
    from potassium_cli.render.json.days import week_json

    return week_json


def _suggest_object() -> Object:
    from potassium_cli.render.json.suggest import suggest_json

    return suggest_json


def _swap_object() -> Object:
    from potassium_cli.render.json.swap import swap_json

    return swap_json


def _compare_object() -> Object:
    from potassium_cli.render.json.compare import compare_json

    return compare_json


def _cautions_object() -> Object:
    from potassium_cli.render.json.cautions import cautions_json

    return cautions_json


def _topics_object() -> Object:
    from potassium_cli.render.json.topics import topics_json

    return topics_json


def _profile_object() -> Object:
    from potassium_cli.render.json.profile import profile_json

    return profile_json


def _profile_change_object() -> Object:
    from potassium_cli.render.json.profile import change_of_profile_json

    return change_of_profile_json


def _people_object() -> Object:
    from potassium_cli.render.json.profile import people_json

    return people_json


def _foods_object() -> Object:
    from potassium_cli.render.json.foods import foods_json

    return foods_json


def _learned_object() -> Object:
    from potassium_cli.render.json.learned import learned_json

    return learned_json


def _change_object() -> Object:
    from potassium_cli.render.json.change import change_json

    return change_json


_TEXT: dict[str, Callable[[], Lines]] = {
    "meal": _meal_lines,
    "feel": _feel_lines,
    "feel-history": _feel_history_lines,
    "day": _day_lines,
    "week": _week_lines,
    "suggest": _suggest_lines,
    "swap": _swap_lines,
    "compare": _compare_lines,
    "cautions": _cautions_lines,
    "learn": _topics_lines,
    "profile": _profile_lines,
    "profile-change": _profile_change_lines,
    "people": _people_lines,
    "foods": _foods_lines,
    "learned": _learned_lines,
    "change": _change_lines,
}
_JSON: dict[str, Callable[[], Object]] = {
    "meal": _meal_object,
    "feel": _feel_object,
    "feel-history": _feel_history_object,
    "day": _day_object,
    "week": _week_object,
    "suggest": _suggest_object,
    "swap": _swap_object,
    "compare": _compare_object,
    "cautions": _cautions_object,
    "learn": _topics_object,
    "profile": _profile_object,
    "profile-change": _profile_change_object,
    "people": _people_object,
    "foods": _foods_object,
    "learned": _learned_object,
    "change": _change_object,
}
