"""The one module that knows Rich: it finds out what an output can show, and gives lines their colours.

Colours are chosen to be readable on black and on white (a contrast of 3.5 or more), and never carry a meaning alone.
Rich takes 20 ms to import, so it is, when there is a terminal: a pipe has no colours.
"""

from collections.abc import Callable, Sequence
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
}
PIPED = 80
NARROWEST = 40

Picture = Callable[[int], Sequence[Line]]


def drawn(picture: Picture, stream: TextIO, columns: str | None = None) -> str:
    """Draw for this output: its width, its encoding, its colours. `columns` is COLUMNS as the environment has it.

    A pipe is 80 wide unless COLUMNS says otherwise, and has no colours; NO_COLOR and TERM are respected. The text ends
    without a line feed.
    """
    if stream.isatty():
        return _on_terminal(picture, stream, columns).removesuffix("\n")
    lines = picture(width_of(columns, PIPED))
    return fitted(plain(lines), stream.encoding or "utf-8").removesuffix("\n")


def width_of(columns: str | None, otherwise: int) -> int:
    """Read a width in cells from COLUMNS, or take the other when it says nothing; never fewer than 40."""
    stated = int(columns) if columns and columns.isascii() and columns.isdecimal() and len(columns) < 6 else 0
    return max(stated or otherwise, NARROWEST)


def _on_terminal(picture: Picture, stream: TextIO, columns: str | None) -> str:
    from rich.console import Console  # noqa: PLC0415 - a pipe must not wait for it

    console = Console(file=stream)
    lines = picture(width_of(columns, console.width))
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
