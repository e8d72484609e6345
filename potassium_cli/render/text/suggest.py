"""Suggestions as lines of text: where today stands, what could be eaten or swapped and why, and what to mind.

Under a limit they are swaps: sodium is not spoken of there (R26), and nothing says what may still be eaten (R29).
"""

from potassium_cli.domain.food.bands import band
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.goals.standing import held_against
from potassium_cli.domain.suggest.everyday import Serving
from potassium_cli.domain.suggest.preparations import Preparation
from potassium_cli.domain.suggest.sets import PortionSet
from potassium_cli.domain.suggest.suggestions import Suggestion
from potassium_cli.domain.suggest.swaps import Swap, TopSource
from potassium_cli.domain.suggest.weighing import Eaten, habit
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.goals import STYLES, footer, whose
from potassium_cli.render.text.lines import BLANK, Line, Style, alarms, clean, paragraph, warnings
from potassium_cli.render.text.numbers import grams, mg, portion, said
from potassium_cli.render.text.rows import INDENT, Amount, below, head, row
from potassium_cli.reports.suggested import SuggestReport

SWAP_HEADS = ("potassium", "less")
TITLE = "Today's largest sources, and what could take their place another time"


def swap_lines(report: SuggestReport, width: int) -> list[Line]:
    """Draw where today stands, and each source with its swaps."""
    standing = report.standing
    top = paragraph(f"{whose(report.person)}Today: {standing.line}", width, STYLES[standing.tone]) if standing else []
    if not report.sources:
        return [*top, *paragraph(report.note, width)]
    rows = [line for source in report.sources for line in _source(source, width)]
    return [*top, *paragraph(TITLE, width), BLANK, *head(SWAP_HEADS, width), *rows]


def _source(source: TopSource, width: int) -> list[Line]:
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


def smaller(source: TopSource) -> str:
    """Say what is left to do where the table knows no swap."""
    less = source.half_saves_mg
    return f"No swap of its kind is known here.{f' Half as much holds {mg(less)} less.' if less else ''}"


HEADS = ("potassium", "energy", "sodium")


def suggest_lines(report: SuggestReport, sheet: Sheet) -> list[Line]:
    """Draw suggestions. A refused report is not drawn: its reason is a message."""
    if report.refused:
        return []
    room = sheet.room
    cautions = warnings(report.cautions, sheet)
    return [
        *alarms(report.cautions, sheet),
        *(swap_lines(report, room) if report.standing else _portion_lines(report, room)),
        *([BLANK, *cautions] if cautions else []),
        *footer(report.tier, report.goal, room),
    ]


def headline(report: SuggestReport) -> str:
    """Say the gap, with what it is held against (R14, R15, R28); nothing when there is none."""
    if report.gap_mg is None or report.goal.mg is None:
        return ""
    at_most = "at most " if report.at_most else ""
    gap = f"{at_most}{mg(report.gap_mg)} below" if report.gap_mg else "at or above"
    return f"{whose(report.person)}Today: {gap} {held_against(report.goal)}"


def aim(report: SuggestReport) -> str:
    """Say for which meal the portions are, and how much of the gap is its part."""
    if report.occasion is None or report.aim_mg is None:
        return ""
    meal, later, late = report.occasion
    named = "a snack" if meal is Meal.SNACK else str(meal)
    if late:
        return f"For {named} only, since it is late"  # nothing has to be caught up tonight
    following = f"with {_listed(later)} to come" if later else "the last of today"
    part = "all of it" if report.aim_mg == report.gap_mg else f"{mg(report.aim_mg)} of it"
    return f"For {named}, {following}: {part}{', no more than a third of the day' if report.held_back else ''}"


def _listed(meals: tuple[Meal, ...]) -> str:
    names = ["a snack" if meal is Meal.SNACK else str(meal) for meal in meals]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _portion_lines(report: SuggestReport, width: int) -> list[Line]:
    return [
        *paragraph(headline(report), width, Style.STRONG),
        *(paragraph(aim(report), width) if aim(report) else []),
        *(paragraph(report.note, width) if report.note else []),
        *(_sets(report.sets, report.eaten, width) if report.sets else []),
        *(_singles(report.suggestions, width) if report.suggestions else []),
    ]


def _sets(sets: tuple[PortionSet, ...], eaten: Eaten, width: int) -> list[Line]:
    numbered = (line for number, each in enumerate(sets, 1) for line in _set(number, each, eaten, width))
    return [BLANK, *head(HEADS, width, "Together"), *numbered]


def _set(number: int, each: PortionSet, eaten: Eaten, width: int) -> list[Line]:
    """Set the portions of one set below each other, and under them what they come to."""
    first = f"{number} "
    lines = []
    for serving in each.servings:
        note = habit(serving.food, eaten)
        text = f"{serving.food.name}: {_portion(serving)}{f'; {note}' if note else ''}"
        lines += row(text, _held(serving), width, Style.PLAIN, first)
        first = " " * len(first)
    if len(each.servings) == 1:
        return [*lines, *below(each.why, width, first)]
    sums = _amounts(each.potassium_mg, each.energy_kcal, each.sodium_mg)
    return [*lines, *row(each.why, sums, width, Style.QUIET, first)]


def _singles(found: tuple[Suggestion, ...], width: int) -> list[Line]:
    lines = [line for one in found for line in _single(one, width)]
    return [BLANK, *head(HEADS, width, "One portion"), *lines]


def _single(one: Suggestion, width: int) -> list[Line]:
    name = row(one.serving.food.name, _held(one.serving), width, Style.STRONG)
    return [*name, *below(f"{_portion(one.serving)}: {one.why}", width)]


def _held(serving: Serving) -> tuple[Amount, ...]:
    return _amounts(serving.potassium_mg, serving.energy_kcal, serving.sodium_mg)


def _amounts(potassium_mg: float, energy_kcal: float, sodium_mg: float) -> tuple[Amount, ...]:
    potassium, energy, sodium = mg(potassium_mg), f"{energy_kcal:,.0f} kcal", mg(sodium_mg)
    return Amount(potassium, potassium), Amount(energy, energy), Amount(sodium, f"sodium {sodium}")


def _portion(serving: Serving) -> str:
    weight = grams(serving.grams).replace(" ", "\u00a0")  # a figure and its unit stay on one line
    return f"{clean(said(serving.portion))}, {weight}"
