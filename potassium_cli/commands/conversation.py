"""The questions of `profile setup`, asked one by one."""

import sys
from collections.abc import Mapping

import typer

from potassium_cli.commands import message, tell
from potassium_cli.commands.interview import given_answers
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.medicines import corrected, resembling
from potassium_cli.domain.profile.profile import Kidneys, Reply, asks_pregnancy
from potassium_cli.domain.profile.questions import QUESTIONS, YES_NO, Question
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

_ASKED_LATER = ("clinician-ok", "reference", "target")


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
                answer = read_answer(question, [said], home.now.date())
                answers[question.name] = _meant(answer, home) if question.name == "medicines" else answer
                break
            except UsageError as error:
                tell(str(error))


def _applies(question: Question, answers: Mapping[str, str], home: Workspace) -> bool:
    said = profile_from_answers(answers)
    if question.name == "pregnancy":
        return asks_pregnancy(said, home.now.date())
    return question.name != "dialysis" or said.kidneys is Kidneys.DIALYSIS or said.dialysis is Reply.UNKNOWN


def _meant(medicines: str, home: Workspace) -> str:
    """Ask who sits at a terminal whether they mean a medicine that a guess alone must not stand for."""
    if not home.interactive or medicines in ("none", "unknown"):
        return medicines
    table = home.safety.medicines
    return "; ".join(
        _confirmed(name, resembling(name, table), corrected(name, table)) for name in medicines.split("; ")
    )


def _confirmed(name: str, guess: str, corrected_anyway: str) -> str:
    if guess in ("", corrected_anyway):
        return name
    said = _line(f"{name} is not in the list of medicines. Do you mean {guess}? (y/N) ") or ""
    return guess if said.casefold() in ("y", "yes") else name


def _ask(question: Question, before: str | None) -> str | None:
    """Ask on stderr and read a line of stdin; None at its end. Who stops here gets a line of their own."""
    choices = f" ({_listed(question.choices)})" if question.choices else ", or ?"
    return _line(f"{question.words}{choices}{f' [{before}]' if before else ''} ")


def _line(words: str) -> str | None:
    typer.echo(message(words), nl=False, err=True)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        tell("")
        raise
    return line.strip() if line else None


def _listed(choices: tuple[str, ...]) -> str:
    return "y/n/?" if choices == YES_NO else ", ".join("?" if choice == "unknown" else choice for choice in choices)
