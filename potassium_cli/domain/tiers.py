"""Which tier a profile has, and what it may see. The one place that decides; whoever draws or suggests only asks.

When in doubt it closes: with an open question, an unreadable answer or a missing table there is no reference, no goal
to reach and no suggestion. A clinician's limit stays while questions are open: it can only make the day stricter.
"""

from datetime import date, timedelta
from typing import NamedTuple

from potassium_cli.domain.factors import Factors, find_factors
from potassium_cli.domain.goal import Direction, Goal, Tier
from potassium_cli.domain.goals import FOR_HEALTHY, compare, limit, reach, reference_for
from potassium_cli.domain.profile import Profile, Reply, age
from potassium_cli.domain.safety import Kind, SafetyTables

FEW = 3  # open questions that are named; `profile show` names them all
OK_HOLDS = timedelta(days=365)
_ASK = "Ask your doctor, kidney team or dietitian"


class Decision(NamedTuple):
    """What a profile may see. `factors` say in words what decided the tier; `unanswered` names the open questions.

    `may_suggest`: foods that close a gap. `may_see_reference`: any published reference. `why_not` is one line that says
    why nothing is suggested, or empty. `kinds` are the kinds of medicine taken; `unknown_medicines` are in no table.
    """

    tier: Tier
    goal: Goal
    factors: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    may_suggest: bool = False
    may_see_reference: bool = False
    why_not: str = ""
    kinds: frozenset[Kind] = frozenset()
    unknown_medicines: tuple[str, ...] = ()


def decide(profile: Profile, tables: SafetyTables, today: date) -> Decision:
    """Decide tier, goal and permissions of a profile on a day, as SAFETY.md has it."""
    factors = find_factors(profile, tables.medicines, today)
    problem = tables.problem or profile.problem
    tier = _tier(factors, problem)
    goal, may_suggest, why_not = _goal(profile, tables, factors, tier, today)
    return Decision(
        tier=tier,
        goal=goal,
        factors=_deciding(factors, tier),
        unanswered=factors.open,
        may_suggest=may_suggest,
        may_see_reference=goal.direction in (Direction.REACH, Direction.COMPARE),
        why_not=why_not,
        kinds=factors.kinds,
        unknown_medicines=factors.unknown_medicines,
    )


def _tier(factors: Factors, problem: str) -> Tier:
    """Take the first that fits. "Only factors that lower" cannot be said while a question is open: losing is late."""
    if factors.restrict:
        return Tier.RESTRICT
    if factors.caution:
        return Tier.CAUTION
    if factors.open or problem:
        return Tier.UNANSWERED
    return Tier.LOSING if factors.losing else Tier.GENERAL


def _deciding(factors: Factors, tier: Tier) -> tuple[str, ...]:
    by_tier = {Tier.RESTRICT: factors.restrict, Tier.CAUTION: factors.caution, Tier.LOSING: factors.losing}
    return by_tier.get(tier, ())


def _goal(profile: Profile, tables: SafetyTables, factors: Factors, tier: Tier, today: date) -> tuple[Goal, bool, str]:
    """Choose the goal, whether a gap may be closed by suggestions, and the line that says why not."""
    closed = _closed(profile, tables.problem or profile.problem, tier, today)
    if closed:
        return _none(closed)
    if tier is Tier.RESTRICT:
        return _restricted(profile, factors)
    if factors.open:
        return _none(_open_line(factors))
    return _with_reference(profile, tables, factors, tier, today)


def _none(why_not: str) -> tuple[Goal, bool, str]:
    return Goal(Direction.NONE, reason=why_not), False, why_not


def _closed(profile: Profile, problem: str, tier: Tier, today: date) -> str:
    """Say why there is no goal at all, whatever else holds; "" when there may be one (R11, R12, R30)."""
    years = age(profile, today)
    if problem:
        return f"{problem} Until then potassium is only added up."
    if profile.eating is Reply.YES:
        return "No goals or suggestions here: let the care team that knows you guide what you eat."
    if years == 0:
        return "Under one year there is no goal here: ask the child's doctor or nurse."
    if years is not None and years < 18 and tier in (Tier.RESTRICT, Tier.CAUTION):
        return "Under 18 with a condition or medicine that affects potassium there is no goal here: ask the care team."
    return ""


def _restricted(profile: Profile, factors: Factors) -> tuple[Goal, bool, str]:
    if profile.limit_mg is not None:
        return limit(profile.limit_mg), False, "You have a limit: nothing here will suggest more potassium."
    line = (
        f"Because of {factors.restrict[0]}, potassium is only added up. {_ASK} which limit is yours, "
        'then: potassium profile set --limit "... mg"'
    )
    return _none(line)


def _open_line(factors: Factors) -> str:
    if factors.open == ("medicines",) and factors.unknown_medicines:
        return (
            f"No goal yet: {', '.join(factors.unknown_medicines)} is not in this program's list of medicines. Ask a "
            "pharmacist whether it affects potassium; if not, leave it out: potassium profile set --medicine ..."
        )
    count = "1 question is open" if len(factors.open) == 1 else f"{len(factors.open)} questions are open"
    named = f" ({', '.join(factors.open)})" if len(factors.open) <= FEW else ""
    return f"No goal yet: {count}{named}. Answer with: potassium profile setup"


def _with_reference(
    profile: Profile, tables: SafetyTables, factors: Factors, tier: Tier, today: date
) -> tuple[Goal, bool, str]:
    reference = reference_for(profile, tables.references, today)
    if reference is None:
        line = f"No reference is published for this age and state, so there is no goal. {_ASK}."
        return _none(line)
    if tier is not Tier.CAUTION:
        return reach(reference), True, ""
    why_not = _not_ok(profile, factors, today)
    return (compare(reference), False, why_not) if why_not else (reach(reference, FOR_HEALTHY), True, "")


def _not_ok(profile: Profile, factors: Factors, today: date) -> str:
    """Say why a clinician's yes opens nothing; "" when it does: dated, within a year, for these medicines (R6)."""
    if Kind.DIGOXIN in factors.kinds:
        return "With digoxin both low and high potassium are dangerous: nothing is suggested either way."
    said, changed = profile.clinician_ok, profile.medicines_changed
    again = f"{_ASK} whether more potassium is right for you; if so: potassium profile set --clinician-ok today"
    if said is None or said > today:
        return f"Because of {factors.caution[0]}, nothing is suggested. {again}"
    if today - said > OK_HOLDS:
        return f"Your clinician's yes is of {said}, more than a year ago. {again}"
    if changed is not None and said < changed:
        return f"Your clinician's yes is of {said}, before your medicines changed on {changed}. {again}"
    return ""
