"""The questions of `profile setup`: which of them are asked, and what an answer to one comes to."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from potassium_cli.actions.first_help import help_first
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.medicines import corrected, resembling
from potassium_cli.domain.profile.profile import Kidneys, Reply, asks_pregnancy
from potassium_cli.domain.profile.questions import QUESTIONS, Question
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.workspace import Workspace


class Guess(NamedTuple):
    """A name of a medicine that is in no table, and the one that it may be a slip for: a guess alone opens nothing."""

    name: str
    meant: str


def questions(space: Workspace, answers: Mapping[str, str]) -> Iterator[Question]:
    """The questions in turn, those that apply to the answers so far; `answers` may fill while they are asked."""
    for question in QUESTIONS.values():
        if question.in_setup and _applies(space, question, {**space.answers, **answers}):
            yield question


def read(space: Workspace, question: Question, said: str) -> str:
    """What was typed to a question, as the journal keeps it; UsageError for what is no answer; help first (R22)."""
    help_first(space, [said])
    return read_answer(question, [said], space.now.date())


def guesses(space: Workspace, question: Question, answer: str) -> Iterator[Guess]:
    """The names in an answer of which a person has to say whether they mean another."""
    if question.name != "medicines" or answer in ("none", "unknown"):
        return
    table = space.safety.medicines
    for name in answer.split("; "):
        meant = resembling(name, table)
        if meant not in ("", corrected(name, table)):
            yield Guess(name, meant)


def meant(answer: str, confirmed: Mapping[str, str]) -> str:
    """An answer with the names in it that a person has confirmed to mean another."""
    return "; ".join(confirmed.get(name, name) for name in answer.split("; "))


def _applies(space: Workspace, question: Question, answers: Mapping[str, str]) -> bool:
    said = profile_from_answers(answers)
    if question.name == "pregnancy":
        return asks_pregnancy(said, space.now.date())
    return question.name != "dialysis" or said.kidneys is Kidneys.DIALYSIS or said.dialysis is Reply.UNKNOWN
