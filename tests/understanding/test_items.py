"""A meal told in plain words, from end to end: what must hold for every food of the shipped table, and for any text."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from potassium_cli.domain.food.concentrates import CONCENTRATED
from potassium_cli.domain.food.meal import GramsFrom, Status

LEADING = ["banana", "cooked lentils", "avocado", "baked potato", "orange juice", "boiled spinach", "salmon", "tofu"]


LINKS = {
    "and",
    "with",
    "without",
    "in",
    "on",
    "of",
    "or",
    "from",
    "for",
    "to",
    "other",
    "dessert",
    "treat",
    "meal",
    "snack",
}


@pytest.fixture(scope="session")
def plain_names(shipped_foods):
    """The part before the comma of the names that are plain words: no digits, brackets or words that join foods."""
    heads = {food.name.partition(",")[0] for food in shipped_foods}
    return sorted(
        head for head in heads if head.replace(" ", "").isalpha() and not LINKS.intersection(head.lower().split())
    )


def only(items):
    (item,) = items
    return item


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "2 bananas, a cup of cooked lentils and half an avocado",
            [("Banana, raw", 236), ("Lentils, boiled", 198), ("Avocado, raw", 75)],
        ),
        (
            "a baked potato and a glass of orange juice",
            [("Potato, baked, with skin", 173), ("Orange juice, from a carton", 249)],
        ),
        ("banana (100 g)", [("Banana, raw", 100)]),
        ("2 eggs\n1 banana", [("Egg, boiled", 100), ("Banana, raw", 118)]),
        ("10 strawberries", [("Strawberries, raw", 120)]),
        ("a 12 oz can of cola", [("Cola", 368)]),
        ("three quarters of a cup of milk", [("Milk, 2% (reduced fat)", 183)]),
    ],
)
def test_the_promises_of_the_readme(text, items, shipped_meal):
    found = shipped_meal(text)
    assert [item.food.name for item in found] == [name for name, _ in items]
    assert [item.grams for item in found] == pytest.approx([grams for _, grams in items], rel=0.01)
    assert {item.status for item in found} == {Status.MATCHED}


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("For breakfast I had a bowl of oatmeal with raisins and a splash of milk, then black coffee", 4),
        ("for lunch I treated myself to a cheeseburger, washed down with a cola", 2),
        ("pancakes topped with maple syrup", 2),
        ("- 2 eggs\n- a banana\n- black coffee", 3),
        ("a 113g roll", 1),
        ("a roll weighing 113 g", 1),
    ],
)
def test_free_sentences(text, foods, shipped_meal):
    items = shipped_meal(text)
    assert len(items) == foods
    assert all(item.food for item in items)


def test_potassium_may_be_typed_and_all_else_is_unknown(shipped_meal):
    item = only(shipped_meal("protein bar 250 mg"))
    assert (item.status, item.name, item.food, item.grams) == (Status.MATCHED, "protein bar", None, None)
    assert item.grams_from == GramsFrom.STATED
    assert item.nutrients.potassium_mg == 250
    assert set(item.nutrients[1:]) == {None}
    assert only(shipped_meal("shake 10 mmol")).nutrients.potassium_mg == pytest.approx(390.983)


@pytest.mark.parametrize("text", ["potassium chloride 600 mg", "potassium citrate 1080 mg", "kcl 500 mg"])
def test_milligrams_of_a_salt_are_not_taken_for_potassium(text, shipped_meal):
    item = only(shipped_meal(text))
    assert item.problem
    assert item.nutrients.potassium_mg is None


@pytest.mark.parametrize(
    "text", ["1-2 bananas", "-2 bananas", "0 bananas", "1/0 bananas", "2 zorbs", "asdfgh", "100 g", "2 cups", "バナナ"]
)
def test_what_is_not_understood_is_unmatched_and_weighs_nothing(text, shipped_meal):
    item = only(shipped_meal(text))
    assert (item.status, item.food, item.grams) == (Status.UNMATCHED, None, None)
    assert item.nutrients.potassium_mg is None


@pytest.mark.parametrize("text", ["", " ", "\n", ",", "and", "I had", "for breakfast", "😀", "\0", "....", "((("])
def test_what_names_nothing_is_no_item(text, shipped_meal):
    assert shipped_meal(text) == ()


def test_chips_are_asked_about(shipped_meal):
    item = only(shipped_meal("chips"))
    assert item.status is Status.AMBIGUOUS
    assert {item.food.name, item.alternatives[0].name} == {"Fries, fast food", "Potato chips (crisps), salted"}


def test_doubt_has_alternatives(shipped_meal):
    item = only(shipped_meal("bean thing"))
    assert item.status != Status.MATCHED
    assert 1 <= len(item.alternatives) <= 5
    assert item.food not in item.alternatives


def test_an_item_is_never_matched_and_wrong_at_once(shipped_meal):
    """Whatever has a problem has no grams and no nutrients that could be logged."""
    for text in ("1-2 bananas", "a box of lentils", "0 eggs", "a banana at 25:00"):
        items = shipped_meal(text)
        assert any(item.problem for item in items), text
        assert all(item.grams is None and item.nutrients.potassium_mg is None for item in items if item.problem)


def test_a_weighed_name_of_the_table_is_its_food(shipped_foods, shipped_meal):
    """As the table has it, with its commas and brackets, and a weight before it; all but one in a hundred."""
    named = [food for food in shipped_foods if not {"without", "of"} & set(food.name.split())]
    tried = [food for food in named if not food.tags & CONCENTRATED][::4]
    found = {food.name: [item.name for item in shipped_meal(f"100 g {food.name}")] for food in tried}
    others = {name: names for name, names in found.items() if names != [name]}
    assert len(others) <= len(tried) // 100, others


AMOUNT = st.integers(1, 40).map(lambda quarters: quarters / 4)
UNIT = st.sampled_from(["", "g ", "oz ", "kg ", "servings of "])


@given(amount=AMOUNT, unit=UNIT, data=st.data())
def test_twice_the_amount_is_twice_the_grams(amount, unit, data, plain_names, shipped_meal):
    name = data.draw(st.sampled_from(plain_names))
    one, two = only(shipped_meal(f"{amount:g} {unit}{name}")), only(shipped_meal(f"{2 * amount:g} {unit}{name}"))
    if amount < 1 and not unit and name.endswith("s"):  # "half my crisps" is half of a bag of them
        return
    if one.problem or two.problem:  # of whole ones it may be asked what one weighs, and of a number whether it counts
        return
    assert two.food == one.food
    if one.grams is not None and two.grams is not None:
        assert two.grams == pytest.approx(2 * one.grams)
        assert two.grams_from == one.grams_from
    if one.nutrients.potassium_mg is not None:
        assert two.nutrients.potassium_mg == pytest.approx(2 * one.nutrients.potassium_mg)


@given(data=st.data())
def test_the_order_of_items_does_not_matter(data, plain_names, shipped_meal):
    drawn = data.draw(st.lists(st.sampled_from(plain_names), min_size=2, max_size=4, unique=True))
    parts = [f"{place} {name}" for place, name in enumerate(drawn, start=2)]
    order = data.draw(st.permutations(range(len(parts))))
    items = shipped_meal("; ".join(parts))
    shuffled = shipped_meal("; ".join(parts[place] for place in order))
    assert len(items) == len(parts)
    assert [item.text for item in shuffled] == [items[place].text for place in order]
    assert [(item.food, item.grams) for item in shuffled] == [
        (items[place].food, items[place].grams) for place in order
    ]


def meant(items):
    return [(item.food, item.grams, item.status, item.problem) for item in items]


@given(data=st.data())
def test_case_spaces_and_trailing_punctuation_do_not_matter(data, plain_names, shipped_meal):
    name = data.draw(st.sampled_from(plain_names))
    text = f"{data.draw(st.sampled_from(['2', '150 g', 'a cup of', 'a large', 'half a']))} {name}"
    items = meant(shipped_meal(text))
    assert meant(shipped_meal(text.upper())) == items
    assert meant(shipped_meal(f"  {text} ")) == items
    for mark in (".", "!", " .", "...", ",", ";", "\n"):
        assert meant(shipped_meal(f"{text}{mark}")) == items, mark


@pytest.mark.parametrize("name", LEADING)
def test_double_spaces_do_not_matter(name, shipped_meal):
    assert meant(shipped_meal(f"2  {name.replace(' ', '   ')}")) == meant(shipped_meal(f"2 {name}"))


WORDS = [
    *"a an 2 1/2 ½ half and with of , ; ( ) [ ] 100 g mg cup cups x - – % no without not each in all banana".split(),
    *"milk 7-Up potassium chloride large for to that 's ’ & + / . é バナナ 🍌 the 1e9 0 dozen can salt other".split(),
    *("than", "'", '"', "", " ", "\n", "\t", "\0"),
]
ANYTHING = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(text=ANYTHING)
def test_no_text_raises(text, shipped_meal):
    for item in shipped_meal(text):
        assert item.text
        assert item.status in Status
        assert (item.food is None) or item.name == item.food.name
        assert not item.problem or item.grams is None


LONG = {
    "letters": "a" * 10_000,
    "spaces": " " * 10_000,
    "lines": "\n" * 10_000,
    "digits": "1" * 400 + " g banana",
    "numbers": "1 " * 5000,
    "fractions": "1/" * 5000,
    "halves": "½" * 10_000,
    "brackets": "(" * 10_000,
    "dashes": "-" * 10_000,
    "articles": "a " * 5000,
    "ands": "and " * 2500,
    "withs": "with a " * 1400,
    "no": "no salt " * 1200,
    "measures": "2 cups of " * 1000,
    "unknown": "zzqx " * 2000,
    "unknown items": "2 zzqx, " * 1200,
    "accents": "é" * 10_000,
    "emoji": "👩\u200d👩\u200d👧" * 1500,
    "nulls": "\0" * 10_000,
    "one food": "banana " * 1400,
    "one food, often": "a banana, " * 1000,
    "punctuation": string.punctuation * 300,
    "two words": "x" * 5000 + " " + "y" * 4999,
    "surrogates": "\udc80" * 10_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_ten_thousand_characters_of_anything_are_answered(text, shipped_meal):
    for item in shipped_meal(text):
        assert item.status in Status


@pytest.mark.parametrize(
    ("text", "unmet"),
    [
        ("2 delicious ripe bananas", ()),
        ("caramelised salmon", ("caramelised",)),
        ("100 g Acme bananas", ("Acme",)),
        ("boiled lentils", ()),
    ],
)
def test_what_was_said_and_is_not_in_the_food_is_told(text, unmet, shipped_meal):
    assert only(shipped_meal(text)).unmet == unmet


@pytest.mark.parametrize(
    ("text", "portion", "grams"),
    [
        ("10 fries", "10 fry", 50),
        ("2 canned tomatoes", "2 medium", 222),
        ("half a watermelon", "0.5 watermelon", 2259),
        ("3 yogurts", "3 container", 510),
        ("a fun-size snickers", "1 fun or snack size bar", 15),
        ("a small cup of vanilla ice cream", "1 small cup", 120),
        ("milk (250 ml)", "250 ml", 257.8),
        ("orange juice 1 glass", "1 glass", 249),
        ("toast 2 slices", "2 slice", 50),
        ("1/2 an avocado", "0.5 medium", 75),
        ("banana x1/2", "0.5 medium", 59),
        ("two-and-a-half bananas", "2.5 medium", 295),
        ("1 000 g bananas", "1000 g", 1000),
        ("a small personal size cheese pizza", "1 personal", 175),
        ("12-inch cheese pizza", "1 12-inch", 691),
        ("two 6-inch flour tortillas", "2 6-inch", 66),
        ("a quarter pounder", "1 burger", 200),
        ("footlong turkey sub", "1 footlong", 367),
        ("a bottle of water (20 fl oz)", "20 fl oz", 600),
    ],
)
def test_one_of_a_thing_is_a_piece_and_no_pack(text, portion, grams, shipped_meal):
    item = only(shipped_meal(text))
    assert (item.portion, round(item.grams, 1)) == (portion, grams)


def test_a_time_of_day_is_no_count(shipped_meal):
    for text, clock in (("banana 8am", "8am"), ("coffee 12:30", "12:30")):
        item = only(shipped_meal(text))
        assert (item.told.clock, item.amount, item.problem) == (clock, None, "")


def test_a_weight_between_commas_is_of_the_food_before_it(shipped_meal):
    pie, peas = shipped_meal("shepherd's pie, 300g, with 80g of peas")
    assert (pie.grams, peas.grams) == (300, 80)


def test_what_a_dish_is_said_to_be_without_is_told(shipped_meal):
    assert only(shipped_meal("full english, no mushrooms")).unmet == ("no mushrooms",)
