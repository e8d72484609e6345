"""The list of commands. Each is imported when it is asked for, by an ordinary import, which the type check follows."""

from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperGroup


def _log() -> typer.Typer:
    from potassium_cli.commands import log

    return log.app


def _whatif() -> typer.Typer:
    from potassium_cli.commands import whatif

    return whatif.app


def _feel() -> typer.Typer:
    from potassium_cli.commands import feel

    return feel.app


def _today() -> typer.Typer:
    from potassium_cli.commands import days

    return days.today_app


def _day() -> typer.Typer:
    from potassium_cli.commands import days

    return days.app


def _week() -> typer.Typer:
    from potassium_cli.commands import days

    return days.week_app


def _suggest() -> typer.Typer:
    from potassium_cli.commands import suggest

    return suggest.app


def _swap() -> typer.Typer:
    from potassium_cli.commands import swap

    return swap.app


def _compare() -> typer.Typer:
    from potassium_cli.commands import compare

    return compare.app


def _cautions() -> typer.Typer:
    from potassium_cli.commands import cautions

    return cautions.app


def _learn() -> typer.Typer:
    from potassium_cli.commands import learn

    return learn.app


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
    from potassium_cli.commands import entries

    return entries.edit_app


def _delete() -> typer.Typer:
    from potassium_cli.commands import entries

    return entries.delete_app


def _repeat() -> typer.Typer:
    from potassium_cli.commands import entries

    return entries.repeat_app


COMMANDS: dict[str, Callable[[], typer.Typer]] = {
    "log": _log,
    "whatif": _whatif,
    "feel": _feel,
    "today": _today,
    "day": _day,
    "week": _week,
    "suggest": _suggest,
    "swap": _swap,
    "compare": _compare,
    "cautions": _cautions,
    "learn": _learn,
    "profile": _profile,
    "foods": _foods,
    "undo": _undo,
    "redo": _redo,
    "edit": _edit,
    "delete": _delete,
    "repeat": _repeat,
}


# What each command reports, so that also a command line that fails before it is read says so in JSON.
KINDS = {
    "log": "meal",
    "whatif": "meal",
    "repeat": "meal",
    "feel": "feel",
    "today": "day",
    "day": "day",
    "week": "week",
    "suggest": "suggest",
    "swap": "swap",
    "compare": "compare",
    "cautions": "cautions",
    "learn": "learn",
    "profile": "profile",
    "foods": "foods",
    "undo": "change",
    "redo": "change",
    "edit": "change",
    "delete": "change",
    "foods add": "change",
    "foods forget": "learned",
    "profile set": "profile-change",
    "profile setup": "profile-change",
    "profile people": "people",
}


def kind_of(words: Sequence[str]) -> str | None:
    """What a command line would have reported, from its words that are no options; None when no command is named."""
    named = [word for word in words if not word.startswith("-")][:2]
    return KINDS.get(" ".join(named)) or KINDS.get("".join(named[:1]))


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
