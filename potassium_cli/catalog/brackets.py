"""An amount in brackets within a clause: "a can (12 fl oz) of cola", "banana (1 small)", "milk (1 cup, skim)"."""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.catalog.quantities import MEASURED, POTASSIUM, Quantity, leading, measured
from potassium_cli.catalog.sentences import Clause, line_of
from potassium_cli.catalog.trailing import TAIL
from potassium_cli.catalog.vocabulary import CLOSED, OPEN


class Bracketed(NamedTuple):
    """A clause without its brackets, the amount that was in them, and what stood there behind it."""

    clause: Clause
    said: Quantity
    tail: list[str]


def bracketed(clause: Clause) -> Bracketed | None:
    """Take an amount in brackets out of a clause; what else is in them tells more of the food. None when none is."""
    tokens = clause.tokens
    for opening in range(len(tokens) - 2):
        if tokens[opening] in OPEN:
            close = next((at for at in range(opening, len(tokens)) if tokens[at] in CLOSED), len(tokens))
            said = _amount(tokens[:close], opening + 1)
            if said:
                tail = tokens[opening + 1 + said.length : close]
                return Bracketed(_without(clause, opening, close + 1, tail), said, tail)
    return None


def _amount(tokens: Sequence[str], at: int) -> Quantity | None:
    """A mass, volume or potassium at a token, or any amount that goes to the end."""
    weight = measured(tokens, at)
    said = weight or leading([*tokens[at:], "food"])
    whole = said is not None and said.length == len(tokens) - at
    return said if said and (whole or said.unit in MEASURED or said.unit in POTASSIUM) else None


def _without(clause: Clause, opening: int, close: int, tail: Sequence[str]) -> Clause:
    told = not tail or TAIL.issuperset(token.casefold() for token in tail)
    more = "" if told else f", {' '.join(tail)}"
    line = line_of(f"{clause.said(0, opening)} {clause.said(close)}{more}")
    return Clause(line, 0, len(line.tokens), clause.joint)
