"""Which parts of what can be read are for a person. A part stands behind a door; blank and "don't know" open none.

SAFETY.md R1, R2, R6, R9 to R13, R16, R25, R26, R30.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from potassium_cli.domain.goals.above import GROWN_UP
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import (
    Kidneys,
    Pregnancy,
    Profile,
    Reply,
    Sex,
    age,
    asks_pregnancy,
    on_dialysis,
)

_FREE = (Tier.GENERAL, Tier.LOSING)


class Door(StrEnum):
    """What somebody may read of.

    REFERENCE: published intakes. MORE: that more potassium may be good, and foods that hold much. SALTS: what trials
    found of supplements and salt substitutes. The others: advice that is not for everybody.
    """

    REFERENCE = "reference"
    MORE = "more"
    SALTS = "salts"
    SODIUM = "sodium"
    WEIGHT = "weight"
    DRINKING = "drinking"
    COMPRESSION = "compression"


def open_doors(profile: Profile, decision: Decision, today: date) -> frozenset[Door]:
    """The doors that are open to a person; none while the profile cannot be read (R30)."""
    if profile.problem:
        return frozenset()
    return frozenset((*_of_potassium(profile, decision, today), *_of_the_legs(profile, decision, today)))


def _of_potassium(profile: Profile, decision: Decision, today: date) -> Iterator[Door]:
    if not decision.may_see_reference or decision.tier in (Tier.RESTRICT, Tier.UNANSWERED):
        return
    yield Door.REFERENCE
    if not decision.may_suggest or decision.tier not in _FREE:
        return  # R6: who needs a clinician's yes reads no list that puts the most first, with the yes neither (R6d)
    yield Door.MORE
    if decision.tier is Tier.GENERAL and _grown(profile, today) and _not_expecting(profile, today):
        yield Door.SALTS  # R9, R13, R16


def _of_the_legs(profile: Profile, decision: Decision, today: date) -> Iterator[Door]:
    grown, eats = _grown(profile, today), profile.eating is Reply.NO
    for_most = grown and eats and _not_expecting(profile, today)
    if for_most:
        yield Door.WEIGHT  # R11
    salt_is_no_need = profile.adrenal is Reply.NO and profile.losing is Reply.NO
    if for_most and salt_is_no_need and decision.tier not in (Tier.RESTRICT, Tier.UNANSWERED):
        yield Door.SODIUM  # R26
    heart_is_well = profile.heart_failure is Reply.NO
    kidneys_are_well = profile.kidneys is Kidneys.HEALTHY and not on_dialysis(profile)
    if heart_is_well and kidneys_are_well and _unless(profile.fluid_limit):
        yield Door.DRINKING  # R25
    if heart_is_well and profile.diabetes is Reply.NO and _unless(profile.leg_arteries) and _unless(profile.numb_feet):
        yield Door.COMPRESSION  # R25


def _unless(answer: Reply | None) -> bool:
    """Whether a question that only symptoms bring up closes nothing: a yes closes, and so does "don't know"."""
    return answer in (None, Reply.NO)


def _grown(profile: Profile, today: date) -> bool:
    years = age(profile, today)
    return years is not None and years >= GROWN_UP


def _not_expecting(profile: Profile, today: date) -> bool:
    """Whether it is answered, or needs no question: that of who has not said their sex is open."""
    if profile.pregnancy is not None or profile.sex not in (Sex.FEMALE, Sex.MALE):
        return profile.pregnancy is Pregnancy.NO
    return not asks_pregnancy(profile, today)
