"""Pictures of food as words: their names in Unicode. The same picture several times is so many of it."""

import re

# The blocks that hold what people eat and drink; any other picture stays, and is asked about.
_FOOD = (
    "\U0001f32d-\U0001f330\U0001f336\U0001f33d\U0001f344-\U0001f37c"
    "\U0001f950-\U0001f96f\U0001f9c0-\U0001f9cb\U0001fad0-\U0001fadb"
)
_COUNT = r"(\d+|[\u00bc-\u00be\u2150-\u215e]) ?"
_PLAIN = r"[\ufe0e\ufe0f\u200d]?"  # how it is drawn
_PICTURES = rf"(?:{_COUNT})?(?<!\u200d)(([\u2615{_FOOD}]){_PLAIN}(?:\s?\3{_PLAIN})*)"
# What Unicode calls them, and people do not.
_CALLED = {
    "aubergine": "aubergine",
    "ear of maize": "sweetcorn",
    "cooking": "fried egg",
    "poultry leg": "chicken drumstick",
    "meat on bone": "meat",
    "cut of meat": "steak",
    "pot of food": "stew",
    "bento box": "bento",
    "steaming bowl": "noodle soup",
    "hot beverage": "coffee",
    "teacup without handle": "green tea",
    "beer mug": "beer",
    "clinking beer mugs": "beer",
    "glass of milk": "milk",
    "hot pepper": "chilli pepper",
    "red apple": "apple",
    "green apple": "apple",
    "baguette bread": "baguette",
    "cup with straw": "soft drink",
    "cooked rice": "cooked rice",
    "slice of pizza": "pizza",
    "leafy green": "lettuce",
}


def in_words(text: str) -> str:
    """A text with its pictures of food as words: "2 (banana)" is "2 banana"; any other text as it is."""
    return text if text.isascii() else re.sub(_PICTURES, _named, text)


def _named(found: re.Match[str]) -> str:
    from unicodedata import name  # noqa: PLC0415  # most meals have no pictures

    called = name(found[3], "").casefold()
    many = found[2].count(found[3])
    counted = found[1] or (str(many) if many > 1 else "")
    return f" {counted} {_CALLED.get(called, called)} "
