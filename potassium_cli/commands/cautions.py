"""`potassium cautions`: every caution that applies to a person, each in full with its source."""

import typer

from potassium_cli.actions.days import cautions as all_cautions
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command()
def cautions(context: typer.Context, as_json: Json = False) -> None:
    """Show every caution that applies to you, with its source.

    Your answers decide: conditions, medicines and their pairs, and foods that do not go with them.

    Example: potassium cautions
    """
    run = program(context)
    run.console.give(all_cautions(run.space), as_json=as_json)
