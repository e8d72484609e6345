"""Which tier a profile has, and what it may see. The one place that decides; whoever draws or suggests only asks."""

from datetime import date
from typing import NamedTuple

from potassium_cli.domain.goals.above import closed_above, highest
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.permitted import permitted
from potassium_cli.domain.goals.references import whole
from potassium_cli.domain.profile.checked import Checked
from potassium_cli.domain.profile.factors import Factors, find_factors
from potassium_cli.domain.profile.markers import Told
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import Kind, Medicine, SafetyTables
from potassium_cli.hint import NONE, Hint


class Decision(NamedTuple):
    """What a profile may see. `factors` say in words what decided the tier; `unanswered` names the open questions.

    `may_suggest`: foods that close a gap. `may_see_reference`: any published reference. `why_not` is one line that says
    why nothing is suggested, or empty. `kinds` are the kinds of medicine taken; `unknown_medicines` are in no table.
    `reference` is what the chosen body publishes, for those who may see it: beside a target of their own too. `resting`
    says why a target of their own does not count now, or is empty. `kept_limit_mg` is a limit that a child or somebody
    with an eating disorder has: it is said when a day is over it, and whom to call (R11, R12). `marked` and `asked` are
    medicines that tell of a condition, with its question (R6b); `checked` is what was said of those in no table (R6c).
    `several` are those of `unknown_medicines` that are words for several medicines.
    """

    tier: Tier
    goal: Goal
    factors: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    may_suggest: bool = False
    may_see_reference: bool = False
    why_not: Hint = NONE
    kinds: frozenset[Kind] = frozenset()
    unknown_medicines: tuple[str, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    reference: Goal | None = None
    resting: str = ""
    kept_limit_mg: float | None = None
    marked: tuple[Told, ...] = ()
    asked: tuple[Told, ...] = ()
    checked: tuple[Checked, ...] = ()
    several: tuple[str, ...] = ()


def decide(profile: Profile, tables: SafetyTables, today: date) -> Decision:
    """Decide tier, goal and permissions of a profile on a day, as SAFETY.md has it."""
    factors = find_factors(profile, tables.medicines, today)
    problem = tables.problem or profile.problem
    tier = _tier(factors, problem)
    goal, reference, why_not, kept_limit_mg = permitted(profile, tables, factors, tier, today)
    may_suggest = goal.direction is Direction.REACH
    return Decision(
        tier=tier,
        goal=goal,
        factors=_deciding(factors, tier),
        unanswered=factors.open,
        may_suggest=may_suggest,
        may_see_reference=reference is not None,
        why_not=why_not,
        kinds=frozenset(medicine.kind for medicine in factors.taken),
        unknown_medicines=factors.unknown_medicines,
        medicines=factors.taken,
        reference=reference,
        kept_limit_mg=kept_limit_mg,
        marked=factors.marked,
        asked=factors.asked,
        checked=factors.checked,
        several=factors.several,
        resting=_resting(
            profile, goal, _above(profile, tables, _deciding(factors, tier), tier, today), may_suggest=may_suggest
        ),
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


def _above(profile: Profile, tables: SafetyTables, factors: tuple[str, ...], tier: Tier, today: date) -> str:
    """Say why a target above the reference does not count (R14)."""
    if closed := closed_above(profile, tier, factors, today):
        return f"{closed}, no target goes above the reference"
    most = highest(profile, tables.references, today)
    if most and profile.target_mg and whole(profile.target_mg) > most.potassium_mg:
        return f"it is above {most.potassium_mg:,.0f} mg, the highest figure here for your age and sex"
    return "it is above the reference; set it again to say yes"


def _resting(profile: Profile, goal: Goal, above: str, *, may_suggest: bool) -> str:
    """Say why a target of one's own does not count now; its figure is not told where there is nothing to reach."""
    if profile.target_mg is None or goal.own:
        return ""
    if not may_suggest:
        return "Your own target rests, since there is nothing to reach now."
    return f"Your own target rests: {above}."
