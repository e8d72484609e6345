"""One short file a command: read the arguments, ask the rooms below, hand the result to render."""

import os
import sys

import typer

from potassium_cli.errors import StorageError
from potassium_cli.workspace import Workspace


def command_line(*, add_completion: bool = False) -> typer.Typer:
    """An empty Typer app with the settings that every command shares."""
    return typer.Typer(add_completion=add_completion, rich_markup_mode=None, pretty_exceptions_enable=False)


def workspace(context: typer.Context) -> Workspace:
    """The workspace that `cli.run` opened for this run."""
    opened = context.find_object(Workspace)
    if opened is None:
        raise RuntimeError("no workspace: commands are started by potassium_cli.cli.run")
    return opened


def show(text: str) -> None:
    """Print data on stdout. A reader that has gone (`| head -1`) is no error: what was done stays done.

    StorageError when stdout cannot be written for another reason, such as a full disk.
    """
    from potassium_cli.render.text.lines import fitted

    try:
        typer.echo(fitted(text, sys.stdout.encoding or "utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        told = f"The answer cannot be written ({error.strerror or error}). What was changed before it stays changed."
        raise StorageError(told) from None


def tell(text: str) -> None:
    """Print a message on stderr, where it does not mix with data. When nobody can hear it, that is no error."""
    try:
        typer.echo(message(text), err=True)
    except OSError:
        return


def message(text: str) -> str:
    """A text as stderr can show it: without characters that a terminal would obey, and in its encoding."""
    from potassium_cli.render.text.lines import fitted

    readable = "".join(char for char in text if char.isprintable() or char == "\n")
    return fitted(_wrapped(readable), sys.stderr.encoding or "utf-8")


def _wrapped(text: str) -> str:
    """A text broken between words on a terminal, which would break it anywhere; for a script it stays one line."""
    if not sys.stderr.isatty():
        return text
    from potassium_cli.render.terminal import NARROWEST
    from potassium_cli.render.text.goals import told
    from potassium_cli.render.text.lines import plain

    room, line = os.get_terminal_size(sys.stderr.fileno()).columns, text.removesuffix(" ")
    if room < NARROWEST or "\n" in line or len(line) < room:
        return text
    return plain(told(line, room)).removesuffix("\n") + text[len(line) :]
