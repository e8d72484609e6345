"""What every command is started with, and the settings that all of them share."""

from typing import Annotated, NamedTuple

import typer

from potassium_cli.commands.console import Console
from potassium_cli.workspace import Workspace

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


class Program(NamedTuple):
    """One run: what it reaches for, and how it speaks."""

    space: Workspace
    console: Console


def command_line(*, add_completion: bool = False) -> typer.Typer:
    """An empty Typer app with the settings that every command shares."""
    return typer.Typer(add_completion=add_completion, rich_markup_mode=None, pretty_exceptions_enable=False)


def program(context: typer.Context) -> Program:
    """The program that `cli.run` started."""
    found = context.find_object(Program)
    if found is None:
        raise RuntimeError("no program: commands are started by potassium_cli.cli.run")
    return found
