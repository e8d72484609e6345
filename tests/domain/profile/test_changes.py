"""What an answer undoes among the earlier ones."""

from datetime import date

import pytest

from potassium_cli.domain.profile.changes import with_consequences

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


def test_r6_medicines_named_for_the_first_time_after_a_yes_are_a_change():
    changes = change({"clinician-ok": "2026-10-01"}, medicines="ramipril")
    assert changes.answers == {"medicines": "ramipril", "medicines-changed": "2026-11-22", "clinician-ok": "none"}


def test_r6_what_is_answered_for_the_first_time_without_a_yes_is_no_change():
    said = {"medicines": "ramipril", "heart_failure": "no", "liver": "yes", "kidneys": "ckd-1-2"}
    assert change({}, **said).answers == {name.replace("_", "-"): text for name, text in said.items()}


@pytest.mark.parametrize("medicines", ["none", "unknown", "losartan"])
def test_r6_medicines_that_take_the_place_of_another_answer_have_their_day(medicines):
    assert change({"medicines": medicines}, medicines="ramipril").answers["medicines-changed"] == "2026-11-22"


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
    assert changes.answers["health-changed"] == "2026-11-22"
    assert len(changes.notes) == 1
    assert "ask again" in str(changes.notes[0])


@pytest.mark.parametrize("was", ["no", "unknown"])
@pytest.mark.parametrize(
    "name", ["potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder"]
)
def test_r6_a_condition_that_was_denied_has_the_day_of_its_news_even_without_a_yes_before(name, was):
    assert with_consequences({name: was}, {name: "yes"}, TODAY).answers == {name: "yes", "health-changed": "2026-11-22"}


@pytest.mark.parametrize("was", [{"kidneys": "healthy"}, {"kidneys": "unknown"}])
def test_r6_news_of_the_kidneys_have_their_day(was):
    assert change(was, kidneys="ckd-1-2").answers["health-changed"] == "2026-11-22"
    assert change(was, dialysis="haemodialysis").answers["health-changed"] == "2026-11-22"


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


# Care as answers: dialysis of each kind and without one, a transplant, and what may come before and after them.
CARE = {
    "blank": {},
    "unknown": {"kidneys": "unknown"},
    "healthy": {"kidneys": "healthy"},
    "ckd 1-2": {"kidneys": "ckd-1-2"},
    "ckd 3-5": {"kidneys": "ckd-3-5"},
    "acute injury": {"kidneys": "acute-injury"},
    "transplant": {"kidneys": "transplant"},
    "dialysis": {"kidneys": "dialysis"},
    "dialysis of unknown kind": {"kidneys": "dialysis", "dialysis": "unknown"},
    "haemodialysis": {"kidneys": "dialysis", "dialysis": "haemodialysis"},
    "daily": {"kidneys": "dialysis", "dialysis": "daily-haemodialysis"},
    "peritoneal": {"kidneys": "dialysis", "dialysis": "peritoneal"},
}
ONE_CARE = {"dialysis", "dialysis of unknown kind"}
TREATED = {"transplant", "haemodialysis", "daily", "peritoneal", *ONE_CARE}


@pytest.mark.parametrize("new", TREATED)
@pytest.mark.parametrize("old", CARE)
def test_r5_no_limit_passes_from_one_care_to_a_dialysis_or_a_transplant(old, new):
    before = CARE[old] | {"limit": "3000.0 mg"}
    said = CARE[new] | ({"dialysis": "unknown"} if new == "dialysis" and "dialysis" in before else {})
    changes = with_consequences(before, said, TODAY)
    if old == new or {old, new} == ONE_CARE:
        assert "limit" not in changes.answers
        return
    assert changes.answers["limit"] == "none"
    ended = "Your limit was for another kind of care and no longer"
    told = [note for note in changes.notes if str(note).startswith(ended)]
    assert len(told) == 1
    assert str(told[0]).endswith('potassium profile set --limit "... mg"')
    assert with_consequences(before, said | {"limit": "2000.0 mg"}, TODAY).answers["limit"] == "2000.0 mg"


def test_r5_a_kind_that_is_named_later_ends_a_limit_too():
    for before in ({"kidneys": "dialysis"}, {"kidneys": "ckd-3-5"}, {"kidneys": "healthy"}):
        assert change(before | {"limit": "2000.0 mg"}, dialysis="peritoneal").answers["limit"] == "none"


@pytest.mark.parametrize("old", TREATED)
@pytest.mark.parametrize("new", ["ckd 3-5", "acute injury"])
def test_r5_nor_from_a_treatment_to_kidney_disease(old, new):
    said = CARE[new] | ({"dialysis": "none"} if "dialysis" in CARE[old] else {})
    assert with_consequences(CARE[old] | {"limit": "3000.0 mg"}, said, TODAY).answers["limit"] == "none"


@pytest.mark.parametrize("old", TREATED)
@pytest.mark.parametrize("new", ["healthy", "ckd 1-2", "unknown"])
def test_r5_where_its_loss_could_loosen_the_tier_a_limit_stays_and_that_is_said(old, new):
    said = CARE[new] | ({"dialysis": "none"} if "dialysis" in CARE[old] else {})
    changes = with_consequences(CARE[old] | {"limit": "2000.0 mg"}, said, TODAY)
    assert "limit" not in changes.answers
    assert [note for note in changes.notes if "counts on until you change it" in str(note)]


def test_a_limit_stays_while_the_care_is_the_same():
    before = {"kidneys": "dialysis", "dialysis": "peritoneal", "limit": "2000.0 mg"}
    assert change(before, kidneys="dialysis", diet="vegan") == ({"kidneys": "dialysis", "diet": "vegan"}, ())
    assert change({"kidneys": "ckd-3-5", "limit": "2000.0 mg"}, kidneys="ckd-unknown-stage").answers == {
        "kidneys": "ckd-unknown-stage",
        "health-changed": "2026-11-22",
    }


@pytest.mark.parametrize("kidneys", ["healthy", "ckd-1-2"])
def test_r2_a_dialysis_that_contradicts_the_kidneys_is_told(kidneys):
    for before, said in (({}, {"kidneys": kidneys, "dialysis": "peritoneal"}), ({"dialysis": "peritoneal"}, {"kidneys": kidneys})):  # fmt: skip  # noqa: E501
        (note,) = change(before, **said).notes
        assert "You named a dialysis, and it counts" in str(note)
        assert str(note).endswith("If you have none: potassium profile set --dialysis none")
    assert not change({"dialysis": "peritoneal"}, diet="vegan").notes
    assert not change({}, dialysis="peritoneal").notes
    assert not change({"kidneys": kidneys, "dialysis": "peritoneal"}, dialysis="none").notes


def test_r5_a_transplant_ends_the_dialysis_before_it():
    changes = change({"kidneys": "dialysis", "dialysis": "peritoneal", "limit": "3000.0 mg"}, kidneys="transplant")
    assert (changes.answers["dialysis"], changes.answers["limit"]) == ("none", "none")
    assert "no longer counts" in str(changes.notes[0])
