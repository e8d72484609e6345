"""A person's own foods: what exactly they are called, and in what their portions are told."""

from collections.abc import Sequence

from potassium_cli.catalog.index import Index
from potassium_cli.domain.food.food import Food
from potassium_cli.language.names import Names
from potassium_cli.language.words import words


class Own:
    """The foods of a person's own tables; false when there are none.

    `called`: their names in lower case. `names`: those of several words. `measures`: the words of their portions.
    """

    def __init__(self, indexes: Sequence[Index]) -> None:
        self._indexes = indexes
        foods = [food for index in indexes for food in index.foods()]
        called = [name for food in foods for name in _names(food)]
        self.called = frozenset(" ".join(name.casefold().split()) for name in called)
        self.names = Names(called)
        self.measures = frozenset(word for food in foods for portion in food.portions for word in portion.label.split())

    def __bool__(self) -> bool:
        return bool(self.called)

    def called_so(self, query: tuple[str, ...]) -> list[Food]:
        """The foods that have exactly these words as a name, in this order."""
        found = [index.food(number) for index in self._indexes for number in index.exact(query)]
        return [food for food in found if query in map(words, _names(food))]


def _names(food: Food) -> tuple[str, ...]:
    return (food.name, *food.aliases)
