"""What holds less in the place of foods that nobody has logged, or why nothing is shown in their place."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.goals.above import GROWN_UP
from potassium_cli.domain.goals.goal import Goal, Tier
from potassium_cli.domain.profile.profile import Reply, age
from potassium_cli.domain.suggest.instead import Instead, SwapTable, instead, use_of, wants_a_swap
from potassium_cli.domain.suggest.likeness import PROTEIN
from potassium_cli.domain.suggest.ordinary import UNFIT
from potassium_cli.domain.suggest.preparations import Preparation, preparation
from potassium_cli.domain.suggest.rules import breaks
from potassium_cli.domain.suggest.swaps import STEADY
from potassium_cli.errors import Refusal, RefusedError
from potassium_cli.hint import NONE, Hint
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.gate import UNSAID, swap_refusal, under_limit
from potassium_cli.reports.heeded import Person, heeded
from potassium_cli.reports.mattering import additives, matters, told

MOST = 5
FEW = 2  # fewer stand-ins than so many, and half as much of the food itself is told beside them
NO_SWAP = "no swap"  # the use of what may be prescribed
PRESCRIBED = "It may be there for a reason: ask your dietitian before you leave it out."
NOT_CALLED_FOR = Hint("Nothing in your profile calls for less potassium. Foods side by side:", "compare FOOD FOOD")


class Swapped(NamedTuple):
    """A food as it was said, and what holds less in its place, the best first; `note` says why there is nothing.

    `half_mg`: what half as much of it holds, where little else serves.
    """

    item: Item
    preparation: Preparation | None = None
    instead: tuple[Instead, ...] = ()
    note: str = ""
    half_mg: float | None = None


class SwapReport(NamedTuple):
    """Foods, each with what holds less in its place. `shown` are the nutrients that this profile makes matter."""

    tier: Tier
    goal: Goal
    foods: tuple[Swapped, ...] = ()
    shown: frozenset[str] = frozenset()
    cautions: tuple[Hint, ...] = ()
    refused: Hint = NONE
    person: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "swap"

    @property
    def refusal(self) -> Refusal | None:
        """That nothing may be shown, if so: it is a matter of safety."""
        return RefusedError(self.refused).refusal if self.refused else None


def closed(person: Person, today: date) -> Hint:
    """Say why this person is shown nothing with less, if so: SAFETY.md R1, R4, R9 to R12."""
    decision, profile = person.decision, person.profile
    years = age(profile, today)
    if profile.eating is Reply.YES:
        return person.tables.caution("eating-closed").hint
    if years is not None and years < GROWN_UP and decision.tier in (Tier.RESTRICT, Tier.CAUTION):
        return person.tables.caution("under-18").hint
    if decision.tier is Tier.RESTRICT and not under_limit(decision):
        return person.tables.caution("ask-limit").hint
    if decision.tier in (Tier.RESTRICT, Tier.CAUTION, Tier.GENERAL):
        return swap_refusal(profile, decision, person.tables, today)
    return NOT_CALLED_FOR if decision.tier is Tier.LOSING else decision.goal.reason or UNSAID


def lower(item: Item, table: SwapTable, person: Person, count: int = MOST) -> tuple[Instead, ...]:
    """What holds less in the place of an item, for a person who may be shown it."""
    if item.food is None or item.grams is None:
        return ()
    limit = person.decision.goal.mg if under_limit(person.decision) else None
    return told(instead(item.food, item.grams, table, person.rules, limit), person)[:count]


def swap_report(
    items: Sequence[Item], table: SwapTable, person: Person, today: date, foods: Sequence[Food]
) -> SwapReport:
    """Answer with what holds less in the place of each item, each in its portion, or with why nothing is shown."""
    report = SwapReport(person.decision.tier, shown_goal(person.decision))
    if why_not := closed(person, today):
        return report._replace(refused=why_not)
    found = tuple(_swapped(item, table, person) for item in items)
    spoken = [food for each in found for food in (each.item.food, *(one.food for one in each.instead)) if food]
    cautions = heeded(person, [(food.name, food.tags) for food in spoken], foods)
    return report._replace(foods=found, shown=matters(person), cautions=(*cautions, *additives(spoken, person)))


def _swapped(item: Item, table: SwapTable, person: Person) -> Swapped:
    food, found = item.food, lower(item, table, person)
    way = preparation(food) if food and wants_a_swap(food, item.nutrients) else None
    kept = food is not None and use_of(food, table.uses) == NO_SWAP
    half = _half_mg(item, person) if len(found) < FEW and not kept else None
    note = PRESCRIBED if kept else "" if found or way or half else _why_none(item)
    return Swapped(item, way, found, note, half)


def _half_mg(item: Item, person: Person) -> float | None:
    """What half as much holds, if that is no longer high. Half as much protein may be too little, and none of some."""
    food, mg = item.food, item.nutrients.potassium_mg
    if food is None or mg is None or food.tags & UNFIT or food.tags & person.rules.tags & STEADY:
        return None
    if breaks(food, person.rules):
        return None
    return mg / 2 if food.group not in PROTEIN and HIGH_ENTRY_MG < mg <= HIGH_ENTRY_MG * 2 else None


def _why_none(item: Item) -> str:
    tags = item.food.tags if item.food else frozenset[str]()
    held = item.nutrients.potassium_mg
    if "salt-substitute" in tags:
        return "Leave it out: herbs, pepper, garlic, lemon or vinegar bring taste without it."
    if "supplement" in tags:
        return "It is a medicine, and no food has its place: ask who prescribed it, or your pharmacist."
    if held is None:
        return "Its potassium is not known, so nothing can be held against it."
    if item.food and not wants_a_swap(item.food, item.nutrients):
        return f"{held:,.0f} mg in this amount: stand-ins are listed for what holds more than {HIGH_ENTRY_MG:.0f} mg."
    return "Nothing in the table serves the same use with clearly less and goes with what your profile leaves out."
