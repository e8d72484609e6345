"""Suggestions as one JSON object. The keys that every report has are those of `json.py`."""

from potassium_cli.domain.suggest.everyday import Serving
from potassium_cli.domain.suggest.sets import PortionSet
from potassium_cli.domain.suggest.suggestions import Suggestion
from potassium_cli.domain.suggest.swaps import Swap, TopSource
from potassium_cli.render.json.envelope import Json, foot, held, lines, rounded, said, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text import numbers
from potassium_cli.render.text.suggest import prepared
from potassium_cli.reports.suggested import SuggestReport


def suggest_json(report: SuggestReport, sheet: Sheet) -> Json:
    """Turn suggestions into one object; `reason` says why there are none, and `gap_mg` is null when refused."""
    occasion, standing = report.occasion, report.standing
    return {
        **whose(report.person),
        **held(report.tier, report.goal, sheet),
        "gap_mg": report.gap_mg,
        "gap_is_at_most": report.at_most,
        "meal": str(occasion.meal) if occasion else None,
        "meals_to_come": [str(meal) for meal in occasion.later] if occasion else [],
        "aim_mg": report.aim_mg,
        "sets": [_set(each) for each in report.sets],
        "suggestions": [_suggestion(suggestion) for suggestion in report.suggestions],
        "standing": {"tone": str(standing.tone), "line": standing.line} if standing else None,
        "sources": [_source(source) for source in report.sources],
        "reason": said(report.refused, sheet) or report.note or None,
        "cautions": lines(report.cautions, sheet),
        **foot(),
    }


def _set(each: PortionSet) -> Json:
    total = _nutrients(each.potassium_mg, each.energy_kcal, each.sodium_mg)
    return {
        "portions": [_serving(one) for one in each.servings],
        "total": total,
        "closes": each.closes,
        "why": each.why,
    }


def _suggestion(suggestion: Suggestion) -> Json:
    return {**_serving(suggestion.serving), "why": suggestion.why}


def _serving(serving: Serving) -> Json:
    return {
        "food": {"id": serving.food.id, "name": serving.food.name},
        "portion": numbers.said(serving.portion),
        "grams": rounded(serving.grams),
        "nutrients": _nutrients(serving.potassium_mg, serving.energy_kcal, serving.sodium_mg),
    }


def _nutrients(potassium_mg: float, energy_kcal: float, sodium_mg: float) -> Json:
    return {
        "potassium_mg": rounded(potassium_mg),
        "energy_kcal": rounded(energy_kcal),
        "sodium_mg": rounded(sodium_mg),
    }


def _source(source: TopSource) -> Json:
    """Tell a source and its swaps; only their potassium (R26)."""
    entry = source.entry
    return {
        "id": entry.id,
        "food": {"id": entry.food_id or None, "name": entry.name},
        "portion": numbers.said(entry.portion) or None,
        "grams": rounded(entry.grams),
        "potassium_mg": rounded(source.potassium_mg),
        "preparation": prepared(source.preparation, source.potassium_mg) if source.preparation else None,
        "instead": [_swap(swap) for swap in source.swaps],
    }


def _swap(swap: Swap) -> Json:
    return {
        "food": {"id": swap.food.id, "name": swap.food.name},
        "grams": rounded(swap.grams),
        "half_as_much": swap.half,
        "same_food": swap.same_food,
        "potassium_mg": rounded(swap.potassium_mg),
        "saved_mg": rounded(swap.saved_mg),
    }
