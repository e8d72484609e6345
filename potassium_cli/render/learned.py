"""What is learned of which food a word means, as rows and as JSON."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from potassium_cli.render.bars import fitted
from potassium_cli.render.goals import WIDEST
from potassium_cli.render.json import SCHEMA
from potassium_cli.render.lines import cells, clean, pad, paragraph, plain, wrap
from potassium_cli.reports.learned import Learned, LearnedReport

WIDEST_WORDS = 2 / 5  # of the line


def learned_text(report: LearnedReport, width: int, encoding: str, *, forgetting: bool) -> str:
    """What was forgotten, when that was asked for; else all that is learned."""
    room = min(width, WIDEST)
    told = report.forgotten if forgetting else report.choices
    lines = plain(paragraph(_title(bool(told), forgetting=forgetting), room)).splitlines() + _rows(told, room)
    return fitted("\n".join(lines), encoding)


def _title(any_told: bool, *, forgetting: bool) -> str:
    if forgetting:
        return "Forgotten (potassium undo brings it back):" if any_told else "There is nothing to forget."
    if any_told:
        return "You chose these foods for these words; potassium foods forget WORDS forgets one:"
    return "Nothing is learned yet. Say which food you mean when log asks, or with edit --food, and it is kept."


def _rows(told: Sequence[Learned], room: int) -> list[str]:
    said = [clean(each.said) for each in told]
    left = min(max(map(cells, said), default=0), int(room * WIDEST_WORDS))
    return [line for words, each in zip(said, told, strict=True) for line in _row(words, _name(each), left, room)]


def _row(words: str, name: str, left: int, room: int) -> list[str]:
    beside = zip_longest(wrap(words, left), wrap(name, room - left - 4), fillvalue="")
    return [f"  {pad(one, left)}  {other}".rstrip() for one, other in beside]


def _name(each: Learned) -> str:
    return clean(each.food.name if each.food else f"{each.food_id} (no longer in the table, so it does nothing)")


def learned_json(report: LearnedReport) -> str:
    """The report as one JSON object; the contract of `foods forget --json`."""
    import json  # noqa: PLC0415  # a list for a person does not need it

    told = {name: [_object(each) for each in part] for name, part in report._asdict().items()}
    return json.dumps({"schema": SCHEMA, **told})


def _object(each: Learned) -> dict[str, Any]:
    return {
        "words": each.said,
        "food": {"id": each.food_id, "name": each.food.name if each.food else None},
        "chosen_at": each.chosen_at.isoformat(),
    }
