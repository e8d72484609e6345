"""Clauses of a meal's text become mentions: an amount, a unit, a size, and the words that name the food.

An amount stands before its words, in brackets ("a can (12 fl oz) of cola"), or behind them ("roll, 113 g", "eggs x2",
"potatoes 200 g boiled"); each way to say one behind them is tried in turn, and what is left before it names the food.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.language.clauses import Clause, clauses, line_of
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import ABOUT, CLOSED, NUTRIENTS, ONES, OPEN, SHARED, names_a_meal, tells_how
from potassium_cli.language.measures import CONTAINERS, HOUSEHOLD, size_of, unit_at
from potassium_cli.language.mentions import EACH, Mention, leaving, with_tokens_of
from potassium_cli.language.numbers import TOKEN, Token, amount, and_part
from potassium_cli.language.preparation import tells_state
from potassium_cli.language.quantities import (
    MEASURED,
    POTASSIUM,
    TIMES,
    Quantity,
    leading,
    measured,
    size_at,
    tells_a_nutrient,
)
from potassium_cli.language.sharing import shared_at, shared_by
from potassium_cli.language.times import HOURS, time_length
from potassium_cli.language.written import as_meant, figures_as_one

if TYPE_CHECKING:
    from potassium_cli.language.names import Names

_CLOCK = re.compile(r"([01]?\d|2[0-3])\.(00|15|30|45)")  # as many write the time; of amounts nobody says 2.30
_DATE_LIKE = re.compile(r"([1-9]|[12]\d|3[01])/([1-9]|[12]\d|3[01])")
A_TIME = "say the time of day as 8am, 8pm or 20:00, and a day as 17 Nov, here or with --at 8am"
AT_A_TIME = frozenset("at around about by @".split())
IN_ALL = frozenset("total in all altogether together overall .".split())
AFTER_WEIGHT = EACH | IN_ALL | frozenset("potassium k of".split())
_APIECE = frozenset(("of", "at"))  # "3 eggs of 60 g"
_BEFORE_WEIGHT = frozenset(
    "weighing weighed weighs measuring measured totaling totalling in : - \u2013 at of was is".split()
)


def with_trailing(mention: Mention, clause: Clause) -> Mention:
    """Read the words of a clause, and the amount behind them when there is one."""
    unmeasured = (_between, _portions, _count) if not mention.measured else ()
    tries: tuple[Callable[[Mention, Clause], Mention | None], ...] = (_and_a_part, _weight, _times, *unmeasured)
    for read in tries:
        told = read(mention, clause)
        if told:
            return told
    return mention._replace(words=clause.said())


def _and_a_part(mention: Mention, clause: Clause) -> Mention | None:
    """A part of one more at the end: "a banana and a half", "2 pizzas and a quarter"."""
    for at in range(1, len(clause.tokens)):
        part = and_part(clause.tokens, at)
        if part and part[1] == len(clause.tokens) and not mention.unit and mention.weight is None:
            many = 1.0 if mention.amount is None else mention.amount
            return mention._replace(words=clause.said(0, at), amount=many + part[0], article=False)
    return None


def _weight(mention: Mention, clause: Clause) -> Mention | None:
    """A mass, volume or potassium at the end: "roll, 113 g", "protein bar 250 mg", "eggs, 50 g each"."""
    tokens = clause.tokens
    for at in range(len(tokens)):
        said = measured(tokens, at)
        if said and at and tells_a_nutrient(tokens[at:]):
            named = tuple(token for token in tokens[at:] if token.casefold() in NUTRIENTS)  # told, since it is not used
            told = with_trailing(mention, clause._replace(end=clause.first + at))
            return told._replace(loose=(*told.loose, *named))
        if said and AFTER_WEIGHT.issuperset(token.casefold() for token in tokens[at + said.length :]):
            apiece = at > 0 and tokens[at - 1].casefold() in _APIECE and mention.amount not in (None, 1)
            tail = ["each"] if apiece else tokens[at + said.length :]
            return with_weight(mention._replace(words=_before(clause, at)), said, tail)
    return None


def with_weight(mention: Mention, said: Quantity, tail: Sequence[str]) -> Mention:
    """A mention with a mass, volume or potassium, and the words behind that."""
    each = not EACH.isdisjoint(token.casefold() for token in tail)
    return mention.with_measured(said, each=each, told=bool(tail))


def _between(mention: Mention, clause: Clause) -> Mention | None:
    """An amount between a food and its state: "potatoes 200 g boiled"."""
    tokens = clause.tokens
    for at in range(1, len(tokens) - 1):
        said = leading(tokens, at) if tokens[at][:1].isnumeric() else None
        if said and tells_state(tokens[at + said.length :]):
            return mention._replace(words=f"{_before(clause, at)}, {clause.said(at + said.length)}").with_leading(said)
    return None


def _portions(mention: Mention, clause: Clause) -> Mention | None:
    """A household measure or a size at the end: "orange juice 1 glass", "raisins small box", "banana - 1 medium"."""
    tokens = [*clause.tokens, "food"]
    for at in range(1, len(tokens) - 1):
        said = leading(tokens, at) if tokens[at][:1].isnumeric() or tokens[at].casefold() == "half" else None
        if said and said.length == len(tokens) - 1 - at and (said.unit or said.size):
            return mention._replace(words=_before(clause, at)).with_leading(said)
    size, end = size_at(tokens, len(tokens) - 3) if len(tokens) > 3 else ("", 0)
    if size and end == len(tokens) - 2 and HOUSEHOLD.get(tokens[end].casefold()) in CONTAINERS:
        said = Quantity(1.0, HOUSEHOLD[tokens[end].casefold()], size, 2)
        return mention._replace(words=_before(clause, end - 1)).with_leading(said)
    return None


def _count(mention: Mention, clause: Clause) -> Mention | None:
    """A bare number at the end: "eggs 2", "avocado 1/2", "mango half"; "banana at 3" tells no number of them."""
    tokens = clause.tokens
    counts = ((at, amount(tokens, at)) for at in range(1, len(tokens)) if _counts(tokens[at]))
    for at, count in counts:
        if count is None or at + count.length < len(tokens):
            continue
        if tokens[at - 1].casefold() in AT_A_TIME:
            return mention._replace(words=clause.said(0, at - 1), problem=mention.problem or A_TIME)
        return mention._replace(words=_before(clause, at), amount=count.value, problem=count.problem)
    return None


def _counts(token: str) -> bool:
    """Whether a number begins here that may be one of things, and not a year or the like."""
    few = token[:1].isnumeric() and not (token.isdecimal() and len(token) >= len("100"))
    return few or token.casefold() in ("half", "quarter")


def _times(mention: Mention, clause: Clause) -> Mention | None:
    """A number of times at the end: "eggs x2", "a cup of tea x 2"."""
    tokens = clause.tokens
    for at in range(1, len(tokens) - 1):
        times = amount(tokens, at + 1) if tokens[at].casefold() in TIMES else None
        if times and at + 1 + times.length == len(tokens):
            many = times.value * (1.0 if mention.amount is None else mention.amount)
            words, problem = _before(clause, at), mention.problem or times.problem
            return mention._replace(words=words, amount=many, problem=problem, article=False)
    return None


def _before(clause: Clause, at: int) -> str:
    """The words before an amount, without what leads up to it."""
    while at > 0 and clause.tokens[at - 1].casefold() in _BEFORE_WEIGHT:
        at -= 1
    return clause.said(0, at)


class Bracketed(NamedTuple):
    """A clause without its brackets, the amount that was in them, and what stood there behind it.

    `apiece`: it is that of each, since it stands between a number and what is counted: "2 (15 oz) cans".
    """

    clause: Clause
    said: Quantity
    tail: Sequence[str]
    apiece: bool = False


def bracketed(clause: Clause) -> Bracketed | None:
    """Take an amount in brackets out of a clause; what else is in them tells more of the food. None when none is."""
    tokens = clause.tokens
    for opening in range(len(tokens) - 2):
        if tokens[opening] in OPEN:
            close = next((at for at in range(opening, len(tokens)) if tokens[at] in CLOSED), len(tokens))
            said = _amount(tokens[:close], opening + 1)
            if said:
                tail = tokens[opening + 1 + said.length : close]
                apiece = opening > 0 and amount(tokens, opening - 1) is not None
                return Bracketed(_without(clause, opening, close + 1, tail), said, tail, apiece)
    return None


def _amount(tokens: Sequence[str], at: int) -> Quantity | None:
    """A mass, volume or potassium at a token, or any amount that goes to the end."""
    weight = measured(tokens, at)
    said = weight or leading([*tokens[at:], "food"])
    whole = said is not None and said.length == len(tokens) - at
    ones = len(tokens) - at == 2 and tokens[-1].casefold() in ONES  # "(small one)"
    if (len(tokens) - at == 1 or ones) and size_of(tokens[at]):
        return Quantity(None, "", size_of(tokens[at]), 1 + ones)
    return said if said and (whole or said.unit in MEASURED or said.unit in POTASSIUM) else None


def _without(clause: Clause, opening: int, close: int, tail: Sequence[str]) -> Clause:
    told = not tail or AFTER_WEIGHT.issuperset(token.casefold() for token in tail)
    more = "" if told else f", {' '.join(tail)}"
    line = line_of(f"{clause.said(0, opening)} {clause.said(close)}{more}", clause.line.names)
    return Clause(line, 0, len(line.tokens), clause.joint)


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
    tokens = [*TOKEN.findall(figures_as_one(text)), "food"]
    said = leading(tokens)
    whole = said is not None and said.length == len(tokens) - 1
    return Mention(text, "food").with_leading(said) if said and whole else None


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
    return shared_by(_whole_mention(clause, clause._replace(end=clause.first + told)), many)


def _whole_mention(clause: Clause, unshared: Clause) -> Mention:
    inside = bracketed(unshared)
    mention = _unbracketed(inside.clause if inside else unshared)
    start = clause.line.tokens[clause.first].start
    problem = mention.problem or (A_TIME if clause.told.unsettled else "")
    mention = mention._replace(text=clause.said(), line=clause.line.text, start=start, lead=clause.lead)
    mention = mention._replace(
        said=tuple(clause.tokens), loose=(*clause.loose, *mention.loose), told=clause.told, problem=problem
    )
    if inside is None:
        return mention
    if inside.said.unit in MEASURED or inside.said.unit in POTASSIUM:
        return with_weight(mention, inside.said, ["each"] if inside.apiece else inside.tail)
    if inside.said.value is None:
        return mention._replace(size=mention.size or inside.said.size)
    if mention.measured and inside.said.value is not None:  # "a handful of almonds (10)": which of the two counts?
        both = f"is that {inside.said.value:g}, or what stands before the bracket? Say one of them"
        return mention._replace(problem=mention.problem or both)
    return mention if mention.measured else mention.with_leading(inside.said)


def _unbracketed(clause: Clause) -> Mention:
    first, end = _past_about(clause.line.tokens, clause.first, clause.end), clause.end
    mention = Mention(clause.said(), "", clause.joint)
    said = leading(clause.line.tokens[:end], first)
    if said:
        mention, first = mention.with_leading(said), first + said.length
        behind = {token.casefold() for token in clause.line.tokens[first:end]}
        first = end if behind <= IN_ALL or behind <= ONES else first
    mention = _sized(with_trailing(mention, clause._replace(first=first)))
    opening = [token.casefold() for token in clause.tokens[:2]]
    if len(opening) > 1 and opening[0] in _PARTED and (opening[1] in _DETERMINING or amount(opening, 1)):
        return mention._replace(problem=mention.problem or "how much of it was your share? Say that part of it")
    if _not_eaten(clause):
        return mention._replace(problem=mention.problem or "that reads as not eaten; leave it out")
    if _at_an_hour(clause) or any(time_length(clause.tokens, at) for at in range(len(clause.tokens))):
        return mention._replace(problem=mention.problem or A_TIME)
    return mention


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


def _not_eaten(clause: Clause) -> bool:
    """Whether a clause tells of what was not eaten: "didn't have the fries", "skipped the bread"."""
    first, second = [*(token.casefold().replace("\u2019", "'") for token in clause.tokens[:2]), "", ""][:2]
    return first in NOT_EATEN or (first in AUXILIARY and second == "not") or (first, second) == ("left", "the")


def _at_an_hour(clause: Clause) -> bool:
    """Whether an hour or a date opens a clause: "8: eggs" and "at 8 eggs" are no eight, "5/11: eggs" no part."""
    tokens = clause.tokens
    if clause.lead.casefold() in ("at", "@") and "".join(tokens[:1]).isdecimal():
        return int(tokens[0]) <= HOURS and unit_at(tokens, 1)[0] not in MEASURED
    if _CLOCK.fullmatch("".join(tokens[:1])) and "".join(tokens[1:2]).isalpha() and not unit_at(tokens, 1)[0]:
        return True  # "8.30 porridge"
    if _DATE_LIKE.fullmatch("".join(tokens[:3])) and not _is_a_part(int(tokens[0]), int(tokens[2])):
        return True  # "17/11 pear"
    dated = tokens[1:2] in (["/"], ["-"]) and "".join(tokens[2:3]).isdecimal()
    behind = 3 if dated else 1 + (tokens[1:2] == ["."])
    return "".join(tokens[:1]).replace(".", "").isdecimal() and tokens[behind:][:1] == [":"]


def _times_at(tokens: Sequence[str], at: int) -> bool:
    """Whether an "x" stands right before a number: "x2 eggs"."""
    sign, behind = tokens[at], tokens[at + 1]
    adjoins = isinstance(sign, Token) and isinstance(behind, Token) and sign.end == behind.start
    return sign.casefold() in TIMES and behind[:1].isnumeric() and adjoins


def _is_a_part(above: int, below: int) -> bool:
    """Whether a fraction is one that people eat of: "3/4", "5/2"; of a date it would be chance."""
    return below in (2, 3, 4) or (above < below and below in (5, 6, 8, 10, 12, 16))


def _past_about(tokens: Sequence[str], first: int, end: int) -> int:
    while (
        first < end - 1
        and (tokens[first].casefold() in _LEADS_UP or _times_at(tokens, first))
        and not amount(tokens[:end], first)
    ):
        first += 1
    return first
