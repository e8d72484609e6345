"""Foods named side by side, or one on the other, are several unless one food is called by all of them."""

import pytest

from potassium_cli.domain.food.meal import Status


def heads(items):
    return [item.food.name.split(",")[0] for item in items]


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("gammon egg", ["Ham", "Egg"]),
        ("ham mash", ["Ham", "Potatoes"]),
        ("pork chop mash", ["Pork chop", "Potatoes"]),
        ("turkey sandwich w mayo", ["Turkey sandwich on white bread", "Mayonnaise"]),
        ("salad w ranch", ["Garden salad", "Ranch dressing"]),
        ("milk 200ml and coffee", ["Milk", "Coffee"]),
        ("100g skyr and blueberries", ["Greek yogurt", "Blueberries"]),
        ("honey on porridge", ["Honey", "Oatmeal"]),
        ("jam on crumpets", ["Jam", "English muffin"]),
        ("banana in porridge", ["Banana", "Oatmeal"]),
        ("milk on cereal", ["Milk", "Breakfast cereal"]),
        ("3 pancakes syrup", ["Pancakes", "Pancake syrup"]),
        ("3 potatoes gravy", ["Potato", "Gravy"]),
        ("apple banana orange", ["Apple", "Banana", "Orange"]),
        ("burger fries coke", ["Hamburger", "Fries", "Cola"]),
        ("pita hummus olives", ["Pita bread", "Hummus", "Olives"]),
        ("crackers, cheese", ["Saltine crackers", "Cheese"]),
        ("milk, oats", ["Milk", "Oats"]),
        ("bread, raisins", ["White bread", "Raisins"]),
        ("2 scrambled eggs on toast", ["Egg", "White bread"]),
        ("scrambled eggs (3) on toast", ["Egg", "White bread"]),
        ("2 sausages in a bun", ["Pork sausage", "Dinner roll"]),
    ],
)
def test_several_foods_stay_several(text, foods, shipped_meal):
    assert heads(shipped_meal(text)) == foods


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("gammon egg chips", "Ham"),
        ("bagel with raisins", "Bagel"),
        ("egg on toast", "Egg on toast (poached or fried)"),
        ("gravy on chips", "Chips with gravy"),
        ("tuna in oil", "Tuna"),
        ("2 molasses cookie", "Molasses cookie"),
        ("pistachio nuts", "Pistachios"),
        ("2 eggs benedict", "Eggs Benedict"),
        ("strawberry banana smoothie", "Smoothie"),
        ("ham pineapple pizza", "Hawaiian pizza (ham and pineapple)"),
        ("yogurt, strawberry", "Yogurt"),
        ("juice, orange", "Orange juice"),
        ("noodles, egg", "Egg noodles"),
    ],
)
def test_what_one_food_is_called_stays_one(text, food, shipped_meal):
    assert heads(shipped_meal(text)) == [food]


@pytest.mark.parametrize(
    ("text", "food", "grams"),
    [
        ("tamales, 3 pork", "Tamale with pork", 420),
        ("tomato 1 cherry", "Cherry tomatoes, raw", 17),
        ("digestives, 3 of them", "Graham crackers", 45),
        ("juice of two oranges", "Orange juice, freshly squeezed", 172),
        ("gatorade blue 20oz", "Sports drink", 620),
        ("apple (small one)", "Apple, with skin, raw", 149),
        ("lg pizza slice", "Cheese pizza, regular crust", 178.5),
        ("huge potato", "Potato, boiled in skin", 300),
    ],
)
def test_what_tells_more_of_a_food_is_no_other_food(text, food, grams, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.food.name == food
    assert item.grams == pytest.approx(grams, abs=1)


@pytest.mark.parametrize("text", ["crisps x2", "2 crisps", "a plate of pancakes", "a stack of waffles", "big mac meal"])
def test_what_may_be_little_or_much_is_asked(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.problem
    assert item.grams is None


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("scarfed down two bagels", "two bagels"),
        ("polished off a tub of hummus", "a tub of hummus"),
        ("inhaled a burrito", "a burrito"),
        ("crushed 2 beers", "2 beers"),
        ("smashed two burgers", "two burgers"),
        ("knocked back two coffees", "two coffees"),
        ("poached 2 eggs", "2 poached eggs"),
        ("fried 3 eggs", "3 fried eggs"),
        ("smoked 50 g salmon", "50 g smoked salmon"),
        ("tinned 1 cup peaches", "1 cup tinned peaches"),
    ],
)
def test_a_verb_before_an_amount_is_no_food_and_a_state_is_the_food_s(text, same, shipped_meal):
    (item,), (other,) = shipped_meal(text), shipped_meal(same)
    assert (item.food, item.grams, item.status) == (other.food, other.grams, other.status)


@pytest.mark.parametrize("text", ["chips or kulfi soup", "tea or zorblax", "rice or fufu pie"])
def test_an_or_with_what_no_food_is_asks_which(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams is None
    assert item.problem.startswith("which of the two?")


@pytest.mark.parametrize("text", ["cup", "bowl", "slice", "can", "pint", "2 scoops"])
def test_a_measure_alone_is_no_food(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert (item.food, item.problem, item.alternatives) == (None, "say what it was", ())


def test_a_question_has_more_than_one_choice(shipped_meal):
    for text in ("vada pav", "3 thin crust", "kenkey fish", "tofu scramble 2 wraps", "chapli roll"):
        assert all(item.alternatives or item.either for item in shipped_meal(text) if item.status is Status.AMBIGUOUS)
