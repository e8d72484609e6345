"""Add a food of one's own, from what its label says."""

from typing import Annotated

import typer

from potassium_cli.commands import show, workspace
from potassium_cli.commands.foods_cautions import show_card

Name = Annotated[str, typer.Argument(metavar="NAME", help="What you call it.")]
Amount = Annotated[str, typer.Option(metavar="AMOUNT", help='"250 mg" or "6.4 mmol"; for what --per says.')]
Measure = Annotated[str | None, typer.Option(metavar="TEXT", help='Its usual portion and weight: "bar=60 g".')]
Per = Annotated[str, typer.Option(metavar="TEXT", help='What the figures are for: "100 g" or "portion".')]
Names = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Another name; may be given several times.")]
Tags = Annotated[
    list[str] | None, typer.Option(metavar="TAG", help="vegan, vegetarian, or an allergen that it contains.")
]
Milligrams = Annotated[float | None, typer.Option(min=0, metavar="MG")]
Grams = Annotated[float | None, typer.Option(min=0, metavar="G")]
Kilocalories = Annotated[float | None, typer.Option(min=0, metavar="KCAL")]


def add(
    context: typer.Context,
    name: Name,
    potassium: Amount,
    portion: Measure = None,
    per: Per = "100 g",
    alias: Names = None,
    sodium: Milligrams = None,
    magnesium: Milligrams = None,
    phosphorus: Milligrams = None,
    calcium: Milligrams = None,
    energy: Kilocalories = None,
    protein: Grams = None,
    carbohydrate: Grams = None,
    fat: Grams = None,
    fiber: Grams = None,
    tag: Tags = None,
) -> None:
    """Add a food of your own, from its label. What you leave out stays unknown.

    A food of the same name takes the place of the one before.

    Example: potassium foods add Skyr --potassium "150 mg" --portion "pot=150 g"
    """
    from potassium_cli.commands.learning import of_own_food, tell_forgotten
    from potassium_cli.commands.own_food import Label, own_food
    from potassium_cli.domain.food.nutrients import Nutrients

    opened = workspace(context)
    own = opened.journal.foods()
    amounts = Nutrients(None, sodium, magnesium, phosphorus, calcium, energy, protein, carbohydrate, fat, fiber)
    food = own_food(Label(name, potassium, portion, per, tuple(alias or ()), tuple(tag or ()), amounts), own)
    changed = any(food.id == each.id for each in own)
    forgotten = of_own_food(opened, food)
    opened.journal.add_food(food, f"{'change' if changed else 'add'} the food {food.name}", opened.now, forgotten)
    tell_forgotten(opened, forgotten)
    show(opened.addressed(f"{'Changed' if changed else 'Added'} (potassium undo takes it back):"))
    show_card(opened, food)
