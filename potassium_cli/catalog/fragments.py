"""Fragments of a sentence that name no food by themselves: what only leads up to the next, or is part of a dish."""

from collections.abc import Sequence
from itertools import takewhile

from potassium_cli.catalog.search import Search
from potassium_cli.catalog.settling import settled
from potassium_cli.language.lexicon import DESCRIBING, DISH_PARTS, INSIDE
from potassium_cli.language.measures import CONTAINERS, HOUSEHOLD
from potassium_cli.language.mentions import Mention, adjoin, spanning
from potassium_cli.language.qualifiers import qualified
from potassium_cli.language.words import words


def named(mentions: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions without those that only describe the next; sizes and measures that are names, as names."""
    told = [settled(_of_the_dish(mention), search) for mention in mentions]
    return _without_led(_made_of(_without_headings(told, search)))


def _without_headings(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions without what a list stands under, where that is no food: "tapas: chorizo, olives"."""
    kept: list[Mention] = []
    for at, mention in enumerate(run):
        listed = at + 1 < len(run) and run[at + 1].joint in (",", "and", ";")
        if mention.joint == ":" and kept and listed and not kept[-1].measured and _heads(kept[-1], search):
            kept[-1] = _led_by(kept[-1], mention)._replace(joint=kept[-1].joint)
        else:
            kept.append(mention)
    return kept


def _heads(mention: Mention, search: Search) -> bool:
    hits = search.find(words(mention.words), 1)
    return not hits or bool(hits[0].lost) or not hits[0].alike


def _made_of(run: Sequence[Mention]) -> list[Mention]:
    """The mentions with a dish and what it is made of as one, or where its parts have amounts, without the dish.

    "A cup of oatmeal made with a banana" stays two, when no food is both.
    """
    kept: list[Mention] = []
    for at, mention in enumerate(run):
        if mention.joint not in INSIDE or not kept:
            kept.append(mention)
        elif _has_amounts(run, at) and not _says_how_much(kept[-1], mention):
            dish = kept.pop()
            kept.append(_led_by(dish, mention)._replace(joint=dish.joint))
        elif mention.joint != "is" and mention.amount is not None and not mention.unit:
            kept.append(mention._replace(joint="with", article=mention.amount == 1))
        else:
            kept.append(_without_amount(mention))
    return kept


def _led_by(leading: Mention, mention: Mention) -> Mention:
    """A mention with the text of what leads up to it."""
    return mention._replace(text=f"{leading.text}: {mention.text}", line="")


def _without_amount(mention: Mention) -> Mention:
    """The words of a mention alone."""
    return Mention(mention.text, mention.words, mention.joint, line=mention.line, start=mention.start)


def _has_amounts(run: Sequence[Mention], at: int) -> bool:
    """Whether a dish is told by the amounts of its parts: "porridge made with 40 g of oats and 200 ml of milk".

    "A sandwich made with a chicken fillet" is told by its name.
    """
    listed = takewhile(lambda other: other.joint in (",", "and"), run[at + 1 :]) if run[at].joint == ":" else ()
    counted = run[at].measured and (_amount_of_its_own(run[at]) or run[at].text[:1].isdigit())
    return counted or any(other.measured for other in listed)


def _says_how_much(dish: Mention, part: Mention) -> bool:
    """Whether a dish is told by its own amount: "2 pizzas: 164 g ..., 166 g ..." are told by their parts."""
    return dish.precise if part.joint == ":" and part.precise else _amount_of_its_own(dish)


def _amount_of_its_own(mention: Mention) -> bool:
    """Whether a dish has an amount that says more than that it is one."""
    return mention.precise or bool(mention.unit) or mention.amount not in (None, 1)


def _of_the_dish(mention: Mention) -> Mention:
    """A mention of but a part of the dish before it, "with a medium patty", as words that tell more of the dish."""
    last = qualified(mention.words)[0].casefold().split()[-1:]
    if mention.joint not in ("with", "of", *INSIDE) or mention.weighed or not DISH_PARTS.issuperset(last) or not last:
        return mention
    return _without_amount(mention)._replace(joint="part")


def _without_led(run: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that only lead up to the next: "a hearty" or "a bowl of" before "150 g soup"."""
    kept: list[Mention] = []
    led = False
    for mention, after in zip(reversed(run), [None, *reversed(run)][: len(run)], strict=True):
        holder = _holder(mention, after) if after and not led else None
        if after and not led and (holder or _goes_on_in(mention, after)):
            kept[0] = _carried_over(holder or mention, after)
            continue
        led = after is not None and _leads_to(mention, after, goes_on=led)
        if not led:
            kept.insert(0, mention._replace(joint="and") if mention.joint == "led" else mention)
    return kept


def _goes_on_in(mention: Mention, after: Mention) -> bool:
    """Whether the food of an amount stands behind the comma: "240 g of crisp, clear water"."""
    described = bool(mention.words) and _describes(mention)
    return described and mention.measured and after.joint == "," and not after.measured


def _holder(mention: Mention, after: Mention) -> Mention | None:
    """A mention as a container, when it is that of the food behind: "a juice box filled with a fruit juice blend"."""
    told, _, last = mention.words.rpartition(" ")
    if not mention.unit and HOUSEHOLD.get(last.casefold()) in CONTAINERS:
        mention = mention._replace(words=told, unit=HOUSEHOLD[last.casefold()])
    holds = after.joint == "with" and not after.precise and not after.unit and _is_in(mention, after)
    return mention if holds else None


def _is_in(mention: Mention, after: Mention) -> bool:
    """Whether a mention names just a container, and nothing that what comes next does not name."""
    return mention.unit in CONTAINERS and set(words(mention.words)) <= set(words(after.words))


def _carried_over(mention: Mention, after: Mention) -> Mention:
    """The amount of the one with the words of the other."""
    text = spanning(mention, after, ", ")
    return mention._replace(text=text, words=after.words, size=mention.size or after.size)


def _leads_to(mention: Mention, after: Mention, *, goes_on: bool) -> bool:
    """Whether a mention only describes the next: "a glass of", "a hearty" before it, or "a crisp, medium" apple.

    `goes_on`: the next one only describes, too.
    """
    describes = _describes(mention)
    if after.joint == "led" and (mention.article or describes) and adjoin(mention, after):
        return True
    if after.joint == "with" and not mention.precise and _is_in(mention, after) and after.precise:
        return True  # "a bottle filled with 500 ml of water"
    following = after.text.split(maxsplit=1)[:1]
    if after.joint in (",", "and") and mention.amount == 1 and not mention.unit:
        goes_on = goes_on or bool(after.size) or following[0].casefold().strip(",") in DESCRIBING
    return bool(describes and mention.words and goes_on)


def _describes(mention: Mention) -> bool:
    return all(word.casefold() in DESCRIBING for word in mention.words.split())
