"""`potassium day`: one day against the goal, meal by meal."""

import sys
from datetime import date
from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, workspace

app = command_line()

JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
DATES_HELP = "2026-11-20, yesterday, mon, -2 (two days ago)."
# "-2" must reach the argument; what is no date is refused there.
DATES = {"ignore_unknown_options": True}


@app.command(context_settings=DATES)
def day(
    context: typer.Context,
    when: Annotated[str, typer.Argument(metavar="[DATE]", help=DATES_HELP)] = "today",
    as_json: JsonOption = False,
) -> None:
    """Show a day's potassium against your goal, meal by meal.

    Example: potassium day yesterday
    """
    show_day(context, day_named(context, when), as_json=as_json)


def day_named(context: typer.Context, text: str) -> date:
    """Read a day that was typed; what looks like an option that does not exist is a usage error."""
    from potassium_cli.domain.food.moments import day_of

    if text.startswith("-") and not text[1:].isdecimal():
        context.fail(f"No such option: {text[:40]}")
    return day_of(text, workspace(context).now)


def show_day(context: typer.Context, named: date, *, as_json: bool) -> None:
    """Print one day as a picture or as JSON."""
    from potassium_cli.reports.cautions import caution_lines
    from potassium_cli.reports.day import day_report

    opened = workspace(context)
    entries, decision = opened.journal.between(named, named), opened.decision_on(named)
    lines = caution_lines(entries, opened.profile, decision, opened.safety.cautions)
    cautions = [opened.addressed(line) for line in lines]
    report = day_report(named, entries, decision, opened.now.date(), cautions)._replace(person=opened.person)
    if as_json:
        import json

        from potassium_cli.render.json.days import day_json

        show(json.dumps(day_json(report)))
        return
    from potassium_cli.render.terminal import drawn
    from potassium_cli.render.text.day import day_lines

    show(opened.addressed(drawn(lambda width: day_lines(report, width), sys.stdout, opened.environ.get("COLUMNS"))))
