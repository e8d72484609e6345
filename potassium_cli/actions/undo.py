"""Go back and forth through what was changed, any number of steps."""

from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.errors import UsageError
from potassium_cli.hint import Hint
from potassium_cli.journal.changes import Change, ChoiceChange
from potassium_cli.reports.changed import ChangeReport, FeltPart, Meant, Part
from potassium_cli.workspace import Workspace

_TITLES = {"back": "Back in:", "now": "Now:", "gone": "Taken out:"}


def undo(space: Workspace) -> ChangeReport:
    """Take back the last change; UsageError when there is none."""
    before = space.answers
    change = space.journal.undo(space.now)
    if change is None:
        raise UsageError("There is nothing to undo.")
    return _told(space, "undone", "Undone", change, before)


def redo(space: Workspace) -> ChangeReport:
    """Make the last change again that was undone; UsageError when there is none."""
    before = space.answers
    change = space.journal.redo(space.now)
    if change is None:
        raise UsageError("There is nothing to redo.")
    return _told(space, "redone", "Done again", change, before)


def _told(space: Workspace, done: str, title: str, change: Change, before: dict[str, str]) -> ChangeReport:
    whose = f" for {space.person}" if space.person else ""
    report = ChangeReport(
        done,
        Hint(f"{title}{whose}: {' '.join(change.label.split())}"),
        parts=_parts(change),
        felt=_felt_parts(change),
        meant=tuple(meant for each in change.choices for meant in _meant(space, each)),
        person=space.person,
    )
    if not change.questions:
        return report
    from potassium_cli.actions.profile import change_of_profile

    return report._replace(profile=change_of_profile(space, before, space.read_answers()))


def _meant(space: Workspace, change: ChoiceChange) -> list[Meant]:
    """Which food is meant by words now, or is no longer."""
    choice = change.after or change.before
    if choice is None:
        return []
    food = space.catalog.food(choice.food_id)
    return [Meant(choice.said, food.name if food else choice.food_id, learned=bool(change.after))]


def _felt_parts(change: Change) -> tuple[FeltPart, ...]:
    """The symptoms by what happened to them."""
    parts: dict[str, list[Felt]] = {name: [] for name in _TITLES}
    for before, after in change.felt:
        if after is not None:
            parts["now" if before else "back"].append(after)
        elif before is not None:
            parts["gone"].append(before)
    return tuple(FeltPart(name, _TITLES[name], tuple(felt)) for name, felt in parts.items() if felt)


def _parts(change: Change) -> tuple[Part, ...]:
    """The entries that are in the journal again, those that are as before, and those that are out of it."""
    parts: dict[str, list[Entry]] = {name: [] for name in _TITLES}
    for before, after in change.entries:
        if after is not None:
            parts["now" if before else "back"].append(after)
        elif before is not None:
            parts["gone"].append(before)
    return tuple(Part(name, _TITLES[name], tuple(entries)) for name, entries in parts.items() if entries)
