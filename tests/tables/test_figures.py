"""The figures of the food table: sourced, possible in nature, and right where they were checked by hand."""

import math

import pytest

from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.tables.foods import data_folder, read_foods

FOODS = read_foods(data_folder())
BY_ID = {food.id: food for food in FOODS}
BY_NAME = {food.name: food for food in FOODS}

USDA = {"USDA SR28", "USDA FNDDS 2021-2023", "USDA, mixed"}
COMPUTED = "Atomic masses (IUPAC)"
NO_FIGURE = "The product's label"
LEACHED = "Bethke and Jansky 2008, of USDA SR28"

# The most potassium in 100 g of any food of the group, except for those that are named with it.
CEILINGS = {
    "bread": (520, "Poppadom, grilled"),
    "cereals": (1050,),
    "cheese": (400, "Gjetost (brown cheese)"),  # boiled-down whey
    "dairy": (380, "Coffee creamer, powder", "Milk powder"),
    "dishes": (500, "Falafel"),
    "drinks": (260, "powder", "mix", "dry", "Smoothie, green"),
    "eggs": (220,),
    "fats": (75,),
    "fish": (700, "Cod, dried and salted"),
    "fruit": (500, "dried", "Dates", "Raisins", "Sultanas", "Banana chips", "Dried fruit", "Prunes", "Tamarind"),
    "fruit juice": (280,),
    "grains": (720, "Wheat bran, raw"),
    "legumes": (600, "dry", "Chickpea flour", "Wasabi peas"),
    "meat": (660, "Canadian bacon, pan-fried", "Pork sausage, reduced sodium"),
    "nuts and seeds": (1250,),
    "potatoes": (680, "Yam, raw"),
    "poultry": (410, "Turkey bacon, cooked", "Turkey or chicken sausage, reduced sodium"),
    "sauces": (600, "Worcestershire sauce", "Soy sauce, reduced salt, with potassium (hydrolysed protein type)"),
    "snacks": (1800,),
    "soups": (380,),
    "soy": (750, "dry", "roasted", "Soy flour"),
    "spices": (4500, "Baking powder, low-sodium (with potassium)", "Cream of tartar"),
    "supplements": (52450,),
    "sweets": (850, "Molasses", "Cocoa powder", "Sorghum syrup"),
    "vegetables": (650, "Beet greens", "Tomato paste", "Seaweed, dried", "Shiitake mushrooms, dried", "sun-dried"),
}

# Energy that is not 4/4/9 kcal: organic acids, alcohol in an extract, or USDA's own factors for bran and cocoa.
OWN_ENERGY = {
    *("Baking powder", "Baking powder, low-sodium (with potassium)", "Taco seasoning mix, dry", "Spirulina, dried"),
    *("Cocoa powder, Dutch-processed (alkalised)", "Cocoa powder, unsweetened", "Oat bran, uncooked"),
    *("Sweetener, stevia, packet", "Vanilla extract", "Vinegar, cider", "Vinegar, distilled", "Vinegar, wine"),
}

# Vegetables in which USDA finds as much potassium after boiling or steaming as before, by 100 g: they lose more water.
KEEPS_POTASSIUM = {
    *("Amaranth leaves (callaloo)", "Asparagus", "Beet greens", "Cabbage", "Celery", "Courgette", "Mangetout"),
    *("Mushrooms", "Onion", "Pak choi", "Red cabbage", "Swiss chard"),
}


def known(food, *columns):
    amounts = [getattr(food.per_100_g, column) for column in columns]
    return None if None in amounts else amounts


def named(food, parts):
    return any(part in food.name for part in parts)


def test_there_are_at_least_two_thousand_foods():
    assert len(FOODS) >= 2000


def test_every_row_names_its_source():
    for food in FOODS:
        assert food.source in USDA | {COMPUTED, NO_FIGURE, LEACHED}, food.name
        assert food.source_id.strip(), food.name


def test_ids_are_unique_slugs():
    assert len(BY_ID) == len(FOODS)
    assert all(
        food.id == food.id.lower() and set(food.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for food in FOODS
    )


def test_one_preparation_stands_in_the_table_once():
    seen: dict[tuple[str, str], list[str]] = {}
    for food in FOODS:
        seen.setdefault((food.source, food.source_id), []).append(food.name)
    shared = {names[0]: names for names in seen.values() if len(names) > 1}
    allowed = {  # the same figures, but another size, form or word; or one of them without potassium
        *("Almonds", "Mozzarella, part skim", "Tomato, raw", "Meat loaf, beef", "Molasses", "Latte with plant milk"),
        *("Tea, herbal", "Salt substitute (pure potassium salt)", "Potassium chloride tablet, 10 mEq (750 mg)"),
        "Raisin bread",
    }
    strangers = {name for name, names in shared.items() if not allowed & set(names)}
    assert not strangers, [shared[name] for name in strangers]


@pytest.mark.parametrize("column", NAMES)
def test_figures_are_finite_and_not_negative(column):
    amounts = [getattr(food.per_100_g, column) for food in FOODS]
    assert all(amount is None or (math.isfinite(amount) and amount >= 0) for amount in amounts)


def test_potassium_and_energy_are_known_but_for_the_few_that_say_why():
    assert {food.name for food in FOODS if food.per_100_g.potassium_mg is None} == {
        *("Oat milk", "Latte with oat milk", "Plant milk, other kinds", "Vitamin water, regular", "Paneer"),
        *("Liquorice, black", "Molasses, blackstrap", "Winter melon, cooked"),
        *("Tea, nettle, dandelion or horsetail", "Noni juice", "Low-sodium salt, brand mix (see its label)"),
        "Electrolyte powder or tablet, brand mix (see its label)",
    }
    assert all(food.per_100_g.energy_kcal is not None for food in FOODS if food.source in USDA)


@pytest.mark.parametrize("group", sorted({food.group for food in FOODS}))
def test_potassium_is_possible_for_the_group(group):
    ceiling, *exceptions = CEILINGS[group]
    for food in FOODS:
        mg = food.per_100_g.potassium_mg
        if food.group == group and mg is not None and mg > ceiling:
            assert named(food, exceptions), f"{food.name}: {mg} mg in 100 g"


def test_no_ceiling_is_out_of_use():
    assert set(CEILINGS) == {food.group for food in FOODS}
    for group, (ceiling, *exceptions) in CEILINGS.items():
        above = [food for food in FOODS if food.group == group and (food.per_100_g.potassium_mg or 0) > ceiling]
        assert all(any(part in food.name for food in above) for part in exceptions), group


def test_energy_is_that_of_its_nutrients():
    for food in FOODS:
        amounts = known(food, "energy_kcal", "protein_g", "carbohydrate_g", "fat_g")
        if amounts is None or food.name in OWN_ENERGY:
            continue
        energy, protein, carbohydrate, fat = amounts
        digested = max(0.0, carbohydrate - (food.per_100_g.fiber_g or 0.0))
        least, most = (4 * protein + 4 * carb + 9 * fat for carb in (digested, carbohydrate))
        alcohol = 7 * 40 if "alcohol" in food.tags else 0  # up to 40 g of alcohol in 100 g
        assert 0.85 * least - 12 <= energy <= 1.1 * most + 12 + alcohol, f"{food.name}: {energy} kcal"


def test_a_hundred_grams_weigh_a_hundred_grams():
    """Water, protein, fat and carbohydrate; the rest is ash, alcohol or acid."""
    for food in FOODS:
        parts = known(food, "water_g", "protein_g", "fat_g", "carbohydrate_g")
        if parts is None:
            continue
        assert sum(parts) <= 105, food.name
        salty = "alcohol" in food.tags or food.group in ("spices", "sauces") or (food.per_100_g.sodium_mg or 0) > 2000
        assert sum(parts) >= (0 if salty else 87), food.name


def test_minerals_are_not_above_a_tenth_of_the_weight():
    for food in FOODS:
        minerals = known(food, "potassium_mg", "sodium_mg", "calcium_mg", "phosphorus_mg", "magnesium_mg")
        if minerals and food.group != "spices" and food.name != "Stock cube, chicken, dry":
            assert sum(minerals) < 10_000, food.name


def test_fibre_is_a_part_of_carbohydrate():
    for food in FOODS:
        amounts = known(food, "fiber_g", "carbohydrate_g")
        assert amounts is None or amounts[0] <= amounts[1] + 0.3, food.name


def test_water_takes_potassium_from_vegetables_and_pulses():
    pairs = 0
    for food in FOODS:
        head, boiled, tail = food.name.partition(", boiled")
        raw = next((BY_NAME[f"{head}, {state}"] for state in ("raw", "dry") if f"{head}, {state}" in BY_NAME), None)
        if boiled and raw and food.group in ("vegetables", "potatoes", "legumes", "soy", "fruit"):
            pairs += 1
            less = food.per_100_g.potassium_mg < raw.per_100_g.potassium_mg
            assert less != (head in KEEPS_POTASSIUM), f"{food.name}{tail}"
    assert pairs > 45


def test_a_potato_keeps_what_was_measured_when_boiled_small():
    """Half in cubes, a quarter shredded: Bethke and Jansky, Journal of Food Science 73:H80, 2008 (R19)."""
    raw = BY_NAME["Potato, raw"].per_100_g.potassium_mg
    for name, part in (("Potato, in cubes, boiled", 0.5), ("Potato, shredded, boiled", 0.25)):
        assert BY_NAME[name].per_100_g.potassium_mg == pytest.approx(part * raw, abs=1)
        assert "leached" in BY_NAME[name].tags
        assert BY_NAME[name].source == LEACHED
    assert {food.name for food in FOODS if food.source == LEACHED} == {
        food.name for food in FOODS if "leached" in food.tags
    }


def test_dried_fruit_holds_more_than_fresh():
    for fresh, dried in (
        ("Apricot, raw", "Apricots, dried"),
        ("Fig, raw", "Figs, dried"),
        ("Plum, raw", "Prunes, dried"),
    ):
        assert BY_NAME[dried].per_100_g.potassium_mg > 2.5 * BY_NAME[fresh].per_100_g.potassium_mg


@pytest.mark.parametrize(
    ("name", "potassium_mg", "energy_kcal"),
    [
        ("Banana, raw", 358, 89),
        ("Sweet potato, baked in skin", 475, 90),
        ("Potato, boiled without skin", 328, 86),
        ("Spinach, raw", 558, 23),
        ("Spinach, boiled", 466, 23),
        ("Lentils, boiled", 369, 116),
        ("Kidney beans, boiled", 405, 127),
        ("Apricots, dried", 1162, 241),
        ("Avocado, raw", 485, 160),
        ("Cantaloupe, raw", 267, 34),
        ("Star fruit, raw", 133, 31),
        ("Salmon, Atlantic, farmed, raw", 363, 208),
        ("Yogurt, plain, whole milk", 155, 61),
        ("Milk, whole", 132, 61),
        ("Cashews, raw", 660, 553),
        ("Almonds", 733, 579),
        ("Chicken breast, roasted, without skin", 256, 165),
        ("Tomato paste, canned", 1014, 82),
        ("White rice, cooked", 35, 130),
        ("Cream of tartar", 16500, 258),
    ],
)
def test_figures_that_were_checked_by_hand(name, potassium_mg, energy_kcal):
    assert BY_NAME[name].per_100_g.potassium_mg == potassium_mg
    assert BY_NAME[name].per_100_g.energy_kcal == energy_kcal


# IUPAC: K 39.0983, Cl 35.453, C 12.011, H 1.008, O 15.999.
@pytest.mark.parametrize(
    ("name", "mg", "mmol"),
    [
        ("Potassium chloride tablet, 8 mEq (600 mg)", 315, 8),
        ("Potassium chloride tablet, 10 mEq (750 mg)", 393, 10),
        ("Potassium chloride tablet, 20 mEq (1500 mg)", 787, 20),
        ("Potassium bicarbonate tablet, 10 mEq (1 g)", 391, 10),
        ("Potassium citrate tablet, 10 mEq (1080 mg)", 391, 10),
        ("Potassium gluconate tablet, 99 mg potassium (595 mg)", 99, 2.5),
    ],
)
def test_a_tablet_holds_the_potassium_of_its_salt(name, mg, mmol):
    tablet = BY_NAME[name]
    held = tablet.per_100_g.potassium_mg * tablet.default_portion.grams / 100
    assert held == pytest.approx(mg, abs=0.6)
    assert held / 39.0983 == pytest.approx(mmol, rel=0.02)


def test_a_salt_substitute_is_potassium_chloride():
    share = 39.0983 / (39.0983 + 35.453)
    pure, quarter = (
        BY_NAME["Salt substitute (pure potassium salt)"],
        BY_NAME["Low-sodium salt, 75/25 (25% potassium salt)"],
    )
    assert pure.per_100_g.potassium_mg == pytest.approx(100_000 * share, rel=0.001)
    assert quarter.per_100_g.potassium_mg == pytest.approx(25_000 * share, rel=0.001)
    assert quarter.per_100_g.sodium_mg == pytest.approx(75_000 * 22.99 / (22.99 + 35.453), rel=0.001)


def test_a_salt_mix_is_computed_from_its_share():
    pure = BY_NAME["Salt substitute (pure potassium salt)"].per_100_g.potassium_mg
    for name, share in (
        ("LoSalt (two thirds potassium salt)", 0.66),
        ("Low-sodium salt, 50/50 (half potassium salt)", 0.5),
    ):
        assert BY_NAME[name].per_100_g.potassium_mg == pytest.approx(share * pure, rel=0.001)


def test_a_teaspoon_of_a_salt_substitute_weighs_what_one_of_salt_does():
    salt = {portion.label: portion.grams for portion in BY_NAME["Salt, table"].portions}
    for food in FOODS:
        if "salt-substitute" in food.tags:
            spoons = {portion.label: portion.grams for portion in food.portions}
            assert {label: spoons[label] for label in ("tsp", "tbsp", "dash")} == {
                label: salt[label] for label in ("tsp", "tbsp", "dash")
            }


# Every state that people eat these in.
STATES = {
    "Sweet potato": ("raw", "baked in skin", "boiled without skin", "canned"),
    "Potato": ("raw", "boiled in skin", "boiled without skin", "baked, with skin", "baked, without skin"),
    "Potatoes": ("roasted, with oil", "mashed, with milk and butter", "canned, drained"),
    "Fries": ("fast food", "oven-baked from frozen", "home-made, deep-fried"),
    "Spinach": ("raw", "boiled", "frozen, boiled", "canned, drained"),
    "Swiss chard": ("raw", "boiled"),
    "Beet greens": ("raw", "boiled"),
    "Tomato": ("raw", "cooked"),
    "Tomatoes": ("canned, in juice", "sun-dried"),
    "Tomato paste": ("canned",),
    "Tomato juice": ("salted", "no salt added"),
    "Tomato sauce": ("canned",),
    "Avocado": ("raw",),
    "Banana": ("raw",),
    "Apricot": ("raw",),
    "Apricots": ("dried", "canned in juice"),
    "Prunes": ("dried", "stewed, without sugar"),
    "Cantaloupe": ("raw",),
    "Orange": ("raw",),
    "Orange juice": ("from a carton", "freshly squeezed"),
    "Coconut water": ("unsweetened",),
    "Lentils": ("dry", "boiled"),
    "Kidney beans": ("dry", "boiled", "canned, drained"),
    "White beans": ("dry", "boiled", "canned"),
    "Black beans": ("dry", "boiled", "canned"),
    "Pinto beans": ("dry", "boiled", "canned, drained"),
    "Chickpeas": ("dry", "boiled", "canned, drained"),
    "Soybeans": ("dry", "boiled"),
    "Tofu": ("regular", "firm", "silken", "fried"),
    "Milk": ("whole", "2% (reduced fat)", "1% (low fat)", "skim (fat free)"),
    "Yogurt": ("plain, whole milk", "plain, low-fat", "plain, nonfat", "fruit, whole milk", "fruit, low-fat"),
    "Greek yogurt": ("plain, nonfat", "plain, whole milk", "fruit, nonfat"),
    "Salmon": ("Atlantic, farmed, raw", "Atlantic, farmed, baked", "pink, canned, drained", "smoked"),
    "Tuna": ("canned in water, drained", "canned in oil, drained"),
    "Cod": ("raw", "baked", "breaded and fried"),
    "Chicken breast": ("raw, without skin (boneless, skinless)", "roasted, without skin", "roasted, with skin"),
    "Turkey breast": ("raw, without skin", "roasted, without skin"),
    "Ground beef": ("80% lean, raw", "80% lean, browned"),
    "Beef steak": ("sirloin, raw", "sirloin, broiled"),
    "Pork chop": ("raw", "broiled", "pan-fried"),
    "Egg": ("raw", "boiled", "fried", "scrambled", "poached"),
    "Cashews": ("raw", "roasted, unsalted", "roasted, salted"),
    "Almonds": ("roasted, unsalted", "roasted, salted"),
    "Peanuts": ("raw", "dry roasted, salted", "dry roasted, unsalted"),
    "Pistachios": ("raw", "roasted, unsalted", "roasted, salted"),
    "Sunflower seeds": ("raw", "roasted, unsalted", "roasted, salted"),
    "White rice": ("uncooked", "cooked"),
    "Pasta": ("uncooked", "cooked"),
    "Apple": ("with skin, raw", "peeled, raw", "dried"),
    "Cabbage": ("raw", "boiled"),
    "Butter": ("salted", "unsalted"),
    "Sugar": ("white", "brown"),
    "Tea": ("black", "green"),
    "Coffee": ("brewed", "instant, prepared with water"),
}


@pytest.mark.parametrize(("head", "states"), STATES.items())
def test_a_food_is_there_in_every_usual_state(head, states):
    assert [state for state in states if f"{head}, {state}" not in BY_NAME] == []


@pytest.mark.parametrize(
    "name", ["Raisins", "Almonds", "White bread", "Cheddar cheese", "Olive oil", "Tomato juice, salted"]
)
def test_plain_names_are_there(name):
    assert name in BY_NAME
