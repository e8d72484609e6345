"""A person's own target, by the letter of R14: a yes above the reference; in restrict refused, offered as a limit."""

from datetime import date

import pytest

from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.targets import ended, verdict_on
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
CONDITIONS = (
    *(
        "potassium-high",
        "heart-failure",
        "diabetes",
        "blood-pressure",
        "liver",
        "adrenal",
        "binder",
        "salt-substitute",
        "losing",
    ),
    "eating",
)
HEALTHY = {
    "sex": "female",
    "born": "1990-04-01",
    "pregnancy": "no",
    "kidneys": "healthy",
    "medicines": "none",
    **dict.fromkeys(CONDITIONS, "no"),
}


def decided(**answers):
    named = {name.replace("_", "-"): text for name, text in answers.items()}
    return decide(profile_from_answers(HEALTHY | named), TABLES, TODAY)


def weighed(mg, **answers):
    profile = profile_from_answers(HEALTHY | {name.replace("_", "-"): text for name, text in answers.items()})
    return verdict_on(mg, profile, TABLES, decide(profile, TABLES, TODAY), TODAY)


@pytest.mark.parametrize(
    ("mg", "asks"), [(500.0, False), (2600.0, False), (2600.9, False), (2601.0, True), (4000.9, True)]
)
def test_r14_only_above_the_published_reference_a_yes_is_asked(mg, asks):
    verdict = weighed(mg)
    assert not verdict.refused
    assert bool(verdict.asks) is asks
    assert ("the reference of 2,600 mg (NASEM 2019)" in verdict.asks) is asks


def test_r14_the_yes_is_asked_above_the_reference_of_the_chosen_body():
    assert not weighed(3400.0, reference="efsa").asks
    assert "MHLW Japan 2025" in weighed(2001.0, reference="japan").asks


def test_r15_the_label_base_is_called_what_it_is():
    assert "no personal goal. (FDA 2016)" in str(weighed(4700.0).refused)
    assert "FDA" not in str(weighed(4600.0).refused)


@pytest.mark.parametrize("mg", [4001.0, 4400.0, 4700.0, 5200.0, 10_000.0])
@pytest.mark.parametrize("answers", [{}, {"sex": "male"}, {"reference": "d-a-ch"}, {"reference": "japan"}])
def test_r14_above_the_highest_figure_of_any_body_no_yes_opens_a_target(mg, answers):
    verdict = weighed(mg, **answers)
    assert not verdict.asks
    assert str(verdict.refused).startswith(
        f"{mg:,.0f} mg a day is above 4,000 mg (D-A-CH 2016), the highest figure that any body here publishes for your "
        "age and sex. "
    )
    held = decided(target=f"{mg!r} mg", target_yes="2026-11-22", **answers)
    assert not held.goal.own
    assert held.resting == (
        "Your own target rests: it is above 4,000 mg, the highest figure here for your age and sex."
    )


CLOSED = [
    ({"pregnancy": "pregnant"}, "in pregnancy"),
    ({"pregnancy": "lactating"}, "while breastfeeding"),
    ({"born": "2010-01-01"}, "before the age of 18"),
    ({"born": "2008-11-23"}, "before the age of 18"),
    ({"born": "1961-11-22"}, "from the age of 65 on"),
    ({"born": "1940-01-01"}, "from the age of 65 on"),
    ({"diabetes": "yes"}, "with diabetes"),
    ({"blood_pressure": "yes"}, "with high blood pressure"),
    ({"losing": "yes"}, "because of a condition that loses potassium"),
    ({"medicines": "furosemide"}, "because of furosemide, which lowers potassium"),
    ({"medicines": "prednisone"}, "because of prednisone, which lowers potassium"),
    ({"medicines": "ramipril", "clinician_ok": "2026-11-22"}, "because of ramipril, which raises potassium"),
]


@pytest.mark.parametrize("mg", [3900.0, 4700.0])
@pytest.mark.parametrize(("answers", "why"), CLOSED)
def test_r14_nobody_but_the_plainly_healthy_aims_above_the_reference(mg, answers, why):
    verdict = weighed(mg, **answers)
    assert not verdict.asks
    assert f"; {why}, no target goes higher." in str(verdict.refused)
    assert "Such a target is refused here: ask your clinician." in str(verdict.refused)
    held = decided(target=f"{mg!r} mg", target_yes="2026-11-20", **answers)
    assert held.goal.direction is Direction.REACH
    assert not held.goal.own
    assert held.resting == f"Your own target rests: {why}, no target goes above the reference."


@pytest.mark.parametrize("answers", [answers for answers, _ in CLOSED])
def test_r14_up_to_the_reference_a_target_needs_no_yes(answers):
    assert not any(weighed(1500.0, **answers))
    assert decided(target="1500.0 mg", **answers).goal.own


@pytest.mark.parametrize(("answers", "why"), CLOSED)
def test_r14_a_target_does_not_outlive_the_answers_that_allowed_it(answers, why):
    named = {name.replace("_", "-"): text for name, text in answers.items()}
    profile = profile_from_answers(HEALTHY | {"target": "3900.0 mg", "target-yes": "2026-11-20"} | named)
    assert ended(profile, decide(profile, TABLES, TODAY), TODAY) == why
    small = profile._replace(target_mg=1500.0)
    assert ended(small, decide(small, TABLES, TODAY), TODAY) == ""


def test_r14_a_birthday_ends_what_was_allowed_before():
    profile = profile_from_answers(HEALTHY | {"born": "1961-11-22", "target": "3900.0 mg", "target-yes": "2026-01-20"})
    assert decide(profile, TABLES, date(2026, 11, 21)).goal.own
    assert not decide(profile, TABLES, date(2026, 11, 22)).goal.own


def test_r14_a_target_is_one_figure_in_whole_mg():
    assert (decided(target="1954.915 mg").goal.mg, decided(target="2600.9 mg").goal.mg) == (1954, 2600)


@pytest.mark.parametrize("answers", [{"kidneys": "dialysis"}, {"binder": "yes"}, {"limit": "2000.0 mg"}])
@pytest.mark.parametrize("mg", [500.0, 1999.9, 4000.0])
def test_r14_in_restrict_it_is_refused_and_offered_as_a_limit(answers, mg):
    verdict = weighed(mg, **answers)
    assert f'If your clinician told you to stay under {int(mg):,} mg, it is your limit: potassium profile set --limit "{int(mg)} mg"' in str(verdict.refused)  # fmt: skip  # noqa: E501
    assert not verdict.asks
    assert "reference" not in str(verdict.refused)


@pytest.mark.parametrize(
    "answers",
    [
        {"kidneys": "unknown"},
        {"medicines": "foobarol"},
        {"medicines": "ramipril"},
        {"medicines": "digoxin", "clinician_ok": "2026-11-22"},
        {"eating": "yes"},
        {"pregnancy": "pregnant", "born": "1970-01-01"},
        {"born": "2026-01-01"},
        {"reference": "japan", "born": "2012-01-01"},
        {"diet": "keto"},
    ],
)
def test_r14_where_there_is_nothing_to_reach_there_is_no_target_either(answers):
    verdict = weighed(1000.0, **answers)
    assert str(verdict.refused).startswith("A target to reach is refused for now. ")
    assert not verdict.asks
    held = decided(target="1000.0 mg", target_yes="2026-11-22", **answers)
    assert held.goal.direction in (Direction.NONE, Direction.COMPARE)
    assert not held.goal.own
    assert "rests" in held.resting
    assert "1,000" not in held.resting


def test_r14_above_the_reference_a_target_without_a_yes_does_not_count():
    rests = decided(target="3000.0 mg")
    assert (rests.goal.mg, rests.goal.own) == (2600, False)
    assert "set it again" in rests.resting
    holds = decided(target="3000.0 mg", target_yes="2026-11-22")
    assert (holds.goal.mg, holds.goal.own, holds.resting) == (3000, True, "")
    assert holds.reference.mg == 2600
    assert holds.may_suggest


def test_r14_a_yes_is_needed_anew_when_the_reference_sinks_below_the_target():
    pregnant = decided(target="2800.0 mg", pregnancy="pregnant")
    assert (pregnant.goal.mg, pregnant.reference.mg) == (2800, 2900)
    assert not decided(target="2800.0 mg").goal.own


def test_r14_a_target_below_the_reference_needs_no_yes_and_changes_no_tier():
    holds = decided(target="2000.0 mg", medicines="furosemide")
    assert holds.tier is Tier.LOSING
    assert (holds.goal.mg, holds.goal.own) == (2000, True)
