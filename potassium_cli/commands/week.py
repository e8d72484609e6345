"""`potassium week`: seven days side by side."""

from typing import Annotated

import typer

from potassium_cli.actions import days
from potassium_cli.commands.day import DATES, DATES_HELP, day_named
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command(context_settings=DATES)
def week(
    context: typer.Context,
    when: Annotated[str, typer.Argument(metavar="[DATE]", help=f"The last of the seven days: {DATES_HELP}")] = "today",
    as_json: Json = False,
) -> None:
    """Show seven days, their mean, and what brought the most.

    They are the days up to and including a date.

    Example: potassium week sunday
    """
    run = program(context)
    run.console.give(days.week(run.space, day_named(context, when)), as_json=as_json)
