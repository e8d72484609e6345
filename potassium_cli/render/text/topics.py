"""Topics to read, as lines: what must be seen first behind its mark, tables side by side where there is room."""

from itertools import zip_longest

from potassium_cli.domain.topics.topic import Piece
from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.cautions import incomplete
from potassium_cli.render.text.goals import footer, whose
from potassium_cli.render.text.lines import BLANK, Line, Span, Style, cells, hint_lines, pad, paragraph, wrap
from potassium_cli.render.text.numbers import grams, mg, said
from potassium_cli.render.text.rows import NARROW, Amount, row
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.topics import Passage, Serving, TopicsReport

_READ = Hint("Read one with", "learn TOPIC", ", or by any words of it.")
_MARKS = {Piece.POINT: "- ", Piece.FIRST: "! "}
_STYLES = {Piece.HEADING: Style.STRONG, Piece.FIRST: Style.OVER}
_JOINED = {Piece.POINT: (Piece.POINT, Piece.TEXT), Piece.FIRST: (Piece.FIRST,)}  # no line is left free between these
_GAP = 2


def topics_lines(report: TopicsReport, sheet: Sheet) -> list[Line]:
    """Draw the list of topics, or one of them with its sources."""
    drawn = _topic(report, sheet) if report.topic else _list(report, sheet)
    problem = paragraph(incomplete(report.problem), sheet.room, Style.OVER, first="! ") if report.problem else []
    decision = report.decision
    return [*problem, *drawn, *footer(decision.tier, shown_goal(decision), sheet.room)]


def _list(report: TopicsReport, sheet: Sheet) -> list[Line]:
    left = max(cells(topic.id) for topic in report.topics)
    rows = [
        (Span(f"  {pad(name, left)}  ", Style.STRONG), Span(part))
        for topic in report.topics
        for name, part in zip_longest([topic.id], wrap(topic.title, sheet.room - left - 4), fillvalue="")
    ]
    return [*hint_lines(_READ, sheet), BLANK, *rows]


def _topic(report: TopicsReport, sheet: Sheet) -> list[Line]:
    title = report.topic.title if report.topic else ""
    lines = paragraph(f"{whose(report.person)}{title}", sheet.room, Style.STRONG)
    before = Piece.TEXT
    for passage in report.passages:
        joined = before is Piece.HEADING or before in _JOINED.get(passage.piece, ())
        lines += [*([] if joined else [BLANK]), *_passage(passage, sheet)]
        before = passage.piece
    if report.waiting:
        lines += [BLANK, *hint_lines(report.waiting, sheet)]
    return [*lines, *_sources(report, sheet.room)]


def _passage(passage: Passage, sheet: Sheet) -> list[Line]:
    if passage.piece is Piece.TABLE:
        return _table(passage.cells, sheet.room)
    if passage.piece is Piece.FOODS:
        return [line for serving in passage.servings for line in _serving(serving, sheet.room)]
    style = _STYLES.get(passage.piece, Style.PLAIN)
    return hint_lines(passage.text, sheet, style, first=_MARKS.get(passage.piece, ""))


def _serving(serving: Serving, room: int) -> list[Line]:
    measured = said(f"1 {serving.portion.label}")
    potassium = mg(serving.potassium_mg)
    text = f"{serving.food.name}: {measured}, {grams(serving.portion.grams)}"
    return row(text, [Amount(potassium, potassium)], room, Style.PLAIN, first="  ")


def _table(rows: tuple[tuple[str, ...], ...], room: int) -> list[Line]:
    """Set columns side by side; on a narrow screen each row below its name, cell by cell."""
    head, *body = rows
    if room < NARROW:
        return [line for each in body for line in _stacked(head, each, room)]
    first = max(cells(each[0]) for each in rows)
    wide = (room - first) // (len(head) - 1) - _GAP
    heads = _beside(head, first, wide, Style.STRONG)
    return [*heads, *(line for each in body for line in (BLANK, *_beside(each, first, wide, Style.PLAIN)))]


def _beside(cells_of_row: tuple[str, ...], first: int, wide: int, style: Style) -> list[Line]:
    name, *others = cells_of_row
    columns = [wrap(name, max(first, 1)), *(wrap(cell, wide) for cell in others)]
    lines: list[Line] = []
    for name_part, *parts in zip_longest(*columns, fillvalue=""):
        beside = "".join(" " * _GAP + pad(part, wide) for part in parts)
        lines.append((Span(pad(name_part, first), Style.STRONG), Span(beside.rstrip(), style)))
    return lines


def _stacked(head: tuple[str, ...], cells_of_row: tuple[str, ...], room: int) -> list[Line]:
    name, *others = cells_of_row
    lines: list[Line] = [(Span(name, Style.STRONG),)]
    for title, cell in zip(head[1:], others, strict=True):
        lines += paragraph(f"{title}: {cell}", room, first="  ")
    return lines


def _sources(report: TopicsReport, room: int) -> list[Line]:
    """Write body, document and year of every source, by its number."""
    if not report.sources:
        return []
    width = len(str(len(report.sources)))
    lines: list[Line] = [BLANK, (Span("Sources", Style.STRONG),)]
    for number, source in enumerate(report.sources, start=1):
        lines += paragraph(source.full, room, Style.QUIET, first=f"[{number}]".rjust(width + 2) + " ")
    return lines
