"""The ledger of a mention: what was said and not used. Nothing that was said gets lost without a word.

Every token of a text is used by the amount, used by the food, a word that says nothing by itself ("the", "delicious"),
or not used. What is not used is told; a number, a sign or a container that is not used makes the item a question, since
a silent default in its place would be a guess at how much was eaten.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import category

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.wording import quoted
from potassium_cli.language.lexicon import DESCRIBING, NAMELESS, PURPOSES
from potassium_cli.language.measures import HOLDERS
from potassium_cli.language.mentions import Mention
from potassium_cli.language.numbers import TOKEN, counts_something
from potassium_cli.language.words import words

# A number before one of these tells how long, how old or how rich, and not how much.
_TOLD_BESIDES = frozenset(
    "% min mins minute minutes hour hours hr hrs h day days week weeks am pm calorie calories kcal cal year years"
    " st nd rd th inch inches degree degrees".split()
)
_SAYS_NOTHING = NAMELESS | DESCRIBING | PURPOSES


class Leftover(NamedTuple):
    """What was said and not used: the words that are but told, and what cannot be left out without asking."""

    told: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    def problem(self) -> str:
        """What is asked, in a line; "" when nothing is."""
        if not self.asks:
            return ""
        return f"{quoted(' '.join(self.asks))} of it was not understood; say the amount otherwise, or leave that out"


def leftover(mention: Mention, food: Food) -> Leftover:
    """What a mention said that neither its amount nor a food has used."""
    names = [name.casefold() for name in (food.name, *food.aliases)]
    naming = TOKEN.findall(mention.words)
    asks = [*_asked(naming, _tokens(names)), *_asked(mention.loose, frozenset())]
    return Leftover(tuple(_told(mention.loose)), tuple(asks))


def _tokens(names: Iterable[str]) -> frozenset[str]:
    return frozenset(token for name in names for token in TOKEN.findall(name))


def _asked(said: Sequence[str], names: frozenset[str]) -> Iterator[str]:
    """The numbers, signs and containers among tokens that are in none of the names."""
    for at, token in enumerate(said):
        word, following = token.casefold(), "".join(said[at + 1 : at + 2]).casefold()
        if word in names or (token[:1].isnumeric() and following in _TOLD_BESIDES):
            continue
        if counts_something(word) or _is_a_sign(token) or (word in HOLDERS and following == "of"):
            yield token


def _is_a_sign(token: str) -> bool:
    """Whether a token is a picture, or a sign of money: what it stands for was meant."""
    return not token.isascii() and category(token[0]) in ("So", "Sc")


def _told(loose: Iterable[str]) -> Iterator[str]:
    """The words beside a mention that are of no closed class: they may have meant something."""
    for token in loose:
        if token[:1].isalpha() and token.casefold() not in _SAYS_NOTHING and words(token):
            yield token
