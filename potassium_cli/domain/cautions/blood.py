"""A value of a blood test that was typed where food belongs: no food, and nothing interprets it (SAFETY.md R27)."""

import re

from potassium_cli.domain.cautions.doubt import Doubt, Overrule, Why
from potassium_cli.domain.food.concentrates import is_potassium
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.food.wording import quoted
from potassium_cli.hint import Hint

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


def per_litre(text: str) -> Doubt | None:
    """The doubt of a text with an amount per litre of blood ("5.9 mmol/l"), which never is one that was eaten."""
    if "/" not in text and " per " not in text:
        return None
    for part in re.split(r",(?!\d)|;|\n|\band\b|&", text):
        if re.search(_PER_LITRE, part) and _could_be(_words(part)):
            return blood_value(quoted(part))
    return None


def blood_value(named: str, *, if_eaten: str = "") -> Doubt:
    """The doubt of a blood value, which is never read as an amount, nor as good or bad.

    `if_eaten`: what to do if it was potassium that was eaten; then a yes overrules the doubt.
    """
    told = Hint(
        f"{named} reads like a blood value, and nothing here interprets one. "
        "If you were told that your potassium was high:",
        "profile set --potassium-high yes",
        f".{if_eaten}",
    )
    return Doubt(Why.BLOOD_VALUE, told, Overrule.YES if if_eaten else Overrule.NOBODY, grave=True)


def first_number(text: str) -> float:
    """The first number of a text; 0 when there is none."""
    found = re.search(_NUMBER, text)
    return float(found.group().replace(",", ".")) if found else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in simplified(text).split() if not word[0].isdigit())


def _could_be(words: frozenset[str]) -> bool:
    """Whether these words name blood or potassium, and nothing that could be eaten."""
    named = {word for word in words if word in _OF_BLOOD or is_potassium(word)}
    return bool(named) and words - named <= _UNITS | _AROUND
