"""A choice holds for just the words that it was made for, however they are said, and changes nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.catalog.catalog import Catalog
from potassium_cli.domain.food.meal import Decided, Status
from potassium_cli.understanding.choices import may_mean, same
from potassium_cli.understanding.reader import Reader

JUICE, SPINACH = "apple-juice", "spinach-boiled"
SAID = ["apple", "rice", "white rice", "boiled spinach", "spinach", "milk", "zorb", "beans", "fish", "peas", "a thing"]


@pytest.fixture
def catalog(small_index):
    """The small table, and what was learned."""
    return lambda **learned: Reader(
        Catalog((small_index,)), {said.replace("_", " "): food for said, food in learned.items()}
    )


def only(items):
    (item,) = items
    return item


@pytest.mark.parametrize("text", ["rice", "2 rices", "RICE", "a cup of rice", "100 g rice", "the rice.", " Rice "])
def test_a_food_that_was_chosen_is_meant_however_the_words_are_said(catalog, text):
    item = only(catalog(rice="rice-with-beans").understand(text))
    assert (item.status, item.name, item.decided) == (Status.MATCHED, "Rice with beans", Decided.LEARNED)
    assert "White rice, cooked" in [food.name for food in item.alternatives]
    assert item.food not in item.alternatives


def test_amounts_are_weighed_by_the_food_that_was_chosen(catalog):
    learned = catalog(rice="rice-with-beans")
    assert only(learned.understand("2 cups of rice")).grams == 360
    assert only(learned.understand("75 g rice")).grams == 75
    assert "nobody knows what" in only(catalog(rice="nori-seaweed-dried").understand("a cup of rice")).problem


@pytest.mark.parametrize("text", ["white rice", "brown rice", "fried rice", "rice salad", "rice without salt"])
def test_a_longer_or_another_name_is_not_meant(catalog, text):
    assert catalog(rice="apple-juice").understand(text) == catalog().understand(text)


def test_how_it_was_prepared_still_counts(catalog):
    learned = catalog(spinach="apple-juice")
    assert only(learned.understand("spinach")).name == "Apple juice"
    assert only(learned.understand("boiled spinach")).name == "Spinach, boiled"
    learned = catalog(boiled_spinach="apple-juice")
    assert only(learned.understand("spinach, boiled")).name == "Apple juice"
    assert only(learned.understand("spinach")).name == "Spinach, raw"


def test_where_the_table_tells_two_orders_apart_a_choice_does_too(shipped):
    learned = Reader(Catalog((shipped,)), {"chocolate milk": "banana-raw"})
    assert only(learned.understand("chocolate milk")).name == "Banana, raw"
    assert only(learned.understand("milk chocolate")).name == "Milk chocolate"


def test_a_choice_of_a_food_that_is_gone_does_nothing(catalog):
    learned = catalog(rice="no-such-food")
    assert learned.understand("rice") == catalog().understand("rice")
    assert learned.search("rice") == catalog().search("rice")


@pytest.mark.parametrize("text", ["rice 250 mg", "1-2 rices", "-2 rices"])
def test_typed_potassium_and_amounts_that_cannot_be_stay_what_they_are(catalog, text):
    assert catalog(rice="apple-juice").understand(text) == catalog().understand(text)


def test_an_answer_goes_before_what_was_learned_and_counts_for_the_whole_meal(catalog, small_foods):
    learned = catalog(rice="apple-juice")
    banana = small_foods[0]
    items = learned.understand("2 rices; rice with beans; a cup of rice", {"rices": banana})
    assert [(item.name, item.decided) for item in items] == [
        ("Banana, raw", Decided.ASKED),
        ("Rice with beans", Decided.SEARCH),
        ("Banana, raw", Decided.ASKED),
    ]
    assert only(learned.understand("rice")).name == "Apple juice"


def test_of_several_choices_for_the_same_words_the_last_one_holds(catalog):
    learned = catalog(rice="apple-juice", Rices="banana-raw")
    assert only(learned.understand("rice")).name == "Banana, raw"


def test_a_search_shows_the_chosen_food_first_and_once(catalog):
    found = [hit.food.name for hit in catalog(apple="apple-juice").search("apples", 3)]
    assert found[0] == "Apple juice"
    assert len(found) == len(set(found)) == 3
    assert [hit.food.name for hit in catalog(apple="cola").search("apple", 1)] == ["Cola"]


@given(said=st.sampled_from(SAID), food=st.sampled_from([JUICE, SPINACH, "salt-substitute", "gone"]), data=st.data())
def test_a_choice_never_changes_another_word_s_answer(said, food, data, small_index, small_foods):
    names = [*(food.name.replace(",", "") for food in small_foods), *SAID, "brown rice", "rice pudding", "apple cake"]
    parts = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=5))
    text = "; ".join(f"{amount} {name}" for amount, name in enumerate(parts, start=1))
    before, after = (Reader(Catalog((small_index,)), learned).understand(text) for learned in ({}, {said: food}))
    assert [item.text for item in after] == [item.text for item in before]
    search = Reader(Catalog((small_index,)))
    for one, other in zip(before, after, strict=True):
        if not search.same(one.words, said) or food == "gone":
            assert other == one
        elif not one.problem and other.decided is Decided.LEARNED:
            assert (other.food.id, other.status) == (food, Status.MATCHED)


@given(one=st.text(max_size=30), other=st.text(max_size=30))
def test_no_text_raises(one, other, small_search, small_foods):
    assert same(one, one, small_search)
    assert same(one, other, small_search) == same(other, one, small_search)
    assert may_mean(one, small_foods[0], small_search) in (True, False)
    Reader(Catalog(small_search._indexes), {one: "banana-raw"}).understand(f"{other}, {one}")


@pytest.mark.parametrize(
    ("said", "food", "may"),
    [
        ("rice", "rice-with-beans", True),
        ("milk", "milk-reduced-fat-2", True),
        ("apples", "apple-juice", True),
        ("appel juice", "apple-juice", True),
        ("banana", "avocado-raw", False),
        ("apple pie", "apple-juice", False),
        ("boiled spinach", "spinach-raw", False),
        ("", "banana-raw", False),
        ("zorb", "banana-raw", False),
    ],
)
def test_words_may_mean_a_food_that_has_all_of_them(said, food, may, small_search, small_index):
    assert may_mean(said, small_index.food_with_id(food), small_search) is may
