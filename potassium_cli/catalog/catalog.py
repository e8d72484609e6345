"""The catalog as the rest of the program sees it: the shipped foods and a person's own, found and listed."""

from pathlib import Path

from potassium_cli.catalog.index import Index, own_index, shipped_index
from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food
from potassium_cli.language.words import words
from potassium_cli.tables.foods import data_folder


class Catalog:
    """The shipped foods and a person's own, behind one search."""

    def __init__(self, indexes: tuple[Index, ...]) -> None:
        self._indexes = indexes
        self.finder = Search(indexes)

    def close(self) -> None:
        """Close what was opened."""
        for index in self._indexes:
            index.close()

    def search(self, text: str, limit: int = 5) -> tuple[Hit, ...]:
        """The foods that a text may mean, the likeliest first."""
        return self.finder.find(words(text), limit)

    def food(self, food_id: str) -> Food | None:
        """The food with this id; a person's own stands before a shipped one."""
        return next((food for index in self._indexes if (food := index.food_with_id(food_id))), None)

    def foods(self) -> tuple[Food, ...]:
        """Every food, a person's own first."""
        return tuple(food for index in self._indexes for food in index.foods())

    def starting(self, prefix: str, limit: int = 20) -> list[str]:
        """Names of foods that begin so, for shell completion."""
        return [name for index in self._indexes for name in index.starting(prefix, limit)][:limit]


def open_catalog(cache: Path, own: tuple[Food, ...] = ()) -> Catalog:
    """The catalog, with its index built in the cache folder when it is not there; `own` are a person's own foods."""
    shipped = shipped_index(data_folder(), cache)
    return Catalog((own_index(own, cache), shipped) if own else (shipped,))
