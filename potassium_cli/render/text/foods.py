"""Foods as lists, cards and JSON. Plain text: a search must be quick."""

from collections.abc import Sequence

from potassium_cli.domain.food.bands import IN_WORDS as BANDS_IN_WORDS
from potassium_cli.domain.food.bands import SOURCE as BANDS_FROM
from potassium_cli.domain.food.bands import band
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import Line, alarms, as_lines, cells, clean, pad, warnings, wrap
from potassium_cli.render.text.numbers import grams, mg, mmol, said
from potassium_cli.reports.foods import FoodsReport

NARROWEST_NAME = 20
Row = tuple[str, str, str]
LABELS = (("sodium_mg", "sodium", "mg"), ("magnesium_mg", "magnesium", "mg"), ("phosphorus_mg", "phosphorus", "mg"),
          ("calcium_mg", "calcium", "mg"), ("energy_kcal", "energy", "kcal"), ("protein_g", "protein", "g"),
          ("carbohydrate_g", "carbohydrate", "g"), ("fat_g", "fat", "g"), ("fiber_g", "fiber", "g"))  # fmt: skip


def foods_lines(report: FoodsReport, sheet: Sheet) -> list[Line]:
    """Draw foods as a list, or one in full, and under them what to mind; nothing when none was found."""
    first = alarms(report.cautions, sheet)
    if not report.foods:
        return first
    drawn = _card(report.foods[0], sheet, report.nutrients) if report.card else _found(report.foods, sheet)
    return [*first, *as_lines(drawn), *warnings(report.cautions, sheet)]


def _found(foods: Sequence[Food], sheet: Sheet) -> list[str]:
    """Foods as rows: name, mg per usual portion, mg per 100 g; on a narrow screen the figures stand below the name."""
    rows = [(clean(food.name), clean(_usual(food)), f"{mg(food.per_100_g.potassium_mg)}/100 g") for food in foods]
    widths = [max(cells(row[column]) for row in rows) for column in (1, 2)]
    room = sheet.room
    row_lines = _side_by_side if room - sum(widths) - 4 >= NARROWEST_NAME else _stacked
    return [line for row in rows for line in row_lines(row, widths, room)]


def _side_by_side(row: Row, widths: Sequence[int], room: int) -> list[str]:
    name_room = room - sum(widths) - 4
    first, *more = wrap(row[0], name_room)
    figures = (" " * (width - cells(text)) + text for text, width in zip(row[1:], widths, strict=True))
    return ["  ".join((pad(first, name_room), *figures)), *(f"  {part}" for part in more)]


def _stacked(row: Row, _: Sequence[int], room: int) -> list[str]:
    name, usual, per_100_g = row
    return [*wrap(name, room), *(f"  {part}" for part in wrap(f"{usual}, {per_100_g}", room - 2))]


def _usual(food: Food) -> str:
    portion = food.default_portion
    return f"{_milligrams(food, portion)} per {said(portion.label)}" if portion else "no usual portion"


def _milligrams(food: Food, portion: Portion) -> str:
    return mg(food.per_100_g.of_grams(portion.grams).potassium_mg)


def _card(food: Food, sheet: Sheet, names: Sequence[str]) -> list[str]:
    """One food: potassium per portion, per 100 g and in mmol; the other nutrients of these names; the source."""
    room = sheet.room
    potassium = food.per_100_g.potassium_mg
    in_mmol = "" if potassium is None else f" ({mmol(potassium)})"
    lines = wrap(clean(food.name), room)
    if food.aliases:
        lines += wrap(clean(f"also: {', '.join(food.aliases)}"), room)
    lines += ["", f"Potassium  {mg(potassium)} per 100 g{in_mmol}"]
    lines += [_portion_line(food, portion) for portion in food.portions]
    if potassium is not None and food.portions:
        lines += wrap(f"{BANDS_IN_WORDS} ({BANDS_FROM}).", room)
    lines += ["", *(line for text in _others(food, names) for line in wrap(text, room))]
    source = f"Source: {food.source}{f', {food.source_id}' if food.source_id else ''}. Id: {food.id}"
    return [*lines, "", *wrap(clean(source), room)]


def _portion_line(food: Food, portion: Portion) -> str:
    usual = "  (usual)" if portion == food.default_portion else ""
    potassium = food.per_100_g.of_grams(portion.grams).potassium_mg
    word = "" if potassium is None else f"  {band(potassium)}"
    return f"  {mg(potassium):>9}  1 {clean(portion.label)}, {grams(portion.grams)}{word}{usual}"


def _others(food: Food, names: Sequence[str]) -> list[str]:
    """What else is known of 100 g, and the names of what is not."""
    amounts = food.per_100_g._asdict()
    told = [label for label in LABELS if label[0] in names]
    known = [f"{label} {_figure(amounts[name])} {unit}" for name, label, unit in told if amounts[name] is not None]
    unknown = [label for name, label, _ in told if amounts[name] is None]
    lines = [f"Per 100 g: {', '.join(known)}."] if known else []
    return [*lines, f"Unknown: {', '.join(unknown)}."] if unknown else lines


def _figure(amount: float) -> str:
    """A figure with no more digits than a food table vouches for: 1,240, 383, 22.8, 0.33."""
    return f"{amount:,.0f}" if amount >= 100 else f"{amount:.3g}"
