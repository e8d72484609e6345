"""What to eat next: everyday portions that close today's gap, or a plain reason why none is suggested."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from potassium_cli.commands import command_line, show, workspace
from potassium_cli.domain.meal import Meal
from potassium_cli.errors import RefusedError

if TYPE_CHECKING:
    from potassium_cli.reports.suggested import SuggestReport
    from potassium_cli.workspace import Workspace

app = command_line()


@app.command()
def suggest(
    context: typer.Context,
    count: Annotated[int, typer.Option("--count", "-n", min=1, max=20, help="How many portions, at most.")] = 6,
    meal: Annotated[Meal | None, typer.Option("--meal", help="Leave out what is seldom eaten at this meal.")] = None,
    max_energy: Annotated[
        float | None, typer.Option("--max-energy", min=0, metavar="KCAL", help="For one portion.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Suggest everyday portions that close today's gap, and why.

    Example: potassium suggest --count 3 --max-energy 150
    """
    space = workspace(context)
    report = _report(space, count, meal, max_energy)
    if as_json:
        _print_json(report)
    if report.refused:
        raise RefusedError(report.refused)
    if not as_json:
        _print_lines(report, space.environ.get("COLUMNS"))


def _report(space: "Workspace", count: int, meal: Meal | None, max_energy: float | None) -> "SuggestReport":
    from potassium_cli.domain.everyday import for_meal
    from potassium_cli.domain.rules import rules_of
    from potassium_cli.reports.suggested import WEEKS_BACK, Person, suggest_report

    today = space.now.date()
    rules = for_meal(rules_of(space.profile, space.decision.kinds, today), meal)
    if max_energy is not None:
        rules = rules._replace(max_energy_kcal=max_energy)
    person = Person(space.profile, space.decision, rules, space.safety.cautions)
    entries = space.journal.between(today - timedelta(weeks=WEEKS_BACK), today)
    return suggest_report(person, entries, space.catalog.foods(), today, count)


def _print_json(report: "SuggestReport") -> None:
    import json

    from potassium_cli.render.suggest_json import suggest_json

    show(json.dumps(suggest_json(report)))


def _print_lines(report: "SuggestReport", columns: str | None) -> None:
    import sys

    from potassium_cli.render.suggest import suggest_lines
    from potassium_cli.render.terminal import drawn

    show(drawn(lambda width: suggest_lines(report, width), sys.stdout, columns))
