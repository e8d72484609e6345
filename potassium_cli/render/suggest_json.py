"""Suggestions as one JSON object. The keys that every report has are those of `json.py`."""

from potassium_cli.domain.goal import Direction, Goal
from potassium_cli.domain.suggestions import Suggestion
from potassium_cli.render.json import SCHEMA, Json
from potassium_cli.reports.carried import DATA_SOURCE, DISCLAIMER
from potassium_cli.reports.suggested import SuggestReport


def suggest_json(report: SuggestReport) -> Json:
    """Turn suggestions into one object; `reason` says why there are none, and `gap_mg` is null when refused."""
    return {
        "schema": SCHEMA,
        "report": "suggest",
        "tier": str(report.tier),
        "goal": _goal(report.goal),
        "goal_reason": report.goal.reason or None,
        "gap_mg": report.gap_mg,
        "gap_is_at_most": report.at_most,
        "suggestions": [_suggestion(suggestion) for suggestion in report.suggestions],
        "reason": report.refused or report.note or None,
        "cautions": list(report.cautions),
        "data_source": DATA_SOURCE,
        "disclaimer": DISCLAIMER,
    }


def _goal(goal: Goal) -> Json | None:
    if goal.mg is None or goal.direction is Direction.NONE:
        return None
    return {
        "direction": str(goal.direction),
        "potassium_mg": goal.mg,
        "label": goal.label or None,
        "source": goal.source,
    }


def _suggestion(suggestion: Suggestion) -> Json:
    serving = suggestion.serving
    return {
        "food": {"id": serving.food.id, "name": serving.food.name},
        "portion": serving.portion,
        "grams": round(serving.grams, 1),
        "nutrients": {
            "potassium_mg": round(serving.potassium_mg, 1),
            "energy_kcal": round(serving.energy_kcal, 1),
            "sodium_mg": round(serving.sodium_mg, 1),
        },
        "why": suggestion.why,
    }
