"""Which names are worth scoring: of the foods with a name that has enough of what was said, all that have any of it."""

from collections.abc import Callable, Iterable, Sequence

from potassium_cli.catalog.index import Index
from potassium_cli.catalog.scoring import Candidate, Query
from potassium_cli.language.words import TAKEN_FOR_GRANTED

HOPE = 0.6  # of the weight of the best, that some name of a food must have
Variants = Callable[[str], Sequence[tuple[str, float]]]
Spoken = list[tuple[str, float]]  # a word that was said and those that stand for it, each with what it is worth there


class _Sums:
    """What each name of a table has of what was said, and the food that it is a name of."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.worth: dict[int, float] = {}
        self.food: dict[int, int] = {}

    def add(self, spoken: Spoken) -> None:
        """Count a word that tells foods apart."""
        seen: set[int] = set()
        for other, worth in sorted(spoken, key=lambda one: -one[1]):  # the one that stands for most comes first
            for name, place in self.index.places(other).items():
                if name not in self.worth:
                    self.worth[name], self.food[name] = worth, place.food
                elif name not in seen:
                    self.worth[name] += worth
                if len(spoken) > 1:
                    seen.add(name)

    def grant(self, spoken: Spoken) -> None:
        """Count a word that any food may have: it only adds to a name that has another."""
        most_last = sorted(spoken, key=lambda one: one[1])
        best = {name: worth for other, worth in most_last for name in self.index.places(other)}
        for name in best.keys() & self.worth.keys():
            self.worth[name] += best[name]

    def hopeful(self, enough: float) -> list[int]:
        """Every name of the foods that have a name with so much."""
        foods = {self.food[name] for name, worth in self.worth.items() if worth >= enough}
        return [name for name, food in self.food.items() if food in foods]


def candidates(query: Query, indexes: Sequence[Index], variants: Variants) -> list[Candidate]:
    """The names to score. `variants` are the words that a word may stand for, each with how far it does."""
    spoken = {word: [(other, query.worth[word] * factor) for other, factor in variants(word)] for word in query.worth}
    order = sorted(spoken, key=TAKEN_FOR_GRANTED.__contains__)
    tables = [_Sums(index) for index in indexes]
    for sums in tables:
        for word in order:
            (sums.grant if word in TAKEN_FOR_GRANTED else sums.add)(spoken[word])
    enough = HOPE * max((worth for sums in tables for worth in sums.worth.values()), default=0.0)
    each = (_credited(table, sums, sums.hopeful(enough), order, spoken) for table, sums in enumerate(tables))
    return [candidate for known in each for candidate in known]


def _credited(
    table: int, sums: _Sums, names: Sequence[int], order: Sequence[str], spoken: dict[str, Spoken]
) -> Iterable[Candidate]:
    """These names of a table, with what they have of what was said."""
    known: dict[int, Candidate] = {}
    for word in order:
        for other, worth in spoken[word]:
            places = sums.index.places(other)
            for name in names:
                if name in places:
                    if name not in known:
                        known[name] = Candidate(table, places[name])
                    known[name].credit(places[name], word, worth)
    return known.values()
