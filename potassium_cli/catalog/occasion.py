"""The meal and the day that the opening of a text tells: "yesterday for dinner: ...", "For breakfast I had ..."."""

from typing import NamedTuple

from potassium_cli.catalog.amounts import TOKEN
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
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = {"yesterday": "yesterday", "today": "today", "tonight": "today", "last": "yesterday"} | dict(
    zip(_WEEKDAYS, _WEEKDAYS, strict=True)
)
_BEFORE = frozenset("for at my our this as a an the quick light late early on during in today yesterday".split())
_AFTER = frozenset("i we was is had consisted included featured : , - – today yesterday break time".split())
LONGEST = 8  # words that an opening takes


class Told(NamedTuple):
    """What an opening says: the meal, if any, and the day in words that `domain.moments` reads, or ""."""

    meal: Meal | None = None
    day: str = ""


def told(text: str) -> Told:
    """Read the opening of a text. A food that is called as a meal ("breakfast burrito", "snack bar") is none."""
    words = [_word(token) for token in TOKEN.findall(text)[: LONGEST + 1]]
    meal, day = None, ""
    for at, word in enumerate(words[:LONGEST]):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in _MEALS and meal is None:
            if following not in _AFTER and not (at and words[at - 1] in _BEFORE and following in _DAYS):
                break
            meal = _MEALS[word]
        elif word in _DAYS and not day and (word != "last" or following == "night"):
            day = _DAYS[word]
        elif word not in _BEFORE and word not in _AFTER and word not in ("night", "morning", "evening", "afternoon"):
            break
    return Told(meal, day)


def _word(token: str) -> str:
    return token.casefold().replace("\u2019", "'").removesuffix("'s")
