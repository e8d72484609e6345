"""A person's own target, by the letter of R14: a yes above the reference; in restrict refused, offered as a limit."""

from datetime import date

import pytest

from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.targets import verdict_on
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
    ("mg", "asks"), [(500.0, False), (2600.0, False), (2600.9, False), (2601.0, True), (4700.9, True)]
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
    assert "no personal goal. (FDA 2016)" in weighed(4700.0).asks
    assert "FDA" not in weighed(4600.0).asks


@pytest.mark.parametrize("mg", [4701.0, 5200.0, 10_000.0])
@pytest.mark.parametrize("answers", [{}, {"sex": "male"}, {"reference": "d-a-ch"}, {"medicines": "furosemide"}])
def test_r14_above_what_labels_count_from_no_yes_opens_a_target(mg, answers):
    verdict = weighed(mg, **answers)
    assert not verdict.asks
    assert str(verdict.refused) == (
        f"{mg:,.0f} mg a day is refused as a target. 4,700 mg is what US food labels count from and no personal "
        "goal. (FDA 2016) Ask your clinician before you aim higher."
    )
    held = decided(target=f"{mg!r} mg", target_yes="2026-11-22", **answers)
    assert not held.goal.own
    assert held.resting == "Your own target rests, since it is above 4,700 mg: ask your clinician."


def test_r14_every_published_reference_can_be_a_target():
    assert max(row.potassium_mg for row in TABLES.references) <= 4700


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


@pytest.mark.parametrize(
    "answers",
    [{"medicines": "ramipril", "clinician_ok": "2026-11-22"}, {"born": "2010-01-01"}, {"born": "2008-11-23"}],
)
def test_r14_with_a_caution_or_under_18_no_yes_opens_a_target_above_the_reference(answers):
    assert "Such a target is refused here" in str(weighed(3500.0, **answers).refused)
    assert not any(weighed(2000.0, **answers))
    held = decided(target="3500.0 mg", target_yes="2026-11-22", **answers)
    assert held.goal.direction is Direction.REACH
    assert not held.goal.own
    assert decided(target="2000.0 mg", **answers).goal.own


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
