"""Whether a person's own target may be set, and what is asked or offered instead (R14)."""

from datetime import date
from typing import NamedTuple

from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.references import MOST_TARGET_MG, above_is_closed, whole
from potassium_cli.domain.goals.standing import held_against
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.hint import NONE, Hint


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
    if above_is_closed(profile, decision.tier, today):
        return Verdict(Hint(f"{above}. {tables.caution('target-closed').words}"))
    label = tables.caution("label-base", figure=f"{MOST_TARGET_MG:,.0f} mg").line
    if target_mg > MOST_TARGET_MG:
        return Verdict(Hint(f"{figure} a day is refused as a target. {label} {tables.caution('target-most').words}"))
    label = f" {label}" if target_mg == MOST_TARGET_MG else ""
    return Verdict(asks=f"{above}; it would be your own target, which nobody recommends.{label}")
