"""What holds less in the place of a food, as lines of text: each in its portion, with what it saves."""

from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.instead import Instead
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.goals import footer
from potassium_cli.render.text.lines import BLANK, Line, Style, alarms, clean, paragraph, warnings
from potassium_cli.render.text.numbers import grams, measure, mg, said
from potassium_cli.render.text.rows import INDENT, Amount, below, head, row
from potassium_cli.render.text.suggest import prepared
from potassium_cli.reports.meal import InPlace
from potassium_cli.reports.swapped import SwapReport


def swap_lines(report: SwapReport, sheet: Sheet) -> list[Line]:
    """Draw a food and what holds less in its place. A refused report is not drawn: its reason is a message."""
    item, room = report.item, sheet.room
    if report.refused or item is None or item.food is None:
        return []
    measured = measure(item.portion, item.grams, item.grams_from)
    named = f"{item.food.name}{f': {measured}' if measured else ''}"
    lines = [
        *alarms(report.cautions, sheet),
        *head(_heads(report), room),
        *row(named, _held(report, item.nutrients, None), room, Style.STRONG),
    ]
    if report.preparation:
        lines += below(prepared(report.preparation, item.nutrients.potassium_mg or 0.0), room)
    lines += [line for one in report.instead for line in _instead(report, one, room)]
    lines += paragraph(report.note, room) if report.note else []
    cautions = warnings(report.cautions, sheet)
    return [*lines, *([BLANK, *cautions] if cautions else []), *footer(report.tier, report.goal, room)]


def _instead(report: SwapReport, one: Instead, room: int) -> list[Line]:
    text = f"{one.food.name}, {portion_of(one)}"
    return row(text, _held(report, one.nutrients, one.saved_mg), room, Style.PLAIN, INDENT)


def portion_of(one: Instead) -> str:
    """Write the portion of a stand-in, with its weight: "0.5 cup, 74 g"."""
    weight = grams(one.grams).replace(" ", "\u00a0")  # a figure and its unit stay on one line
    return f"{clean(said(f'{one.amount:g} {one.portion}'))}, {weight}"


def _heads(report: SwapReport) -> tuple[str, ...]:
    more = (("phosphorus", report.phosphorus), ("carbs", report.carbohydrate))
    return ("potassium", "less", "energy", *(name for name, shown in more if shown))


def _held(report: SwapReport, nutrients: Nutrients, saved_mg: float | None) -> tuple[Amount, ...]:
    less = mg(saved_mg) if saved_mg else ""
    shown = [
        Amount(mg(nutrients.potassium_mg), mg(nutrients.potassium_mg)),
        Amount(less, f"{less} less" if less else ""),
        _amount(nutrients.energy_kcal, "kcal", "energy"),
    ]
    shown += [_amount(nutrients.phosphorus_mg, "mg", "phosphorus")] if report.phosphorus else []
    shown += [_amount(nutrients.carbohydrate_g, "g", "carbohydrate")] if report.carbohydrate else []
    return tuple(shown)


def _amount(value: float | None, unit: str, name: str) -> Amount:
    told = "unknown" if value is None else f"{value:,.0f} {unit}"
    return Amount(told, f"{name} {told}")


def in_place_lines(places: tuple[InPlace, ...], room: int) -> list[Line]:
    """Say in few lines what holds less in the place of some foods."""
    return [line for place in places for line in _in_place(place, room)]


def _in_place(place: InPlace, room: int) -> list[Line]:
    named = (
        f"{one.food.name}, {portion_of(one)}: {mg(one.nutrients.potassium_mg)}{_less(one)}" for one in place.instead
    )
    title = paragraph(f"In the place of {place.food}:", room)
    return [*title, *(line for text in named for line in paragraph(text, room, first=INDENT))]


def _less(one: Instead) -> str:
    return f" ({mg(one.saved_mg)} less)" if one.saved_mg else ""
