"""Reads meals: by the foods of a catalog, and by what the person means by which words."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from potassium_cli.catalog.catalog import Catalog
from potassium_cli.catalog.scoring import Hit
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Item
from potassium_cli.language.words import words

if TYPE_CHECKING:
    from potassium_cli.domain.food.explanation import Explanation
    from potassium_cli.understanding.choices import Choices

NOTHING: Mapping[str, str] = MappingProxyType({})


class Reader:
    """Turns texts into items. `learned` are the ids of the foods that a person chose for words, the latest last."""

    def __init__(self, catalog: Catalog, learned: Mapping[str, str] = NOTHING) -> None:
        self._catalog = catalog
        self._search = catalog.finder
        self._learned = learned

    @cached_property
    def _choices(self) -> "Choices":
        from potassium_cli.understanding.choices import Choices  # noqa: PLC0415  # most meals need none

        return Choices(self._search, self._catalog.food, self._learned)

    def search(self, text: str, limit: int = 5) -> tuple[Hit, ...]:
        """The foods that a text may mean, the likeliest first, and before them the one that was chosen for it."""
        hits = self._catalog.search(text, limit)
        chosen = self._choices.of(text) if self._learned else None
        if chosen is None:
            return hits
        first = Hit(chosen.food, score=0.0, share=1.0, exact=False, named=True, alike=True)
        return (first, *(hit for hit in hits if hit.food.id != chosen.food.id))[:limit]

    def understand(self, text: str, answered: Mapping[str, Food] | None = None) -> tuple[Item, ...]:
        """The items of a meal told in plain words; `answered`: which foods a person has just said that words mean."""
        from potassium_cli.understanding.items import understand  # noqa: PLC0415  # a search does not need the grammar

        return understand(text, self._search, self._chosen(answered))

    def explain(self, text: str, answered: Mapping[str, Food] | None = None) -> "tuple[Explanation, ...]":
        """Why each item that `understand` gives became what it became."""
        from potassium_cli.understanding.explain import explain  # noqa: PLC0415  # only when somebody asks

        return explain(text, self._search, self._chosen(answered))

    def food_named(self, name: str) -> Food | None:
        """The food that a name means, if it is one: its last word must be in the food's own names, spelt right."""
        from potassium_cli.understanding.match import possible  # noqa: PLC0415

        said = words(name)
        for hit in self.search(name, 1) if said else ():
            names = {word for each in (hit.food.name, *hit.food.aliases) for word in words(each)}
            if hit.exact or (hit.named and possible(hit) and said[-1] in names):
                return hit.food
        return None

    def same(self, one: str, other: str) -> bool:
        """Whether two texts are the same words to us, so that what is learned of one holds for the other."""
        from potassium_cli.understanding.choices import same  # noqa: PLC0415

        return same(one, other, self._search)

    def may_mean(self, said: str, food: Food) -> bool:
        """Whether a food has all that was said, so that these words may mean it."""
        from potassium_cli.understanding.choices import may_mean  # noqa: PLC0415

        return may_mean(said, food, self._search)

    def measured(self, food: Food, text: str) -> Item:
        """A food in an amount that is told in words, such as "1 large" or "150 g"."""
        from potassium_cli.understanding.items import measured  # noqa: PLC0415

        return measured(food, text)

    def _chosen(self, answered: Mapping[str, Food] | None) -> "Choices | None":
        if answered:
            return self._choices.with_answers(answered)
        return self._choices if self._learned else None
