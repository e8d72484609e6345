"""The days of a week below each other: what each brought, a bar for it, and what is to be said of it."""

from typing import NamedTuple

from potassium_cli.domain.goals.goal import Direction
from potassium_cli.domain.goals.standing import Tone
from potassium_cli.render.goals import STYLES, bar_line, rounded
from potassium_cli.render.lines import Line, Span, Style
from potassium_cli.render.numbers import mg, wholly_unknown
from potassium_cli.reports.week import WeekDay, WeekReport

DATE = 8  # cells of "Mon 16" and a gap
GAP = 2
NARROWEST_BAR = 5
NOTHING = "nothing logged"
WORDS = {Tone.NEUTRAL: "", Tone.GOOD: "reached", Tone.NEAR: "near the limit", Tone.OVER: "over the limit"}


class Shape(NamedTuple):
    """Cells of the amounts and of the bars of a week; `below`: words stand below a bar, for want of room beside it."""

    amount: int
    bar: int
    below: bool


def day_rows(report: WeekReport, width: int) -> list[Line]:
    """Set the days below each other, with what is to be said of one beside its bar, or below for want of room."""
    amount = max(len(_amount(day)) for day in report.days)
    words = max(len(_words(day)) for day in report.days)
    room = width - DATE - amount - GAP
    beside = room - words - GAP if words else room
    below = beside < NARROWEST_BAR
    shape = Shape(amount, room if below else beside, below)
    return [line for day in report.days for line in _day(day, report, shape)]


def _day(day: WeekDay, report: WeekReport, shape: Shape) -> list[Line]:
    style = Style.PLAIN if day.intake else Style.QUIET
    amount = Span(_amount(day).rjust(shape.amount) + " " * GAP, style)
    line = (Span(f"{day.date:%a} {day.date.day:2}".ljust(DATE)), amount, *_bar(day, report, shape.bar))
    said = _words(day)
    if not said or day.standing is None:
        return [line]
    words = Span(" " * (DATE if shape.below else GAP) + said, STYLES[day.standing.tone])
    return [line, (words,)] if shape.below else [(*line, words)]


def _amount(day: WeekDay) -> str:
    if day.intake is None:
        return "–"
    if wholly_unknown(day.intake, "potassium_mg"):
        return "unknown"
    return ("at least " if day.at_least else "") + rounded(day.intake.of(), day.goal)


def _bar(day: WeekDay, report: WeekReport, width: int) -> Line:
    """Draw a day beside the others; only a goal to reach has a track, and a limit is told in words (R29)."""
    if day.intake is None or day.standing is None:
        return (Span(NOTHING if len(NOTHING) <= width else "nothing", Style.QUIET),)
    goal, scale = day.goal, _scale(report)
    track = goal.mg / scale if goal.mg and goal.direction is Direction.REACH else 0.0
    return bar_line(day.intake.of() / scale, track, width, STYLES[day.standing.tone])


def _words(day: WeekDay) -> str:
    """Say beside a bar what its colour says, and that a day goes on."""
    if day.intake is None or day.standing is None:
        return ""
    at_limit = day.standing.tone is Tone.OVER and rounded(day.intake.of(), day.goal) == mg(day.goal.mg)
    said = ("" if day.finished else "so far", "limit reached" if at_limit else WORDS[day.standing.tone])
    return ", ".join(words for words in said if words)


def _scale(report: WeekReport) -> float:
    """Return the mg that a whole width stands for: the highest day, or a goal or limit that is more."""
    highest = [day.intake.of() for day in report.days if day.intake]
    held = [day.goal.mg or 0.0 for day in report.days if day.goal.direction in (Direction.REACH, Direction.LIMIT)]
    return max([*highest, *held], default=0.0) or 1.0
