import pytest

from potassium_cli.domain.food.nutrients import Nutrients, intake
from potassium_cli.render.text.numbers import grams, mg, mmol, portion, times, total

from ..reports.cases import eaten


@pytest.mark.parametrize(
    ("amount", "written"), [(1240.4, "1,240 mg"), (0.0, "0 mg"), (0.3, "<1 mg"), (0.6, "1 mg"), (None, "unknown")]
)
def test_milligrams(amount, written):
    assert mg(amount) == written


def test_mmol_is_mg_by_the_atomic_mass():
    assert mmol(390.983) == "10.0 mmol"
    assert mmol(100_000) == "2,557.7 mmol"


def test_a_total_says_at_least_when_something_is_unknown_and_unknown_when_all_is():
    known, unknown = Nutrients(potassium_mg=1200.0), Nutrients()
    assert total(intake([known])) == "1,200 mg"
    assert total(intake([known, unknown])) == "at least 1,200 mg"
    assert total(intake([unknown])) == "unknown"
    assert total(intake([])) == "0 mg"


@pytest.mark.parametrize(("weight", "written"), [(1234.4, "1,234 g"), (118.0, "118 g"), (2.25, "2.2 g"), (7.0, "7 g")])
def test_weights(weight, written):
    assert grams(weight) == written


@pytest.mark.parametrize(
    ("measure", "weight", "guessed", "written"),
    [
        ("2 × medium", 236.0, False, "2 × medium, 236 g"),
        ("2 × medium", 236.0, True, "2 × medium, ~236 g"),
        ("236 g", 236.0, False, "236 g"),
        ("236g", 236.0, False, "236 g"),
        ("", 236.0, False, "236 g"),
        ("1 bar", None, False, "1 bar"),
        ("", None, True, ""),
    ],
)
def test_portions(measure, weight, guessed, written):
    assert portion(eaten(1, "food", 1.0, portion=measure, grams=weight, guessed=guessed)) == written


def test_times():
    assert [times(count) for count in (1, 2, 3)] == ["once", "twice", "3 times"]
