"""Mentions cut where the foods cut them: where a number begins that is in no name, and where a food's own name ends.

The language cuts where a text links foods; people who write notes leave the links out: "tea 2 biscuits".
"""

import re
from collections.abc import Sequence, Set

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food
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
from potassium_cli.language.preparation import tells_how_made
from potassium_cli.language.qualifiers import PREPOSITIONS
from potassium_cli.language.quantities import Quantity, leading
from potassium_cli.language.tokens import Token, Tokens
from potassium_cli.language.words import is_several, singular, words
from potassium_cli.understanding.match import found, is_a_food, names_of, noun_of

_LEADS_UP = NO_ARTICLE_AFTER | DESCRIBING | INSIDE_AMOUNT | frozenset(ARTICLES)  # to a number that parts no foods
# What is counted in the names of dishes, and then stands in the singular: "3 bean salad", "four cheese pizza".
_COUNTED_IN_NAMES = frozenset("cheese bean milk seed grain meat pepper berry fruit layer nut veg vegetable".split())
_PARTS_OF_A_PLATE = re.compile(r", | and ")
_LAID_ON = frozenset(("on", "over", "in", "atop"))
_ARTICLE_OF_ONE = frozenset(("a", "an", "the", "my", "some"))
_JOINING = frozenset("on in over with and &".split())
_MADE_OF_OTHERS = frozenset(("dishes", "drinks", "fruit juice", "soups", "sauces", "sweets", "dairy"))
_FLAVOURS = frozenset("fruit|vegetables|nuts and seeds|sweets|spices|sauces|dairy|cheese|drinks|soy|cereals".split("|"))
_PUT_IN = frozenset(("spices", "fats", "supplements"))  # a food is cooked in these, and does not lie on them
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
    if mention.problem or mention.potassium:
        return None
    tokens = mention.naming
    for at in range(1, tokens.end - 1):
        begins = tokens[at].counts and tokens[at].word != "one"
        counted = leading(tokens, at) if begins else None
        if counted and _begins_apart(tokens, at, counted, search):
            behind = mention.measured or _counts_behind(tokens[tokens.end - 1], counted)
            return _two(mention, tokens, at, counted, behind=behind)
    return None


def _counted_within(mention: Mention, search: Search) -> Mention:
    """A mention counted by a number within the name of its food: "dates 3 medjool"."""
    if mention.amount is not None or mention.unit:
        return mention
    tokens = mention.naming
    for at in range(1, tokens.end - 1):
        counted = leading(tokens, at) if tokens[at].counts else None
        told, rest = _spaced(tokens, 0, at), _spaced(tokens, at + counted.length) if counted else ""
        if not counted or not rest or set(words(told)) & set(words(rest)):
            continue
        of_it = tokens[at - 1].word == "of" or not is_a_food(rest, search)  # "juice of 2 lemons"
        of_it = of_it or tells_how_made(told)  # "fried 3 eggs"
        if of_it and is_a_food(f"{told} {rest}", search):
            return mention._replace(words=f"{told} {rest}").with_leading(counted)
    return mention


def _two(mention: Mention, tokens: Tokens, at: int, counted: Quantity, *, behind: bool) -> tuple[Mention, Mention]:
    """What stands before a number, and what stands behind it; the number counts the one `behind` it or that before."""
    said = mention.said
    told, rest = _spaced(tokens, 0, at), _spaced(tokens, at + counted.length)
    if tells_how(told, listed=True) or names_a_meal(told.removesuffix(" of")):
        return mention._replace(words=""), mention._replace(words=rest).with_leading(counted)
    number = tokens[at].text
    place = next((place for place, token in enumerate(said) if place and token.text == number), len(said))
    place += 0 if behind else counted.length
    first = mention._replace(words=told, said=said[:place], text=_text_of(said[:place], told))
    second = Mention(
        _text_of(said[place:], rest), rest, Joint.WITH, said=said[place:], line=mention.line, told=mention.told
    )
    second = second._replace(start=said[place].start if place < len(said) else mention.start)
    return (first, second.with_leading(counted)) if behind else (first.with_leading(counted), second)


def _spaced(tokens: Tokens, first: int, end: int | None = None) -> str:
    return " ".join(token.text for token in tokens.span(first, end))


def _begins_apart(tokens: Tokens, at: int, counted: Quantity, search: Search) -> bool:
    """Whether the number at a token parts two foods, and is no part of the name of one."""
    before, behind = tokens[at - 1], at + counted.length
    if not before.letters or before.word in _LEADS_UP:
        return False
    if not goes_on(tokens, behind) or tokens[behind].word in TOLD_BESIDES:
        return False
    hits = search.find(words(_spaced(tokens, behind)), 1)
    one = is_a_food(_spaced(tokens, 0, at + 1), search)
    return not one and bool(hits) and hits[0].alike and bool(search.find(words(_spaced(tokens, 0, at)), 1))


def _counts_behind(last: Token, counted: Quantity) -> bool:
    """Whether a number counts what stands behind it ("tea 2 biscuits") and not before it ("dosa 2 sambar")."""
    return bool(counted.unit or counted.size) or counted.value == 1 or last.several


def may_be_a_name(mention: Mention, search: Search) -> bool:
    """Whether a number may be part of a name: "four cheese pizza", "Five Guys burger"; "4 x cheese pizza" counts."""
    told = mention.words.casefold().split()
    counts = mention.amount is not None and mention.amount > 1 and mention.amount == int(mention.amount)
    said_so = mention.by_times or mention.unit or mention.size or mention.weight is not None
    leads = bool(mention.said) and mention.said[0].counts
    if not counts or said_so or not leads or mention.potassium or len(told) < 2 or singular(told[-1]) != told[-1]:
        return False
    brand = mention.said[0].letters and any(each.capital and not each.text.isupper() for each in mention.said[1:2])
    return brand or told[0] in _COUNTED_IN_NAMES or not any(map(search.known, words(told[0])))


def cut_at_names(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, each cut where the name of a food ends, if it is but names of foods: "smoked salmon bagel"."""
    return [part for mention in run for part in _by_names(mention, search)]


def _by_names(mention: Mention, search: Search) -> list[Mention]:
    told = mention.words.split()
    little = any(word.casefold() in STOP or word.casefold() in PREPOSITIONS for word in told)
    several = _counts_several(mention, told) and not _is_a_plate(mention, search)
    one = little or mention.potassium or "," in mention.words or (is_a_food(mention.words, search) and not several)
    names = _names_in(told, search, whole=not several) if not one and 1 < len(told) <= LONGEST_RUN else []
    if len(names) < 2 or not (several or _lacks_the_noun(mention, search) or _is_no_food_of(names, mention, search)):
        return [mention]
    first = mention._replace(words=names[0], text=_text_up_to(mention, names[0]))
    rest = Mention("", "", Joint.WITH, told=mention.told)
    return [first, *(rest._replace(text=name, words=name) for name in names[1:])]


def cut_where_laid(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, each cut where one food lies on another, if none is called by both: "honey on porridge"."""
    return [part for mention in run for part in _laid_apart(mention, search)]


def _laid_apart(mention: Mention, search: Search) -> list[Mention]:
    told = mention.words.split()
    at = next((at for at in range(1, len(told) - 1) if told[at].casefold() in _LAID_ON), 0)
    above, below = " ".join(told[:at]), " ".join(told[at + 1 :])
    under = below.partition(" ")[2] if told[at + 1 : at + 2] and told[at + 1].casefold() in _ARTICLE_OF_ONE else below
    both = bool(at) and "," not in above and is_a_food(above, search) and _is_laid_on(under, search)
    may_go_on = mention.joint is Joint.AND  # "sausage and cheese sandwich on a muffin" is one
    if not both or may_go_on or mention.potassium or mention.precise:
        return [mention]
    # "2 scrambled eggs on toast" are no two plates of them, but "x2" behind it are.
    counts_above = _is_counted(mention) and is_several(above) and not mention.by_times
    if not counts_above and _has_both(above, under, found(mention, search)[:1]):
        return [mention]
    if not counts_above and is_a_food(f"{under} with {above}", search):
        return [mention._replace(words=f"{under} with {above}")]
    first = mention._replace(words=above, text=_text_up_to(mention, above))
    return [first, Mention(under, under, Joint.WITH, told=mention.told)]


def _is_laid_on(text: str, search: Search) -> bool:
    return any(hit.food.group not in _PUT_IN for hit in search.called(words(text))[:1])


def _has_both(above: str, under: str, hits: Sequence[Hit]) -> bool:
    """Whether the likeliest food is by one of its names one thing on or in another: "Bagel with cream cheese"."""
    wanted = {*words(above)[-1:], *words(under)[-1:]}
    names = (name for hit in hits for name in names_of(hit.food) if not _JOINING.isdisjoint(name.casefold().split()))
    heads = ((words(name), words(re.split(r"[,(]", name)[0])[-1:]) for name in names)
    return any(wanted <= set(named) and wanted.issuperset(head) for named, head in heads)


def _lacks_the_noun(mention: Mention, search: Search) -> bool:
    """Whether none of the likeliest foods has the noun that was said: then the words may be the names of several."""
    hits = found(mention, search)[:3]
    return bool(hits) and all(noun_of(mention.words, hit.lost) in hit.lost for hit in hits)


def _is_no_food_of(names: Sequence[str], mention: Mention, search: Search) -> bool:
    """Whether the likeliest food is none that names side by side are of: it has not the last, or one too many.

    "Ham mash" is no ham, and "gammon egg" has no chips; but "pistachio nuts", two of one kind, are one.
    """
    hits = found(mention, search)[:1]
    if not hits or hits[0].exact:
        return False
    hit, said = hits[0], set(words(mention.words))
    named = {word for name in names_of(hit.food) for word in words(name)}
    lacks_last = not mention.measured and named.isdisjoint(words(names[-1]))
    ends = (names[0], names[-1]) if lacks_last else ()
    found_ends = [each.food for name in ends for each in search.find(words(name), 1)]
    made_of_it = any(food.group in _MADE_OF_OTHERS for food in found_ends[-1:])  # "star fruit juice"
    groups = {food.group for food in found_ends}
    apart = (len(groups) > 1 and not made_of_it) or _has_another(hit.food, said, search)
    return apart or _loses_a_food(names, hit, search)


def _loses_a_food(names: Sequence[str], hit: Hit, search: Search) -> bool:
    """Whether of three names or more the likeliest food has nothing of one that is no flavour: "burger fries coke".

    Two may be one thing in two words ("potato bread"). What is drunk or sweet may taste of a fruit ("strawberry banana
    smoothie") and of no burger, and a dish or soup may be made of anything.
    """
    lost = [name for name in names[:-1] if set(words(name)) <= set(hit.lost)]
    groups = [food.group for name in lost for food in (each.food for each in search.called(words(name))[:1])]
    last = next((each.food.group for each in search.called(words(names[-1]))), "")
    if len(names) < len(("apple", "banana", "orange")) or not groups or last in ("dishes", "soups", "sauces"):
        return False
    flavours = all(group in _FLAVOURS for group in groups)
    return not flavours or (len(groups) > 1 and last not in _MADE_OF_OTHERS)


def _has_another(food: Food, said: Set[str], search: Search) -> bool:
    """Whether a plate of several foods has one that nobody said: the chips of "ham, egg and chips"."""
    listed = _PARTS_OF_A_PLATE.split(food.name.partition("(")[0].strip())
    foods = [set(words(part)) for part in listed]
    return (
        food.group == "dishes"
        and len(listed) > 2
        and all(is_a_food(part, search) for part in listed)
        and any(map(said.isdisjoint, foods))
    )


def _is_a_plate(mention: Mention, search: Search) -> bool:
    """Whether what was said is a dish of several foods, of which the count may be one's ("2 pies mash"), or a name."""
    dish = any("and" in hit.food.name.split() and not hit.lost for hit in found(mention, search)[:1])
    called = (name for hit in search.called(words(mention.words))[:1] for name in names_of(hit.food))
    return dish or mention.words.casefold() in map(str.casefold, called)  # "2 molasses cookie"


def _counts_several(mention: Mention, told: Sequence[str]) -> bool:
    """Whether several of the first thing are counted, and no food behind it is: "3 pancakes syrup"."""
    return _is_counted(mention) and len(told) > 1 and is_several(told[0]) and not is_several(told[-1])


def _is_counted(mention: Mention) -> bool:
    return mention.amount is not None and mention.amount > 1 and not mention.unit


def _names_in(told: Sequence[str], search: Search, *, whole: bool = True) -> list[str]:
    """The names of foods that words are, one after the other, the longest first; empty when a word is in none.

    `whole`: all of them may be one name.
    """
    if not told:
        return []
    for end in range(len(told) if whole else len(told) - 1, 0, -1):
        name = " ".join(told[:end])
        plainly = " ".join(word for word in told[:end] if word.casefold() not in DESCRIBING)  # "warm milk"
        if not is_a_food(name, search) and not is_a_food(plainly, search):
            continue
        rest = _names_in(told[end:], search)
        if rest or end == len(told):
            return [name, *rest]
    return []


def _text_up_to(mention: Mention, name: str) -> str:
    """The text of a mention to the end of a name in it: "2 sausages" of "2 sausages mash"."""
    at = mention.text.find(name)
    return mention.text[: at + len(name)] if at >= 0 else name


def _text_of(said: Sequence[Token], otherwise: str) -> str:
    return " ".join(token.text for token in said) if said else otherwise
