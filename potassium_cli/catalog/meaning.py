"""Which foods a mention may mean: what it says is there, what it says is not, and what only praises or qualifies."""

from potassium_cli.catalog.grammar import Mention
from potassium_cli.catalog.phrases import affirmed, qualified
from potassium_cli.catalog.preparation import KINDS, states
from potassium_cli.catalog.search import Hit, Search
from potassium_cli.catalog.vocabulary import DESCRIBING, PREPARED, telling
from potassium_cli.catalog.words import words

POSSIBLE = 0.45  # the share of what was said that a match must hold to be offered at all
ALIKE = 0.3  # the same when its noun is the noun that was said


def possible(hit: Hit) -> bool:
    """Whether a food may be meant at all: it has enough of what was said, or is the same kind of thing."""
    return hit.share >= (ALIKE if hit.alike else POSSIBLE)


def found(mention: Mention, search: Search) -> tuple[Hit, ...]:
    """The foods of a mention: what stands behind a comma only qualifies it."""
    affirmative, denied = affirmed(mention.words)
    if denied and is_a_food(mention.words, search):
        return search.find(words(mention.words), 6)
    name, asides = _specified(*qualified(affirmative))
    name, asides = _without_praise(name, search), telling(asides)
    hits = _allowed(search.find(words(name), 6, words(asides)), frozenset(words(denied)))
    hits = _not_what_it_lies_on(hits, name, asides)
    if mention.unit == "can":
        hits = _from_a_can(name, asides, search) or hits
    if "," not in mention.words:
        return hits
    listed = search.find(words(f"{name} {asides}"), 6)  # "sweet, ripe banana": the noun may be behind the comma
    better = listed and listed[0].alike and (not hits or not hits[0].alike or listed[0].score > hits[0].score)
    return listed if better else hits


def unmet(text: str, hit: Hit) -> tuple[str, ...]:
    """The words of a text, as they were typed, that a food does not have and that may tell something of it.

    And what a dish was said to be without, when its name does not say so.
    """
    lost = hit.lost
    _, denied = affirmed(text)
    without = denied.split() if "dish" in hit.food.tags and not _lacks(hit.food.name) else ()
    typed = (word.strip(".,;:!()") for word in telling(text).split())
    telling_ones = (word for word in typed if word.casefold() not in DESCRIBING or word.casefold() in PREPARED)
    said = (word for word in telling_ones if set(words(word)) & set(lost))
    return tuple(dict.fromkeys((*said, *(f"no {word}" for word in without))))


def _specified(name: str, asides: str) -> tuple[str, str]:
    """A kind of food and what is behind its comma as one name: "fish, tilapia, baked" is a baked tilapia fish."""
    kind = words(name)
    specific, _, rest = asides.partition(",")
    if len(kind) != 1 or kind[0] not in KINDS or not specific.strip() or states(words(specific)):
        return name, asides
    return f"{specific.strip()} {name}", rest


def _without_praise(name: str, search: Search) -> str:
    """A name without what only praises it, where that leaves just a food: a "crisp apple" is no crisp of apples."""
    praise = DESCRIBING - PREPARED
    told = [word for word in name.split() if word.casefold() not in praise or any(map(search.known, words(word)))]
    kept = [word for word in told if word.casefold() not in praise]
    told_name, bare_name = " ".join(told or name.split()), " ".join(kept)
    first, bare = (next(iter(search.find(words(text), 1)), None) for text in (told_name, bare_name))
    just_a_food = bare is not None and (bare.exact or (bare.alike and bare.share >= 1))
    another = first is not None and first.alike and (bare is None or first.food != bare.food)
    return bare_name if just_a_food and not another else told_name


def _from_a_can(name: str, asides: str, search: Search) -> tuple[Hit, ...]:
    """The foods of "a can of tomatoes", where there is one that is called so."""
    hits = search.find(words(f"{name} canned"), 6, words(asides))
    return hits if hits and hits[0].alike and not hits[0].lost and "drink" not in hits[0].food.tags else ()


def _not_what_it_lies_on(hits: tuple[Hit, ...], name: str, asides: str) -> tuple[Hit, ...]:
    """The foods in a new order: a "burger on a white bun" is no bun, so those that are one come last."""
    preposition, *below = asides.partition(",")[0].split() or [""]
    if preposition.casefold() not in ("on", "in"):
        return hits
    only_below = set(words(" ".join(below))) - set(words(name))
    return tuple(sorted(hits, key=lambda hit: not only_below.isdisjoint(words(qualified(hit.food.name)[0])[-1:])))


def _allowed(hits: tuple[Hit, ...], denied: frozenset[str]) -> tuple[Hit, ...]:
    """The foods in a new order, when it was said what they are without: those that have it come last."""
    if not denied:
        return hits
    return tuple(sorted(hits, key=lambda hit: bool(denied & set(words(hit.food.name)) and not _lacks(hit.food.name))))


def _lacks(name: str) -> bool:
    return any(word in f" {name.casefold()} " for word in (" without ", " no ", "unsalted", "-free"))


def is_a_food(text: str, search: Search) -> bool:
    """Whether a text is just the name of a food."""
    hits = search.find(words(text), 1)
    return bool(hits and hits[0].exact)
