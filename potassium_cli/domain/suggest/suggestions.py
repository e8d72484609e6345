"""Which everyday portion closes a gap best, one at a time, and the shortest reason for each answer.

Who may have suggestions at all is not asked here (the report does), nor what a person may eat (`rules`, `everyday`).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from potassium_cli.domain.goals.goal import short_of
from potassium_cli.domain.suggest.everyday import Serving
from potassium_cli.domain.suggest.ordinary import first_word
from potassium_cli.domain.suggest.weighing import MOST_OF_GAP, NOTHING, Eaten, cost, habit, turn, unfamiliarity

LEAST_OF_GAP = 0.1  # a portion closes at least a tenth of the gap
SAME_GROUP = 2  # of one group, at most


class Suggestion(NamedTuple):
    """One portion to close a gap with, and why it is here."""

    serving: Serving
    why: str


def suggestions(
    servings: Iterable[Serving], gap_mg: float, count: int, eaten: Eaten = NOTHING
) -> tuple[Suggestion, ...]:
    """Return at most `count` portions that close a gap of so many mg, best first: the same question, the same answer.

    Foods that this person often eats come first and those had today last; within that the least `cost` and
    `unfamiliarity`, then popularity, then id. The best of each group comes before a second one of any.
    """
    possible = (serving for serving in servings if fits(serving, gap_mg))
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


def closing(potassium_mg: float, energy_kcal: float, gap_mg: float, eaten: Eaten) -> str:
    """Say what an amount does to a gap, and for how much energy: "closes 422 of 1,200 mg for 105 kcal"."""
    gap = f"{'' if eaten.complete else 'at most '}{gap_mg:,.0f} mg"
    closed = f"{short_of(potassium_mg, gap_mg):,} of {gap}" if potassium_mg < gap_mg else f"all of {gap}"
    return f"closes {closed} for {energy_kcal:,.0f} kcal"


def _is_new(serving: Serving, taken: Iterable[Serving], most: int) -> bool:
    same_group = sum(other.food.group == serving.food.group for other in taken)
    return same_group < most and all(first_word(other.food) != first_word(serving.food) for other in taken)


def _cost(serving: Serving, gap_mg: float) -> float:
    return cost(serving.potassium_mg, serving.energy_kcal, serving.sodium_mg, gap_mg)


def _rank(serving: Serving, gap_mg: float, eaten: Eaten) -> tuple[int, float, float, str, float, str]:
    food = serving.food
    total = _cost(serving, gap_mg) + unfamiliarity(food)
    return turn(food, eaten), round(total, 6), -food.popularity, food.id, serving.grams, serving.portion


def _why(serving: Serving, gap_mg: float, eaten: Eaten) -> str:
    said = habit(serving.food, eaten)
    return closing(serving.potassium_mg, serving.energy_kcal, gap_mg, eaten) + (f"; {said}" if said else "")
