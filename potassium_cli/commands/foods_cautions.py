"""Foods of the table as this profile may see them: with the cautions they call for, and in restrict without sodium.

SAFETY.md R20 and R26 hold wherever a food is found, shown or added.
"""

import sys
from collections.abc import Sequence

from potassium_cli.commands import show
from potassium_cli.domain.food.food import Food
from potassium_cli.workspace import Workspace


def print_json(opened: Workspace, found: Sequence[Food], more: Sequence[str] = ()) -> None:
    """Print foods as one JSON object, with `more` lines before the cautions that they call for."""
    from potassium_cli.render.json.foods import found_json

    show(found_json(found, [*more, *_cautions(opened, found)], _nutrients(opened)))


def show_card(opened: Workspace, food: Food) -> None:
    """Show one food in full, then the cautions that it calls for."""
    from potassium_cli.render.text.foods import card

    show(card(food, opened.width, sys.stdout.encoding, _nutrients(opened)))
    show_cautions(opened, [food])


def show_cautions(opened: Workspace, found: Sequence[Food], more: Sequence[str] = ()) -> None:
    """Show `more` lines, then the cautions that foods call for, wrapped."""
    from potassium_cli.render.text.lines import paragraph, plain

    for line in (*more, *_cautions(opened, found)):
        show(plain(paragraph(line, opened.width, first="! ")).rstrip("\n"))


def _nutrients(opened: Workspace) -> tuple[str, ...]:
    from potassium_cli.domain.food.nutrients import NAMES
    from potassium_cli.reports.carried import shown_nutrients

    return shown_nutrients(opened.decision.tier, NAMES)


def _cautions(opened: Workspace, found: Sequence[Food]) -> list[str]:
    """The cautions that foods call for, each once; star fruit above all."""
    from potassium_cli.domain.cautions.called import food_cautions

    profile, decision, table = opened.profile, opened.decision, opened.safety.cautions
    rows = [row for food in found for row in food_cautions(food.name, food.tags, profile, decision, table)]
    return list(dict.fromkeys(row.line for row in rows))
