"""One day as a picture: the total against the goal, the meals with their entries, and what to mind."""

from math import floor

from potassium_cli.domain.goals.standing import whole_total
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.entries import columns, in_whole_mg, rows
from potassium_cli.render.text.goals import STYLES, bar_line, example, footer, long_date, reason, whose
from potassium_cli.render.text.lines import BLANK, Line, Span, Style, alarms, cells, paragraph, sides, warnings
from potassium_cli.render.text.numbers import UNKNOWN, adding_up, mg, total, wholly_unknown
from potassium_cli.reports.day import DayMeal, DayReport

LABEL = 11  # cells of "Magnesium" and a gap
LABELS = {"sodium_mg": "Sodium", "magnesium_mg": "Magnesium"}


def day_lines(report: DayReport, sheet: Sheet) -> list[Line]:
    """Draw a day."""
    room = sheet.room
    body = [*_totals(report, sheet), *_meals(report, room)] if report.meals else _how_to_log(report, sheet)
    cautions = warnings(report.cautions, sheet)
    return [
        *alarms(report.cautions, sheet),
        *_title(report, room),
        BLANK,
        *body,
        *([BLANK, *cautions] if cautions else []),
        *footer(report.tier, report.goal, room),
    ]


def _title(report: DayReport, width: int) -> list[Line]:
    named = whose(report.person) + long_date(report.date)
    so_far = "" if report.finished or not report.meals else ", so far"
    if cells(named + so_far) > width:
        return paragraph(named + so_far, width, Style.STRONG)
    return [(Span(named, Style.STRONG), Span(so_far))]


def _totals(report: DayReport, sheet: Sheet) -> list[Line]:
    """Show potassium in the words of its standing, a bar where there may be one, and the other nutrients beside it."""
    standing, style, width = report.standing, STYLES[report.standing.tone], sheet.room
    bold = Style.STRONG if style is Style.PLAIN else style
    lines = paragraph(standing.line, width, bold, first="Potassium".ljust(LABEL))
    if standing.fraction is not None:
        lines.append((Span(" " * LABEL), *bar_line(standing.fraction, 1, width - LABEL, style)))
    others = [name for name in report.nutrients if name in LABELS]
    lines += [(Span(LABELS[name].ljust(LABEL) + total(report.intake, name)),) for name in others]
    why = reason(report.goal, sheet)
    return [*lines, BLANK, *why] if why else lines


def _meals(report: DayReport, width: int) -> list[Line]:
    widths = columns([entry for meal in report.meals for entry in meal.entries], width, timed=report.timed)
    sums = adding_up([meal.intake.of() for meal in report.meals], whole_total(report.goal, report.intake))
    lines = []
    for meal, shown in zip(report.meals, sums, strict=True):
        lines += [BLANK, *_heading(meal, shown or 0.0, width)]
        whole = in_whole_mg(meal.entries, floor(shown or 0.0))
        lines += [line for entry in whole for line in rows(entry, widths)]
    return [*lines, *_guesses(report.guessed)]


def _heading(meal: DayMeal, shown: float, width: int) -> list[Line]:
    unknown = wholly_unknown(meal.intake, "potassium_mg")
    name, amount = str(meal.meal).capitalize(), UNKNOWN if unknown else meal.intake.at_least() + mg(shown)
    return sides((Span(name, Style.STRONG),), (Span(amount, Style.STRONG),), width)


def _guesses(count: int) -> list[Line]:
    portions = "1 portion is our guess" if count == 1 else f"{count} portions are our guess"
    return [BLANK, (Span(f"~ {portions}."),)] if count else []


def _how_to_log(report: DayReport, sheet: Sheet) -> list[Line]:
    """Say in a friendly way that nothing is there, and how to log."""
    yet = "Nothing is logged for this day." if report.finished else "Nothing is logged yet. What did you eat?"
    lines = [*paragraph(yet, sheet.room), example(sheet, report.date if report.finished else None)]
    why = reason(report.goal, sheet)
    return [*lines, BLANK, *why] if why else lines
