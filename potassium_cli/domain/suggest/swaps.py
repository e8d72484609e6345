"""What holds less potassium and could stand in the place of a day's largest sources: of the same kind and form.

This is for people with a clinician's limit, and says nothing about what may still be eaten: a swap is for another time.
Nothing is offered that the program itself would flag as high when it is logged (R2, R18), nor anything saltier. Who may
see swaps at all is not asked here; the report does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG, MEAL_SHARE
from potassium_cli.domain.food.concentrates import kinds_of
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.suggest.everyday import HIGH_SODIUM_MG, LOW_SODIUM_MG
from potassium_cli.domain.suggest.likeness import PROTEIN, head, stands_in
from potassium_cli.domain.suggest.ordinary import UNFIT
from potassium_cli.domain.suggest.preparations import Preparation
from potassium_cli.domain.suggest.rules import Rules, breaks
from potassium_cli.domain.suggest.weighing import Eaten, is_often

SOURCE_MG = 100.0  # National Kidney Foundation, 2018: up to so much a portion is low, and needs no swap
LEAST_SAVED = 1 / 3  # of the source's potassium: less is not worth the change
RARE_MG = 150.0  # what counts against a food that nobody eats, as if it held so much more; 13 for an apple

STEADY = frozenset({"leafy-green"})  # when it is left out for someone, it is also not to be swapped (R21)


class Swap(NamedTuple):
    """A food in the place of another; `half`: half its weight, else the same. `same_food`: prepared otherwise."""

    food: Food
    grams: float
    potassium_mg: float
    saved_mg: float
    same_food: bool = False
    half: bool = False


class TopSource(NamedTuple):
    """An entry that brought much of a day's potassium, and what could stand in its place, the best first.

    `preparation` is another way to prepare the same food; `half_saves_mg` is said where there is no swap.
    """

    entry: Entry
    potassium_mg: float
    swaps: tuple[Swap, ...] = ()
    preparation: Preparation | None = None
    half_saves_mg: float | None = None


def sources(entries: Iterable[Entry], count: int) -> tuple[TopSource, ...]:
    """Return the largest known sources among these entries, at most so many, each food once, without swaps."""
    known = [TopSource(entry, entry.nutrients.potassium_mg or 0.0) for entry in entries]
    ranked = sorted(known, key=lambda source: (-source.potassium_mg, source.entry.id))
    largest: dict[object, TopSource] = {}
    for source in ranked:
        largest.setdefault(source.entry.food_id or source.entry.id, source)
    return tuple(source for source in largest.values() if source.potassium_mg > SOURCE_MG)[:count]


def swaps(
    source: TopSource, foods: Mapping[str, Food], rules: Rules, limit_mg: float, eaten: Eaten
) -> tuple[Swap, ...]:
    """Return the foods that could take the place of a source, the best first, another preparation of it before all.

    None for what was typed in mg, is not in the table, or is to be kept steady (R21).
    """
    food, grams = foods.get(source.entry.food_id), source.entry.grams
    if food is None or grams is None or food.tags & rules.tags & STEADY:
        return ()
    most = min(source.potassium_mg * (1 - LEAST_SAVED), HIGH_ENTRY_MG, limit_mg * MEAL_SHARE)
    found = (
        swap
        for other in foods.values()
        if stands_in(other, food) and not breaks(other, rules)
        for swap in _amounts(other, food, grams, source.potassium_mg)
        if swap.potassium_mg <= most
    )
    return _varied(sorted(found, key=lambda swap: _rank(swap, eaten)))


def half_saves_mg(source: TopSource, food: Food | None, rules: Rules) -> float | None:
    """Return what half as much of a source would save.

    None for what no dose is ever said of (R16, R20), for what is to be kept steady (R21), and for meat and fish, since
    half as much protein may be too little.
    """
    tags = kinds_of(source.entry.name, source.entry.tags) | (food.tags if food else frozenset())
    if tags & UNFIT or tags & rules.tags & STEADY or (food and food.group in PROTEIN):
        return None
    return source.potassium_mg / 2


def _amounts(other: Food, food: Food, grams: float, was_mg: float) -> Iterator[Swap]:
    """Yield the same weight of another food, and half of it where that is still a portion: no saltier than it was."""
    for part in (1.0,) if food.group in PROTEIN else (1.0, 0.5):
        eaten, was = other.per_100_g.of_grams(grams * part), food.per_100_g.of_grams(grams)
        if eaten.potassium_mg is None or eaten.sodium_mg is None:
            return
        same, half = head(other) == head(food), part < 1
        if eaten.sodium_mg < min(HIGH_SODIUM_MG, (was.sodium_mg or 0.0) + LOW_SODIUM_MG) and not (same and half):
            yield Swap(other, grams * part, eaten.potassium_mg, was_mg - eaten.potassium_mg, same, half)


def _rank(swap: Swap, eaten: Eaten) -> tuple[bool, bool, bool, float, str]:
    held = swap.potassium_mg + RARE_MG / (1 + swap.food.popularity)
    return not swap.same_food, not is_often(swap.food, eaten), swap.half, round(held, 6), swap.food.id


def _varied(ranked: Sequence[Swap]) -> tuple[Swap, ...]:
    """Leave out a food whose name begins like that of a better one."""
    first: dict[frozenset[str], Swap] = {}
    for swap in ranked:
        first.setdefault(head(swap.food), swap)
    return tuple(first.values())
