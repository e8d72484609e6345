"""The safety tables as records. Every row names where it comes from: body, document and year."""

from enum import StrEnum
from typing import NamedTuple


class Source(NamedTuple):
    """Who published it, where, and when; the year of a page without one is "undated"."""

    body: str
    document: str
    year: str

    @property
    def cite(self) -> str:
        """The source in short: "NASEM 2019"."""
        return f"{self.body} {self.year}" if self.year.isdigit() else self.body

    @property
    def full(self) -> str:
        """The source in full: body, document, year."""
        return f"{self.body}, {self.document}, {self.year}"


class Reference(NamedTuple):
    """One row of reference intakes, per day, for people from `age_min` to `age_max` whole years; None is without end.

    `sex` may be "any"; `state` is none, pregnant or lactating. `note` says which kind of reference each figure is.
    """

    sex: str
    state: str
    age_min: int
    age_max: int | None
    potassium_mg: float
    sodium_mg: float
    magnesium_mg: float
    note: str
    source: Source


class Kind(StrEnum):
    """What a medicine means for potassium, or for food."""

    RAISES = "raises"
    LOWERS = "lowers"
    DIGOXIN = "digoxin"
    WARFARIN = "warfarin"
    BINDER = "binder"


class Medicine(NamedTuple):
    """One medicine by its generic name; `names` are all that it goes by, in lower case without punctuation."""

    name: str
    kind: Kind
    group: str
    names: tuple[str, ...]
    source: Source


class Caution(NamedTuple):
    """A note that a profile, a food or an entry calls for: one sentence, and where it comes from."""

    id: str
    when: str
    words: str
    source: Source

    @property
    def line(self) -> str:
        """The note with its source in short, as it is shown."""
        return f"{self.words} ({self.source.cite})"


class SafetyTables(NamedTuple):
    """What was read; `problem` says in one line what could not be, and closes everything (R30)."""

    references: tuple[Reference, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    cautions: tuple[Caution, ...] = ()
    problem: str = ""
