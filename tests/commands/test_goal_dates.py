"""Goals hold from the day on which they were set: old days keep theirs, as far as the person may see it today."""

import json

import pytest

NO = [
    word
    for name in ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder",
                 "salt-substitute", "losing", "eating")
    for word in (f"--{name}", "no")
]  # fmt: skip
GENERAL = ["--sex", "female", "--born", "1990-04-01", "--pregnancy", "no", "--kidneys", "healthy", *NO]
GENERAL = [*GENERAL, "--medicine", "none"]


@pytest.fixture
def on(potassium):
    def run(day, *arguments, time="13:00"):
        ran = potassium(*arguments, POTASSIUM_NOW=f"2026-11-{day:02}T{time}:00+01:00")
        assert ran.code == 0, ran.err
        return ran.out

    return run


def goal(on, today, day):
    told = json.loads(on(today, "day", f"2026-11-{day:02}", "--json"))["goal"]
    return told and (told["direction"], told["potassium_mg"])


def test_a_day_keeps_the_goal_of_its_time(on):
    on(10, "profile", "set", *GENERAL)
    on(12, "profile", "set", "--reference", "efsa")
    on(14, "profile", "set", "--target", "3000 mg")
    on(16, "profile", "set", "--target", "none", "--reference", "nasem")
    goals = {day: goal(on, 20, day) for day in (9, 10, 11, 12, 13, 14, 15, 16, 20)}
    assert goals == {
        9: None,
        **dict.fromkeys((10, 11), ("reach", 2600)),
        **dict.fromkeys((12, 13), ("reach", 3500)),
        **dict.fromkeys((14, 15), ("reach", 3000)),
        **dict.fromkeys((16, 20), ("reach", 2600)),
    }


@pytest.mark.parametrize("time", ["00:00", "23:59"])
def test_what_is_answered_on_a_day_holds_for_the_whole_of_it_and_not_for_the_one_before(on, time):
    on(10, "profile", "set", *GENERAL)
    on(12, "profile", "set", "--reference", "efsa", time=time)
    assert goal(on, 20, 11) == ("reach", 2600)
    assert goal(on, 20, 12) == ("reach", 3500)


def test_a_day_before_the_first_answer_had_no_goal_and_says_so(on):
    on(9, "log", "a banana")
    on(10, "profile", "set", *GENERAL)
    out = on(11, "day", "2026-11-09")
    assert "This day had no goal, so its potassium is only added up." in out
    assert "profile setup" not in out


def test_an_answer_that_is_undone_never_held(on):
    on(10, "profile", "set", *GENERAL)
    on(12, "profile", "set", "--reference", "efsa")
    assert goal(on, 20, 13) == ("reach", 3500)
    on(20, "undo")
    assert goal(on, 20, 13) == ("reach", 2600)


def test_a_meal_that_is_logged_for_an_old_day_is_held_against_the_goal_of_that_day(on):
    on(10, "profile", "set", *GENERAL)
    on(12, "profile", "set", "--reference", "efsa")
    assert "below the reference of 2,600 mg (NASEM 2019)" in " ".join(on(14, "log", "egg", "--at", "-3").split())
    assert "below the reference of 3,500 mg (EFSA 2016)" in " ".join(on(14, "log", "egg", "--at", "-2").split())


def test_an_age_has_its_goal_from_the_birthday_on(on):
    answers = [*GENERAL]
    answers[answers.index("female")], answers[answers.index("1990-04-01")] = "male", "2012-11-15"
    on(10, "profile", "set", *answers)
    assert goal(on, 20, 14) == ("reach", 2500)
    assert goal(on, 20, 15) == ("reach", 3000)


def test_r2_who_is_in_restrict_now_sees_no_goal_of_better_days(on):
    on(10, "profile", "set", *GENERAL)
    on(11, "log", "9 bananas")
    on(12, "profile", "set", "--kidneys", "ckd-3-5")
    out = on(13, "day", "2026-11-11")
    assert "Potassium  at least 3,802 mg\n" in out
    assert "Sodium" not in out
    assert goal(on, 13, 11) is None
    assert "NASEM" not in on(13, "week")
    assert "reached" not in on(13, "week")


def test_r3_a_limit_holds_from_its_day_and_an_older_one_before(on):
    on(9, "profile", "set", *GENERAL)
    on(10, "profile", "set", "--kidneys", "dialysis", "--limit", "2500 mg")
    on(12, "profile", "set", "--limit", "2000 mg")
    for day in (9, 11, 13):
        on(day, "log", "5 bananas")
    assert goal(on, 14, 9) is None
    assert goal(on, 14, 11) == ("limit", 2500)
    assert goal(on, 14, 13) == ("limit", 2000)
    assert "Your limit did not hold yet on this day" in on(14, "day", "2026-11-09")
    assert "at least 2,113 mg logged · near your 2,500 mg limit" in on(14, "day", "2026-11-11")  # meals are missing
    assert "over your 2,000 mg limit by 113 mg" in on(14, "day", "2026-11-13")


def test_r6_without_a_yes_old_goals_lose_their_direction(on):
    on(10, "profile", "set", *GENERAL)
    on(11, "log", "3 bananas")
    on(12, "profile", "set", "--medicine", "ramipril")
    assert goal(on, 13, 11) == ("compare", 2600)
    out = on(13, "day", "2026-11-11")
    assert "reference for healthy people: 2,600 mg (NASEM 2019)" in out
    assert "below" not in out
    on(14, "profile", "set", "--clinician-ok", "today")
    assert goal(on, 15, 11) == ("reach", 2600)
    assert goal(on, 15, 13) == ("compare", 2600)


def test_r5_a_limit_of_another_treatment_stays_with_its_days(on):
    on(10, "profile", "set", "--kidneys", "dialysis", "--dialysis", "haemodialysis", "--limit", "2000 mg")
    on(12, "profile", "set", "--dialysis", "peritoneal")
    assert goal(on, 13, 11) is None
    on(14, "profile", "set", "--limit", "3000 mg")
    assert goal(on, 15, 11) == ("limit", 2000)
    assert goal(on, 15, 12) is None
    assert goal(on, 15, 14) == ("limit", 3000)


def test_a_week_holds_each_day_against_its_own_goal_and_says_when_it_changed(on):
    on(10, "profile", "set", *GENERAL)
    for day in (10, 12):
        on(day, "log", "7 bananas")
    on(12, "profile", "set", "--reference", "efsa")
    out = on(14, "week")
    assert (
        "Held against: no goal; from Tue 10 on reference 2,600 mg (NASEM 2019); from Thu 12 on reference 3,500 mg "
        "(EFSA 2016)." in " ".join(out.split())
    )
    lines = {line[:6]: line for line in out.splitlines()}
    assert lines["Tue 10"].endswith("  reached")
    assert "reached" not in lines["Thu 12"]
    assert "2,957 mg a day\n" in out
    told = json.loads(on(14, "week", "--json"))
    assert told["goal"]["potassium_mg"] == 3500
    figures = [day["goal"] and day["goal"]["potassium_mg"] if "goal" in day else 3500 for day in told["days"]]
    assert figures == [None, None, 2600, 2600, 3500, 3500, 3500]


def test_a_week_that_has_one_goal_says_nothing_of_changes(on):
    on(1, "profile", "set", *GENERAL)
    on(12, "log", "7 bananas")
    out = on(14, "week")
    assert "Held against" not in out
    assert "2,957 mg a day; reference 2,600 mg (NASEM 2019)" in out


def test_an_old_week_has_the_goal_of_its_last_day(on):
    on(1, "profile", "set", *GENERAL)
    on(5, "log", "a banana")
    on(12, "profile", "set", "--reference", "efsa")
    out = on(20, "week", "2026-11-08")
    assert "Profile: reference for healthy people; reference 2,600 mg (NASEM 2019)." in out
    assert "EFSA" not in out
