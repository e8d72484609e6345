"""Sets of everyday portions that together close a gap: the best there is in the whole table, not a good guess.

A set is one to three portions of different groups that hold the gap or at most a tenth more. The best set is the one
of the least cost (`weighing`), found exactly (`cheapest`). The next best shares no kind of food with those before it,
so that there is something to choose from. When no set closes the gap, those that come nearest from below are offered.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.suggest.cheapest import Option, cheapest
from potassium_cli.domain.suggest.everyday import Serving
from potassium_cli.domain.suggest.ordinary import first_word
from potassium_cli.domain.suggest.suggestions import closing
from potassium_cli.domain.suggest.weighing import (
    MOST_OF_GAP,
    NEARER_KCAL_PER_MG,
    OPEN_KCAL_PER_MG,
    Eaten,
    burden,
    strangeness,
)

PORTIONS = 3  # of a meal, at most
SNACK_PORTIONS = 2
SAME_KIND = {"poultry": "fish", "fruit juice": "fruit", "soy": "legumes"}  # one of them is enough for a set


class PortionSet(NamedTuple):
    """Portions to eat together, those with the most potassium first, and why they are here.

    `closes`: they hold the gap, or up to a tenth more.
    """

    servings: tuple[Serving, ...]
    closes: bool
    why: str

    @property
    def potassium_mg(self) -> float:
        """What they hold together, in mg."""
        return sum(serving.potassium_mg for serving in self.servings)

    @property
    def energy_kcal(self) -> float:
        """What they hold together, in kcal."""
        return sum(serving.energy_kcal for serving in self.servings)

    @property
    def sodium_mg(self) -> float:
        """What they hold together, in mg."""
        return sum(serving.sodium_mg for serving in self.servings)


def most_portions(meal: Meal | None) -> int:
    """Return how many portions a set may have at a meal."""
    return SNACK_PORTIONS if meal is Meal.SNACK else PORTIONS


def portion_sets(
    servings: Iterable[Serving], gap_mg: float, count: int, eaten: Eaten, size: int = PORTIONS
) -> tuple[PortionSet, ...]:
    """Return at most `count` sets of at most `size` portions, best first: the same question, the same answer.

    Each is the best of the foods that those before it left. Either all close the gap of so many mg, or none can.
    """
    found: list[PortionSet] = []
    rest = sorted((_weighed(serving, eaten) for serving in servings), key=_order)
    while len(found) < count:
        best = _next(rest, gap_mg, eaten, size, closed=any(each.closes for each in found))
        if best is None:
            break
        found.append(best)
        taken = {word for serving in best.servings for word in _words(serving.food)}
        rest = [one for one in rest if taken.isdisjoint(one.kinds)]
    return tuple(found)


def kinds(food: Food) -> tuple[str, ...]:
    """Return the kinds of a food, its group first; two foods of a set share none."""
    return (SAME_KIND.get(food.group, food.group), *_words(food))


def _words(food: Food) -> tuple[str, ...]:
    return tuple(sorted(f"{word}, ..." for word in first_word(food)))


class _Weighed(NamedTuple):
    serving: Serving
    weight: float
    kinds: tuple[str, ...]


def _weighed(serving: Serving, eaten: Eaten) -> _Weighed:
    weight = burden(serving.energy_kcal, serving.sodium_mg) + strangeness(serving.food, eaten)
    return _Weighed(serving, weight, kinds(serving.food))


def _order(one: _Weighed) -> tuple[str, float, str]:
    return one.serving.food.id, one.serving.grams, one.serving.portion


def _next(rest: Sequence[_Weighed], gap_mg: float, eaten: Eaten, size: int, *, closed: bool) -> PortionSet | None:
    """Find the best set that holds the gap, else, unless one was found before, the nearest that holds less."""
    best = _best(rest, gap_mg, eaten, size, closes=True)
    return best or (None if closed else _best(rest, gap_mg, eaten, size, closes=False))


def _best(rest: Sequence[_Weighed], gap_mg: float, eaten: Eaten, size: int, *, closes: bool) -> PortionSet | None:
    """Find the set of least cost that holds the gap to a tenth more, or else the one that comes nearest.

    Within the range the cost is a sum: its only part that is not, |gap - potassium|, has one sign there.
    """
    per_mg = OPEN_KCAL_PER_MG if closes else -NEARER_KCAL_PER_MG
    options = [
        Option(one.serving.potassium_mg, one.weight + per_mg * one.serving.potassium_mg, one.kinds) for one in rest
    ]
    best = cheapest(options, *((gap_mg, MOST_OF_GAP * gap_mg) if closes else (0.0, gap_mg)), size)
    if best is None:
        return None
    chosen = sorted((rest[at].serving for at in best.positions), key=lambda one: (-one.potassium_mg, one.food.id))
    bare = PortionSet(tuple(chosen), closes, "")
    return bare._replace(why=closing(bare.potassium_mg, bare.energy_kcal, gap_mg, eaten))
