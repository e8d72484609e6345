"""What stands against logging an item, in words; and the question to a person where a food is in doubt."""

import sys

import typer

from potassium_cli.commands import message, tell
from potassium_cli.commands.texts import shortened
from potassium_cli.domain.cautions import OVERDOSE_MG, kinds_of
from potassium_cli.domain.food import Food
from potassium_cli.domain.meal import Item, Status
from potassium_cli.errors import FoodNotFoundError, PotassiumError, RefusedError, UsageError
from potassium_cli.workspace import Workspace

HEAVIEST = 5_000.0  # grams of one item that nobody is asked about
IMPOSSIBLE = 100_000.0  # grams of one item, or mg of typed potassium, that no "--yes" makes a meal
LONGEST_NAME = 120  # characters of a name that is not the table's
CONCENTRATED = frozenset(["supplement", "salt-substitute"])


def problem_with(workspace: Workspace, item: Item, *, yes: bool) -> PotassiumError | None:
    """What stands against logging an item, or None."""
    named = f"“{shortened(item.text)}”"
    if item.problem:
        return UsageError(f"{named}: {item.problem}.")
    if item.status is Status.UNMATCHED:
        return FoodNotFoundError(f"No food in the table is called {named}.{_others(item)} {_own_figure(item)}")
    if item.status is Status.AMBIGUOUS:
        names = "; ".join(food.name for food in candidates(item))
        return FoodNotFoundError(f"{named} may be several foods: {names}. Say which.")
    return _impossible(item, named) or (None if yes else _too_much(workspace, item, named))


def candidates(item: Item) -> list[Food]:
    """The foods that an item may mean, the likeliest first."""
    return [food for food in (item.food, *item.alternatives) if food][:5]


def _others(item: Item) -> str:
    names = [food.name for food in item.alternatives[:3]]
    return f" Did you mean: {'; '.join(names)}?" if names else ""


def _own_figure(item: Item) -> str:
    """How to log it all the same; a name with digits of its own would only confuse the example."""
    name = item.name if item.name.replace(" ", "").isalpha() and len(item.name) <= 30 else "protein bar"
    return f'Say it otherwise, or give its potassium: "{name} 250 mg".'


def _impossible(item: Item, named: str) -> UsageError | None:
    if not item.food and len(item.name) > LONGEST_NAME:
        return UsageError(f"{named} is too long a name; use at most {LONGEST_NAME} characters.")
    grams, potassium = item.grams or 0.0, _concentrated_mg(item)
    if not max(grams, potassium) <= IMPOSSIBLE:  # also when it is no number
        return UsageError(f"{named} is more than anybody can eat; say another amount.")
    return None


def _too_much(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    """An amount that may be a slip: 5 kg of one thing, or as much potassium as 6 g of its chloride (SAFETY.md R17)."""
    potassium = _concentrated_mg(item)
    if potassium >= OVERDOSE_MG:
        warning = " ".join(row.line for row in workspace.safety.cautions if row.when == "overdose")
        return RefusedError(f"{named} is {potassium:,.0f} mg of potassium; if that is right, add --yes. {warning}")
    if (item.grams or 0.0) > HEAVIEST:
        return UsageError(f"{named} is {item.grams:,.0f} g; if that is right, add --yes.")
    return None


def _concentrated_mg(item: Item) -> float:
    """The potassium of an item that was typed as such, or that is a supplement or salt substitute; else 0."""
    typed = item.food is None
    tags = item.food.tags if item.food else frozenset[str]()
    if typed or kinds_of(item.name, tags) & CONCENTRATED:
        return item.nutrients.potassium_mg or 0.0
    return 0.0


def chosen(item: Item) -> Food:
    """Ask on stderr which of several foods was meant, until the answer is one of them; Abort at the end of input."""
    foods = candidates(item)
    tell(f"Which food is “{shortened(item.text)}”?")
    for number, food in enumerate(foods, start=1):
        tell(f"  {number}  {food.name}")
    while True:
        answer = _answer(f"Number, 1 to {len(foods)} (Enter for 1): ") or "1"
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(foods):
            return foods[int(answer) - 1]
        tell(f"“{shortened(answer)}” is none of these; Ctrl-C stops.")


def _answer(question: str) -> str:
    """Ask on stderr and read a line. Who stops here gets a line of their own for what is told next."""
    try:
        typer.echo(message(question), nl=False, err=True)
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line:
        tell("")
        raise typer.Abort
    return line.strip()
