"""What a profile comes to: tier, goal, what decided them, what is open."""

from collections.abc import Iterable, Iterator, Mapping
from math import floor
from typing import Any

from potassium_cli.domain.goal import Direction, Goal, Tier
from potassium_cli.domain.safety import Caution
from potassium_cli.domain.tiers import Decision


def summary(decision: Decision) -> str:
    """Say tier and goal in a few words: "general, reach the reference: 2,600 mg a day (NASEM 2019)"."""
    tier = "not decided" if decision.tier is Tier.UNANSWERED else decision.tier.value
    return f"{tier}, {_goal_words(decision.goal)}"


def _goal_words(goal: Goal) -> str:
    label = f" {goal.label}" if goal.label else ""
    if goal.mg is None or goal.direction is Direction.NONE:
        return "totals only, no goal"
    if goal.direction is Direction.LIMIT:
        return f"stay under {floor(goal.mg):,} mg a day, as your clinician said"
    figure = f"{goal.mg:,.0f} mg a day ({goal.cite})"
    if goal.direction is Direction.REACH:
        return f"reach the reference{label}: {figure}"
    return f"no goal; reference{label}: {figure}"


def profile_text(decision: Decision, cautions: Iterable[Caution]) -> str:
    """Write tier and goal in three lines, then what is open, then the cautions that always hold."""
    return "\n".join(_lines(decision, cautions))


def _lines(decision: Decision, cautions: Iterable[Caution]) -> Iterator[str]:
    because = f", because of {'; '.join(decision.factors)}" if decision.factors else ""
    yield f"Tier: {'not decided yet' if decision.tier is Tier.UNANSWERED else decision.tier.value}{because}"
    source = f". Source: {decision.goal.source}" if decision.may_see_reference else ""
    yield f"Goal: {_goal_words(decision.goal)}{source}"
    yield f"Suggestions: {'yes' if decision.may_suggest else 'none. ' + decision.why_not}"
    if decision.unanswered:
        yield f"Open questions: {', '.join(decision.unanswered)}"
    if decision.unknown_medicines:
        yield f"Not in the list of medicines: {', '.join(decision.unknown_medicines)}"
    yield from (caution.line for caution in cautions)


def profile_json(answers: Mapping[str, str], decision: Decision, cautions: Iterable[Caution]) -> str:
    """Write the decision and the answers behind it as one JSON object."""
    from json import dumps  # noqa: PLC0415  # summary() is imported without it

    goal = decision.goal
    shown: dict[str, Any] = {
        "schema": 1,
        "tier": decision.tier,
        "goal": {
            "direction": goal.direction,
            "mg": goal.mg,
            "label": goal.label,
            "source": goal.source,
            "reason": goal.reason,
        },
        "factors": decision.factors,
        "unanswered": decision.unanswered,
        "unknown_medicines": decision.unknown_medicines,
        "may_suggest": decision.may_suggest,
        "may_see_reference": decision.may_see_reference,
        "why_not": decision.why_not,
        "cautions": [{"id": row.id, "words": row.words, **row.source._asdict()} for row in cautions],
        "answers": dict(answers),
    }
    return dumps(shown, ensure_ascii=False)
