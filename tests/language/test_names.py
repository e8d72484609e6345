"""Names that stay whole: where they stand in a text, and where a number behind them is an amount after all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.names import Names
from potassium_cli.language.tokens import tokens_of

NAMES = Names(["Formula 1", "Soup 2", "Rice & Peas", "Soup 2 Deluxe", "Zero", "Salt (mine)"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 bottles of formula 1", ["formula 1"]),
        ("Formula  1 200 ml", ["Formula  1"]),
        ("rice & peas and soup 2", ["rice & peas", "soup 2"]),
        ("soup 2 deluxe, soup 2", ["soup 2 deluxe", "soup 2"]),
        ("soup 2 cups", []),
        ("soup 2g", []),
        ("soup 2.5", []),
        ("soup 2/3", []),
        ("soup 25", []),
        ("bean-soup 2", ["soup 2"]),
        ("beansoup 2", []),
        ("zero", []),
        ("formula 1s", ["formula 1s"]),
        ("salt (mine) 5 g", ["salt (mine)"]),
    ],
)
def test_a_name_is_found_where_it_stands(text, found):
    assert [text[first:end] for first, end in NAMES.within(text)] == found


@given(st.lists(st.sampled_from(["Formula 1", "soup", "2", "soup 2", ",", "g", "1", "rice & peas", "(", "½"])))
def test_the_tokens_of_a_line_are_its_text_in_order(pieces):
    line = tokens_of(" ".join(pieces), NAMES)
    texts = [token.text for token in line]
    assert [line.text[token.start : token.end] for token in line] == texts
    assert list(line) == sorted(line, key=lambda token: token.start)
    assert "".join("".join(texts).split()) == "".join(line.text.split())
