"""Amounts of nutrients, where unknown is never zero.

Records in this program are NamedTuples: as frozen as dataclasses, and a seventh of their price to define
(0.1 against 0.75 ms each), which `potassium log` pays at every start.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Nutrients(NamedTuple):
    """Amounts per 100 g edible portion, or of what was eaten; the unit is in the name. None is unknown, never 0."""

    potassium_mg: float | None = None
    sodium_mg: float | None = None
    magnesium_mg: float | None = None
    phosphorus_mg: float | None = None
    calcium_mg: float | None = None
    energy_kcal: float | None = None
    protein_g: float | None = None
    carbohydrate_g: float | None = None
    fat_g: float | None = None
    fiber_g: float | None = None
    water_g: float | None = None

    def times(self, factor: float) -> "Nutrients":
        """Every known amount times the factor; what is unknown stays unknown."""
        return Nutrients(*(None if amount is None else amount * factor for amount in self))

    def of_grams(self, grams: float) -> "Nutrients":
        """What so many grams hold, when these amounts are per 100 g."""
        return self.times(grams / 100)


UNKNOWN = Nutrients()
NAMES: tuple[str, ...] = Nutrients._fields


class Intake(NamedTuple):
    """The sum of entries: known amounts, and the names of the nutrients that some entry does not know."""

    amounts: Nutrients
    unknown: frozenset[str]
    entries: int

    def complete(self, name: str = "potassium_mg") -> bool:
        """True when every entry knows this nutrient; else the amount is "at least"."""
        return name not in self.unknown

    def at_least(self, name: str = "potassium_mg") -> str:
        """The words that stand before an amount: "at least " when some entry does not know it, else nothing."""
        return "" if self.complete(name) else "at least "

    def of(self, name: str = "potassium_mg") -> float:
        """The known amount of this nutrient, in the unit of its name."""
        return float(getattr(self.amounts, name))


def intake(eaten: Iterable[Nutrients]) -> Intake:
    """Sum what was eaten. An unknown amount adds nothing and is remembered as unknown."""
    rows = tuple(eaten)
    columns = dict(zip(NAMES, zip(*rows, strict=True), strict=True)) if rows else {}
    known = {name: float(sum(amount for amount in column if amount is not None)) for name, column in columns.items()}
    unknown = frozenset(name for name, column in columns.items() if None in column)
    return Intake(Nutrients(*(known.get(name, 0.0) for name in NAMES)), unknown, len(rows))
