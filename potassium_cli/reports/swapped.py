"""What holds less in the place of a food that nobody has logged, or why nothing is shown in its place."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.goals.above import GROWN_UP
from potassium_cli.domain.goals.goal import Goal, Tier
from potassium_cli.domain.profile.profile import Kidneys, Reply, age
from potassium_cli.domain.suggest.instead import Instead, SwapTable, instead, wants_a_swap
from potassium_cli.domain.suggest.preparations import Preparation, preparation
from potassium_cli.errors import Refusal, RefusedError
from potassium_cli.hint import NONE, Hint
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.gate import UNSAID, swap_refusal, under_limit
from potassium_cli.reports.heeded import Person, heeded

MOST = 5
_PHOSPHORUS_MATTERS = (Kidneys.CKD_3_5, Kidneys.DIALYSIS, Kidneys.CKD_UNKNOWN_STAGE, Kidneys.TRANSPLANT)
NOT_CALLED_FOR = Hint("Nothing in your profile calls for less potassium. Foods side by side:", "compare FOOD FOOD")


class SwapReport(NamedTuple):
    """A food as it was said, and what holds less in its place, the best first; `note` says why there is nothing.

    `phosphorus` and `carbohydrate` are whether this profile makes them matter.
    """

    tier: Tier
    goal: Goal
    item: Item | None = None
    preparation: Preparation | None = None
    instead: tuple[Instead, ...] = ()
    note: str = ""
    phosphorus: bool = False
    carbohydrate: bool = False
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
    limit = person.decision.goal.mg if under_limit(person.decision) else None
    return instead(item.food, item.nutrients, table, person.rules, limit)[:count] if item.food else ()


def swap_report(item: Item, table: SwapTable, person: Person, today: date, foods: Sequence[Food]) -> SwapReport:
    """Answer with what holds less in the place of an item, each in its portion, or with why nothing is shown."""
    report = SwapReport(person.decision.tier, shown_goal(person.decision), item)
    if why_not := closed(person, today):
        return report._replace(item=None, refused=why_not)
    food, found = item.food, lower(item, table, person)
    way = preparation(food) if food and wants_a_swap(food, item.nutrients) else None
    named = [(one.name, one.tags) for one in (*filter(None, [food]), *(each.food for each in found))]
    return report._replace(
        instead=found,
        preparation=way,
        note="" if found or way else _why_none(item),
        phosphorus=phosphorus_matters(person),
        carbohydrate=person.profile.diabetes is Reply.YES,
        cautions=heeded(person, named, foods),
    )


def phosphorus_matters(person: Person) -> bool:
    """Say whether a profile makes phosphorus matter: weak kidneys hold it back, too."""
    return person.profile.kidneys in _PHOSPHORUS_MATTERS


def _why_none(item: Item) -> str:
    tags = item.food.tags if item.food else frozenset[str]()
    if "salt-substitute" in tags:
        return "Leave it out: herbs, pepper, garlic, lemon or vinegar bring taste without it."
    if "supplement" in tags:
        return "It is a medicine, and no food has its place: ask who prescribed it, or your pharmacist."
    if item.nutrients.potassium_mg is None:
        return "Its potassium is not known, so nothing can be held against it."
    if item.food and not wants_a_swap(item.food, item.nutrients):
        return "So much of it holds little: it needs no swap."
    return "Nothing with less serves the same use and goes with what your profile leaves out."
