"""What a change did: entries changed, back or gone, words that mean another food, what a profile is now."""

from collections.abc import Iterator

from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.entries import entry_lines
from potassium_cli.render.text.felt import felt_rows
from potassium_cli.render.text.foods import foods_lines
from potassium_cli.render.text.lines import Line, Span, alarms, hint_lines, paragraph, warnings
from potassium_cli.render.text.profile import change_of_profile_lines
from potassium_cli.reports.changed import ChangeReport, Meant


def change_lines(report: ChangeReport, sheet: Sheet) -> list[Line]:
    """Draw what was done, and everything that it changed."""
    return list(_lines(report, sheet))


def _lines(report: ChangeReport, sheet: Sheet) -> Iterator[Line]:
    yield from alarms(report.cautions, sheet)
    yield from hint_lines(report.title, sheet)
    for part in report.parts:
        if part.title:
            yield (Span(part.title),)
        yield from entry_lines(part.entries, sheet)
    for felt in report.felt:
        if felt.title and felt.title not in {part.title for part in report.parts}:
            yield (Span(felt.title),)
        yield from felt_rows(felt.felt, sheet)
    for meant in report.meant:
        yield from paragraph(_meant(meant), sheet.room)
    if report.foods:
        yield from foods_lines(report.foods, sheet)
    yield from warnings(report.cautions, sheet)
    if report.profile:
        yield from change_of_profile_lines(report.profile, sheet)


def _meant(meant: Meant) -> str:
    before, verb = ("Learned", "is") if meant.learned else ("Forgotten", "was")
    return f"{before}: “{meant.said}” {verb} {meant.food}"
