"""What a search finds: foods, each with how well it fits what was said."""

from collections.abc import Mapping
from typing import NamedTuple

from potassium_cli.catalog.scoring import Query
from potassium_cli.domain.food import Food

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
