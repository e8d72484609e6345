"""What is learned of which food a word means, as rows."""

from collections.abc import Sequence
from itertools import zip_longest

from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import Line, as_lines, cells, clean, hint_lines, pad, wrap
from potassium_cli.reports.learned import Learned, LearnedReport

WIDEST_WORDS = 2 / 5  # of the line


def learned_lines(report: LearnedReport, sheet: Sheet) -> list[Line]:
    """What was forgotten, when that was asked for; else all that is learned; nothing when it was refused."""
    if report.refusal:
        return []
    told = report.forgotten if report.forgetting else report.choices
    title = _title(bool(told), forgetting=report.forgetting)
    return [*hint_lines(title, sheet), *as_lines(_rows(told, sheet.room))]


def _title(any_told: bool, *, forgetting: bool) -> Hint:
    if forgetting:
        return Hint("Forgotten (", "undo", " brings it back):") if any_told else Hint("There is nothing to forget.")
    if any_told:
        return Hint("You chose these foods for these words;", "foods forget WORDS", " forgets one:")
    return Hint("Nothing is learned yet. Say which food you mean when log asks, or with edit --food, and it is kept.")


def _rows(told: Sequence[Learned], room: int) -> list[str]:
    said = [clean(each.said) for each in told]
    left = min(max(map(cells, said), default=0), int(room * WIDEST_WORDS))
    return [line for words, each in zip(said, told, strict=True) for line in _row(words, _name(each), left, room)]


def _row(words: str, name: str, left: int, room: int) -> list[str]:
    beside = zip_longest(wrap(words, left), wrap(name, room - left - 4), fillvalue="")
    return [f"  {pad(one, left)}  {other}".rstrip() for one, other in beside]


def _name(each: Learned) -> str:
    return clean(each.food.name if each.food else f"{each.food_id} (no longer in the table, so it does nothing)")
