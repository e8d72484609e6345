"""Why each item became what it became: a block of plain text an item, or an object."""

from collections.abc import Iterable, Sequence

from potassium_cli.domain.food.explanation import Explanation, Rated, Reading
from potassium_cli.domain.food.meal import Decided
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import Line, as_lines, clean, pad, paragraph, plain, wrap
from potassium_cli.render.text.numbers import grams, said

NARROWEST_NAME = 24
FIGURE = 7  # cells of a column of figures
# What each part of a score means. A part that is 0 for every food that is shown has no column.
LEGEND = {
    "said": "words that were said and it has, the rarer the more",
    "lost": "words that were said and it has not",
    "unsaid": "words of its name that were not said",
    "eaten": "how often people eat it",
    "aside": "only words behind a comma or the like are in it",
    "noun": "it is a kind of what was named, or it is not",
    "state": "raw, cooked, canned or dried, against what was said",
    "exact": "it is called just so",
}


def explained_lines(explained: Sequence[Explanation], sheet: Sheet) -> list[Line]:
    """A block for each item: how it was read, why it is this food, where its grams come from, and the scores."""
    room = sheet.room
    lines = [line for each in explained for line in ("", *_block(each, room))]
    used = [part for part in LEGEND if any(part in _columns(each.rated) for each in explained)]
    if used:
        told = "; ".join(f"{part}: {LEGEND[part]}" for part in used)
        lines += ["", *plain(paragraph(f"Scores are sums. {told}.", room)).splitlines()]
    return as_lines(lines[1:])


def _block(each: Explanation, room: int) -> list[str]:
    lines = wrap(f"“{clean(each.text)}”", room)
    lines += _fact("read", _read(each.reading), room)
    lines += _fact("food", _food(each), room)
    lines += _fact("grams", _grams(each), room)
    lines += _fact("words", _words(each), room)
    return lines + _scores(each.rated, room)


def _fact(label: str, told: str, room: int) -> list[str]:
    return plain(paragraph(told, room, first=f"  {label:<7}")).splitlines() if told else []


def _read(reading: Reading) -> str:
    """The text as it was cut: "2 × cup of “boiled lentils”; preparation: boiled"."""
    counted = " ".join(word for word in (_number(reading.amount), reading.size, reading.unit) if word)
    stated = [said(counted), f"{reading.grams:g} g stated" if reading.grams is not None else "", reading.potassium]
    amount = ", ".join(part for part in stated if part) or "no amount"
    notes = [
        f"preparation: {', '.join(reading.preparation)}" if reading.preparation else "",
        f"qualified by “{reading.asides}”" if reading.asides else "",
        f"without {reading.without}" if reading.without else "",
        *(f"“{word}” taken for “{other}”" for word, other in reading.spelling),
    ]
    return "; ".join((f"{amount} of “{reading.words.strip(' ,')}”", *(note for note in notes if note)))


def _number(amount: float | None) -> str:
    return "" if amount is None else f"{amount:g}"


def _food(each: Explanation) -> str:
    name = each.food.name if each.food else "none"
    if each.lead is None or each.food is None or each.decided is not Decided.SEARCH:
        return f"{name}: {each.reason}"
    return f"{name}: {each.reason}; leads by {each.lead:.2f} ({each.clear:.2f} is clear)"


def _grams(each: Explanation) -> str:
    if each.grams is None:
        return ""
    weight = grams(each.grams)
    return ", ".join(dict.fromkeys((said(each.portion), weight))) + f": {each.weighed}"


def _words(each: Explanation) -> str:
    """The words that the best food has, each with its weight, and those that it has not."""
    if not each.rated:
        return ""
    best = each.rated[0]
    has = ", ".join(f"{word} {weight:.2f}" for word, weight in best.said)
    where = "" if each.food and each.food.id == best.food.id else f" in {best.food.name}"
    return f"{has}{where}" + (f"; not in it: {', '.join(best.missing)}" if best.missing else "")


def _columns(rated: Sequence[Rated]) -> list[str]:
    """The parts that make a difference."""
    telling = {part for each in rated for part, points in each.parts if round(points, 2)}
    return [part for each in rated[:1] for part, _ in each.parts if part in telling]


def _scores(rated: Sequence[Rated], room: int) -> list[str]:
    """A row for each food that was weighed up, with its score and its parts; without room for columns, in words."""
    columns = _columns(rated)
    name_room = room - 2 - FIGURE * (len(columns) + 1)
    if name_room < NARROWEST_NAME:
        return [line for each in rated for line in _stacked(each, room)]
    head = f"  {pad('', name_room)}{_figures(('score', *columns))}"
    return [head, *(line for each in rated for line in _side_by_side(each, columns, name_room))] if rated else []


def _side_by_side(each: Rated, columns: Sequence[str], room: int) -> list[str]:
    parts = dict(each.parts)
    first, *more = wrap(_name(each), room - 2)
    figures = _figures((f"{each.score:.2f}", *(_points(parts[name]) for name in columns)))
    return [f"  {pad(first, room)}{figures}", *(f"    {part}" for part in more)]


def _stacked(each: Rated, room: int) -> list[str]:
    told = " ".join(f"{name} {points:+.2f}" for name, points in each.parts if round(points, 2))
    scored = wrap(f"{each.score:.2f} = {told}", room - 4)
    return [*(f"  {line}" for line in wrap(_name(each), room - 2)), *(f"    {line}" for line in scored)]


def _points(points: float) -> str:
    return f"{points:.2f}" if round(points, 2) else ""


def _figures(texts: Iterable[str]) -> str:
    return "".join(text.rjust(FIGURE) for text in texts)


def _name(each: Rated) -> str:
    """The food, and in brackets the name of it that scored, if that is another."""
    named = "" if each.called in ("", each.food.name) else f" (as “{each.called}”)"
    return clean(f"{each.food.name}{named}")
