"""Who eats: the answers that decide tier, goal and cautions. Blank, "don't know" and an answer are three things.

Blank is None, "don't know" is Reply.UNKNOWN.
"""

from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from potassium_cli.domain.profile.safety import Body


class Reply(StrEnum):
    """An answer to a yes-or-no question; UNKNOWN is "don't know", to any question."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Sex(StrEnum):
    """The sex that reference intakes are published for."""

    FEMALE = "female"
    MALE = "male"


class Pregnancy(StrEnum):
    """States with reference intakes of their own."""

    NO = "no"
    PREGNANT = "pregnant"
    LACTATING = "lactating"


class Kidneys(StrEnum):
    """What a person was told about their kidneys; the numbers are stages of chronic kidney disease."""

    HEALTHY = "healthy"
    CKD_1_2 = "ckd-1-2"
    CKD_3_5 = "ckd-3-5"
    DIALYSIS = "dialysis"
    TRANSPLANT = "transplant"
    ACUTE_INJURY = "acute-injury"
    CKD_UNKNOWN_STAGE = "ckd-unknown-stage"


class Dialysis(StrEnum):
    """The kind of dialysis: a limit that was given for one does not hold for another (R5)."""

    HAEMODIALYSIS = "haemodialysis"
    DAILY_HAEMODIALYSIS = "daily-haemodialysis"
    PERITONEAL = "peritoneal"


class Diet(StrEnum):
    """What a person does not eat by choice."""

    NONE = "none"
    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"


Names = tuple[str, ...]


class Profile(NamedTuple):
    """One person's answers. `limit_mg` is the clinician's, per day; `clinician_ok` the day of a yes to more potassium.

    `medicines_changed` and `health_changed` are the days of the latest news that such a yes could not know (R6).
    `medicines_answered` names the medicines whose question was answered with a no while the medicine was named (R6b).
    `medicines_checked` keeps what a pharmacist or prescriber said of those that are in no table (R6c).
    `target_mg` is the person's own, and `target_yes` the day of their yes to one above the published reference (R14).
    `day_starts` is the hour at which their days start, when it is not midnight. From `cancer` on, answers say how soon
    a symptom should be seen, and nothing else. `problem` names what could not be
    read; it closes everything (R30).
    """

    sex: Sex | Reply | None = None
    born: date | Reply | None = None
    pregnancy: Pregnancy | Reply | None = None
    kidneys: Kidneys | Reply | None = None
    dialysis: Dialysis | Reply | None = None
    potassium_high: Reply | None = None
    heart_failure: Reply | None = None
    diabetes: Reply | None = None
    blood_pressure: Reply | None = None
    liver: Reply | None = None
    adrenal: Reply | None = None
    binder: Reply | None = None
    losing: Reply | None = None
    eating: Reply | None = None
    medicines: Names | Reply | None = None
    salt_substitute: Reply | None = None
    medicines_changed: date | None = None
    health_changed: date | None = None
    medicines_answered: Names | None = None
    medicines_checked: Names | None = None
    limit_mg: float | Reply | None = None
    clinician_ok: date | None = None
    reference: Body | None = None
    target_mg: float | None = None
    target_yes: date | None = None
    oxalate_stones: Reply | None = None
    diet: Diet | Reply | None = None
    allergies: Names | Reply | None = None
    dislikes: Names | Reply | None = None
    day_starts: time | None = None
    cancer: Reply | None = None
    earlier_clot: Reply | None = None
    surgery: date | None = None
    gave_birth: date | None = None
    leg_arteries: Reply | None = None
    numb_feet: Reply | None = None
    steroids: Reply | None = None
    fluid_limit: Reply | None = None
    emergency_number: str | None = None
    problem: str = ""


def age(profile: Profile, today: date) -> int | None:
    """Age in whole years; None when it is not known, or the birth date is still to come."""
    born = profile.born
    if not isinstance(born, date) or born > today:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def on_dialysis(profile: Profile) -> bool:
    """Whether any answer says so: a named kind counts, whatever is said of the kidneys (R2, R5)."""
    return profile.kidneys is Kidneys.DIALYSIS or isinstance(profile.dialysis, Dialysis)


def given_limit(profile: Profile) -> float | None:
    """Return the clinician's limit in mg per day; None when there is none, or it is not known."""
    return None if isinstance(profile.limit_mg, Reply) else profile.limit_mg


def asks_pregnancy(profile: Profile, today: date) -> bool:
    """Whether pregnancy is asked: of women from 10 to 59. No reference is published for it outside 14 to 50 (R13)."""
    years = age(profile, today)
    return profile.sex is Sex.FEMALE and (years is None or 10 <= years < 60)
