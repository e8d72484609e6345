"""What names one food together stays whole; what is a list comes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import GramsFrom


@pytest.fixture(scope="session")
def read(meal):
    return lambda text: [item.name for item in meal(text)]


@pytest.fixture(scope="session")
def shipped_read(shipped_meal):
    return lambda text: [item.name for item in shipped_meal(text)]


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("macaroni and cheese", ["Macaroni and cheese"]),
        ("a cup of macaroni and cheese", ["Macaroni and cheese"]),
        ("100 g macaroni & cheese", ["Macaroni and cheese"]),
        ("peanut butter and jelly sandwich", ["Peanut butter and jelly sandwich"]),
        ("rice with beans", ["Rice with beans"]),
        ("beans and rice", ["Rice with beans"]),
        ("half and half", ["Half-and-half"]),
        ("Milk, reduced fat (2%)", ["Milk, reduced fat (2%)"]),
        ("Potato, baked, with skin", ["Potato, baked, with skin"]),
        ("Chickpeas, canned", ["Chickpeas, canned"]),
        ("chickpeas, canned, and rice", ["Chickpeas, canned", "White rice, cooked"]),
        ("fish, rice and peas", ["Fish, white, baked", "White rice, cooked", "Green peas, boiled"]),
        ("fish, rice, peas", ["Fish, white, baked", "White rice, cooked", "Green peas, boiled"]),
        ("bread and cheese", ["White bread", "Cheddar cheese"]),
        ("fish with rice", ["Fish, white, baked", "White rice, cooked"]),
        ("2 eggs and 1 banana", ["Egg, boiled", "Banana, raw"]),
        ("a banana and an egg", ["Banana, raw", "Egg, boiled"]),
        ("1 cup macaroni and 1 slice cheese", ["Macaroni, cooked", "Cheddar cheese"]),
        ("macaroni and cheese and peas", ["Macaroni and cheese", "Green peas, boiled"]),
        ("macaroni\ncheese", ["Macaroni, cooked", "Cheddar cheese"]),
        ("7-Up, 2% milk and half-and-half", ["Lemon-lime soda", "Milk, reduced fat (2%)", "Half-and-half"]),
        ("macaroni and cheese, a banana and black coffee", ["Macaroni and cheese", "Banana, raw", "Coffee, brewed"]),
    ],
)
def test_a_name_stays_whole_and_a_list_comes_apart(text, foods, read):
    assert read(text) == foods


@pytest.mark.parametrize(
    "text",
    ["macaroni and cheese", "peanut butter and jelly sandwich", "rice with beans", "fish and chips", "mac and cheese"],
)
def test_dishes_of_the_shipped_table_stay_whole(text, shipped_read):
    assert len(shipped_read(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2 bananas, a cup of cooked lentils and half an avocado", 3),
        ("a baked potato and a glass of orange juice", 2),
        ("eggs, toast, coffee and an orange", 4),
        ("100 g rice and 50 g beans", 2),
        ("rice, beans and 100 g chicken", 3),
        ("bread and butter", 2),
    ],
)
def test_lists_of_the_shipped_table_come_apart(text, count, shipped_read):
    assert len(shipped_read(text)) == count


def test_names_of_the_table_with_commas_stay_whole(small_foods, meal):
    """Whoever types a name as the table has it gets one food, and that one."""
    for food in small_foods:
        assert [item.food and item.food.name for item in meal(food.name)] == [food.name]
        assert [item.food and item.food.name for item in meal(f"100 g {food.name}")] == [food.name]


LISTED = ["2 bananas", "100 g rice", "3 eggs", "1 cup lentils", "1 jacket potato", "2 slices bread"]


@given(
    st.lists(st.sampled_from(LISTED), min_size=1, max_size=6),
    st.sampled_from([", ", " and ", "; ", " plus ", "\n", " & "]),
)
def test_weighed_and_counted_foods_never_run_together(meal, parts, joint):
    assert [item.food for item in meal(joint.join(parts))] == [meal(part)[0].food for part in parts]


@pytest.mark.parametrize("text", ["big mac", "a big mac", "2 big macs"])
def test_a_size_may_be_part_of_a_name(shipped_read, text):
    assert shipped_read(text) == ["Big Mac (McDonald's)"]


def test_what_a_food_lies_on_is_not_the_food(shipped_read):
    assert shipped_read("a burger on a bun") == ["Hamburger, beef patty in a bun"]


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("a sweet 147 g banana", ["Banana, raw"]),
        ("a crisp 200 g apple and 30 g potato chips", ["Apple, with skin, raw", "Potato chips (crisps), salted"]),
        ("a glass of 240 g milk", ["Milk, 2% (reduced fat)"]),
        ("a bottle filled with 500 ml of tap water", ["Water, tap"]),
        ("240 g of crisp, unsweetened water", ["Water, bottled"]),
        ("a rich and sweet 180 g ice cream sundae", ["Ice cream sundae, hot fudge"]),
        ("a crisp, medium-sized apple", ["Apple, with skin, raw"]),
        ("clam chowder, enjoying its hearty flavors and creamy texture", ["Clam chowder, New England"]),
        ("a can of root beer, which was cold and full of sugar", ["Root beer"]),
        ("a cheeseburger on a bun with a medium patty", ["Cheeseburger on bun"]),
        ("a peanut butter and jelly sandwich on white bread", ["Peanut butter and jelly sandwich on white bread"]),
        ("a classic breakfast: a banana", ["Banana, raw"]),
        ("an apple for some extra crunch", ["Apple, with skin, raw"]),
        ("I ate a banana. Then I drank a cup of coffee.", ["Banana, raw", "Coffee, brewed"]),
    ],
)
def test_what_only_praises_or_leads_up_is_no_food(text, foods, shipped_read):
    assert shipped_read(text) == foods


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("a sweet and a coffee", ["Hard candy", "Coffee, brewed"]),
        ("a margarita and enjoyed a can of beer", ["Margarita", "Beer"]),
        ("2 sausages with a bun", ["Pork sausage, cooked", "Dinner roll, white"]),
        ("toast paired with an egg", ["White bread, toasted", "Egg, boiled"]),
        ("240 g crisps, a sweet 100 g apple", ["Potato chips (crisps), salted", "Apple, with skin, raw"]),
        ("toast with butter on it", ["Buttered toast"]),
        ("a light lunch today of soup and bread", ["Chicken vegetable soup", "White bread"]),
        ("2. banana\n3. coffee", ["Banana, raw", "Coffee, brewed"]),
        ("pizza, 3 slices, coke", ["Cheese pizza, regular crust", "Cola"]),
        ("Cheerios w/ skim milk", ["Cheerios", "Milk, skim (fat free)"]),
        ("skipped breakfast, then a banana", ["Banana, raw"]),
        ("baked potato (no skin)", ["Potato, baked, without skin"]),
        ("baked potato no skin or butter", ["Potato, baked, without skin"]),
        ("80/20 ground beef", ["Ground beef, 80% lean, browned"]),
        ("2 bananas 3 apples", ["Banana, raw", "Apple, with skin, raw"]),
        ("2 eggs and chips", ["Egg, boiled", "Fries, fast food"]),
        ("egg and chips", ["Egg and chips (British)"]),
    ],
)
def test_a_food_is_never_taken_for_praise(text, foods, shipped_read):
    assert shipped_read(text) == foods


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("Fish, tilapia, baked", "Tilapia, baked"),
        ("Cheese, cheddar", "Cheddar cheese"),
        ("crisp apple", "Apple, with skin, raw"),
        ("apple crisp", "Apple crisp"),
        ("crunchy peanut butter", "Peanut butter, crunchy"),
        ("sweet potato", "Sweet potato, baked in skin"),
        ("1 tin kidney beans", "Kidney beans, canned, drained"),
        ("black beans from dried", "Black beans, boiled"),
        ("broccoli, cooked, no added fat", "Broccoli, boiled"),
        ("chicken thigh, roasted, skin not eaten", "Chicken thigh, roasted, without skin"),
        ("chili con carne without beans", "Chili con carne without beans"),
        ("tomatoes no skin", "Tomato, raw"),
        ("swet potatoe", "Sweet potato, baked in skin"),
        ("a hamburger on a white bun", "Hamburger, beef patty in a bun"),
        ("beans on toast", "Beans on toast"),
        ("a medium crust pepperoni pizza", "Pepperoni pizza, regular crust"),
    ],
)
def test_words_choose_the_food(text, food, shipped_read):
    assert shipped_read(text) == [food]


@pytest.mark.parametrize("text", ["potato and eggs", "coffee and yogurt", "banana; coffee", "toast / jam"])
def test_two_foods_are_no_third_that_is_called_by_the_words_of_both(text, shipped_read):
    assert len(shipped_read(text)) == 2


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("halloumi 50 g, salad", 2),
        ("pasta 180 g, tomato sauce", 2),
        ("dal 200 g, rice", 2),
        ("rice 150 g and beans", 2),
        ("100 g chicken, rice", 2),
        ("chicken 150 g, rice, broccoli", 3),
        ("oats 40 g, milk, banana", 3),
        ("cheese 50 g, cheddar", 1),
        ("yogurt 150 g, strawberry", 1),
        ("potatoes 200 g, mashed", 1),
        ("chicken 150 g, roasted", 1),
    ],
)
def test_a_weight_is_of_its_own_food_and_the_next_has_none_of_it(text, foods, shipped_meal):
    items = shipped_meal(text)
    assert [item.grams_from is GramsFrom.STATED for item in items] == [True, *[False] * (foods - 1)]
    assert all(item.food for item in items)


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("tea with milk x3", 3 * 237),
        ("cuppa w milk x 2", 2 * 237),
        ("latte with oat milk 300 ml", 304),
        ("coffee with milk 300 ml", 304),
    ],
)
def test_the_amount_behind_a_drink_and_its_milk_is_the_drinks(text, grams, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams == pytest.approx(grams, abs=1)


def test_milk_on_cereal_and_beside_a_measured_drink_keeps_its_amount(shipped_meal):
    for text, millilitres in (("cereal with milk 200 ml", 200), ("tea 300 ml with milk 20 ml", 20)):
        assert shipped_meal(text)[1].grams == pytest.approx(millilitres * 1.03, rel=0.02)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("chicken caesar salad with grilled chicken", 1),
        ("tuna sandwich with tuna", 1),
        ("fish tacos with fish", 1),
        ("chicken noodle soup with 100 g chicken", 2),
        ("chicken curry with naan", 2),
    ],
)
def test_what_a_dish_is_named_after_is_in_it_once(text, items, shipped_meal):
    assert len(shipped_meal(text)) == items
