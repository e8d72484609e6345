"""Amounts as people say them: of each, of a whole, in tins, as a part of a list; each kind with several members."""

import pytest

from potassium_cli.domain.food.meal import Status


def grams(items):
    return [round(item.grams) if item.grams is not None else None for item in items]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("2 (15 oz) cans kidney beans", 850),
        ("3 (150 g) pots of yogurt", 450),
        ("4 slices bread (40 g each)", 160),
        ("2 fillets of salmon (120 g each)", 240),
        ("2 steaks of 8 oz", 454),
        ("3 eggs of 60 g", 180),
        ("2 tins tuna (145 g each)", 290),
        ("2 bananas (210 g)", 210),  # which is what both weigh
        ("a banana (118 g)", 118),
    ],
)
def test_a_size_that_is_said_of_each_counts_for_each(text, weight, shipped_meal):
    assert grams(shipped_meal(text)) == [weight]


def test_a_volume_that_is_said_of_each_counts_for_each(shipped_meal):
    for text in ("3 glasses of milk (200 ml each)", "3 (200 ml) glasses of milk"):
        (item,) = shipped_meal(text)
        assert item.portion == "600 ml"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("half a quiche lorraine", 606),
        ("half a roast chicken", 245),
        ("half a pizza", 240),
        ("half a melon", 276),
        ("half a sandwich", 58),
        ("half a slice of toast", 12),
    ],
)
def test_a_part_of_a_whole_is_a_part_of_the_whole(text, weight, shipped_meal):
    assert grams(shipped_meal(text)) == [pytest.approx(weight, abs=1)]


@pytest.mark.parametrize(
    "text",
    ["half an apple pie", "1/8 of a cheesecake", "1 whole pumpkin pie", "half a lasagna", "1 leg of lamb", "a chicken"],
)
def test_a_whole_that_the_table_does_not_know_is_asked_about(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams is None
    assert "whole one" in item.problem


def test_half_of_several_small_things_is_no_half_of_one(shipped_meal):
    (item,) = shipped_meal("half my crisps")
    assert item.grams == pytest.approx(14)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("400g tin of chickpeas", "Chickpeas, canned, drained"),
        ("15 oz can of kidney beans", "Kidney beans, canned, drained"),
        ("2 15 oz cans black beans", "Black beans, canned"),
        ("15-oz can of corn", "Sweetcorn, canned, drained"),
        ("a 240g tin of carrots", "Carrots, canned, drained"),
        ("300 g chickpeas", "Chickpeas, boiled"),
    ],
)
def test_what_is_weighed_in_a_tin_is_canned(text, name, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.name == name


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("a quarter of 800 g potatoes", [200]),
        ("70% of 300 g spinach", [210]),
        ("half of 400 g rice and an apple", [200, 182]),
        ("1/4 of: 800 g potatoes, 400 g tomatoes", [200, 100]),
        ("quarter of the stew: 1 kg potatoes, 500 g beef", [250, 125]),
        ("a third of: 600 g lasagna", [200]),
    ],
)
def test_a_part_before_a_weight_or_a_list_is_of_all_of_it(text, weights, shipped_meal):
    assert grams(shipped_meal(text)) == weights


@pytest.mark.parametrize(
    ("text", "portions"),
    [
        ("protein bar 10 g protein", ["1 bar"]),
        ("2 eggs 12 g protein, toast", ["2 large", "1 slice"]),
        ("milk 300 mg calcium", ["1 cup"]),
    ],
)
def test_what_a_label_tells_of_another_nutrient_is_no_weight(text, portions, shipped_meal):
    assert [item.portion for item in shipped_meal(text)] == portions


def test_potassium_that_is_said_of_each_is_counted_once(shipped_meal):
    (item,) = shipped_meal("2 bananas 422 mg potassium each")
    assert item.nutrients.potassium_mg == 844


@pytest.mark.parametrize(
    ("text", "portion"),
    [("1 banana (large)", "1 large"), ("2 potatoes (small)", "2 small"), ("1 tomato (large)", "1 large")],
)
def test_a_size_in_brackets_counts(text, portion, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.portion == portion


@pytest.mark.parametrize(
    ("text", "weight"), [("4 M&Ms", 3), ("a bite of banana", 14), ("a sip of milk", 15), ("a dollop of yogurt", 31)]
)
def test_a_little_is_little(text, weight, shipped_meal):
    assert grams(shipped_meal(text)) == [pytest.approx(weight, abs=1)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2 rashers bacon 2 poached eggs 1 tomato", [("bacon", 2), ("eggs", 2), ("tomato", 1)]),
        ("cup of tea 2 rich tea biscuits", [("tea", 1), ("biscuits", 2)]),
        ("ragi dosa 2 sambhar", [("dosa", 2), ("sambhar", None)]),
        ("idli 3 with sambar", [("idli", 3), ("sambar", None)]),
        ("60g oats 300ml soya milk 1 banana", [("oats", 60), ("milk", 300), ("banana", 1)]),
        ("smoked salmon bagel", [("salmon", None), ("bagel", None)]),
    ],
)
def test_notes_without_commas_are_cut_where_numbers_and_names_are(text, parts, shipped_meal):
    items = shipped_meal(text)
    assert len(items) == len(parts)
    for item, (word, amount) in zip(items, parts, strict=True):
        assert word in item.words
        assert item.amount == amount


@pytest.mark.parametrize("text", ["banana or apple", "a cup of tea or milk", "chips or rice"])
def test_of_two_foods_said_with_an_or_one_item_is_in_doubt(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.status is Status.AMBIGUOUS
    (other,) = item.either
    assert other.food in item.alternatives
    assert (other.amount, other.unit) == (item.amount, item.unit)


@pytest.mark.parametrize(
    "text", ["sugar, white, granulated or lump", "butter or sugar cookie", "chicken or turkey broth"]
)
def test_an_or_within_a_name_is_no_choice(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.either == ()


def test_milk_on_cereal_is_what_a_bowl_of_it_takes(shipped_meal):
    for text in ("corn flakes with milk", "bran flakes and skimmed milk", "cereal, milk"):
        _, milk = shipped_meal(text)
        assert milk.grams == pytest.approx(122, abs=2), text
    _, milk = shipped_meal("corn flakes with 200 ml milk")
    assert milk.grams > 200


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("1.234,56 g potatoes", 1235),
        ("1 200,5 g lentils", 1200),
        ("1'200 g lentils", 1200),
        ("0,299 kg potatoes", 299),
        ("1,250 g potatoes", 1250),
        ("1.250 kg potatoes", 1250),
        ("1 lb 4 oz potatoes", 567),
        ("1 kg 200 g potatoes", 1200),
        ("3-1/4 oz almonds", 92),
        ("100g/3.5oz chicken", 100),
        ("half of 2 bananas", 118),
        ("half-dozen eggs", 300),
    ],
)
def test_a_written_amount_is_read_as_it_was_meant(text, weight, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams == pytest.approx(weight, abs=1)


@pytest.mark.parametrize(
    "text", ["1-1/2 cups milk", "1 & 1/2 cups milk", "1½ cups milk", "one and a half cups of milk"]
)
def test_one_and_a_half(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.portion == "1.5 cup"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1.250 g potatoes", "is that 1,250 g or 1.25 g? Write 1250 or 1.25"),
        ("1.200 g lentils", "is that 1,200 g or 1.2 g? Write 1200 or 1.2"),
        ("1.5.2 cups milk", "that number cannot be read; write it as 1.5 or 1,250"),
    ],
)
def test_an_amount_that_may_be_two_is_asked_about(text, problem, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.problem == problem


def test_a_label_may_say_that_there_is_none(shipped_meal):
    (item,) = shipped_meal("protein bar 0 mg")
    assert item.nutrients.potassium_mg == 0


@pytest.mark.parametrize(
    ("text", "portion"),
    [
        ("another 5 slices of toast", "5 slice"),
        ("an extra two large eggs", "2 large"),
        ("a further 3 bananas", "3 medium"),
        ("a double portion of lentils", "2 cup"),
        ("half-pint of milk", "0.5 pint"),
        ("eggs - 2", "2 large"),
        ("2 out of 6 dates", "2 date"),
        ("1 out of 4 slices of pizza", "1 slice"),
        ("2 of the 8 slices of pizza", "2 slice"),
        ("three times a banana", "3 medium"),
        ("3 times 2 eggs", "6 large"),
        ("bananas, 2 big ones", "2 large"),
        ("eggs, 3 small ones", "3 small"),
        ("a banana, a small one", "1 small"),
        ("a thousand grams of potatoes", "1000 g"),
    ],
)
def test_a_number_that_another_leads_up_to_is_the_one_that_counts(text, portion, shipped_meal):
    (item,) = shipped_meal(text)
    assert (item.portion, item.problem) == (portion, "")


@pytest.mark.parametrize("text", ["banana 3 times a day", "two ones", "a double glass of milk"])
def test_a_number_of_what_is_not_known_is_never_taken_for_an_amount(text, shipped_meal):
    assert shipped_meal(text)[-1].status is Status.UNMATCHED


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("potatoes, 300 g; steak", [300, 160]),
        ("250 g lentils 2 eggs", [250, 100]),
        ("I had toast. 1 banana", [25, 118]),
        ("toast - butter", [25, 14]),
    ],
)
def test_an_amount_belongs_to_the_food_that_it_was_said_of(text, amounts, shipped_meal):
    assert grams(shipped_meal(text)) == amounts


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("1/2 can (400g) chickpeas", 200),
        ("2 bottles of beer 500ml", 1004),
        ("half an avocado (70 g)", 70),
        ("2 bananas (210 g)", 210),
        ("5/8 of a pizza", 300),
    ],
)
def test_a_size_that_is_told_besides_is_of_each_container_and_of_all_else(text, grams, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams == pytest.approx(grams, abs=1)


@pytest.mark.parametrize(
    "text",
    ["most of a pizza", "the rest of the curry", "2 inches of cucumber", "<200g rice", "17/11 pear", "2.30 banana"],
)
def test_a_part_a_bound_or_a_date_is_never_an_amount_without_a_word(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.problem
    assert item.grams is None


def test_a_sum_at_the_end_of_a_note_is_eaten_by_nobody(shipped_meal):
    *_, last = shipped_meal("banana, toast\nTotal: 1200 mg")
    assert "reads as a sum" in last.problem


@pytest.mark.parametrize("text", ["eggs • toast • milk", "eggs | toast | milk", "eggs\ttoast\tmilk"])
def test_a_list_in_one_line_is_a_list(text, shipped_meal):
    assert len(shipped_meal(text)) == 3


@pytest.mark.parametrize("text", ["a banana instead of an apple", "a banana rather than my usual apple"])
def test_what_was_had_instead_is_what_was_eaten(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.food.name == "Banana, raw"


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("x2 eggs", "2 eggs"),
        ("heaped tbsp peanut butter", "1 tbsp peanut butter"),
        ("level tsp salt", "1 tsp salt"),
        ("dash of milk", "splash of milk"),
        ("jacket spud with tuna mayo", "jacket potato with tuna mayo"),
        ("tuna sarnie", "tuna sandwich"),
    ],
)
def test_short_and_rough_words_mean_the_same(text, same, shipped_meal):
    assert grams(shipped_meal(text)) == grams(shipped_meal(same))


@pytest.mark.parametrize("text", ["thermos of coffee", "keg of beer", "net of oranges", "handful of almonds (10)"])
def test_what_holds_nobody_knows_how_much_is_asked(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.problem
    assert item.grams is None


@pytest.mark.parametrize("text", ["pasta 120g dry with tomato sauce", "100 g dry lentil soup"])
def test_a_weight_of_what_was_dry_is_asked_about_where_the_food_is_not(text, shipped_meal):
    item = shipped_meal(text)[0]
    assert item.grams is None
    assert "dry" in item.not_used


@pytest.mark.parametrize("text", ["2*(100g) yogurt", "2 * 100g yogurt", "2 x (100 g) yogurt"])
def test_times_is_written_in_many_ways(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert item.grams == 200


@pytest.mark.parametrize("text", ["munching on a carrot", "snacked on a carrot", "gnawing on 1 carrot"])
def test_what_is_eaten_on_is_no_state_of_it(text, shipped_meal):
    (item,) = shipped_meal(text)
    assert (item.food.name, item.amount) == ("Carrot, raw", 1)
