"""What in a profile raises or lowers blood potassium, in plain words.

The lists follow SAFETY.md, Tiers. Where caution ends and restrict begins is our judgement on its sources.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from potassium_cli.domain.profile.checked import Checked, words_on
from potassium_cli.domain.profile.markers import CONDITIONS_OF, Told, still_asked, still_marked
from potassium_cli.domain.profile.medicines import recognise
from potassium_cli.domain.profile.open_questions import likely_kidney_disease, open_questions
from potassium_cli.domain.profile.profile import Kidneys, Profile, Reply, given_limit, on_dialysis
from potassium_cli.domain.profile.safety import Kind, Medicine

_KIDNEYS = {
    Kidneys.CKD_3_5: "kidney disease, stage 3 to 5",
    Kidneys.CKD_UNKNOWN_STAGE: "kidney disease of unknown stage",
    Kidneys.ACUTE_INJURY: "an acute kidney injury, now or recently",
    Kidneys.TRANSPLANT: "a kidney transplant",
}
_EARLY_KIDNEYS = "kidney disease, stage 1 or 2"


class Factors(NamedTuple):
    """What raises (restrict, caution) or lowers (losing) potassium, in words.

    `open` names the questions without an answer; `taken` are the medicines of the table, each once; `unknown_medicines`
    are names that it does not know. `marked` are those that tell of a condition which restricts, and `asked` those that
    open a question again, each with its question. `checked` is what was said of those that are in no table, whether it
    still counts or not. `several` are those of `unknown_medicines` that are words for several medicines.
    """

    restrict: tuple[str, ...]
    caution: tuple[str, ...]
    losing: tuple[str, ...]
    open: tuple[str, ...]
    taken: tuple[Medicine, ...]
    unknown_medicines: tuple[str, ...]
    marked: tuple[Told, ...] = ()
    asked: tuple[Told, ...] = ()
    checked: tuple[Checked, ...] = ()
    several: tuple[str, ...] = ()


def find_factors(profile: Profile, table: tuple[Medicine, ...], today: date) -> Factors:
    """Find everything in a profile that decides its tier."""
    taken, unknown = _taken(profile, table)
    raising = [medicine.name for medicine in taken if medicine.kind is Kind.RAISES]
    if profile.salt_substitute is Reply.YES:
        raising.append("a salt substitute")
    several = tuple(name for name in unknown if recognise(name, table).only_several)
    named = [name for name in unknown if not recognise(name, table).several]
    asked, checked = tuple(still_asked(profile, taken)), tuple(words_on(named, profile))
    settled = [word.medicine for word in checked if word.holds(today)]
    unknown = tuple(name for name in unknown if name not in settled)
    return Factors(
        restrict=tuple(_restrict(profile, taken, raising)),
        caution=(*_caution(profile, taken, raising, today), *map(_unclear, settled)),
        losing=tuple(_losing(profile, taken)),
        open=tuple(open_questions(profile, unknown, frozenset(question for _, question in asked), today)),
        taken=taken,
        unknown_medicines=unknown,
        marked=tuple(still_marked(profile, taken)),
        asked=asked,
        checked=checked,
        several=several,
    )


def _taken(profile: Profile, table: tuple[Medicine, ...]) -> tuple[tuple[Medicine, ...], tuple[str, ...]]:
    """Look every named medicine up; one that is named twice, by generic and brand, counts once."""
    if not isinstance(profile.medicines, tuple):
        return (), ()
    found = [recognise(name, table) for name in profile.medicines]
    taken = {medicine.name: medicine for each in found for medicine in each.medicines}
    unknown = tuple(name for name, each in zip(profile.medicines, found, strict=True) if each.unknown)
    return tuple(taken.values()), unknown


def _restrict(profile: Profile, taken: tuple[Medicine, ...], raising: list[str]) -> Iterator[str]:
    if on_dialysis(profile):
        yield "dialysis"
    if isinstance(profile.kidneys, Kidneys) and profile.kidneys in _KIDNEYS:
        yield _KIDNEYS[profile.kidneys]
    if profile.potassium_high is Reply.YES:
        yield "high blood potassium, or having been told to limit potassium"
    if given_limit(profile) is not None:
        yield "a potassium limit from a clinician"
    if profile.adrenal is Reply.YES:
        yield "adrenal insufficiency, low aldosterone or type 4 renal tubular acidosis"
    binders = [medicine.name for medicine in taken if medicine.kind is Kind.BINDER]
    if profile.binder is Reply.YES or binders:
        yield f"a potassium binder ({listed(binders)})" if binders else "a potassium binder"
    for medicine, question in still_marked(profile, taken):
        yield f"{medicine.name}, which is given for {CONDITIONS_OF[question]}"
    yield from _restricting_medicines(profile, raising)


def _restricting_medicines(profile: Profile, raising: list[str]) -> Iterator[str]:
    """R7: two medicines that raise potassium, or one together with kidney disease, heart failure or diabetes.

    A salt substitute counts as one: it is the salt that potassium tablets hold.
    """
    if len(raising) >= 2:
        what = "things" if profile.salt_substitute is Reply.YES else "medicines"
        yield f"{len(raising)} {what} that raise potassium ({listed(raising)})"
    elif raising:
        together = [
            words
            for words, holds in (
                ("kidney disease", isinstance(profile.kidneys, Kidneys) and profile.kidneys is not Kidneys.HEALTHY),
                ("heart failure", profile.heart_failure is Reply.YES),
                ("diabetes", profile.diabetes is Reply.YES),
            )
            if holds
        ]
        if together:
            yield f"{raising[0]}, which raises potassium, together with {listed(together)}"


def _caution(profile: Profile, taken: tuple[Medicine, ...], raising: list[str], today: date) -> Iterator[str]:
    """Diabetes with kidney disease needs no line of its own: kidney disease alone is at least caution."""
    if raising:
        yield f"{raising[0]}, which raises potassium"
    yield from (_unclear(medicine.name) for medicine in taken if medicine.kind is Kind.UNCLEAR)
    if profile.heart_failure is Reply.YES:
        yield "heart failure"
    if profile.liver is Reply.YES:
        yield "liver disease"
    if profile.kidneys is Kidneys.CKD_1_2:
        yield _EARLY_KIDNEYS
    if any(medicine.kind is Kind.DIGOXIN for medicine in taken):
        yield "digoxin"
    if profile.kidneys is Reply.UNKNOWN and (likely := likely_kidney_disease(profile, today)):
        yield f"kidneys in an unknown state, together with {listed(likely)}"


def _unclear(name: str) -> str:
    """R6b, R6c: sources disagree, or a label was not read. It is caution, and never one of two (R7)."""
    return f"{name}, of which it is unclear what it does to potassium"


def _losing(profile: Profile, taken: tuple[Medicine, ...]) -> Iterator[str]:
    for medicine in taken:
        if medicine.kind is Kind.LOWERS:
            yield f"{medicine.name}, which lowers potassium"
    if profile.losing is Reply.YES:
        yield "a condition that loses potassium"
    if profile.eating is Reply.YES:
        yield "an eating disorder or recent starvation"


def listed(words: list[str]) -> str:
    """Write words as people list them: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
