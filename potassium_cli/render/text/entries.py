"""A day's entries as aligned rows: number, food, how much of it, and its potassium at the right edge."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from potassium_cli.domain.food.meal import Entry
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import Line, Span, Style, cells, clean, pad, wrap
from potassium_cli.render.text.numbers import adding_up, mg, portion

INDENT = 2
GAP = 2


class Columns(NamedTuple):
    """Widths in cells. `portion` is 0 when it stands under the food, for want of room. `timed`: with the time."""

    number: int
    name: int
    portion: int
    amount: int
    timed: bool = False

    @property
    def before_name(self) -> int:
        """The cells at the left of a food's name."""
        return INDENT + self.number + GAP


def entry_lines(entries: Sequence[Entry], sheet: Sheet, among: Sequence[Entry] = ()) -> list[Line]:
    """Draw entries as rows, in the columns of those that they are `among`."""
    widths = columns(among or entries, sheet.room)
    return [line for entry in entries for line in rows(entry, widths)]


def in_whole_mg(entries: Sequence[Entry], total: int) -> list[Entry]:
    """Entries as they are shown, in whole mg that add up to a total."""
    amounts = adding_up([entry.nutrients.potassium_mg for entry in entries], total)
    return [
        entry._replace(nutrients=entry.nutrients._replace(potassium_mg=amount))
        for entry, amount in zip(entries, amounts, strict=True)
    ]


def columns(entries: Sequence[Entry], width: int, *, timed: bool = False) -> Columns:
    """Share a width among the columns of these entries, so that meals align with each other."""
    number = max((len(_number(entry, timed=timed)) for entry in entries), default=0)
    amount = max((len(mg(entry.nutrients.potassium_mg)) for entry in entries), default=0)
    room = width - INDENT - number - 2 * GAP - amount
    portions = max((cells(_portion(entry)) for entry in entries), default=0)
    names = max((cells(clean(entry.name)) for entry in entries), default=0)
    beside = min(portions, max(room - GAP - names, room * 2 // 5))
    if room < 40 or not portions:
        return Columns(number, max(room, 10), 0, amount, timed)
    return Columns(number, room - GAP - beside, beside, amount, timed)


def rows(entry: Entry, widths: Columns) -> list[Line]:
    """Set one entry in its columns; what is too long for a column goes on below, whole."""
    amount = mg(entry.nutrients.potassium_mg).rjust(widths.amount)
    beside = wrap(_portion(entry), widths.portion) if widths.portion else []
    names = wrap(clean(entry.name), widths.name)
    below = [] if widths.portion else [part for part in wrap(_portion(entry), widths.name) if part]
    lines = []
    for number, (name, measure) in enumerate(zip_longest(names, beside, fillvalue="")):
        left = (_number(entry, timed=widths.timed) if number == 0 else "").rjust(widths.number)
        middle = pad(name, widths.name) + (" " * GAP + pad(measure, widths.portion) if widths.portion else "")
        ends = (Span(" " * GAP + amount),) if number == 0 else ()
        lines.append((Span(" " * INDENT + left + " " * GAP, Style.QUIET), Span(middle), *ends))
    return [*lines, *((Span(" " * widths.before_name + part, Style.QUIET),) for part in below)]


def _number(entry: Entry, *, timed: bool) -> str:
    number = f"#{entry.id}" if entry.id else ""
    return f"{number} {entry.eaten_at:%H:%M}" if timed else number


def _portion(entry: Entry) -> str:
    """Write the portion, with its weight held together."""
    measure, comma, weight = clean(portion(entry)).rpartition(", ")
    return measure + comma + weight.replace(" ", "\u00a0")
