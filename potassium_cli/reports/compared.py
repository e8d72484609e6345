"""Foods side by side: what a portion of each holds, the least potassium first."""

from math import inf
from typing import NamedTuple

from potassium_cli.domain.food.concentrates import is_star_fruit
from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.goals.goal import Goal, Tier
from potassium_cli.hint import Hint
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.heeded import Person, called_for
from potassium_cli.reports.mattering import additives, matters


class CompareReport(NamedTuple):
    """Items, the least potassium first, what is unknown last; `notes` say what an unclear word was taken for.

    Whom star fruit may poison never sees it as the least: it stands below all (R20). `shown` are the nutrients besides
    that this profile makes matter.
    """

    tier: Tier
    goal: Goal
    items: tuple[Item, ...] = ()
    shown: frozenset[str] = frozenset()
    cautions: tuple[Hint, ...] = ()
    notes: tuple[Hint, ...] = ()

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "compare"


def compare_report(items: tuple[Item, ...], person: Person) -> CompareReport:
    """Put items side by side. That is no advice: anybody may see what foods hold."""
    cautions = called_for(person, [(item.food.name, item.food.tags) for item in items if item.food])
    poison = any(hint.alarm for hint in cautions)
    return CompareReport(
        person.decision.tier,
        shown_goal(person.decision),
        tuple(sorted(items, key=lambda item: (poison and _is_star_fruit(item), _least_first(item)))),
        matters(person),
        (*cautions, *additives([item.food for item in items if item.food], person)),
        tuple(_taken(item) for item in items if item.alternatives and item.status is Status.AMBIGUOUS),
    )


def _is_star_fruit(item: Item) -> bool:
    return item.food is not None and is_star_fruit(item.food)


def _least_first(item: Item) -> float:
    return inf if item.nutrients.potassium_mg is None else item.nutrients.potassium_mg


def _taken(item: Item) -> Hint:
    others = "; ".join(food.name for food in item.alternatives[:3])
    return Hint(f"“{item.text}” is taken for {item.food.name if item.food else '?'}; it may also be: {others}.")
