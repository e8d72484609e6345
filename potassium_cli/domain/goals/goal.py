"""The goal has a direction, and everything that is said, coloured or suggested follows from it."""

from enum import StrEnum
from math import ceil
from typing import NamedTuple

from potassium_cli.hint import NONE, Hint


class Tier(StrEnum):
    """What a profile allows (SAFETY.md): which goal, which words, whether anything may be suggested."""

    RESTRICT = "restrict"
    CAUTION = "caution"
    LOSING = "losing"
    GENERAL = "general"
    UNANSWERED = "unanswered"

    @property
    def named(self) -> str:
        """What it is called on a screen: in words that neither judge nor speak of weight (SAFETY.md, Tiers)."""
        return _NAMED[self]


_NAMED = {
    Tier.RESTRICT: "with your care team",
    Tier.CAUTION: "with caution",
    Tier.LOSING: "potassium may run low",
    Tier.GENERAL: "reference for healthy people",
    Tier.UNANSWERED: "totals only",
}


class Direction(StrEnum):
    """Which way good lies.

    COMPARE is neither way (R6): a reference stands beside the total, without a gap, a bar or praise. Whoever draws a
    goal handles REACH and LIMIT; all else gets only the words of `standing`, so that a forgotten case says too little.
    """

    REACH = "reach"
    LIMIT = "limit"
    COMPARE = "compare"
    NONE = "none"


class Goal(NamedTuple):
    """What a day is held against: mg per day; `source` names body, document and year, or the clinician.

    `reason` says in one line why it is this goal, or why there is none and what to do about it.
    `label` qualifies the figure wherever it is shown ("for healthy people"), or is empty.
    `cite` is the source in short, shown wherever a reference is: "NASEM 2019"; empty for a limit.
    `not_for` says for whom the figure is none, where a total is far above it.
    `own`: a target that the person chose. It is shown as theirs, never as a recommendation (R14).
    """

    direction: Direction
    mg: float | None = None
    source: str = ""
    reason: Hint = NONE
    label: str = ""
    cite: str = ""
    own: bool = False
    not_for: str = ""

    @property
    def name(self) -> str:
        """What the figure is, in words: "limit", "reference", "own target"."""
        if self.own:
            return "own target"
        return "limit" if self.direction is Direction.LIMIT else "reference"


def whole_mg(goal: Goal, potassium_mg: float) -> int:
    """A potassium in whole mg, rounded so that it never flatters: up under a limit, short of a figure not reached."""
    if goal.direction is Direction.LIMIT:
        return ceil(round(potassium_mg, 6))
    return short_of(potassium_mg, goal.mg) if goal.mg and goal.direction is Direction.REACH else round(potassium_mg)


def short_of(potassium_mg: float, target_mg: float) -> int:
    """A potassium in whole mg, less than a target as long as it has not reached that."""
    return min(round(potassium_mg), ceil(target_mg) - 1) if potassium_mg < target_mg else round(potassium_mg)
