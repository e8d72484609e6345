"""How a run of mentions is likeliest to be read: which of them name one food together.

"Macaroni and cheese" was cut in two and is one food; "fish, rice and peas" was cut in three and is three. Every way to
put neighbours together has a worth, in units of the weight of words (see `scoring`); the best sum wins.
"""

from collections.abc import Sequence

from potassium_cli.catalog.grammar import Mention
from potassium_cli.catalog.measures import HOUSEHOLD, PIECES, SIZES
from potassium_cli.catalog.phrases import affirmed, qualified
from potassium_cli.catalog.quantities import MEASURED
from potassium_cli.catalog.search import Hit, Search
from potassium_cli.catalog.words import words
from potassium_cli.domain.units import GRAMS

LONGEST = 8  # mentions that one food's name may span
A_FOOD = 4.5  # what each further food must bring: fewer foods that explain the same are likelier
WEIGHED = 14.0  # and more where what is said next only qualifies the food before it
UNNAMED = 3.0  # and more when it has no amount and its words are not just a food's name
NO_FOOD = -4.0  # a mention that no food explains
POSSIBLE = 0.45  # the share of what was said that a match must hold to be offered at all
ALIKE = 0.3  # the same when its noun is the noun that was said


def put_together(mentions: Sequence[Mention], search: Search) -> list[Mention]:
    """The likeliest way to read a run of mentions: which of them name one food together."""
    run = _without_led([_settled(mention, search) for mention in mentions])
    best: list[tuple[float, list[Mention]]] = [(0.0, [])]
    for end in range(1, len(run) + 1):
        readings = []
        for start in range(end - 1, max(-1, end - 1 - LONGEST), -1):
            together = _join(run[start:end])
            if together is None:
                break
            value, before = best[start]
            value += _worth(together, run[start:end], search)
            value -= WEIGHED if _belongs_to_the_one_before(run, start, before, search) else 0.0
            readings.append((value, [*before, together]))
        best.append(max(readings, key=lambda reading: reading[0]))
    return best[-1][1]


def _settled(mention: Mention, search: Search) -> Mention:
    """A mention whose size is part of a name ("Big Mac"), or whose last word is a measure ("watermelon slice").

    "An egg" is an amount of its own, since just that is a food; "a crust" is not.
    """
    for word in (word for word, size in SIZES.items() if size == mention.size):
        if _exact(f"{word} {mention.words}", search):
            return mention._replace(words=f"{word} {mention.words}", size="", article=False)
    if mention.article and _exact(mention.words, search):
        return mention._replace(article=False)
    *told, last = mention.words.split() or [""]
    if told and not mention.unit and last.casefold() in PIECES and not _exact(mention.words, search):
        return mention._replace(words=" ".join(told), unit=HOUSEHOLD[last.casefold()])
    return mention


def _without_led(run: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that only lead up to the next: "a hearty" before "150 g of soup"."""
    followed = zip(run, [*run[1:], None], strict=False)
    kept = [each for each, after in followed if not (after and after.joint == "led" and each.article)]
    return [each._replace(joint="and") if each.joint == "led" else each for each in kept]


def _exact(text: str, search: Search) -> bool:
    hits = search.find(words(text), 1)
    return bool(hits and hits[0].exact)


def _join(parts: Sequence[Mention]) -> Mention | None:
    """Several mentions as one, or None when they cannot be: each amount belongs to one food."""
    first, *rest = parts
    for part in rest:
        if part.measured and (part.words or (first.measured and not _precise(part))):
            return None
        joint = ", " if part.joint in (",", "of") else f" {part.joint} "
        text = f"{first.text}{joint}{part.text}"
        amount = part if part.measured else first._replace(size=first.size or (part.size if not part.words else ""))
        first = amount._replace(words=f"{first.words}{joint}{part.words}".strip(), joint=first.joint, text=text)
    return first


def _precise(mention: Mention) -> bool:
    """Whether a mention says a mass or volume, which wins over a household measure said before."""
    return mention.weight is not None or mention.unit in MEASURED


def _worth(together: Mention, parts: Sequence[Mention], search: Search) -> float:
    if not together.words:
        return NO_FOOD * 2
    if together.potassium:
        return A_FOOD if len(parts) == 1 else NO_FOOD
    hits = () if together.joint == "of" else found(together, search)
    if not hits or not possible(hits[0]) or not (hits[0].named or together.measured):
        return NO_FOOD - A_FOOD
    if not _weighed(together) and _each_a_food(parts, search) and not _one_name(parts, hits[0]):
        return NO_FOOD * len(parts)
    return hits[0].score - A_FOOD - (0.0 if hits[0].exact or together.measured else UNNAMED)


def possible(hit: Hit) -> bool:
    """Whether a food may be meant at all: it has enough of what was said, or is the same kind of thing."""
    return hit.share >= (ALIKE if hit.alike else POSSIBLE)


def found(mention: Mention, search: Search) -> tuple[Hit, ...]:
    """The foods of a mention: what stands behind a comma only qualifies it."""
    affirmative, denied = affirmed(mention.words)
    name, asides = qualified(affirmative)
    hits = _allowed(search.find(words(name), 6, words(asides)), frozenset(words(denied)))
    if "," not in mention.words:
        return hits
    listed = search.find(words(f"{name} {asides}"), 6)  # "sweet, ripe banana": the noun may be behind the comma
    better = listed and listed[0].alike and (not hits or not hits[0].alike or listed[0].score > hits[0].score)
    return listed if better else hits


def _allowed(hits: tuple[Hit, ...], denied: frozenset[str]) -> tuple[Hit, ...]:
    """The foods in a new order, when it was said what they are without: those that have it come last."""
    if not denied:
        return hits
    return tuple(sorted(hits, key=lambda hit: bool(denied & set(words(hit.food.name)) and not _lacks(hit.food.name))))


def _lacks(name: str) -> bool:
    return any(word in f" {name.casefold()} " for word in (" without ", " no ", "unsalted", "-free"))


def _belongs_to_the_one_before(run: Sequence[Mention], start: int, before: Sequence[Mention], search: Search) -> bool:
    """Whether a mention without an amount only tells more of an earlier food: of a weighed one, or what is in a dish.

    Who weighs one thing weighs the next; and "a sandwich with ham, cheese and lettuce" is one thing to eat.
    """
    if not before or run[start].measured:
        return False
    return any(_weighed(mention) for mention in before) or (_listed_with(run, start) and _is_a_dish(before[-1], search))


def _listed_with(run: Sequence[Mention], at: int) -> bool:
    """Whether a mention stands behind a "with", or in the list that follows one."""
    while at > 0 and run[at].joint in (",", "and") and not run[at].measured:
        at -= 1
    return run[at].joint == "with" and not run[at].measured


def _is_a_dish(mention: Mention, search: Search) -> bool:
    return any("dish" in hit.food.tags for hit in found(mention, search)[:1])


def _weighed(mention: Mention) -> bool:
    return mention.weight is not None or mention.unit in GRAMS


def _one_name(parts: Sequence[Mention], hit: Hit) -> bool:
    """Whether several foods are just the name of one: "macaroni and cheese", or as "cheese, cheddar" behind a comma."""
    listed = any(part.joint == "," for part in parts[1:])
    noun = words(hit.food.name.split(",")[0].split("(")[0])[-1:]
    return hit.exact and (not listed or set(noun) <= set(words(parts[0].words)))


def _each_a_food(parts: Sequence[Mention], search: Search) -> bool:
    return len(parts) > 1 and all(_exact(part.words, search) for part in parts)
