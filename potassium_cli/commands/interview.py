"""Asking and storing the answers of a profile: what `profile set` and `profile setup` share."""

import sys
from collections.abc import Iterator, Mapping

import typer

from potassium_cli.commands import show, tell
from potassium_cli.domain.answers import profile_from_answers
from potassium_cli.domain.changes import with_consequences
from potassium_cli.domain.medicines import corrected, recognise
from potassium_cli.domain.profile import Kidneys, asks_pregnancy
from potassium_cli.domain.questions import QUESTIONS, YES_NO, Question
from potassium_cli.domain.safety import SafetyTables
from potassium_cli.domain.tiers import decide
from potassium_cli.domain.typed import read_answer
from potassium_cli.errors import UsageError
from potassium_cli.render.profile import summary
from potassium_cli.workspace import Workspace

_ASKED_LATER = ("clinician-ok",)


def given_answers(home: Workspace) -> dict[str, str]:
    """Read the latest answers, as the journal keeps them."""
    return {question: answer.value for question, answer in home.journal.answers().items()}


def store(home: Workspace, answers: Mapping[str, str], label: str) -> None:
    """Store answers with what they undo, and say what changes for the user."""
    before, old, tables, today = given_answers(home), home.decision, home.safety, home.now.date()
    understood = _understood(answers, tables)
    changes = with_consequences(before, understood, today)
    home.journal.answer(changes.answers, label, home.now)
    for note in (*_medicine_notes(answers, understood, tables), *changes.notes):
        tell(note)
    new = decide(profile_from_answers({**before, **changes.answers}), tables, today)
    changed = summary(old) != summary(new)
    show(f"Before: {summary(old)}. Now: {summary(new)}." if changed else f"As before: {summary(new)}.")
    if new.why_not:
        show(new.why_not)


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
