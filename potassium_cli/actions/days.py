"""Look at a day, at a week, and at every caution that applies."""

from datetime import date

from potassium_cli.domain.food.moments import day_of
from potassium_cli.domain.food.wording import quoted
from potassium_cli.reports.cautions import CautionsReport
from potassium_cli.reports.day import DayReport, day_report
from potassium_cli.reports.minded import caution_lines
from potassium_cli.reports.week import WeekReport, days_until, week_report
from potassium_cli.workspace import Workspace


def day(space: Workspace, named: date) -> DayReport:
    """One day against the goal, with what to mind."""
    entries, decision = space.eaten(named, named), space.decision_on(named)
    cautions = caution_lines(entries, space.profile, decision, space.safety.cautions)
    return day_report(named, entries, decision, space.today, cautions, now=space.now)._replace(person=space.person)


def week(space: Workspace, last: date) -> WeekReport:
    """Seven days up to and including one."""
    days = days_until(last)
    entries, decisions = space.eaten(days[0], last), tuple(space.decision_on(each) for each in days)
    return week_report(last, entries, decisions, space.today, space.day_starts)._replace(person=space.person)


def cautions(space: Workspace) -> CautionsReport:
    """Every caution that applies to the person, each with its source."""
    from potassium_cli.domain.cautions.applying import applying

    found = applying(space.profile, space.decision, space.safety.cautions)
    return CautionsReport(found, space.decision, space.person, space.safety.problem)


def second_journal(space: Workspace) -> str:
    """A line on what a file sync has put beside the journal; "" when nothing is there."""
    copies = space.copies
    if not copies:
        return ""
    more = f" and {len(copies) - 1} more" if len(copies) > 1 else ""
    return (
        f"Beside the journal lies {quoted(copies[0])}{more}, as file syncs leave them: what is in there is not shown."
    )


def day_typed(space: Workspace, text: str) -> date:
    """A day as it was typed; UsageError for what is none."""
    return day_of(text, space.now, space.day_starts)
