import json

import pytest

FOOD_KEYS = {"id", "name", "aliases", "group", "tags", "per_100_g", "portions", "source", "source_id"}
NUTRIENTS = {
    *("potassium_mg", "sodium_mg", "magnesium_mg", "phosphorus_mg", "calcium_mg", "energy_kcal", "protein_g"),
    *("carbohydrate_g", "fat_g", "fiber_g", "water_g"),
}
BAR = ["Zorb bar", "--potassium", "250 mg", "--per", "portion", "--portion", "bar=60 g"]


def test_a_search_lists_foods_best_first_in_columns(potassium):
    out = potassium.done("foods", "search", "banana", "--limit", "3")
    lines = out.splitlines()
    assert len(lines) == 3
    assert lines[0].split("  ")[0] == "Banana, raw"
    assert lines[0].endswith("422 mg per medium  358 mg/100 g")
    assert len({len(line) for line in lines}) == 1
    assert max(map(len, lines)) <= 80


def test_a_search_as_json_is_the_contract(potassium):
    out = potassium.done("foods", "search", "banana", "--limit", "5", "--json")
    assert out.count("\n") == 1
    told = json.loads(out)
    assert set(told) == {"schema", "report", "foods", "cautions"}
    assert told["schema"] == 1
    assert len(told["foods"]) == 5
    assert (told["foods"][0]["id"], told["foods"][0]["source"]) == ("banana-raw", "USDA SR28")
    for food in told["foods"]:
        assert set(food) == FOOD_KEYS
        assert set(food["per_100_g"]) == NUTRIENTS


@pytest.mark.parametrize("command", ["search", "show"])
def test_what_no_food_is_called_is_an_empty_object_and_exit_3(potassium, command):
    code, out, err = potassium("foods", command, "zorblax", "--json")
    why = "No food is called “zorblax”. Try fewer or other words."
    error = {"code": 3, "message": why}
    assert (code, json.loads(out)) == (
        3,
        {"schema": 1, "report": "foods", "foods": [], "cautions": [], "error": error},
    )
    assert err == f"potassium: {why}\n"
    assert potassium("foods", command, "zorblax") == (3, "", err)
    assert potassium("foods", command, "").code == 3
    assert potassium("foods", command, "x" * 5000).err.count("x") == 59


def test_a_food_is_shown_with_portions_and_source(potassium):
    out = potassium.done("foods", "show", "banana")
    lines = out.splitlines()
    assert lines[0] == "Banana, raw"
    assert "Potassium  358 mg per 100 g (9.2 mmol)" in lines
    assert "     422 mg  1 medium, 118 g  very high  (usual)" in lines
    assert lines[-1] == "Source: USDA SR28, 09040. Id: banana-raw"
    assert potassium.done("foods", "show", "banana-raw") == out
    assert json.loads(potassium.done("foods", "show", "banana", "--json"))["foods"][0]["id"] == "banana-raw"


def test_r20_star_fruit_is_cautioned_wherever_it_is_found(potassium):
    assert potassium("profile", "set", "--kidneys", "ckd-3-5").code == 0
    for arguments in (["search", "star fruit"], ["search", "belimbing"], ["search", "kamias"], ["show", "star fruit"]):
        if arguments[1] == "kamias":  # in no table, and warned of all the same
            assert potassium("foods", *arguments).out.startswith("! Star fruit can poison and kill people with kidney")
            continue
        out = potassium.done("foods", *arguments)
        assert out.startswith("! Star fruit can poison and kill people with kidney disease")
        assert max(map(len, out.splitlines())) <= 80
        (line,) = [
            line for line in json.loads(potassium.done("foods", *arguments, "--json"))["cautions"] if "Star" in line
        ]
        assert line.startswith("Star fruit can poison")


@pytest.mark.parametrize("kidneys", ["ckd-3-5", "ckd-1-2", "dialysis", "transplant", "unknown", None, "healthy"])
def test_r20_star_fruit_is_in_no_list_of_who_may_not_have_healthy_kidneys(potassium, kidneys):
    if kidneys:
        potassium("profile", "set", "--kidneys", kidneys)
    healthy = kidneys == "healthy"
    lists = (
        ("search", "fruit", "--limit", "100"),
        ("search", "raw fruit", "--limit", "100"),
        *(("top", "--among", "fruit", "--limit", "100", flag) for flag in ("--high", "--low")),
    )
    shown = ["Star fruit, raw" in potassium.done("foods", *arguments) for arguments in lists]
    assert any(shown) is healthy
    assert ("tar fruit" in potassium("log", "star").err) is healthy


@pytest.mark.parametrize(
    "name", ["Starfruit jam", "Carambola juice", "Kamranga pickle", "Belimbing soup", "five-finger fruit cake"]
)
@pytest.mark.parametrize("as_alias", [False, True])
def test_r20_an_own_food_of_star_fruit_is_warned_of_first(potassium, name, as_alias):
    called = ("Zorb", "--alias", name) if as_alias else (name,)
    said = ("! Star fruit can poison", *called[:1])
    added = potassium.done("foods", "add", *called, "--potassium", "100 mg", "--per", "100 g")
    assert said[0] in added
    for arguments in (("foods", "search", called[0]), ("foods", "show", called[0]), ("log", called[0])):
        assert potassium.done(*arguments).startswith(said[0]), arguments
    assert potassium.done("today").startswith(said[0])


def test_an_own_food_is_added_found_logged_and_shown(potassium):
    out = potassium.done("foods", "add", *BAR, "--energy", "230", "--alias", "zorby")
    assert out.startswith("Added (potassium undo takes it back):\nZorb bar\nalso: zorby\n")
    assert "     250 mg  1 bar, 60 g  high  (usual)\n" in out
    assert "Per 100 g: energy 383 kcal.\n" in out
    assert "Unknown: sodium, magnesium" in out
    assert "Source: your own food. Id: own-zorb-bar" in out
    assert potassium.done("foods", "search", "zorby").startswith("Zorb bar ")
    assert "2 bars, 120 g" in potassium.done("log", "2 zorb bar")
    assert "500 mg" in potassium.done("today")
    assert "Sodium     unknown" in potassium.done("today")


def test_an_own_food_of_the_same_name_takes_the_place_of_the_one_before(potassium):
    potassium.done("foods", "add", *BAR)
    assert potassium.done("foods", "add", "ZORB bar", "--potassium", "100 mg").startswith("Changed (")
    found = json.loads(potassium.done("foods", "search", "zorb bar", "--json"))["foods"]
    assert [food["per_100_g"]["potassium_mg"] for food in found if food["id"].startswith("own-")] == [100]
    assert potassium.done("undo") == "Undone: change the food ZORB bar\n"
    assert "     250 mg  1 bar, 60 g" in potassium.done("foods", "show", "own-zorb-bar")


def test_two_names_that_differ_in_an_accent_are_two_foods(potassium):
    potassium.done("foods", "add", "はは", "--potassium", "100 mg")
    potassium.done("foods", "add", "ばば", "--potassium", "900 mg")
    told = [json.loads(potassium.done("foods", "show", food_id, "--json"))["foods"][0] for food_id in _own(potassium)]
    assert {food["name"]: food["per_100_g"]["potassium_mg"] for food in told} == {"はは": 100, "ばば": 900}


def _own(potassium):
    found = json.loads(potassium.done("foods", "search", "はは", "--json", "--limit", "100"))["foods"]
    return [food["id"] for food in found if food["id"].startswith("own-")]


@pytest.mark.parametrize(("said", "mg"), [("250 mg", 250), ("6.4 mmol", 250.2), ("0 mg", 0), ("1,5 mg", 1.5)])
def test_potassium_is_told_with_its_unit(potassium, said, mg):
    potassium.done("foods", "add", "Zorb", "--potassium", said)
    (food,) = json.loads(potassium.done("foods", "show", "own-zorb", "--json"))["foods"]
    assert food["per_100_g"]["potassium_mg"] == pytest.approx(mg, abs=0.05)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Zorb", "--potassium", "250"], "needs a number and its unit"),
        (["Zorb", "--potassium", "250 g"], "needs a number and its unit"),
        (["Zorb", "--potassium", "-5 mg"], "an amount cannot be negative"),
        (["Zorb", "--potassium", "1.250 mg"], "is that 1,250 mg or 1.25 mg? Write 1250 or 1.25."),
        (["Zorb", "--potassium", "5 mg", "--protein", "1.250"], "is that 1,250 or 1.25?"),
        (["Zorb", "--potassium", "5 mg", "--sodium", "1", "--salt", "1"], "Say --sodium or --salt, not both"),
        (["Zorb", "--potassium", "5 mg", "--sodium", "5 kcal"], "--sodium does not know “5 kcal”; say a number of mg"),
        (["Zorb", "--potassium", "5 mg", "--sodium", "1.200 mg"], "is that 1,200 mg or 1.2 mg?"),
        (["Zorb", "--potassium", "5 mg", "--fat", "5 kJ"], "--fat does not know “5 kJ”; say a number of g"),
        (
            ["Zorb", "--potassium", "5 mg", "--energy", "1.046 kJ"],
            "1,046 kJ or 1.046 kJ? Write 1046 or 1.0460.",
        ),
        (["Zorb", "--potassium", "5 mg", "--energy", "5 g"], "--energy does not know “5 g”"),
        (["Zorb", "--potassium", "1-2 mg"], "a range is not an amount"),
        (["Zorb", "--potassium", ""], "needs a number and its unit"),
        (["Zorb", "--potassium", "200 kg"], "needs a number and its unit"),
        (["Zorb", "--potassium", "100001 mg"], "more than 100 g of it can hold"),
        (["Zorb", "--potassium", "99999 mg"], "more potassium than pure potassium chloride holds (52,440 mg in 100 g)"),
        (["Zorb", "--potassium", "600 mg", "--per", "portion", "--portion", "tablet=1 g"], "pure potassium chloride"),
        (["Zorb", "--potassium", "5 mg", "--sodium", "nan"], "--sodium does not know “nan”"),
        (["Zorb", "--potassium", "5 mg", "--sodium", "inf"], "--sodium does not know “inf”"),
        (["Zorb", "--potassium", "5 mg", "--sodium", "-1"], "--sodium"),
        (["Zorb", "--potassium", "5 mg", "--energy", "951"], "more than 100 g of it can hold"),
        (["Zorb", "--potassium", "5 mg", "--protein", "60", "--fat", "60"], "more than 100 g of it can hold"),
        (["Zorb", "--potassium", "5 mg", "--portion", "bar"], "needs a word and a weight"),
        (["Zorb", "--potassium", "5 mg", "--portion", "=5 g"], "needs a word and a weight"),
        (["Zorb", "--potassium", "5 mg", "--portion", "bar=0 g"], "needs a word and a weight"),
        (["Zorb", "--potassium", "5 mg", "--per", "bar"], "--per “bar” is not known"),
        (["Zorb", "--potassium", "5 mg", "--per", "portion"], "needs the portion's weight"),
        (["Zorb", "--potassium", "5 mg", "--tag", "zorb"], "“zorb” is no tag"),
        (["Zorb", "--potassium", "5 mg", "--alias", "..."], "a name with letters or digits"),
        (["", "--potassium", "5 mg"], "a name with letters or digits"),
        (["x" * 121, "--potassium", "5 mg"], "too long a name"),
        (["Zorb"], "Missing option '--potassium'"),
    ],
)
def test_a_label_that_cannot_be_is_refused_and_adds_nothing(potassium, arguments, words):
    code, out, err = potassium("foods", "add", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("potassium: ")
    assert err.count("\n") == 1
    assert words in err
    assert not potassium.journal.exists()


def test_r17_a_strong_food_of_ones_own_counts_as_a_supplement(potassium):
    potassium.done("foods", "add", "Zing", "--potassium", "50000 mg", "--portion", "spoon=2 g")
    code, out, err = potassium("log", "7 g zing")
    assert (code, out) == (6, "")
    assert "3,500 mg of potassium; if that is right, add --yes" in err
    assert "poison centre" in err
    out = " ".join(potassium.done("log", "2 g zing").split())
    assert "of prescription strength" in " ".join(out.split())
    assert "975 mg or more of potassium today from supplements" in out
    assert "Potassium supplements are for" in potassium.done("foods", "show", "zing")


def test_r17_what_pure_potassium_chloride_holds_may_be_added_and_a_food_is_no_supplement(potassium):
    potassium.done("foods", "add", "Zap", "--potassium", "524.4 mg", "--per", "portion", "--portion", "spoon=1 g")
    potassium.done("foods", "add", "Instant zorb", "--potassium", "10000 mg")
    assert "!" not in potassium.done("foods", "show", "instant zorb")


@pytest.mark.parametrize(
    ("name", "portion", "text", "told"),
    [
        ("Formula 1", "bottle=200 g", "Formula 1", "1 bottle, ~200 g"),
        ("Formula 1", "bottle=200 g", "a bottle of formula 1", "1 bottle, 200 g"),
        ("Soup 2", "bowl=300 g", "soup 2", "1 bowl, ~300 g"),
        ("Huel 3", "scoop=40 g", "2 Huel 3", "2 scoops, 80 g"),
        ("Zarb", "tray=200 g", "2 trays of Zarb", "2 trays, 400 g"),
        ("Zarb", "tray=200 g", "1 tray Zarb", "1 tray, 200 g"),
        ("Zarb", "dish=150 g", "a dish of zarb", "1 dish, 150 g"),
    ],
)
def test_an_own_food_is_found_by_its_name_and_counted_by_its_portion(potassium, name, portion, text, told):
    potassium.done("foods", "add", name, "--potassium", "100 mg", "--portion", portion)
    assert told.replace(" g", "\u00a0g") in potassium.done("whatif", "--no-input", text).replace(" g", "\u00a0g")


def test_a_label_of_europe_can_be_typed_as_it_is(potassium):
    typed = ("--potassium", "250 mg", "--energy", "230,5", "--salt", "1,2", "--portion", "bottle=330 ml")
    potassium.done("foods", "add", "Bar", *typed)
    food = json.loads(potassium.done("foods", "show", "bar", "--json"))["foods"][0]
    assert (food["per_100_g"]["energy_kcal"], food["per_100_g"]["sodium_mg"]) == (230.5, 480)
    potassium.done("foods", "add", "Drink", "--potassium", "50 mg", "--energy", "418,4kJ")
    drink = json.loads(potassium.done("foods", "show", "drink", "--json"))["foods"][0]
    assert drink["per_100_g"]["energy_kcal"] == pytest.approx(100)


@pytest.mark.parametrize(
    ("option", "typed", "key", "amount"),
    [
        ("--sodium", "120", "sodium_mg", 120),
        ("--sodium", "1.2 g", "sodium_mg", 1200),
        ("--sodium", "1,2g", "sodium_mg", 1200),
        ("--magnesium", "0.3 g", "magnesium_mg", 300),
        ("--calcium", "300 mg", "calcium_mg", 300),
        ("--salt", "1,25", "sodium_mg", 500),
        ("--salt", "5 mg", "sodium_mg", 2),
        ("--protein", "6100 mg", "protein_g", 6.1),
        ("--fat", "33,25 g", "fat_g", 33.2),
        ("--energy", "960 kJ", "energy_kcal", 229.4),
        ("--energy", "230 cal", "energy_kcal", 230),
    ],
)
def test_a_figure_of_a_label_is_in_the_unit_that_it_says(potassium, option, typed, key, amount):
    potassium.done("foods", "add", "Zorb", "--potassium", "5 mg", option, typed)
    (food,) = json.loads(potassium.done("foods", "show", "own-zorb", "--json"))["foods"]
    assert food["per_100_g"][key] == pytest.approx(amount, abs=0.06)


@pytest.mark.parametrize("name", ["Formula 1", "Soup 2", "Huel 3", "Vitamin Water Zero", "Milk"])
def test_an_own_food_of_exactly_that_name_wins_unasked(potassium, name):
    for other in ("Formula 2", name):
        potassium.done("foods", "add", other, "--potassium", "100 mg", "--portion", "bottle=200 g")
    for text, mg in ((name, 200), (f"2 bottles of {name.upper()}", 400), (f"300 g {name}", 300)):
        ran = potassium("whatif", "--no-input", "--json", text)
        assert (ran.code, ran.err) == (0, "")
        told = json.loads(ran.out)
        assert [item["food"]["name"] for item in told["items"]] == [name]
        assert told["total"]["potassium_mg"] == mg


@pytest.mark.parametrize(
    ("label", "many"), [("tray", "trays"), ("dish", "dishes"), ("pan", "pans"), ("pouch", "pouches"), ("tub", "tubs")]
)
def test_whatever_word_an_own_portion_has_measures_it(potassium, label, many):
    potassium.done("foods", "add", "Zarb", "--potassium", "100 mg", "--portion", f"{label}=200 g")
    assert f"2 {many}, 400 g  400 mg" in potassium.done("log", "--no-input", f"2 {many} of Zarb")
