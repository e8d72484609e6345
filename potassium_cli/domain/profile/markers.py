"""Medicines that tell of a condition: a no to that condition counts only when it is said of the medicine (R6b).

Some are given for a condition alone that holds potassium back (a phosphate binder, fludrocortisone): they restrict
until their question is answered by name. Others only open their question again (metformin: diabetes).
"""

from collections.abc import Iterable, Iterator, Mapping

from potassium_cli.domain.profile.profile import Kidneys, Profile, Reply
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import Medicine

CONDITIONS_OF = {
    "kidneys": "kidney disease or a kidney transplant",
    "adrenal": "adrenal insufficiency",
    "potassium-high": "high blood potassium",
    "diabetes": "diabetes",
    "heart-failure": "heart failure",
}
_DENIALS = (Reply.NO, Kidneys.HEALTHY)

Told = tuple[Medicine, str]


def still_marked(profile: Profile, taken: Iterable[Medicine]) -> Iterator[Told]:
    """List the medicines that restrict by what they are given for, each with its question."""
    return _unanswered(profile, ((medicine, question) for medicine in taken for question in medicine.marks))


def still_asked(profile: Profile, taken: Iterable[Medicine]) -> Iterator[Told]:
    """List the medicines that open a question again, which was denied, and not by their name."""
    told = _unanswered(profile, ((medicine, question) for medicine in taken for question in medicine.asks))
    return (pair for pair in told if denied(profile, pair[1]))


def denied(profile: Profile, question: str) -> bool:
    """Whether the answer to a question is that there is no such condition."""
    return getattr(profile, QUESTIONS[question].field) in _DENIALS


def told_of(taken: Iterable[Medicine], answers: Mapping[str, str]) -> tuple[Told, ...]:
    """List the medicines that answers speak of: those whose question is denied in them."""
    pairs = ((medicine, question) for medicine in taken for question in (*medicine.marks, *medicine.asks))
    return tuple(pair for pair in pairs if answers.get(pair[1]) in _DENIALS)


def name_of(told: Told) -> str:
    """Write a medicine with its question, as a profile keeps that one was answered by the name of the other."""
    return f"{told[0].name}: {told[1]}"


def _unanswered(profile: Profile, told: Iterable[Told]) -> Iterator[Told]:
    by_name = profile.medicines_answered or ()
    return (pair for pair in told if not (denied(profile, pair[1]) and name_of(pair) in by_name))
