"""Mentions cut where the foods cut them: where a number begins that is in no name, and where a food's own name ends.

The language cuts where a text links foods; people who write notes leave the links out: "tea 2 biscuits".
"""

from collections.abc import Sequence

from potassium_cli.catalog.search import Search
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import (
    ARTICLES,
    DESCRIBING,
    INSIDE_AMOUNT,
    NO_ARTICLE_AFTER,
    STOP,
    names_a_meal,
    tells_how,
)
from potassium_cli.language.links import goes_on
from potassium_cli.language.measures import TOLD_BESIDES
from potassium_cli.language.mentions import Mention
from potassium_cli.language.numbers import TOKEN, Token, counts_something
from potassium_cli.language.qualifiers import PREPOSITIONS
from potassium_cli.language.quantities import TIMES, Quantity, leading
from potassium_cli.language.words import singular, words
from potassium_cli.understanding.match import found, is_a_food, noun_of

_LEADS_UP = NO_ARTICLE_AFTER | DESCRIBING | INSIDE_AMOUNT | frozenset(ARTICLES)  # to a number that parts no foods
# What is counted in the names of dishes, and then stands in the singular: "3 bean salad", "four cheese pizza".
_COUNTED_IN_NAMES = frozenset("cheese bean milk seed grain meat pepper berry fruit layer nut veg vegetable".split())
LONGEST_RUN = 6  # words that may be but names of foods, one after the other


def cut_at_numbers(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, each cut where a number begins that is in no name: "shakshuka 2 eggs", "tea 2 biscuits"."""
    kept: list[Mention] = []
    for mention in run:
        told = _counted_within(mention, search)
        while parts := _parted(told, search):
            kept += [parts[0]] if parts[0].words else []
            told = parts[1]
        kept.append(told)
    return kept


def _parted(mention: Mention, search: Search) -> tuple[Mention, Mention] | None:
    """A mention in two, from its first number that counts what stands behind it; None when it has none."""
    tokens = TOKEN.findall(mention.words)
    if mention.problem or mention.potassium or len(tokens) < len(("tea", "2", "eggs")):
        return None
    for at in range(1, len(tokens) - 1):
        begins = counts_something(tokens[at].casefold()) and tokens[at].casefold() != "one"
        counted = leading(tokens, at) if begins else None
        if counted and _begins_apart(tokens, at, counted, search):
            return _two(mention, tokens, at, counted, behind=mention.measured or _counts_behind(tokens[-1], counted))
    return None


def _counted_within(mention: Mention, search: Search) -> Mention:
    """A mention counted by a number within the name of its food: "dates 3 medjool"."""
    tokens = TOKEN.findall(mention.words)
    for at in range(1, len(tokens) - 1) if mention.amount is None and not mention.unit else ():
        counted = leading(tokens, at) if counts_something(tokens[at].casefold()) else None
        rest = " ".join(tokens[at + counted.length :]) if counted else ""
        whole = f"{' '.join(tokens[:at])} {rest}"
        apart = not set(words(" ".join(tokens[:at]))) & set(words(rest))
        if counted and rest and apart and not is_a_food(rest, search) and is_a_food(whole, search):
            return mention._replace(words=whole).with_leading(counted)
    return mention


def _two(
    mention: Mention, tokens: Sequence[str], at: int, counted: Quantity, *, behind: bool
) -> tuple[Mention, Mention]:
    """What stands before a number, and what stands behind it; the number counts the one `behind` it or that before."""
    said = mention.said
    told, rest = " ".join(tokens[:at]), " ".join(tokens[at + counted.length :])
    if tells_how(told, listed=True) or names_a_meal(told.removesuffix(" of")):
        return mention._replace(words=""), mention._replace(words=rest).with_leading(counted)
    place = next((place for place, token in enumerate(said) if place and token == tokens[at]), len(said))
    place += 0 if behind else counted.length
    first = mention._replace(words=told, said=said[:place], text=_text_of(said[:place], told))
    second = Mention(
        _text_of(said[place:], rest), rest, Joint.WITH, said=said[place:], line=mention.line, told=mention.told
    )
    second = second._replace(start=said[place].start if place < len(said) else mention.start)
    return (first, second.with_leading(counted)) if behind else (first.with_leading(counted), second)


def _begins_apart(tokens: Sequence[str], at: int, counted: Quantity, search: Search) -> bool:
    """Whether the number at a token parts two foods, and is no part of the name of one."""
    told, rest, before = " ".join(tokens[:at]), tokens[at + counted.length :], tokens[at - 1].casefold()
    if not before.isalpha() or before in _LEADS_UP:
        return False
    if not goes_on(tokens, at + counted.length) or rest[0].casefold() in TOLD_BESIDES:
        return False
    one = is_a_food(" ".join(tokens[: at + 1]), search)
    hits = search.find(words(" ".join(rest)), 1)
    return not one and bool(hits) and hits[0].alike and bool(search.find(words(told), 1))


def _counts_behind(last: str, counted: Quantity) -> bool:
    """Whether a number counts what stands behind it ("tea 2 biscuits") and not before it ("dosa 2 sambar")."""
    several = singular(last.casefold()) != last.casefold()
    return bool(counted.unit or counted.size) or counted.value == 1 or several


def may_be_a_name(mention: Mention, search: Search) -> bool:
    """Whether a number may be part of a name: "four cheese pizza", "Five Guys burger"; "4 x cheese pizza" counts."""
    told = mention.words.casefold().split()
    counts = mention.amount is not None and mention.amount > 1 and mention.amount == int(mention.amount)
    said_so = not TIMES.isdisjoint(mention.said) or mention.unit or mention.size or mention.weight is not None
    leads = bool(mention.said) and counts_something(mention.said[0].casefold())
    if not counts or said_so or not leads or mention.potassium or len(told) < 2 or singular(told[-1]) != told[-1]:
        return False
    named = mention.said[1] if mention.said[0].isalpha() and len(mention.said) > 1 else ""
    brand = named[:1].isupper() and not named.isupper()  # "Five Guys"
    return brand or told[0] in _COUNTED_IN_NAMES or not any(map(search.known, words(told[0])))


def cut_at_names(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, each cut where the name of a food ends, if it is but names of foods: "smoked salmon bagel"."""
    return [part for mention in run for part in _by_names(mention, search)]


def _by_names(mention: Mention, search: Search) -> list[Mention]:
    told = mention.words.split()
    little = any(word.casefold() in STOP or word.casefold() in PREPOSITIONS for word in told)
    one = little or mention.potassium or "," in mention.words or is_a_food(mention.words, search)
    if one or not 1 < len(told) <= LONGEST_RUN or not _lacks_the_noun(mention, search):
        return [mention]
    names = _names_in(told, search)
    if len(names) < 2:
        return [mention]
    first = mention._replace(words=names[0], text=names[0])
    rest = Mention("", "", Joint.WITH, line=mention.line, start=mention.start, told=mention.told)
    return [first, *(rest._replace(text=name, words=name) for name in names[1:])]


def _lacks_the_noun(mention: Mention, search: Search) -> bool:
    """Whether none of the likeliest foods has the noun that was said: then the words may be the names of several."""
    hits = found(mention, search)[:3]
    return bool(hits) and all(noun_of(mention.words, hit.lost) in hit.lost for hit in hits)


def _names_in(told: Sequence[str], search: Search) -> list[str]:
    """The names of foods that words are, one after the other, the longest first; empty when a word is in none."""
    if not told:
        return []
    for end in range(len(told), 0, -1):
        name = " ".join(told[:end])
        plainly = " ".join(word for word in told[:end] if word.casefold() not in DESCRIBING)  # "warm milk"
        if not is_a_food(name, search) and not is_a_food(plainly, search):
            continue
        rest = _names_in(told[end:], search)
        if rest or end == len(told):
            return [name, *rest]
    return []


def _text_of(said: Sequence[Token], otherwise: str) -> str:
    return " ".join(said) if said else otherwise
