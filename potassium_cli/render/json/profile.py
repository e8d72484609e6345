"""What a profile comes to, and the people who have one, as one object each."""

from collections.abc import Mapping, Sequence
from json import dumps
from typing import Any

from potassium_cli.domain.goals.goal import Goal
from potassium_cli.render.text.profile import Seen


def profile_json(answers: Mapping[str, str], seen: Seen) -> str:
    """Write the decision and the answers behind it as one JSON object."""
    decision = seen.decision
    shown: dict[str, Any] = {
        "schema": 1,
        **({"person": seen.person} if seen.person else {}),
        "tier": decision.tier,
        "goal": {
            **_goal_json(decision.goal),
            "own": decision.goal.own,
            "since": seen.since.isoformat() if seen.since else None,
        },
        "reference": _goal_json(decision.reference) if decision.reference else None,
        "factors": decision.factors,
        "unanswered": decision.unanswered,
        "unknown_medicines": decision.unknown_medicines,
        "may_suggest": decision.may_suggest,
        "may_see_reference": decision.may_see_reference,
        "why_not": decision.why_not,
        "resting": decision.resting,
        "cautions": [{"id": row.id, "words": row.words, **row.source._asdict()} for row in seen.always],
        "cautions_in_all": seen.cautions,
        "answers": dict(answers),
    }
    return dumps(shown, ensure_ascii=False)


def _goal_json(goal: Goal) -> dict[str, Any]:
    return {
        "direction": goal.direction,
        "mg": goal.mg,
        "label": goal.label,
        "source": goal.source,
        "reason": goal.reason,
    }


def people_json(people: Sequence[str], now: str) -> str:
    """List the people as one JSON object; `now` is null without a name."""
    return dumps({"schema": 1, "people": list(people), "now": now or None}, ensure_ascii=False)
