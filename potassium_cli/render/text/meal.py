"""The answer to `log` and `whatif`: each item, the meal's sum, the day so far, and what to mind."""

from potassium_cli.domain.food.moments import day_named, occasions
from potassium_cli.domain.goals.goal import Direction
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.entries import entry_lines, in_whole_mg
from potassium_cli.render.text.goals import STYLES
from potassium_cli.render.text.lines import BLANK, Line, Span, alarms, bar, cells, hint_lines, paragraph, warnings
from potassium_cli.render.text.numbers import total
from potassium_cli.reports.day import DayReport
from potassium_cli.reports.meal import MealReport, Verdict


def meal_lines(report: MealReport, sheet: Sheet) -> list[Line]:
    """Draw an answer; of a meal that was refused only why its items are what they are, when that was asked."""
    lines = [] if report.refusal else _answer(report, sheet)
    if not report.explained:
        return lines
    from potassium_cli.render.text.explain import explained_lines  # noqa: PLC0415  # only when somebody asks

    return [*lines, *([BLANK] if lines else []), *explained_lines(report.explained, sheet)]


def _answer(report: MealReport, sheet: Sheet) -> list[Line]:
    lines = alarms(report.cautions, sheet)
    shown = report.entries
    if not report.alternatives:
        shown = tuple(in_whole_mg(report.entries, round(report.intake.of())))
    for meal in report._replace(entries=shown).meals:
        lines.append((Span(f"{_heading(report)} {occasions(meal, report.today, report.day_starts)}"),))
        lines += entry_lines(meal, sheet, report.entries)
    for item in report.items:
        for typed, taken in item.taken_for:
            lines += paragraph(f"  “{typed}”: taken for {taken}", sheet.room)
        if item.unmet:
            unmet = ", ".join(f"“{word}”" for word in item.unmet)
            lines += paragraph(f"  “{item.text}”: taken without {unmet}", sheet.room)
    lines += _sums(report, sheet)
    if report.in_place:
        from potassium_cli.render.text.swap import in_place_lines  # noqa: PLC0415  # only under a limit

        lines += in_place_lines(report.in_place, sheet.room)
    return lines + warnings(report.cautions, sheet)


def _heading(report: MealReport) -> str:
    whose = f" for {report.day.person}" if report.day and report.day.person else ""
    return f"Logged{whose} as" if report.logged else f"What if{whose}:"


def _sums(report: MealReport, sheet: Sheet) -> list[Line]:
    """The sum when there are several items, and where each day stands: with the meal, or as it would with it."""
    lines: list[Line] = []
    if report.alternatives:
        told = [] if report.verdicts else ["  One or the other, so nothing is added up."]
        lines += [(Span(each),) for each in told]
    elif len(report.entries) > 1:
        lines.append((Span(f"  In all {total(report.intake)}"),))
    for day in report.days:
        lines += _day(report, day, sheet)
    goal = report.day.goal if report.day else None
    if goal and goal.direction is Direction.NONE and goal.reason and not report.reason_said:
        lines += hint_lines(goal.reason, sheet)
    return lines


def _day(report: MealReport, day: DayReport, sheet: Sheet) -> list[Line]:
    """Where one day stands."""
    if report.verdicts:
        return [line for each in report.verdicts for line in _told(each, day, report, sheet.room)]
    standing = day.standing
    with_it = "" if report.logged or report.alternatives else " with it"
    name = f"{day_named(day.date, report.today).capitalize()}{with_it}"
    size = max(8, min(16, sheet.room - cells(f"{name}   {standing.line}")))
    drawn = f" {bar(standing.fraction, size)}" if standing.fraction is not None else ""
    return paragraph(f"{name}{drawn}  {standing.line}".replace("  ", "\u00a0 "), sheet.room, STYLES[standing.tone])


def _told(verdict: Verdict, day: DayReport, report: MealReport, width: int) -> list[Line]:
    """Which of three a day would be with it, or with one food of two."""
    named = f"with {verdict.food}" if verdict.food else "with it"
    alone = ", nothing else logged" if verdict.alone else ""
    said = f"{day_named(day.date, report.today).capitalize()} {named}{alone}: {verdict.line}"
    return paragraph(said.replace(" mg", "\u00a0mg").replace(" %", "\u00a0%"), width, STYLES[verdict.tone])
