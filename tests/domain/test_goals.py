"""Reference intakes, against figures typed by hand from NASEM 2019, table S-1."""

from datetime import date

import pytest

from potassium_cli.catalog.safety import load_safety
from potassium_cli.catalog.tables import data_folder
from potassium_cli.domain.goal import Direction
from potassium_cli.domain.goals import compare, limit, reach, reference_for
from potassium_cli.domain.profile import Pregnancy, Profile, Reply, Sex

TODAY = date(2026, 11, 22)
TABLE = load_safety(data_folder()).references


def reference(sex, years, pregnancy=None):
    return reference_for(Profile(sex=sex, born=date(2026 - years, 11, 22), pregnancy=pregnancy), TABLE, TODAY)


@pytest.mark.parametrize(
    ("sex", "years", "mg"),
    [
        (Sex.MALE, 1, 2000),
        (Sex.FEMALE, 3, 2000),
        (Sex.MALE, 4, 2300),
        (Sex.FEMALE, 8, 2300),
        (Sex.MALE, 9, 2500),
        (Sex.FEMALE, 13, 2300),
        (Sex.MALE, 14, 3000),
        (Sex.FEMALE, 18, 2300),
        (Sex.MALE, 19, 3400),
        (Sex.FEMALE, 19, 2600),
        (Sex.MALE, 30, 3400),
        (Sex.FEMALE, 31, 2600),
        (Sex.MALE, 71, 3400),
        (Sex.FEMALE, 100, 2600),
    ],
)
def test_every_age_and_sex_has_its_adequate_intake(sex, years, mg):
    assert reference(sex, years).potassium_mg == mg


def test_r12_under_one_year_has_no_row():
    assert reference(Sex.MALE, 0) is None


@pytest.mark.parametrize(
    ("years", "pregnant", "lactating"),
    [(13, None, None), (14, 2600, 2500), (18, 2600, 2500), (19, 2900, 2800), (50, 2900, 2800), (51, None, None)],
)
def test_r13_pregnancy_and_lactation_have_rows_from_14_to_50_only(years, pregnant, lactating):
    rows = [reference(Sex.FEMALE, years, state) for state in (Pregnancy.PREGNANT, Pregnancy.LACTATING)]
    assert [row and row.potassium_mg for row in rows] == [pregnant, lactating]


@pytest.mark.parametrize(
    "profile",
    [Profile(), Profile(sex=Sex.MALE), Profile(sex=Reply.UNKNOWN, born=date(1990, 1, 1)), Profile(born=TODAY)],
)
def test_without_sex_or_age_there_is_no_row(profile):
    assert reference_for(profile, TABLE, TODAY) is None


def test_r15_4700_is_nowhere_a_goal():
    assert {row.potassium_mg for row in TABLE}.isdisjoint({4700, 3500, 3510, 5100})


def test_r15_a_goal_carries_body_and_year():
    row = reference(Sex.MALE, 40)
    for goal in (reach(row), compare(row)):
        assert goal.cite == "NASEM 2019"
        assert goal.source.startswith("NASEM, ")
        assert goal.source.endswith(", 2019")
    assert reach(row).label == ""
    assert compare(row).label == "for healthy people"


def test_r3_a_limit_is_the_clinicians_and_bears_no_reference():
    goal = limit(1994.013)
    assert (goal.direction, goal.mg, goal.cite, goal.label) == (Direction.LIMIT, 1994.013, "", "")
    assert "clinician" in goal.source
