"""The meal and the day that the opening of a text tells: "yesterday for dinner: ...", "For breakfast I had ..."."""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.catalog.amounts import TOKEN
from potassium_cli.catalog.openings import WEEKDAYS, past_label, time_begins, time_length
from potassium_cli.domain.meal import Meal

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
LONGEST = 8  # words that an opening takes


class Told(NamedTuple):
    """What an opening says: the meal, if any, and the day and time in words that `domain.moments` reads, or ""."""

    meal: Meal | None = None
    when: str = ""


def told(text: str) -> Told:
    """Read the opening of a text. A food that is called as a meal ("breakfast burrito", "snack bar") is none."""
    tokens = TOKEN.findall(text)[: LONGEST + 1]
    start = time_begins(tokens)
    end = start + time_length(tokens, start)
    clock, tokens = "".join(tokens[start:end]), tokens[:start] + tokens[end:]
    words = [_word(token) for token in tokens]
    meal, day = None, ""
    for at, word in enumerate(words[:LONGEST]):
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
