"""`potassium day`, `today` and `week`: one day against the goal, meal by meal, or seven side by side."""

from datetime import date
from typing import Annotated

import typer

from potassium_cli.actions import days
from potassium_cli.commands.program import Json, Program, command_line, program
from potassium_cli.reports.day import DayReport
from potassium_cli.reports.week import WeekReport

app = command_line()
today_app = command_line()
week_app = command_line()

DATES_HELP = "2026-11-20, yesterday, mon, -2 (two days ago)."
Times = Annotated[bool, typer.Option("--times", help="Show at what time each entry was eaten.")]
# "-2" must reach the argument; what is no date is refused there.
DATES = {"ignore_unknown_options": True}


@app.command(context_settings=DATES)
def day(
    context: typer.Context,
    when: Annotated[str, typer.Argument(metavar="[DATE]", help=DATES_HELP)] = "today",
    times: Times = False,
    as_json: Json = False,
) -> None:
    """Show a day's potassium against your goal, meal by meal.

    Example: potassium day yesterday
    """
    run = program(context)
    _give(run, days.day(run.space, _day_named(context, when))._replace(timed=times), as_json=as_json)


@today_app.command()
def today(context: typer.Context, times: Times = False, as_json: Json = False) -> None:
    """Show today's potassium so far against your goal, meal by meal.

    Example: potassium today
    """
    run = program(context)
    _give(run, days.day(run.space, run.space.today)._replace(timed=times), as_json=as_json)


@week_app.command(context_settings=DATES)
def week(
    context: typer.Context,
    when: Annotated[str, typer.Argument(metavar="[DATE]", help=f"The last of the seven days: {DATES_HELP}")] = "today",
    as_json: Json = False,
) -> None:
    """Show seven days, their mean, and what brought the most.

    They are the days up to and including a date.

    Example: potassium week sunday
    """
    run = program(context)
    _give(run, days.week(run.space, _day_named(context, when)), as_json=as_json)


def _give(run: Program, report: DayReport | WeekReport, *, as_json: bool) -> None:
    """Hand on a report, with a word before it when it may not be all that was logged."""
    if told := days.second_journal(run.space):
        run.console.tell(told)
    run.console.give(report, as_json=as_json)


def _day_named(context: typer.Context, text: str) -> date:
    """Read a day that was typed; what looks like an option that does not exist is a usage error."""
    if text.startswith("-") and not text[1:].isdecimal():
        context.fail(f"No such option: {text[:40]}")
    return days.day_typed(program(context).space, text)
