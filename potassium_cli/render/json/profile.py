"""What a profile comes to, what a change of it changed, and the people who have one, as one object each."""

from typing import Any

from potassium_cli.domain.goals.goal import Goal
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.render.json.envelope import Json, lines, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.profile import turned
from potassium_cli.reports.profile import PeopleReport, ProfileChange, ProfileReport


def profile_json(report: ProfileReport, sheet: Sheet) -> Json:
    """Turn a profile into one object: the decision, and the answers behind it."""
    goal = {
        **_goal_json(report.decision.goal, sheet),
        "own": report.decision.goal.own,
        "since": report.since.isoformat() if report.since else None,
    }
    return {
        **whose(report.person),
        **_decided(report.decision, goal, sheet),
        "cautions": _cautions(report.always),
        "neutral": _cautions(report.neutral),
        "checked": _checked(report.decision),
        "cautions_in_all": report.cautions,
        "answers": dict(report.answers),
    }


def change_of_profile_json(report: ProfileChange, sheet: Sheet) -> Json:
    """Turn a change of a profile into one object; "now" is null when nothing was stored."""
    now = report.now
    return {
        **whose(report.person),
        "changed": list(turned(report.was, now)) if report.was and now else [],
        "now": _decided(now, _goal_json(now.goal, sheet), sheet) if now else None,
        "cautions": _cautions(report.fresh),
        "neutral": _cautions(report.neutral),
        "checked": _checked(now) if now else [],
        "notes": lines(report.notes, sheet),
    }


def people_json(report: PeopleReport, _: Sheet) -> Json:
    """Turn the people into one object; `now` is null without a name."""
    return {"people": list(report.people), "now": report.now or None}


def _decided(decision: Decision, goal: Json, sheet: Sheet) -> Json:
    return {
        "tier": decision.tier,
        "goal": goal,
        "reference": _goal_json(decision.reference, sheet) if decision.reference else None,
        "factors": decision.factors,
        "unanswered": decision.unanswered,
        "unknown_medicines": decision.unknown_medicines,
        "may_suggest": decision.may_suggest,
        "may_see_reference": decision.may_see_reference,
        "why_not": decision.why_not.said(sheet.person),
        "resting": decision.resting,
    }


def _cautions(rows: tuple[Caution, ...]) -> list[Json]:
    return [{"id": row.id, "words": row.words, **row.source._asdict()} for row in rows]


def _checked(decision: Decision) -> list[Json]:
    """What was said of medicines that are in no table: by whom, when, until when, and whether it counts."""
    return [
        {
            "medicine": word.medicine,
            "by": word.by,
            "on": word.on.isoformat(),
            "until": word.until.isoformat(),
            "counts": word.medicine not in decision.unknown_medicines,
        }
        for word in decision.checked
    ]


def _goal_json(goal: Goal, sheet: Sheet) -> dict[str, Any]:
    return {
        "direction": goal.direction,
        "mg": goal.mg,
        "label": goal.label,
        "source": goal.source,
        "reason": goal.reason.said(sheet.person),
    }
