"""What stands against logging an item, in words; and the question to a person where a food is in doubt."""

import sys
from typing import NamedTuple

import typer

from potassium_cli.commands import message, tell
from potassium_cli.commands.no_food import dangerous, never_food, overdose_words, speaks_of_potassium, unsaid, what_else
from potassium_cli.commands.texts import shortened
from potassium_cli.domain.cautions.called import OVERDOSE_MG
from potassium_cli.domain.food.concentrates import concentrated_mg
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.errors import FoodNotFoundError, PotassiumError, RefusedError, UsageError
from potassium_cli.workspace import Workspace

HEAVIEST = 5_000.0  # grams of one item that nobody is asked about
IMPOSSIBLE = 100_000.0  # grams of one item, or mg of typed potassium, that no "--yes" makes a meal
MANY = 5  # from which on a bare count is hardly one of cups or packs
PACKS = frozenset("cup tbsp tsp bag can box jar order serving bowl container packet pouch handful tub bottle".split())
LONGEST_NAME = 120  # characters of a name that is not the table's


def problem_with(workspace: Workspace, item: Item, *, yes: bool) -> PotassiumError | None:
    """What stands against logging an item, or None."""
    named = f"“{shortened(item.text)}”"
    if no_food := never_food(workspace, item, named):
        return no_food
    if item.problem:
        return dangerous(workspace, item, named) or UsageError(f"{named}: {item.problem}.")
    return (
        _in_doubt(item, named)
        or _impossible(workspace, item, named)
        or (None if yes else _asks(workspace, item, named))
    )


def _in_doubt(item: Item, named: str) -> FoodNotFoundError | None:
    """What stands against an item of which the food is not certain."""
    if item.status is Status.UNMATCHED:
        return FoodNotFoundError(f"No food in the table is called {named}.{_others(item)} {_own_figure(item)}")
    if item.status is Status.AMBIGUOUS:
        names = "; ".join(food.name for food in candidates(item))
        return FoodNotFoundError(f"{named} may be several foods: {names}. Say which.")
    return None


def _asks(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    """What a "--yes" answers: an amount that may be of something else, or a slip."""
    return (
        what_else(workspace, item, named)
        or _overdose(workspace, item, named)
        or unsaid(workspace, item, named)
        or _too_much(item, named)
    )


def candidates(item: Item) -> list[Food]:
    """The foods that an item may mean, the likeliest first."""
    return [food for food in (item.food, *item.alternatives) if food][:5]


def _others(item: Item) -> str:
    names = [food.name for food in item.alternatives[:3]]
    return f" Did you mean: {'; '.join(names)}?" if names else ""


def _own_figure(item: Item) -> str:
    """How to log it all the same; a name with digits of its own would only confuse the example."""
    name = item.name if item.name.replace(" ", "").isalpha() and len(item.name) <= 30 else "protein bar"
    return f'Say it otherwise, or give its potassium: "{name} 250 mg potassium".'


def _impossible(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    if not item.food and len(item.name) > LONGEST_NAME:
        return UsageError(f"{named} is too long a name; use at most {LONGEST_NAME} characters.")
    words = f"{named} is more than anybody can eat; say another amount."
    if max(item.grams or 0.0, _concentrated_mg(item)) <= IMPOSSIBLE:  # not so when it is no number
        return None
    return RefusedError(f"{words} {overdose_words(workspace)}") if speaks_of_potassium(item) else UsageError(words)


def _overdose(workspace: Workspace, item: Item, named: str) -> RefusedError | None:
    """As much potassium by itself as 6 g of its chloride hold (SAFETY.md R17)."""
    potassium = _concentrated_mg(item)
    return overdose(workspace, named, potassium) if potassium >= OVERDOSE_MG else None


def overdose(workspace: Workspace, named: str, potassium: float) -> RefusedError:
    """The question whether so much potassium is right, with the help that there is."""
    return RefusedError(
        f"{named} is {potassium:,.0f} mg of potassium; if that is right, add --yes. {overdose_words(workspace)}"
    )


def _too_much(item: Item, named: str) -> UsageError | None:
    """An amount that may be a slip: 5 kg of one thing, or many packs of it."""
    if (item.grams or 0.0) > HEAVIEST:
        return UsageError(f"{named} is {item.grams:,.0f} g; if that is right, add --yes.")
    if _counts_packs(item):
        return UsageError(f"{named} would be {item.portion}, {item.grams:,.0f} g. Say it in grams, or add --yes.")
    return None


def _counts_packs(item: Item) -> bool:
    """Whether a bare count was read as one of cups or packs: ten lentils, as ten cups of them."""
    if item.food is None or item.unit or (item.amount or 0.0) < MANY or "drink" in item.food.tags:
        return False
    return not PACKS.isdisjoint(item.portion.split()[1:])


def _concentrated_mg(item: Item) -> float:
    """The potassium of an item that was typed as such, or that is a supplement or salt substitute; else 0."""
    tags = item.food.tags if item.food else frozenset[str]()
    return concentrated_mg(item.name, tags, item.nutrients, typed=item.food is None)


class Answer(NamedTuple):
    """The food that a person says an item is, None for none of those offered; `lasting`: so that it may be learned."""

    food: Food | None
    lasting: bool = True


def chosen(item: Item) -> Answer:
    """Ask on stderr which of several foods was meant, until the answer is one of them; Abort at the end of input."""
    foods = candidates(item)
    tell(f"Which food is “{shortened(item.text)}”?")
    for number, food in enumerate(foods, start=1):
        tell(f"  {number}  {food.name}")
    while True:
        answer = _answer(f"Number, 1 to {len(foods)} (Enter for 1 just now, 0 for none): ")
        if answer == "":
            return Answer(foods[0], lasting=False)
        if answer.isascii() and answer.isdecimal() and int(answer) <= len(foods):
            return Answer(foods[int(answer) - 1] if int(answer) else None)
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
