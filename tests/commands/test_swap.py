"""`swap` and `compare`, with a real journal and the shipped tables; stdout, stderr and exit code."""

import json

import pytest

from potassium_cli.domain.profile.safety import SafetyTables

NOS = (
    *("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder", "losing"),
    "salt-substitute",
    *("eating", "oxalate-stones"),
)
ANSWERED = [
    *("--sex", "female", "--age", "60", "--pregnancy", "no"),
    *(part for question in NOS for part in (f"--{question}", "no")),
    *("--diet", "none", "--allergy", "none", "--dislike", "none"),
]
NO_MEDICINE = ["--medicine", "none"]
LIMITED = [*ANSWERED, "--kidneys", "ckd-3-5", "--dialysis", "none", "--limit", "2000 mg"]


@pytest.fixture
def limited(potassium):
    potassium.done("profile", "set", *LIMITED, *NO_MEDICINE)
    return potassium


def swapped(potassium, *words):
    (told,) = json.loads(potassium.done("swap", "--json", *words))["foods"]
    return told


def test_each_stand_in_has_its_portion_what_it_holds_and_what_it_saves(limited):
    told = swapped(limited, "a cup of orange juice")
    assert told["food"]["name"] == "Orange juice, from a carton"
    assert len(told["instead"]) >= 2
    for one in told["instead"]:
        assert one["nutrients"]["potassium_mg"] <= 200
        assert one["saved_mg"] == pytest.approx(443.2 - one["nutrients"]["potassium_mg"], abs=0.1)
        assert one["portion"]


def test_r19_another_preparation_stands_before_all(limited):
    out = limited.done("swap", "jacket potato")
    assert out.index("Cut in small cubes and boiled") < out.index("White rice, cooked")
    assert "phosphorus" in out


def test_nothing_is_logged(limited):
    limited.done("swap", "banana")
    assert limited("undo").out.startswith("Undone: profile set")


def test_with_diabetes_no_juice_or_sugar_stands_in_and_carbohydrate_is_told(limited):
    limited.done("profile", "set", "--diabetes", "yes")
    told = swapped(limited, "orange juice")
    assert {one["food"]["id"] for one in told["instead"]} <= {"sparkling-water", "iced-tea-unsweetened", "tea-herbal"}
    assert "carbs" in limited.done("swap", "orange juice")


@pytest.mark.parametrize("food", ["an apple", "a cup of rice", "an egg"])
def test_of_what_holds_little_only_the_figure_is_told(limited, food):
    told = swapped(limited, food)
    assert told["instead"] == []
    assert "stand-ins are listed for what holds more than 200 mg" in told["reason"]


def test_r16_a_salt_substitute_is_left_out_and_nothing_stands_in(limited):
    told = swapped(limited, "1 g NoSalt")
    assert told["instead"] == []
    assert "lemon or vinegar" in told["reason"]


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ([], "No goal yet"),
        ([*LIMITED, "--medicine", "unknown"], "Swaps wait for what is still open (medicines)"),
        ([*ANSWERED, "--kidneys", "ckd-3-5", "--dialysis", "none", *NO_MEDICINE], "whether you have a potassium limit"),
        ([*LIMITED, *NO_MEDICINE, "--eating", "yes"], "care team"),
        ([*LIMITED, "--medicine", "digoxin"], "either way"),
        ([*LIMITED, *NO_MEDICINE, "--age", "12"], "Under 18"),
        ([*ANSWERED, "--kidneys", "healthy", "--medicine", "furosemide"], "Nothing in your profile calls for less"),
    ],
)
def test_who_is_shown_none_is_told_why(potassium, answers, why):
    if answers:
        potassium("profile", "set", *answers, "--yes")
    code, out, err = potassium("swap", "banana")
    assert (code, out) == (6, "")
    assert why in err


@pytest.mark.parametrize("words", [["zorblax"], ["furosemide"], ["chest pain"]])
def test_what_is_no_food_is_refused(limited, words):
    code, out, err = limited("swap", *words)
    assert code in (2, 3, 6, 7)
    assert out == ""
    assert err


@pytest.mark.parametrize(
    ("words", "foods"),
    [
        ("rice and peas", ["White rice with peas"]),
        ("egg and chips", ["Egg and chips (British)"]),
        ("banana and rice", ["Banana, raw", "White rice, cooked"]),
        ("bread and butter", ["White bread", "Butter, salted"]),
        ("ham and eggs", ["Ham, roasted", "Egg, boiled"]),
        ("2 cups of rice and a cup of peas", ["White rice, cooked", "Peas, frozen, boiled"]),
    ],
)
def test_two_foods_are_one_dish_where_the_table_has_it_and_else_answered_one_by_one(limited, words, foods):
    told = json.loads(limited.done("swap", "--json", words))["foods"]
    assert [each["food"]["name"] for each in told] == foods


@pytest.mark.parametrize(
    ("answers", "food", "more"),
    [
        (["--diabetes", "yes"], "a vegetable curry", "carbohydrate_g"),
        ([], "a hamburger", "phosphorus_mg"),
    ],
)
def test_of_what_a_profile_makes_matter_more_is_told_and_stands_last(limited, answers, food, more):
    limited.done("profile", "set", "--diabetes", "no", *answers)
    rows = swapped(limited, food)["instead"]
    assert any(more in one["more"] for one in rows)
    assert [bool(one["more"]) for one in rows] == sorted(bool(one["more"]) for one in rows)
    assert " more " in limited.done("swap", food)


def test_r26_more_sodium_is_never_told_to_who_may_need_salt(limited):
    for adrenal, told in (("no", True), ("yes", False)):
        limited.done("profile", "set", "--adrenal", adrenal)
        rows = swapped(limited, "a cup of strawberry ice cream")["instead"] + swapped(limited, "hamburger")["instead"]
        assert told or not any("sodium_mg" in one["more"] for one in rows)


@pytest.mark.parametrize("food", ["ham", "milk", "reduced salt tomato soup"])
def test_with_kidney_disease_additives_are_named(limited, food):
    assert "E340 (potassium" in limited.done("swap", food)
    assert "E508" not in limited.done("swap", "banana")


@pytest.mark.parametrize("food", ["a bottle of Ensure", "a protein shake"])
def test_what_may_be_prescribed_has_no_stand_in(limited, food):
    told = swapped(limited, food)
    assert (told["instead"], told["half_mg"]) == ([], None)
    assert "ask your dietitian" in told["reason"]


def test_half_of_what_a_person_does_not_eat_is_not_told(limited):
    limited.done("profile", "set", "--allergy", "milk")
    told = swapped(limited, "cheeseburger")
    assert told["half_mg"] is None


def test_additives_are_not_spoken_of_to_who_is_healthy(potassium):
    potassium.done("profile", "set", *ANSWERED, *NO_MEDICINE, "--kidneys", "healthy")
    assert "E340" not in potassium.done("swap", "ham")


def test_r20_star_fruit_is_never_the_least(limited):
    told = json.loads(limited.done("compare", "--json", "banana", "star fruit", "orange"))
    assert told["foods"][-1]["food"]["name"] == "Star fruit, raw"
    assert "Star fruit" in told["cautions"][0]


def test_foods_stand_side_by_side_the_least_first(potassium):
    told = json.loads(potassium.done("compare", "--json", "fries", "rice", "mashed potato"))
    mg = [food["nutrients"]["potassium_mg"] for food in told["foods"]]
    assert mg == sorted(mg)
    assert [food["text"] for food in told["foods"]] == ["rice", "mashed potato", "fries"]


def test_a_word_that_may_be_two_foods_is_told(potassium):
    code, out, err = potassium("compare", "chips", "rice")
    assert code == 0
    assert "“chips” is taken for" in err
    assert "White rice, cooked" in out


def test_one_food_is_nothing_to_compare(potassium):
    assert potassium("compare", "rice") == (2, "", "potassium: Say two foods at least: compare rice potato\n")


def test_who_is_healthy_may_look_too(potassium):
    potassium.done("profile", "set", *ANSWERED, *NO_MEDICINE, "--kidneys", "healthy")
    assert len(swapped(potassium, "banana")["instead"]) >= 2


@pytest.mark.parametrize("words", [["swap", "star fruit"], ["compare", "star fruit", "rice"]])
def test_r20_star_fruit_is_warned_of_above_all_other_lines(limited, words):
    assert limited.done(*words).startswith("! Star fruit can poison")


def test_r30_where_the_table_of_cautions_is_lost_it_is_still_refused(limited, monkeypatch):
    limited.done("profile", "set", "--eating", "yes")
    monkeypatch.setattr("potassium_cli.tables.safety.load_safety", lambda _: SafetyTables(problem="broken"))
    code, out, err = limited("swap", "banana")
    assert (code, out) == (6, "")
    assert "Traceback" not in err
