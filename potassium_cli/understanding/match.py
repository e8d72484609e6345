"""Which foods a mention may mean: what it says is there, what it says is not, and what only praises or qualifies."""

from collections.abc import Collection
from functools import lru_cache
from itertools import takewhile

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food
from potassium_cli.language.lexicon import ARTICLES, DESCRIBING, FRAME, MEALS, PREPARED, is_participle, telling
from potassium_cli.language.measures import HOUSEHOLD, IDLE
from potassium_cli.language.mentions import Mention
from potassium_cli.language.preparation import KINDS, states
from potassium_cli.language.qualifiers import PREPOSITIONS, affirmed, qualified
from potassium_cli.language.words import TAKEN_FOR_GRANTED, words

SURE = 0.7  # share of what was said that a match must hold to be sure
POSSIBLE = 0.45  # the share of what was said that a match must hold to be offered at all
POURED = frozenset("glass mug cup bottle can pint shot".split())
BAGGED = frozenset(
    ("bag", "packet", "box", "jar", "can", "container")
)  # of several foods called so, one comes in these
SPOONED = frozenset("tsp tbsp scoop".split())
_ENDS = PREPOSITIONS | frozenset("but that which while where for during by as into atop over".split())
_HOW = frozenset("high straight full".split())  # "piled high", "straight from the carton"
_READY_TO = ("serve", "eat", "drink", "heat")
ALIKE = 0.3  # the same when its noun is the noun that was said


def possible(hit: Hit) -> bool:
    """Whether a food may be meant at all: it has enough of what was said, or is the same kind of thing."""
    return hit.share >= (ALIKE if hit.alike else POSSIBLE)


def found(mention: Mention, search: Search) -> tuple[Hit, ...]:
    """The foods of a mention, the likeliest first; the same words are looked for once."""
    said = (mention.words, mention.unit, mention.holder)
    if said not in search.meant:
        search.meant[said] = _found(mention, search)
    return search.meant[said]


def _found(mention: Mention, search: Search) -> tuple[Hit, ...]:
    """The foods of a mention: what stands behind a comma only qualifies it."""
    if mine := search.mine(words(mention.words)):
        others = search.find(words(mention.words), 6)
        return (*mine, *(hit for hit in others if hit.food.id not in {own.food.id for own in mine}))
    said = affirmed(mention.words)
    denied = said.denied
    called = search.called(words(mention.words))
    if called and (denied or _called_so(called[0].food, mention.words)):
        return _for_unit(search.find(words(mention.words), 6), mention.unit)
    name, asides = _specified(*qualified(said.there))
    name, asides = _without_praise(name, search), telling(asides)
    hits = _allowed(_lacking(name, asides, said.lacking, search), frozenset(words(denied)))
    if not hits or not possible(hits[0]):
        hits = search.called(words(_without_kind(name))) or hits
    hits = _for_unit(_not_what_it_lies_on(hits, name, asides), mention.unit)
    if "can" in (mention.unit, mention.holder):
        hits = _from_a_can(name, asides, search) or hits
    if "," not in mention.words or (hits and hits[0].exact):
        return hits
    listed = search.find(words(f"{name} {asides}"), 6)  # "sweet, ripe banana": the noun may be behind the comma
    better = listed and listed[0].alike and (not hits or not hits[0].alike or listed[0].score > hits[0].score)
    return listed if better else hits


@lru_cache(maxsize=4096)  # asked of each food that a mention may mean
def noun_of(text: str, lost: tuple[str, ...] = ()) -> str:
    """What a text says was eaten: the last word of its first phrase that may name a food; "" when none may.

    Of "a glass of orange juice that was cold, and toast" it is the juice. What tells how it was made is passed over;
    a mere kind of thing ("cereal") is none, nor is a measure among the words that a food has not (`lost`).
    """
    said = affirmed(text).there.split()
    pairs = zip(said, [*said[1:], ""][: len(said)], strict=True)
    phrase = [word for word, _ in takewhile(lambda pair: not _ends_a_phrase(*pair), pairs)]
    ended = next((at for at, word in enumerate(phrase, start=1) if word.endswith((",", ";", ":", "."))), len(phrase))
    naming = (word.strip(".,;:!?()").casefold() for word in reversed(phrase[:ended]))
    noun = next((word for word in naming if word and not _passed_over(word)), "")
    held = noun in HOUSEHOLD and bool(lost) and set(words(noun)) <= set(lost)  # "a container filled with juice"
    named = "".join(words(noun)[-1:])
    return "" if held or noun in MEALS or named in KINDS or named in TAKEN_FOR_GRANTED or len(named) == 1 else named


def _ends_a_phrase(word: str, following: str) -> bool:
    if word.startswith(("(", "[")):
        return True
    word, following = word.casefold(), following.casefold()
    if word == "to":
        return following not in _READY_TO
    return word in _ENDS or (word in ("and", "&") and (following in FRAME or following in ARTICLES))


def _passed_over(word: str) -> bool:
    told = word in DESCRIBING or word in IDLE or word in FRAME or word.endswith(("ly", "-size", "-sized"))
    return told or word in _HOW or is_participle(word)


def corrected(text: str, hit: Hit, search: Search) -> tuple[tuple[str, str], ...]:
    """The words of a text that a food has only as they were put right, each with what it was taken for."""
    pairs: dict[str, str] = {}
    for typed in text.split():
        for said in words(typed):
            spelt = set(search.spellings(said)) if said not in hit.lost else set()
            taken = _named_so(spelt, hit) if spelt else ""
            if taken:
                pairs[typed.strip(".,;:!()")] = taken
    return tuple(pairs.items())


def _named_so(spelt: Collection[str], hit: Hit) -> str:
    """The first word of a food's names that is one of these; "" when none is."""
    names = (word for name in (hit.food.name, *hit.food.aliases) for word in name.casefold().split())
    return next((word.strip(",()") for word in names if set(words(word)) & set(spelt)), "")


def unmet(text: str, hit: Hit) -> tuple[str, ...]:
    """The words of a text, as they were typed, that a food does not have and that may tell something of it.

    And what a dish was said to be without, when its name does not say so.
    """
    lost = hit.lost
    denied = affirmed(text).denied
    without = denied.split() if "dish" in hit.food.tags and not _lacks(hit.food.name) else ()
    typed = (word.strip(".,;:!()") for word in telling(text).split())
    telling_ones = (word for word in typed if word.casefold() not in DESCRIBING or word.casefold() in PREPARED)
    said = (word for word in telling_ones if set(words(word)) & set(lost))
    return tuple(dict.fromkeys((*said, *(f"no {word}" for word in without if words(word)))))


def _specified(name: str, asides: str) -> tuple[str, str]:
    """A kind of food and what is behind its comma as one name: "fish, tilapia, baked" is a baked tilapia fish."""
    kind = words(name)
    specific, _, rest = asides.partition(",")
    if len(kind) != 1 or kind[0] not in KINDS or not specific.strip() or states(words(specific)):
        return name, asides
    return f"{specific.strip()} {name}", rest


def _without_kind(name: str) -> str:
    """A name without the kind of thing that it names anyway: "biscotti cookie"."""
    told, _, last = name.rpartition(" ")
    return told if KINDS.issuperset(words(last)) else name


def _without_praise(name: str, search: Search) -> str:
    """A name without what only praises it, where that leaves just a food: a "crisp apple" is no crisp of apples."""
    praise = DESCRIBING - PREPARED
    told = [word for word in name.split() if word.casefold() not in praise or any(map(search.known, words(word)))]
    pairs = zip(told, [*told[1:], ""][: len(told)], strict=True)
    kept = [word for word, after in pairs if word.casefold() not in praise or _is_named(f"{word} {after}", search)]
    told_name, bare_name = " ".join(told or name.split()), " ".join(kept)
    if told == kept or search.called(words(told_name)):
        return told_name
    first, bare = (next(iter(search.find(words(text), 1)), None) for text in (told_name, bare_name))
    just_a_food = bare is not None and (bare.exact or (bare.alike and bare.share >= 1))
    another = first is not None and first.alike and (bare is None or first.food != bare.food)
    return bare_name if just_a_food and not another else told_name


def _is_named(text: str, search: Search) -> bool:
    """Whether a food is called by these words in this order: "sweet potato", but "crisp apple" is no apple crisp."""
    said = words(text)
    return any(words(name) == said for hit in search.called(said)[:1] for name in names_of(hit.food))


def _called_so(food: Food, text: str) -> bool:
    """Whether a food with an "on" or the like in its name is called just so: "peanut butter on toast"."""
    said, little = words(text), PREPOSITIONS.intersection(text.casefold().split())
    names = (name for name in (food.name, *food.aliases) if little <= set(name.casefold().split()))
    return bool(little) and any(words(name) == said for name in names)


def _for_unit(hits: tuple[Hit, ...], unit: str) -> tuple[Hit, ...]:
    """The foods, where several are called just so, without those that never come in what was said.

    A glass of squash is a drink, and a teaspoon of cocoa is none.
    """
    if len(hits) < 2 or not hits[1].exact or not unit:
        return hits
    if unit in BAGGED and not _comes_in(hits[0].food, unit):
        near = tuple(hit for hit in hits if hit.exact == hits[0].exact and _comes_in(hit.food, unit))
        return (*near, *(hit for hit in hits if hit not in near))
    wanted = unit in POURED
    if not wanted and unit not in SPOONED:
        return hits
    fitting = tuple(hit for hit in hits if not hit.exact or ("drink" in hit.food.tags) == wanted)
    return fitting if fitting and fitting[0].exact else hits


def _comes_in(food: Food, unit: str) -> bool:
    return any(unit in portion.label.split() for portion in food.portions)


def _from_a_can(name: str, asides: str, search: Search) -> tuple[Hit, ...]:
    """The foods of "a can of tomatoes", where there is one that is called so."""
    hits = search.find(words(f"canned {name}"), 6, words(asides))
    return hits if hits and hits[0].alike and not hits[0].lost and "drink" not in hits[0].food.tags else ()


def _not_what_it_lies_on(hits: tuple[Hit, ...], name: str, asides: str) -> tuple[Hit, ...]:
    """The foods in a new order: a "burger on a white bun" is no bun, so those that are one come last."""
    preposition, *below = asides.partition(",")[0].split() or [""]
    if preposition.casefold() not in ("on", "in"):
        return hits
    only_below = set(words(" ".join(below))) - set(words(name))
    return tuple(sorted(hits, key=lambda hit: not only_below.isdisjoint(words(qualified(hit.food.name)[0])[-1:])))


def _lacking(name: str, asides: str, lacking: str, search: Search) -> tuple[Hit, ...]:
    """The foods of a name, and where one is told by what it lacks ("smoothie, without milk"), that one first."""
    hits = search.find(words(name), 6, words(f"{asides} {lacking}"))
    if not lacking or (hits and _lacks(hits[0].food.name)):
        return hits
    return search.find(words(name), 6, words(asides))


def _allowed(hits: tuple[Hit, ...], denied: frozenset[str]) -> tuple[Hit, ...]:
    """The foods in a new order, when it was said what they are without: those that have it come last."""
    if not denied:
        return hits
    return tuple(sorted(hits, key=lambda hit: bool(denied & set(words(hit.food.name)) and not _lacks(hit.food.name))))


def _lacks(name: str) -> bool:
    return any(word in f" {name.casefold()} " for word in (" without ", " no ", "unsalted", "-free"))


def differ(one: Food, other: Food) -> bool:
    """Whether it makes a difference to the potassium which of two foods was eaten."""
    first, second = one.per_100_g.potassium_mg, other.per_100_g.potassium_mg
    return first is None or second is None or abs(first - second) > max(10.0, 0.15 * first)


def names_of(food: Food) -> tuple[str, ...]:
    """What a food is called: its name and its aliases."""
    return (food.name, *food.aliases)


def is_a_food(text: str, search: Search) -> bool:
    """Whether a text is just the name of a food."""
    return bool(search.called(words(text)))
