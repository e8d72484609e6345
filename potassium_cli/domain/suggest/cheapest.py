"""The lightest choice of a few options whose amounts add up to a wanted range: exact, and quick enough to wait for.

Why it is exact. Give the amount a price, any price, and call weight - price * amount an option's *reduced* weight. For
every choice whose amounts add up to A, with least <= A <= most,

    weight = reduced + price * A  >=  reduced + floor,   floor = price * (least if price >= 0 else most).

Options are tried in the order of their reduced weights. As soon as what is chosen, filled up with copies of the next
option, has a reduced weight that with the floor is more than the weight of the best choice so far, neither this option
nor a later one can lead to anything as good, and the loop ends. For the same reason an option is left out from the
start when it is too heavy even beside copies of the lightest. Besides, only what cannot stay within the range or
clashes is passed over. So every choice that could be the best, or equal to it, is looked at, whatever the price is. A
good price only makes the floor high and the search short: `_price` looks for the highest (the Lagrangian dual).
"""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

DECIMALS = 6  # weights that differ by less than this are equal, so that no choice hangs on the last bit of a float
_SLACK = 2 * 10.0**-DECIMALS
_HALVINGS = 16  # of the range in which the price is looked for

_Point = tuple[float, float]  # amount and weight


class Option(NamedTuple):
    """Something to choose: its amount (0 or more), its weight, and its kinds. Two that share a kind clash.

    The first kind parts the options into groups when a price is looked for.
    """

    amount: float
    weight: float
    kinds: tuple[str, ...]


class Choice(NamedTuple):
    """What was chosen: positions among the options, in order. Choices compare as tuples: weight, size, positions."""

    weight: float
    size: int
    positions: tuple[int, ...]


def cheapest(options: Sequence[Option], least: float, most: float, size: int) -> Choice | None:
    """Choose one to `size` options of different kinds that add up to `least` to `most` and weigh the least.

    Of equal weights the choice of fewer options, then of earlier ones. None when nothing is in the range.
    """
    outlines = _outlines(options)
    best = None
    for count in range(1, size + 1):
        best = _Search(options, least, most, count, best).run(_price(outlines, least, most, count))
    return best


def choice(options: Sequence[Option], positions: Sequence[int]) -> Choice:
    """Weigh these positions, always in the same order, so that equal choices are equal to the last bit."""
    ordered = tuple(sorted(positions))
    weight = round(sum(options[position].weight for position in ordered), DECIMALS)
    return Choice(weight, len(ordered), ordered)


def within(options: Sequence[Option], found: Choice, least: float, most: float) -> bool:
    """Say whether a choice adds up to the range: rounded, and in the order of positions, as every other sum here."""
    return least <= round(sum(options[position].amount for position in found.positions), DECIMALS) <= most


class _Ranked(NamedTuple):
    reduced: float
    amount: float
    kinds: frozenset[str]
    position: int


class _Search:
    """The search among choices of exactly `count` options."""

    def __init__(self, options: Sequence[Option], least: float, most: float, count: int, best: Choice | None) -> None:
        self._options, self._least, self._most, self._count, self._best = options, least, most, count, best
        self._ranked: list[_Ranked] = []
        self._largest = 0.0

    def run(self, price: float) -> Choice | None:
        """Return the best choice, which may be the one that was known before."""
        floor = price * (self._least if price >= 0 else self._most)
        reduced = [option.weight - price * option.amount for option in self._options]
        heaviest = self._limit - floor - (self._count - 1) * min(reduced, default=0.0)
        self._ranked = sorted(
            _Ranked(reduced[position], option.amount, frozenset(option.kinds), position)
            for position, option in enumerate(self._options)
            if reduced[position] <= heaviest and option.amount <= self._most + _SLACK
        )
        self._largest = max((ranked.amount for ranked in self._ranked), default=0.0)
        self._fill(0, self._count, floor, 0.0, ())
        return self._best

    def _fill(self, start: int, left: int, bound: float, amount: float, chosen: tuple[_Ranked, ...]) -> None:
        """Try every option from `start` on as the next of `left` that are still to be chosen."""
        room = self._most - amount + _SLACK
        need = self._least - amount - (left - 1) * self._largest - _SLACK
        for index in range(start, len(self._ranked)):
            ranked = self._ranked[index]
            if bound + left * ranked.reduced > self._limit:
                return
            if not need <= ranked.amount <= room or any(not ranked.kinds.isdisjoint(other.kinds) for other in chosen):
                continue
            if left == 1:
                self._consider((*chosen, ranked))
            else:
                self._fill(index + 1, left - 1, bound + ranked.reduced, amount + ranked.amount, (*chosen, ranked))

    @property
    def _limit(self) -> float:
        return inf if self._best is None else self._best.weight + _SLACK

    def _consider(self, chosen: tuple[_Ranked, ...]) -> None:
        found = choice(self._options, [ranked.position for ranked in chosen])
        if within(self._options, found, self._least, self._most) and (self._best is None or found < self._best):
            self._best = found


def _price(outlines: Sequence[Sequence[_Point]], least: float, most: float, count: int) -> float:
    """Look for the price with the highest floor: up when the lightest of so many groups hold too little, or down."""
    high = max((abs(weight) / amount for points in outlines for amount, weight in points if amount > 0), default=1.0)
    low = -high
    for _ in range(_HALVINGS):
        price = (low + high) / 2
        lightest = sorted(min((weight - price * amount, amount) for amount, weight in points) for points in outlines)
        held = sum(amount for _, amount in lightest[:count])
        low, high = (price, high) if held < (least if price >= 0 else most) else (low, price)
    return (low + high) / 2


def _outlines(options: Sequence[Option]) -> list[list[_Point]]:
    """Keep of each group the points that are the lightest at some price: the lower side of their convex hull."""
    groups: dict[str, list[_Point]] = {}
    for option in options:
        groups.setdefault(option.kinds[0], []).append((option.amount, option.weight))
    return [_outline(points) for points in groups.values()]


def _outline(points: Sequence[_Point]) -> list[_Point]:
    kept: list[_Point] = []
    for point in sorted(points):
        while len(kept) > 1 and not _turns_up(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _turns_up(first: _Point, second: _Point, third: _Point) -> bool:
    return (second[0] - first[0]) * (third[1] - first[1]) > (second[1] - first[1]) * (third[0] - first[0])
