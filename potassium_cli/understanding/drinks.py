"""Milk as what it is there: a splash of it in a tea, some on cereal, and nothing besides in a latte."""

from collections.abc import Sequence

from potassium_cli.catalog.search import Search
from potassium_cli.language.joints import Joint
from potassium_cli.language.mentions import Mention, spanning
from potassium_cli.language.quantities import MEASURED
from potassium_cli.language.words import words
from potassium_cli.understanding.match import found

MILKY = frozenset(words("latte cappuccino mocha chocolate cocoa chai matcha macchiato cortado flat"))
BLACK = frozenset(words("tea coffee americano espresso"))


def with_milk(told: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with milk as what it is there: a splash in a tea, some on cereal, and nothing besides in a latte."""
    kept: list[Mention] = []
    for mention in told:
        little = mention.size == "small" and not mention.unit  # "a little milk"
        besides = (
            bool(kept) and mention.joint in (Joint.WITH, Joint.AND, Joint.LISTED) and (little or not mention.measured)
        )
        under = kept[-1] if besides and _is_milk(mention, search) else None
        food = next((hit.food for hit in found(under, search)[:1]), None) if under else None
        said = frozenset(words(f"{under.words} {food.name}")) if under and food else frozenset[str]()
        if under and food and "drink" in food.tags and said & MILKY and mention.joint is Joint.WITH:
            milk = next((hit.food.name for hit in search.called(words(mention.words))[:1]), mention.words)
            named = f"{under.words} with {mention.words if 'milk' in mention.words else milk}"
            milky = under._replace(words=named, text=spanning(under, mention, " with "))
            kept[-1] = milky._replace(said=(*under.said, *mention.said), loose=(*under.loose, *mention.loose))
        elif food and "drink" in food.tags and said & BLACK and mention.joint is Joint.WITH:
            cups = kept[-1].amount if kept[-1].amount and kept[-1].unit not in MEASURED else 1.0
            kept.append(mention._replace(amount=cups, unit="splash", size="", article=False))
        elif food and food.group == "cereals" and not food.tags & {"dish"}:
            kept.append(mention._replace(amount=1.0, unit="serving on cereal", size="", article=False))
        else:
            kept.append(mention)
    return kept


def _is_milk(mention: Mention, search: Search) -> bool:
    """Whether a mention is of a milk, also by another name: "oatly"."""
    called = [hit.food.name for hit in search.called(words(mention.words))[:1]]
    return any(words(name)[-1:] == words("milk") for name in (mention.words, *called))


def is_a_drink(mention: Mention, search: Search) -> bool:
    """Whether a mention is of something to drink."""
    return any("drink" in hit.food.tags for hit in found(mention, search)[:1])
