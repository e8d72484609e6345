"""What was typed, made fit to be read: arguments joined, broken encodings and control characters mended."""

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from potassium_cli.errors import UsageError

LONGEST = 10_000  # characters of one meal
SHOWN = 60  # characters of a user's words in a message
JOINERS = "\u200c\u200d"  # they shape words of some scripts, and emoji


def text_of(arguments: Sequence[str]) -> str:
    """Several arguments as one text: words of one sentence, or, when one holds a space, items of their own."""
    for argument in arguments:
        if argument.startswith("-") and argument[1:2] and argument[1:].lstrip("-")[:1].isalpha():
            raise UsageError(f"There is no option {shortened(argument)}; --help lists them.")
    return readable(("\n" if any(" " in text.strip() for text in arguments) else " ").join(arguments))


def readable(text: str) -> str:
    """The text without control characters and broken encoding; UsageError when it is too long to be a meal."""
    if len(text) > LONGEST:
        raise UsageError(f"That is {len(text):,} characters; one meal has at most {LONGEST:,}. Log it in parts.")
    if text.isascii() and text.isprintable():
        return text
    return "".join(_harmless(char) for char in unicodedata.normalize("NFC", _decoded(text)))


def _decoded(text: str) -> str:
    """The text with bytes that were no UTF-8 replaced; in a locale without UTF-8, Python hands on all bytes so."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # half a character, which only Windows hands on
        return text.encode("utf-8", "replace").decode("utf-8")


def _harmless(char: str) -> str:
    """A character, a space in the place of one that moves a cursor, or nothing for marks that turn a line around."""
    if char.isprintable() or char in JOINERS or char == "\n":
        return char
    return "" if unicodedata.category(char) == "Cf" else " "


def shortened(text: str) -> str:
    """A user's words for a message: on one line, and not all of them when they are many."""
    line = " ".join(readable(text[:LONGEST]).split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def lines_of_stdin() -> Iterator[str]:
    """The lines of standard input, one meal each; broken encoding does not end them."""
    stream: Iterable[str] = sys.stdin
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    for line in stream:
        yield line.rstrip("\r\n")


def entry_number(text: str) -> int:
    """The number of an entry, as `12` or `#12`; UsageError for anything else."""
    digits = text.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdecimal()):
        raise UsageError(f"“{shortened(text)}” is no number of an entry; `potassium day` shows them, such as #12.")
    return int(digits)
