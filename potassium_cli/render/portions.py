"""Portions as a person says them: "½ medium", "2 cups". The journal keeps them as "0.5 medium", "2 cup"."""

import re

from potassium_cli.domain.food.units import GRAMS

_PARTS = {"0.25": "¼", "0.33": "⅓", "0.5": "½", "0.67": "⅔", "0.75": "¾"}
# Sizes, units and the like, of which several are called the same.
_SIZES = frozenset(("small", "medium", "large", "mini", "individual", "personal", "jumbo", "double", "size", "inch"))
_METRIC = frozenset(("g", "kg", "ml", "cl", "dl", "l", "mmol potassium"))
_ALIKE = _SIZES | {"danish", "corn", "shrimp", "potassium", "tbsp", "tsp", *GRAMS, *_METRIC}
_PLURALS = {"leaf": "leaves", "loaf": "loaves", "half": "halves", "potato": "potatoes", "tomato": "tomatoes",
            "mango": "mangoes", "tomatillo": "tomatillos", "foot": "feet"}  # fmt: skip


def said(portion: str, encoding: str = "utf-8") -> str:
    """A portion of the journal as a person says it; fractions only where the output can show them."""
    number, _, label = portion.partition(" ")
    if not label or not number.replace(".", "", 1).isdecimal():
        return portion
    if label == "mg potassium":
        return "as typed"  # the figure itself stands beside it
    count = number if label in _METRIC else _number(number, encoding)
    return f"{count} {_plural(label) if float(number) > 1 else label}"


def _number(number: str, encoding: str) -> str:
    whole, dot, decimals = number.partition(".")
    part = _PARTS.get(f"0.{decimals}", "")
    if not (dot and part):
        return number
    try:
        part.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return number
    return f"{'' if whole == '0' else whole}{part}"


def _plural(label: str) -> str:
    """The label of several: "cups, mashed", "thick slices"; sizes and units stay."""
    head = re.split(r",| \(", label, maxsplit=1)[0]
    before, space, noun = head.rpartition(" ")
    return f"{before}{space}{_several(noun)}{label[len(head) :]}"


def _several(noun: str) -> str:
    if noun in _ALIKE or not (noun.isascii() and noun.isalpha() and noun.islower()):
        return noun
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
