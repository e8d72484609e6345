"""What was felt, and how soon it should be seen: short lines, the urgent ones first."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from potassium_cli.domain.food.moments import day_named, day_of_moment
from potassium_cli.domain.symptoms.felt import LAB_VALUE, NOTE, STRONGEST, Felt, Side
from potassium_cli.domain.symptoms.triage import Asked
from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import BLANK, Line, Span, hint_lines, pad, paragraph
from potassium_cli.reports.carried import DISCLAIMER
from potassium_cli.reports.felt import FeltDay, FeltHistory, FeltReport

_NOTHING = Hint("Nothing was felt, by what is kept. Keep something with:", 'feel "heavy legs" 6')
_ID = 5  # cells


def felt_lines(report: FeltReport, sheet: Sheet) -> list[Line]:
    """Say what was kept, how soon it should be seen, and what was not asked; in an emergency nothing but its words."""
    return [] if report.refusal else list(_lines(report, sheet))


def _lines(report: FeltReport, sheet: Sheet) -> Iterator[Line]:
    for hint in report.urgent:
        yield from hint_lines(hint, sheet, first="! ")
    when = _when(report)
    yield from hint_lines(
        Hint(f"Kept{f' for {report.person}' if report.person else ''}{when} (", "undo", " takes it back):"), sheet
    )
    yield from felt_rows(report.kept, sheet)
    for hint in report.told:
        yield from hint_lines(hint, sheet)
    if report.not_asked:
        yield from paragraph("Not asked, so not ruled out (say --yes-to or --no-to with the sign):", sheet.room)
        for asked in report.not_asked:
            yield from paragraph(f"{asked.words} [{_named(asked)}]", sheet.room, first="  ")
    yield from paragraph(DISCLAIMER, sheet.room)


def _named(asked: Asked) -> str:
    return f"profile set --{asked.name}" if asked.of_profile else asked.name


def _when(report: FeltReport) -> str:
    if not report.kept or report.today is None:
        return ""
    moment = report.kept[0].felt_at
    return f", {day_named(day_of_moment(moment, report.day_starts), report.today)} {moment:%H:%M}"


def felt_rows(felt: Iterable[Felt], sheet: Sheet) -> Iterator[Line]:
    """One symptom a line: its number, what it is, on which side, how strong, with what."""
    for each in felt:
        yield from paragraph(_row(each), sheet.room, first=pad(f"  {each.id}", _ID + 2))


def _row(felt: Felt) -> str:
    side = {Side.BOTH: "both sides"}.get(felt.side, str(felt.side))
    strength = "" if felt.strength is None else "not there (0)" if not felt.there else f"{felt.strength} of {STRONGEST}"
    with_ = f"with {felt.circumstances}" if felt.circumstances else ""
    note = f"note: {felt.note}" if felt.note else ""
    kind = {LAB_VALUE: "blood value, not read: ", NOTE: "note: "}.get(felt.symptom, "")
    return ", ".join(filter(None, (f"{kind}{felt.name}", side, strength, with_, note)))


def history_lines(report: FeltHistory, sheet: Sheet) -> list[Line]:
    """List the days on which something was felt, the latest last."""
    if not report.days:
        return hint_lines(_NOTHING, sheet)
    days = (report.last - report.first + timedelta(days=1)).days
    title = f"What was felt in {days} days{f', {report.person}' if report.person else ''}"
    found: list[Line] = [(Span(title),), BLANK]
    for day in report.days:
        found += _day(day, report, sheet)
    return [*found, BLANK, *paragraph(DISCLAIMER, sheet.room)]


def _day(day: FeltDay, report: FeltHistory, sheet: Sheet) -> Iterator[Line]:
    yield (Span(day_named(day.day, report.last).capitalize()),)
    for each in day.felt:
        yield from paragraph(f"{each.felt_at:%H:%M}  {_row(each)}", sheet.room, first=pad(f"  {each.id}", _ID + 2))
