"""What is asked of potassium salts, and of a day of them together (SAFETY.md R17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.cautions.called import DAY_MG, OVERDOSE_MG
from potassium_cli.domain.cautions.doubt import Evidence, Why
from potassium_cli.domain.cautions.salts import doubt_of_day, may_be_a_medicine, of_many, unsure_of_salts
from potassium_cli.domain.food.concentrates import CONCENTRATED, kinds_of, salts_mg
from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.food.nutrients import intake
from potassium_cli.domain.goals.standing import Day, Tone, standing
from potassium_cli.tables.foods import data_folder, read_foods

from ...reports.cases import GENERAL as REACHING
from .test_called import CAUTION, DIALYSIS, GENERAL, TABLES, entry, for_day, for_entry, person

HELD = Evidence(TABLES, lambda _: None)
FOODS = {food.id: food for food in read_foods(data_folder())}
TABLET = FOODS["potassium-gluconate-tablet-99-mg-potassium-595-mg"]


def unmatched(text):
    return Item(text, Status.UNMATCHED, text, words=text)


def salt(mg, **given):
    return entry(name="potassium", mg=mg, food_id="", **given)


@pytest.mark.parametrize(
    ("answers", "amounts", "expected"),
    [
        (GENERAL, [974.9], []),
        (GENERAL, [975.0], ["day-975"]),
        (GENERAL, [400.0, 400.0, 175.0], ["day-975"]),
        ({}, [500.0, 500.0], ["day-975"]),
        (CAUTION, [500.0, 474.0], []),
        (CAUTION, [500.0, 475.0], ["day-975-hold"]),
        (DIALYSIS, [500.0, 475.0], ["day-975-hold", "meal-third"]),
        (GENERAL, [3000.0, 3000.0], ["day-overdose", "day-975"]),
        (DIALYSIS, [1100.0, 1100.0, 1100.0], ["day-overdose", "day-975-hold", "meal-third"]),
        (GENERAL, [3000.0] * 5, ["day-overdose", "day-975"]),
        (GENERAL, [3200.0], ["day-975"]),  # the entry itself says so already
    ],
)
def test_r17_the_salts_of_a_day_count_like_one_entry(answers, amounts, expected):
    assert for_day(answers, *(salt(mg) for mg in amounts)) == expected


def test_r17_a_dangerous_entry_says_so_by_itself():
    assert for_entry(GENERAL, name="potassium", food_id="", mg=3200.0)[0] == "overdose"


def test_r17_who_may_hold_potassium_back_is_told_whom_to_call_also_without_symptoms():
    words = TABLES.caution("day-975-hold").words
    assert "tell your kidney team or a poison centre now; also if you feel well" in words


@pytest.mark.parametrize("when", ["overdose", "day-overdose"])
def test_r17_so_much_asks_about_the_unit_and_names_help(when):
    words = TABLES.caution(when).words
    assert words.startswith("Is the unit right?")
    assert "poison centre" in words
    assert "crisis line" in words


@given(st.lists(st.floats(1, 4000), min_size=1, max_size=8))
def test_r17_another_salt_never_takes_a_warning_of_the_day_away(amounts):
    for answers in (GENERAL, CAUTION, DIALYSIS):
        some = {"day-975", "day-975-hold"} & set(for_day(answers, *map(salt, amounts[:-1])))
        assert some <= set(for_day(answers, *map(salt, amounts)))
        warned = {"overdose", "day-overdose"} & {
            *for_day(answers, *map(salt, amounts)),
            *(row for mg in amounts for row in for_entry(answers, name="potassium", food_id="", mg=mg)),
        }
        assert bool(warned) is (sum(amounts) >= OVERDOSE_MG)


@pytest.mark.parametrize(
    "name",
    [
        *("Cream of tartar", "potassium bitartrate", "potassium powder", "LoSalt", "nu-salt", "salt replacement"),
        *("potassium gummies", "sando-k", "soup with losalt", "reduced-sodium salt", "potassium aspartate"),
    ],
)
def test_r17_each_kind_of_potassium_salt_counts(name):
    assert kinds_of(name, frozenset()) & CONCENTRATED
    assert salts_mg([entry(name=name, mg=500.0), entry(mg=900.0)]) == 500.0


@pytest.mark.parametrize("name", ["Tartar sauce", "Potato, boiled", "Salted butter", "Table salt", "Sea salt crisps"])
def test_r17_food_is_no_salt(name):
    assert not kinds_of(name, frozenset()) & CONCENTRATED


@pytest.mark.parametrize("answers", [DIALYSIS, CAUTION, {}])
def test_r17_cream_of_tartar_has_its_caution_where_potassium_may_be_held_back(answers):
    assert "potassium-salt" in for_entry(answers, name="Cream of tartar", mg=150.0)
    assert "potassium-salt" not in for_entry(GENERAL, name="Cream of tartar", mg=150.0)


@pytest.mark.parametrize(
    "text",
    [
        *("a whole bottle of Slow-K", "a box of Sando-K", "a jar of salt substitute", "all my potassium tablets"),
        *("half a tub of losalt", "the rest of the nu-salt", "a handful of potassium pills", "3 packs of slow-k"),
        *("a strip of klor-con", "several potassium capsules", "my whole supply of K-tabs", "lots of potassium"),
        *("the entire potassium chloride", "a tin of cream of tartar", "everything in the potassium cupboard"),
    ],
)
def test_r17_a_container_or_all_of_a_salt_is_asked_about_with_help(text):
    doubt = of_many(unmatched(text), HELD)
    assert doubt
    assert (doubt.why, doubt.grave) == (Why.OVERDOSE, True)
    assert "how much was that?" in str(doubt.told)
    assert "poison centre" in str(doubt.told)


@pytest.mark.parametrize(
    "text",
    [
        *("a box of Special K", "a bottle of cola", "all my banana", "a whole slow-k tablet", "a bag of rice"),
        *("a jar of low potassium jam", "a tin of tomatoes", "a full teaspoon of salt substitute", "2 slow-k"),
    ],
)
def test_r17_a_container_of_food_and_one_tablet_are_no_container_of_salt(text):
    assert of_many(unmatched(text), HELD) is None


@pytest.mark.parametrize(("many", "asked"), [(1.0, False), (4.0, False), (5.0, True), (20.0, True)])
@pytest.mark.parametrize("words", ["potassium tablets", "potassium pills", "potassium supplements"])
def test_r17_many_tablets_of_no_named_strength_are_asked_for_it(many, asked, words):
    item = Item(f"{many:g} {words}", Status.MATCHED, TABLET.name, TABLET, many, portion="tablets", words=words)
    assert bool(unsure_of_salts(item, HELD)) is asked
    assert unsure_of_salts(item._replace(words="potassium gluconate tablets"), HELD) is None
    assert unsure_of_salts(item._replace(words="slow-k tablets"), HELD) is None


@pytest.mark.parametrize("text", ["soup with losalt", "potatoes boiled in nu-salt", "meringue with cream of tartar"])
def test_r17_a_salt_in_a_dish_is_asked_for_apart(text):
    dish = Item(text, Status.AMBIGUOUS, "Potato soup", FOODS["potato-soup"], words=text)
    doubt = unsure_of_salts(dish, HELD)
    assert doubt
    assert "how much of the salt went in" in str(doubt.told)


@given(st.floats(0, 4000), st.floats(0, 4000))
def test_r17_what_takes_a_day_to_a_dangerous_sum_is_asked_about(before, added):
    doubt = doubt_of_day("potassium", added, before, HELD)
    assert bool(doubt) is (added > 0 and before + added >= OVERDOSE_MG)


@pytest.mark.parametrize(
    "name", ["Potassium chloride tablet, 8 mEq (600 mg)", "slow-k", "potassium citrate", "Klor-Con"]
)
def test_r17_a_logged_potassium_tablet_asks_whether_it_is_a_medicine(name):
    decision = person(GENERAL)[1]
    (asked,) = may_be_a_medicine([entry(name=name, tags=["supplement"])], decision, TABLES)
    assert "--add-medicine" in asked.command
    taken = person(GENERAL | {"medicines": "slow-k"})[1]
    assert may_be_a_medicine([entry(name=name, tags=["supplement"])], taken, TABLES) == ()


@pytest.mark.parametrize("name", ["potassium", "potassium tablet", "Banana, raw", "LoSalt (two thirds potassium salt)"])
def test_r17_what_is_no_tablet_is_not_asked_about(name):
    assert may_be_a_medicine([entry(name=name)], person(GENERAL)[1], TABLES) == ()


@given(st.floats(0, 6000), st.floats(0, 6000))
def test_r17_no_praise_for_a_total_that_only_salts_carried_over(food, salts):
    eaten = [entry(mg=food), salt(salts)]
    goal = REACHING.goal
    stood = standing(goal, intake(each.nutrients for each in eaten), Day(finished=True, salts_mg=salts_mg(eaten)))
    if stood.tone is Tone.GOOD:
        assert food + 0.001 >= goal.mg
    elif goal.mg <= food + salts < 2 * goal.mg and food < goal.mg:
        assert stood.fraction is None
        assert "from supplements or salts" in stood.line


def test_r17_the_constants_are_those_of_their_sources():
    assert (DAY_MG, round(6000 * 0.5244)) == (975.0, OVERDOSE_MG)
