"""One symptom of the diary: what was felt, how strongly, where, with what, and when."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

STRONGEST = 10  # of a strength; 0 is "not there"
LAB_VALUE = "lab_value"  # a value of a blood test: kept as it was typed, and read by nobody (SAFETY.md R27)
NOTE = "note"  # words that tell of no symptom that is known here


class Side(StrEnum):
    """On which side of the body; UNSAID is neither."""

    UNSAID = ""
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Felt(NamedTuple):
    """One symptom as it was told. `symptom` is an id of data/symptoms.csv, LAB_VALUE or NOTE, and `name` its words.

    `strength` is from 0 to 10, or None when it was not said. `circumstances` and `note` are in the person's words, and
    `text` is all that was typed. An `id` is "s" and a number, so that nobody takes it for an entry's.
    """

    symptom: str
    name: str
    felt_at: datetime
    logged_at: datetime
    strength: int | None = None
    side: Side = Side.UNSAID
    circumstances: str = ""
    note: str = ""
    text: str = ""
    id: str = ""

    @property
    def there(self) -> bool:
        """Whether it was felt: a strength of 0 says that it was not."""
        return self.strength != 0


def strength_of(value: object) -> int | None:
    """Let through a strength, or None; ValueError for what is none."""
    if value is None:
        return None
    if not isinstance(value, int) or not 0 <= value <= STRONGEST:
        raise ValueError(f"{value!r} is no strength from 0 to {STRONGEST}")
    return value
