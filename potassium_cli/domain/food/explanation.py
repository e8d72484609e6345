"""Why an item of a meal became what it became: how its text was read, which foods were weighed up, whence its grams."""

from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided, Status


class Reading(NamedTuple):
    """How a text was cut. `grams` is a weight that was stated; `preparation` are those of the words that tell how.

    `asides` only qualify (behind a comma, "from ...", "in ..."), `without` is what was said not to be there, and
    `spelling` pairs a word that no food has with the word that it was taken for.
    """

    words: str
    amount: float | None = None
    unit: str = ""
    size: str = ""
    grams: float | None = None
    potassium: str = ""
    preparation: tuple[str, ...] = ()
    asides: str = ""
    without: str = ""
    spelling: tuple[tuple[str, str], ...] = ()


class Rated(NamedTuple):
    """A food that was weighed up. `parts` add up to its score; `said` are the words that it has, with their weights.

    `called` is the name that scored; `missing` are words that were said and it has not; `share` is how much it has.
    """

    food: Food
    called: str
    score: float
    share: float
    exact: bool
    parts: tuple[tuple[str, float], ...]
    said: tuple[tuple[str, float], ...] = ()
    missing: tuple[str, ...] = ()


class Explanation(NamedTuple):
    """All of it for one item. `reason` is one line why it is this food, or none; `weighed` one whence its grams.

    `lead` is the best score less the next one's, and `clear` how much of that makes it sure.
    """

    text: str
    status: Status
    decided: Decided
    food: Food | None
    reason: str
    reading: Reading
    rated: tuple[Rated, ...] = ()
    lead: float | None = None
    clear: float = 0.0
    portion: str = ""
    grams: float | None = None
    weighed: str = ""
