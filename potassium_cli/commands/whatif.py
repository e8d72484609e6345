"""The same answer as `log`, without storing anything: "can I still eat this?"."""

from typing import Annotated

import typer

from potassium_cli.actions.limits import whatif as answered
from potassium_cli.actions.meals import Agreed
from potassium_cli.actions.occasions import occasion
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.eating import Eaten, answer
from potassium_cli.commands.log import TEXT, At, MealOption
from potassium_cli.commands.program import command_line, program

app = command_line()


@app.command(context_settings=TEXT)
def whatif(
    context: typer.Context,
    text: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT...",
            help='What you think of eating, or "-" to read one a line.',
            autocompletion=complete_food,
        ),
    ],
    meal: MealOption = None,
    at: At = None,
    yes: Annotated[bool, typer.Option("--yes", help="Answer for amounts that look too large.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each item is the food it is.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a meal.")] = False,
) -> None:
    """Show what a meal holds, and the day with it, without logging it.

    Example: potassium whatif "a baked potato and a glass of orange juice"
    """
    run = program(context)
    when, agreed = occasion(run.space, meal, at), Agreed(yes=yes, explain=explain)
    eaten = Eaten(when, agreed, answered, ask=not (no_input or as_json), as_json=as_json, both=True)
    answer(run, text, eaten, "answered")
