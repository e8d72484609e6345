"""A meal told in plain words becomes items: what one food's name spans is put together, then found and weighed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.concentrates import CONCENTRATED
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import MEAL_WORDS, GramsFrom, Item, Status, Told
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.food.units import milligrams
from potassium_cli.language.grammar import amount_alone, mentions
from potassium_cli.language.joints import Joint
from potassium_cli.language.measures import MEASURES
from potassium_cli.language.mentions import Mention
from potassium_cli.language.preparation import BEFORE_COOKING, KINDS
from potassium_cli.language.tokens import tokens_of
from potassium_cli.language.words import TAKEN_FOR_GRANTED, words
from potassium_cli.understanding.ledger import Leftover, leftover
from potassium_cli.understanding.match import (
    POSSIBLE,
    SURE,
    corrected,
    differ,
    found,
    is_a_food,
    noun_of,
    possible,
    unmet,
)
from potassium_cli.understanding.nouns import by_one_word, has_noun, is_a_guess, is_another_word, lacks_its_food
from potassium_cli.understanding.parting import may_be_a_name
from potassium_cli.understanding.segment import put_together
from potassium_cli.understanding.weigh import number, weigh

if TYPE_CHECKING:
    from potassium_cli.understanding.choices import Choices

CLEAR = 1.0  # by how much the first must lead the second, in weight of words
_SUMS = frozenset(words("total sum altogether overall subtotal"))
_OF_A_SUM = frozenset(words("potassium k intake day daily meal today"))
SALTS = ("chloride", "citrate", "gluconate", "bicarbonate", "kcl")


def understand(text: str, search: Search, choices: "Choices | None" = None) -> tuple[Item, ...]:
    """The items of a text, in order. Never raises: what cannot be understood is unmatched, with its problem.

    `choices` know which food a person means by words.
    """
    found_items: list[Item] = []
    for mention in read(text, search):
        became = item(mention, search, choices)
        became = became._replace(told=_with_meal(mention, became.food))
        if mention.joint is Joint.EITHER and found_items:
            found_items[-1] = _one_of_two(found_items[-1], became, choices)
        else:
            found_items.append(became)
    return tuple(found_items)


def _with_meal(mention: Mention, food: Food | None) -> Told:
    """What a mention tells of when, with a meal that opens it and is in no name of its food: "Breakfast banana"."""
    first = mention.said[0].word if mention.said else ""
    if mention.told.meal or first not in MEAL_WORDS or food is None:
        return mention.told
    names = {token.word for name in (food.name, *food.aliases) for token in tokens_of(name)}
    return mention.told if first in names or len(mention.said) == 1 else mention.told._replace(meal=MEAL_WORDS[first])


def _one_of_two(first: Item, second: Item, choices: "Choices | None") -> Item:
    """Two items of which one was eaten, as one that is in doubt; or the one that the person says it was."""
    said = f"{first.words} or {second.words}"
    chosen = choices.of(said) if choices else None
    told = (first, *first.either, second)
    if chosen:
        meant = next((each for each in told if each.food and each.food.id == chosen.food.id), first)
        return meant._replace(words=said, decided=chosen.decided, either=(), status=Status.MATCHED)
    text = f"{first.text} or {second.text}"
    foods = tuple(each.food for each in told[1:] if each.food)
    status = Status.AMBIGUOUS if first.food and not first.problem else first.status
    return first._replace(text=text, words=said, status=status, alternatives=foods, either=told[1:])


def read(text: str, search: Search) -> list[Mention]:
    """The mentions of a text, each of which is an item: what one food's name spans is put together."""
    together: list[Mention] = []
    run: list[Mention] = []
    for mention in _mentions(text, search):
        if mention.joint is Joint.APART:
            together += put_together(run, search)
            run = []
        run.append(mention)
    return together + put_together(run, search)


def _mentions(text: str, search: Search) -> list[Mention]:
    if search.own is None:
        return mentions(text)
    from potassium_cli.understanding.own import own_mentions  # noqa: PLC0415  # most people have no foods of their own

    return own_mentions(text, search.own)


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
    if mention.words.casefold() in MEASURES and not is_a_food(mention.words, search):  # "cup" is no fruit cup
        return _unmatched(mention, mention.problem or "say what it was")
    return _likeliest(mention, search)


def _likeliest(mention: Mention, search: Search) -> Item:
    """The food that a mention likeliest means, unless it has not what was said to be eaten, or something is left."""
    hits = found(mention, search)
    if not mention.problem and may_be_a_name(mention, search):
        many = number(mention.amount or 0)
        asked = f"is {many} how many, or part of the name? Say “{many} x”, or leave it out"
        return _unmatched(mention, asked)
    if mention.problem or not hits or not possible(hits[0]):
        likely = hits if hits and hits[0].share >= POSSIBLE / 2 else ()
        return _unmatched(mention, mention.problem)._replace(alternatives=tuple(hit.food for hit in likely[:5]))
    meant = _with_noun_first(mention, hits, search)
    left, unsaid = leftover(mention, meant[0].food), unmet(mention.words, meant[0])
    not_used = tuple(dict.fromkeys((*left.asks, *unsaid, *left.told)))
    refused = _unless_it(mention, meant, left, search) or _unless_weighed_so(mention, meant[0], not_used)
    if refused:
        return refused._replace(not_used=not_used)
    spelt = corrected(mention.words, meant[0], search)
    doubtful = meant[0] != hits[0] or bool(doubt(mention, hits, search))
    became = _chosen(mention, meant, search, doubtful=doubtful)
    return became._replace(not_used=not_used, unmet=unsaid, taken_for=spelt)


def _unless_it(mention: Mention, hits: Sequence[Hit], left: Leftover, search: Search) -> Item | None:
    """The mention without a food where the likeliest is another thing than what was said, or but a guess at it."""
    first, refused = hits[0], _unmatched(mention, left.problem())
    noun, spelt = noun_of(mention.words, first.lost), corrected(mention.words, first, search)
    lacking = not has_noun(first, noun, search) or lacks_its_food(mention.words, first)
    if left.asks or lacking or is_another_word(mention.words, noun, first.food):
        return refused
    lone = by_one_word(mention, first) and len(hits) == 1
    if lone or is_a_guess(noun, first, spelt) or not (first.exact or first.named):
        return refused._replace(alternatives=tuple(hit.food for hit in hits[:3]))
    return None


def _unless_weighed_so(mention: Mention, hit: Hit, not_used: Sequence[str]) -> Item | None:
    """The mention without a food where its amount may be of another thing: of it while still dry, of another salt.

    A word that is left of a potassium salt is asked about, since a gram of it is half a gram of potassium.
    """
    if not_used and hit.food.tags & CONCENTRATED:
        return _unmatched(mention, f"what does “{not_used[0]}” tell of it? Say how many, or mg of potassium")
    if mention.weighed and not BEFORE_COOKING.isdisjoint(hit.lost):
        return _unmatched(mention, "is that its weight as eaten? Then leave out “dry” or “raw”, else name what was dry")
    return None


def _chosen(mention: Mention, hits: Sequence[Hit], search: Search, *, doubtful: bool) -> Item:
    """The mention of the first food, and of what else it may be where that is in doubt.

    One choice is no question: the only food that has the noun is taken, unless a food that was said is not in it.
    """
    first, rivals = hits[0], tuple(hit.food for hit in hits[1:])
    foods_lost = any(search.called((word,)) for word in first.lost if word not in KINDS)
    if not rivals and first.share < SURE and foods_lost:
        return _unmatched(mention, "")._replace(alternatives=(first.food,))
    doubtful = doubtful or by_one_word(mention, first)
    status = Status.AMBIGUOUS if doubtful and rivals else Status.MATCHED
    return _of_food(mention, first.food)._replace(status=status, alternatives=rivals)


def _with_noun_first(mention: Mention, hits: Sequence[Hit], search: Search) -> list[Hit]:
    """The first food that has the noun that was said and may be meant, and of the next five those that have it, too."""
    has = (possible(hit) and has_noun(hit, noun_of(mention.words, hit.lost), search) for hit in hits)
    first, *others = hits[next((at for at, it in enumerate(has) if it), 0) :]
    noun = noun_of(mention.words, first.lost)
    rivals = [hit for hit in others[:5] if has_noun(hit, noun, search)]
    return [first, *(rivals or _of_noun(noun, first, search))]


def _of_noun(noun: str, first: Hit, search: Search) -> list[Hit]:
    """What else is called by a noun, where the search has but one food for all that was said."""
    hits = search.find((noun,), 4) if noun and first.share < SURE else ()
    return [hit for hit in hits if hit.food != first.food and hit.alike and noun not in hit.lost]


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
    rival = next((other for other in others if _as_near(first, other) and differ(first.food, other.food)), None)
    return f"{rival.food.name} is as near, with other potassium" if rival else ""


def _has(hit: Hit) -> list[str]:
    return [word for word in (hit.query.worth if hit.query else ()) if word not in hit.lost]


def _is_plain(mention: Mention, first: Hit, search: Search) -> bool:
    """Whether a food is what is meant without the words that any food may have: a raw apple is an apple."""
    said = words(mention.words)
    bare = tuple(word for word in said if word not in TAKEN_FOR_GRANTED)
    called = search.called(bare) if bare != said else ()
    alone = bool(called) and not any(differ(first.food, other.food) for other in called[1:])
    return alone and called[0].food.id == first.food.id


def _as_near(first: Hit, other: Hit) -> bool:
    return other.exact == first.exact and first.score - other.score < CLEAR


def _typed(mention: Mention, search: Search) -> Item:
    """An item whose potassium was typed, such as "protein bar 250 mg"."""
    if mention.potassium is None:
        raise ValueError("no potassium was typed")
    amount, unit = mention.potassium
    told = set(words(mention.words))
    summed = not told.isdisjoint(_SUMS) and told <= _SUMS | _OF_A_SUM
    problem = mention.problem or ("that reads as a sum; say of which food it is, or leave it out" if summed else "")
    of_potassium = unit == "mmol"  # a mmol or mEq of a potassium salt is one of potassium (SAFETY.md R17)
    if not problem and not of_potassium and any(salt in mention.words.casefold() for salt in SALTS):
        problem = (
            "a milligram of a potassium salt is not one of potassium; name it otherwise and say the mg of potassium"
        )
    if (
        not problem
        and not of_potassium
        and "potassium" not in mention.text.casefold()
        and _concentrated(mention.words, search)
    ):
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
    return any(hit.food.tags & CONCENTRATED for hit in search.called(words(text)))


def _unmatched(mention: Mention, problem: str) -> Item:
    told = Item(mention.text, Status.UNMATCHED, mention.words, None, mention.amount, mention.unit, problem=problem)
    return told._replace(words=mention.words)
