"""A sentence taken apart into clauses, each of which may mention one food.

It is cut where lists are cut (commas, "and", "with"), at words that link dishes ("alongside", "topped with"), and
before each new amount ("244 g of milk 147 g of pizza"), or in a list whose amounts stand behind ("chicken 150 g rice
200 g") behind each. Words that tell who ate, when and how fall away at both ends.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.domain.food.meal import Told
from potassium_cli.domain.food.units import GRAMS
from potassium_cli.language.framing import bare
from potassium_cli.language.heading import MARKS, Heading, begins_within, read_heading, read_tail, told_among
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import (
    ABOUT,
    CLOSED,
    DESCRIBING,
    INSIDE_AMOUNT,
    LAID,
    NO_ARTICLE_AFTER,
    OPEN,
    QUALIFYING,
)
from potassium_cli.language.links import ends_a_sentence, goes_on, link_at, next_link, qualifies
from potassium_cli.language.numbers import amount, ends_a_part, ends_a_range
from potassium_cli.language.preparation import tells_state
from potassium_cli.language.qualifiers import DENYING
from potassium_cli.language.quantities import POTASSIUM, closing, leading, measured, tells_a_nutrient
from potassium_cli.language.times import time_length
from potassium_cli.language.tokens import Kind, Token, Tokens, tokens_of
from potassium_cli.language.told import Holding, Holds

if TYPE_CHECKING:
    from potassium_cli.language.names import Names


class Piece(NamedTuple):
    """Where a clause begins and ends, its joint, and the heading that opens it. `parted`: it begins a sentence."""

    first: int
    end: int
    joint: Joint
    heading: Heading | None = None
    parted: bool = False


def cut(tokens: Tokens) -> Iterator[Piece]:
    """Take a line apart; a piece with a heading has the rest of its clause, or nothing when it is all of it."""
    first, heading = _past_heading(tokens, 0)
    at, joint, depth, listing = first, Joint.NONE, 0, False
    led, parted = heading is not None, False
    labelled = any(token.text in MARKS for token in tokens)
    behind = _amounts_behind(tokens, first)
    while at < tokens.end:
        sign = tokens[at].text
        link, length = (Joint.NONE, 0) if depth else link_at(tokens, at)
        if listing and sign in CLOSED:
            link, length, listing = Joint.AND, 1, False
        listing = listing or (bool(length) and sign in OPEN)
        depth = 0 if length else max(0, depth + (sign in OPEN) - (sign in CLOSED))
        if depth == 0 and not length and at > first and (led or labelled) and begins_within(tokens, at, led=led):
            link, length = Joint.APART, 0
        if link:
            yield Piece(first, at, joint, heading, parted)
            begins, parted = at + length, sign in (".", ";")
            first, heading = _past_heading(tokens, begins)
            led = led or heading is not None
            joint = Joint.APART if heading and heading.marked else link
            at = _past_relative(tokens, first) if link is Joint.LISTED and not heading else first
            behind = _amounts_behind(tokens, first)
            continue
        said = closing(tokens, at) if behind else None
        if said:
            yield Piece(first, at + said.length, joint, heading, parted)
            first, joint, depth, heading, parted = at + said.length, Joint.AND, 0, None, False
            at = first
            continue
        if depth == 0 and not behind and at > first and _new_amount(tokens, at, first):
            if not ABOUT.issuperset(tokens.words(first, at)):
                yield Piece(first, at, joint, heading, parted)
                joint, heading, parted = Joint.LED if _leads_up(tokens, first, at) else Joint.AND, None, False
            first = at
        at += 1
    yield Piece(first, tokens.end, joint, heading, parted)


def _past_heading(tokens: Tokens, first: int) -> tuple[int, Heading | None]:
    """Where a clause begins behind the heading that opens it, and the heading; another may follow it at once."""
    heading = read_heading(tokens, first) if tokens.has(first) else None
    if heading is None:
        return first, None
    end, after = _past_heading(tokens, heading.end)
    if after is None or heading.told.contradicts(after.told):
        return heading.end, heading
    return end, after._replace(told=heading.told.refined(after.told))


def _amounts_behind(tokens: Tokens, first: int) -> bool:
    """Whether the amounts of a list stand behind its foods, as in "chicken 150 g rice 200 g"."""
    first, end = bare(tokens, first, next_link(tokens, first))
    if first >= end or not tokens[first].named or amount(tokens, first):
        return False
    ends, at = [first], first
    while at < end:
        said = closing(tokens, at)
        at += said.length if said else 1
        ends += [at] if said else []
        begins = at - (said.length if said else 0)
        if said and (begins == ends[-2] or not tokens[begins - 1].named or tokens[at].word == "of"):
            return False
    return len(ends) > 2 and ends[-1] == end


def _past_relative(tokens: Tokens, first: int) -> int:
    """Where a clause ends that only tells more of the food before it ("which was sweet and chewy"); else its start."""
    if not qualifies(tokens, first):
        return first
    ends = (at for at in range(first, tokens.end) if tokens[at].text in (",", ";") or ends_a_sentence(tokens, at))
    return next(ends, tokens.end)


def _new_amount(tokens: Tokens, at: int, first: int) -> bool:
    """Whether an amount begins here that belongs to the food behind it, and not to the one before."""
    token, before = tokens[at], tokens[at - 1]
    part = token.word in ("half", "quarter") and before.word != "and" and tokens[at + 1].word in ("a", "an")
    article = token.kind is Kind.ARTICLE
    if not (article or part or token.numeric) or _goes_past(tokens, first, at):
        return False
    if article or part:
        return goes_on(tokens, at + 2) if part else _new_article(tokens, at)
    inside = amount(tokens, at - 1) or _inside_another(tokens, at) or time_length(tokens, at)
    quantity = None if inside else leading(tokens, at)
    if quantity is None or before.word == "and" or (before.kind is Kind.ARTICLE and at - 1 == first):
        return False
    if _counts_another(tokens, first, at):
        return goes_on(tokens, at + quantity.length)
    weight = measured(tokens, at)
    behind = at + (weight.length if weight else quantity.length)
    if not quantity.unit or quantity.unit in POTASSIUM or not goes_on(tokens, behind) or measured(tokens, behind):
        return False
    return amount(tokens, first) is not None or not tells_state(tokens.said(behind, next_link(tokens, behind - 1)))


def _goes_past(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the amount that opens a clause reaches past a token: "2 of the 8 slices", "three times a banana"."""
    begun = leading(tokens, first)
    return begun is not None and first + begun.length > at


def _inside_another(tokens: Tokens, at: int) -> bool:
    """Whether an amount is part of one that began before it: "2 to 3", "a quarter of 800 g", "3 x 4"."""
    inside = tokens[at - 1].word in INSIDE_AMOUNT or ends_a_range(tokens, at) or ends_a_part(tokens, at)
    weights = ((start, measured(tokens, start)) for start in range(max(tokens.first, at - 3), at))
    within = any(said and start + said.length > at for start, said in weights)  # "1 lb 4 oz"
    return inside or within or tells_a_nutrient(tokens, at)


def _new_article(tokens: Tokens, at: int) -> bool:
    """Whether an article begins another food: not in "on a bun", but in "on a 52 g bun" and "over a cup of rice"."""
    before = tokens[at - 1]
    if before.word in LAID:
        said = measured(tokens, at + 1) or leading(tokens, at)
        return said is not None and said.unit in (*GRAMS, "cup") and goes_on(tokens, at + 1 + said.length)
    return before.word not in NO_ARTICLE_AFTER and not before.numeric and goes_on(tokens, at + 1)


def _counts_another(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a bare number counts a food behind one that has a number of its own: "2 bananas 3 apples"."""
    before = tokens[at - 1]
    plural = before.letters and before.word.endswith("s") and not before.unit
    counts = plural and tokens[at].digits and tokens[at + 1].letters and amount(tokens.until(at), first) is not None
    return counts and measured(tokens, at) is None


def _leads_up(tokens: Tokens, first: int, at: int) -> bool:
    """Whether what stands before an amount only leads up to it: "a hearty 150 g", "a serving of 60 g", "about 2"."""
    first, end = bare(tokens, first, at)
    if first >= end:
        return False
    described = tokens[first].kind is Kind.ARTICLE and tokens[at].numeric and measured(tokens, at) is not None
    return described or all(word in ABOUT or word in DESCRIBING for word in tokens.words(first, end))


class Clause(NamedTuple):
    """Some tokens of a line, and what joined them to those before.

    `lead` is the word before it that fell away, and `loose` are all that did, on both sides of it. `told` is what the
    text says of when it was eaten.
    """

    tokens: Tokens
    joint: Joint
    lead: str = ""
    loose: tuple[Token, ...] = ()
    told: Told = Told()


def clauses(text: str, names: "Names | None" = None) -> Iterator[Clause]:
    """The clauses of a text, in order, without what names no food; some may still be no mention of one.

    Each of the `names` is one word.
    What fell away between two of them is loose beside the second; what did behind the last is so in one without words.
    """
    holds: Holds[Clause] = Holds()
    loose: tuple[Token, ...] = ()
    line = tokens_of("")
    for number, typed in enumerate(text.split("\n")):
        line = tokens_of(_without_bullet(typed), names)
        joint = Joint.APART if number else Joint.NONE
        holds.line()
        for piece in cut(line):
            tail = read_tail(line, piece.first, piece.end)
            clause = _read(line, piece, tail, holds)
            end = clause.tokens.end if clause else piece.first
            told = tail.told if tail else told_among(line, end, piece.end)
            loose = (*loose, *_fallen(line, piece, clause, tail.end if tail else piece.end, timed=told != Told()))
            if clause:
                holds.clause(clause._replace(joint=joint or clause.joint, loose=loose))
                joint, loose = Joint.NONE, ()
            if told != Told():
                holds.behind(told)
    yield from _parted(holds.ended())
    if loose:
        yield Clause(line.within(0, 0), Joint.NONE, loose=loose)


def _read(line: Tokens, piece: Piece, tail: Heading | None, holds: "Holds[Clause]") -> Clause | None:
    """The clause of a piece, behind its heading; None when nothing is left of it."""
    if piece.parted:
        holds.sentence()
    first, end = bare(line, piece.first, tail.end if tail else piece.end)
    if piece.heading:
        holds.heading(piece.heading.told, alone=first >= end and not piece.heading.marked)
    if first >= end:
        return None
    lead = line[first - 1].text if first > piece.first else ""
    return Clause(line.within(first, end), _joint(piece.joint, line, piece.first), lead)


def _fallen(line: Tokens, piece: Piece, clause: Clause | None, close: int, *, timed: bool) -> list[Token]:
    """The tokens of a piece that are in no clause; not the figures of a day or time that they tell."""
    first, end = (clause.tokens.first, clause.tokens.end) if clause else (close, close)
    behind = [token for token in line.span(end, close) if token.letters or not timed]
    return [*line.span(piece.first, first), *behind]


def _parted(holdings: Sequence[Holding[Clause]]) -> Iterator[Clause]:
    """Clauses with what is told of them; those of two meals are parted for good."""
    before: Told | None = None
    for clause, told, led in holdings:
        apart = before is not None and told != before and (led or before.contradicts(told))
        yield clause._replace(told=told, joint=Joint.APART if apart else clause.joint)
        before = told


def _joint(kind: Joint, tokens: Tokens, opening: int) -> Joint:
    word = tokens[opening].word
    tells_more = word in QUALIFYING or qualifies(tokens, opening)
    denies = kind is Joint.AND and word in (*DENYING, "not", "hold")
    return Joint.TELLS if opening and (denies or (kind is Joint.LISTED and tells_more)) else kind


_EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(\w[^*_]*)\1(?![\w*_])")


def _without_bullet(line: str) -> str:
    """A line without the marks that notes are written with: bullets, "1. ", "# Breakfast", "**Breakfast**"."""
    bare = _EMPHASIS.sub(r"\2", line.strip().lstrip("#").strip())
    number, dot, rest = bare.partition(". ")
    if dot and number.isdecimal():
        return rest
    return bare[1:] if bare[:1] in ("-", "–", "*", "•") and bare[1:2].isspace() else bare
