"""What a text, or a clause of it, says of when it was eaten, and at which meal: before its foods, or behind them.

One grammar reads it, both to cut the text there and to file what stands there. A heading is a run of words that tell
when (see `language.times`) and of small words between them. Most such words may also belong to a food's name ("Sunday
roast", "breakfast burrito", "morning coffee"), so that they count only where they are marked off: by a colon, a comma,
a verb, an amount or the end behind them, or by a preposition before them. "Yesterday" and "8am" always count.
"""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.domain.food.meal import Told
from potassium_cli.language.joints import LISTED
from potassium_cli.language.lexicon import ARTICLES, FRAME, KINDS_OF_TEA, LABELLING, OF_MEALS, SHARED
from potassium_cli.language.numbers import amount
from potassium_cli.language.times import DASHES, ORDINALS, SHORT_WEEKDAYS, Element, When, element_at
from potassium_cli.language.tokens import Kind, Token, Tokens

LONGEST = 14  # words of a heading
FIRM = (When.DAY, When.CLOCK)  # never a part of a food's name
MARKS = frozenset((":", "=", "|", "\u2192", *DASHES))  # what parts a label from what it is for
_BEFORE = frozenset("for at during on in as @ around about by".split())
_NOT_THEN = frozenset("from than before after until till since like".split())  # "pizza from last night"
_NO_TAIL_AFTER = _NOT_THEN | SHARED
_BETWEEN = OF_MEALS - _BEFORE - _NOT_THEN  # what may stand between these and the word: "for my quick snack"
_GOES_ON = frozenset(
    "i we he she they it was were is are had have having ate consisted consists consisting included includes"
    " including featured features featuring comprised comprising contained of that which with and".split()
)
_STILL_IT = ("time", "break", "hour")  # "snack time", "lunch break"
_SKIPPED = frozenset(("skipped", "skip", "missed", "no"))
_AT = ("at", "@", "around", "about", "by")


class Heading(NamedTuple):
    """What is told of when, and the token behind it. `marked`: as a label is, by a colon or a dash."""

    told: Told
    end: int
    marked: bool = False
    firm: bool = False


class _Said(NamedTuple):
    """A word of time where it stands, and the preposition that it has, or ""; `article`: with an "a" between them."""

    at: int
    element: Element
    before: str
    article: bool

    @property
    def end(self) -> int:
        return self.at + self.element.length


def read_heading(tokens: Tokens, at: int) -> Heading | None:
    """The heading that begins at a token; None when none does, as at a food that is called as a meal is."""
    if tokens[at].text == "(":
        run, _ = _run(tokens, at + 1)
        closed = bool(run) and tokens[run[-1].end].text == ")"
        return Heading(_told(run), run[-1].end + 1, marked=True, firm=True) if closed else None
    run, stop = _run(tokens, at)
    while run:
        end = _past_still_it(tokens, run[-1].end)
        past = _past_mark(tokens, run, end) or (_past_mark(tokens, run, stop) if stop else 0)
        if past:
            return Heading(_told_unless_skipped(tokens, at, run), past, marked=True, firm=True)
        stop = 0
        if _is_said(tokens, run[-1], end) and _small(tokens, at, run) and not any(map(_is_drunk, run[:-1])):
            return Heading(_told_unless_skipped(tokens, at, run), end, firm=_is_firm(run[-1]))
        run.pop()
    return None


def begins_within(tokens: Tokens, at: int, *, led: bool) -> bool:
    """Whether another heading begins within a clause: "eggs lunch: ham", or, where one has led, "8am eggs 1pm soup"."""
    word, before = tokens[at].plain, tokens[at - 1]
    if word in FRAME and element_at(tokens, at) is None and not (led and word in _BEFORE):
        return False
    heading = read_heading(tokens, at) if _may_begin(tokens, at, word) else None
    if heading is None or heading.end >= tokens.end or before.word in _NOT_THEN:
        return False
    following = tokens[heading.end]
    if heading.marked:
        return (word != "tea" and not following.numeric) or heading.told.day + heading.told.clock != ""
    told = element_at(tokens, at)
    starts = (told is not None and told.kind in FIRM) or word in _BEFORE
    starts = (starts and heading.firm) or (told is not None and told.kind is When.MEAL and following.digits)
    if before.text == "." and told is not None and following.word in _GOES_ON:
        return True  # "skipped lunch. dinner was eggs"
    return led and starts and following.spoken and following.word not in _GOES_ON


def read_tail(tokens: Tokens, first: int, end: int) -> Heading | None:
    """What a clause says of when at its end, "banana at 3pm", "eggs this morning": `end` is where that begins."""
    before = tokens.until(end)
    for at in range(first + 1, end):
        if not _may_begin_tail(tokens, at) or tokens[at - 1].plain in _NO_TAIL_AFTER:
            continue
        run, _ = _run(before, at)
        if run and _is_tail(tokens, at, run, end):
            return Heading(_told(run), at)
    return None


def told_among(tokens: Tokens, first: int, end: int) -> Told:
    """What words that fell away at the end of a clause tell of when: "to satisfy me during my afternoon snack"."""
    before = tokens.until(end)
    for at in range(first, end):
        run = _run(before, at)[0] if _may_begin(tokens, at, tokens[at].plain) else []
        while run and not (_is_marked(run[-1]) and _is_said(before, run[-1], run[-1].end)):
            run.pop()
        if run and tokens[at - 1].plain not in _NOT_THEN:
            return _told(run)
    return Told()


def _may_begin_tail(tokens: Tokens, at: int) -> bool:
    word = tokens[at].plain
    if word in _BEFORE or word in ("the", "("):
        return True
    element = element_at(tokens, at)
    return element is not None and (element.kind in FIRM or _is_whole_weekday(tokens, at, element))


def _is_whole_weekday(tokens: Tokens, at: int, element: Element) -> bool:
    """Whether a weekday is written in full, as that of "tacos saturday"; "sat" may be a verb."""
    return element.kind is When.WEEKDAY and tokens[at].plain not in SHORT_WEEKDAYS


def _may_begin(tokens: Tokens, at: int, word: str) -> bool:
    return word in LABELLING or word in _BEFORE or element_at(tokens, at) is not None


def _run(tokens: Tokens, at: int) -> tuple[list[_Said], int]:
    """The words of time from a token on, as far as only small words stand between them, and where that ends."""
    run: list[_Said] = []
    start, stop = at, min(tokens.end, at + LONGEST)
    while at < stop:
        element = element_at(tokens, at)
        said = _Said(at, element, *_before(tokens, at, start)) if element else None
        if said and _may_be_said(tokens, said, run):
            run.append(said)
            if said.element.kind is When.TEA and not _timed(tokens, said.end):
                break  # "tea for breakfast" is a drink
            at = said.end
        elif (length := _numbered(tokens, at, run)) or _is_small(tokens[at], run):
            at += length or 1
        else:
            break
    return run, at


def _may_be_said(tokens: Tokens, said: _Said, run: Sequence[_Said]) -> bool:
    """Whether a word may tell of when: not the number of something else, nor the "drink" of an energy drink."""
    if said.element.kind is When.HOUR:
        return _is_hour(tokens, said.at, said.element, run)
    if said.element.kind is When.WEEKDAY and tokens[said.at].plain in SHORT_WEEKDAYS:
        return said.before == "on" or not tokens[said.end].letters or _is_told(tokens, said.end)  # "sat down"
    if said.element.kind is When.COURSE:
        behind = said.end + _numbered(tokens, said.end, [said])
        return said.before in ("for", "as") or tokens[behind].text == ":"
    return True


def _is_told(tokens: Tokens, at: int) -> bool:
    return element_at(tokens, at) is not None


def _is_small(token: Token, run: Sequence[_Said]) -> bool:
    word = token.plain
    if word in LISTED or word in (".", ";"):
        return False
    bracket = word in ("(", ")") and bool(run)
    return bracket or word in LABELLING or word in OF_MEALS or word in _BEFORE or word in ARTICLES or token.owns


def _numbered(tokens: Tokens, at: int, run: Sequence[_Said]) -> int:
    """How many tokens the number of a meal takes: "snack 1:", "2nd breakfast"; 0 when none stands here."""
    if not tokens[at].digits:
        return 0
    if tokens[at + 1].word in ORDINALS:
        return 2
    behind_meal = run and run[-1].end == at and run[-1].element.kind in (When.MEAL, When.COURSE)
    return int(bool(behind_meal) and tokens[at + 1].text in (":", ")", *DASHES))


def _is_hour(tokens: Tokens, at: int, element: Element, run: Sequence[_Said]) -> bool:
    """Whether a bare number is an hour: behind an "at", and a meal or before no food; or before a part of the day."""
    end = at + element.length
    word = tokens[at - 1].word
    behind = end + sum(each in ("in", "the") for each in tokens.words(end, end + 2))
    part = element_at(tokens, behind)
    if part and (part.kind is When.PART or part.told.part):
        return word in _AT or behind > end or bool(part.told.day)
    following = tokens[end]
    if following.text in (*DASHES, "/", "%") and tokens[end + 1].digits:
        return False  # "at 5-7 inches"
    if word in _AT and (following.kind is Kind.ARTICLE or (":" in element.told.clock and following.digits)):
        return True  # "at 1530 an apple"
    of_a_meal = bool(run) and run[-1].end == at - 1
    return word in _AT and (of_a_meal or not following.spoken or following.word in _GOES_ON)


def _before(tokens: Tokens, at: int, start: int) -> tuple[str, bool]:
    """The preposition that a word has, over what may stand between: "for my quick" snack; and whether an "a" does."""
    at, article = at - 1, False
    while at >= start and (tokens[at].plain in _BETWEEN or tokens[at].kind is Kind.ARTICLE):
        article = article or tokens[at].kind is Kind.ARTICLE
        at -= 1
    word = tokens[at].plain if at >= start else ""
    return (word, article) if word in _BEFORE else ("", False)


def _past_still_it(tokens: Tokens, end: int) -> int:
    return end + (tokens[end].word in _STILL_IT)


def _timed(tokens: Tokens, at: int) -> bool:
    """Whether a time or a day comes next: "tea at 7: sausages"."""
    at += tokens[at].word in (*_AT, "(")
    element = element_at(tokens, at)
    return element is not None and element.kind in (*FIRM, When.HOUR, When.WEEKDAY)


def _is_drunk(said: _Said) -> bool:
    """Whether a tea is a drink, as far as a mark behind it does not make it a meal."""
    return said.element.kind is When.TEA and not said.before


def _past_mark(tokens: Tokens, run: Sequence[_Said], end: int) -> int:
    """Where what is behind a label begins; 0 when no mark makes it one."""
    last = run[-1]
    end += bool(_numbered(tokens, end, [last]))
    end += tokens[end].text == ")"
    mark, following = tokens[end], tokens[end + 1]
    if mark.text not in MARKS:
        return 0
    if any(map(_is_drunk, run)):
        return 0 if following.numeric or following.word in KINDS_OF_TEA else end + 1
    if last.element.kind is When.COURSE and (mark.text != ":" or not tokens.has(end + 1)):
        return 0
    return end + 1


def _is_said(tokens: Tokens, last: _Said, end: int) -> bool:
    """Whether the last word of time is no part of a food's name, by what stands behind it and before it."""
    kind, following = last.element.kind, tokens[end]
    parted = not following.spoken or following.word in _GOES_ON
    if kind is When.TEA:
        return last.before in ("for", "at") or following.word in ("was", "were")
    if kind is When.COURSE:
        return last.before in ("for", "as") and parted
    noon = kind is When.NAMED_CLOCK and last.element.told.clock == "noon"  # but there is a "midnight snack"
    if parted or kind is When.HOUR or noon or _is_told_twice(tokens, last):
        return True
    if tokens[last.end - 1].owns:
        return False  # "yesterday's pizza" is of yesterday, and may be had today
    return _is_firm(last) or amount(tokens, end) is not None


def _is_told_twice(tokens: Tokens, last: _Said) -> bool:
    """Whether a day stands right before a meal, so that neither is a food's: "tuesday lunch soup".

    "Friday night pizza" is one to some; "yesterday afternoon" is always a time.
    """
    before = element_at(tokens, last.at - 1)
    if before is None or before.length != 1:
        return False
    days = {When.MEAL: (When.DAY, When.WEEKDAY), When.PART: (When.DAY,)}
    return before.kind in days.get(last.element.kind, ())


def _is_firm(said: _Said) -> bool:
    """Whether it counts before a food, too: not in "for a snack bar"."""
    return _is_marked(said) and not said.article


def _is_marked(said: _Said) -> bool:
    return said.element.kind in FIRM or bool(said.before)


def _small(tokens: Tokens, at: int, run: Sequence[_Said]) -> bool:
    """Whether only small words stand between; without a colon "school" and the like may name a food: "roast dinner"."""
    told = {place for said in run for place in range(said.at, said.end)}
    others = (tokens[place].plain for place in range(at, run[-1].at) if place not in told)
    return all(word in OF_MEALS or word in _BEFORE or word in ARTICLES or not word.isalpha() for word in others)


def _is_tail(tokens: Tokens, at: int, run: Sequence[_Said], end: int) -> bool:
    """Whether a run is all that stands at the end of a clause, and is marked as telling when."""
    first, last = run[0], run[-1]
    bracket = tokens[at].text == "("
    begun = first.element.kind in FIRM and all(word == "the" for word in tokens.words(at, first.at))
    begun = begun or _is_whole_weekday(tokens, at, first.element) or bracket or tokens[at].plain in _BEFORE
    pairs = zip([first, *run], run, strict=False)
    firm = all(_is_marked(said) or said.at in (before.end, at) for before, said in pairs)
    rest = tokens.span(_past_still_it(tokens, last.end), end)
    over = not any(token.spoken for token in rest) and _small(tokens, at, run)
    tea = last.element.kind is not When.TEA or last.before == "for"
    course = any(said.element.kind is not When.COURSE for said in run)
    return begun and over and tea and course and (firm or bracket) and not tokens[last.end - 1].owns


def _told_unless_skipped(tokens: Tokens, at: int, run: Sequence[_Said]) -> Told:
    """What a heading tells; a meal that was skipped is none of what comes behind it: "skipped lunch, then fish"."""
    skipped = not _SKIPPED.isdisjoint(tokens.words(at, run[0].at))
    return Told() if skipped else _told(run)


def _told(run: Sequence[_Said]) -> Told:
    told = Told()
    for said in run:
        told = told.refined(said.element.told)
    return told
