"""How a run of mentions is likeliest to be read: which of them name one food together.

"Macaroni and cheese" was cut in two and is one food; "fish, rice and peas" was cut in three and is three. Every way to
put neighbours together has a worth, in units of the weight of words (see `scoring`); the best sum wins.
"""

from collections.abc import Sequence

from potassium_cli.catalog.fragments import named
from potassium_cli.catalog.grammar import Mention
from potassium_cli.catalog.meaning import found, is_a_food, possible
from potassium_cli.catalog.search import Hit, Search
from potassium_cli.catalog.words import words

LONGEST = 8  # mentions that one food's name may span
A_FOOD = 4.5  # what each further food must bring: fewer foods that explain the same are likelier
WEIGHED = 14.0  # and more where what is said next only qualifies the food before it
QUALIFIES = 50.0  # and much more where it begins as what only tells more of the food before it
UNNAMED = 3.0  # and more when it has no amount and its words are not just a food's name
NO_FOOD = -4.0  # a mention that no food explains


def put_together(mentions: Sequence[Mention], search: Search) -> list[Mention]:
    """The likeliest way to read a run of mentions: which of them name one food together."""
    run = named(mentions, search)
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
            value -= QUALIFIES if start and run[start].joint in ("of", "part") else 0.0
            readings.append((value, [*before, together]))
        best.append(max(readings, key=lambda reading: reading[0]))
    return best[-1][1]


def _join(parts: Sequence[Mention]) -> Mention | None:
    """Several mentions as one, or None when they cannot be: each amount belongs to one food."""
    first, *rest = parts
    for part in rest:
        if part.measured and (part.words or (first.measured and not part.precise)):
            return None
        joint = {",": ", ", "of": ", ", "part": " with "}.get(part.joint, f" {part.joint} ")
        text = f"{first.text}{joint}{part.text}"
        amount = part if part.measured else first._replace(size=first.size or (part.size if not part.words else ""))
        first = amount._replace(words=f"{first.words}{joint}{part.words}".strip(), joint=first.joint, text=text)
    return first


def _worth(together: Mention, parts: Sequence[Mention], search: Search) -> float:
    if not together.words:
        return NO_FOOD * 2
    if together.potassium:
        return A_FOOD if len(parts) == 1 else NO_FOOD
    hits = found(together, search)
    if not hits or not possible(hits[0]) or not (hits[0].named or together.measured):
        return NO_FOOD - A_FOOD
    listed = _each_a_food(parts, search) and (_counts_the_first(parts) or not _one_name(parts, hits[0]))
    if listed and not together.weighed:
        return NO_FOOD * len(parts)
    return hits[0].score - A_FOOD - (0.0 if hits[0].exact or together.measured else UNNAMED)


def _belongs_to_the_one_before(run: Sequence[Mention], start: int, before: Sequence[Mention], search: Search) -> bool:
    """Whether a mention without an amount only tells more of an earlier food: of a weighed one, or what is in a dish.

    Who weighs one thing weighs the next; and "a sandwich with ham, cheese and lettuce" is one thing to eat.
    """
    if not before or run[start].measured:
        return False
    return any(mention.weighed for mention in before) or (_listed_with(run, start) and _is_a_dish(before[-1], search))


def _listed_with(run: Sequence[Mention], at: int) -> bool:
    """Whether a mention stands behind a "with", or in the list that follows one."""
    while at > 0 and run[at].joint in (",", "and") and not run[at].measured:
        at -= 1
    return run[at].joint == "with" and not run[at].measured


def _is_a_dish(mention: Mention, search: Search) -> bool:
    return any("dish" in hit.food.tags for hit in found(mention, search)[:1])


def _one_name(parts: Sequence[Mention], hit: Hit) -> bool:
    """Whether several foods are just the name of one: "macaroni and cheese", or as "cheese, cheddar" behind a comma."""
    if all(part.joint == "with" for part in parts[1:]) and hit.share >= 1 and not hit.lost:
        return True
    listed = any(part.joint == "," for part in parts[1:])
    noun = words(hit.food.name.split(",")[0].split("(")[0])[-1:]
    return hit.exact and (not listed or set(noun) <= set(words(parts[0].words)))


def _counts_the_first(parts: Sequence[Mention]) -> bool:
    """Whether it is the first food that is counted: "2 eggs and chips" are no two plates of them."""
    first = parts[0]
    return first.amount not in (None, 1) and not first.unit and first.words.endswith("s")


def _each_a_food(parts: Sequence[Mention], search: Search) -> bool:
    return len(parts) > 1 and all(is_a_food(part.words, search) for part in parts)
