"""How much of what: a number, a size and a unit, in the orders that people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.units import SPELLINGS
from potassium_cli.language.quantities import leading, measured
from potassium_cli.language.tokens import tokens_of


def read(text):
    """The quantity at the start of a text, and the words behind it."""
    tokens = tokens_of(text)
    found = leading(tokens, 0)
    behind = " ".join(token.text for token in tokens.span(found.length)) if found else ""
    return (found.value, found.unit, found.size, behind) if found else None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("2 bananas", (2, "", "", "bananas")),
        ("100 g banana", (100, "g", "", "banana")),
        ("100g of banana", (100, "g", "", "banana")),
        ("1.5 kg potatoes", (1.5, "kg", "", "potatoes")),
        ("8 fl oz milk", (8, "fl oz", "", "milk")),
        ("8 fluid ounces of milk", (8, "fl oz", "", "milk")),
        ("8 ounces of beef", (8, "oz", "", "beef")),
        ("a pint of beer", (1, "pint", "", "beer")),
        ("a UK pint of beer", (1, "uk pint", "", "beer")),
        ("2 imperial pints beer", (2, "uk pint", "", "beer")),
        ("half a cup of rice", (0.5, "cup", "", "rice")),
        ("three quarters of a cup of rice", (0.75, "cup", "", "rice")),
        ("two and a half cups of rice", (2.5, "cup", "", "rice")),
        ("a heaped tablespoon of jam", (1, "tbsp", "", "jam")),
        ("12 oz can of cola", (12, "oz", "", "cola")),
        ("a 12-oz can of cola", (12, "oz", "", "cola")),
        ("2 x 330 ml cola", (660, "ml", "", "cola")),
        ("two 330 ml cans of cola", (660, "ml", "", "cola")),
        ("3 × 40 g slices ham", (120, "g", "", "ham")),
        ("2x eggs", (2, "", "", "eggs")),
        ("a large banana", (1, "", "large", "banana")),
        ("2 extra large eggs", (2, "", "extra large", "eggs")),
        ("large banana", (None, "", "large", "banana")),
        ("2 small slices of bread", (2, "slice", "small", "bread")),
        ("a glass of milk", (1, "glass", "", "milk")),
        ("glass of milk", (1, "glass", "", "milk")),
        ("a refreshing glass of lemonade", (1, "glass", "", "lemonade")),
        ("a tasty medium slice of pizza", (1, "slice", "medium", "pizza")),
        ("a handful of nuts", (1, "handful", "", "nuts")),
        ("2 cans beer", (2, "can", "", "beer")),
        ("250 mg protein bar", (250, "mg", "", "protein bar")),
        ("10 mEq shake", (10, "mmol", "", "shake")),
    ],
)
def test_a_quantity_is_read_and_leaves_the_food(text, quantity):
    assert read(text) == quantity


@pytest.mark.parametrize(
    "text", ["banana", "7-Up", "2% milk", "cup", "slice", "loaf", "half-and-half", "canned corn", ""]
)
def test_names_are_not_quantities(text):
    assert read(text) is None


def test_a_measure_must_measure_something():
    """ "1 bar" is a bar of something unsaid; "2 chocolate bars" are no bars of chocolate."""
    assert read("1 bar") == (1, "", "", "bar")


@pytest.mark.parametrize("text", ["1-2 cups rice", "-2 cups rice", "0 cups rice", "1/0 cups rice", "2 x 0 ml cola"])
def test_a_quantity_hands_on_what_is_wrong_with_its_number(text):
    assert leading(tokens_of(text), 0).problem


@pytest.mark.parametrize(
    ("unit", "spelling"), [(unit, word) for unit, words in SPELLINGS.items() for word in words.split()]
)
def test_every_spelling_of_a_unit_is_that_unit(unit, spelling):
    assert read(f"3 {spelling} food") == read(f"3{spelling} food") == read(f"3 {spelling.upper()} of food")
    assert read(f"3 {spelling} food") == (3, unit, "", "food")


@pytest.mark.parametrize("text", ["113 g", "113g", "4 oz", "250 ml", "a cup", "2 pints", "250 mg", "6 mmol"])
def test_measured_finds_mass_volume_and_potassium(text):
    assert measured(tokens_of(text), 0) is not None


@pytest.mark.parametrize("text", ["2 slices", "2", "2 bananas", "slice", "g", ""])
def test_measured_finds_nothing_else(text):
    assert measured(tokens_of(text), 0) is None


WORDS = (
    "1 2 1/2 a half x × - of cup cups fl oz uk pint large extra can g mg heaped refreshing glass milk each 0 and / %"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=10), st.integers(0, 10))
def test_no_row_of_tokens_raises_or_is_read_beyond_its_end(words, at):
    tokens = tokens_of(" ".join(words))
    for found in (leading(tokens, at), measured(tokens, at)):
        assert found is None or 1 <= found.length <= max(1, len(tokens) - at)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("1 lb 4 oz potatoes", (1.25, "lb", "", "potatoes")),
        ("1 lb, 4 oz potatoes", (1.25, "lb", "", "potatoes")),
        ("1 lb. 4 oz. potatoes", (1.25, "lb", "", ". potatoes")),
        ("2 lbs and 8 ounces beef", (2.5, "lb", "", "beef")),
        ("2 x 1 lb 4 oz steaks", (2.5, "lb", "", "steaks")),
        ("1 kg 200 g potatoes", (1.2, "kg", "", "potatoes")),
        ("1 l 200 ml milk", (1.2, "l", "", "milk")),
        ("1 cup 2 tbsp milk", (1.125, "cup", "", "milk")),
        ("1 cup & 8 tbsp flour", (1.5, "cup", "", "flour")),
        ("1 1/2 cups and 2 tbsp milk", (1.625, "cup", "", "milk")),
        ("100g/3.5oz chicken", (100, "g", "", "chicken")),
        ("2 x 100g/3.5oz chicken", (200, "g", "", "chicken")),
        ("3.5 oz/100 g chicken", (3.5, "oz", "", "chicken")),
        ("100 g = 3.5 oz of chicken", (100, "g", "", "chicken")),
        ("1 cup/150 g blueberries", (150, "g", "", "blueberries")),
        ("150 g/1 cup blueberries", (150, "g", "", "blueberries")),
        ("250 ml/1 cup milk", (250, "ml", "", "milk")),
        ("200 g 1 kg rice", (200, "g", "", "1 kg rice")),
        ("1 lb 20 oz rice", (1, "lb", "", "20 oz rice")),
        ("1 lb 1 cup rice", (1, "lb", "", "1 cup rice")),
    ],
)
def test_two_units_of_one_kind_add_up_and_the_same_twice_counts_once(text, quantity):
    assert read(text) == (pytest.approx(quantity[0]), *quantity[1:])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("100 g/5 oz chicken", "100 g and 5 oz are not the same; say one of them"),
        ("1 l/200 ml milk", "1 l and 200 ml are not the same; say one of them"),
        ("1 lb/8 oz beef", "1 lb and 8 oz are not the same; say one of them"),
    ],
)
def test_the_same_twice_that_is_not_the_same_is_a_problem(text, problem):
    assert leading(tokens_of(text), 0).problem == problem


@given(st.integers(1, 40), st.integers(1, 15), st.sampled_from(["", ",", " and", " &", "."]))
def test_pounds_and_ounces_weigh_what_both_weigh(pounds, ounces, link):
    said = leading(tokens_of(f"{pounds} lb{link} {ounces} oz potatoes"), 0)
    assert (said.unit, said.problem) == ("lb", "")
    assert said.value == pytest.approx(pounds + ounces / 16)
