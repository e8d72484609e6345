"""Numbers with the marks of other countries: the whole command takes them as meant, or asks and stores nothing."""

import json

import pytest


@pytest.mark.parametrize(
    ("text", "weighs"),
    [
        ("1.234,56 g potatoes", 1234.6),
        ("1 200,5 g lentils", 1200.5),
        ("1\u202f200,5 g lentils", 1200.5),
        ("lentils 1 200,5 g", 1200.5),
        ("1 000 g lentils", 1000),
        ("1 000g lentils", 1000),
        ("0,299 kg potatoes", 299),
        ("1'200 g lentils", 1200),
        ("1.250 kg potatoes", 1250),
        ("1,250 g potatoes", 1250),
        ("113.398 g chicken breast", 113.4),
        ("2 500 ml bottles of water", 1000),
        ("2 400 g tins of tomatoes", 800),
    ],
)
def test_a_weight_in_the_marks_of_any_country(potassium, text, weighs):
    (item,) = json.loads(potassium.done("whatif", "--no-input", "--json", text))["items"]
    assert item["grams"] == pytest.approx(weighs, rel=0.02)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("1.250 g potatoes", "1,250 g or 1.25 g? Write 1250 or 1.25"),
        ("2 x 1.250 g potatoes", "1,250 g or 1.25 g? Write 1250 or 1.25"),
        ("three 1.250 g potatoes", "1,250 g or 1.25 g? Write 1250 or 1.25"),
        ("half of 1.250 g potatoes", "1,250 g or 1.25 g? Write 1250 or 1.25"),
        ("a quarter of 1.125 g potatoes", "1,125 g or 1.125 g? Write 1125 or 1.1250"),
        ("lentils 1.200 g", "1,200 g or 1.2 g? Write 1200 or 1.2"),
        ("lentils (1.200 g)", "1,200 g or 1.2 g? Write 1200 or 1.2"),
        ("1.500 ml milk", "1,500 ml or 1.5 ml? Write 1500 or 1.5"),
        ("protein bar 1.250 mg", "1,250 mg or 1.25 mg? Write 1250 or 1.25"),
        ("1.000-1.500 g potatoes", "1,000 g or 1 g? Write 1000 or 1"),
        ("1,250 kg potatoes", "1,250 kg or 1.25 kg? Write 1250 or 1.25"),
        ("1 200 g lentils", "1,200 g or 1 × 200 g? Write 1200 g or 1 x 200 g"),
        ("1\u00a0200 g lentils", "1,200 g or 1 × 200 g? Write 1200 g or 1 x 200 g"),
        ("2 500 g potatoes", "2,500 g or 2 × 500 g? Write 2500 g or 2 x 500 g"),
        ("1 234.5 g potatoes", "1,234.5 g or 1 × 234.5 g? Write 1234.5 g or 1 x 234.5 g"),
        ("half of 1 200 g lentils", "1,200 g or 1 × 200 g? Write 1200 g or 1 x 200 g"),
        ("lentils 1 200 g", "1,200 g or 1 × 200 g? Write 1200 g or 1 x 200 g"),
        ("lentils (1 200 g)", "1,200 g or 1 × 200 g? Write 1200 g or 1 x 200 g"),
        ("protein bar 1 250 mg", "1,250 mg or 1 × 250 mg? Write 1250 mg or 1 x 250 mg"),
    ],
)
@pytest.mark.parametrize("command", ["log", "whatif"])
def test_a_mark_that_means_two_things_is_refused_with_both_readings(potassium, command, text, asked):
    ran = potassium(command, "--no-input", text)
    assert (ran.code, ran.out) == (2, "")
    assert f"is that {asked}." in " ".join(ran.err.split())
    assert not potassium.journal.exists()


@pytest.mark.parametrize("portion", ["1.250 g", "2 x 1.250 g", "half of 1.250 g", "1 500 g", "1,250 kg"])
def test_an_edit_and_an_own_portion_ask_alike(potassium, portion):
    potassium.done("log", "banana")
    edited = potassium("edit", "1", "--portion", portion)
    added = potassium("foods", "add", "Zarb", "--potassium", "100 mg", "--portion", f"pot={portion}")
    for ran in (edited, added):
        assert (ran.code, ran.out) == (2, "")
        assert "is that 1," in ran.err


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("2.000 mg", "2,000 mg or 2 mg? Write 2000 or 2"),
        ("51,282 mmol", "51,282 mmol or 51.282 mmol? Write 51282 or 51.2820"),
    ],
)
@pytest.mark.parametrize("option", ["--limit", "--target"])
def test_a_limit_is_never_guessed(potassium, option, typed, asked):
    ran = potassium("profile", "set", option, typed)
    assert (ran.code, ran.out) == (2, "")
    assert f"is that {asked}." in " ".join(ran.err.split())
    assert not potassium.journal.exists()
