"""What holds for the person whose symptom is weighed: the facts that red flags hang on, from profile and own words.

A blank or "don't know" is no fact: nothing is raised by it, and nothing lowered. Symptoms never change the profile's
tier, goal or suggestions, and neither do the questions that are asked for them alone (SAFETY.md R23).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from potassium_cli.domain.profile.factors import find_factors
from potassium_cli.domain.profile.medicines import recognise
from potassium_cli.domain.profile.profile import Kidneys, Pregnancy, Profile, Reply, age, given_limit, on_dialysis
from potassium_cli.domain.profile.questions import BIRTH_COUNTS, QUESTIONS, SURGERY_COUNTS, Question
from potassium_cli.domain.profile.safety import Kind, Medicine

GROWN, OLD = 18, 65
_DIURETICS = (
    "loop diuretic",
    "thiazide-type diuretic",
    "potassium-sparing diuretic",
    "mineralocorticoid receptor blocker",
)
# R33: on sick days someone should be asked about these.
_SICK_DAY = (
    *("ACE inhibitor", "angiotensin receptor blocker", "anti-inflammatory (NSAID)", "biguanide", "SGLT2 inhibitor"),
    *("renin inhibitor", "neprilysin inhibitor with angiotensin receptor blocker", *_DIURETICS),
)
_OF_KINDS = {Kind.DIGOXIN: ("digoxin",), Kind.BINDER: ("holding",), Kind.LOWERS: ("losing",)}
_OF_GROUPS = {
    "diuretic": _DIURETICS,
    "sick-day": _SICK_DAY,
    "steroids": ("corticosteroid",),
    "laxatives": ("laxative",),
}
_REPLIES = {
    "heart_failure": "heart-failure",
    "diabetes": "diabetes",
    "liver": "liver",
    "adrenal": "adrenal",
    "eating": "eating",
    "losing": "losing",
    "cancer": "cancer",
    "earlier_clot": "earlier-clot",
    "leg_arteries": "leg-arteries",
    "numb_feet": "numb-feet",
    "steroids": "steroids",
}
# Which question of the profile would tell of which fact.
FACT_OF = {"cancer": "cancer", "earlier-clot": "earlier-clot", "surgery": "surgery", "gave-birth": "birth",
           "numb-feet": "numb-feet", "steroids": "steroids", "leg-arteries": "leg-arteries"}  # fmt: skip


class Said(NamedTuple):
    """What is known besides the profile: facts that a person said of themselves, their words, salts logged lately."""

    facts: frozenset[str] = frozenset()
    text: str = ""
    salts: bool = False


NOTHING_SAID = Said()


def facts_of(profile: Profile, table: tuple[Medicine, ...], today: date, said: Said = NOTHING_SAID) -> frozenset[str]:
    """The facts that hold, and with them what raises potassium and what holds it back.

    A medicine of the profile and another in the words are two; salts that were logged count as a salt substitute does.
    """
    named = recognise(said.text, table).medicines if said.text else ()
    taken = tuple({each.name: each for each in (*find_factors(profile, table, today).taken, *named)}.values())
    facts = {*said.facts, *_conditions(profile, today), *_of_medicines(taken)}
    raising = [each for each in taken if each.kind is Kind.RAISES]
    count = len(raising) + (said.salts or profile.salt_substitute is Reply.YES)
    if count >= 2 or {"dialysis", "kidneys", "adrenal"} & facts or any(each.marks for each in taken):
        facts.add("holding")
    return frozenset(facts | ({"raising"} if count or "holding" in facts else set()))


def _conditions(profile: Profile, today: date) -> Iterator[str]:
    yield from (fact for field, fact in _REPLIES.items() if getattr(profile, field) is Reply.YES)
    if on_dialysis(profile):
        yield "dialysis"
    if isinstance(profile.kidneys, Kidneys) and profile.kidneys is not Kidneys.HEALTHY:
        yield "kidneys"
    if profile.potassium_high is Reply.YES or given_limit(profile) is not None or profile.binder is Reply.YES:
        yield "holding"
    if profile.pregnancy is Pregnancy.PREGNANT:
        yield "pregnant"
    if profile.pregnancy is Pregnancy.LACTATING or _within(profile.gave_birth, BIRTH_COUNTS, today):
        yield "birth"
    if _within(profile.surgery, SURGERY_COUNTS, today):
        yield "surgery"
    years = age(profile, today)
    if years is not None and (years < GROWN or years >= OLD):
        yield "child" if years < GROWN else "old"


def _within(day: date | None, days: int, today: date) -> bool:
    return day is not None and today - day <= timedelta(days=days)


def _of_medicines(taken: Iterable[Medicine]) -> Iterator[str]:
    """The facts that medicines tell of, by their kinds and their groups."""
    for medicine in taken:
        yield from _OF_KINDS.get(medicine.kind, ())
        yield from (fact for fact, groups in _OF_GROUPS.items() if medicine.group in groups)


def to_ask(answered: Mapping[str, date], today: date) -> Iterator[Question]:
    """The questions that only symptoms bring up, of those that were not answered lately: by name, with the day."""
    for question in QUESTIONS.values():
        day = answered.get(question.name)
        if question.of_symptoms and (day is None or today - day > timedelta(days=question.lasts)):
            yield question
