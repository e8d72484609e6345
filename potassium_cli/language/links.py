"""What links the foods of a sentence: commas, "and", "washed down with", "made with", a colon before a list."""

from potassium_cli.domain.food.meal import MEAL_WORDS
from potassium_cli.language.joints import LISTED, Joint
from potassium_cli.language.lexicon import (
    APIECE,
    CLOSED,
    CONSISTS,
    LINK_ENDS,
    LINK_MIDDLES,
    LINKS,
    LISTS,
    MADE,
    MIXED,
    OF_IT,
    ONES,
    PARTING,
    RELATIVE,
)
from potassium_cli.language.numbers import amount
from potassium_cli.language.preparation import tells_state
from potassium_cli.language.quantities import POTASSIUM, closing, inside_amount, leading
from potassium_cli.language.tokens import Kind, Tokens

REFERRING = APIECE | ONES  # words of what was named before
_NO_SHORT_FORM = len("beans")  # letters of a word that a full stop does not shorten
SHORTENED = frozenset("tsp tbsp tbs lbs pkg pcs pkt approx max min incl".split())  # words that end in a full stop
_DASHES = frozenset("-–—")
_MAY_LINK = (Kind.LINK, Kind.SIGN)
_BY_THEMSELVES = frozenset("alongside besides including featuring using".split())
_DENIED = frozenset("no not without with free".split())
_NO_OTHER = ("so", "more", "less", "without")  # behind an "or" that links no foods
_NO_LINK: tuple[Joint, int] = (Joint.NONE, 0)


def link_at(tokens: Tokens, at: int) -> tuple[Joint, int]:
    """The joint at a token, and how many tokens it takes; (NONE, 0) when there is none."""
    token = tokens[at]
    if token.kind not in _MAY_LINK:
        return _NO_LINK
    if token.word in LINKS or token.word in MADE:
        return _phrase(tokens, at)
    if token.word == "while":
        return _meanwhile(tokens, at)
    joint = LISTED.get(token.word) or _of_sign(tokens, at)
    inside = joint and (inside_amount(tokens, at) or (token.word == "with" and tokens[at + 1].word == "no"))
    return (joint, 1) if joint and not inside and not _between_letters(tokens, at) else _NO_LINK


def _between_letters(tokens: Tokens, at: int) -> bool:
    """Whether a sign stands in a name of two letters: "m&s", "B&M"."""
    before, sign, after = tokens[at - 1], tokens[at], tokens[at + 1]
    lone = all(each.letters and len(each.text) == 1 for each in (before, after))
    return sign.text == "&" and lone and before.adjoins(sign) and sign.adjoins(after)


def _of_sign(tokens: Tokens, at: int) -> Joint:
    """The joint of a sign or an "or", which links only some of what it may stand between."""
    before, token, after = tokens[at - 1], tokens[at], tokens[at + 1]
    if token.word == "or":
        return Joint.EITHER if _parts_foods(tokens, at) else Joint.NONE
    if token.text in (":", "("):
        return Joint.PARTS if _lists_parts(tokens, at) else Joint.NONE
    words = before.letters and after.letters
    lists = (
        (token.text == "." and ends_a_sentence(tokens, at))
        or (token.text == "/" and words)
        or (token.text in _DASHES and words and not before.adjoins(token) and not token.adjoins(after))
    )  # "toast - butter", but not "eggs - 2"
    return Joint.LISTED if lists else Joint.NONE


def _parts_foods(tokens: Tokens, at: int) -> bool:
    """Whether an "or" stands between two things to eat, and not in an amount or in what is not there."""
    denied = not _DENIED.isdisjoint(tokens.words(at - 3, at))
    amounts = not tokens.has(at - 1) or amount(tokens, at - 1) is not None
    return not denied and not amounts and tokens[at + 1].spoken and tokens[at + 1].word not in _NO_OTHER


def _phrase(tokens: Tokens, at: int) -> tuple[Joint, int]:
    """The joint of a phrase such as "washed down with", and how many tokens it takes."""
    word = tokens[at].word
    end = at + 1
    while tokens[end].word in LINK_MIDDLES:
        end += 1
    closed = tokens[end].word in LINK_ENDS
    if word in MADE and tokens[end].word == "from":
        closed = amount(tokens, end + 1) is not None and tokens[end + 1].kind is not Kind.ARTICLE
    if not closed and word not in _BY_THEMSELVES:
        return _NO_LINK
    behind = end + closed
    return _joint_of(word, own=amount(tokens, behind) is not None), behind - at


def _joint_of(word: str, *, own: bool) -> Joint:
    """The joint that a linking word makes; `own`: what comes behind it has an amount of its own."""
    if own and word in PARTING:
        return Joint.APART
    if word in CONSISTS:
        return Joint.CONSISTS
    return Joint.MADE if word in MADE or (word in MIXED and not own) else Joint.WITH


def _meanwhile(tokens: Tokens, at: int) -> tuple[Joint, int]:
    """The joint of what was had besides: "while munching on a banana"; "while watching the news" has none."""
    end = at + 2 + (tokens[at + 2].word in ("on", "in"))
    had = tokens[at + 1].word.endswith("ing") and amount(tokens, end) is not None
    return (Joint.APART, end - at) if had else _NO_LINK


def _lists_parts(tokens: Tokens, at: int) -> bool:
    """Whether what a dish is made of comes behind a colon, or in brackets with amounts, and not just how much of it.

    "Sushi: 8 pieces" and "rice (2 cups cooked)" are no lists; "porridge (40 g oats, 200 ml milk)" has one.
    """
    if not tokens[at - 1].named or not tokens.has(at + 1):
        return False
    said = closing(tokens, at + 1) or leading(tokens, at + 1)
    behind = at + 1 + (said.length if said else 0)
    if tokens[at].text == ":":
        return goes_on(tokens, behind)
    close = next((end for end in range(behind, tokens.end) if tokens[end].text in CLOSED), tokens.end)
    named = said is not None and goes_on(tokens, behind) and not REFERRING.issuperset(tokens.words(behind, close))
    return named and not tells_state(tokens.said(behind, close)) and (said is None or said.unit not in POTASSIUM)


def ends_a_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a sentence, and not a short form such as "oz." or "St."."""
    before, stop, after = tokens[at - 1], tokens[at], tokens[at + 1]
    apart = not stop.adjoins(after)
    whole = len(before.text) >= _NO_SHORT_FORM or before.word in MEAL_WORDS  # "choc. milk", but "skipped lunch. eggs"
    begins = after.capital or (apart and after.numeric)
    begins = begins or (stop.text == "." and after.text[:1].islower() and apart and whole)
    return begins and len(before.text) > len("St") and before.word not in SHORTENED


def next_link(tokens: Tokens, first: int) -> int:
    """Where the next link is."""
    return next((at for at in range(first + 1, tokens.end) if link_at(tokens, at)[1]), tokens.end)


def qualifies(tokens: Tokens, first: int) -> bool:
    """Whether a clause begins as "which was", "its crisp skin", "enjoying every bite" do."""
    word, following = tokens[first].word, tokens[first + 1].word
    return (word in RELATIVE and following not in LISTS) or (word.endswith("ing") and following in OF_IT)


def goes_on(tokens: Tokens, at: int) -> bool:
    """Whether food words follow in the same clause."""
    return tokens[at].spoken and tokens[at].word not in APIECE and not link_at(tokens, at)[1]
