"""What people type to the questions, and what the journal keeps of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Reply, age
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.errors import UsageError

TODAY = date(2026, 11, 22)


def read(name, *typed):
    return read_answer(QUESTIONS[name], typed, TODAY)


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("diabetes", "Y", "yes"),
        ("diabetes", "no", "no"),
        ("diabetes", "?", "unknown"),
        ("diabetes", "don't know", "unknown"),
        ("diabetes", "Don’t know", "unknown"),
        ("sex", "F", "female"),
        ("kidneys", "CKD", "ckd-unknown-stage"),
        ("kidneys", "ckd 3b", "ckd-3-5"),
        ("kidneys", "G2", "ckd-1-2"),
        ("kidneys", "stage 5", "ckd-3-5"),
        ("kidneys", "dial", "dialysis"),
        ("dialysis", "hemodialysis", "haemodialysis"),
        ("born", "1990-04-01", "1990-04-01"),
        ("born", "35", "1991-11-22"),
        ("born", "unknown", "unknown"),
        ("limit", "2000 mg", "2000.0 mg"),
        ("limit", "2,000mg per day", "2000.0 mg"),
        ("limit", "2 g", "2000.0 mg"),
        ("limit", "2,5 g", "2500.0 mg"),
        ("limit", "2 000 mg", "2000.0 mg"),
        ("limit", "2'000 mg", "2000.0 mg"),
        ("limit", "51,2 mmol", "2001.833 mg"),
        ("limit", "50 mEq", "1954.915 mg"),
        ("limit", "100 mg", "100.0 mg"),
        ("limit", "10,000 mg", "10000.0 mg"),
        ("limit", "none", "none"),
        ("clinician-ok", "today", "2026-11-22"),
        ("clinician-ok", "2026-05-01", "2026-05-01"),
        ("medicines", "Lasix, lisinopril 10 mg;", "Lasix; lisinopril 10 mg"),
        ("medicines", "None", "none"),
        ("medicines", "Lasix\x1b[2J", "Lasix [2J"),
        ("allergies", "kiwi", "kiwi"),
        ("medicines", "no", "none"),
        ("dialysis", "none", "none"),
        ("day-starts", "4am", "04:00"),
        ("day-starts", "0430", "04:30"),
        ("day-starts", "noon", "12:00"),
        ("day-starts", "0:00", "none"),
        ("day-starts", "None", "none"),
    ],
)
def test_what_is_typed_is_understood(name, typed, kept):
    assert read(name, typed) == kept
    assert not profile_from_answers({name: kept}).problem


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("diabetes", "maybe"),
        ("diabetes", ""),
        ("kidneys", "ckd-"),
        ("kidneys", "ckd-6"),
        ("born", "1990"),
        ("born", "2026-11-23"),
        ("born", "121"),
        ("born", "1890-01-01"),
        ("born", "tomorrow"),
        ("limit", "2000"),
        ("limit", "mg"),
        ("limit", "40 mg/kg"),
        ("limit", "2,5,1 g"),
        ("limit", "2.000 mg"),
        ("limit", "51,282 mmol"),
        ("limit", "-2000 mg"),
        ("limit", "2000 mmol"),
        ("limit", "51 mg"),
        ("limit", "99.9 mg"),
        ("limit", "10,001 mg"),
        ("limit", "1e3 mg"),
        ("limit", "2000 oz"),
        ("clinician-ok", "2026-11-23"),
        ("clinician-ok", "soon"),
        ("medicines", ""),
        ("medicines", ","),
        ("medicines", "none, Lasix"),
        ("medicines", "Lasix, ?"),
        ("medicines", "x" * 81),
    ],
)
def test_what_is_not_understood_is_refused(name, typed):
    with pytest.raises(UsageError):
        read(name, typed)


ASKED = [question.name for question in QUESTIONS.values() if question.in_setup]


@pytest.mark.parametrize("typed", ["?", "unknown", "don't know", "Don’t know", "not sure"])
@pytest.mark.parametrize("name", ASKED)
def test_r1_dont_know_is_an_answer_to_every_question_that_setup_asks(name, typed):
    kept = read(name, typed)
    assert kept == "unknown"
    profile = profile_from_answers({name: kept})
    assert not profile.problem
    assert Reply.UNKNOWN in profile


def test_r5_a_bare_limit_is_refused_and_told_why():
    with pytest.raises(UsageError, match="needs an amount and its unit"):
        read("limit", "51")


def test_lists_from_several_flags_are_joined_without_repeats():
    assert read("medicines", "Lasix", "ramipril, Lasix") == "Lasix; ramipril"


@given(st.sampled_from(sorted(QUESTIONS)), st.text(max_size=40))
def test_whatever_is_kept_can_be_read_back(name, typed):
    try:
        kept = read(name, typed)
    except UsageError:
        return
    assert not profile_from_answers({name: kept}).problem


def test_an_age_stated_on_29_february_is_counted_from_the_28th():
    assert read_answer(QUESTIONS["born"], ["35"], date(2028, 2, 29)) == "1993-02-28"


@given(st.integers(0, 120), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_a_stated_age_is_the_age_on_that_day(years, today):
    profile = profile_from_answers({"born": read_answer(QUESTIONS["born"], [str(years)], today)})
    assert age(profile, today) == years
