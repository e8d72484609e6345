"""The names of the food table: what the program cannot tell apart may not lead to two foods."""

import re

import pytest

from potassium_cli.language.words import words
from potassium_cli.tables.foods import data_folder, read_foods

FOODS = read_foods(data_folder())

USDA_JARGON = re.compile(r"\b(NFS|NS as to|commercial varieties|all grades|separable|mature seeds|unenriched|UPC)\b")


def key(text):
    """What the program keeps of a name: its words in order, each once."""
    return tuple(dict.fromkeys(words(text)))


def owners():
    found = {}
    for food in FOODS:
        for name in (food.name, *food.aliases):
            found.setdefault(key(name), set()).add(food.name)
    return found


OWNERS = owners()


def test_every_name_says_something():
    assert [food.name for food in FOODS for name in (food.name, *food.aliases) if not words(name)] == []


# One word on both sides of the Atlantic, or for the powder and the drink, with clearly different potassium.
TRULY_AMBIGUOUS = {
    "chips": {"Potato chips (crisps), salted", "Fries, fast food"},
    "biscuit": {"Biscuit, American, from fast food or bakery", "Biscuit, sweet (British biscuit, any kind)"},
    "squash": {"Butternut squash, baked", "Fruit squash or cordial, diluted"},
    "tomato puree": {"Tomato puree, canned", "Tomato paste, canned"},
    "yam": {"Yam, boiled or baked", "American yam (orange sweet potato), cooked"},
    "cocoa": {"Cocoa powder, unsweetened", "Hot chocolate, made with milk"},
    "milo": {"Malted drink powder, chocolate", "Malted milk drink"},
}


def test_names_that_the_program_cannot_tell_apart_lead_to_one_food():
    shared = {key: names for key, names in OWNERS.items() if len(names) > 1}
    assert shared == {key(name): foods for name, foods in TRULY_AMBIGUOUS.items()}


def test_names_are_plain_words():
    for food in FOODS:
        assert food.name == " ".join(food.name.split()), food.name
        assert len(food.name) <= 70, food.name
        assert food.name[0].isupper() or food.name[0].isdigit(), food.name
        assert not USDA_JARGON.search(food.name), food.name


def test_aliases_are_clean():
    for food in FOODS:
        assert len(set(food.aliases)) == len(food.aliases), food.name
        assert all(alias == " ".join(alias.split()) and "|" not in alias for alias in food.aliases), food.name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("potato", "Potato, boiled in skin"),
        ("jacket potato", "Potato, baked, with skin"),
        ("spinach", "Spinach, raw"),
        ("cooked spinach", "Spinach, boiled"),
        ("lentils", "Lentils, boiled"),
        ("rice", "White rice, cooked"),
        ("milk", "Milk, 2% (reduced fat)"),
        ("semi-skimmed milk", "Milk, 2% (reduced fat)"),
        ("garbanzo beans", "Chickpeas, boiled"),
        ("salmon", "Salmon, baked or grilled"),
        ("aubergine", "Aubergine, boiled"),
        ("eggplant", "Aubergine, boiled"),
        ("courgette", "Courgette, raw"),
        ("arugula", "Rocket, raw"),
        ("swede", "Swede, boiled"),
        ("mange tout", "Mangetout, raw"),
        ("crisps", "Potato chips (crisps), salted"),
        ("milk chocolate", "Milk chocolate"),
        ("chocolate milk", "Chocolate milk, 2% (reduced fat)"),
        ("beans on toast", "Beans on toast"),
        ("bangers and mash", "Sausage and mash with gravy (bangers and mash)"),
        ("tea with milk", "Tea, black, with a little milk"),
        ("double cream", "Cream, heavy (whipping), not whipped"),
        ("porridge", "Oatmeal, cooked with water"),
        ("fish fingers", "Fish sticks, frozen, heated"),
        ("prawns", "Shrimp, cooked"),
        ("gammon", "Ham, roasted"),
        ("dal", "Lentil curry (dal)"),
        ("jollof rice", "Spanish rice"),
        ("oat milk", "Oat milk"),
        ("salt substitute", "Salt substitute (pure potassium salt)"),
        ("lo salt", "LoSalt (two thirds potassium salt)"),
        ("lite salt", "Low-sodium salt, 50/50 (half potassium salt)"),
        ("low-sodium salt", "Low-sodium salt, brand mix (see its label)"),
        ("maltesers", "Malted milk balls (Maltesers, Whoppers)"),
        ("bombay mix", "Bombay mix"),
        ("hot cross bun", "Teacake or hot cross bun"),
        ("curry goat", "Goat stew (curry goat)"),
        ("halloumi", "Feta"),
        ("black licorice", "Liquorice, black"),
        ("starfruit", "Star fruit, raw"),
        ("nettle tea", "Tea, nettle, dandelion or horsetail"),
    ],
)
def test_what_people_say_leads_to_the_food_they_mean(said, name):
    assert OWNERS[key(said)] == {name}


@pytest.mark.parametrize(
    "said", ["chips", "biscuit", "squash", "pudding", "burger", "juice", "cheese", "fish", "nuts", "beans"]
)
def test_bare_words_lead_somewhere(said):
    assert key(said) in OWNERS
