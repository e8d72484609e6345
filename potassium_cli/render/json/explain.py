"""Why each item became what it became, as JSON: the contract of `whatif --explain --json`."""

from math import isfinite
from typing import Any

from potassium_cli.domain.food.explanation import Explanation, Rated, Reading

Json = dict[str, Any]


def explanation_object(each: Explanation) -> Json:
    """One explanation as an object."""
    return {
        "decided_by": each.decided.value,
        "reason": each.reason,
        "read": _reading(each.reading),
        "candidates": [_rated(rated) for rated in each.rated],
        "lead": _rounded(each.lead),
        "clear": each.clear,
        "grams": each.weighed or None,
    }


def _reading(reading: Reading) -> Json:
    spelling = [{"word": word, "taken_for": other} for word, other in reading.spelling]
    texts = {name: text or None for name, text in reading._asdict().items() if name not in ("preparation", "spelling")}
    return {**texts, "amount": _rounded(reading.amount), "preparation": list(reading.preparation), "spelling": spelling}


def _rated(rated: Rated) -> Json:
    return {
        "food": {"id": rated.food.id, "name": rated.food.name},
        "called": rated.called or None,
        "exact": rated.exact,
        "share": _rounded(rated.share),
        "score": _rounded(rated.score),
        "parts": {part: _rounded(points) for part, points in rated.parts},
        "words": {word: _rounded(weight) for word, weight in rated.said},
        "missing": list(rated.missing),
    }


def _rounded(points: float | None) -> float | None:
    """Four decimals; null for what JSON has no number for."""
    return None if points is None or not isfinite(points) else round(points, 4)
