"""Which everyday portion closes a gap best: one cost, in one place, and the shortest reason for each answer.

Who may have suggestions at all is not asked here (the report does), nor what a person may eat (`rules`, `everyday`).
The cost takes sums, not portions, so that a set of portions is weighed by the same scale.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from potassium_cli.domain.allergens import words_of
from potassium_cli.domain.everyday import Serving, servings
from potassium_cli.domain.food import Food
from potassium_cli.domain.rules import Rules

OPEN_KCAL_PER_MG = 0.75  # per mg of the gap left open or passed; a day of 2,000 kcal and 2,600 mg: 0.77 kcal each
SODIUM_KCAL_PER_MG = 0.5  # per mg of sodium: half of what a day of 2,000 kcal and 2,000 mg of sodium would give
UNFAMILIAR_KCAL = 200.0  # for a food that nobody eats; half for one eaten once per 1,000 items (NHANES 2015-2016)

MOST_OF_GAP = 1.1  # a portion never passes the gap by more than a tenth
LEAST_OF_GAP = 0.1  # and closes at least a tenth
SAME_GROUP = 2  # of one group, at most
OFTEN = 3  # times in the weeks that were looked at, from which a food is one that this person eats


class Eaten(NamedTuple):
    """What this person eats: food ids had today, and how many times each food was had in the last weeks.

    `complete` is False when today holds an entry of unknown potassium; then the gap is "at most" what it seems.
    """

    today: Collection[str] = ()
    times: Mapping[str, int] = MappingProxyType({})
    complete: bool = True


NOTHING = Eaten()


class Suggestion(NamedTuple):
    """One portion to close a gap with, and why it is here."""

    serving: Serving
    why: str


def cost(potassium_mg: float, energy_kcal: float, sodium_mg: float, gap_mg: float) -> float:
    """Return what eating this costs in kcal, the less the better. The amounts are sums, of one portion or of several.

    cost = energy + 0.5 kcal per mg of sodium + 0.75 kcal per mg of the gap that stays open or is passed.
    """
    missed_mg = abs(gap_mg - potassium_mg)
    return energy_kcal + SODIUM_KCAL_PER_MG * sodium_mg + OPEN_KCAL_PER_MG * missed_mg


def unfamiliarity(food: Food) -> float:
    """Return what a food's rarity costs in kcal: 200 for one that nobody eats, 16 for a banana."""
    return UNFAMILIAR_KCAL / (1 + food.popularity)


def suggestions(
    foods: Sequence[Food], gap_mg: float, rules: Rules, count: int, eaten: Eaten = NOTHING
) -> tuple[Suggestion, ...]:
    """Return at most `count` portions that close a gap of so many mg, best first: the same question, the same answer.

    Foods that this person often eats come first and those had today last; within that the least `cost` and
    `unfamiliarity`, then popularity, then id. The best of each group comes before a second one of any.
    """
    possible = (serving for serving in servings(foods, rules) if fits(serving, gap_mg))
    ranked = sorted(possible, key=lambda serving: _rank(serving, gap_mg, eaten))
    return tuple(Suggestion(serving, _why(serving, gap_mg, eaten)) for serving in varied(ranked, count))


def fits(serving: Serving, gap_mg: float) -> bool:
    """Say whether a portion closes a tenth of the gap or more, passes it by a tenth at most, and is worth its cost."""
    if not LEAST_OF_GAP * gap_mg <= serving.potassium_mg <= MOST_OF_GAP * gap_mg:
        return False
    return _cost(serving, gap_mg) < cost(0, 0, 0, gap_mg)


def varied(ranked: Sequence[Serving], count: int) -> tuple[Serving, ...]:
    """Take the best of each group, then a second one of any, and never two foods whose names begin alike."""
    taken: list[Serving] = []
    for most in range(1, SAME_GROUP + 1):
        for serving in ranked:
            if len(taken) < count and _is_new(serving, taken, most):
                taken.append(serving)
    return tuple(taken)


def _is_new(serving: Serving, taken: Iterable[Serving], most: int) -> bool:
    same_group = sum(other.food.group == serving.food.group for other in taken)
    return same_group < most and all(_first_word(other.food) != _first_word(serving.food) for other in taken)


def _first_word(food: Food) -> frozenset[str]:
    return words_of(food.name.split(maxsplit=1)[0])


def _cost(serving: Serving, gap_mg: float) -> float:
    return cost(serving.potassium_mg, serving.energy_kcal, serving.sodium_mg, gap_mg)


def _rank(serving: Serving, gap_mg: float, eaten: Eaten) -> tuple[int, float, float, str, float, str]:
    food = serving.food
    total = _cost(serving, gap_mg) + unfamiliarity(food)
    return _turn(food, eaten), round(total, 6), -food.popularity, food.id, serving.grams, serving.portion


def _turn(food: Food, eaten: Eaten) -> int:
    """0 for a food that this person often eats, 2 for one had today, 1 for every other."""
    if food.id in eaten.today:
        return 2
    return 0 if eaten.times.get(food.id, 0) >= OFTEN else 1


def _why(serving: Serving, gap_mg: float, eaten: Eaten) -> str:
    gap = f"{'' if eaten.complete else 'at most '}{gap_mg:,.0f} mg"
    closed = f"{serving.potassium_mg:,.0f} of {gap}" if serving.potassium_mg < gap_mg else f"all of {gap}"
    habit = {0: "; you eat this often", 1: "", 2: "; you had this today"}[_turn(serving.food, eaten)]
    return f"closes {closed} for {serving.energy_kcal:,.0f} kcal{habit}"
