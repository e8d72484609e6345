import contextlib
import time as clock
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.food.moments import day_of, day_of_moment, moment_of
from potassium_cli.errors import UsageError

NEW_YORK = ZoneInfo("America/New_York")
SUNDAY = datetime(2026, 11, 22, 13, 0, tzinfo=NEW_YORK)  # a Sunday afternoon, three weeks after the clocks went back

nows = st.datetimes(
    min_value=datetime(2005, 1, 1),  # noqa: DTZ001 - the zone is in `timezones`
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([NEW_YORK, ZoneInfo("Asia/Tokyo"), ZoneInfo("Australia/Lord_Howe"), UTC]),
    allow_imaginary=False,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        (" Today ", date(2026, 11, 22)),
        ("YESTERDAY", date(2026, 11, 21)),
        ("sunday", date(2026, 11, 22)),
        ("sun", date(2026, 11, 22)),
        ("on Monday", date(2026, 11, 16)),
        ("sat", date(2026, 11, 21)),
        ("-2", date(2026, 11, 20)),
        ("-0", date(2026, 11, 22)),
        ("2 days  ago", date(2026, 11, 20)),
        ("1 day ago", date(2026, 11, 21)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_days_as_people_type_them(text, day):
    assert day_of(text, SUNDAY) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("yesterday 13:00", "2026-11-21T13:00:00-05:00"),
        ("13:00 yesterday", "2026-11-21T13:00:00-05:00"),
        ("yesterday at 1pm", "2026-11-21T13:00:00-05:00"),
        ("yesterday, 1:30 p.m.", "2026-11-21T13:30:00-05:00"),
        ("13.05 yesterday", "2026-11-21T13:05:00-05:00"),
        ("mon 8am", "2026-11-16T08:00:00-05:00"),
        ("8 AM mon", "2026-11-16T08:00:00-05:00"),
        ("noon", "2026-11-22T12:00:00-05:00"),
        ("12pm", "2026-11-22T12:00:00-05:00"),
        ("midnight", "2026-11-22T00:00:00-05:00"),
        ("12:30am", "2026-11-22T00:30:00-05:00"),
        ("-2 noon", "2026-11-20T12:00:00-05:00"),
        ("2 days ago 9am", "2026-11-20T09:00:00-05:00"),
        ("2026-11-20 07:15", "2026-11-20T07:15:00-05:00"),
        ("2026-11-20 11:30 pm", "2026-11-20T23:30:00-05:00"),
        ("2026-11-20T07:15", "2026-11-20T07:15:00-05:00"),
        ("2026-11-20 07:15:30", "2026-11-20T07:15:30-05:00"),
        ("2026-11-20T07:15Z", "2026-11-20T02:15:00-05:00"),
        ("2026-11-20T00:30+09:00", "2026-11-19T10:30:00-05:00"),
        ("today", "2026-11-22T13:00:00-05:00"),
        ("yesterday", "2026-11-21T13:00:00-05:00"),
        ("2026-07-01 13:00", "2026-07-01T13:00:00-04:00"),  # summer time then
        ("2026-07-01", "2026-07-01T13:00:00-04:00"),
        ("2026-03-08 02:30", "2026-03-08T03:30:00-04:00"),  # the clocks skipped this hour
        ("2026-11-01 01:30", "2026-11-01T01:30:00-04:00"),  # and passed this one twice
    ],
)
def test_moments_as_people_type_them(text, moment):
    assert moment_of(text, SUNDAY).isoformat() == moment


@pytest.mark.parametrize(
    ("text", "meal", "moment"),
    [
        ("yesterday", Meal.DINNER, "2026-11-21T18:30:00-05:00"),
        ("today", Meal.BREAKFAST, "2026-11-22T08:00:00-05:00"),
        ("today", Meal.DINNER, "2026-11-22T13:00:00-05:00"),  # still to come, so now
        ("yesterday 7pm", Meal.BREAKFAST, "2026-11-21T19:00:00-05:00"),
    ],
)
def test_a_day_alone_takes_the_usual_hour_of_the_meal(text, meal, moment):
    assert moment_of(text, SUNDAY, meal).isoformat() == moment


NO_DAYS = [
    *[
        "tomorrow",
        "2026-11-23",
        "2027-01-01",
        "1999-12-31",
        "-99999",
        "2026-02-30",
        "2026-13-01",
        "0000-01-01",
        "20261120",
    ],
    *[
        "",
        " ",
        "-",
        "--2",
        "banana",
        "m",
        "next monday",
        "22/11/2026",
        "8",
        "٢ days ago",
        "9999999 days ago",
        "昨日",
    ],
    *("\udcff", "x" * 1_000_000, "8am " * 250_000, "2026-11-20\n2026-11-21"),
]
NO_MOMENTS = [
    *[
        "13:01",
        "11pm",
        "today 13:01",
        "tomorrow 8am",
        "2026-11-22T13:00:01",
        "2026-11-22T14:00-05:00",
        "1999-12-31 noon",
    ],
    *["24:00", "12:60", "13pm", "0am", "yesterday 25:00", "2026-02-30 8am", "2026-02-30T08:00", "2026-11-20T99:00"],
    *["0001-01-01T00:00", "9999-12-31T23:59", "", "8", "banana 8am", "8am 9am", "noon noon"],
    *("\udcff", "x" * 1_000_000, "8am " * 250_000),
]


@pytest.mark.parametrize("text", NO_DAYS, ids=lambda text: repr(text[:20]))
def test_a_day_that_cannot_be_is_one_clear_line(text):
    with pytest.raises(UsageError) as caught:
        day_of(text, SUNDAY)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 250
    assert "type " in str(caught.value)


@pytest.mark.parametrize("text", NO_MOMENTS, ids=lambda text: repr(text[:20]))
def test_a_moment_that_cannot_be_is_one_clear_line(text):
    with pytest.raises(UsageError) as caught:
        moment_of(text, SUNDAY)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 250


@given(nows, st.integers(0, 1000))
def test_every_way_to_name_a_past_day_agrees(now, ago):
    day = now.date() - timedelta(days=ago)
    assume(day.year >= 2000)
    assert day_of(day.isoformat(), now) == day_of(f"-{ago}", now) == day_of(f"{ago} days ago", now) == day


@given(nows, st.integers(0, 6))
def test_a_weekday_is_its_latest_day_up_to_today(now, ago):
    day = now.date() - timedelta(days=ago)
    assert day_of(f"{day:%A}", now) == day_of(f"{day:%a}", now) == day


@given(nows, st.integers(1, 400), st.times())
def test_a_past_wall_clock_time_is_kept_with_the_offset_of_its_own_day(now, ago, wall):
    day = now.date() - timedelta(days=ago)
    moment = moment_of(f"{day} {wall:%H:%M}", now)
    noon = datetime.combine(day, time(12), now.tzinfo)
    assert moment.date() == day
    if moment.utcoffset() == noon.utcoffset():  # not in the night of a change
        assert moment.strftime("%H:%M") == f"{wall:%H:%M}"
        assert datetime.fromisoformat(moment.isoformat()) == moment


@given(nows, st.sampled_from(["today", "yesterday", "mon", "-3"]), st.sampled_from([None, *Meal]))
def test_a_day_alone_is_never_the_future_and_always_on_that_day(now, text, meal):
    moment = moment_of(text, now, meal)
    assert moment <= now
    assert moment.date() == day_of(text, now)


@given(nows, st.text(max_size=30))
def test_any_text_is_a_past_moment_or_a_usage_error(now, text):
    with contextlib.suppress(UsageError):
        assert moment_of(text, now) <= now


@pytest.fixture
def machine_in_berlin(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    yield
    monkeypatch.undo()
    clock.tzset()


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the platform cannot change its time zone")
@pytest.mark.usefixtures("machine_in_berlin")
def test_an_offset_that_the_machine_shares_follows_the_machine_across_summer_time():
    now = datetime(2026, 11, 22, 13, 0, tzinfo=timezone(timedelta(hours=1)))
    assert moment_of("2026-07-01 13:00", now).isoformat() == "2026-07-01T13:00:00+02:00"
    assert moment_of("2026-11-21 13:00", now).isoformat() == "2026-11-21T13:00:00+01:00"


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the platform cannot change its time zone")
@pytest.mark.usefixtures("machine_in_berlin")
def test_an_offset_that_is_not_the_machines_is_kept():
    now = datetime(2026, 11, 22, 13, 0, tzinfo=timezone(timedelta(hours=-8)))
    assert moment_of("2026-07-01 13:00", now).isoformat() == "2026-07-01T13:00:00-08:00"
    assert moment_of("today 12:00", now).date() == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1130", "2026-11-22 11:30"),
        ("yesterday 1530", "2026-11-21 15:30"),
        ("930", "2026-11-22 09:30"),
        ("17 Nov", "2026-11-17 13:00"),
        ("Nov 17th 8am", "2026-11-17 08:00"),
        ("17 november 2025 13:00", "2025-11-17 13:00"),
        ("23 sep", "2026-09-23 13:00"),  # the latest such day
        ("23 mar", "2026-03-23 13:00"),
        ("29 feb", "2024-02-29 13:00"),
        ("last night", "2026-11-21 20:00"),
        ("last night 23:00", "2026-11-21 23:00"),
        ("1am last night", "2026-11-22 01:00"),
        ("last night at 12", "2026-11-22 00:00"),
        ("this morning", "2026-11-22 08:00"),
        ("tonight", "2026-11-22 13:00"),  # still to come, so now
        ("yesterday evening", "2026-11-21 18:30"),
        ("monday night", "2026-11-16 20:00"),
        ("8 in the morning", "2026-11-22 08:00"),
        ("yesterday at 8 in the evening", "2026-11-21 20:00"),
        ("the day before yesterday noon", "2026-11-20 12:00"),
    ],
)
def test_moments_as_they_are_told(text, moment):
    assert f"{moment_of(text, SUNDAY):%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize("text", ["31 feb", "0 nov", "17 zorb", "nov", "2575", "8", "17", "tomorrow night", "8 at"])
def test_moments_that_cannot_be(text):
    with pytest.raises(UsageError):
        moment_of(text, SUNDAY)


@given(st.dates(date(2001, 1, 1), date(2026, 11, 22)), st.times())
def test_what_is_kept_of_a_moment_is_what_is_not_said(day, hour):
    kept = datetime.combine(day, hour, tzinfo=UTC)
    now = SUNDAY.astimezone(UTC)
    assume(kept <= now)
    assert moment_of("7:15", now, kept=kept) == datetime.combine(day, time(7, 15), tzinfo=UTC)
    assert moment_of("yesterday", now, kept=kept) == datetime.combine(date(2026, 11, 21), hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        *(("America/Santiago", day) for day in ("2026-09-06", "2025-09-07")),
        *(("Asia/Beirut", day) for day in ("2026-03-29", "2025-03-30")),
        *(("Africa/Cairo", day) for day in ("2026-04-24", "2025-04-25")),
    ],
)
@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="the platform cannot change its time zone")
def test_a_day_without_its_first_hour_is_still_that_day(zone, day, monkeypatch):
    for machine in (zone, "UTC"):
        monkeypatch.setenv("TZ", machine)
        clock.tzset()
        local = datetime.fromisoformat(f"{day}T12:00")
        now = local.astimezone() if machine == zone else local.replace(tzinfo=ZoneInfo(zone))
        assert moment_of(f"{day} 0:30", now).replace(tzinfo=None) == datetime.fromisoformat(f"{day}T01:30")
        assert moment_of("midnight", now).date() == now.date()
    monkeypatch.undo()
    clock.tzset()


@given(
    st.datetimes(datetime(2005, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.times(),
    st.sampled_from(["today", "yesterday", "mon", "3 days ago"]),
    st.sampled_from([None, Meal.SNACK]),
)
def test_a_day_that_is_named_is_the_same_however_late_days_start(now, starts, text, meal):
    named = day_of(text, now, starts)
    assert day_of_moment(moment_of(text, now, meal, starts=starts), starts) == named


@given(st.datetimes(datetime(2005, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)), st.times())  # noqa: DTZ001
def test_todays_date_is_the_day_that_runs(now, starts):
    running = day_of("today", now, starts)
    for text in (f"{now:%Y-%m-%d}", f"{now.day} {now:%b}"):
        assert day_of(text, now, starts) == running
        assert moment_of(f"{text} {now:%H:%M}", now, starts=starts) == now.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("now", "text", "moment"),
    [
        ("2026-11-26T12:00", "0:30", "2026-11-26T00:30"),
        ("2026-11-26T12:00", "today 3am", "2026-11-26T03:00"),
        ("2026-11-26T12:00", "yesterday 3am", "2026-11-26T03:00"),
        ("2026-11-26T12:00", "26 Nov 3am", "2026-11-26T03:00"),
        ("2026-11-26T01:40", "yesterday", "2026-11-25T01:40"),
        ("2026-11-26T01:40", "26 Nov", "2026-11-26T01:40"),
        ("2026-11-26T01:40", "2026-11-26 01:00", "2026-11-26T01:00"),
        ("2026-11-26T01:40", "23:00", "2026-11-25T23:00"),
    ],
)
def test_what_a_time_means_when_days_start_at_four(now, text, moment):
    told = moment_of(text, datetime.fromisoformat(now).replace(tzinfo=UTC), starts=time(4))
    assert f"{told:%Y-%m-%dT%H:%M}" == moment


@pytest.mark.parametrize("text", ["next monday", "2 days ahead", "next sun"])
def test_a_day_that_is_to_come_is_refused(text):
    with pytest.raises(UsageError, match="still to come"):
        day_of(text, SUNDAY)


@pytest.mark.parametrize("text", ["every day", "each monday", "daily", "monday to friday", "this week", "last weekend"])
def test_several_days_are_none(text):
    for read in (day_of, moment_of):
        with pytest.raises(UsageError, match="more than one day"):
            read(text, SUNDAY)


@pytest.mark.parametrize("text", ["23 nov", "24 december", "dec 1", "31 dec 13:00"])
def test_a_date_that_is_soon_to_come_is_no_day_of_last_year_without_a_word(text):
    with pytest.raises(UsageError, match="Say the year"):
        moment_of(text, SUNDAY)
