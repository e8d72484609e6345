"""What eating something costs: one scale in kcal for one portion and for a set of them, and how habit enters it.

The cost of a portion or a set is its energy, half a kcal per mg of sodium, three quarters of a kcal per mg of the gap
that it leaves open or passes, and for each food in it its `strangeness`. All of it but the gap is a plain sum, which is
what makes the best set exact to find (see `cheapest`).

Habit enters twice, and only here. In a list of single portions foods that this person often eats come first and those
had today last, whatever they cost (`turn`). In a set they are weighed against the rest: `strangeness` says how much.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from potassium_cli.domain.food.food import Food

OPEN_KCAL_PER_MG = 0.75  # per mg of the gap left open or passed; a day of 2,000 kcal and 2,600 mg: 0.77 kcal each
SODIUM_KCAL_PER_MG = 0.5  # per mg of sodium: half of what a day of 2,000 kcal and 2,000 mg of sodium would give
MOST_OF_GAP = 1.1  # nothing that is suggested passes the gap by more than a tenth
UNFAMILIAR_KCAL = 200.0  # for a food that nobody eats; half for one eaten once per 1,000 items (NHANES 2015-2016)

OFTEN = 3  # times in the weeks that were looked at, from which a food is one that this person eats
NEW_KCAL = 100.0  # in a set, for a portion of a food that this person does not often eat
NEARER_KCAL_PER_MG = 100.0  # between sets that close nothing: so much that the nearest one wins, and cost decides ties
AGAIN_KCAL = 300.0  # in a set, for a portion of a food that was had today


class Eaten(NamedTuple):
    """What this person eats: food ids had today, and how many times each food was had in the last weeks.

    `complete` is False when today holds an entry of unknown potassium; then the gap is "at most" what it seems.
    """

    today: Collection[str] = ()
    times: Mapping[str, int] = MappingProxyType({})
    complete: bool = True


NOTHING = Eaten()


def cost(potassium_mg: float, energy_kcal: float, sodium_mg: float, gap_mg: float) -> float:
    """Return what eating this costs in kcal, the less the better; the amounts are sums, of one portion or of more."""
    return burden(energy_kcal, sodium_mg) + OPEN_KCAL_PER_MG * abs(gap_mg - potassium_mg)


def burden(energy_kcal: float, sodium_mg: float) -> float:
    """Return the part of the cost that does not depend on the gap, in kcal."""
    return energy_kcal + SODIUM_KCAL_PER_MG * sodium_mg


def unfamiliarity(food: Food) -> float:
    """Return what a food's rarity costs in kcal: 200 for one that nobody eats, 16 for a banana."""
    return UNFAMILIAR_KCAL / (1 + food.popularity)


def strangeness(food: Food, eaten: Eaten) -> float:
    """Return what a food costs in a set besides what it holds: in kcal, 0 for one that this person often eats."""
    again = AGAIN_KCAL if food.id in eaten.today else 0.0
    return again + (0.0 if is_often(food, eaten) else NEW_KCAL + unfamiliarity(food))


def turn(food: Food, eaten: Eaten) -> int:
    """0 for a food that this person often eats, 2 for one had today, 1 for every other."""
    if food.id in eaten.today:
        return 2
    return 0 if is_often(food, eaten) else 1


def habit(food: Food, eaten: Eaten) -> str:
    """Say in words why a food comes sooner or later than its cost tells; "" for most."""
    return {0: "you eat this often", 1: "", 2: "you had this today"}[turn(food, eaten)]


def is_often(food: Food, eaten: Eaten) -> bool:
    """Say whether a food is one that this person often eats."""
    return eaten.times.get(food.id, 0) >= OFTEN
