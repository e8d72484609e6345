"""Seven days as a picture: each with a bar and what is to be said of it, their mean, the best sources."""

from typing import NamedTuple

from potassium_cli.domain.food.nutrients import Intake
from potassium_cli.domain.goals.goal import Direction
from potassium_cli.domain.goals.standing import Tone
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.day import LABELS
from potassium_cli.render.text.goals import (
    STYLES,
    bar_line,
    example,
    figure,
    footer,
    reason,
    rounded,
    span_of_dates,
    whose,
)
from potassium_cli.render.text.lines import BLANK, Line, Span, Style, clean, pad, paragraph, wrap
from potassium_cli.render.text.numbers import mg, times, total, wholly_unknown
from potassium_cli.reports.week import FoodShare, WeekDay, WeekReport

DATE = 8  # cells of "Mon 16" and a gap
GAP = 2
NARROWEST_BAR = 5
NARROWEST_NAME = 10
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


def week_lines(report: WeekReport, sheet: Sheet) -> list[Line]:
    """Draw a week."""
    room = sheet.room
    why = reason(report.goal, sheet)
    return [
        *paragraph(whose(report.person) + span_of_dates(report.first, report.last), room, Style.STRONG),
        BLANK,
        *day_rows(report, room),
        *_changes(report, room),
        BLANK,
        *(_mean(report, room) if any(day.intake for day in report.days) else _how_to_log(sheet)),
        *([BLANK, *why] if why else []),
        *_foods(report, room),
        *footer(report.tier, report.goal, room),
    ]


def _changes(report: WeekReport, width: int) -> list[Line]:
    """Say from which day on which goal held, when it changed in these days."""
    parts: list[str] = []
    for before, day in zip((None, *report.days), report.days, strict=False):
        said = figure(day.goal) or "no goal"
        if before is None or (figure(before.goal) or "no goal") != said:
            parts.append(said if before is None else f"from {day.date:%a} {day.date.day} on {said}")
    return [BLANK, *paragraph(f"Held against: {'; '.join(parts)}.", width)] if len(parts) > 1 else []


def _how_to_log(sheet: Sheet) -> list[Line]:
    return [*paragraph("Nothing is logged in these seven days. What did you eat?", sheet.room), example(sheet)]


def _mean(report: WeekReport, width: int) -> list[Line]:
    """Show the mean over whole days, beside the goal's figure; a day that goes on would only pull it down."""
    if report.mean is None:
        return paragraph("No mean yet: it takes a logged day that is over.", width, Style.QUIET)
    days = "1 full day" if report.mean_days == 1 else f"{report.mean_days} full days"
    beside = f"; {figure(report.mean_goal)}" if figure(report.mean_goal) else ""
    potassium = f"{_mean_potassium(report.mean, report)} a day{beside}"
    others = [name for name in report.nutrients if name in LABELS]
    return [
        (Span(f"Mean of {days}", Style.STRONG),),
        *paragraph(potassium, width, first="  Potassium  "),
        *((Span(f"  {LABELS[name]:<11}{total(report.mean, name)}"),) for name in others),
    ]


def _mean_potassium(mean: Intake, report: WeekReport) -> str:
    if wholly_unknown(mean, "potassium_mg"):
        return "unknown"
    return mean.at_least() + rounded(mean.of(), report.mean_goal)


def _foods(report: WeekReport, width: int) -> list[Line]:
    """List the foods that brought the most, under words that praise only where more is wanted."""
    if not report.foods:
        return []
    amounts = [("" if food.complete else "at least ") + mg(food.potassium_mg) for food in report.foods]
    often = max(len(times(food.times)) for food in report.foods)
    widest = max(len(amount) for amount in amounts)
    room = width - 6 - widest - often
    lines = [BLANK, (Span("Best sources" if report.praise else "Brought the most", Style.STRONG),)]
    for food, amount in zip(report.foods, amounts, strict=True):
        beside = f"  {amount.rjust(widest)}  {times(food.times).ljust(often)}"
        if room >= NARROWEST_NAME:
            lines += _food(food, room, beside)
        else:
            lines += [*((Span(f"  {part}"),) for part in wrap(clean(food.name), width - 2)), (Span(beside),)]
    return lines


def _food(food: FoodShare, room: int, beside: str) -> list[Line]:
    name, *more = wrap(clean(food.name), room)
    return [(Span(f"  {pad(name, room)}{beside}"),), *((Span(f"  {part}"),) for part in more)]
