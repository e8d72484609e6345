"""Seven days up to and including one day, held side by side."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from potassium_cli.domain.food.concentrates import salts_mg
from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.food.moments import MIDNIGHT, day_of_moment
from potassium_cli.domain.food.nutrients import Intake, intake
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.standing import Day, Standing, standing
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.reports.carried import floored, may_praise, shown_goal, shown_nutrients
from potassium_cli.reports.day import in_order

DAYS = 7
MOST_FOODS = 5


class WeekDay(NamedTuple):
    """One day of a week, against the goal of its time.

    `intake` and `standing` are None when nothing was logged: an empty day is not one of 0 mg.
    """

    date: date
    finished: bool
    intake: Intake | None
    at_least: bool
    standing: Standing | None
    goal: Goal


class FoodShare(NamedTuple):
    """A food of the week: the potassium that it brought in mg, and how often. `complete`: each time was known."""

    food_id: str
    name: str
    potassium_mg: float
    times: int
    complete: bool


class WeekReport(NamedTuple):
    """Seven days as a profile may see them. `mean` is over `mean_days`: the days that have entries and are over.

    `goal` is that of the last day, and `mean_goal` the one that the days of the mean share, or none. `praise`: the
    words may lean towards more potassium, and none of it came from salts (R17). `nutrients` names the amounts that may
    be shown. `person` is named when the journal is that of a named one.
    """

    first: date
    last: date
    days: tuple[WeekDay, ...]
    mean: Intake | None
    mean_days: int
    foods: tuple[FoodShare, ...]
    praise: bool
    tier: Tier
    goal: Goal
    mean_goal: Goal
    nutrients: tuple[str, ...]
    person: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "week"


def days_until(last: date) -> tuple[date, ...]:
    """Name the seven days that end with this one."""
    return tuple(last - timedelta(days=back) for back in reversed(range(DAYS)))


def week_report(
    last: date, entries: Iterable[Entry], decisions: Sequence[Decision], today: date, starts: time = MIDNIGHT
) -> WeekReport:
    """Sum seven days' entries day by day, and hold each against the goal that its own decision allows.

    The last decision is that of the whole week: its tier, its words, its nutrients. Entries outside the seven days are
    an error of the caller's (ValueError), as are other than seven decisions.
    """
    eaten, dates, decision = in_order(entries), days_until(last), decisions[-1]
    by_day: dict[date, list[Entry]] = {day: [] for day in dates}
    for entry in eaten:
        day = day_of_moment(entry.eaten_at, starts)
        if day not in by_day:
            raise ValueError("an entry lies outside the week")
        by_day[day].append(entry)
    days = tuple(_day(day, by_day[day], each, today) for day, each in zip(dates, decisions, strict=True))
    full = [day for day in days if day.intake and day.finished]
    return WeekReport(
        first=dates[0],
        last=last,
        days=days,
        mean=_mean([day.intake for day in full if day.intake]),
        mean_days=len(full),
        foods=_brought(eaten),
        praise=may_praise(decision) and not salts_mg(eaten),
        tier=decision.tier,
        goal=shown_goal(decision),
        mean_goal=_shared([day.goal for day in full]),
        nutrients=shown_nutrients(decision.tier),
    )


def _shared(goals: Sequence[Goal]) -> Goal:
    return goals[0] if len(set(goals)) == 1 else Goal(Direction.NONE)


def _day(day: date, eaten: Sequence[Entry], decision: Decision, today: date) -> WeekDay:
    goal, finished = shown_goal(decision), day < today
    if not eaten:
        return WeekDay(day, finished, None, at_least=False, standing=None, goal=goal)
    summed = intake(entry.nutrients for entry in eaten)
    floor = floored(decision.tier, goal, eaten, None)
    return WeekDay(
        date=day,
        finished=finished,
        intake=summed,
        at_least=floor or not summed.complete(),
        standing=standing(goal, summed, Day(finished, floor, salts_mg(eaten))),
        goal=goal,
    )


def _mean(days: list[Intake]) -> Intake | None:
    """Average whole days; a nutrient that one of them does not wholly know stays marked."""
    if not days:
        return None
    summed = intake(day.amounts for day in days)
    unknown = frozenset[str]().union(*(day.unknown for day in days))
    return Intake(summed.amounts.times(1 / len(days)), unknown, sum(day.entries for day in days))


def _brought(eaten: tuple[Entry, ...]) -> tuple[FoodShare, ...]:
    """Rank the week's foods by the potassium that they brought; those that brought none, or none that is known, go."""
    foods: dict[tuple[str, str], list[Entry]] = {}
    for entry in eaten:
        key = (entry.food_id, "") if entry.food_id else ("", entry.name.casefold())
        foods.setdefault(key, []).append(entry)
    ranked = sorted((_share(group) for group in foods.values()), key=lambda food: (-food.potassium_mg, food.name))
    return tuple(food for food in ranked if food.potassium_mg > 0)[:MOST_FOODS]


def _share(group: list[Entry]) -> FoodShare:
    """Sum one food's entries, under the name that it had last."""
    summed = intake(entry.nutrients for entry in group)
    return FoodShare(group[-1].food_id, group[-1].name, summed.of(), len(group), summed.complete())
