"""What can be done with symptoms that are in the journal: change one, and find those that numbers mean."""

import re
from typing import NamedTuple

from potassium_cli.domain.food.moments import day_named, moment_of
from potassium_cli.domain.food.wording import quoted, readable
from potassium_cli.domain.symptoms.felt import STRONGEST, Felt, Side
from potassium_cli.errors import StorageError, UsageError
from potassium_cli.hint import Hint
from potassium_cli.reports.changed import ChangeReport, FeltPart
from potassium_cli.workspace import Workspace

_NUMBER = re.compile(r"#?s0*([1-9]\d{0,8})", re.IGNORECASE | re.ASCII)


class FeltWish(NamedTuple):
    """What a symptom shall be. None is left as it is; "none" takes a strength or a side away."""

    strength: str | None = None
    side: str | None = None
    circumstances: str | None = None
    note: str | None = None
    at: str | None = None


def is_symptom(text: str) -> bool:
    """Whether this is the number of a symptom, such as s3."""
    return bool(_NUMBER.fullmatch(text.strip()))


def number_of(text: str) -> str:
    """The number of a symptom as the journal has it."""
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        raise UsageError(Hint(f"{quoted(text)} is no number of a symptom; `", "feel --history", "` shows them."))
    return f"s{match[1]}"


def edit_felt(space: Workspace, number: str, wish: FeltWish) -> ChangeReport:
    """Change a symptom as it was wished. Nothing to change is an error."""
    before = space.journal.felt(number_of(number))
    if wish == FeltWish():
        raise UsageError("Say what to change: --strength, --side, --with, --note or --at.")
    after = _changed(space, before, wish)
    if after == before:
        raise UsageError(f"Symptom {before.id} is like that already; nothing was changed.")
    space.journal.replace_felt(after, f"edit {before.name}", space.now)
    day = day_named(space.day_of(after.felt_at), space.today)
    whose = f" for {space.person}" if space.person else ""
    title = Hint(f"Changed{whose} (", "undo", f" brings it back): {day} {after.felt_at:%H:%M}")
    return ChangeReport("changed", title, felt=(FeltPart("now", "", (after,)),), person=space.person)


def felt_if_readable(space: Workspace, number: str) -> Felt | None:
    """The symptom with a number; None when its row makes no sense. UsageError when there is none."""
    try:
        return space.journal.felt(number)
    except StorageError:
        return None


def _changed(space: Workspace, before: Felt, wish: FeltWish) -> Felt:
    at = wish.at
    when = before.felt_at if at is None else moment_of(readable(at), space.now, None, before.felt_at, space.day_starts)
    return before._replace(
        strength=before.strength if wish.strength is None else _strength(wish.strength),
        side=before.side if wish.side is None else side_of(wish.side),
        circumstances=before.circumstances if wish.circumstances is None else _line(wish.circumstances),
        note=before.note if wish.note is None else _line(wish.note),
        felt_at=when,
    )


def _strength(text: str) -> int | None:
    said = text.strip().casefold()
    if said == "none":
        return None
    if not (said.isascii() and said.isdecimal() and int(said[:9]) <= STRONGEST):
        raise UsageError(f"{quoted(text)} is no strength; say a whole number from 0 to {STRONGEST}.")
    return int(said)


def side_of(text: str) -> Side:
    """The side that was said; "none" is none."""
    said = text.strip().casefold()
    if said not in ("none", "left", "right", "both"):
        raise UsageError(f"--side does not know {quoted(text)}; say left, right, both or none.")
    return Side.UNSAID if said == "none" else Side(said)


def _line(text: str) -> str:
    return " ".join(readable(text).split())
