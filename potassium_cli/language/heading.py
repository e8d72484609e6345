"""What a text or a clause opens with that is no part of a meal: its name, a day, a time, a label ("snack 1:")."""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.domain.food.meal import Meal
from potassium_cli.language.lexicon import COURSES, FRAME, KINDS_OF_TEA, MEAL_NAMES
from potassium_cli.language.numbers import TOKEN

HOURS = 24
LONGEST_LABEL = 4  # words of a label
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OPENING = MEAL_NAMES | set(WEEKDAYS) | set("today yesterday at @ on for my our this the morning evening ,".split())
# What may stand before the name of a meal in its label; any other word there may be a food, which must not get lost.
LABELLING = (
    FRAME
    | OPENING
    | set(
        "kids kid kid's children children's toddler school hospital work office pre post workout pre-workout"
        " post-workout gym light quick small big second packed roast hot cold cheat dialysis pm am tv family birthday"
        " christmas".split()
    )
)
DASHES = ("-", "\u2013", "\u2014")


def past_time(tokens: Sequence[str]) -> int:
    """Where a text begins behind a time of day that opens it: "at 8am", "breakfast, 08:30:"; 0 when none does."""
    start = time_begins(tokens)
    end = start + time_length(tokens, start)
    return 0 if end == start else end + (tokens[end : end + 1] in ([":"], [","], *([dash] for dash in DASHES)))


def time_begins(tokens: Sequence[str]) -> int:
    """Where the words for the meal and the day end that may stand before a time of day."""
    return next((at for at, token in enumerate(tokens) if token.casefold() not in OPENING), len(tokens))


def time_length(tokens: Sequence[str], at: int) -> int:
    """How many tokens a time of day takes that begins at a token: "8am", "12:30", "8:30 pm"; 0 when it is none."""
    following = [token.casefold() for token in tokens[at + 1 : at + 4]] + ["", "", ""]
    if at >= len(tokens) or not tokens[at].isdecimal() or int(tokens[at]) > HOURS:
        return int(at < len(tokens) and following[0] in (":", *DASHES) and _is_a_clock(tokens[at].casefold()))
    minutes = following[0] == ":" and following[1].isdecimal() and len(following[1]) == len("00")
    half = following[2 if minutes else 0] in ("am", "pm")
    return 1 + 2 * minutes + half if minutes or half else 0


def _is_a_clock(token: str) -> bool:
    """Whether one token is a time of day: "noon", "8.30"."""
    hour, _, minute = token.partition(".")
    timed = hour.isdecimal() and minute.isdecimal() and int(hour) < HOURS and len(minute) == len("30")
    return timed or token in ("noon", "midnight")


def past_label(tokens: Sequence[str], first: int) -> int:
    """Where a clause begins behind a label such as "snack 1:", "for tea:", "dinner -"; `first` when it has none."""
    if [token.casefold() for token in tokens[first : first + 2]] == ["for", "tea"] and _goes_on(tokens[first + 2 :]):
        return first + 2
    for at in range(first + 1, min(first + 1 + LONGEST_LABEL, len(tokens) - 1)):
        label = [token.casefold() for token in tokens[first:at] if not token.isdecimal()]
        if not all(token[:1].isalnum() for token in tokens[first:at]) or not LABELLING.issuperset(label[:-1]):
            break
        if tokens[at] == ":" and label and _labels(label, tokens[at + 1]):
            return at + 1
        if tokens[at] in DASHES and label and label[-1] in MEAL_NAMES:
            return at + 1
    return first


def _goes_on(tokens: Sequence[str]) -> bool:
    return bool(tokens) and tokens[0].casefold() in (",", ":", "i", "we")


def _labels(label: Sequence[str], following: str) -> bool:
    """Whether these words name a meal or a course; a "tea: green" is a drink."""
    if label[-1] == "tea":
        return label[0] == "for" or not (following[:1].isnumeric() or following.casefold() in KINDS_OF_TEA)
    return label[-1] in MEAL_NAMES or label[-1] in COURSES


def opens_a_meal(tokens: Sequence[str], at: int) -> bool:
    """Whether the name of a meal stands at a token as a label of what follows: "eggs lunch: ham"."""
    labelled = tokens[at].casefold() in MEAL_NAMES and past_label(tokens, at) == at + 2 < len(tokens)
    return labelled and not tokens[at + 2][:1].isnumeric()


_MEALS = {
    "breakfast": Meal.BREAKFAST,
    "brunch": Meal.LUNCH,
    "lunch": Meal.LUNCH,
    "lunchtime": Meal.LUNCH,
    "dinner": Meal.DINNER,
    "supper": Meal.DINNER,
    "dinnertime": Meal.DINNER,
    "snack": Meal.SNACK,
    "brekkie": Meal.BREAKFAST,
    "brekky": Meal.BREAKFAST,
    "elevenses": Meal.SNACK,
    "tea": Meal.DINNER,
}
_DAYS = {"yesterday": "yesterday", "today": "today", "tonight": "today", "last": "yesterday"} | dict(
    zip(WEEKDAYS, WEEKDAYS, strict=True)
)
_BEFORE = frozenset("for at my our this as a an the quick light late early on during in today yesterday".split())
_AFTER = frozenset("at i we was is had consisted included featured : , - – today yesterday break time".split())
LONGEST_OPENING = 8  # words that an opening takes


class Told(NamedTuple):
    """What an opening says: the meal, if any, and the day and time in words that `domain.moments` reads, or ""."""

    meal: Meal | None = None
    when: str = ""


def read_heading(text: str) -> Told:
    """Read the opening of a text. A food that is called as a meal ("breakfast burrito", "snack bar") is none."""
    tokens = TOKEN.findall(text)[: LONGEST_OPENING + 1]
    start = time_begins(tokens)
    end = start + time_length(tokens, start)
    clock, tokens = "".join(tokens[start:end]), tokens[:start] + tokens[end:]
    words = [_word(token) for token in tokens]
    meal, day = None, ""
    for at, word in enumerate(words[:LONGEST_OPENING]):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in _MEALS and meal is None:
            timed = bool(clock) and at + 1 == start
            if not timed and not _names_the_meal(tokens, words, at, following):
                break
            meal = _MEALS[word]
        elif word in _DAYS and not day and (word != "last" or following == "night"):
            day = _DAYS[word]
        elif word not in _BEFORE and word not in _AFTER and word not in ("night", "morning", "evening", "afternoon"):
            break
    return Told(meal, f"{day} {clock}".strip())


def _names_the_meal(tokens: Sequence[str], words: Sequence[str], at: int, following: str) -> bool:
    """Whether a word is the name of the meal here: a "tea:" is a dinner where it stands as a label, else a drink."""
    if words[at] == "tea":
        return past_label(tokens, 0) > at
    return following in _AFTER or bool(at and words[at - 1] in _BEFORE and following in _DAYS)


def _word(token: str) -> str:
    return token.casefold().replace("\u2019", "'").removesuffix("'s")
