"""Numbers as people write them: one number whichever way it is written, and never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.numbers import amount
from potassium_cli.language.tokens import tokens_of

UNICODE = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅝": "5/8"}
WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
PIECES = (
    "1 2 0 7 1,5 1.5 / ⁄ ½ ⅔ and a an half quarter quarters third dozen couple of - – to or x % two three another _ . ,"
    " ² ٣ bananas cup"
).split()


def read(text):
    return amount(tokens_of(text), 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2", 2),
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("1,000", 1000),
        ("1,250,000", 1_250_000),
        ("1,234.5", 1234.5),
        ("1234,567", 1234.567),
        ("12,34", 12.34),
        ("0.125", 0.125),
        ("1/2", 0.5),
        ("3 / 4", 0.75),
        ("1 1/2", 1.5),
        ("½", 0.5),
        ("1½", 1.5),
        ("1 ½", 1.5),
        ("1⁄2", 0.5),
        ("2 and 1/2", 2.5),
        ("a", 1),
        ("an", 1),
        ("another", 1),
        ("half", 0.5),
        ("half a", 0.5),
        ("half of an", 0.5),
        ("a half", 0.5),
        ("a quarter of a", 0.25),
        ("three quarters of a", 0.75),
        ("two thirds", 2 / 3),
        ("two and a half", 2.5),
        ("one and a quarter", 1.25),
        ("a couple", 2),
        ("a pair", 2),
        ("a few", 3),
        ("a dozen", 12),
        ("dozen", 12),
        ("two dozen", 24),
        ("Seven", 7),
        ("A DOZEN", 12),
    ],
)
def test_a_number_is_read_to_its_end(text, value):
    tokens = tokens_of(text)
    found = amount(tokens, 0)
    assert found == (pytest.approx(value), len(tokens), "")


@pytest.mark.parametrize("text", ["bananas", "", "%", "anchovy", "7 %", "and", "of", "x", "²"])
def test_what_is_no_number_is_none(text):
    assert read(text) is None


@pytest.mark.parametrize("text", ["1-2", "1 - 2", "1–2", "1 to 2", "2 or 3", "1/2-1", "½ to 1"])
def test_a_range_is_a_problem_that_offers_a_number_between(text):
    found = read(text)
    assert found is not None
    assert "range" in found.problem


def test_the_number_offered_for_a_range_is_its_middle():
    assert read("1-2").problem.endswith("such as 1.5")


@pytest.mark.parametrize("text", ["0", "0.0", "0,0", "0/4", "0 0/4"])
def test_nothing_is_no_amount(text):
    assert read(text).problem == "an amount must be above zero"


@pytest.mark.parametrize("text", ["-2", "-0.5", "- 3"])
def test_a_negative_number_is_a_problem(text):
    assert read(text).problem == "an amount cannot be negative"


def test_a_division_by_zero_is_a_problem():
    assert read("1/0").problem == "nothing can be divided by zero"


@given(st.integers(1, 999_999_999))
def test_thousands_may_be_set_apart(number):
    assert read(f"{number:,}") == read(str(number)) == (number, 1, "")


@given(st.integers(0, 500), st.integers(1, 99))
def test_a_decimal_comma_is_a_decimal_point(whole, hundredths):
    point, comma = f"{whole}.{hundredths:02}", f"{whole},{hundredths:02}"
    assert read(point) == read(comma) == (pytest.approx(whole + hundredths / 100), 1, "")


@given(st.integers(1, 99), st.sampled_from(sorted(UNICODE)))
def test_a_mixed_number_is_one_number_in_any_of_its_ways(whole, char):
    plain = UNICODE[char]
    above, below = map(int, plain.split("/"))
    ways = [f"{whole}{char}", f"{whole} {char}", f"{whole} {plain}", f"{whole} and {char}", f"{whole} and {plain}"]
    assert [read(way).value for way in ways] == [pytest.approx(whole + above / below)] * len(ways)
    assert {read(way).problem for way in ways} == {""}


@given(st.integers(1, 20))
def test_a_word_for_a_number_is_that_number(number):
    word = WORDS[number - 1]
    assert read(word) == read(word.upper()) == read(str(number)) == (number, 1, "")
    assert read(f"{word} and a half").value == read(f"{number} 1/2").value == number + 0.5
    assert read(f"{word} dozen").value == 12 * number


@given(st.integers(1, 200), st.integers(1, 200))
def test_a_fraction_is_a_division(above, below):
    assert read(f"{above}/{below}") == (pytest.approx(above / below), 3, "")


@given(
    st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)), st.integers(0, 12)
)
def test_any_text_is_a_number_or_none_and_never_raises(text, at):
    tokens = tokens_of(text)
    found = amount(tokens, at)
    if found is not None:
        assert 1 <= found.length <= len(tokens) - at
        assert found.value > 0 or found.problem


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_pieces_of_numbers_run_together_never_raise(text):
    found = read(text)
    assert found is None or found.value > 0 or found.problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a dozen and a half", 18),
        ("two dozen and a half", 30),
        ("two and a half dozen", 30),
        ("two & a half", 2.5),
        ("1 and a half dozen", 18),
        ("two hundred and fifty", 250),
    ],
)
def test_a_part_behind_a_number_is_one_of_what_it_counts(text, value):
    tokens = tokens_of(text)
    assert amount(tokens, 0) == (pytest.approx(value), len(tokens), "")


@pytest.mark.parametrize(
    ("text", "length"),
    [("1.250 g", 1), ("1.200ml", 1), ("2.000 mg", 1), ("1.000-1.500 g", 3), ("1,250 kg", 1), ("1 200 g", 2)],
)
def test_a_mark_that_means_two_things_is_asked(text, length):
    said = read(text)
    assert (said.length, said.problem.partition(" ")[0]) == (length, "is")


@pytest.mark.parametrize(
    "text", ["1.250 kg", "0.250 kg", "1.500 l", "1,250 g", "0.125 g", "1.5 g", "2 500 ml bottles", "1.200 lentils"]
)
def test_a_mark_that_means_one_thing_is_not_asked(text):
    assert read(text).problem == ""
