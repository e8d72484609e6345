"""The journal's tables: the source of truth for compiled.py and for server journals.

Column types are plain (text, integer, real) and moments are ISO 8601 text in local time with offset, so that what a
driver returns is what was stored, on every database.
"""

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Table, Text

from potassium_cli.domain.food.nutrients import NAMES

metadata = MetaData()


def _nutrients() -> list[Column[float]]:
    """Make one nullable column a nutrient: unknown is NULL, never 0."""
    return [Column(name, Float) for name in NAMES]


def _text(name: str) -> Column[str]:
    """Make a column whose text is always there, though it may be empty."""
    return Column(name, Text, nullable=False)


meta = Table("meta", metadata, Column("name", Text, primary_key=True), _text("value"))

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("eaten_at"),
    Column("eaten_on", Text, nullable=False, index=True),
    _text("meal"),
    _text("food_id"),
    _text("name"),
    _text("text"),
    _text("portion"),
    Column("grams", Float),
    _text("grams_from"),
    _text("tags"),
    *_nutrients(),
    _text("logged_at"),
    # A number that a person has seen never comes to mean another entry, even when the last one is deleted.
    sqlite_autoincrement=True,
)

own_foods = Table(
    "own_foods",
    metadata,
    Column("id", Text, primary_key=True),
    _text("name"),
    _text("aliases"),
    _text("food_group"),
    _text("tags"),
    *_nutrients(),
)

own_portions = Table(
    "own_portions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("food_id", Text, nullable=False, index=True),
    _text("label"),
    Column("grams", Float, nullable=False),
    Column("is_default", Integer, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("question", Text, nullable=False, index=True),
    _text("value"),
    _text("answered_at"),
)

# Which food a person meant by words. `id`: the words in one spelling (see catalog.words); `said`: as they were typed.
choices = Table(
    "choices",
    metadata,
    Column("id", Text, primary_key=True),
    _text("said"),
    _text("food_id"),
    _text("chosen_at"),
)

# What was felt, a symptom a row. `id`: "s" and a number, which `meta` counts ("felt"), so that none comes back after a
# deletion; `symptom`: an id of data/symptoms.csv; `name`: as it was called at that time.
symptoms = Table(
    "symptoms",
    metadata,
    Column("id", Text, primary_key=True),
    _text("felt_at"),
    Column("felt_on", Text, nullable=False, index=True),
    _text("symptom"),
    _text("name"),
    Column("strength", Integer),
    _text("side"),
    _text("circumstances"),
    _text("note"),
    _text("text"),
    _text("logged_at"),
)

changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("made_at"),
    _text("label"),
    _text("state"),
    _text("state_since"),
)

# `image` is the row as it is on the other side of the change (before it while done, after it while undone), as JSON;
# NULL where the row does not exist there. Undo and redo swap it with the row itself.
change_rows = Table(
    "change_rows",
    metadata,
    Column("change_id", Integer, ForeignKey("changes.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    _text("table_name"),
    _text("row_id"),
    Column("image", Text),
)

# The tables whose rows changes may touch: what people wrote, not the bookkeeping.
JOURNALED = (entries, own_foods, own_portions, answers, choices, symptoms)
