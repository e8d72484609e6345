"""The cautions of a day as lines to show, each said once."""

from collections.abc import Iterable

from potassium_cli.domain.cautions import day_cautions, entry_cautions, profile_cautions
from potassium_cli.domain.meal import Entry
from potassium_cli.domain.profile import Profile
from potassium_cli.domain.safety import Caution
from potassium_cli.domain.tiers import Decision


def caution_lines(
    entries: Iterable[Entry], profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[str, ...]:
    """Collect what the entries of a day call for, then their sum, then the profile."""
    eaten = tuple(entries)
    lines = fresh_lines(eaten, eaten, profile, decision, table)
    return _once((*lines, *(caution.line for caution in profile_cautions(profile, decision, table))))


def fresh_lines(
    fresh: Iterable[Entry], eaten: Iterable[Entry], profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[str, ...]:
    """Collect what entries that were just logged call for, and the sum of the day that they belong to."""
    called = [caution for entry in fresh for caution in entry_cautions(entry, profile, decision, table)]
    return _once(caution.line for caution in (*called, *day_cautions(eaten, decision, table)))


def _once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))
