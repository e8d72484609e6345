"""An amount behind several foods that is of the first, which the others are in or with: "coffee with creamer 2 cups".

What stands right before it would be two cups of creamer, or a plate of nothing but the potatoes beside a roast.
"""

from collections.abc import Sequence

from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.units import GRAMS, MILLILITRES
from potassium_cli.language.joints import Joint
from potassium_cli.language.mentions import Mention, adjoin, named_first, spanning, with_tokens_of
from potassium_cli.language.words import words
from potassium_cli.understanding.match import found, is_a_food
from potassium_cli.understanding.weigh import weigh

_SERVED_ON = frozenset(("plate", "bowl", "serving"))
_POURED_IN = frozenset("mug glass bottle can cup pint".split())
_IN_A_DRINK = frozenset(words("milk cream creamer whitener sugar sweetener honey lemon mint ginger syrup oatly"))
_A_DRINK = 100.0  # millilitres: less is what is poured into one
_INSIDE = (Joint.WITH, Joint.MADE)


def of_the_whole(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, with an amount behind several as that of the first: "pot roast with potatoes, 1 plate"."""
    kept: list[Mention] = []
    for mention in run:
        at = _head(kept, mention, search)
        if at is None:
            kept.append(mention)
            continue
        amount = 1.0 if mention.amount is None else mention.amount
        kept[at] = kept[at]._replace(amount=amount, unit=mention.unit, size=mention.size, article=False)
        if mention.words:
            kept.append(mention._replace(amount=None, unit="", size="", joint=_with(mention.joint)))
        else:
            kept[at] = with_tokens_of(kept[at], mention)
    return kept


def _with(joint: Joint) -> Joint:
    return Joint.WITH if joint is Joint.MADE else joint


def _head(kept: Sequence[Mention], mention: Mention, search: Search) -> int | None:
    """Which of the mentions before it the amount of one is of; None when it is its own."""
    alone = not mention.words and mention.joint is Joint.LISTED
    behind = named_first(mention) and bool(words(mention.said[0].text))
    if not mention.measured or mention.weight is not None or not (alone or behind):
        return None
    at = len(kept) - 1 if alone or mention.joint in (*_INSIDE, Joint.AND) else -1
    joints = [] if alone else [mention.joint]
    while at > 0 and kept[at].joint in (*_INSIDE, Joint.AND) and not kept[at].measured:
        joints.append(kept[at].joint)
        at -= 1
    if at < 0 or not joints or kept[at].measured or not kept[at].words:
        return None
    inside = not set(joints).isdisjoint(_INSIDE)
    if mention.unit in _SERVED_ON:
        return at if inside or mention.unit == "plate" else None
    added = alone or _is_put_in(mention)
    return at if inside and added and _fills(mention) and _is_poured(kept[at], search) else None


def _is_put_in(mention: Mention) -> bool:
    return bool(words(mention.words)) and words(mention.words)[-1] in _IN_A_DRINK


def _fills(mention: Mention) -> bool:
    """Whether an amount is one of a drink, and not of what is put in it: "2 mugs", "x3", "300 ml", but not "2 tsp"."""
    unit = mention.unit
    volume = MILLILITRES[unit] * (mention.amount or 0.0) if unit in MILLILITRES else 0.0
    return unit in _POURED_IN or volume >= _A_DRINK or (not unit and mention.by_times)


def _is_poured(mention: Mention, search: Search) -> bool:
    """Whether a mention is of something to drink, or of a soup."""
    foods = [hit.food for hit in found(mention, search)[:1]]
    return any("drink" in food.tags or "soup" in words(food.name) for food in foods)


def of_the_name(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, with a number behind two that are the name of one as that of both: "mac and cheese x2"."""
    kept: list[Mention] = []
    for mention in run:
        before = kept[-1] if kept and mention.joint in (Joint.AND, Joint.WITH) else None
        counted = mention.measured and mention.weight is None and named_first(mention)
        whole = f"{before.words} and {mention.words}" if before and counted and not before.measured else ""
        if before and whole and mention.unit in ("", "cup", *_SERVED_ON) and is_a_food(whole, search):
            named = mention._replace(words=whole, text=spanning(before, mention, " and "), joint=before.joint)
            kept[-1] = with_tokens_of(named._replace(line=before.line, start=before.start), before)
        else:
            kept.append(mention)
    return kept


def of_what_has_it(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, with a measure between two foods as that of the one that is measured so: "hummus 4 tbsp pita"."""
    kept: list[Mention] = []
    for mention in run:
        between = bool(kept) and _stands_between(kept[-1], mention) and not _has(mention, mention, search)
        if between and _has(kept[-1], mention, search):
            amount, unit, size = mention.amount, mention.unit, mention.size
            kept[-1] = kept[-1]._replace(amount=amount, unit=unit, size=size, article=False)
            kept.append(mention._replace(amount=None, unit="", size=""))
        else:
            kept.append(mention)
    return kept


def _stands_between(before: Mention, mention: Mention) -> bool:
    """Whether nothing but a household measure stands between the words of two mentions."""
    measured = bool(mention.unit) and mention.unit not in GRAMS and not before.measured
    cut = mention.joint in (Joint.AND, Joint.WITH) and adjoin(before, mention) and before.line != ""
    return measured and cut and bool(before.words and mention.words)


def _has(named: Mention, counted: Mention, search: Search) -> bool:
    """Whether the food of one mention is measured as another is."""
    hits = found(named, search)[:1]
    asked = named._replace(amount=counted.amount, unit=counted.unit, size=counted.size, weight=None)
    return all(not weigh(hit.food, asked).problem for hit in hits) and bool(hits)


def on_a_plate(told: Sequence[Mention]) -> list[Mention]:
    """The mentions with a plate of several foods as a serving of each: "a plate of roast beef with potatoes"."""
    kept: list[Mention] = []
    plates: float | None = None
    for mention, after in zip(told, [*told[1:], None][: len(told)], strict=True):
        beside = after is not None and after.joint in (Joint.WITH, Joint.AND) and not after.measured
        if mention.unit == "plate" and mention.weight is None and beside:
            plates = 1.0 if mention.amount is None else mention.amount
            kept.append(mention._replace(unit="serving"))
        elif plates and mention.joint in (Joint.WITH, Joint.AND, Joint.LISTED) and not mention.measured:
            kept.append(mention if plates == 1 else mention._replace(amount=plates, unit="serving"))
        else:
            plates = None
            kept.append(mention)
    return kept
