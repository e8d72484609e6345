"""From household words to grams, each by the food's own portions, and where the grams come from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.units import GRAMS, MILLILITRES
from potassium_cli.understanding.items import measured
from potassium_cli.understanding.weigh import number


@pytest.fixture(scope="session")
def weigh(meal):
    """The grams of the one item of a text, and where they come from."""

    def weighed(text):
        (item,) = meal(text)
        assert not item.problem
        return round(item.grams, 2), item.grams_from

    return weighed


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("100 g banana", 100),
        ("0.1 kg banana", 100),
        ("8 oz chicken breast", 226.8),
        ("1 lb potatoes", 453.59),
        ("2 bananas (200 g)", 200),
        ("1 cup milk (250 g)", 250),
        ("a large banana (90 g)", 90),
        ("2 apples (150 g each)", 300),
        ("banana, 90 g", 90),
        ("1 banana, 90 g", 90),
    ],
)
def test_a_stated_weight_wins(text, grams, weigh):
    assert weigh(text) == (grams, "stated")


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("1 cup spinach, raw", 30),
        ("1 cup cooked spinach", 180),
        ("a cup of lentils", 198),
        ("half a cup of lentils", 99),
        ("8 fl oz milk", 244),
        ("1 pint milk", 488),
        ("1 UK pint milk", 586.06),
        ("500 ml milk", 515.66),
        ("5 dl milk", 515.66),
        ("1 tbsp milk", 15.25),
        ("3 tsp milk", 15.25),
        ("12 oz milk", 366),
        ("12 oz can of cola", 368.4),
        ("2 x 330 ml cola", 685.14),
        ("1 cup half-and-half", 240),
        ("1 tbsp peanut butter", 16),
    ],
)
def test_a_volume_is_weighed_by_the_foods_own(text, grams, weigh):
    """Of drinks, ounces are fluid: 8 fl oz are a cup."""
    assert weigh(text) == (grams, "portion")


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("2 bananas", 236),
        ("a banana", 118),
        ("half a banana", 59),
        ("a large banana", 136),
        ("3 small bananas", 303),
        ("2 extra large eggs", 112),
        ("2 slices of bread", 58),
        ("5 slices banana", 30),
        ("a can of cola", 368),
        ("2 glasses of apple juice", 496),
        ("a bowl of lentil soup", 372),
        ("1 slice cheese", 28),
        ("10 strawberries", 120),
        ("1 strawberry", 12),
        ("a dozen eggs", 600),
        ("2 cups of strawberries", 304),
        ("1 serving banana", 118),
    ],
)
def test_counts_and_household_words_are_its_portions(text, grams, weigh):
    assert weigh(text) == (grams, "portion")


@pytest.mark.parametrize(("text", "grams"), [("banana", 118), ("lentils", 198), ("milk", 244), ("strawberries", 152)])
def test_what_has_no_amount_is_a_guess_and_says_so(text, grams, weigh):
    assert weigh(text) == (grams, "default")


@pytest.mark.parametrize("text", ["1 cup of beef jerky", "200 ml of dinner roll", "a tablespoon of jalapeño pepper"])
def test_a_volume_that_nobody_can_weigh_is_a_problem(text, meal):
    (item,) = meal(text)
    assert "say grams" in item.problem
    assert item.grams is None
    assert item.nutrients.potassium_mg is None


@pytest.mark.parametrize("text", ["nori seaweed", "2 nori seaweed", "a bowl of nori seaweed"])
def test_a_food_without_portions_must_be_weighed(text, meal):
    (item,) = meal(text)
    assert "say grams" in item.problem
    assert item.grams is None


def test_a_food_without_portions_can_be_weighed(weigh):
    assert weigh("5 g nori seaweed") == (5, "stated")


def test_potassium_is_that_of_the_grams(meal):
    (item,) = meal("150 g banana")
    assert item.nutrients.potassium_mg == pytest.approx(1.5 * 358)


def test_unknown_potassium_stays_unknown(meal):
    (item,) = meal("150 g plantain")
    assert item.food.name == "Plantain, fried"
    assert item.nutrients.potassium_mg is None


@pytest.mark.parametrize(
    ("text", "grams"),
    [("1 large", 136), ("150 g", 150), ("2", 236), ("half a cup", 75), ("2 slices", 12), ("3 small", 303)],
)
def test_a_known_food_is_measured_in_words(text, grams, small_foods):
    banana = small_foods[0]
    item = measured(banana, text)
    assert (item.food, item.problem) == (banana, "")
    assert item.grams == pytest.approx(grams)


@pytest.mark.parametrize("text", ["", "a lot", "250 mg", "0 g", "-1", "1-2", "1/0", "large banana", "200 pears"])
def test_a_known_food_in_no_amount_is_a_problem(text, small_foods):
    item = measured(small_foods[0], text)
    assert item.problem
    assert item.grams is None
    assert item.nutrients.potassium_mg is None


AMOUNTS = st.integers(1, 400).map(lambda quarters: quarters / 4)


@given(AMOUNTS, st.sampled_from(sorted(MILLILITRES)))
def test_all_units_of_volume_are_one_scale(small_foods, amount, unit):
    milk = next(food for food in small_foods if food.name == "Whole milk")
    millilitres = amount * MILLILITRES[unit]
    assert measured(milk, f"{amount} {unit}").grams == pytest.approx(244 * millilitres / MILLILITRES["cup"])


@given(AMOUNTS, st.sampled_from(sorted(GRAMS)))
def test_all_units_of_mass_are_one_scale(small_foods, amount, unit):
    assert measured(small_foods[0], f"{amount} {unit}").grams == pytest.approx(amount * GRAMS[unit])


@given(AMOUNTS, st.data())
def test_so_many_portions_weigh_so_many_times_one(shipped_foods, amount, data):
    """For the serving of any food, or else its usual portion, whatever it is called."""
    food = data.draw(st.sampled_from(shipped_foods))
    item = measured(food, f"{amount} servings")
    serving = next((portion for portion in food.portions if portion.label == "serving"), food.default_portion)
    assert item.grams == pytest.approx(amount * serving.grams)
    assert item.portion == f"{number(amount)} {serving.label}"


@pytest.mark.parametrize(
    ("value", "text"),
    [(2, "2"), (1.5, "1.5"), (1 / 3, "0.33"), (0.001, "0.001"), (100, "100"), (1000, "1000"), (2.004, "2")],
)
def test_a_number_is_shown_as_people_write_it(value, text):
    assert number(value) == text


@pytest.mark.parametrize("text", ["3 sausages chips beans", "2 pies mash", "2 eggs chips", "2 burgers chips"])
def test_a_count_of_one_part_of_a_dish_is_no_count_of_plates(text, shipped_meal):
    first = shipped_meal(text)[0]
    assert first.grams is None
    assert "how many servings" in first.problem


@pytest.mark.parametrize(
    ("text", "grams"), [("2 fish and chips", 742), ("2 fish tacos", 200), ("2 servings of sausages and mash", 916)]
)
def test_a_count_of_the_whole_dish_is_one(text, grams, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams == pytest.approx(grams)
