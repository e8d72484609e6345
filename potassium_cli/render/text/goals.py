"""What turns with the direction of a goal: figures, colours and words. And what every report carries at its foot."""

from datetime import date

from potassium_cli.domain.goals.goal import Direction, Goal, Tier, whole_mg
from potassium_cli.domain.goals.standing import Tone
from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import BLANK, Line, Span, Style, bar, hint_lines, paragraph
from potassium_cli.reports.carried import DATA_SOURCE, DISCLAIMER

_RICE = 'log "a cup of rice and an apple"'

STYLES = {Tone.NEUTRAL: Style.PLAIN, Tone.GOOD: Style.GOOD, Tone.NEAR: Style.NEAR, Tone.OVER: Style.OVER}


def long_date(day: date) -> str:
    """Write a day in full: "Sunday 22 November 2026"."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def whose(person: str) -> str:
    """Write before a heading whose day or week it is, when a person was named."""
    return f"{person} · " if person else ""


def span_of_dates(first: date, last: date) -> str:
    """Write two days as a span: "Monday 16 to Sunday 22 November 2026"."""
    year = "" if first.year == last.year else f" {first.year}"
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {first:%B}"
    return f"{first:%A} {first.day}{month}{year} to {long_date(last)}"


def example(sheet: Sheet, day: date | None = None) -> Line:
    """Show how to log, on a past day or now; the foods in it are low in potassium (R2)."""
    when = f" --at {day}" if day else ""
    return (Span(f"  {Hint(command=_RICE + when).typed(sheet.person)}", Style.STRONG),)


def rounded(amount_mg: float, goal: Goal) -> str:
    """Write a day's potassium so that rounding never flatters: up under a limit, down short of a reference."""
    return f"{whole_mg(goal, amount_mg):,} mg"


def figure(goal: Goal) -> str:
    """Write the goal's figure with body and year (R15): "reference 3,400 mg (NASEM 2019)"; nothing without a goal."""
    if goal.mg is None or goal.direction is Direction.NONE:
        return ""
    if goal.own:
        return f"your own target {goal.mg:,.0f} mg"
    label = f" {goal.label}" if goal.label else ""
    return f"{goal.name} {goal.mg:,.0f} mg{label} ({goal.cite or goal.source})"


def reason(goal: Goal, sheet: Sheet) -> list[Line]:
    """Say why there is no goal and what to do about it (R1, R4), with a command on a line of its own."""
    return hint_lines(goal.reason, sheet, apart=True) if goal.direction is Direction.NONE and goal.reason else []


def bar_line(fraction: float, track: float, width: int, style: Style) -> Line:
    """Draw a bar that is filled by a fraction of the width, with a quiet track behind it up to another fraction."""
    filled = bar(fraction, width, track=False)
    behind = bar(0, max(round(track * width) - len(filled), 0))
    return (Span(filled, style), Span(behind, Style.QUIET))


def footer(tier: Tier, goal: Goal, width: int) -> list[Line]:
    """Write what every report carries (R31): tier, reference or limit with its source, data source and disclaimer."""
    return [
        BLANK,
        *paragraph(f"Profile: {tier.named}; {figure(goal) or 'no goal'}.", width, Style.QUIET),
        *paragraph(f"Foods: {DATA_SOURCE}. {DISCLAIMER}", width, Style.QUIET),
    ]
