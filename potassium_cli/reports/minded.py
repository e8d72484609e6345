"""The cautions of a day as lines to show, each said once."""

from collections.abc import Iterable

from potassium_cli.domain.cautions.called import day_cautions, entry_cautions, profile_cautions
from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.hint import Hint

_NAMED = 3


def caution_lines(
    entries: Iterable[Entry], profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[Hint, ...]:
    """Collect what the entries of a day call for, then their sum, then the profile."""
    eaten = tuple(entries)
    lines = fresh_lines(eaten, eaten, profile, decision, table)
    shown = _once((*lines, *(caution.hint for caution in profile_cautions(profile, decision, table))))
    return (*shown, *_others(shown, profile, decision, table))


def _others(
    shown: tuple[Hint, ...], profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[Hint, ...]:
    """Say in one line that more cautions apply than are shown, to those who have a condition or medicine to mind."""
    if decision.tier not in (Tier.RESTRICT, Tier.CAUTION, Tier.LOSING):
        return ()
    from potassium_cli.domain.cautions.applying import applying  # noqa: PLC0415  # a log, which comes by here, needs none of it

    more = sum(each.caution.hint not in shown for each in applying(profile, decision, table))
    if not more:
        return ()
    return (Hint(f"{more} {'more ' if shown else ''}caution{'s' if more > 1 else ''} for you:", "cautions"),)


def fresh_lines(
    fresh: Iterable[Entry], eaten: Iterable[Entry], profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[Hint, ...]:
    """Collect what entries that were just logged call for, and the sum of the day that they belong to."""
    foods: dict[Caution, dict[str, None]] = {}
    for entry in fresh:
        for caution in entry_cautions(entry, profile, decision, table):
            foods.setdefault(caution, {})[entry.name] = None
    called = (caution.about(food=_some(tuple(names))) for caution, names in foods.items())
    return _once(caution.hint for caution in (*called, *day_cautions(eaten, decision, table)))


def _some(names: tuple[str, ...]) -> str:
    """The first names, and how many more there are: one cause is one line."""
    more = len(names) - _NAMED
    return "; ".join((*names[:_NAMED], *([f"{more} more"] if more > 0 else [])))


def _once(lines: Iterable[Hint]) -> tuple[Hint, ...]:
    return tuple(dict.fromkeys(lines))
