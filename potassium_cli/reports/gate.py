"""Who may be suggested anything at all (SAFETY.md R1 to R12). Nobody else decides it.

There are two doors, and nobody passes both. A goal to reach that may be seen opens foods that close its gap. A
clinician's limit opens swaps, which only lower. Every refusal is one line that says why.
"""

from datetime import date

from potassium_cli.domain.goals.above import GROWN_UP
from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.permitted import neither_way
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile, Reply, age
from potassium_cli.domain.profile.safety import Kind, SafetyTables
from potassium_cli.hint import NONE, Hint
from potassium_cli.reports.carried import may_praise

UNSAID = Hint("Why not is not known, so nothing is suggested. Answer the questions with:", "profile setup")


def under_limit(decision: Decision) -> bool:
    """Say whether a clinician's limit is the goal: then nothing here may close a gap."""
    return decision.tier is Tier.RESTRICT and decision.goal.direction is Direction.LIMIT and bool(decision.goal.mg)


def refusal(decision: Decision) -> Hint:
    """Say why this profile gets no food that closes a gap (R1 to R12), if so, in one line."""
    is_open = may_praise(decision) and decision.goal.mg is not None
    return NONE if is_open else decision.why_not or decision.goal.reason or UNSAID


def swap_refusal(profile: Profile, decision: Decision, tables: SafetyTables, today: date) -> Hint:
    """Say why a person with a limit gets no swaps, if so. A blank is never read as "no" (R10 to R12)."""
    if Kind.DIGOXIN in decision.kinds:
        return neither_way(tables)
    years = age(profile, today)
    if years is not None and years < GROWN_UP:
        return Hint(tables.caution("child-limit").words)
    blank = {
        "born": age(profile, today) is None,
        "eating": profile.eating in (None, Reply.UNKNOWN),
        "medicines": not isinstance(profile.medicines, tuple),
    }
    names = ", ".join(name for name, is_blank in blank.items() if is_blank)
    return Hint(f"Swaps wait for what is still open ({names}). Answer with:", "profile setup") if names else NONE
