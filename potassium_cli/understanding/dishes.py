"""A dish and what is in it: parts that only tell more of it, a list that stands in its place, a share of all of it."""

from collections.abc import Sequence
from itertools import takewhile

from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.units import MILLILITRES
from potassium_cli.language.joints import IN_A_ROW, INSIDE, Joint
from potassium_cli.language.lexicon import DISH_PARTS
from potassium_cli.language.mentions import Mention, led_by, with_tokens_of
from potassium_cli.language.qualifiers import qualified
from potassium_cli.language.words import words
from potassium_cli.understanding.kinds import is_a
from potassium_cli.understanding.match import found

_BESIDE = (Joint.WITH, Joint.AND, Joint.LISTED, Joint.PARTS)


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


def with_ingredients(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions, of which what a dish before them is itself made of is said so: "omelette with 3 eggs"."""
    kept: list[Mention] = []
    for mention in run:
        made = bool(kept) and mention.joint in _BESIDE and _is_ingredient(mention, kept[-1], search)
        kept.append(mention._replace(joint=Joint.MADE) if made else mention)
    return kept


def _is_ingredient(mention: Mention, dish: Mention, search: Search) -> bool:
    """Whether an amount is of what a dish without one is made of: the eggs of an omelette, the dry oats of porridge."""
    if dish.measured or not mention.measured or mention.potassium:
        return False
    made, part = (next(iter(search.called(words(each.words))), None) for each in (dish, mention))
    if made is None or part is None or made.food == part.food:
        return False
    if is_a(made, mention.words):  # "Tofu, scrambled" is tofu
        return "dish" in made.food.tags
    if made.food.group != part.food.group:
        return False
    return made.food.group == "eggs" or (made.food.group == "cereals" and "dry" in part.food.name.split())


def made_of(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with a dish and what it is made of as one, or where its parts have amounts, without the dish.

    "A cup of oatmeal made with a banana" stays two, when no food is both; and so does porridge made with 250 ml of
    milk. One amount of a part ("pancakes made with 2 eggs") does not tell how much of the dish was eaten.
    """
    kept: list[Mention] = []
    for at, mention in enumerate(run):
        if mention.joint not in INSIDE or not kept:
            kept.append(mention)
        elif _has_amounts(run, at) and not _says_how_much(kept[-1], mention):
            dish = kept.pop()
            if _is_all(run, at, dish, search):
                kept.append(led_by(dish, mention)._replace(joint=dish.joint))
            elif _is_poured_on(mention, dish, search):
                kept += [dish, mention._replace(joint=Joint.WITH)]
            else:
                kept.append(_of_unsaid_amount(dish, mention))
        elif mention.joint is not Joint.CONSISTS and mention.amount is not None and not mention.unit:
            kept.append(mention._replace(joint=Joint.WITH, article=mention.amount == 1))
        else:
            kept.append(_without_amount(mention))
    return kept


def _is_all(run: Sequence[Mention], at: int, dish: Mention, search: Search) -> bool:
    """Whether what is said to be in a dish is all of it: several parts, the dish again, or what it is made of."""
    part = run[at]
    listed = takewhile(lambda other: other.joint in (*IN_A_ROW, Joint.WITH), run[at + 1 :])
    again = words(part.words)[-1:] == words(dish.words)[-1:]
    several = part.joint is Joint.CONSISTS or any(other.words for other in listed)
    return several or again or _is_ingredient(part, dish, search)


def _is_poured_on(mention: Mention, dish: Mention, search: Search) -> bool:
    """Whether a volume is of what is poured on a cereal or into a drink besides: "coffee (50 ml milk)"."""
    foods = [hit.food for hit in found(dish, search)[:1]]
    poured = mention.unit in MILLILITRES and any("drink" in food.tags or food.group == "cereals" for food in foods)
    return poured and bool(found(mention, search))


def _of_unsaid_amount(dish: Mention, part: Mention) -> Mention:
    """A dish of which only the amount of one part was said."""
    asked = f"how much of it did you eat? “{part.text}” only tells what is in it"
    told = with_tokens_of(dish, part)
    return told._replace(problem=dish.problem or asked)


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
