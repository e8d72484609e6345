import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.render.text.lines import FULL, HALF, TRACK, bar, cells, fitted


@given(st.floats(-1, 2), st.integers(1, 200))
def test_a_bar_has_its_width_and_grows_with_its_fraction(fraction, width):
    assert len(bar(fraction, width)) == width
    assert bar(fraction, width).rstrip(TRACK) == bar(fraction, width, track=False)
    assert _steps(bar(fraction, width)) <= _steps(bar(fraction + 0.1, width))


@given(st.floats(0, 1, exclude_min=True, exclude_max=True), st.integers(1, 200))
def test_a_little_shows_and_nearly_full_does_not_look_full(fraction, width):
    assert bar(fraction, width) not in (bar(0, width), bar(1, width))


def test_bars_at_known_places():
    assert bar(0, 4) == TRACK * 4
    assert bar(0.625, 4) == FULL * 2 + HALF + TRACK
    assert bar(1.7, 4) == FULL * 4
    assert bar(0.5, 4, track=False) == FULL * 2


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("utf-8", "█▌░ 1 × 茶碗 · 5–6", "█▌░ 1 × 茶碗 · 5–6"),
        ("ascii", "█▌░ 1 × 茶碗 · 5–6", "##. 1 x ???? - 5-6"),
        ("cp437", "█▌░ ×", "█▌░ x"),
        ("cp1252", "█▌░ × –", "##. × –"),
        ("utf-8", "a\udcffb", "a?b"),
        ("no-such-encoding", "plain", "?????"),
    ],
)
def test_what_an_output_cannot_show_is_replaced(encoding, text, shown):
    assert fitted(text, encoding) == shown


@given(st.text(st.characters(categories=["L", "N", "Zs"])))
def test_letters_are_replaced_by_as_many_cells(text):
    assert cells(fitted(text, "ascii")) == cells(text.replace("½", "1/2"))


def _steps(drawn: str) -> int:
    return 2 * drawn.count(FULL) + drawn.count(HALF)
