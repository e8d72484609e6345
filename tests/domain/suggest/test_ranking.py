import pytest

from potassium_cli.domain.food.bands import band
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.ranking import Order, Per, amount, in_a_serving, top


def food(name, potassium, energy, grams, **more):
    nutrients = Nutrients(potassium_mg=potassium, energy_kcal=energy)
    fields = {"group": "fruit", "tags": frozenset(), "popularity": 1.0} | more
    return Food(
        name, name, (), per_100_g=nutrients, source="", source_id="", portions=(Portion("one", grams),), **fields
    )


BANANA = food("banana", 358.0, 89.0, 118.0, tags=frozenset({"vegan"}))
SPINACH = food("spinach", 558.0, 23.0, 30.0, group="vegetables", tags=frozenset({"vegan"}))
CREAM = food("cream", 95.0, 340.0, 15.0, group="dairy")
WATER = food("water", 0.0, 0.0, 240.0, group="drinks")
BLANK = food("oat drink", None, 45.0, 240.0)
FLOUR = food("flour", 107.0, 364.0, 125.0, tags=frozenset({"ingredient"}))
RARE = food("rare", 9000.0, 10.0, 100.0, popularity=0.0)
TABLE = [CREAM, FLOUR, WATER, BANANA, BLANK, RARE, SPINACH]


def test_each_measure_has_its_own_order():
    assert top(TABLE, Per.PORTION, 2) == [BANANA, SPINACH]
    assert top(TABLE, Per.GRAMS, 2) == [SPINACH, BANANA]
    assert top(TABLE, Per.ENERGY, 3) == [SPINACH, BANANA, CREAM]


def test_the_least_first():
    plum = food("plum", 157.0, 46.0, 66.0)
    assert [each.name for each in top([*TABLE, plum], Per.PORTION, 3, Order.LEAST)] == ["plum", "spinach", "banana"]
    assert top(TABLE, Per.PORTION, 3, Order.LEAST, among="drinks") == [WATER]


@pytest.mark.parametrize(
    ("name", "grams", "others", "told"),
    [
        ("apricot", 35.0, (), ("2 one", 70.0)),
        ("olive", 4.0, (), None),
        ("raisin", 1.0, (Portion("cup", 145.0), Portion("handful", 52.0)), ("handful", 52.0)),
        ("apple", 182.0, (), ("one", 182.0)),
    ],
)
def test_the_least_are_listed_by_a_usual_serving(name, grams, others, told):
    fruit = food(name, 300.0, 50.0, grams)
    served = in_a_serving(fruit._replace(portions=(*fruit.portions, *others)))
    assert (served and (served.default_portion.label, served.default_portion.grams)) == told


@pytest.mark.parametrize("tag", ["star-fruit", "salt-substitute", "dish", "ingredient"])
def test_r20_the_least_never_holds_star_fruit_nor_what_is_no_food_by_itself(tag):
    assert top([food("some fruit", 10.0, 30.0, 91.0, tags=frozenset({tag}))], Per.PORTION, 9, Order.LEAST) == []


def test_r10_the_neutral_order_takes_what_is_eaten_most_by_name():
    often = BANANA._replace(id="apple", name="Apple", popularity=9.0)
    assert top([*TABLE, often], Per.PORTION, 3, Order.NEUTRAL) == [often, BANANA, CREAM]
    poorer = often._replace(per_100_g=Nutrients(potassium_mg=1.0, energy_kcal=1.0))
    assert top([*TABLE, poorer], Per.PORTION, 3, Order.NEUTRAL) == [poorer, BANANA, CREAM]


def test_a_group_or_a_diet():
    assert top(TABLE, Per.PORTION, 9, among="dairy") == [CREAM]
    assert top(TABLE, Per.PORTION, 9, among="vegan") == [BANANA, SPINACH]


def test_what_is_unknown_or_without_energy_has_no_rank():
    assert amount(BLANK, Per.GRAMS) is None
    assert amount(WATER, Per.ENERGY) is None


def test_the_bands_end_where_their_source_says():
    assert [band(mg) for mg in (0, 100, 100.1, 200, 201, 300, 300.5, 900)] == [
        *("low", "low", "medium", "medium", "high", "high", "very high", "very high")
    ]
