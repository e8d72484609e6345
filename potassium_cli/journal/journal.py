"""The user's own data: what was eaten, own foods, and the answers of the profile. Records in, records out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from types import MappingProxyType, TracebackType

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.errors import UsageError
from potassium_cli.hint import Hint
from potassium_cli.journal.adapter import Adapter
from potassium_cli.journal.changes import Change
from potassium_cli.journal.columns import moment_text
from potassium_cli.journal.database import Database
from potassium_cli.journal.history import Draft, History
from potassium_cli.journal.records import (
    Answer,
    Choice,
    all_felt,
    answer_of,
    choice_of,
    choice_row,
    entries_of,
    entry_row,
    felt_row,
    food_of,
    food_row,
    portion_rows,
    read,
)

PATIENCE = 30.0  # seconds; twenty programs that write at once need less than one
LARGEST_ID = 2**31 - 1  # what every database takes
Chosen = Mapping[str, Choice | None]  # by their words; None forgets
NOTHING_CHOSEN: Chosen = MappingProxyType({})


class Journal:
    """What a person wrote down. Each write is one transaction and one change that `undo` takes back.

    Every method raises StorageError when the journal cannot be read or written; then nothing was changed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._history = History(database)

    def add(
        self, entries: Sequence[Entry], label: str, now: datetime, choices: Chosen = NOTHING_CHOSEN
    ) -> tuple[Entry, ...]:
        """Store new entries, all or none, with what is learned from them, and return them with their ids."""
        if not entries:
            return ()
        with self._history.change(label, now) as change:
            _choose(change, choices)
            return tuple(entry._replace(id=change.add("entries", entry_row(entry))) for entry in entries)

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Read what was eaten from one local date to another, both included, in the order in which it was eaten."""
        rows = self._database.execute("entries_between", first=first.isoformat(), last=last.isoformat())
        return tuple(sorted(entries_of(self._database.place, rows), key=lambda entry: (entry.eaten_at, entry.id)))

    def entry(self, entry_id: int) -> Entry:
        """Read one entry; UsageError when there is none with this id."""
        rows = self._database.execute("entries_row", id=_known(entry_id))
        if not rows:
            raise _no_entry(entry_id)
        return entries_of(self._database.place, rows)[0]

    def replace(self, entry: Entry, label: str, now: datetime, choices: Chosen = NOTHING_CHOSEN) -> None:
        """Store an entry in the place of the one with its id, with what is learned; UsageError when there is none."""
        with self._history.change(label, now) as change:
            _choose(change, choices)
            if not change.put("entries", _known(entry.id), {"id": entry.id, **entry_row(entry)}):
                raise _no_entry(entry.id)

    def feel(self, felt: Sequence[Felt], label: str, now: datetime) -> tuple[Felt, ...]:
        """Store new symptoms, all or none, and return them with their ids."""
        if not felt:
            return ()
        with self._history.change(label, now) as change:
            last = self._count_felt(len(felt))
            numbered = tuple(each._replace(id=f"s{last + at}") for at, each in enumerate(felt, start=1))
            for each in numbered:
                change.put("symptoms", each.id, felt_row(each))
            return numbered

    def felt_between(self, first: date, last: date) -> tuple[Felt, ...]:
        """Read what was felt from one local date to another, both included, in the order in which it was felt."""
        rows = self._database.execute("symptoms_between", first=first.isoformat(), last=last.isoformat())
        return tuple(sorted(all_felt(self._database.place, rows), key=lambda felt: (felt.felt_at, int(felt.id[1:]))))

    def felt(self, felt_id: str) -> Felt:
        """Read one symptom; UsageError when there is none with this id."""
        rows = self._database.execute("symptoms_row", id=felt_id)
        if not rows:
            raise _no_symptom(felt_id)
        return all_felt(self._database.place, rows)[0]

    def replace_felt(self, felt: Felt, label: str, now: datetime) -> None:
        """Store a symptom in the place of the one with its id; UsageError when there is none."""
        with self._history.change(label, now) as change:
            if not change.put("symptoms", felt.id, felt_row(felt)):
                raise _no_symptom(felt.id)

    def delete(self, entry_ids: Iterable[int], label: str, now: datetime, felt_ids: Iterable[str] = ()) -> None:
        """Take out entries and symptoms, all or none; UsageError when there is none with one of these ids."""
        with self._history.change(label, now) as change:
            for felt_id in dict.fromkeys(felt_ids):
                if not change.put("symptoms", felt_id, None):
                    raise _no_symptom(felt_id)
            for entry_id in dict.fromkeys(entry_ids):
                if not change.put("entries", _known(entry_id), None):
                    raise _no_entry(entry_id)

    def undo(self, now: datetime) -> Change | None:
        """Take back the last change that stands, and tell what that did; None when there is none."""
        return self._history.undo(now)

    def redo(self, now: datetime) -> Change | None:
        """Make the last change again that was taken back, and tell what that did; None when there is none."""
        return self._history.redo(now)

    def foods(self) -> tuple[Food, ...]:
        """Read the person's own foods with their portions, by id."""
        rows = self._database.execute("foods")
        return tuple(
            read(self._database.place, f"Your food {food_id!r}", food_of, list(own))
            for food_id, own in groupby(rows, key=lambda row: row["id"])
        )

    def add_food(self, food: Food, label: str, now: datetime, choices: Chosen = NOTHING_CHOSEN) -> None:
        """Store an own food, in the place of the one with its id if there is one, and what its names now mean."""
        with self._history.change(label, now) as change:
            _choose(change, choices)
            for row in self._database.execute("portions_of", food_id=food.id):
                change.put("own_portions", row["id"], None)
            change.put("own_foods", food.id, food_row(food))
            for portion in portion_rows(food):
                change.add("own_portions", portion)

    def remove_food(self, food_id: str, label: str, now: datetime) -> None:
        """Take out an own food; what was logged of it stays. UsageError when there is none with this id."""
        with self._history.change(label, now) as change:
            for row in self._database.execute("portions_of", food_id=food_id):
                change.put("own_portions", row["id"], None)
            if not change.put("own_foods", food_id, None):
                raise UsageError(f"There is no food of your own with the id {food_id!r}.")

    def choices(self) -> tuple[Choice, ...]:
        """Read which foods were meant by words, the latest last."""
        return tuple(
            read(self._database.place, f"What is learned of {row['id']!r}", choice_of, row)
            for row in self._database.execute("choices")
        )

    def choose(self, choices: Chosen, label: str, now: datetime) -> None:
        """Learn which foods are meant by words, or forget it where that is None."""
        if choices:
            with self._history.change(label, now) as change:
                _choose(change, choices)

    def answers(self) -> dict[str, Answer]:
        """Read the latest answer to each question of the profile that has one."""
        return {answer.question: answer for answer in self._answers("answers_latest")}

    def answer_history(self) -> tuple[Answer, ...]:
        """Read every answer ever given, in the order in which they were given."""
        return self._answers("answers_all")

    def answer(self, values: Mapping[str, str], label: str, now: datetime) -> None:
        """Store answers to questions of the profile; earlier ones stay in the history."""
        if not values:
            return
        with self._history.change(label, now) as change:
            for question, value in values.items():
                change.add("answers", {"question": question, "value": value, "answered_at": moment_text(now)})

    def _count_felt(self, more: int) -> int:
        """Take so many numbers for symptoms, and return the last that was taken before."""
        rows = self._database.execute("meta_value", name="felt")
        last = int(rows[0]["value"]) if rows and str(rows[0]["value"]).isdecimal() else 0
        self._database.execute("meta_drop", name="felt")
        self._database.execute("meta_put", name="felt", value=str(last + more))
        return last

    def close(self) -> None:
        """Close the journal; the next call opens it again."""
        self._database.close()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _answers(self, name: str) -> tuple[Answer, ...]:
        return tuple(
            read(self._database.place, f"Answer {row['id']}", answer_of, row) for row in self._database.execute(name)
        )


def open_journal(location: str, patience: float = PATIENCE) -> Journal:
    """Open the journal at a path or a database URL, waiting for other programs at most `patience` seconds each time.

    Nothing is read yet. A journal that does not exist reads as empty, and the first write makes it.
    """
    return Journal(Database(_adapter(location, patience)))


def _adapter(location: str, patience: float) -> Adapter:
    if "://" in location:
        from potassium_cli.journal.server import ServerAdapter  # noqa: PLC0415  # SQLAlchemy: a quarter of a second

        return ServerAdapter(location, patience)
    from potassium_cli.journal.sqlite import SqliteAdapter  # noqa: PLC0415  # a server journal does not need it

    return SqliteAdapter(location, patience)


def _choose(change: Draft, choices: Chosen) -> None:
    for words, choice in choices.items():
        change.put("choices", words, choice and choice_row(choice))


def _known(entry_id: int) -> int:
    """Let through an id that an entry can have; UsageError for others, which no database would take."""
    if not 0 < entry_id <= LARGEST_ID:
        raise _no_entry(entry_id)
    return entry_id


def _no_entry(entry_id: int) -> UsageError:
    return UsageError(Hint(f"There is no entry {entry_id}; `", "day", "` shows the numbers."))


def _no_symptom(felt_id: str) -> UsageError:
    return UsageError(Hint(f"There is no symptom {felt_id}; `", "feel --history", "` shows the numbers."))
