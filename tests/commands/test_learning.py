"""A food that a person chose for a word is first for that word next time; `undo` and `foods forget` take that back."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from potassium_cli.journal.journal import open_journal
from potassium_cli.journal.records import Choice
from potassium_cli.language.words import phrase, words

LEARNED = "From now on “zorb soup” is Red zorb.\nTo forget that: potassium foods forget 'zorb soup'\n"


@pytest.fixture
def soups(potassium):
    """Two foods with one name and different potassium, of which nobody can know which is meant."""
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")
    return potassium


@pytest.fixture
def told(soups, asked):  # noqa: ARG001  # it is their question
    """Tell at a terminal that a meal's zorb soup is red zorb."""

    def tell(*arguments):
        person = asked(*arguments)
        person.wait_for("(Enter for 1 just now, 0 for none): ")
        number = next(line.split()[0] for line in person.seen.splitlines() if "Red zorb" in line)
        person.type(f"{number}\n")
        return person.end()

    return tell


def only(potassium, text, *options, code=0):
    ran = potassium("whatif", "--json", text, *options)
    assert ran.code == code, ran
    (item,) = json.loads(ran.out)["items"]
    return item


def learned(potassium):
    return [(each["words"], each["food"]["id"]) for each in json.loads(
        potassium.done("foods", "forget", "--json"))["choices"]]  # fmt: skip


def test_what_was_answered_once_is_not_asked_again(soups, told, asked):
    code, out, err = told("log", "2 zorb soups and a banana")
    assert code == 0
    assert err.endswith(LEARNED.replace("zorb soup", "zorb soups"))
    assert out.startswith("Logged as lunch, today 13:00\n")
    for text in ("zorb soup", "3 ZORB SOUPS", "a bowl of zorb soup", "100 g soup zorb"):
        item = only(soups, text)
        assert (item["status"], item["food"]["name"]) == ("matched", "Red zorb"), text
    code, out, err = asked("log", "zorb soup").end()
    assert (code, err) == (0, "")
    assert "Red zorb" in out


def test_only_those_words_are_learned(soups, told):
    told("log", "zorb soup")
    soups.done("foods", "add", "Zorb", "--potassium", "5 mg")
    assert only(soups, "green zorb soup")["food"]["name"] == "Green zorb"
    assert only(soups, "zorb")["food"]["name"] == "Zorb"


def test_undo_takes_back_what_was_learned_with_the_log_and_redo_brings_it(soups, told):
    told("log", "zorb soup")
    assert learned(soups) == [("zorb soup", "own-red-zorb")]
    undone = soups.done("undo")
    assert undone.startswith("Undone: log zorb soup\nTaken out:\n")
    assert undone.endswith("\nForgotten: “zorb soup” was Red zorb\n")
    assert only(soups, "zorb soup", code=3)["status"] == "ambiguous"
    assert soups.done("redo").endswith("\nLearned: “zorb soup” is Red zorb\n")
    assert only(soups, "zorb soup")["food"]["name"] == "Red zorb"


def test_whatif_asks_and_stores_nothing_but_knows_what_was_learned(soups, told):
    code, _, err = told("whatif", "zorb soup")
    assert (code, "From now on" in err) == (0, False)
    assert learned(soups) == []
    told("log", "zorb soup")
    assert "Red zorb" in soups.done("whatif", "zorb soup")


def test_a_meal_that_is_refused_teaches_nothing(soups, told):
    code, out, err = told("log", "zorb soup and 6 kg of rice")
    assert (code, out) == (2, "")
    assert "From now on" not in err
    assert learned(soups) == []


def test_partial_teaches_what_was_logged(soups, told):
    code, _, err = told("log", "zorb soup and zorblax", "--partial")
    assert code == 0
    assert LEARNED in err
    assert learned(soups) == [("zorb soup", "own-red-zorb")]


def test_one_question_for_what_is_said_twice(soups, told):
    code, out, err = told("log", "zorb soup\n2 zorb soups\nzorb soup, 50 g")
    assert code == 0
    assert err.count("Which food is") == 1
    assert out.count("Red zorb") == 3
    assert len(learned(soups)) == 1


def test_an_edit_to_another_food_teaches_too(potassium):
    potassium.done("log", "2 cups of milk")
    before = only(potassium, "milk")["food"]["id"]
    code, out, err = potassium("edit", "1", "--food", "whole milk")
    assert (code, out.startswith("Changed (")) == (0, True)
    name = only(potassium, "a glass of milk")["food"]
    assert name["id"] != before
    assert err == f"From now on “milk” is {name['name']}.\nTo forget that: potassium foods forget milk\n"
    assert only(potassium, "skim milk")["food"]["id"] not in (before, name["id"])
    assert potassium.done("undo").splitlines()[-1] == f"Forgotten: “milk” was {name['name']}"
    assert only(potassium, "milk")["food"]["id"] == before


def test_a_later_edit_teaches_anew_and_undo_brings_back_what_was_learned_before(potassium):
    potassium.done("log", "milk")
    potassium("edit", "1", "--food", "whole milk")
    whole = only(potassium, "milk")["food"]
    potassium("edit", "1", "--food", "skim milk")
    assert only(potassium, "milk")["food"]["id"] != whole["id"]
    assert len(learned(potassium)) == 1
    assert potassium.done("undo").splitlines()[-1] == f"Learned: “milk” is {whole['name']}"
    assert only(potassium, "milk")["food"] == whole


@pytest.mark.parametrize(
    "options",
    [
        ["--food", "avocado"],  # corrects what was eaten; a banana is no avocado
        ["--food", "banana bread"],
        ["--grams", "100"],
        ["--meal", "snack"],
        ["--food", "a large banana"],
        ["--food", "banana 250 mg"],
    ],
)
def test_an_edit_that_is_no_choice_for_the_words_teaches_nothing(potassium, options):
    potassium.done("log", "2 raw bananas")
    assert potassium("edit", "1", *options).err == ""
    assert learned(potassium) == []


def test_an_edit_that_asks_teaches_what_was_answered(soups, told):
    soups.done("log", "banana")
    code, _, err = told("edit", "1", "--food", "zorb soup")
    assert code == 0
    assert err.endswith(LEARNED)
    assert learned(soups) == [("zorb soup", "own-red-zorb")]


def test_a_choice_of_an_own_food_that_was_taken_out_does_nothing(potassium):
    potassium.done("log", "milk")
    shipped = only(potassium, "milk")["food"]
    potassium.done("foods", "add", "Barn milk", "--potassium", "7 mg")
    potassium("edit", "1", "--food", "barn milk")
    assert only(potassium, "milk")["food"]["name"] == "Barn milk"
    _take_out_own_foods(potassium)
    assert only(potassium, "milk")["food"] == shipped
    assert potassium.done("foods", "forget").endswith(
        "\n  milk  own-barn-milk (no longer in the table, so it does nothing)\n"
    )
    assert potassium.done("foods", "forget", "milk").startswith("Forgotten")


def _take_out_own_foods(potassium):
    with closing(sqlite3.connect(potassium.journal)) as connection, connection:
        connection.execute("DELETE FROM own_foods")


def test_a_food_of_ones_own_that_gets_the_name_wins_over_what_was_learned(potassium):
    potassium.done("log", "milk")
    potassium("edit", "1", "--food", "whole milk")
    name = only(potassium, "milk")["food"]["name"]
    code, _, err = potassium("foods", "add", "Milk", "--potassium", "7 mg")
    assert (code, err) == (0, f"Forgotten: “milk” was {name}.\n")
    assert only(potassium, "milk")["food"]["id"] == "own-milk"
    assert potassium.done("undo").endswith(f"\nLearned: “milk” is {name}\n")
    assert only(potassium, "milk")["food"]["name"] == name


def test_r20_a_learned_star_fruit_is_cautioned_like_any_other(potassium):
    potassium.done("log", "fruit")
    _teach(potassium, "fruit", only(potassium, "star fruit")["food"]["id"])
    code, out, _ = potassium("log", "a fruit")
    assert code == 0
    assert "! Star fruit can poison" in out


def test_r17_a_learned_salt_substitute_is_asked_about_like_any_other(potassium):
    potassium.done("log", "salt")
    _teach(potassium, "salt", only(potassium, "salt substitute")["food"]["id"])
    code, out, err = potassium("log", "20 g salt")
    assert (code, out) == (6, "")
    assert "add --yes" in err
    assert "poison centre" in err


def _teach(potassium, said, food_id):
    now = datetime(2026, 11, 22, tzinfo=UTC)
    choice = Choice(phrase(words(said)), said, food_id, now)
    with open_journal(str(potassium.journal)) as journal:
        journal.choose({choice.words: choice}, "learn", now)


def test_nothing_is_learned_from_lines_of_standard_input(soups):
    code, _, _ = soups("log", "-", stdin="zorb soup\nbanana\n")
    assert code == 3
    assert learned(soups) == []


def test_one_journal_s_choices_are_not_another_s(soups, told, tmp_path):
    told("log", "zorb soup")
    other = json.loads(soups.done("foods", "forget", "--json", POTASSIUM_JOURNAL=str(tmp_path / "other.sqlite")))
    assert other["choices"] == []
    assert not (tmp_path / "other.sqlite").exists()


def test_two_logs_that_teach_at_once_lose_nothing(soups, program):
    soups.done("log", "milk\n" * 6)
    edits = [program.start("edit", str(number), "--food", "whole milk") for number in range(1, 7)]
    for edit in edits:
        _, err = edit.communicate(timeout=60)
        assert edit.returncode == 0, err
    assert len(learned(soups)) == 1


@pytest.fixture
def taught(potassium):
    """Two choices: milk is whole, rice is brown."""
    potassium.done("log", "milk\nrice")
    assert potassium("edit", "1", "--food", "whole milk").err.startswith("From now on “milk”")
    assert potassium("edit", "2", "--food", "brown rice").err.startswith("From now on “rice”")
    return potassium


def test_what_was_learned_is_listed(taught):
    lines = taught.done("foods", "forget").splitlines()
    assert lines[0] == "You chose these foods for these words; potassium foods forget WORDS forgets one:"
    assert [line.split()[0] for line in lines[1:]] == ["milk", "rice"]
    assert lines[2].startswith("  rice  Brown rice")
    assert max(map(len, lines)) <= 80


def test_one_is_forgotten_however_it_is_said(taught):
    out = taught.done("foods", "forget", "MILKS")
    assert out.splitlines()[0] == "Forgotten (potassium undo brings it back):"
    assert out.splitlines()[1].startswith("  milk  ")
    assert [words for words, _ in learned(taught)] == ["rice"]
    assert taught.done("undo").startswith("Undone: forget MILKS\nLearned: “milk” is ")
    assert len(learned(taught)) == 2


def test_all_are_forgotten(taught):
    out = taught.done("foods", "forget", "--all")
    assert len(out.splitlines()) == 3
    assert learned(taught) == []
    assert taught.done("foods", "forget", "--all") == "There is nothing to forget.\n"
    assert taught.done("undo").startswith("Undone: forget all that was learned\n")
    assert len(learned(taught)) == 2


@pytest.mark.parametrize("words", [["zorb"], ["brown rice"], ["milk", "rice"], [""], ["1"]])
def test_what_was_not_learned_is_said_in_one_line(taught, words):
    code, out, err = taught("foods", "forget", *words)
    assert (code, out) == (3, "")
    assert err == f"potassium: Nothing is learned of “{' '.join(words)}”; `potassium foods forget` lists what is.\n"
    assert len(learned(taught)) == 2


def test_words_and_all_at_once_are_refused(taught):
    assert taught("foods", "forget", "milk", "--all") == (
        2, "", "potassium: Say the words to forget, or --all, not both.\n"
    )  # fmt: skip
    assert len(learned(taught)) == 2


def test_forget_as_json(taught):
    out = taught.done("foods", "forget", "rice", "--json")
    assert out.count("\n") == 1
    told = json.loads(out)
    assert set(told) == {"schema", "report", "choices", "forgotten"}
    (gone,), (kept,) = told["forgotten"], told["choices"]
    assert set(gone) == set(kept) == {"words", "food", "chosen_at"}
    assert (gone["words"], kept["words"]) == ("rice", "milk")
    assert set(gone["food"]) == {"id", "name"}
    assert gone["chosen_at"].startswith("2026-11-22T13:00:00")
    code, out, err = taught("foods", "forget", "zorb", "--json")
    assert (code, json.loads(out)["forgotten"]) == (3, [])
    assert err.count("\n") == 1


def test_before_anything_is_learned_a_friendly_line_says_how(potassium):
    out = potassium.done("foods", "forget")
    assert out.startswith("Nothing is learned yet.")
    assert max(map(len, out.splitlines())) <= 80
    assert not potassium.journal.exists()


def test_a_search_shows_first_what_a_log_would_take(taught):
    found = json.loads(taught.done("foods", "search", "milk", "--json", "--limit", "3"))["foods"]
    assert found[0]["id"] == only(taught, "milk")["food"]["id"]
    assert len({food["id"] for food in found}) == 3
