"""The ledger: nothing that was said gets lost, and what could have changed the amount is asked about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Status
from potassium_cli.language.grammar import mentions
from potassium_cli.understanding.segment import put_together

PIECES = st.sampled_from(
    (
        *("banana", "2", "eggs", "½", "a", "cup", "of", "lentils", "and", "with", "or", ",", "100 g", "rice", "large"),
        *("(", ")", "toast", "half", "the", "delicious", "zorblax", "70", "%", ":", "slice", "tea", "x", "3", "for"),
        *("made with", "milk", "- ", "jar", "no", "each", "soup", "which was", "😀", "cooked", "\n", "12 oz can of"),
    )
)


def tokens(told):
    return sorted((token.start, token.text) for mention in told for token in (*mention.said, *mention.loose))


@given(text=st.lists(PIECES, min_size=1, max_size=14).map(" ".join))
def test_every_token_of_a_mention_stays_with_one_item(text, shipped_search):
    told = mentions(text)
    run = [mention._replace(joint="," if mention.joint == ";" else mention.joint) for mention in told]
    if told:
        assert tokens(put_together(run, shipped_search)) == tokens(told)


@given(text=st.lists(PIECES, min_size=1, max_size=10).map(" ".join), number=st.integers(13, 99))
def test_a_number_that_stands_for_nothing_is_never_left_out_silently(text, number, shipped_meal):
    for item in shipped_meal(f"banana, {text} {number} zorblaxes"):
        if str(number) in item.text and item.status is Status.MATCHED:
            assert item.amount == number or item.problem or str(number) in item.portion or str(number) in item.not_used


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("2 cups of 3 bean salad", "3"),
        ("banana banana banana", "banana"),
        ("😀 2 bananas", "😀"),
        ("¤ banana", "¤"),
    ],
)
def test_what_could_have_changed_the_amount_is_asked_about(text, asked, shipped_meal):
    (item,) = [item for item in shipped_meal(text) if item.problem]
    assert asked in item.not_used
    assert asked in item.problem
    assert item.grams is None


@pytest.mark.parametrize(
    "text",
    ["2% milk", "dark chocolate 70%", "100% orange juice", "a 90-calorie granola bar", "a 12 oz can of cola", "7-Up"],
)
def test_numbers_of_a_name_or_a_label_ask_nothing(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.food
    assert not item.problem


@pytest.mark.parametrize(
    "text",
    [
        *("a crate of apples", "1 jar of peanut butter", "a sack of potatoes", "1 loaf of bread"),
        *("1 bunch of bananas", "a head of garlic", "1 pack of dates", "1 bag of rice"),
    ],
)
def test_what_food_is_kept_in_is_never_one_of_it(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert "nobody knows what a" in item.problem
    assert item.grams is None


@pytest.mark.parametrize(
    ("text", "taken"),
    [("strawbs", ("strawbs", "strawberries")), ("bananna", ("bananna", "banana")), ("avacado", ("avacado", "avocado"))],
)
def test_a_slip_that_is_put_right_is_said(text, taken, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.status is Status.MATCHED
    assert taken in item.taken_for


@pytest.mark.parametrize(
    "text", ["mochi", "rouille", "Reis", "pomme", "mela", "plate", "movicol sachet", "smoked zorb"]
)
def test_a_word_that_is_near_a_food_is_none(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert (item.status, item.food) == (Status.UNMATCHED, None)


@pytest.mark.parametrize(
    "text",
    ["four cheese pizza", "3 bean salad", "three milk cake", "7 seed bread", "3 cheese ravioli", "Five Guys burger"],
)
def test_a_number_that_may_be_part_of_a_name_is_asked_about(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert "part of the name" in item.problem


@pytest.mark.parametrize("text", ["4 x cheese pizza", "2 bean salads", "3 cheese pizzas", "2 beef burger", "Two Tarts"])
def test_a_number_that_counts_asks_nothing(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert not item.problem


@pytest.mark.parametrize("text", ["six-pack of beer", "half-full glass of milk", "a quarter-used tub of hummus"])
def test_a_number_inside_a_word_is_asked_about(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.status is Status.UNMATCHED
    assert any("-" in token for token in item.not_used)


@pytest.mark.parametrize(
    "word",
    "should better please waiting weather rather holy strange remain launch desert minister injury glowing".split(),
)
def test_an_ordinary_word_is_no_slip_for_a_food(word, shipped_meal):
    (item,) = shipped_meal(f"3 {word}")
    assert (item.status, item.taken_for) == (Status.UNMATCHED, ())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "3 times",
            "love",
            "3 never",
            "a horse",
            "happy",
            "a fortune",
            "work",
            "a wheel of cheese",
        ),  # of a name, not a food
        *("a touch of added fat", "full of taste", "honey-flavored goodness", "a quick", "meatless"),
    ],
)
def test_words_that_are_only_in_a_name_are_no_food(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert (item.status, item.food) == (Status.UNMATCHED, None)


@pytest.mark.parametrize("text", ["2 legs", "a thigh", "chops", "soup"])
def test_one_word_of_several_foods_asks_which(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.status is Status.AMBIGUOUS
    assert item.alternatives


def test_a_word_that_only_leads_up_to_an_amount_is_told(shipped_meal):
    (item,) = shipped_meal("a mighty glass of milk")
    assert (item.portion, item.not_used) == ("1 glass", ("mighty",))


@pytest.mark.parametrize("text", ["fate", "a tape", "names", "wipes", "cliffs", "stares", "bare"])
def test_a_word_that_only_ends_otherwise_than_a_food_is_none(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert (item.status, item.food) == (Status.UNMATCHED, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3 kiwis", "Kiwi, green, raw"),
        ("3 rotis", "Roti (chapati), whole-wheat"),
        ("2 martinis", "Martini"),
        ("2 idlis", "Idli"),
        ("2 bacon quiches", "Quiche with bacon or ham"),
        ("2 octopuses", "Octopus, cooked"),
        ("three musketeers", "3 Musketeers bar"),
        ("6 pot stickers", "Dumplings, steamed"),
        ("2 tomatos", "Tomato, raw"),
    ],
)
def test_several_of_a_food_are_that_food(text, name, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.name == name
