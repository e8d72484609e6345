"""Whether a person's own target may be set, and what is asked or offered instead (R14)."""

from datetime import date
from math import floor
from typing import NamedTuple

from potassium_cli.domain.goal import Direction, Tier
from potassium_cli.domain.goals import above_is_closed
from potassium_cli.domain.profile import Profile
from potassium_cli.domain.standing import held_against
from potassium_cli.domain.tiers import Decision

# 21 CFR 101.9 as amended in 2016 (81 FR 33742): what US labels count percentages from.
DAILY_VALUE_MG = 4700.0


class Verdict(NamedTuple):
    """Why a target is `refused`, or what has to be said yes to (`asks`); it may be set when both are empty."""

    refused: str = ""
    asks: str = ""


def weigh(target_mg: float, profile: Profile, decision: Decision, today: date) -> Verdict:
    """Weigh a target in mg per day against what the profile would come to without it."""
    figure = f"{floor(target_mg):,} mg"
    if decision.tier is Tier.RESTRICT:
        return Verdict(
            f"A target to reach is refused because of {decision.factors[0]}. If your clinician told you to stay under "
            f'{figure}, it is your limit: potassium profile set --limit "{floor(target_mg)} mg"'
        )
    reference = decision.goal
    if reference.direction is not Direction.REACH or reference.mg is None:
        return Verdict(f"A target to reach is refused for now. {decision.why_not}")
    if target_mg <= reference.mg:
        return Verdict()
    above = f"{figure} a day is above {held_against(reference)}"
    if above_is_closed(profile, decision.tier, today):
        return Verdict(f"{above}. Such a target is refused here: ask your clinician.")
    label = f" {DAILY_VALUE_MG:,.0f} mg is what US food labels count from, no personal goal (FDA 2016)."
    is_label = abs(target_mg - DAILY_VALUE_MG) < 1
    return Verdict(asks=f"{above}; it would be your own target, which nobody recommends.{label if is_label else ''}")
