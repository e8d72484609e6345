"""What serves the same use with less: every row names a food and a portion of the table, and holds little (R18)."""

import pytest

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG
from potassium_cli.domain.suggest.instead import SwapTable, instead, use_of, wants_a_swap
from potassium_cli.domain.suggest.ordinary import UNFIT
from potassium_cli.domain.suggest.rules import Rules
from potassium_cli.errors import StorageError
from potassium_cli.tables.foods import data_folder, read_foods
from potassium_cli.tables.swaps import read_stand_ins, read_uses

FOODS = {food.id: food for food in read_foods(data_folder())}
TABLE = SwapTable(read_uses(data_folder()), read_stand_ins(data_folder()), FOODS)
COMMONEST = 200
NO_RULES = Rules(age=60)
# A cup of these is high only because it is much: as much of anything else of the kind holds about the same.
ONLY_LARGE = frozenset(
    {
        *("Broccoli, frozen, boiled", "Sweetcorn, canned, drained", "Green beans, frozen, boiled"),
        *("Collard greens, boiled", "Peaches, canned in light syrup", "Enchilada sauce, red"),
        *("Double cheeseburger, large", "Popcorn, cinema, with butter", "Popcorn, cinema, without butter"),
    }
)


def usual(food):
    return food.per_100_g.of_grams(food.default_portion.grams)


def swapped(food, rules=NO_RULES, times=1):
    return instead(food, food.default_portion.grams * times, TABLE, rules)


def density(one, grams, was, was_grams):
    """Potassium in as much of it, of what there was: by weight or by energy, whichever is less."""
    by_weight = (one.potassium_mg / grams) / (was.potassium_mg / was_grams)
    by_energy = (one.potassium_mg / max(one.energy_kcal, 1)) / (was.potassium_mg / max(was.energy_kcal, 1))
    return min(by_weight, by_energy)


def commonest_above_200_mg():
    high = [
        food
        for food in FOODS.values()
        if food.default_portion and "ingredient" not in food.tags and (usual(food).potassium_mg or 0) > HIGH_ENTRY_MG
    ]
    return sorted(high, key=lambda food: -food.popularity)[:COMMONEST]


@pytest.mark.parametrize("row", TABLE.stand_ins, ids=lambda row: f"{row.use}:{row.food_id}")
def test_every_stand_in_is_a_portion_of_the_table_that_the_log_would_not_flag(row):
    food = FOODS[row.food_id]
    portion = next(each for each in food.portions if each.label == row.portion)
    assert food.per_100_g.of_grams(row.amount * portion.grams).potassium_mg <= HIGH_ENTRY_MG
    assert not food.tags & UNFIT
    assert row.use in {use.name for use in TABLE.uses}


def test_each_of_the_commonest_foods_above_200_mg_has_two_stand_ins_at_least():
    few = [food.name for food in commonest_above_200_mg() if len(swapped(food)) < 2]
    assert [name for name in few if name not in ONLY_LARGE] == []


@pytest.mark.parametrize("food", commonest_above_200_mg(), ids=lambda food: food.id)
def test_what_is_offered_for_a_common_food_is_as_much_and_holds_less_also_by_as_much(food):
    was = usual(food)
    for one in swapped(food):
        assert one.nutrients.potassium_mg <= min(HIGH_ENTRY_MG, was.potassium_mg * 2 / 3)
        assert (one.nutrients.sodium_mg or 0) <= (was.sodium_mg or 0) + 140
        assert density(one.nutrients, one.grams, was, food.default_portion.grams) <= 2 / 3, one.food.name
        assert "vegetarian" in one.food.tags or "vegetarian" not in food.tags


@pytest.mark.parametrize("name", ["potato-baked-with-skin", "orange-raw", "milk-whole", "spaghetti-with-meat-sauce"])
@pytest.mark.parametrize("times", [2, 3])
def test_two_or_three_of_it_are_held_against_as_many(name, times):
    once = {one.food.id: one.grams for one in swapped(FOODS[name])}
    for one in swapped(FOODS[name], times=times):
        assert one.grams >= once.get(one.food.id, 0)
        assert one.saved_mg > usual(FOODS[name]).potassium_mg


def test_three_potatoes_are_held_against_three_portions_of_rice():
    (rice,) = (one for one in swapped(FOODS["potato-baked-with-skin"], times=3) if one.food.id == "white-rice-cooked")
    assert (rice.amount, rice.portion) == (3.5, "cup")


@pytest.mark.parametrize("name", ["apple-with-skin-raw", "blueberries-raw", "white-rice-cooked"])
def test_what_holds_little_needs_none(name):
    food = FOODS[name]
    assert not wants_a_swap(food, usual(food))
    assert swapped(food) == ()


@pytest.mark.parametrize(
    ("food", "use"),
    [
        ("potato-baked-with-skin", "potatoes"),
        ("orange-juice-from-a-carton", "juice"),
        ("ham-sandwich-on-white-bread", "sandwiches"),
        ("chicken-and-vegetable-stir-fry", "eastern dishes"),
        ("beef-stew", "main dishes"),
        ("chicken-pot-pie", "pies"),
        ("cheeseburger-on-bun", "sandwiches"),
        ("green-pepper-raw", "raw vegetables"),
        ("spinach-boiled", "greens"),
        ("tuna-salad-with-mayonnaise", "filling salads"),
        ("milk-whole", "milk"),
        ("tomato-sauce-canned", "sauces"),
        ("latte", "milky drink"),
    ],
)
def test_a_food_is_used_as_people_use_it(food, use):
    assert use_of(FOODS[food], TABLE.uses) == use


@pytest.mark.parametrize("broken", ["use,food,amount,portion\nfruit,apple,one,small\n", "use,food\nfruit,apple\n"])
def test_a_broken_table_is_named_with_its_line(tmp_path, broken):
    (tmp_path / "swaps.csv").write_text(broken)
    with pytest.raises(StorageError, match=r"swaps\.csv, line 2"):
        read_stand_ins(tmp_path)
