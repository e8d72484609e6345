"""The answer to `log` and `whatif`: what was understood, what it holds, and where the day stands with it."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.domain.food.meal import Entry, Item, Meal
from potassium_cli.domain.food.moments import MIDNIGHT
from potassium_cli.domain.food.nutrients import Intake, intake
from potassium_cli.domain.goals.standing import Tone
from potassium_cli.errors import Refusal
from potassium_cli.hint import Hint
from potassium_cli.reports.day import DayReport

if TYPE_CHECKING:
    from potassium_cli.domain.food.explanation import Explanation
    from potassium_cli.domain.suggest.instead import Instead


class Verdict(NamedTuple):
    """Which of three it would be under a limit, with one food of two where one may be eaten.

    `alone`: nothing else is logged on that day, so that the figure is of this alone.
    """

    food: str
    line: str
    tone: Tone = Tone.NEUTRAL
    alone: bool = False


class InPlace(NamedTuple):
    """What holds less in the place of a food."""

    food: str
    instead: "tuple[Instead, ...]"


class MealReport(NamedTuple):
    """What one meal's text came to.

    `entries` are the items as logged, or as they would be (id 0) when not `logged`; none when the meal was refused,
    and `refusal` says why. `days` are the days with them, mostly one, and `today` the day of the report; they begin at
    `day_starts`. `explained` says why each item became what it became, if asked. `nutrients` names the amounts that may
    be told; `notes` are told besides. Under a limit `verdicts` say what it comes to, and `in_place` what holds less.
    `reason_said`: an answer of that day told before why there is no goal, so that no line is the same under each.
    """

    items: tuple[Item, ...] = ()
    entries: tuple[Entry, ...] = ()
    logged: bool = False
    days: tuple[DayReport, ...] = ()
    cautions: tuple[Hint, ...] = ()
    refusal: Refusal | None = None
    explained: "tuple[Explanation, ...]" = ()
    nutrients: tuple[str, ...] = ("potassium_mg",)
    today: date = date.min
    day_starts: time = MIDNIGHT
    notes: tuple[Hint, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    in_place: tuple[InPlace, ...] = ()
    reason_said: bool = False

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "meal"

    @property
    def alternatives(self) -> bool:
        """Whether some of it was told as one food or another, so that it has no sum."""
        return any(item.either for item in self.items)

    @property
    def day(self) -> DayReport | None:
        """The day, or the last of several; None when the meal was refused."""
        return self.days[-1] if self.days else None

    @property
    def meals(self) -> tuple[tuple[Entry, ...], ...]:
        """The entries as a text told them, meal by meal in its order; what was logged again is one."""
        if not self.items:
            return (self.entries,)
        meals: dict[tuple[datetime, Meal], tuple[Entry, ...]] = {}
        for entry in self.entries:
            when = entry.eaten_at, entry.meal
            meals[when] = (*meals.get(when, ()), entry)
        return tuple(meals.values())

    @property
    def intake(self) -> Intake:
        """The sum of the entries; of the items when the meal was refused; of two foods that may be eaten, the first."""
        if self.alternatives:
            return intake(item.nutrients for item in self.items)
        return intake(each.nutrients for each in self.entries or self.items)

    @property
    def complete(self) -> bool:
        """True when the sum is all the potassium of all that was told."""
        left_out = (bool(self.entries) and len(self.entries) < len(self.items)) or self.alternatives
        return self.intake.complete() and not left_out and not self.refusal
