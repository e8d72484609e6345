"""Which foods do these words mean? Exact names first; else the best-scoring name of each food speaks for it."""

from collections.abc import Iterable, Sequence
from math import log1p
from typing import NamedTuple

from potassium_cli.catalog.index import Index
from potassium_cli.catalog.preparation import STAND_INS, settled, states
from potassium_cli.catalog.scoring import EATEN, EXACT, MISSPELT, SAME_NOUN, UNHEARD, VAGUE, Candidate, Query, score
from potassium_cli.catalog.spelling import corrections
from potassium_cli.catalog.words import TAKEN_FOR_GRANTED
from potassium_cli.domain.food import Food

Words = tuple[str, ...]
CONCENTRATES = frozenset(("salt-substitute", "supplement"))  # never a guess: a gram of one is half a gram of potassium
CERTAIN = 0.9  # the share of what was said, in two words at least, that a concentrate must have
HOPE = 0.5  # of the weight of the best, that a name must have to be worth scoring
SPARE = 3  # foods looked at beyond the limit, since concentrates may fall away
STAND_IN_UNHEARD = 2.0  # the weight of a preparation that no food has, but that others stand in for


class Hit(NamedTuple):
    """A food that the words may mean. `share`: how much of what was said it has (0 to 1); `exact`: all, and no more.

    `named`: the noun of its name was said ("tea" of "Iced tea, unsweetened"), and not just what qualifies it. `alike`:
    that noun is the noun of what was said, too. `lost`: the words that were said and are in none of its names.
    """

    food: Food
    score: float
    share: float
    exact: bool
    named: bool
    alike: bool
    lost: Words = ()


class Search:
    """Looks words up in several tables of foods at once: a person's own, and the shipped one."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        self._indexes = indexes
        self._vocabulary: list[str] = []
        self._corrections: dict[str, list[str]] = {}
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

    def known(self, word: str) -> bool:
        """True when some food has this word in a name."""
        return any(index.weight(word) is not None for index in self._indexes)

    def _find(self, said: Words, limit: int, asides: frozenset[str]) -> tuple[Hit, ...]:
        noun = next((word for word in reversed(said) if word not in asides), "")
        worth = {word: self._weight(word, noun) for word in said}
        query = Query(worth, sum(worth.values()), noun, asides, states(said))
        exact = self._exact(said, query.total, noun if asides else "")
        named = {hit.food.id for hit in exact}
        scored = [hit for hit in self._scored(query, limit + len(exact)) if hit.food.id not in named]
        return (*exact, *scored)[:limit]

    def _exact(self, said: Words, worth: float, noun: str) -> list[Hit]:
        """The foods that are called just so; a person's own food takes the name from the shipped ones."""
        tables = ((index, index.exact(said, noun)) for index in self._indexes)
        found = next(([index.food(number) for number in numbers] for index, numbers in tables if numbers), [])
        base = worth + EXACT + SAME_NOUN
        return [
            Hit(food, base + EATEN * log1p(food.popularity), 1.0, exact=True, named=True, alike=True) for food in found
        ]

    def _scored(self, query: Query, limit: int) -> list[Hit]:
        candidates = _hopeful(self._candidates(query))
        said = _said(candidates)
        anywhere = {food: sum(words.values()) for food, words in said.items()}
        best: dict[tuple[int, int], tuple[float, float, Candidate]] = {}
        for candidate in candidates:
            points, share = score(query, candidate, anywhere[candidate.food])
            if candidate.food not in best or points > best[candidate.food][0]:
                best[candidate.food] = (points, share, candidate)
        top = sorted(best.items(), key=lambda item: -item[1][0])[: limit + SPARE]
        hits = (
            Hit(
                self._indexes[table].food(number),
                points,
                share,
                False,
                of.named,
                of.noun == query.noun,
                _lost(query, said[table, number]),
            )
            for (table, number), (points, share, of) in top
        )
        sure = len(query.worth) > 1
        return [hit for hit in hits if (sure and hit.share >= CERTAIN) or not hit.food.tags & CONCENTRATES][:limit]

    def _candidates(self, query: Query) -> list[Candidate]:
        """Every name that has a word which tells foods apart; words that any food may have only add to it."""
        found: dict[tuple[int, int], Candidate] = {}
        for word in sorted(query.worth, key=TAKEN_FOR_GRANTED.__contains__):
            for other, factor in self._variants(word):
                worth, telling = query.worth[word] * factor, word not in TAKEN_FOR_GRANTED
                for table, index in enumerate(self._indexes):
                    for place in index.places(other):
                        known = found.get((table, place.name))
                        if known is None and telling:
                            known = found[table, place.name] = Candidate(table, place)
                        if known is not None:
                            known.credit(place, word, worth)
        return list(found.values())

    def _variants(self, word: str) -> Iterable[tuple[str, float]]:
        if self.known(word):
            return ((word, 1.0), *STAND_INS.get(word, ()))
        if word in STAND_INS:
            return STAND_INS[word]
        return ((other, MISSPELT) for other in self._corrected(word))

    def _corrected(self, word: str) -> list[str]:
        if word not in self._corrections:
            self._vocabulary = self._vocabulary or [known for index in self._indexes for known in index.vocabulary()]
            self._corrections[word] = corrections(word, self._vocabulary)
        return self._corrections[word]

    def _weight(self, word: str, noun: str) -> float:
        found = [weight for index in self._indexes if (weight := index.weight(word)) is not None]
        if found:
            return max(found)
        return STAND_IN_UNHEARD if word in STAND_INS else UNHEARD if word == noun or self._corrected(word) else VAGUE


def _hopeful(candidates: list[Candidate]) -> list[Candidate]:
    """The names of foods that have enough of the words to be worth scoring."""
    enough = HOPE * max((candidate.worth for candidate in candidates), default=0.0)
    foods = {candidate.food for candidate in candidates if candidate.worth >= enough}
    return [candidate for candidate in candidates if candidate.food in foods]


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
