"""Answers as people give them, as the journal keeps them, and as a profile."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.profile.answers import answers_from_profile, profile_from_answers
from potassium_cli.domain.profile.profile import (
    Dialysis,
    Diet,
    Kidneys,
    Pregnancy,
    Profile,
    Reply,
    Sex,
    age,
    asks_pregnancy,
)
from potassium_cli.domain.profile.questions import KEPT, QUESTIONS
from potassium_cli.domain.profile.safety import Body

TODAY = date(2026, 11, 22)
YES_OR_NO = (
    *(
        "potassium_high",
        "heart_failure",
        "diabetes",
        "blood_pressure",
        "liver",
        "adrenal",
        "binder",
        "salt_substitute",
        "losing",
        "eating",
    ),
    "oxalate_stones",
)
replies = st.none() | st.sampled_from(Reply)
words = st.text("abcdefghijklmnopqrstuvwxyz é-/'", min_size=1, max_size=12).map(str.strip).filter(bool)
names = st.lists(words.filter(lambda word: word not in ("none", "unknown")), max_size=4).map(tuple)
days = st.dates(date(1900, 1, 1), date(2030, 1, 1))


def or_unknown(kind):
    return st.none() | st.just(Reply.UNKNOWN) | st.sampled_from(kind)


profiles = st.builds(
    Profile,
    sex=or_unknown(Sex),
    born=st.none() | st.just(Reply.UNKNOWN) | days,
    pregnancy=or_unknown(Pregnancy),
    kidneys=or_unknown(Kidneys),
    dialysis=or_unknown(Dialysis),
    **dict.fromkeys(YES_OR_NO, replies),
    medicines=st.none() | st.just(Reply.UNKNOWN) | names,
    medicines_changed=st.none() | days,
    health_changed=st.none() | days,
    medicines_answered=st.none() | names,
    medicines_checked=st.none() | names,
    limit_mg=st.none() | st.just(Reply.UNKNOWN) | st.floats(100, 10_000),
    clinician_ok=st.none() | days,
    reference=st.none() | st.sampled_from(Body),
    target_mg=st.none() | st.floats(100, 10_000),
    target_yes=st.none() | days,
    diet=or_unknown(Diet),
    allergies=st.none() | st.just(Reply.UNKNOWN) | names,
    dislikes=st.none() | st.just(Reply.UNKNOWN) | names,
    day_starts=st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    **dict.fromkeys(("cancer", "earlier_clot", "leg_arteries", "numb_feet", "steroids", "fluid_limit"), replies),
    surgery=st.none() | days,
    gave_birth=st.none() | days,
    emergency_number=st.none() | st.from_regex(r"[0-9]{2,9}", fullmatch=True),
    problem=st.just(""),
)


@given(profiles)
def test_a_profile_comes_back_from_its_answers(profile):
    back = profile_from_answers(answers_from_profile(profile))
    assert back == (profile._replace(kidneys=Kidneys.DIALYSIS) if isinstance(profile.dialysis, Dialysis) else profile)


@pytest.mark.parametrize("kind", Dialysis)
@pytest.mark.parametrize("kidneys", [None, "unknown", *Kidneys])
def test_r2_who_names_a_dialysis_is_on_it_whatever_else_they_said(kind, kidneys):
    said = {"dialysis": str(kind)} | ({"kidneys": str(kidneys)} if kidneys else {})
    profile = profile_from_answers(said)
    assert (profile.kidneys, profile.dialysis) == (Kidneys.DIALYSIS, kind)


def test_r2_no_dialysis_leaves_the_kidneys_as_they_were_said():
    for said, kind in (("none", None), ("unknown", Reply.UNKNOWN)):
        assert profile_from_answers({"kidneys": "healthy", "dialysis": said})[3:5] == (Kidneys.HEALTHY, kind)


def test_blank_dont_know_and_an_answer_are_three_things():
    asked = [profile_from_answers(answers).kidneys for answers in ({}, {"kidneys": "unknown"}, {"kidneys": "healthy"})]
    assert asked == [None, Reply.UNKNOWN, Kidneys.HEALTHY]
    taken = [
        profile_from_answers(answers).medicines for answers in ({}, {"medicines": "unknown"}, {"medicines": "none"})
    ]
    assert taken == [None, Reply.UNKNOWN, ()]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("kidneys", "fine"),
        ("kidneys", ""),
        ("heart-failure", "perhaps"),
        ("born", "1990-13-01"),
        ("limit", "2000"),
        ("limit", "2000 mmol"),
        ("limit", "nan mg"),
        ("limit", "inf mg"),
        ("limit", "-5 mg"),
        ("limit", "0 mg"),
        ("clinician-ok", "last week"),
        ("medicines", "ramipril;;"),
        ("diet", "keto"),
    ],
)
def test_r30_an_unreadable_answer_stays_blank_and_is_named(question, text):
    profile = profile_from_answers({question: text, "diabetes": "yes"})
    assert profile.diabetes is Reply.YES
    assert profile._replace(diabetes=None, problem="") == Profile()
    assert question in profile.problem


def test_r30_an_answer_that_this_version_does_not_know_is_a_problem():
    assert "new-risk" in profile_from_answers({"new-risk": "yes"}).problem


@pytest.mark.parametrize(
    ("born", "years"),
    [
        (date(1961, 11, 22), 65),
        (date(1961, 11, 23), 64),
        (date(2008, 11, 23), 17),
        (date(2025, 11, 23), 0),
        (date(2024, 2, 29), 2),
        (date(2026, 11, 23), None),
        (Reply.UNKNOWN, None),
        (None, None),
    ],
)
def test_age_is_in_whole_years_and_unknown_before_birth(born, years):
    assert age(Profile(born=born), TODAY) == years


@pytest.mark.parametrize(
    ("sex", "born", "asked"),
    [
        (Sex.FEMALE, date(1990, 1, 1), True),
        (Sex.FEMALE, None, True),
        (Sex.FEMALE, date(1966, 11, 22), False),
        (Sex.FEMALE, date(1966, 11, 23), True),
        (Sex.FEMALE, date(2016, 11, 23), False),
        (Sex.FEMALE, date(2016, 11, 22), True),
        (Sex.MALE, date(1990, 1, 1), False),
        (None, date(1990, 1, 1), False),
    ],
)
def test_pregnancy_is_asked_of_women_from_10_to_59(sex, born, asked):
    assert asks_pregnancy(Profile(sex=sex, born=born), TODAY) is asked


def test_every_field_of_a_profile_is_kept_by_one_question():
    fields = [question.field for question in KEPT.values()]
    assert sorted([*fields, "problem"]) == sorted(Profile._fields)
    assert list(QUESTIONS.values()) == [question for question in KEPT.values() if question.words]
