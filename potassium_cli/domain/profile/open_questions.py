"""Which questions of a profile are still open: blank or "don't know", which is never "no" (SAFETY.md, R1)."""

from collections.abc import Iterator
from datetime import date

from potassium_cli.domain.profile.profile import Profile, Reply, age, asks_pregnancy, on_dialysis

OLD_AGE = 65

_CONDITIONS = (
    "potassium_high",
    "heart_failure",
    "diabetes",
    "blood_pressure",
    "liver",
    "adrenal",
    "binder",
    "losing",
    "eating",
)


def open_questions(profile: Profile, unknown: tuple[str, ...], today: date) -> Iterator[str]:
    """Name the questions that are blank or "don't know"; not kidneys, once their doubt is itself a factor."""
    if not _answered(profile.sex):
        yield "sex"
    if age(profile, today) is None:
        yield "born"
    if asks_pregnancy(profile, today) and not _answered(profile.pregnancy):
        yield "pregnancy"
    yield from _open_kidneys(profile, today)
    for condition in _CONDITIONS:
        if not _answered(getattr(profile, condition)):
            yield condition.replace("_", "-")
    if not _answered(profile.medicines) or unknown:
        yield "medicines"
    if profile.limit_mg is Reply.UNKNOWN:
        yield "limit"


def _open_kidneys(profile: Profile, today: date) -> Iterator[str]:
    in_doubt = profile.kidneys is Reply.UNKNOWN and likely_kidney_disease(profile, today)
    if not _answered(profile.kidneys) and not in_doubt and not on_dialysis(profile):
        yield "kidneys"
    if profile.dialysis is Reply.UNKNOWN and not on_dialysis(profile):
        yield "dialysis"


def likely_kidney_disease(profile: Profile, today: date) -> list[str]:
    """Name what makes kidney disease likely in those who do not know their kidneys: then doubt itself is a caution."""
    years = age(profile, today)
    risks = (
        ("an age of 65 or over", years is not None and years >= OLD_AGE),
        ("diabetes", profile.diabetes is Reply.YES),
        ("high blood pressure", profile.blood_pressure is Reply.YES),
    )
    return [words for words, holds in risks if holds]


def _answered(answer: object) -> bool:
    return answer is not None and answer is not Reply.UNKNOWN
