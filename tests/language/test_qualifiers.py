"""What the words of a mention say of each other: what is not there, and what only qualifies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.qualifiers import affirmed, qualified


@pytest.mark.parametrize(
    ("text", "left", "denied"),
    [
        ("beef stew", "beef stew", ""),
        ("beef stew no potatoes", "beef stew", "potatoes"),
        ("stew without carrots today", "stew today", "carrots"),
        ("salad without the dressing", "salad", "dressing"),
        ("salad excluding croutons", "salad", "croutons"),
        ("fruit other than bananas", "fruit", "bananas"),
        ("soup excluding noodles, sauce on the side", "soup sauce on the side", "noodles"),
        ("chicken (no skin)", "chicken", "skin"),
        ("coffee, no milk or sugar", "coffee,", "milk sugar"),
        ("latte with no sugar", "latte", "sugar"),
        ("tea with milk, no sugar", "tea with milk,", "sugar"),
        ("everything except cheese", "everything", "cheese"),
        ("chips salt not added", "chips", "salt"),
        ("burger cheese not included today", "burger today", "cheese"),
    ],
)
def test_what_is_not_there_falls_away_and_is_remembered(text, left, denied):
    said = affirmed(text)
    assert (said.there, said.denied) == (left, denied)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("chips without salt", "without salt"),
        ("chicken, skin not eaten", "without skin"),
        ("coffee, no milk or sugar", "without milk without sugar"),
        ("beef stew no potatoes", ""),
    ],
)
def test_what_tells_foods_apart_is_told_as_names_tell_it(text, lacking):
    assert affirmed(text).lacking == lacking


def test_a_banana_that_is_not_eaten_is_not_in_what_was():
    assert "bananas" not in affirmed("cereal no bananas").there.split()


@pytest.mark.parametrize(
    ("text", "name", "aside"),
    [
        ("banana", "banana", ""),
        ("pizza from a restaurant", "pizza", "restaurant"),
        ("tuna in oil", "tuna", "oil"),
        ("beans, boiled, no salt", "beans", "boiled"),
        ("corn on the cob", "corn", "cob"),
        ("milk, reduced fat", "milk", "reduced fat"),
    ],
)
def test_a_name_stands_before_a_comma_or_preposition(text, name, aside):
    found, behind = qualified(text)
    assert found == name
    assert aside in behind


@pytest.mark.parametrize("text", ["from scratch", "in", "on toast", ", salted"])
def test_a_first_word_is_never_taken_for_a_link(text):
    name, _, _ = text.partition(",")
    assert qualified(text)[0] == name


@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(["no", "not", "without", "salt", "other", "than", "beans", ",", "from"])).map(
            " ".join
        ),
    )
)
def test_nothing_is_made_up_and_nothing_raises(text):
    said = affirmed(text)
    assert set(said.there.split()) <= set(text.split())
    assert set(said.denied.split()) <= set(text.casefold().translate(str.maketrans(",.;()", "     ")).split())
    name, behind = qualified(text)
    assert set(f"{name} {behind}".replace(",", " ").split()) <= set(text.replace(",", " ").split())
