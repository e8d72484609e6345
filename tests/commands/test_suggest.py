"""`suggest`, with a real journal and the shipped tables; stdout, stderr and exit code."""

import json

import pytest

from potassium_cli.cli import run as run_program
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.tables import safety

NOS = (
    *(
        "potassium-high",
        "heart-failure",
        "diabetes",
        "blood-pressure",
        "liver",
        "adrenal",
        "binder",
        "salt-substitute",
        "losing",
    ),
    *("eating", "oxalate-stones"),
)
HEALTHY = [
    *("--sex", "female", "--age", "30", "--pregnancy", "no", "--kidneys", "healthy", "--medicine", "none"),
    *(part for question in NOS for part in (f"--{question}", "no")),
    *("--diet", "none", "--allergy", "none", "--dislike", "none"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The index of the foods is built here once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def run(home, tmp_path, capsys):
    environ = {
        "POTASSIUM_HOME": str(home),
        "POTASSIUM_JOURNAL": str(tmp_path / "journal.sqlite"),
    }

    def one(*arguments, now="17:00"):
        capsys.readouterr()
        code = run_program(arguments, environ | {"POTASSIUM_NOW": f"2026-11-22T{now}:00+00:00"})
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return one


@pytest.fixture
def healthy(run):
    assert run("profile", "set", *HEALTHY)[0] == 0
    assert run("log", "rice 1400 mg")[0] == 0
    return run


def suggested(run, *options):
    code, out, err = run("suggest", "--json", *options)
    assert (code, err) == (0, "")
    return json.loads(out)


def test_r1_without_answers_the_reason_is_on_stderr_and_the_exit_code_is_6(run):
    code, out, err = run("suggest")
    assert (code, out) == (6, "")
    assert err.startswith("potassium: No goal yet")
    assert "potassium profile setup" in err


def test_r1_as_json_the_reason_is_on_stdout_too_and_the_exit_code_is_6(run):
    code, out, err = run("suggest", "--json")
    told = json.loads(out)
    assert code == 6
    assert (told["schema"], told["suggestions"], told["gap_mg"], told["goal"]) == (1, [], None, None)
    assert told["reason"] in err


@pytest.mark.parametrize(
    ("rule", "answers"),
    [
        ("R2", ["--kidneys", "ckd-3-5"]),
        ("R4", ["--kidneys", "dialysis", "--dialysis", "peritoneal"]),
        ("R10", ["--kidneys", "dialysis", "--limit", "2000 mg", "--medicine", "digoxin"]),
        ("R11", ["--kidneys", "dialysis", "--limit", "2000 mg", "--eating", "unknown"]),
        ("R6", ["--medicine", "ramipril"]),
        ("R10", ["--medicine", "digoxin", "--clinician-ok", "today"]),
        ("R11", ["--eating", "yes"]),
        ("R12", ["--age", "0"]),
    ],
)
def test_r2_to_r12_who_may_not_gets_a_reason_and_no_food(healthy, rule, answers):
    assert healthy("profile", "set", *answers)[0] == 0
    code, out, err = healthy("suggest")
    assert (code, out) == (6, ""), rule
    assert "1,200" not in err
    assert "banana" not in err.lower()


def test_a_gap_of_1200_mg_gets_a_table(healthy):
    code, out, err = healthy("suggest")
    assert (code, err) == (0, "")
    assert out.startswith("Today: 1,200 mg below the reference of 2,600 mg (NASEM 2019)\n")
    assert "For dinner, the last of today: all of it\n" in out
    assert "Banana, raw" in out
    assert "closes all of 1,200 mg for " in out
    assert "closes 422 of 1,200 mg for 105 kcal" in out
    assert "A record, not medical advice." in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_options_are_heeded(healthy):
    assert len(suggested(healthy, "--count", "2")["suggestions"]) == 2
    light = suggested(healthy, "--max-energy", "90", "--count", "20")["suggestions"]
    assert light
    assert all(each["nutrients"]["energy_kcal"] <= 90 for each in light)
    breakfast = suggested(healthy, "--meal", "breakfast", "--count", "20")["suggestions"]
    assert breakfast
    assert not any("Potato" in each["food"]["name"] for each in breakfast)


@pytest.mark.parametrize("options", [["--count", "0"], ["--count", "x"], ["--max-energy", "-1"], ["--meal", "zorb"]])
def test_nonsense_options_are_usage_errors(run, options):
    code, out, err = run("suggest", *options)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_the_shipped_table_gives_what_a_dietitian_would_nod_at(healthy):
    names = " ".join(each["food"]["name"] for each in suggested(healthy, "--count", "20")["suggestions"])
    for food in ("Banana", "Potato, baked", "Orange juice", "beans", "Milk", "Yogurt", "Tomato"):
        assert food in names
    for food in ("Salt", "supplement", "Star fruit", "chips", "Fries", "Ice cream", "potassium", "Coffee"):
        assert food not in names


def test_a_vegan_with_a_nut_allergy_gets_neither_animals_nor_nuts(healthy):
    assert healthy("profile", "set", "--diet", "vegan", "--allergy", "nuts", "--dislike", "bananas")[0] == 0
    names = " ".join(each["food"]["name"] for each in suggested(healthy, "--count", "20")["suggestions"])
    assert "beans" in names
    for food in ("Milk, ", "Yogurt", "Cod", "Chicken", "Almond", "Pistachio", "Sunflower", "Banana"):
        assert food not in names


def test_an_own_food_of_which_little_is_known_is_counted_but_never_suggested(healthy):
    bar = ["--potassium", "400 mg", "--per", "portion", "--portion", "bar=40 g"]
    assert healthy("foods", "add", "Mystery bar", *bar)[0] == 0
    for day in ("-1", "-2", "-3"):
        assert healthy("log", "a mystery bar", "--at", f"{day} 12:00")[0] == 0
    told = suggested(healthy, "--count", "20")
    assert told["gap_mg"] == 1200
    assert not any("Mystery" in each["food"]["name"] for each in told["suggestions"])
    assert healthy("log", "a mystery bar")[0] == 0
    assert suggested(healthy)["gap_mg"] == 800


def test_what_was_had_today_comes_last(healthy):
    first = suggested(healthy)["suggestions"][0]["food"]["name"]
    assert healthy("log", f"10 g {first}")[0] == 0
    names = [each["food"]["name"] for each in suggested(healthy)["suggestions"]]
    assert first != names[0]


def test_a_reached_reference_is_a_neutral_line_and_no_error(healthy):
    assert healthy("log", "beans 1300 mg")[0] == 0
    code, out, err = healthy("suggest")
    assert (code, err) == (0, "")
    assert out.startswith("Today: at or above the reference of 2,600 mg (NASEM 2019)\nThere is no gap to close.\n")


def test_the_same_question_has_the_same_answer(healthy):
    assert healthy("suggest") == healthy("suggest")


def test_sets_hold_the_gap_or_a_tenth_more_of_different_groups(healthy):
    told = suggested(healthy)
    assert len(told["sets"]) == 3
    for each in told["sets"]:
        assert 1200 <= each["total"]["potassium_mg"] <= 1320
        assert each["closes"]
        assert 1 <= len(each["portions"]) <= 3
        assert each["total"]["energy_kcal"] == pytest.approx(
            sum(one["nutrients"]["energy_kcal"] for one in each["portions"]), abs=0.2
        )
    foods = [one["food"]["id"] for each in told["sets"] for one in each["portions"]]
    assert len(set(foods)) == len(foods)


def test_the_meal_is_the_next_one_by_the_clock_and_its_part_of_the_gap_is_said(run):
    assert run("profile", "set", *HEALTHY)[0] == 0
    assert run("log", "rice 600 mg", "--at", "7:30", now="08:00")[0] == 0
    code, out, err = run("suggest", now="08:00")
    assert (code, err) == (0, "")
    assert "For breakfast, with lunch, a snack and dinner to come: 400 mg of it\n" in out
    told = json.loads(run("suggest", "--json", now="08:00")[1])
    assert (told["meal"], told["meals_to_come"], told["aim_mg"]) == ("breakfast", ["lunch", "snack", "dinner"], 400)
    assert told["sets"]
    assert all(400 <= each["total"]["potassium_mg"] <= 440 for each in told["sets"])
    late = run("suggest", now="21:00")[1]
    assert "For a snack only, since it is late\n" in late
    assert "Potato" not in late
    assert "Potato" in run("suggest", "--meal", "dinner", now="21:00")[1]


def test_low_sodium_leaves_out_what_a_label_may_not_call_low(healthy):
    salty = suggested(healthy, "--count", "20")
    low = suggested(healthy, "--count", "20", "--low-sodium")
    assert max(each["nutrients"]["sodium_mg"] for each in salty["suggestions"]) > 140
    assert max(each["nutrients"]["sodium_mg"] for each in low["suggestions"]) <= 140
    assert low["sets"]
    assert all(one["nutrients"]["sodium_mg"] <= 140 for each in low["sets"] for one in each["portions"])


@pytest.fixture
def limited(healthy):
    answers = ["--kidneys", "dialysis", "--dialysis", "haemodialysis", "--limit", "2000 mg"]
    assert healthy("profile", "set", *answers)[0] == 0
    assert healthy("log", "a baked potato, a banana and a glass of milk")[0] == 0
    return healthy


def test_r3_a_limit_gets_swaps_and_exit_0(limited):
    code, out, err = limited("suggest")
    assert (code, err) == (0, "")
    assert out.startswith("Today: at least 3,0")
    for words in (
        "over your 2,000 mg limit",
        "Potato, baked",
        "White rice, cooked",
        "boiled, a potato loses about half",
    ):
        assert words in out
    for words in ("sodium", "reference", "nasem", "left", "%", "closes", "safe"):
        assert words not in out.lower()


def test_r2_swaps_are_low_in_the_shipped_table_too(limited):
    told = suggested(limited, "--count", "20")
    swaps = [swap for source in told["sources"] for swap in source["instead"]]
    assert len(swaps) > 5
    assert max(swap["potassium_mg"] for swap in swaps) <= 200
    assert (told["gap_mg"], told["suggestions"], told["sets"]) == (None, [], [])


def test_under_a_limit_the_flags_about_a_gap_are_set_aside_with_a_word(limited):
    shown = limited("suggest")[1]
    for flags in (["--low-sodium"], ["--max-energy", "100"], ["--meal", "dinner"]):
        assert limited("suggest", *flags) == (0, shown, "Under a limit only --count has a part in what is shown.\n")


def test_r30_without_a_safety_table_nothing_is_suggested_to_anyone(limited, monkeypatch):
    monkeypatch.setattr(safety, "load_safety", lambda _: SafetyTables(problem="medicines.csv is missing."))
    code, out, err = limited("suggest")
    assert (code, out) == (6, "")
    assert "medicines.csv is missing" in err


def test_an_energy_that_is_no_number_is_a_usage_error(potassium):
    ran = potassium("suggest", "--max-energy", "nan")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "potassium: --max-energy does not know “nan”; say an energy such as 230 or 400 kJ.\n"
