"""Which foods a person chose for which words: what is learned, and what was forgotten just now."""

from datetime import datetime
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.errors import Refusal


class Learned(NamedTuple):
    """A food that was chosen for words, as they were said. `food` is None when it is no longer in the table."""

    said: str
    food_id: str
    food: Food | None
    chosen_at: datetime


class LearnedReport(NamedTuple):
    """What is learned, in the order in which it was, and what is so no more. `forgetting`: that was asked for."""

    choices: tuple[Learned, ...]
    forgotten: tuple[Learned, ...] = ()
    forgetting: bool = False
    refusal: Refusal | None = None

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "learned"
