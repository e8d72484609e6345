"""What became of a complaint, and what was felt over the last weeks."""

from datetime import date, time
from typing import NamedTuple

from potassium_cli.domain.food.moments import MIDNIGHT
from potassium_cli.domain.profile.safety import Level
from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.domain.symptoms.triage import Asked
from potassium_cli.errors import Refusal
from potassium_cli.hint import Hint


class FeltReport(NamedTuple):
    """What was kept, how soon it should be seen and in which words, and what was not asked.

    In an emergency `refusal` has its words, and nothing else is shown. `told` are lines to be read after the level's
    own; `notes` are said besides, on stderr.
    """

    kept: tuple[Felt, ...] = ()
    level: Level | None = None
    flags: tuple[str, ...] = ()
    urgent: tuple[Hint, ...] = ()
    told: tuple[Hint, ...] = ()
    not_asked: tuple[Asked, ...] = ()
    person: str = ""
    today: date | None = None
    day_starts: time = MIDNIGHT
    notes: tuple[Hint, ...] = ()
    refusal: Refusal | None = None

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "feel"


class FeltDay(NamedTuple):
    """What was felt on one day, in the order in which it was felt."""

    day: date
    felt: tuple[Felt, ...]


class FeltHistory(NamedTuple):
    """The days on which something was felt, from one day to another."""

    first: date
    last: date
    days: tuple[FeltDay, ...] = ()
    person: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "feel-history"
