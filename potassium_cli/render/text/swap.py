"""What holds less in the place of a food, as lines of text: each in its portion, with what it saves."""

from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.instead import Instead
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.goals import footer
from potassium_cli.render.text.lines import BLANK, Line, Style, alarms, clean, paragraph, warnings
from potassium_cli.render.text.numbers import UNKNOWN, grams, measure, mg, said
from potassium_cli.render.text.rows import INDENT, Amount, below, head, row
from potassium_cli.render.text.suggest import prepared
from potassium_cli.reports.meal import InPlace
from potassium_cli.reports.swapped import Swapped, SwapReport

_COLUMNS = ("phosphorus_mg", "carbohydrate_g")
SHORT = {"phosphorus_mg": "phosphorus", "carbohydrate_g": "carbs", "sodium_mg": "sodium"}


def swap_lines(report: SwapReport, sheet: Sheet) -> list[Line]:
    """Draw foods and what holds less in their place. A refused report is not drawn: its reason is a message."""
    if report.refused or not report.foods:
        return []
    room, cautions = sheet.room, warnings(report.cautions, sheet)
    return [
        *alarms(report.cautions, sheet),
        *head(("potassium", "less", "energy", *columns(report.shown)), room),
        *(line for each in report.foods for line in _swapped(each, report.shown, room)),
        *([BLANK, *cautions] if cautions else []),
        *footer(report.tier, report.goal, room),
    ]


def _swapped(each: Swapped, shown: frozenset[str], room: int) -> list[Line]:
    item = each.item
    measured = measure(item.portion, item.grams, item.grams_from)
    named = f"{item.name}{f': {measured}' if measured else ''}"
    lines = row(named, _held(item.nutrients, None, shown), room, Style.STRONG)
    if each.preparation:
        lines += below(prepared(each.preparation, item.nutrients.potassium_mg or 0.0), room)
    lines += [line for one in each.instead for line in _instead(one, shown, room)]
    lines += below(f"Half as much of it: {mg(each.half_mg)}.", room) if each.half_mg else []
    return [*lines, *(paragraph(each.note, room) if each.note else [])]


def _instead(one: Instead, shown: frozenset[str], room: int) -> list[Line]:
    text = f"{one.food.name}, {portion_of(one)}"
    drawn = row(text, _held(one.nutrients, one.saved_mg, shown), room, Style.PLAIN, INDENT)
    return [*drawn, *(below(f"holds {_raised(one)}", room, INDENT * 2) if one.more else [])]


def _raised(one: Instead) -> str:
    """Say of what a stand-in holds clearly more, and by how much: "24 g more carbs"."""
    told = (f"{_figure(each.by, each.nutrient)} more {SHORT[each.nutrient]}" for each in one.more)
    return ", ".join(told)


def _figure(value: float, nutrient: str) -> str:
    return f"{value:,.0f}\u00a0{nutrient.rpartition('_')[2]}"


def portion_of(one: Instead) -> str:
    """Write the portion of a stand-in, with its weight: "0.5 cup, 74 g"."""
    weight = grams(one.grams).replace(" ", "\u00a0")  # a figure and its unit stay on one line
    return f"{clean(said(f'{one.amount:g} {one.portion}'))}, {weight}"


def _held(nutrients: Nutrients, saved_mg: float | None, shown: frozenset[str]) -> tuple[Amount, ...]:
    less, energy = mg(saved_mg) if saved_mg else "", told_amount(nutrients.energy_kcal, "kcal")
    return (
        Amount(mg(nutrients.potassium_mg), mg(nutrients.potassium_mg)),
        Amount(less, f"{less} less" if less else ""),
        Amount(energy, f"energy {energy}"),
        *mattering(nutrients, shown),
    )


def columns(shown: frozenset[str]) -> list[str]:
    """Name the columns of what a profile makes matter. Sodium has none: there is no room, and more of it is told."""
    return [SHORT[name] for name in _COLUMNS if name in shown]


def mattering(nutrients: Nutrients, shown: frozenset[str]) -> list[Amount]:
    """Tell what a profile makes matter, each in its column."""
    held = ((SHORT[name], getattr(nutrients, name), name) for name in _COLUMNS if name in shown)
    told = ((short, told_amount(value, name.rpartition("_")[2])) for short, value, name in held)
    return [Amount(amount, f"{short} {amount}") for short, amount in told]


def told_amount(value: float | None, unit: str) -> str:
    """Write an amount with its unit, or that nobody knows it."""
    return UNKNOWN if value is None else f"{value:,.0f} {unit}"


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
    told = [f"{mg(one.saved_mg)} less"] if one.saved_mg else []
    told += [_raised(one)] if one.more else []
    return f" ({', '.join(told)})" if told else ""
