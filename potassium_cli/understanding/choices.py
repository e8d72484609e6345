"""What a person said that words mean: the food that they chose for just these words, and for no longer name."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from potassium_cli.catalog.scoring import PARTS
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided
from potassium_cli.language.words import phrase, unordered, words
from potassium_cli.understanding.match import SURE

AMONG = 200  # foods of a search that are looked at
STATE = PARTS.index("state")


class Chosen(NamedTuple):
    """A food that a person chose, before or just now."""

    food: Food
    decided: Decided


class Choices:
    """Which food a person means by words. A choice of a food that is gone is none."""

    def __init__(self, search: Search, food: Callable[[str], Food | None], learned: Mapping[str, str]) -> None:
        self._search = search
        self._food = food
        self._answered: Mapping[str, Food] = {}
        self._learned: dict[str, list[tuple[str, str]]] = {}
        for said, food_id in learned.items():
            self._learned.setdefault(unordered(words(said)), []).append((said, food_id))

    def with_answers(self, answered: Mapping[str, Food]) -> "Choices":
        """The same, and what a person answered just now, which goes before all else."""
        more = Choices(self._search, self._food, {})
        more._learned, more._answered = self._learned, {phrase(words(said)): food for said, food in answered.items()}
        return more

    def of(self, said: str) -> Chosen | None:
        """The food that was chosen for these words, if there is one; of several the one that was chosen last."""
        spoken = words(said)
        if food := self._answered.get(phrase(spoken)):
            return Chosen(food, Decided.ASKED)
        for other, food_id in reversed(self._learned.get(unordered(spoken), ())):
            if same(said, other, self._search) and (found := self._food(food_id)):
                return Chosen(found, Decided.LEARNED)
        return None


def same(one: str, other: str, search: Search) -> bool:
    """Whether two texts are the same words, whatever their number, case and order.

    Where the table tells two orders apart, so do we: "milk chocolate" is no "chocolate milk".
    """
    first, second = words(one), words(other)
    if unordered(first) != unordered(second) or phrase(first) == phrase(second):
        return phrase(first) == phrase(second)
    hits = [search.find(each, 1) for each in (first, second)]
    told_apart = all(found and found[0].exact for found in hits) and hits[0][0].food.id != hits[1][0].food.id
    return not told_apart


def may_mean(said: str, food: Food, search: Search) -> bool:
    """Whether words may mean a food: it has all of them, and is not raw, say, where cooked was said."""
    hits = (hit for hit in search.find(words(said), AMONG) if hit.food.id == food.id)
    return any(hit.share >= SURE and not hit.lost and search.rating(hit).parts[STATE] >= 0 for hit in hits)
