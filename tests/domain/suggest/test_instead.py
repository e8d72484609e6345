"""What may stand in the place of a food: with less, never saltier, never what the profile leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.instead import By, StandIn, SwapTable, Use, instead
from potassium_cli.domain.suggest.rules import Rules

NO_RULES = Rules()
PORTION = (Portion("cup", 100.0, default=True),)


def food(name, mg, *, tags=(), group="fruit", **figures):
    per_100_g = Nutrients(potassium_mg=mg, sodium_mg=figures.pop("sodium", 1.0), **figures)
    return Food(name, name, (), group, frozenset(tags), per_100_g, 1.0, "", "", PORTION)


def swaps(was, others, rules=NO_RULES, limit=None):
    uses = (Use("fruit", ("fruit", "sweets", "drinks"), ()),)
    rows = tuple(StandIn("fruit", other.id, 1.0, "cup") for other in others)
    table = SwapTable(uses, rows, {other.id: other for other in others})
    return [one.food.id for one in instead(was, 100.0, table, rules, limit)]


@given(
    was=st.floats(min_value=0, max_value=2000),
    others=st.lists(st.floats(min_value=0, max_value=1000), max_size=8),
    limit=st.one_of(st.none(), st.floats(min_value=200, max_value=4000)),
)
def test_what_stands_in_holds_a_third_less_and_is_never_high(was, others, limit):
    named = [food(f"f{place}", mg) for place, mg in enumerate(others)]
    for one in swaps(food("was", was), named, limit=limit):
        mg = next(other for other in named if other.id == one).per_100_g.potassium_mg
        assert mg <= min(was * 2 / 3, HIGH_ENTRY_MG)
        assert limit is None or mg <= limit / 3
        assert was > HIGH_ENTRY_MG


def offered(was, grams, others, by, rules=NO_RULES):
    uses = (Use("fruit", ("fruit", "dishes", "drinks"), (), by),)
    rows = tuple(StandIn("fruit", other.id, 0.5, "cup") for other in others)
    return instead(was, grams, SwapTable(uses, rows, {other.id: other for other in others}), rules)


@pytest.mark.parametrize(("by", "amount"), [(By.WEIGHT, 3.0), (By.ENERGY, 1.5)])
@pytest.mark.parametrize("times", [1, 2])
def test_a_stand_in_is_for_as_much_as_was_eaten(by, amount, times):
    (one,) = offered(food("was", 200, energy_kcal=50), 300.0 * times, [food("other", 20, energy_kcal=100)], by)
    assert one.amount == amount * times
    assert one.saved_mg == 600 * times - one.nutrients.potassium_mg


@pytest.mark.parametrize(("mg", "stands"), [(200, False), (140, False), (130, True)])
def test_the_same_in_less_is_no_swap(mg, stands):
    """Half a cup would save enough: but as much of it as was eaten must, too."""
    assert bool(offered(food("was", 200), 110.0, [food("other", mg)], By.WEIGHT)) is stands


def test_what_would_be_far_too_little_is_not_offered():
    assert offered(food("was", 400), 1000.0, [food("other", 100)], By.WEIGHT) == ()


def test_of_what_a_stand_in_holds_clearly_more_is_told():
    was = food("was", 400, energy_kcal=100, carbohydrate_g=5, phosphorus_mg=50)
    more = food("more", 40, sodium=120, energy_kcal=100, carbohydrate_g=30, phosphorus_mg=60)
    (one,) = offered(was, 100.0, [more], By.WEIGHT)
    assert {each.nutrient: each.by for each in one.more} == {"carbohydrate_g": 25, "sodium_mg": 119}


MEATLESS = [
    ("Vegetable curry", {"vegetarian"}, False),
    ("Tofu and vegetable stir-fry", set(), False),
    ("Chicken curry", set(), True),
]


@pytest.mark.parametrize(("name", "tags", "given"), MEATLESS)
def test_who_eats_a_meatless_dish_is_offered_no_meat(name, tags, given):
    was = food(name, 400, group="dishes", tags=tags)
    chicken = food("Chicken and rice", 40, group="dishes")
    assert bool(offered(was, 100.0, [chicken], By.WEIGHT)) is given
    rice = food("Rice with vegetables", 40, group="dishes", tags={"vegetarian"})
    assert [one.food for one in offered(was, 100.0, [rice], By.WEIGHT)] == [rice]


@pytest.mark.parametrize("allergy", ["milk", "cow's milk", "dairy"])
def test_an_allergy_to_milk_leaves_cartons_of_plants(allergy):
    plant = food("Almond milk", 40, group="dairy", tags={"vegan", "vegetarian", "nuts", "drink"})
    cows = food("Milk, whole", 40, group="dairy", tags={"vegetarian", "milk", "drink"})
    found = offered(food("was", 400), 100.0, [plant, cows], By.WEIGHT, Rules(allergies=(allergy,)))
    assert [one.food for one in found] == [plant]


def test_nothing_saltier_stands_in():
    others = [food("salty", 50, sodium=400), food("plain", 50, sodium=100)]
    assert swaps(food("was", 500), others) == ["plain"]


def test_r21_what_is_to_be_kept_steady_has_none():
    greens = food("kale", 500, tags=["leafy-green"])
    others = [food("cabbage", 50)]
    assert swaps(greens, others) == ["cabbage"]
    assert swaps(greens, others, Rules(tags=frozenset({"leafy-green"}))) == []


def test_with_diabetes_nothing_sugary_stands_in():
    others = [
        food("sweet", 50, group="sweets"),
        food("lemonade", 20, group="drinks", tags=["drink"], carbohydrate_g=10.0),
        food("water", 0, group="drinks", tags=["drink"], carbohydrate_g=0.0),
    ]
    assert swaps(food("was", 500), others) == ["sweet", "lemonade", "water"]
    assert swaps(food("was", 500), others, Rules(groups=frozenset({"fruit juice"}))) == ["water"]


@pytest.mark.parametrize("tag", ["supplement", "salt-substitute"])
def test_r16_nothing_stands_in_for_a_salt(tag):
    assert swaps(food("salt", 900, tags=[tag]), [food("apple", 50)]) == []


def test_r20_star_fruit_has_stand_ins_however_little_it_holds():
    assert swaps(food("star fruit", 120, tags=["star-fruit"]), [food("apple", 150), food("pear", 50)]) == [
        "apple",
        "pear",
    ]
