"""Medicines that tell of a condition, and those of which it is unclear what they do to potassium (R6b, R7)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
HEALTHY = {
    "sex": "female",
    "born": "1990-01-01",
    "pregnancy": "no",
    "kidneys": "healthy",
    **dict.fromkeys(("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver"), "no"),
    **dict.fromkeys(("adrenal", "binder", "salt-substitute", "losing", "eating"), "no"),
}


def decided(medicines, **more):
    answers = {**HEALTHY, "medicines": medicines, **{name.replace("_", "-"): text for name, text in more.items()}}
    return decide(profile_from_answers(answers), TABLES, TODAY)


@pytest.mark.parametrize(
    ("medicine", "question"),
    [
        *((name, "kidneys") for name in ("sevelamer", "calcium acetate", "lanthanum carbonate", "ferric citrate")),
        *((name, "kidneys") for name in ("sucroferric oxyhydroxide", "epoetin alfa", "Aranesp", "cinacalcet")),
        *((name, "kidneys") for name in ("CellCept", "mycophenolate mofetil 500 mg")),
        *((name, "adrenal") for name in ("fludrocortisone", "Florinef 0.1 mg")),
    ],
)
def test_r7_a_medicine_given_for_a_restrict_condition_alone_restricts_until_it_is_denied_by_its_name(
    medicine, question
):
    decision = decided(medicine)
    assert decision.tier is Tier.RESTRICT
    assert not decision.may_see_reference
    assert f"--{question}" in decision.why_not.command
    named = f"{decision.marked[0][0].name}: {question}"
    answered = decided(medicine, medicines_answered=named)
    assert answered.tier in (Tier.CAUTION, Tier.LOSING)
    assert decided(medicine, medicines_answered=named, **{question: "unknown"}).tier is Tier.RESTRICT


def test_r7_the_potassium_binders_restrict_whatever_else_is_said():
    assert decided("Lokelma", medicines_answered="sodium zirconium cyclosilicate: binder").tier is Tier.RESTRICT


@pytest.mark.parametrize("medicine", ["metformin", "gliclazide", "sitagliptin", "semaglutide", "liraglutide"])
def test_r6b_a_medicine_for_diabetes_opens_that_question_again(medicine):
    decision = decided(medicine, clinician_ok="2026-11-20")
    assert decision.unanswered == ("diabetes",)
    assert not decision.may_suggest
    assert "diabetes" in decision.why_not.words
    assert not decided(medicine, diabetes="yes").unanswered
    assert not decided(medicine, medicines_answered=f"{medicine}: diabetes").unanswered


def test_r6b_an_unclear_medicine_is_caution_a_yes_opens_and_two_of_them_are_no_pair():
    decision = decided("omeprazole; bisoprolol; fluconazole")
    assert decision.tier is Tier.CAUTION
    assert not decision.may_suggest
    assert decided("omeprazole; bisoprolol; fluconazole", clinician_ok="2026-11-20").may_suggest
    assert decided("ramipril; bisoprolol").tier is Tier.CAUTION
    assert decided("ramipril; ibuprofen; bisoprolol").tier is Tier.RESTRICT


@pytest.mark.parametrize(
    "medicine", ["paracetamol", "Claritin", "vitamin D3", "iron tablets", "calcium 500 mg", "zinc"]
)
def test_r6b_a_neutral_medicine_leaves_the_goal_of_a_healthy_person(medicine):
    assert decided(medicine).tier is Tier.GENERAL
    assert decided(medicine).may_suggest


WORD = "2026-11-20 | Ms Patel, pharmacist | foobarol"


def on(day, **more):
    answers = {**HEALTHY, "medicines": "foobarol 5 mg", "medicines-checked": WORD.replace("foobarol", "foobarol 5 mg")}
    return decide(profile_from_answers({**answers, **more}), TABLES, day)


def test_r6c_a_name_in_no_table_is_unclear_from_the_day_of_a_pharmacists_word_for_a_year():
    said = date(2026, 11, 20)
    assert on(said - timedelta(days=1)).unknown_medicines == ("foobarol 5 mg",)
    for day in (said, said + timedelta(days=365)):
        assert on(day).tier is Tier.CAUTION
        assert not on(day).may_suggest
        assert on(day).unknown_medicines == on(day).unanswered == ()
    assert on(said, **{"clinician-ok": "2026-11-20"}).may_suggest
    assert on(said + timedelta(days=366)).tier is Tier.UNANSWERED


@pytest.mark.parametrize("word", ["", "2026-11-20 | | foobarol", "soon | A B | foobarol", "2026-11-20 | A B | other"])
def test_r6c_a_word_that_cannot_be_read_or_is_of_another_medicine_is_none(word):
    answers = {**HEALTHY, "medicines": "foobarol", "medicines-checked": word or "none"}
    assert decide(profile_from_answers(answers), TABLES, TODAY).tier is Tier.UNANSWERED


@pytest.mark.parametrize("medicine", ["ramipril", "digoxin", "Lokelma", "sevelamer", "omeprazole"])
def test_r6c_a_word_never_overrules_the_table(medicine):
    word = f"2026-11-20 | A B | {medicine}"
    before, after = decided(medicine), decided(medicine, medicines_checked=word)
    assert (before.tier, before.factors, before.may_suggest) == (after.tier, after.factors, after.may_suggest)


@given(st.sampled_from(["foobarol; ramipril", "foobarol", "foobarol; bazol"]), st.dates(date(2025, 1, 1), TODAY))
def test_r6c_a_word_alone_never_suggests_anything(medicines, said):
    assert not decided(medicines, medicines_checked=f"{said} | A B | foobarol").may_suggest
