"""What holds less in the place of a food, as one JSON object."""

from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.instead import Instead
from potassium_cli.render.json.envelope import Json, foot, held, lines, rounded, said, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text import numbers
from potassium_cli.render.text.suggest import prepared
from potassium_cli.reports.swapped import Swapped, SwapReport


def swap_json(report: SwapReport, sheet: Sheet) -> Json:
    """Turn swaps into one object; `reason` says why there are none, of a food or of all."""
    return {
        **whose(report.person),
        **held(report.tier, report.goal, sheet),
        "foods": [_swapped(each) for each in report.foods],
        "reason": said(report.refused, sheet) or None,
        "cautions": lines(report.cautions, sheet),
        **foot(),
    }


def _swapped(each: Swapped) -> Json:
    item, way = each.item, each.preparation
    return {
        "food": {"id": item.food.id, "name": item.food.name} if item.food else None,
        "portion": numbers.said(item.portion),
        "grams": rounded(item.grams),
        "nutrients": amounts(item.nutrients),
        "preparation": prepared(way, item.nutrients.potassium_mg or 0.0) if way else None,
        "instead": [instead_object(one) for one in each.instead],
        "half_mg": rounded(each.half_mg),
        "reason": each.note or None,
    }


def instead_object(one: Instead) -> Json:
    """Tell a stand-in: the food, its portion, what it holds and what it saves."""
    return {
        "food": {"id": one.food.id, "name": one.food.name},
        "portion": numbers.said(f"{one.amount:g} {one.portion}"),
        "grams": rounded(one.grams),
        "nutrients": amounts(one.nutrients),
        "saved_mg": rounded(one.saved_mg),
        "more": {each.nutrient: rounded(each.by) for each in one.more},
    }


def amounts(nutrients: Nutrients) -> Json:
    """Tell the amounts that a choice between foods may turn on."""
    return {
        "potassium_mg": rounded(nutrients.potassium_mg),
        "energy_kcal": rounded(nutrients.energy_kcal),
        "phosphorus_mg": rounded(nutrients.phosphorus_mg),
        "carbohydrate_g": rounded(nutrients.carbohydrate_g),
    }
