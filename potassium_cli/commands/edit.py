"""Change an entry: how much, of what, at which meal, when."""

from typing import Annotated

import typer

from potassium_cli.actions import entries
from potassium_cli.actions.entries import Wish
from potassium_cli.actions.meals import Proposal
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.log import MealOption
from potassium_cli.commands.program import Json, Program, command_line, program

app = command_line()


@app.command()
def edit(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The entry's number, as `potassium day` shows it.")],
    grams: Annotated[float | None, typer.Option("--grams", metavar="GRAMS", help="What it weighed.")] = None,
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
    at: Annotated[str | None, typer.Option("--at", metavar="WHEN", help="When; as for log.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Accept an amount that looks too large.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
    as_json: Json = False,
) -> None:
    """Change an entry by its number.

    Example: potassium edit 12 --portion "1 large" --meal snack
    """
    run = program(context)
    before = entries.entry_numbered(run.space, number)
    wish = Wish(food, entries.amount_in_words(grams, portion), meal, at, yes)
    named = None if food is None else _settled(run, food, ask=not (no_input or as_json))
    run.console.give(entries.edit(run.space, before, wish, named), as_json=as_json)


def _settled(run: Program, food: str, *, ask: bool) -> Proposal:
    """The food that is meant, asked for where that is in doubt."""
    proposal = entries.proposed_food(run.space, food)
    picks = run.console.settle(proposal) if ask and run.console.interactive else {}
    return entries.answered_food(run.space, proposal, picks)
