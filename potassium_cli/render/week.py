"""Seven days as a picture: a bar for each, their mean, and the foods that brought the most."""

from potassium_cli.domain.food.nutrients import Intake
from potassium_cli.render.day import LABELS
from potassium_cli.render.goals import WIDEST, example, figure, footer, reason, rounded, span_of_dates, whose
from potassium_cli.render.lines import BLANK, Line, Span, Style, clean, pad, paragraph, wrap
from potassium_cli.render.numbers import mg, times, total, wholly_unknown
from potassium_cli.render.week_days import day_rows
from potassium_cli.reports.week import FoodShare, WeekReport


def week_lines(report: WeekReport, width: int) -> list[Line]:
    """Draw a week in this many cells."""
    room = min(width, WIDEST)
    why = reason(report.goal, room)
    return [
        (Span(whose(report.person) + span_of_dates(report.first, report.last), Style.STRONG),),
        BLANK,
        *day_rows(report, room),
        *_changes(report, room),
        BLANK,
        *(_mean(report, room) if any(day.intake for day in report.days) else _how_to_log(room)),
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


def _how_to_log(width: int) -> list[Line]:
    return [*paragraph("Nothing is logged in these seven days. What did you eat?", width), example()]


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
    room = max(width - 6 - widest - often, 10)
    lines = [BLANK, (Span("Best sources" if report.praise else "Brought the most", Style.STRONG),)]
    for food, amount in zip(report.foods, amounts, strict=True):
        lines += _food(food, room, f"  {amount.rjust(widest)}  {times(food.times).ljust(often)}")
    return lines


def _food(food: FoodShare, room: int, beside: str) -> list[Line]:
    name, *more = wrap(clean(food.name), room)
    return [(Span(f"  {pad(name, room)}{beside}"),), *((Span(f"  {part}"),) for part in more)]
