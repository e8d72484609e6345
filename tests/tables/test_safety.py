"""The safety tables: whole, sourced, right where checked by hand, and closed when anything is wrong with them (R30)."""

import re
import shutil
from itertools import product

import pytest

from potassium_cli.domain.cautions.last_resort import GRAVEST, RED_FLAGS, SYMPTOMS
from potassium_cli.domain.profile.medicines import recognise
from potassium_cli.domain.profile.safety import (
    CONDITIONS,
    Body,
    Kind,
    SafetyTables,
)
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TABLES = load_safety(data_folder())
NAMES = ("reference_intakes.csv", "medicines.csv", "cautions.csv", "symptoms.csv", "red_flags.csv")
SOURCED = [*TABLES.references, *TABLES.medicines, *TABLES.cautions, *TABLES.symptoms, *TABLES.red_flags]
STAND_IN = {"cautions.csv": GRAVEST, "symptoms.csv": SYMPTOMS, "red_flags.csv": RED_FLAGS}


@pytest.fixture
def folder(tmp_path):
    for name in (*NAMES, "cautions_again.csv"):
        shutil.copy(data_folder() / name, tmp_path / name)
    return tmp_path


def test_the_shipped_tables_are_read_whole():
    assert TABLES.problem == ""
    assert (len(TABLES.references), len(TABLES.cautions)) == (38, 84)
    assert len(TABLES.medicines) > 80


def test_every_row_names_body_document_and_year():
    for row in SOURCED:
        assert row.source.body.strip()
        assert len(row.source.document) > 5
        assert re.fullmatch(r"(19|20)\d\d|undated", row.source.year)
    assert {row.source.cite for row in TABLES.references} == {
        *(
            "NASEM 2019",
            "EFSA 2016",
            "WHO 2012",
            "D-A-CH 2016",
            "UK COMA 1991",
            "MHLW Japan 2025",
            "ICMR-NIN India 2020",
        )
    }


def test_r15_every_body_has_one_document_and_every_document_one_body():
    assert {row.body for row in TABLES.references} == set(Body)
    assert len({(row.body, row.source) for row in TABLES.references}) == len(Body)
    assert len({row.source for row in TABLES.references}) == len(Body)


def test_ages_neither_overlap_nor_leave_gaps():
    from_age = {Body.NASEM: 1, Body.EFSA: 1, Body.DACH: 1, Body.WHO: 16, Body.UK: 19, Body.INDIA: 19, Body.JAPAN: 18}
    for body, sex in product(Body, ("male", "female")):
        of_body = [row for row in TABLES.references if row.body is body]
        rows = [row for row in of_body if row.sex in (sex, "any") and row.state == "none"]
        for age in range(111):
            fits = [row for row in rows if row.age_min <= age and (row.age_max is None or age <= row.age_max)]
            assert len(fits) == (age >= from_age[body]), (body, sex, age)


def test_r13_rows_of_pregnancy_and_lactation_end_at_50_and_begin_after_14():
    for row in TABLES.references:
        if row.state != "none":
            assert row.sex == "female"
            assert 14 <= row.age_min <= row.age_max <= 50


def test_nasem_figures_are_those_of_the_book():
    def row(sex, state, age):
        nasem = (r for r in TABLES.references if r.body is Body.NASEM)
        fits = (r for r in nasem if (r.sex, r.state) == (sex, state) and r.age_min == age)
        found = next(fits)
        return found.potassium_mg, found.sodium_mg, found.magnesium_mg

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
        ("esaxerenone", Kind.RAISES),
        ("hawthorn", Kind.RAISES),
        ("siberian ginseng", Kind.RAISES),
        ("alfalfa", Kind.RAISES),
        ("oral rehydration salts", Kind.RAISES),
        ("lithium", Kind.RAISES),
        ("paracetamol", Kind.NEUTRAL),
        ("furosemide", Kind.LOWERS),
        ("hydrochlorothiazide", Kind.LOWERS),
        ("prednisone", Kind.LOWERS),
        ("digoxin", Kind.DIGOXIN),
        ("warfarin", Kind.WARFARIN),
        ("patiromer", Kind.BINDER),
        ("sodium zirconium cyclosilicate", Kind.BINDER),
        ("calcium polystyrene sulfonate", Kind.BINDER),
        ("amlodipine", Kind.UNCLEAR),
        ("felodipine", Kind.UNCLEAR),
        ("rosuvastatin", Kind.UNCLEAR),
        *(
            (name, Kind.NEUTRAL)
            for name in ("atorvastatin", "simvastatin", "levothyroxine", "metformin", "amoxicillin")
        ),
        *((name, Kind.NEUTRAL) for name in ("clopidogrel", "sertraline", "cetirizine", "fexofenadine", "apixaban")),
        ("allopurinol", Kind.NEUTRAL),
        ("glyceryl trinitrate", Kind.NEUTRAL),
        ("water tablet", Kind.SEVERAL),
    ],
)
def test_medicines_have_their_kind(name, kind):
    assert [medicine.kind for medicine in TABLES.medicines if medicine.name == name] == [kind]


def test_a_food_that_does_not_go_with_a_medicine_has_a_source_of_its_own():
    unfit = {medicine.name: medicine.foods for medicine in TABLES.medicines if medicine.foods}
    assert unfit == {
        **dict.fromkeys(("ciclosporin", "tacrolimus", "felodipine", "atorvastatin", "simvastatin"), ("grapefruit",)),
        "warfarin": ("leafy-green",),
    }
    for medicine in TABLES.medicines:
        assert bool(medicine.foods_source) is bool(medicine.foods)


# Sources disagree on them (proton-pump inhibitors: Gau 2009 found potassium higher, labels speak of it lower), or their
# label was not read. Azoles, drospirenone and beta blockers are named by SAFETY.md itself.
@pytest.mark.parametrize(
    "name",
    [
        *("omeprazole", "esomeprazole", "amlodipine", "felodipine", "rosuvastatin", "aspirin", "sitagliptin"),
        *("fluconazole", "drospirenone", "citalopram", "bisoprolol", "propranolol", "carvedilol", "Microgynon"),
        *("statin", "cholesterol tablet", "the pill", "my mini-pill", "beta-blockers", "PPI", "hay fever tablets"),
    ],
)
def test_r6b_a_medicine_that_sources_disagree_on_or_whose_label_was_not_read_is_unclear(name):
    found = recognise(name, TABLES.medicines)
    assert [medicine.kind for medicine in found.medicines] == [Kind.UNCLEAR]
    assert not found.unknown


def test_r6b_a_neutral_medicine_names_its_label_with_its_date():
    for medicine in TABLES.medicines:
        if medicine.kind is Kind.NEUTRAL and medicine.group != "vitamin or mineral":
            assert medicine.source.year.isdigit()
            assert re.search(rf"label.* (of|revised|updated) .*{medicine.source.year}", medicine.source.document)


def test_r6b_no_side_effect_extract_is_shipped_and_a_name_whose_label_was_not_read_says_so():
    assert "SIDER" not in (data_folder() / "medicines.csv").read_text(encoding="utf-8")
    unread = [each for each in TABLES.medicines if each.source.body == "Potassium"]
    assert {each.kind for each in unread if each.group != "vitamin or mineral"} == {Kind.UNCLEAR, Kind.SEVERAL}


def test_r7_a_medicine_that_is_given_for_a_restrict_condition_alone_marks_its_question():
    marks = {medicine.name: medicine.marks for medicine in TABLES.medicines if medicine.marks}
    assert marks == {
        "fludrocortisone": ("adrenal",),
        **dict.fromkeys(
            (
                *("sevelamer", "lanthanum", "sucroferric oxyhydroxide", "calcium acetate", "ferric citrate"),
                *("phosphate binder", "epoetin", "darbepoetin", "cinacalcet", "mycophenolate"),
            ),
            ("kidneys",),
        ),
    }


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
    lost = NAMES.index(name)
    assert [table == whole for table, whole in zip(tables[:5], TABLES[:5], strict=True)] == [
        n != lost for n in range(5)
    ]
    assert tables[lost] == STAND_IN.get(name, ())


def test_r30_every_table_that_is_broken_is_named(folder):
    for name in (*NAMES, "cautions_again.csv"):
        (folder / name).unlink()
    assert all(name in load_safety(folder).problem for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_r30_a_broken_row_takes_no_other_row_with_it(folder, name):
    header, first, *rest = (folder / name).read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / name).write_text("".join((header, first, "broken,row\n", *rest)), encoding="utf-8")
    tables = load_safety(folder)
    assert f"{name}, line 3: wrong columns" in tables.problem
    assert tables[:5] == TABLES[:5]


def test_r16_r17_r20_r30_the_gravest_cautions_are_in_the_code_word_for_word():
    assert set(GRAVEST) <= set(TABLES.cautions)
    assert {row.when for row in GRAVEST} == {
        *(
            "overdose",
            "day-overdose",
            "day-975-hold",
            "star-fruit-kidneys",
            "star-fruit-unsure",
            "supplement",
            "digoxin",
        ),
        *("salt-substitute", "salt-substitute-hold", "salt-substitute-pregnancy"),
    }


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
        ("reference_intakes.csv", "\nnasem", '\n"nasem'),
        ("reference_intakes.csv", "\nnasem", "\nusda"),
        ("reference_intakes.csv", ",Adequate Intake,", ",,"),
        ("medicines.csv", ",raises,", ",increases,"),
        ("medicines.csv", ",2015\n", ",\n"),
        ("medicines.csv", "\nbenazepril", "\n"),
        ("medicines.csv", ",grapefruit,", ",grapes,"),
        ("medicines.csv", ",FDA; Grapefruit Juice and Some Drugs Don't Mix; 2017,", ",FDA,"),
        ("cautions.csv", "\ndigoxin,digoxin", "\ndigoxin,other"),
        ("cautions.csv", ",FDA,", ",,"),
        ("symptoms.csv", "chest pain;", "Chest pain;"),
        ("symptoms.csv", "chest pain;", ";"),
        ("symptoms.csv", "\nfainting,", "\n,"),
        ("symptoms.csv", ",British Lung Foundation,", ",,"),
        ("red_flags.csv", ",emergency,chest_pain,", ",urgent,chest_pain,"),
        ("red_flags.csv", ",emergency,chest_pain,", ",emergency,,"),
        ("red_flags.csv", "breathless_severe|cough_blood", "breathless_severe|"),
        ("red_flags.csv", ",undated\n", ",\n"),
    ],
)
def test_r30_a_broken_row_is_a_problem(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert name in load_safety(folder).problem


def test_r30_a_caution_that_is_missing_is_a_problem(folder):
    lines = (folder / "cautions.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("losing,")]
    (folder / "cautions.csv").write_text("".join(kept), encoding="utf-8")
    assert "cautions.csv lacks losing" in load_safety(folder).problem


@pytest.mark.parametrize("body", Body)
def test_r30_a_body_without_rows_is_a_problem(folder, body):
    path = folder / "reference_intakes.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(f"{body.value},")), encoding="utf-8")
    assert f"reference_intakes.csv lacks {body.value}" in load_safety(folder).problem


def test_each_place_in_a_caution_is_one_that_is_filled():
    places = {row.when: re.findall(r"{(.*?)}", row.words) for row in TABLES.cautions if "{" in row.words}
    medicines = {
        *(
            "raises",
            "lowers",
            "binder",
            "unclear",
            "neutral",
            "grapefruit-medicine",
            "pair",
            "pair-spironolactone",
            "pair-aldosterone",
        ),
        *("pair-renin-angiotensin", "pair-trimethoprim", "pair-nsaid", "pair-potassium"),
        *("sick-days", "pregnancy-medicine"),
    }
    named = (
        "blood-value",
        "lab-note",
        "no-symptom",
        "symptom",
        "how-much-salt",
        "tablet-strength",
        "salt-inside",
        "salt-medicine",
    )
    others = {"label-base": ["figure"], **{when: ["named"] for when in named}}
    others |= {"entry-200": ["food"], "entry-200-caution": ["food"], "meal-third": ["meal"]}
    others |= {"checked": ["medicines", "until", "by", "on"], "checked-ended": ["medicines", "by", "on", "until"]}
    others |= {when: ["said", "answer"] for when in ("denied", "denied-kidneys")}
    others |= {when: ["medicines", "condition"] for when in ("marks", "asks")}
    assert places == {when: ["medicines"] for when in medicines} | others


@pytest.mark.parametrize("when", sorted(CONDITIONS))
def test_r30_what_cannot_be_said_is_said_to_be_lost_and_never_left_out(when):
    assert SafetyTables().caution(when).words == "What should be said here cannot be read: install the program anew."


def test_a_quoted_cell_may_hold_a_comma(folder):
    path = folder / "cautions.csv"
    text = path.read_text(encoding="utf-8").replace(
        "Only a blood test shows blood potassium;", '"Only a blood test, no food,'
    )
    path.write_text(text.replace("what is eaten does not.", 'shows blood potassium."'), encoding="utf-8")
    words = [row.words for row in load_safety(folder).cautions if row.id == "losing"]
    assert words == ["Only a blood test, no food, shows blood potassium."]
