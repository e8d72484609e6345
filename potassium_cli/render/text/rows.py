"""Rows of a table: a text on the left that may wrap, amounts in columns on the right; below each other when narrow."""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.render.text.lines import Line, Span, Style, cells, clean, pad, paragraph, wrap

INDENT = "  "
COLUMN = 11  # cells of one column of amounts: "1,240 mg" and a space to breathe
NARROW = 60  # below this, the amounts stand under the text


class Amount(NamedTuple):
    """An amount as it stands in its column, and as it is said alone: "17 mg", "sodium 17 mg"."""

    text: str
    alone: str


def head(names: Sequence[str], width: int, title: str = "") -> list[Line]:
    """Name the columns, with a title on the left; only the title when narrow."""
    if width < NARROW:
        return [(Span(title, Style.STRONG),)] if title else []
    beside = "".join(name.rjust(COLUMN) for name in names)
    return [(Span(pad(title, width - cells(beside)), Style.STRONG), Span(beside, Style.QUIET))]


def row(text: str, amounts: Sequence[Amount], width: int, style: Style, first: str = "") -> list[Line]:
    """Set a text, behind `first`, with its amounts beside it; under it when narrow."""
    if width < NARROW:
        under = ", ".join(amount.alone for amount in amounts if amount.alone)
        return [*paragraph(text, width, style, first=first), *below(under, width, " " * cells(first) + INDENT)]
    beside = "".join(amount.text.rjust(COLUMN) for amount in amounts)
    parts = wrap(clean(text), width - cells(beside) - cells(first) - 1)
    lead = Span(pad(first + parts[0], width - cells(beside)), style)
    return [(lead, Span(beside)), *((Span(" " * cells(first) + part, style),) for part in parts[1:])]


def below(text: str, width: int, indent: str = INDENT) -> list[Line]:
    """Set what belongs to the row above it."""
    return paragraph(text, width, Style.QUIET, first=indent)
