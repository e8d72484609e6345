"""Amounts as words: grouped thousands, never more digits than a food table can vouch for, and "at least" where due."""

from potassium_cli.domain.food.meal import Entry, GramsFrom
from potassium_cli.domain.food.nutrients import Intake
from potassium_cli.domain.food.units import MG_PER_MMOL
from potassium_cli.render.portions import said

UNKNOWN = "unknown"


def mg(amount: float | None) -> str:
    """Write an amount in mg: "1,240 mg"; under half a milligram "<1 mg"; None is "unknown"."""
    if amount is None:
        return UNKNOWN
    return "<1 mg" if 0 < amount < 0.5 else f"{amount:,.0f} mg"


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
    if not entry.understood:
        return "not understood"
    measured = said(entry.portion)
    if entry.grams is None:
        return measured
    weight = ("~" if entry.grams_from is GramsFrom.DEFAULT else "") + grams(entry.grams)
    said_already = entry.portion.replace(" ", "").lower() == grams(entry.grams).replace(" ", "")
    return weight if said_already or not measured else f"{measured}, {weight}"


def times(count: int) -> str:
    """Write how often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
