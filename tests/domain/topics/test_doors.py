"""Which parts of a topic are for whom: a blank, a "don't know" and a doubt never open a door."""

from datetime import date
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.topics.doors import Door, open_doors
from potassium_cli.domain.topics.topic import Audience, Block, Piece, Section, Topic, version
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

from ..goals.test_tiers_properties import everything

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
NO = dict.fromkeys(
    ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder", "salt-substitute",
     "losing", "eating"),
    "no",
)  # fmt: skip
HEALTHY = {"sex": "female", "born": "1990-04-01", "pregnancy": "no", "kidneys": "healthy", "medicines": "none", **NO}


def doors(**answers):
    """The doors of somebody healthy with these answers; one of None is blank."""
    given_answers = HEALTHY | {name.replace("_", "-"): text for name, text in answers.items()}
    profile = profile_from_answers({name: text for name, text in given_answers.items() if text is not None})
    return open_doors(profile, decide(profile, TABLES, TODAY), TODAY)


def test_every_door_is_open_to_who_is_healthy_and_has_answered():
    assert doors() == set(Door)


OF_POTASSIUM = {Door.REFERENCE, Door.MORE, Door.SALTS, Door.SODIUM}


@pytest.mark.parametrize(
    "answers",
    [
        *({"kidneys": "dialysis"}, {"kidneys": "ckd-3-5"}, {"potassium_high": "yes"}, {"adrenal": "yes"}),
        *({"limit": "2000"}, {"kidneys": None}, {"kidneys": "unknown"}, {"liver": None}, {"medicines": "foobarol"}),
        {"medicines": "ramipril; ibuprofen"},
    ],
)
def test_r1_r2_restrict_and_unanswered_read_of_no_reference_no_more_no_salt(answers):
    assert not doors(**answers) & OF_POTASSIUM


@pytest.mark.parametrize("answers", [{"medicines": "ramipril"}, {"heart_failure": "yes"}, {"medicines": "digoxin"}])
def test_r6_r10_caution_reads_of_no_more_with_a_yes_neither(answers):
    for more in ({}, {"clinician_ok": "2026-11-20"}):
        assert not doors(**answers, **more) & {Door.MORE, Door.SALTS}


@pytest.mark.parametrize(
    ("answers", "closed"),
    [
        ({"losing": "yes"}, {Door.SALTS, Door.SODIUM}),  # R9, R26
        ({"medicines": "furosemide"}, {Door.SALTS}),  # R9
        ({"pregnancy": "pregnant"}, {Door.SALTS, Door.WEIGHT, Door.SODIUM}),  # R13
        ({"pregnancy": "lactating"}, {Door.SALTS, Door.WEIGHT, Door.SODIUM}),
        ({"born": "2010-01-01"}, {Door.SALTS, Door.WEIGHT, Door.SODIUM}),  # R12
        ({"born": None}, {Door.SALTS, Door.WEIGHT, Door.SODIUM}),
        ({"sex": None, "pregnancy": None}, {Door.SALTS, Door.WEIGHT, Door.SODIUM}),
        ({"adrenal": "yes"}, {Door.SODIUM}),  # R26
        ({"adrenal": "unknown"}, {Door.SODIUM}),
    ],
)
def test_r9_r12_r13_r26_what_is_not_for_everyone(answers, closed):
    assert not doors(**answers) & closed


@pytest.mark.parametrize("eating", ["yes", "unknown", None])
def test_r11_an_eating_disorder_or_no_answer_opens_no_word_of_weight(eating):
    assert not doors(eating=eating) & {Door.WEIGHT, Door.SODIUM, Door.MORE}


@pytest.mark.parametrize(
    ("answers", "closed"),
    [
        *(({"kidneys": kidneys}, {Door.DRINKING}) for kidneys in ("dialysis", "ckd-1-2", "ckd-3-5", "unknown", None)),
        ({"dialysis": "peritoneal"}, {Door.DRINKING}),
        *(({"heart_failure": reply}, {Door.DRINKING, Door.COMPRESSION}) for reply in ("yes", "unknown", None)),
        *(({"diabetes": reply}, {Door.COMPRESSION}) for reply in ("yes", "unknown", None)),
    ],
)
def test_r25_drinking_and_compression_only_for_whom_they_are(answers, closed):
    assert not doors(**answers) & closed


@given(everything)
def test_r1_r2_whatever_is_answered_no_door_of_potassium_opens_where_no_reference_may_be_seen(answers):
    profile = profile_from_answers(answers)
    decision = decide(profile, TABLES, TODAY)
    if decision.tier in ("restrict", "unanswered") or not decision.may_see_reference:
        assert not open_doors(profile, decision, TODAY) & (OF_POTASSIUM - {Door.SODIUM})
    if not decision.may_suggest:
        assert not open_doors(profile, decision, TODAY) & {Door.MORE, Door.SALTS}


def test_r30_what_cannot_be_read_opens_nothing():
    profile = profile_from_answers(HEALTHY)._replace(problem="unreadable")
    assert not open_doors(profile, decide(profile, TABLES, TODAY), TODAY)
    broken = TABLES._replace(problem="broken")
    whole = profile_from_answers(HEALTHY)
    assert not open_doors(whole, decide(whole, broken, TODAY), TODAY) & OF_POTASSIUM


HEAD, TEXT = Block(Piece.HEADING, "Head"), Block(Piece.TEXT, "Text")
SECTIONS = (
    Section(Audience(), (HEAD,)),
    Section(Audience(frozenset((Door.MORE, Door.SODIUM))), (TEXT,)),
    Section(Audience(), (HEAD,)),
    Section(Audience(frozenset((Door.MORE,)), otherwise=True), (Block(Piece.POINT, "Other"),)),
)


@given(st.frozensets(st.sampled_from(Door)))
def test_a_part_is_for_one_side_of_its_door_and_no_heading_stands_alone(opened):
    shown = version(Topic("t", "T", "", SECTIONS), opened)
    assert (TEXT in shown) == (opened >= {Door.MORE, Door.SODIUM})
    assert (Block(Piece.POINT, "Other") in shown) == (Door.MORE not in opened)
    for block, after in zip_longest(shown, shown[1:], fillvalue=HEAD):
        assert block != HEAD or after != HEAD


@pytest.mark.parametrize("answer", ["yes", "unknown"])
@pytest.mark.parametrize(
    ("question", "door"),
    [("fluid_limit", Door.DRINKING), ("leg_arteries", Door.COMPRESSION), ("numb_feet", Door.COMPRESSION)],
)
def test_r25_what_only_symptoms_bring_up_closes_its_door(question, door, answer):
    assert doors(**{question: "no"}) == set(Door)
    assert doors(**{question: answer}) == set(Door) - {door}
