"""Whether what was said to be eaten, the noun, is in a food: what has only the words around it is another thing."""

import re
from collections.abc import Sequence

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.catalog.spelling import is_word
from potassium_cli.domain.food.food import Food
from potassium_cli.language.lexicon import SAME
from potassium_cli.language.mentions import Mention
from potassium_cli.language.words import TAKEN_FOR_GRANTED, singular, words
from potassium_cli.understanding.match import noun_of

SURELY = 6  # letters of a word of which a slip can be put right without asking
_WORD = re.compile(r"[^\W\d_]+")


def has_noun(hit: Hit, noun: str, search: Search) -> bool:
    """Whether a food has the noun that was said; of one that no food has, it must at least be a food that was named."""
    heard = all(map(search.known, hit.lost))
    return (noun not in hit.lost and (hit.named or heard)) or (hit.named and not search.known(noun))


def lacks_its_food(text: str, hit: Hit) -> bool:
    """Whether a food has the first word of "X of Y", and not what it is of: "a wheel of cheese" is no Wagon Wheel.

    Nor is it enough to have the K that the names of potassium medicines end with: "urocit-k" is no Special K.
    """
    has = [word for word in hit.query.worth if word not in hit.lost] if hit.query and not hit.exact else ["exact"]
    if all(map(str.isnumeric, has)):
        return True  # the "50" of "50/50 bread" is no bread
    before, _, behind = text.casefold().partition(" of ")
    if hit.lost and not hit.exact and words(text)[-1:] == ("k",):
        return True
    return " " not in before and noun_of(behind) in hit.lost


def is_another_word(text: str, noun: str, food: Food) -> bool:
    """Whether the noun that was typed is another word than the food's, but for an "e" at its end: "fate" is no fat."""
    typed = [word for word in _WORD.findall(text.casefold()) if words(word) == (noun,)]
    named = {_form(word) for name in (food.name, *food.aliases) for word in _WORD.findall(name.casefold())}
    forms = map(_form, typed)
    return any(is_word(form) for form in forms if form not in named and _but_for_an_e(form) in named)


def _form(word: str) -> str:
    one = singular(word)
    return SAME.get(word) or SAME.get(one) or one


def _but_for_an_e(word: str) -> str:
    return word[:-1] if word.endswith("e") else f"{word}e"


def by_one_word(mention: Mention, hit: Hit) -> bool:
    """Whether all that was said is one word, and only a part of what the food is called: "times" is no Country Time."""
    said = set(hit.query.worth) if hit.query else set()
    typed = {word for token in mention.said for word in words(token.text)} | said  # "6 pot stickers" has the pot, too
    heads = (re.split(r"[,(]", name)[0] for name in (hit.food.name, *hit.food.aliases))
    whole = any(said <= set(words(head)) <= typed | TAKEN_FOR_GRANTED for head in heads)
    return len(said) == 1 and not hit.exact and not whole


def is_a_guess(noun: str, hit: Hit, spelt: Sequence[tuple[str, str]]) -> bool:
    """Whether the noun of a food is but a guess: at a word too short to be sure of, or that became no noun."""
    taken = [typed for typed, _ in spelt if words(typed)[-1:] == (noun,)]
    return any(len(typed) < SURELY for typed in taken) or (bool(taken) and not (hit.alike or hit.exact))
