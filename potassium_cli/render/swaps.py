"""Swaps under a limit as lines of text: the largest sources of today, and what could take the place of each.

Sodium is not spoken of here (R26), and nothing says what may still be eaten (R29).
"""

from potassium_cli.domain.food.bands import band
from potassium_cli.domain.suggest.preparations import Preparation
from potassium_cli.domain.suggest.swaps import Source, Swap
from potassium_cli.render.goals import STYLES, whose
from potassium_cli.render.lines import BLANK, Line, Style, paragraph
from potassium_cli.render.numbers import grams, mg, portion
from potassium_cli.render.rows import INDENT, Amount, below, head, row
from potassium_cli.reports.suggested import SuggestReport

HEADS = ("potassium", "less")
TITLE = "Today's largest sources, and what could take their place another time"


def swap_lines(report: SuggestReport, width: int) -> list[Line]:
    """Draw where today stands, and each source with its swaps."""
    standing = report.standing
    top = paragraph(f"{whose(report.person)}Today: {standing.line}", width, STYLES[standing.tone]) if standing else []
    if not report.sources:
        return [*top, *paragraph(report.note, width)]
    rows = [line for source in report.sources for line in _source(source, width)]
    return [*top, *paragraph(TITLE, width), BLANK, *head(HEADS, width), *rows]


def _source(source: Source, width: int) -> list[Line]:
    """Set a source, then another preparation of it, then what could take its place."""
    measured = portion(source.entry)
    text = f"{source.entry.name}{f': {measured}' if measured else ''}"
    return [
        *row(text, (Amount(mg(source.potassium_mg), mg(source.potassium_mg)), Amount("", "")), width, Style.STRONG),
        *(below(prepared(source.preparation, source.potassium_mg), width) if source.preparation else []),
        *(line for swap in source.swaps for line in _swap(swap, width)),
        *(below(smaller(source), width) if not source.swaps else []),
    ]


def _swap(swap: Swap, width: int) -> list[Line]:
    holds, saves = mg(swap.potassium_mg), mg(swap.saved_mg)
    amounts = (Amount(holds, holds), Amount(saves, f"{saves} less"))
    return row(f"{swap.food.name}, {weight(swap)}", amounts, width, Style.PLAIN, INDENT)


def weight(swap: Swap) -> str:
    """Say how much of a swap is meant, and what else it is: "118 g", "124 g (half as much)"."""
    what = "half as much" if swap.half else "prepared otherwise" if swap.same_food else ""
    return f"{grams(swap.grams)}{f' ({what})' if what else ''}"


def prepared(way: Preparation, potassium_mg: float) -> str:
    """Say what another preparation takes out and what stays, with the source; never more than the source says."""
    if way.taken is None:
        return f"{way.words}. ({way.source.cite})"
    stays = potassium_mg * (1 - way.taken)
    saved = f"about {mg(potassium_mg - stays)} less; the {mg(stays)} that stay are still {band(stays)}"
    return f"{way.words}: {saved}. ({way.source.cite})"


def smaller(source: Source) -> str:
    """Say what is left to do where the table knows no swap."""
    less = source.half_saves_mg
    return f"No swap of its kind is known here.{f' Half as much holds {mg(less)} less.' if less else ''}"
