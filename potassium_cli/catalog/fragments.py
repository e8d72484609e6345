"""Fragments of a sentence that name no food by themselves: what only leads up to the next, or is part of a dish."""

from collections.abc import Sequence

from potassium_cli.catalog.grammar import Mention
from potassium_cli.catalog.meaning import is_a_food
from potassium_cli.catalog.measures import HOUSEHOLD, PIECES, SIZES
from potassium_cli.catalog.phrases import qualified
from potassium_cli.catalog.search import Search
from potassium_cli.catalog.vocabulary import DESCRIBING, PARTS


def named(mentions: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions without those that only describe the next; sizes and measures that are names, as names."""
    return _without_led([_settled(_of_the_dish(mention), search) for mention in mentions])


def _settled(mention: Mention, search: Search) -> Mention:
    """A mention whose size is part of a name ("Big Mac"), or whose last word is a measure ("watermelon slice").

    "An egg" is an amount of its own, since just that is a food; "a crust" is not.
    """
    for word in (word for word, size in SIZES.items() if size == mention.size):
        if is_a_food(f"{word} {mention.words}", search):
            return mention._replace(words=f"{word} {mention.words}", size="", article=False)
    if mention.article and is_a_food(mention.words, search):
        return mention._replace(article=False)
    *told, last = mention.words.split() or [""]
    counted = mention.amount is not None and not mention.unit
    if counted and not told and last.casefold() in HOUSEHOLD and not is_a_food(last, search):
        return mention._replace(words="", unit=HOUSEHOLD[last.casefold()], article=False)
    if told and not mention.unit and last.casefold() in PIECES and not is_a_food(mention.words, search):
        return mention._replace(words=" ".join(told), unit=HOUSEHOLD[last.casefold()])
    return mention


def _of_the_dish(mention: Mention) -> Mention:
    """A mention of but a part of the dish before it, "with a medium patty", as words that tell more of the dish."""
    last = qualified(mention.words)[0].casefold().split()[-1:]
    if mention.joint != "with" or mention.weighed or not PARTS.issuperset(last) or not last:
        return mention
    return Mention(mention.text, mention.words, "part")


def _without_led(run: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that only lead up to the next: "a hearty" or "a bowl of" before "150 g soup"."""
    kept: list[Mention] = []
    led = False
    for mention, after in zip(reversed(run), [None, *reversed(run)][: len(run)], strict=True):
        if after and not led and _goes_on_in(mention, after):
            kept[0] = _carried_over(mention, after)
            continue
        led = after is not None and _leads_to(mention, after, goes_on=led)
        if not led:
            kept.insert(0, mention._replace(joint="and") if mention.joint == "led" else mention)
    return kept


def _goes_on_in(mention: Mention, after: Mention) -> bool:
    """Whether the food of an amount stands behind the comma: "240 g of crisp, clear water"."""
    described = bool(mention.words) and _describes(mention)
    return described and mention.measured and after.joint == "," and not after.measured


def _carried_over(mention: Mention, after: Mention) -> Mention:
    """The amount of the one with the words of the other."""
    return mention._replace(text=f"{mention.text}, {after.text}", words=after.words, size=mention.size or after.size)


def _leads_to(mention: Mention, after: Mention, *, goes_on: bool) -> bool:
    """Whether a mention only describes the next: "a glass of", "a hearty" before it, or "a crisp, medium" apple.

    `goes_on`: the next one only describes, too.
    """
    describes = _describes(mention)
    if after.joint == "led" and (mention.article or describes):
        return True
    if after.joint == "with" and not mention.words and not mention.precise and after.precise:
        return True  # "a bottle filled with 500 ml of water"
    following = after.text.split(maxsplit=1)[:1]
    if after.joint == "," and mention.amount == 1 and not mention.unit:
        goes_on = goes_on or bool(after.size) or following[0].casefold().strip(",") in DESCRIBING
    return bool(describes and mention.words and goes_on)


def _describes(mention: Mention) -> bool:
    return all(word.casefold() in DESCRIBING for word in mention.words.split())
