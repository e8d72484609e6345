"""Foods side by side, as one JSON object."""

from potassium_cli.domain.food.meal import Item
from potassium_cli.render.json.envelope import Json, foot, held, lines, rounded
from potassium_cli.render.json.swap import amounts
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text import numbers
from potassium_cli.reports.compared import CompareReport


def compare_json(report: CompareReport, sheet: Sheet) -> Json:
    """Turn a comparison into one object, the least potassium first."""
    return {
        **held(report.tier, report.goal, sheet),
        "foods": [_food(item) for item in report.items],
        "cautions": lines(report.cautions, sheet),
        "notes": lines(report.notes, sheet),
        **foot(),
    }


def _food(item: Item) -> Json:
    per_100_g = item.food.per_100_g if item.food else None
    return {
        "text": item.text,
        "food": {"id": item.food.id, "name": item.food.name} if item.food else None,
        "portion": numbers.said(item.portion),
        "grams": rounded(item.grams),
        "nutrients": amounts(item.nutrients),
        "per_100_g": amounts(per_100_g) if per_100_g else None,
    }
