"""A caution is said in full once a day, then in short, and not at all under what adds nothing to it."""

import pytest

LIMITED = [
    *("--sex", "female", "--age", "60", "--pregnancy", "no", "--kidneys", "ckd-3-5", "--medicine", "warfarin"),
    *("--limit", "2000 mg", "--eating", "no", "--diet", "none", "--allergy", "none", "--dislike", "none"),
]


@pytest.fixture
def limited(potassium):
    potassium.done("profile", "set", *LIMITED)
    return potassium


def said(potassium, *command):
    out = potassium(*command).out
    return " ".join(out[out.index("! ") :].split()) if "! " in out else ""


@pytest.mark.parametrize(
    ("text", "full", "short", "about"),
    [
        ("a banana", "Over 200 mg of potassium in one entry counts as high", "! High (over 200 mg)", "Banana, raw"),
        ("a cup of spinach", "With warfarin keep leafy greens", "Again leafy greens", "Spinach, raw"),
        ("liquorice", "Real liquorice can lower", "Again real liquorice", "Liquorice, black"),
    ],
)
def test_a_caution_is_said_in_full_once_a_day_then_short_and_names_its_entry(limited, text, full, short, about):
    first, second = said(limited, "log", text), said(limited, "log", text)
    assert full in first
    assert about in first
    assert full not in second
    assert short in second
    assert about in second
    assert short in said(limited, "whatif", text)
    assert full in said(limited, "today")
    assert full in said(limited, "log", "--at", "yesterday", text)  # another day


@pytest.mark.parametrize("before", ["2 bananas", "a jacket potato", "1 tsp losalt", "3 potassium chloride tablets"])
@pytest.mark.parametrize("command", ["log", "whatif"])
def test_under_a_glass_of_water_no_line_of_before_is_said_again(limited, before, command):
    assert said(limited, "log", "--yes", before)
    assert said(limited, command, "a glass of water") == ""


def test_a_large_meal_is_told_when_it_gets_there_then_short_with_what_is_high(limited):
    limited.done("log", "--meal", "lunch", "a banana")
    assert "More than a third of your limit in one meal: lunch." in said(limited, "log", "--meal", "lunch", "a banana")
    assert "third" not in said(limited, "log", "--meal", "lunch", "a slice of toast")
    assert "! Over a third of your limit: lunch." in said(limited, "log", "--meal", "lunch", "a banana")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("star fruit", "Star fruit can poison"),
        ("1 tsp losalt", "975 mg or more"),
        ("1 tsp losalt", "Salt substitutes contain"),
    ],
)
def test_r17_r20_what_is_dangerous_is_always_in_full(limited, text, words):
    for _ in range(2):
        assert words in limited("log", "--yes", text).out.replace("\n  ", " ")


@pytest.mark.parametrize(
    "text",
    [
        *("star fruit juice", "carambola smoothie", "a slice of star fruit cake", "belimbing soup", "kamrakh pickle"),
        *(
            "khế juice",
            "stjärnfrukt",
            "fruit étoile",
            "star-fruit chutney with rice",
            "juice of star fruit",
            "starfruit zorblax",
            "an egg and carambola jelly",
        ),
    ],
)
@pytest.mark.parametrize("command", ["log", "whatif"])
def test_r20_star_fruit_is_warned_of_in_juices_and_dishes_also_where_no_food_is_found(limited, command, text):
    ran = limited(command, text)
    assert f"{ran.out}{ran.err}".lstrip("! ").startswith("Star fruit can poison and kill people with kidney disease")


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ([], "No goal yet"),
        (["--kidneys", "ckd-3-5"], "potassium is only added up"),
        (["--eating", "yes"], "No goals or suggestions here"),
        (["--medicine", "zorblaxin"], "No goal yet"),
    ],
)
def test_r1_r4_why_there_is_no_goal_is_said_once_a_day(potassium, answers, reason):
    if answers:
        potassium("profile", "set", *answers)
    assert reason in potassium.done("whatif", "toast")
    assert reason in potassium.done("log", "a glass of water")
    for command in ("log", "whatif"):
        assert reason not in potassium.done(command, "a glass of water")
    assert reason in potassium.done("log", "--at", "yesterday", "toast")
    assert reason in potassium.done("today")
    assert reason in potassium.done("log", "--json", "toast")


def test_what_may_be_forbidden_stands_before_what_is_no_more_than_high(limited):
    told = said(limited, "log", "1 tsp losalt and a banana")
    assert told.index("Salt substitutes contain") < told.index("Over 200 mg")
    assert told.index("975 mg or more") < told.index("Over 200 mg")
