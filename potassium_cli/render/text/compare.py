"""Foods side by side, as lines of text."""

from potassium_cli.domain.food.concentrates import is_star_fruit
from potassium_cli.domain.food.meal import Item
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.goals import footer
from potassium_cli.render.text.lines import BLANK, Line, Style, alarms, warnings
from potassium_cli.render.text.numbers import measure, mg
from potassium_cli.render.text.rows import Amount, head, row
from potassium_cli.render.text.swap import columns, mattering, told_amount
from potassium_cli.reports.compared import CompareReport


def compare_lines(report: CompareReport, sheet: Sheet) -> list[Line]:
    """Draw a row for each food: its portion, what that holds, and what 100 g do."""
    room, cautions = sheet.room, warnings(report.cautions, sheet)
    return [
        *alarms(report.cautions, sheet),
        *head(("potassium", "in 100 g", "energy", *columns(report.shown)), room),
        *(line for item in report.items for line in _row(item, report, room)),
        *([BLANK, *cautions] if cautions else []),
        *footer(report.tier, report.goal, room),
    ]


def _row(item: Item, report: CompareReport, room: int) -> list[Line]:
    measured = measure(item.portion, item.grams, item.grams_from)
    potassium, in_100_g = mg(item.nutrients.potassium_mg), mg(item.food.per_100_g.potassium_mg if item.food else None)
    energy = told_amount(item.nutrients.energy_kcal, "kcal")
    amounts = (
        Amount(potassium, potassium),
        Amount(in_100_g, f"{in_100_g} in 100 g"),
        Amount(energy, f"energy {energy}"),
        *mattering(item.nutrients, report.shown),
    )
    style = Style.ALARM if _is_poison(item, report) else Style.PLAIN
    return row(f"{item.name}{f': {measured}' if measured else ''}", amounts, room, style)


def _is_poison(item: Item, report: CompareReport) -> bool:
    """Say whether this is the star fruit that the report warns of (SAFETY.md R20)."""
    return any(hint.alarm for hint in report.cautions) and item.food is not None and is_star_fruit(item.food)
