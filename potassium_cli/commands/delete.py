"""Take entries out of the journal; `undo` brings them back."""

from typing import Annotated

import typer

from potassium_cli.actions import entries as kept
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command()
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
