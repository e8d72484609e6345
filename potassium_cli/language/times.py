"""The words that say when something was eaten, and at which meal: "8:30 pm", "last night", "mon", "17 Nov", "brunch".

Each kind of them is a closed class. What stands around such a word decides whether it says when, or names a food
("Sunday roast", "breakfast burrito"); that is the heading's to tell (see `language.heading`).
"""

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from potassium_cli.domain.food.meal import MEAL_WORDS, Meal, Told
from potassium_cli.domain.food.moments import DAY_WORDS, MONTH_WORDS, PARTS, WEEKDAY_WORDS, WEEKDAYS
from potassium_cli.language.lexicon import COURSES
from potassium_cli.language.numbers import amount

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
_ORDINALS = ("st", "nd", "rd", "th")
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


class Kind(Enum):
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

    kind: Kind
    told: Told
    length: int


def element_at(tokens: Sequence[str], at: int) -> Element | None:
    """What is told at a token of when something was eaten; None when it tells nothing of that."""
    word = plain(tokens[at])
    if word[:1].isdecimal():
        return _date(tokens, at) or _ago(tokens, at) or _clock(tokens, at)
    first, dash, last = word.partition("-")
    if dash and first in WEEKDAY_WORDS and last in WEEKDAY_WORDS:
        return Element(Kind.DAY, Told(day=f"{first} to {last}"), 1)
    if word not in _OPENING and tokens[at + 2 : at + 3] != ["ago"]:
        return None  # nearly every word: it is asked of each of a text
    return _ago(tokens, at) or _day(tokens, at, word) or _meal(tokens, at, word) or _named(word)


@lru_cache(maxsize=4096)
def plain(token: str) -> str:
    """A word without its capitals, and not as an owner: "Yesterday's" is "yesterday"."""
    return token.casefold().replace("\u2019", "'").removesuffix("'s")


def owns(token: str) -> bool:
    """Whether a word is an owner: "yesterday's"."""
    return token.casefold().replace("\u2019", "'").endswith("'s")


def time_length(tokens: Sequence[str], at: int) -> int:
    """How many tokens a time of day takes that begins at a token: "8am", "12:30", "8:30 p.m."; 0 when it is none."""
    if at >= len(tokens):
        return 0
    hour, dot, minute = tokens[at].partition(".")
    if not (hour.isdecimal() and len(hour) < len("000") and int(hour) <= HOURS):
        return 0
    if dot:
        half = _half(tokens, at + 1) if _is_minute(minute) else 0
        return 1 + half if half else 0
    timed = tokens[at + 1 : at + 2] == [":"] and _is_minute("".join(tokens[at + 2 : at + 3]))
    length = 3 if timed else 1
    half = _half(tokens, at + length)
    return length + half if timed or half else 0


def _is_minute(text: str) -> bool:
    return text.isdecimal() and len(text) == len("30") and int(text) < MINUTES


def _half(tokens: Sequence[str], at: int) -> int:
    """How many tokens the half of the day takes: "pm", "p.m."."""
    told = [token.casefold().removesuffix("-ish") for token in tokens[at : at + 4]]
    if told[:1] in (["am"], ["pm"]):
        return 1
    dotted = told[:3] in (["a", ".", "m"], ["p", ".", "m"])
    return (4 if told[3:] == ["."] else 3) if dotted else 0


def _clock(tokens: Sequence[str], at: int) -> Element | None:
    length = time_length(tokens, at)
    if length:
        return Element(Kind.CLOCK, Told(clock=_typed(tokens[at : at + length])), length)
    hour, dot, minute = tokens[at].partition(".")
    if dot:
        timed = hour.isdecimal() and int(hour) < HOURS and _is_minute(minute)
        return Element(Kind.HOUR, Told(clock=f"{hour}:{minute}"), 1) if timed else None
    if not hour.isdecimal() or hour != tokens[at]:
        return None
    if len(hour) == len("1530") and int(hour[:2]) < HOURS and _is_minute(hour[2:]):
        return Element(Kind.HOUR, Told(clock=f"{hour[:2]}:{hour[2:]}"), 1)
    if len(hour) < len("000") and int(hour) < HOURS:
        told = 1 + _o_clock(tokens, at + 1)
        return Element(Kind.HOUR if told == 1 else Kind.CLOCK, Told(clock=hour), told)
    return None


def _o_clock(tokens: Sequence[str], at: int) -> int:
    """How many tokens an "o'clock" takes, also as "o clock" or "oclock"; 0 when none stands here."""
    told = [token.casefold().replace("\u2019", "'") for token in tokens[at : at + 2]]
    return 1 if told[:1] in (["o'clock"], ["oclock"]) else 2 * (told == ["o", "clock"])


def _typed(tokens: Sequence[str]) -> str:
    """A time of day as it is read: "8:30pm"."""
    return "".join(tokens).casefold().removesuffix("-ish").replace(".m", "m").rstrip(".")


def _date(tokens: Sequence[str], at: int) -> Element | None:
    """A date that begins with a number: "17 Nov", "17th of November 2026", "2026-11-17"."""
    written = "".join(tokens[at : at + 5])
    if len(written) == len("2026-11-17") and tokens[at + 1 : at + 4 : 2] == ["-", "-"] and len(tokens[at]) == 4:
        return Element(Kind.DAY, Told(day=written), 5)
    if tokens[at + 1 : at + 2] in (["/"], ["-"]):
        return _parted(tokens, at, (tokens[at], "".join(tokens[at + 2 : at + 3])), at + 3)
    if "." in tokens[at]:
        return _parted(tokens, at, tuple(tokens[at].split(".")), at + 1)
    behind = at + 1 + (tokens[at + 1 : at + 2] != [] and tokens[at + 1].casefold() in _ORDINALS)
    behind += tokens[behind : behind + 1] == ["of"]
    month = MONTH_WORDS.get("".join(tokens[behind : behind + 1]).casefold())
    return _dated(tokens, at, tokens[at], month, behind + 1)


def _parted(tokens: Sequence[str], at: int, parts: tuple[str, ...], end: int) -> Element | None:
    """A date in two or three numbers as a label: "17/11:", "24.11.2026:", where but one of two can be the month."""
    dotted = "." in tokens[at]
    end += dotted and tokens[end : end + 1] == ["."]  # "24.11.:"
    marked = end < len(tokens) and (tokens[end] in (":", *DASHES) or time_length(tokens, end) > 0)
    if not marked or not all(part.isdecimal() for part in parts) or not 2 <= len(parts) <= 3:
        return None
    first, second = int(parts[0]), int(parts[1])
    day, month = (first, second) if len(parts) > 2 and dotted else (max(first, second), min(first, second))
    told_year = parts[2] if len(parts) > 2 else ""
    if not 1 <= day <= LAST_DAY or not 1 <= month <= LAST_MONTH or len(told_year) not in (0, len("2026")):
        return None
    may_be_another = day <= LAST_MONTH or (dotted and first < HOURS)  # "11.12" is a time, too
    if not told_year and may_be_another:
        return None
    return Element(Kind.DAY, Told(day=f"{day} {MONTHS[month - 1]} {told_year}".rstrip()), end - at)


def _dated(tokens: Sequence[str], at: int, day: str, month: str | None, end: int) -> Element | None:
    """The date of a day and a month, with the year when it is said behind them."""
    if month is None or not day.isdecimal() or not 1 <= int(day) <= LAST_DAY:
        return None
    behind = end + (tokens[end : end + 1] in ([","], ["."]))
    year = "".join(tokens[behind : behind + 1])
    if year.isdecimal() and len(year) == len("2026") and year.startswith("20") and int(year[2:]) <= MINUTES:
        return Element(Kind.DAY, Told(day=f"{int(day)} {month} {year}"), behind + 1 - at)
    return Element(Kind.DAY, Told(day=f"{int(day)} {month}"), end - at)


def _ago(tokens: Sequence[str], at: int) -> Element | None:
    """A day that is counted back: "2 days ago", "a week ago"."""
    span, ago = [*(token.casefold() for token in tokens[at + 1 : at + 3]), "", ""][:2]
    if ago != "ago" or span not in _SPANS:
        return None
    count = amount(tokens, at)
    whole = count is not None and count.length == 1 and count.value == int(count.value)
    return Element(Kind.DAY, Told(day=f"{int(count.value) * _SPANS[span]} days ago"), 3) if count and whole else None


def _ahead(tokens: Sequence[str], at: int) -> Element | None:
    """A day that is still to come: "in two days"."""
    count = amount(tokens, at + 1) if at + 2 < len(tokens) else None
    span = tokens[at + 2].casefold() if count and count.length == 1 else ""
    days = int(count.value) * _SPANS.get(span, 0) if count else 0
    return Element(Kind.DAY, Told(day=f"{days} days ahead"), 3) if days else None


def _beside(tokens: Sequence[str], at: int) -> Element | None:
    """What stands beside a meal: "after dinner", "before bed", "between breakfast and lunch"; that is a snack."""
    end = at + 1
    while end < len(tokens) and tokens[end].casefold() in ("my", "the", "our"):
        end += 1
    word = plain(tokens[end]) if end < len(tokens) else ""
    beside = word in ("bed", "bedtime") or MEAL_WORDS.get(word, Meal.SNACK) is not Meal.SNACK
    if plain(tokens[at]) == "between":
        end += 2
        beside = beside and end < len(tokens) and plain(tokens[end]) in MEAL_WORDS
    return Element(Kind.DAY, Told(Meal.SNACK), end + 1 - at) if beside else None


def _day(tokens: Sequence[str], at: int, word: str) -> Element | None:
    """A day that begins with a word: "yesterday", "last night", "Nov 17", "mon"; and "after dinner", on any day."""
    following = plain(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if word in ("after", "before", "between"):
        return _beside(tokens, at)
    if word == "in":
        return _ahead(tokens, at)
    if word in MONTH_WORDS and following.isdecimal():
        end = at + 2 + (tokens[at + 2 : at + 3] != [] and tokens[at + 2].casefold() in _ORDINALS)
        return _dated(tokens, at, following, MONTH_WORDS[word], end)
    if word in WEEKDAY_WORDS:
        last = plain(tokens[at + 2]) if following in _TO and at + 2 < len(tokens) else ""
        if last in WEEKDAY_WORDS and last != word:
            return Element(Kind.DAY, Told(day=f"{word} to {last}"), 3)
        return Element(Kind.WEEKDAY, Told(day=WEEKDAY_WORDS[word]), 1)
    return _near_day(tokens, at, word, following)


_OF_TODAY = PARTS | {"am": "morning", "pm": "afternoon"}


def _near_day(tokens: Sequence[str], at: int, word: str, following: str) -> Element | None:
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
    elif word == "day" and [plain(token) for token in tokens[at + 1 : at + 3]] == ["before", "yesterday"]:
        told, length = Told(day="2 days ago"), 3
    elif word == "tonight":
        told, length = Told(day="today", part="evening"), 1
    elif word in DAY_WORDS:
        told, length = Told(day=word), 1
    return Element(Kind.DAY, told, length) if told.day else None


def _meal(tokens: Sequence[str], at: int, word: str) -> Element | None:
    following = plain(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if (word, following) in _TWO_WORDS:
        return Element(Kind.MEAL, Told(_TWO_WORDS[word, following]), 2)
    if word in _INITIALS and following == ":":
        return Element(Kind.MEAL, Told(_INITIALS[word]), 1)
    if word == "tea":
        return Element(Kind.TEA, Told(Meal.DINNER), 1)
    if word in MEAL_WORDS:
        return Element(Kind.MEAL, Told(MEAL_WORDS[word]), 1)
    return Element(Kind.COURSE, Told(), 1) if word in COURSES or word in ("meal", "meals") else None


def _named(word: str) -> Element | None:
    if word in NAMED_CLOCKS:
        return Element(Kind.NAMED_CLOCK, Told(clock=NAMED_CLOCKS[word]), 1)
    return Element(Kind.PART, Told(part=PARTS[word]), 1) if word in PARTS else None
