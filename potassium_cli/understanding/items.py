"""A meal told in plain words becomes items: what one food's name spans is put together, then found and weighed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import CONCENTRATES, Search
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import GramsFrom, Item, Status
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.food.units import milligrams
from potassium_cli.language.grammar import amount_alone, mentions
from potassium_cli.language.mentions import Mention
from potassium_cli.language.words import TAKEN_FOR_GRANTED, words
from potassium_cli.understanding.match import POSSIBLE, SURE, found, possible, unmet
from potassium_cli.understanding.segment import put_together
from potassium_cli.understanding.weigh import number, weigh

if TYPE_CHECKING:
    from potassium_cli.understanding.choices import Choices

CLEAR = 1.0  # by how much the first must lead the second, in weight of words
SALTS = ("chloride", "citrate", "gluconate", "bicarbonate", "kcl")


def understand(text: str, search: Search, choices: "Choices | None" = None) -> tuple[Item, ...]:
    """The items of a text, in order. Never raises: what cannot be understood is unmatched, with its problem.

    `choices` know which food a person means by words.
    """
    return tuple(item(mention, search, choices)._replace(told=mention.told) for mention in read(text, search))


def read(text: str, search: Search) -> list[Mention]:
    """The mentions of a text, each of which is an item: what one food's name spans is put together."""
    together: list[Mention] = []
    run: list[Mention] = []
    for mention in mentions(text):
        if mention.joint == ";":
            together += put_together(run, search)
            run = []
        run.append(mention)
    return together + put_together(run, search)


def measured(food: Food, text: str) -> Item:
    """A food in an amount that is told in words, such as "1 large" or "150 g"."""
    told = amount_alone(text)
    if told is None or told.potassium:
        problem = "say an amount and a portion, such as 1 large or 150 g"
        return Item(text, Status.UNMATCHED, food.name, food, problem=problem)
    return _of_food(told, food)


def item(mention: Mention, search: Search, choices: "Choices | None" = None) -> Item:
    """A mention with its food, grams and nutrients, as a person chose the food or else as the search finds it."""
    chosen = choices.of(mention.words) if choices and not (mention.potassium or mention.problem) else None
    if chosen is None:
        return _searched(mention, search)
    others = [hit.food for hit in found(mention, search) if hit.food.id != chosen.food.id]
    return _of_food(mention, chosen.food)._replace(decided=chosen.decided, alternatives=tuple(others[:5]))


def _searched(mention: Mention, search: Search) -> Item:
    if not mention.words:
        return _unmatched(mention, mention.problem or "say what it was")
    if mention.potassium:
        return _typed(mention, search)
    hits = found(mention, search)
    if mention.problem or not hits or not possible(hits[0]):
        likely = hits if hits and hits[0].share >= POSSIBLE / 2 else ()
        return _unmatched(mention, mention.problem)._replace(alternatives=tuple(hit.food for hit in likely[:5]))
    status = Status.AMBIGUOUS if doubt(mention, hits, search) else Status.MATCHED
    others = tuple(hit.food for hit in hits[1:6])
    return _of_food(mention, hits[0].food)._replace(
        status=status, alternatives=others, unmet=unmet(mention.words, hits[0])
    )


def _of_food(mention: Mention, food: Food) -> Item:
    """The mention of a food that is certain, weighed."""
    weighed = weigh(food, mention)
    problem = mention.problem or weighed.problem
    return Item(
        text=mention.text,
        status=Status.MATCHED,
        name=food.name,
        food=food,
        amount=mention.amount,
        unit=mention.unit,
        portion=weighed.portion,
        grams=None if problem else weighed.grams,
        grams_from=weighed.grams_from,
        nutrients=Nutrients() if problem else food.per_100_g.of_grams(weighed.grams),
        problem=problem,
        words=mention.words,
    )


def doubt(mention: Mention, hits: Sequence[Hit], search: Search) -> str:
    """Why the first food may not be the one, or "": it must hold what was said, and nothing else may be as near.

    A food that was said and is not in it ("avocado toast" as toast) makes it doubtful. Another that is as near does
    when its potassium differs.
    """
    first, *others = hits
    if any(search.called((word,)) for word in first.lost):
        return "a food that was said is not in it"
    if first.share < SURE and (not first.alike or unmet(mention.words, first)):
        return f"it has less than {SURE:.0%} of what was said"
    if not first.named:
        return "only words that describe it were said"
    if first.lost and not any(search.known(word) for word in _has(first)):
        return "it has only what may be misspelt"
    if _is_plain(mention, first, search):
        return ""
    rival = next((other for other in others if _as_near(first, other) and _differ(first, other)), None)
    return f"{rival.food.name} is as near, with other potassium" if rival else ""


def _has(hit: Hit) -> list[str]:
    return [word for word in (hit.query.worth if hit.query else ()) if word not in hit.lost]


def _is_plain(mention: Mention, first: Hit, search: Search) -> bool:
    """Whether a food is what is meant without the words that any food may have: a raw apple is an apple."""
    said = words(mention.words)
    bare = tuple(word for word in said if word not in TAKEN_FOR_GRANTED)
    called = search.called(bare) if bare != said else ()
    alone = bool(called) and not any(_differ(first, other) for other in called[1:])
    return alone and called[0].food.id == first.food.id


def _as_near(first: Hit, other: Hit) -> bool:
    return other.exact == first.exact and first.score - other.score < CLEAR


def _differ(first: Hit, other: Hit) -> bool:
    one, two = first.food.per_100_g.potassium_mg, other.food.per_100_g.potassium_mg
    return one is None or two is None or abs(one - two) > max(10.0, 0.15 * one)


def _typed(mention: Mention, search: Search) -> Item:
    """An item whose potassium was typed, such as "protein bar 250 mg"."""
    if mention.potassium is None:
        raise ValueError("no potassium was typed")
    amount, unit = mention.potassium
    problem = mention.problem
    if not problem and any(salt in mention.words.casefold() for salt in SALTS):
        problem = (
            "a milligram of a potassium salt is not one of potassium; name it otherwise and say the mg of potassium"
        )
    if not problem and "potassium" not in mention.text.casefold() and _concentrated(mention.words, search):
        problem = f'a mg of it is not one of potassium; say how much of it, or "{number(amount)} mg potassium"'
    said = f"{number(amount)} {unit} potassium"
    if problem:
        return _unmatched(mention, problem)._replace(amount=amount, unit=unit)
    nutrients = Nutrients(potassium_mg=milligrams(amount, unit))
    return Item(
        mention.text, Status.MATCHED, mention.words, None, amount, unit, said, None, GramsFrom.STATED, nutrients
    )._replace(words=mention.words)


def _concentrated(text: str, search: Search) -> bool:
    """Whether a text names a supplement or a salt substitute of the table."""
    return any(hit.food.tags & CONCENTRATES for hit in search.called(words(text)))


def _unmatched(mention: Mention, problem: str) -> Item:
    told = Item(mention.text, Status.UNMATCHED, mention.words, None, mention.amount, mention.unit, problem=problem)
    return told._replace(words=mention.words)
