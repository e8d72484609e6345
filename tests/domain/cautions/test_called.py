"""Which cautions are called for, each by the number of its rule."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from potassium_cli.domain.cautions.called import day_cautions, entry_cautions, food_cautions, profile_cautions
from potassium_cli.domain.food.concentrates import kinds_of
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.tables.foods import data_folder, read_foods
from potassium_cli.tables.safety import load_safety

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TABLES = load_safety(data_folder())
ROWS = TABLES.cautions
CONDITIONS = (
    "potassium-high",
    "heart-failure",
    "diabetes",
    "blood-pressure",
    "liver",
    "adrenal",
    "binder",
    "salt-substitute",
    "losing",
    "eating",
)
GENERAL = {
    "sex": "female",
    "born": "1990-04-01",
    "pregnancy": "no",
    "kidneys": "healthy",
    "medicines": "none",
    **dict.fromkeys(CONDITIONS, "no"),
}
DIALYSIS = GENERAL | {"kidneys": "dialysis", "limit": "2000.0 mg"}
CAUTION = GENERAL | {"medicines": "ramipril"}


def person(answers):
    profile = profile_from_answers(answers)
    return profile, decide(profile, TABLES, date(2026, 11, 22))


def entry(
    *, name="Banana, raw", mg=150.0, tags=(), food_id="some-food", portion="1 × medium", meal=Meal.LUNCH, hours=0
):
    return Entry(
        id=1,
        eaten_at=NOON + timedelta(hours=hours),
        meal=meal,
        food_id=food_id,
        name=name,
        text=name,
        portion=portion,
        grams=None,
        grams_from=GramsFrom.STATED,
        tags=frozenset(tags),
        nutrients=Nutrients(potassium_mg=mg),
        logged_at=NOON,
    )


def for_entry(answers=GENERAL, **given):
    return [row.id for row in entry_cautions(entry(**given), *person(answers), ROWS)]


def for_day(answers, *entries):
    return [row.id for row in day_cautions(entries, person(answers)[1], ROWS)]


def for_profile(answers):
    return [row.id for row in profile_cautions(*person(answers), ROWS)]


def test_an_ordinary_food_calls_for_nothing_in_general():
    assert for_entry() == []
    assert for_entry(mg=900.0) == []
    assert for_entry(mg=None) == []
    assert for_day(GENERAL, entry(mg=900.0), entry(mg=1500.0)) == []


@pytest.mark.parametrize(
    ("kidneys", "expected"),
    [
        ("dialysis", ["star-fruit-kidneys"]),
        ("ckd-1-2", ["star-fruit-kidneys"]),
        ("transplant", ["star-fruit-kidneys"]),
        ("unknown", ["star-fruit-unsure"]),
        (None, ["star-fruit-unsure"]),
        ("healthy", []),
    ],
)
def test_r20_star_fruit_warns_with_kidney_disease_and_with_kidneys_unknown(kidneys, expected):
    answers = {name: text for name, text in (GENERAL | {"kidneys": kidneys}).items() if text is not None}
    assert for_entry(answers, tags=["star-fruit"]) == expected
    assert for_entry(answers, name="carambola 100 mg", food_id="", mg=100.0) == expected
    rows = food_cautions("Star fruit, raw", frozenset({"star-fruit"}), *person(answers), ROWS)
    assert [row.id for row in rows] == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (GENERAL, "salt-substitute"),
        (DIALYSIS, "salt-substitute-hold"),
        (CAUTION, "salt-substitute-hold"),
        ({}, "salt-substitute-hold"),
        (GENERAL | {"pregnancy": "pregnant"}, "salt-substitute-pregnancy"),
        (GENERAL | {"pregnancy": "lactating"}, "salt-substitute-pregnancy"),
        (DIALYSIS | {"pregnancy": "pregnant"}, "salt-substitute-pregnancy"),
    ],
)
def test_r13_r16_a_salt_substitute_always_has_its_caution(answers, expected):
    assert for_entry(answers, tags=["salt-substitute"]) == [expected]


def test_r16_a_supplement_has_its_caution_also_when_only_typed():
    assert for_entry(tags=["supplement"], mg=99.0) == ["supplement"]
    assert for_entry(name="Potassium tablet", food_id="", mg=99.0, portion="") == ["supplement"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("potassium supplements", "supplement"),
        ("Klor-Con", "supplement"),
        ("K-Dur", "supplement"),
        ("Effer-K", "supplement"),
        ("Slow-K", "supplement"),
        ("2 potassium pills", "supplement"),
        ("electrolyte powder", "supplement"),
        ("salt substitutes", "salt-substitute-hold"),
        ("starfruits", "star-fruit-kidneys"),
        ("carambolas", "star-fruit-kidneys"),
    ],
)
def test_r16_r20_what_is_typed_by_its_brand_or_as_many_is_recognised(name, expected):
    assert expected in for_entry(DIALYSIS, name=name, food_id="", mg=99.0, portion="")


def test_r16_r17_every_brand_of_a_potassium_salt_in_the_table_of_medicines_is_a_supplement():
    salts = [medicine for medicine in TABLES.medicines if medicine.group == "potassium salt"]
    named = {name for medicine in salts for name in medicine.names}
    assert {"kcl", "klor con"} < named
    assert [name for name in named if "supplement" not in kinds_of(name, frozenset())] == []


@pytest.mark.parametrize(
    ("mg", "portion", "strong"),
    [
        (99, "", False),
        (100, "", True),
        (198, "2 tablet", False),
        (200, "2 × tablet", True),
        (49.5, "0.5 × tablet", False),
        (50, "0.5 × tablet", True),
        (99, "0 × tablet", False),
        (198, "a × tablet", True),
        (523, "2 g", True),
        (500, "500 mg potassium", True),
    ],
)
def test_r17_one_unit_of_100_mg_is_of_prescription_strength(mg, portion, strong):
    assert ("unit-100" in for_entry(tags=["supplement"], mg=float(mg), portion=portion)) is strong


@pytest.mark.parametrize(
    ("text", "mg", "strong"),
    [
        ("Klor-Con 20 mEq", 782, True),
        ("20 mEq Klor-Con", 782, True),
        ("potassium tablet 500 mg", 500, True),
        ("500 mg potassium tablet", 500, True),
        ("500 milligrams potassium tablet", 500, True),
        ("1 potassium tablet 300 mg", 300, True),
        ("2 potassium tablets 99 mg each", 198, False),
        ("2 potassium tablets 150 mg each", 300, True),
        ("potassium tablet 99 mg", 99, False),
        ("1000 mg potassium", 1000, True),
    ],
)
def test_r17_one_unit_of_what_was_typed_is_counted_in_its_text(text, mg, strong):
    typed = entry(name="potassium tablet", food_id="", mg=float(mg), portion=f"{mg} mg potassium")._replace(text=text)
    assert ("unit-100" in [row.id for row in entry_cautions(typed, *person(GENERAL), ROWS)]) is strong


@pytest.mark.parametrize("answers", [GENERAL, DIALYSIS, {}])
@pytest.mark.parametrize(
    "name", ["potassium", "Potasium", "pottasium", "potassuim", "K", "K+", "my potassium", "k-citra"]
)
def test_r16_r17_potassium_that_was_typed_without_a_food_is_a_supplement(answers, name):
    typed = entry(name=name, food_id="", mg=1000.0, portion="1000 mg potassium")
    assert {"supplement", "unit-100"} <= set(for_entry(answers, name=name, food_id="", mg=1000.0, portion=""))
    assert {"day-975", "day-975-hold"} & set(for_day(answers, typed))


@pytest.mark.parametrize(
    "name", ["Special K", "Vitamin K", "potatoes", "pandemonium", "protein bar", "my lunch", "in all"]
)
def test_r16_what_only_looks_like_potassium_is_no_supplement(name):
    assert "supplement" not in kinds_of(name, frozenset())


def test_r16_no_food_of_the_table_is_taken_for_a_supplement_by_its_name():
    told = [
        food.name for food in read_foods(data_folder()) if "supplement" in kinds_of(food.name, food.tags) - food.tags
    ]
    assert told == ["Tomato soup, canned, reduced salt (with potassium chloride)"]


def test_r17_a_very_large_amount_asks_about_the_unit_first():
    assert for_entry(tags=["salt-substitute"], mg=3150.0)[0] == "overdose"
    assert for_entry(food_id="", mg=3150.0) == ["overdose"]
    assert "overdose" not in for_entry(tags=["supplement"], mg=3145.0)
    assert for_entry(name="Vegetable stew", mg=3200.0) == []


def test_r17_the_fda_warning_counts_a_whole_day():
    tablets, salt = entry(mg=495.0, tags=["supplement"]), entry(mg=480.0, tags=["salt-substitute"])
    assert for_day(GENERAL, tablets, salt) == ["day-975"]
    assert for_day(GENERAL, tablets, salt, entry(mg=None, tags=["supplement"])) == ["day-975"]
    less = salt._replace(nutrients=Nutrients(potassium_mg=479.9))
    assert for_day(GENERAL, tablets, less, entry(mg=900.0), entry(mg=None, tags=["supplement"])) == []


@pytest.mark.parametrize(
    ("answers", "mg", "expected"),
    [
        (DIALYSIS, 200.0, []),
        (DIALYSIS, 200.1, ["entry-200"]),
        (CAUTION, 201.0, ["entry-200-caution"]),
        (GENERAL, 2000.0, []),
        ({}, 2000.0, []),
    ],
)
def test_r18_an_entry_over_200_mg_is_flagged_in_restrict_and_caution_only(answers, mg, expected):
    assert for_entry(answers, mg=mg) == expected


def test_r18_a_meal_over_a_third_of_the_limit_is_flagged():
    parts = [entry(mg=333.0), entry(mg=333.0, hours=1)]
    assert for_day(DIALYSIS, *parts) == []
    assert for_day(DIALYSIS, *parts, entry(mg=1.0)) == ["meal-third"]
    assert for_day(DIALYSIS, *parts, entry(mg=600.0, meal=Meal.DINNER)) == []
    assert for_day(GENERAL, *parts, entry(mg=900.0)) == []
    assert for_day(GENERAL | {"kidneys": "dialysis"}, *parts, entry(mg=900.0)) == []


def test_r18_exactly_a_third_is_not_over_it():
    limited = DIALYSIS | {"limit": "1500.0 mg"}
    assert for_day(limited, entry(mg=500.0), entry(mg=None)) == []
    assert for_day(limited, entry(mg=500.1)) == ["meal-third"]


def test_r18_snacks_at_different_times_are_meals_of_their_own():
    snacks = [entry(mg=400.0, meal=Meal.SNACK, hours=hours) for hours in (0, 4)]
    assert for_day(DIALYSIS, *snacks) == []
    assert for_day(DIALYSIS, snacks[0], snacks[0]) == ["meal-third"]


def test_r21_leafy_greens_with_warfarin():
    assert for_entry(GENERAL | {"medicines": "Coumadin"}, tags=["leafy-green"]) == ["warfarin-greens"]
    assert for_entry(tags=["leafy-green"]) == []


GREENS = re.compile(
    r"spinach|kale\b|chard|collard|saag|palak|slaw\b|cabbage|lettuce|broccoli|sauerkraut|kimchi|greens", re.IGNORECASE
)


@pytest.mark.parametrize(
    "name",
    ["saag", "kale smoothie", "coleslaw", "spinach dip", "saag aloo", "palak paneer", "my green salad", "greens"],
)
def test_r21_a_dish_of_leafy_greens_is_one_of_them(name):
    on_warfarin = GENERAL | {"medicines": "warfarin"}
    assert for_entry(on_warfarin, name=name, food_id="", portion="") == ["warfarin-greens"]
    assert for_entry(name=name, food_id="", portion="") == []


def test_r21_every_food_of_the_table_that_is_named_after_leafy_greens_is_kept_steady():
    named = [food for food in read_foods(data_folder()) if GREENS.search(food.name) and "dressing" not in food.name]
    assert len(named) > 75
    assert [food.name for food in named if "leafy-green" not in kinds_of(food.name, food.tags)] == []
    assert "leafy-green" not in kinds_of("Coleslaw dressing", frozenset())


def test_grapefruit_is_for_those_whose_medicine_has_it_and_liquorice_for_everybody():
    assert for_entry(tags=["grapefruit"]) == []
    assert for_entry({}, tags=["grapefruit"]) == []
    assert for_entry(GENERAL | {"medicines": "furosemide"}, tags=["grapefruit"]) == []
    assert for_entry(tags=["liquorice"]) == ["liquorice"]


def test_grapefruit_names_the_medicines_that_it_concerns():
    def said(medicines):
        person_ = person(GENERAL | {"medicines": medicines})
        return [row.line for row in entry_cautions(entry(tags=["grapefruit"]), *person_, ROWS)]

    assert said("furosemide") == []
    assert said("felodipine; amlodipine")[0].startswith("Grapefruit changes how felodipine works: leave it out")
    assert said("felodipine")[0].endswith("(GPnotebook 2018)")
    assert any("ciclosporin and tacrolimus" in line for line in said("Neoral; Prograf"))


@pytest.mark.parametrize(
    "given",
    [
        {"tags": ["raises-potassium-herb"]},
        {"name": "noni juice", "food_id": "", "mg": 100.0},
        {"name": "Nettle tea", "food_id": "", "mg": 10.0},
        {"name": "alfalfa tablets", "food_id": "", "mg": 10.0},
    ],
)
@pytest.mark.parametrize(
    ("answers", "warns"),
    [(GENERAL, False), (GENERAL | {"medicines": "furosemide"}, False), (CAUTION, True), (DIALYSIS, True), ({}, True)],
)
def test_r7_herbs_that_raise_potassium_are_named_to_who_is_not_free_of_factors(answers, warns, given):
    assert ("herb" in for_entry(answers, **given)) is warns


@pytest.mark.parametrize(("answers", "told"), [(GENERAL, False), (CAUTION, True), (DIALYSIS, True), ({}, True)])
def test_r19_a_potato_boiled_in_pieces_still_counts_and_is_never_called_safe(answers, told):
    assert (for_entry(answers, tags=["leached"]) == ["leached"]) is told
    words = next(row for row in ROWS if row.id == "leached").words
    assert "about half" in words
    assert "about a quarter" in words
    assert "soaking alone changes nothing" in words
    assert words.endswith("What is left still counts.")


def test_r19_no_caution_ever_calls_a_food_safe():
    assert not [row.id for row in ROWS if "safe" in row.words.casefold()]


def test_r9_r10_r11_some_cautions_always_hold_for_a_profile():
    assert for_profile(GENERAL) == []
    assert for_profile(GENERAL | {"medicines": "digoxin"}) == ["digoxin"]
    assert for_profile(GENERAL | {"medicines": "digoxin; furosemide"}) == ["digoxin"]
    assert for_profile(GENERAL | {"medicines": "furosemide"}) == ["losing"]
    assert "eating" in for_profile(GENERAL | {"eating": "yes"})
    assert "eating" in for_profile(DIALYSIS | {"eating": "yes"})


def test_every_caution_is_one_line_with_its_source():
    for row in ROWS:
        assert row.line.endswith(f"({row.source.cite})")
        assert "\n" not in row.line
