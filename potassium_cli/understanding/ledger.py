"""The ledger of a mention: what was said and not used. Nothing that was said gets lost without a word.

Every token of a text is used by the amount, used by the food, a word that says nothing by itself ("the", "delicious"),
or not used. What is not used is told; a number, a sign or a container that is not used makes the item a question, since
a silent default in its place would be a guess at how much was eaten.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.wording import quoted
from potassium_cli.language.lexicon import DESCRIBING, NAMELESS, PURPOSES
from potassium_cli.language.measures import HOLDERS, TOLD_BESIDES
from potassium_cli.language.mentions import Mention
from potassium_cli.language.tokens import Token, tokens_of
from potassium_cli.language.words import words

_ONE = frozenset(("one", "1"))  # which is also what is taken where nothing is said
_SOME = frozenset(("few", "several", "pair", "couple"))
_BOUNDS = frozenset("<>≤≥")
_PRONOUNS = _SOME | {"one", "two", "half"}  # "the best one", "a perfect pair"
_PARTS_OF_IT = frozenset("most rest part bulk majority remainder remains leftovers".split())  # "most of a pizza"
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
    naming = mention.naming.span(0)
    held = [] if mention.unit or mention.weight is not None else list(_holders(naming))
    unread = (token for token in _unread(naming) if token.word not in _ONE | _SOME)
    loose = [token.text for token in _unread(mention.loose) if token.word not in _PRONOUNS]
    share = (token for token, behind in pairwise(naming) if token.word in _PARTS_OF_IT and behind.word == "of")
    unused = [*unread, *held, *share]
    asks = [*(token.text for token in unused if not _names(food, token)), *loose, *_repeated(naming, food)]
    return Leftover(tuple(_told(mention.loose)), tuple(dict.fromkeys(asks)))


def _names(food: Food, token: Token) -> bool:
    """Whether the names of a food have a token, as it was typed or as it is meant: "three-bean", "half-fat"."""
    names = [name.casefold().replace("-", " ") for name in (food.name, *food.aliases)]
    typed = {part.word for name in names for part in tokens_of(name)}
    meant = words(token.text) if "-" in token.text else ()
    parts = (part.word for part in tokens_of(token.word.replace("-", " ")))
    return typed.issuperset(parts) or (
        bool(meant) and {word for name in names for word in words(name)}.issuperset(meant)
    )


def _repeated(said: Sequence[Token], food: Food) -> list[str]:
    """The words that were said more often than any name of a food has them: "banana banana banana" may be three."""
    told = Counter(token.word for token in said if token.letters and words(token.text))
    often = {word: many for word, many in told.items() if many > 1}
    names = [[token.word for token in tokens_of(name)] for name in (food.name, *food.aliases)] if often else []
    return [word for word, many in often.items() if len(told) == 1 and all(name.count(word) < many for name in names)]


def _holders(naming: Sequence[Token]) -> Iterator[Token]:
    """The words for what a food comes in, where it is said how much of it there was: "a crate of apples"."""
    for token, following in pairwise(naming):
        if token.unit in HOLDERS and following.word == "of":
            yield token


def _unread(said: Sequence[Token]) -> Iterator[Token]:
    """The numbers and signs among tokens, but for those that tell how long, how wide or how rich."""
    for at, token in enumerate(said):
        following = next((behind.word for behind in said[at + 1 : at + 3] if behind.text != "-"), "")
        besides = token.numeric and following in TOLD_BESIDES
        if not besides and (token.counts_within or _is_a_sign(token.text)):
            yield token


def _is_a_sign(token: str) -> bool:
    """Whether a token is a picture, a bound ("<200 g") or a sign of money: what it stands for was meant."""
    return token in _BOUNDS or (not token.isascii() and category(token[0]) in ("So", "Sc"))


def _told(loose: Iterable[Token]) -> Iterator[str]:
    """The words beside a mention that are of no closed class: they may have meant something."""
    for token in loose:
        if token.named and token.word not in _SAYS_NOTHING and words(token.text):
            yield token.text
