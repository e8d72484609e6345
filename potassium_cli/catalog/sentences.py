"""A sentence taken apart into clauses, each of which may mention one food. Nothing here knows which foods there are.

It is cut where lists are cut (commas, "and", "with"), at words that link dishes ("alongside", "topped with"), and
before each new amount ("244 g of milk 147 g of pizza"). Words that tell who ate, when and how fall away at both ends.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from potassium_cli.catalog.amounts import TOKEN
from potassium_cli.catalog.cutting import cut
from potassium_cli.catalog.linking import qualifies
from potassium_cli.catalog.openings import past_time
from potassium_cli.catalog.trimming import bare
from potassium_cli.catalog.vocabulary import QUALIFYING


class Line(NamedTuple):
    """A line of text and its tokens, each with its place."""

    text: str
    tokens: list[str]
    starts: list[int]
    ends: list[int]

    def said(self, first: int, end: int) -> str:
        """The text of some tokens, as it was typed."""
        return self.text[self.starts[first] : self.ends[end - 1]] if first < end else ""


class Clause(NamedTuple):
    """Some tokens of a line, and what joined them to those before.

    The joint is "", ",", "and", "with"; "made", "is" or ":" when what stands before is made of it; "of" when it only
    qualifies what stands before; "led" when what stands before may but lead up to it; ";" when it is parted for good
    ("alongside", another line). `lead` is the word before it that fell away.
    """

    line: Line
    first: int
    end: int
    joint: str
    lead: str = ""

    @property
    def tokens(self) -> list[str]:
        """The tokens of this clause."""
        return self.line.tokens[self.first : self.end]

    def said(self, first: int = 0, end: int | None = None) -> str:
        """The text of some of its tokens, as it was typed; of all of them when none are named."""
        return self.line.said(self.first + first, self.end if end is None else self.first + end)


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of a text, in order, without what names no food; some may still be no mention of one."""
    joint = ""
    for number, typed in enumerate(text.split("\n")):
        line = line_of(_without_bullet(typed))
        start = past_time(line.tokens) if number == 0 else 0
        for opening, close, kind in cut(line.tokens, start):
            first, end = bare(line.tokens, opening, close)
            if first < end:
                lead = line.tokens[first - 1] if first > opening else ""
                yield Clause(line, first, end, joint or _joint(kind, line.tokens, opening), lead)
                joint = ""
        joint = ";"


def _joint(kind: str, tokens: Sequence[str], opening: int) -> str:
    tells_more = tokens[opening].casefold() in QUALIFYING or qualifies(tokens, opening)
    denies = kind == "and" and tokens[opening].casefold() in ("no", "without", "not")
    return "of" if opening and (denies or (kind == "," and tells_more)) else kind


def line_of(text: str) -> Line:
    """A text with its tokens."""
    found = list(TOKEN.finditer(text))
    return Line(
        text, [each.group() for each in found], [each.start() for each in found], [each.end() for each in found]
    )


def _without_bullet(line: str) -> str:
    bare = line.strip()
    number, dot, rest = bare.partition(". ")
    if dot and number.isdecimal():
        return rest
    return bare[1:] if bare[:1] in ("-", "–", "*", "•") and bare[1:2].isspace() else bare
