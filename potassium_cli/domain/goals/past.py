"""What a past day is held against: the goal of its time, but never more than the profile may see today.

A day is decided from the answers as they stood at its end. Then today's permissions are laid over it: who may see no
reference now sees none on any day, however healthy they were then (SAFETY.md R1, R2, R6).
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.permitted import OK_HOLDS
from potassium_cli.domain.goals.references import FOR_HEALTHY
from potassium_cli.domain.goals.tiers import Decision, decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.hint import Hint

NO_GOAL_THEN = Hint("This day had no goal, so its potassium is only added up.")
LIMIT_CAME_LATER = Hint("Your limit did not hold yet on this day, so its potassium is only added up.")
_STRICTEST_FIRST = (Tier.RESTRICT, Tier.CAUTION, Tier.UNANSWERED, Tier.LOSING, Tier.GENERAL)


class Given(NamedTuple):
    """One answer of the profile, as the journal keeps it, and the day on which it was given."""

    question: str
    value: str
    day: date


class Past(NamedTuple):
    """The answers of a profile through time, in the order in which they were given, and what they are decided by."""

    given: tuple[Given, ...]
    tables: SafetyTables

    def decided(self, day: date) -> Decision:
        """Decide from the answers as they stood at the end of a day, whatever may be seen of it today."""
        return decide(profile_from_answers(answers_on(self.given, day)), self.tables, day)

    def goal_since(self, profile: Profile, today: date) -> date | None:
        """Find the day from which today's goal holds; None without answers."""
        days = turns(profile, (given.day for given in self.given), today)
        return holds_since(lambda day: self.decided(day).goal, days, today)


def answers_on(history: Iterable[Given], day: date) -> dict[str, str]:
    """Return the answers as they stood at the end of a day. The history is in the order in which they were given."""
    return {given.question: given.value for given in history if given.day <= day}


def seen_today(then: Decision, now: Decision) -> Decision:
    """Lay today's permissions over what was decided then. Suggestions and medicines stay those of today."""
    tier = min(then.tier, now.tier, key=_STRICTEST_FIRST.index)
    goal = _goal(then, now, tier)
    sees = goal.direction in (Direction.REACH, Direction.COMPARE)
    return now._replace(
        tier=tier,
        goal=goal,
        may_suggest=goal.direction is Direction.REACH,
        may_see_reference=sees,
        why_not=now.why_not or goal.reason,
        reference=then.reference if sees else None,
        kept_limit_mg=None if now.kept_limit_mg is None else then.kept_limit_mg,
    )


def _goal(then: Decision, now: Decision, tier: Tier) -> Goal:
    """Choose the goal of then where today allows it; a reference may lose its direction, and never gains one."""
    if now.goal.direction is Direction.NONE:
        return now.goal
    if then.goal.direction is Direction.LIMIT:
        return then.goal
    if now.goal.direction is Direction.LIMIT:
        return Goal(Direction.NONE, reason=LIMIT_CAME_LATER)
    if then.reference is None:
        return Goal(Direction.NONE, reason=NO_GOAL_THEN)
    reaching = then.goal.direction is now.goal.direction is Direction.REACH
    if tier is not Tier.CAUTION or (reaching and then.tier is Tier.CAUTION):
        return then.goal
    return then.reference._replace(direction=Direction.REACH if reaching else Direction.COMPARE, label=FOR_HEALTHY)


def turns(profile: Profile, answered: Iterable[date], today: date) -> tuple[date, ...]:
    """Name the days until today on which a goal may have changed: answers, birthdays, and the end of a yes (R6)."""
    days = set(answered)
    if days and isinstance(profile.born, date):
        days |= {_birthday(profile.born, year) for year in range(min(days).year, today.year + 1)}
    if profile.clinician_ok is not None:
        days.add(profile.clinician_ok + OK_HOLDS + timedelta(days=1))
    return tuple(sorted(day for day in days if day <= today))


def _birthday(born: date, year: int) -> date:
    """Return the day on which a year more is counted: for 29 February, 1 March."""
    return date(year, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=year)


def holds_since(goal_on: Callable[[date], Goal], days: Iterable[date], today: date) -> date | None:
    """Find on which of these days today's goal began to hold; None without any. `goal_on` gives the goal of a day."""
    now = _figure(goal_on(today))
    return next((day for day in reversed([*days]) if _figure(goal_on(day - timedelta(days=1))) != now), None)


def _figure(goal: Goal) -> tuple[Direction, float | None, str, str]:
    return goal.direction, goal.mg, goal.cite, goal.label
