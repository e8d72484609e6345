"""Clauses of a meal's text become mentions: an amount, a unit, a size, and the words that name the food.

An amount stands before its words, in brackets ("a can (12 fl oz) of cola"), or behind them ("roll, 113 g", "eggs x2",
"potatoes 200 g boiled"); each way to say one behind them is tried in turn, and what is left before it names the food.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.language.asking import without_question
from potassium_cli.language.clauses import Clause, clauses, line_of
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import CLOSED, OPEN, names_a_meal, tells_how
from potassium_cli.language.measures import CONTAINERS, HOUSEHOLD, MEASURES, size_of, unit_at
from potassium_cli.language.mentions import EACH, Mention, leaving, with_tokens_of
from potassium_cli.language.numbers import TOKEN, amount
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
from potassium_cli.language.times import HOURS, time_length

if TYPE_CHECKING:
    from potassium_cli.language.names import Names

A_TIME = "say the time of day as 8am, 8pm or 20:00, and a day as 17 Nov, here or with --at 8am"
AT_A_TIME = frozenset("at around about by @".split())
IN_ALL = frozenset("total in all altogether together overall .".split())
_ONES = frozenset(("one", "ones"))  # what was named before: "bananas, 2 big ones"
AFTER_WEIGHT = EACH | IN_ALL | frozenset("potassium k of".split())
_APIECE = frozenset(("of", "at"))  # "3 eggs of 60 g"
_BEFORE_WEIGHT = frozenset(
    "weighing weighed weighs measuring measured totaling totalling in : - \u2013 at of was is".split()
)


def with_trailing(mention: Mention, clause: Clause) -> Mention:
    """Read the words of a clause, and the amount behind them when there is one."""
    unmeasured = (_between, _portions, _count) if not mention.measured else ()
    tries: tuple[Callable[[Mention, Clause], Mention | None], ...] = (_weight, _times, *unmeasured)
    for read in tries:
        told = read(mention, clause)
        if told:
            return told
    return mention._replace(words=clause.said())


def _weight(mention: Mention, clause: Clause) -> Mention | None:
    """A mass, volume or potassium at the end: "roll, 113 g", "protein bar 250 mg", "eggs, 50 g each"."""
    tokens = clause.tokens
    for at in range(len(tokens)):
        said = measured(tokens, at)
        if said and at and tells_a_nutrient(tokens[at:]):
            return with_trailing(mention, clause._replace(end=clause.first + at))
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
    if not said and len(tokens) - at == 1 and size_of(tokens[at]):
        return Quantity(None, "", size_of(tokens[at]), 1)
    return said if said and (whole or said.unit in MEASURED or said.unit in POTASSIUM) else None


def _without(clause: Clause, opening: int, close: int, tail: Sequence[str]) -> Clause:
    told = not tail or AFTER_WEIGHT.issuperset(token.casefold() for token in tail)
    more = "" if told else f", {' '.join(tail)}"
    line = line_of(f"{clause.said(0, opening)} {clause.said(close)}{more}", clause.line.names)
    return Clause(line, 0, len(line.tokens), clause.joint)


_ABOUT = frozenset("about around approximately approx circa roughly some ~ ≈ - – . :".split())
_REWRITTEN = {
    "half and half": "half-and-half",
    "half n half": "half-and-half",
    "half & half": "half-and-half",
    "single serving": "single-serving",
    "-and-a-half": " and a half",
    " w/o ": " without ",
    " w/out ": " without ",
    " w out ": " without ",
    " w/ ": " with ",
    " w ": " with ",
    "t bone": "t-bone",
    "7up": "7-up",
    "1/4 pounder": "quarter pounder",
}
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
    for clause in clauses(_one_word(text).replace("\r", "\n"), names):
        mention = _mention(clause) if clause.tokens else Mention("", "", loose=clause.loose)
        if clause.tokens and _tells(mention, listed=bool(found) and mention.joint is Joint.LISTED):
            found.append(leaving(mention, dropped))
            dropped = Mention("", "")
        else:
            dropped = with_tokens_of(mention, dropped)
    return [*found[:-1], leaving(found[-1], dropped)] if found else []


def _one_word(text: str) -> str:
    """The text without a question around it, with what is one word to us as one, and what is short as it is meant."""
    text = without_question(text)
    if not text.isascii():
        from potassium_cli.language.pictures import in_words  # noqa: PLC0415  # few meals have a picture in them

        text = in_words(text)
    for spaced in (" size ", " sized ", " serving size "):
        text = text.replace(spaced, "-size ")
    text = _figures(text)
    for written, meant in _REWRITTEN.items():
        text = text.replace(written, meant)
    if "%" in text:
        text = re.sub(r"(\d+(?:[.,]\d+)?) ?% of\b", _share, text)
    if "-" in text:  # "three-quarters of an avocado"
        text = re.sub(r"(?i)\b(a|one|two|three)-(half|third|quarter|fourth)(s?)\b", r"\1 \2\3", text)
        text = re.sub(r"(?i)\b(half|quarter)-(\w+)", _part_of_a_measure, text)
    return re.sub(r"\b(\d\d)/(\d{1,2})\b", _leanness, text) if "/" in text else text


def _figures(text: str) -> str:
    """The text with numbers that are written in several parts as one: "1-1/2", "1 & 1/2", "2/3rds", "1 200,5"."""
    if "/" in text:
        text = re.sub(r"\b(\d+)(?: ?- ?| & )(\d+/\d+)", r"\1 \2", text)
        text = re.sub(r"(\d/\d+)(?:rd|nd|th|st)s?\b", r"\1", text)
    if "&" in text:
        text = re.sub(r"(?i) & (?=(?:a )?(?:half|quarter|third)\b|[\d¼-¾⅐-⅞])", " and ", text)
    if "-" in text:
        text = re.sub(r"(?i)\bhalf-(a-)?dozen\b", "half a dozen", text)
    if " " in text:  # thousands may be set apart by a space
        text = re.sub(r"\b\d{1,3}(?:(?: 000)+(?! ?[\d/])| \d{3}(?=,\d))", lambda found: found[0].replace(" ", ""), text)
    return text.replace("(s)", "s").replace("(es)", "es")


def _share(found: re.Match[str]) -> str:
    """A percentage of something as the part that it is: "70% of 300 g" is 0.7 of it."""
    return f"{float(found[1].replace(',', '.')) / 100:g} of"


def _part_of_a_measure(found: re.Match[str]) -> str:
    """Half a measure, of "half-pint" or "quarter-pound"; "half-fat" is none."""
    return f"{found[1]} {found[2]}" if found[2].casefold() in MEASURES else found[0]


def _leanness(found: re.Match[str]) -> str:
    """The share of lean meat: "80/20 ground beef" is 80 % lean, and no four of it."""
    return f"{found[1]}% lean" if int(found[1]) + int(found[2]) == 100 else found[0]


def amount_alone(text: str) -> Mention | None:
    """The amount that a text tells without naming a food, such as "1 large" or "150 g"; None when it tells none."""
    tokens = [*TOKEN.findall(_figures(text)), "food"]
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
    inside = bracketed(clause)
    mention = _unbracketed(inside.clause if inside else clause)
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
    return mention if mention.measured else mention.with_leading(inside.said)


def _unbracketed(clause: Clause) -> Mention:
    first, end = _past_about(clause.line.tokens, clause.first, clause.end), clause.end
    mention = Mention(clause.said(), "", clause.joint)
    said = leading(clause.line.tokens[:end], first)
    if said:
        mention, first = mention.with_leading(said), first + said.length
        behind = {token.casefold() for token in clause.line.tokens[first:end]}
        first = end if behind <= IN_ALL or behind <= _ONES else first
    mention = _sized(with_trailing(mention, clause._replace(first=first)))
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
    dated = tokens[1:2] in (["/"], ["-"]) and "".join(tokens[2:3]).isdecimal()
    behind = 3 if dated else 1 + (tokens[1:2] == ["."])
    return "".join(tokens[:1]).replace(".", "").isdecimal() and tokens[behind:][:1] == [":"]


def _past_about(tokens: Sequence[str], first: int, end: int) -> int:
    while first < end - 1 and tokens[first].casefold() in _ABOUT and not amount(tokens[:end], first):
        first += 1
    return first
