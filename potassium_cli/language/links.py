"""What links the foods of a sentence: commas, "and", "washed down with", "made with", a colon before a list."""

from collections.abc import Sequence

from potassium_cli.domain.food.meal import MEAL_WORDS
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import (
    APIECE,
    ARTICLES,
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
from potassium_cli.language.numbers import Token, amount
from potassium_cli.language.preparation import tells_state
from potassium_cli.language.quantities import POTASSIUM, closing, inside_amount, leading

LISTED = dict.fromkeys(("and", "&", "plus", "then", "+", "n"), Joint.AND) | {
    "with": Joint.WITH,
    ",": Joint.LISTED,
    ";": Joint.APART,
}
REFERRING = APIECE | ONES  # words of what was named before
_NO_SHORT_FORM = len("beans")  # letters of a word that a full stop does not shorten
SHORTENED = frozenset("tsp tbsp tbs lbs pkg pcs pkt approx max min incl".split())  # words that end in a full stop


def link_at(tokens: Sequence[str], at: int) -> tuple[Joint, int]:
    """The joint at a token, and how many tokens it takes; (NONE, 0) when there is none."""
    word = tokens[at].casefold()
    if word in LINKS or word in MADE:
        return _phrase(tokens, at)
    if word == "while":
        return _meanwhile(tokens, at)
    joint = _of_sign(tokens, at) if word in _MAY_LINK else LISTED.get(word, Joint.NONE)
    if word == "&" and _between_letters(tokens, at):
        return Joint.NONE, 0
    if joint and (inside_amount(tokens, at) or (word == "with" and tokens[at + 1 : at + 2] == ["no"])):
        joint = Joint.NONE
    return joint, int(bool(joint))


def _between_letters(tokens: Sequence[str], at: int) -> bool:
    """Whether a sign stands in a name of two letters: "m&s", "B&M"."""
    letters = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    lone = len(letters) == 2 and all(letter.isalpha() and len(letter) == 1 for letter in letters)
    return lone and not _apart(tokens[at - 1], tokens[at]) and not _apart(tokens[at], tokens[at + 1])


_MAY_LINK = frozenset(("or", ".", "/", ":", "(", *"-–—"))


def _of_sign(tokens: Sequence[str], at: int) -> Joint:
    """The joint of a sign or an "or", which links only some of what it may stand between."""
    word = tokens[at].casefold()
    if word == "or":
        return Joint.EITHER if _parts_foods(tokens, at) else Joint.NONE
    if word in (":", "("):
        return Joint.PARTS if _lists_parts(tokens, at) else Joint.NONE
    if word == ".":
        lists = ends_a_sentence(tokens, at)
    elif word == "/":
        lists = bool(at) and tokens[at - 1].isalpha() and "".join(tokens[at + 1 : at + 2]).isalpha()
    else:
        lists = _dash_parts_foods(tokens, at)
    return Joint.LISTED if lists else Joint.NONE


def _dash_parts_foods(tokens: Sequence[str], at: int) -> bool:
    """Whether a dash with a space on both sides stands between words: "toast - butter", but not "eggs - 2"."""
    if not at or at + 1 == len(tokens) or not (tokens[at - 1].isalpha() and tokens[at + 1].isalpha()):
        return False
    return _apart(tokens[at - 1], tokens[at]) and _apart(tokens[at], tokens[at + 1])


def _parts_foods(tokens: Sequence[str], at: int) -> bool:
    """Whether an "or" stands between two things to eat, and not in an amount or in what is not there."""
    before = [token.casefold() for token in tokens[max(0, at - 3) : at]]
    following = "".join(tokens[at + 1 : at + 2]).casefold()
    denied = not {"no", "not", "without", "with", "free"}.isdisjoint(before)
    amounts = not before or amount(tokens, at - 1) is not None
    return not denied and not amounts and following[:1].isalnum() and following not in ("so", "more", "less", "without")


def _phrase(tokens: Sequence[str], at: int) -> tuple[Joint, int]:
    """The joint of a phrase such as "washed down with", and how many tokens it takes."""
    word = tokens[at].casefold()
    end = at + 1
    while end < len(tokens) and tokens[end].casefold() in LINK_MIDDLES:
        end += 1
    closed = end < len(tokens) and tokens[end].casefold() in LINK_ENDS
    if word in MADE and tokens[end : end + 1] == ["from"]:
        closed = amount(tokens, end + 1) is not None and tokens[end + 1] not in ARTICLES
    if closed or word in ("alongside", "besides", "including", "featuring", "using"):
        behind = end + closed
        own = behind < len(tokens) and _amount_or_article(tokens, behind)
        return _joint_of(word, own=own), behind - at
    return Joint.NONE, 0


def _joint_of(word: str, *, own: bool) -> Joint:
    """The joint that a linking word makes; `own`: what comes behind it has an amount of its own."""
    if own and word in PARTING:
        return Joint.APART
    if word in CONSISTS:
        return Joint.CONSISTS
    return Joint.MADE if word in MADE or (word in MIXED and not own) else Joint.WITH


def _meanwhile(tokens: Sequence[str], at: int) -> tuple[Joint, int]:
    """The joint of what was had besides: "while munching on a banana"; "while watching the news" has none."""
    end = at + 2 + (tokens[at + 2 : at + 3] in (["on"], ["in"]))
    had = tokens[at + 1 : at + 2] and tokens[at + 1].casefold().endswith("ing") and end < len(tokens)
    return (Joint.APART, end - at) if had and _amount_or_article(tokens, end) else (Joint.NONE, 0)


def _lists_parts(tokens: Sequence[str], at: int) -> bool:
    """Whether what a dish is made of comes behind a colon, or in brackets with amounts, and not just how much of it.

    "Sushi: 8 pieces" and "rice (2 cups cooked)" are no lists; "porridge (40 g oats, 200 ml milk)" has one.
    """
    if at == 0 or not tokens[at - 1][:1].isalpha() or at + 1 == len(tokens):
        return False
    said = closing(tokens, at + 1) or leading(tokens, at + 1)
    behind = at + 1 + (said.length if said else 0)
    if tokens[at] == ":":
        return goes_on(tokens, behind)
    inside = tokens[behind : next((end for end in range(behind, len(tokens)) if tokens[end] in CLOSED), len(tokens))]
    named = said is not None and goes_on(tokens, behind) and not REFERRING.issuperset(map(str.casefold, inside))
    return named and not tells_state(inside) and (said is None or said.unit not in POTASSIUM)


def _amount_or_article(tokens: Sequence[str], at: int) -> bool:
    return tokens[at].casefold() in ARTICLES or amount(tokens, at) is not None


def ends_a_sentence(tokens: Sequence[str], at: int) -> bool:
    """Whether a full stop ends a sentence, and not a short form such as "oz." or "St."."""
    before = tokens[at - 1] if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    begins = after[:1].isupper() or (after[:1].isnumeric() and _apart(tokens[at], after))
    whole = len(before) >= _NO_SHORT_FORM or before.casefold() in MEAL_WORDS  # "choc. milk", but "skipped lunch. eggs"
    begins = begins or (tokens[at] == "." and after[:1].islower() and _apart(tokens[at], after) and whole)
    return begins and len(before) > 2 and before.casefold() not in SHORTENED


def _apart(token: str, after: str) -> bool:
    """Whether a space stands between two tokens of a text."""
    return isinstance(token, Token) and isinstance(after, Token) and token.end < after.start


def next_link(tokens: Sequence[str], first: int) -> int:
    """Where the next link is."""
    return next((at for at in range(first + 1, len(tokens)) if link_at(tokens, at)[1]), len(tokens))


def qualifies(tokens: Sequence[str], first: int) -> bool:
    """Whether a clause begins as "which was", "its crisp skin", "enjoying every bite" do."""
    word, following = ([token.casefold() for token in tokens[first : first + 2]] + ["", ""])[:2]
    return (word in RELATIVE and following not in LISTS) or (word.endswith("ing") and following in OF_IT)


def goes_on(tokens: Sequence[str], at: int) -> bool:
    """Whether food words follow in the same clause."""
    return (
        at < len(tokens)
        and tokens[at][:1].isalnum()
        and not (link_at(tokens, at)[1] or tokens[at].casefold() in APIECE)
    )
