"""What is learned of which food a word means, as one object; the contract of `foods forget --json`."""

import json
from typing import Any

from potassium_cli.render.json.envelope import SCHEMA
from potassium_cli.reports.learned import Learned, LearnedReport


def learned_json(report: LearnedReport) -> str:
    """The report as one JSON object; the contract of `foods forget --json`."""
    told = {name: [_object(each) for each in part] for name, part in report._asdict().items()}
    return json.dumps({"schema": SCHEMA, **told})


def _object(each: Learned) -> dict[str, Any]:
    return {
        "words": each.said,
        "food": {"id": each.food_id, "name": each.food.name if each.food else None},
        "chosen_at": each.chosen_at.isoformat(),
    }
