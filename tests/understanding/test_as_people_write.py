"""Ways in which people put the same thing: where the amount stands, what is short, missing or misspelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Status


def told(items):
    assert {item.status for item in items} == {Status.MATCHED}
    return [(item.food.name, round(item.grams)) for item in items]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("potatoes 200g boiled", "200 g boiled potatoes"),
        ("carrots (100 g) boiled", "100 g boiled carrots"),
        ("100 g (raw) spinach", "100 g raw spinach"),
        ("(100 g) banana", "100 g banana"),
        ("salmon fillet 150g grilled", "150 g grilled salmon fillet"),
        ("chicken breast 200g grilled no skin", "200 g grilled chicken breast without skin"),
        ("eggs 2 scrambled", "2 scrambled eggs"),
        ("lentils 200 g dry", "200 g dry lentils"),
        ("milk (1 cup, skim)", "1 cup skim milk"),
        ("rice (2 cups cooked)", "2 cups cooked rice"),
        ("chicken nuggets (10)", "10 chicken nuggets"),
        ("banana (small)", "a small banana"),
        ("banana large", "a large banana"),
        ("a can (12 fl oz) of diet cola", "12 fl oz diet cola"),
        ("chicken 150g rice 200g broccoli 80g", "150 g chicken, 200 g rice, 80 g broccoli"),
        ("chicken (150 g) rice (200 g)", "150 g chicken, 200 g rice"),
        ("banana 1 apple 2", "1 banana, 2 apples"),
        ("eggs 2 toast 1 slice", "2 eggs, 1 slice of toast"),
        ("rice: 200 g", "200 g rice"),
        ("1/2 c rice", "half a cup of rice"),
        ("1 T peanut butter", "1 tablespoon peanut butter"),
        ("1 t honey", "1 teaspoon honey"),
        ("8 fl. oz. milk", "8 fl oz milk"),
        ("cranberry juice 4 oz", "4 fl oz cranberry juice"),
        ("a cup and a half of rice", "1.5 cups of rice"),
        ("3/4 of a cup of rice", "0.75 cup rice"),
        ("approx. 1 cup of rice", "1 cup of rice"),
        ("a water bottle", "a bottle of water"),
        ("1/4 pounder", "a quarter pounder"),
        ("7up", "7-up"),
        ("v8", "vegetable juice"),
        ("Banana - 1 medium", "1 medium banana"),
        ("raisins small box", "a small box of raisins"),
        ("handful blueberries", "a handful of blueberries"),
        ("cup rice", "1 cup of rice"),
        ("cup of tea x2", "2 cups of tea"),
        ("two eggs and uh toast", "2 eggs and toast"),
        ("grande latte", "a medium latte"),
        ("12 oz ribeye steak medium rare", "12 oz ribeye steak"),
        ("60g of ground turkey on a 52g white hamburger bun", "60 g ground turkey, 52 g white hamburger bun"),
        ("a hot dog weighing 102g along with a refreshing 248g of milk", "102 g hot dog, 248 g milk"),
        ("Potato, in cubes, boiled 200 g", "200 g potato, in cubes, boiled"),
        ("coke 2 cans", "2 cans of coke"),
        ("a 3 musketeers bar", "one 3 musketeers bar"),
        ("avocado 1/2", "half an avocado"),
        ("mango half", "half a mango"),
        ("three-quarters of an avocado", "0.75 avocado"),
        ("half c beans", "half a cup of beans"),
        ("1 banana half an apple", "1 banana, half an apple"),
        ("eggs/bacon/toast", "eggs, bacon, toast"),
        ("biryani 1 plate chicken", "1 plate of chicken biryani"),
        ("juice 1 cup orange", "1 cup of orange juice"),
        ("chicken 1 cup rice", "chicken, 1 cup of rice"),
        ("worcestershire sauce dash", "a dash of worcestershire sauce"),
        ("tapas: chorizo, olives, bread", "chorizo, olives, bread"),
        ("a sausage and no toast", "a sausage"),
        ("2 bananas snack: yogurt", "2 bananas, yogurt"),
        ("Breakfast: 2 slices of toast. Lunch: pasta", "2 slices of toast; pasta"),
        ("Breakfast - oats, banana. Lunch - pasta. Dinner - 200 g rice", "oats; banana; pasta; 200 g rice"),
        ("chocolate pudding: 100 g", "100 g chocolate pudding"),
        ("milk while munching on a banana", "milk, a banana"),
        ("a juice box filled with apple juice", "a box of apple juice"),
    ],
)
def test_it_is_the_same_however_it_is_put(shipped_meal, text, same):
    assert told(shipped_meal(text)) == told(shipped_meal(same))


@pytest.mark.parametrize(
    "label",
    [
        "for tea:",
        "tea:",
        "for tea I had",
        "brekkie:",
        "mid-morning snack:",
        "snack 2:",
        "dinner -",
        "pudding:",
        "at 8am",
        "8:30 pm, snack:",
        "breakfast at 8am:",
        "yesterday at 12:30 I had",
    ],
)
def test_a_label_names_no_food(shipped_meal, label):
    assert told(shipped_meal(f"{label} 2 eggs and toast")) == told(shipped_meal("2 eggs and toast"))


def test_a_tea_is_a_drink_where_its_kind_or_amount_is_said(shipped_meal):
    assert told(shipped_meal("tea: green")) == told(shipped_meal("green tea"))
    assert told(shipped_meal("tea: 1 cup")) == told(shipped_meal("1 cup tea"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tea without milk", "Tea, black"),
        ("tea with milk, no sugar", "Tea, black, with a little milk"),
        ("cereal, no milk", "Breakfast cereal, any kind"),
        ("coffee, no milk or sugar", "Coffee, brewed"),
        ("latte with no sugar", "Latte"),
        ("iced tea without sugar", "Iced tea, unsweetened"),
        ("smoothie no milk", "Smoothie, fruit, without milk"),
        ("chicken thigh (no skin)", "Chicken thigh, roasted, without skin"),
        ("apple no skin", "Apple, peeled, raw"),
    ],
)
def test_what_is_missing_is_never_what_was_eaten(shipped_meal, text, name):
    (item,) = shipped_meal(text)
    assert item.food.name == name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("porridge made with 40 g oats and 200 ml milk", "40 g oats, 200 ml milk"),
        ("smoothie: banana, spinach, 200 ml milk", "banana, spinach, 200 ml milk"),
        ("Porridge (40g oats, 200ml semi-skimmed milk), 1 banana", "40 g oats, 200 ml semi-skimmed milk, 1 banana"),
        ("salad (50g lettuce, 1 tomato) and an apple", "50 g lettuce, 1 tomato, an apple"),
        ("a sandwich: 2 slices bread, ham, cheese", "2 slices bread, ham, cheese"),
        ("omelette made with 3 eggs, ham and cheese", "3 eggs, ham, cheese"),
        ("omelette w/ 3 eggs", "3 eggs"),
        ("tofu scramble 200g tofu", "200 g tofu"),
        ("porridge (made with 50g oats) and a banana", "50 g oats, a banana"),
        ("frittata with 4 eggs and ham", "4 eggs, ham"),
        ("porridge with 40g oats and 200 ml milk", "40 g oats, 200 ml milk"),
    ],
)
def test_a_dish_is_not_counted_besides_its_parts(shipped_meal, text, parts):
    assert told(shipped_meal(text)) == told(shipped_meal(parts))


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("coffee (50ml milk)", ["Coffee", "Milk"]),
        ("cereal (200ml milk)", ["Breakfast cereal", "Milk"]),
        ("porridge made with milk 250 ml", ["Oatmeal", "Milk"]),
        ("porridge with 30g granola", ["Oatmeal", "Granola"]),
    ],
)
def test_what_is_poured_on_or_put_on_is_besides(shipped_meal, text, foods):
    assert [item.food.name.split(",")[0] for item in shipped_meal(text)] == foods


@pytest.mark.parametrize("text", ["pancakes made with 2 eggs", "mash made with 50 ml milk", "salad: 200 g lettuce"])
def test_the_amount_of_one_part_tells_not_how_much_was_eaten(shipped_meal, text):
    (item,) = shipped_meal(text)
    assert item.grams is None
    assert item.problem.startswith("how much of it did you eat?")


@pytest.mark.parametrize(
    "text",
    ["ice cream sandwich made with vanilla ice cream", "a cup of oatmeal made with water", "pizza: pepperoni"],
)
def test_what_a_dish_is_made_of_is_no_item_of_its_own(shipped_meal, text):
    assert len(shipped_meal(text)) == 1


@pytest.mark.parametrize(
    "text", ["2 eggs, grizzlefump, toast", "2 eggs, toast, grizzlefump", "grizzlefump, 2 eggs, toast"]
)
def test_the_unknown_is_an_item_of_its_own(shipped_meal, text):
    items = {item.text: item for item in shipped_meal(text)}
    assert items["2 eggs"].food.name == "Egg, boiled"
    assert items["toast"].food.name == "White bread, toasted"
    assert items["grizzlefump"].status is Status.UNMATCHED


def test_what_tells_more_of_a_food_is_no_item_of_its_own(shipped_meal):
    assert len(shipped_meal("banana, ripe")) == len(shipped_meal("steak, medium-rare")) == 1


@pytest.mark.parametrize(("size", "share"), [("small", 0.75), ("medium", 1), ("large", 1.5)])
def test_a_vessel_holds_more_when_it_is_larger(shipped_meal, size, share):
    usual, sized = shipped_meal("a glass of milk")[0], shipped_meal(f"a {size} glass of milk")[0]
    assert sized.grams == pytest.approx(usual.grams * share)
    assert shipped_meal(f"milk, {size} glass")[0].grams == pytest.approx(sized.grams)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("brocolli", "broccoli"),
        ("avacodo", "avocado"),
        ("pinapple", "pineapple"),
        ("chickpees", "chickpeas"),
        ("vegtable soup", "vegetable soup"),
        ("asparagas", "asparagus"),
        ("doghnut", "doughnut"),
        ("peanutbutter", "peanut butter"),
        ("icecream", "ice cream"),
        ("boild potatos", "boiled potatoes"),
    ],
)
def test_a_misspelt_food_is_found_as_the_food_is(shipped_meal, typed, meant):
    assert told(shipped_meal(typed)) == told(shipped_meal(meant))


@pytest.mark.parametrize("text", ["printer", "carpet", "laptop", "bucket", "window", "shampoo", "aspirin"])
def test_what_only_looks_a_little_like_a_food_is_none(shipped_meal, text):
    assert shipped_meal(text)[0].status is Status.UNMATCHED


def test_a_mg_of_a_salt_substitute_is_not_taken_for_one_of_potassium(shipped_meal):
    item = shipped_meal("LoSalt 1000 mg")[0]
    assert item.status is Status.UNMATCHED
    assert "1000 mg potassium" in item.problem
    assert shipped_meal("LoSalt 1000 mg potassium")[0].nutrients.potassium_mg == 1000


def test_a_coffee_is_a_cup_and_three_with_milk_are_three(shipped_meal):
    assert told(shipped_meal("a coffee")) == told(shipped_meal("1 cup of coffee"))
    assert told(shipped_meal("3 coffees with milk")) == told(shipped_meal("3 cups of coffee with milk"))


def test_an_item_is_told_as_it_was_typed(shipped_meal):
    assert [item.text for item in shipped_meal("ensure plus 200ml, a sandwich made with ham and cheese")] == [
        "ensure plus 200ml",
        "a sandwich made with ham and cheese",
    ]


@pytest.mark.parametrize("text", ["200 g zorblax, avocado", "3 zorblaxes, avocado", "zorblax and avocado"])
def test_an_unknown_food_does_not_lend_its_amount_to_the_next(shipped_meal, text):
    unknown, avocado = shipped_meal(text)
    assert unknown.status is Status.UNMATCHED
    assert avocado.portion == "1 medium"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a banana at 8", "--at"),
        ("at 8: eggs", "--at"),
        ("I didn't eat the banana", "not eaten"),
        ("skipped the fries", "not eaten"),
        ("8 pieces tuna", "say grams"),
    ],
)
def test_a_number_or_a_food_that_was_not_meant_is_not_logged(shipped_meal, text, problem):
    (item,) = shipped_meal(text)
    assert problem in item.problem
    assert item.grams is None


def test_milk_in_a_drink_is_no_glass_of_it(shipped_meal):
    assert [item.food.name for item in shipped_meal("cappuccino with almond milk")] == ["Cappuccino with plant milk"]
    tea, milk = shipped_meal("tea with oat milk")
    assert (tea.food.name, milk.portion) == ("Tea, black", "1 splash")


@pytest.mark.parametrize("text", ["raw apple", "a medium raw apple", "plain white rice"])
def test_words_that_tell_nothing_make_no_doubt(shipped_meal, text):
    assert told(shipped_meal(text))


@pytest.mark.parametrize("text", ["chips", "plain chips", "yam", "squash", "a biscuit"])
def test_a_word_that_means_two_foods_is_asked_about(shipped_meal, text):
    assert [item.status for item in shipped_meal(text)] == [Status.AMBIGUOUS]


@pytest.mark.parametrize("text", ["(1 cup)", "(0OF", "8:", ":", "()", "made with", "no", "half", "- 2"])
def test_scraps_of_a_note_never_raise(shipped_meal, text):
    assert all(item.text for item in shipped_meal(text))


SCRAPS = (
    "kenkey fried fish pepper warm milk mash ham egg chips rice plate bowl of on in over with w n and , ; . ( ) 2 1/2 "
    "half 150 g ml cup x2 small large no minus but not hold the shared between a sweet potato juice zorblax blue tin"
).split()


@settings(max_examples=400)
@given(st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=8))
def test_words_of_notes_in_any_order_are_read(shipped_meal, scraps):
    for item in shipped_meal(" ".join(scraps)):
        assert item.text
        assert item.food is None or item.problem or (item.grams is not None and item.grams > 0)
