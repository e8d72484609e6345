"""What an answer undoes: news that raises potassium ends a clinician's yes (R6), another kind of care its limit (R5).

A new target ends the yes to the one before (R14), and a transplant the dialysis before it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Dialysis, Kidneys, Profile, Reply, given_limit, on_dialysis
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.hint import Hint

_TREATMENTS = frozenset((Kidneys.DIALYSIS, Kidneys.TRANSPLANT))
_RAISING = tuple(question for question in QUESTIONS.values() if question.raises)
# What puts a person with their care team by itself, as it was said.
_RESTRICTS = {
    "potassium-high": "your potassium was high, or that you were told to limit it",
    "adrenal": "you have an adrenal condition that holds potassium back",
    "binder": "you take a potassium binder",
}
_ASK = Hint("ask for the one that holds now, then:", 'profile set --limit "... mg"')


class Changes(NamedTuple):
    """The answers to store, with those that they bring along, and a line for each that was undone."""

    answers: dict[str, str]
    notes: tuple[Hint, ...]


class _News(NamedTuple):
    """What a clinician who said yes did not know: in words, and the question that keeps its day."""

    words: str
    question: str
    dated: bool


def with_consequences(before: Mapping[str, str], answers: Mapping[str, str], today: date) -> Changes:
    """Complete new answers by what they undo among the old ones. A list of medicines that is the same is no change."""
    old, stored = profile_from_answers(before), dict(answers)
    notes = list(_about_dialysis(before, answers))
    if _ends_dialysis(old, answers):
        stored["dialysis"] = "none"
    new = profile_from_answers({**before, **stored})
    if "medicines" in answers and _same(old, new):
        del stored["medicines"]
    notes += _end_yes(before, stored, old, new, today)
    notes += _end_limit(stored, old, new)
    if "target" in answers and old.target_yes is not None and "target-yes" not in answers:
        stored["target-yes"] = "none"
    return Changes(stored, tuple(notes))


def doubts_of_health(before: Mapping[str, str], answers: Mapping[str, str], tables: SafetyTables) -> dict[str, str]:
    """What is asked, by question, when what restricts by itself is taken back after it was said (R7a).

    "Don't know" takes it back too: else it would be the way round to a "no" that nobody is asked about.
    """
    denied = (Reply.NO, Reply.UNKNOWN)
    asked = {
        question: tables.caution("denied", said=said, answer=answers[question]).words
        for question, said in _RESTRICTS.items()
        if before.get(question) == Reply.YES and answers.get(question) in denied
    }
    return {**_doubt_of_kidneys(before, answers, tables), **asked}


def _doubt_of_kidneys(before: Mapping[str, str], answers: Mapping[str, str], tables: SafetyTables) -> dict[str, str]:
    """What is asked when kidneys that were ill are so no longer, whichever of the two questions says it."""
    old, new = profile_from_answers(before), profile_from_answers({**before, **answers})
    told = [question for question in ("kidneys", "dialysis") if question in answers]
    if not told or not _ill(old) or _ill(new):
        return {}
    well = before.get("kidneys", Reply.UNKNOWN) in (Reply.UNKNOWN, Kidneys.HEALTHY)
    said = before["dialysis" if well else "kidneys"]
    asked = tables.caution("denied-kidneys", said=said, answer=answers[told[0]]).words
    return {question: asked if question == told[0] else "" for question in told}


def _ill(profile: Profile) -> bool:
    return on_dialysis(profile) or (isinstance(profile.kidneys, Kidneys) and profile.kidneys is not Kidneys.HEALTHY)


def _about_dialysis(before: Mapping[str, str], answers: Mapping[str, str]) -> Iterator[Hint]:
    """Say which of two answers counts that contradict each other: the stricter."""
    both = {**before, **answers}
    kidneys = both.get("kidneys", "unknown")
    contradicted = on_dialysis(profile_from_answers(both)) and kidneys not in (Kidneys.DIALYSIS, Reply.UNKNOWN)
    if answers.keys() & {"kidneys", "dialysis"} and contradicted:
        if kidneys == Kidneys.TRANSPLANT and "dialysis" not in answers:
            yield Hint(
                "The dialysis that you named before no longer counts. If you have one again, name it:",
                "profile set --dialysis ...",
            )
        else:
            yield Hint(
                f"You named a dialysis, and it counts, though you also said “{kidneys}” of your kidneys. "
                "If you have none:",
                "profile set --dialysis none",
            )


def _ends_dialysis(old: Profile, answers: Mapping[str, str]) -> bool:
    transplanted = answers.get("kidneys") == Kidneys.TRANSPLANT and "dialysis" not in answers
    return transplanted and old.dialysis is not None


def _end_yes(
    before: Mapping[str, str], stored: dict[str, str], old: Profile, new: Profile, today: date
) -> Iterator[Hint]:
    """Keep the day of news, and end the yes of a clinician who did not know them."""
    words = ""
    for news in _news(before, stored, old, new):
        words = words or news.words
        if news.dated:
            stored[news.question] = today.isoformat()
    if words and old.clinician_ok is not None and "clinician-ok" not in stored:
        stored["clinician-ok"] = "none"
        yield Hint(f"{words}, so your clinician's yes no longer counts: ask again.")


def _news(before: Mapping[str, str], stored: Mapping[str, str], old: Profile, new: Profile) -> Iterator[_News]:
    """Find what raises and is new. The first answer to a question has a day only when it comes after a yes."""
    said_yes = old.clinician_ok is not None
    if "medicines" in stored:
        yield _News("Your medicines changed", "medicines-changed", said_yes or "medicines" in before)
    if new.kidneys is not old.kidneys and new.kidneys not in (None, Kidneys.HEALTHY):
        was_said = bool(before.keys() & {"kidneys", "dialysis"})
        yield _News("Your answer about your kidneys changed", "health-changed", said_yes or was_said)
    for question in _RAISING:
        if _raises(getattr(new, question.field)) and not _raises(getattr(old, question.field)):
            dated = said_yes or question.name in before
            yield _News("Something that can raise potassium is new", "health-changed", dated)


def _raises(answer: Reply | float | None) -> bool:
    return answer is not None and answer is not Reply.NO and answer is not Reply.UNKNOWN


def _same(old: Profile, new: Profile) -> bool:
    if not isinstance(old.medicines, tuple) or not isinstance(new.medicines, tuple):
        return old.medicines == new.medicines
    return {name.casefold() for name in old.medicines} == {name.casefold() for name in new.medicines}


def _end_limit(stored: dict[str, str], old: Profile, new: Profile) -> Iterator[Hint]:
    """End a limit with the care for which it was given; where the tier might loosen without it, only say so."""
    changed = _care(old) != _care(new) and bool(_TREATMENTS & {old.kidneys, new.kidneys})
    if not changed or given_limit(old) is None or "limit" in stored:
        return
    if new.kidneys in (None, Reply.UNKNOWN, Kidneys.HEALTHY, Kidneys.CKD_1_2):
        yield _ASK.behind("Your limit was for another kind of care and counts on until you change it:")
    else:
        stored["limit"] = "none"
        yield _ASK.behind("Your limit was for another kind of care and no longer counts:")


def _care(profile: Profile) -> tuple[object, object]:
    """Name the care for which a limit was given: one kind of dialysis is not another, nor one without a name (R5)."""
    return profile.kidneys, profile.dialysis if isinstance(profile.dialysis, Dialysis) else None
