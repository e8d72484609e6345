"""Tells why each item became what it became, from what the search and the scorer themselves worked out.

Nothing is worked out anew: the parts of a score are those whose sum ranked the food (see `scoring.parts`).
"""

from collections.abc import Sequence

from potassium_cli.catalog.scoring import PARTS, Hit
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.explanation import Explanation, Rated, Reading
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided, GramsFrom, Item, Status
from potassium_cli.language.joints import Joint
from potassium_cli.language.mentions import Mention
from potassium_cli.language.preparation import STAND_INS, states
from potassium_cli.language.qualifiers import affirmed, qualified
from potassium_cli.language.words import phrase, unordered, words
from potassium_cli.understanding.choices import Choices
from potassium_cli.understanding.items import CLEAR, doubt, item, read
from potassium_cli.understanding.match import found, possible
from potassium_cli.understanding.weigh import GENERAL, number

SHOWN = 5  # foods that were weighed up
BY_PERSON = {
    Decided.ASKED: "you said so just now",
    Decided.LEARNED: "you chose it for these words (potassium foods forget undoes that)",
}


def explain(text: str, search: Search, choices: Choices | None) -> tuple[Explanation, ...]:
    """Explain each item of a text, in order."""
    return tuple(
        _explained(mention, item(mention, search, choices), search)
        for mention in read(text, search)
        if mention.joint is not Joint.EITHER
    )


def _explained(mention: Mention, became: Item, search: Search) -> Explanation:
    hits = found(mention, search) if mention.words and not mention.potassium else ()
    return Explanation(
        text=became.text,
        status=became.status,
        decided=became.decided,
        food=became.food,
        reason=_reason(mention, became, hits, search),
        reading=_reading(mention, hits, search),
        rated=tuple(_rated(hit, mention, search) for hit in hits[:SHOWN]),
        lead=hits[0].score - hits[1].score if len(hits) > 1 else None,
        clear=CLEAR,
        portion=became.portion,
        grams=became.grams,
        weighed=_weighed(mention, became) if became.grams is not None else "",
    )


def _reason(mention: Mention, became: Item, hits: Sequence[Hit], search: Search) -> str:
    """Why it is this food, or none, or in doubt."""
    if became.problem:
        return became.problem
    if mention.potassium:
        return "its potassium was typed, so no food was looked for"
    return BY_PERSON.get(became.decided) or _by_search(mention, became, hits, search)


def _by_search(mention: Mention, became: Item, hits: Sequence[Hit], search: Search) -> str:
    if not hits or not possible(hits[0]):
        return "no food has enough of these words" if hits else "no food has any of these words"
    if became.status is Status.AMBIGUOUS:
        return f"in doubt, since {doubt(mention, hits, search)}"
    if not hits[0].exact:
        return "it fits best"
    several = len(hits) > 1 and hits[1].exact
    if any(search.misspelt(word) for word in words(affirmed(became.words).there)):
        return "it is called so, when what is misspelt is put right"
    return "it is called just so" + (", and is eaten most of those that are" if several else "")


def _reading(mention: Mention, hits: Sequence[Hit], search: Search) -> Reading:
    said = affirmed(mention.words)
    typed = said.there.replace(",", " ").split()
    return Reading(
        words=mention.words,
        amount=mention.amount,
        unit=mention.unit,
        size=mention.size,
        grams=mention.weight,
        potassium=f"{number(mention.potassium[0])} {mention.potassium[1]}" if mention.potassium else "",
        preparation=tuple(word for word in typed if _tells_how(word)),
        asides=" ".join(qualified(said.there)[1].replace(",", " ").split()),
        without=said.denied,
        spelling=tuple((word, other) for word in typed for other in _taken_for(word, hits, search)),
    )


def _tells_how(word: str) -> bool:
    return any(states((stem,)) or stem in STAND_INS for stem in words(word))


def _taken_for(word: str, hits: Sequence[Hit], search: Search) -> list[str]:
    """What a word that no food has was taken for, as the best food's names write it; nothing when that has it not."""
    others = {other for stem in words(word) for other in search.spellings(stem)}
    written = [each for hit in hits[:1] for name in _names(hit.food) for each in name.replace(",", " ").split()]
    return [each.casefold() for each in written if others.intersection(words(each))][:1]


def _names(food: Food) -> tuple[str, ...]:
    return food.name, *food.aliases


def _rated(hit: Hit, mention: Mention, search: Search) -> Rated:
    points, earned, called = search.rating(hit)
    key, form = (called, phrase) if called else (unordered(earned), unordered)
    name = next((name for name in _names(hit.food) if form(words(name)) == key), called)
    typed = {stem: word for word in mention.words.replace(",", " ").split() for stem in words(word)}
    said = tuple((typed.get(stem, stem), weight) for stem, weight in earned.items())
    missing = tuple(typed.get(stem, stem) for stem in hit.lost)
    parts = tuple(zip(PARTS, points, strict=True))
    return Rated(hit.food, name, hit.score, hit.share, hit.exact, parts, said, missing)


def _weighed(mention: Mention, became: Item) -> str:
    """Where the grams come from."""
    if became.grams_from is GramsFrom.STATED:
        return "as it was said"
    if became.grams_from is GramsFrom.PORTION:
        return "by this food's own portions"
    if mention.unit in GENERAL:
        return f"a guess from what a {mention.unit} usually holds"
    return "its usual portion, a guess" if mention.amount is None else "a guess from its usual portion"
