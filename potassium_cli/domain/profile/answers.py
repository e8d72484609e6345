"""A profile as the journal keeps it: text by question. What is written is read back as the same profile."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import Any

from potassium_cli.domain.profile.profile import Dialysis, Diet, Kidneys, Names, Pregnancy, Profile, Reply, Sex
from potassium_cli.domain.profile.safety import Body


def profile_from_answers(answers: Mapping[str, str]) -> Profile:
    """Read a profile from the journal's answers by question; what cannot be read stays blank, and is its `problem`."""
    values: dict[str, Any] = {}
    for question, text in answers.items():
        if question not in _QUESTIONS:
            values["problem"] = f"The profile has an answer that this version does not know ({question!r}): update it."
            continue
        field, read = _QUESTIONS[question]
        try:
            values[field] = read(text)
        except ValueError:
            values["problem"] = (
                f"The profile's answer {text[:40]!r} to {question!r} cannot be read: "
                "set it again (potassium profile set --help)."
            )
    if isinstance(values.get("dialysis"), Dialysis):
        values["kidneys"] = Kidneys.DIALYSIS  # whatever else was said of them: the stricter answer counts (R2, R5, R20)
    return Profile(**values)


def answers_from_profile(profile: Profile) -> dict[str, str]:
    """Write every answer as the journal keeps it: text by question. Blanks are left out."""
    answers = {question: getattr(profile, field) for question, (field, _) in _QUESTIONS.items()}
    return {question: _text(answer) for question, answer in answers.items() if answer is not None}


def _text(answer: object) -> str:
    if isinstance(answer, tuple):
        return "; ".join(answer) or "none"
    if isinstance(answer, float):
        return f"{answer!r} mg"
    return str(answer)


def _one_of(kind: Callable[[str], StrEnum]) -> Callable[[str], StrEnum]:
    def read(text: str) -> StrEnum:
        return Reply.UNKNOWN if text == Reply.UNKNOWN else kind(text)

    return read


def _names(text: str) -> Names | Reply:
    if text == Reply.UNKNOWN:
        return Reply.UNKNOWN
    names = tuple(name.strip() for name in text.split(";"))
    if not all(names):
        raise ValueError(text)
    return () if names == ("none",) else names


def _born(text: str) -> date | Reply:
    return Reply.UNKNOWN if text == Reply.UNKNOWN else date.fromisoformat(text)


def _dialysis(text: str) -> StrEnum | None:
    return None if text == "none" else _one_of(Dialysis)(text)


def _limit(text: str) -> float | Reply | None:
    return Reply.UNKNOWN if text == Reply.UNKNOWN else _mg_a_day(text)


def _day(text: str) -> date | None:
    return None if text == "none" else date.fromisoformat(text)


def _mg_a_day(text: str) -> float | None:
    if text == "none":
        return None
    amount, _, unit = text.partition(" ")
    mg = float(amount)
    if unit != "mg" or not isfinite(mg) or mg <= 0:
        raise ValueError(text)
    return mg


_QUESTIONS: dict[str, tuple[str, Callable[[str], object]]] = {
    "sex": ("sex", _one_of(Sex)),
    "born": ("born", _born),
    "pregnancy": ("pregnancy", _one_of(Pregnancy)),
    "kidneys": ("kidneys", _one_of(Kidneys)),
    "dialysis": ("dialysis", _dialysis),
    "potassium-high": ("potassium_high", Reply),
    "heart-failure": ("heart_failure", Reply),
    "diabetes": ("diabetes", Reply),
    "blood-pressure": ("blood_pressure", Reply),
    "liver": ("liver", Reply),
    "adrenal": ("adrenal", Reply),
    "binder": ("binder", Reply),
    "losing": ("losing", Reply),
    "eating": ("eating", Reply),
    "medicines": ("medicines", _names),
    "medicines-changed": ("medicines_changed", _day),
    "health-changed": ("health_changed", _day),
    "limit": ("limit_mg", _limit),
    "clinician-ok": ("clinician_ok", _day),
    "reference": ("reference", Body),
    "target": ("target_mg", _mg_a_day),
    "target-yes": ("target_yes", _day),
    "oxalate-stones": ("oxalate_stones", Reply),
    "diet": ("diet", _one_of(Diet)),
    "allergies": ("allergies", _names),
    "dislikes": ("dislikes", _names),
}
