"""A person's own foods: exactly their names come before all others, and any word of their portions measures them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.catalog.index import index_of
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Status
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.understanding.items import understand

NAMES = ("Formula 1", "Soup 2", "Huel 3", "Vitamin Water Zero", "Rice & Peas", "Half and Half Bar", "5 grain bread",
         "Milk", "Beans with rice", "Salt & vinegar crisps")  # fmt: skip
PORTIONS = {"Zarb": "tray", "Zorb": "dish", "Zirb": "pan", "Zerb": "serve", "Zurb": "tub", "Zyrb": "large pouch"}


def own(name, label="bottle"):
    return Food(
        id=f"own-{name}",
        name=name,
        aliases=(),
        group="own",
        tags=frozenset(),
        per_100_g=Nutrients(potassium_mg=100.0),
        popularity=0.0,
        source="your own food",
        source_id="",
        portions=(Portion(label, 200.0, default=True),),
    )


@pytest.fixture(scope="module")
def meal(shipped):
    mine = [*map(own, NAMES), *(own(name, label) for name, label in PORTIONS.items())]
    search = Search((index_of(mine), shipped))
    return lambda text: [(each.name, each.grams) for each in read(text, search)]


def read(text, search):
    items = understand(text, search)
    assert all(item.status is Status.MATCHED and not item.problem for item in items), (text, items)
    return items


@pytest.mark.parametrize("name", NAMES)
def test_exactly_its_name_is_the_own_food(name, meal):
    assert meal(name) == meal(name.upper()) == meal(f" {name.lower()} ") == [(name, 200)]
    assert meal(f"50 g {name}") == [(name, 50)]
    assert meal(f"2 bottles of {name}") == [(name, 400)]
    assert meal(f"{name}, 2 bottles") == [(name, 400)]


@pytest.mark.parametrize("name", [name for name in NAMES if " " in name])
def test_a_name_of_several_words_stays_whole_among_others(name, meal):
    assert meal(f"{name} and a banana") == [(name, 200), ("Banana, raw", 118)]
    assert meal(f"a banana, 2 {name} and an apple") == [
        ("Banana, raw", 118),
        (name, 400),
        ("Apple, with skin, raw", 182),
    ]
    assert meal(f"{name} 50 g") == [(name, 50)]


@pytest.mark.parametrize("name", ["Formula 1", "Soup 2", "Huel 3"])
def test_a_number_with_a_measure_behind_it_is_no_part_of_a_name(name, small_index):
    search = Search((index_of([own(name)]), small_index))
    word, number = name.split()
    (item,) = understand(f"{word} {number} cups", search)
    assert (item.amount, item.unit) == (int(number), "cup")


@pytest.mark.parametrize("name", ["Zero", "Half", "2 eggs", "Breakfast", "Milk and no sugar", "Banana (mine)"])
def test_a_text_that_is_a_name_and_no_more_is_that_food(name, shipped):
    search = Search((index_of([own(name)]), shipped))
    assert [(each.name, each.grams) for each in read(name, search)] == [(name, 200)]


@pytest.mark.parametrize("name", ["Zero", "Half", "Dozen"])
def test_a_name_that_is_a_number_is_that_food_among_others(name, shipped):
    search = Search((index_of([own(name)]), shipped))
    for text in (f"{name} and a banana", f"a banana, {name}"):
        assert sorted(each.name for each in read(text, search)) == ["Banana, raw", name]
    assert [each.name for each in read("half a banana", search)] == ["Banana, raw"]


@pytest.mark.parametrize("text", ["coffee with milk", "peanut butter and jelly sandwich"])
def test_a_dish_that_has_an_own_food_in_its_name_stays_one(text, shipped):
    search = Search((index_of([own("Milk"), own("Peanut butter")]), shipped))
    assert len(read(text, search)) == 1


@pytest.mark.parametrize("text", ["a banana, 2 bars", "2 bars", "2 bars and a banana"])
def test_an_own_portion_counts_no_food_that_has_none_such(text, shipped):
    with_own = understand(text, Search((index_of([own("Zarb", "bar")]), shipped)))
    assert [(each.name, each.grams) for each in with_own] == [
        (each.name, each.grams) for each in understand(text, Search((shipped,)))
    ]


@pytest.mark.parametrize(("name", "label"), PORTIONS.items())
def test_a_portion_measures_by_any_word_of_it(name, label, meal):
    word = label.split()[-1]
    many = {"dish": "dishes", "pouch": "pouches"}.get(word, f"{word}s")
    for text in (
        f"2 {many} of {name}",
        f"2 {many} {name}",
        f"{name} 2 {many}",
        f"{name}, 2 {many}",
        f"{name} (2 {many})",
    ):
        assert meal(text) == [(name, 400)], text
    for text in (f"a {word} of {name}", f"a {word} of the {name}", f"{word} of {name}", f"{name} {word}"):
        assert meal(text) == [(name, 200)], text
    assert meal(f"half a {word} of {name}") == [(name, 100)]
    assert meal(f"2 {many} of {name} and a banana") == [(name, 400), ("Banana, raw", 118)]


def test_an_own_portion_measures_no_other_food(small_index):
    search = Search((index_of([own("Zarb", "tray")]), small_index))
    (item,) = understand("2 trays of banana", search)
    assert item.problem == "nobody knows what a tray of it weighs; say grams"


@given(
    st.lists(st.sampled_from([*NAMES, *PORTIONS, "banana", "2", "a", "tray", "and", "with", ",", "(", ")", "of", "½"])),
)
def test_own_names_in_any_order_are_answered(small_index, words):
    search = Search((index_of([*map(own, NAMES), own("Zarb", "tray")]), small_index))
    for item in understand(" ".join(words), search):
        assert item.status in Status
