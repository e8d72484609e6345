"""A text as it is meant, before it is cut: figures written in parts as one number, short forms as whole words."""

import re

from potassium_cli.language.asking import without_question
from potassium_cli.language.measures import MEASURES

_LEAST_LEAN = 60  # per cent of ground meat
_REWRITTEN = {
    "cooked weight": "cooked",
    "dry weight": "dry",
    "raw weight": "raw",
    "uncooked weight": "uncooked",
    "half and half": "half-and-half",
    "half n half": "half-and-half",
    "half & half": "half-and-half",
    "single serving": "single-serving",
    "-and-a-half": " and a half",
    " w/o ": " without ",
    " w/out ": " without ",
    " w out ": " without ",
    " w/ ": " with ",
    " w ": " with ",
    "t bone": "t-bone",
    "7up": "7-up",
    "1/4 pounder": "quarter pounder",
}


def as_meant(text: str) -> str:
    """The text without a question around it, with what is one word to us as one, and what is short as it is meant."""
    text = without_question(text)
    if not text.isascii():
        from potassium_cli.language.pictures import in_words  # noqa: PLC0415  # few meals have a picture in them

        text = in_words(text)
    text = re.sub(r" [•|·] |(?<!\d) \* |[\t\u2028\u2029]", ", ", text)  # lists that were pasted in one line
    for spaced in (" size ", " sized ", " serving size "):
        text = text.replace(spaced, "-size ")
    text = figures_as_one(text)
    text = _times_as_written(text)
    for written, meant in _REWRITTEN.items():
        text = text.replace(written, meant)
    if "(" in text:
        text = re.sub(r"(?i)\((made (?:with|from|of|using) [^()]*)\)", r"\1,", text)
        text = re.sub(r"(?i)(\d) ?[x×*] ?\(([^()]*)\)", r"\1 x \2", text)  # "2 x (100 g)"
    text = re.sub(r"(?i)[,(] ?((?:serves|feeds) \w+)\)?", r" \1", text)
    if "%" in text:
        text = re.sub(r"(\d+(?:[.,]\d+)?) ?% of\b", _share, text)
    if "-" in text:  # "three-quarters of an avocado"
        text = re.sub(r"(?i)\b(a|one|two|three)-(half|third|quarter|fourth)(s?)\b", r"\1 \2\3", text)
        text = re.sub(r"(?i)\b(half|quarter)-(\w+)", _part_of_a_measure, text)
    return re.sub(r"\b(\d\d)/(\d{1,2})\b", _leanness, text) if "/" in text else text


def figures_as_one(text: str) -> str:
    """The text with numbers that are written in several parts as one: "1-1/2", "1 & 1/2", "2/3rds", "1 200,5"."""
    if "/" in text:
        text = re.sub(r"\b(\d+)(?: ?- ?| & )(\d+/\d+)", r"\1 \2", text)
        text = re.sub(r"(\d/\d+)(?:rd|nd|th|st)s?\b", r"\1", text)
    if "&" in text:
        text = re.sub(r"(?i) & (?=(?:a )?(?:half|quarter|third)\b|[\d¼-¾⅐-⅞])", " and ", text)
    if "-" in text:
        text = re.sub(r"(?i)\bhalf-(a-)?dozen\b", "half a dozen", text)
    if " " in text:  # thousands may be set apart by a space
        text = re.sub(r"\b\d{1,3}(?:(?: 000)+(?! ?[\d/])| \d{3}(?=,\d))", lambda found: found[0].replace(" ", ""), text)
    return text.replace("(s)", "s").replace("(es)", "es")


_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}


def _times_as_written(text: str) -> str:
    """The text with times of day in figures: "half past eight", "quarter to 9", "19h30"."""
    text = re.sub(r"\b([01]?\d|2[0-3])[hH]([0-5]\d)\b", r"\1:\2", text)
    if "past" not in text.casefold() and "quarter to" not in text.casefold():
        return text
    hours = "|".join((*_HOURS, r"\d\d?"))
    return re.sub(rf"(?i)\b({'|'.join(_PAST)}) ({hours})\b", _past, text)


def _past(found: re.Match[str]) -> str:
    """A time that is told from the hour: "quarter to 9" is 8:45."""
    hour = _HOURS.index(told) + 1 if (told := found[2].casefold()) in _HOURS else int(told)
    minutes = hour * 60 + _PAST[found[1].casefold()]
    return f"{minutes // 60}:{minutes % 60:02}"


def _share(found: re.Match[str]) -> str:
    """A percentage of something as the part that it is: "70% of 300 g" is 0.7 of it."""
    return f"{float(found[1].replace(',', '.')) / 100:g} of"


def _part_of_a_measure(found: re.Match[str]) -> str:
    """Half a measure, of "half-pint" or "quarter-pound"; "half-fat" is none."""
    return f"{found[1]} {found[2]}" if found[2].casefold() in MEASURES else found[0]


def _leanness(found: re.Match[str]) -> str:
    """The share of lean meat: "80/20 ground beef" is 80 % lean, and no four of it."""
    lean = int(found[1]) > _LEAST_LEAN and int(found[1]) + int(found[2]) == 100  # "50/50 bread" is no meat
    return f"{found[1]}% lean" if lean else found[0]
