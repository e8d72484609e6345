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
MANY = 5  # from which on a bare count is hardly one of cups or packs
PACKS = frozenset("cup tbsp tsp bag can box jar order serving bowl container packet pouch handful tub bottle".split())
LONGEST_NAME = 120  # characters of a name that is not the table's
HIGHEST_IN_BLOOD = 15.0  # mmol of potassium per litre that a laboratory would ever report
_OF_BLOOD = frozenset("blood serum plasma lab level levels my egfr gfr".split())
_AROUND_BLOOD = frozenset("potassium k was is of at the today yesterday test result value value:".split())
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
    return _impossible(item, named) or (None if yes else _blood_value(item, named) or _too_much(workspace, item, named))


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


def _blood_value(item: Item, named: str) -> RefusedError | None:
    """A potassium or eGFR of a blood test: no food, never read as an amount, nor as good or bad (SAFETY.md R27)."""
    words = set(item.name.casefold().split())
    blood = bool(words & _OF_BLOOD) and words <= _OF_BLOOD | _AROUND_BLOOD
    alone = words == {"potassium"} and item.unit == "mmol" and (item.amount or 0.0) <= HIGHEST_IN_BLOOD
    if item.food or not (blood or alone):
        return None
    return RefusedError(
        f"{named} reads like a blood value, and nothing here interprets one. If you were told that your potassium was "
        "high: potassium profile set --potassium-high yes. If it was eaten, add --yes."
    )


def _too_much(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    """An amount that may be a slip: 5 kg of one thing, or as much potassium as 6 g of its chloride (SAFETY.md R17)."""
    potassium = _concentrated_mg(item)
    if potassium >= OVERDOSE_MG:
        warning = " ".join(row.line for row in workspace.safety.cautions if row.when == "overdose")
        return RefusedError(f"{named} is {potassium:,.0f} mg of potassium; if that is right, add --yes. {warning}")
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
