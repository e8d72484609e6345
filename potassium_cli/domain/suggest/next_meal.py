"""Which meal comes next, which follow, and how much of the day's gap is its part.

A gap is spread over the meals that are left, by the shares that meals have in what people eat. The clock says which
meals are left: breakfast till 11, lunch till 15, a snack till 17, dinner till 21, but for those that are over. From 21
on, and when all are over, a snack is all that is left of the day; before 4 the day is still to come. A meal that the
user names comes next, whatever the clock says.
"""

from collections.abc import Collection, Iterable
from datetime import datetime, time, timedelta
from typing import NamedTuple

from potassium_cli.domain.food.meal import Entry, Meal, meal_at
from potassium_cli.domain.food.moments import MIDNIGHT

# Of a day's potassium, in NHANES 2015-2016: breakfast 20 %, lunch 27 %, dinner 35 %, snacks and drinks 18 %. Rounded.
SHARES = {Meal.BREAKFAST: 0.20, Meal.LUNCH: 0.30, Meal.SNACK: 0.15, Meal.DINNER: 0.35}

LATE = 21  # hours: too late for a dinner
STILL = timedelta(hours=1)  # a meal goes on for so long after its last entry: more of it may follow
AFTERNOON = 15  # hours
EARLY = 4  # hours: the night before belongs to no day's meals yet


class NextMeal(NamedTuple):
    """The meal that comes next, and those that follow it today, in order. `late`: a snack only, since it is late."""

    meal: Meal
    later: tuple[Meal, ...] = ()
    late: bool = False

    @property
    def share(self) -> float:
        """Its part of the gap, above 0 to 1: all of it when it is the last."""
        return SHARES[self.meal] / sum(SHARES[meal] for meal in (self.meal, *self.later))


def next_meal(
    moment: datetime, had: Collection[Meal] = (), named: Meal | None = None, starts: time = MIDNIGHT
) -> NextMeal:
    """Find the meal that comes next at a moment, when these were had today; `named` is the one that the user wants.

    Before the hour at which days start, it is late in a day that ends.
    """
    late = moment.hour >= LATE or moment.time() < starts
    left = tuple(meal for meal in (() if late else _from_now(moment)) if meal not in had) or (Meal.SNACK,)
    meal = named or left[0]
    return NextMeal(meal, tuple(other for other in left if other is not meal), late and not named)


def _from_now(moment: datetime) -> tuple[Meal, ...]:
    if moment.hour < EARLY:
        return (Meal.SNACK, Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER)
    order = tuple(SHARES)
    return order[order.index(meal_at(moment)) :]


def over(entries: Iterable[Entry], moment: datetime) -> frozenset[Meal]:
    """Return the meals that are over: those whose last entry was eaten an hour ago or more.

    A snack of the morning leaves that of the afternoon to come.
    """
    last: dict[Meal, datetime] = {}
    for entry in entries:
        if entry.meal is not Meal.SNACK or entry.eaten_at.hour >= AFTERNOON:
            last[entry.meal] = max(entry.eaten_at, last.get(entry.meal, entry.eaten_at))
    return frozenset(meal for meal, eaten_at in last.items() if moment - eaten_at >= STILL)
