"""The household portions of the food table: one default each, in order of size, and of a weight that can be."""

import pytest

from potassium_cli.tables.foods import data_folder, read_foods

FOODS = read_foods(data_folder())
GRAMS = {food.name: {portion.label: portion.grams for portion in food.portions} for food in FOODS}

SIZES = ("mini", "extra small", "small", "medium", "large", "extra large", "jumbo")


def test_every_food_has_portions_and_one_default():
    for food in FOODS:
        assert sum(portion.default for portion in food.portions) == 1, food.name


def test_every_portion_belongs_to_a_food():
    ids = {food.id for food in FOODS}
    lines = (data_folder() / "portions.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.split(",")[0] for line in lines} == ids


def test_labels_are_plain_and_said_once():
    for food in FOODS:
        labels = [portion.label for portion in food.portions]
        assert len(set(labels)) == len(labels), food.name
        assert all(label == label.strip() and not label.startswith("1 ") for label in labels), food.name


def test_weights_are_possible():
    for food in FOODS:
        for portion in food.portions:
            whole = food.group == "fruit" and portion.label in ("watermelon", "melon", "casaba", "small", "large")
            assert 0.1 <= portion.grams <= (5000 if whole else 1700), (food.name, portion)


def test_sizes_are_in_order():
    for name, grams in GRAMS.items():
        sizes = [grams[size] for size in SIZES if size in grams]
        assert sizes == sorted(set(sizes)), name


@pytest.mark.parametrize(
    ("smaller", "larger", "least", "most"),
    [
        ("tsp", "tbsp", 2.5, 3.5),
        ("tbsp", "cup", 9, 20.5),  # by volume 16; what is light or heaped is not poured alike into both
        ("tsp", "cup", 38, 58),
        ("fl oz", "cup", 7.6, 8.4),
        ("thin slice", "slice", 1.1, 3),
        ("slice", "thick slice", 1.1, 2.5),
    ],
)
def test_measures_agree_with_each_other(smaller, larger, least, most):
    both = {
        name: grams[larger] / grams[smaller] for name, grams in GRAMS.items() if smaller in grams and larger in grams
    }
    assert len(both) > 4
    assert {name: ratio for name, ratio in both.items() if not least <= ratio <= most} == {}


def test_a_cup_weighs_what_a_cup_can():
    assert {name: grams["cup"] for name, grams in GRAMS.items() if not 5 <= grams.get("cup", 100) <= 345} == {}


def test_what_is_drunk_can_be_measured_by_volume():
    for food in FOODS:
        if "drink" in food.tags:
            assert any(portion.label in ("cup", "fl oz") for portion in food.portions), food.name


@pytest.mark.parametrize(
    ("name", "label", "grams"),
    [
        ("Banana, raw", "medium", 118),
        ("Chicken breast, roasted, without skin", "breast half", 120),
        ("Lentils, boiled", "cup", 198),
        ("Milk, whole", "cup", 244),
        ("White bread", "slice", 29),
        ("Egg, boiled", "large", 50),
        ("Coffee, brewed", "cup", 237),
        ("Cola", "can", 370),
        ("Wine, red", "glass", 147),
        ("Salt substitute (pure potassium salt)", "gram", 1),
    ],
)
def test_the_default_is_what_one_of_it_means(name, label, grams):
    food = next(food for food in FOODS if food.name == name)
    assert (food.default_portion.label, food.default_portion.grams) == (label, grams)
