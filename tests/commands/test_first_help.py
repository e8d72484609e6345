"""Words of an emergency get the same help wherever they are typed (SAFETY.md R22, R35)."""

import json

import pytest

SIGNS = [
    *("I want to die", "chest pain", "I cant breathe", "took too many potassium tablets", "going to kill myself"),
    *("passed out", "suicide", "my face droops"),
]
PLACES = [
    *(["foods", "search"], ["foods", "show"], ["foods", "forget"], ["foods", "top", "--among"], ["suggest"]),
    *(["suggest", "--meal"], ["profile", "set", "--medicine"], ["profile", "set", "--allergy"], ["profile", "set"]),
    *(["profile", "set", "--target"], ["foods", "add"], ["foods", "add", "Bar", "--alias"], ["edit", "1", "--food"]),
    *(["repeat"], ["day"], ["week"], ["undo"], ["delete"], ["--person"], []),
]


@pytest.mark.parametrize("text", SIGNS)
@pytest.mark.parametrize("place", PLACES, ids=" ".join)
def test_r22_r35_help_is_the_same_wherever_the_words_are_typed(potassium, place, text):
    there, in_a_log = potassium(*place, text), potassium("log", text)
    assert in_a_log.code == 7
    assert there == in_a_log
    assert not potassium.journal.exists()


def test_r35_self_harm_is_answered_before_all_other_signs(potassium):
    there = potassium("profile", "set", "--allergy", "chest pain", "--dislike", "I want to die")
    assert there == potassium("log", "I want to die")


def test_r22_words_that_are_parted_by_the_shell_are_one_sentence(potassium):
    assert potassium("foods", "search", "I", "want", "to", "die").code == 7
    assert potassium("I", "want", "to", "die").code == 7
    assert potassium("foods", "search", "--json", "chest", "pain").code == 7
    assert potassium("profile", "set", "--medicine=chest pain").code == 7


def test_r22_a_script_gets_it_as_an_error(potassium):
    ran = potassium("foods", "search", "chest pain", "--json")
    assert json.loads(ran.out)["error"]["code"] == 7


def test_r22_it_is_heard_in_an_answer_of_the_set_up_too(potassium):
    assert potassium("profile", "setup", stdin="female\nI want to die\n").code == 7


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            ["foods", "search", "chicken breast"],
            ["foods", "search", "heart of palm"],
            ["foods", "search", "leg of lamb"],
        ),
        *(["day", "yesterday"], ["profile", "set", "--medicine", "ramipril"], ["foods", "top", "--among", "fruit"]),
    ],
)
def test_what_is_no_sign_is_no_emergency(potassium, arguments):
    assert potassium(*arguments).code == 0


def test_what_a_medicine_is_taken_for_is_no_emergency(potassium):
    assert potassium("profile", "set", "--medicine", "isosorbide for angina").code != 7
    assert potassium("profile", "set", "--medicine", "chest pain").code == 7
