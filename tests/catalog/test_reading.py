"""What names one food together stays whole; what is a list comes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st


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
