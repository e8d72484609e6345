"""What an answer undoes: a changed medicine ends a clinician's yes (R6), a changed dialysis ends its limit (R5)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from potassium_cli.domain.answers import profile_from_answers
from potassium_cli.domain.profile import Kidneys, Profile

_TREATMENTS = (Kidneys.DIALYSIS, Kidneys.TRANSPLANT)


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
    elif "medicines" in answers:
        if isinstance(old.medicines, tuple):
            stored["medicines-changed"] = today.isoformat()
        if old.clinician_ok is not None and "clinician-ok" not in answers:
            stored["clinician-ok"] = "none"
            notes.append("Your medicines changed, so your clinician's yes no longer counts: ask again.")
    if old.limit_mg is not None and "limit" not in answers and _treatment_changed(old, new):
        stored["limit"] = "none"
        notes.append("Your limit was for another kind of care and no longer counts: ask for the one that holds now.")
    return Changes(stored, tuple(notes))


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
