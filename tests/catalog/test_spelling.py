"""Misspelt words: one letter off in a short word, two in a long one, and no further."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.catalog.spelling import SHORTEST, corrections, is_ordinary
from potassium_cli.language.words import stem

KNOWN = [
    "banana",
    "spinach",
    "lentil",
    "potato",
    "tomato",
    "avocado",
    "pea",
    "pear",
    "rice",
    "milk",
    "yogurt",
    "beef",
    "1%",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bannana", "banana"),
        ("banan", "banana"),
        ("spinch", "spinach"),
        ("spinahc", "spinach"),
        ("avacado", "avocado"),
        ("avacadoe", "avocado"),
        ("potatoe", "potato"),
        ("yoghrt", "yogurt"),
        ("mlik", "milk"),
        ("lentl", "lentil"),
        ("lentill", "lentil"),
    ],
)
def test_a_slip_of_the_finger_is_seen_through(typed, meant):
    assert corrections(typed, KNOWN)[0] == meant


@pytest.mark.parametrize("typed", ["", "x", "mi", "mlk"[:3], "beer7", "2%", "zzzzz", "bnn", "banxxxa"])
def test_what_is_too_short_too_far_or_a_number_is_left_alone(typed):
    assert corrections(typed, KNOWN) == []


def test_a_short_word_may_be_one_letter_off_a_long_one_two():
    assert corrections("ricee", KNOWN) == ["rice"]
    assert corrections("ricxx", KNOWN) == []
    assert corrections("benena", KNOWN) == ["banana"]
    assert corrections("bxnxna", KNOWN) == []


def test_the_nearest_comes_first():
    assert corrections("tomatos", ["potatos", "tomato", "tomatoes"])[0] == "tomato"


@given(st.sampled_from([word for word in KNOWN if len(word) > 4]), st.data())
def test_any_one_letter_that_is_missing_but_the_first_is_forgiven(word, data):
    at = data.draw(st.integers(1, len(word) - 1))
    typed = word[:at] + word[at + 1 :]
    assert word in corrections(typed, KNOWN)


@given(st.text(max_size=30))
def test_no_word_raises_or_is_corrected_to_what_is_not_known(word):
    found = corrections(word, KNOWN)
    assert set(found) <= set(KNOWN)
    assert not found or len(word) >= SHORTEST


@pytest.mark.parametrize("typed", ["should", "waiting", "deserts", "cities", "canvas", "promise", "sweetie", "barely"])
def test_a_word_in_common_use_is_ordinary_in_any_of_its_forms(typed):
    assert is_ordinary(stem(typed))


@pytest.mark.parametrize("typed", ["bannana", "potatoe", "avacado", "spinahc", "brocolli", "tomatos", "strawbs"])
def test_a_slip_is_no_word_in_common_use(typed):
    assert not is_ordinary(typed)


def test_rapidfuzz_is_not_imported_for_a_word_that_is_spelt_well():
    told = "import sys; from potassium_cli.understanding import items; print('rapidfuzz' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
