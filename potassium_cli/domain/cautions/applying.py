"""All cautions that a profile calls for, whatever is eaten: its medicines and their pairs, its conditions, its foods.

`potassium cautions` shows them with their sources; other commands show only what belongs to what was just done.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from potassium_cli.domain.cautions.called import about, food_cautions, profile_cautions, rows
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.markers import CONDITIONS_OF
from potassium_cli.domain.profile.profile import Dialysis, Kidneys, Pregnancy, Profile, Reply, given_limit
from potassium_cli.domain.profile.safety import Caution, Kind, Medicine, Source

_ANGIOTENSIN = frozenset(
    {
        "ACE inhibitor",
        "angiotensin receptor blocker",
        "neprilysin inhibitor with angiotensin receptor blocker",
        "renin inhibitor",
    }
)
_TRIMETHOPRIM = frozenset({"trimethoprim", "sulfamethoxazole/trimethoprim"})
_ALDOSTERONE = frozenset({"spironolactone", "eplerenone"})
_SAVING = frozenset({"potassium-sparing diuretic", "mineralocorticoid receptor blocker"})
_WATER_TABLETS = frozenset({"loop diuretic", "thiazide-type diuretic"}) | _SAVING
_NSAID = "anti-inflammatory (NSAID)"
# With fever, vomiting or diarrhoea the kidneys bear these badly (SAFETY.md R33).
_SICK_DAYS = (_ANGIOTENSIN | _WATER_TABLETS | {_NSAID, "SGLT2 inhibitor", "biguanide"}) - {"renin inhibitor"}
_FOR_EVERYBODY = ("salt-substitute", "supplement")
_TOLD = (Kind.RAISES, Kind.LOWERS, Kind.BINDER, Kind.UNCLEAR)
_FOODS = ("star-fruit", "salt-substitute", "supplement", "raises-potassium-herb", "grapefruit", "leafy-green")


class Part(StrEnum):
    """What a caution hangs on."""

    MEDICINES = "Your medicines"
    HEALTH = "Your health"
    FOODS = "Foods"


class Applying(NamedTuple):
    """One caution that applies, and what it hangs on."""

    part: Part
    caution: Caution


def applying(profile: Profile, decision: Decision, table: tuple[Caution, ...]) -> tuple[Applying, ...]:
    """Collect every caution that applies to a profile, each once: medicines, then health, then foods."""
    found = (
        *(Applying(Part.MEDICINES, caution) for caution in _for_medicines(profile, decision, table)),
        *(Applying(Part.HEALTH, caution) for caution in _for_health(profile, decision, table)),
        *(Applying(Part.FOODS, caution) for caution in _for_foods(profile, decision, table)),
    )
    once: dict[Caution, Applying] = {}
    for each in found:
        once.setdefault(each.caution, each)
    return tuple(once.values())


def _for_medicines(profile: Profile, decision: Decision, table: tuple[Caution, ...]) -> Iterator[Caution]:
    """Take what is urgent and pairs first; then all medicines, those together that the same source speaks of."""
    if profile.pregnancy is Pregnancy.PREGNANT:
        yield from _of_groups("pregnancy-medicine", _ANGIOTENSIN, decision, table)
    raising = [medicine for medicine in decision.medicines if medicine.kind is Kind.RAISES]
    pairs = list(_pairs(raising))
    if len(raising) > 1 and not pairs:
        pairs = [("pair", raising)]
    for when, medicines in pairs:
        yield from (about(row, medicines) for row in rows(table, [when]))
    for (kind, source), medicines in _by_source(decision.medicines).items():
        yield from (about(row, medicines, source) for row in rows(table, [kind.value]))
    yield from _of_groups("sick-days", _SICK_DAYS, decision, table)
    yield from _for_what_they_are_given(decision, table)
    if Kind.DIGOXIN in decision.kinds:
        yield from rows(table, ["digoxin"])


def _of_groups(when: str, groups: frozenset[str], decision: Decision, table: tuple[Caution, ...]) -> list[Caution]:
    """Take what is said of all medicines of some groups together."""
    taken = [medicine for medicine in decision.medicines if medicine.group in groups]
    return [about(row, taken) for row in rows(table, [when])] if taken else []


def checked_medicines(decision: Decision, table: tuple[Caution, ...], today: date) -> tuple[Caution, ...]:
    """Say who said what of a medicine that is in no table, and until when that counts (R6c)."""
    told = ((word, "checked" if word.holds(today) else "checked-ended") for word in decision.checked)
    return tuple(
        row.about(medicines=word.medicine, by=word.by, on=word.on.isoformat(), until=word.until.isoformat())
        for word, when in told
        for row in rows(table, [when])
    )


def neutral_medicines(decision: Decision, table: tuple[Caution, ...]) -> tuple[Caution, ...]:
    """Say of each neutral medicine by which label or study it is (R6b)."""
    neutral = (medicine for medicine in decision.medicines if medicine.kind is Kind.NEUTRAL)
    return tuple(about(row, [each], each.source) for each in neutral for row in rows(table, ["neutral"]))


def _for_what_they_are_given(decision: Decision, table: tuple[Caution, ...]) -> Iterator[Caution]:
    """Say which condition a medicine tells of, while that is not denied by its name (R6b)."""
    for when, told in (("marks", decision.marked), ("asks", decision.asked)):
        for medicine, question in told:
            for row in rows(table, [when]):
                yield about(row.about(condition=CONDITIONS_OF[question]), [medicine], medicine.source)


def _by_source(taken: tuple[Medicine, ...]) -> dict[tuple[Kind, Source], list[Medicine]]:
    found: dict[tuple[Kind, Source], list[Medicine]] = {}
    for medicine in taken:
        if medicine.kind in _TOLD:
            found.setdefault((medicine.kind, medicine.source), []).append(medicine)
    return found


def _pairs(raising: list[Medicine]) -> Iterator[tuple[str, list[Medicine]]]:
    """Name the pairs that a source of its own speaks of."""
    angiotensin = [each for each in raising if each.group in _ANGIOTENSIN]
    trimethoprim = [each for each in raising if each.name in _TRIMETHOPRIM]
    aldosterone = [each for each in raising if each.name in _ALDOSTERONE]
    painkillers = [each for each in raising if each.group == _NSAID]
    ace = [each for each in raising if each.group == "ACE inhibitor"]
    salts = [each for each in raising if each.group == "potassium salt"]
    saving = [each for each in raising if each.group in _SAVING]
    spironolactone = [each for each in raising if each.name == "spironolactone"]
    others = [each for each in raising if each.name != "spironolactone"]
    for when, some, with_these in (
        ("pair-trimethoprim", trimethoprim, [each for each in angiotensin if each.group != "renin inhibitor"]),
        ("pair-potassium", salts, saving),
        ("pair-aldosterone", aldosterone, angiotensin),
        ("pair-spironolactone", spironolactone, [each for each in others if each not in angiotensin]),
        ("pair-nsaid", painkillers, ace),
    ):
        if some and with_these:
            yield when, [*some, *with_these]
    if len(angiotensin) > 1:
        yield "pair-renin-angiotensin", angiotensin


def _for_health(profile: Profile, decision: Decision, table: tuple[Caution, ...]) -> Iterator[Caution]:
    ill = isinstance(profile.kidneys, Kidneys) and profile.kidneys is not Kidneys.HEALTHY
    dialysed = profile.kidneys is Kidneys.DIALYSIS or isinstance(profile.dialysis, Dialysis)
    high = Reply.YES in (profile.potassium_high, profile.binder)
    holds = {
        "kidneys": ill and given_limit(profile) is None,
        "kidneys-limit": ill and given_limit(profile) is not None,
        "dialysis": dialysed,
        "dialysis-gap": dialysed and profile.dialysis not in (Dialysis.PERITONEAL, Dialysis.DAILY_HAEMODIALYSIS),
        "not-only-food": (ill or high) and not dialysed,
        "not-only-food-dialysis": dialysed,
        "additives": ill,
        "kidneys-unsure": not isinstance(profile.kidneys, Kidneys),
        "potassium-high": high,
        "adrenal": profile.adrenal is Reply.YES,
        "heart-failure": profile.heart_failure is Reply.YES,
        "liver": profile.liver is Reply.YES,
        "painkillers": decision.tier in (Tier.RESTRICT, Tier.CAUTION),
        "diabetes": profile.diabetes is Reply.YES and (ill or Kind.RAISES in decision.kinds),
    }
    yield from rows(table, [when for when, applies in holds.items() if applies])
    yield from profile_cautions(profile, decision, table)


def _for_foods(profile: Profile, decision: Decision, table: tuple[Caution, ...]) -> Iterator[Caution]:
    """Ask for foods what a log would ask; those free of every factor hear of potassium salts only when they log one."""
    free = decision.tier in (Tier.GENERAL, Tier.LOSING)
    for tag in _FOODS:
        called = food_cautions("", frozenset({tag}), profile, decision, table)
        yield from (row for row in called if not (free and row.when in _FOR_EVERYBODY))
    sensitive = Kind.LOWERS in decision.kinds or Kind.DIGOXIN in decision.kinds or profile.losing is Reply.YES
    if sensitive or Reply.YES in (profile.heart_failure, profile.blood_pressure):
        yield from rows(table, ["liquorice"])
