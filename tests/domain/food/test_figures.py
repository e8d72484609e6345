"""A number comes back however the world writes it, or is refused; it is never another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.figures import FINE, figure, thousand_or_part, thousand_or_several, unmistakable


def grouped(whole, mark):
    digits = str(whole)
    head = len(digits) % 3 or 3
    return mark.join([digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))])


@given(
    whole=st.integers(0, 9_999_999),
    part=st.integers(0, 99),
    marks=st.sampled_from([(",", "."), (".", ","), ("'", "."), ("’", ","), (" ", ","), ("", "."), ("", ",")]),
)
def test_a_figure_of_any_country_comes_back(whole, part, marks):
    thousands, decimals = marks
    assert figure(f"{grouped(whole, thousands)}{decimals}{part:02}") == pytest.approx(whole + part / 100)


@given(whole=st.integers(1, 999), rest=st.integers(0, 999))
def test_a_point_and_three_digits_are_two_figures(whole, rest):
    readings = (whole * 1000 + rest, pytest.approx(whole + rest / 1000))
    assert thousand_or_part(f"{whole}.{rest:03}", "mg") == (readings if whole < 100 else None)
    assert thousand_or_part(f"{whole},{rest:03}", "kg") == readings
    assert thousand_or_part(f"{whole},{rest:03}", "mg") is thousand_or_part(f"{whole}.{rest:03}", "kg") is None


@given(number=st.integers(1, 9), group=st.integers(0, 999), unit=st.sampled_from(["g", "ml", "mg"]))
def test_a_space_and_three_digits_are_two_figures(number, group, unit):
    assert thousand_or_several(f"{number}", f"{group:03}", unit) == (number * 1000 + group, group)
    assert thousand_or_several(f"{number}", f"{group:03}", "kg") is None


@given(
    whole=st.integers(1, 999), part=st.integers(0, 999), mark=st.sampled_from(".,"), unit=st.sampled_from([*FINE, "kg"])
)
def test_each_reading_is_offered_so_that_it_is_not_asked_again(whole, part, mark, unit):
    for reading in thousand_or_part(f"{whole}{mark}{part:03}", unit) or ():
        written = unmistakable(reading)
        assert figure(written) == pytest.approx(reading)
        assert thousand_or_part(written, unit) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("0,299", 0.299), ("12,5", 12.5), ("1,250", 1250), ("1,00,000", 100_000), (".5", 0.5), (",5", 0.5), ("007", 7)],
)
def test_marks_that_can_mean_but_one_thing(text, value):
    assert figure(text) == value
    assert thousand_or_part(text) is None


@pytest.mark.parametrize(
    "text", ["", "1.5.2", "1,2,3", "1.234.56", "1,23.4", "1'2", "nan", "inf", "-5", "1e3", "½", "12a"]
)
def test_what_is_no_figure_is_none(text):
    assert figure(text) is None
