"""What to eat next, what could take the place of what was eaten under a limit, or why nothing is suggested.

Everything here has passed the `gate`; nobody else asks for suggestions or swaps.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from math import ceil, floor
from typing import NamedTuple

from potassium_cli.domain.cautions.called import MEAL_SHARE
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry, Meal
from potassium_cli.domain.food.moments import MIDNIGHT, day_of_moment
from potassium_cli.domain.food.nutrients import Intake, intake
from potassium_cli.domain.goals.goal import Goal, Tier, short_of
from potassium_cli.domain.goals.standing import Day, Standing, standing
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.suggest.everyday import Serving, servings
from potassium_cli.domain.suggest.next_meal import NextMeal, next_meal, over
from potassium_cli.domain.suggest.preparations import preparation
from potassium_cli.domain.suggest.sets import PortionSet, most_portions, portion_sets
from potassium_cli.domain.suggest.suggestions import Suggestion, suggestions
from potassium_cli.domain.suggest.swaps import SOURCE_MG, TopSource, half_saves_mg, sources, swaps
from potassium_cli.domain.suggest.weighing import MOST_OF_GAP, Eaten
from potassium_cli.errors import Refusal, RefusedError
from potassium_cli.hint import NONE, Hint
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.gate import refusal, swap_refusal, under_limit
from potassium_cli.reports.heeded import Person, heeded, unflagged

WEEKS_BACK = 4  # how far back a habit is looked for
SWAPS_EACH = 3  # for one source


class SuggestReport(NamedTuple):
    """What may be suggested now; `refused` says why nothing may, `note` why there is nothing, or what falls short.

    For a goal to reach: `gap_mg` is what today is below it, in whole mg as `today` shows it (`at_most`: today holds an
    entry of unknown potassium); `aim_mg` is the part of it that is the meal's of `occasion` (`held_back`: less than its
    share, in caution); `suggestions` are single portions and `sets` portions to eat together that close the aim, best
    first. Under a limit: `standing` is where today stands, and `sources` are its largest, each with what could take its
    place. `person` is named when the journal is that of a named one.
    """

    tier: Tier
    goal: Goal
    gap_mg: int | None = None
    at_most: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    cautions: tuple[Hint, ...] = ()
    refused: Hint = NONE
    note: str = ""
    occasion: NextMeal | None = None
    aim_mg: int | None = None
    held_back: bool = False
    sets: tuple[PortionSet, ...] = ()
    eaten: Eaten = Eaten()
    standing: Standing | None = None
    sources: tuple[TopSource, ...] = ()
    person: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "suggest"

    @property
    def refusal(self) -> Refusal | None:
        """That nothing may be suggested, if so: it is a matter of safety."""
        return RefusedError(self.refused).refusal if self.refused else None


class Asked(NamedTuple):
    """The question: at what moment, how many answers of a kind at most, and for which meal if one was named.

    `starts` is the hour at which the person's days start.
    """

    now: datetime
    most: int
    meal: Meal | None = None
    starts: time = MIDNIGHT


def suggest_report(person: Person, entries: Iterable[Entry], foods: Sequence[Food], asked: Asked) -> SuggestReport:
    """Answer with what the profile may have, going by the entries of the last weeks: portions, swaps, or a reason."""
    limited = under_limit(person.decision)
    today = day_of_moment(asked.now, asked.starts)
    why_not = (
        swap_refusal(person.profile, person.decision, person.tables, today) if limited else refusal(person.decision)
    )
    if why_not:
        return SuggestReport(person.decision.tier, shown_goal(person.decision), refused=why_not)
    week = tuple(entries)
    had = tuple(entry for entry in week if day_of_moment(entry.eaten_at, asked.starts) == today)
    before = (entry for entry in week if day_of_moment(entry.eaten_at, asked.starts) < today)
    habit = Counter(entry.food_id for entry in before if entry.food_id)
    summed = intake(entry.nutrients for entry in had)
    eaten = Eaten(frozenset(entry.food_id for entry in had), habit, summed.complete())
    report = _swapped if limited else _suggested
    return report(person, _Day(had, summed, eaten), foods, asked)


class _Day(NamedTuple):
    had: tuple[Entry, ...]
    summed: Intake
    eaten: Eaten


def _suggested(person: Person, day: _Day, foods: Sequence[Food], asked: Asked) -> SuggestReport:
    report = SuggestReport(person.decision.tier, person.decision.goal, eaten=day.eaten)
    gap_mg = _gap_mg(person.decision.goal.mg or 0.0, day.summed.of())
    if not gap_mg:
        return report._replace(gap_mg=0, note="There is no gap to close.")
    due = next_meal(asked.now, over(day.had, asked.now), asked.meal, asked.starts)
    held = intake(entry.nutrients for entry in day.had if entry.meal is due.meal)
    share_mg = max(round(gap_mg * due.share), 1)
    aim_mg = min(share_mg, _room_mg(person.decision, held))
    if aim_mg < 1:
        return report._replace(gap_mg=gap_mg, at_most=not day.eaten.complete, occasion=due, note=_full(due.meal, held))
    possible = unflagged(person, servings(foods, person.rules._replace(meal=due.meal)))
    singles = suggestions(possible, aim_mg, asked.most, day.eaten)
    sets = portion_sets(possible, aim_mg, asked.most, day.eaten, most_portions(due.meal))
    shown = [*(one.serving for one in singles), *(serving for each in sets for serving in each.servings)]
    return report._replace(
        gap_mg=gap_mg,
        at_most=not day.eaten.complete,
        suggestions=singles,
        sets=sets,
        cautions=_minded(person, shown, foods),
        note=_note(sets, due.meal) if shown else "No everyday portion fits this gap and what your profile leaves out.",
        occasion=due,
        aim_mg=aim_mg,
        held_back=aim_mg < share_mg,
    )


def _gap_mg(goal_mg: float, known_mg: float) -> int:
    """Return what is to go in whole mg, rounded as every report of the day rounds it; 0 when the goal is reached."""
    return ceil(goal_mg) - short_of(known_mg, goal_mg) if known_mg < goal_mg else 0


def _minded(person: Person, shown: Sequence[Serving], foods: Sequence[Food]) -> tuple[Hint, ...]:
    named = [(serving.food.name, serving.food.tags) for serving in shown]
    return heeded(person, named, foods) if shown else ()


def _room_mg(decision: Decision, held: Intake) -> int:
    """Return the most that one meal may aim at beside what it holds, in mg (R6d).

    In caution a third of the reference with it, however far a set may pass its aim, and nothing beside an entry of
    unknown potassium.
    """
    mg = decision.goal.mg or 0
    if decision.tier is not Tier.CAUTION:
        return ceil(mg)
    return floor(max(0.0, mg * MEAL_SHARE - held.of()) / MOST_OF_GAP) if held.complete() else 0


def _full(meal: Meal, held: Intake) -> str:
    if not held.complete():
        return f"An entry of this {meal} is of unknown potassium, so nothing is suggested beside it."
    return f"Nothing is suggested beside the {held.of():,.0f} mg that this {meal} already holds."


def _note(sets: Sequence[PortionSet], meal: Meal) -> str:
    if not sets or sets[0].closes:
        return ""
    return f"No {most_portions(meal)} everyday portions of different kinds close it. These come near."


def _swapped(person: Person, day: _Day, foods: Sequence[Food], asked: Asked) -> SuggestReport:
    """Show today's largest sources and swaps for them; what is left is never said, since the day goes on (R29)."""
    goal = person.decision.goal
    table = {food.id: food for food in reversed(foods)}
    found = tuple(_with_swaps(source, table, person, day.eaten) for source in sources(day.had, asked.most))
    named = [
        *((source.entry.name, source.entry.tags) for source in found),
        *((swap.food.name, swap.food.tags) for source in found for swap in source.swaps),
    ]
    return SuggestReport(
        tier=person.decision.tier,
        goal=goal,
        cautions=heeded(person, named, foods) if found else (),
        note="" if found else f"No entry of today is known to hold more than {SOURCE_MG:.0f} mg.",
        standing=standing(goal, day.summed, Day(floored=True)),
        sources=found,
    )


def _with_swaps(source: TopSource, table: dict[str, Food], person: Person, eaten: Eaten) -> TopSource:
    food = table.get(source.entry.food_id)
    found = swaps(source, table, person.rules, person.decision.goal.mg or 0.0, eaten)[:SWAPS_EACH]
    return source._replace(
        swaps=found,
        preparation=preparation(food) if food else None,
        half_saves_mg=None if found else half_saves_mg(source, food, person.rules),
    )
