"""The safety tables: whole, sourced, right where checked by hand, and closed when anything is wrong with them (R30)."""

import re
import shutil

import pytest

from potassium_cli.catalog.safety import load_safety
from potassium_cli.catalog.tables import data_folder
from potassium_cli.domain.cautions import CONDITIONS
from potassium_cli.domain.safety import Kind

TABLES = load_safety(data_folder())
NAMES = ("reference_intakes.csv", "medicines.csv", "cautions.csv")
SOURCED = [*TABLES.references, *TABLES.medicines, *TABLES.cautions]


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        shutil.copy(data_folder() / name, tmp_path / name)
    return tmp_path


def test_the_shipped_tables_are_read_whole():
    assert TABLES.problem == ""
    assert (len(TABLES.references), len(TABLES.cautions)) == (16, 17)
    assert len(TABLES.medicines) > 80


def test_every_row_names_body_document_and_year():
    for row in SOURCED:
        assert row.source.body.strip()
        assert len(row.source.document) > 5
        assert re.fullmatch(r"(19|20)\d\d|undated", row.source.year)
    assert {row.source.cite for row in TABLES.references} == {"NASEM 2019"}


def test_ages_neither_overlap_nor_leave_gaps():
    for sex in ("male", "female"):
        rows = [row for row in TABLES.references if row.sex in (sex, "any") and row.state == "none"]
        for age in range(1, 111):
            fits = [row for row in rows if row.age_min <= age and (row.age_max is None or age <= row.age_max)]
            assert len(fits) == 1, (sex, age)


def test_nasem_figures_are_those_of_the_book():
    def row(sex, state, age):
        fits = (r for r in TABLES.references if (r.sex, r.state) == (sex, state) and r.age_min == age)
        return next(fits)[4:7]

    assert row("male", "none", 19) == (3400, 1500, 400)
    assert row("female", "none", 31) == (2600, 1500, 320)
    assert row("any", "none", 1) == (2000, 800, 80)
    assert row("female", "pregnant", 19) == (2900, 1500, 350)
    assert row("female", "lactating", 14) == (2500, 1500, 360)


def test_every_caution_is_there_once():
    assert sorted(row.when for row in TABLES.cautions) == sorted(CONDITIONS)
    assert len({row.id for row in TABLES.cautions}) == len(TABLES.cautions)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("spironolactone", Kind.RAISES),
        ("ibuprofen", Kind.RAISES),
        ("trimethoprim", Kind.RAISES),
        ("potassium chloride", Kind.RAISES),
        ("sacubitril/valsartan", Kind.RAISES),
        ("triamterene", Kind.RAISES),
        ("furosemide", Kind.LOWERS),
        ("hydrochlorothiazide", Kind.LOWERS),
        ("prednisone", Kind.LOWERS),
        ("digoxin", Kind.DIGOXIN),
        ("warfarin", Kind.WARFARIN),
        ("patiromer", Kind.BINDER),
        ("sodium zirconium cyclosilicate", Kind.BINDER),
        ("calcium polystyrene sulfonate", Kind.BINDER),
    ],
)
def test_medicines_have_their_kind(name, kind):
    assert [medicine.kind for medicine in TABLES.medicines if medicine.name == name] == [kind]


def test_no_name_means_two_medicines():
    names = [name for medicine in TABLES.medicines for name in medicine.names]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", name) for name in names)


@pytest.mark.parametrize("name", NAMES)
def test_r32_no_table_speaks_of_treating_managing_or_preventing(name):
    text = (data_folder() / name).read_text(encoding="utf-8").casefold()
    assert not re.search(r"\b(treat|manag|prevent|cure)", text)


def test_r32_cautions_are_short_and_plain():
    for row in TABLES.cautions:
        assert len(row.words) <= 230
        assert row.words.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_r30_a_missing_table_is_a_problem(folder, name):
    (folder / name).unlink()
    tables = load_safety(folder)
    assert name in tables.problem
    assert tables[:3] == ((), (), ())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a,b\n1,2\n", b"\x00\x01"])
def test_r30_a_table_that_is_none_is_a_problem(folder, name, content):
    (folder / name).write_bytes(content)
    assert name in load_safety(folder).problem


@pytest.mark.parametrize("name", NAMES)
def test_r30_a_table_with_a_header_and_no_rows_is_a_problem(folder, name):
    header = (folder / name).read_text(encoding="utf-8").splitlines()[0]
    (folder / name).write_text(f"{header}\n", encoding="utf-8")
    assert name in load_safety(folder).problem


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("reference_intakes.csv", "3400", "34000"),
        ("reference_intakes.csv", "3400", "-3400"),
        ("reference_intakes.csv", "3400", "nan"),
        ("reference_intakes.csv", "3400", ""),
        ("reference_intakes.csv", "3400", "3,400"),
        ("reference_intakes.csv", ",male,", ",men,"),
        ("reference_intakes.csv", ",pregnant,", ",expecting,"),
        ("reference_intakes.csv", "NASEM", ""),
        ("reference_intakes.csv", "\nNASEM", '\n"NASEM'),
        ("medicines.csv", ",raises,", ",increases,"),
        ("medicines.csv", ",2015\n", ",\n"),
        ("medicines.csv", "\nbenazepril", "\n"),
        ("cautions.csv", "\ndigoxin,digoxin", "\ndigoxin,other"),
        ("cautions.csv", ",FDA,", ",,"),
    ],
)
def test_r30_a_broken_row_is_a_problem(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert name in load_safety(folder).problem


def test_r30_a_caution_that_is_missing_is_a_problem(folder):
    lines = (folder / "cautions.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "cautions.csv").write_text("".join(lines[:-1]), encoding="utf-8")
    assert "cautions.csv lacks losing" in load_safety(folder).problem


def test_a_quoted_cell_may_hold_a_comma(folder):
    path = folder / "cautions.csv"
    text = path.read_text(encoding="utf-8").replace(
        "Only a blood test shows blood potassium;", '"Only a blood test, no food,'
    )
    path.write_text(text.replace("what is eaten does not.", 'shows blood potassium."'), encoding="utf-8")
    words = [row.words for row in load_safety(folder).cautions if row.id == "losing"]
    assert words == ["Only a blood test, no food, shows blood potassium."]
