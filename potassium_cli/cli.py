"""The program: its global options, and the one place where errors become exit codes."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from potassium_cli import __version__
from potassium_cli.commands import command_line, show, tell, workspace
from potassium_cli.commands.listing import Group
from potassium_cli.commands.person import PersonOption, greet, person_first
from potassium_cli.errors import PotassiumError
from potassium_cli.workspace import Workspace

ABOUT = """Log meals in plain words and see their potassium.

Example: potassium log "2 bananas and a cup of cooked lentils"

It records and adds up; it does not diagnose or advise. Where caution ends and a limit begins in its rules is our
judgement on published sources: ask your clinician. Clinicians: please tell us what is wrong."""

INTERRUPTED = 130
STOPPED = "Stopped; nothing more was changed."


def _show_version(asked: bool) -> None:
    if asked:
        show(f"potassium {__version__}")
        raise typer.Exit


def _program() -> typer.Typer:
    program = command_line(add_completion=True)

    @program.callback(cls=Group, help=ABOUT, invoke_without_command=True)
    def root(
        context: typer.Context,
        version: Annotated[  # noqa: ARG001  # its callback does the work
            bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
        ] = False,
        person: PersonOption = None,
    ) -> None:
        opened = workspace(context)
        opened.named = person
        greet(opened)
        if context.invoked_subcommand is None:
            show(context.get_help())

    return program


def run(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Run one command line and return its exit code. Whatever goes wrong becomes one line on stderr."""
    opened = Workspace(environ)
    try:
        return _run(arguments, opened)
    except PotassiumError as error:
        return _fail(opened.addressed(str(error)), error.exit_code)
    except typer.TyperException as error:
        return _fail(_usage(error), 2)
    except (KeyboardInterrupt, typer.Abort):
        return _fail(STOPPED, INTERRUPTED)
    except OSError as error:
        return _fail(f"Cannot read or write: {error.strerror or error}.", 4)
    except Exception as error:  # a traceback shown to a user is a defect
        if environ.get("POTASSIUM_DEBUG"):
            raise
        return _fail(_our_bug(error), 1)
    finally:
        opened.close()


def _run(arguments: Sequence[str], opened: Workspace) -> int:
    program = typer.main.get_command(_program())
    try:
        result = program.main(person_first(arguments), prog_name="potassium", standalone_mode=False, obj=opened)
    except SystemExit as leaving:  # Typer leaves so after completion, and when the reader of its help has gone
        return 0 if isinstance(leaving.__context__, BrokenPipeError) else int(leaving.code or 0)
    if result == INTERRUPTED:  # Typer has caught the KeyboardInterrupt
        raise KeyboardInterrupt
    sys.stdout.flush()
    return 0


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    line = error.format_message().rstrip(".")
    return f"{line}. Try: {context.command_path} --help" if context else f"{line}."


def _our_bug(error: Exception) -> str:
    what = f"{type(error).__name__}: {error}".strip().rstrip(".:")
    return f"Our bug, sorry: {what}. Nothing was half-written. Please report it."


def _fail(line: str, code: int) -> int:
    tell(f"potassium: {' '.join(line.split())}")
    return code


def main() -> None:
    """Run the program as a person started it."""
    _replace_closed_streams()
    sys.exit(run(sys.argv[1:]))


def _replace_closed_streams() -> None:
    """Put an empty file in the place of each standard stream that was closed (`>&-`), as who closes one expects."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # open till the end
