"""A meal told in plain words becomes items: what one food's name spans is put together, then found and weighed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from potassium_cli.catalog.grammar import Mention, amount_alone, mentions
from potassium_cli.catalog.portions import number, weigh
from potassium_cli.catalog.reading import POSSIBLE, found, possible, put_together
from potassium_cli.catalog.search import Hit, Search
from potassium_cli.domain.food import Food
from potassium_cli.domain.meal import GramsFrom, Item, Status
from potassium_cli.domain.nutrients import Nutrients
from potassium_cli.domain.units import milligrams

SURE = 0.7  # share of what was said that a match must hold to be sure
CLEAR = 1.0  # by how much the first must lead the second, in weight of words
NOTHING_CHOSEN: Mapping[str, Food] = MappingProxyType({})
SALTS = ("chloride", "citrate", "gluconate", "bicarbonate", "kcl")


def understand(text: str, search: Search, chosen: Mapping[str, Food] = NOTHING_CHOSEN) -> tuple[Item, ...]:
    """The items of a text, in order. Never raises: what cannot be understood is unmatched, with its problem.

    `chosen` says which food is meant by an item's text, for the texts that a person was asked about.
    """
    items: list[Item] = []
    run: list[Mention] = []
    for mention in mentions(text):
        if mention.joint == ";":
            items += _items(run, search, chosen)
            run = []
        run.append(mention)
    return (*items, *_items(run, search, chosen))


def measured(food: Food, text: str) -> Item:
    """A food in an amount that is told in words, such as "1 large" or "150 g"."""
    told = amount_alone(text)
    if told is None or told.potassium:
        problem = "say an amount and a portion, such as 1 large or 150 g"
        return Item(text, Status.UNMATCHED, food.name, food, problem=problem)
    return _of_food(told, food)


def _items(run: Sequence[Mention], search: Search, chosen: Mapping[str, Food]) -> list[Item]:
    together = put_together(run, search)
    return [_of_food(each, chosen[each.text]) if each.text in chosen else _item(each, search) for each in together]


def _item(mention: Mention, search: Search) -> Item:
    if not mention.words:
        return _unmatched(mention, mention.problem or "say what it was")
    if mention.potassium:
        return _typed(mention)
    hits = found(mention, search)
    if mention.problem or not hits or not possible(hits[0]):
        likely = hits if hits and hits[0].share >= POSSIBLE / 2 else ()
        return _unmatched(mention, mention.problem)._replace(alternatives=tuple(hit.food for hit in likely[:5]))
    status = Status.MATCHED if _clear(hits, search) else Status.AMBIGUOUS
    return _of_food(mention, hits[0].food)._replace(status=status, alternatives=tuple(hit.food for hit in hits[1:6]))


def _of_food(mention: Mention, food: Food) -> Item:
    """The mention of a food that is certain, weighed."""
    weighed = weigh(food, mention)
    problem = mention.problem or weighed.problem
    return Item(
        text=mention.text,
        status=Status.MATCHED,
        name=food.name,
        food=food,
        amount=mention.amount,
        unit=mention.unit,
        portion=weighed.portion,
        grams=None if problem else weighed.grams,
        grams_from=weighed.grams_from,
        nutrients=Nutrients() if problem else food.per_100_g.of_grams(weighed.grams),
        problem=problem,
    )


def _clear(hits: Sequence[Hit], search: Search) -> bool:
    """Whether the first is the one: it holds what was said, and no other that differs in potassium is as near.

    A food that was said and is not in it ("avocado toast" as toast) makes it doubtful.
    """
    first, *others = hits
    if any(hit.exact for word in first.lost for hit in search.find((word,), 1)):
        return False
    if first.share < SURE or not first.named:
        return False
    return not any(_as_near(first, other) and _differ(first, other) for other in others)


def _as_near(first: Hit, other: Hit) -> bool:
    return other.exact == first.exact and first.score - other.score < CLEAR


def _differ(first: Hit, other: Hit) -> bool:
    one, two = first.food.per_100_g.potassium_mg, other.food.per_100_g.potassium_mg
    return one is None or two is None or abs(one - two) > max(10.0, 0.15 * one)


def _typed(mention: Mention) -> Item:
    """An item whose potassium was typed, such as "protein bar 250 mg"."""
    if mention.potassium is None:
        raise ValueError("no potassium was typed")
    amount, unit = mention.potassium
    problem = mention.problem
    if not problem and any(salt in mention.words.casefold() for salt in SALTS):
        problem = (
            "a milligram of a potassium salt is not one of potassium; name it otherwise and say the mg of potassium"
        )
    said = f"{number(amount)} {unit} potassium"
    if problem:
        return _unmatched(mention, problem)
    nutrients = Nutrients(potassium_mg=milligrams(amount, unit))
    return Item(
        mention.text, Status.MATCHED, mention.words, None, amount, unit, said, None, GramsFrom.STATED, nutrients
    )


def _unmatched(mention: Mention, problem: str) -> Item:
    return Item(mention.text, Status.UNMATCHED, mention.words, None, mention.amount, mention.unit, problem=problem)
