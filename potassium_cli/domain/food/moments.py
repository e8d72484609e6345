"""Days and times as people type them, read against a clock that is handed in. A log never guesses the future.

A day is a local calendar day, unless it starts later than midnight: who works at night may say so, and what they eat
before that hour is of the day before. `day_of_moment` decides that, and nothing else does. With such a start, "today",
"yesterday", a weekday and "2 days ago" are days that start so, with the small hours behind them; a date ("24 Nov") with
an hour is a moment of the calendar; a small hour told by day is of the night before.

A past moment gets the offset that held then, also across a daylight-saving change: from the zone of `now` when it
carries one, else from the machine's own zone.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from potassium_cli.domain.food.meal import USUAL_HOURS, Entry, Meal
from potassium_cli.errors import UsageError

FIRST_YEAR = 2000
MIDNIGHT = time(0)
DAYS_HELP = "a date like 2026-11-20 or 20 Nov, or today, yesterday, monday, -2 (two days ago)"
TIMES_HELP = 'a time like 13:00, 1530, 1pm or noon, with or without a day ("yesterday 13:00")'

DAY_WORDS = {"today": 0, "yesterday": 1, "yest": 1, "yday": 1, "tomorrow": -1}  # how many days ago
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {"tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday"}
WEEKDAY_WORDS = {name: name for name in WEEKDAYS} | {name[:3]: name for name in WEEKDAYS} | _SHORT
_MONTHS = (
    "january february march april may june july august september october november december".split()  # in their order
)
MONTH_WORDS = {name: name[:3] for name in _MONTHS} | {name[:3]: name[:3] for name in _MONTHS} | {"sept": "sep"}
# The parts of a day, and the hour that each means where no other is said.
PARTS = {word: word for word in ("morning", "afternoon", "evening", "night")} | {
    "midmorning": "midmorning",
    "mid-morning": "midmorning",
    "morn": "morning",
    "arvo": "afternoon",
    "bedtime": "night",
    "midafternoon": "afternoon",
    "mid-afternoon": "afternoon",
}
_HOURS_OF = {
    "morning": time(8),
    "midmorning": time(10, 30),
    "afternoon": time(15, 30),
    "evening": time(18, 30),
    "night": time(20),
}
SEVERAL_DAYS = frozenset("every each all daily week month weekend weekdays and to".split())
_OF_TWO_WORDS = {"last night": "yesterday night", "tonight": "today evening", "day before yesterday": "2 days ago"}
_NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_FILLERS = frozenset("at on in the this of @".split())
_CLOCK = r"noon|midday|midnight|[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]m)?|[0-9]{1,2} ?[ap]m|[0-9]{3,4}"
_LEAP = 9  # years in which each day of the calendar comes at least once, and is past
_SOON = timedelta(days=60)
_SMALL_HOURS = 5  # of a night: they are of the next day


class _When(NamedTuple):
    """What was typed, taken apart: the words for the day and the time, and the part of the day."""

    day: str
    clock: str | None
    part: str


def day_of_moment(moment: datetime, starts: time = MIDNIGHT) -> date:
    """The day that a moment belongs to, when days start at an hour."""
    return moment.date() - timedelta(days=moment.time() < starts)


def day_of(text: str, now: datetime, starts: time = MIDNIGHT) -> date:
    """Read a day: ISO, today, yesterday, a weekday (the latest, today included), -2 or "2 days ago".

    Raises UsageError for nonsense, impossible and future days, and for years before 2000.
    """
    today = day_of_moment(now, starts)
    day = _day(_plain(text), today, now.date())
    if day is None:
        _refuse_several(text)
        raise UsageError(f"{_quoted(text)} is not a day; type {DAYS_HELP}.")
    _refuse_slip(_plain(text), day, now.date())
    return _past(min(day, today) if day == now.date() else day, today, text)


def _refuse_several(text: str) -> None:
    """Raise UsageError for words that name more days than one: "every day", "monday to friday"."""
    if not SEVERAL_DAYS.isdisjoint(text.casefold().split()):
        raise UsageError(
            f"{_quoted(' '.join(text.split()))} is more than one day; log the meal of each day for itself."
        )


def moment_of(
    text: str, now: datetime, meal: Meal | None = None, kept: datetime | None = None, starts: time = MIDNIGHT
) -> datetime:
    """Read a moment: a day, a time or both, in either order. A time alone is today's, or that of a moment `kept`.

    A day alone takes the hour of the moment that is kept, else the usual hour of the meal, else the time of day it is
    now; if that is still to come, now. A part of the day ("last night") stands for its hour.
    Raises UsageError as `day_of` does, and for a time that is still to come.
    """
    _refuse_several(text)
    plain = _plain(text)
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(t[0-9]| [0-9]{2}:[0-9]{2}:)", plain):
        return _past_moment(_iso(plain, now, text), now, text)
    today = day_of_moment(now, starts)
    when = _parted(plain, today)
    if when.clock is None and not when.part and _day(when.day, today) is None:
        raise UsageError(f"{_quoted(text)} is not a day or time; type {DAYS_HELP}; or {TIMES_HELP}.")
    day = day_of(when.day, now, starts) if when.day else day_of_moment(kept or now, starts)
    if when.clock is not None:
        return _past_moment(_at(day, when, now, text, starts), now, text)
    if kept and not when.part:
        return _past_moment(_of_day(day, kept.time(), now, starts), now, text)
    return _usual(day, now, meal, when.part, starts)


def _at(day: date, when: _When, now: datetime, text: str, starts: time) -> datetime:
    """The moment of a time of a day; what is said of a night goes on into the next day's small hours."""
    clock = _time(when.clock or "", text, when.part)
    if when.part == "night" and clock.hour < _SMALL_HOURS:
        return _of_day(day, clock, now, max(time(_SMALL_HOURS), starts))
    if dated := _calendar_day(when.day) or _dated(when.day, now.date()):
        return _of_day(dated, clock, now, MIDNIGHT)
    moment = _of_day(day, clock, now, starts)
    was_this_night = moment > now and clock < starts <= now.time() and when.day in ("", "today")
    return _of_day(day, clock, now, MIDNIGHT) if was_this_night else moment


def _of_day(day: date, clock: time, now: datetime, starts: time) -> datetime:
    """The moment of a time of a day that starts at an hour: before it, it is in the night that the day ends with."""
    return _local(datetime.combine(day + timedelta(days=clock < starts), clock), now)


def clock_of(text: str) -> time | None:
    """Read a time of day alone: "04:00", "4am", "0400"; None for anything else."""
    plain = _plain(text)
    try:
        return _time(plain, text, "") if re.fullmatch(_CLOCK, plain) else None
    except UsageError:
        return None


def _plain(text: str) -> str:
    """Reduce to lower case, single spaces, no filler words, "a.m." as "am"."""
    words = re.sub(r"\b([ap])\.m\.?", r"\1m", text.lower()).replace(",", " ").split()
    plain = " ".join(word for word in words if word not in _FILLERS)
    for said, meant in _OF_TWO_WORDS.items():
        plain = plain.replace(said, meant)
    return plain


def _quoted(text: str) -> str:
    """Quote the user's words on one line, however long or strange they are."""
    return repr(text if len(text) <= 40 else text[:39] + "…")


def _parted(plain: str, today: date) -> _When:
    """Part the words for the day from those for the time, whichever come first; None when no time is said."""
    parts = [PARTS[word] for word in plain.split() if word in PARTS]
    rest = " ".join(word for word in plain.split() if word not in PARTS)
    part = parts[0] if parts else ""
    if _day(rest, today) is not None:
        return _When(rest, None, part)
    clock = rf"{_CLOCK}|[0-9]{{1,2}}" if part else _CLOCK
    if match := re.fullmatch(rf"(?:(.+) )?({clock})", rest):
        return _When(match[1] or "", match[2], part)
    if match := re.fullmatch(rf"({clock}) (.+)", rest):
        return _When(match[2], match[1], part)
    return _When(rest, None, part)


def _day(plain: str, today: date, dated: date | None = None) -> date | None:
    """Find the day that the words name, past or future; None when they name none. `dated` is today's date."""
    if plain in DAY_WORDS:
        return today - timedelta(days=DAY_WORDS[plain])
    if match := re.fullmatch(r"-([0-9]{1,5})|([0-9]{1,5}) days? ago", plain):
        return today - timedelta(days=int(match[1] or match[2]))
    if match := re.fullmatch(r"([0-9]{1,5}) days? ahead", plain):
        return today + timedelta(days=int(match[1]))
    coming = plain.startswith("next ")
    weekday = WEEKDAY_WORDS.get(plain.removeprefix("next " if coming else "last "))
    if weekday:
        back = (today.weekday() - WEEKDAYS.index(weekday)) % 7
        back = 7 if plain.startswith("last ") and not back else back  # on a Friday "last friday" is a week ago
        return today - timedelta(days=back - 7 * coming)
    return _calendar_day(plain) or _dated(plain, dated or today)


def _dated(plain: str, today: date) -> date | None:
    """Read "17 nov", "nov 17th", "17 november 2026"; without a year it is the latest such day."""
    match = re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: ([0-9]{4}))?", plain) or re.fullmatch(
        r"(?P<month>[a-z]+) (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: ([0-9]{4}))?", plain
    )
    if not match:
        return None
    day, name = (match["day"], match["month"]) if "day" in match.groupdict() else (match[1], match[2])
    month = MONTH_WORDS.get(name)
    if month is None:
        return None
    number = list(dict.fromkeys(MONTH_WORDS.values())).index(month) + 1
    years = [int(match[3])] if match[3] else [today.year - back for back in range(_LEAP)]
    days = [found for year in years if (found := _in_calendar(year, number, int(day)))]
    if not days:
        raise UsageError(f"{plain} is not in the calendar; type {DAYS_HELP}.")
    return days[0] if match[3] else next(found for found in days if found <= today)


def _refuse_slip(plain: str, day: date, today: date) -> None:
    """Raise UsageError for a date without a year that is soon to come: it may be a slip, and not that of last year."""
    same = _in_calendar(day.year + 1, day.month, day.day)
    dated = not MONTH_WORDS.keys().isdisjoint(plain.split()) and not re.search(r"\b20[0-9]{2}\b", plain)
    if dated and same and timedelta(0) < same - today <= _SOON:
        raise UsageError(f"Is {plain} that of {day.year}? Say the year: {plain} {day.year}.")


def _in_calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _calendar_day(plain: str) -> date | None:
    """Read year, month and day; UsageError when the calendar has no such day."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", plain)
    if not match:
        return None
    day = _in_calendar(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        raise UsageError(f"{plain} is not in the calendar; type {DAYS_HELP}.")
    return day


def _time(clock: str, text: str, part: str) -> time:
    """Read a time of day from words that `_CLOCK` fits; UsageError when no clock shows it."""
    if clock in _NAMED_TIMES:
        return _NAMED_TIMES[clock]
    match = re.fullmatch(r"([0-9]{1,2}?)(?:[:.]?([0-9]{2}))? ?([ap]m)?", clock)
    hour, minute, half = (int(match[1]), int(match[2] or 0), match[3]) if match else (99, 0, None)
    half = half or (_half(hour, part) if not clock.startswith("0") else None)
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise UsageError(f"{_quoted(text)} has a time that no clock shows; type {TIMES_HELP}.")
    return time(hour % 12 + 12 * (half == "pm") if half else hour, minute)


def _half(hour: int, part: str) -> str | None:
    """The half of the day that a part of it tells of an hour: 8 in the evening is 8 pm, and 1 of a night 1 am."""
    if not part or not 1 <= hour <= 12:
        return None
    if part == "night":
        return "am" if hour < _SMALL_HOURS or hour == 12 else "pm"
    return "am" if part.endswith("morning") and hour < 12 else "pm"


def _iso(plain: str, now: datetime, text: str) -> datetime:
    """Read an ISO 8601 date and time; without an offset it is local, with one it is that instant in local time."""
    try:
        return _local(datetime.fromisoformat(plain.upper()), now)
    except (ValueError, OverflowError):
        raise UsageError(f"{_quoted(text)} is not in the calendar; write it as 2026-11-20T13:00.") from None


def _zone(now: datetime) -> tzinfo | None:
    """Tell the zone that `now` lives in; None is the machine's own, also when `now` bears just its offset."""
    shared = isinstance(now.tzinfo, timezone) and now.utcoffset() == now.astimezone().utcoffset()
    return None if shared else now.tzinfo


def _local(stated: datetime, now: datetime) -> datetime:
    """Give a wall-clock time the offset that held there then; a time that the clocks skipped moves on by the skip."""
    zone = _zone(now)
    if stated.tzinfo:
        return stated.astimezone(UTC).astimezone(zone)
    known = [stated.replace(tzinfo=zone, fold=fold).astimezone(UTC).astimezone(zone) for fold in (0, 1)]
    shown = [moment for moment in known if moment.replace(tzinfo=None, fold=0) == stated]
    return shown[0] if shown else max(known)  # of a skipped time one guess is before the skip, and one behind it


def _usual(day: date, now: datetime, meal: Meal | None, part: str, starts: time) -> datetime:
    """Choose the moment that a day alone means, or a part of it."""
    by_part = part and meal in (None, Meal.SNACK)  # a snack has no hour of its own: "evening snack"
    clock = _HOURS_OF[part] if by_part else time(*USUAL_HOURS[meal]) if meal else now.time()
    today = day == day_of_moment(now, starts)
    return now if today and not (meal or part) else min(_of_day(day, clock, now, starts), now)


def _past(day: date, today: date, text: str) -> date:
    """Return the day, when it may be logged."""
    if day > today:
        raise UsageError(f"{_quoted(text)} is still to come; type today or an earlier day.")
    if day.year < FIRST_YEAR:
        raise UsageError(f"{_quoted(text)} is before {FIRST_YEAR}; type a later day.")
    return day


def _past_moment(moment: datetime, now: datetime, text: str) -> datetime:
    """Return the moment, when it may be logged."""
    _past(moment.date(), now.date(), text)
    if moment > now:
        raise UsageError(f'{_quoted(text)} is still to come; type an earlier time, or a day too ("yesterday 13:00").')
    return moment


def occasions(entries: Sequence[Entry], today: date, starts: time = MIDNIGHT) -> str:
    """The meals and the time of entries: "breakfast and lunch, yesterday 13:00"."""
    meals = " and ".join(dict.fromkeys(entry.meal.value for entry in entries))
    moment = entries[0].eaten_at
    return f"{meals}, {day_named(day_of_moment(moment, starts), today)} {moment:%H:%M}"


def day_named(day: date, today: date) -> str:
    """A day as one names it: today, yesterday, "Friday 2026-11-20"."""
    return {0: "today", 1: "yesterday"}.get((today - day).days, f"{day:%A} {day}")
