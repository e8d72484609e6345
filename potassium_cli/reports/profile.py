"""What a profile comes to, what a change of it changes, and who has one."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.errors import Refusal
from potassium_cli.hint import Hint

NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


class ProfileReport(NamedTuple):
    """A decision with what is shown beside it, and the answers behind it.

    `always` are the cautions that hold every day, `cautions` is how many apply in all, and `since` is the day from
    which the goal holds. `person` is named when the journal is that of a named one. `neutral` says of each neutral
    medicine by which label it is, and `checked` who said what of one that is in no table.
    """

    decision: Decision
    always: tuple[Caution, ...] = ()
    cautions: int = 0
    since: date | None = None
    person: str = ""
    answers: Mapping[str, str] = NO_ANSWERS
    neutral: tuple[Caution, ...] = ()
    checked: tuple[Caution, ...] = ()

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "profile"


class ProfileChange(NamedTuple):
    """What answers came to before, what they come to now, and the cautions that are new with it.

    Both are None when nothing was stored, and `refusal` says why. `notes` are told besides, and `neutral` says of each
    neutral medicine that is new by which label it is.
    """

    was: Decision | None
    now: Decision | None
    fresh: tuple[Caution, ...] = ()
    person: str = ""
    notes: tuple[Hint, ...] = ()
    refusal: Refusal | None = None
    neutral: tuple[Caution, ...] = ()
    checked: tuple[Caution, ...] = ()

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "profile-change"


class PeopleReport(NamedTuple):
    """The people who have a journal here, and the one who is named now, if any."""

    people: tuple[str, ...]
    now: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "people"
