"""Amounts and portions as words.

Grouped thousands, never more digits than a food table can vouch for, "at least" where due; "½ medium" and "2 cups",
which the journal keeps as "0.5 medium" and "2 cup".
"""

import re
from collections.abc import Sequence
from math import floor

from potassium_cli.domain.food.meal import Entry, GramsFrom
from potassium_cli.domain.food.nutrients import Intake
from potassium_cli.domain.food.units import GRAMS, MG_PER_MMOL

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


UNKNOWN = "unknown"
LITTLE = 0.4  # mg that are shown as less than one


def mg(amount: float | None) -> str:
    """Write an amount in mg: "1,240 mg"; under half a milligram "<1 mg"; None is "unknown"."""
    if amount is None:
        return UNKNOWN
    return "<1 mg" if 0 < amount < 0.5 else f"{amount:,.0f} mg"


def adding_up(amounts: Sequence[float | None], total: int) -> list[float | None]:
    """Amounts in whole mg that add up to a total: each is its own, but for those that are rounded the other way.

    None stays unknown, and under half a milligram stays so little.
    """
    whole = [floor(amount) if amount is not None else 0 for amount in amounts]
    lacking = total - sum(whole)
    by_rest = sorted(range(len(amounts)), key=lambda at: whole[at] - (amounts[at] or 0.0))
    for at in by_rest[: max(0, lacking)]:
        whole[at] += amounts[at] is not None and amounts[at] != whole[at]
    pairs = zip(amounts, whole, strict=True)
    return [None if amount is None else float(part) or min(amount, LITTLE) for amount, part in pairs]


def mmol(amount_mg: float) -> str:
    """Write an amount of potassium, given in mg, in mmol: "31.7 mmol"."""
    return f"{amount_mg / MG_PER_MMOL:,.1f} mmol"


def total(intake: Intake, name: str = "potassium_mg") -> str:
    """Write the sum of a nutrient in mg: "at least" when some entry does not know it, "unknown" when none does."""
    if wholly_unknown(intake, name):
        return UNKNOWN
    return intake.at_least(name) + mg(intake.of(name))


def wholly_unknown(intake: Intake, name: str) -> bool:
    """Tell whether nothing is known of a nutrient: a bare "at least 0" would only look like knowledge."""
    return not intake.complete(name) and intake.of(name) == 0


def grams(amount: float) -> str:
    """Write a weight: "118 g"; under ten grams with one decimal."""
    return f"{amount:,.0f} g" if amount >= 10 else f"{amount:.1f}".removesuffix(".0") + " g"


def portion(entry: Entry) -> str:
    """Write how an entry was measured: "2 × medium, 236 g"; "~" before a guess; no weight when mg was typed."""
    return measure(entry.portion, entry.grams, entry.grams_from) if entry.understood else "not understood"


def measure(label: str, weighed: float | None, source: GramsFrom) -> str:
    """Write a portion and what it weighs: "2 × medium, 236 g"; "~" before a guess."""
    measured = said(label)
    if weighed is None:
        return measured
    weight = ("~" if source is GramsFrom.DEFAULT else "") + grams(weighed)
    said_already = label.replace(" ", "").lower() == grams(weighed).replace(" ", "")
    return weight if said_already or not measured else f"{measured}, {weight}"


def times(count: int) -> str:
    """Write how often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
