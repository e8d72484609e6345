"""A share of what was said, a part of one more, and what was left out."""

import pytest

from potassium_cli.language.grammar import mentions
from potassium_cli.language.qualifiers import affirmed


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("large fries shared between 2", 1 / 2),
        ("bottle of wine between two", 1 / 2),
        ("a pizza split 3 ways", 1 / 3),
        ("2 pizzas shared among four people", 1 / 2),
        ("a banana and a half", 1.5),
        ("banana and a half", 1.5),
        ("2 pizzas and a quarter", 2.25),
    ],
)
def test_a_share_is_taken_of_the_amount(text, amount):
    (mention,) = mentions(text)
    assert mention.amount == pytest.approx(amount)


@pytest.mark.parametrize("text", ["chilli, serves 4", "shepherds pie (serves 6)", "soup for 4", "pizza for two people"])
def test_how_many_it_is_for_tells_not_how_much_was_eaten(text):
    (mention,) = mentions(text)
    assert "how much of it did you eat?" in mention.problem


def test_a_part_of_what_is_for_several_is_so_many_servings():
    (mention,) = mentions("1/4 chilli, serves 4")
    assert (mention.amount, mention.problem) == (1, "")


def test_each_of_several_had_a_serving_where_no_whole_was_said():
    (mention,) = mentions("curry shared between four of us")
    assert mention.amount is None


@pytest.mark.parametrize(
    ("text", "there", "denied"),
    [
        ("burger minus the bun", "burger", "bun"),
        ("pie but not the crust", "pie", "crust"),
        ("stew but left the potatoes", "stew", "potatoes"),
        ("burger, hold the onions", "burger,", "onions"),
        ("salad sans dressing", "salad", "dressing"),
    ],
)
def test_what_was_left_out_is_not_there(text, there, denied):
    said = affirmed(text)
    assert (said.there, said.denied) == (there, denied)


@pytest.mark.parametrize("text", ["i split a banana", "shared a pizza", "halved the cake with my son"])
def test_what_was_shared_without_a_part_is_asked(text):
    (mention, *_) = mentions(text)
    assert "your share" in mention.problem


@pytest.mark.parametrize(
    ("text", "there", "denied"),
    [
        ("rice, not the beans", "rice,", "beans"),
        ("tea not coffee", "tea", "coffee"),
        ("chicken, skin not eaten", "chicken,", "skin"),
        ("a banana instead of an apple", "a banana", "apple"),
        ("rice rather than potatoes", "rice", "potatoes"),
    ],
)
def test_not_and_instead_say_what_is_not_there(text, there, denied):
    said = affirmed(text)
    assert (said.there, said.denied) == (there, denied)
