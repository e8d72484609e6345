"""Names of medicines as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.profile.medicines import corrected, recognise, resembling
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TABLE = load_safety(data_folder()).medicines


def names(text):
    found = recognise(text, TABLE)
    return sorted(medicine.name for medicine in found.medicines), found.unknown


@pytest.mark.parametrize(
    "typed", ["potassium", "Potassium 600 mg tablets", "potassium supplements", "effervescent potassium tablets"]
)
def test_r7_potassium_that_is_taken_by_itself_raises_potassium(typed):
    assert names(typed) == (["potassium chloride"], ())


@pytest.mark.parametrize(
    ("typed", "medicine"),
    [
        ("furosemide and potassium tablets", "furosemide"),
        ("Lasix with potassium", "furosemide"),
        ("potassium 600 mg with Lasix 40 mg", "furosemide"),
        ("furosemide + 20 meq potassium", "furosemide"),
        ("spironolactone with potassium supplements", "spironolactone"),
        ("amlodipine and potassium", "amlodipine"),
        ("magnesium potassium tablets", "magnesium"),
        ("calcium acetate and potassium", "calcium acetate"),
        ("losartan potassium and potassium", "losartan"),
    ],
)
def test_r7_potassium_beside_another_medicine_is_a_medicine_of_its_own(typed, medicine):
    assert names(typed) == (sorted([medicine, "potassium chloride"]), ())


def test_r7_potassium_beside_a_medicine_that_nobody_knows_counts_all_the_same():
    assert names("foobarol and potassium")[0] == ["potassium chloride"]


@pytest.mark.parametrize(
    "typed",
    [
        *("losartan potassium 50 mg", "diclofenac potassium", "losartan potassium and aspirin"),
        *("penicillin V potassium", "clavulanate potassium", "rosuvastatin calcium"),
    ],
)
def test_r7_the_salt_of_a_medicine_is_none_of_its_own(typed):
    assert "potassium chloride" not in names(typed)[0]


@pytest.mark.parametrize("typed", ["oxacillin potassium", "supplement", "tablets"])
def test_r7_potassium_behind_an_unknown_name_or_none_stays_unknown(typed):
    assert names(typed)[0] == []
    assert names(typed)[1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lisinopril", ["lisinopril"]),
        ("timolol eye drops", ["timolol"]),
        ("LISINOPRIL 10 mg tablets", ["lisinopril"]),
        ("Lasix 40mg twice daily", ["furosemide"]),
        ("Klor-Con M20", ["potassium chloride"]),
        ("losartan potassium", ["losartan"]),
        ("sacubitril/valsartan", ["sacubitril/valsartan"]),
        ("Entresto", ["sacubitril/valsartan"]),
        ("co-trimoxazole", ["sulfamethoxazole/trimethoprim"]),
        ("Lotensin HCT", ["benazepril", "hydrochlorothiazide"]),
        ("potassium citrate", ["potassium citrate"]),
        ("Calcium Resonium", ["sodium polystyrene sulfonate"]),
        ("calcium polystyrene sulfonate", ["calcium polystyrene sulfonate"]),
        ("ramipril and ramipril", ["ramipril"]),
        ("cyclosporin", ["ciclosporin"]),
        ("Slow-K 600 mg modified release tablets", ["potassium chloride"]),
        ("Sando-K effervescent", ["potassium chloride"]),
        ("Cystopurin sachets", ["potassium citrate"]),
        ("potassium citrate mixture", ["potassium citrate"]),
        ("Nurofen", ["ibuprofen"]),
        ("voltarol", ["diclofenac"]),
        ("Clexane syringes", ["enoxaparin"]),
        ("Nextstellis", ["drospirenone"]),
    ],
)
def test_a_name_is_found_among_strengths_forms_and_salts(typed, meant):
    found, unknown = names(typed)
    assert found == meant
    assert unknown in ((), ("m20",))


@pytest.mark.parametrize("typed", ["10 mg", "foobarol", "", "💊", "blood pressure pill", "лизиноприл"])
def test_what_is_in_no_table_is_unknown(typed):
    found, unknown = names(typed)
    assert found == []
    assert unknown


def test_a_combination_keeps_what_it_does_not_know():
    assert names("foobarol/valsartan") == (["valsartan"], ("foobarol",))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lisinoprill 10 mg", "lisinopril 10 mg"),
        ("spironalactone", "spironolactone"),
        ("ibuprophen", "ibuprofen"),
        ("heprin", "heparin"),
        ("cabtoprik", "captopril"),
        ("Lisinopril", "Lisinopril"),
    ],
)
def test_a_slip_of_the_pen_is_put_right(typed, meant):
    assert corrected(typed, TABLE) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("amlodipine", "metformin", "bisoprolol", "metoprolol", "losec", "hydralazine", "terbinafine", "budesonide"),
        *("lasox", "lozartam", "lisinopri1", "kaptopril"),
        *("amilodipine", "amlodipin", "felodipin", "furosemid", "prednisolon", "warfarine", "hydrochlorthiazide"),
        *("nifedipine", "nimodipine", "nicardipine", "isradipine", "lercanidipine", "lacidipine", "amiodarone"),
    ],
)
def test_another_medicine_is_never_taken_for_a_misspelt_one(typed):
    assert corrected(typed, TABLE) == typed


def test_a_slip_may_be_asked_about_whatever_it_may_mean():
    assert resembling("amilodipine 5 mg", TABLE) == "amlodipine 5 mg"
    assert resembling("furosemid", TABLE) == "furosemide"
    assert resembling("lisinoprill", TABLE) == "lisinopril"
    assert resembling("foobarol", TABLE) == resembling("amlodipine", TABLE) == ""


CLOSING = ("raises", "digoxin", "binder")
SLIPS = [
    (name, medicine.kind, name[:at] + name[at + 1 :])
    for medicine in TABLE
    for name in medicine.names
    if name.isalpha()
    for at in range(1, len(name))
]


def test_r1_no_slip_of_a_medicine_that_closes_nothing_is_ever_taken_for_it():
    for name, kind, typed in SLIPS:
        meant = recognise(corrected(typed, TABLE), TABLE).medicines
        if corrected(typed, TABLE) != typed:
            assert {found.kind for found in meant} <= set(CLOSING), (name, kind, typed)
    assert sum(corrected(typed, TABLE) != typed for _, _, typed in SLIPS) > 500


def test_every_name_of_the_table_means_its_own_row():
    for medicine in TABLE:
        for name in medicine.names:
            found = recognise(name, TABLE)
            assert [*(each.name for each in found.medicines), *found.several] == [medicine.name], name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ramipril (ACE inhibitor)", "ramipril"),
        ("NSAID: ibuprofen", "ibuprofen"),
        ("atorvastatin, statin", "atorvastatin"),
    ],
)
def test_r7_the_word_for_a_class_beside_one_of_it_is_no_second_medicine(typed, meant):
    found = recognise(typed, TABLE)
    assert [medicine.name for medicine in found.medicines] == [meant]
    assert not found.unknown
    assert not found.unclear_class


def test_r1_a_word_for_several_medicines_stays_unknown_whatever_stands_beside_it():
    found = recognise("levothyroxine and a water tablet", TABLE)
    assert [medicine.name for medicine in found.medicines] == ["levothyroxine"]
    assert found.unknown == found.several == ("water tablet",)
    assert resembling("my Inhalers (blue)", TABLE) == ""


@given(st.text(max_size=60))
def test_any_text_is_either_found_or_unknown(text):
    found = recognise(text, TABLE)
    assert found.medicines or found.unknown
