"""The list of commands, the global options, and the one place where errors become exit codes."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from potassium_cli import __version__
from potassium_cli.commands import command_line, show, tell, workspace
from potassium_cli.errors import PotassiumError
from potassium_cli.workspace import Workspace

ABOUT = """Log meals in plain words and see their potassium.

Example: potassium log "2 bananas and a cup of cooked lentils"

It records and adds up; it does not diagnose or advise. Where caution ends and a limit begins in its rules is our
judgement on published sources: ask your clinician. Clinicians: please tell us what is wrong."""

INTERRUPTED = 130
STOPPED = "Stopped; nothing more was changed."


def _log() -> typer.Typer:
    from potassium_cli.commands import log

    return log.app


def _whatif() -> typer.Typer:
    from potassium_cli.commands import whatif

    return whatif.app


def _today() -> typer.Typer:
    from potassium_cli.commands import today

    return today.app


def _day() -> typer.Typer:
    from potassium_cli.commands import day

    return day.app


def _week() -> typer.Typer:
    from potassium_cli.commands import week

    return week.app


def _suggest() -> typer.Typer:
    from potassium_cli.commands import suggest

    return suggest.app


def _cautions() -> typer.Typer:
    from potassium_cli.commands import cautions

    return cautions.app


def _profile() -> typer.Typer:
    from potassium_cli.commands import profile

    return profile.app


def _foods() -> typer.Typer:
    from potassium_cli.commands import foods

    return foods.app


def _undo() -> typer.Typer:
    from potassium_cli.commands import undo

    return undo.undo_app


def _redo() -> typer.Typer:
    from potassium_cli.commands import undo

    return undo.redo_app


def _edit() -> typer.Typer:
    from potassium_cli.commands import edit

    return edit.app


def _delete() -> typer.Typer:
    from potassium_cli.commands import delete

    return delete.app


def _repeat() -> typer.Typer:
    from potassium_cli.commands import repeat

    return repeat.app


COMMANDS: dict[str, Callable[[], typer.Typer]] = {
    "log": _log,
    "whatif": _whatif,
    "today": _today,
    "day": _day,
    "week": _week,
    "suggest": _suggest,
    "cautions": _cautions,
    "profile": _profile,
    "foods": _foods,
    "undo": _undo,
    "redo": _redo,
    "edit": _edit,
    "delete": _delete,
    "repeat": _repeat,
}


class Commands(dict[str, Any]):
    """The commands by name, each imported when it is asked for."""

    def get(self, name: str, default: object = None) -> Any:  # noqa: ANN401  # a command of Typer's own vendored click
        """Load a command; `default` when there is none of this name."""
        if name not in COMMANDS:
            return default
        command = typer.main.get_command(COMMANDS[name]())
        command.name = name
        return command

    def keys(self) -> Any:  # noqa: ANN401
        """Name the commands in the order in which help lists them."""
        return COMMANDS.keys()

    def items(self) -> Any:  # noqa: ANN401
        """Load every command; for help and completion."""
        return [(name, self.get(name)) for name in COMMANDS]


class Group(TyperGroup):
    """The program's own group of commands: it starts without importing any of them."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # passed on as they came
        super().__init__(**settings | {"commands": Commands()})

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002  # Typer's own
        """Name the commands, the main job first."""
        return list(COMMANDS)


def _show_version(asked: bool) -> None:
    if asked:
        show(f"potassium {__version__}")
        raise typer.Exit


def _people() -> list[str]:
    """Name the people who have a journal, for shell completion; silent about every error."""
    try:
        return list(Workspace().people)
    except Exception:  # completion is silent or helpful, never an error in the middle of a line
        return []


def _greet(opened: Workspace) -> None:
    """Say that a person is new here, since a slip of the hand would begin another journal."""
    if opened.person and opened.person not in opened.people:
        others = f" (There are: {', '.join(opened.people)}.)" if opened.people else ""
        tell(f"{opened.person} has no journal yet; the first answer or log begins one.{others}")


def _program() -> typer.Typer:
    program = command_line(add_completion=True)

    @program.callback(cls=Group, help=ABOUT, invoke_without_command=True)
    def root(
        context: typer.Context,
        version: Annotated[  # noqa: ARG001  # its callback does the work
            bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
        ] = False,
        person: Annotated[
            str | None,
            typer.Option(
                metavar="NAME",
                help="Whose journal: each name has its own. POTASSIUM_PERSON says it too; not with POTASSIUM_JOURNAL.",
                autocompletion=_people,
            ),
        ] = None,
    ) -> None:
        opened = workspace(context)
        opened.named = person
        _greet(opened)
        if context.invoked_subcommand is None:
            show(context.get_help())

    return program


def run(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Run one command line and return its exit code. Whatever goes wrong becomes one line on stderr."""
    opened = Workspace(environ)
    try:
        return _run(arguments, opened)
    except PotassiumError as error:
        return _fail(str(error), error.exit_code)
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
        result = program.main(_person_first(arguments), prog_name="potassium", standalone_mode=False, obj=opened)
    except SystemExit as leaving:  # Typer leaves so after completion, and when the reader of its help has gone
        return 0 if isinstance(leaving.__context__, BrokenPipeError) else int(leaving.code or 0)
    if result == INTERRUPTED:  # Typer has caught the KeyboardInterrupt
        raise KeyboardInterrupt
    sys.stdout.flush()
    return 0


def _person_first(arguments: Sequence[str]) -> list[str]:
    """Move --person to the front: it may stand anywhere, as people expect of a global option."""
    words = list(arguments)
    options = words[: words.index("--")] if "--" in words else words
    for place, word in enumerate(options):
        end = place + (2 if word == "--person" else 1)
        if (word == "--person" or word.startswith("--person=")) and end <= len(options):
            return [*words[place:end], *words[:place], *words[end:]]
    return words


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
