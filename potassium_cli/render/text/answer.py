"""The answer to `log` and `whatif` as plain text. Plain, because Rich would double the time of every log."""

from collections.abc import Sequence
from datetime import date, datetime

from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.goals.goal import Direction
from potassium_cli.render.text.entries import columns, rows
from potassium_cli.render.text.goals import WIDEST
from potassium_cli.render.text.lines import Line, Span, bar, cells, fitted, paragraph, plain
from potassium_cli.render.text.numbers import total
from potassium_cli.reports.answer import Answer


def as_text(answer: Answer, now: datetime, width: int, encoding: str) -> str:
    """The answer as a person reads it: each item, the meal's sum, the day so far, and cautions."""
    room = min(width, WIDEST)
    lines: list[Line] = [(Span(f"{_heading(answer)} {occasions(answer.entries, now)}"),)]
    lines += _rows(answer.entries, room)
    for item in answer.items:
        if item.unmet:
            unmet = ", ".join(f"“{word}”" for word in item.unmet)
            lines += paragraph(f"  “{item.text}”: taken without {unmet}", room)
    lines += _sums(answer, now.date(), room)
    for caution in answer.cautions:
        lines += paragraph(caution, room, first="! ")
    return fitted(plain(lines).rstrip("\n"), encoding)


def _heading(answer: Answer) -> str:
    whose = f" for {answer.day.person}" if answer.day and answer.day.person else ""
    return f"Logged{whose} as" if answer.logged else f"What if{whose}:"


def occasions(entries: Sequence[Entry], now: datetime) -> str:
    """The meals and the time of entries: "breakfast and lunch, yesterday 13:00"."""
    meals = " and ".join(dict.fromkeys(entry.meal.value for entry in entries))
    moment = entries[0].eaten_at
    return f"{meals}, {_day(moment.date(), now.date())} {moment:%H:%M}"


def entry_lines(entries: Sequence[Entry], width: int) -> str:
    """Entries as rows of text, for commands that change them."""
    return plain(_rows(tuple(entries), min(width, WIDEST))).rstrip("\n")


def _rows(entries: tuple[Entry, ...], width: int) -> list[Line]:
    widths = columns(entries, width)
    return [line for entry in entries for line in rows(entry, widths)]


def _day(day: date, today: date) -> str:
    """A day as one names it: today, yesterday, "Friday 2026-11-20"."""
    return {0: "today", 1: "yesterday"}.get((today - day).days, f"{day:%A} {day}")


def _sums(answer: Answer, today: date, width: int) -> list[Line]:
    """The meal's sum when it has several items, and where the day stands: with the meal, or as it would with it."""
    lines: list[Line] = []
    if len(answer.entries) > 1:
        lines.append((Span(f"  In all {total(answer.intake)}"),))
    if answer.day is None:
        return lines
    standing, goal = answer.day.standing, answer.day.goal
    name = _day(answer.day.date, today).capitalize() + ("" if answer.logged else " with it")
    size = max(8, min(16, width - cells(f"{name}   {standing.line}")))
    drawn = f" {bar(standing.fraction, size)}" if standing.fraction is not None else ""
    lines += paragraph(f"{name}{drawn}  {standing.line}".replace("  ", "\u00a0 "), width)
    if goal.direction is Direction.NONE and goal.reason:
        lines += paragraph(goal.reason, width)
    return lines
