"""The rules of SAFETY.md that decide tier, goal and permissions, each by its number."""

from datetime import date

import pytest

from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.reports.gate import swap_refusal
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
HEALTHY = {
    "sex": "female",
    "born": "1990-04-01",
    "pregnancy": "no",
    "kidneys": "healthy",
    "potassium-high": "no",
    "heart-failure": "no",
    "diabetes": "no",
    "blood-pressure": "no",
    "liver": "no",
    "adrenal": "no",
    "binder": "no",
    "salt-substitute": "no",
    "losing": "no",
    "eating": "no",
    "medicines": "none",
}


def decided(without=(), tables=TABLES, today=TODAY, **changed):
    answers = HEALTHY | {name.replace("_", "-"): text for name, text in changed.items()}
    kept = {name: text for name, text in answers.items() if name not in without}
    return decide(profile_from_answers(kept), tables, today)


def assert_track_only(decision):
    assert decision.goal.direction is Direction.NONE
    assert decision.goal.mg is None
    assert not decision.may_suggest
    assert not decision.may_see_reference
    assert decision.why_not
    assert decision.goal.reason


def test_everything_answered_and_nothing_found_is_general():
    decision = decided()
    assert decision.tier is Tier.GENERAL
    assert (decision.goal.direction, decision.goal.mg, decision.goal.cite) == (Direction.REACH, 2600, "NASEM 2019")
    assert decision.may_suggest
    assert decision.may_see_reference
    assert not decision.why_not


@pytest.mark.parametrize("question", sorted(HEALTHY))
def test_r1_one_blank_question_is_track_only(question):
    decision = decided(without=(question,))
    assert decision.tier is Tier.UNANSWERED
    assert decision.unanswered == (question,) if question != "sex" else "sex" in decision.unanswered
    assert_track_only(decision)
    assert "potassium profile setup" in str(decision.why_not)


@pytest.mark.parametrize("question", sorted(set(HEALTHY)))
def test_r1_dont_know_is_never_no(question):
    decision = decided(**{question: "unknown"})
    assert decision.tier is Tier.UNANSWERED
    assert question in decision.unanswered
    assert_track_only(decision)


def test_r1_an_empty_profile_is_track_only():
    decision = decide(profile_from_answers({}), TABLES, TODAY)
    assert decision.tier is Tier.UNANSWERED
    assert_track_only(decision)


def test_r1_a_medicine_that_nobody_knows_is_dont_know_and_is_said():
    decision = decided(medicines="foobarol; furosemide")
    assert decision.tier is Tier.UNANSWERED
    assert decision.unknown_medicines == ("foobarol",)
    assert "foobarol" in str(decision.why_not)
    assert "Ask a pharmacist" in str(decision.why_not)
    assert "It stays in your profile" in str(decision.why_not)
    assert "leave it out" not in str(decision.why_not).casefold()
    assert_track_only(decision)


def test_r1_holds_for_caution_too_while_another_question_is_open():
    decision = decided(without=("liver",), medicines="ramipril", clinician_ok="2026-11-01")
    assert decision.tier is Tier.CAUTION
    assert_track_only(decision)


def test_r2_restrict_sees_no_reference_even_with_a_clinicians_yes():
    decision = decided(kidneys="ckd-3-5", clinician_ok="2026-11-01")
    assert decision.tier is Tier.RESTRICT
    assert_track_only(decision)


@pytest.mark.parametrize("without", [(), ("liver", "medicines"), tuple(set(HEALTHY) - {"kidneys"})])
def test_r3_restrict_with_a_clinicians_limit_is_a_ceiling_whatever_else_is_open(without):
    decision = decided(without=without, kidneys="dialysis", limit="2000.0 mg")
    assert decision.tier is Tier.RESTRICT
    assert (decision.goal.direction, decision.goal.mg, decision.goal.source) == (
        Direction.LIMIT,
        2000,
        "your clinician",
    )
    assert not decision.may_suggest
    assert not decision.may_see_reference


def test_r3_a_clinicians_limit_alone_means_told_to_limit():
    decision = decided(limit="2500.0 mg")
    assert decision.tier is Tier.RESTRICT
    assert decision.goal.direction is Direction.LIMIT
    assert decision.factors == ("a potassium limit from a clinician",)


@pytest.mark.parametrize("kidneys", ["dialysis", "ckd-3-5", "ckd-unknown-stage", "transplant", "acute-injury"])
def test_r4_restrict_without_a_limit_is_track_only_and_says_whom_to_ask(kidneys):
    decision = decided(kidneys=kidneys)
    assert decision.tier is Tier.RESTRICT
    assert_track_only(decision)
    assert "Ask your clinician or dietitian whether you have a potassium limit and which." in str(decision.why_not)
    assert not any(character.isdigit() for character in str(decision.why_not).replace("stage 3 to 5", ""))


@pytest.mark.parametrize("kind", ["peritoneal", "daily-haemodialysis", "haemodialysis", "unknown"])
def test_r5_every_dialysis_has_the_clinicians_number_or_none(kind):
    assert_track_only(decided(kidneys="dialysis", dialysis=kind))
    assert decided(kidneys="dialysis", dialysis=kind, limit="3456.0 mg").goal.mg == 3456


@pytest.mark.parametrize("kind", ["peritoneal", "daily-haemodialysis", "haemodialysis"])
@pytest.mark.parametrize("kidneys", ["healthy", "unknown", "ckd-1-2", None])
def test_r2_a_dialysis_is_restrict_even_beside_kidneys_that_contradict_it(kind, kidneys):
    without = () if kidneys else ("kidneys",)
    decision = decided(without=without, dialysis=kind, kidneys=kidneys or "healthy", clinician_ok="2026-11-01")
    assert decision.tier is Tier.RESTRICT
    assert decision.factors == ("dialysis",)
    assert decision.unanswered == ()
    assert_track_only(decision)


def test_r6_caution_shows_the_labelled_reference_and_suggests_nothing():
    decision = decided(medicines="ramipril")
    assert decision.tier is Tier.CAUTION
    assert decision.goal[:2] == (Direction.COMPARE, 2600)
    assert decision.goal.label == "for healthy people"
    assert decision.may_see_reference
    assert not decision.may_suggest
    assert "--clinician-ok" in str(decision.why_not)
    assert "ramipril" in str(decision.why_not)


def test_r6_a_dated_yes_opens_suggestions_and_keeps_the_label():
    decision = decided(medicines="ramipril", clinician_ok="2026-11-01")
    assert decision.tier is Tier.CAUTION
    assert decision.may_suggest
    assert decision.goal.direction is Direction.REACH
    assert decision.goal.label == "for healthy people"


@pytest.mark.parametrize(
    ("said", "opens"),
    [("2025-11-22", True), ("2025-11-21", False), ("2026-11-22", True), ("2026-11-23", False), ("none", False)],
)
def test_r6_a_yes_holds_for_a_year_and_never_from_the_future(said, opens):
    assert decided(medicines="ramipril", clinician_ok=said).may_suggest is opens


@pytest.mark.parametrize(("changed", "opens"), [("2026-11-02", False), ("2026-11-01", True), ("2026-10-01", True)])
def test_r6_a_yes_from_before_a_change_of_medicine_does_not_count(changed, opens):
    decision = decided(medicines="ramipril", clinician_ok="2026-11-01", medicines_changed=changed)
    assert decision.may_suggest is opens
    assert opens or "2026-11-02" in str(decision.why_not)


@pytest.mark.parametrize(("changed", "opens"), [("2026-11-02", False), ("2026-11-01", True), ("2026-10-01", True)])
def test_r6_a_yes_from_before_news_of_health_does_not_count(changed, opens):
    decision = decided(liver="yes", clinician_ok="2026-11-01", health_changed=changed)
    assert decision.may_suggest is opens
    assert opens or "before what you said of your health changed on 2026-11-02" in str(decision.why_not)


@pytest.mark.parametrize(
    ("medicines", "more", "tier"),
    [
        ("ramipril", {}, Tier.CAUTION),
        ("ramipril; Advil", {}, Tier.RESTRICT),
        ("ramipril; Altace", {}, Tier.CAUTION),
        ("ramipril and ibuprofen", {}, Tier.RESTRICT),
        ("ramipril", {"kidneys": "ckd-1-2"}, Tier.RESTRICT),
        ("ramipril", {"heart_failure": "yes"}, Tier.RESTRICT),
        ("ramipril", {"diabetes": "yes"}, Tier.RESTRICT),
        ("ramipril", {"liver": "yes"}, Tier.CAUTION),
        ("digoxin; ramipril", {}, Tier.CAUTION),
        ("digoxin", {"diabetes": "yes"}, Tier.CAUTION),
        ("sacubitril/valsartan", {}, Tier.CAUTION),
        ("Entresto; valsartan", {}, Tier.RESTRICT),
    ],
)
def test_r7_raising_factors_are_counted(medicines, more, tier):
    assert decided(medicines=medicines, **more).tier is tier


@pytest.mark.parametrize(
    ("medicines", "more", "tier"),
    [
        ("furosemide; ramipril", {}, Tier.CAUTION),
        ("furosemide; ramipril; spironolactone", {}, Tier.RESTRICT),
        ("furosemide", {"kidneys": "ckd-3-5"}, Tier.RESTRICT),
        ("furosemide", {"heart_failure": "yes"}, Tier.CAUTION),
        ("Lotensin HCT", {}, Tier.CAUTION),
    ],
)
def test_r8_raising_beats_lowering(medicines, more, tier):
    assert decided(medicines=medicines, **more).tier is tier


@pytest.mark.parametrize("answers", [{"medicines": "furosemide"}, {"losing": "yes"}])
def test_r9_losing_may_have_ordinary_foods(answers):
    decision = decided(**answers)
    assert decision.tier is Tier.LOSING
    assert decision.may_suggest
    assert decision.goal.direction is Direction.REACH


def test_r10_digoxin_is_at_least_caution_and_pushes_neither_way():
    for answers in ({}, {"clinician_ok": "2026-11-01"}):
        decision = decided(medicines="Lanoxin; furosemide", **answers)
        assert decision.tier is Tier.CAUTION
        assert decision.goal.direction is Direction.COMPARE
        assert not decision.may_suggest
        assert "either way" in str(decision.why_not)


@pytest.mark.parametrize("more", [{}, {"limit": "2000.0 mg"}, {"medicines": "ramipril", "clinician_ok": "2026-11-01"}])
def test_r11_an_eating_disorder_has_no_goal_and_points_to_the_care_team(more):
    decision = decided(eating="yes", **more)
    assert_track_only(decision)
    assert "care team" in str(decision.why_not)


@pytest.mark.parametrize(
    "more", [{"medicines": "ramipril", "clinician_ok": "2026-11-01"}, {"kidneys": "ckd-3-5"}, {"medicines": "digoxin"}]
)
def test_r12_under_18_with_a_factor_has_no_goal(more):
    assert_track_only(decided(born="2008-11-23", **more))
    assert decided(born="2008-11-22", **more).why_not != decided(born="2008-11-23", **more).why_not


@pytest.mark.parametrize("born", ["2026-06-01", "2020-01-01", "2008-11-23"])
@pytest.mark.parametrize("more", [{}, {"kidneys": "dialysis"}, {"medicines": "ramipril"}])
def test_r12_the_limit_of_a_child_is_a_ceiling_without_swaps(born, more):
    decision = decided(born=born, limit="1500.9 mg", **more)
    assert (decision.goal.direction, decision.goal.mg) == (Direction.LIMIT, 1500)
    assert decision.kept_limit_mg == 1500
    assert not decision.may_suggest
    profile = profile_from_answers(HEALTHY | {"born": born, "limit": "1500.9 mg", **more})
    assert "Under 18 nothing is suggested" in str(swap_refusal(profile, decision, TABLES, TODAY))


@pytest.mark.parametrize("more", [{}, {"kidneys": "dialysis"}, {"born": "2012-01-01"}, {"medicines": "digoxin"}])
def test_r11_a_limit_is_kept_and_is_no_goal(more):
    decision = decided(eating="yes", limit="1500.0 mg", **more)
    assert_track_only(decision)
    assert decision.kept_limit_mg == 1500
    assert "1,500" not in str(decision.why_not)
    assert "is kept" in str(decision.why_not)
    assert decided(eating="yes", **more).kept_limit_mg is None


def test_r12_under_one_year_has_no_goal_and_a_healthy_child_has():
    assert_track_only(decided(born="2025-11-23", pregnancy="no"))
    assert decided(born="2025-11-22").goal.mg == 2000
    assert decided(born="2012-01-01").goal.mg == 2300


@pytest.mark.parametrize(
    ("born", "state", "mg"),
    [
        ("2010-01-01", "pregnant", 2600),
        ("1999-01-01", "pregnant", 2900),
        ("1976-11-22", "pregnant", 2900),
        ("1975-11-22", "pregnant", None),
        ("2013-01-01", "pregnant", None),
        ("2010-01-01", "lactating", 2500),
        ("1990-01-01", "lactating", 2800),
        ("1970-01-01", "lactating", None),
    ],
)
def test_r13_pregnancy_has_only_the_published_rows(born, state, mg):
    decision = decided(born=born, pregnancy=state)
    assert decision.goal.mg == mg
    assert decision.may_suggest is (mg is not None)
    if mg is None:
        assert_track_only(decision)


def test_r13_a_pregnant_man_is_a_mistake_that_gives_no_goal():
    assert_track_only(decided(sex="male", pregnancy="pregnant"))


def test_r15_a_reference_names_body_document_and_year():
    goal = decided().goal
    assert goal.source == "NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019"
    assert str(goal.reason) == "Adequate Intake for women and girls aged 31 and over"


@pytest.mark.parametrize(
    "tables",
    [
        SafetyTables(problem="medicines.csv cannot be read."),
        TABLES._replace(problem="cautions.csv cannot be read."),
    ],
)
@pytest.mark.parametrize("more", [{}, {"limit": "2000.0 mg"}, {"medicines": "ramipril", "clinician_ok": "2026-11-01"}])
def test_r30_a_missing_table_closes_everything_and_says_why(tables, more):
    decision = decided(tables=tables, **more)
    assert_track_only(decision)
    assert decision.tier in (Tier.UNANSWERED, Tier.CAUTION, Tier.RESTRICT)
    assert str(decision.why_not).startswith(tables.problem)


def test_r30_tables_without_rows_close_too():
    assert_track_only(decided(tables=SafetyTables()))
    assert_track_only(decided(tables=SafetyTables(references=TABLES.references), medicines="furosemide"))


def test_r30_an_unreadable_answer_closes_everything_and_says_why():
    decision = decided(diet="keto")
    assert_track_only(decision)
    assert "'diet'" in str(decision.why_not)


@pytest.mark.parametrize(
    "risk", [{"born": "1961-11-22"}, {"diabetes": "yes"}, {"blood_pressure": "yes"}, {"born": "1940-01-01"}]
)
def test_r07a_unknown_kidneys_with_a_risk_are_caution_without_a_reference_and_blank_ones_are_not(risk):
    for yes in ({}, {"clinician_ok": TODAY.isoformat()}, {"target": "3000 mg"}):
        decision = decided(kidneys="unknown", **risk, **yes)
        assert decision.tier is Tier.CAUTION
        assert decision.unanswered == ()
        assert_track_only(decision)
        assert "blood and a urine test" in str(decision.why_not)
    blank = decided(without=("kidneys",), **risk)
    assert blank.tier is Tier.UNANSWERED
    assert_track_only(blank)
    younger = decided(kidneys="unknown", born="1961-11-23")
    assert younger.tier is Tier.UNANSWERED
    assert_track_only(younger)


def test_diabetes_alone_with_healthy_kidneys_is_no_factor():
    assert decided(diabetes="yes").tier is Tier.GENERAL
    assert decided(diabetes="yes", kidneys="ckd-1-2").tier is Tier.CAUTION


def test_what_decided_is_named_in_plain_words():
    decision = decided(kidneys="dialysis", medicines="ramipril; Lokelma")
    assert decision.factors == (
        "dialysis",
        "a potassium binder (sodium zirconium cyclosilicate)",
        "ramipril, which raises potassium, together with kidney disease",
    )


def test_several_medicines_are_named_like_people_name_them():
    assert decided(medicines="ramipril; Advil; Aldactone").factors == (
        "3 medicines that raise potassium (ramipril, ibuprofen and spironolactone)",
    )


@pytest.mark.parametrize(
    ("without", "words"),
    [
        (("liver",), "1 question is open (liver)."),
        (("liver", "losing", "eating"), "3 questions are open (liver, losing, eating)."),
        (("liver", "losing", "eating", "medicines"), "4 questions are open. "),
    ],
)
def test_r1_a_few_open_questions_are_named_and_many_are_counted(without, words):
    assert words in str(decided(without=without).why_not)
