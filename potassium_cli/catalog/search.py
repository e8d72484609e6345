"""Which foods do these words mean? Exact names first; else the best-scoring name of each food speaks for it.

Worth scoring are, of the foods with a name that has enough of what was said, all names that have any of it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from potassium_cli.catalog.index import Index
from potassium_cli.catalog.scoring import (
    MISSPELT,
    UNHEARD,
    VAGUE,
    Candidate,
    Hit,
    Query,
    Rating,
    Words,
    parts,
    parts_of_exact,
    share,
)
from potassium_cli.catalog.spelling import Speller
from potassium_cli.domain.food.concentrates import CONCENTRATED
from potassium_cli.domain.food.food import Food
from potassium_cli.language.preparation import STAND_INS, settled, states
from potassium_cli.language.words import TAKEN_FOR_GRANTED

if TYPE_CHECKING:
    from potassium_cli.catalog.own import Own

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


CERTAIN = 0.9  # the share of what was said, in two words at least, that a concentrate must have
SPARE = 3  # foods looked at beyond the limit, since concentrates may fall away
STAND_IN_UNHEARD = 2.0  # the weight of a preparation that no food has, but that others stand in for


Ranked = list[tuple[float, tuple[float, ...], Candidate]]


class Search:
    """Looks words up in several tables of foods at once: a person's own, and the shipped one."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        self._indexes = indexes
        self._speller = Speller(lambda: [word for index in indexes for word in index.vocabulary()], self.known)
        self._called: dict[Words, tuple[Hit, ...]] = {}
        self._memory: dict[tuple[Words, int, Words], tuple[Hit, ...]] = {}

    def find(self, query: Words, limit: int = 5, asides: Words = ()) -> tuple[Hit, ...]:
        """The foods that these words may mean, the likeliest first; no words, no foods.

        `asides` were said behind a comma: they help to choose, and it matters less when no name has them.
        """
        key = (query, limit, asides)
        if key not in self._memory:
            whole = settled(tuple(dict.fromkeys((*query, *asides))))
            self._memory[key] = self._find(whole, limit, frozenset(asides) & set(whole) - set(query))
        return self._memory[key]

    def called(self, query: Words) -> tuple[Hit, ...]:
        """The foods that are called just so, or are when what is misspelt is put right; no search for others."""
        if query not in self._called:
            said = settled(tuple(dict.fromkeys(query)))
            found = self._exact(said, self._query(said, frozenset())) or self._respelt(said, frozenset())
            self._called[query] = tuple(found)
        return self._called[query]

    @cached_property
    def own(self) -> "Own | None":
        """The person's own foods; None when there are none."""
        from potassium_cli.catalog.own import Own  # noqa: PLC0415  # most people have none

        return Own(self._indexes[:-1]) if len(self._indexes) > 1 else None

    def mine(self, query: Words) -> tuple[Hit, ...]:
        """The person's own foods that are called just so, in this order; they go before all others."""
        foods = self.own.called_so(query) if self.own else ()
        if not foods:
            return ()
        asked = self._query(query, frozenset())
        return tuple(Hit(food, asked.total, 1.0, exact=True, named=True, alike=True, query=asked) for food in foods)

    def known(self, word: str) -> bool:
        """True when some food has this word in a name."""
        return any(index.weight(word) is not None for index in self._indexes)

    def misspelt(self, word: str) -> bool:
        """True when no food has this word in a name, and none that stands in for it."""
        return not self.known(word) and word not in STAND_INS

    def spellings(self, word: str) -> Sequence[str]:
        """The words that a word is taken for since no food has it, the nearest first."""
        return self._speller.nearest(word) if self.misspelt(word) else ()

    def rating(self, hit: Hit) -> Rating:
        """How the score of a food came about."""
        if hit.query is None:
            raise ValueError(f"{hit.food.name} was not found by a search")
        if hit.exact:
            return Rating(parts_of_exact(hit.query.total, hit.food.popularity), hit.query.worth)
        ranked, _ = self._ranked(hit.query)
        points, of = next((points, of) for _, points, of in ranked if self._food(of).id == hit.food.id)
        return Rating(points, of.said, self._indexes[of.food[0]].called(of.place.name))

    def _find(self, said: Words, limit: int, asides: frozenset[str]) -> tuple[Hit, ...]:
        query = self._query(said, asides)
        exact = self._exact(said, query) or self._respelt(said, asides)
        named = {hit.food.id for hit in exact}
        scored = [hit for hit in self._scored(query, limit + len(exact)) if hit.food.id not in named]
        return (*exact, *scored)[:limit]

    def _exact(self, said: Words, query: Query) -> list[Hit]:
        """The foods that are called just so; a person's own food takes the name from the shipped ones."""
        parted = bool(query.asides)
        tables = ((index, index.exact(said, query.noun, parted=parted)) for index in self._indexes)
        found = next(([index.food(number) for number in numbers] for index, numbers in tables if numbers), [])
        scored = [(food, sum(parts_of_exact(query.total, food.popularity))) for food in found]
        return [Hit(food, score, 1.0, exact=True, named=True, alike=True, query=query) for food, score in scored]

    def _respelt(self, said: Words, asides: frozenset[str]) -> list[Hit]:
        """The foods that are called just so, when what is misspelt is put right beyond doubt."""
        right = tuple(word for each in said for word in self._right(each))
        if right == said:
            return []
        query = self._query(right, asides)
        worth = {word: weight * (1.0 if word in said else MISSPELT) for word, weight in query.worth.items()}
        return self._exact(right, query._replace(worth=worth, total=sum(worth.values())))

    def _query(self, said: Words, asides: frozenset[str]) -> Query:
        noun = _noun([word for word in said if word not in asides])
        worth = {word: self._weight(word, noun) for word in said}
        return Query(worth, sum(worth.values()), noun, asides, states(said))

    def _right(self, word: str) -> Words:
        return self._speller.right(word) if self.misspelt(word) else (word,)

    def _scored(self, query: Query, limit: int) -> list[Hit]:
        ranked, said = self._ranked(query)
        hits = (
            Hit(
                self._food(of),
                score,
                share(points),
                False,
                of.named,
                of.noun == query.noun,
                _lost(query, said[of.food]),
                query,
            )
            for score, points, of in ranked[: limit + SPARE]
        )
        sure = len(query.worth) > 1
        kept = (hit for hit in hits if (sure and hit.share >= CERTAIN) or not hit.food.tags & CONCENTRATED)
        return list(islice(kept, limit))

    def _ranked(self, query: Query) -> tuple[Ranked, dict[tuple[int, int], dict[str, float]]]:
        """The best name of each food with its score, the best first, and the words that were said and each food has."""
        possible = candidates(query, self._indexes, self._variants)
        said = _said(possible)
        anywhere = {food: sum(words.values()) for food, words in said.items()}
        named = {candidate.food for candidate in possible if candidate.named}
        best: dict[tuple[int, int], tuple[float, tuple[float, ...], Candidate]] = {}
        for candidate in possible:
            candidate.named = candidate.food in named  # by this name or by another
            points = parts(query, candidate, anywhere[candidate.food])
            score = sum(points)
            if candidate.food not in best or score > best[candidate.food][0]:
                best[candidate.food] = (score, points, candidate)
        return sorted(best.values(), key=lambda one: -one[0]), said

    def _food(self, candidate: Candidate) -> Food:
        table, number = candidate.food
        return self._indexes[table].food(number)

    def _variants(self, word: str) -> Sequence[tuple[str, float]]:
        if self.known(word):
            return ((word, 1.0), *STAND_INS.get(word, ()))
        if word in STAND_INS:
            return STAND_INS[word]
        return [(other, MISSPELT) for other in self._speller.nearest(word)]

    def _weight(self, word: str, noun: str) -> float:
        found = [weight for index in self._indexes if (weight := index.weight(word)) is not None]
        if found:
            return max(found)
        return (
            STAND_IN_UNHEARD if word in STAND_INS else UNHEARD if word == noun or self._speller.nearest(word) else VAGUE
        )


def _noun(said: Sequence[str]) -> str:
    """What is said to be eaten: the last word, but for those that tell how it was made ("potato, boiled")."""
    naming = [word for word in said if word not in TAKEN_FOR_GRANTED]
    return next(reversed(naming or said), "")


def _lost(query: Query, said: dict[str, float]) -> Words:
    return tuple(word for word in query.worth if word not in said and word not in TAKEN_FOR_GRANTED)


def _said(candidates: Iterable[Candidate]) -> dict[tuple[int, int], dict[str, float]]:
    """For each food, the words that were said and are in any of its names, with their weights."""
    said: dict[tuple[int, int], dict[str, float]] = {}
    for candidate in candidates:
        words = said.setdefault(candidate.food, {})
        for word, worth in candidate.said.items():
            words[word] = max(worth, words.get(word, 0.0))
    return said
