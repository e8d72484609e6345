"""`potassium profile set`: a flag for each question of the profile, for scripts and for who knows what to say."""

from collections.abc import Callable
from inspect import Parameter, signature
from typing import Annotated, Any

import typer

from potassium_cli.actions import profile as actions
from potassium_cli.actions.checked import checked_answer
from potassium_cli.actions.medicines import amended
from potassium_cli.commands.program import Json, Program, program
from potassium_cli.domain.profile.questions import QUESTIONS, Form, Question
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.errors import UsageError
from potassium_cli.hint import Hint

LONGEST_METAVAR = 60
Age = Annotated[int | None, typer.Option(min=0, max=120, help="Age in years, instead of a birth date.")]
More = Annotated[list[str] | None, typer.Option(metavar="NAME", help="One medicine more than those that you named.")]
Less = Annotated[list[str] | None, typer.Option(metavar="NAME", help="One of them that you no longer take.")]
Checked = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="One of them that is in no list, of which somebody who knows said that it moves potassium neither way.",
    ),
]
By = Annotated[str | None, typer.Option(metavar="WHO", help="The pharmacist or prescriber who said so, by name.")]
On = Annotated[str | None, typer.Option(metavar="DATE", help="The day on which they said so.")]
Yes = Annotated[bool, typer.Option("--yes", help="Say yes to what is asked about, such as a high --target.")]


def _with_a_flag_for_each_question(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, which takes answers by name of their question, the signature from which Typer makes options."""
    own = dict(signature(command).parameters)
    context, _ = own.pop("context"), own.pop("typed")
    flags = [
        Parameter(question.field, Parameter.KEYWORD_ONLY, default=None, annotation=_option(question))
        for question in QUESTIONS.values()
    ]
    command.__signature__ = signature(command).replace(parameters=[context, *flags, *own.values()])  # type: ignore[attr-defined]
    return command


def _option(question: Question) -> Any:  # noqa: ANN401  # an annotation
    """What Typer makes an option of; a list of choices too long for one line of help is told in it."""
    listed = len(question.metavar) > LONGEST_METAVAR
    means = f"{question.words} One of: {', '.join(question.choices)}." if listed else question.words
    several = question.form is Form.NAMES
    option = typer.Option(question.flag, metavar="ONE" if listed else question.metavar, help=means)
    return Annotated[list[str] | None if several else str | None, option]


@_with_a_flag_for_each_question
def set_(
    context: typer.Context,
    *,
    age: Age = None,
    add_medicine: More = None,
    remove_medicine: Less = None,
    medicine_checked: Checked = None,
    by: By = None,
    on: On = None,
    yes: Yes = False,
    as_json: Json = False,
    **typed: str | list[str] | None,
) -> None:
    """Set answers of the profile, and see what changes.

    Repeat --medicine, --allergy and --dislike for each name; they replace the whole list. "unknown" is "don't know".
    --add-medicine and --remove-medicine leave the others as they are. --medicine-checked needs --by and --on.
    A goal holds from the day on which it is set: earlier days keep theirs.

    Example: potassium profile set --sex female --age 35 --kidneys healthy --medicine ibuprofen --medicine Lasix
    """
    if age is not None:
        if typed["born"] is not None:
            raise UsageError("Give --born or --age, not both.")
        typed["born"] = str(age)
    run = program(context)
    answers = {
        question.name: read_answer(question, [said] if isinstance(said, str) else said, run.space.now.date())
        for question in QUESTIONS.values()
        if (said := typed[question.field]) not in (None, [])
    }
    if add_medicine or remove_medicine:
        if typed["medicines"]:
            raise UsageError("Give the whole list with --medicine, or what changes in it, not both.")
        answers["medicines"] = amended(run.space, add_medicine or [], remove_medicine or [])
    if medicine_checked or by or on:
        answers |= checked_answer(run.space, answers, medicine_checked, by, on)
    if not answers:
        raise UsageError(Hint("Say what to set (--help lists the flags), or answer questions:", "profile setup"))
    keep(run, answers, "profile set", yes=yes, as_json=as_json)


def keep(run: Program, answers: dict[str, str], label: str, *, yes: bool = False, as_json: bool = False) -> None:
    """Store answers and show what changes; what needs a yes is asked about where somebody is there."""
    proposal = actions.propose(run.space, answers)
    agreed = yes or bool(proposal.asks and run.console.interactive and run.console.confirm(f"{proposal.asks} Set it?"))
    run.console.give(actions.store(run.space, proposal, label, yes=agreed), as_json=as_json)
