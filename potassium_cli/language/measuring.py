"""The unit and the size at a token. Both must be of something: the last word of a row is a food ("1 bar")."""

from potassium_cli.language.measures import HOUSEHOLD, IDLE, ONLY_OF
from potassium_cli.language.tokens import Token, Tokens

INCHES = frozenset(("inch", "inches", '"', "\u2033", "\u201d"))
_FLUID_OUNCE = frozenset((("fl", "oz"), ("fluid", "ounce"), ("fluid", "ounces"), ("fluid", "oz")))
_BRITISH = ("uk", "imperial", "british")
_SHORT = {"c": "cup", "C": "cup", "T": "tbsp", "t": "tsp"}  # behind a number, as recipes write them
_SLICED = ("thin", "thick")


def unit_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """The unit at a token and where it ends, or "" and the token."""
    start = at
    while tokens[at].word in IDLE or tokens[at].text == "-":
        at += 1
    first, second = tokens[at], tokens[at + 1]
    if first.text in _SHORT and tokens.has(at + 1) and _numbered(tokens[at - 1]):
        return _SHORT[first.text], at + 1
    if first.word == "fl" and second.text == ".":
        at, second = at + 1, tokens[at + 2]
    if (first.word, second.word) in _FLUID_OUNCE:
        return "fl oz", at + 2
    if first.word in _BRITISH and second.unit == "pint":
        return "uk pint", at + 2
    nothing = first.word in HOUSEHOLD and not tokens.has(at + 1)
    if not first.unit or nothing or (first.unit in ONLY_OF and second.word != "of"):
        return "", start
    return first.unit, at + 1


def _numbered(before: Token) -> bool:
    return before.numeric or before.word in ("half", "quarter")


def size_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """The size at a token and where it ends, or "" and the token."""
    first, second = tokens[at], tokens[at + 1]
    wide, end = inches_at(tokens, at)
    if wide and tokens.has(end):
        return wide, end
    if (first.word, second.word) == ("extra", "large") and tokens.has(at + 2):
        return "extra large", at + 2
    if first.word in _SLICED and second.unit == "slice":
        return first.word, at + 1
    of_something = first.size and tokens.has(at + 1) and second.word != "crust"
    return (first.size, at + 1) if of_something else ("", at)


def inches_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """How wide a thing is at a token, as the portions call it ("12-inch"), and where it ends; "" when not said."""
    if not tokens[at].digits:
        return "", at
    end = at + 1 + (tokens[at + 1].text == "-")
    unit = tokens[end]
    said = unit.word in INCHES or (unit.word == "in" and tokens[at].adjoins(unit))  # "6in", but not "6 in all"
    return (f"{tokens[at].text}-inch", end + 1) if said else ("", at)
