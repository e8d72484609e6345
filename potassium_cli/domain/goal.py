"""The goal has a direction, and everything that is said, coloured or suggested follows from it."""

from enum import StrEnum
from typing import NamedTuple


class Tier(StrEnum):
    """What a profile allows (SAFETY.md): which goal, which words, whether anything may be suggested."""

    RESTRICT = "restrict"
    CAUTION = "caution"
    LOSING = "losing"
    GENERAL = "general"
    UNANSWERED = "unanswered"


class Direction(StrEnum):
    """Which way good lies."""

    REACH = "reach"
    LIMIT = "limit"
    NONE = "none"


class Goal(NamedTuple):
    """What a day is held against: mg per day; `source` names body, document and year, or the clinician.

    `reason` says in one line why it is this goal, or why there is none and what to do about it.
    `label` qualifies the figure where it is shown ("for healthy people"), or is empty.
    """

    direction: Direction
    mg: float | None = None
    source: str = ""
    reason: str = ""
    label: str = ""


TRACK_ONLY = Goal(Direction.NONE)
