"""What reports carry as JSON: schema, person, tier and goal, hints, refusals, where figures are from."""

from collections.abc import Iterable
from typing import Any

from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.errors import Refusal
from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.reports.carried import DATA_SOURCE, DISCLAIMER

Json = dict[str, Any]


def whose(person: str) -> Json:
    """Name the person, when one was named."""
    return {"person": person} if person else {}


def held(tier: Tier, goal: Goal, sheet: Sheet) -> Json:
    """Tell tier and goal (R31), and why there is no goal when there is none (R1, R4)."""
    return {"tier": str(tier), "goal": goal_object(goal), "goal_reason": said(goal.reason, sheet)}


def said(hint: Hint, sheet: Sheet) -> str | None:
    """Tell a hint on one line; null when there is none."""
    return hint.said(sheet.person) or None


def lines(hints: Iterable[Hint], sheet: Sheet) -> list[str]:
    """Tell hints, each on one line."""
    return [hint.said(sheet.person) for hint in hints]


def failed(refusal: Refusal, sheet: Sheet) -> Json:
    """Tell that something was not done: the exit code, and the line that says why."""
    return {"code": refusal.code, "message": " ".join(refusal.told.said(sheet.person).split())}


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
