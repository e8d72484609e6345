"""A line as a row of tokens: each knows what it is and where it stands, and behind the end there is nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.lexicon import LINKS, MADE
from potassium_cli.language.measures import MEASURES, SIZES
from potassium_cli.language.names import Names
from potassium_cli.language.numbers import amount
from potassium_cli.language.tokens import Kind, tokens_of

LINES = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from("2 1/2 ½ a half to 3 lb 4 oz figs - x , and % . 1'000 V8 \u2019s".split())).map(" ".join),
)


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.NUMBER, ["2", "1,5", ".5", "1'000", "1e3"]),
        (Kind.FRACTION, ["½", "⅞"]),
        (Kind.COUNT, ["two", "Dozen", "several"]),
        (Kind.PART, ["half", "thirds", "Quarter"]),
        (Kind.ARTICLE, ["a", "An", "another"]),
        (Kind.UNIT, ["g", "Cups", "slice", "tins"]),
        (Kind.SIZE, ["large", "bite-sized", "Jumbo"]),
        (Kind.LINK, ["and", "with", "topped", "or"]),
        (Kind.WORD, ["figs", "half-full", "couldn\u2019t"]),
        (Kind.SIGN, ["-", ",", "(", "%", "😀"]),
        (Kind.NAME, ["V8", "b12"]),
    ],
)
def test_a_token_is_what_it_is_by_itself(kind, texts):
    for text in texts:
        (token,) = tokens_of(text)
        assert (token.kind, token.text) == (kind, text)


def test_a_name_that_stays_whole_is_no_number():
    first, number = tokens_of("5 grain bread 2", Names(["5 Grain Bread"]))
    assert (first.kind, first.text, number.kind) == (Kind.NAME, "5 grain bread", Kind.NUMBER)


def test_a_word_has_small_letters_and_one_kind_of_apostrophe():
    assert [token.word for token in tokens_of("Mum\u2019s B'FAST")] == ["mum's", "b'fast"]


def test_no_word_that_links_is_also_a_unit_or_a_size():
    assert (LINKS | MADE).isdisjoint((*MEASURES, *SIZES))


@given(LINES)
def test_a_row_is_its_line_and_has_nothing_outside(line):
    row = tokens_of(line)
    assert "".join(token.text for token in row) == "".join(line.split())
    assert all(line[token.start : token.end] == token.text for token in row)
    assert {row[at].kind for at in (-2, -1, row.end, row.end + 3)} == {Kind.END}
    assert row.said() == line.strip()


@given(LINES, st.integers(0, 12), st.integers(0, 12))
def test_a_view_reads_as_the_same_tokens_alone(line, first, end):
    row = tokens_of(line)
    view = row.within(first, min(end, row.end))
    alone = tokens_of(view.said())
    if [token.text for token in alone] == [token.text for token in view]:  # cut from "x-1" a "-" is another
        assert [amount(view, at) for at in range(view.first, view.end)] == [
            amount(alone, at) for at in range(len(alone))
        ]


def test_before_a_food_that_was_named_a_measure_is_one_of_it():
    row = tokens_of("1 large")
    assert (row.has(2), row.of_it().has(2), row.of_it().has(3)) == (False, True, False)
    assert len(row.of_it()) == len(row)
