"""Numbers as people write them: 2, 1,5, 1/2, ½, 1 1/2, a, two and a half, three quarters, a dozen, a couple of."""

from typing import NamedTuple

from potassium_cli.domain.food.figures import both_ways, thousand_or_part, thousand_or_several, unmistakable
from potassium_cli.domain.food.units import UNITS
from potassium_cli.language.tokens import MULTIPLES, TENS, Kind, Tokens

AND = ("and", "&")
LONGEST = 6  # tokens before the last of a number: "2 1/2 to 3"
MOST = 1e9  # of anything: beyond this it is no amount of food
_SLASHES = ("/", "\u2044")
_MINUS = ("-", "\u2212", "minus")
_TO = frozenset(["-", "–", "—", "to", "or", "~"])
_NO_AMOUNT = ("%", "_")  # a number before one of these is a share, or part of a name
_BEFORE_UNITS = frozenset((*TENS.values(), 20.0))  # "twenty one"
_BURGERS = ("pounder", "pounders")


class Amount(NamedTuple):
    """A number that was read, how many tokens it took, and what is wrong with it (empty when nothing is)."""

    value: float
    length: int
    problem: str = ""


class Number(NamedTuple):
    """A number, and where it ends."""

    value: float
    end: int


def amount(tokens: Tokens, at: int) -> Amount | None:
    """The number that begins at a token, or None. A range or a sign is a number with a problem."""
    begins = tokens[at]
    if begins.kind > Kind.ARTICLE and begins.word not in _MINUS:
        return None  # nearly every token, and it is asked of each
    place = (at, tokens.first, tokens.end)
    if place not in tokens.numbers:
        tokens.numbers[place] = _amount(tokens, at)
    return tokens.numbers[place]


def _amount(tokens: Tokens, at: int) -> Amount | None:
    if _signed(tokens, at):
        return Amount(0.0, 2, "an amount cannot be negative")
    if tokens[at + 1].text in _SLASHES and _number(tokens, at + 2) == 0 and tokens[at].kind is Kind.NUMBER:
        return Amount(0.0, 3, "nothing can be divided by zero")
    first = _simple(tokens, at)
    if first is None:
        return Amount(0.0, 1, "that number cannot be read; write it as 1.5 or 1,250") if _garbled(tokens, at) else None
    second = _other_end(tokens, first.end)
    return _doubtful(tokens, at, first.end, second) or _read(at, first, second)


def _garbled(tokens: Tokens, at: int) -> bool:
    """Whether a token begins as a number and is none: "1.5.2"."""
    return tokens[at].text[:1].isdecimal() and tokens[at + 1].text not in _NO_AMOUNT


def _read(at: int, first: Number, second: Number | None) -> Amount:
    """A number that begins at a token, or a range of two, with what is wrong with it."""
    if second:
        middle = f"{(first.value + second.value) / 2:.2f}".rstrip("0").rstrip(".")
        problem = f"a range is not an amount; say one number, such as {middle}"
        return Amount(first.value, second.end - at, problem)
    if first.value > MOST:
        return Amount(MOST, first.end - at, "is more than anybody can eat; say another amount")
    return Amount(first.value, first.end - at, "" if first.value > 0 else "an amount must be above zero")


def _doubtful(tokens: Tokens, at: int, end: int, second: Number | None) -> Amount | None:
    """A number or range that half the world reads as another: "1.250 g", "1.000-1.500 g", "1 250 g"."""
    last, behind = (end + 1, second.end) if second else (at, end)
    if behind != last + 1:
        return None
    unit = _unit(tokens, behind)
    for number in (at, last) if unit else ():
        if both := thousand_or_part(tokens[number].text, unit):
            return Amount(both[0], behind - at, both_ways(both, unit))
    said, spaced, unit = tokens[last].text, tokens[behind].text, _unit(tokens, behind + 1)
    both = thousand_or_several(said, spaced, unit) if unit else None
    if both is None or tokens[behind + 2].unit:
        return None  # "2 500 ml bottles" are two
    asked = f"is that {both[0]:,.10g} {unit} or {said} × {spaced} {unit}?"
    written = f"Write {unmistakable(both[0])} {unit} or {said} x {spaced} {unit}"
    return Amount(both[0], behind + 1 - at, f"{asked} {written}")


def _unit(tokens: Tokens, at: int) -> str:
    at += tokens[at].text == "-"  # "a 1.250-g bag"
    return UNITS.get(tokens[at].word, "")


def _signed(tokens: Tokens, at: int) -> bool:
    """Whether a minus stands before a number, and not just a dash between a food and its amount."""
    return tokens[at].word in _MINUS and not tokens[at - 1].spoken and tokens[at + 1].kind is Kind.NUMBER


def _other_end(tokens: Tokens, at: int) -> Number | None:
    """The second number of a range that goes on at a token."""
    if tokens[at].word not in _TO:
        return None
    return _digits(tokens, at + 1) or (_word(tokens, at + 1) if tokens[at + 1].counts else None)


def ends_a_part(tokens: Tokens, at: int) -> bool:
    """Whether a part of what begins at a token was said before it: "a quarter of" 800 g."""
    before = tokens.until(at)
    parts = ((start, amount(before, start)) for start in range(max(tokens.first, at - 4), at))
    return any(part and part.value < 1 and start + part.length == at for start, part in parts)


def ends_a_range(tokens: Tokens, at: int) -> bool:
    """Whether the number at a token is the second one of a range: "2 to 3"."""
    return tokens[at - 1].word in _TO and amount(tokens, at - 2) is not None


def _simple(tokens: Tokens, at: int) -> Number | None:
    found = _digits(tokens, at) or _word(tokens, at)
    if found is None:
        return None
    if found.value < 1 and tokens[found.end].word == "of":
        found = found._replace(end=_after_article(tokens, found.end))
    found = _and_more(tokens, found)
    following = tokens[found.end]
    if following.word not in MULTIPLES and found.value in _BEFORE_UNITS:
        units = following.value if following.kind is Kind.COUNT and following.value else 0.0
        return Number(found.value + units, found.end + 1) if 0 < units < 10 else found
    many = MULTIPLES.get(following.word) if tokens[at].word != following.word else None
    return _and_more(tokens, _hundreds(tokens, Number(found.value * many, found.end + 1))) if many else found


def _and_more(tokens: Tokens, found: Number) -> Number:
    """A number with the part that an "and" adds to it: of one, or of a dozen ("a dozen and a half")."""
    more = and_part(tokens, found.end)
    whole = MULTIPLES["dozen"] if tokens[found.end - 1].word == "dozen" else 1.0
    return Number(found.value + more.value * whole, more.end) if more else found


def _hundreds(tokens: Tokens, found: Number) -> Number:
    """What stands behind a hundred: "two hundred and fifty"."""
    start = found.end + (tokens[found.end].word == "and")
    more = _word(tokens, start) if tokens[start].kind in (Kind.COUNT, Kind.ARTICLE) else None
    return Number(found.value + more.value, more.end) if more and 1 < more.value < 100 <= found.value else found


def _digits(tokens: Tokens, at: int) -> Number | None:
    whole = _number(tokens, at)
    if whole is None:
        return None
    if tokens[at + 1].text in _SLASHES and (below := _number(tokens, at + 2)):
        return Number(whole / below, at + 3)
    rest = _number(tokens, at + 1)
    if rest is not None and tokens[at + 2].text in _SLASHES and (below := _number(tokens, at + 3)):
        return Number(whole + rest / below, at + 4)
    if whole >= 1 and rest is not None and tokens[at + 1].kind is Kind.FRACTION:
        return Number(whole + rest, at + 2)
    return Number(whole, at + 1)


def _number(tokens: Tokens, at: int) -> float | None:
    """The number in digits at a token; a fraction is one also before a "%"."""
    token = tokens[at]
    if token.kind is Kind.FRACTION:
        return token.value
    return token.value if token.kind is Kind.NUMBER and tokens[at + 1].text not in _NO_AMOUNT else None


def _word(tokens: Tokens, at: int) -> Number | None:
    """The number in words at a token."""
    token, following = tokens[at], tokens[at + 1]
    if token.value is None or token.numeric:
        return None
    if following.word in _BURGERS or tokens[at + 2].word in _BURGERS:
        return Number(1.0, at + 1) if token.kind is Kind.ARTICLE else None  # a burger: "a quarter pounder"
    if token.kind is Kind.PART:
        return None if token.word.endswith("s") else Number(token.value, _after_article(tokens, at + 1))
    if following.kind is Kind.PART and following.value:
        return Number(token.value * following.value, _after_article(tokens, at + 2))
    if token.kind is Kind.ARTICLE and following.kind is Kind.COUNT and following.value is not None:
        return Number(following.value, at + 2)
    return Number(token.value, at + 1)


def _after_article(tokens: Tokens, at: int) -> int:
    """Skip "of", "a" or "the" behind a part: "half of an avocado"."""
    at += tokens[at].word == "of"
    return at + (tokens[at].word in ("a", "an", "the"))


def and_part(tokens: Tokens, at: int) -> Number | None:
    """The part that an "and" at a token adds, and where it ends: "and a half"."""
    if tokens[at].word not in AND:
        return None
    at += 1 + (tokens[at + 1].word == "a")
    part = tokens[at].value if tokens[at].kind is Kind.PART else None
    half = Number(part, at + 1) if part else _digits(tokens, at)
    return half if half and half.value < 1 else None
