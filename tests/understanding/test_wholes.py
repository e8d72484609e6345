"""An amount behind several foods is of the first of them where the others are in it, or beside it on a plate."""

import pytest


def names_and_grams(items):
    return [(item.food.name.split(",")[0], item.grams) for item in items]


@pytest.mark.parametrize(
    ("behind", "before"),
    [
        ("coffee w creamer 2 cups", "2 cups of coffee with creamer"),
        ("tea with milk 4 mugs", "4 mugs of tea with milk"),
        ("tomato soup w milk 1 cup", "1 cup of tomato soup with milk"),
        ("cocoa made with milk 1 mug", "1 mug of cocoa with milk"),
        ("cuppa with milk x3", "3 cuppas with milk"),
        ("mac and cheese x2", "2 x mac and cheese"),
        ("fish and chips x2", "2 x fish and chips"),
    ],
)
def test_an_amount_behind_a_drink_or_a_name_is_of_all_of_it(behind, before, shipped_meal):
    assert names_and_grams(shipped_meal(behind)) == names_and_grams(shipped_meal(before))


@pytest.mark.parametrize(
    "text", ["coffee with milk 2 tbsp", "tea with sugar 2 tsp", "oatmeal with blueberries 1/2 cup"]
)
def test_a_little_of_what_is_put_in_is_of_that_alone(text, shipped_meal):
    first, second = shipped_meal(text)
    assert first.amount is None
    assert second.amount is not None


@pytest.mark.parametrize("plates", [1, 2])
def test_a_plate_of_several_foods_is_a_serving_of_each(plates, shipped_meal):
    one = shipped_meal("pot roast, carrots, potatoes")
    plated = shipped_meal(f"pot roast w carrots n potatoes, {plates} plate")
    assert [item.food for item in plated] == [item.food for item in one]
    assert [item.grams for item in plated] == pytest.approx([plates * item.grams for item in one])


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("hummus 4 tbsp pita", "4 tbsp hummus, pita"),
        ("salsa 3 tbsp tortilla", "3 tbsp salsa, tortilla"),
        ("ham 3 slices potatoes", "3 slices ham, potatoes"),
        ("cheese 2 slices toast", "cheese, 2 slices toast"),
        ("porridge 1 tbsp honey", "porridge, 1 tbsp honey"),
    ],
)
def test_a_measure_between_two_foods_is_of_the_one_that_has_it(text, same, shipped_meal):
    assert names_and_grams(shipped_meal(text)) == names_and_grams(shipped_meal(same))
