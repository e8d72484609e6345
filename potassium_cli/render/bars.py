"""Bars of text, and what to write instead where the output cannot show a character."""

from unicodedata import east_asian_width

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
