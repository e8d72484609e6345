"""No line of a day or a week is wider than the screen, down to 40 cells; only a command stays whole, to be copied."""

from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.day import day_lines
from potassium_cli.render.text.lines import line_cells
from potassium_cli.render.text.week import week_lines

from ..reports.cases import DAYS, GENERAL, WEEKS, a_week, decisions, eaten, week_entries

WIDTHS = range(40, 130)


def too_wide(lines, width):
    texts = ("".join(span.text for span in line) for line in lines if line_cells(line) > width)
    return [text for text in texts if not text.startswith("  potassium ")]


def test_no_day_or_week_is_wider_than_the_screen():
    for width in WIDTHS:
        for report in DAYS.values():
            assert not too_wide(day_lines(report, Sheet(width)), width)
        for report in WEEKS.values():
            assert not too_wide(week_lines(report, Sheet(width)), width)


@given(week_entries, decisions, st.sampled_from(WIDTHS))
def test_no_week_is_wider_than_the_screen(entries, decision, width):
    assert not too_wide(week_lines(a_week(decision, *entries), Sheet(width)), width)


def test_an_amount_that_leaves_no_room_for_a_name_stands_below_it():
    eaten_often = [eaten(number, "Banana, raw", mg) for number, mg in enumerate((None, 9000.0, 2000.0, 0.0, 1.0), 1)]
    lines = week_lines(a_week(GENERAL, *eaten_often), Sheet(40))
    shown = ["".join(span.text for span in line) for line in lines]
    assert not too_wide(lines, 40)
    assert shown[shown.index("  Banana, raw") + 1].split() == ["at", "least", "11,001", "mg", "5", "times"]
