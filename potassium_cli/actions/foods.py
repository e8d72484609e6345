"""Look at the table of foods: find some, see one, rank them; and add a food of one's own.

The table is shown in the order of its potassium only as it pushes nobody. Who may have suggestions gets the most first.
For who must limit potassium the least comes first (SAFETY.md R2). For all others, and where neither way is right (R10,
R11), foods are listed by name.
"""

from collections.abc import Iterable
from typing import NamedTuple

from potassium_cli.actions.learning import of_own_food, told_forgotten
from potassium_cli.actions.meals import error_of
from potassium_cli.actions.own_food import OWN, Label, own_food
from potassium_cli.domain.cautions.of_the_body import of_the_body
from potassium_cli.domain.food.concentrates import is_star_fruit, names_star_fruit
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.profile.profile import Kidneys, Reply
from potassium_cli.domain.profile.safety import Kind
from potassium_cli.domain.suggest.ranking import Order, Per, top
from potassium_cli.errors import FoodNotFoundError, UsageError
from potassium_cli.hint import Hint
from potassium_cli.reports.carried import may_praise
from potassium_cli.reports.changed import ChangeReport
from potassium_cli.reports.foods import FoodsReport, Viewer, foods_report
from potassium_cli.workspace import Workspace

TURNED = Hint("The least potassium comes first, because of your profile; --high turns it round.")
NEUTRAL = Hint("By name, of what is eaten most, because of your profile; --high or --low goes by potassium.")
NO_ADVICE = Hint("A look at the table: nothing here is suggested to you.")


class Ranking(NamedTuple):
    """What potassium is held against, among which foods, how many of them; without `low` the profile says the order."""

    per: str
    among: str
    limit: int
    low: bool | None = None


def search(space: Workspace, text: str, limit: int) -> FoodsReport:
    """Find foods by name, the likeliest first; a text that names none is refused."""
    found = [hit.food for hit in space.reader.search(text, limit) if hit.share > 0]
    listed = _listed(space, found)
    looked_for = names_star_fruit(text)
    shown = [food for food in found if looked_for or food.source == OWN or food in listed]
    return _or_none(foods_report(shown, viewer(space), typed=text), text)


def show(space: Workspace, text: str) -> FoodsReport:
    """One food in full, by its name or id; a text that names none is refused."""
    food = space.catalog.food(text) or _best(space, text)
    return _or_none(foods_report([food] if food else [], viewer(space), typed=text, card=True), text)


def ranked(space: Workspace, wanted: Ranking) -> FoodsReport:
    """Foods by their potassium, or in another order as the profile has it, with why it is that one."""
    if wanted.per not in list(Per):
        raise UsageError(f"--per “{wanted.per[:40]}” is not known; say portion, 100g or 100kcal.")
    order = _order(space) if wanted.low is None else Order.LEAST if wanted.low else Order.MOST
    found = top(_listed(space, space.catalog.foods()), Per(wanted.per), wanted.limit, order, among=wanted.among)
    if not found:
        raise UsageError(
            f"No food is among “{wanted.among[:40]}”; say a group such as fruit or legumes, or vegan or vegetarian."
        )
    return foods_report(found, viewer(space), _said(space, order, asked=wanted.low is not None))


def add(space: Workspace, label: Label) -> ChangeReport:
    """Add a food of one's own from what its label says; one of the same name takes the place of the one before."""
    for name in (label.name, *label.aliases):
        if doubt := of_the_body(name, space.safety):
            raise error_of(doubt)
    own = space.journal.foods()
    food = own_food(label, own)
    changed = any(food.id == each.id for each in own)
    forgotten = of_own_food(space, food)
    space.journal.add_food(food, f"{'change' if changed else 'add'} the food {food.name}", space.now, forgotten)
    title = Hint(f"{'Changed' if changed else 'Added'} (", "undo", " takes it back):")
    card = foods_report([food], viewer(space), card=True)
    notes = told_forgotten(space, forgotten)
    return ChangeReport("changed" if changed else "added", title, foods=card, person=space.person, notes=notes)


def _listed(space: Workspace, foods: Iterable[Food]) -> list[Food]:
    """Foods as they may stand in a list: star fruit only for who is known to have healthy kidneys (SAFETY.md R20)."""
    healthy = space.profile.kidneys is Kidneys.HEALTHY
    return [food for food in foods if healthy or not is_star_fruit(food)]


def viewer(space: Workspace) -> Viewer:
    """Who looks at foods here."""
    return Viewer(space.profile, space.decision, space.safety.cautions)


def _best(space: Workspace, text: str) -> Food | None:
    hits = space.reader.search(text, 1)
    return hits[0].food if hits and hits[0].share > 0 else None


def _or_none(report: FoodsReport, text: str) -> FoodsReport:
    if report.foods:
        return report
    error = FoodNotFoundError(f"No food is called {quoted(text)}. Try fewer or other words.")
    return report._replace(refusal=error.refusal)


def _order(space: Workspace) -> Order:
    """What comes first for this profile when nobody says. A clinician's yes opens the most first, as it does goals."""
    if may_praise(space.decision):
        return Order.MOST
    neither_way = space.profile.eating is Reply.YES or Kind.DIGOXIN in space.decision.kinds
    return Order.LEAST if space.decision.tier is Tier.RESTRICT and not neither_way else Order.NEUTRAL


def _said(space: Workspace, order: Order, *, asked: bool) -> list[Hint]:
    """What is said before the cautions of a list: why it is in this order, and that it is no advice."""
    if not asked and order is not Order.MOST:
        return [TURNED] if order is Order.LEAST else [NEUTRAL, NO_ADVICE]
    return [] if order is Order.LEAST or space.decision.may_suggest else [NO_ADVICE]
