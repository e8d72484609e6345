"""Take entries out of the journal; `undo` brings them back."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.commands.texts import entry_number

if TYPE_CHECKING:
    from potassium_cli.domain.food.meal import Entry

app = command_line()


@app.command()
def delete(
    context: typer.Context,
    entries: Annotated[
        list[str], typer.Argument(metavar="NUMBER...", help="Numbers of entries, as `potassium day` shows them.")
    ],
) -> None:
    """Delete entries by their numbers.

    Example: potassium delete 12 13
    """
    from potassium_cli.render.text.answer import entry_lines
    from potassium_cli.render.text.lines import fitted

    opened = workspace(context)
    gone = [opened.journal.entry(number) for number in dict.fromkeys(map(entry_number, entries))]
    opened.journal.delete([entry.id for entry in gone], f"delete {_names(gone)}", opened.now)
    whose = f" for {opened.person}" if opened.person else ""
    show(opened.addressed(f"Deleted{whose} (potassium undo brings {'it' if len(gone) == 1 else 'them'} back):"))
    show(fitted(entry_lines(gone, opened.width), sys.stdout.encoding))


def _names(entries: "list[Entry]") -> str:
    return ", ".join(entry.name for entry in entries)[:200]
