"""Swaps under a limit: what may take whose place, in a small table typed by hand (USDA SR28 and FNDDS, per 100 g)."""

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.ordinary import NEVER
from potassium_cli.domain.suggest.preparations import CUBES, DRAINED, preparation
from potassium_cli.domain.suggest.rules import Rules, breaks
from potassium_cli.domain.suggest.swaps import Swap, TopSource, half_saves_mg, sources, swaps
from potassium_cli.domain.suggest.weighing import NOTHING, Eaten

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADULT = Rules(age=60)
# name | group | tags | potassium sodium water protein fat | popularity
ROWS = """
Banana, raw | fruit | vegan vegetarian | 358 1 75 1 0 | 11.5
Apple, with skin, raw | fruit | vegan vegetarian | 107 1 86 0 0 | 5.8
Blueberries, raw | fruit | vegan vegetarian | 77 1 84 1 0 | 1.6
Grapefruit, raw | fruit | vegan vegetarian grapefruit | 60 0 90 1 0 | 0.5
Star fruit, raw | fruit | vegan vegetarian star-fruit | 50 2 91 1 0 | 9
Avocado, raw | fruit | vegan vegetarian | 485 7 73 2 15 | 2.5
Raisins | fruit | vegan vegetarian dried-fruit | 749 11 15 3 0 | 0.8
Orange juice, from a carton | fruit juice | vegan vegetarian drink | 178 2 88 1 0 | 5.9
Apple juice, unsweetened | fruit juice | vegan vegetarian drink | 101 4 88 0 0 | 1.8
Apple juice, with added potassium | fruit juice | vegan vegetarian drink | 20 4 88 0 0 | 9
Potato, baked, with skin | potatoes | vegan vegetarian | 535 10 75 3 0 | 0.4
Potato, boiled without skin | potatoes | vegan vegetarian | 328 5 77 2 0 | 0.3
White rice, cooked | grains | vegan vegetarian | 35 1 68 3 0 | 9.9
Spinach, boiled | vegetables | vegan vegetarian leafy-green oxalate | 466 70 91 3 0 | 0.6
Broccoli, boiled | vegetables | vegan vegetarian leafy-green | 293 41 89 2 0 | 1.1
Broccoli, frozen, boiled | vegetables | vegan vegetarian leafy-green | 142 11 91 3 0 | 0.9
Cauliflower, boiled | vegetables | vegan vegetarian | 142 15 93 2 0 | 0.5
Lettuce, iceberg, raw | vegetables | vegan vegetarian | 141 10 96 1 0 | 11.6
Mushrooms, canned in brine | vegetables | vegan vegetarian | 60 900 91 2 0 | 3
Milk, 2% (reduced fat) | dairy | vegetarian milk drink | 140 47 89 3 2 | 11.4
Rice milk | dairy | vegan vegetarian drink | 27 39 89 0 1 | 0.05
Yogurt, fruit, low-fat | dairy | vegetarian milk | 216 65 75 4 1 | 1.2
Greek yogurt, fruit, nonfat | dairy | vegetarian milk | 132 33 81 8 0 | 0.6
Chicken breast, roasted | poultry | | 256 74 65 31 4 | 4
Shrimp, cooked | fish | crustaceans | 143 148 72 23 2 | 1.2
Egg, boiled | eggs | vegetarian eggs | 126 124 75 13 11 | 4
Low-sodium salt | spices | vegan vegetarian salt-substitute | 40000 0 0 0 0 | 3
Chocolate, dark | sweets | vegan vegetarian | 567 6 1 6 38 | 4
"""


def row(line: str) -> Food:
    name, group, tags, figures, popularity = (part.strip() for part in line.split("|"))
    potassium, sodium, water, protein, fat = (float(figure) for figure in figures.split())
    per_100_g = Nutrients(
        potassium_mg=potassium, sodium_mg=sodium, water_g=water, protein_g=protein, fat_g=fat, energy_kcal=60
    )
    key = name.casefold().replace(",", "").replace(" ", "-")
    return Food(key, name, (), group, frozenset(tags.split()), per_100_g, float(popularity), "USDA SR28", "", ())


FOODS = {food.id: food for food in map(row, ROWS.strip().splitlines())}


def eaten(name: str, grams: float | None, mg: float | None = None, number: int = 1) -> Entry:
    food = next((food for food in FOODS.values() if food.name == name), None)
    nutrients = food.per_100_g.of_grams(grams) if food and grams else Nutrients(potassium_mg=mg)
    tags = food.tags if food else frozenset[str]()
    return Entry(
        *(number, NOW, Meal.LUNCH, food.id if food else "", name, name, "1 cup", grams, GramsFrom.PORTION, tags),
        nutrients,
        NOW,
    )


def swapped(
    name: str, grams: float | None, rules: Rules = ADULT, limit: float = 2000, often: Eaten = NOTHING
) -> tuple[Swap, ...]:
    entry = eaten(name, grams, 500)
    return swaps(TopSource(entry, entry.nutrients.potassium_mg or 0), FOODS, rules, limit, often)


def names(found: tuple[Swap, ...]) -> list[str]:
    return [f"{swap.food.name}{' (half)' if swap.half else ''}" for swap in found]


@pytest.mark.parametrize(
    ("name", "grams", "found"),
    [
        ("Potato, baked, with skin", 173, ["White rice, cooked"]),
        ("Banana, raw", 118, ["Apple, with skin, raw", "Blueberries, raw", "Grapefruit, raw"]),
        ("Raisins", 43, ["Apple, with skin, raw", "Blueberries, raw", "Grapefruit, raw", "Banana, raw"]),
        ("Orange juice, from a carton", 249, ["Apple juice, unsweetened (half)"]),
        ("Milk, 2% (reduced fat)", 244, ["Rice milk"]),
        ("Yogurt, fruit, low-fat", 245, ["Greek yogurt, fruit, nonfat (half)"]),
        ("Chicken breast, roasted", 120, ["Shrimp, cooked"]),
        ("Broccoli, boiled", 120, ["Broccoli, frozen, boiled", "Cauliflower, boiled"]),
        ("Avocado, raw", 75, []),
        ("Chocolate, dark", 50, []),
        ("protein bar", None, []),
    ],
)
def test_what_takes_whose_place(name, grams, found):
    assert sorted(names(swapped(name, grams))) == sorted(found)


def test_another_preparation_of_the_same_food_comes_first():
    first = swapped("Broccoli, boiled", 120)[0]
    assert (first.food.name, first.same_food) == ("Broccoli, frozen, boiled", True)


def test_the_figures_are_for_the_same_weight_or_for_half():
    apple = swapped("Banana, raw", 118)[0]
    assert (apple.food.name, apple.grams, apple.half) == ("Apple, with skin, raw", 118, False)
    assert (apple.potassium_mg, apple.saved_mg) == pytest.approx((126.26, 296.18))
    juice = swapped("Orange juice, from a carton", 249)[0]
    assert (juice.grams, juice.half) == (124.5, True)
    assert juice.saved_mg == pytest.approx(2.49 * 178 - 1.245 * 101)


def test_what_this_person_often_eats_comes_first():
    assert swapped("Banana, raw", 118)[0].food.name == "Apple, with skin, raw"
    often = Eaten(times={"blueberries-raw": 3})
    assert swapped("Banana, raw", 118, often=often)[0].food.name == "Blueberries, raw"


def test_r2_r18_nothing_is_offered_that_the_log_would_flag_as_high():
    assert "Potato, boiled without skin" not in names(swapped("Potato, baked, with skin", 173))
    assert names(swapped("Banana, raw", 187))[:1] == ["Blueberries, raw"]
    assert "Apple, with skin, raw (half)" in names(swapped("Banana, raw", 187))
    assert "Apple, with skin, raw" in names(swapped("Banana, raw", 186))


def test_r18_nothing_is_offered_that_is_more_than_a_third_of_the_limit():
    assert "Apple, with skin, raw" in names(swapped("Banana, raw", 118, limit=390))
    assert "Apple, with skin, raw" not in names(swapped("Banana, raw", 118, limit=370))
    assert swapped("Banana, raw", 118, limit=1) == ()


def test_r21_greens_that_are_to_be_kept_steady_are_neither_swapped_nor_offered():
    steady = ADULT._replace(tags=frozenset({"leafy-green"}))
    assert swapped("Spinach, boiled", 180, steady) == ()
    assert swapped("Spinach, boiled", 180)
    source = TopSource(eaten("Spinach, boiled", 180), 839)
    assert half_saves_mg(source, FOODS["spinach-boiled"], steady) is None
    assert half_saves_mg(source, FOODS["spinach-boiled"], ADULT) == 419.5


@pytest.mark.parametrize("name", ["Low-sodium salt", "potassium tablet", "Star fruit, raw", "Chicken breast, roasted"])
def test_r16_r20_half_of_a_salt_a_tablet_or_star_fruit_is_never_spoken_of_nor_less_protein(name):
    entry = eaten(name, 100, 500)
    assert half_saves_mg(TopSource(entry, 500), FOODS.get(entry.food_id), ADULT) is None


def test_a_swap_is_no_saltier_than_a_little():
    """At most 140 mg more than the source; the table's canned mushrooms hold little potassium and much salt."""
    assert "Mushrooms, canned in brine" not in names(swapped("Spinach, boiled", 90))
    unsalted = FOODS["mushrooms-canned-in-brine"]
    mild = unsalted._replace(per_100_g=unsalted.per_100_g._replace(sodium_mg=100))
    source = TopSource(eaten("Spinach, boiled", 90), 419)
    assert mild in [swap.food for swap in swaps(source, {**FOODS, mild.id: mild}, ADULT, 2000, NOTHING)]


def test_diet_and_allergies_hold():
    assert names(swapped("Chicken breast, roasted", 120, ADULT._replace(allergies=("shellfish",)))) == []
    assert names(swapped("Yogurt, fruit, low-fat", 245, ADULT._replace(diet="vegan"))) == []
    assert "Grapefruit, raw" not in names(swapped("Banana, raw", 118, ADULT._replace(tags=frozenset({"grapefruit"}))))
    assert "Apple, with skin, raw" not in names(swapped("Banana, raw", 118, ADULT._replace(dislikes=("apples",))))


def test_the_largest_sources_come_first_each_food_once_and_what_is_low_or_unknown_not_at_all():
    entries = [
        eaten("Banana, raw", 118, number=1),
        eaten("Banana, raw", 136, number=2),
        eaten("White rice, cooked", 150, number=3),
        eaten("protein bar", None, 250, number=4),
        eaten("soup", None, None, number=5),
        eaten("shake", None, 250, number=6),
        eaten("Potato, baked, with skin", 173, number=7),
    ]
    assert [source.entry.id for source in sources(entries, 5)] == [7, 2, 4, 6]
    assert [source.entry.id for source in sources(entries, 1)] == [7]
    assert sources([eaten("bar", None, 100)], 5) == ()


@pytest.mark.parametrize(
    ("name", "group", "found"),
    [
        ("Potato, baked, with skin", "potatoes", CUBES),
        ("Potato, microwaved, without skin", "potatoes", CUBES),
        ("Fries, fast food", "potatoes", None),
        ("Fries, home-made, baked", "potatoes", None),
        ("Hash browns, home-made", "potatoes", None),
        ("Potato puffs, oven-baked", "potatoes", None),
        ("Potato skins, baked, with cheese", "potatoes", None),
        ("Tomatoes, canned, in juice", "vegetables", None),
        ("Tomato juice, canned", "vegetables", None),
        ("Tomato sauce, canned", "vegetables", None),
        ("Kidney beans, canned, with liquid", "legumes", DRAINED),
        ("Potatoes, roasted, with oil", "potatoes", CUBES),
        ("Potato, boiled without skin", "potatoes", None),
        ("Potatoes, mashed, with milk", "potatoes", None),
        ("Sweet potato, baked in skin", "potatoes", None),
        ("Plantain, ripe, fried", "potatoes", None),
        ("Peaches, canned in juice", "fruit", DRAINED),
        ("Kidney beans, canned, drained", "legumes", None),
        ("Potato chips (crisps), salted", "snacks", None),
        ("Banana, raw", "fruit", None),
    ],
)
def test_r19_only_preparations_that_a_source_names(name, group, found):
    food = FOODS["banana-raw"]._replace(name=name, group=group)
    assert preparation(food) == found
    if found:
        assert found.source.body
        assert found.source.year.isdigit()
        assert "safe" not in found.words


TAGS = ["vegan", "vegetarian", "milk", "nuts", "leafy-green", "grapefruit", "drink", "fish", "dried-fruit"]


def some_food(random: Random, number: int) -> Food:
    model = random.choice([*FOODS.values()])
    per_100_g = model.per_100_g._replace(
        potassium_mg=random.choice([None, *[random.uniform(0, 900)] * 9]),
        sodium_mg=random.choice([None, *[random.uniform(0, 600)] * 9]),
    )
    tags = model.tags ^ frozenset(random.sample(TAGS, random.randint(0, 2)))
    unsuited = frozenset(random.sample(sorted(NEVER), random.random() < 0.1))
    return model._replace(
        id=f"food-{number}", tags=tags | unsuited, per_100_g=per_100_g, popularity=random.choice([0, 0.5, 9])
    )


@settings(max_examples=400)
@given(st.integers(0, 2**32))
def test_no_swap_breaks_a_rule_or_the_limit_or_holds_more(seed):
    random = Random(seed)
    foods = {food.id: food for food in (some_food(random, number) for number in range(60))}
    rules = Rules(
        diet=random.choice(["", "vegan", "vegetarian"]),
        allergies=tuple(random.sample(["nuts", "milk", "fish", "apple"], random.randint(0, 1))),
        dislikes=tuple(random.sample(["rice", "spinach", "banana"], random.randint(0, 1))),
        tags=frozenset(random.sample(["leafy-green", "grapefruit"], random.randint(0, 1))),
        groups=frozenset(random.sample(["fruit juice", "grains"], random.randint(0, 1))),
        age=random.choice([None, 30]),
    )
    limit = random.choice([300, 1500, 2000, 4000])
    for food in list(foods.values())[:10]:
        mg = food.per_100_g.of_grams(150).potassium_mg
        if mg is None:
            continue
        entry = eaten("x", None)._replace(food_id=food.id, grams=150.0, tags=food.tags)
        source = TopSource(entry, mg)
        found = swaps(source, foods, rules, limit, NOTHING)
        shuffled = dict(random.sample([*foods.items()], len(foods)))
        assert swaps(source, shuffled, rules, limit, NOTHING) == found
        for swap in found:
            assert not breaks(swap.food, rules)
            assert not swap.food.tags & NEVER
            assert swap.food.popularity > 0
            assert swap.food.id != food.id
            assert swap.potassium_mg <= min(200, limit / 3, mg * 2 / 3) + 1e-9
            assert swap.saved_mg == pytest.approx(mg - swap.potassium_mg)
            assert swap.grams in (150, 75)


def test_the_cases_hold_swaps():
    random = Random(5)
    foods = {food.id: food for food in (some_food(random, number) for number in range(200))}
    found = [
        swaps(TopSource(eaten("x", None)._replace(food_id=food.id, grams=150.0), 700), foods, ADULT, 2000, NOTHING)
        for food in foods.values()
    ]
    assert sum(bool(each) for each in found) > 50
