"""What a change did to the journal: an entry changed or deleted, a food added, a step undone or done again."""

from typing import NamedTuple

from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.hint import Hint
from potassium_cli.reports.foods import FoodsReport
from potassium_cli.reports.profile import ProfileChange


class Part(NamedTuple):
    """Entries that one thing happened to; `title` says what, where it is not said already."""

    name: str
    title: str
    entries: tuple[Entry, ...]


class FeltPart(NamedTuple):
    """Symptoms that one thing happened to; `title` says what, where it is not said already."""

    name: str
    title: str
    felt: tuple[Felt, ...]


class Meant(NamedTuple):
    """Words and the food that they mean now (`learned`), or meant before."""

    said: str
    food: str
    learned: bool


class ChangeReport(NamedTuple):
    """What was `done`, told in its title; the entries, meanings, foods and profile that it changed; what to mind."""

    done: str
    title: Hint
    parts: tuple[Part, ...] = ()
    meant: tuple[Meant, ...] = ()
    foods: FoodsReport | None = None
    profile: ProfileChange | None = None
    cautions: tuple[Hint, ...] = ()
    nutrients: tuple[str, ...] = ("potassium_mg",)
    person: str = ""
    notes: tuple[Hint, ...] = ()
    felt: tuple[FeltPart, ...] = ()

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "change"
