"""Log a meal told in plain words, and answer with its potassium and the day so far."""

from typing import Annotated

import typer

from potassium_cli.actions.meals import Agreed, store
from potassium_cli.actions.occasions import occasion
from potassium_cli.commands.completion import complete_food, meal_names
from potassium_cli.commands.eating import Eaten, answer
from potassium_cli.commands.program import command_line, program

app = command_line()

# "-2 eggs" and "- an egg" are text; eating.text_of refuses what looks like an option that does not exist.
TEXT = {"ignore_unknown_options": True}
MealOption = Annotated[
    str | None,
    typer.Option(
        "--meal",
        metavar="MEAL",
        help="breakfast, lunch (brunch), dinner (tea) or snack.",
        autocompletion=meal_names,
    ),
]
At = Annotated[str | None, typer.Option("--at", metavar="WHEN", help='"13:00", yesterday, "mon 8am", "17 Nov".')]


@app.command(context_settings=TEXT)
def log(
    context: typer.Context,
    text: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT...",
            help='What was eaten, or "-" to read meals from standard input, one a line.',
            autocompletion=complete_food,
        ),
    ],
    meal: MealOption = None,
    at: At = None,
    partial: Annotated[
        bool,
        typer.Option(
            "--partial", help="Log the rest even if something is not understood, which then counts as unknown."
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Log amounts that look too large.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask which food is meant.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a meal.")] = False,
) -> None:
    """Log a meal in plain words.

    Example: potassium log "2 bananas and half an avocado" --at "yesterday 13:00"
    """
    run = program(context)
    when, agreed = occasion(run.space, meal, at), Agreed(yes=yes, partial=partial)
    answer(run, text, Eaten(when, agreed, store, ask=not (no_input or as_json), as_json=as_json), "logged")
