"""What may stand against logging an item, as a record: why, in words, and who may overrule it."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.hint import Hint


class Why(StrEnum):
    """The kinds of doubt."""

    UNMATCHED = "unmatched"  # no food is called so
    AMBIGUOUS = "ambiguous"  # several foods may be meant
    UNREADABLE = "unreadable"  # an amount or a word that cannot be taken as it stands
    IMPOSSIBLE = "impossible"  # more than anybody can eat
    EMERGENCY = "emergency"  # words about the body that are a sign of one
    SYMPTOM = "symptom"  # other words about the body
    BLOOD_VALUE = "blood-value"
    MEDICINE = "medicine"
    UNIT = "unit"  # potassium by itself, without its unit or its amount
    OVERDOSE = "overdose"
    NUTRIENT = "nutrient"  # an amount that may not be of potassium
    AMOUNT = "amount"  # an amount that may be a slip


class Overrule(StrEnum):
    """Who may overrule a doubt: nobody, who says which food it is, or who says yes to it."""

    NOBODY = "nobody"
    CHOICE = "choice"
    YES = "yes"


class Doubt(NamedTuple):
    """What stands against an item. `grave`: it is a matter of safety, and not just of what was typed."""

    why: Why
    told: Hint
    overruled_by: Overrule = Overrule.NOBODY
    grave: bool = False


class Evidence(NamedTuple):
    """What items are held against: the safety tables, and which food words name, if they name one.

    `expecting`: who eats is pregnant or breastfeeding, or gave birth within a year; `facts` are what red flags hang on.
    """

    tables: SafetyTables
    food_named: Callable[[str], Food | None]
    expecting: bool = False
    facts: frozenset[str] = frozenset()

    @property
    def overdose(self) -> str:
        """The words for an amount that would be dangerous: the unit, the poison centre, and crisis help (R17)."""
        return " ".join(row.line for row in self.tables.cautions if row.when == "overdose")
