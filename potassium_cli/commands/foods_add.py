"""Add a food of one's own, from what its label says."""

from typing import Annotated

import typer

from potassium_cli.actions.foods import add as add_food
from potassium_cli.actions.own_food import Figures, Label
from potassium_cli.commands.program import Json, program

Name = Annotated[str, typer.Argument(metavar="NAME", help="What you call it.")]
Amount = Annotated[str, typer.Option(metavar="AMOUNT", help='"250 mg" or "6.4 mmol"; for what --per says.')]
Measure = Annotated[str | None, typer.Option(metavar="TEXT", help='Its usual portion and weight: "bar=60 g".')]
Per = Annotated[str, typer.Option(metavar="TEXT", help='What the figures are for: "100 g" or "portion".')]
Names = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Another name; may be given several times.")]
Tags = Annotated[
    list[str] | None, typer.Option(metavar="TAG", help="vegan, vegetarian, or an allergen that it contains.")
]
Milligrams = Annotated[str | None, typer.Option(metavar="MG", help="In mg, or in g with the unit: 1.2 g.")]
Grams = Annotated[str | None, typer.Option(metavar="G")]
Salt = Annotated[str | None, typer.Option(metavar="G", help="As European labels tell sodium; in g, or mg with it.")]
Energy = Annotated[str | None, typer.Option(metavar="KCAL", help="In kcal, or in kJ with the unit: 400kJ.")]


def add(
    context: typer.Context,
    name: Name,
    potassium: Amount,
    portion: Measure = None,
    per: Per = "100 g",
    alias: Names = None,
    sodium: Milligrams = None,
    salt: Salt = None,
    magnesium: Milligrams = None,
    phosphorus: Milligrams = None,
    calcium: Milligrams = None,
    energy: Energy = None,
    protein: Grams = None,
    carbohydrate: Grams = None,
    fat: Grams = None,
    fiber: Grams = None,
    tag: Tags = None,
    as_json: Json = False,
) -> None:
    """Add a food of your own, from its label. What you leave out stays unknown.

    A food of the same name takes the place of the one before.

    Example: potassium foods add Skyr --potassium "150 mg" --portion "pot=150 g"
    """
    run = program(context)
    figures = Figures(sodium, salt, magnesium, phosphorus, calcium, energy, protein, carbohydrate, fat, fiber)
    label = Label(name, potassium, portion, per, tuple(alias or ()), tuple(tag or ()), figures)
    run.console.give(add_food(run.space, label), as_json=as_json)
