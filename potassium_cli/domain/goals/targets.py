"""Whether a person's own target may be set, and what is asked or offered instead (R14)."""

from datetime import date
from typing import NamedTuple

from potassium_cli.domain.goals.above import closed_above, highest
from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.references import whole
from potassium_cli.domain.goals.standing import held_against
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import Reference, SafetyTables
from potassium_cli.hint import NONE, Hint

LABEL_BASE_MG = 4700.0  # what US labels count from, and no goal (21 CFR 101.9 as amended in 2016, 81 FR 33742) (R15)


class Verdict(NamedTuple):
    """Why a target is `refused`, or what has to be said yes to (`asks`); it may be set when both are empty."""

    refused: Hint = NONE
    asks: str = ""


def verdict_on(target_mg: float, profile: Profile, tables: SafetyTables, decision: Decision, today: date) -> Verdict:
    """Weigh a target in mg per day against what the profile would come to without it."""
    target_mg = whole(target_mg)
    figure = f"{target_mg:,.0f} mg"
    if decision.tier is Tier.RESTRICT:
        return Verdict(
            Hint(
                f"A target to reach is refused because of {decision.factors[0]}. "
                f"If your clinician told you to stay under {figure}, it is your limit:",
                f'profile set --limit "{target_mg:.0f} mg"',
            )
        )
    reference = decision.goal
    if reference.direction is not Direction.REACH or reference.mg is None:
        return Verdict(decision.why_not.behind("A target to reach is refused for now."))
    if target_mg <= reference.mg:
        return Verdict()
    above = f"{figure} a day is above {held_against(reference)}"
    label = _label(target_mg, tables)
    if closed := closed_above(profile, decision.tier, decision.factors, today):
        words = f"{above}; {closed}, no target goes higher.{label} {tables.caution('target-closed').words}"
        return Verdict(Hint(words))
    most = highest(profile, tables.references, today)
    if most is None or target_mg > most.potassium_mg:
        return Verdict(Hint(f"{figure} a day is {_most(most)}.{label} {tables.caution('target-most').words}"))
    return Verdict(asks=f"{above}; it would be your own target, which nobody recommends.")


def ended(profile: Profile, decision: Decision, today: date) -> str:
    """Say why a target that was allowed ends for good with these answers (R14); "" when it counts, or only rests."""
    if profile.target_mg is None or decision.goal.own:
        return ""
    if decision.tier is Tier.RESTRICT:
        return f"because of {decision.factors[0]}"
    reference = decision.reference
    if reference is None or reference.mg is None or whole(profile.target_mg) <= reference.mg:
        return ""
    return closed_above(profile, decision.tier, decision.factors, today)


def _label(target_mg: float, tables: SafetyTables) -> str:
    """What 4,700 mg is, for who aims that high (R15)."""
    if target_mg < LABEL_BASE_MG:
        return ""
    return f" {tables.caution('label-base', figure=f'{LABEL_BASE_MG:,.0f} mg').line}"


def _most(most: Reference | None) -> str:
    if most is None:
        return "above every figure that is known here"
    figure = f"{most.potassium_mg:,.0f} mg ({most.source.cite})"
    return f"above {figure}, the highest figure that any body here publishes for your age and sex"
