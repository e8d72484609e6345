"""A sentence comes apart into clauses that were typed just so; who, when and how fall away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.clauses import clauses


def cut(text):
    return [clause.tokens.said() for clause in clauses(text) if clause.tokens]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("banana", ["banana"]),
        ("2 bananas, a cup of lentils and half an avocado", ["2 bananas", "a cup of lentils", "half an avocado"]),
        ("eggs with toast", ["eggs", "toast"]),
        ("eggs & toast + coffee; tea", ["eggs", "toast", "coffee", "tea"]),
        ("I had a banana", ["a banana"]),
        ("For breakfast I had a bowl of oatmeal", ["a bowl of oatmeal"]),
        ("for lunch I treated myself to a cheeseburger", ["a cheeseburger"]),
        ("a burger washed down with a cola", ["a burger", "a cola"]),
        ("pancakes topped with syrup", ["pancakes", "syrup"]),
        ("soup, followed by cake", ["soup", "cake"]),
        ("eggs, then coffee", ["eggs", "coffee"]),
        ("fish alongside rice", ["fish", "rice"]),
        ("244 g of milk 147 g of pizza", ["244 g of milk", "147 g of pizza"]),
        ("2 rolls a cup of tea", ["2 rolls", "a cup of tea"]),
        ("two and a half cups of rice", ["two and a half cups of rice"]),
        ("a refreshing glass of lemonade", ["a refreshing glass of lemonade"]),
        ("breakfast burrito", ["breakfast burrito"]),
        ("bread (white, toasted and buttered)", ["bread (white, toasted and buttered)"]),
        ("banana (100 g)", ["banana (100 g)"]),
        ("cake that was perfectly moist", ["cake"]),
        ("a banana for a snack", ["a banana"]),
        ("eggs\ntoast\ncoffee", ["eggs", "toast", "coffee"]),
        ("- 2 eggs\n- toast", ["2 eggs", "toast"]),
        ("* 2 eggs\n• toast\n– tea", ["2 eggs", "toast", "tea"]),
        ("eggs,\n\ntoast,", ["eggs", "toast"]),
        ("2% milk, 7-Up and half-and-half", ["2% milk", "7-Up", "half-and-half"]),
    ],
)
def test_a_text_comes_apart_where_foods_do(text, parts):
    assert cut(text) == parts


@pytest.mark.parametrize("text", ["", " ", "\n\n", ",,,", "and", "with", "...", "I had", "for breakfast", "-"])
def test_what_names_no_food_leaves_nothing(text):
    assert cut(text) == []


def test_a_joint_says_what_stood_before():
    text = "fish, rice and peas with butter, no salt\ntea"
    assert [clause.joint for clause in clauses(text)] == ["", ",", "and", "with", "of", ";"]


def test_nothing_joins_two_lines():
    assert [clause.joint for clause in clauses("eggs and\ntoast")] == ["", ";"]


TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            [
                "a",
                "2",
                "and",
                "with",
                ",",
                "(",
                ")",
                "100 g",
                "banana",
                "Crème brûlée",
                "\n",
                "-",
                "of",
                "no",
                "salt",
                "topped",
                "for",
                "lunch",
                "that",
                "½",
                "&",
                "%",
                "バナナ",
                "\t",
                "to",
                "[",
                "is",
            ]
        ),
        max_size=20,
    ).map(" ".join),
)


@given(TEXTS)
def test_a_clause_is_what_was_typed(text):
    """Each clause stands in the text letter for letter, and the next one behind it."""
    at = 0
    for part in cut(text):
        assert part
        assert part in text[at:]
        at = text.index(part, at) + len(part)
