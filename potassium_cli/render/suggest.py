"""Suggestions as lines of text: the gap, the portions with what they hold and why, and what to mind."""

from potassium_cli.domain.suggestions import Suggestion
from potassium_cli.render.goals import WIDEST, footer
from potassium_cli.render.lines import BLANK, Line, Span, Style, cells, clean, pad, paragraph, wrap
from potassium_cli.render.numbers import grams, mg
from potassium_cli.reports.suggested import SuggestReport

INDENT = "  "
HEADS = ("potassium", "energy", "sodium")
_AMOUNT = 11  # cells of one column of amounts: "1,240 mg" and a space to breathe
_NARROW = 60  # below this, the amounts stand under the food


def suggest_lines(report: SuggestReport, width: int) -> list[Line]:
    """Draw suggestions in this many cells. A refused report is not drawn: its reason is a message."""
    room = min(width, WIDEST)
    head = paragraph(headline(report), room, Style.STRONG)
    note = paragraph(report.note, room) if report.note else []
    cautions = [line for words in report.cautions for line in paragraph(words, room, first="! ")]
    return [
        *head,
        *note,
        *(_table(report.suggestions, room) if report.suggestions else []),
        *([BLANK, *cautions] if cautions else []),
        *footer(report.tier, report.goal, room),
    ]


def headline(report: SuggestReport) -> str:
    """Say the gap, with body and year of the reference (R15, R28); nothing when there is none."""
    goal = report.goal
    if report.gap_mg is None or goal.mg is None:
        return ""
    label = f" {goal.label}" if goal.label else ""
    reference = f"the reference of {mg(goal.mg)}{label} ({goal.cite or goal.source})"
    if not report.gap_mg:
        return f"Today: at or above {reference}"
    return f"Today: {'at most ' if report.at_most else ''}{mg(report.gap_mg)} below {reference}"


def _table(suggestions: tuple[Suggestion, ...], width: int) -> list[Line]:
    head = "".join(name.rjust(_AMOUNT) for name in HEADS).rjust(width) if width >= _NARROW else ""
    rows = [line for suggestion in suggestions for line in _rows(suggestion, width)]
    return [(Span(head, Style.QUIET),), *rows]


def _rows(suggestion: Suggestion, width: int) -> list[Line]:
    """Set one suggestion: the food with its amounts, and below it the portion and the reason."""
    serving = suggestion.serving
    amounts = (mg(serving.potassium_mg), f"{serving.energy_kcal:,.0f} kcal", mg(serving.sodium_mg))
    reason = f"{clean(serving.portion)}, {grams(serving.grams)}: {suggestion.why}"
    if width < _NARROW:
        figures = ", ".join((amounts[0], amounts[1], f"sodium {amounts[2]}"))
        return [*paragraph(serving.food.name, width, Style.STRONG), *_below(figures, width), *_below(reason, width)]
    names = wrap(clean(serving.food.name), width - _AMOUNT * len(HEADS) - 1)
    beside = "".join(amount.rjust(_AMOUNT) for amount in amounts)
    first = (Span(pad(names[0], width - cells(beside)), Style.STRONG), Span(beside))
    return [first, *((Span(name, Style.STRONG),) for name in names[1:]), *_below(reason, width)]


def _below(text: str, width: int) -> list[Line]:
    return paragraph(text, width, Style.QUIET, first=INDENT)
