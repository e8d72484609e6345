"""A sentence taken apart into clauses, each of which may mention one food. Nothing here knows which foods there are.

It is cut where lists are cut (commas, "and", "with"), at words that link dishes ("alongside", "topped with"), and
before each new amount ("244 g of milk 147 g of pizza"). Words that tell who ate, when and how fall away at both ends.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from potassium_cli.catalog.amounts import TOKEN, amount
from potassium_cli.catalog.measures import MEASURES
from potassium_cli.catalog.quantities import POTASSIUM, leading, measured
from potassium_cli.catalog.vocabulary import (
    ABOUT,
    AFTERTHOUGHT,
    ARTICLES,
    DESCRIBING,
    FRAME,
    INSIDE_AMOUNT,
    LINK_ENDS,
    LINK_MIDDLES,
    LINKS,
    LISTED,
    LISTS,
    NO_ARTICLE_AFTER,
    OCCASIONS,
    OF_IT,
    PARTING,
    PURPOSES,
    QUALIFYING,
    RELATIVE,
    TAIL,
)


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

    The joint is "", ",", "and", "with"; "of" when it only qualifies what stands before; "led" when what stands
    before may but lead up to it; ";" when it is parted for good ("alongside", another line).
    """

    line: Line
    first: int
    end: int
    joint: str

    @property
    def tokens(self) -> list[str]:
        """The tokens of this clause."""
        return self.line.tokens[self.first : self.end]


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of a text, in order, without what names no food; some may still be no mention of one."""
    joint = ""
    for typed in text.split("\n"):
        line = _line(_without_bullet(typed))
        for opening, close, kind in _cut(line.tokens):
            first, end = _bare(line.tokens, opening, close)
            if first < end:
                yield Clause(line, first, end, joint or _joint(kind, line.tokens, opening))
                joint = ""
        joint = ";"


def _joint(kind: str, tokens: Sequence[str], opening: int) -> str:
    tells_more = tokens[opening].casefold() in QUALIFYING or _qualifies(tokens, opening)
    return "of" if opening and kind == "," and tells_more else kind


def _line(text: str) -> Line:
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


def _cut(tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where each clause begins and ends, and what stood before it."""
    first, joint, depth, at = 0, "", 0, 0
    while at < len(tokens):
        depth = max(0, depth + (tokens[at] in ("(", "[")) - (tokens[at] in (")", "]")))
        link, length = ("", 0) if depth else _link(tokens, at)
        if length:
            yield first, at, joint
            first, joint = at + length, link
            at = _past_relative(tokens, first) - length if link == "," else at
        elif depth == 0 and at > first and _new_amount(tokens, at, first):
            if not all(token.casefold() in ABOUT for token in tokens[first:at]):
                yield first, at, joint
                joint = "led" if _leads_up(tokens, first, at) else "and"
            first = at
        at += max(1, length)
    yield first, len(tokens), joint


def _past_relative(tokens: Sequence[str], first: int) -> int:
    """Where a clause ends that only tells more of the food before it ("which was sweet and chewy"); else its start."""
    if not _qualifies(tokens, first):
        return first
    ends = (at for at in range(first, len(tokens)) if tokens[at] in (",", ";") or _ends_a_sentence(tokens, at))
    return next(ends, len(tokens))


def _qualifies(tokens: Sequence[str], first: int) -> bool:
    """Whether a clause begins as "which was", "its crisp skin", "enjoying every bite" do."""
    word, following = ([token.casefold() for token in tokens[first : first + 2]] + ["", ""])[:2]
    return (word in RELATIVE and following not in LISTS) or (word.endswith("ing") and following in OF_IT)


def _link(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """The joint at a token, and how many tokens it takes; ("", 0) when there is none."""
    word = tokens[at].casefold()
    if word == ".":
        return (",", 1) if _ends_a_sentence(tokens, at) else ("", 0)
    if word in LISTED:
        return ("", 0) if _inside_amount(tokens, at) else (LISTED[word], 1)
    if word not in LINKS:
        return "", 0
    end = at + 1
    while end < len(tokens) and tokens[end].casefold() in LINK_MIDDLES:
        end += 1
    closed = end < len(tokens) and tokens[end].casefold() in LINK_ENDS
    if closed or word in ("alongside", "besides", "including", "featuring"):
        behind = end + closed
        parted = word in PARTING and (tokens[behind : behind + 1] and _amount_or_article(tokens, behind))
        return ";" if parted else "with", behind - at
    return "", 0


def _amount_or_article(tokens: Sequence[str], at: int) -> bool:
    return tokens[at].casefold() in ARTICLES or amount(tokens, at) is not None


def _ends_a_sentence(tokens: Sequence[str], at: int) -> bool:
    """Whether a full stop ends a sentence, and not a short form such as "oz." or "St."."""
    before = tokens[at - 1] if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return after[:1].isupper() and len(before) > 2 and before.casefold() not in MEASURES


def _inside_amount(tokens: Sequence[str], at: int) -> bool:
    """Whether an "and" belongs to a number, as in "two and a half cups"."""
    if tokens[at].casefold() != "and" or at == 0:
        return False
    starts = (start for start in (at - 1, at - 2) if start >= 0)
    return any(said is not None and start + said.length > at + 1 for start in starts if (said := amount(tokens, start)))


def _new_amount(tokens: Sequence[str], at: int, first: int) -> bool:
    """Whether an amount begins here that belongs to the food behind it, and not to the one before."""
    word, before = tokens[at].casefold(), tokens[at - 1].casefold()
    if word in ARTICLES:
        return before not in NO_ARTICLE_AFTER and not before[:1].isnumeric() and _goes_on(tokens, at + 1)
    if not word[:1].isnumeric() or amount(tokens, at - 1) or before in INSIDE_AMOUNT:
        return False
    quantity = leading(tokens, at)
    if quantity is None or before == "and" or (before in ARTICLES and at - 1 == first):
        return False
    if _counts_another(tokens, first, at):
        return _goes_on(tokens, at + quantity.length)
    weight = measured(tokens, at)
    return (
        bool(quantity.unit)
        and quantity.unit not in POTASSIUM
        and _goes_on(tokens, at + (weight.length if weight else quantity.length))
    )


def _counts_another(tokens: Sequence[str], first: int, at: int) -> bool:
    """Whether a bare number counts a food behind one that has a number of its own: "2 bananas 3 apples"."""
    own, before, behind = amount(tokens[:at], first), tokens[at - 1].casefold(), tokens[at + 1 : at + 2]
    plural = before.isalpha() and before.endswith("s") and before not in MEASURES
    return plural and own is not None and tokens[at].isdecimal() and bool(behind) and behind[0].isalpha()


def _leads_up(tokens: Sequence[str], first: int, at: int) -> bool:
    """Whether what stands before an amount only leads up to it: "a hearty 150 g", "a serving of 60 g", "about 2"."""
    first, end = _bare(tokens, first, at)
    told = [token.casefold() for token in tokens[first:end]]
    if not told:
        return False
    described = told[0] in ARTICLES and tokens[at][:1].isnumeric() and measured(tokens, at) is not None
    return described or all(word in ABOUT or word in DESCRIBING for word in told)


def _goes_on(tokens: Sequence[str], at: int) -> bool:
    """Whether food words follow in the same clause."""
    return at < len(tokens) and tokens[at][:1].isalnum() and not (_link(tokens, at)[1] or tokens[at].casefold() in TAIL)


def _bare(tokens: Sequence[str], first: int, end: int) -> tuple[int, int]:
    """A clause without the words at its ends that tell who, when, how and what for."""
    opening = first
    while first < end and not _amount_here(tokens, first, end) and _empty(tokens[first]):
        first += 1
    if first == opening + 1 and first < end and tokens[opening].casefold() in OCCASIONS:
        first = opening  # "breakfast burrito", "snack bar"
    for at in range(first + 1, end):
        if _afterthought(tokens, at, end):
            end = at
            break
    while end > first and not tokens[end - 1][:1].isalnum() and tokens[end - 1] not in (")", "]", "%", "_"):
        end -= 1
    return first, end


def _empty(token: str) -> bool:
    word = token.casefold().replace("\u2019", "'").removesuffix("'s")
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
