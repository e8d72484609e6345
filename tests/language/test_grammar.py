"""Mentions: amount, unit, size, weight and food words, whatever their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.grammar import amount_alone, mentions


def one(text):
    (mention,) = mentions(text)
    return mention


@pytest.mark.parametrize(
    ("text", "amount", "unit", "words"),
    [
        ("banana", None, "", "banana"),
        ("2 bananas", 2, "", "bananas"),
        ("a cup of cooked lentils", 1, "cup", "cooked lentils"),
        ("half an avocado", 0.5, "", "avocado"),
        ("~100 g rice", 100, "g", "rice"),
        ("eggs x2", 2, "", "eggs"),
        ("eggs × 2", 2, "", "eggs"),
        ("2x eggs", 2, "", "eggs"),
        ("eggs 2", 2, "", "eggs"),
        ("½ cup milk", 0.5, "cup", "milk"),
        ("1,5 kg potatoes", 1.5, "kg", "potatoes"),
        ("7-Up", None, "", "7-Up"),
        ("2% milk", None, "", "2% milk"),
        ("1 cup 2% milk", 1, "cup", "2% milk"),
        ("half-and-half", None, "", "half-and-half"),
        ("1 tbsp half and half", 1, "tbsp", "half-and-half"),
        ("I had a refreshing glass of lemonade", 1, "glass", "lemonade"),
        ("12 oz can of cola", 12, "oz", "cola"),
        ("バナナ", None, "", "バナナ"),
        ("2 банана", 2, "", "банана"),
    ],
)
def test_an_amount_and_what_it_is_of(text, amount, unit, words):
    mention = one(text)
    assert (mention.amount, mention.unit, mention.words, mention.problem) == (amount, unit, words, "")


@pytest.mark.parametrize(
    "text",
    [
        "a 113g roll",
        "113 g roll",
        "113 grams of roll",
        "roll weighing 113 g",
        "roll, 113 g",
        "roll: 113g",
        "roll (113 g)",
        "roll [113 g]",
        "1 roll (113 g)",
        "roll 113 g",
        "a roll (113 g)",
    ],
)
def test_a_weight_belongs_to_its_food_whatever_the_order(text, meal):
    (item,) = meal(text)
    assert (item.food.name, item.grams, item.grams_from) == ("Dinner roll, white", 113, "stated")


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("2 apples (150 g)", 150),
        ("2 apples (150 g each)", 300),
        ("3 apples (5 oz apiece)", 425.24),
        ("apple (1 lb)", 453.59),
    ],
)
def test_a_weight_in_brackets_is_for_all_unless_each_is_said(text, weight):
    assert one(text).weight == pytest.approx(weight, abs=0.01)


@pytest.mark.parametrize(
    ("text", "potassium", "words"),
    [
        ("protein bar 250 mg", (250, "mg"), "protein bar"),
        ("protein bar, 250 mg potassium", None, None),
        ("250 mg protein bar", (250, "mg"), "protein bar"),
        ("protein bar (250 mg)", (250, "mg"), "protein bar"),
        ("shake 10 mmol", (10, "mmol"), "shake"),
        ("shake 10 mEq", (10, "mmol"), "shake"),
        ("2 bars (250 mg each)", (500, "mg"), "bars"),
    ],
)
def test_potassium_may_be_typed(text, potassium, words):
    if potassium is not None:
        assert (one(text).potassium, one(text).words) == (potassium, words)
    else:
        assert [mention.potassium for mention in mentions(text)][-1] == (250, "mg")


def test_potassium_of_several_things_needs_each_or_in_all():
    assert "each, or in all" in one("2 protein bars 300 mg").problem
    assert one("2 protein bars (300 mg in all)").potassium == (300, "mg")
    assert one("2 protein bars (300 mg each)").potassium == (600, "mg")


@pytest.mark.parametrize("text", ["a large banana", "large banana", "a fresh large banana", "1 big banana"])
def test_a_size_is_found_among_the_words(text):
    mention = one(text)
    assert mention.size == "large"
    assert "banana" in mention.words
    assert "large" not in mention.words


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1-2 bananas", "range"),
        ("-2 bananas", "negative"),
        ("0 bananas", "above zero"),
        ("1/0 bananas", "divided"),
        ("1-2 cups of rice", "range"),
    ],
)
def test_an_impossible_amount_is_a_problem(text, problem):
    assert problem in one(text).problem


@pytest.mark.parametrize("text", ["1½ cups milk", "½ cup of Crème fraîche", "2  bananas", "1 1/2 BANANAS"])
def test_the_text_of_a_mention_is_what_was_typed(text):
    assert one(text).text == text


def test_an_a_is_an_amount_but_not_a_measure():
    assert not one("a banana").measured
    assert one("1 banana").measured
    assert one("a cup of rice").measured


@pytest.mark.parametrize("text", ["", "a delightful meal", "lunch", "a perfect combination", "\r\n"])
def test_a_name_for_the_meal_is_no_food(text):
    assert mentions(text) == []


@pytest.mark.parametrize("text", ["100 g", "2", "2 cups", "250 mg"])
def test_an_amount_of_nothing_is_still_a_mention(text):
    assert one(text).words == ""


def test_a_dish_with_a_meal_in_its_name_is_a_food():
    assert one("2 snack bars").words == "snack bars"
    assert one("breakfast burrito").words == "breakfast burrito"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 large", (1, "", "large")),
        ("150 g", (150, "g", "")),
        ("2 cups", (2, "cup", "")),
        ("half a cup", (0.5, "cup", "")),
        ("3", (3, "", "")),
    ],
)
def test_an_amount_may_stand_alone(text, told):
    mention = amount_alone(text)
    assert (mention.amount, mention.unit, mention.size) == told


@pytest.mark.parametrize("text", ["", "banana", "150 g banana", "soon", "large banana"])
def test_what_is_more_or_less_than_an_amount_is_none(text):
    assert amount_alone(text) is None


LINES = st.sampled_from(["2 eggs", "a cup of rice", "banana (100 g)", "black coffee", "7-Up", "1/2 avocado"])


def anywhere(mention):
    """A mention without where it stands."""
    return mention._replace(joint="", line="", start=0, said=[token.text for token in mention.said])


@given(st.lists(LINES, min_size=1, max_size=6), st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\n- ", "\n* "]))
def test_each_line_is_read_for_itself(lines, end):
    read = mentions(end.join(lines))
    assert [anywhere(mention) for mention in read] == [anywhere(mentions(line)[0]) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "chicken 1 kg, 200 g rice",
        "chicken 1 kg 200 g rice",
        "milk 1 l, 200 ml cream",
        "milk 1 cup, 2 tbsp sugar",
        "milk 1 cup 2 tbsp sugar",
        "milk: 1 cup, 1 tsp vanilla",
        "chicken, 1 lb, 4 oz cheese",
        "1 cup milk, 2 tbsp sugar",
    ],
)
def test_amounts_of_two_foods_are_not_added_up(text):
    assert len([mention for mention in mentions(text) if mention.words]) == 2


@pytest.mark.parametrize(
    ("text", "amount", "words"),
    [
        ("half-dozen eggs", 6, "eggs"),
        ("half-a-dozen eggs", 6, "eggs"),
        ("two and a half dozen eggs", 30, "eggs"),
        ("half of two bananas", 1, "bananas"),
        ("a third of six eggs", 2, "eggs"),
        ("half of two large bananas", 1, "bananas"),
        ("two & a half bananas", 2.5, "bananas"),
        ("a cup & a half of milk", 1.5, "milk"),
        ("1 lb and 4 oz potatoes", 1.25, "potatoes"),
        ("breakfast: 1 cup 2 tbsp milk", 1.125, "milk"),
        ("I had 1 cup 2 tbsp milk", 1.125, "milk"),
    ],
)
def test_a_number_of_things_in_other_words(text, amount, words):
    (mention,) = mentions(text)
    assert (mention.amount, mention.words, mention.problem) == (pytest.approx(amount), words, "")


@pytest.mark.parametrize("text", ["potatoes 1 lb 4 oz", "potatoes (1 lb, 4 oz)", "potatoes 1 lb 4 oz each"])
def test_pounds_and_ounces_behind_a_food_are_one_weight(text):
    (mention,) = mentions(text)
    assert (round(mention.weight), mention.words) == (567, "potatoes")
