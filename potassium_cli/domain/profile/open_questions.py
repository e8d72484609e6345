"""Which questions of a profile are still open: blank or "don't know", which is never "no" (SAFETY.md, R1)."""

from collections.abc import Iterator
from datetime import date

from potassium_cli.domain.profile.profile import Profile, Reply, age, asks_pregnancy, on_dialysis
from potassium_cli.domain.profile.questions import QUESTIONS, Question

OLD_AGE = 65


def open_questions(profile: Profile, unknown: tuple[str, ...], asked: frozenset[str], today: date) -> Iterator[str]:
    """Name the questions that are blank or "don't know"; not kidneys, once their doubt is itself a factor.

    `unknown` are medicines that are in no table, and `asked` questions that a medicine opens again (R6b).
    """
    for question in QUESTIONS.values():
        if question.decides and (question.name in asked or _is_open(question, profile, unknown, today)):
            yield question.name


def _is_open(question: Question, profile: Profile, unknown: tuple[str, ...], today: date) -> bool:
    """Whether a question has no answer yet. A birth date to come is none, nor medicines of which one is not known."""
    answer = getattr(profile, question.field)
    unsaid = answer is Reply.UNKNOWN
    blank = unsaid or answer is None
    match question.name:
        case "born":
            return age(profile, today) is None
        case "pregnancy":
            return blank and asks_pregnancy(profile, today)
        case "kidneys":
            return blank and not on_dialysis(profile) and not (unsaid and likely_kidney_disease(profile, today))
        case "dialysis" | "limit":
            return unsaid and not (question.name == "dialysis" and on_dialysis(profile))
    return blank or (question.name == "medicines" and bool(unknown))


def likely_kidney_disease(profile: Profile, today: date) -> list[str]:
    """Name what makes kidney disease likely in those who do not know their kidneys: then doubt itself is a caution."""
    years = age(profile, today)
    risks = (
        ("an age of 65 or over", years is not None and years >= OLD_AGE),
        ("diabetes", profile.diabetes is Reply.YES),
        ("high blood pressure", profile.blood_pressure is Reply.YES),
    )
    return [words for words, holds in risks if holds]
