"""`potassium today`: the day so far against the goal."""

import typer

from potassium_cli.commands import command_line, workspace
from potassium_cli.commands.day import JsonOption, show_day

app = command_line()


@app.command()
def today(context: typer.Context, as_json: JsonOption = False) -> None:
    """Show today's potassium so far against your goal, meal by meal.

    Example: potassium today
    """
    show_day(context, workspace(context).now.date(), as_json=as_json)
