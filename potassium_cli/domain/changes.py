"""What an answer undoes: news that raises potassium ends a clinician's yes (R6), a dialysis its limit (R5).

A new target ends the yes to the one before (R14).
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from potassium_cli.domain.answers import profile_from_answers
from potassium_cli.domain.profile import Kidneys, Profile, Reply

_TREATMENTS = (Kidneys.DIALYSIS, Kidneys.TRANSPLANT)
_RAISING = (
    *("potassium_high", "heart_failure", "diabetes", "blood_pressure", "liver", "adrenal", "binder"),
    "limit_mg",
)


class Changes(NamedTuple):
    """The answers to store, with those that they bring along, and a line for each that was undone."""

    answers: dict[str, str]
    notes: tuple[str, ...]


def with_consequences(before: Mapping[str, str], answers: Mapping[str, str], today: date) -> Changes:
    """Complete new answers by what they undo among the old ones. A list of medicines that is the same is no change."""
    old, new = profile_from_answers(before), profile_from_answers({**before, **answers})
    stored, notes = dict(answers), []
    if "medicines" in answers and _same(old, new):
        del stored["medicines"]
    elif "medicines" in answers and isinstance(old.medicines, tuple):
        stored["medicines-changed"] = today.isoformat()
    news = _news("medicines" in stored, old, new)
    if news and old.clinician_ok is not None and "clinician-ok" not in answers:
        stored["clinician-ok"] = "none"
        notes.append(f"{news}, so your clinician's yes no longer counts: ask again.")
    if old.limit_mg is not None and "limit" not in answers and _treatment_changed(old, new):
        stored["limit"] = "none"
        notes.append("Your limit was for another kind of care and no longer counts: ask for the one that holds now.")
    if "target" in answers and old.target_yes is not None and "target-yes" not in answers:
        stored["target-yes"] = "none"
    return Changes(stored, tuple(notes))


def _news(medicines_changed: bool, old: Profile, new: Profile) -> str:
    """Say what a clinician who said yes did not know: other medicines, or a condition or limit that is new."""
    if medicines_changed:
        return "Your medicines changed"
    if new.kidneys is not old.kidneys and new.kidneys not in (None, Kidneys.HEALTHY):
        return "Your answer about your kidneys changed"
    became = [name for name in _RAISING if _raises(getattr(new, name)) and not _raises(getattr(old, name))]
    return "Something that can raise potassium is new" if became else ""


def _raises(answer: Reply | float | None) -> bool:
    return answer is not None and answer is not Reply.NO and answer is not Reply.UNKNOWN


def _same(old: Profile, new: Profile) -> bool:
    if not isinstance(old.medicines, tuple) or not isinstance(new.medicines, tuple):
        return old.medicines == new.medicines
    return {name.casefold() for name in old.medicines} == {name.casefold() for name in new.medicines}


def _treatment_changed(old: Profile, new: Profile) -> bool:
    """Whether one treatment took the place of another. Away from both the limit stays, or the tier might loosen."""
    if old.kidneys in _TREATMENTS and new.kidneys in _TREATMENTS and old.kidneys is not new.kidneys:
        return True
    both = old.dialysis is not None and new.dialysis is not None
    return both and new.kidneys is Kidneys.DIALYSIS and old.dialysis is not new.dialysis
