"""The names that lead to a food, and what each word in them is worth.

A food has its own name and its aliases. An alias for the thing itself ("garbanzo beans" on the boiled row) stands for
the thing in its other preparations too, so every row of the same thing gets it with its own preparation behind it.
"""

from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from potassium_cli.catalog.phrases import qualified
from potassium_cli.catalog.words import TAKEN_FOR_GRANTED, words
from potassium_cli.domain.food import Food

# What an unsaid word of a name costs: the noun that names the food most, then its other words, then what qualifies it.
NOUN = 2.5
HEAD = 2.0
TAIL = 0.5
GRANTED = 0.15


class Name(NamedTuple):
    """One name of a food: its distinct words in order, and how much each costs when a person did not say it."""

    food: int
    words: tuple[str, ...]
    costs: tuple[float, ...]
    noun: str


def names(foods: Sequence[Food]) -> list[Name]:
    """Every name that leads to a food; `Name.food` is its place in the sequence."""
    synonyms = _synonyms(foods)
    found: dict[tuple[int, tuple[str, ...]], Name] = {}
    for number, food in enumerate(foods):
        head, _, tail = food.name.partition(",")
        variants = [(food.name, ""), *((alias, "") for alias in food.aliases)]
        variants += [(synonym, tail) for synonym in synonyms.get(words(head), ()) if tail]
        for named, behind in variants:
            name = _name(number, named, behind)
            if name.words:
                found.setdefault((number, name.words), name)
    return list(found.values())


def _synonyms(foods: Iterable[Food]) -> dict[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for food in foods:
        head, _, tail = food.name.partition(",")
        known = set(words(food.name))
        fresh = {alias for alias in food.aliases if tail and known.isdisjoint(words(alias))}
        found.setdefault(words(head), set()).update(fresh)
    return found


def _name(number: int, named: str, behind: str) -> Name:
    head, _, tail = named.partition(",")
    naming = words(head)
    costs: dict[str, float] = dict.fromkeys(naming, HEAD)
    noun = _noun(head)
    costs |= dict.fromkeys(noun, NOUN)
    for word in words(f"{tail} {behind}"):
        costs.setdefault(word, TAIL)
    granted = {word: min(cost, GRANTED) if word in TAKEN_FOR_GRANTED else cost for word, cost in costs.items()}
    return Name(number, tuple(granted), tuple(granted.values()), "".join(noun))


def _noun(head: str) -> tuple[str, ...]:
    """The noun of a name: its last word, or the last before an "and", "with", "on" or the like."""
    naming = words(qualified(head)[0])
    before = naming[: naming.index("&")] if "&" in naming[1:] else naming
    return before[-1:]


def weights(all_names: Iterable[Name]) -> dict[str, float]:
    """How much a word tells about which food is meant: the rarer, the more (inverse document frequency)."""
    foods_with: dict[str, set[int]] = {}
    for name in all_names:
        for word in name.words:
            foods_with.setdefault(word, set()).add(name.food)
    total = 1 + max((name.food for name in all_names), default=0)
    return {word: weight(len(having), total) for word, having in foods_with.items()}


def weight(having: int, total: int) -> float:
    """The weight of a word that so many foods of the total have."""
    return 1.0 + log(total / max(1, having))
