import json

import pytest

LUNCH = "2 bananas, a cup of cooked lentils and half an avocado"


def entries(potassium, day="today"):
    told = json.loads(potassium.done("day", day, "--json"))
    return [entry for meal in told["meals"] for entry in meal["entries"]]


def names(potassium, day="today"):
    return [entry["food"]["name"] for entry in entries(potassium, day)]


def told(potassium, *arguments):
    """The one JSON object of a meal that was logged."""
    out = potassium.done("log", "--json", *arguments)
    assert out.count("\n") == 1
    return json.loads(out)


def test_a_meal_is_logged_and_answered_item_by_item(potassium):
    code, out, err = potassium("log", LUNCH, "--meal", "lunch", "--at", "yesterday 13:00")
    assert (code, err) == (0, "")
    title, banana, lentils, avocado, in_all, day, reason = out.splitlines()
    assert title == "Logged as lunch, yesterday 13:00"
    assert banana.split() == "#1 Banana, raw 2 medium, 236 g 845 mg".split()
    assert lentils.split() == "#2 Lentils, boiled 1 cup, 198 g 730 mg".split()
    assert avocado.split() == "#3 Avocado, raw ½ medium, 75 g 364 mg".split()
    assert in_all == "  In all 1,939 mg"
    assert day == "Yesterday  1,939 mg"
    assert "potassium profile setup" in reason
    assert len({line.index(" mg") for line in (banana, lentils, avocado)}) == 1
    assert max(map(len, out.splitlines())) <= 80
    assert names(potassium, "yesterday") == ["Banana, raw", "Lentils, boiled", "Avocado, raw"]


@pytest.mark.parametrize(
    "texts",
    [
        ("2 bananas, 100 g boiled lentils",),
        ("2 bananas and 100 g boiled lentils",),
        ("2 bananas with 100 g boiled lentils",),
        ("2 bananas\n100 g boiled lentils",),
        ("- 2 bananas\n- 100 g boiled lentils",),
        ("2 bananas", "100 g boiled lentils"),
        ("two", "bananas", "and", "100", "g", "boiled", "lentils"),
    ],
)
def test_a_sentence_or_several_arguments_are_one_meal(potassium, texts):
    assert potassium.done("log", *texts).startswith("Logged as lunch, today 13:00\n")
    found = entries(potassium)
    assert [entry["food"]["id"] for entry in found] == ["banana-raw", "lentils-boiled"]
    assert [entry["grams"] for entry in found] == [236, 100]


@pytest.mark.parametrize(
    ("text", "grams", "shown"),
    [
        ("½ banana", 59, "½ medium, 59 g"),
        ("1 1/2 bananas", 177, "1½ medium, 177 g"),
        ("3 cups cooked white rice", 474, "3 cups, 474 g"),
        ("2 bananas (210 g)", 210, "210 g"),
        ("banana", 118, "1 medium, ~118 g"),
    ],
)
def test_amounts_are_shown_as_a_person_says_them_and_guesses_are_marked(potassium, text, grams, shown):
    assert f"  {shown}  " in potassium.done("log", text)
    assert entries(potassium)[0]["grams"] == grams


def test_the_day_goes_on_from_meal_to_meal(potassium):
    potassium.done("log", "2 bananas")
    assert "Today  1,267 mg" in potassium.done("log", "1 banana")


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("dinner", "dinner, today 13:00"),  # its usual hour is still to come
        ("b", "breakfast, today 08:00"),
        ("SNACK", "snack, today 13:00"),
        ("tea", "dinner, today 13:00"),
        ("Supper", "dinner, today 13:00"),
        ("brunch", "lunch, today 13:00"),
        ("brekkie", "breakfast, today 08:00"),
        ("elevenses", "snack, today 13:00"),
        ("afternoon tea", "snack, today 13:00"),
    ],
)
def test_the_meal_may_be_named_by_its_first_letters_or_as_people_call_it(potassium, said, when):
    assert potassium.done("log", "banana", "--meal", said).startswith(f"Logged as {when}\n")


def test_a_meal_is_logged_whole_or_not_at_all(potassium):
    code, out, err = potassium("log", "2 bananas and zorblax")
    assert (code, out) == (3, "")
    assert err == (
        "potassium: No food in the table is called “zorblax”."
        ' Say it otherwise, or give its potassium: "zorblax 250 mg potassium". (--partial logs the rest.)\n'
    )
    assert names(potassium) == []
    assert "--partial" not in potassium("whatif", "2 bananas and zorblax").err
    assert "--partial" not in potassium("log", "zorblax").err


@pytest.mark.parametrize(
    ("text", "mg", "name"),
    [
        ("protein bar 250 mg", 250.0, "protein bar"),
        ("x 6 mmol", 234.6, "x"),
        ("x 6 mEq", 234.6, "x"),
        ("250 mg sports drink", 250.0, "sports drink"),
        ("りんご 5 mg potassium", 5.0, "りんご"),
        ("موز 5 mg potassium", 5.0, "موز"),
    ],
)
def test_typed_potassium_counts_and_everything_else_is_unknown(potassium, text, mg, name):
    item = told(potassium, text)["items"][0]
    assert (item["status"], item["food"], item["name"], item["grams"]) == ("matched", None, name, None)
    amounts = item["nutrients"]
    assert amounts.pop("potassium_mg") == pytest.approx(mg, abs=0.05)
    assert set(amounts.values()) == {None}
    assert "Sodium     unknown" in potassium.done("today")


@pytest.mark.parametrize("text", ["potassium chloride 600 mg", "kcl 600 mg"])
def test_a_milligram_of_a_salt_is_not_one_of_potassium(potassium, text):
    code, out, err = potassium("log", text)
    assert (code, out) == (2, "")
    assert err.startswith(f"potassium: “{text}”: ")
    assert "salt" in err
    assert names(potassium) == []


def test_r17_typed_potassium_of_6_g_of_chloride_asks_about_the_unit_and_shows_help(potassium):
    code, out, err = potassium("log", "tablets 3150 mg")
    assert (code, out) == (6, "")
    assert err.startswith("potassium: “tablets 3150 mg” is 3,150 mg of potassium; if that is right, add --yes. ")
    assert "poison centre" in err
    assert "crisis line" in err
    assert names(potassium) == []
    assert "poison centre" in potassium.done("log", "tablets 3150 mg", "--yes")
    assert names(potassium) == ["tablets"]


def test_r17_so_much_of_a_salt_substitute_from_the_table_asks_too(potassium):
    code, out, err = potassium("log", "20 g salt substitute")
    assert (code, out) == (6, "")
    assert "add --yes" in err
    assert "poison centre" in err


def test_typed_potassium_below_that_is_logged_without_a_question(potassium):
    assert "poison centre" not in potassium.done("log", "beans 3145 mg")


def test_over_2_5_kg_of_one_food_needs_a_yes(potassium):
    code, out, err = potassium("log", "2501 g banana")
    assert (code, out) == (2, "")
    assert err == "potassium: “2501 g banana” is 2,501 g; if that is right, add --yes.\n"
    assert names(potassium) == []
    potassium.done("log", "2500 g banana")
    potassium.done("log", "2501 g banana", "--yes")
    assert [entry["grams"] for entry in entries(potassium)] == [2500, 2501]


@pytest.mark.parametrize("text", ["17 pears", "25 apples", "60 tangerines", "3 kg of grapes"])
def test_r17_many_of_one_food_are_asked_about(potassium, text):
    code, out, err = potassium("log", text)
    assert (code, out) == (2, "")
    assert "add --yes" in err


@pytest.mark.parametrize("text", ["12 bananas", "3 litres of water", "2 kg potatoes"])
def test_an_amount_that_people_eat_or_drink_is_not_asked_about(potassium, text):
    potassium.done("whatif", text)


@pytest.mark.parametrize("command", ["log", "whatif"])
@pytest.mark.parametrize(
    "text",
    [
        *("a star fruit", "2 starfruits", "carambola", "a carambolo", "belimbing", "balimbing", "kamrakh", "kamranga"),
        *("five-corner fruit", "averrhoa carambola", "smoothie with star fruit", "banana and starfruit", "starfriut"),
        *("bilimbi 100 mg potassium", "kamias soup 100 mg potassium", "averrhoa bilimbi 50 mg potassium"),
    ],
)
def test_r20_star_fruit_by_every_name_is_warned_of_above_all_other_lines(potassium, command, text):
    assert potassium.done(command, text).startswith("! Star fruit can poison")


@pytest.mark.parametrize("text", ["bilimbi", "a kamias", "star fruit juice", "star fruit smoothie", "yang tao"])
def test_r20_star_fruit_is_warned_of_first_also_where_the_meal_is_refused(potassium, text):
    code, out, err = potassium("log", text, "--no-input")
    assert (code, out) == (3, "")
    assert err.startswith("Star fruit can poison")
    assert "Star fruit can poison" in json.loads(potassium("log", text, "--json").out)["cautions"][0]


def test_r20_an_entry_that_becomes_star_fruit_and_is_none_any_more(potassium):
    potassium.done("log", "a banana")
    assert potassium.done("edit", "1", "--food", "carambola").startswith("! Star fruit can poison")
    assert "tar fruit can poison" in potassium.done("today")
    assert "tar fruit" not in potassium.done("edit", "1", "--food", "pear")
    assert "tar fruit" not in potassium.done("today")


def test_r20_with_healthy_kidneys_star_fruit_is_fruit(potassium):
    potassium("profile", "set", *HEALTHY)
    assert "poison" not in potassium.done("log", "a star fruit")


HEALTHY = [
    *("--sex", "female", "--age", "30", "--pregnancy", "no", "--kidneys", "healthy", "--medicine", "none"),
    *("--potassium-high", "no", "--heart-failure", "no", "--diabetes", "no", "--blood-pressure", "no", "--liver", "no"),
    *(
        "--adrenal",
        "no",
        "--binder",
        "no",
        "--salt-substitute",
        "no",
        "--losing",
        "no",
        "--eating",
        "no",
        "--oxalate-stones",
        "no",
    ),
]


def test_r15_with_a_goal_the_answer_shows_a_bar_and_body_and_year(potassium):
    assert potassium("profile", "set", *HEALTHY).code == 0
    out = potassium.done("log", "2 bananas")
    assert out.splitlines()[-1] == "Today █████░░░░░░░░░░░  845 of 2,600 mg (NASEM 2019) · 1,755 mg to go"
    out = potassium.done("log", "beans 3000 mg")
    assert out.splitlines()[-1] == "Today ████████████  3,845 mg · the reference of 2,600 mg (NASEM 2019) is reached"


def test_r3_r29_under_a_limit_nothing_says_that_room_is_left(potassium):
    assert potassium("profile", "set", *HEALTHY, "--kidneys", "dialysis", "--limit", "2000 mg").code == 0
    for command in ("log", "whatif"):
        out = potassium.done(command, "an egg")
        said = {"log": "at least 63 mg logged · below your 2,000 mg limit so far", "whatif": "126 mg, 7 % of"}
        assert said[command] in out
        assert "█" not in out
        assert "░" not in out
        assert "left" not in out
        assert "to go" not in out


KEYS = {"schema", "report", "items", "total", "logged", "entries", "cautions", "day"}
ITEM_KEYS = {
    *("text", "status", "food", "name", "amount", "unit", "portion", "grams", "grams_from", "nutrients"),
    *("alternatives", "unmet", "not_used", "taken_for", "problem", "meal", "eaten_at"),
}
NUTRIENTS = {
    *("potassium_mg", "sodium_mg", "magnesium_mg", "phosphorus_mg", "calcium_mg", "energy_kcal", "protein_g"),
    *("carbohydrate_g", "fat_g", "fiber_g", "water_g"),
}


@pytest.mark.parametrize("command", ["log", "whatif"])
@pytest.mark.parametrize(
    "text", ["2 bananas", "zorblax", "protein bar 250 mg", "6 kg banana", "9" * 400 + " bananas", ","]
)
def test_the_keys_of_the_json_contract(potassium, command, text):
    code, out, err = potassium(command, "--json", text)
    assert out.count("\n") == 1
    answer = json.loads(out, parse_constant=pytest.fail)
    assert set(answer) - {"error"} == KEYS
    assert answer["schema"] == 1
    assert set(answer["total"]) == NUTRIENTS | {"complete"}
    for item in answer["items"]:
        assert set(item) == ITEM_KEYS
        assert set(item["nutrients"]) == NUTRIENTS
        assert item["status"] in {"matched", "unmatched", "ambiguous"}
        assert item["food"] is None or set(item["food"]) == {"id", "name"}
    assert answer["logged"] == (code == 0 and command == "log")
    assert ("error" not in answer) == (code == 0) == (not err)
    assert (answer["day"] is None) == (code != 0)


def test_the_json_of_one_item(potassium):
    answer = told(potassium, "2 bananas")
    (item,) = answer["items"]
    assert (item["text"], item["status"], item["amount"], item["unit"]) == ("2 bananas", "matched", 2, None)
    assert item["food"] == {"id": "banana-raw", "name": "Banana, raw"}
    assert (item["grams"], item["grams_from"], item["portion"]) == (236, "portion", "2 medium")
    assert item["nutrients"]["potassium_mg"] == pytest.approx(844.88)
    assert answer["total"]["potassium_mg"] == pytest.approx(844.88)
    assert answer["total"]["complete"] is True
    assert answer["entries"] == [1]
    assert (answer["day"]["date"], answer["day"]["total"]["potassium_mg"]) == ("2026-11-22", 844.9)


def test_json_of_a_refused_meal_is_an_object_with_what_was_understood(potassium):
    code, out, err = potassium("log", "--json", "2 bananas and zorblax")
    answer = json.loads(out)
    assert code == 3
    assert [item["status"] for item in answer["items"]] == ["matched", "unmatched"]
    assert answer["total"]["potassium_mg"] == pytest.approx(844.88)
    assert answer["total"]["complete"] is False
    assert (answer["logged"], answer["entries"], answer["day"]) == (False, [], None)
    assert answer["error"]["code"] == 3
    assert err == f"potassium: {answer['error']['message']}\n"
    assert names(potassium) == []


def test_unknown_is_null_in_a_total_and_never_zero(potassium):
    total = json.loads(potassium("log", "--json", "zorblax").out)["total"]
    assert (total["potassium_mg"], total["complete"]) == (None, False)
    total = told(potassium, "protein bar 250 mg")["total"]
    assert (total["potassium_mg"], total["sodium_mg"], total["complete"]) == (250, None, True)


def test_partial_as_json_counts_only_what_was_logged(potassium):
    code, out, _ = potassium("log", "--json", "--partial", "2 bananas and 6 kg of rice")
    answer = json.loads(out)
    assert code == 0
    assert len(answer["items"]) == 2
    assert answer["total"]["potassium_mg"] == pytest.approx(844.88)
    assert answer["total"]["complete"] is False
    assert answer["entries"] == [1, 2]


def test_a_dash_reads_one_meal_a_line(potassium):
    code, out, err = potassium("log", "-", "--at", "8am", stdin="2 bananas\n\n100 g boiled lentils")
    assert (code, err) == (0, "")
    assert out.count("Logged as breakfast, today 08:00\n") == 2
    assert names(potassium) == ["Banana, raw", "Lentils, boiled"]


def test_a_dash_as_json_answers_line_by_line_in_order(potassium):
    lines = ["2 bananas", "", "zorblax", "  ", "banana 100 mg"]
    code, out, err = potassium("log", "-", "--json", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 3
    assert [[item["text"] for item in answer["items"]] for answer in answers] == [
        ["2 bananas"], [], ["zorblax"], [], ["banana 100 mg"]
    ]  # fmt: skip
    assert [answer["logged"] for answer in answers] == [True, False, False, False, True]
    assert [set(answer) - {"error"} for answer in answers] == [KEYS] * 5
    first, last = err.splitlines()
    assert first.startswith("potassium: line 3: No food in the table is called “zorblax”.")
    assert last == "potassium: 1 line was not logged; see above."
    assert names(potassium) == ["Banana, raw", "banana"]


def test_a_dash_with_nothing_to_read_is_nothing(potassium):
    assert potassium("log", "-", "--json") == (0, "", "")


def own_soups(potassium):
    """Two foods with one name and different potassium, of which nobody can know which is meant."""
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")


def test_what_may_be_several_foods_is_refused_with_the_candidates(potassium):
    own_soups(potassium)
    code, out, err = potassium("log", "zorb soup")
    assert (code, out) == (3, "")
    assert err.startswith("potassium: “zorb soup” may be several foods: ")
    assert "Red zorb" in err
    assert "Green zorb" in err
    answer = json.loads(potassium("log", "--json", "zorb soup").out)
    (item,) = answer["items"]
    assert item["status"] == "ambiguous"
    offered = {item["food"]["name"], *(food["name"] for food in item["alternatives"])}
    assert {"Red zorb", "Green zorb"} <= offered


def test_a_person_at_a_terminal_is_asked_which_food_is_meant(potassium, asked):
    own_soups(potassium)
    person = asked("log", "zorb soup and a banana")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    number = next(line.split()[0] for line in person.seen.splitlines() if "Red zorb" in line)
    person.type(f"9\nnonsense\n{number}\n")
    code, out, err = person.end()
    assert code == 0
    assert err.startswith("Which food is “zorb soup”?\n  1  ")
    assert err.count("Number, 1 to ") == 3
    assert "“9” is none of these" in err
    assert "“nonsense” is none of these" in err
    assert out.startswith("Logged as lunch, today 13:00\n")
    assert names(potassium) == ["Red zorb", "Banana, raw"]


def test_of_two_foods_that_may_be_eaten_both_are_answered_for_unasked(asked):
    said = asked("whatif", "fries or white rice").end().out
    assert "Fries, fast food" in said
    assert "White rice, cooked" in said
    assert "One or the other" in said


def test_enter_takes_the_first(potassium, asked):
    own_soups(potassium)
    person = asked("whatif", "zorb soup")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    first = next(line.split(maxsplit=1)[1] for line in person.seen.splitlines() if line.startswith("  1"))
    person.type("\n")
    assert first in person.end().out


def test_enter_is_for_this_time_only(potassium, asked):
    own_soups(potassium)
    person = asked("log", "zorb soup")
    person.type("\n")
    code, _, err = person.end()
    assert (code, "From now on" in err) == (0, False)
    assert "Which food is" in asked_again(asked)


def asked_again(asked):
    person = asked("whatif", "zorb soup")
    person.wait_for("0 for none): ")
    person.type("\n")
    return person.end().err


def test_none_of_those_offered_and_nothing_else_is_refused(potassium, asked):
    own_soups(potassium)
    person = asked("log", "zorb soup")
    person.wait_for("0 for none): ")
    person.type("0\n")
    code, out, err = person.end()
    assert (code, out) == (3, "")
    assert "No food in the table is called “zorb soup”." in err
    assert names(potassium) == []


@pytest.mark.parametrize("option", ["--no-input", "--json"])
def test_nobody_is_asked_who_does_not_want_to_be(potassium, asked, option):
    own_soups(potassium)
    code, _, err = asked("log", "zorb soup", option).end()
    assert code == 3
    assert err.startswith("potassium: “zorb soup” may be several foods: ")


def test_what_the_food_does_not_have_is_told_and_not_dropped(potassium):
    assert "“100 g Acme bananas”: taken without “Acme”" in potassium.done("log", "100 g Acme bananas")
    assert "taken without" not in potassium.done("log", "2 delicious ripe bananas")


def test_a_bare_count_is_not_taken_for_as_many_cups(potassium):
    for few in ("10 lentils", "2 peas"):
        code, out, err = potassium("log", few)
        assert (code, out) == (2, "")
        assert err == f"potassium: “{few}”: nobody knows what one of them weighs; say grams, or cups.\n"
    code, out, err = potassium("log", "6 yogurts")
    assert (code, out) == (2, "")
    assert err == "potassium: “6 yogurts” would be 6 container, 1,020 g. Say it in grams, or add --yes.\n"
    assert "6 containers" in potassium.done("log", "6 yogurts", "--yes")


def test_a_teaspoon_of_pure_potassium_salt_is_asked_about_as_six_grams_are(potassium):
    for amount in ("1 tsp", "6 g"):
        code, out, err = potassium("log", f"{amount} salt substitute")
        assert (code, out) == (6, ""), amount
        assert "poison centre" in err
