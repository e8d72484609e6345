"""What is learned of which food a word means, as one object; the contract of `foods forget --json`."""

from potassium_cli.render.json.envelope import Json
from potassium_cli.render.sheet import Sheet
from potassium_cli.reports.learned import Learned, LearnedReport


def learned_json(report: LearnedReport, _: Sheet) -> Json:
    """Turn the report into one object."""
    return {
        "choices": [_object(each) for each in report.choices],
        "forgotten": [_object(each) for each in report.forgotten],
    }


def _object(each: Learned) -> Json:
    return {
        "words": each.said,
        "food": {"id": each.food_id, "name": each.food.name if each.food else None},
        "chosen_at": each.chosen_at.isoformat(),
    }
