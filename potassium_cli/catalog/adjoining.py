"""Mentions that belong together although the text was cut between them: a food and its kind, a drink and its milk."""

from collections.abc import Sequence

from potassium_cli.catalog.hits import Hit
from potassium_cli.catalog.meaning import found, is_a_food
from potassium_cli.catalog.search import Search
from potassium_cli.language.mentions import Mention, adjoin, spanning
from potassium_cli.language.words import words

MILKY = frozenset(words("latte cappuccino mocha chocolate cocoa chai matcha macchiato cortado flat"))
BLACK = frozenset(words("tea coffee americano espresso"))


def with_kinds(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with a food and its kind behind an amount as one: "rice 1 cup brown", "edamame 1 cup shelled"."""
    kept: list[Mention] = []
    for mention in run:
        one = bool(kept) and _is_its_kind(kept[-1], mention, search)
        kept.append(_of_kind(kept.pop(), mention) if one else mention)
    return kept


def _of_kind(before: Mention, mention: Mention) -> Mention:
    named, text = f"{mention.words} {before.words}", spanning(before, mention, " ")
    return mention._replace(words=named, text=text, start=before.start, joint=before.joint)


def _is_its_kind(before: Mention, mention: Mention, search: Search) -> bool:
    """Whether a measured mention that nothing but the cut parts from the one before it tells of what kind that is."""
    cut = mention.joint == "and" and mention.measured and not before.measured and adjoin(before, mention)
    if not cut or not before.words or not mention.words or before.line == "":
        return False
    hits = search.find(words(f"{mention.words} {before.words}"), 1)
    whole = bool(hits) and hits[0].alike and not hits[0].lost
    return whole and (not is_a_food(mention.words, search) or (hits[0].exact and is_a(hits[0], before.words)))


def is_a(hit: Hit, noun: str) -> bool:
    """Whether a food is what a noun says: a chicken biryani is a biryani, an oatmeal cookie is no oatmeal."""
    name = hit.food.name.split(",")[0].split(" with ")[0].split("(")[0]
    return words(name)[-1:] == words(noun)[-1:]


def with_milk(told: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with milk in a drink as what it is there: a splash in a tea, and nothing besides in a latte."""
    kept: list[Mention] = []
    for mention in told:
        little = mention.size == "small" and not mention.unit  # "a little milk"
        drink = kept[-1] if kept and mention.joint == "with" and (little or not mention.measured) else None
        poured = drink is not None and words(mention.words)[-1:] == words("milk") and is_a_drink(drink, search)
        said = frozenset(words(drink.words)) if drink and poured else frozenset[str]()
        if drink and said & MILKY:
            named = f"{drink.words} with {mention.words}"
            kept[-1] = drink._replace(words=named, text=spanning(drink, mention, " with "))
        else:
            splash = mention._replace(amount=1.0, unit="splash", size="", article=False)
            kept.append(splash if said & BLACK else mention)
    return kept


def is_a_drink(mention: Mention, search: Search) -> bool:
    """Whether a mention is of something to drink."""
    return any("drink" in hit.food.tags for hit in found(mention, search)[:1])
