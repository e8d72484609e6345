"""Help says what a command does in one line, and its example runs."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from potassium_cli.cli import _command_line
from potassium_cli.commands.listing import COMMANDS
from potassium_cli.domain.profile.questions import QUESTIONS

ROOT = Path(__file__).parents[2]


def command_lines(group, before=()):
    """Every command and group by the words that lead to it."""
    yield before
    for name, command in getattr(group, "commands", {}).items():
        yield from command_lines(command, (*before, name))


EVERY = sorted(command_lines(typer.main.get_command(_command_line())))


def example(text):
    """The command line behind "Example:", which may go on on further lines."""
    paragraph = re.search(r"Example: (potassium .*?)(?:\n\n|\Z)", text, re.DOTALL)
    assert paragraph, text
    return shlex.split(" ".join(paragraph[1].split()))[1:]


def test_there_are_as_many_as_there_should_be():
    assert {words[0] for words in EVERY if words} == set(COMMANDS)
    assert ("foods", "add") in EVERY
    assert ("profile", "set") in EVERY
    assert len(EVERY) >= 20


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_has_help_with_an_example_that_runs(potassium, words):
    help_text = potassium.done(*words, "--help")
    assert help_text.startswith(f"Usage: {' '.join(['potassium', *words])} ")
    summary = help_text.split("\n\n")[1].strip()
    assert summary.endswith(".")
    assert max(map(len, help_text.splitlines())) <= 100
    _set_up(potassium)
    arguments = example(help_text)
    if words:
        assert tuple(arguments[: len(words)]) == words
    code, out, err = potassium(*arguments, stdin="")
    assert code == 0, err
    assert out or err


def _set_up(potassium):
    """Entries 1 to 13, some of them yesterday at breakfast, a goal, and a change that was undone."""
    potassium.done("log", "2 bananas\n" * 5, "--at", "yesterday 8:00")
    potassium.done("log", "2 bananas\n" * 8, "--at", "12:00")
    healthy = [
        "potassium-high",
        "heart-failure",
        "diabetes",
        "blood-pressure",
        "liver",
        "adrenal",
        "binder",
        "salt-substitute",
        "losing",
    ]
    answers = [word for name in (*healthy, "eating", "oxalate-stones") for word in (f"--{name}", "no")]
    person = ["--sex", "male", "--age", "30", "--kidneys", "healthy", "--medicine", "none", "--allergy", "none"]
    assert potassium("profile", "set", *person, *answers).code == 0
    potassium.done("log", "egg")
    potassium.done("undo")


def test_every_summary_is_shown_whole_in_the_list_of_commands(potassium):
    listed = potassium.done("--help").partition("\nCommands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)
    assert not [line for line in listed if line.endswith("...")]


def test_without_a_command_the_help_is_shown(potassium):
    assert potassium.done() == potassium.done("--help")


def test_the_version(potassium):
    assert re.fullmatch(r"potassium \d+\.\d+\.\d+\n", potassium.done("--version"))


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_r32_no_help_promises_to_cure(potassium, words):
    assert not re.search(r"\b(treat|manag|prevent|cure|heal)(?!th)", potassium.done(*words, "--help"), re.IGNORECASE)


def test_the_readme_names_no_command_that_there_is_not():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`?potassium ((?:foods|profile) \w+|[a-z]+)\b", readme))
    known = {" ".join(words) for words in EVERY}
    commands = {name for name in named if name.split()[0] in COMMANDS}
    assert len(commands) > 8
    assert commands <= known


def test_help_is_as_wide_as_the_terminal_and_no_wider(potassium):
    assert max(map(len, potassium.done("log", "--help").splitlines())) <= 80


def test_every_answer_about_kidneys_stands_whole_in_the_help(potassium):
    text = potassium.done("profile", "set", "--help", COLUMNS="80")
    assert max(map(len, text.splitlines())) <= 80
    words = {word.strip(",.") for word in text.split()}
    assert set(QUESTIONS["kidneys"].choices) <= words
