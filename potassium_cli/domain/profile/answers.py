"""A profile as the journal keeps it: text by question. What is written is read back as the same profile."""

from collections.abc import Callable, Mapping
from datetime import date, time
from enum import StrEnum
from math import isfinite
from typing import Any

from potassium_cli.domain.profile.profile import Dialysis, Kidneys, Names, Profile, Reply
from potassium_cli.domain.profile.questions import KEPT, Form, Question, is_phone


def profile_from_answers(answers: Mapping[str, str]) -> Profile:
    """Read a profile from the journal's answers by question; what cannot be read stays blank, and is its `problem`."""
    values: dict[str, Any] = {}
    for name, text in answers.items():
        if name not in KEPT:
            values["problem"] = f"The profile has an answer that this version does not know ({name!r}): update it."
            continue
        try:
            values[KEPT[name].field] = _kept(KEPT[name], text)
        except ValueError:
            values["problem"] = f"The profile's answer {text[:40]!r} to {name!r} cannot be read: set it again."
    if isinstance(values.get("dialysis"), Dialysis):
        values["kidneys"] = Kidneys.DIALYSIS  # whatever else was said of them: the stricter answer counts (R2, R5, R20)
    return Profile(**values)


def answers_from_profile(profile: Profile) -> dict[str, str]:
    """Write every answer as the journal keeps it: text by question. Blanks are left out."""
    answers = {question.name: getattr(profile, question.field) for question in KEPT.values()}
    return {name: _text(answer) for name, answer in answers.items() if answer is not None}


def _text(answer: object) -> str:
    if isinstance(answer, tuple):
        return "; ".join(answer) or "none"
    if isinstance(answer, time):
        return f"{answer:%H:%M}"
    if isinstance(answer, float):
        return f"{answer!r} mg"
    return str(answer)


def _kept(question: Question, text: str) -> object:
    """Read an answer as the journal keeps it; ValueError for what is none."""
    if text == Reply.UNKNOWN and question.can_be_unknown:
        return Reply.UNKNOWN
    return _READ[question.form](question, text)


def _choice(question: Question, text: str) -> StrEnum | None:
    if question.kinds is None or (text == "none" and text in question.besides):
        return None
    return question.kinds(text)


def _names(_: Question, text: str) -> Names | Reply:
    if text == Reply.UNKNOWN:
        return Reply.UNKNOWN
    names = tuple(name.strip() for name in text.split(";"))
    if not all(names):
        raise ValueError(text)
    return () if names == ("none",) else names


def _birth(_: Question, text: str) -> date:
    return date.fromisoformat(text)


def _day(_: Question, text: str) -> date | None:
    return None if text == "none" else date.fromisoformat(text)


def _clock(_: Question, text: str) -> time | None:
    return None if text == "none" else time.fromisoformat(text)


def _phone(_: Question, text: str) -> str | None:
    if not is_phone(text) and text != "none":
        raise ValueError(text)
    return None if text == "none" else text


def _mg_a_day(_: Question, text: str) -> float | None:
    if text == "none":
        return None
    amount, _space, unit = text.partition(" ")
    mg = float(amount)
    if unit != "mg" or not isfinite(mg) or mg <= 0:
        raise ValueError(text)
    return mg


_READ: dict[Form, Callable[[Question, str], object]] = {
    Form.CHOICE: _choice,
    Form.NAMES: _names,
    Form.BIRTH: _birth,
    Form.DAY: _day,
    Form.AMOUNT: _mg_a_day,
    Form.CLOCK: _clock,
    Form.PHONE: _phone,
}
