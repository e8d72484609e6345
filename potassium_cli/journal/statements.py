"""Every statement that the program runs on a journal, by name: static, with bound parameters, on any database.

There are no upserts: a row is replaced by taking it out and putting it in again, which every database understands.
Constants are written out (`literal_column`), so that the names of the parameters are all there is to give.
"""

from sqlalchemy import (
    ColumnElement,
    Executable,
    Integer,
    Table,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)

from potassium_cli.journal import schema
from potassium_cli.journal.schema import (
    answers,
    change_rows,
    changes,
    choices,
    entries,
    meta,
    own_foods,
    own_portions,
    symptoms,
)

DONE: ColumnElement[str] = literal_column("'done'")
UNDONE: ColumnElement[str] = literal_column("'undone'")


def _insert(table: Table, *without: str) -> Executable:
    """Put in a row, with a parameter for every column but those that the database fills."""
    columns = [column.name for column in table.c if column.name not in without]
    return insert(table).values({name: bindparam(name) for name in columns})


def _rows(table: Table) -> dict[str, Executable]:
    """Name what changes need of a table: read, put in and take out a row by its id, and add one that has none yet."""
    one = table.c.id == bindparam("id")
    named = {"row": select(table).where(one), "put": _insert(table), "drop": delete(table).where(one)}
    if isinstance(table.c.id.type, Integer):
        named["add"] = _insert(table, "id")
    return {f"{table.name}_{name}": statement for name, statement in named.items()}


def _change(number: ColumnElement[int], state: ColumnElement[str]) -> Executable:
    """Read the last or the first change of a state."""
    return select(changes).where(changes.c.id == select(number).where(changes.c.state == state).scalar_subquery())


STATEMENTS: dict[str, Executable] = {
    "meta_value": select(meta.c.value).where(meta.c.name == bindparam("name")),
    "meta_drop": delete(meta).where(meta.c.name == bindparam("name")),
    "meta_put": _insert(meta),
    **{name: statement for table in schema.JOURNALED for name, statement in _rows(table).items()},
    "entries_between": select(entries)
    .where(entries.c.eaten_on.between(bindparam("first"), bindparam("last")))
    .order_by(entries.c.eaten_at, entries.c.id),
    "symptoms_between": select(symptoms)
    .where(symptoms.c.felt_on.between(bindparam("first"), bindparam("last")))
    .order_by(symptoms.c.felt_at, symptoms.c.id),
    "foods": select(own_foods, own_portions.c.label, own_portions.c.grams, own_portions.c.is_default)
    .outerjoin(own_portions, own_portions.c.food_id == own_foods.c.id)
    .order_by(own_foods.c.id, own_portions.c.id),
    "portions_of": select(own_portions.c.id)
    .where(own_portions.c.food_id == bindparam("food_id"))
    .order_by(own_portions.c.id),
    "answers_latest": select(answers)
    .where(answers.c.id.in_(select(func.max(answers.c.id)).group_by(answers.c.question)))
    .order_by(answers.c.id),
    "answers_all": select(answers).order_by(answers.c.id),
    "choices": select(choices).order_by(choices.c.chosen_at, choices.c.id),
    "changes_add": insert(changes).values(
        made_at=bindparam("made_at"), label=bindparam("label"), state=DONE, state_since=bindparam("made_at")
    ),
    "changes_last": select(changes).where(changes.c.id == select(func.max(changes.c.id)).scalar_subquery()),
    "changes_to_undo": _change(func.max(changes.c.id), DONE),
    "changes_to_redo": _change(func.min(changes.c.id), UNDONE),
    "changes_mark": update(changes)
    .where(changes.c.id == bindparam("change"))
    .values(state=bindparam("new_state"), state_since=bindparam("moment")),
    "changes_drop_undone": delete(changes).where(changes.c.state == UNDONE),
    "change_rows_of": select(change_rows)
    .where(change_rows.c.change_id == bindparam("change"))
    .order_by(change_rows.c.seq),
    "change_rows_put": _insert(change_rows),
    "change_rows_image": update(change_rows)
    .where(change_rows.c.change_id == bindparam("change"), change_rows.c.seq == bindparam("row"))
    .values(image=bindparam("new_image")),
    "change_rows_drop_undone": delete(change_rows).where(
        change_rows.c.change_id.in_(select(changes.c.id).where(changes.c.state == UNDONE))
    ),
}
