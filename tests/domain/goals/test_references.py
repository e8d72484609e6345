"""Reference intakes, against figures typed by hand: NASEM 2019, table S-1, and what other bodies published."""

from datetime import date

import pytest

from potassium_cli.domain.goals.goal import Direction
from potassium_cli.domain.goals.references import compare, limit, own_target, reach, reference_for
from potassium_cli.domain.profile.profile import Pregnancy, Profile, Reply, Sex
from potassium_cli.domain.profile.safety import Body
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLE = load_safety(data_folder()).references


def reference(sex, years, pregnancy=None, body=None):
    profile = Profile(sex=sex, born=date(2026 - years, 11, 22), pregnancy=pregnancy, reference=body)
    return reference_for(profile, TABLE, TODAY)


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
    assert {row.potassium_mg for row in TABLE}.isdisjoint({4700, 5100})


# Typed by hand from the documents: (age, female or both, male) by body; None where the body has, or we know, no figure.
BY_AGE = {
    Body.EFSA: {1: 800, 3: 800, 4: 1100, 6: 1100, 7: 1800, 10: 1800, 11: 2700, 14: 2700, 15: 3500, 18: 3500, 90: 3500},
    Body.WHO: {2: None, 15: None, 16: 3510, 40: 3510, 90: 3510},
    Body.DACH: {1: 1100, 4: 1300, 7: 2000, 10: 2900, 13: 3600, 15: 4000, 19: 4000, 66: 4000},
    Body.UK: {10: None, 18: None, 19: 3500, 70: 3500},
    Body.INDIA: {12: None, 18: None, 19: 3510, 70: 3510},
}
BY_STATE = {
    Body.EFSA: ("pregnant", {17: None, 18: 3500, 50: 3500, 51: None}),
    Body.WHO: ("pregnant", {15: None, 16: 3510, 50: 3510, 51: None}),
    Body.DACH: ("pregnant", {18: None, 19: 4000, 50: 4000, 51: None}),
    Body.UK: ("pregnant", {30: None}),
    Body.JAPAN: ("pregnant", {30: None}),
    Body.INDIA: ("pregnant", {30: None}),
}
LACTATING = {Body.EFSA: 4000, Body.WHO: 3510, Body.DACH: 4400, Body.UK: None, Body.JAPAN: None, Body.INDIA: None}


@pytest.mark.parametrize("sex", Sex)
@pytest.mark.parametrize(
    ("body", "years", "mg"), [(body, *row) for body, rows in BY_AGE.items() for row in rows.items()]
)
def test_r15_the_other_bodies_have_the_figures_that_they_published(body, sex, years, mg):
    found = reference(sex, years, body=body)
    assert (found and found.potassium_mg) == mg
    assert found is None or found.body is body


def test_r15_japan_has_figures_by_sex_and_for_adults_only():
    assert [reference(sex, 18, body=Body.JAPAN).potassium_mg for sex in (Sex.MALE, Sex.FEMALE)] == [2500, 2000]
    assert reference(Sex.MALE, 17, body=Body.JAPAN) is None


@pytest.mark.parametrize(
    ("body", "state", "years", "mg"),
    [(body, state, years, mg) for body, (state, rows) in BY_STATE.items() for years, mg in rows.items()]
    + [(body, "lactating", 30, mg) for body, mg in LACTATING.items()],
)
def test_r13_every_body_has_pregnancy_and_lactation_between_14_and_50_or_not_at_all(body, state, years, mg):
    found = reference(Sex.FEMALE, years, Pregnancy(state), body)
    assert (found and found.potassium_mg) == mg


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("years", [0, 13, 51, 80])
def test_r13_no_body_has_pregnancy_under_14_or_over_50(body, years):
    for state in (Pregnancy.PREGNANT, Pregnancy.LACTATING):
        assert reference(Sex.FEMALE, years, state, body) is None


def test_r15_nobody_who_chose_a_body_ever_sees_another():
    for body in Body:
        for years in range(100):
            for sex in Sex:
                found = reference(sex, years, body=body)
                assert found is None or found.body is body


def test_r15_every_body_says_what_it_calls_its_figure():
    kinds = {body: {row.kind for row in TABLE if row.body is body} for body in Body}
    assert kinds[Body.UK] == {"Reference Nutrient Intake"}
    assert kinds[Body.NASEM] == kinds[Body.EFSA] == kinds[Body.JAPAN] == {"Adequate Intake"}
    assert reach(reference(Sex.MALE, 40, body=Body.WHO)).reason.words == (
        "guideline value (at least) for people aged 16 and over"
    )
    assert reach(reference(Sex.MALE, 5, body=Body.EFSA)).reason.words == "Adequate Intake for children aged 4 to 6"


def test_r15_a_goal_carries_body_and_year():
    row = reference(Sex.MALE, 40)
    for goal in (reach(row), compare(row)):
        assert goal.cite == "NASEM 2019"
        assert goal.source.startswith("NASEM, ")
        assert goal.source.endswith(", 2019")
    assert reach(row).label == ""
    assert compare(row).label == "for healthy people"


@pytest.mark.parametrize("given", [1994.013, 1994.0, 1994.999])
def test_r3_a_limit_is_the_clinicians_in_whole_mg_rounded_down_and_bears_no_reference(given):
    goal = limit(given)
    assert (goal.direction, goal.mg, goal.cite, goal.label) == (Direction.LIMIT, 1994, "", "")
    assert "clinician" in goal.source


def test_r14_an_own_target_names_nobody_but_oneself():
    goal = own_target(3000.0)
    assert (goal.direction, goal.mg, goal.own, goal.name) == (Direction.REACH, 3000.0, True, "own target")
    assert not any(body in str(goal) for body in ("NASEM", "EFSA", "WHO", "clinician", "reference"))
