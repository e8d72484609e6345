"""Symptoms and red flags: whole, in the form in which texts are compared, the gravest of them in the code too (R30)."""

import re
import shutil

import pytest

from potassium_cli.domain.cautions.last_resort import RED_FLAGS, SYMPTOMS
from potassium_cli.domain.profile.safety import VITAL_FLAGS, VITAL_SYMPTOMS, Level
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TABLES = load_safety(data_folder())


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
    assert levels == sorted(levels, key=lambda level: level is not Level.EMERGENCY)


def test_r22_every_red_flag_hangs_on_symptoms_of_the_table_and_says_where_help_is():
    known = {row.id for row in TABLES.symptoms}
    assert len(known) == len(TABLES.symptoms)
    assert len({row.id for row in TABLES.red_flags}) == len(TABLES.red_flags)
    for flag in TABLES.red_flags:
        assert all(group and group <= known for group in flag.signs)
        help_is = "emergency number" if flag.level is Level.EMERGENCY else "the same day"
        assert help_is in flag.words
        assert len(flag.words) <= 200
        assert not re.search(r"potassium|food|\beat|\b(911|999|112|000)\b|probably|you have", flag.words)


def test_r22_every_phrase_is_in_small_letters_without_marks_and_of_one_symptom():
    phrases = [
        (phrase, row.id) for row in TABLES.symptoms for phrase in (f"{row.phrases};{row.alone}").split(";") if phrase
    ]
    assert [phrase for phrase, _ in phrases if not re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", phrase)] == []
    assert sorted({phrase for phrase, _ in phrases if sum(phrase == other for other, _ in phrases) > 1}) == []


@pytest.mark.parametrize("name", ["symptoms.csv", "red_flags.csv"])
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
