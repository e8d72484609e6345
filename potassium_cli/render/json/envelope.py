"""What every report carries as JSON: schema, person, tier and goal, where its figures are from, and what it is not."""

from typing import Any

from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.reports.carried import DATA_SOURCE, DISCLAIMER

SCHEMA = 1
Json = dict[str, Any]


def whose(person: str) -> Json:
    """Name the person, when one was named."""
    return {"person": person} if person else {}


def held(tier: Tier, goal: Goal) -> Json:
    """Tell tier and goal (R31), and why there is no goal when there is none (R1, R4)."""
    return {"tier": str(tier), "goal": goal_object(goal), "goal_reason": goal.reason or None}


def foot() -> Json:
    """Tell where the figures are from, and what this is not (R31)."""
    return {"data_source": DATA_SOURCE, "disclaimer": DISCLAIMER}


def goal_object(goal: Goal) -> Json | None:
    """Tell a goal; null when there is none."""
    if goal.mg is None or goal.direction is Direction.NONE:
        return None
    return {
        "direction": str(goal.direction),
        "potassium_mg": rounded(goal.mg),
        "label": goal.label or None,
        "source": goal.source,
        **({"own": True} if goal.own else {}),
    }


def rounded(amount: float | None) -> float | None:
    """Keep one decimal; a food table vouches for no more."""
    return None if amount is None else round(amount, 1)
