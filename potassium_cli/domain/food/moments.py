"""Days and times as people type them, read against a clock that is handed in. A log never guesses the future.

A day is a local calendar day. A past moment gets the offset that held then, also across a daylight-saving change: from
the zone of `now` when it carries one, else from the machine's own zone.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from potassium_cli.domain.food.meal import USUAL_HOURS, Entry, Meal
from potassium_cli.errors import UsageError

FIRST_YEAR = 2000
DAYS_HELP = "a date like 2026-11-20, or today, yesterday, monday, -2 (two days ago)"
TIMES_HELP = 'a time like 13:00, 1pm or noon, with or without a day ("yesterday 13:00")'

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED_TIMES = {"noon": time(12), "midnight": time(0)}
_CLOCK = r"noon|midnight|[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]m)?|[0-9]{1,2} ?[ap]m"


def day_of(text: str, now: datetime) -> date:
    """Read a day: ISO, today, yesterday, a weekday (the latest, today included), -2 or "2 days ago".

    Raises UsageError for nonsense, impossible and future days, and for years before 2000.
    """
    day = _day(_plain(text), now.date())
    if day is None:
        raise UsageError(f"{_quoted(text)} is not a day; type {DAYS_HELP}.")
    return _past(day, now, text)


def moment_of(text: str, now: datetime, meal: Meal | None = None) -> datetime:
    """Read a moment: a day, a time or both, in either order. A time alone is today's.

    A day alone takes the usual hour of the meal, else the time of day it is now; if that is still to come, now.
    Raises UsageError as `day_of` does, and for a time that is still to come.
    """
    plain = _plain(text)
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(t[0-9]| [0-9]{2}:[0-9]{2}:)", plain):
        return _past_moment(_iso(plain, now, text), now, text)
    day_words, clock_words = _parted(plain)
    if clock_words is None:
        if _day(plain, now.date()) is None:
            raise UsageError(f"{_quoted(text)} is not a day or time; type {DAYS_HELP}; or {TIMES_HELP}.")
        return _usual(day_of(plain, now), now, meal)
    day = day_of(day_words, now) if day_words else now.date()
    return _past_moment(_local(datetime.combine(day, _time(clock_words, text)), now), now, text)


def _plain(text: str) -> str:
    """Reduce to lower case, single spaces, no filler words, "a.m." as "am"."""
    words = re.sub(r"\b([ap])\.m\.?", r"\1m", text.lower()).replace(",", " ").split()
    return " ".join(word for word in words if word not in ("at", "on", "@"))


def _quoted(text: str) -> str:
    """Quote the user's words on one line, however long or strange they are."""
    return repr(text if len(text) <= 40 else text[:39] + "…")


def _parted(plain: str) -> tuple[str, str | None]:
    """Part the words for the day from the words for the time, whichever come first; None when no time is said."""
    if match := re.fullmatch(rf"(?:(.+) )?({_CLOCK})", plain):
        return match[1] or "", match[2]
    if match := re.fullmatch(rf"({_CLOCK}) (.+)", plain):
        return match[2], match[1]
    return plain, None


def _day(plain: str, today: date) -> date | None:
    """Find the day that the words name, past or future; None when they name none."""
    named = {"today": 0, "yesterday": 1, "tomorrow": -1}
    if plain in named:
        return today - timedelta(days=named[plain])
    if match := re.fullmatch(r"-([0-9]{1,5})|([0-9]{1,5}) days? ago", plain):
        return today - timedelta(days=int(match[1] or match[2]))
    for number, name in enumerate(_WEEKDAYS):
        if plain in (name, name[:3]):
            return today - timedelta(days=(today.weekday() - number) % 7)
    return _calendar_day(plain)


def _calendar_day(plain: str) -> date | None:
    """Read year, month and day; UsageError when the calendar has no such day."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", plain)
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise UsageError(f"{plain} is not in the calendar; type {DAYS_HELP}.") from None


def _time(clock: str, text: str) -> time:
    """Read a time of day from words that `_CLOCK` fits; UsageError when no clock shows it."""
    if clock in _NAMED_TIMES:
        return _NAMED_TIMES[clock]
    match = re.fullmatch(r"([0-9]+)(?:[:.]([0-9]+))? ?([ap]m)?", clock)
    hour, minute, half = (int(match[1]), int(match[2] or 0), match[3]) if match else (99, 0, None)
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise UsageError(f"{_quoted(text)} has a time that no clock shows; type {TIMES_HELP}.")
    return time(hour % 12 + 12 * (half == "pm") if half else hour, minute)


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
    known = stated if stated.tzinfo or zone is None else stated.replace(tzinfo=zone)
    return known.astimezone(UTC).astimezone(zone)


def _usual(day: date, now: datetime, meal: Meal | None) -> datetime:
    """Choose the moment that a day alone means."""
    clock = time(*USUAL_HOURS[meal]) if meal else now.time()
    moment = now if day == now.date() and meal is None else _local(datetime.combine(day, clock), now)
    return min(moment, now)


def _past(day: date, now: datetime, text: str) -> date:
    """Return the day, when it may be logged."""
    if day > now.date():
        raise UsageError(f"{_quoted(text)} is still to come; type today or an earlier day.")
    if day.year < FIRST_YEAR:
        raise UsageError(f"{_quoted(text)} is before {FIRST_YEAR}; type a later day.")
    return day


def _past_moment(moment: datetime, now: datetime, text: str) -> datetime:
    """Return the moment, when it may be logged."""
    _past(moment.date(), now, text)
    if moment > now:
        raise UsageError(f'{_quoted(text)} is still to come; type an earlier time, or a day too ("yesterday 13:00").')
    return moment


def occasions(entries: Sequence[Entry], today: date) -> str:
    """The meals and the time of entries: "breakfast and lunch, yesterday 13:00"."""
    meals = " and ".join(dict.fromkeys(entry.meal.value for entry in entries))
    moment = entries[0].eaten_at
    return f"{meals}, {day_named(moment.date(), today)} {moment:%H:%M}"


def day_named(day: date, today: date) -> str:
    """A day as one names it: today, yesterday, "Friday 2026-11-20"."""
    return {0: "today", 1: "yesterday"}.get((today - day).days, f"{day:%A} {day}")
