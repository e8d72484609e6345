"""What who has a limit asks before a meal: what it would come to, and what holds less in its place (SAFETY.md R3)."""

from potassium_cli.actions.meals import Agreed, Proposal, tried
from potassium_cli.domain.food.concentrates import salts_mg
from potassium_cli.domain.food.meal import Entry, Item
from potassium_cli.domain.food.nutrients import intake
from potassium_cli.domain.goals.goal import Direction
from potassium_cli.domain.goals.standing import Day, verdict
from potassium_cli.reports.day import DayReport, day_report
from potassium_cli.reports.gate import under_limit
from potassium_cli.reports.meal import InPlace, MealReport, Verdict
from potassium_cli.workspace import Workspace

SHOWN = 2  # items of a meal that something is shown in the place of, those with the most first
EACH = 3  # stand-ins of one


def whatif(space: Workspace, proposal: Proposal, agreed: Agreed) -> MealReport:
    """What a meal would come to, with nothing stored; under a limit also which of three it would be, and less instead.

    Of the cautions it then bears only the gravest.
    """
    report = tried(space, proposal, agreed)
    if report.refusal or report.day is None or not under_limit(space.decision):
        return report
    if salts_mg(report.entries) or any(hint.alarm for hint in report.cautions):
        return report  # of a potassium salt or star fruit every caution is said, and nothing that sounds like a yes
    return report._replace(
        verdicts=_verdicts(space, report, report.day),
        in_place=_in_place(space, report),
        cautions=report.cautions[:1],
    )


def _verdicts(space: Workspace, report: MealReport, day: DayReport) -> tuple[Verdict, ...]:
    """Which of three it would be; of two foods that may be eaten, with each. None where the limit does not hold.

    What is told of several days has the sentence of each.
    """
    if len(report.days) > 1 or day.goal.direction is not Direction.LIMIT:
        return ()
    had = space.eaten(day.date, day.date)
    options = [((entry,), entry.name) for entry in report.entries] if report.alternatives else [(report.entries, "")]
    return tuple(_verdict(space, day, had, with_it, name) for with_it, name in options)


def _verdict(
    space: Workspace, day: DayReport, had: tuple[Entry, ...], with_it: tuple[Entry, ...], food: str
) -> Verdict:
    whole = day_report(day.date, (*had, *with_it), space.decision_on(day.date), space.today, now=space.now)
    held = Day(whole.finished, whole.at_least, tried=True)
    without = intake(entry.nutrients for entry in had).of() if had else 0.0
    line = verdict(whole.goal, whole.intake, held, without_mg=without)
    return Verdict(food, line, whole.standing.tone, alone=not had)


def _in_place(space: Workspace, report: MealReport) -> tuple[InPlace, ...]:
    from potassium_cli.actions.swapping import person_of, swap_table  # few meals are asked about under a limit
    from potassium_cli.reports.swapped import closed, lower

    person = person_of(space)
    if closed(person, space.today):
        return ()
    table = swap_table(space)
    told = [each for item in report.items for each in (item, *item.either)]
    found = (InPlace(item.food.name, lower(item, table, person, EACH)) for item in _most_first(told) if item.food)
    return tuple(each for each in found if each.instead)[:SHOWN]


def _most_first(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: -(item.nutrients.potassium_mg or 0.0))
