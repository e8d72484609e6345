import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.day import day_lines
from potassium_cli.render.text.entries import columns, rows
from potassium_cli.render.text.lines import Span, cells, clean, line_cells, pad, paragraph, plain, sides, wrap
from potassium_cli.render.text.week import week_lines

from ..reports.cases import FOREIGN, LUNCH, SALMON, a_day, a_week, decisions, eaten, entries, week_entries

texts = st.text(st.characters(codec="utf-8"), max_size=60)


def test_wide_letters_take_two_cells_and_combining_ones_none():
    assert cells("abc") == 3
    assert cells("玄米") == 4
    assert cells("e\u0301") == 1


@given(texts, st.integers(2, 40))
def test_wrapping_keeps_every_letter_and_every_line_short(text, width):
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\u00a0", "")


def test_words_held_together_stay_on_one_line():
    assert wrap("2 × medium, 228\u00a0g", 15) == ["2 × medium,", "228 g"]


@given(texts)
def test_what_was_typed_cannot_steer_a_terminal(text):
    assert not [letter for letter in clean(text) if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")]


def test_a_hostile_name_is_one_harmless_line():
    assert clean("\x1b[2Jbar\r\n\u2028 x\x07") == "[2Jbar x"
    assert clean("پنیر\u200cها") == "پنیر\u200cها"  # a joiner that Persian needs


@given(texts, texts, st.integers(10, 80))
def test_both_sides_are_whole_and_the_right_one_ends_at_the_edge(left, right, width):
    left, right = clean(left), clean(right)
    *_, last = sides((Span(left),), (Span(right),), width)
    assert plain([last]).rstrip().endswith(right.rstrip())
    assert line_cells(last) == max(width, cells(right))


def test_a_paragraph_hangs_behind_its_mark():
    assert plain(paragraph("one two three", 12, first="! ")) == "! one two\n  three\n"


@given(entries(), decisions, st.sampled_from([40, 60, 80, 120]))
def test_no_line_of_a_day_is_wider_than_the_terminal(logged, decision, width):
    report = a_day(decision, *logged, *FOREIGN)
    assert max(line_cells(line) for line in day_lines(report, Sheet(width))) <= width


@given(week_entries, decisions, st.sampled_from([60, 80, 120]))
def test_no_line_of_a_week_is_wider_than_the_terminal(logged, decision, width):
    assert max(line_cells(line) for line in week_lines(a_week(decision, *logged), Sheet(width))) <= width


@given(st.integers(40, 120), st.sampled_from([SALMON, FOREIGN[0].name, "x" * 300]))
def test_names_are_never_cut(width, name):
    entry = eaten(1, name, 100.0, portion="1 × a rather wide bowl that somebody described at length")
    drawn = plain(rows(entry, columns((entry, *LUNCH), width)))
    letters = drawn.replace("\n", "").replace(" ", "")
    assert len(letters) == len(f"#1{name}1×arather widebowlthatsomebodydescribedatlength,150g100mg".replace(" ", ""))


def test_amounts_stand_in_one_column_whatever_the_script():
    widths = columns((*FOREIGN, *LUNCH), 80)
    ends = {line_cells(rows(entry, widths)[0]) for entry in (*FOREIGN, *LUNCH)}
    assert ends == {80}


def test_an_entry_that_is_not_stored_has_no_number():
    assert "#" not in plain(rows(LUNCH[0]._replace(id=0), columns(LUNCH, 80)))


def test_padding_counts_cells():
    assert pad("玄米", 6) == "玄米  "
