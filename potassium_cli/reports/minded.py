"""The cautions of a day as lines to show, each said once."""

from collections.abc import Iterable, Iterator

from potassium_cli.domain.cautions.called import MILD, day_cautions, entry_cautions, profile_cautions, rows
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
    """Collect what entries that were just logged call for, and the sum of the day that they belong to.

    What the day's other entries called for already is said in short, behind what is new; what these add nothing to is
    not said again. What is only thought of (id 0) does not pass a limit yet: it would.
    """
    added, all_eaten = tuple(fresh), tuple(eaten)
    numbers = {entry.id for entry in added}
    before = tuple(entry for entry in all_eaten if entry.id and entry.id not in numbers)
    said = {row.when for entry in before for row in entry_cautions(entry, profile, decision, table)}
    foods: dict[Caution, dict[str, None]] = {}
    for entry in added:
        for caution in entry_cautions(entry, profile, decision, table):
            foods.setdefault(caution, {})[entry.name] = None
    called = [(row.of(_some(tuple(names))), row.when in said) for row, names in foods.items()]
    called += _of_day(added, before, all_eaten, decision, table)
    called.sort(key=lambda told: told[0].when in MILD)
    new = [row.hint for row, again in called if not again or not row.again]
    return _once((*new, *(row.in_short for row, again in called if again and row.again)))


def _of_day(
    added: tuple[Entry, ...],
    before: tuple[Entry, ...],
    eaten: tuple[Entry, ...],
    decision: Decision,
    table: tuple[Caution, ...],
) -> Iterator[tuple[Caution, bool]]:
    """What the sums of a day call for that these entries add to, each with whether it was said before."""
    said = day_cautions(before, decision, table) if before else ()
    for row in day_cautions(eaten, decision, table, added=added if before else None):
        would = row.when == "limit-passed" and row not in said and not all(entry.id for entry in added)
        yield (next(iter(rows(table, ["limit-would-pass"])), row) if would else row), row in said


def _some(names: tuple[str, ...]) -> str:
    """The first names, and how many more there are: one cause is one line."""
    more = len(names) - _NAMED
    return "; ".join((*names[:_NAMED], *([f"{more} more"] if more > 0 else [])))


def _once(lines: Iterable[Hint]) -> tuple[Hint, ...]:
    return tuple(dict.fromkeys(lines))
