"""What an answer undoes among the earlier ones."""

from datetime import date

import pytest

from potassium_cli.domain.changes import with_consequences

TODAY = date(2026, 11, 22)


def change(before, **answers):
    return with_consequences(before, {name.replace("_", "-"): text for name, text in answers.items()}, TODAY)


def test_r6_a_changed_medicine_ends_a_clinicians_yes():
    changes = change({"medicines": "ramipril", "clinician-ok": "2026-10-01"}, medicines="losartan")
    assert changes.answers == {"medicines": "losartan", "medicines-changed": "2026-11-22", "clinician-ok": "none"}
    assert len(changes.notes) == 1


def test_r6_a_yes_that_comes_with_the_change_is_kept_and_held_against_its_day():
    changes = change({"medicines": "ramipril"}, medicines="losartan", clinician_ok="2026-10-01")
    assert changes.answers["clinician-ok"] == "2026-10-01"
    assert changes.answers["medicines-changed"] == "2026-11-22"


def test_r6_the_same_list_in_another_order_is_no_change():
    assert change({"medicines": "Ramipril; aspirin", "clinician-ok": "2026-10-01"}, medicines="aspirin; ramipril") == (
        {},
        (),
    )


def test_r6_medicines_named_for_the_first_time_end_an_earlier_yes_but_are_no_change():
    changes = change({"clinician-ok": "2026-10-01"}, medicines="ramipril")
    assert changes.answers == {"medicines": "ramipril", "clinician-ok": "none"}


@pytest.mark.parametrize(
    "news",
    [
        {"kidneys": "ckd-1-2"},
        {"kidneys": "unknown"},
        {"kidneys": "ckd-3-5"},
        {"liver": "yes"},
        {"heart_failure": "yes"},
        {"diabetes": "yes"},
        {"blood_pressure": "yes"},
        {"adrenal": "yes"},
        {"potassium_high": "yes"},
        {"binder": "yes"},
        {"limit": "2000.0 mg"},
    ],
)
def test_r6_a_condition_or_limit_that_is_new_ends_a_clinicians_yes(news):
    before = {"kidneys": "healthy", "medicines": "ramipril", "clinician-ok": "2026-10-01"}
    changes = change(before, **news)
    assert changes.answers["clinician-ok"] == "none"
    assert len(changes.notes) == 1
    assert "ask again" in changes.notes[0]


def test_r6_what_was_known_or_is_no_raising_news_leaves_a_clinicians_yes():
    before = {"kidneys": "ckd-1-2", "liver": "yes", "diabetes": "no", "clinician-ok": "2026-10-01"}
    same = {"kidneys": "ckd-1-2", "liver": "yes", "diabetes": "no", "diet": "vegan", "limit": "none"}
    assert change(before, **same) == (same, ())
    assert change(before, kidneys="healthy", liver="no").answers == {"kidneys": "healthy", "liver": "no"}
    given_with_it = change(before, heart_failure="yes", clinician_ok="2026-11-22")
    assert given_with_it.answers["clinician-ok"] == "2026-11-22"


def test_r5_a_limit_does_not_pass_from_one_dialysis_to_another():
    before = {"kidneys": "dialysis", "dialysis": "haemodialysis", "limit": "2000.0 mg"}
    assert change(before, dialysis="peritoneal").answers["limit"] == "none"
    assert change({"kidneys": "transplant", "limit": "2000.0 mg"}, kidneys="dialysis").answers["limit"] == "none"
    assert change(before, dialysis="peritoneal", limit="3000.0 mg").answers["limit"] == "3000.0 mg"


def test_a_limit_stays_when_its_loss_could_loosen_the_tier():
    assert "limit" not in change({"kidneys": "dialysis", "limit": "2000.0 mg"}, kidneys="healthy").answers
    assert "limit" not in change({"limit": "2000.0 mg"}, kidneys="dialysis").answers
    assert "limit" not in change({"kidneys": "dialysis", "limit": "2000.0 mg"}, dialysis="peritoneal").answers
