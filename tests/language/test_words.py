"""One spelling for each word, whatever its number, case, accent, hyphen or side of the Atlantic."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.language.words import STOP, normalised, phrase, stem, unordered, words

ONE_AND_MANY = """
banana bananas, potato potatoes, tomato tomatoes, berry berries, cherry cherries, leaf leaves,
loaf loaves, peach peaches, radish radishes, egg eggs, bean beans, lentil lentils, chickpea chickpeas, pea peas,
date dates, prune prunes, grape grapes, orange oranges, apple apples, olive olives, avocado avocados, mango mangoes,
mango mangos, sandwich sandwiches, dish dishes, box boxes, glass glasses, cookie cookies, brownie brownies, pie pies,
noodle noodles, pickle pickles, sausage sausages, goose geese, anchovy anchovies, curry curries, patty patties
"""
BRITISH_AND_AMERICAN = """
aubergine eggplant, courgette zucchini, yoghurt yogurt, prawns shrimp, coriander cilantro, doughnut donut,
wholemeal wholewheat, chilli chili, omelette omelet, fibre fiber, tinned canned, mince ground, sweetcorn corn,
liquorice licorice, flavoured flavored, skimmed skim, grilled broiled
"""


def pairs(text):
    return [pair.split() for pair in text.split(",")]


@pytest.mark.parametrize(("one", "many"), pairs(ONE_AND_MANY))
def test_one_and_many_are_the_same_word(one, many):
    assert stem(one) == stem(many)


@pytest.mark.parametrize(("british", "american"), pairs(BRITISH_AND_AMERICAN))
def test_both_sides_of_the_atlantic_say_the_same(british, american):
    assert words(british) == words(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Crème brûlée", "creme brulee"),
        ("jalapeño", "jalapeno"),
        ("half-and-half", "half and half"),
        ("7-Up", "7 up"),
        ("M&M's", "m&ms"),
        ("Kellogg\u2019s", "kelloggs"),
        ("fat-free", "fat free"),
        ("low-fat milk", "low fat milk"),
        ("full-fat milk", "whole milk"),
        ("sugar-free", "diet"),
        ("stir-fried", "stir fry"),
        ("sun-dried", "sun dried"),
        ("2 % milk", "2% milk"),
        ("mac & cheese", "mac and cheese"),
        ("mac 'n' cheese", "mac and cheese"),
        ("tomato/basil", "tomato basil"),
        ("BANANA", "banana"),
        ("ﬁsh", "fish"),
        ("boiled potatoes", "boil potato"),
    ],
)
def test_ways_to_write_the_same(one, other):
    assert words(one) == words(other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fries", "fried"),
        ("raw", "roasted"),
        ("nonfat", "fat"),
        ("lowfat", "low"),
        ("salted", "unsalted"),
        ("2% milk", "1% milk"),
        ("sweetened", "unsweetened"),
        ("pea", "pear"),
        ("corn", "cornmeal"),
        ("date", "data"),
        ("whole milk", "milk"),
        ("skin", "skinless"),
        ("caffeinated", "decaffeinated"),
    ],
)
def test_words_that_tell_foods_apart_stay_apart(one, other):
    assert words(one) != words(other)


@pytest.mark.parametrize("text", ["banan", "バナナ", "банан", "موز", "केला", "香蕉", "ბანანი", "μπανάνα"])
def test_a_word_of_any_script_is_a_word(text):
    assert len(words(text)) >= 1


def test_what_says_nothing_is_left_out():
    assert words("I had some of the fresh bananas") == words("bananas")
    assert words("the of some") == words("") == words("… - ½"[:3]) == ()


def test_order_and_repetition():
    assert phrase(["a", "b", "a"]) == "a b" != phrase(["b", "a"])
    assert unordered(["b", "a", "b"]) == unordered(["a", "b"])


def plural(word):
    """The plural of an English word by the rules of the schoolbook."""
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def nouns(foods):
    """The word of each name that takes a plural: the last before the first comma or preposition."""
    for food in foods:
        for name in (food.name, *food.aliases):
            head = re.split(r"[,(]| with | in | on | and | from | or ", name)[0]
            last = normalised(head).split()[-1:]
            yield from (word for word in last if word.isascii() and word.isalpha() and len(word) > 3)


def test_every_noun_of_the_table_and_its_plural_are_one_word(shipped_foods):
    singular = {word for word in nouns(shipped_foods) if not word.endswith(("s", "i", "u"))}
    assert len(singular) > 500
    apart = {word for word in singular if stem(word) != stem(plural(word))}
    assert apart == {"pepper"}  # the spice, and several of the vegetable


def test_a_stem_of_a_name_finds_its_own_word_again(shipped_foods):
    """Read again, the stems of a name are the words of the name, so that an index may hold either."""
    spelt = {word for food in shipped_foods for word in words(food.name) if word.isalpha() and word not in STOP}
    changed = {word for word in spelt if stem(stem(word)) != stem(word)}
    assert changed == set()


TEXTS = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(["Fat", "free", "-", "%", "2", "é", "n", "'s", "ies"])).map("".join)
)


@given(TEXTS)
def test_any_text_has_words_that_are_not_empty(text):
    assert all(words(text))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzàéîõü -'&%0123456789", max_size=40))
def test_case_and_composition_do_not_matter(text):
    assert words(text) == words(text.upper()) == words(f"  {text} ")
    assert words(text) == words(unicodedata.normalize("NFD", text))
