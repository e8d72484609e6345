"""Change, take out or log again what is in the journal."""

from functools import partial
from typing import Annotated

import typer

from potassium_cli.actions import entries as kept
from potassium_cli.actions.entries import Wish
from potassium_cli.actions.meals import Proposal, named
from potassium_cli.actions.occasions import occasion
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.log import TEXT, At, MealOption
from potassium_cli.commands.program import Json, Program, command_line, program

edit_app = command_line()
delete_app = command_line()
repeat_app = command_line()


@edit_app.command()
def edit(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The entry's number, as `potassium day` shows it.")],
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
    meal: MealOption = None,
    at: At = None,
    yes: Annotated[bool, typer.Option("--yes", help="Accept an amount that looks too large.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
    as_json: Json = False,
) -> None:
    """Change an entry by its number.

    Example: potassium edit 12 --portion "1 large" --meal snack
    """
    run = program(context)
    before = kept.entry_numbered(run.space, number)
    wish = Wish(food, kept.amount_in_words(grams, portion), meal, at, yes)
    named = None if food is None else _settled(run, food, ask=not (no_input or as_json))
    run.console.give(kept.edit(run.space, before, wish, named), as_json=as_json)


@delete_app.command()
def delete(
    context: typer.Context,
    entries: Annotated[
        list[str], typer.Argument(metavar="NUMBER...", help="Numbers of entries, as `potassium day` shows them.")
    ],
    as_json: Json = False,
) -> None:
    """Delete entries by their numbers.

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
