"""Every single condition and kind of medicine, and every pair of them, against the tier that SAFETY.md gives.

The expectations are written by hand from SAFETY.md, Tiers: not by the code under test.
"""

from datetime import date
from itertools import combinations

import pytest

from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
CONDITIONS = (
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
NO = dict.fromkeys(CONDITIONS, "no")
ANSWERED = {"sex": "male", "born": "1990-04-01", "kidneys": "healthy", "medicines": "none", **NO}

# name: (answers, tier alone)
SINGLES = {
    "dialysis": ({"kidneys": "dialysis"}, "restrict"),
    "haemodialysis": ({"dialysis": "haemodialysis"}, "restrict"),
    "daily haemodialysis": ({"dialysis": "daily-haemodialysis"}, "restrict"),
    "peritoneal dialysis": ({"dialysis": "peritoneal"}, "restrict"),
    "no dialysis": ({"dialysis": "none"}, "general"),
    "dialysis of unknown kind": ({"dialysis": "unknown"}, "unanswered"),
    "ckd 3-5": ({"kidneys": "ckd-3-5"}, "restrict"),
    "ckd of unknown stage": ({"kidneys": "ckd-unknown-stage"}, "restrict"),
    "acute injury": ({"kidneys": "acute-injury"}, "restrict"),
    "transplant": ({"kidneys": "transplant"}, "restrict"),
    "potassium high": ({"potassium-high": "yes"}, "restrict"),
    "limit": ({"limit": "2000.0 mg"}, "restrict"),
    "limit unknown": ({"limit": "unknown"}, "unanswered"),
    "adrenal": ({"adrenal": "yes"}, "restrict"),
    "binder": ({"binder": "yes"}, "restrict"),
    "binder medicine": ({"medicines": "Veltassa"}, "restrict"),
    "ace inhibitor": ({"medicines": "lisinopril"}, "caution"),
    "nsaid": ({"medicines": "naproxen"}, "caution"),
    "potassium-sparing": ({"medicines": "Aldactone"}, "caution"),
    "potassium salt": ({"medicines": "potassium chloride"}, "caution"),
    "digoxin": ({"medicines": "digoxin"}, "caution"),
    "heart failure": ({"heart-failure": "yes"}, "caution"),
    "liver": ({"liver": "yes"}, "caution"),
    "ckd 1-2": ({"kidneys": "ckd-1-2"}, "caution"),
    "kidneys unknown": ({"kidneys": "unknown"}, "unanswered"),
    "kidneys blank": ({"kidneys": None}, "unanswered"),
    "liver unknown": ({"liver": "unknown"}, "unanswered"),
    "liver blank": ({"liver": None}, "unanswered"),
    "medicines blank": ({"medicines": None}, "unanswered"),
    "medicines unknown": ({"medicines": "unknown"}, "unanswered"),
    "strange medicine": ({"medicines": "foobarol"}, "unanswered"),
    "loop diuretic": ({"medicines": "Lasix"}, "losing"),
    "steroid": ({"medicines": "prednisone"}, "losing"),
    "losing": ({"losing": "yes"}, "losing"),
    "eating": ({"eating": "yes"}, "losing"),
    "diabetes": ({"diabetes": "yes"}, "general"),
    "high blood pressure": ({"blood-pressure": "yes"}, "general"),
    "65 and over": ({"born": "1961-11-22"}, "general"),
    "warfarin": ({"medicines": "warfarin"}, "general"),
    "neutral medicine": ({"medicines": "loratadine"}, "general"),
    "neutral medicine by brand": ({"medicines": "Lipitor"}, "general"),
    "contested medicine": ({"medicines": "omeprazole"}, "caution"),
    "another body": ({"reference": "efsa"}, "general"),
    "a body without a figure": ({"reference": "japan", "born": "2012-01-01"}, "general"),
    "own target": ({"target": "3000.0 mg"}, "general"),
    "own target above the reference": ({"target": "5000.0 mg", "target-yes": "2026-11-22"}, "general"),
}
RAISING = ("ace inhibitor", "nsaid", "potassium-sparing", "potassium salt")
# Pairs that are more than the stricter of the two. Restrict: "two medicines that raise potassium, or one together with
# CKD, heart failure or diabetes". Caution: "65 and over, or diabetes or high blood pressure, with kidney function
# unknown".
PAIRS = {
    **{frozenset(pair): "restrict" for pair in combinations(RAISING, 2)},
    **{frozenset((raising, "ckd 1-2")): "restrict" for raising in RAISING},
    **{frozenset((raising, "heart failure")): "restrict" for raising in RAISING},
    **{frozenset((raising, "diabetes")): "restrict" for raising in RAISING},
    frozenset(("kidneys unknown", "diabetes")): "caution",
    frozenset(("kidneys unknown", "high blood pressure")): "caution",
    frozenset(("kidneys unknown", "65 and over")): "caution",
}
STRICTEST_FIRST = ("restrict", "caution", "unanswered", "losing", "general")


def tier(*conditions):
    answers = dict(ANSWERED)
    for condition in conditions:
        for question, text in SINGLES[condition][0].items():
            both = answers[question] if question == "medicines" and answers[question] != "none" else None
            answers[question] = f"{both}; {text}" if both and text else text
    kept = {question: text for question, text in answers.items() if text is not None}
    return decide(profile_from_answers(kept), TABLES, TODAY).tier.value


def contradict(first, second):
    """One question cannot have two answers; only lists of medicines add up."""
    answers, others = SINGLES[first][0], SINGLES[second][0]
    shared = answers.keys() & others.keys()
    lists = {answers.get("medicines", "none"), others.get("medicines", "none")} - {None, "unknown"}
    return bool(shared - {"medicines"}) or ("medicines" in shared and len(lists) < 2)


@pytest.mark.parametrize("condition", SINGLES)
def test_every_single_condition_has_its_tier(condition):
    assert tier(condition) == SINGLES[condition][1]


@pytest.mark.parametrize(("first", "second"), list(combinations(SINGLES, 2)))
def test_every_pair_has_its_tier(first, second):
    if contradict(first, second):
        return
    stricter = min(SINGLES[first][1], SINGLES[second][1], key=STRICTEST_FIRST.index)
    expected = PAIRS.get(frozenset((first, second)), stricter)
    assert tier(first, second) == tier(second, first) == expected


def test_the_matrix_tries_enough():
    assert sum(not contradict(*pair) for pair in combinations(SINGLES, 2)) > 700
