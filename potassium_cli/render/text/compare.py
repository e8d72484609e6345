"""Foods side by side, as lines of text."""

from potassium_cli.domain.food.meal import Item
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.goals import footer
from potassium_cli.render.text.lines import BLANK, Line, Style, alarms, warnings
from potassium_cli.render.text.numbers import UNKNOWN, measure, mg
from potassium_cli.render.text.rows import Amount, head, row
from potassium_cli.reports.compared import CompareReport

_HEADS = ("potassium", "in 100 g", "energy")


def compare_lines(report: CompareReport, sheet: Sheet) -> list[Line]:
    """Draw a row for each food: its portion, what that holds, and what 100 g do."""
    room = sheet.room
    heads = (*_HEADS, "phosphorus") if report.phosphorus else _HEADS
    rows = [line for item in report.items for line in _row(item, report, room)]
    cautions = warnings(report.cautions, sheet)
    above = alarms(report.cautions, sheet)
    minded = [BLANK, *cautions] if cautions else []
    return [*above, *head(heads, room), *rows, *minded, *footer(report.tier, report.goal, room)]


def _row(item: Item, report: CompareReport, room: int) -> list[Line]:
    measured = measure(item.portion, item.grams, item.grams_from)
    potassium, in_100_g = mg(item.nutrients.potassium_mg), mg(item.food.per_100_g.potassium_mg if item.food else None)
    amounts = [Amount(potassium, potassium), Amount(in_100_g, f"{in_100_g} in 100 g"), _energy(item)]
    if report.phosphorus:
        phosphorus = mg(item.nutrients.phosphorus_mg)
        amounts.append(Amount(phosphorus, f"phosphorus {phosphorus}"))
    return row(f"{item.name}{f': {measured}' if measured else ''}", amounts, room, Style.PLAIN)


def _energy(item: Item) -> Amount:
    energy = item.nutrients.energy_kcal
    told = UNKNOWN if energy is None else f"{energy:,.0f} kcal"
    return Amount(told, f"energy {told}")
