"""A person's words, made fit to be read and to be shown again: broken encodings and control characters mended."""

import unicodedata

from potassium_cli.errors import UsageError

LONGEST = 10_000  # characters of one meal
SHOWN = 60  # characters of a person's words in a message
JOINERS = "\u200c\u200d"  # they shape words of some scripts, and emoji


def readable(text: str) -> str:
    """The text without control characters and broken encoding; UsageError when it is too long to be a meal."""
    if len(text) > LONGEST:
        raise UsageError(f"That is {len(text):,} characters; one meal has at most {LONGEST:,}. Log it in parts.")
    if text.isascii() and text.isprintable():
        return text
    return "".join(_harmless(char) for char in unicodedata.normalize("NFC", _decoded(text)))


def shortened(text: str) -> str:
    """A person's words for a message: on one line, and not all of them when they are many."""
    line = " ".join(readable(text[:LONGEST]).split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def quoted(text: str) -> str:
    """A person's words for a message, in quotation marks."""
    return f"“{shortened(text)}”"


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
