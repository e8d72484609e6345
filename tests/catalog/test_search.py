"""Which food do these words mean? Promises that hold whatever the weights, and the plain ones of the README."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.catalog.index import index_of
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.concentrates import CONCENTRATED
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.language.preparation import STAND_INS
from potassium_cli.language.words import words


def own(name: str, *aliases: str) -> Food:
    return Food(f"own-{name}", name, aliases, "own", frozenset(), Nutrients(300.0), 0.0, "own", "", ())


@pytest.fixture(scope="session")
def names(small_search):
    """The names of the foods that a text may mean, by the small table, the likeliest first."""
    return lambda text: [hit.food.name for hit in small_search.find(words(text))]


@pytest.fixture(scope="session")
def shipped_names(shipped_search):
    return lambda text: [hit.food.name for hit in shipped_search.find(words(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Banana, raw", "Banana, raw"),
        ("raw banana", "Banana, raw"),
        ("bananas", "Banana, raw"),
        ("BANANAS", "Banana, raw"),
        ("chips", "French fries"),
        ("garbanzo beans", "Chickpeas, boiled"),
        ("garbanzo beans, canned", "Chickpeas, canned"),
        ("canned chickpeas", "Chickpeas, canned"),
        ("tinned chickpeas", "Chickpeas, canned"),
        ("aubergine", "Eggplant, boiled"),
        ("jalapeno", "Jalapeño pepper, raw"),
        ("black coffee", "Coffee, brewed"),
        ("boiled spinach", "Spinach, boiled"),
        ("cooked spinach", "Spinach, boiled"),
        ("spinach, raw", "Spinach, raw"),
        ("baked potato", "Potato, baked, with skin"),
        ("roasted potato", "Potato, baked, with skin"),
        ("steamed potatoes", "Potato, boiled"),
        ("yam", "Sweet potato, baked"),
        ("cheese and macaroni", "Macaroni and cheese"),
        ("7 up", "Lemon-lime soda"),
        ("2% milk", "Milk, reduced fat (2%)"),
        ("semi-skimmed milk", "Milk, reduced fat (2%)"),
        ("half and half", "Half-and-half"),
        ("beans with rice", "Rice with beans"),
    ],
)
def test_a_name_is_found_in_the_words_that_people_use(text, name, names):
    assert names(text)[0] == name


@pytest.mark.parametrize(
    ("plain", "dish"),
    [
        ("potatoes", "Potato salad"),
        ("apple", "Apple pie"),
        ("lentils", "Lentil soup"),
        ("macaroni", "Macaroni and cheese"),
        ("orange", "Orange juice"),
        ("peanut butter", "Peanut butter and jelly sandwich"),
        ("beans and rice", "White rice, cooked"),
    ],
)
def test_a_plain_food_stands_before_the_dish_that_contains_it(plain, dish, names):
    assert names(plain)[0] != dish
    assert set(words(names(plain)[0])) & set(words(plain))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bananna", "Banana, raw"),
        ("avacado", "Avocado, raw"),
        ("spinahc, boiled", "Spinach, boiled"),
        ("boild spinach", "Spinach, boiled"),
        ("strawberrys", "Strawberries, raw"),
        ("strawbery", "Strawberries, raw"),
        ("chikpeas canned", "Chickpeas, canned"),
        ("macaroni and chese", "Macaroni and cheese"),
        ("plantian", "Plantain, fried"),
    ],
)
def test_a_misspelling_is_seen_through(typed, name, names):
    assert names(typed)[0] == name


def test_the_exact_name_is_first_and_says_so(small_foods, small_search):
    for food in small_foods:
        for name in (food.name, *food.aliases):
            hit = small_search.find(words(name))[0]
            assert (hit.food.name, hit.exact, hit.share) == (food.name, True, 1.0)


def test_every_food_of_the_table_is_found_by_each_of_its_names(shipped_foods, shipped):
    """By its own name or an alias it is a food that has exactly these words, among those who share them."""
    lost = [
        (food.name, name)
        for number, food in enumerate(shipped_foods)
        for name in (food.name, *food.aliases)
        if number not in shipped.exact(tuple(dict.fromkeys(words(name))))
    ]
    assert lost == []


def test_every_food_of_the_table_is_the_first_for_its_own_name(shipped_foods, shipped_search):
    found = {food.name: shipped_search.find(words(food.name), 1)[0].food.name for food in shipped_foods}
    assert {name: first for name, first in found.items() if name != first} == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bananas", "Banana, raw"),
        ("avocado", "Avocado, raw"),
        ("cooked lentils", "Lentils, boiled"),
        ("a baked potato", "Potato, baked, with skin"),
        ("orange juice", "Orange juice, from a carton"),
        ("prunes", "Prunes, dried"),
        ("sweet potato", "Sweet potato, baked in skin"),
        ("milk", "Milk, 2% (reduced fat)"),
        ("chickpeas", "Chickpeas, boiled"),
        ("chickpeas canned drained", "Chickpeas, canned, drained"),
    ],
)
def test_the_shipped_table_answers_as_the_readme_says(text, name, shipped_names):
    assert shipped_names(text)[0] == name


def test_milk_is_milk_and_not_milkfish(shipped_names):
    names = shipped_names("milk")
    assert names
    assert all("ilkfish" not in name for name in names)


@pytest.mark.parametrize("text", ["", " ", "the of a", "...", "xqzxqz wvvvw", "バナナ", "банан", "🍌", "()"])
def test_what_is_no_food_is_nothing(text, names):
    assert names(text) == []


@given(st.permutations(["potato", "baked", "skin", "with"]))
def test_the_order_of_words_does_not_matter_to_which_food_is_meant(names, order):
    assert names(" ".join(order))[0] == "Potato, baked, with skin"


@pytest.fixture(scope="session")
def vocabulary(shipped):
    return shipped.vocabulary()


@given(data=st.data())
def test_a_well_spelt_word_is_never_corrected(data, shipped, shipped_search, vocabulary):
    """A word that some name has leads to the names that have it, or a stand-in for it; to no other."""
    word = data.draw(st.sampled_from(vocabulary))
    meant = [word, *(other for other, _ in STAND_INS.get(word, ()))]
    having = {shipped.food(place.food).id for each in meant for place in shipped.places(each).values()}
    assert {hit.food.id for hit in shipped_search.find((word,), 5)} <= having


def test_a_pear_is_no_pea_and_a_date_no_data(small_foods):
    pears = own("Pear, raw")
    search = Search((index_of((*small_foods, pears)),))
    assert [hit.food for hit in search.find(words("pears"))] == [pears]
    assert pears not in [hit.food for hit in search.find(words("peas"))]


def test_a_persons_own_food_is_first_for_its_name(shipped):
    search = Search((index_of((own("Banana, raw"), own("Granny's stew", "stew"))), shipped))
    assert search.find(words("banana, raw"))[0].food.id == "own-Banana, raw"
    assert search.find(words("grannys stew"))[0].food.id == "own-Granny's stew"
    assert search.find(words("stew"))[0].food.id == "own-Granny's stew"
    assert search.find(words("avocado"))[0].food.name == "Avocado, raw"


def test_without_a_food_of_their_own_nothing_changes(small_index, small_search):
    search = Search((index_of((own("Zzyzx stew"),)), small_index))
    for text in ("banana", "baked potato", "rice with beans"):
        assert [hit.food.name for hit in search.find(words(text))][:1] == [
            hit.food.name for hit in small_search.find(words(text))
        ][:1]


@pytest.mark.parametrize(
    "text",
    [
        "salt",
        "table salt",
        "sugar substitute",
        "salt of sorrel",
        "egg substitute",
        "salted fish",
        "potassium-rich soup",
    ],
)
def test_a_concentrate_is_never_a_guess(text, small_search):
    """A gram of one is half a gram of potassium: whoever means it must say what it is."""
    assert not any(hit.food.tags & CONCENTRATED for hit in small_search.find(words(text))[:1])


@pytest.mark.parametrize(
    "text", ["salt", "a pinch of salt", "sea salt", "salt and pepper", "protein", "sweetener", "seasoning"]
)
def test_the_shipped_table_never_guesses_a_concentrate_either(text, shipped_search):
    assert not [hit for hit in shipped_search.find(words(text))[:1] if hit.food.tags & CONCENTRATED]


def test_a_concentrate_is_found_by_its_name(names, shipped_names):
    assert names("salt substitute")[0] == "Salt substitute"
    assert names("potassium salt")[0] == "Salt substitute"
    assert shipped_names("salt substitute")[0].startswith("Salt substitute")


def test_the_same_question_has_the_same_answer(small_index, shipped):
    for index, text in ((small_index, "potato"), (shipped, "chicken soup with rice"), (shipped, "bean")):
        first, again = Search((index,)).find(words(text)), Search((index,)).find(words(text))
        assert first == again
        assert [hit.food.id for hit in first] == [hit.food.id for hit in again]


def test_no_more_than_was_asked_for_and_none_twice(shipped_search):
    for limit in (1, 3, 20):
        found = [hit.food.id for hit in shipped_search.find(words("chicken"), limit)]
        assert len(found) == len(set(found)) == limit


def test_a_smaller_limit_cuts_the_same_list(shipped_search):
    for text in ("chicken", "cheese", "potato soup", "bananna"):
        whole = [hit.food.id for hit in shipped_search.find(words(text), 12)]
        assert [hit.food.id for hit in shipped_search.find(words(text), 3)] == whole[:3]


@given(st.text(max_size=60))
def test_any_text_may_be_searched_for(small_search, text):
    for hit in small_search.find(words(text)):
        assert 0 <= hit.share <= 1
