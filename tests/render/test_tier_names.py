"""What a tier is called on a screen: never by the names that the code has for it (SAFETY.md, Tiers; R11)."""

import re

import pytest

from potassium_cli.domain.goals.goal import Tier

OURS = re.compile(r"\b(restrict|restricted|losing|unanswered|tier)\b", re.IGNORECASE)
NO = [
    part
    for question in (
        *("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder", "eating"),
        "salt-substitute",
        "pregnancy",
    )
    for part in (f"--{question}", "no")
]
HEALTHY = ["--sex", "female", "--age", "30", *NO, "--kidneys", "healthy", "--losing", "no", "--medicine", "none"]
PEOPLE = {
    Tier.RESTRICT: ["--kidneys", "dialysis"],
    Tier.CAUTION: ["--medicine", "ramipril"],
    Tier.LOSING: ["--medicine", "furosemide"],
    Tier.GENERAL: ["--diet", "vegan"],
    Tier.UNANSWERED: ["--kidneys", "unknown"],
}


def test_every_tier_has_a_name_of_its_own():
    assert {tier: tier.named for tier in Tier} == {
        Tier.RESTRICT: "with your care team",
        Tier.CAUTION: "with caution",
        Tier.LOSING: "potassium may run low",
        Tier.GENERAL: "reference for healthy people",
        Tier.UNANSWERED: "totals only",
    }


@pytest.mark.parametrize("tier", PEOPLE)
def test_r11_no_screen_shows_the_name_that_the_code_has_for_a_tier(potassium, tier):
    potassium("profile", "set", *HEALTHY)
    said = [potassium("profile", "set", *PEOPLE[tier]), potassium("log", "a banana")]
    said += [potassium(command) for command in ("today", "week", "suggest", "cautions")]
    said += [potassium("profile", "show"), potassium("foods", "top", "--limit", "3"), potassium("undo")]
    shown = "".join(ran.out + ran.err for ran in said)
    assert not OURS.findall(shown.replace("told to limit", ""))
    assert tier.named in " ".join(shown.split())
