"""Look at the table of foods, and add foods of one's own."""

import sys
from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.foods_forget import forget
from potassium_cli.commands.foods_top import top
from potassium_cli.commands.texts import readable, shortened
from potassium_cli.domain.food import Food
from potassium_cli.errors import FoodNotFoundError
from potassium_cli.workspace import Workspace

app = command_line()

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.callback()
def foods() -> None:
    """Look at the table of foods; add your own.

    Example: potassium foods search "sweet potato"
    """


@app.command()
def search(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="What the food is called.", autocompletion=complete_food)
    ],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=100, help="How many, at most.")] = 10,
    as_json: Json = False,
) -> None:
    """Find foods by name, the likeliest first.

    Example: potassium foods search baked potato --limit 5
    """
    from potassium_cli.render.foods import found_lines

    opened = workspace(context)
    text = readable(" ".join(words))
    found = [hit.food for hit in opened.catalog.search(text, limit) if hit.share > 0]
    if as_json:
        _print_json(opened, found)
    if not found:
        raise FoodNotFoundError(f"No food is called “{shortened(text)}”. Try fewer or other words.")
    if not as_json:
        show(found_lines(found, opened.width, sys.stdout.encoding))
        _show_cautions(opened, found)


@app.command("show")
def show_(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="The food's name or id.", autocompletion=complete_food)
    ],
    as_json: Json = False,
) -> None:
    """Show one food: its portions, its potassium, its source.

    Example: potassium foods show avocado
    """
    from potassium_cli.render.foods import card

    opened = workspace(context)
    text = readable(" ".join(words))
    food = opened.catalog.food(text) or _best(opened, text)
    if as_json:
        _print_json(opened, [food] if food else [])
    if food is None:
        raise FoodNotFoundError(f"No food is called “{shortened(text)}”. Try fewer or other words.")
    if not as_json:
        show(card(food, opened.width, sys.stdout.encoding))
        _show_cautions(opened, [food])


def _best(opened: Workspace, text: str) -> Food | None:
    hits = opened.catalog.search(text, 1)
    return hits[0].food if hits and hits[0].share > 0 else None


def _print_json(opened: Workspace, found: list[Food]) -> None:
    from potassium_cli.render.foods import found_json

    show(found_json(found, _cautions(opened, found)))


def _show_cautions(opened: Workspace, found: list[Food]) -> None:
    from potassium_cli.render.lines import paragraph, plain

    for line in _cautions(opened, found):
        show(plain(paragraph(line, opened.width, first="! ")).rstrip("\n"))


def _cautions(opened: Workspace, found: list[Food]) -> list[str]:
    """The cautions that foods call for in this profile, each once; star fruit above all (SAFETY.md R20)."""
    from potassium_cli.domain.cautions import food_cautions

    table = opened.safety.cautions
    rows = [
        row for food in found for row in food_cautions(food.name, food.tags, opened.profile, opened.decision, table)
    ]
    return list(dict.fromkeys(row.line for row in rows))


Milligrams = Annotated[float | None, typer.Option(min=0, metavar="MG")]
Grams = Annotated[float | None, typer.Option(min=0, metavar="G")]


app.command()(top)


@app.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call it.")],
    potassium: Annotated[
        str, typer.Option("--potassium", metavar="AMOUNT", help='"250 mg" or "6.4 mmol"; for what --per says.')
    ],
    portion: Annotated[
        str | None, typer.Option("--portion", metavar="TEXT", help='Its usual portion and weight: "bar=60 g".')
    ] = None,
    per: Annotated[
        str, typer.Option("--per", metavar="TEXT", help='What the figures are for: "100 g" or "portion".')
    ] = "100 g",
    alias: Annotated[
        list[str] | None, typer.Option("--alias", metavar="NAME", help="Another name; may be given several times.")
    ] = None,
    sodium: Milligrams = None,
    magnesium: Milligrams = None,
    phosphorus: Milligrams = None,
    calcium: Milligrams = None,
    energy: Annotated[float | None, typer.Option(min=0, metavar="KCAL")] = None,
    protein: Grams = None,
    carbohydrate: Grams = None,
    fat: Grams = None,
    fiber: Grams = None,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", metavar="TAG", help="vegan, vegetarian, or an allergen that it contains."),
    ] = None,
) -> None:
    """Add a food of your own, from its label. What you leave out stays unknown.

    A food of the same name takes the place of the one before.

    Example: potassium foods add Skyr --potassium "150 mg" --portion "pot=150 g"
    """
    from potassium_cli.commands.learning import of_own_food, tell_forgotten
    from potassium_cli.commands.own_food import Label, own_food
    from potassium_cli.domain.nutrients import Nutrients
    from potassium_cli.render.foods import card

    opened = workspace(context)
    own = opened.journal.foods()
    amounts = Nutrients(None, sodium, magnesium, phosphorus, calcium, energy, protein, carbohydrate, fat, fiber)
    food = own_food(Label(name, potassium, portion, per, tuple(alias or ()), tuple(tag or ()), amounts), own)
    replaced = any(food.id == each.id for each in own)
    label = f"{'change' if replaced else 'add'} the food {food.name}"
    forgotten = of_own_food(opened, food)
    opened.journal.add_food(food, label, opened.now, forgotten)
    tell_forgotten(opened, forgotten)
    show(f"{'Changed' if replaced else 'Added'} (potassium undo takes it back):")
    show(card(food, opened.width, sys.stdout.encoding))
    _show_cautions(opened, [food])


app.command()(forget)
