"""How a run of mentions is likeliest to be read: which of them name one food together.

"Macaroni and cheese" was cut in two and is one food; "fish, rice and peas" was cut in three and is three. Every way to
put neighbours together has a worth, in units of the weight of words (see `scoring`); the best sum wins.
"""

from collections.abc import Sequence, Set

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.language.joints import IN_A_ROW, INSIDE, Joint
from potassium_cli.language.lexicon import DESCRIBING
from potassium_cli.language.mentions import Mention, named_first, spanning
from potassium_cli.language.preparation import KINDS, tells_state
from potassium_cli.language.words import is_several, words
from potassium_cli.understanding.dishes import is_a_dish
from potassium_cli.understanding.drinks import is_a_drink, with_milk
from potassium_cli.understanding.kinds import is_a
from potassium_cli.understanding.match import SURE, found, is_a_food, names_of, possible
from potassium_cli.understanding.normalise import normalised
from potassium_cli.understanding.wholes import on_a_plate

# What is put between the words of two mentions that are one; else it is the word of the joint.
_BETWEEN = dict.fromkeys((Joint.LISTED, Joint.TELLS, Joint.PARTS), ", ") | dict.fromkeys(
    (Joint.PART, Joint.MADE, Joint.CONSISTS), " with "
)
_ANDS = frozenset(("and", "&", "n", "'n'"))
# What these are eaten with tells no kind of them when it is of an animal: "crackers, cheese"; but "muffin, banana".
_EATEN_WITH = frozenset("bread cereals snacks grains".split())
_OF_ANIMALS = frozenset("cheese dairy meat poultry fish".split())
LONGEST = 8  # mentions that one food's name may span
A_FOOD = 4.5  # what each further food must bring: fewer foods that explain the same are likelier
WEIGHED = 14.0  # and more where what is said next only qualifies the food before it
QUALIFIES = 50.0  # and much more where it begins as what only tells more of the food before it
UNNAMED = 3.0  # and more when it has no amount and its words are not just a food's name
NO_FOOD = -4.0  # a mention that no food explains


def put_together(mentions: Sequence[Mention], search: Search) -> list[Mention]:
    """The likeliest way to read a run of mentions: which of them name one food together."""
    run = normalised(mentions, search)
    best: list[tuple[float, list[Mention]]] = [(0.0, [])]
    for end in range(1, len(run) + 1):
        readings = []
        for start in range(end - 1, max(-1, end - 1 - LONGEST), -1):
            together = _join(run[start:end])
            if together is None:
                break
            if start and end - start > 1 and run[start].measured and not run[start].words:
                continue  # an amount alone is of what stands before it: "potatoes, 300 g, steak"
            value, before = best[start]
            value += _worth(together, run[start:end], search)
            value -= WEIGHED if _belongs_to_the_one_before(run, start, before, search) else 0.0
            value -= QUALIFIES if start and run[start].joint in (Joint.TELLS, Joint.PART, *INSIDE) else 0.0
            readings.append((value, [*before, together]))
        best.append(max(readings, key=lambda reading: reading[0]))
    return on_a_plate(with_milk(best[-1][1], search))


def _join(parts: Sequence[Mention]) -> Mention | None:
    """Several mentions as one, or None when they cannot be: each amount belongs to one food."""
    first, *rest = parts
    for part in rest:
        stated = part.joint is Joint.LISTED and not first.measured and tells_state(part.words)
        if part.measured and ((part.words and not stated) or (first.measured and not part.precise)):
            return None
        joint = _BETWEEN.get(part.joint, f" {part.joint} ")
        text = spanning(first, part, joint)
        amount = part if part.measured else first._replace(size=first.size or (part.size if not part.words else ""))
        words_said = f"{first.words}{joint}{part.words}".strip() if part.words else first.words
        told = amount._replace(words=words_said, joint=first.joint, text=text, line=first.line, start=first.start)
        first = told._replace(said=(*first.said, *part.said), loose=(*first.loose, *part.loose))
    return first


def _worth(together: Mention, parts: Sequence[Mention], search: Search) -> float:
    if not together.words:
        return NO_FOOD * 2
    if together.potassium:
        return A_FOOD if len(parts) == 1 else NO_FOOD
    hits = found(together, search)
    if any(part.joint is Joint.EITHER for part in parts[1:]) and not (hits and hits[0].exact):
        return NO_FOOD * len(parts) - A_FOOD
    if not hits or not possible(hits[0]) or not (hits[0].named or together.measured):
        return NO_FOOD * len(parts) - A_FOOD
    listed = _each_a_food(parts, search) and (
        _counts_the_first(parts, hits[0]) or not _one_name(parts, hits[0], search)
    )
    apart = listed or _has_a_stranger(parts, hits[0], search)
    in_a_list = _ends_before(parts, hits[0], search) or (listed and _lists_what_is_in(parts, hits[0], search))
    unknown = len(parts) > 1 and _unknown(parts[0].words, search)
    two = listed and parts[1].joint is Joint.AND and not _called_by_both(parts, hits[0], alone=False)
    if (apart and not together.weighed) or two or in_a_list or unknown:
        return NO_FOOD * len(parts)
    return hits[0].score - A_FOOD - (0.0 if hits[0].exact or together.measured else UNNAMED)


def _belongs_to_the_one_before(run: Sequence[Mention], start: int, before: Sequence[Mention], search: Search) -> bool:
    """Whether a mention without an amount only tells more of an earlier food: of a weighed one, or what is in a dish.

    Who weighs one thing weighs the next; and "a sandwich with ham, cheese and lettuce" is one thing to eat.
    """
    if not before or run[start].measured:
        return False
    head = _head_of_list(run, start)
    in_a_dish = head in INSIDE or (head is Joint.WITH and is_a_dish(before[-1], search))
    in_a_dish = in_a_dish or (run[start].joint is Joint.WITH and _are_one((before[-1], run[start]), search))
    if in_a_dish:
        return True
    if run[start].joint in IN_A_ROW and _is_a_food_apart(run[start], before[-1], search):
        return False
    return any(mention.weighed and not _unknown(mention.words, search) for mention in before)


def _is_a_food_apart(mention: Mention, before: Mention, search: Search) -> bool:
    """Whether a mention is just a food, and none that the food before it may be: the yogurt of "100 g coffee and"."""
    together = _join((before, mention)) if is_a_food(mention.words, search) else None
    hits = found(together, search) if together else ()
    if hits and _ends_before((before, mention), hits[0], search):
        return True
    if mention.joint is Joint.AND and not (before.weighed and named_first(before)):
        both = bool(hits) and (hits[0].exact or before.weighed) and is_a_food(before.words, search)
        return both and not _called_by_both((before, mention), hits[0], alone=False)
    if not hits:
        return False
    lost = not set(words(mention.words)).isdisjoint(hits[0].lost)
    return lost or (is_a_food(before.words, search) and _lists_what_is_in((before, mention), hits[0], search))


def _ends_before(parts: Sequence[Mention], hit: Hit, search: Search) -> bool:
    """Whether a weight ends the first of two foods, and the other is no kind of it: "pasta 180 g, tomato sauce".

    "Cheese 50 g, cheddar" and "yogurt 150 g, strawberry" are one.
    """
    first, *rest = parts
    weight_behind = first.precise and named_first(first) and first.joint is not Joint.EITHER
    if not rest or not weight_behind or KINDS.issuperset(words(first.words)):
        return False
    foods = any(part.joint in IN_A_ROW and is_a_food(part.words, search) for part in rest)
    return foods and not is_a(hit, first.words)


def _head_of_list(run: Sequence[Mention], at: int) -> Joint:
    """What stands before the list that a mention is in: "with", "made", ":", or any other joint."""
    while at > 0 and run[at].joint in IN_A_ROW and not run[at].measured:
        at -= 1
    return Joint.NONE if run[at].measured else run[at].joint


def _one_name(parts: Sequence[Mention], hit: Hit, search: Search) -> bool:
    """Whether several foods are just the name of one: "macaroni and cheese", or as "cheese, cheddar" behind a comma."""
    if parts[1].joint is Joint.WITH and _is_one_with(parts, hit, search):
        return True
    listed = [part for part in parts[1:] if part.joint is Joint.LISTED]
    noun = words(hit.food.name.split(",")[0].split("(")[0])[-1:]
    if listed and not set(noun) <= set(words(parts[0].words)):
        return False
    if any(_is_beside(part, parts[0], search) for part in listed):
        return False
    if parts[1].joint is Joint.AND and not _called_by_both(parts, hit):
        return False
    return hit.exact and not (parts[0].measured and any(_is_another(part, parts[0], search) for part in listed))


def _called_by_both(parts: Sequence[Mention], hit: Hit, *, alone: bool = True) -> bool:
    """Whether a food is called by its parts with an "and": "coffee yogurt" is no both.

    `alone`: by these words and nothing else; else by the nouns of its parts.
    """
    said = {word for part in parts for word in (words(part.words) if alone else words(part.words)[-1:])}
    joined = _ANDS if alone else _ANDS | {"with"}
    names = (name for name in names_of(hit.food) if not joined.isdisjoint(name.casefold().split()))
    named = (set(words(name)) - {"&"} for name in names)
    return any(said == called if alone else said <= called for called in named)


def _lists_what_is_in(parts: Sequence[Mention], hit: Hit, search: Search) -> bool:
    """Whether foods with commas between them are found as the dish that has one and the other.

    Of "150 g chicken, rice" only the chicken weighs 150 g; "150 g cheese, cheddar" is one thing.
    """
    joints = {part.joint for part in parts[1:]}
    both = Joint.LISTED in joints and joints <= set(IN_A_ROW) and not is_a_dish(parts[-1], search)
    return both and not _ANDS.isdisjoint(hit.food.name.casefold().split())


def _is_another(part: Mention, first: Mention, search: Search) -> bool:
    """Whether a part is just a food, and no kind of the first: rice is no beans, but cheddar is a cheese."""
    hits = search.called(words(part.words))
    return bool(hits) and hits[0].food.group != "spices" and not is_a(hits[0], first.words)


def _is_beside(part: Mention, first: Mention, search: Search) -> bool:
    """Whether a food behind a comma is eaten beside the first, and tells no kind of it: "milk, oats".

    What tells a kind stands in the singular ("pie, apple"), or is of the same group ("nuts, almonds"); what comes from
    an animal tells none of bread and the like ("crackers, cheese").
    """
    beside, under = (next(iter(search.called(words(each.words))), None) for each in (part, first))
    if beside is None or under is None or under.food.group in (beside.food.group, "dishes"):
        return False
    laid = under.food.group in _EATEN_WITH and beside.food.group in _OF_ANIMALS
    return laid or is_several(part.words)


def _are_one(parts: Sequence[Mention], search: Search) -> bool:
    """Whether some food is by name the first part with the others in it."""
    together = _join(parts)
    hits = found(together, search) if together else ()
    if not hits or not is_a(hits[0], parts[0].words) or not _is_one_with(parts, hits[0], search):
        return False
    return {word for part in parts[1:] for word in words(part.words)} <= set(words(hits[0].food.name))


def _is_one_with(parts: Sequence[Mention], hit: Hit, search: Search) -> bool:
    """Whether a food is the first part with the others in it: "a regular bagel with raisins" is a raisin bagel."""
    if "drink" not in hit.food.tags and any(is_a_drink(part, search) for part in parts[1:]):
        return False  # "biscuits with tea"
    if hit.exact:
        return True
    inside = {word for part in parts[1:] for word in words(part.words)}
    if hit.share < SURE or not inside.isdisjoint(hit.lost):
        return False
    same = any(each.food == hit.food for each in search.called(words(parts[0].words)))
    if same and inside <= set(words(hit.food.name)):
        return True  # "a cuppa with milk"
    wanted, said = inside | set(words(parts[0].words)[-1:]), inside | set(words(parts[0].words))
    named = (set(words(name)) for name in names_of(hit.food))
    return any(wanted <= name and not _foods_in(name - said, search) for name in named)


def _foods_in(unsaid: Set[str], search: Search) -> bool:
    """Whether among the words of a name that nobody said one is a food: the bacon of a club sandwich."""
    found_foods = (hit.food for word in unsaid - {"&"} for hit in search.called((word,))[:1])
    return any(food.group != "spices" for food in found_foods)


def _has_a_stranger(parts: Sequence[Mention], hit: Hit, search: Search) -> bool:
    """Whether a food of several others has nothing of one part: "eggs, grizzle, toast" is no egg on toast.

    And "2 bananas, zorblax" are no kind of bananas: what no food has, behind a comma, may be a food we do not know.
    """
    apart = [
        part
        for part, after in zip(parts, [*parts[1:], None], strict=True)
        if Joint.LISTED in (part.joint, after and after.joint)
    ]
    if any(_unheard_of(part.words, search) for part in apart):
        return True
    if (
        len(parts) == 2
        and parts[1].joint in (Joint.AND, Joint.WITH)
        and any(_unknown(part.words, search) for part in parts)
    ):
        return True
    listed = len(parts) > 2 and all(part.joint in IN_A_ROW for part in parts[1:])
    if not listed or not any(set(words(part.words)) <= set(hit.lost) for part in parts if words(part.words)):
        return False
    return sum(is_a_food(part.words, search) for part in parts) > 1


def _unheard_of(text: str, search: Search) -> bool:
    """Whether no food has any of these words, and they do not look as if they told how a food is."""
    told = [word for word in text.casefold().split() if words(word)]
    telling = (word in DESCRIBING or word.endswith(("y", "ed", "ing")) for word in told)
    return bool(told) and not any(telling) and not any(map(search.known, words(text)))


def _unknown(text: str, search: Search) -> bool:
    """Whether no food has any of these words, nor one that they may be misspelt for: "chakalaka"."""
    told = words(text)
    return bool(told) and all(search.misspelt(word) and not search.spellings(word) for word in told)


def _counts_the_first(parts: Sequence[Mention], hit: Hit) -> bool:
    """Whether it is the first food that is counted: "2 eggs and chips" are no two plates of them."""
    first = parts[0]
    return "dish" in hit.food.tags and first.amount not in (None, 1) and not first.unit and first.words.endswith("s")


def _each_a_food(parts: Sequence[Mention], search: Search) -> bool:
    return len(parts) > 1 and all(is_a_food(part.words, search) for part in parts)
