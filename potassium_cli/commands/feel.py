"""`potassium feel`: keep what is felt, and hear how soon it should be seen; red flags come before anything else."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

import typer

from potassium_cli.actions import feeling
from potassium_cli.actions.feeling import Feeling, Weighed
from potassium_cli.actions.first_help import help_first
from potassium_cli.commands.eating import text_of
from potassium_cli.commands.log import TEXT, At
from potassium_cli.commands.program import Json, Program, command_line, program
from potassium_cli.domain.symptoms.triage import MOST_ASKED, Asked
from potassium_cli.errors import EmergencyError, PotassiumError, StorageError, UsageError
from potassium_cli.reports.felt import FeltReport

app = command_line()
SHOWN = 28  # days


class _How(NamedTuple):
    """What options say: the signs that are there and are not, whether to ask, how to answer."""

    yes: Sequence[str]
    no: Sequence[str]
    ask: bool
    as_json: bool


@app.command(context_settings=TEXT)
def feel(
    context: typer.Context,
    text: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TEXT...] [STRENGTH]",
            help='What you feel, and how strongly from 0 to 10; or "-" to read standard input, one complaint a line.',
        ),
    ] = None,
    side: Annotated[str | None, typer.Option("--side", metavar="SIDE", help="left, right or both.")] = None,
    circumstances: Annotated[
        str, typer.Option("--with", metavar="TEXT", help='What goes with it: "swelling, warm", "after standing".')
    ] = "",
    at: At = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="A note of your own.")] = "",
    yes_to: Annotated[
        list[str] | None,
        typer.Option("--yes-to", metavar="SIGN", help="A sign that is there too, as “Not asked” names it: chest-pain."),
    ] = None,
    no_to: Annotated[
        list[str] | None, typer.Option("--no-to", metavar="SIGN", help="A sign that is not there.")
    ] = None,
    history: Annotated[bool, typer.Option("--history", help="Show what was felt, day by day.")] = False,
    days: Annotated[int, typer.Option("--days", min=1, max=3660, help="Of so many days, with --history.")] = SHOWN,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing; what was not asked is said.")] = False,
    as_json: Json = False,
) -> None:
    """Keep what you feel, and see how soon somebody should look at it.

    A sign of an emergency is told at once and alone, and exits with 7. It never says what a symptom comes from. Each
    symptom gets a number such as s3: `edit s3 --strength 4` and `delete s3` know it.

    Example: potassium feel "heavy legs" 6 --side left --with "swelling, warm"
    """
    run = program(context)
    how = _How(yes_to or (), no_to or (), ask=not (no_input or as_json) and run.console.interactive, as_json=as_json)
    if history:
        help_first(run.space, [*(text or ()), circumstances, note])
        if text:
            raise UsageError("--history shows what was felt; keep something new without it.")
        run.console.give(feeling.history(run.space, days), as_json=as_json)
        return
    if text == ["-"]:
        _each_line(run, Feeling("", side, circumstances, at, note), how._replace(ask=False))
        return
    said = text_of(text).replace("\n", " ") if text else _asked_for(run, how)
    _one(run, Feeling(said, side, circumstances, at, note), how)


def _asked_for(run: Program, how: _How) -> str:
    """Ask what is felt, and how strongly."""
    if not how.ask:
        raise UsageError('Say what you feel: potassium feel "heavy legs" 6.')
    said = run.console.ask("What do you feel? ") or ""
    weighed = feeling.propose(run.space, Feeling(said)) if said else None
    if weighed and not weighed.verdict.emergency and not any(each.strength is not None for each in weighed.felt):
        said = f"{said} {run.console.ask('How strong is it, from 0 to 10? (Enter: not said) ') or ''}".strip()
    return said


def _each_line(run: Program, shared: Feeling, how: _How) -> None:
    """Keep each line of standard input; an emergency in any of them decides the exit code, else the first failure."""
    refused: list[PotassiumError] = []
    for number, line in enumerate(run.console.lines(), start=1):
        try:
            if line.strip():
                _one(run, shared._replace(text=line), how)
            elif how.as_json:
                run.console.give(FeltReport(), as_json=True)
        except StorageError:
            raise
        except PotassiumError as error:
            refused.append(error)
            run.console.tell(error.told.behind(f"potassium: line {number}:"))
    if refused:
        first = next((error for error in refused if isinstance(error, EmergencyError)), refused[0])
        raise type(first)(f"{len(refused)} of the lines need your eye; see above.")


def _one(run: Program, told: Feeling, how: _How) -> None:
    try:
        weighed = _with_signs(run, feeling.propose(run.space, told), how)
        weighed, left = _conversed(run, weighed) if how.ask else (weighed, feeling.asked(run.space, weighed))
        report = feeling.store(run.space, weighed, left)
    except PotassiumError as error:
        report = FeltReport(refusal=error.refusal)
    run.console.give(report, as_json=how.as_json)


def _with_signs(run: Program, weighed: Weighed, how: _How) -> Weighed:
    """The complaint with the signs that options say are there or not."""
    for sign in how.no:
        weighed = feeling.with_sign(run.space, weighed, feeling.sign_named(run.space, sign), yes=False)
    for sign in how.yes:
        weighed = feeling.with_sign(run.space, weighed, feeling.sign_named(run.space, sign), yes=True)
    return weighed


def _conversed(run: Program, weighed: Weighed) -> tuple[Weighed, tuple[Asked, ...]]:
    """Ask the questions one by one, as long as there is no emergency; those that Enter left open come back."""
    coming = list(feeling.asked(run.space, weighed))
    put: list[str] = []
    left: list[Asked] = []
    while coming and len(put) < MOST_ASKED:
        question, level = coming.pop(0), weighed.verdict.level
        put.append(question.name)
        answered = _answer(run, weighed, question)
        left += [question] if answered is None else []
        weighed = answered or weighed
        if weighed.verdict.level is not level:  # other questions fit now, or none
            coming = [each for each in feeling.asked(run.space, weighed) if each.name not in put]
    return weighed, tuple(left)


def _answer(run: Program, weighed: Weighed, question: Asked) -> Weighed | None:
    """Put one question until it is answered; None when Enter leaves it open."""
    kept = " (y, n or the day; it is kept in the profile) " if question.of_profile else " (y/n) "
    while True:
        said = run.console.ask(f"{question.words}{kept}")
        if not said:
            return None
        try:
            help_first(run.space, [said])
            return feeling.answered(run.space, weighed, question, said)
        except UsageError as error:
            run.console.tell(error.told)
