"""What to eat next: portions and sets that close today's gap; under a limit, swaps; or a plain reason why nothing."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from potassium_cli.commands import command_line, show, tell, workspace
from potassium_cli.domain.food.meal import Meal
from potassium_cli.errors import RefusedError, UsageError

if TYPE_CHECKING:
    from potassium_cli.domain.suggest.rules import Rules
    from potassium_cli.reports.suggested import SuggestReport
    from potassium_cli.workspace import Workspace

app = command_line()


@app.command()
def suggest(
    context: typer.Context,
    count: Annotated[int, typer.Option("--count", "-n", min=1, max=20, help="How many of each kind, at most.")] = 3,
    meal: Annotated[Meal | None, typer.Option("--meal", help="The meal to suggest for; else the clock tells.")] = None,
    max_energy: Annotated[
        float | None, typer.Option("--max-energy", min=0, metavar="KCAL", help="For one portion.")
    ] = None,
    low_sodium: Annotated[
        bool, typer.Option("--low-sodium", help="At most 140 mg of sodium a portion (FDA, 21 CFR 101.61).")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Suggest portions that close today's gap; under a limit, swaps.

    Example: potassium suggest --meal dinner --max-energy 150
    """
    space = workspace(context)
    report = _report(space, count, meal, _rules(space, max_energy, low_sodium=low_sodium))
    if as_json:
        _print_json(report)
    if report.refused:
        raise RefusedError(report.refused)
    if report.standing and (meal or max_energy is not None or low_sodium):
        tell("Under a limit only --count has a part in what is shown.")
    if not as_json:
        _print_lines(report, space.environ.get("COLUMNS"))


def _rules(space: "Workspace", max_energy: float | None, *, low_sodium: bool) -> "Rules":
    from math import inf, isnan

    from potassium_cli.domain.suggest.everyday import LOW_SODIUM_MG
    from potassium_cli.domain.suggest.rules import rules_of

    if max_energy is not None and isnan(max_energy):
        raise UsageError("--max-energy needs a number of kcal, like 150.")
    unfit = {tag for medicine in space.decision.medicines for tag in medicine.foods}
    return rules_of(space.profile, space.decision.kinds, space.now.date(), unfit)._replace(
        max_energy_kcal=inf if max_energy is None else max_energy,
        max_sodium_mg=LOW_SODIUM_MG if low_sodium else inf,
    )


def _report(space: "Workspace", count: int, meal: Meal | None, rules: "Rules") -> "SuggestReport":
    from potassium_cli.reports.heeded import Person
    from potassium_cli.reports.suggested import WEEKS_BACK, Asked, suggest_report

    today = space.now.date()
    person = Person(space.profile, space.decision, rules, space.safety.cautions)
    entries = space.journal.between(today - timedelta(weeks=WEEKS_BACK), today)
    report = suggest_report(person, entries, space.catalog.foods(), Asked(space.now, count, meal))
    cautions = tuple(space.addressed(line) for line in report.cautions)
    return report._replace(person=space.person, refused=space.addressed(report.refused), cautions=cautions)


def _print_json(report: "SuggestReport") -> None:
    import json

    from potassium_cli.render.json.suggest import suggest_json

    show(json.dumps(suggest_json(report)))


def _print_lines(report: "SuggestReport", columns: str | None) -> None:
    import sys

    from potassium_cli.render.terminal import drawn
    from potassium_cli.render.text.suggest import suggest_lines

    show(drawn(lambda width: suggest_lines(report, width), sys.stdout, columns))
