"""Goals from published references, from a clinician, and of one's own: never computed, borrowed or mixed (R14, R15)."""

from datetime import date
from math import floor

from potassium_cli.domain.goals.goal import Direction, Goal
from potassium_cli.domain.profile.profile import Pregnancy, Profile, age
from potassium_cli.domain.profile.safety import Body, Reference
from potassium_cli.hint import Hint

FOR_HEALTHY = "for healthy people"
_CHILD = 14  # from here on, rows for both sexes speak of people


def reference_for(profile: Profile, table: tuple[Reference, ...], today: date) -> Reference | None:
    """Find the reference intake of the chosen body for age, sex and pregnancy; None where it has none (R13, R15)."""
    body = chosen_body(profile)
    return next((row for row in published_for(profile, table, today) if row.body is body), None)


def published_for(profile: Profile, table: tuple[Reference, ...], today: date) -> tuple[Reference, ...]:
    """Find what every body publishes for age, sex and pregnancy; nothing as long as one of them is not known."""
    years, state = age(profile, today), _state(profile)
    if years is None or profile.sex is None:
        return ()
    return tuple(
        row
        for row in table
        if row.state == state and row.sex in (profile.sex, "any") and row.age_min <= years <= (row.age_max or years)
    )


def chosen_body(profile: Profile) -> Body:
    """Return the body whose references a person goes by: NASEM unless they chose another."""
    return profile.reference or Body.NASEM


def cite_of(body: Body, table: tuple[Reference, ...]) -> str:
    """Name a body with the year of its figures: "EFSA 2016"."""
    return next((row.source.cite for row in table if row.body is body), body.value)


def reach(reference: Reference, label: str = "") -> Goal:
    """Make a goal to reach of a reference intake."""
    return _from(Direction.REACH, reference, label)


def compare(reference: Reference) -> Goal:
    """Set a reference beside the total, for orientation only: it is for healthy people (R6)."""
    return _from(Direction.COMPARE, reference, FOR_HEALTHY)


def limit(mg: float) -> Goal:
    """Make a ceiling of the clinician's own number, in mg per day (R3, R5)."""
    return Goal(Direction.LIMIT, whole(mg), "your clinician", Hint("the limit that your clinician gave you"))


def whole(mg: float) -> float:
    """Round a limit or a target down to whole mg, the stricter way, so that it is one figure wherever it stands."""
    return float(floor(round(mg, 3)))


def own_target(mg: float) -> Goal:
    """Make a goal to reach of the person's own number, in mg per day (R14)."""
    reason = Hint("the target that you chose")
    return Goal(Direction.REACH, whole(mg), "yourself", reason, cite="your own target", own=True)


def _from(direction: Direction, reference: Reference, label: str) -> Goal:
    source = reference.source
    reason = Hint(f"{reference.kind} for {_group(reference)}")
    return Goal(direction, reference.potassium_mg, source.full, reason, label, source.cite)


def _state(profile: Profile) -> str:
    return profile.pregnancy.value if profile.pregnancy in (Pregnancy.PREGNANT, Pregnancy.LACTATING) else "none"


def _group(reference: Reference) -> str:
    grown = reference.age_max is None or reference.age_max > _CHILD
    who = {"female": "women and girls", "male": "men and boys"}.get(reference.sex, "people" if grown else "children")
    state = "" if reference.state == "none" else f"{reference.state} "
    years = (
        f"{reference.age_min} and over" if reference.age_max is None else f"{reference.age_min} to {reference.age_max}"
    )
    return f"{state}{who} aged {years}"
