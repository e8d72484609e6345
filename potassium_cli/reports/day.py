"""One day's intake against the goal."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from potassium_cli.domain.food.concentrates import salts_mg
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Intake, intake
from potassium_cli.domain.goals.goal import Goal, Tier
from potassium_cli.domain.goals.standing import Day, Standing, standing
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.hint import Hint
from potassium_cli.reports.carried import floored, shown_goal, shown_nutrients


class DayMeal(NamedTuple):
    """One meal of a day: its entries in the order in which they were eaten, and their sum.

    Breakfast, lunch and dinner are one each; snacks are as many as main meals part.
    """

    meal: Meal
    entries: tuple[Entry, ...]
    intake: Intake


class DayReport(NamedTuple):
    """A day as a profile may see it. `finished`: the day is over. `at_least`: its potassium is a floor, not a total.

    `guessed` counts the entries whose grams nobody stated. `nutrients` names the amounts that may be shown. `person` is
    named when the journal is that of a named one. `timed`: each entry with the time of day at which it was eaten.
    """

    date: date
    finished: bool
    intake: Intake
    at_least: bool
    tier: Tier
    goal: Goal
    standing: Standing
    meals: tuple[DayMeal, ...]
    cautions: tuple[Hint, ...]
    guessed: int
    nutrients: tuple[str, ...]
    person: str = ""
    timed: bool = False

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "day"


def day_report(  # noqa: PLR0913  # two of them have a name at every call
    day: date,
    entries: Iterable[Entry],
    decision: Decision,
    today: date,
    cautions: Iterable[Hint] = (),
    *,
    now: datetime | None = None,
    tried: bool = False,
) -> DayReport:
    """Sum one day's entries, meal by meal, and hold them against the goal that the profile's decision allows.

    `now` tells which main meals are due on a day that goes on; without it all are. `tried`: not all of it is logged.
    """
    eaten = in_order(entries)
    summed = intake(entry.nutrients for entry in eaten)
    finished = day < today
    goal = shown_goal(decision)
    floor = floored(decision.tier, goal, eaten, now.time() if now and now.date() <= day else None)
    return DayReport(
        date=day,
        finished=finished,
        intake=summed,
        at_least=floor or not summed.complete(),
        tier=decision.tier,
        goal=goal,
        standing=standing(goal, summed, Day(finished, floor, salts_mg(eaten), tried)),
        meals=_meals(eaten),
        cautions=tuple(cautions),
        guessed=sum(entry.grams_from is GramsFrom.DEFAULT and entry.grams is not None for entry in eaten),
        nutrients=shown_nutrients(decision.tier),
    )


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort entries by when they were eaten, so that no report depends on how they were read."""
    return tuple(sorted(entries, key=lambda entry: (entry.eaten_at, entry.id)))


def _meals(eaten: tuple[Entry, ...]) -> tuple[DayMeal, ...]:
    """Part the entries by meal, in the order in which they were begun; a meal without entries is left out."""
    parts: dict[tuple[Meal, int], list[Entry]] = {}
    begun: set[Meal] = set()
    order = list(Meal)
    for entry in sorted(eaten, key=lambda entry: (entry.eaten_at, order.index(entry.meal))):
        begun |= {entry.meal} - {Meal.SNACK}
        parts.setdefault((entry.meal, len(begun) if entry.meal is Meal.SNACK else 0), []).append(entry)
    return tuple(
        DayMeal(meal, tuple(part), intake(entry.nutrients for entry in part)) for (meal, _), part in parts.items()
    )
