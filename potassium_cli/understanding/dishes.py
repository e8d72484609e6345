"""A dish and what is in it: parts that only tell more of it, a list that stands in its place, a share of all of it."""

from collections.abc import Sequence
from itertools import takewhile

from potassium_cli.catalog.search import Search
from potassium_cli.language.joints import IN_A_ROW, INSIDE, Joint
from potassium_cli.language.lexicon import DISH_PARTS
from potassium_cli.language.mentions import Mention, led_by
from potassium_cli.language.qualifiers import qualified
from potassium_cli.language.words import words
from potassium_cli.understanding.match import found


def parts_of_dishes(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, of which those of but a part of the dish before them only tell more of it."""
    pairs = zip(run, [None, *run][: len(run)], strict=True)
    return [_named_in(mention, before, search) if before else _of_the_dish(mention) for mention, before in pairs]


def _named_in(mention: Mention, before: Mention, search: Search) -> Mention:
    """A mention of what the dish before it is named after as words that tell more of the dish.

    "A chicken caesar salad with grilled chicken" has one chicken.
    """
    noun, named = words(mention.words)[-1:], words(before.words)
    again = mention.joint is Joint.WITH and bool(noun) and noun[0] in named[:-1]
    if not again or mention.measured or mention.article or not is_a_dish(before, search):
        return _of_the_dish(mention)
    return _without_amount(mention)._replace(joint=Joint.PART)


def is_a_dish(mention: Mention, search: Search) -> bool:
    """Whether a mention is of a dish."""
    return any("dish" in hit.food.tags for hit in found(mention, search)[:1])


def shared(run: Sequence[Mention], _: Search) -> list[Mention]:
    """The mentions with a part of a whole list as that part of each: "a quarter of the stew: 1 kg potatoes, beef"."""
    kept: list[Mention] = []
    part: float | None = None
    for mention in run:
        head = kept[-1] if kept and mention.joint in INSIDE and mention.measured and mention.words else None
        partial = head is not None and head.amount is not None and head.amount < 1 and not head.unit
        if head and partial and head.weight is None:
            part = head.amount
            kept[-1] = _times(led_by(head, mention)._replace(joint=head.joint), part)
        else:
            kept.append(_times(mention, part))
    return kept


def _times(mention: Mention, part: float | None) -> Mention:
    """A part of a mention; all of it when none is told."""
    if part is None:
        return mention
    amount = part if mention.amount is None and mention.weight is None else mention.amount and mention.amount * part
    return mention._replace(amount=amount, weight=mention.weight and mention.weight * part, article=False)


def made_of(run: Sequence[Mention], _: Search) -> list[Mention]:
    """The mentions with a dish and what it is made of as one, or where its parts have amounts, without the dish.

    "A cup of oatmeal made with a banana" stays two, when no food is both.
    """
    kept: list[Mention] = []
    for at, mention in enumerate(run):
        if mention.joint not in INSIDE or not kept:
            kept.append(mention)
        elif _has_amounts(run, at) and not _says_how_much(kept[-1], mention):
            dish = kept.pop()
            kept.append(led_by(dish, mention)._replace(joint=dish.joint))
        elif mention.joint is not Joint.CONSISTS and mention.amount is not None and not mention.unit:
            kept.append(mention._replace(joint=Joint.WITH, article=mention.amount == 1))
        else:
            kept.append(_without_amount(mention))
    return kept


def _without_amount(mention: Mention) -> Mention:
    """The words of a mention alone."""
    bare = Mention(mention.text, mention.words, mention.joint, line=mention.line, start=mention.start)
    return bare._replace(said=mention.said, loose=mention.loose, told=mention.told)


def _has_amounts(run: Sequence[Mention], at: int) -> bool:
    """Whether a dish is told by the amounts of its parts: "porridge made with 40 g of oats and 200 ml of milk".

    "A sandwich made with a chicken fillet" is told by its name.
    """
    listed = takewhile(lambda other: other.joint in IN_A_ROW, run[at + 1 :]) if run[at].joint is Joint.PARTS else ()
    counted = run[at].measured and (_amount_of_its_own(run[at]) or run[at].text[:1].isdigit())
    return counted or any(other.measured for other in listed)


def _says_how_much(dish: Mention, part: Mention) -> bool:
    """Whether a dish is told by its own amount: "2 pizzas: 164 g ..., 166 g ..." are told by their parts."""
    return dish.precise if part.joint is Joint.PARTS and part.precise else _amount_of_its_own(dish)


def _amount_of_its_own(mention: Mention) -> bool:
    """Whether a dish has an amount that says more than that it is one."""
    return mention.precise or bool(mention.unit) or mention.amount not in (None, 1)


def _of_the_dish(mention: Mention) -> Mention:
    """A mention of but a part of the dish before it, "with a medium patty", as words that tell more of the dish."""
    last = qualified(mention.words)[0].casefold().split()[-1:]
    if (
        mention.joint not in (Joint.WITH, Joint.TELLS, *INSIDE)
        or mention.weighed
        or not DISH_PARTS.issuperset(last)
        or not last
    ):
        return mention
    return _without_amount(mention)._replace(joint=Joint.PART)
