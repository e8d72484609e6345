"""Log again what was logged before: entries, or what was eaten on a day, or at a meal of it."""

from typing import Annotated

import typer

from potassium_cli.actions import entries
from potassium_cli.actions.occasions import occasion
from potassium_cli.commands.log import TEXT, MealOption
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command(context_settings=TEXT)
def repeat(
    context: typer.Context,
    what: Annotated[
        list[str],
        typer.Argument(metavar="WHAT...", help="Numbers of entries, or a day, a meal, or both: yesterday breakfast."),
    ],
    meal: MealOption = None,
    at: Annotated[str | None, typer.Option("--at", metavar="WHEN", help="When; as for log.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Log an amount that looks too large.")] = False,
    as_json: Json = False,
) -> None:
    """Log entries, or a meal of another day, again.

    What is named by its day keeps its meal; what is named by its number is logged as the meal that it is time for.

    Example: potassium repeat yesterday breakfast
    """
    run = program(context)
    when = occasion(run.space.now, meal, at)
    run.console.give(entries.repeat(run.space, what, when, yes=yes), as_json=as_json)
