"""A value of a blood test that was typed where food belongs: no food, and nothing interprets it (SAFETY.md R27)."""

import re

from potassium_cli.commands.texts import shortened
from potassium_cli.domain.food.concentrates import is_potassium
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.food.naming import simplified
from potassium_cli.errors import RefusedError

HIGHEST_IN_BLOOD = 15.0  # mmol of potassium per litre that a laboratory would ever report
_OF_BLOOD = frozenset("blood serum plasma lab labs laboratory bloods egfr gfr".split())
_UNITS = frozenset("mmol mmols meq mval mg l litre liter dl ml min m per".split())
_AROUND = frozenset(
    "my the is was of at on it a and today yesterday now level levels test tests result results value values reading "
    "new last latest came back as too high low normal".split()
)
_JUDGED = frozenset(("high", "low"))
_PER_LITRE = r"(?i)(mmols?|meq|mval)\s*(/|per\b)\s*(l|litre|liter)\b|\bml\s*(/|per\b)\s*min|\bmg\s*(/|per\b)\s*dl\b"
_NUMBER = r"\d+(?:[.,]\d+)?"


def is_blood_value(item: Item) -> bool:
    """Whether this is a potassium or eGFR of a blood test."""
    words = _words(item.text)
    if not _could_be(words):
        return False
    number = first_number(item.text)
    if not _OF_BLOOD.isdisjoint(words):
        return number > 0
    in_mg = item.unit == "mg" or "mg" in words
    return not in_mg and (0 < number <= HIGHEST_IN_BLOOD or not _JUDGED.isdisjoint(words))


def refuse_per_litre(text: str) -> None:
    """Refuse a text with an amount per litre of blood ("5.9 mmol/l"), which never is one that was eaten."""
    if "/" not in text and " per " not in text:
        return
    for part in re.split(r",(?!\d)|;|\n|\band\b|&", text):
        if re.search(_PER_LITRE, part) and _could_be(_words(part)):
            raise refused(f"“{shortened(part)}”")


def refused(named: str, *, eaten: str = "") -> RefusedError:
    """The refusal of a blood value, which is never read as an amount, nor as good or bad; `eaten`: if it was."""
    return RefusedError(
        f"{named} reads like a blood value, and nothing here interprets one. If you were told that your potassium was "
        f"high: potassium profile set --potassium-high yes.{eaten}"
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in simplified(text).split() if not word[0].isdigit())


def _could_be(words: frozenset[str]) -> bool:
    """Whether these words name blood or potassium, and nothing that could be eaten."""
    named = {word for word in words if word in _OF_BLOOD or is_potassium(word)}
    return bool(named) and words - named <= _UNITS | _AROUND


def first_number(text: str) -> float:
    """The first number of a text; 0 when there is none."""
    found = re.search(_NUMBER, text)
    return float(found.group().replace(",", ".")) if found else 0.0
