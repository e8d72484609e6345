"""Log again what was logged before: entries, or what was eaten on a day, or at a meal of it."""

from collections.abc import Sequence
from typing import Annotated

import typer

from potassium_cli.commands import command_line, workspace
from potassium_cli.commands.answers import show_logged
from potassium_cli.commands.doubts import overdose
from potassium_cli.commands.log import TEXT, MealOption
from potassium_cli.commands.meals import Occasion, as_meal, occasion
from potassium_cli.commands.texts import entry_number, readable, shortened
from potassium_cli.domain.cautions.called import is_overdose
from potassium_cli.domain.food.meal import Entry, Meal
from potassium_cli.domain.food.moments import day_of
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

app = command_line()


@app.command(context_settings=TEXT)
def repeat(
    context: typer.Context,
    what: Annotated[
        list[str],
        typer.Argument(metavar="WHAT...", help="Numbers of entries, or a day, a meal, or both: yesterday breakfast."),
    ],
    meal: MealOption = None,
    at: Annotated[str | None, typer.Option("--at", metavar="WHEN", help="When; as for log.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Log an amount that looks too large.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Log entries, or a meal of another day, again.

    What is named by its day keeps its meal; what is named by its number is logged as the meal that it is time for.

    Example: potassium repeat yesterday breakfast
    """
    opened = workspace(context)
    when = occasion(opened, meal, at)
    words = [word for word in (readable(word).strip() for word in what) if word]
    if not words:
        raise UsageError("Say what to repeat: numbers of entries, or a day, a meal, or both.")
    numbered = all(word.removeprefix("#").isdecimal() for word in words)
    found = _numbered(opened, words) if numbered else _eaten(opened, words)
    if not yes:
        _ask_about_overdoses(opened, found)
    again = [_again(opened, entry, when, keep_meal=not numbered and meal is None) for entry in found]
    entries = opened.journal.add(again, f"repeat {', '.join(entry.name for entry in found)}"[:200], opened.now)
    show_logged(opened, entries, as_json=as_json)


def _again(opened: Workspace, entry: Entry, when: Occasion, *, keep_meal: bool) -> Entry:
    return entry._replace(
        id=0, eaten_at=when.eaten_at, meal=entry.meal if keep_meal else when.meal, logged_at=opened.now
    )


def _ask_about_overdoses(opened: Workspace, found: Sequence[Entry]) -> None:
    """Ask as log does when an entry holds as much potassium as 6 g of its chloride (SAFETY.md R17)."""
    for entry in found:
        if is_overdose(entry):
            raise overdose(opened, f"“{shortened(entry.name)}”", entry.nutrients.potassium_mg or 0.0)


def _numbered(opened: Workspace, words: Sequence[str]) -> tuple[Entry, ...]:
    return tuple(opened.journal.entry(entry_number(word)) for word in words)


def _eaten(opened: Workspace, words: Sequence[str]) -> tuple[Entry, ...]:
    """What was eaten on a day; without a day today, and at the meal that the last word names, if it names one."""
    meal = _meal(words[-1])
    told = " ".join(words[:-1] if meal else words)
    if told.startswith("-") and not told[1:].isdecimal():
        raise UsageError(f"There is no option {shortened(told)}; --help lists them.")
    day = day_of(told or "today", opened.now)
    found = tuple(entry for entry in opened.journal.between(day, day) if meal in (None, entry.meal))
    if not found:
        where = f" for {meal.value}" if meal else ""
        raise UsageError(f"Nothing was logged on {day}{where}; `potassium day {day}` shows that day.")
    return found


def _meal(word: str) -> Meal | None:
    try:
        return as_meal(word)
    except UsageError:
        return None
