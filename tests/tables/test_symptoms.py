"""Symptoms and red flags: whole, in the form in which texts are compared, the gravest of them in the code too (R30)."""

import re
import shutil

import pytest

from potassium_cli.domain.cautions.last_resort import RED_FLAGS, SYMPTOMS
from potassium_cli.domain.profile.safety import DERIVED, MANNERS, VITAL_FLAGS, VITAL_SYMPTOMS, Level
from potassium_cli.domain.symptoms.signs import raises
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TABLES = load_safety(data_folder())
HELP_IS = {
    Level.EMERGENCY: ("your local emergency number",),
    Level.SAME_DAY: ("the same day", "your maternity unit now"),
    Level.SOON: ("within the next days",),
    Level.SEE_A_DOCTOR: ("see a doctor",),
}


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(data_folder(), tmp_path / "data")
    return tmp_path / "data"


def test_r22_r30_r35_the_gravest_symptoms_and_red_flags_are_in_the_code_word_for_word():
    assert set(SYMPTOMS) <= set(TABLES.symptoms)
    assert set(RED_FLAGS) <= set(TABLES.red_flags)
    assert {row.id for row in SYMPTOMS} == VITAL_SYMPTOMS
    assert {row.id for row in RED_FLAGS} == VITAL_FLAGS


def test_r22_r35_self_harm_stands_first_and_every_emergency_before_what_can_wait():
    levels = [row.level for row in TABLES.red_flags]
    assert TABLES.red_flags[0].id == "self-harm"
    assert levels == sorted(levels, key=list(Level).index)


def test_r22_every_red_flag_hangs_on_symptoms_of_the_table_and_says_where_help_is():
    known = {row.id for row in TABLES.symptoms} | MANNERS | DERIVED
    assert len({row.id for row in TABLES.symptoms}) == len(TABLES.symptoms)
    assert len({row.id for row in TABLES.red_flags}) == len(TABLES.red_flags)
    for flag in TABLES.red_flags:
        assert all(group and group <= known for group in flag.signs)
        assert any(help_is in flag.words for help_is in HELP_IS[flag.level])
        assert len(flag.words) <= 200
        assert not re.search(r"potassium|food|\beat|\b(911|999|112|000)\b|probably|you have", flag.words)


def test_r22_every_phrase_is_in_small_letters_without_marks_and_of_one_symptom():
    phrases = [
        (phrase, row.id) for row in TABLES.symptoms for phrase in (f"{row.phrases};{row.alone}").split(";") if phrase
    ]
    assert [phrase for phrase, _ in phrases if not re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", phrase)] == []
    assert sorted({phrase for phrase, _ in phrases if sum(phrase == other for other, _ in phrases) > 1}) == []


def test_r22_every_question_asks_for_a_sign_that_raises_its_own_red_flag_and_is_short():
    for flag in TABLES.red_flags:
        others = frozenset(
            min(group - {flag.asks}, default=flag.asks) for group in flag.signs if flag.asks not in group
        )
        assert bool(flag.question) == bool(flag.asks)
        assert not flag.asks or raises(others | {flag.asks}, flag, flag.when), flag.id
        assert len(flag.question) <= 80
        assert not flag.near & {flag.asks}, flag.id
        assert flag.near <= {sign.id for sign in TABLES.symptoms} | DERIVED | MANNERS


@pytest.mark.parametrize("name", ["symptoms.csv", "red_flags.csv", "circumstances.csv"])
def test_what_every_log_reads_has_no_quoted_cell(name):
    assert '"' not in (data_folder() / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("lost", ["self-harm", "chest-pain", "fainting", "breathing"])
def test_r30_r35_a_red_flag_that_is_lost_stands_in_from_the_code(folder, lost):
    lines = (folder / "red_flags.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(f"{lost},")]
    (folder / "red_flags.csv").write_text("".join(kept), encoding="utf-8")
    tables = load_safety(folder)
    assert f"red_flags.csv lacks {lost}" in tables.problem
    assert tables.red_flags[0].id == "self-harm"
    assert set(tables.red_flags) == set(TABLES.red_flags)


def test_r30_a_symptom_that_a_red_flag_hangs_on_may_not_be_lost(folder):
    lines = (folder / "symptoms.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("seizure,", "chest_pain,"))]
    (folder / "symptoms.csv").write_text("".join(kept), encoding="utf-8")
    tables = load_safety(folder)
    assert "symptoms.csv lacks chest_pain, seizure" in tables.problem
    assert "chest_pain" in {row.id for row in tables.symptoms}
