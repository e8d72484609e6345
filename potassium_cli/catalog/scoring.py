"""How well a name fits what was said, and what a search finds. What a word is worth stands here.

They are in units of the weight of a word. A name earns the weight of each word that was said and is in it, loses for
words that were said and are not in it, and loses a little for words that it has and nobody said.
"""

from collections.abc import Mapping
from math import log1p
from typing import NamedTuple

from potassium_cli.catalog.index import Place
from potassium_cli.domain.food.food import Food

LOST = 0.9  # for each unit of weight that was said and is not in the name
UNSAID = 0.35  # for each unit of weight that is in the name and was not said
ELSEWHERE = 0.8  # of its weight, for a word that only another name of the same food has
CONTRADICTED = 1.5  # when a state was said and the food is in another
ASIDE = 0.4  # of LOST, for a word that was said behind a comma
UNNAMED = 3.0  # when only words behind a comma are in the name, and none of those before it
SAME_NOUN = 1.5  # when the noun that was said is the noun of the name: "chocolate milk" is a milk
NO_NOUN = 3.0  # when the noun that was said is not in the name at all
EXACT = 1.0  # for a name that has just these words
EATEN = 0.25  # for each step in how often people eat it
MISSPELT = 0.85  # of its weight, for a word that was corrected
UNHEARD = 5.0  # the weight of a noun that no food has: it is likely another food
VAGUE = 1.0  # the weight of a word before the noun that no food has: it only describes


class Query(NamedTuple):
    """What was said: the weight of each word, their noun, which stood behind a comma, and the states."""

    worth: dict[str, float]
    total: float
    noun: str
    asides: frozenset[str]
    states: int


class Candidate:
    """A name that has some of the words; `food` is the table and the place in it of what it is a name of."""

    __slots__ = ("cost", "food", "named", "noun", "place", "said", "worth")

    def __init__(self, table: int, place: Place) -> None:
        self.food = (table, place.food)
        self.place = place
        self.said: dict[str, float] = {}
        self.worth = 0.0
        self.cost = 0.0
        self.named = False
        self.noun = ""

    def credit(self, place: Place, word: str, worth: float) -> None:
        """Count a word that was said and is in this name."""
        before = self.said.get(word, 0.0)
        if worth > before:
            self.said[word] = worth
            self.worth += worth - before
        self.cost += place.cost
        if place.noun:
            self.named, self.noun = True, word


# What the parts of a score are called, in the order in which `parts` gives them.
PARTS = ("said", "lost", "unsaid", "eaten", "aside", "noun", "state", "exact")


def parts(query: Query, candidate: Candidate, anywhere: float) -> tuple[float, ...]:
    """The parts of the score of a name; the score is their sum.

    `anywhere` is the weight of the words that were said and are in any name of the same food.
    """
    place, said, noun = candidate.place, candidate.worth, 0.0
    if anywhere > said:
        said += ELSEWHERE * (anywhere - said)
    lost = query.total - said
    if query.asides:
        lost -= (1 - ASIDE) * sum(query.worth[word] for word in query.asides if word not in candidate.said)
    if query.noun:
        noun = SAME_NOUN if candidate.noun == query.noun else -NO_NOUN if query.noun not in candidate.said else 0.0
    return (
        said,
        -LOST * lost if lost > 0 else 0.0,
        -UNSAID * (place.name_cost - candidate.cost),
        EATEN * log1p(place.popularity),
        -UNNAMED if query.asides and query.asides.issuperset(candidate.said) else 0.0,
        noun,
        _state(query, place) if query.states else 0.0,
        0.0,
    )


def most(query: Query, said: Mapping[str, float], place: Place) -> float:
    """What no name of a food can score above: one with all that is `said` in any of them, and with nothing else."""
    anywhere = sum(said.values())
    aside = (1 - ASIDE) * sum(query.worth[word] for word in query.asides)
    lost = LOST * max(0.0, query.total - anywhere - aside)
    noun = (SAME_NOUN if query.noun in said else -NO_NOUN) if query.noun else 0.0
    return anywhere - lost + EATEN * log1p(place.popularity) + noun + _state(query, place)


def _state(query: Query, place: Place) -> float:
    """What it costs to be in another state than was said."""
    return -CONTRADICTED if query.states and place.states and not query.states & place.states else 0.0


def parts_of_exact(worth: float, popularity: float) -> tuple[float, ...]:
    """The parts of the score of a name that has just the words that were said, which weigh so much."""
    return worth, 0.0, 0.0, EATEN * log1p(popularity), 0.0, SAME_NOUN, 0.0, EXACT


def share(scored: tuple[float, ...]) -> float:
    """The share of what was said that a food has, from the parts of its score."""
    said, lost, *_ = scored
    return said / (said - lost / LOST)


Words = tuple[str, ...]


class Hit(NamedTuple):
    """A food that the words may mean. `share`: how much of what was said it has (0 to 1); `exact`: all, and no more.

    `named`: the noun of its name was said ("tea" of "Iced tea, unsweetened"), and not just what qualifies it. `alike`:
    that noun is the noun of what was said, too. `lost`: the words that were said and are in none of its names.
    `query`: what was asked, for `Search.rating`.
    """

    food: Food
    score: float
    share: float
    exact: bool
    named: bool
    alike: bool
    lost: Words = ()
    query: Query | None = None


class Rating(NamedTuple):
    """What a score is made of: its parts (`scoring.PARTS`), the words that earned it, with their weights, and the name.

    `called` is in the words of the index, and empty when it is just what was said.
    """

    parts: tuple[float, ...]
    said: Mapping[str, float]
    called: str = ""
