"""Asking and storing the answers of a profile: what `profile set` and `profile setup` share."""

import sys
from collections.abc import Iterator, Mapping

import typer

from potassium_cli.commands import show, tell
from potassium_cli.domain.answers import profile_from_answers
from potassium_cli.domain.applying import applying
from potassium_cli.domain.changes import with_consequences
from potassium_cli.domain.goal import Tier
from potassium_cli.domain.medicines import corrected, recognise
from potassium_cli.domain.profile import Kidneys, Profile, asks_pregnancy
from potassium_cli.domain.questions import QUESTIONS, YES_NO, Question
from potassium_cli.domain.safety import SafetyTables
from potassium_cli.domain.targets import weigh
from potassium_cli.domain.tiers import Decision, decide
from potassium_cli.domain.typed import read_answer
from potassium_cli.errors import RefusedError, UsageError
from potassium_cli.render.profile import summary
from potassium_cli.workspace import Workspace

_ASKED_LATER = ("clinician-ok", "reference", "target")
_MOST_NEW = 3  # cautions that an answer brings and that are shown at once


def given_answers(home: Workspace) -> dict[str, str]:
    """Read the latest answers, as the journal keeps them."""
    return {question: answer.value for question, answer in home.journal.answers().items()}


def store(home: Workspace, answers: Mapping[str, str], label: str, *, yes: bool = False) -> None:
    """Store answers with what they undo, and say what changes for the user.

    `yes` agrees to a target above the reference. A target that is refused leaves the other answers stored, since one of
    them may be why; then RefusedError is raised.
    """
    before, old, tables, today = given_answers(home), home.decision, home.safety, home.now.date()
    understood = _understood(answers, tables)
    refused = _weighed(home, before, understood, yes=yes)
    changes = with_consequences(before, understood, today)
    if _ends_target(home, {**before, **changes.answers}):
        changes = changes._replace(answers={**changes.answers, "target": "none", "target-yes": "none"})
        tell("Your own target no longer counts, and does not come back by itself.")
    home.journal.answer(changes.answers, label, home.now)
    for note in (*_medicine_notes(answers, understood, tables), *changes.notes):
        tell(home.addressed(note))
    if understood or not refused:
        _show_change(home, old, profile_from_answers({**before, **changes.answers}))
    if refused:
        kept = "The other answers are stored. " if understood else ""
        raise RefusedError(home.addressed(f"{kept}{refused}"))


def _show_change(home: Workspace, old: Decision, profile: Profile) -> None:
    """Say what the answers come to, and what is new: tier and goal, why nothing is suggested, cautions."""
    new = decide(profile, home.safety, home.now.date())
    changed = summary(old) != summary(new)
    whose = f"{home.person}: " if home.person else ""
    show(f"{whose}Before: {summary(old)}. Now: {summary(new)}." if changed else f"{whose}As before: {summary(new)}.")
    for line in (new.why_not, new.resting, *_new_cautions(home, profile, new)):
        if line:
            show(home.addressed(line))


def _new_cautions(home: Workspace, profile: Profile, new: Decision) -> Iterator[str]:
    """Show the cautions that apply now and did not before: a few of them, and how to see all."""
    table = home.safety.cautions
    before = {each.caution for each in applying(home.profile, home.decision, table)}
    fresh = [each.caution.line for each in applying(profile, new, table) if each.caution not in before]
    yield from (f"! {line}" for line in fresh[:_MOST_NEW])
    if len(fresh) > _MOST_NEW:
        yield f"And {len(fresh) - _MOST_NEW} more: potassium cautions"


def _weighed(home: Workspace, before: Mapping[str, str], answers: dict[str, str], *, yes: bool) -> str:
    """Weigh a new target against what the other answers come to; take it out and say why when it is refused (R14)."""
    today = home.now.date()
    profile = profile_from_answers({**before, **answers})
    if "target" not in answers or profile.target_mg is None:
        return ""
    others = {question: text for question, text in answers.items() if question != "target"}
    without = profile_from_answers({**before, **with_consequences(before, others, today).answers, "target": "none"})
    verdict = weigh(profile.target_mg, without, decide(without, home.safety, today), today)
    if verdict.asks and (yes or (home.interactive and _agreed(verdict.asks))):
        answers["target-yes"] = today.isoformat()
        return ""
    if verdict.refused or verdict.asks:
        del answers["target"]
    return verdict.refused or (f"{verdict.asks} If that is what you want, add --yes." if verdict.asks else "")


def _ends_target(home: Workspace, answers: Mapping[str, str]) -> bool:
    """Tell whether a target of one's own ends for good: it is never a target in restrict (R14)."""
    profile = profile_from_answers(answers)
    if profile.target_mg is None:
        return False
    return decide(profile, home.safety, home.now.date()).tier is Tier.RESTRICT


def _agreed(words: str) -> bool:
    typer.echo(f"{words} Set it? (y/N) ", nl=False, err=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _understood(answers: Mapping[str, str], tables: SafetyTables) -> dict[str, str]:
    """Put right the medicines that are misspelt beyond doubt."""
    if answers.get("medicines", "none") in ("none", "unknown"):
        return dict(answers)
    names = [corrected(name, tables.medicines) for name in answers["medicines"].split("; ")]
    return {**answers, "medicines": "; ".join(names)}


def _medicine_notes(typed: Mapping[str, str], understood: Mapping[str, str], tables: SafetyTables) -> Iterator[str]:
    if understood.get("medicines", "none") in ("none", "unknown"):
        return
    for said, name in zip(typed["medicines"].split("; "), understood["medicines"].split("; "), strict=True):
        if said != name:
            yield f"Understood {said} as {name}. If that is wrong: potassium undo"
        if recognise(name, tables.medicines).unknown:
            yield f"{name} is not in the list of medicines: it is kept, and counts as “don't know”."


def converse(home: Workspace, answers: dict[str, str]) -> None:
    """Ask until the questions or the input end; `answers` fills as it goes, so that stopping early loses nothing."""
    before = given_answers(home)
    for question in QUESTIONS.values():
        if question.name in _ASKED_LATER or not _applies(question, {**before, **answers}, home):
            continue
        while True:
            said = _ask(question, before.get(question.name))
            if said is None:
                return
            if not said:
                break
            try:
                answers[question.name] = read_answer(question, [said], home.now.date())
                break
            except UsageError as error:
                tell(str(error))


def _applies(question: Question, answers: Mapping[str, str], home: Workspace) -> bool:
    said = profile_from_answers(answers)
    if question.name == "pregnancy":
        return asks_pregnancy(said, home.now.date())
    return question.name != "dialysis" or said.kidneys is Kidneys.DIALYSIS


def _ask(question: Question, before: str | None) -> str | None:
    """Ask on stderr and read a line of stdin; None at its end."""
    choices = f" ({_listed(question.choices)})" if question.choices else ""
    typer.echo(f"{question.words}{choices}{f' [{before}]' if before else ''} ", nl=False, err=True)
    line = sys.stdin.readline()
    return line.strip() if line else None


def _listed(choices: tuple[str, ...]) -> str:
    return "y/n/?" if choices == YES_NO else ", ".join("?" if choice == "unknown" else choice for choice in choices)
