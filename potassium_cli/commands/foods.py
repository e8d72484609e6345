"""Look at the table of foods, and add foods of one's own."""

import sys
from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.foods_add import add
from potassium_cli.commands.foods_cautions import print_json, show_card, show_cautions
from potassium_cli.commands.foods_forget import forget
from potassium_cli.commands.foods_top import top
from potassium_cli.commands.texts import readable, shortened
from potassium_cli.domain.food.food import Food
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
    from potassium_cli.render.text.foods import found_lines

    opened = workspace(context)
    text = readable(" ".join(words))
    found = [hit.food for hit in opened.reader.search(text, limit) if hit.share > 0]
    if as_json:
        print_json(opened, found)
    if not found:
        raise FoodNotFoundError(f"No food is called “{shortened(text)}”. Try fewer or other words.")
    if not as_json:
        show(found_lines(found, opened.width, sys.stdout.encoding))
        show_cautions(opened, found)


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
    opened = workspace(context)
    text = readable(" ".join(words))
    food = opened.catalog.food(text) or _best(opened, text)
    if as_json:
        print_json(opened, [food] if food else [])
    if food is None:
        raise FoodNotFoundError(f"No food is called “{shortened(text)}”. Try fewer or other words.")
    if not as_json:
        show_card(opened, food)


def _best(opened: Workspace, text: str) -> Food | None:
    hits = opened.reader.search(text, 1)
    return hits[0].food if hits and hits[0].share > 0 else None


app.command()(top)
app.command()(add)
app.command()(forget)
