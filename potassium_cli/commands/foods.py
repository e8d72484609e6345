"""Look at the table of foods, and add foods of one's own."""

from typing import Annotated

import typer

from potassium_cli.actions import foods as table
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.foods_add import add
from potassium_cli.commands.program import Json, command_line, program
from potassium_cli.domain.food.wording import readable

app = command_line()


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
    run = program(context)
    run.console.give(table.search(run.space, readable(" ".join(words)), limit), as_json=as_json)


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
    run = program(context)
    run.console.give(table.show(run.space, readable(" ".join(words))), as_json=as_json)


@app.command()
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
    as_json: Json = False,
) -> None:
    """List foods by their potassium: the most first, or the least, or by name, as your profile has it.

    Example: potassium foods top --among legumes --per 100kcal --limit 5
    """
    run = program(context)
    run.console.give(table.ranked(run.space, table.Ranking(per, among, limit, low)), as_json=as_json)


app.command()(add)


@app.command()
def forget(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS...]", help="The words to forget; none lists them.", autocompletion=complete_food
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Forget all of them.")] = False,
    as_json: Json = False,
) -> None:
    """List or forget which foods you chose for which words.

    When you say which food a word means, by answering the question of log or by edit --food, that food is first for
    that word from then on. Without words they are listed; with words those are forgotten.

    Example: potassium foods forget
    """
    from potassium_cli.actions.learning import forget as forgotten

    run, said = program(context), readable(" ".join(words)) if words else None
    run.console.give(forgotten(run.space, said, everything=everything), as_json=as_json)
