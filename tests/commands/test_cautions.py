"""`potassium cautions`: all that apply, each in full with its source."""

import json

import pytest


@pytest.fixture
def said(potassium):
    def ask(*answers):
        if answers:
            assert potassium("profile", "set", *answers).code == 0
        return potassium.done("cautions")

    return ask


def test_each_stands_in_full_with_body_document_and_year(said):
    text = said("--kidneys", "dialysis", "--medicine", "ramipril", "--medicine", "Bactrim")
    assert text.index("Your medicines") < text.index("Your health") < text.index("Foods")
    joined = " ".join(text.split())
    assert "Sulfamethoxazole/trimethoprim and ramipril together can raise potassium dangerously within days" in joined
    assert "BMJ, Co-trimoxazole with inhibitors of the renin-angiotensin system (349:g6196), 2014" in joined
    assert "Kidney Care UK, Kidney-friendly diet facts, undated" in joined
    assert max(map(len, text.splitlines())) <= 80


def test_open_questions_may_call_for_more(said):
    assert "potassium profile setup" in said()


def test_r31_tier_limit_source_and_disclaimer_are_carried(said):
    text = said("--kidneys", "dialysis", "--limit", "2000 mg")
    assert "Profile: with your care team; limit 2,000 mg (your clinician)." in text
    assert "A record, not medical advice." in text


def test_json_is_one_object_with_every_source(potassium):
    potassium("profile", "set", "--kidneys", "dialysis", "--medicine", "digoxin")
    out = potassium.done("cautions", "--json")
    told = json.loads(out)
    assert out.count("\n") == 1
    assert (told["schema"], told["report"], told["tier"]) == (1, "cautions", "restrict")
    assert "liver" in told["unanswered"]
    assert [row["id"] for row in told["cautions"]][:3] == ["digoxin", "kidneys", "dialysis"]
    for row in told["cautions"]:
        assert set(row) == {"id", "about", "words", "body", "document", "year"}
        assert all(row.values())
        assert row["about"] in ("medicines", "health", "foods")
    assert told["disclaimer"]


def test_who_is_free_of_all_is_told_so(potassium):
    no = [word for name in ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal",
                            "binder", "salt-substitute", "losing", "eating")
          for word in (f"--{name}", "no")]  # fmt: skip
    potassium("profile", "set", "--sex", "male", "--age", "30", "--kidneys", "healthy", "--medicine", "none", *no)
    assert potassium.done("cautions").startswith("No caution hangs on what your profile says.\n")
    assert json.loads(potassium.done("cautions", "--json"))["cautions"] == []


def test_today_has_one_line_for_the_rest(potassium):
    potassium("profile", "set", "--kidneys", "dialysis")
    lines = potassium.done("today").splitlines()
    assert lines.count("! 10 cautions for you: potassium cautions") == 1
    assert len([line for line in lines if line.startswith("! ")]) == 1
