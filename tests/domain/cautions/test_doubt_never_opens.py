"""More doubt never shows less of a warning, nor a higher target: over random profiles (SAFETY.md)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.cautions.called import day_cautions, entry_cautions, named_cautions
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers

from ..goals.test_tiers_properties import CONDITIONS, TABLES, TODAY, everything
from .test_called import entry

ROWS = TABLES.cautions
FACTORS = {"kidneys": "unknown", "medicines": "ramipril; spironolactone", "potassium-high": "yes", "adrenal": "yes"}
UNSURE = st.sampled_from(["kidneys", "medicines", *CONDITIONS])
SALTS = [entry(name="potassium", food_id="", mg=500.0), entry(name="LoSalt", mg=600.0)]


def decided(answers):
    profile = profile_from_answers(answers)
    return profile, decide(profile, TABLES, TODAY)


@settings(max_examples=300)
@given(everything, UNSURE)
def test_r20_a_dont_know_never_takes_the_warning_of_star_fruit_away(answers, question):
    doubtful = answers | {question: "unknown"}
    for text in ("star fruit", "kamranga", "belimbing soup"):
        before = named_cautions(text, profile_from_answers(answers), ROWS)
        after = named_cautions(text, profile_from_answers(doubtful), ROWS)
        assert bool(after) >= bool(before)
        assert bool(after) >= (question == "kidneys")


@settings(max_examples=300)
@given(everything, st.sampled_from(sorted(FACTORS)))
def test_r17_another_factor_never_softens_what_is_said_of_the_salts_of_a_day(answers, factor):
    before = {row.id for row in day_cautions(SALTS, decided(answers)[1], ROWS)}
    raised = {row.id for row in day_cautions(SALTS, decided(answers | {factor: FACTORS[factor]})[1], ROWS)}
    assert before & {"day-975", "day-975-hold"}
    if factor != "kidneys":
        assert "day-975-hold" in raised
    assert ("day-975-hold" in raised) >= ("day-975-hold" in before and factor != "kidneys")


@settings(max_examples=300)
@given(everything, UNSURE, st.floats(100, 5000))
def test_r14_a_dont_know_never_opens_a_target(answers, question, mg):
    wished = answers | {"target": f"{mg!r} mg", "target-yes": "2026-11-22"}
    before, after = decided(wished)[1], decided(wished | {question: "unknown"})[1]
    assert after.goal.own <= (before.goal.own or question not in answers)
    assert not after.goal.own or (after.goal.mg or 0) <= 4400


@settings(max_examples=300)
@given(everything)
def test_r16_a_salt_substitute_and_a_supplement_have_their_caution_for_everybody(answers):
    profile, decision = decided(answers)
    for name in ("LoSalt", "potassium tablet"):
        called = {row.id for row in entry_cautions(entry(name=name), profile, decision, ROWS)}
        assert called & {"salt-substitute", "salt-substitute-hold", "salt-substitute-pregnancy", "supplement"}
