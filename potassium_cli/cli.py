"""The program: its global options, and the one place where errors become exit codes."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from potassium_cli import __version__
from potassium_cli.commands.console import Console
from potassium_cli.commands.listing import COMMANDS, Group, kind_of
from potassium_cli.commands.person import PersonOption, greeting, person_first
from potassium_cli.commands.program import Program, command_line, program
from potassium_cli.commands.spoken import spoken
from potassium_cli.domain.profile.people import folded
from potassium_cli.errors import PotassiumError, Refusal
from potassium_cli.hint import Hint
from potassium_cli.workspace import Workspace

ABOUT = """Log meals in plain words and see their potassium.

Example: potassium log "2 bananas and a cup of cooked lentils"

It records and adds up; it does not diagnose or advise. Where caution ends and a limit begins in its rules is our
judgement on published sources: ask your clinician. Clinicians: please tell us what is wrong."""

INTERRUPTED = 130
STOPPED = "Stopped; nothing more was changed."


def _show_version(context: typer.Context, asked: bool) -> None:
    if asked:
        program(context).console.show(f"potassium {__version__}")
        raise typer.Exit


def _command_line() -> typer.Typer:
    line = command_line(add_completion=True)

    @line.callback(cls=Group, help=ABOUT, invoke_without_command=True)
    def root(
        context: typer.Context,
        version: Annotated[  # noqa: ARG001  # its callback does the work
            bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
        ] = False,
        person: PersonOption = None,
    ) -> None:
        space, console = program(context)
        space.named = person
        new_here = greeting(space)
        console.person = folded(person) if person else ""
        if new_here:
            console.tell(new_here)
        if context.invoked_subcommand is None:
            console.show(context.get_help())

    return line


def run(arguments: Sequence[str], environ: Mapping[str, str] = os.environ, console: Console | None = None) -> int:
    """Run one command line and return its exit code. Whatever goes wrong becomes one line on stderr."""
    words, console = person_first(arguments), console or Console(environ)
    space = Workspace(environ)
    console.as_json = "--json" in (words[: words.index("--")] if "--" in words else words)
    try:
        return _run(words, Program(space, console))
    except PotassiumError as error:
        return _failed(console, words, error.refusal)
    except typer.TyperException as error:
        return _failed(console, words, Refusal(2, Hint(_usage(error))))
    except (KeyboardInterrupt, typer.Abort):
        return _failed(console, words, Refusal(INTERRUPTED, Hint(STOPPED)))
    except OSError as error:
        return _failed(console, words, Refusal(4, Hint(f"Cannot read or write: {error.strerror or error}.")))
    except Exception as error:  # a traceback shown to a user is a defect
        if environ.get("POTASSIUM_DEBUG"):
            raise
        return _failed(console, words, Refusal(1, Hint(_our_bug(error))))
    finally:
        space.close()


def _help_first(words: Sequence[str], started: Program) -> None:
    """Answer words of an emergency wherever they stand (SAFETY.md R22, R35); most command lines hold no free words."""
    if texts := spoken(words, tuple(COMMANDS)):
        from potassium_cli.actions.first_help import help_first

        help_first(started.space, texts)


def _run(words: Sequence[str], started: Program) -> int:
    _help_first(words, started)
    command = typer.main.get_command(_command_line())
    try:
        result = command.main(list(words), prog_name="potassium", standalone_mode=False, obj=started)
    except SystemExit as leaving:  # Typer leaves so after completion, and when the reader of its help has gone
        return 0 if isinstance(leaving.__context__, BrokenPipeError) else int(leaving.code or 0)
    if result == INTERRUPTED:  # Typer has caught the KeyboardInterrupt
        raise KeyboardInterrupt
    sys.stdout.flush()
    return 0


def _failed(console: Console, words: Sequence[str], refusal: Refusal) -> int:
    try:
        console.fail(refusal, kind_of(words[2:] if words[:1] == ["--person"] else words))
    except PotassiumError as error:  # stdout cannot be written
        console.tell(f"potassium: {error}")
    return refusal.code


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    line = error.format_message().rstrip(".")
    return f"{line}. Try: {context.command_path} --help" if context else f"{line}."


def _our_bug(error: Exception) -> str:
    what = f"{type(error).__name__}: {error}".strip().rstrip(".:")
    return f"Our bug, sorry: {what}. Nothing was half-written. Please report it."


def main() -> None:
    """Run the program as a person started it."""
    _replace_closed_streams()
    sys.exit(run(sys.argv[1:]))


def _replace_closed_streams() -> None:
    """Put an empty file in the place of each standard stream that was closed (`>&-`), as who closes one expects."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # open till the end
