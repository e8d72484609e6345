"""What a change did to the rows of the journal, and how that is told."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.journal.adapter import Row, Value
from potassium_cli.journal.columns import moment_of
from potassium_cli.journal.records import Choice, all_felt, choice_of, entries_of, read

Image = Mapping[str, Value] | None
Id = str | int


class Swap(NamedTuple):
    """One row of a table as it was before a step, and after it; None where it does not exist."""

    table: str
    id: Id
    before: Image
    after: Image


class EntryChange(NamedTuple):
    """One entry as it was before a step, and after it; None where it does not exist."""

    before: Entry | None
    after: Entry | None


class ChoiceChange(NamedTuple):
    """Which food was meant by words before a step, and after it; None where nothing is learned."""

    before: Choice | None
    after: Choice | None


class FeltChange(NamedTuple):
    """One symptom as it was before a step, and after it; None where it does not exist."""

    before: Felt | None
    after: Felt | None


class Change(NamedTuple):
    """What one undo or redo did just now: the label and moment of the change that it took back or made again.

    `foods` are the ids of the own foods that it touched, and `questions` those of the profile.
    """

    label: str
    made_at: datetime
    entries: tuple[EntryChange, ...]
    foods: tuple[str, ...]
    questions: tuple[str, ...]
    choices: tuple[ChoiceChange, ...] = ()
    felt: tuple[FeltChange, ...] = ()


def described(place: str, change: Row, swaps: Sequence[Swap]) -> Change:
    """Tell what a step did, from the row of its change and the rows that it swapped, in the order of the change."""
    return Change(
        label=change["label"],
        made_at=read(place, f"Change {change['id']}", moment_of, change["made_at"]),
        entries=tuple(
            EntryChange(_entry(place, swap.before), _entry(place, swap.after))
            for swap in swaps
            if swap.table == "entries"
        ),
        foods=_values(swaps, {"own_foods": "id", "own_portions": "food_id"}),
        questions=_values(swaps, {"answers": "question"}),
        choices=tuple(
            ChoiceChange(_choice(place, swap.before), _choice(place, swap.after))
            for swap in swaps
            if swap.table == "choices"
        ),
        felt=tuple(
            FeltChange(_felt(place, swap.before), _felt(place, swap.after))
            for swap in swaps
            if swap.table == "symptoms"
        ),
    )


def _entry(place: str, image: Image) -> Entry | None:
    return None if image is None else entries_of(place, [image])[0]


def _felt(place: str, image: Image) -> Felt | None:
    return None if image is None else all_felt(place, [image])[0]


def _choice(place: str, image: Image) -> Choice | None:
    return None if image is None else read(place, f"What is learned of {image['id']!r}", choice_of, image)


def _values(swaps: Sequence[Swap], columns: Mapping[str, str]) -> tuple[str, ...]:
    """List what these columns of these tables hold, on either side, each value once."""
    found = (
        str(image[columns[swap.table]])
        for swap in swaps
        if swap.table in columns
        for image in (swap.before, swap.after)
        if image is not None
    )
    return tuple(dict.fromkeys(found))
