"""Lines of styled text and bars, laid out in terminal cells. What a style looks like, a terminal knows."""

import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple
from unicodedata import east_asian_width

from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet

FULL, HALF, TRACK = "█", "▌", "░"

_BARS = {FULL: "#", HALF: "#", TRACK: "."}
_MARKS = {"·": "-", "–": "-", "—": "-", "…": "...", "×": "x", "’": "'", "‘": "'", "“": '"', "”": '"', "½": "1/2"}
_PLAIN = _BARS | _MARKS | {"\u00a0": " "}


def bar(fraction: float, width: int, *, track: bool = True) -> str:
    """Draw a bar of this many cells, filled by a fraction that is cut to 0..1; without a track only what is filled.

    Anything above nothing shows, and nothing short of full looks full.
    """
    filled = _halves(min(max(fraction, 0.0), 1.0), width * 2)
    drawn = FULL * (filled // 2) + HALF * (filled % 2)
    return drawn + TRACK * (width - len(drawn)) if track else drawn


def _halves(fraction: float, most: int) -> int:
    """Round to whole steps, keeping the ends for exactly nothing and exactly full."""
    if fraction in (0.0, 1.0) or most < 2:
        return round(fraction * most)
    return min(max(round(fraction * most), 1), most - 1)


def fitted(text: str, encoding: str) -> str:
    """Replace what this encoding cannot show: bars and marks by plain ones, a letter by as many "?" as it has cells."""
    if _shows(text, encoding):
        return text
    return "".join(letter if _shows(letter, encoding) else _instead(letter) for letter in text)


def _shows(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _instead(letter: str) -> str:
    return _PLAIN.get(letter, "??" if east_asian_width(letter) in "WF" else "?")


class Style(StrEnum):
    """What a piece of text is, so that the same picture works in colour and without."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    NEAR = "near"
    OVER = "over"
    ALARM = "alarm"


class Span(NamedTuple):
    """A piece of text in one style."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Span, ...]
BLANK: Line = ()


def cells(text: str) -> int:
    """Count the terminal cells that the text takes: wide letters two, combining ones none."""
    return len(text) if text.isascii() else sum(_letter_cells(letter) for letter in text)


def _letter_cells(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they turn what follows around


def clean(text: str) -> str:
    """Put text that a user typed on one line, without control characters that a terminal would obey."""
    if text.isprintable():
        return text
    harmless = "".join(" " if unicodedata.category(x) in ("Cc", "Cs", "Zl", "Zp") or x in _BIDI else x for x in text)
    return " ".join(word for word in harmless.split(" ") if word)


def wrap(text: str, width: int) -> list[str]:
    """Break text at spaces into lines of at most this many cells; a longer word is broken where it must be.

    A no-break space holds two words together, and comes out as a space.
    """
    lines = [""]
    for word in text.split(" "):
        if cells(lines[-1]) + 1 + cells(word) <= width and lines[-1]:
            lines[-1] += " " + word
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if cells(lines[-1] + letter) > width and lines[-1]:
                lines.append("")
            lines[-1] += letter
    return [line.replace("\u00a0", " ") for line in lines]


def pad(text: str, width: int) -> str:
    """Fill text with spaces on the right to this many cells."""
    return text + " " * (width - cells(text))


def line_cells(line: Line) -> int:
    """Count the cells of a line."""
    return sum(cells(span.text) for span in line)


def sides(left: Line, right: Line, width: int) -> list[Line]:
    """Set one piece at the left and one at the right edge; on two lines when one is too short for both."""
    gap = width - line_cells(left) - line_cells(right)
    if gap >= 2:
        return [(*left, Span(" " * gap), *right)]
    return [left, (Span(" " * max(0, width - line_cells(right))), *right)]


def paragraph(text: str, width: int, style: Style = Style.PLAIN, *, first: str = "") -> list[Line]:
    """Wrap prose to this many cells behind an indent; `first` stands in it on the first line."""
    wrapped = wrap(clean(text), max(10, width - cells(first)))
    return [(Span((" " * cells(first) if number else first) + part, style),) for number, part in enumerate(wrapped)]


def as_lines(texts: Iterable[str]) -> list[Line]:
    """Texts that are laid out already, as lines without a style."""
    return [(Span(text),) for text in texts]


def hint_lines(
    hint: Hint, sheet: Sheet, style: Style = Style.PLAIN, *, first: str = "", apart: bool = False
) -> list[Line]:
    """Wrap a hint, with its command whole: on a line of its own when `apart`, or where there is no room for it."""
    command, room = hint.typed(sheet.person), sheet.room
    if command and (apart or cells(first + command) > room):
        behind = paragraph(hint.after.strip(), room, style, first=" " * cells(first)) if len(hint.after) > 1 else []
        return [*paragraph(hint.words, room, style, first=first), (Span(f"  {command}", Style.STRONG),), *behind]
    said = hint.said(sheet.person)
    held = said.replace(command, command.replace(" ", "\u00a0")) if command else said
    return paragraph(held, room, style, first=first)


def alarms(told: Iterable[Hint], sheet: Sheet) -> list[Line]:
    """Write what stands above everything else, and looks like nothing else (SAFETY.md R20)."""
    return [line for hint in told if hint.alarm for line in hint_lines(hint, sheet, Style.ALARM, first="! ")]


def warnings(told: Iterable[Hint], sheet: Sheet) -> list[Line]:
    """Write the rest of what is to be minded, each behind its mark."""
    return [line for hint in told if not hint.alarm for line in hint_lines(hint, sheet, first="! ")]


def plain(lines: Iterable[Line]) -> str:
    """Join lines as text without any style, each ending in a line feed."""
    return "".join(f"{text.rstrip()}\n" for text in _texts(lines))


def _texts(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield "".join(span.text for span in line)
