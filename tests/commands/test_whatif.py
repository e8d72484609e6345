import json
import re

import pytest


def test_whatif_answers_and_stores_nothing(potassium):
    out = potassium.done("whatif", "a banana")
    title, banana, day, _ = out.splitlines()
    assert title == "What if: lunch, today 13:00"
    assert banana.split() == "Banana, raw 1 medium, 118 g 422 mg".split()
    assert day == "Today with it  422 mg"
    assert not potassium.journal.exists()


def test_whatif_adds_to_what_the_day_has(potassium):
    potassium.done("log", "2 bananas", "--at", "yesterday")
    assert "Yesterday with it  1,267 mg" in potassium.done("whatif", "1 banana", "--at", "yesterday")
    assert "Yesterday with it  1,267 mg" in potassium.done("whatif", "1 banana", "--at", "yesterday")


def test_whatif_as_json_is_what_log_says_but_for_the_entries(potassium):
    asked = json.loads(potassium.done("whatif", "--json", "2 bananas and an egg"))
    logged = json.loads(potassium.done("log", "--json", "2 bananas and an egg"))
    assert asked == logged | {"logged": False, "entries": []}


def test_whatif_reads_lines_and_each_stands_alone(potassium):
    code, out, err = potassium("whatif", "--json", "-", stdin="banana\n\n2 bananas\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [answer["total"]["potassium_mg"] for answer in answers] == [422.44, 0, 844.88]
    assert answers[2]["day"]["total"]["potassium_mg"] == 844.9


def test_whatif_refuses_what_log_refuses(potassium):
    assert potassium("whatif", "zorblax").code == 3
    assert potassium("whatif", "6 kg banana").code == 2
    assert potassium("whatif", "tablet 4000 mg").code == 6
    assert "poison centre" in potassium.done("whatif", "tablet 4000 mg", "--yes")


def test_whatif_needs_no_folder_that_can_be_written(potassium, tmp_path):
    (tmp_path / "file").write_text("")
    assert potassium.done("whatif", "banana", POTASSIUM_JOURNAL=str(tmp_path / "no" / "where")).startswith("What if:")


def test_explain_says_under_the_answer_why_each_item_is_what_it_is(potassium):
    plain = potassium.done("whatif", "2 cups of boiled lentls and a banana")
    out = potassium.done("whatif", "--explain", "2 cups of boiled lentls and a banana")
    assert out.startswith(
        f"{plain}\n“2 cups of boiled lentls”\n  read   2 cups of “boiled lentls”; preparation: boiled;"
    )
    assert "“lentls” taken for" in out
    assert "\n  food   Lentils, boiled: it is called so, when what is misspelt is put right;\n         leads by " in out
    assert "\n  grams  2 cups, 396 g: by this food's own portions\n" in out
    assert "\n“a banana”\n" in out
    assert max(map(len, out.splitlines())) <= 80
    assert not [line for line in out.splitlines() if line.endswith(" ")]


def test_explain_as_json_adds_an_object_to_each_item_and_changes_nothing_else(potassium):
    text = "2 cups of boiled lentls, protein bar 250 mg"
    plain = json.loads(potassium.done("whatif", "--json", text))
    told = json.loads(potassium.done("whatif", "--json", "--explain", text))
    why = [item.pop("explain") for item in told["items"]]
    assert told == plain
    assert [set(each) for each in why] == [
        {"decided_by", "reason", "read", "candidates", "lead", "clear", "grams"}
    ] * 2  # fmt: skip
    best = why[0]["candidates"][0]
    assert set(best) == {"food", "called", "exact", "share", "score", "parts", "words", "missing"}
    assert best["food"] == plain["items"][0]["food"]
    assert abs(sum(best["parts"].values()) - best["score"]) < 0.01
    assert why[0]["read"]["spelling"] == [{"word": "lentls", "taken_for": "lentils"}]
    assert (why[1]["candidates"], why[1]["read"]["potassium"]) == ([], "250 mg")


def test_what_is_refused_is_explained_too(potassium):
    code, out, err = potassium("whatif", "--explain", "zorblax and a banana")
    assert code == 3
    assert "  food   none: no food has any of these words\n" in out
    assert "What if:" not in out
    assert err.count("\n") == 1
    code, out, _ = potassium("whatif", "--explain", "--json", "zorblax and a banana")
    told = json.loads(out)
    assert code == 3
    assert told["items"][0]["explain"]["reason"].startswith("no food")
    assert json.loads(potassium("whatif", "--explain", "--json", ",").out)["items"] == []


def test_what_was_learned_is_said_to_be(potassium):
    potassium.done("log", "milk")
    assert potassium("edit", "1", "--food", "whole milk").code == 0
    out = potassium.done("whatif", "--explain", "milk")
    assert "  food   Milk, whole: you chose it for these words (potassium foods forget" in out
    told = json.loads(potassium.done("whatif", "--explain", "--json", "milk"))["items"][0]
    assert (told["status"], told["explain"]["decided_by"]) == ("matched", "learned")


def test_what_a_person_answers_is_explained_as_theirs(potassium, asked):
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")
    person = asked("whatif", "--explain", "zorb soup")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    person.type("2\n")
    assert ": you said so just now\n" in person.end().out


def test_every_line_of_standard_input_is_explained(potassium):
    code, out, _ = potassium("whatif", "--explain", "--json", "-", stdin="banana\n\negg\n")
    assert code == 0
    assert [len([item["explain"] for item in json.loads(line)["items"]]) for line in out.splitlines()] == [1, 0, 1]


LIMITED = [
    *("--sex", "female", "--age", "60", "--pregnancy", "no", "--kidneys", "ckd-3-5", "--dialysis", "none"),
    *("--potassium-high", "no", "--heart-failure", "no", "--diabetes", "no", "--blood-pressure", "no", "--liver", "no"),
    *("--adrenal", "no", "--binder", "no", "--salt-substitute", "no"),
    *("--losing", "no", "--eating", "no", "--medicine", "none"),
    *("--diet", "none", "--allergy", "none", "--dislike", "none", "--oxalate-stones", "no", "--limit", "2000 mg"),
]


@pytest.fixture
def limited(potassium):
    potassium.done("profile", "set", *LIMITED)
    return potassium


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (0, "Today with it, nothing else logged: at least 423 mg, 22 % of your 2,000 mg limit: below it so far"),
        (400, "Today with it: at least 823 mg, 42 % of your 2,000 mg limit: below it so far"),
        (1200, "Today with it: at least 1,623 mg, 82 % of your 2,000 mg limit: near it"),
        (2100, "Today with it: at least 2,523 mg, 127 % of your 2,000 mg limit: over it by 523 mg (100 mg without it)"),
    ],
)
def test_r3_whatif_says_which_of_three_it_would_be(limited, before, words):
    if before:
        limited.done("log", f"rice {before} mg potassium")
    assert words in " ".join(limited.done("whatif", "banana").split())


def test_r3_then_what_has_less_and_at_most_one_caution(limited):
    out = limited.done("whatif", "a jacket potato and a banana")
    below, place, caution = (out.index(words) for words in ("2,000 mg\nlimit", "In the place of", "! "))
    assert below < place < caution
    assert out.count("! ") == 1
    assert "Banana, raw" in out[caution:]  # the caution names what it is about


def test_with_something_unknown_below_is_only_by_what_is_known(limited):
    assert limited("log", "--partial", "an egg and zorblax").code == 0
    out = " ".join(limited.done("whatif", "an apple").split())
    assert "at least" in out
    assert "below it by what is known" in out


def test_what_was_never_logged_is_not_called_logged(limited):
    for text in ("banana", "fries or rice", "1 tsp losalt", "star fruit", "yesterday pear. today pear"):
        out = limited("whatif", "--yes", text).out
        assert out
        assert " mg logged" not in out


@pytest.mark.parametrize("day", ["yesterday", "2026-11-10"])
def test_a_day_before_the_limit_has_its_total(limited, day):
    limited.done("log", "--at", day, "an egg")
    out = " ".join(limited.done("whatif", "--at", day, "an egg").split())
    assert "with it at least 126 mg" in out
    assert "Your limit did not hold yet" in out


@pytest.mark.parametrize(
    ("hour", "meals", "settled"),
    [
        ("09:00", ["breakfast"], True),
        ("09:00", ["snack"], False),
        ("12:00", ["breakfast"], True),
        ("13:00", ["breakfast"], False),
        ("13:00", ["breakfast", "lunch"], True),
        ("17:30", ["lunch"], False),
        ("17:30", ["breakfast", "lunch"], True),
        ("19:00", ["breakfast", "lunch"], False),
        ("19:00", ["breakfast", "lunch", "dinner"], True),
        ("23:30", ["snack", "breakfast", "dinner"], False),
    ],
)
def test_r29_how_far_below_is_said_only_while_no_main_meal_up_to_now_is_missing(limited, hour, meals, settled):
    now = {"POTASSIUM_NOW": f"2026-11-22T{hour}"}
    for meal in meals:
        limited.done("log", "--meal", meal, "--at", "00:30", "an egg", **now)
    for words in (["today"], ["log", "--meal", meals[0], "water"]):
        out = " ".join(limited.done(*words, **now).split())
        assert ("mg below your 2,000 mg limit, by what is logged" in out) is settled
        assert ("mg logged · below your 2,000 mg limit so far" in out) is not settled
        assert bool(re.search("at least [0-9,]+ mg logged", out)) is not settled


def test_r29_a_day_that_is_over_had_three_meals_and_nothing_unknown(limited):
    limited.done("log", "--meal", "breakfast", "an apple")
    later = {"POTASSIUM_NOW": "2026-11-23T09:00"}
    assert "mg below" not in limited.done("day", "yesterday", **later)
    for meal in ("lunch", "dinner"):
        limited.done("log", "--at", "yesterday", "--meal", meal, "rice", **later)
    out = " ".join(limited.done("day", "yesterday", **later).split())
    assert "mg below your 2,000 mg limit, by what is logged" in out
    limited("log", "--partial", "--at", "yesterday", "an egg and zorblax", **later)
    assert "mg below" not in limited.done("day", "yesterday", **later)


def test_of_two_foods_each_is_held_against_the_limit(limited):
    told = json.loads(limited.done("whatif", "--json", "fries or rice"))
    assert [each["food"] for each in told["under_limit"]] == ["Fries, fast food", "White rice, cooked"]
    assert told["instead"][0]["of"] == "Fries, fast food"
    assert "In all" not in limited.done("whatif", "fries or rice")


@pytest.mark.parametrize("text", ["a glass of water", "an apple"])
def test_what_holds_little_calls_for_no_line(limited, text):
    out = limited.done("whatif", text)
    assert "! " not in out
    assert "In the place of" not in out


def test_without_a_limit_nothing_of_it_is_said(potassium):
    out = potassium.done("whatif", "banana")
    assert "limit" not in out
    assert "In the place of" not in out


@pytest.mark.parametrize(
    "text", ["1 tsp losalt", "1/4 tsp losalt", "1 tsp cream of tartar", "1 potassium chloride tablet", "star fruit"]
)
def test_r17_r20_of_a_salt_or_star_fruit_every_caution_is_said_and_nothing_like_a_yes(limited, text):
    tried = json.loads(limited("whatif", "--json", "--yes", text).out)
    assert "under_limit" not in tried
    logged = json.loads(limited("log", "--json", "--yes", text).out)
    assert tried["cautions"] == logged["cautions"] != []
