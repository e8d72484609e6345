"""Who may aim above a published reference, and how far (R14).

The reference is the most for whoever is not plainly healthy and between 18 and 65: there nobody has shown that more is
safe (NASEM 2019 could set no upper level). For all others it is the highest figure that a shipped body gives.
"""

from datetime import date

from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.references import published_for, whole
from potassium_cli.domain.profile.profile import Pregnancy, Profile, Reply, age
from potassium_cli.domain.profile.safety import Reference

GROWN_UP = 18
OLD = 65


def closed_above(profile: Profile, tier: Tier, factors: tuple[str, ...], today: date) -> str:
    """Say in words for whom no target goes above the reference: "in pregnancy"; "" for who may aim higher."""
    if tier is not Tier.GENERAL:
        return f"because of {factors[0]}" if factors else "while questions are open"
    years = age(profile, today)
    holds = {
        "while your age is not known": years is None,
        f"before the age of {GROWN_UP}": years is not None and years < GROWN_UP,
        f"from the age of {OLD} on": years is not None and years >= OLD,
        "in pregnancy": profile.pregnancy is Pregnancy.PREGNANT,
        "while breastfeeding": profile.pregnancy is Pregnancy.LACTATING,
        "with diabetes": profile.diabetes is not Reply.NO,
        "with high blood pressure": profile.blood_pressure is not Reply.NO,
        "with a condition that loses potassium": profile.losing is not Reply.NO,
    }
    return next((words for words, closes in holds.items() if closes), "")


def highest(profile: Profile, table: tuple[Reference, ...], today: date) -> Reference | None:
    """Find the highest figure that any shipped body gives for this age, sex and state; None without one."""
    found = published_for(profile, table, today)
    return max(found, key=lambda row: row.potassium_mg, default=None)


def may_be_target(profile: Profile, reference_mg: float, closed: str, most: Reference | None) -> bool:
    """Tell whether the person's own target counts: up to the reference, or above it with a yes and nothing against."""
    if profile.target_mg is None:
        return False
    target_mg = whole(profile.target_mg)
    if target_mg <= reference_mg:
        return True
    return not closed and profile.target_yes is not None and most is not None and target_mg <= most.potassium_mg
