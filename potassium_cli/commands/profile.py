"""The profile: the questions that decide tier and goal, and what they come to. `profile_set` has the flags."""

import typer

from potassium_cli.actions import profile as answers_of
from potassium_cli.actions import setup as steps
from potassium_cli.commands.profile_set import keep, set_
from potassium_cli.commands.program import Json, Program, command_line, program
from potassium_cli.domain.profile.questions import YES_NO, Question
from potassium_cli.errors import UsageError

app = command_line()


@app.callback()
def profile() -> None:
    """Answer a few questions; see tier and goal.

    Example: potassium profile setup
    """


app.command("set")(set_)


@app.command()
def setup(context: typer.Context, as_json: Json = False) -> None:
    """Answer the questions one by one. Enter skips one and keeps what was said before; "?" is "don't know".

    What was answered is stored at the end, or when you stop early (Ctrl-C or Ctrl-D); `undo` takes it back as a whole.
    Answers may also come by a pipe, one a line.

    Example: potassium profile setup
    """
    run = program(context)
    answers: dict[str, str] = {}
    try:
        _converse(run, answers)
    finally:
        if answers:
            keep(run, answers, "profile setup", as_json=as_json)
        else:
            run.console.tell("Nothing was answered, and nothing changed.")
    if as_json and not answers:
        run.console.give(answers_of.show(run.space), as_json=True)


@app.command("show")
def show_(context: typer.Context, as_json: Json = False) -> None:
    """Show tier and goal, what decided them, and which questions are open.

    Example: potassium profile show
    """
    run = program(context)
    run.console.give(answers_of.show(run.space), as_json=as_json)


@app.command()
def people(context: typer.Context, as_json: Json = False) -> None:
    """List the people who have a journal of their own here.

    `potassium --person NAME ...` begins one with the first answer or log; without a name it is the journal of everyday.

    Example: potassium profile people
    """
    run = program(context)
    run.console.give(answers_of.people(run.space), as_json=as_json)


def _converse(run: Program, answers: dict[str, str]) -> None:
    """Ask until the questions or the input end; `answers` fills as it goes, so that stopping early loses nothing."""
    for question in steps.questions(run.space, answers):
        while True:
            said = run.console.ask(_worded(question, run.space.answers.get(question.name)))
            if said is None:
                return
            if not said:
                break
            try:
                answers[question.name] = _confirmed(run, question, steps.read(run.space, question, said))
                break
            except UsageError as error:
                run.console.tell(error.told)


def _worded(question: Question, before: str | None) -> str:
    choices = f" ({_listed(question.choices)})" if question.choices else ", or ?"
    return f"{question.words}{choices}{f' [{before}]' if before else ''} "


def _listed(choices: tuple[str, ...]) -> str:
    return "y/n/?" if choices == YES_NO else ", ".join("?" if choice == "unknown" else choice for choice in choices)


def _confirmed(run: Program, question: Question, answer: str) -> str:
    """Ask who sits at a terminal whether they mean a medicine that a guess alone must not stand for."""
    if not run.console.interactive:
        return answer
    asked = {
        guess.name: guess.meant
        for guess in steps.guesses(run.space, question, answer)
        if run.console.confirm(f"{guess.name} is not in the list of medicines. Do you mean {guess.meant}?")
    }
    return steps.meant(answer, asked) if asked else answer
