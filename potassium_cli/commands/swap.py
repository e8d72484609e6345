"""`potassium swap`: what holds less in the place of a food, without logging it."""

from functools import partial
from typing import Annotated

import typer

from potassium_cli.actions.meals import answered, named
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.eating import text_of
from potassium_cli.commands.log import TEXT
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command(context_settings=TEXT)
def swap(
    context: typer.Context,
    food: Annotated[
        list[str],
        typer.Argument(metavar="FOOD...", help="Foods, each with its amount or not.", autocompletion=complete_food),
    ],
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
    as_json: Json = False,
) -> None:
    """Show what holds less in the place of a food, without logging it.

    Example: potassium swap "a glass of orange juice"
    """
    from potassium_cli.actions.swapping import proposed
    from potassium_cli.actions.swapping import swap as swapped

    run = program(context)
    proposal = proposed(run.space, text_of(food))
    if proposal.questions and run.console.interactive and not (no_input or as_json):
        proposal = answered(run.space, proposal, run.console.settle(proposal, partial(named, run.space)))
    run.console.give(swapped(run.space, proposal), as_json=as_json)
