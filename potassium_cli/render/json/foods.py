"""Foods as one object; the contract of `foods search --json`."""

from collections.abc import Sequence

from potassium_cli.domain.food.food import Food
from potassium_cli.render.json.envelope import Json, lines
from potassium_cli.render.sheet import Sheet
from potassium_cli.reports.foods import FoodsReport


def foods_json(report: FoodsReport, sheet: Sheet) -> Json:
    """Turn foods into one object, with what is said of them."""
    foods = [food_object(food, report.nutrients) for food in report.foods]
    return {"foods": foods, "cautions": lines(report.cautions, sheet)}


def food_object(food: Food, names: Sequence[str]) -> Json:
    """One food, with the nutrients that may be told (R26)."""
    return {
        "id": food.id,
        "name": food.name,
        "aliases": list(food.aliases),
        "group": food.group,
        "tags": sorted(food.tags),
        "per_100_g": {name: getattr(food.per_100_g, name) for name in names},
        "portions": [{"portion": each.label, "grams": each.grams, "default": each.default} for each in food.portions],
        "source": food.source,
        "source_id": food.source_id,
    }
