"""The table in the order of its potassium; for whom that would push, in another order.

Only who may have suggestions gets the most first. For who must limit potassium the least comes first (SAFETY.md R2).
For all others, and where neither way is right (R10, R11), foods are listed by name.
"""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from potassium_cli.commands import show, workspace
from potassium_cli.commands.foods_cautions import print_json, show_cautions
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.errors import UsageError

if TYPE_CHECKING:
    from potassium_cli.domain.suggest.ranking import Order
    from potassium_cli.workspace import Workspace

TURNED = "The least potassium comes first, because of your profile; --high turns it round."
NEUTRAL = "By name, of what is eaten most, because of your profile; --high or --low goes by potassium."
NO_ADVICE = "A look at the table: nothing here is suggested to you."


def top(
    context: typer.Context,
    per: Annotated[
        str, typer.Option("--per", metavar="portion|100g|100kcal", help="What potassium is held against.")
    ] = "portion",
    among: Annotated[
        str, typer.Option("--among", metavar="GROUP|DIET", help="A group (fruit, legumes, ...), vegan or vegetarian.")
    ] = "",
    low: Annotated[
        bool | None, typer.Option("--low/--high", help="The least or the most first; else your profile decides.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=200, help="How many, at most.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List foods by their potassium: the most first, or the least, or by name, as your profile has it.

    Example: potassium foods top --among legumes --per 100kcal --limit 5
    """
    from potassium_cli.domain.suggest.ranking import Order, Per, top
    from potassium_cli.render.text.foods import found_lines

    opened = workspace(context)
    if per not in list(Per):
        raise UsageError(f"--per “{per[:40]}” is not known; say portion, 100g or 100kcal.")
    order = _order(opened) if low is None else Order.LEAST if low else Order.MOST
    found = top(opened.catalog.foods(), Per(per), limit, order, among=among)
    if not found:
        raise UsageError(
            f"No food is among “{among[:40]}”; say a group such as fruit or legumes, or vegan or vegetarian."
        )
    said = _said(opened, order, asked=low is not None)
    if as_json:
        print_json(opened, found, said)
    else:
        show(found_lines(found, opened.width, sys.stdout.encoding))
        show_cautions(opened, found, said)


def _order(opened: "Workspace") -> "Order":
    """What comes first for this profile when nobody says. A clinician's yes opens the most first, as it does goals."""
    from potassium_cli.domain.profile.profile import Reply
    from potassium_cli.domain.profile.safety import Kind
    from potassium_cli.domain.suggest.ranking import Order
    from potassium_cli.reports.carried import may_praise

    if may_praise(opened.decision):
        return Order.MOST
    neither_way = opened.profile.eating is Reply.YES or Kind.DIGOXIN in opened.decision.kinds
    return Order.LEAST if opened.decision.tier is Tier.RESTRICT and not neither_way else Order.NEUTRAL


def _said(opened: "Workspace", order: "Order", *, asked: bool) -> list[str]:
    """What is said before the cautions of a list: why it is in this order, and that it is no advice."""
    from potassium_cli.domain.suggest.ranking import Order

    if not asked and order is not Order.MOST:
        return [TURNED] if order is Order.LEAST else [NEUTRAL, NO_ADVICE]
    return [] if order is Order.LEAST or opened.decision.may_suggest else [NO_ADVICE]
