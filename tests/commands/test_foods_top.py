"""`foods top`: the table in the order of its potassium, turned round for who must limit it (SAFETY.md R2)."""

import json

import pytest

TURNED = "The least potassium comes first, because of your profile; --high turns it round."
NEUTRAL = "By name, of what is eaten most, because of your profile; --high or --low goes by potassium."
NO_ADVICE = "A look at the table: nothing here is suggested to you."
NO = (
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
ANSWERED = [
    *("--sex", "female", "--age", "40", "--pregnancy", "no", "--kidneys", "healthy"),
    *(word for name in NO for word in (f"--{name}", "no")),
]
GENERAL = [*ANSWERED, "--medicine", "none"]


def told(potassium, *options):
    answer = json.loads(potassium.done("foods", "top", "--per", "100g", "--json", *options))
    return [food["per_100_g"]["potassium_mg"] for food in answer["foods"]], answer["cautions"]


@pytest.mark.parametrize("answers", [["--kidneys", "dialysis"], ["--limit", "2000 mg"], ["--adrenal", "yes"]])
def test_r2_in_restrict_the_least_comes_first_and_it_says_so(potassium, answers):
    potassium("profile", "set", *answers)
    amounts, said = told(potassium)
    assert amounts == sorted(amounts)
    assert amounts[-1] <= 100
    assert said[0] == TURNED
    assert f"! {TURNED}" in " ".join(potassium.done("foods", "top").split())


def test_r2_who_asks_for_the_most_in_restrict_is_told_that_it_is_no_suggestion(potassium):
    potassium("profile", "set", "--kidneys", "dialysis")
    amounts, said = told(potassium, "--high")
    assert amounts == sorted(amounts, reverse=True)
    assert said[0] == NO_ADVICE
    assert f"! {NO_ADVICE}" in potassium.done("foods", "top", "--high")


def names(potassium):
    return [food["name"] for food in json.loads(potassium.done("foods", "top", "--json"))["foods"]]


@pytest.mark.parametrize(
    "answers",
    [
        [],
        [*GENERAL, "--heart-failure", "yes"],
        [*ANSWERED, "--medicine", "ramipril"],
        [*ANSWERED, "--medicine", "digoxin"],
        [*GENERAL, "--eating", "yes"],
        [*GENERAL, "--eating", "yes", "--limit", "2000 mg"],
        [*ANSWERED, "--medicine", "digoxin", "--limit", "2000 mg"],
        [*GENERAL, "--age", "0"],
    ],
)
def test_r1_r6_r10_r11_to_whom_nothing_is_suggested_foods_come_by_name(potassium, answers):
    if answers:
        assert potassium("profile", "set", *answers).code == 0
    amounts, said = told(potassium)
    assert amounts != sorted(amounts)
    assert amounts != sorted(amounts, reverse=True)
    assert said[:2] == [NEUTRAL, NO_ADVICE]
    listed = names(potassium)
    assert listed == sorted(listed, key=str.casefold)
    assert len(listed) == 20
    amounts, said = told(potassium, "--high")
    assert amounts == sorted(amounts, reverse=True)
    assert said[0] == NO_ADVICE


def test_r6_a_clinicians_yes_opens_the_most_first(potassium):
    potassium("profile", "set", *ANSWERED, "--medicine", "ramipril")
    potassium("profile", "set", "--clinician-ok", "today")
    amounts, said = told(potassium)
    assert amounts == sorted(amounts, reverse=True)
    assert not {TURNED, NO_ADVICE, NEUTRAL} & set(said)


def test_who_may_have_suggestions_gets_the_most_first_without_a_word(potassium):
    potassium("profile", "set", *GENERAL)
    amounts, said = told(potassium)
    assert amounts == sorted(amounts, reverse=True)
    assert not {TURNED, NO_ADVICE, NEUTRAL} & set(said)


def test_the_least_is_never_called_no_suggestion(potassium):
    assert NO_ADVICE not in told(potassium, "--low")[1]
    potassium("profile", "set", "--kidneys", "dialysis")
    assert not {TURNED, NO_ADVICE, NEUTRAL} & set(told(potassium, "--low")[1])


def test_r20_star_fruit_is_cautioned_in_a_list_too(potassium):
    potassium("profile", "set", "--kidneys", "ckd-3-5")
    out = potassium.done("foods", "top", "--among", "fruit", "--limit", "200")
    assert ("Star fruit, raw" in out) is ("! Star fruit can poison and kill people with kidney disease" in out)


def test_r16_no_supplement_or_salt_substitute_is_in_the_list(potassium):
    for options in (["--high"], ["--high", "--per", "100g"], ["--low"], ["--high", "--per", "100kcal"]):
        found = json.loads(potassium.done("foods", "top", *options, "--limit", "200", "--json"))["foods"]
        assert len(found) == 200
        assert not {"supplement", "salt-substitute", "alcohol"} & {tag for food in found for tag in food["tags"]}
