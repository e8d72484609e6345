"""Which foods do these words mean? Exact names first; else the best-scoring name of each food speaks for it.

Worth scoring are, of the foods with a name that has enough of what was said, all names that have any of it.
"""

from collections.abc import Sequence
from functools import cached_property
from heapq import heappop, heappush
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.catalog.hopes import Asked, hopeful, names_of
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

CERTAIN = 0.9  # the share of what was said, in two words at least, that a concentrate must have
USUAL = 6  # foods that a search looks for at least
SPARE = 3  # foods looked at beyond the limit, since concentrates may fall away
STAND_IN_UNHEARD = 2.0  # the weight of a preparation that no food has, but that others stand in for


class Ranked(NamedTuple):
    """The best name of a food, with its score, the parts of that, and what was said and is in any name of the food."""

    score: float
    points: tuple[float, ...]
    of: Candidate
    said: dict[str, float]


class Search:
    """Looks words up in several tables of foods at once: a person's own, and the shipped one."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        self._indexes = indexes
        self._speller = Speller(lambda: [word for index in indexes for word in index.vocabulary()], self.known)
        self._called: dict[Words, tuple[Hit, ...]] = {}
        self.meant: dict[tuple[str, str, str], tuple[Hit, ...]] = {}  # by a mention's words (see understanding.match)
        self._memory: dict[tuple[Words, int, Words], tuple[Hit, ...]] = {}

    def find(self, query: Words, limit: int = 5, asides: Words = ()) -> tuple[Hit, ...]:
        """The foods that these words may mean, the likeliest first; no words, no foods.

        `asides` were said behind a comma: they help to choose, and it matters less when no name has them.
        """
        key = (query, max(limit, USUAL), asides)  # who wants fewer of them looks at the first of those
        if key not in self._memory:
            whole = settled(tuple(dict.fromkeys((*query, *asides))))
            self._memory[key] = self._find(whole, max(limit, USUAL), frozenset(asides) & set(whole) - set(query))
        return self._memory[key][:limit]

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
        ranked = self._ranked(hit.query, None)
        points, of = next((one.points, one.of) for one in ranked if self._food(one.of).id == hit.food.id)
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
        hits = (
            Hit(
                self._food(one.of),
                one.score,
                share(one.points),
                False,
                one.of.named,
                one.of.noun == query.noun,
                _lost(query, one.said),
                query,
            )
            for one in self._ranked(query, limit + SPARE)
        )
        sure = len(query.worth) > 1
        kept = (hit for hit in hits if (sure and hit.share >= CERTAIN) or not hit.food.tags & CONCENTRATED)
        return list(islice(kept, limit))

    def _ranked(self, query: Query, many: int | None) -> list[Ranked]:
        """The best name of each food, the best first, of the best so many foods; of all when no number is said."""
        asked = self._asked(query)
        hopes = hopeful(asked, self._indexes)
        scores: list[float] = []  # of the best so many, the least of them first
        ranked: list[tuple[int, Ranked]] = []
        for place, hope in sorted(enumerate(hopes), key=lambda one: -one[1].most):
            if many and len(scores) >= many and hope.most < scores[0]:
                break  # nor can any that follows be among them
            best = _best(query, names_of(hope))
            ranked.append((place, best))
            heappush(scores, best.score)
            if many and len(scores) > many:
                heappop(scores)
        return [best for _, best in sorted(ranked, key=lambda one: (-one[1].score, one[0]))][:many]

    def _asked(self, query: Query) -> Asked:
        """What was said in a query: each word with those that it may stand for, and what each is worth there."""
        told = query.worth.items()
        spoken = {word: [(other, worth * factor) for other, factor in self._variants(word)] for word, worth in told}
        granted = {word: spoken.pop(word) for word in query.worth if word in TAKEN_FOR_GRANTED}
        return Asked(query, spoken, granted)

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


def _best(query: Query, names: Sequence[Candidate]) -> Ranked:
    """The best of the names of a food."""
    said = dict(names[0].said)
    for name in names[1:]:
        if name.said.items() - said.items():
            said |= {word: worth for word, worth in name.said.items() if worth > said.get(word, 0.0)}
    anywhere = sum(said.values())
    scored = [parts(query, name, anywhere) for name in names]
    sums = [sum(points) for points in scored]
    best = sums.index(max(sums))
    names[best].named = any(name.named for name in names)  # by this name or by another
    return Ranked(sums[best], scored[best], names[best], said)
