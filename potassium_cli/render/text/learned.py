"""What is learned of which food a word means, as rows."""

from collections.abc import Sequence
from itertools import zip_longest

from potassium_cli.render.text.goals import WIDEST
from potassium_cli.render.text.lines import cells, clean, fitted, pad, paragraph, plain, wrap
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
