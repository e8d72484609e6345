"""Allergens and other words about food, as people use them, and which foods they mean.

A word that is read too widely costs a suggestion; one read too narrowly can hurt. So allergies are read widely.
"""

from collections.abc import Iterable
from functools import cache

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.naming import words_of

# The allergens of EU Regulation 1169/2011, as tags, each by the words that people use for it.
ALLERGEN_WORDS = {
    "gluten": "gluten wheat barley rye oat spelt coeliac celiac",
    "crustaceans": "crustacean shellfish seafood shrimp prawn crab lobster",
    "eggs": "egg",
    "fish": "fish seafood",
    "peanuts": "peanut groundnut nut",
    "soya": "soya soy soybean",
    "milk": "milk dairy lactose casein whey",
    "nuts": "nut peanut almond hazelnut walnut cashew pecan pistachio macadamia",
    "celery": "celery celeriac",
    "mustard": "mustard",
    "sesame": "sesame tahini",
    "sulphites": "sulphite sulfite sulphur sulfur",
    "lupin": "lupin lupine peanut",
    "molluscs": "mollusc mollusk shellfish seafood mussel oyster clam squid snail",
}

# Should a row lack its allergen, its group still tells.
ALLERGEN_GROUPS = {
    "eggs": {"eggs"},
    "fish": {"fish"},
    "crustaceans": {"fish"},
    "molluscs": {"fish"},
    "milk": {"dairy", "cheese"},
    "nuts": {"nuts and seeds"},
    "peanuts": {"nuts and seeds"},
    "soya": {"soy"},
}


@cache
def allergens(words: str) -> frozenset[str]:
    """Return the allergen tags that a person may mean: "nuts" is both tree nuts and peanuts."""
    said, text = words_of(words), words.casefold()
    return frozenset(tag for tag, known in ALLERGEN_WORDS.items() if tag in text or said & words_of(known))


def speaks_of(food: Food, words: str) -> bool:
    """Say whether a name, alias or the group of a food holds all of these words, in any number."""
    said = words_of(words)
    return bool(said) and any(said <= words_of(text) for text in _texts(food))


def holds(food: Food, allergy: str) -> bool:
    """Say whether a food may hold this allergen: by tag or group, or by name, even within a longer word."""
    tags = allergens(allergy)
    possible = tags - {"milk"} if "vegan" in food.tags else tags  # a carton of oats or nuts stands among dairy
    groups = {group for tag in possible for group in ALLERGEN_GROUPS.get(tag, ())}
    return bool(food.tags & tags) or food.group in groups or _named(food, allergy)


def unheeded(foods: Iterable[Food], allergies: Iterable[str]) -> tuple[str, ...]:
    """Return the allergies that no food speaks of, so that nothing is left out for them."""
    table = tuple(foods)
    return tuple(
        words for words in allergies if not allergens(words) and not any(_named(food, words) for food in table)
    )


def _named(food: Food, allergy: str) -> bool:
    """Say whether a name holds one of the words that is no allergen of the tags: "wheat, kiwi" is about kiwi too."""
    said = words_of(allergy) - _KNOWN - _IDLE
    names = frozenset[str]().union(*map(words_of, _texts(food))) if said else frozenset[str]()
    return any(word in name for word in said if len(word) > 2 for name in names)


def _texts(food: Food) -> tuple[str, ...]:
    return (food.name, *food.aliases, food.group)


_KNOWN = words_of(" ".join(ALLERGEN_WORDS.values()))
_IDLE = words_of("and all any other kind most some food product allergy disease tree cow raw cooked fresh")
