"""All cautions of a profile: which apply, with whose words and source."""

from datetime import date

import pytest
from hypothesis import given, settings

from potassium_cli.domain.cautions.applying import Part, applying
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

from ..goals.test_tiers_properties import everything

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
CONDITIONS = (
    *(
        "potassium-high",
        "heart-failure",
        "diabetes",
        "blood-pressure",
        "liver",
        "adrenal",
        "binder",
        "salt-substitute",
        "losing",
    ),
    "eating",
)
GENERAL = {
    "sex": "female",
    "born": "1990-04-01",
    "pregnancy": "no",
    "kidneys": "healthy",
    "medicines": "none",
    **dict.fromkeys(CONDITIONS, "no"),
}


def found(**answers):
    profile = profile_from_answers(GENERAL | {name.replace("_", "-"): text for name, text in answers.items()})
    return applying(profile, decide(profile, TABLES, TODAY), TABLES.cautions)


def ids(**answers):
    return [each.caution.id for each in found(**answers)]


def row(caution_id, **answers):
    return next(each.caution for each in found(**answers) if each.caution.id == caution_id)


SALTS = ["salt-substitute-hold", "supplement", "herb"]
DIALYSED = ["kidneys", "dialysis", "not-only-food-dialysis", "additives", "painkillers"]
HOLD = ["painkillers", *SALTS]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, []),
        ({"medicines": "loratadine"}, []),
        ({"medicines": "metformin", "diabetes": "yes"}, ["sick-days"]),
        ({"medicines": "simvastatin"}, ["grapefruit-medicine"]),
        ({"medicines": "warfarin"}, ["warfarin-greens"]),
        ({"medicines": "furosemide"}, ["lowers", "sick-days", "losing", "liquorice"]),
        ({"losing": "yes"}, ["losing", "liquorice"]),
        ({"blood_pressure": "yes"}, ["liquorice"]),
        ({"diabetes": "yes"}, []),
        ({"pregnancy": "pregnant"}, ["salt-substitute-pregnancy"]),
        ({"pregnancy": "lactating"}, ["salt-substitute-pregnancy"]),
        ({"medicines": "ramipril"}, ["raises", "sick-days", *HOLD]),
        ({"medicines": "ibuprofen"}, ["raises", "sick-days", *HOLD]),
        ({"medicines": "empagliflozin"}, ["unclear", "sick-days", "asks", "asks", "asks", *HOLD]),
        (
            {"medicines": "ramipril", "pregnancy": "pregnant"},
            ["pregnancy-medicine", "raises", "sick-days", "painkillers", "salt-substitute-pregnancy", *SALTS[1:]],
        ),
        ({"medicines": "digoxin"}, ["digoxin", *HOLD, "liquorice"]),
        ({"medicines": "Lokelma"}, ["binder", *HOLD]),
        ({"binder": "yes"}, ["not-only-food", "potassium-high", *HOLD]),
        ({"potassium_high": "yes"}, ["not-only-food", "potassium-high", *HOLD]),
        ({"adrenal": "yes"}, ["adrenal", *HOLD]),
        ({"liver": "yes"}, ["liver", *HOLD]),
        ({"heart_failure": "yes"}, ["heart-failure", *HOLD, "liquorice"]),
        (
            {"kidneys": "ckd-1-2"},
            ["kidneys", "not-only-food", "additives", "painkillers", "star-fruit-kidneys", *SALTS],
        ),
        (
            {"kidneys": "ckd-1-2", "diabetes": "yes"},
            ["kidneys", "not-only-food", "additives", "painkillers", "diabetes", "star-fruit-kidneys", *SALTS],
        ),
        (
            {"kidneys": "dialysis"},
            [*DIALYSED[:2], "dialysis-gap", *DIALYSED[2:], "star-fruit-kidneys", *SALTS],
        ),
        ({"kidneys": "dialysis", "dialysis": "peritoneal"}, [*DIALYSED, "star-fruit-kidneys", *SALTS]),
        ({"kidneys": "dialysis", "dialysis": "daily-haemodialysis"}, [*DIALYSED, "star-fruit-kidneys", *SALTS]),
        (
            {"kidneys": "ckd-3-5", "limit": "2000 mg"},
            ["kidneys-limit", "not-only-food", "additives", "painkillers", "star-fruit-kidneys", *SALTS],
        ),
        ({"kidneys": "unknown"}, ["kidneys-unsure", "star-fruit-unsure", *SALTS]),
        ({"eating": "yes"}, ["eating", "losing"]),
    ],
)
def test_each_condition_and_medicine_calls_for_its_cautions(answers, expected):
    assert ids(**answers) == expected


@pytest.mark.parametrize(
    ("medicines", "pairs"),
    [
        ("ramipril; Bactrim", ["pair-trimethoprim"]),
        ("trimethoprim; losartan", ["pair-trimethoprim"]),
        ("trimethoprim; Entresto", ["pair-trimethoprim"]),
        ("ramipril; spironolactone", ["pair-aldosterone"]),
        ("eplerenone; candesartan", ["pair-aldosterone"]),
        ("spironolactone; ibuprofen", ["pair-spironolactone"]),
        ("spironolactone; potassium chloride", ["pair-potassium", "pair-spironolactone"]),
        ("amiloride; potassium citrate", ["pair-potassium"]),
        ("finerenone; potassium citrate", ["pair-potassium"]),
        ("ramipril; losartan", ["pair-renin-angiotensin"]),
        ("losartan; aliskiren", ["pair-renin-angiotensin"]),
        ("naproxen; lisinopril", ["pair-nsaid"]),
        ("naproxen; losartan", ["pair"]),
        ("heparin; tacrolimus", ["pair"]),
        ("ramipril; spironolactone; Bactrim", ["pair-trimethoprim", "pair-aldosterone", "pair-spironolactone"]),
        ("ramipril; furosemide", []),
        ("ramipril; Altace", []),
        ("ramipril; loratadine", []),
        ("ramipril; digoxin", []),
    ],
)
def test_r7_medicine_pairs_have_the_caution_of_their_source_or_the_common_one(medicines, pairs):
    assert [name for name in ids(medicines=medicines) if name.startswith("pair")] == pairs


def test_a_pair_names_its_medicines_and_its_document():
    pair = row("pair-trimethoprim", medicines="ramipril; Bactrim; heparin")
    assert pair.words.startswith("Sulfamethoxazole/trimethoprim and ramipril together can raise potassium dangerously")
    assert pair.source.full.startswith("BMJ, Co-trimoxazole with inhibitors of the renin-angiotensin system")
    assert "heparin, tacrolimus and lithium" in row("pair", medicines="heparin; tacrolimus; lithium; propranolol").words


def test_medicines_of_one_source_share_a_line_and_others_keep_their_own():
    raising = [
        each.caution for each in found(medicines="ramipril; heparin; spironolactone") if each.caution.id == "raises"
    ]
    assert [caution.words.partition(" can ")[0] for caution in raising] == ["Ramipril and heparin", "Spironolactone"]
    assert len({caution.source for caution in raising}) == 2


def test_grapefruit_names_the_medicine_that_it_concerns_with_a_source_of_its_own():
    caution = row("grapefruit-medicine", medicines="Plendil; ramipril")
    assert caution.words.startswith("Grapefruit changes how felodipine works")
    assert caution.source.body == "GPnotebook"


def test_r9_what_lowers_potassium_is_said_without_a_word_on_supplements_or_changing_it():
    words = row("lowers", medicines="furosemide").words + row("losing", medicines="furosemide").words
    assert "blood test" in words
    assert not [word for word in ("supplement", "stop", "dose", "change", "more") if word in words]


def test_they_are_parted_by_what_they_hang_on():
    parts = [each.part for each in found(kidneys="dialysis", medicines="ramipril")]
    assert parts == sorted(parts, key=list(Part).index)
    assert set(parts) == set(Part)


@settings(max_examples=300)
@given(everything)
def test_whatever_is_answered_each_caution_applies_once_in_full_with_its_source(answers):
    profile = profile_from_answers(answers)
    decision = decide(profile, TABLES, TODAY)
    cautions = [each.caution for each in applying(profile, decision, TABLES.cautions)]
    assert len(set(cautions)) == len(cautions)
    for caution in cautions:
        assert "{" not in caution.words
        assert caution.words[0] == caution.words[0].upper()
        assert all(caution.source)


@settings(max_examples=200)
@given(everything)
def test_r30_without_a_table_nothing_is_invented(answers):
    profile = profile_from_answers(answers)
    assert applying(profile, decide(profile, TABLES, TODAY), ()) == ()
