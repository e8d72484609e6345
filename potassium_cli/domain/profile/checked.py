"""What a named pharmacist or prescriber said of a medicine that is in no table: that it moves potassium neither way.

From the day of that word, and for a year, such a name counts as unclear; before and after it as "don't know" (R6c).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.profile.profile import Profile

HOLDS = timedelta(days=365)
BETWEEN = " | "  # of a word as the journal keeps it: day, who, medicine


class Checked(NamedTuple):
    """Of which medicine it was said, by whom, and on which day."""

    medicine: str
    by: str
    on: date

    @property
    def until(self) -> date:
        """The last day on which it counts."""
        return self.on + HOLDS

    @property
    def kept(self) -> str:
        """The word as a profile keeps it."""
        return BETWEEN.join((self.on.isoformat(), self.by, self.medicine))

    def holds(self, today: date) -> bool:
        """Whether it counts on this day."""
        return self.on <= today <= self.until


def words_on(names: Iterable[str], profile: Profile) -> Iterator[Checked]:
    """Find what was said of these medicines; a word that cannot be read is none, so that its name stays unknown."""
    said = {simplified(each.medicine): each for text in profile.medicines_checked or () for each in _read(text)}
    return (said[simplified(name)]._replace(medicine=name) for name in names if simplified(name) in said)


def with_word(profile: Profile, word: Checked) -> str:
    """Write all words of a profile with one more, as the journal keeps them; it replaces the one before."""
    others = [each for text in profile.medicines_checked or () for each in _read(text)]
    kept = [each for each in others if simplified(each.medicine) != simplified(word.medicine)]
    return "; ".join(each.kept for each in (*kept, word))


def _read(text: str) -> Iterator[Checked]:
    day, _, rest = text.partition(BETWEEN)
    by, _, medicine = rest.partition(BETWEEN)
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return
    if by and simplified(medicine):
        yield Checked(medicine, by, on)
