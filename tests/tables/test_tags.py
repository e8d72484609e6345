"""The tags of the food table: diets, allergens and what the safety rules hang on. A missing one can hurt."""

import re

import pytest

from potassium_cli.tables.foods import data_folder, read_foods

FOODS = read_foods(data_folder())


def listed(text, by=None):
    return set(text.split(by))


ALLERGENS = listed("gluten crustaceans eggs fish peanuts soya milk nuts celery mustard sesame sulphites lupin molluscs")
VOCABULARY = ALLERGENS | listed(
    "vegan vegetarian ingredient drink alcohol infant whole-nuts leafy-green oxalate grapefruit star-fruit liquorice "
    "salt-substitute supplement dried-fruit dish raises-potassium-herb leached"
)
GROUPS = listed(
    "fruit|fruit juice|vegetables|potatoes|legumes|soy|nuts and seeds|dairy|cheese|eggs|meat|poultry|fish|grains|bread|"
    "cereals|dishes|soups|sauces|fats|sweets|snacks|drinks|spices|supplements",
    "|",
)

# What a word of a name implies, and the phrases in which it is another thing.
IMPLIED = {
    "milk": (
        "cheese yogurt butter cream milk ghee custard kefir paneer cheddar mozzarella parmesan ricotta feta brie latte "
        "cappuccino whey milkshake pizza lasagne alfredo quiche",
        r"\b(almond|apple|cashew|peanut|sunflower seed) butter|(almond|coconut|oat|plant|rice|soy) milk|without milk|"
        r"cream of (rice|wheat|tartar)|cream soda|cream-style|coconut cream|soy yogurt",
    ),
    "gluten": (
        "bread pasta spaghetti noodle noodles toast bagel croissant muffin bun pizza sandwich wheat barley rye oat "
        "oats oatmeal couscous bulgur biscuit cookie cake pie pastry doughnut waffle pancake pancakes beer macaroni "
        "lasagne ravioli cracker crackers pretzel breaded battered naan roti semolina seitan cereal pasty crispbread",
        r"gluten-free|rice noodles|rice cake|popcorn cake|puffed rice|pancake syrup|pumpkin pie spice|pasta sauce|"
        r"root beer|spaghetti squash|not breaded|sandwich steak",
    ),
    "eggs": ("egg eggs omelet mayonnaise meringue quiche custard", r"mayonnaise, vegan|without egg"),
    "nuts": (
        "almond almonds cashew cashews walnut walnuts pecan pecans hazelnut hazelnuts pistachio pistachios macadamia "
        "praline marzipan pesto brazil nougat",
        r"^$",
    ),
    "peanuts": ("peanut peanuts satay", r"without peanuts"),
    "soya": ("tofu soy soya soybean soybeans tempeh edamame miso natto tamari teriyaki", r"^$"),
    "crustaceans": ("shrimp prawn prawns crab lobster crayfish scampi", r"^$"),
    "molluscs": (
        "mussel mussels clam clams oyster oysters scallop scallops squid octopus calamari whelks abalone conch "
        "cuttlefish",
        r"oyster mushrooms",
    ),
    "fish": (
        "fish salmon tuna cod haddock mackerel herring sardines anchovies trout worcestershire caesar kipper eel carp",
        r"^$",
    ),
    "celery": ("celery celeriac", r"^$"),
    "mustard": ("mustard", r"^$"),
    "sesame": ("sesame tahini hummus halva", r"^$"),
    "lupin": ("lupin lupini", r"^$"),
    "sulphites": ("wine prosecco champagne sangria maraschino", r"^$"),
    "alcohol": (
        "wine beer cider vodka liqueur sangria martini margarita",
        r"vinegar|alcohol-free|root beer|vodka sauce",
    ),
    "grapefruit": ("grapefruit pomelo", r"^$"),
    "star-fruit": ("star fruit carambola", r"^(?!star fruit).*$"),
    "liquorice": ("liquorice licorice", r"^$"),
}
MEAT = listed(
    "chicken beef pork ham bacon fish tuna salmon meat turkey lamb veal duck gelatin gelatine marshmallow lard sausage "
    "prosciutto anchovies tallow shrimp crab liver rinds"
)
ANIMAL = re.compile(r"\b(honey|egg|eggs|cheese|ghee|whey)\b")


def name_words(food):
    return set(re.findall(r"[a-zé]+", food.name.lower()))


def test_groups_and_tags_are_known():
    assert {food.group for food in FOODS} <= GROUPS
    assert set().union(*(food.tags for food in FOODS)) <= VOCABULARY


def test_vegan_is_vegetarian_and_without_anything_of_animals():
    for food in FOODS:
        if "vegan" in food.tags:
            assert "vegetarian" in food.tags, food.name
            assert not food.tags & {"milk", "eggs", "fish", "crustaceans", "molluscs"}, food.name
            assert not ANIMAL.search(food.name.lower()), food.name


def test_vegetarian_is_without_meat_and_fish():
    for food in FOODS:
        if "vegetarian" in food.tags:
            assert not food.tags & {"fish", "crustaceans", "molluscs"}, food.name
            assert food.group not in ("meat", "poultry", "fish"), food.name
            meaty = name_words(food) & MEAT
            assert not meaty or re.search(r"vegetarian|imitation|duck egg|lamb's quarters", food.name.lower()), (
                food.name
            )


@pytest.mark.parametrize("tag", IMPLIED)
def test_a_name_that_tells_has_its_tag(tag):
    telling, but = set(IMPLIED[tag][0].split()), re.compile(IMPLIED[tag][1])
    telling = {"carambola"} if tag == "star-fruit" else telling
    lacking = [food.name for food in FOODS if name_words(food) & telling and tag not in food.tags]
    assert [name for name in lacking if not but.search(name.lower())] == []


def test_every_word_that_implies_a_tag_is_used():
    said = set().union(*(name_words(food) for food in FOODS))
    assert len({word for words, _ in IMPLIED.values() for word in words.split()} & said) > 120


TOLD = [
    ("dish", "", "dishes|soups"),
    ("ingredient", r", (raw|dry|uncooked)\b", "meat|poultry|fish|eggs|grains|legumes"),
    (
        "leafy-green",
        r"\b(spinach|kale|chard|lettuce|collard|parsley|cress|watercress|rocket|broccoli|sprouts, )",
        "vegetables",
    ),
    (
        "oxalate",
        r"\b(spinach|almonds?|beets?|beetroot|chard|rhubarb|sweet potato(?! leaves))\b"
        r"|^potato.*(baked|microwaved|roasted),? with skin|^potato skins",
        "vegetables|fruit|potatoes|nuts and seeds",
    ),
    (
        "whole-nuts",
        r"^(almonds|cashews|peanuts|pistachios|walnuts|pecans|hazelnuts|brazil|macadamia|mixed nuts)\b",
        "nuts and seeds",
    ),
]
NOT_TOLD = re.compile(r"alfalfa|bean sprouts|almonds, ground|salami")


@pytest.mark.parametrize(("tag", "pattern", "groups"), TOLD)
def test_a_group_has_the_tag_that_its_names_tell(tag, pattern, groups):
    told = [food for food in FOODS if food.group in groups.split("|") and re.search(pattern, food.name.lower())]
    assert len(told) > 5
    assert [food.name for food in told if tag not in food.tags and not NOT_TOLD.search(food.name.lower())] == []


def test_drinks_are_drinks():
    for food in FOODS:
        if food.group in ("drinks", "fruit juice"):
            assert food.tags & {"drink", "ingredient"}, food.name


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("star-fruit", {"Star fruit, raw"}),
        ("liquorice", {"Liquorice, black"}),
        (
            "salt-substitute",
            {
                "Salt substitute (pure potassium salt)",
                "Low-sodium salt, 75/25 (25% potassium salt)",
                "Low-sodium salt, brand mix (see its label)",
                "Low-sodium salt, 50/50 (half potassium salt)",
                "LoSalt (two thirds potassium salt)",
            },
        ),
        (
            "raises-potassium-herb",
            {
                *("Alfalfa sprouts, raw", "Dandelion greens, raw", "Dandelion greens, boiled", "Noni juice"),
                *("Stinging nettles, blanched", "Tea, nettle, dandelion or horsetail"),
            },
        ),
    ],
)
def test_r16_to_r20_the_safety_tags_are_on_their_foods(tag, names):
    assert {food.name for food in FOODS if tag in food.tags} == names


def test_r16_supplements_are_never_taken_for_food():
    inside = [food for food in FOODS if food.group == "supplements"]
    assert len(inside) >= 9
    assert all("ingredient" in food.tags and food.tags & {"supplement", "salt-substitute"} for food in inside)
    assert {food.group for food in FOODS if food.tags & {"supplement", "salt-substitute"}} == {"supplements"}
