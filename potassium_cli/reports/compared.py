"""Foods side by side: what a portion of each holds, the least potassium first."""

from math import inf
from typing import NamedTuple

from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.goals.goal import Goal, Tier
from potassium_cli.hint import Hint
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.heeded import Person, called_for
from potassium_cli.reports.swapped import phosphorus_matters


class CompareReport(NamedTuple):
    """Items, the least potassium first, what is unknown last; `notes` say what an unclear word was taken for."""

    tier: Tier
    goal: Goal
    items: tuple[Item, ...] = ()
    phosphorus: bool = False
    cautions: tuple[Hint, ...] = ()
    notes: tuple[Hint, ...] = ()

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "compare"


def compare_report(items: tuple[Item, ...], person: Person) -> CompareReport:
    """Put items side by side. That is no advice: anybody may see what foods hold."""
    foods = [(item.food.name, item.food.tags) for item in items if item.food]
    return CompareReport(
        person.decision.tier,
        shown_goal(person.decision),
        tuple(sorted(items, key=_least_first)),
        phosphorus_matters(person),
        called_for(person, foods),
        tuple(_taken(item) for item in items if item.alternatives and item.status is Status.AMBIGUOUS),
    )


def _least_first(item: Item) -> float:
    return inf if item.nutrients.potassium_mg is None else item.nutrients.potassium_mg


def _taken(item: Item) -> Hint:
    others = "; ".join(food.name for food in item.alternatives[:3])
    return Hint(f"“{item.text}” is taken for {item.food.name if item.food else '?'}; it may also be: {others}.")
