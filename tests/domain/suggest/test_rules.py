"""What a profile leaves out, and how widely words are read."""

from datetime import date

import pytest

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.food.nutrients import UNKNOWN
from potassium_cli.domain.profile.profile import Diet, Pregnancy, Profile, Reply
from potassium_cli.domain.profile.safety import Kind
from potassium_cli.domain.suggest.allergens import unheeded
from potassium_cli.domain.suggest.rules import Rules, breaks, rules_of

TODAY = date(2026, 11, 22)
ANSWERED = Profile(
    born=date(1986, 3, 1),
    pregnancy=Pregnancy.NO,
    diabetes=Reply.NO,
    medicines=(),
    oxalate_stones=Reply.NO,
    diet=Diet.NONE,
    allergies=(),
    dislikes=(),
)


def food(name: str, tags: str = "", group: str = "vegetables", *aliases: str) -> Food:
    return Food(name, name, aliases, group, frozenset(tags.split()), UNKNOWN, 1, "USDA SR28", "", ())


def left_out(food: Food, kinds: tuple[Kind, ...] = (), **answers: object) -> bool:
    return breaks(food, rules_of(ANSWERED._replace(**answers), kinds, TODAY))


def test_a_person_of_forty_with_every_answer_no_has_nothing_left_out():
    assert rules_of(ANSWERED, (), TODAY) == Rules(age=40)


@pytest.mark.parametrize(("born", "out"), [(date(2021, 11, 23), True), (date(2021, 11, 22), False), (None, True)])
def test_r12_no_whole_nuts_under_five_or_at_an_unknown_age(born, out):
    assert left_out(food("Almonds", "whole-nuts"), born=born) is out
    assert left_out(food("Sunflower seeds", "", "nuts and seeds"), born=born) is out


@pytest.mark.parametrize(
    ("name", "until"),
    [
        *(("Milk, skim (fat free)", 5), ("Milk, 1% (low fat)", 5), ("Lactose-free milk, 1% (low fat)", 5)),
        *(("Greek yogurt, plain, nonfat", 5), ("Milk, 2% (reduced fat)", 2), ("Yogurt, plain, low-fat", 2)),
        *(("Milk, whole", 0), ("Yogurt, plain, whole milk", 0)),
    ],
)
def test_thin_milk_is_not_for_the_youngest(name, until):
    ages = [age for age in range(1, 7) if left_out(food(name, "milk", "dairy"), born=date(2026 - age, 1, 1))]
    assert ages == [*range(1, until)]
    assert left_out(food(name, "milk", "dairy"), born=None) is bool(until)


@pytest.mark.parametrize(
    "name",
    [
        *("Grapes, raw", "Cherries, sweet, raw", "Apple, with skin, raw", "Carrot, raw", "Raisins", "Celery, raw"),
        *("Green pepper, raw", "Sweetcorn, boiled"),
    ],
)
def test_what_small_children_choke_on_is_left_out_under_five(name):
    each = food(name, "dried-fruit" if name == "Raisins" else "", "fruit")
    assert left_out(each, born=date(2021, 11, 23))
    assert not left_out(each, born=date(2021, 11, 22))


@pytest.mark.parametrize(
    "name", ["Banana, raw", "Carrots, boiled", "Apple, peeled, boiled", "Pineapple, raw", "Tomato, raw"]
)
def test_what_is_soft_stays_for_small_children(name):
    assert not left_out(food(name), born=date(2024, 1, 1))


@pytest.mark.parametrize("name", ["Cranberry juice blend, 100% juice", "Cranberries, dried"])
def test_r21_no_cranberries_with_warfarin(name):
    assert left_out(food(name), (Kind.WARFARIN,), medicines=("warfarin",))
    assert not left_out(food(name))


def test_r21_no_leafy_greens_with_warfarin():
    assert left_out(food("Kale, boiled", "leafy-green"), (Kind.WARFARIN,), medicines=("warfarin",))
    assert not left_out(food("Kale, boiled", "leafy-green"), (Kind.LOWERS,), medicines=("furosemide",))


@pytest.mark.parametrize(("answer", "out"), [(Reply.YES, True), (Reply.UNKNOWN, True), (None, True), (Reply.NO, False)])
def test_r21_no_spinach_almonds_or_beets_with_oxalate_stones_or_while_nobody_knows(answer, out):
    assert left_out(food("Spinach, boiled", "leafy-green oxalate"), oxalate_stones=answer) is out


@pytest.mark.parametrize(
    ("medicines", "out"), [(("ramipril",), True), (None, True), (Reply.UNKNOWN, True), ((), False)]
)
def test_no_grapefruit_with_any_medicine(medicines, out):
    assert left_out(food("Grapefruit, raw", "grapefruit", "fruit"), medicines=medicines) is out


def test_foods_that_do_not_go_with_a_medicine_are_left_out():
    rules = rules_of(ANSWERED, (), TODAY, {"leafy-green"})
    assert breaks(food("Kale, boiled", "leafy-green"), rules)
    assert not breaks(food("Carrots, boiled"), rules)


def test_no_juice_or_dried_fruit_with_diabetes():
    assert left_out(food("Orange juice", "", "fruit juice"), diabetes=Reply.YES)
    assert left_out(food("Raisins", "dried-fruit", "fruit"), diabetes=Reply.YES)
    assert not left_out(food("Orange, raw", "", "fruit"), diabetes=Reply.YES)


@pytest.mark.parametrize(
    ("answers", "out"),
    [
        ({"pregnancy": Pregnancy.PREGNANT}, True),
        ({"pregnancy": Pregnancy.LACTATING}, True),
        ({"born": date(2018, 1, 1)}, True),
        ({}, False),
    ],
)
def test_no_tuna_in_pregnancy_or_for_a_child(answers, out):
    assert left_out(food("Tuna, canned in water", "fish", "fish"), **answers) is out


def test_a_vegan_gets_only_what_is_known_to_be_vegan():
    assert left_out(food("Yogurt", "vegetarian milk", "dairy"), diet=Diet.VEGAN)
    assert left_out(food("Soup of unknown make"), diet=Diet.VEGAN)
    assert not left_out(food("Lentils", "vegan vegetarian"), diet=Diet.VEGAN)


def test_a_vegetarian_gets_no_fish_or_meat():
    assert left_out(food("Salmon", "fish", "fish"), diet=Diet.VEGETARIAN)
    assert not left_out(food("Yogurt", "vegetarian milk", "dairy"), diet=Diet.VEGETARIAN)


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("nuts", "nuts"),
        ("Nuts", "peanuts"),
        ("tree nuts", "nuts"),
        ("peanut", "peanuts"),
        ("walnuts", "nuts"),
        ("dairy", "milk"),
        ("lactose", "milk"),
        ("cow's milk", "milk"),
        ("soy", "soya"),
        ("wheat", "gluten"),
        ("coeliac disease", "gluten"),
        ("shellfish", "crustaceans"),
        ("shellfish", "molluscs"),
        ("prawns", "crustaceans"),
        ("seafood", "fish"),
        ("egg", "eggs"),
        ("sulfites", "sulphites"),
    ],
)
def test_an_allergy_is_heeded_by_the_words_that_people_use(words, tag):
    assert left_out(food("Anything", tag), allergies=(words,))


def test_an_allergy_is_heeded_by_group_should_a_row_lack_its_tag():
    assert left_out(food("Cashews", "", "nuts and seeds"), allergies=("peanuts",))
    assert left_out(food("Kefir", "", "dairy"), allergies=("milk",))
    assert left_out(food("Shrimp", "", "fish"), allergies=("shellfish",))


def test_an_allergy_to_any_other_food_is_heeded_within_longer_words_too():
    assert left_out(food("Strawberries, raw"), allergies=("berry", "berries"))
    assert left_out(food("Kiwi, raw", "", "fruit"), allergies=("Kiwis",))
    assert left_out(food("Chickpeas", "", "legumes", "garbanzo bean"), allergies=("garbanzo",))
    assert not left_out(food("Banana, raw", "", "fruit"), allergies=("Kiwis",))


def test_several_allergies_in_one_breath_are_all_heeded():
    assert left_out(food("Kiwi, raw", "", "fruit"), allergies=("wheat and kiwi",))
    assert left_out(food("Bread", "gluten", "bread"), allergies=("wheat and kiwi",))


def test_words_around_an_allergy_leave_nothing_else_out():
    for words in ("cow's milk", "tree nuts", "raw egg", "nut allergy", "any kind of fish"):
        assert not left_out(food("Spinach and so, raw"), allergies=(words,))


def test_an_allergy_that_no_food_speaks_of_is_said():
    assert unheeded([food("Kiwi, raw")], ("nuts", "kiwi", "nickel")) == ("nickel",)


@pytest.mark.parametrize(
    ("words", "name", "out"),
    [
        ("bananas", "Banana, raw", True),
        ("sweet potato", "Sweet potatoes, boiled", True),
        ("sweet potato", "Potato, boiled", False),
        ("Beans", "Kidney beans, boiled", True),
        ("peas", "Pears, raw", False),
        ("pea", "Peanuts", False),
        ("jalapeno", "Jalapeño, raw", True),
        ("", "Banana, raw", False),
        ("...", "Banana, raw", False),
    ],
)
def test_a_dislike_is_read_by_whole_words_in_any_number(words, name, out):
    assert left_out(food(name), dislikes=(words,)) is out


def test_a_dislike_may_be_an_alias_or_a_group():
    assert left_out(food("Chickpeas", "", "legumes", "garbanzo beans"), dislikes=("garbanzo bean",))
    assert left_out(food("Cod, baked", "", "fish"), dislikes=("fish",))


def test_plurals_of_all_kinds_are_one_word():
    assert words_of("Tomatoes berries pears") == words_of("tomato berry pear")
    assert words_of("Swiss cress") == {"swiss", "cress"}
