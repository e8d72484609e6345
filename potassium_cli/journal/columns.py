"""Between single columns and values. What makes no sense is a ValueError or a TypeError, when written and when read."""

from collections.abc import Sequence
from datetime import datetime
from math import isfinite

from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.errors import UsageError
from potassium_cli.journal.adapter import Row


def moment_text(moment: datetime) -> str:
    """Write a moment as ISO 8601 in local time with its offset; one without an offset is a mistake of ours."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs an offset: {moment}")
    return moment.isoformat()


def moment_of(text: str) -> datetime:
    """Read a moment."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"the moment {text!r} has no offset")
    return moment


def text_of(column: object) -> str:
    """Read a text; something else than text is not turned into it."""
    if not isinstance(column, str):
        raise TypeError(f"{column!r} is not a text")
    return column


def amount_of(amount: float | None) -> float | None:
    """Let through a number, or None, which is unknown and never 0."""
    if amount is None:
        return None
    if not isfinite(amount):
        raise ValueError(f"{amount} is no amount")
    return float(amount)


def nutrients_of(row: Row) -> Nutrients:
    """Read the columns of the nutrients."""
    return Nutrients(*[amount_of(row[name]) for name in NAMES])


def nutrient_columns(nutrients: Nutrients) -> dict[str, float | None]:
    """Turn nutrients into their columns."""
    return {name: amount_of(amount) for name, amount in zip(NAMES, nutrients, strict=True)}


def words_of(column: object, separator: str) -> list[str]:
    """Take apart what `joined` put together."""
    return [word for word in text_of(column).split(separator) if word]


def joined(words: Sequence[str], separator: str) -> str:
    """Join words that have no separator in them, so that they come apart again as they were; else UsageError."""
    for word in words:
        if separator in word:
            raise UsageError(f"{word!r} may not hold {separator!r}.")
    return separator.join(words)
