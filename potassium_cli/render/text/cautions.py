"""All cautions of a person, in full: what they hang on, the words, and body, document and year of their source."""

from potassium_cli.domain.cautions.applying import Part
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.goals import footer, whose
from potassium_cli.render.text.lines import BLANK, Line, Span, Style, hint_lines, paragraph
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.cautions import CautionsReport

_NONE = "No caution hangs on what your profile says."
_MAY_BE_MISSING = "Cautions that apply to you may be missing here."
_NOT_YET = Hint("Your profile has open questions, and their answers may call for more:", "profile setup")


def caution_lines(report: CautionsReport, sheet: Sheet) -> list[Line]:
    """Draw all cautions, part by part; before them the `problem` of the safety tables (R30)."""
    room, decision, problem = sheet.room, report.decision, report.problem
    lines = [*paragraph(incomplete(problem), room, Style.OVER, first="! "), BLANK] if problem else []
    if report.found or not problem:
        lines += paragraph(f"{whose(report.person)}{_count(len(report.found))}", room, Style.STRONG)
    for part in Part:
        of_part = [each.caution for each in report.found if each.part is part]
        if of_part:
            lines += [BLANK, (Span(part.value, Style.STRONG),)]
            lines += [line for caution in of_part for line in _caution(caution, room)]
    if decision.unanswered:
        lines += [BLANK, *hint_lines(_NOT_YET, sheet, apart=True)]
    return [*lines, *footer(decision.tier, shown_goal(decision), room)]


def incomplete(problem: str) -> str:
    """Say that a broken table may hide cautions (R30)."""
    return f"{problem} {_MAY_BE_MISSING}"


def _count(number: int) -> str:
    if not number:
        return _NONE
    return "1 caution applies to you" if number == 1 else f"{number} cautions apply to you"


def _caution(caution: Caution, width: int) -> list[Line]:
    """Write the words, and under them where they come from."""
    return [
        *paragraph(caution.words, width, first="! "),
        *paragraph(caution.source.full, width, Style.QUIET, first="  "),
    ]
