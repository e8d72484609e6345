"""Which foods are worth scoring: those with a name that has enough of what was said, found without looking at the rest.

What tells most is counted first; a name that begins later can come to less, and to too little soon. And no food is
scored whose best name cannot be among the first: the most that it can score is known before.
"""

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from potassium_cli.catalog.index import Index, Place
from potassium_cli.catalog.scoring import Candidate, Query, most

NEARLY = 1 - 1e-9  # of a bound: sums of the same words in another order may differ by so little
HOPE = 0.6  # of the weight of the best, that some name of a food must have
Spoken = list[tuple[str, float]]  # a word that was said and those that stand for it, each with what it is worth there


class Asked(NamedTuple):
    """A query, and what was said in it: the words that tell foods apart, and those that any food may have."""

    query: Query
    telling: dict[str, Spoken]
    granted: dict[str, Spoken]

    @property
    def overlaps(self) -> bool:
        """Whether one word of a name may be two that were said ("cooked", "baked"), so that it is credited twice."""
        others = [other for spoken in (self.telling | self.granted).values() for other, _ in spoken]
        return len(set(others)) < len(others)


class Heard(NamedTuple):
    """A word that was said, what it is worth by one that stands for it, and where in a table that is, food by food."""

    word: str
    worth: float
    places: dict[int, list[Place]]
    telling: bool


class Hope(NamedTuple):
    """A food of a table, what was heard there, and the most that a name of it can score."""

    most: float
    table: int
    food: int
    heard: Sequence[Heard]


class _Sums:
    """What each name of a table has of what was said, but for names that can no longer come to enough."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._worth: dict[int, float] = {}

    @property
    def most(self) -> float:
        """What the best of them has."""
        return max(self._worth.values(), default=0.0)

    def add(self, spoken: Spoken, rest: float) -> None:
        """Count a word that tells foods apart; a name that begins with it can come to the `rest` at most."""
        self.grant(spoken)
        if rest >= HOPE * self.most * NEARLY:
            best: dict[int, float] = {}
            for other, worth in sorted(spoken, key=_worth_of):  # the one that stands for most comes last
                best |= dict.fromkeys(self.index.places(other), worth)
            self._worth = best | self._worth

    def grant(self, spoken: Spoken) -> None:
        """Count a word for the names that have another."""
        missing = set(self._worth)
        for other, worth in sorted(spoken, key=_worth_of, reverse=True):  # the one that stands for most comes first
            having = missing & self.index.places(other).keys()
            for name in having:
                self._worth[name] += worth
            missing -= having

    def hopeful(self, enough: float, said: Iterable[str]) -> list[int]:
        """The foods that have a name with so much of these words, in the order of the table."""
        names = {name for name, worth in self._worth.items() if worth >= enough}
        tables = [self.index.places(word) for word in said]
        return sorted({places[name].food for places in tables for name in names & places.keys()})


def _worth_of(one: tuple[str, float]) -> float:
    return one[1]


def _most(spoken: Spoken) -> float:
    return max(map(_worth_of, spoken), default=0.0)


def hopeful(asked: Asked, indexes: Sequence[Index]) -> list[Hope]:
    """The foods whose names are worth scoring, in the order of the tables."""
    tables = [_summed(index, asked) for index in indexes]
    enough = HOPE * max((sums.most for sums in tables), default=0.0) * NEARLY
    others = [other for spoken in asked.telling.values() for other, _ in spoken]
    each = (_hopes(asked, table, sums.index, sums.hopeful(enough, others)) for table, sums in enumerate(tables))
    return [hope for hopes in each for hope in hopes]


def _summed(index: Index, asked: Asked) -> _Sums:
    """What the names of a table have of what was said. What tells most is counted first, so that few names begin."""
    sums, rest = _Sums(index), sum(map(_most, (*asked.telling.values(), *asked.granted.values())))
    for spoken in sorted(asked.telling.values(), key=_most, reverse=True):
        sums.add(spoken, rest)
        rest -= _most(spoken)
    for spoken in asked.granted.values():
        sums.grant(spoken)
    return sums


def _hopes(asked: Asked, table: int, index: Index, foods: Sequence[int]) -> list[Hope]:
    """These foods of a table, each with the most that a name of it can score."""
    heard = [
        Heard(word, worth, index.places_by_food(other), telling)
        for telling, words in ((True, asked.telling), (False, asked.granted))
        for word, spoken in words.items()
        for other, worth in spoken
    ]
    if asked.overlaps:
        return [Hope(inf, table, food, heard) for food in foods]
    return [Hope(_bound(asked.query, food, heard), table, food, heard) for food in foods]


def _bound(query: Query, food: int, heard: Sequence[Heard]) -> float:
    """What no name of a food can score above: one with all that any of them has, and with nothing else."""
    said: dict[str, float] = {}
    first: Place | None = None
    for word, worth, places, _ in heard:
        if food in places:
            first = first or places[food][0]
            said[word] = max(worth, said.get(word, 0.0))
    return most(query, said, first) if first else inf


def names_of(hope: Hope) -> list[Candidate]:
    """The names of a food that have a telling word, with what they have of what was said."""
    known: dict[int, Candidate] = {}
    for word, worth, places, telling in hope.heard:
        for place in places.get(hope.food, ()):
            name = known.get(place.name)
            if name is None and telling:
                name = known[place.name] = Candidate(hope.table, place)
            if name is not None:
                name.credit(place, word, worth)
    return list(known.values())
