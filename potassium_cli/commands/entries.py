"""Change, take out or log again what is in the journal."""

from functools import partial
from typing import Annotated

import typer

from potassium_cli.actions import entries as kept
from potassium_cli.actions.entries import Wish
from potassium_cli.actions.felt import FeltWish, edit_felt, is_symptom
from potassium_cli.actions.meals import Proposal, named
from potassium_cli.actions.occasions import occasion
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.log import TEXT, At, MealOption
from potassium_cli.commands.program import Json, Program, command_line, program
from potassium_cli.errors import UsageError

edit_app = command_line()
delete_app = command_line()
repeat_app = command_line()


@edit_app.command()
def edit(
    context: typer.Context,
    number: Annotated[
        str,
        typer.Argument(metavar="NUMBER", help="Its number: 12, as `day` shows it, or s3, as `feel --history` does."),
    ],
    grams: Annotated[str | None, typer.Option("--grams", metavar="GRAMS", help="What it weighed.")] = None,
    portion: Annotated[
        str | None, typer.Option("--portion", metavar="TEXT", help='In words: "1 large", "2 cups", "150 g".')
    ] = None,
    food: Annotated[
        str | None,
        typer.Option(
            "--food",
            metavar="TEXT",
            help="What it was. Its amount stays, unless you say one.",
            autocompletion=complete_food,
        ),
    ] = None,
    strength: Annotated[str | None, typer.Option("--strength", metavar="0-10", help="Of a symptom.")] = None,
    side: Annotated[str | None, typer.Option("--side", metavar="SIDE", help="Of a symptom: left, right, both.")] = None,
    circumstances: Annotated[
        str | None, typer.Option("--with", metavar="TEXT", help="What a symptom goes with.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A note to a symptom.")] = None,
    meal: MealOption = None,
    at: At = None,
    yes: Annotated[bool, typer.Option("--yes", help="Accept an amount that looks too large.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
    as_json: Json = False,
) -> None:
    """Change an entry, or a symptom, by its number.

    Example: potassium edit 12 --portion "1 large" --meal snack
    """
    run = program(context)
    of_symptom = FeltWish(strength, side, circumstances, note, at)
    if is_symptom(number):
        if any(each is not None for each in (grams, portion, food, meal)):
            raise UsageError("A symptom has no food and no meal: --strength, --side, --with, --note or --at.")
        run.console.give(edit_felt(run.space, number, of_symptom), as_json=as_json)
        return
    if any(of_symptom[:-1]):
        raise UsageError(f"{number} is no symptom; those have numbers like s3.")
    before = kept.entry_numbered(run.space, number)
    wish = Wish(food, kept.amount_in_words(grams, portion), meal, at, yes)
    named = None if food is None else _settled(run, food, ask=not (no_input or as_json))
    run.console.give(kept.edit(run.space, before, wish, named), as_json=as_json)


@delete_app.command()
def delete(
    context: typer.Context,
    entries: Annotated[
        list[str], typer.Argument(metavar="NUMBER...", help="Numbers of entries (12) or of symptoms (s3).")
    ],
    as_json: Json = False,
) -> None:
    """Delete entries, or symptoms, by their numbers.

    Example: potassium delete 12 13
    """
    run = program(context)
    run.console.give(kept.delete(run.space, entries), as_json=as_json)


@repeat_app.command(context_settings=TEXT)
def repeat(
    context: typer.Context,
    what: Annotated[
        list[str],
        typer.Argument(metavar="WHAT...", help="Numbers of entries, or a day, a meal, or both: yesterday breakfast."),
    ],
    meal: MealOption = None,
    at: At = None,
    yes: Annotated[bool, typer.Option("--yes", help="Log an amount that looks too large.")] = False,
    as_json: Json = False,
) -> None:
    """Log entries, or a meal of another day, again.

    What is named by its day keeps its meal; what is named by its number is logged as the meal that it is time for.

    Example: potassium repeat yesterday breakfast
    """
    run = program(context)
    when = occasion(run.space, meal, at)
    run.console.give(kept.repeat(run.space, what, when, yes=yes), as_json=as_json)


def _settled(run: Program, food: str, *, ask: bool) -> Proposal:
    """The food that is meant, asked for where that is in doubt."""
    proposal = kept.proposed_food(run.space, food)
    picks = run.console.settle(proposal, partial(named, run.space)) if ask and run.console.interactive else {}
    return kept.answered_food(run.space, proposal, picks)
