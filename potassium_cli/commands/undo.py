"""Go back and forth through what was changed, any number of steps."""

import sys
from typing import TYPE_CHECKING

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from potassium_cli.domain.food.meal import Entry
    from potassium_cli.journal.changes import Change, ChoiceChange
    from potassium_cli.workspace import Workspace

undo_app = command_line()
redo_app = command_line()


@undo_app.command()
def undo(context: typer.Context) -> None:
    """Take back the last change: a log, an edit, an answer, anything.

    Example: potassium undo
    """
    opened = workspace(context)
    _tell(opened, "Undone", opened.journal.undo, "There is nothing to undo.")


@redo_app.command()
def redo(context: typer.Context) -> None:
    """Make the last change again that was undone.

    Example: potassium redo
    """
    opened = workspace(context)
    _tell(opened, "Done again", opened.journal.redo, "There is nothing to redo.")


def _tell(opened: "Workspace", done: str, step: "Callable[[datetime], Change | None]", nothing: str) -> None:
    from potassium_cli.render.text.answer import entry_lines
    from potassium_cli.render.text.lines import fitted

    before = _answers(opened)
    change = step(opened.now)
    if change is None:
        raise UsageError(nothing)
    lines = [f"{done}{f' for {opened.person}' if opened.person else ''}: {' '.join(change.label.split())}"]
    for title, entries in _parted(change).items():
        if entries:
            lines += [title, fitted(entry_lines(entries, opened.width), sys.stdout.encoding)]
    lines += [line for each in change.choices for line in _meant(opened, each)]
    show("\n".join(lines))
    if change.questions:
        from potassium_cli.commands.interview import show_change

        show_change(opened, before, _answers(opened))


def _answers(opened: "Workspace") -> dict[str, str]:
    return {question: answer.value for question, answer in opened.journal.answers().items()}


def _meant(opened: "Workspace", change: "ChoiceChange") -> list[str]:
    """Which food is meant by words now, and which is no longer."""
    choice = change.after or change.before
    if choice is None:
        return []
    food = opened.catalog.food(choice.food_id)
    before, verb = ("Learned", "is") if change.after else ("Forgotten", "was")
    return [f"{before}: “{choice.said}” {verb} {food.name if food else choice.food_id}"]


def _parted(change: "Change") -> "dict[str, list[Entry]]":
    """The entries that are in the journal again, those that are as before, and those that are out of it."""
    parts: dict[str, list[Entry]] = {"Back in:": [], "Now:": [], "Taken out:": []}
    for before, after in change.entries:
        if after is not None:
            parts["Now:" if before else "Back in:"].append(after)
        elif before is not None:
            parts["Taken out:"].append(before)
    return parts
