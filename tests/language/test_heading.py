"""What a text tells of the meal, the day and the time: before its foods, or behind them, and for which of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import MEAL_WORDS, Meal, Told
from potassium_cli.language.clauses import clauses
from potassium_cli.language.grammar import mentions
from potassium_cli.language.heading import read_heading
from potassium_cli.language.tokens import tokens_of

B, L, D, S = Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER, Meal.SNACK


def filed(text):
    """The words of each clause, with the meal it is filed under and when, in words."""
    return [
        (
            clause.tokens.said(),
            clause.told.meal,
            " ".join(filter(None, (clause.told.day, clause.told.clock, clause.told.part))),
        )
        for clause in clauses(text)
    ]


@pytest.mark.parametrize(
    ("text", "meal", "when"),
    [
        ("at 8am 2 eggs", None, "8am"),
        ("08:30: coffee", None, "08:30"),
        ("breakfast at 8 am: eggs", B, "8am"),
        ("Lunch 12:30 - soup", L, "12:30"),
        ("Lunch (12:30): soup", L, "12:30"),
        ("yesterday at 8am I had eggs", None, "yesterday 8am"),
        ("dinner yesterday 19:00: steak", D, "yesterday 19:00"),
        ("monday lunch 1pm soup", L, "monday 1pm"),
        ("8:30 pm, snack: crisps", S, "8:30pm"),
        ("8:30 p.m. crisps", None, "8:30pm"),
        ("7.30am porridge", None, "7.30am"),
        ("at 1530 an apple", None, "15:30"),
        ("17 Nov 13:00: pear", None, "17 nov 13:00"),
        ("17th of November 2026: pear", None, "17 nov 2026"),
        ("Nov 17th 8am: pear", None, "17 nov 8am"),
        ("17/11: pear", None, "17 nov"),
        ("11/17 13:00: pear", None, "17 nov 13:00"),
        ("2026-11-17: pear", None, "2026-11-17"),
        ("mon 8am: porridge", None, "monday 8am"),
        ("3 days ago: pear", None, "3 days ago"),
        ("a week ago: pear", None, "7 days ago"),
        ("the day before yesterday I had a pear", None, "2 days ago"),
        ("last night: pizza", None, "yesterday night"),
        ("Friday night: pizza", None, "friday night"),
        ("this morning I had eggs", None, "today morning"),
        ("tonight a pizza", None, "today evening"),
        ("8 in the morning: eggs", None, "8 morning"),
        ("breakfast at 8: eggs", B, "8"),
        ("yesterday's lunch: pasta", L, "yesterday"),
        ("noon: 2 eggs", None, "noon"),
        ("brekkie: eggs", B, ""),
        ("elevenses: a biscuit", S, ""),
        ("school lunch: pasta", L, ""),
        ("hospital breakfast: eggs", B, ""),
        ("second breakfast: eggs", B, ""),
        ("2nd breakfast: eggs", B, ""),
        ("snack 1: apple", S, ""),
        ("Tom's lunch: pasta", L, ""),
        ("lunch at work: pasta", L, ""),
        ("Dinner - fish", D, ""),
        ("b: eggs", B, ""),
        ("for breakfast eggs", B, ""),
        ("lunch was soup", L, ""),
        ("lunch 2 eggs", L, ""),
        ("dinner a steak", D, ""),
        ("tea: fish and chips", D, ""),
        ("for tea I had pizza", D, ""),
        ("for tea pizza", D, ""),
        ("tea was pizza", D, ""),
        ("tea at 7: pizza", D, "7"),
        ("tea (6pm): pizza", D, "6pm"),
        ("tea at 3pm", None, "3pm"),
        ("dinner for two: pizza", D, ""),
        ("afternoon tea: scones", S, ""),
        ("after dinner I had a biscuit", S, ""),
        ("I had a quick snack that consisted of a pear", S, ""),
    ],
)
def test_a_heading_before_the_foods(text, meal, when):
    (told,) = {mention.told for mention in mentions(text)}
    assert (told.meal, f"{told.day} {told.clock} {told.part}".split()) == (meal, when.split())


@pytest.mark.parametrize(
    ("text", "food", "meal", "when"),
    [
        ("had a banana at 3pm", "a banana", None, "3pm"),
        ("banana (3pm)", "banana", None, "3pm"),
        ("banana 15:00", "banana", None, "15:00"),
        ("banana around 3 p.m.", "banana", None, "3pm"),
        ("banana at 1530", "banana", None, "15:30"),
        ("eggs this morning", "eggs", None, "today morning"),
        ("toast yesterday", "toast", None, "yesterday"),
        ("toast yest", "toast", None, "yest"),
        ("yday lunch: toast", "toast", L, "yday"),
        ("eggs this am", "eggs", None, "today morning"),
        ("2 tacos from the truck saturday", "2 tacos from the truck", None, "saturday"),
        ("toast monday 8am", "toast", None, "monday 8am"),
        ("toast on Monday", "toast", None, "monday"),
        ("pear on 17 Nov", "pear", None, "17 nov"),
        ("pizza last night", "pizza", None, "yesterday night"),
        ("pizza at 8 in the evening", "pizza", None, "8 evening"),
        ("pizza at 8pm yesterday", "pizza", None, "yesterday 8pm"),
        ("steak for dinner last night", "steak", D, "yesterday night"),
        ("a pear for my afternoon snack", "a pear", S, "afternoon"),
        ("an apple as a snack", "an apple", S, ""),
        ("fish and chips for tea", "fish", D, ""),
        ("coffee with my breakfast", "coffee", B, ""),
        ("eggs, this morning", "eggs", None, "today morning"),
    ],
)
def test_a_heading_behind_the_foods(text, food, meal, when):
    assert filed(text)[0] == (food, meal, when)


@pytest.mark.parametrize(
    "text",
    [
        *("Sunday roast", "Friday night pizza", "monday morning coffee"),
        *("breakfast burrito", "breakfast tea", "snack bar", "lunch meat", "dinner roll", "fish supper"),
        *(
            "morning coffee",
            "tea",
            "2 cups of tea",
            "tea and toast",
            "tea: green",
            "milk in my tea",
            "green tea: 1 cup",
        ),
        *("leftover pizza from last night", "yesterday's pizza", "last night's leftovers", "leftovers from lunch"),
        *("sun dried tomatoes", "8 eggs", "25:00 eggs", "a pie of 5-7 inches", "oats at 80 kcal", "energy drink"),
        *("green tea: 1 cup", ""),
    ],
)
def test_what_is_called_like_a_time_is_still_a_food(text):
    assert all(mention.told == Told() for mention in mentions(text))
    assert bool(mentions(text)) == bool(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("breakfast: 2 eggs; lunch: 1 banana", [("2 eggs", B, ""), ("1 banana", L, "")]),
        ("Breakfast: eggs. Lunch: pasta", [("eggs", B, ""), ("pasta", L, "")]),
        ("breakfast: eggs. lunch: pasta", [("eggs", B, ""), ("pasta", L, "")]),
        (
            "for breakfast eggs and toast, for lunch a salad, for dinner steak and chips",
            [("eggs", B, ""), ("toast", B, ""), ("a salad", L, ""), ("steak", D, ""), ("chips", D, "")],
        ),
        (
            "for breakfast I had eggs for lunch a salad for dinner steak",
            [("eggs", B, ""), ("a salad", L, ""), ("steak", D, "")],
        ),
        ("eggs for breakfast, soup and bread for lunch", [("eggs", B, ""), ("soup", L, ""), ("bread", L, "")]),
        ("breakfast: eggs, pasta for lunch", [("eggs", B, ""), ("pasta", L, "")]),
        ("eggs lunch: ham", [("eggs", None, ""), ("ham", L, "")]),
        ("Breakfast\n- eggs\n- toast\n\nLUNCH\nsoup", [("eggs", B, ""), ("toast", B, ""), ("soup", L, "")]),
        ("B: eggs\nL: soup\nD: steak", [("eggs", B, ""), ("soup", L, ""), ("steak", D, "")]),
        ("yesterday toast, today pear", [("toast", None, "yesterday"), ("pear", None, "today")]),
        ("toast yesterday, pear today", [("toast", None, "yesterday"), ("pear", None, "today")]),
        ("monday: eggs; tuesday: toast", [("eggs", None, "monday"), ("toast", None, "tuesday")]),
        ("Yesterday breakfast: eggs. Lunch: pasta", [("eggs", B, "yesterday"), ("pasta", L, "yesterday")]),
        ("Yesterday: eggs for breakfast, pasta for lunch", [("eggs", B, "yesterday"), ("pasta", L, "yesterday")]),
        ("8am eggs 1pm soup 7pm pasta", [("eggs", None, "8am"), ("soup", None, "1pm"), ("pasta", None, "7pm")]),
        ("17 Nov\n8am: eggs\n1pm: soup", [("eggs", None, "17 nov 8am"), ("soup", None, "17 nov 1pm")]),
        ("eggs and toast this morning", [("eggs", None, "today morning"), ("toast", None, "today morning")]),
        ("pear 8am, 2 eggs 9am", [("pear", None, "8am"), ("2 eggs", None, "9am")]),
        ("eggs at 8am and a pear at 3pm", [("eggs", None, "8am"), ("a pear", None, "3pm")]),
        ("Eggs. A pear at 3pm", [("Eggs", None, ""), ("A pear", None, "3pm")]),
        ("breakfast: eggs at 8am", [("eggs", B, "8am")]),
        ("starter: soup; main: fish", [("soup", None, ""), ("fish", None, "")]),
        ("dinner: starter: soup; main: fish", [("soup", D, ""), ("fish", D, "")]),
        ("soup for lunch with bread", [("soup", L, ""), ("bread", L, "")]),
    ],
)
def test_each_food_is_filed_by_the_heading_that_holds_for_it(text, parts):
    parts_found = [(said.rstrip("."), meal, when) for said, meal, when in filed(text)]
    assert parts_found == parts


def test_nothing_joins_the_foods_of_two_meals():
    joints = [clause.joint for clause in clauses("macaroni for lunch and cheese for dinner")]
    assert joints == ["", ";"]


@pytest.mark.parametrize(
    "text", ["banana at 3", "yesterday at 8 I had toast", "at 8 o'clock: eggs", "8: eggs", "at 4 a pear", "5/11: eggs"]
)
def test_an_hour_or_a_date_that_may_be_two_is_asked_about(text):
    assert all("say the time of day" in mention.problem for mention in mentions(text))


@given(
    st.sampled_from(sorted(MEAL_WORDS)), st.sampled_from(["{}: pear", "for {} I had pear", "pear for {}", "{}\npear"])
)
def test_every_name_of_a_meal_is_read_in_every_place(name, shape):
    for word in (name, name.capitalize(), name.upper()):
        (mention,) = mentions(shape.format(word))
        assert (mention.words.casefold(), mention.told.meal) == ("pear", MEAL_WORDS[name])


WORDS = st.sampled_from(
    "breakfast lunch: tea snack 1 : ; , . for at on the a my yesterday today last night this morning monday fri 8am"
    " 13:00 17 Nov noon ago days before pear eggs roast ( ) - \n".split(" ")
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_words_are_read_and_a_heading_moves_on(text):
    for line in text.split("\n"):
        tokens = tokens_of(line)
        for at in range(len(tokens)):
            heading = read_heading(tokens, at)
            assert heading is None or at < heading.end <= len(tokens)
    mentions(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("skipped lunch. dinner was eggs", ["dinner"]),
        ("no lunch. for dinner i had eggs", ["dinner"]),
        ("breakfast: eggs. lunch was soup. dinner: pasta", ["breakfast", "lunch", "dinner"]),
        ("tacos tues", [None]),
    ],
)
def test_a_full_stop_ends_what_is_told_in_small_letters_too(text, told):
    assert [mention.told.meal and mention.told.meal.value for mention in mentions(text)] == told


@pytest.mark.parametrize("text", ["choc. milk", "1 tbsp. sugar", "approx. 2 bananas", "st. clements"])
def test_a_full_stop_behind_a_short_form_ends_nothing(text):
    assert len(mentions(text)) == 1
