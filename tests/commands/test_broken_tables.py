"""A broken safety table takes no warning of another with it, and the gravest warnings are always there (R30)."""

import json
import shutil
from pathlib import Path

import pytest

from potassium_cli.catalog import catalog
from potassium_cli.tables import foods as tables

DATA = Path(tables.data_folder())
NO = (
    "potassium-high",
    "heart-failure",
    "diabetes",
    "blood-pressure",
    "liver",
    "adrenal",
    "binder",
    "salt-substitute",
    "losing",
    "eating",
)
ON_RAMIPRIL = [
    *("--sex", "female", "--age", "40", "--pregnancy", "no", "--medicine", "ramipril"),
    *(word for name in NO for word in (f"--{name}", "no")),
]


@pytest.fixture(params=["reference_intakes.csv", "medicines.csv", "cautions.csv", "symptoms.csv", "red_flags.csv"])
def broken(request, tmp_path, monkeypatch):
    """A copy of the tables in their place, and one of them gone."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    (folder / request.param).unlink()
    monkeypatch.setattr(tables, "data_folder", lambda: folder)
    monkeypatch.setattr(catalog, "data_folder", lambda: folder)
    return request.param


def test_r30_cautions_say_which_table_is_broken_and_that_some_may_be_missing(potassium, broken):
    out = " ".join(potassium.done("cautions").split())
    assert f"! A safety table is missing or broken ({broken} cannot be read)" in out
    assert "Cautions that apply to you may be missing here." in out
    assert "No caution hangs" not in out
    told = json.loads(potassium.done("cautions", "--json"))
    assert broken in told["problem"]
    assert "may be missing" in told["problem"]


def test_no_error_is_told_of_tables_that_are_whole(potassium):
    assert json.loads(potassium.done("cautions", "--json"))["problem"] is None
    assert "may be missing" not in potassium.done("cautions")


@pytest.mark.parametrize(
    ("kidneys", "words"), [("ckd-3-5", "with kidney disease"), ("unknown", "whose kidneys are weak")]
)
def test_r20_r30_star_fruit_is_warned_of(potassium, broken, kidneys, words):
    potassium("profile", "set", *ON_RAMIPRIL, "--kidneys", kidneys)
    for command in (["log", "a star fruit"], ["foods", "search", "star fruit"], ["cautions"]):
        assert f"Star fruit can poison and kill people {words}" in " ".join(potassium.done(*command).split()), broken


def test_r16_r30_salt_substitutes_and_supplements_are_warned_of(potassium, broken):
    potassium("profile", "set", *ON_RAMIPRIL, "--kidneys", "healthy")
    out = " ".join(potassium.done("log", "1 g salt substitute").split())
    assert "do not use them unless the team" in out, broken
    out = " ".join(potassium.done("log", "potassium tablet 99 mg").split())
    assert "Potassium supplements are for a clinician to decide on" in out


def test_r17_r30_a_dangerous_amount_is_asked_about_with_all_its_help(potassium, broken):
    for text in ("potassium 6000 mg", "6000 mg potassium chloride", "20 g salt substitute"):
        code, _, err = potassium("log", text)
        assert code == 6, broken
        assert "poison centre" in err
        assert "crisis line" in err


def test_r30_goals_and_suggestions_stay_closed(potassium, broken):
    potassium("profile", "set", *ON_RAMIPRIL, "--kidneys", "healthy")
    code, _, err = potassium("suggest")
    assert code == 6
    assert broken in err
    assert "2,600" not in potassium.done("today")


def test_r30_medicines_are_known_while_their_table_is_whole(potassium, broken):
    potassium("profile", "set", *ON_RAMIPRIL, "--kidneys", "dialysis")
    told = json.loads(potassium.done("cautions", "--json"))
    assert any("Ramipril" in row["words"] for row in told["cautions"]) is (
        broken not in ("medicines.csv", "cautions.csv")
    )
    assert told["tier"] == "restrict"
