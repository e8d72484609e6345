"""Who works at night may say that their day starts later: what they eat before is of the day before, everywhere."""

import json

import pytest

AFTER_MIDNIGHT = "2026-11-23T00:20"  # of Sunday the 22nd, to who starts the day at 04:00
MORNING = "2026-11-23T09:00"


@pytest.fixture
def at_night(potassium):
    potassium.done("profile", "set", "--day-starts", "04:00")
    return potassium


def potassium_of(potassium, day, now=MORNING):
    return json.loads(potassium.done("day", day, "--json", POTASSIUM_NOW=now))["total"]["potassium_mg"]


def test_what_is_eaten_before_the_day_starts_is_of_the_day_before(at_night):
    out = at_night.done("log", "for dinner I had a banana", "--at", "18:30", POTASSIUM_NOW=AFTER_MIDNIGHT)
    assert out.splitlines()[0] == "Logged as dinner, today 18:30"
    out = at_night.done("log", "for dinner I had a banana", POTASSIUM_NOW=AFTER_MIDNIGHT)
    assert out.splitlines()[0] == "Logged as dinner, today 00:20"
    at_night.done("undo")
    assert at_night.done("log", "1 banana", POTASSIUM_NOW=AFTER_MIDNIGHT).startswith("Logged as snack, today 00:20\n")
    today = json.loads(at_night.done("today", "--json", POTASSIUM_NOW=AFTER_MIDNIGHT))
    assert (today["date"], today["finished"]) == ("2026-11-22", False)
    assert [meal["entries"][0]["eaten_at"][:16] for meal in today["meals"]] == ["2026-11-22T18:30", "2026-11-23T00:20"]
    assert potassium_of(at_night, "2026-11-22") == pytest.approx(845, abs=1)
    assert json.loads(at_night.done("today", "--json", POTASSIUM_NOW=MORNING))["meals"] == []


def test_the_week_and_what_if_count_it_there_too(at_night):
    at_night.done("log", "1 banana", POTASSIUM_NOW=AFTER_MIDNIGHT)
    out = at_night.done("whatif", "1 banana", POTASSIUM_NOW=AFTER_MIDNIGHT)
    assert "Today with it  845 mg" in out
    week = json.loads(at_night.done("week", "--json", POTASSIUM_NOW=MORNING))
    assert {day["date"]: day["total"] and day["total"]["potassium_mg"] for day in week["days"][-2:]} == {
        "2026-11-22": pytest.approx(422, abs=1),
        "2026-11-23": None,
    }


@pytest.mark.parametrize(
    ("at", "eaten_at", "day"),
    [
        ("yesterday 1:00", "2026-11-22T01:00", "2026-11-21"),
        ("0:10", "2026-11-23T00:10", "2026-11-22"),
        ("23:50", "2026-11-22T23:50", "2026-11-22"),
        ("today 0:10", "2026-11-23T00:10", "2026-11-22"),
        ("last night 2am", "2026-11-22T02:00", "2026-11-21"),
        ("2026-11-22 02:00", "2026-11-22T02:00", "2026-11-21"),  # the calendar's
        ("2026-11-22T04:00", "2026-11-22T04:00", "2026-11-22"),
    ],
)
def test_a_time_is_read_as_the_day_starts_and_kept_as_it_was(at_night, at, eaten_at, day):
    answer = json.loads(at_night.done("log", "1 banana", "--at", at, "--json", POTASSIUM_NOW=AFTER_MIDNIGHT))
    assert (answer["items"][0]["eaten_at"][:16], answer["day"]["date"]) == (eaten_at, day)


def test_what_is_to_come_stays_so(at_night):
    code, out, err = at_night("log", "1 banana", "--at", "today 3:00", POTASSIUM_NOW=AFTER_MIDNIGHT)
    assert (code, out) == (2, "")
    assert "still to come" in err


def test_an_edit_of_the_hour_keeps_that_day(at_night):
    at_night.done("log", "1 banana", "--at", "yesterday 23:00", POTASSIUM_NOW=MORNING)
    at_night.done("edit", "1", "--at", "1:15", POTASSIUM_NOW=MORNING)
    assert potassium_of(at_night, "2026-11-22") == pytest.approx(422, abs=1)


@pytest.mark.parametrize("text", ["none", "00:00", "no"])
def test_midnight_again_ends_it(at_night, text):
    at_night.done("log", "1 banana", POTASSIUM_NOW=AFTER_MIDNIGHT)
    at_night.done("profile", "set", "--day-starts", text)
    assert potassium_of(at_night, "2026-11-23") == pytest.approx(422, abs=1)
    assert potassium_of(at_night, "2026-11-22") == 0


@pytest.mark.parametrize("text", ["4am", "4:00", "0400"])
def test_the_hour_is_typed_as_times_are(potassium, text):
    potassium.done("profile", "set", "--day-starts", text)
    potassium.done("log", "1 banana", POTASSIUM_NOW="2026-11-23T03:59")
    assert potassium_of(potassium, "2026-11-22") == pytest.approx(422, abs=1)


@pytest.mark.parametrize("text", ["25:00", "16:00", "late", "", "4"])
def test_what_no_day_starts_at_is_refused(potassium, text):
    code, out, err = potassium("profile", "set", "--day-starts", text)
    assert (code, out) == (2, "")
    assert "--day-starts does not know" in err
