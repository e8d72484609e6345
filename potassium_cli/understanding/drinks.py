"""What is had in a drink or with it: a splash of milk in a tea, some on cereal, and nothing besides in a latte."""

from collections.abc import Sequence

from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.units import MILLILITRES
from potassium_cli.language.joints import Joint
from potassium_cli.language.mentions import Mention, named_first, spanning
from potassium_cli.language.quantities import MEASURED, TIMES
from potassium_cli.language.words import words
from potassium_cli.understanding.match import found

MILKY = frozenset(words("latte cappuccino mocha chocolate cocoa chai matcha macchiato cortado flat"))
BLACK = frozenset(words("tea coffee americano espresso"))


def of_the_drink(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with the amount behind a drink and its milk as that of the drink: "tea with milk x3"."""
    kept: list[Mention] = []
    for mention in run:
        milk = mention.joint is Joint.WITH and words(mention.words)[-1:] == words("milk") and named_first(mention)
        counted = mention.unit in MILLILITRES or not TIMES.isdisjoint(mention.said)
        if kept and milk and counted and not kept[-1].measured and is_a_drink(kept[-1], search):
            kept[-1] = kept[-1]._replace(amount=mention.amount, unit=mention.unit, article=False)
            kept.append(mention._replace(amount=None, unit=""))
        else:
            kept.append(mention)
    return kept


def with_milk(told: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with milk as what it is there: a splash in a tea, some on cereal, and nothing besides in a latte."""
    kept: list[Mention] = []
    for mention in told:
        little = mention.size == "small" and not mention.unit  # "a little milk"
        besides = (
            bool(kept) and mention.joint in (Joint.WITH, Joint.AND, Joint.LISTED) and (little or not mention.measured)
        )
        under = kept[-1] if besides and words(mention.words)[-1:] == words("milk") else None
        food = next((hit.food for hit in found(under, search)[:1]), None) if under else None
        said = frozenset(words(f"{under.words} {food.name}")) if under and food else frozenset[str]()
        if under and food and "drink" in food.tags and said & MILKY and mention.joint is Joint.WITH:
            named = f"{under.words} with {mention.words}"
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


def is_a_drink(mention: Mention, search: Search) -> bool:
    """Whether a mention is of something to drink."""
    return any("drink" in hit.food.tags for hit in found(mention, search)[:1])
