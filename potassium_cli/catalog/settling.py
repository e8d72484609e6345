"""Words of a mention that are a name to one food and a size or a measure to another; the foods decide which."""

from potassium_cli.catalog.meaning import is_a_food
from potassium_cli.catalog.search import Search
from potassium_cli.language.lexicon import INSIDE
from potassium_cli.language.measures import HOUSEHOLD, MEASURES, PIECES, SERVED_IN, SIZES
from potassium_cli.language.mentions import Mention
from potassium_cli.language.words import words

MEALS = ("meal", "combo")  # of a chain: what else is in one is not known


def settled(mention: Mention, search: Search) -> Mention:
    """A mention whose sizes and measures are told from the words of its name.

    "An egg" is an amount of its own, since just that is a food; "a crust" is not.
    """
    named = _with_lead(mention, search) or _with_number(mention, search) or _with_size_in_name(mention, search)
    if named:
        return named
    if mention.article and is_a_food(mention.words, search):
        return mention._replace(article=False)
    if mention.unit or " " not in mention.words or is_a_food(mention.words, search):
        return _just_a_measure(mention, search)
    tries = (_measure_behind, _measure_before, _without_meal, _without_whole)
    return next((told for told in (each(mention, search) for each in tries) if told), mention)


def _with_lead(mention: Mention, search: Search) -> Mention | None:
    """A mention with the word before it, where that is part of a name: "back bacon", "drinking chocolate"."""
    name = f"{mention.lead} {mention.words}"
    led = bool(mention.lead) and mention.amount is None and any(map(search.known, words(mention.lead)))
    return mention._replace(words=name, lead="") if led and is_a_food(name, search) else None


def _with_number(mention: Mention, search: Search) -> Mention | None:
    """A mention whose number is part of a name: "3 Musketeers"."""
    if mention.amount is None or mention.unit or mention.amount != int(mention.amount):
        return None
    name = f"{int(mention.amount)} {mention.words}"
    return mention._replace(words=name, amount=None) if is_a_food(name, search) else None


def _with_size_in_name(mention: Mention, search: Search) -> Mention | None:
    """A mention whose size is part of a name: "Big Mac"."""
    bare = _less_meal(mention.words)
    said = [word for word, size in SIZES.items() if size == mention.size]
    for name in (f"{word} {name}" for word in said for name in dict.fromkeys((mention.words, bare))):
        if is_a_food(name, search):
            return mention._replace(words=name, size="", article=False)
    return None


def _just_a_measure(mention: Mention, search: Search) -> Mention:
    """A mention of a measure alone, of what was said before: "orange juice, large glass"."""
    word = mention.words.casefold()
    counted = (mention.amount is not None or bool(mention.size)) and not mention.unit
    if not counted or word not in HOUSEHOLD or is_a_food(word, search):
        return mention
    amount = 1.0 if mention.amount is None else mention.amount
    return mention._replace(words="", amount=amount, unit=HOUSEHOLD[word], article=False)


def _measure_behind(mention: Mention, search: Search) -> Mention | None:
    """A mention whose last word is a measure: "watermelon slice", "water bottle", "cashews handful"."""
    told, _, last = mention.words.rpartition(" ")
    word = last.casefold()
    if word in PIECES or (word in SERVED_IN and is_a_food(told, search)):
        return mention._replace(words=told, unit=HOUSEHOLD[word])
    return None


def _measure_before(mention: Mention, search: Search) -> Mention | None:
    """A mention whose first word is a measure, with no number before it: "handful blueberries"."""
    first, _, told = mention.words.partition(" ")
    if mention.amount is not None or first.casefold() not in MEASURES or not is_a_food(told, search):
        return None
    return mention._replace(words=told, amount=1.0, unit=MEASURES[first.casefold()])


def _without_meal(mention: Mention, search: Search) -> Mention | None:
    """A mention of what a meal of a chain is called by: "Big Mac meal"."""
    bare = _less_meal(mention.words)
    return mention._replace(words=bare) if bare != mention.words and is_a_food(bare, search) else None


def _less_meal(text: str) -> str:
    told, _, last = text.rpartition(" ")
    return told if last.casefold() in MEALS else text


def _without_whole(mention: Mention, search: Search) -> Mention | None:
    """A mention of one whole thing: "a whole cucumber"; but whole milk is a milk."""
    first, _, told = mention.words.partition(" ")
    listed = mention.joint in ("with", "of", *INSIDE)
    if listed or first.casefold() not in ("whole", "entire") or not is_a_food(told, search):
        return None
    return mention._replace(words=told, amount=1.0 if mention.amount is None else mention.amount, article=False)
