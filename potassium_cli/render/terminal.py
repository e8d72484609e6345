"""The one module that knows Rich: it finds out what an output can show, and gives lines their colours.

Colours are chosen to be readable on black and on white (a contrast of 3.5 or more), and never carry a meaning alone.
Rich takes 20 ms to import, so it is, when there is a terminal: a pipe has no colours.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from potassium_cli.render.text.lines import Line, Style, fitted, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

COLOURS = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.GOOD: "bold color(28)",
    Style.NEAR: "bold color(166)",
    Style.OVER: "bold color(160)",
    Style.ALARM: "bold color(231) on color(160)",
}
PIPED = 80
NARROWEST = 40


def in_plain(lines: Sequence[Line], stream: TextIO) -> str:
    """Text for this output without any colour, and with nothing that its encoding cannot show."""
    return fitted(plain(lines), stream.encoding or "utf-8").removesuffix("\n")


def in_colour(lines: Sequence[Line], stream: TextIO) -> str:
    """Text for this output with its colours: none in a pipe, and NO_COLOR and TERM are respected."""
    return _on_terminal(lines, stream).removesuffix("\n") if stream.isatty() else in_plain(lines, stream)


def width_of(columns: str | None, otherwise: int) -> int:
    """Read a width in cells from COLUMNS, or take the other when it says nothing; never fewer than 40."""
    stated = int(columns) if columns and columns.isascii() and columns.isdecimal() and len(columns) < 6 else 0
    return max(stated or otherwise, NARROWEST)


def _on_terminal(lines: Sequence[Line], stream: TextIO) -> str:
    from rich.console import Console  # noqa: PLC0415 - a pipe must not wait for it

    console = Console(file=stream)
    with console.capture() as captured:
        for line in lines:
            console.print(_text(line, console), soft_wrap=True)
    return captured.get()


def _text(line: Line, console: "Console") -> "Text":
    """Turn a line into Rich's own; without styles for old Windows consoles, which would print the codes."""
    from rich.text import Text  # noqa: PLC0415 - a pipe must not wait for it

    text = Text()
    for span in line:
        text.append(fitted(span.text, console.encoding), "" if console.legacy_windows else COLOURS[span.style])
    text.rstrip()
    return text
