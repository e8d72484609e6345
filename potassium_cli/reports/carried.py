"""What every report carries and what it may show (SAFETY.md R1, R2, R26, R29, R31). When in doubt it shows less."""

from collections.abc import Iterable
from datetime import time

from potassium_cli.domain.food.meal import Entry, main_meals_due
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.tiers import Decision

DATA_SOURCE = "USDA SR28 and FNDDS 2021-2023"
DISCLAIMER = "A record, not medical advice."

_SHOWN = ("potassium_mg", "sodium_mg", "magnesium_mg")


def shown_goal(decision: Decision) -> Goal:
    """Return the goal, unless it is a reference that this profile may not see (R1, R2): then none, with the reason."""
    goal = decision.goal
    allowed = decision.may_see_reference and decision.tier not in (Tier.RESTRICT, Tier.UNANSWERED)
    if goal.direction in (Direction.REACH, Direction.COMPARE) and not allowed:
        return Goal(Direction.NONE, reason=decision.why_not)
    return goal


def shown_nutrients(tier: Tier, among: tuple[str, ...] = _SHOWN) -> tuple[str, ...]:
    """Name the nutrients that may be told, of those that a report shows. Sodium is hidden in restrict (R26)."""
    return tuple(name for name in among if not (tier is Tier.RESTRICT and name == "sodium_mg"))


def floored(tier: Tier, goal: Goal, entries: Iterable[Entry], by: time | None) -> bool:
    """Tell whether known amounts are only "at least" so much: in restrict, while a main meal is missing (R29).

    `by`: the time of day up to which meals count as due; None is a day that is over.
    """
    held = tier is Tier.RESTRICT or goal.direction is Direction.LIMIT
    return held and not main_meals_due(by) <= {entry.meal for entry in entries}


def may_praise(decision: Decision) -> bool:
    """Tell whether the words may lean towards more potassium (R2, R6, R10): only with a goal to reach, and free to."""
    return decision.may_suggest and shown_goal(decision).direction is Direction.REACH
