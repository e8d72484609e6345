"""Numbers as people write them: 2, 1,5, 1/2, ½, 1 1/2, a, two and a half, three quarters, a dozen, a couple of."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.domain.food.figures import both_ways, figure, thousand_or_part, thousand_or_several, unmistakable
from potassium_cli.domain.food.units import UNITS
from potassium_cli.language.measures import MEASURES

FRACTIONS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅐": 1 / 7,
    "⅑": 1 / 9,
    "⅒": 1 / 10,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_ONE_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
TENS = {word: 10.0 * ten for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), start=3)}
COUNTS = {word: float(number) for number, word in enumerate(_ONE_TO_TWENTY.split(), start=1)} | TENS
COUNTS |= {
    "a": 1,
    "an": 1,
    "another": 1,
    "couple": 2,
    "pair": 2,
    "few": 3,
    "several": 3,
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "zero": 0,
}
MULTIPLES = {"dozen": 12.0, "hundred": 100.0, "thousand": 1000.0}
PARTS_OF_ONE = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fourth": 0.25,
    "fourths": 0.25,
    "fifth": 0.2,
    "sixth": 1 / 6,
    "sixths": 1 / 6,
    "seventh": 1 / 7,
    "ninth": 1 / 9,
    "tenth": 0.1,
    "twelfth": 1 / 12,
    "eighth": 0.125,
    "eighths": 0.125,
}


# A number (1.5, 1,000, 1e3), a fraction such as ½, a name such as V8, a word, or any other sign.
TOKEN = re.compile(
    r"(?:\d+|(?<!\w)[.,](?=\d)\d+)(?:[.,]\d+|['\u2019]\d{3}(?!\d))*(?:[eE]\d+)?|[¼-¾⅐-⅞]|(?<!\w)[A-WYZa-wyz]\d{1,2}(?!\w)|[^\W\d_¼-¾⅐-⅞]+(?:['\u2019-][^\W\d_¼-¾⅐-⅞]+)*|\S"
)


class Token(str):
    """A piece of a text (a number, a word, a sign) that knows where it stands there."""

    __slots__ = ("end", "start")
    start: int
    end: int

    def __new__(cls, text: str, start: int, end: int) -> "Token":
        """Make a token of its text, from a place to another."""
        token = super().__new__(cls, text)
        token.start, token.end = start, end
        return token


_SLASHES = (["/"], ["⁄"])
LONGEST = 6  # tokens before the last of a number: "2 1/2 to 3"
AND = ("and", "&")
MOST = 1e9  # of anything: beyond this it is no amount of food
_ARTICLES = ("a", "an", "another")
_TO = frozenset(["-", "–", "—", "to", "or", "~"])


class Amount(NamedTuple):
    """A number that was read, how many tokens it took, and what is wrong with it (empty when nothing is)."""

    value: float
    length: int
    problem: str = ""


def amount(tokens: Sequence[str], at: int = 0) -> Amount | None:
    """The number that begins at a token, or None. A range or a sign is a number with a problem."""
    if _signed(tokens, at):
        return Amount(0.0, 2, "an amount cannot be negative")
    if tokens[at + 1 : at + 2] in _SLASHES and _number(tokens, at + 2) == 0 and tokens[at][:1].isdigit():
        return Amount(0.0, 3, "nothing can be divided by zero")
    first = _simple(tokens, at)
    if first is None:
        return Amount(0.0, 1, "that number cannot be read; write it as 1.5 or 1,250") if _garbled(tokens, at) else None
    second = _other_end(tokens, first[1])
    return _doubtful(tokens, at, first[1], second) or _read(at, first, second)


def _garbled(tokens: Sequence[str], at: int) -> bool:
    """Whether a token begins as a number and is none: "1.5.2", but not the name "5 grain bread"."""
    text = "".join(tokens[at : at + 1])
    return text[:1].isdecimal() and " " not in text and tokens[at + 1 : at + 2] not in (["%"], ["_"])


def _read(at: int, first: tuple[float, int], second: tuple[float, int] | None) -> Amount:
    """A number that begins at a token, or a range of two, with what is wrong with it."""
    value, end = first
    if second:
        middle = _text((value + second[0]) / 2)
        return Amount(value, second[1] - at, f"a range is not an amount; say one number, such as {middle}")
    if value > MOST:
        return Amount(MOST, end - at, "is more than anybody can eat; say another amount")
    return Amount(value, end - at, "" if value > 0 else "an amount must be above zero")


def _doubtful(tokens: Sequence[str], at: int, end: int, second: tuple[float, int] | None) -> Amount | None:
    """A number or range that half the world reads as another: "1.250 g", "1.000-1.500 g", "1 250 g"."""
    last, behind = (end + 1, second[1]) if second else (at, end)
    unit = _unit(tokens, behind)
    for number in (at, last) if unit and behind == last + 1 else ():
        if both := thousand_or_part(tokens[number], unit):
            return Amount(both[0], behind - at, both_ways(both, unit))
    spaced, unit = "".join(tokens[behind : behind + 1]), _unit(tokens, behind + 1)
    both = thousand_or_several(tokens[last], spaced, unit) if unit and behind == last + 1 else None
    if both is None or "".join(tokens[behind + 2 : behind + 3]).casefold() in MEASURES:
        return None  # "2 500 ml bottles" are two
    asked = f"is that {both[0]:,.10g} {unit} or {tokens[last]} × {spaced} {unit}?"
    written = f"Write {unmistakable(both[0])} {unit} or {tokens[last]} x {spaced} {unit}"
    return Amount(both[0], behind + 1 - at, f"{asked} {written}")


def _unit(tokens: Sequence[str], at: int) -> str:
    at += tokens[at : at + 1] == ["-"]  # "a 1.250-g bag"
    return UNITS.get(tokens[at].casefold().rstrip("."), "") if at < len(tokens) else ""


def _signed(tokens: Sequence[str], at: int) -> bool:
    """Whether a minus stands before a number, and not just a dash between a food and its amount."""
    if at + 1 >= len(tokens) or tokens[at].casefold() not in ("-", "\u2212", "minus"):
        return False
    opens = at == 0 or not tokens[at - 1][:1].isalnum()
    return opens and tokens[at + 1][:1].isdigit()


def _other_end(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    """The second number of a range that goes on at a token."""
    if not tokens[at : at + 1] or tokens[at].casefold() not in _TO or at + 1 >= len(tokens):
        return None
    word = tokens[at + 1].casefold()
    return _digits(tokens, at + 1) or (_word(tokens, at + 1) if word not in _ARTICLES else None)


def ends_a_part(tokens: Sequence[str], at: int) -> bool:
    """Whether a part of what begins at a token was said before it: "a quarter of" 800 g."""
    parts = ((start, amount(tokens[:at], start)) for start in range(max(0, at - 4), at))
    return any(part and part.value < 1 and start + part.length == at for start, part in parts)


def counts_something(word: str) -> bool:
    """Whether a word is a number, and not just an article: "2", "½", "three", "half", "dozen"."""
    return word[:1].isnumeric() or ((word in COUNTS or word in PARTS_OF_ONE) and word not in _ARTICLES)


def ends_a_range(tokens: Sequence[str], at: int) -> bool:
    """Whether the number at a token is the second one of a range: "2 to 3"."""
    return at > 1 and tokens[at - 1].casefold() in _TO and amount(tokens, at - 2) is not None


def _text(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _simple(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    found = _digits(tokens, at) or _word(tokens, at)
    if found is None:
        return None
    value, end = found
    if value < 1 and tokens[end : end + 1] == ["of"]:
        end = _after_article(tokens, end)
    value, end = _and_more(tokens, value, end)
    following = tokens[end].casefold() if end < len(tokens) else ""
    if following not in MULTIPLES and (value in TENS.values() or value == 20):
        units = COUNTS.get(following, 0.0) if following not in _ARTICLES else 0.0
        return (value + units, end + 1) if 0 < units < 10 else (value, end)
    many = MULTIPLES.get(following) if tokens[at].casefold() != following else None
    return _and_more(tokens, *_hundreds(tokens, value * many, end + 1)) if many else (value, end)


def _and_more(tokens: Sequence[str], value: float, end: int) -> tuple[float, int]:
    """A number with the part that an "and" adds to it: of one, or of a dozen ("a dozen and a half")."""
    more = and_part(tokens, end)
    whole = MULTIPLES["dozen"] if tokens[end - 1].casefold() == "dozen" else 1.0
    return (value + more[0] * whole, more[1]) if more else (value, end)


def _hundreds(tokens: Sequence[str], value: float, end: int) -> tuple[float, int]:
    """What stands behind a hundred: "two hundred and fifty"."""
    start = end + (tokens[end : end + 1] == ["and"])
    more = _word(tokens, start) if start < len(tokens) and tokens[start].casefold() in COUNTS else None
    return (value + more[0], more[1]) if more and 1 < more[0] < 100 and value >= 100 else (value, end)


def _digits(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    whole = _number(tokens, at)
    if whole is None:
        return None
    if tokens[at + 1 : at + 2] in _SLASHES and (below := _number(tokens, at + 2)):
        return whole / below, at + 3
    rest = _number(tokens, at + 1)
    if rest is not None and tokens[at + 2 : at + 3] in _SLASHES and (below := _number(tokens, at + 3)):
        return whole + rest / below, at + 4
    if whole >= 1 and tokens[at + 1 : at + 2] and tokens[at + 1] in FRACTIONS:
        return whole + FRACTIONS[tokens[at + 1]], at + 2
    return whole, at + 1


def _number(tokens: Sequence[str], at: int) -> float | None:
    text = tokens[at] if at < len(tokens) else ""
    if text in FRACTIONS:
        return FRACTIONS[text]
    if not text.lstrip(".,")[:1].isdigit() or tokens[at + 1 : at + 2] in (["%"], ["_"]):
        return None
    read = figure(text)
    if read is None and "e" in text.casefold():
        digits, _, power = text.casefold().partition("e")
        read = (
            float(f"{digits.replace(',', '')}e{power}")
            if digits.replace(",", "").replace(".", "", 1).isdecimal()
            else None
        )
    return read


def _word(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    word = tokens[at].casefold() if at < len(tokens) else ""
    if "pounder" in (token.casefold().removesuffix("s") for token in tokens[at + 1 : at + 3]):
        return (1.0, at + 1) if word in _ARTICLES else None  # a burger: "a quarter pounder"
    if word in PARTS_OF_ONE and not word.endswith("s"):
        return PARTS_OF_ONE[word], _after_article(tokens, at + 1)
    if word not in COUNTS:
        return None
    part = PARTS_OF_ONE.get(tokens[at + 1].casefold()) if at + 1 < len(tokens) else None
    if part is not None:
        return COUNTS[word] * part, _after_article(tokens, at + 2)
    following = tokens[at + 1].casefold() if at + 1 < len(tokens) else ""
    if word in _ARTICLES and following in COUNTS and following not in _ARTICLES:
        return COUNTS[following], at + 2
    return COUNTS[word], at + 1


def _after_article(tokens: Sequence[str], at: int) -> int:
    """Skip "of", "a" or "the" behind a part: "half of an avocado"."""
    at += at < len(tokens) and tokens[at].casefold() == "of"
    return at + (at < len(tokens) and tokens[at].casefold() in ("a", "an", "the"))


def and_part(tokens: Sequence[str], at: int) -> tuple[float, int] | None:
    """The part that an "and" at a token adds, and where it ends: "and a half"."""
    if at >= len(tokens) or tokens[at].casefold() not in AND:
        return None
    at += 1 + (at + 1 < len(tokens) and tokens[at + 1].casefold() == "a")
    if at < len(tokens) and tokens[at].casefold() in PARTS_OF_ONE:
        return PARTS_OF_ONE[tokens[at].casefold()], at + 1
    half = _digits(tokens, at)
    return half if half and half[0] < 1 else None
