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
    ARTICLES,
    CLOSED,
    DESCRIBING,
    INSIDE_AMOUNT,
    LAID,
    NO_ARTICLE_AFTER,
    OPEN,
    QUALIFYING,
)
from potassium_cli.language.links import ends_a_sentence, goes_on, link_at, next_link, qualifies
from potassium_cli.language.measures import MEASURES
from potassium_cli.language.numbers import TOKEN, Token, amount, ends_a_part, ends_a_range
from potassium_cli.language.preparation import tells_state
from potassium_cli.language.qualifiers import DENYING
from potassium_cli.language.quantities import POTASSIUM, closing, leading, measured, tells_a_nutrient
from potassium_cli.language.times import time_length
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


def cut(tokens: Sequence[str]) -> Iterator[Piece]:
    """Take a line apart; a piece with a heading has the rest of its clause, or nothing when it is all of it."""
    first, heading = _past_heading(tokens, 0)
    at, joint, depth, listing = first, Joint.NONE, 0, False
    led, parted = heading is not None, False
    labelled = not MARKS.isdisjoint(tokens)
    behind = _amounts_behind(tokens, first)
    while at < len(tokens):
        link, length = (Joint.NONE, 0) if depth else link_at(tokens, at)
        if listing and tokens[at] in CLOSED:
            link, length, listing = Joint.AND, 1, False
        listing = listing or (bool(length) and tokens[at] in OPEN)
        depth = 0 if length else max(0, depth + (tokens[at] in OPEN) - (tokens[at] in CLOSED))
        if depth == 0 and not length and at > first and (led or labelled) and begins_within(tokens, at, led=led):
            link, length = Joint.APART, 0
        if link:
            yield Piece(first, at, joint, heading, parted)
            begins, parted = at + length, tokens[at] in (".", ";")
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
            if not all(token.casefold() in ABOUT for token in tokens[first:at]):
                yield Piece(first, at, joint, heading, parted)
                joint, heading, parted = Joint.LED if _leads_up(tokens, first, at) else Joint.AND, None, False
            first = at
        at += 1
    yield Piece(first, len(tokens), joint, heading, parted)


def _past_heading(tokens: Sequence[str], first: int) -> tuple[int, Heading | None]:
    """Where a clause begins behind the heading that opens it, and the heading; another may follow it at once."""
    heading = read_heading(tokens, first) if first < len(tokens) else None
    if heading is None:
        return first, None
    end, after = _past_heading(tokens, heading.end)
    if after is None or heading.told.contradicts(after.told):
        return heading.end, heading
    return end, after._replace(told=heading.told.refined(after.told))


def _amounts_behind(tokens: Sequence[str], first: int) -> bool:
    """Whether the amounts of a list stand behind its foods, as in "chicken 150 g rice 200 g"."""
    first, end = bare(tokens, first, next_link(tokens, first))
    if first >= end or not tokens[first][:1].isalpha() or amount(tokens, first):
        return False
    ends, at = [first], first
    while at < end:
        said = closing(tokens, at)
        at += said.length if said else 1
        ends += [at] if said else []
        begins = at - (said.length if said else 0)
        if said and (begins == ends[-2] or not tokens[begins - 1][:1].isalpha() or tokens[at : at + 1] == ["of"]):
            return False
    return len(ends) > 2 and ends[-1] == end


def _past_relative(tokens: Sequence[str], first: int) -> int:
    """Where a clause ends that only tells more of the food before it ("which was sweet and chewy"); else its start."""
    if not qualifies(tokens, first):
        return first
    ends = (at for at in range(first, len(tokens)) if tokens[at] in (",", ";") or ends_a_sentence(tokens, at))
    return next(ends, len(tokens))


def _new_amount(tokens: Sequence[str], at: int, first: int) -> bool:
    """Whether an amount begins here that belongs to the food behind it, and not to the one before."""
    word, before = tokens[at].casefold(), tokens[at - 1].casefold()
    part = word in ("half", "quarter") and before != "and" and tokens[at + 1 : at + 2] in (["a"], ["an"])
    if not (word in ARTICLES or part or word[:1].isnumeric()) or _goes_past(tokens, first, at):
        return False
    if word in ARTICLES or part:
        return goes_on(tokens, at + 2) if part else _new_article(tokens, at, before)
    inside = amount(tokens, at - 1) or _inside_another(tokens, at) or time_length(tokens, at)
    quantity = None if inside else leading(tokens, at)
    if quantity is None or before == "and" or (before in ARTICLES and at - 1 == first):
        return False
    if _counts_another(tokens, first, at):
        return goes_on(tokens, at + quantity.length)
    weight = measured(tokens, at)
    behind = at + (weight.length if weight else quantity.length)
    if not quantity.unit or quantity.unit in POTASSIUM or not goes_on(tokens, behind) or measured(tokens, behind):
        return False
    return amount(tokens, first) is not None or not tells_state(tokens[behind : next_link(tokens, behind - 1)])


def _goes_past(tokens: Sequence[str], first: int, at: int) -> bool:
    """Whether the amount that opens a clause reaches past a token: "2 of the 8 slices", "three times a banana"."""
    begun = leading(tokens, first)
    return begun is not None and first + begun.length > at


def _inside_another(tokens: Sequence[str], at: int) -> bool:
    """Whether an amount is part of one that began before it: "2 to 3", "a quarter of 800 g", "3 x 4"."""
    inside = tokens[at - 1].casefold() in INSIDE_AMOUNT or ends_a_range(tokens, at) or ends_a_part(tokens, at)
    weights = ((start, measured(tokens, start)) for start in range(max(0, at - 3), at))
    within = any(said and start + said.length > at for start, said in weights)  # "1 lb 4 oz"
    return inside or within or tells_a_nutrient(tokens[at:])


def _new_article(tokens: Sequence[str], at: int, before: str) -> bool:
    """Whether an article begins another food: not in "on a bun", but in "on a 52 g bun" and "over a cup of rice"."""
    if before in LAID:
        said = measured(tokens, at + 1) or leading(tokens, at)
        return said is not None and said.unit in (*GRAMS, "cup") and goes_on(tokens, at + 1 + said.length)
    return before not in NO_ARTICLE_AFTER and not before[:1].isnumeric() and goes_on(tokens, at + 1)


def _counts_another(tokens: Sequence[str], first: int, at: int) -> bool:
    """Whether a bare number counts a food behind one that has a number of its own: "2 bananas 3 apples"."""
    own, before, behind = amount(tokens[:at], first), tokens[at - 1].casefold(), tokens[at + 1 : at + 2]
    plural = before.isalpha() and before.endswith("s") and before not in MEASURES
    counts = plural and own is not None and tokens[at].isdecimal() and bool(behind) and behind[0].isalpha()
    return counts and measured(tokens, at) is None


def _leads_up(tokens: Sequence[str], first: int, at: int) -> bool:
    """Whether what stands before an amount only leads up to it: "a hearty 150 g", "a serving of 60 g", "about 2"."""
    first, end = bare(tokens, first, at)
    told = [token.casefold() for token in tokens[first:end]]
    if not told:
        return False
    described = told[0] in ARTICLES and tokens[at][:1].isnumeric() and measured(tokens, at) is not None
    return described or all(word in ABOUT or word in DESCRIBING for word in told)


class Line(NamedTuple):
    """A line of text and its tokens."""

    text: str
    tokens: list[Token]
    names: "Names | None" = None

    def said(self, first: int, end: int) -> str:
        """The text of some tokens, as it was typed."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end] if first < end else ""


class Clause(NamedTuple):
    """Some tokens of a line, and what joined them to those before.

    `lead` is the word before it that fell away, and `loose` are all that
    did, on both sides of it. `told` is what the text says of when it was eaten.
    """

    line: Line
    first: int
    end: int
    joint: Joint
    lead: str = ""
    loose: tuple[Token, ...] = ()
    told: Told = Told()

    @property
    def tokens(self) -> list[Token]:
        """The tokens of this clause."""
        return self.line.tokens[self.first : self.end]

    def said(self, first: int = 0, end: int | None = None) -> str:
        """The text of some of its tokens, as it was typed; of all of them when none are named."""
        return self.line.said(self.first + first, self.end if end is None else self.first + end)


def clauses(text: str, names: "Names | None" = None) -> Iterator[Clause]:
    """The clauses of a text, in order, without what names no food; some may still be no mention of one.

    Each of the `names` is one word.
    What fell away between two of them is loose beside the second; what did behind the last is so in one without words.
    """
    holds: Holds[Clause] = Holds()
    loose: tuple[Token, ...] = ()
    line = line_of("")
    for number, typed in enumerate(text.split("\n")):
        line = line_of(_without_bullet(typed), names)
        joint = Joint.APART if number else Joint.NONE
        holds.line()
        for piece in cut(line.tokens):
            tail = read_tail(line.tokens, piece.first, piece.end)
            clause = _read(line, piece, tail, holds)
            end = clause.end if clause else piece.first
            told = tail.told if tail else told_among(line.tokens, end, piece.end)
            loose = (*loose, *_fallen(line, piece, clause, tail.end if tail else piece.end, timed=told != Told()))
            if clause:
                holds.clause(clause._replace(joint=joint or clause.joint, loose=loose))
                joint, loose = Joint.NONE, ()
            if told != Told():
                holds.behind(told)
    yield from _parted(holds.ended())
    if loose:
        yield Clause(line, 0, 0, Joint.NONE, loose=loose)


def _read(line: Line, piece: Piece, tail: Heading | None, holds: "Holds[Clause]") -> Clause | None:
    """The clause of a piece, behind its heading; None when nothing is left of it."""
    if piece.parted:
        holds.sentence()
    first, end = bare(line.tokens, piece.first, tail.end if tail else piece.end)
    if piece.heading:
        holds.heading(piece.heading.told, alone=first >= end and not piece.heading.marked)
    if first >= end:
        return None
    lead = line.tokens[first - 1] if first > piece.first else ""
    return Clause(line, first, end, _joint(piece.joint, line.tokens, piece.first), lead)


def _fallen(line: Line, piece: Piece, clause: Clause | None, close: int, *, timed: bool) -> list[Token]:
    """The tokens of a piece that are in no clause; not the figures of a day or time that they tell."""
    first, end = (clause.first, clause.end) if clause else (close, close)
    behind = [token for token in line.tokens[end:close] if token.isalpha() or not timed]
    return [*line.tokens[piece.first : first], *behind]


def _parted(holdings: Sequence[Holding[Clause]]) -> Iterator[Clause]:
    """Clauses with what is told of them; those of two meals are parted for good."""
    before: Told | None = None
    for clause, told, led in holdings:
        apart = before is not None and told != before and (led or before.contradicts(told))
        yield clause._replace(told=told, joint=Joint.APART if apart else clause.joint)
        before = told


def _joint(kind: Joint, tokens: Sequence[str], opening: int) -> Joint:
    tells_more = tokens[opening].casefold() in QUALIFYING or qualifies(tokens, opening)
    denies = kind is Joint.AND and tokens[opening].casefold() in (*DENYING, "not", "hold")
    return Joint.TELLS if opening and (denies or (kind is Joint.LISTED and tells_more)) else kind


def line_of(text: str, names: "Names | None" = None) -> Line:
    """A text with its tokens, of which each of the names is one."""
    tokens = [Token(found.group(), found.start(), found.end()) for found in TOKEN.finditer(text)]
    for first, last in names.within(text) if names else ():
        inside = [at for at, token in enumerate(tokens) if first <= token.start < last]
        end = max(last, tokens[inside[-1]].end)
        tokens[inside[0] : inside[-1] + 1] = [Token(text[first:end], first, end)]
    return Line(text, tokens, names)


_EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(\w[^*_]*)\1(?![\w*_])")


def _without_bullet(line: str) -> str:
    """A line without the marks that notes are written with: bullets, "1. ", "# Breakfast", "**Breakfast**"."""
    bare = _EMPHASIS.sub(r"\2", line.strip().lstrip("#").strip())
    number, dot, rest = bare.partition(". ")
    if dot and number.isdecimal():
        return rest
    return bare[1:] if bare[:1] in ("-", "–", "*", "•") and bare[1:2].isspace() else bare
