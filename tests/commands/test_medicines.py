"""What is answered about medicines: by which label one is neutral, what a pharmacist said, what one tells of."""

import json

import pytest

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
)
HEALTHY = [
    *("--sex", "female", "--age", "36", "--pregnancy", "no", "--kidneys", "healthy"),
    *(part for condition in (*CONDITIONS, "eating") for part in (f"--{condition}", "no")),
]
WORD = ("--medicine-checked", "foobarol", "--by", "Ms Patel, pharmacist", "--on", "2026-11-20")


@pytest.fixture
def taking(potassium):
    def these(*medicines):
        assert potassium("profile", "set", *HEALTHY)[0] == 0
        named = (part for name in medicines for part in ("--medicine", name))
        assert potassium("profile", "set", *named)[0] == 0
        return lambda *arguments: potassium("profile", *arguments)

    return these


def shown(profile):
    return json.loads(profile("show", "--json")[1])


def flat(text):
    return " ".join(text.split())


def test_r6b_set_and_show_say_by_which_label_a_medicine_is_neutral(potassium, taking):
    profile = taking("loratadine 10 mg")
    assert "Loratadine 10 mg tablet: over-the-counter label (DailyMed) updated 15 January 2025" in flat(
        profile("show")[1]
    )
    assert shown(profile)["neutral"][0]["body"] == "FDA"
    assert shown(profile)["may_suggest"]
    said = flat(potassium("profile", "set", "--add-medicine", "paracetamol")[1])
    assert "Paracetamol: this source names no change of potassium." in said
    assert "updated 2 January 2024" in said


@pytest.mark.parametrize(
    ("medicine", "flag", "answer", "after"),
    [
        ("sevelamer", "--kidneys", "healthy", "caution"),
        ("Florinef", "--adrenal", "no", "losing"),
        ("metformin", "--diabetes", "no", "general"),
        ("Ozempic", "--diabetes", "no", "caution"),
    ],
)
def test_r6b_r7_what_a_medicine_tells_of_is_denied_only_by_its_name(taking, medicine, flag, answer, after):
    profile = taking(medicine)
    closed = shown(profile)
    assert not closed["may_see_reference"]
    code, _, err = profile("set", flag, answer)
    assert code == 6
    assert "which is given for" in flat(err)
    assert shown(profile)["tier"] == closed["tier"]
    assert profile("set", flag, answer, "--yes")[0] == 0
    assert shown(profile)["tier"] == after
    assert "given for" not in flat(profile("show")[1])


def test_r7_a_denial_by_name_ends_with_the_medicine_and_with_another_answer(taking):
    profile = taking("sevelamer")
    profile("set", "--kidneys", "healthy", "--yes")
    assert shown(profile)["answers"]["medicines-answered"] == "sevelamer: kidneys"
    profile("set", "--kidneys", "unknown")
    assert shown(profile)["tier"] == "restrict"
    assert shown(profile)["answers"]["medicines-answered"] == "none"


def test_r6c_what_a_pharmacist_said_is_kept_shown_undone_and_done_again(potassium, taking):
    profile = taking("foobarol")
    assert "--medicine-checked NAME --by WHO --on DATE" in flat(profile("show")[1])
    code, out, _ = profile("set", *WORD)
    assert code == 0
    assert "Foobarol counts as unclear until 2027-11-20: Ms Patel, pharmacist said on 2026-11-20" in flat(out)
    kept = shown(profile)
    assert kept["tier"] == "caution"
    assert kept["checked"] == [
        {
            "medicine": "foobarol",
            "by": "Ms Patel, pharmacist",
            "on": "2026-11-20",
            "until": "2027-11-20",
            "counts": True,
        }
    ]
    assert "Ms Patel, pharmacist" in flat(profile("show")[1])
    potassium("undo")
    assert shown(profile)["tier"] == "unanswered"
    potassium("redo")
    assert shown(profile) == kept


@pytest.mark.parametrize(
    "word",
    [
        *("water tablet", "fluid pills", "blood thinner", "my inhaler", "blue inhaler", "painkiller from the shop"),
        *("blood pressure tablets", "antibiotics", "HRT", "steroid cream", "multivitamin", "weight-loss jab"),
        *("laxative", "cold and flu tablets", "heartburn tablets"),
    ],
)
def test_r1_a_word_for_several_medicines_asks_which_and_nobody_s_word_settles_it(taking, word):
    profile = taking("none")
    assert f"{word} may be one of several medicines" in flat(profile("set", "--medicine", word)[2])
    assert shown(profile)["tier"] == "unanswered"
    assert not shown(profile)["may_see_reference"]
    said = flat(profile("show")[1])
    assert "With the name that stands on its box:" in said
    assert f"One of several medicines, and not known which: {word}" in said
    assert "--medicine-checked" not in said
    code, _, err = profile("set", "--medicine-checked", word, *WORD[2:])
    assert code == 2
    assert "give the name that stands on its box" in flat(err)


def test_r7_words_for_two_classes_that_raise_are_a_pair(taking):
    assert shown(taking("ACE inhibitor", "anti-inflammatories"))["tier"] == "restrict"


def test_r6c_a_word_kept_for_one_of_several_medicines_counts_for_nothing(taking):
    profile = taking("foobarol")
    profile("set", *WORD)
    profile("set", "--add-medicine", "foobarol and a painkiller", "--remove-medicine", "foobarol")
    assert shown(profile)["tier"] == "unanswered"


def test_r6b_an_unclear_class_asks_for_the_name_and_the_name_may_open(taking):
    profile = taking("none")
    told = flat(profile("set", "--medicine", "my statin")[2])
    assert "my statin is a class: of one of them there may be more to say." in told
    assert shown(profile)["tier"] == "caution"
    assert profile("set", "--add-medicine", "atorvastatin", "--remove-medicine", "my statin")[0] == 0
    assert shown(profile)["may_suggest"]


@pytest.mark.parametrize(
    ("brand", "tier"),
    [
        *(
            (name, "general")
            for name in ("Lipitor", "Zocor", "Synthroid", "Eliquis", "Plavix", "Zoloft", "Zyrtec 10 mg", "Tylenol")
        ),
        *((name, "caution") for name in ("Crestor", "Xarelto", "Augmentin", "Effexor XR", "Norvasc", "Movicol")),
        *((name, "caution") for name in ("Yasmin", "Microgynon 30")),
        *((name, "caution") for name in ("Tylenol PM", "Tylenol 3", "Dioralyte", "Zestril")),
        *((name, "losing") for name in ("Ventolin", "Seretide")),
    ],
)
def test_r6b_a_brand_counts_as_what_is_in_it(taking, brand, tier):
    assert shown(taking(brand))["tier"] == tier


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--medicine-checked", "foobarol", "--by", "A B"), "All three are needed"),
        (("--medicine-checked", "foobarol", "--on", "today"), "All three are needed"),
        (("--by", "A B", "--on", "today"), "All three are needed"),
        ((*WORD[:4], "--on", "2026-11-23"), "--on does not know"),
        ((*WORD[:4], "--on", "none"), "the day on which it was said"),
        ((*WORD[:4], "--on", "2025-11-01"), "more than a year ago"),
        ((*WORD[:2], "--by", "my pharmacist", "--on", "today"), "needs the name"),
        ((*WORD[:2], "--by", "A; B", "--on", "today"), "needs the name"),
        (("--medicine-checked", "bazol", *WORD[2:]), "is not among your medicines"),
        (("--medicine-checked", "ramipril", *WORD[2:]), "is in the list of medicines"),
    ],
)
def test_r6c_a_word_without_who_when_or_what_is_refused(taking, arguments, words):
    profile = taking("foobarol", "ramipril")
    before = shown(profile)
    code, _, err = profile("set", *arguments)
    assert code == 2
    assert words in flat(err)
    assert shown(profile) == before


def test_r7_show_asks_for_all_that_is_taken_and_for_salt_substitutes_in_plain_words(potassium):
    said = flat(potassium("profile", "show")[1])
    for words in (
        "without a prescription",
        "painkillers",
        "the pill",
        "water tablets",
        "inhalers",
        "injections",
        "herbs",
    ):
        assert words in said
    assert "Do you use a salt substitute" in said


@pytest.mark.parametrize(
    ("medicine", "tier"), [("none", "caution"), ("ramipril", "restrict"), ("omeprazole", "caution")]
)
def test_r7_a_salt_substitute_counts_as_one_that_raises_potassium(taking, medicine, tier):
    profile = taking(medicine)
    assert profile("set", "--salt-substitute", "yes")[0] == 0
    assert shown(profile)["tier"] == tier
    assert "salt substitute" in "".join(shown(profile)["factors"])
    assert "Salt substitute: yes" in profile("show")[1]


def test_r1_a_salt_substitute_that_is_not_known_closes(taking):
    profile = taking("none")
    assert shown(profile)["may_suggest"]
    profile("set", "--salt-substitute", "unknown")
    assert shown(profile)["unanswered"] == ["salt-substitute"]
    assert not shown(profile)["may_see_reference"]
