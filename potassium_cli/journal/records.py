"""Between the rows of the journal and the records of the domain. A row that makes no sense is never guessed at."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.symptoms.felt import Felt, Side, strength_of
from potassium_cli.errors import StorageError
from potassium_cli.hint import Hint
from potassium_cli.journal.adapter import Row, Value
from potassium_cli.journal.columns import (
    amount_of,
    joined,
    moment_of,
    moment_text,
    nutrient_columns,
    nutrients_of,
    text_of,
    words_of,
)

OWN_SOURCE = "your own food"
PUT_BACK = Hint("Put back a copy of the journal.")
Raw = TypeVar("Raw")
Record = TypeVar("Record")


class Answer(NamedTuple):
    """What was answered to a question of the profile, and when."""

    question: str
    value: str
    answered_at: datetime


class Choice(NamedTuple):
    """Which food a person meant by words: these in one spelling, as they were `said`, and when.

    The food may be gone by now.
    """

    words: str
    said: str
    food_id: str
    chosen_at: datetime


def entry_row(entry: Entry) -> dict[str, Value]:
    """Turn an entry into its columns, without its id."""
    return {
        "eaten_at": moment_text(entry.eaten_at),
        "eaten_on": entry.eaten_at.date().isoformat(),
        "meal": str(entry.meal),
        "food_id": entry.food_id,
        "name": entry.name,
        "text": entry.text,
        "portion": entry.portion,
        "grams": amount_of(entry.grams),
        "grams_from": str(entry.grams_from),
        "tags": joined(sorted(entry.tags), " "),
        **nutrient_columns(entry.nutrients),
        "logged_at": moment_text(entry.logged_at),
    }


def entry_of(row: Row) -> Entry:
    """Read an entry; ValueError or TypeError when a column holds what cannot be."""
    return Entry(
        id=row["id"],
        eaten_at=moment_of(row["eaten_at"]),
        meal=Meal(row["meal"]),
        food_id=text_of(row["food_id"]),
        name=text_of(row["name"]),
        text=text_of(row["text"]),
        portion=text_of(row["portion"]),
        grams=amount_of(row["grams"]),
        grams_from=GramsFrom(row["grams_from"]),
        tags=frozenset(words_of(row["tags"], " ")),
        nutrients=nutrients_of(row),
        logged_at=moment_of(row["logged_at"]),
    )


def food_row(food: Food) -> dict[str, Value]:
    """Turn a person's own food into its columns. Its source is always the person, so it is not stored."""
    return {
        "id": food.id,
        "name": food.name,
        "aliases": joined(food.aliases, ";"),
        "food_group": food.group,
        "tags": joined(sorted(food.tags), " "),
        **nutrient_columns(food.per_100_g),
    }


def portion_rows(food: Food) -> list[dict[str, Value]]:
    """Turn a food's portions into their columns, without their ids."""
    return [
        {"food_id": food.id, "label": label, "grams": amount_of(grams), "is_default": int(default)}
        for label, grams, default in food.portions
    ]


def food_of(rows: Sequence[Row]) -> Food:
    """Read a food from its rows, one a portion; ValueError or TypeError when a column holds what cannot be."""
    row = rows[0]
    return Food(
        id=text_of(row["id"]),
        name=text_of(row["name"]),
        aliases=tuple(words_of(row["aliases"], ";")),
        group=text_of(row["food_group"]),
        tags=frozenset(words_of(row["tags"], " ")),
        per_100_g=nutrients_of(row),
        popularity=0.0,
        source=OWN_SOURCE,
        source_id="",
        portions=tuple(_portion(row) for row in rows if row["label"] is not None),
    )


def _portion(row: Row) -> Portion:
    return Portion(text_of(row["label"]), float(row["grams"]), bool(row["is_default"]))


def answer_of(row: Row) -> Answer:
    """Read an answer; ValueError or TypeError when a column holds what cannot be."""
    return Answer(text_of(row["question"]), text_of(row["value"]), moment_of(row["answered_at"]))


def choice_row(choice: Choice) -> dict[str, Value]:
    """Turn a choice into its columns."""
    return {
        "id": choice.words,
        "said": choice.said,
        "food_id": choice.food_id,
        "chosen_at": moment_text(choice.chosen_at),
    }


def choice_of(row: Row) -> Choice:
    """Read a choice; ValueError or TypeError when a column holds what cannot be."""
    return Choice(text_of(row["id"]), text_of(row["said"]), text_of(row["food_id"]), moment_of(row["chosen_at"]))


def felt_row(felt: Felt) -> dict[str, Value]:
    """Turn a symptom into its columns."""
    return {
        "id": felt.id,
        "felt_at": moment_text(felt.felt_at),
        "felt_on": felt.felt_at.date().isoformat(),
        "symptom": felt.symptom,
        "name": felt.name,
        "strength": strength_of(felt.strength),
        "side": str(felt.side),
        "circumstances": felt.circumstances,
        "note": felt.note,
        "text": felt.text,
        "logged_at": moment_text(felt.logged_at),
    }


def felt_of(row: Row) -> Felt:
    """Read a symptom; ValueError or TypeError when a column holds what cannot be."""
    return Felt(
        id=text_of(row["id"]),
        felt_at=moment_of(row["felt_at"]),
        symptom=text_of(row["symptom"]),
        name=text_of(row["name"]),
        strength=strength_of(row["strength"]),
        side=Side(row["side"]),
        circumstances=text_of(row["circumstances"]),
        note=text_of(row["note"]),
        text=text_of(row["text"]),
        logged_at=moment_of(row["logged_at"]),
    )


def all_felt(place: str, rows: Iterable[Row]) -> tuple[Felt, ...]:
    """Read symptoms; StorageError at the first that cannot be read, which its number is enough to delete."""
    return tuple(
        read(place, f"Symptom {row['id']}", felt_of, row, Hint("`", f"delete {row['id']}", "` takes it out."))
        for row in rows
    )


def entries_of(place: str, rows: Iterable[Row]) -> tuple[Entry, ...]:
    """Read entries; StorageError at the first that cannot be read, which its number is enough to delete."""
    return tuple(
        read(place, f"Entry {row['id']}", entry_of, row, Hint("`", f"delete {row['id']}", "` takes it out."))
        for row in rows
    )


def read(place: str, what: str, reader: Callable[[Raw], Record], raw: Raw, remedy: Hint = PUT_BACK) -> Record:
    """Return what the reader makes of it; StorageError, which says where and what to do, when it makes no sense."""
    try:
        return reader(raw)
    except (ValueError, TypeError) as error:
        raise StorageError(remedy.behind(f"{what} in {place} cannot be read ({error}).")) from error
