"""`potassium suggest`: what to eat next, or under a limit what could take the place of what was eaten."""

from typing import Annotated

import typer

from potassium_cli.actions.occasions import meal_named
from potassium_cli.commands.completion import meal_names
from potassium_cli.commands.program import Json, command_line, program

app = command_line()


@app.command()
def suggest(
    context: typer.Context,
    count: Annotated[int, typer.Option("--count", "-n", min=1, max=20, help="How many of each kind, at most.")] = 3,
    meal: Annotated[
        str | None,
        typer.Option(
            "--meal", metavar="MEAL", help="The meal to suggest for; else the clock tells.", autocompletion=meal_names
        ),
    ] = None,
    max_energy: Annotated[
        str | None, typer.Option("--max-energy", metavar="KCAL", help="For one portion; or in kJ: 400kJ.")
    ] = None,
    low_sodium: Annotated[
        bool, typer.Option("--low-sodium", help="At most 140 mg of sodium a portion (FDA, 21 CFR 101.61).")
    ] = False,
    as_json: Json = False,
) -> None:
    """Suggest portions that close today's gap; under a limit, swaps.

    Example: potassium suggest --meal dinner --max-energy 150
    """
    from potassium_cli.actions.suggesting import Wanted
    from potassium_cli.actions.suggesting import suggest as suggested

    run, wanted = program(context), Wanted(count, meal_named(meal), max_energy, low_sodium)
    report = suggested(run.space, wanted)
    if report.standing and wanted.narrowed:
        run.console.tell("Under a limit only --count has a part in what is shown.")
    run.console.give(report, as_json=as_json)
