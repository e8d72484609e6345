"""What is shown adds up to the total that is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.render.text.numbers import LITTLE, adding_up


@given(st.lists(st.none() | st.floats(0, 5000), max_size=12), st.booleans())
def test_the_parts_of_a_total_add_up_to_it(amounts, up):
    exact = sum(amount or 0.0 for amount in amounts)
    total = -int(-exact // 1) if up else round(exact)
    shown = adding_up(amounts, total)
    assert sum(part for part in shown if part and part > LITTLE) == total
    for amount, part in zip(amounts, shown, strict=True):
        assert (part is None) == (amount is None)
        assert amount is None or abs(part - amount) <= 1


@pytest.mark.parametrize(
    ("amounts", "total", "shown"),
    [([422.4, 422.4, 422.4], 1267, [423, 422, 422]), ([0.2, 99.5], 100, [0.2, 100]), ([None, 10.4], 10, [None, 10])],
)
def test_what_is_rounded_the_other_way_is_next_to_it(amounts, total, shown):
    assert adding_up(amounts, total) == shown
