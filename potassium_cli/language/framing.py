"""The words around a clause's food that name none: who ate it, how, and what for. They fall away at both ends."""

from collections.abc import Sequence

from potassium_cli.domain.food.moments import WEEKDAYS
from potassium_cli.language.lexicon import AFTERTHOUGHT, FRAME, LAID, OCCASIONS, PURPOSES
from potassium_cli.language.numbers import amount
from potassium_cli.language.quantities import INCHES, measured


def bare(tokens: Sequence[str], first: int, end: int) -> tuple[int, int]:
    """Where a clause begins and ends without the words that tell who, when, how and what for."""
    opening = first
    while first < end and not _amount_here(tokens, first, end) and _empty(tokens[first]):
        first += 1
    if first == opening + 1 and first < end and tokens[opening].casefold() in OCCASIONS:
        first = opening  # "breakfast burrito", "snack bar"
    for at in range(first + 1, end):
        if _afterthought(tokens, at, end):
            end = at
            break
    while end > first + 1 and tokens[end - 1].casefold() in LAID and not tokens[end - 2].isdecimal():
        end -= 1
    while end > first and not tokens[end - 1][:1].isalnum() and tokens[end - 1] not in (")", "]", "%", "_"):
        if tokens[end - 1] in INCHES and tokens[end - 2].isdecimal():
            break
        end -= 1
    return first, end


def _empty(token: str) -> bool:
    word = token.casefold().replace("\u2019", "'").removesuffix("'s")
    if word in WEEKDAYS:
        return False  # where it is no day, it is of a food's name: "Sunday roast"
    return word in FRAME or not (token.lstrip(".,")[:1].isalnum() or token[0] in "([-")


def _amount_here(tokens: Sequence[str], at: int, end: int) -> bool:
    return amount(tokens[:end], at) is not None


def _afterthought(tokens: Sequence[str], at: int, end: int) -> bool:
    word = tokens[at].casefold()
    following = tokens[at + 1].casefold() if at + 1 < end else ""
    if word == "this":
        return following in OCCASIONS
    if word == "for":
        return following in OCCASIONS or following in PURPOSES or following.endswith("ing")
    if word == "to":
        return tokens[at - 1].casefold() != "ready" and amount(tokens[:end], at - 1) is None
    return word in AFTERTHOUGHT and following != "of" and not measured(tokens[:end], at + 1)
