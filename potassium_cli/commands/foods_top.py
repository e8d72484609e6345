"""The table in the order of its potassium."""

import sys
from typing import Annotated

import typer

from potassium_cli.commands import show, workspace
from potassium_cli.errors import UsageError


def top(
    context: typer.Context,
    per: Annotated[
        str, typer.Option("--per", metavar="portion|100g|100kcal", help="What potassium is held against.")
    ] = "portion",
    among: Annotated[
        str, typer.Option("--among", metavar="GROUP|DIET", help="A group (fruit, legumes, ...), vegan or vegetarian.")
    ] = "",
    low: Annotated[bool, typer.Option("--low", help="The least first.")] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=200, help="How many, at most.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List foods by their potassium, the most first.

    Example: potassium foods top --among legumes --per 100kcal --limit 5
    """
    from potassium_cli.domain.ranking import Per, top
    from potassium_cli.render.foods import found_json, found_lines

    opened = workspace(context)
    if per not in list(Per):
        raise UsageError(f"--per “{per[:40]}” is not known; say portion, 100g or 100kcal.")
    found = top(opened.catalog.foods(), Per(per), limit, low=low, among=among)
    if not found:
        raise UsageError(
            f"No food is among “{among[:40]}”; say a group such as fruit or legumes, or vegan or vegetarian."
        )
    show(found_json(found) if as_json else found_lines(found, opened.width, sys.stdout.encoding))
