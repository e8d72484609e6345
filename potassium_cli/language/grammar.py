"""Clauses of a meal's text become mentions: an amount, a unit, a size, and the words that name the food.

An amount stands before its words, in brackets ("a can (12 fl oz) of cola"), or behind them (see `language.trailing`).
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.language.clauses import Clause, clauses
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import ABOUT, CLOSED, ONES, OPEN, SHARED, names_a_meal, tells_how
from potassium_cli.language.measures import size_of
from potassium_cli.language.measuring import unit_at
from potassium_cli.language.mentions import Mention, leaving, with_tokens_of
from potassium_cli.language.numbers import amount
from potassium_cli.language.quantities import (
    MEASURED,
    POTASSIUM,
    TIMES,
    Quantity,
    leading,
    measured,
)
from potassium_cli.language.sharing import served, served_at, shared_at, shared_by
from potassium_cli.language.times import HOURS, time_length
from potassium_cli.language.tokens import Tokens, tokens_of
from potassium_cli.language.trailing import A_TIME, AFTER_WEIGHT, IN_ALL, with_trailing, with_weight
from potassium_cli.language.written import as_meant, figures_as_one

if TYPE_CHECKING:
    from potassium_cli.language.names import Names

_CLOCK = re.compile(r"([01]?\d|2[0-3])\.(00|15|30|45)")  # as many write the time; of amounts nobody says 2.30
_DATE_LIKE = re.compile(r"([1-9]|[12]\d|3[01])/([1-9]|[12]\d|3[01])")


class Bracketed(NamedTuple):
    """A clause without its brackets, the amount that was in them, and what stood there behind it.

    `apiece`: it is that of each, since it stands between a number and what is counted: "2 (15 oz) cans".
    """

    clause: Tokens
    said: Quantity
    tail: Sequence[str]
    apiece: bool = False


def bracketed(clause: Tokens) -> Bracketed | None:
    """Take an amount in brackets out of a clause; what else is in them tells more of the food. None when none is."""
    for opening in range(clause.first, clause.end - 2):
        if clause[opening].text in OPEN:
            close = next((at for at in range(opening, clause.end) if clause[at].text in CLOSED), clause.end)
            said = _amount(clause.until(close), opening + 1)
            if said:
                tail = opening + 1 + said.length
                apiece = amount(clause, opening - 1) is not None
                rest = _without(clause, opening, close, tail)
                return Bracketed(rest, said, clause.words(tail, close), apiece)
    return None


def _amount(tokens: Tokens, at: int) -> Quantity | None:
    """A mass, volume or potassium at a token, or any amount that goes to the end."""
    said = measured(tokens, at) or leading(tokens.of_it(), at)
    whole = said is not None and at + said.length == tokens.end
    ones = tokens.end - at == 2 and tokens[at + 1].word in ONES  # "(small one)"
    if (tokens.end - at == 1 or ones) and tokens[at].size:
        return Quantity(None, "", tokens[at].size, 1 + ones)
    return said if said and (whole or said.unit in MEASURED or said.unit in POTASSIUM) else None


def _without(clause: Tokens, opening: int, close: int, tail: int) -> Tokens:
    told = AFTER_WEIGHT.issuperset(clause.words(tail, close))
    more = "" if told else f", {' '.join(token.text for token in clause.span(tail, close))}"
    return tokens_of(f"{clause.said(end=opening)} {clause.said(close + 1)}{more}", clause.names)


_LEADS_UP = ABOUT | {"-", "–", ":"}
_PARTED = SHARED | {"halved"}  # "i split a dessert"
_DETERMINING = frozenset(("a", "an", "the", "my", "our", "another", "some"))
NOT_EATEN = frozenset(
    "didn't didnt don't dont doesn't wasn't wasnt weren't haven't hasn't hadn't never skipped skip avoided"
    " refused".split()
)
AUXILIARY = frozenset("did do does was were have has had".split())
HOW_LARGE = ("small", "medium", "large", "extra large")
NOT_DIET = ("regular", "average")  # of a drink, "regular" says more than a size


def mentions(text: str, names: "Names | None" = None) -> list[Mention]:
    """The mentions of a text, in order, each of the `names` whole. Never raises: what is wrong is its `problem`."""
    found: list[Mention] = []
    dropped = Mention("", "")
    for clause in clauses(as_meant(text).replace("\r", "\n"), names):
        mention = _mention(clause) if clause.tokens else Mention("", "", loose=clause.loose)
        if clause.tokens and _tells(mention, listed=bool(found) and mention.joint is Joint.LISTED):
            found.append(leaving(mention, dropped))
            dropped = Mention("", "")
        else:
            dropped = with_tokens_of(mention, dropped)
    return [*found[:-1], leaving(found[-1], dropped)] if found else []


def amount_alone(text: str) -> Mention | None:
    """The amount that a text tells without naming a food, such as "1 large" or "150 g"; None when it tells none."""
    tokens = tokens_of(figures_as_one(text)).of_it()
    said = leading(tokens, 0)
    return Mention(text, tokens[tokens.end].text).with_leading(said) if said and said.length == tokens.end else None


def _tells(mention: Mention, *, listed: bool) -> bool:
    """Whether a mention may be one of a food: it has words that are not just a name for the meal, or an amount."""
    if not mention.words:
        return mention.measured or bool(mention.problem or mention.size)
    if mention.unit or mention.measured:
        return True
    return not (tells_how(mention.words, listed=listed) or names_a_meal(mention.words))


def _mention(clause: Clause) -> Mention:
    """One clause as a mention: the amount before its words, else behind them; a weight in brackets wins."""
    told, many = shared_at(clause.tokens)
    eaten, of_many = served_at(clause.tokens.until(told))
    return served(shared_by(_whole_mention(clause, clause.tokens.until(eaten)), many), of_many)


def _whole_mention(clause: Clause, unshared: Tokens) -> Mention:
    tokens = clause.tokens
    inside = bracketed(unshared)
    mention = _unbracketed(inside.clause if inside else unshared, clause.lead)
    mention = mention._replace(
        text=tokens.said(),
        joint=clause.joint,
        line=tokens.text,
        start=tokens[tokens.first].start,
        lead=clause.lead,
        said=tokens.span(tokens.first),
        loose=(*clause.loose, *mention.loose),
        told=clause.told,
        problem=mention.problem or (A_TIME if clause.told.unsettled else ""),
    )
    if inside is None:
        return mention
    if inside.said.unit in MEASURED or inside.said.unit in POTASSIUM:
        return with_weight(mention, inside.said, ["each"] if inside.apiece else inside.tail)
    if inside.said.value is None:
        return mention._replace(size=mention.size or inside.said.size)
    if mention.measured:  # "a handful of almonds (10)": which of the two counts?
        both = f"is that {inside.said.value:g}, or what stands before the bracket? Say one of them"
        return mention._replace(problem=mention.problem or both)
    return mention.with_leading(inside.said)


def _unbracketed(clause: Tokens, lead: str) -> Mention:
    line = clause.led()
    first = _past_about(line, clause.first)
    mention = Mention(clause.said(), "")
    said = leading(line, first)
    if said:
        mention, first = mention.with_leading(said), first + said.length
        behind = set(clause.words(first))
        first = clause.end if behind <= IN_ALL or behind <= ONES else first
    mention = _sized(with_trailing(mention, clause.within(first, clause.end)))
    return mention._replace(problem=mention.problem or _problem(clause, lead))


def _problem(clause: Tokens, lead: str) -> str:
    """What keeps a clause from being one of something eaten, by how it begins; "" when nothing does."""
    first, second = clause[clause.first], clause[clause.first + 1]
    if first.word in _PARTED and (second.word in _DETERMINING or amount(clause, clause.first + 1)):
        return "how much of it was your share? Say that part of it"
    if _not_eaten(first.word, second.word):
        return "that reads as not eaten; leave it out"
    timed = _at_an_hour(clause, lead) or any(time_length(clause, at) for at in range(clause.first, clause.end))
    return A_TIME if timed else ""


def _sized(mention: Mention) -> Mention:
    """Take a size from among the words: "a fresh medium apple"."""
    told = mention.words.split()
    if not mention.size and len(told) == 1 and size_of(told[0]):
        return mention._replace(size=size_of(told[0]), words="")
    sizes = [word for word, next_word in pairwise(told) if size_of(word) and next_word != "crust"]
    sizes += [word for word in told[1:][-1:] if size_of(word) in HOW_LARGE and word.casefold() not in NOT_DIET]
    size = min(sizes, key=lambda word: (size_of(word) == "individual", size_of(word) in HOW_LARGE), default="")
    if not size or mention.unit in MEASURED or (mention.size and size_of(size) in (*HOW_LARGE, "individual")):
        return mention
    words = " ".join(word for word in told if word != size)
    return mention._replace(size=size_of(size), words=words)


def _not_eaten(first: str, second: str) -> bool:
    """Whether a clause that begins so tells of what was not eaten: "didn't have the fries", "skipped the bread"."""
    return first in NOT_EATEN or (first in AUXILIARY and second == "not") or (first, second) == ("left", "the")


def _at_an_hour(clause: Tokens, lead: str) -> bool:
    """Whether an hour or a date opens a clause: "8: eggs" and "at 8 eggs" are no eight, "5/11: eggs" no part."""
    at = clause.first
    opening, second, third = clause[at], clause[at + 1], clause[at + 2]
    if lead.casefold() in ("at", "@") and opening.digits:
        return int(opening.text) <= HOURS and unit_at(clause, at + 1)[0] not in MEASURED
    if _CLOCK.fullmatch(opening.text) and second.letters and not unit_at(clause, at + 1)[0]:
        return True  # "8.30 porridge"
    if _DATE_LIKE.fullmatch("".join(clause.words(at, at + 3))) and not _is_a_part(int(opening.text), int(third.text)):
        return True  # "17/11 pear"
    dated = second.text in ("/", "-") and third.digits
    behind = at + (3 if dated else 1 + (second.text == "."))
    return opening.text.replace(".", "").isdecimal() and clause[behind].text == ":"


def _times_at(tokens: Tokens, at: int) -> bool:
    """Whether an "x" stands right before a number: "x2 eggs"."""
    sign, behind = tokens[at], tokens[at + 1]
    return sign.word in TIMES and behind.numeric and sign.adjoins(behind)


def _is_a_part(above: int, below: int) -> bool:
    """Whether a fraction is one that people eat of: "3/4", "5/2"; of a date it would be chance."""
    return below in (2, 3, 4) or (above < below and below in (5, 6, 8, 10, 12, 16))


def _past_about(tokens: Tokens, first: int) -> int:
    """Where a clause begins behind what leads up to its amount: "about 2 eggs"."""
    while first < tokens.end - 1 and not amount(tokens, first):
        if tokens[first].word not in _LEADS_UP and not _times_at(tokens, first):
            break
        first += 1
    return first
