"""`potassium week`: seven days side by side."""

import sys
from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.commands.day import DATES, DATES_HELP, JsonOption, day_named

app = command_line()


@app.command(context_settings=DATES)
def week(
    context: typer.Context,
    when: Annotated[str, typer.Argument(metavar="[DATE]", help=f"The last of the seven days: {DATES_HELP}")] = "today",
    as_json: JsonOption = False,
) -> None:
    """Show seven days, their mean, and what brought the most.

    They are the days up to and including a date.

    Example: potassium week sunday
    """
    from potassium_cli.reports.week import days_until, week_report

    opened, last = workspace(context), day_named(context, when)
    days = days_until(last)
    entries, decisions = opened.journal.between(days[0], last), tuple(opened.decision_on(day) for day in days)
    report = week_report(last, entries, decisions, opened.now.date())._replace(person=opened.person)
    if as_json:
        import json

        from potassium_cli.render.json.days import week_json

        show(json.dumps(week_json(report)))
        return
    from potassium_cli.render.terminal import drawn
    from potassium_cli.render.text.week import week_lines

    show(opened.addressed(drawn(lambda width: week_lines(report, width), sys.stdout, opened.environ.get("COLUMNS"))))
