"""Go back and forth through what was changed, any number of steps."""

import typer

from potassium_cli.actions import undo as steps
from potassium_cli.commands.program import Json, command_line, program

undo_app = command_line()
redo_app = command_line()


@undo_app.command()
def undo(context: typer.Context, as_json: Json = False) -> None:
    """Take back the last change: a log, an edit, an answer, anything.

    Example: potassium undo
    """
    run = program(context)
    run.console.give(steps.undo(run.space), as_json=as_json)


@redo_app.command()
def redo(context: typer.Context, as_json: Json = False) -> None:
    """Make the last change again that was undone.

    Example: potassium redo
    """
    run = program(context)
    run.console.give(steps.redo(run.space), as_json=as_json)
