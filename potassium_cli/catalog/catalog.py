"""The catalog as the rest of the program sees it: find a food, list foods, understand a meal."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from potassium_cli.catalog.hits import Hit
from potassium_cli.catalog.index import Index, index_of, shipped_index
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food import Food
from potassium_cli.domain.meal import Item
from potassium_cli.language.words import words
from potassium_cli.tables.foods import data_folder

if TYPE_CHECKING:
    from potassium_cli.catalog.choices import Choices
    from potassium_cli.domain.explanation import Explanation

NOTHING: Mapping[str, str] = MappingProxyType({})


class Catalog:
    """The shipped foods and a person's own, behind one search, and which of them the person means by which words."""

    def __init__(self, indexes: tuple[Index, ...], learned: Mapping[str, str] = NOTHING) -> None:
        self._indexes = indexes
        self._search = Search(indexes)
        self._learned = learned

    @cached_property
    def _choices(self) -> "Choices":
        from potassium_cli.catalog.choices import Choices  # noqa: PLC0415  # most meals need none

        return Choices(self._search, self.food, self._learned)

    def close(self) -> None:
        """Close what was opened."""
        for index in self._indexes:
            index.close()

    def search(self, text: str, limit: int = 5) -> tuple[Hit, ...]:
        """The foods that a text may mean, the likeliest first, and before them the one that was chosen for it."""
        hits = self._search.find(words(text), limit)
        chosen = self._choices.of(text) if self._learned else None
        if chosen is None:
            return hits
        first = Hit(chosen.food, score=0.0, share=1.0, exact=False, named=True, alike=True)
        return (first, *(hit for hit in hits if hit.food.id != chosen.food.id))[:limit]

    def food(self, food_id: str) -> Food | None:
        """The food with this id; a person's own stands before a shipped one."""
        return next((food for index in self._indexes if (food := index.food_with_id(food_id))), None)

    def foods(self) -> tuple[Food, ...]:
        """Every food, a person's own first."""
        return tuple(food for index in self._indexes for food in index.foods())

    def starting(self, prefix: str, limit: int = 20) -> list[str]:
        """Names of foods that begin so, for shell completion."""
        return [name for index in self._indexes for name in index.starting(prefix, limit)][:limit]

    def understand(self, text: str, answered: Mapping[str, Food] | None = None) -> tuple[Item, ...]:
        """The items of a meal told in plain words; `answered`: which foods a person has just said that words mean."""
        from potassium_cli.catalog.understand import understand  # noqa: PLC0415  # a search does not need the grammar

        return understand(text, self._search, self._chosen(answered))

    def explain(self, text: str, answered: Mapping[str, Food] | None = None) -> "tuple[Explanation, ...]":
        """Why each item that `understand` gives became what it became."""
        from potassium_cli.catalog.explain import explain  # noqa: PLC0415  # only when somebody asks

        return explain(text, self._search, self._chosen(answered))

    def same(self, one: str, other: str) -> bool:
        """Whether two texts are the same words to us, so that what is learned of one holds for the other."""
        from potassium_cli.catalog.choices import same  # noqa: PLC0415

        return same(one, other, self._search)

    def may_mean(self, said: str, food: Food) -> bool:
        """Whether a food has all that was said, so that these words may mean it."""
        from potassium_cli.catalog.choices import may_mean  # noqa: PLC0415

        return may_mean(said, food, self._search)

    def _chosen(self, answered: Mapping[str, Food] | None) -> "Choices | None":
        if answered:
            return self._choices.with_answers(answered)
        return self._choices if self._learned else None

    def measured(self, food: Food, text: str) -> Item:
        """A food in an amount that is told in words, such as "1 large" or "150 g"."""
        from potassium_cli.catalog.understand import measured  # noqa: PLC0415

        return measured(food, text)


def open_catalog(cache: Path, own: tuple[Food, ...] = (), learned: Mapping[str, str] = NOTHING) -> Catalog:
    """The catalog, with its index built in the cache folder when it is not there.

    `own` are a person's own foods, and `learned` the ids of the foods that they chose for words, the latest last.
    """
    shipped = shipped_index(data_folder(), cache)
    return Catalog((index_of(own), shipped) if own else (shipped,), learned)
