"""Change an entry: how much, of what, at which meal, when."""

import sys
from typing import Annotated, NamedTuple

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.doubts import problem_with
from potassium_cli.commands.learning import of_edit, tell_learned
from potassium_cli.commands.log import MealOption
from potassium_cli.commands.meals import as_meal, understood
from potassium_cli.commands.texts import entry_number, readable, shortened
from potassium_cli.domain.food.meal import Entry, Item, entry
from potassium_cli.domain.food.moments import moment_of
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

app = command_line()


class Wish(NamedTuple):
    """What was typed of an entry's food and amount; None is left as it is."""

    food: str | None
    amount: str | None
    ask: bool
    yes: bool


@app.command()
def edit(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The entry's number, as `potassium day` shows it.")],
    grams: Annotated[float | None, typer.Option("--grams", metavar="GRAMS", help="What it weighed.")] = None,
    portion: Annotated[
        str | None, typer.Option("--portion", metavar="TEXT", help='In words: "1 large", "2 cups", "150 g".')
    ] = None,
    food: Annotated[
        str | None,
        typer.Option(
            "--food",
            metavar="TEXT",
            help="What it was. Its amount stays, unless you say one.",
            autocompletion=complete_food,
        ),
    ] = None,
    meal: MealOption = None,
    at: Annotated[str | None, typer.Option("--at", metavar="WHEN", help="When; as for log.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Accept an amount that looks too large.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
) -> None:
    """Change an entry by its number.

    Example: potassium edit 12 --portion "1 large" --meal snack
    """
    opened = workspace(context)
    before = opened.journal.entry(entry_number(number))
    wish = Wish(food, _amount(grams, portion), ask=opened.interactive and not no_input, yes=yes)
    named = _named(opened, wish) if wish.food is not None else None
    after = _moved(opened, _changed(opened, before, wish, named), meal, at)
    if {grams, portion, food, meal, at} == {None}:
        raise UsageError("Say what to change: --grams, --portion, --food, --meal or --at.")
    if after == before:
        raise UsageError(f"Entry {before.id} is like that already; nothing was changed.")
    choices = of_edit(opened, before, after, named) if named else {}
    opened.journal.replace(after, f"edit {before.name}", opened.now, choices)
    tell_learned(opened, choices)
    _show(opened, after)


def _amount(grams: float | None, portion: str | None) -> str | None:
    """The amount in words, whichever way it was told."""
    if grams is None:
        return None if portion is None else readable(portion)
    if portion is not None:
        raise UsageError("Say --grams or --portion, not both.")
    if not 0.1 <= grams <= 1e6:  # nor what is no number
        raise UsageError(f"--grams {grams:g} cannot be; say a weight in grams, such as 150.")
    return f"{grams:.10g} g"


def _changed(opened: Workspace, before: Entry, wish: Wish, named: Item | None) -> Entry:
    """The entry with another food or another amount; what is not said stays as it was."""
    if wish.amount is None and named is None:
        return before
    item = _item(opened, before, wish, named)
    if problem := problem_with(opened, item, yes=wish.yes):
        raise problem
    if wish.amount is None and item.grams is not None and item.grams == before.grams:
        item = item._replace(portion=before.portion, grams_from=before.grams_from)
    return entry(item, before.eaten_at, before.meal, before.logged_at)._replace(id=before.id, text=before.text)


def _item(opened: Workspace, before: Entry, wish: Wish, named: Item | None) -> Item:
    """The food that is meant, in the amount that is meant."""
    if named and wish.amount is None and (named.amount is not None or before.grams is None):
        return named
    if named and named.food is None:
        raise UsageError("Its potassium was typed, so it has no portions: leave out --grams and --portion.")
    food = (named.food if named else None) or opened.catalog.food(before.food_id)
    if food is None:
        why = "was logged by its potassium" if before.understood else "was not understood"
        raise UsageError(f"“{before.name}” {why}, so it has no portions; say the food: --food.")
    amount = f"{before.grams:.10g} g" if wish.amount is None else wish.amount
    return opened.reader.measured(food, amount)._replace(text=amount)


def _named(opened: Workspace, wish: Wish) -> Item:
    """The one item of --food, which is one food for certain."""
    items = understood(opened, readable(wish.food or ""), ask=wish.ask)
    if len(items) > 1:
        raise UsageError(f"“{shortened(wish.food or '')}” is more than one food; an entry has one.")
    if problem := problem_with(opened, items[0], yes=True):
        raise problem
    return items[0]


def _moved(opened: Workspace, changed: Entry, meal: str | None, at: str | None) -> Entry:
    """The entry at another meal or time; a new time keeps the meal unless another is said."""
    named = as_meal(meal) or changed.meal
    eaten_at = changed.eaten_at if at is None else moment_of(readable(at), opened.now, named)
    return changed._replace(meal=named, eaten_at=eaten_at)


def _show(opened: Workspace, after: Entry) -> None:
    """Show the entry as it is now, with the cautions that it calls for."""
    from potassium_cli.render.text.answer import entry_lines, occasions
    from potassium_cli.render.text.lines import fitted, paragraph, plain
    from potassium_cli.reports.cautions import fresh_lines

    day = after.eaten_at.date()
    eaten = opened.journal.between(day, day)
    cautions = fresh_lines((after,), eaten, opened.profile, opened.decision_on(day), opened.safety.cautions)
    whose = f" for {opened.person}" if opened.person else ""
    show(opened.addressed(f"Changed{whose} (potassium undo brings it back): {occasions((after,), opened.now)}"))
    show(fitted(entry_lines((after,), opened.width), sys.stdout.encoding))
    for line in cautions:
        show(plain(paragraph(line, opened.width, first="! ")).rstrip("\n"))
