"""Goals from published references and from a clinician: never computed, borrowed or mixed between bodies (R15)."""

from datetime import date

from potassium_cli.domain.goal import Direction, Goal
from potassium_cli.domain.profile import Pregnancy, Profile, age
from potassium_cli.domain.safety import Reference

FOR_HEALTHY = "for healthy people"


def reference_for(profile: Profile, table: tuple[Reference, ...], today: date) -> Reference | None:
    """Find the reference intake for age, sex and pregnancy; None where none is published (R13)."""
    years, state = age(profile, today), _state(profile)
    if years is None or profile.sex is None:
        return None
    fits = (
        row
        for row in table
        if row.state == state and row.sex in (profile.sex, "any") and row.age_min <= years <= (row.age_max or years)
    )
    return next(fits, None)


def reach(reference: Reference, label: str = "") -> Goal:
    """Make a goal to reach of a reference intake."""
    return _from(Direction.REACH, reference, label)


def compare(reference: Reference) -> Goal:
    """Set a reference beside the total, for orientation only: it is for healthy people (R6)."""
    return _from(Direction.COMPARE, reference, FOR_HEALTHY)


def limit(mg: float) -> Goal:
    """Make a ceiling of the clinician's own number, in mg per day (R3, R5)."""
    return Goal(Direction.LIMIT, mg, "your clinician", "the limit that your clinician gave you")


def _from(direction: Direction, reference: Reference, label: str) -> Goal:
    source = reference.source
    return Goal(
        direction, reference.potassium_mg, source.full, f"Adequate Intake for {_group(reference)}", label, source.cite
    )


def _state(profile: Profile) -> str:
    return profile.pregnancy.value if profile.pregnancy in (Pregnancy.PREGNANT, Pregnancy.LACTATING) else "none"


def _group(reference: Reference) -> str:
    who = {"female": "women and girls", "male": "men and boys"}.get(reference.sex, "children")
    state = "" if reference.state == "none" else f"{reference.state} "
    years = (
        f"{reference.age_min} and over" if reference.age_max is None else f"{reference.age_min} to {reference.age_max}"
    )
    return f"{state}{who} aged {years}"
