"""`potassium compare`: what portions of several foods hold, side by side."""

from typing import Annotated

import typer

from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.log import TEXT
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command(context_settings=TEXT)
def compare(
    context: typer.Context,
    foods: Annotated[
        list[str],
        typer.Argument(metavar="FOOD...", help="Foods, each with its amount or not.", autocompletion=complete_food),
    ],
    as_json: Json = False,
) -> None:
    """Show foods side by side, the least potassium first.

    Example: potassium compare chips rice "mashed potato"
    """
    from potassium_cli.actions.swapping import compared

    run = program(context)
    report = compared(run.space, foods)
    run.console.give(report, as_json=as_json)
