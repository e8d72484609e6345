"""The words that say when something was eaten, and at which meal: "8:30 pm", "last night", "mon", "17 Nov", "brunch".

Each kind of them is a closed class. What stands around such a word decides whether it says when, or names a food
("Sunday roast", "breakfast burrito"); that is the heading's to tell (see `language.heading`).
"""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from potassium_cli.domain.food.meal import MEAL_WORDS, Meal, Told
from potassium_cli.domain.food.moments import DAY_WORDS, MONTH_WORDS, PARTS, WEEKDAY_WORDS, WEEKDAYS
from potassium_cli.language.lexicon import COURSES
from potassium_cli.language.numbers import amount
from potassium_cli.language.tokens import Kind, Tokens

HOURS, MINUTES = 24, 60
LAST_DAY, LAST_MONTH = 31, 12
MONTHS = tuple(dict.fromkeys(MONTH_WORDS.values()))
SHORT_WEEKDAYS = frozenset(name[:3] for name in WEEKDAYS)  # of which some are other words, too: "sat", "sun"
_INITIALS = {"b": Meal.BREAKFAST, "l": Meal.LUNCH, "d": Meal.DINNER, "s": Meal.SNACK}
_WHOLE = frozenset("this last next every each all".split())  # what may stand before a span of days
_LONG = frozenset("day days week weeks weekend weekends weekday weekdays month months".split())
_TO = ("-", "\u2013", "\u2014", "to", "and", "&")
_SPANS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
DASHES = ("-", "\u2013", "\u2014")
NAMED_CLOCKS = {"noon": "noon", "midday": "noon", "midnight": "midnight"}
_HALVES = ("am", "pm")
ORDINALS = ("st", "nd", "rd", "th")
_TWO_WORDS = {
    ("afternoon", "tea"): Meal.SNACK,
    ("high", "tea"): Meal.DINNER,
    ("tea", "time"): Meal.DINNER,
    ("packed", "lunch"): Meal.LUNCH,
}


_OPENING = (
    frozenset((*DAY_WORDS, *WEEKDAY_WORDS, *MONTH_WORDS, *PARTS, *NAMED_CLOCKS, *MEAL_WORDS, *COURSES, *_INITIALS))
    | frozenset(first for first, _ in _TWO_WORDS)
    | frozenset("tonight this last next every each all daily day after before between in tea meal meals".split())
)


class When(Enum):
    """What is told. A weekday, a part of the day and a named hour may belong to a food's name; a day may not."""

    MEAL = "meal"
    TEA = "tea"  # a dinner to some, and a drink
    COURSE = "course"  # "main:", "meal 2:": a part of the meal that was named before
    DAY = "day"
    WEEKDAY = "weekday"
    CLOCK = "clock"
    HOUR = "hour"  # a bare number, which is an hour only behind an "at"
    NAMED_CLOCK = "named clock"
    PART = "part"


class Element(NamedTuple):
    """One thing that is told of when something was eaten, and how many tokens it takes."""

    kind: When
    told: Told
    length: int


def element_at(tokens: Tokens, at: int) -> Element | None:
    """What is told at a token of when something was eaten; None when it tells nothing of that."""
    token = tokens[at]
    if token.kind is Kind.NUMBER:
        return _date(tokens, at) or _ago(tokens, at) or _clock(tokens, at)
    word = token.plain
    if "-" in word:
        first, _, last = word.partition("-")
        if first in WEEKDAY_WORDS and last in WEEKDAY_WORDS:
            return Element(When.DAY, Told(day=f"{first} to {last}"), 1)
    if word not in _OPENING and tokens[at + 2].word != "ago":
        return None  # nearly every word: it is asked of each of a text
    return _ago(tokens, at) or _day(tokens, at, word) or _meal(tokens, at, word) or _named(word)


def time_length(tokens: Tokens, at: int) -> int:
    """How many tokens a time of day takes that begins at a token: "8am", "12:30", "8:30 p.m."; 0 when it is none."""
    if tokens[at].kind is not Kind.NUMBER:
        return 0
    hour, dot, minute = tokens[at].text.partition(".")
    if not (hour.isdecimal() and len(hour) < len("000") and int(hour) <= HOURS):
        return 0
    if dot:
        half = _half(tokens, at + 1) if _is_minute(minute) else 0
        return 1 + half if half else 0
    timed = tokens[at + 1].text == ":" and _is_minute(tokens[at + 2].text)
    length = 3 if timed else 1
    half = _half(tokens, at + length)
    return length + half if timed or half else 0


def _is_minute(text: str) -> bool:
    return text.isdecimal() and len(text) == len("30") and int(text) < MINUTES


def _half(tokens: Tokens, at: int) -> int:
    """How many tokens the half of the day takes: "pm", "p.m."."""
    half, dot, m = tokens[at].word.removesuffix("-ish"), tokens[at + 1].text, tokens[at + 2].word.removesuffix("-ish")
    if half in _HALVES:
        return 1
    dotted = f"{half}{m}" in _HALVES and dot == "."
    return 3 + (tokens[at + 3].text == ".") if dotted else 0


def _clock(tokens: Tokens, at: int) -> Element | None:
    length = time_length(tokens, at)
    if length:
        return Element(When.CLOCK, Told(clock=_typed(tokens.words(at, at + length))), length)
    hour, dot, minute = tokens[at].text.partition(".")
    if dot:
        timed = hour.isdecimal() and int(hour) < HOURS and _is_minute(minute)
        return Element(When.HOUR, Told(clock=f"{hour}:{minute}"), 1) if timed else None
    if not hour.isdecimal():
        return None
    if len(hour) == len("1530") and int(hour[:2]) < HOURS and _is_minute(hour[2:]):
        return Element(When.HOUR, Told(clock=f"{hour[:2]}:{hour[2:]}"), 1)
    if len(hour) < len("000") and int(hour) < HOURS:
        told = 1 + _o_clock(tokens, at + 1)
        return Element(When.HOUR if told == 1 else When.CLOCK, Told(clock=hour), told)
    return None


def _o_clock(tokens: Tokens, at: int) -> int:
    """How many tokens an "o'clock" takes, also as "o clock" or "oclock"; 0 when none stands here."""
    if tokens[at].word in ("o'clock", "oclock"):
        return 1
    return 2 * (tokens.words(at, at + 2) == ["o", "clock"])


def _typed(words: Sequence[str]) -> str:
    """A time of day as it is read: "8:30pm"."""
    return "".join(words).removesuffix("-ish").replace(".m", "m").rstrip(".")


def _date(tokens: Tokens, at: int) -> Element | None:
    """A date that begins with a number: "17 Nov", "17th of November 2026", "2026-11-17"."""
    first, sign = tokens[at].text, tokens[at + 1].text
    if sign == tokens[at + 3].text == "-" and len(first) == len("2026"):
        written = "".join(tokens.words(at, at + 5))
        return Element(When.DAY, Told(day=written), 5) if len(written) == len("2026-11-17") else None
    if sign in ("/", "-"):
        year = (tokens[at + 4].text,) if tokens[at + 3].text == sign and tokens[at + 4].digits else ()
        return _parted(tokens, at, (first, tokens[at + 2].text, *year), at + 3 + 2 * len(year))
    if "." in first:
        return _parted(tokens, at, tuple(first.split(".")), at + 1)
    behind = at + 1 + (tokens[at + 1].word in ORDINALS)
    behind += tokens[behind].word == "of"
    return _dated(tokens, at, first, MONTH_WORDS.get(tokens[behind].word), behind + 1)


def _parted(tokens: Tokens, at: int, parts: tuple[str, ...], end: int) -> Element | None:
    """A date in two or three numbers as a label: "17/11:", "24.11.2026:", where but one of two can be the month."""
    dotted = "." in tokens[at].text
    end += dotted and tokens[end].text == "."  # "24.11.:"
    marked = tokens[end].text in (":", *DASHES) or time_length(tokens, end) > 0
    if not marked or not all(part.isdecimal() for part in parts) or not 2 <= len(parts) <= 3:
        return None
    first, second = int(parts[0]), int(parts[1])
    day, month = (first, second) if len(parts) > 2 and dotted else (max(first, second), min(first, second))
    year = parts[2] if len(parts) > 2 else ""
    told_year = f"20{year}" if len(year) == len("26") else year
    if not 1 <= day <= LAST_DAY or not 1 <= month <= LAST_MONTH or len(told_year) not in (0, len("2026")):
        return None
    turned = day <= LAST_MONTH and first != second and not (dotted and year)  # "11/12/2026" is either month
    if turned or (not year and (day <= LAST_MONTH or (dotted and first < HOURS))):  # "11.12" is a time, too
        return None
    return Element(When.DAY, Told(day=f"{day} {MONTHS[month - 1]} {told_year}".rstrip()), end - at)


def _dated(tokens: Tokens, at: int, day: str, month: str | None, end: int) -> Element | None:
    """The date of a day and a month, with the year when it is said behind them."""
    if month is None or not day.isdecimal() or not 1 <= int(day) <= LAST_DAY:
        return None
    behind = end + (tokens[end].text in (",", "."))
    year = tokens[behind].text
    if year.isdecimal() and len(year) == len("2026") and year.startswith("20") and int(year[2:]) <= MINUTES:
        return Element(When.DAY, Told(day=f"{int(day)} {month} {year}"), behind + 1 - at)
    return Element(When.DAY, Told(day=f"{int(day)} {month}"), end - at)


def _ago(tokens: Tokens, at: int) -> Element | None:
    """A day that is counted back: "2 days ago", "a week ago"."""
    span = _SPANS.get(tokens[at + 1].word)
    days = _days(tokens, at, span) if span and tokens[at + 2].word == "ago" else None
    return Element(When.DAY, Told(day=f"{days} days ago"), 3) if days is not None else None


def _ahead(tokens: Tokens, at: int) -> Element | None:
    """A day that is still to come: "in two days"."""
    span = _SPANS.get(tokens[at + 2].word)
    days = _days(tokens, at + 1, span) if span else None
    return Element(When.DAY, Told(day=f"{days} days ahead"), 3) if days else None


def _days(tokens: Tokens, at: int, span: int) -> int | None:
    """How many days a number of spans of days is, if it is one whole number in one token."""
    count = amount(tokens, at)
    whole = count is not None and count.length == 1 and count.value == int(count.value)
    return int(count.value) * span if count and whole else None


def _beside(tokens: Tokens, at: int) -> Element | None:
    """What stands beside a meal: "after dinner", "before bed", "between breakfast and lunch"; that is a snack."""
    end = at + 1
    while tokens[end].word in ("my", "the", "our"):
        end += 1
    word = tokens[end].plain
    beside = word in ("bed", "bedtime") or MEAL_WORDS.get(word, Meal.SNACK) is not Meal.SNACK
    if tokens[at].plain == "between":
        end += 2
        beside = beside and tokens[end].plain in MEAL_WORDS
    return Element(When.DAY, Told(Meal.SNACK), end + 1 - at) if beside else None


def _day(tokens: Tokens, at: int, word: str) -> Element | None:
    """A day that begins with a word: "yesterday", "last night", "Nov 17", "mon"; and "after dinner", on any day."""
    following = tokens[at + 1].plain
    if word in ("after", "before", "between"):
        return _beside(tokens, at)
    if word == "in":
        return _ahead(tokens, at)
    if word in MONTH_WORDS and following.isdecimal():
        end = at + 2 + (tokens[at + 2].word in ORDINALS)
        return _dated(tokens, at, following, MONTH_WORDS[word], end)
    if word in WEEKDAY_WORDS:
        last = tokens[at + 2].plain if following in _TO else ""
        if last in WEEKDAY_WORDS and last != word:
            return Element(When.DAY, Told(day=f"{word} to {last}"), 3)
        return Element(When.WEEKDAY, Told(day=WEEKDAY_WORDS[word]), 1)
    return _near_day(tokens, at, word, following)


_OF_TODAY = PARTS | {"am": "morning", "pm": "afternoon"}


def _near_day(tokens: Tokens, at: int, word: str, following: str) -> Element | None:
    """A day that is told from today, or several: "every day", "this week"."""
    told, length = Told(), 2
    several = following in _LONG or (word not in ("last", "this") and following in (*WEEKDAY_WORDS, *PARTS))
    if (word in _WHOLE and several) or word == "daily":
        told, length = (Told(day="daily"), 1) if word == "daily" else (Told(day=f"{word} {following}"), 2)
    elif word == "this" and following in _OF_TODAY:
        told = Told(day="today", part=_OF_TODAY[following])
    elif word == "last" and following in WEEKDAY_WORDS:
        told = Told(day=f"last {WEEKDAY_WORDS[following]}")
    elif (word, following) == ("last", "night"):
        told = Told(day="yesterday", part="night")
    elif word == "day" and (following, tokens[at + 2].plain) == ("before", "yesterday"):
        told, length = Told(day="2 days ago"), 3
    elif word == "tonight":
        told, length = Told(day="today", part="evening"), 1
    elif word in DAY_WORDS:
        told, length = Told(day=word), 1
    return Element(When.DAY, told, length) if told.day else None


def _meal(tokens: Tokens, at: int, word: str) -> Element | None:
    following = tokens[at + 1].plain
    if (word, following) in _TWO_WORDS:
        return Element(When.MEAL, Told(_TWO_WORDS[word, following]), 2)
    if word in _INITIALS and following == ":":
        return Element(When.MEAL, Told(_INITIALS[word]), 1)
    if word == "tea":
        return Element(When.TEA, Told(Meal.DINNER), 1)
    if word in MEAL_WORDS:
        return Element(When.MEAL, Told(MEAL_WORDS[word]), 1)
    return Element(When.COURSE, Told(), 1) if word in COURSES or word in ("meal", "meals") else None


def _named(word: str) -> Element | None:
    if word in NAMED_CLOCKS:
        return Element(When.NAMED_CLOCK, Told(clock=NAMED_CLOCKS[word]), 1)
    return Element(When.PART, Told(part=PARTS[word]), 1) if word in PARTS else None
