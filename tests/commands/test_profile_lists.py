"""What drops off a list is named, what changes nothing is no step of undo, and no slip denies what restricts."""

import pytest


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        ("--allergy", "No longer among your allergies: peanuts. To keep both: potassium profile set --allergy peanuts"),
        ("--dislike", "No longer among your dislikes: peanuts. To keep both: potassium profile set --dislike peanuts"),
    ],
)
def test_what_drops_off_a_list_is_named_with_how_to_keep_both(potassium, flag, words):
    potassium.done("profile", "set", flag, "peanuts")
    ran = potassium("profile", "set", flag, "milk")
    assert words in " ".join(f"{ran.out} {ran.err}".split())
    again = potassium("profile", "set", flag, "milk", flag, "peanuts")
    assert "No longer" not in again.out + again.err


def test_medicines_and_a_diet_that_drop_off_are_named_too(potassium):
    potassium.done("profile", "set", "--medicine", "ramipril", "--diet", "vegan")
    ran = potassium("profile", "set", "--medicine", "paracetamol", "--diet", "vegetarian")
    told = " ".join(f"{ran.out} {ran.err}".split())
    assert "No longer listed: ramipril (raises potassium)" in told
    assert "To keep both: potassium profile set --add-medicine ramipril" in told
    assert "Your diet was vegan before" in told


@pytest.mark.parametrize(
    "answers", [("--allergy", "milk"), ("--diabetes", "no"), ("--medicine", "ramipril"), ("--limit", "2000 mg")]
)
def test_what_changes_nothing_is_no_step_of_undo(potassium, answers):
    potassium.done("log", "an apple")
    potassium("profile", "set", *answers)
    potassium("profile", "set", *answers)
    potassium("profile", "set", *answers)
    potassium("undo")
    assert "Deleted" not in (out := potassium("undo").out)
    assert "Apple" in out


@pytest.mark.parametrize("question", ["--potassium-high", "--adrenal", "--binder"])
@pytest.mark.parametrize("way", ["no", "unknown"])
def test_r7a_dont_know_is_no_way_round_to_a_no(potassium, question, way):
    potassium("profile", "set", question, "yes")
    code, _, err = potassium("profile", "set", question, way)
    assert (code, "add --yes" in err) == (6, True)
    assert f"“{way}” may open" in err
    assert potassium("profile", "set", question, way, "--yes").code == 0


@pytest.mark.parametrize(
    ("ill", "well"),
    [
        (["--kidneys", "ckd-3-5"], ["--kidneys", "healthy"]),
        (["--kidneys", "ckd-3-5"], ["--kidneys", "unknown"]),
        (["--kidneys", "dialysis"], ["--kidneys", "unknown"]),
        (["--kidneys", "healthy", "--dialysis", "peritoneal"], ["--dialysis", "none"]),
        (["--kidneys", "unknown", "--dialysis", "haemodialysis"], ["--kidneys", "healthy", "--dialysis", "none"]),
        (["--dialysis", "haemodialysis"], ["--dialysis", "unknown"]),
    ],
)
def test_r7a_kidneys_that_were_ill_are_so_no_longer_only_with_a_yes(potassium, ill, well):
    potassium("profile", "set", *ill)
    code, _, err = potassium("profile", "set", *well)
    assert (code, "add --yes" in err) == (6, True)
    assert f"You said “{ill[-1]}” of your kidneys before" in err
    before = potassium.done("profile", "show", "--json")
    assert potassium("profile", "set", *well, "--yes").code == 0
    assert potassium.done("profile", "show", "--json") != before


def test_r7a_another_kind_of_kidney_care_is_not_asked_about(potassium):
    potassium("profile", "set", "--kidneys", "dialysis", "--dialysis", "haemodialysis")
    assert potassium("profile", "set", "--kidneys", "transplant").code == 0
    assert potassium("profile", "set", "--kidneys", "ckd-3-5").code == 0


@pytest.mark.parametrize("question", ["--potassium-high", "--adrenal", "--binder"])
def test_r7a_what_restricts_by_itself_is_denied_only_with_a_yes(potassium, question):
    potassium("profile", "set", question, "yes")
    code, _, err = potassium("profile", "set", question, "no")
    assert code == 6
    assert "add --yes" in err
    assert potassium("profile", "set", question, "no", "--yes").code == 0
    assert potassium("profile", "set", question, "no").code == 0
