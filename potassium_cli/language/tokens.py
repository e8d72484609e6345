"""A line of text as a row of tokens, made once and carried to the end: each knows what it is by itself, and where.

What it is by itself are closed classes, such as a number or a unit; what it means there, the words around it decide.
"""

import re
from collections.abc import Iterator
from enum import IntEnum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from potassium_cli.domain.food.figures import figure
from potassium_cli.language.joints import LISTED
from potassium_cli.language.lexicon import ARTICLES, LINKS, MADE
from potassium_cli.language.measures import MEASURES, size_of
from potassium_cli.language.words import singular

if TYPE_CHECKING:
    from potassium_cli.language.names import Names
    from potassium_cli.language.numbers import Amount

FRACTIONS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅐": 1 / 7,
    "⅑": 1 / 9,
    "⅒": 1 / 10,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_ONE_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
TENS = {word: 10.0 * ten for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), start=3)}
MULTIPLES = {"dozen": 12.0, "hundred": 100.0, "thousand": 1000.0}
COUNTS = {word: float(number) for number, word in enumerate(_ONE_TO_TWENTY.split(), start=1)} | TENS | MULTIPLES
COUNTS |= {"couple": 2.0, "pair": 2.0, "few": 3.0, "several": 3.0, "zero": 0.0}
_PARTS = {
    1 / 2: "half",
    1 / 3: "third thirds",
    1 / 4: "quarter quarters fourth fourths",
    1 / 5: "fifth",
    1 / 6: "sixth sixths",
    1 / 7: "seventh",
    1 / 8: "eighth eighths",
    1 / 9: "ninth",
    1 / 10: "tenth",
    1 / 12: "twelfth",
}
PARTS_OF_ONE = {word: part for part, words in _PARTS.items() for word in words.split()}
_LINKING = LINKS | MADE | LISTED.keys() | {"or", "while"}

# A number (1.5, 1,000, 1e3), a fraction such as ½, a name such as V8, a word, or any other sign.
_TOKEN = re.compile(
    r"(?:\d+|(?<!\w)[.,](?=\d)\d+)(?:[.,]\d+|['\u2019]\d{3}(?!\d))*(?:[eE]\d+)?|[¼-¾⅐-⅞]|(?<!\w)[A-WYZa-wyz]\d{1,2}(?!\w)|[^\W\d_¼-¾⅐-⅞]+(?:['\u2019-][^\W\d_¼-¾⅐-⅞]+)*|\S"
)


class Kind(IntEnum):
    """What a token is by itself: of several classes the first."""

    NUMBER = auto()  # in digits
    FRACTION = auto()  # "½"
    COUNT = auto()  # a word for a number: "two", "dozen"
    PART = auto()  # a word for a part of one: "half", "thirds"
    ARTICLE = auto()  # "a", which may count
    UNIT = auto()  # what measures: "g", "cups", "slice"
    SIZE = auto()  # "large"
    LINK = auto()  # a word that may stand between two foods: "and", "topped", "or"
    WORD = auto()
    SIGN = auto()
    NAME = auto()  # with a number in it: "V8"; or a name that stays whole: "Formula 1"
    END = auto()  # there is no token here


class Token(NamedTuple):
    """A piece of a line: its text as typed, and as a `word` in small letters with one kind of apostrophe.

    `value` is that of a number, None where its digits cannot be read. `unit` and `size` are what a word is called where
    portions are, however it is put; "" when it says none.
    """

    kind: Kind
    text: str
    word: str
    value: float | None = None
    unit: str = ""
    size: str = ""
    start: int = 0
    end: int = 0

    @property
    def numeric(self) -> bool:
        """Whether it is a number in digits, or a sign for one."""
        return self.kind <= Kind.FRACTION

    @property
    def counts(self) -> bool:
        """Whether it is a number, and not just an article: "2", "½", "three", "half", "dozen"."""
        return self.kind <= Kind.PART

    @property
    def counts_within(self) -> bool:
        """Whether it is a number, or a part of it between hyphens is one: "half-full", "six-pack"."""
        return self.counts or ("-" in self.word and any(map(_counts, filter(None, self.word.split("-")))))

    @property
    def digits(self) -> bool:
        """Whether it is nothing but digits."""
        return self.kind is Kind.NUMBER and self.text.isdecimal()

    @property
    def letters(self) -> bool:
        """Whether it is nothing but letters."""
        return self.text.isalpha()

    @property
    def named(self) -> bool:
        """Whether it begins with a letter, as what names something does."""
        return self.text[:1].isalpha()

    @property
    def spoken(self) -> bool:
        """Whether it is a number or a word, and no other sign."""
        return self.kind not in _SILENT

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def several(self) -> bool:
        """Whether it names several things, by its ending."""
        return singular(self.word) != self.word

    @property
    def owns(self) -> bool:
        """Whether it is an owner: "yesterday's"."""
        return self.word.endswith("'s")

    @property
    def plain(self) -> str:
        """The word not as an owner: "Yesterday's" is "yesterday"."""
        return self.word.removesuffix("'s")

    def adjoins(self, after: "Token") -> bool:
        """Whether another comes right behind it, without a space."""
        return self.end == after.start


_SILENT = (Kind.SIGN, Kind.END)
END = Token(Kind.END, "", "")


class Tokens:
    """The tokens of a line from a first to an end. A view of some of them copies nothing: places are those of the line.

    Outside of it stands END, which is of no class, so that nobody has to look where a row ends. `numbers` are those
    that were read in it, by where they begin and the bounds within which they were read (see `language.numbers`).
    """

    __slots__ = ("_beyond", "_row", "end", "first", "names", "numbers", "text")

    def __init__(
        self,
        text: str,
        row: tuple[Token, ...],
        names: "Names | None" = None,
        bounds: tuple[int, int] | None = None,
        beyond: Token = END,
    ) -> None:
        self.text, self.names = text, names
        self._row, self._beyond = row, beyond
        self.first, self.end = bounds or (0, len(row))
        self.numbers: dict[tuple[int, int, int], Amount | None] = {}

    def __getitem__(self, at: int) -> Token:
        if self.first <= at < self.end:
            return self._row[at]
        return self._beyond if at == self.end else END

    def __iter__(self) -> Iterator[Token]:
        return iter(self._row[self.first : self.end])

    def __len__(self) -> int:
        return self.end - self.first

    def has(self, at: int) -> bool:
        """Whether something stands at a place."""
        return self[at].kind is not Kind.END

    def span(self, first: int, end: int | None = None) -> tuple[Token, ...]:
        """The tokens from one place to another, or to the end; fewer where the row has fewer."""
        return self._row[max(first, self.first) : self.end if end is None else min(end, self.end)]

    def words(self, first: int, end: int | None = None) -> list[str]:
        """The words from one place to another, or to the end."""
        return [token.word for token in self.span(first, end)]

    def said(self, first: int | None = None, end: int | None = None) -> str:
        """The text from one place to another, as it was typed; all of it where none is named."""
        told = self.span(self.first if first is None else first, end)
        return self.text[told[0].start : told[-1].end] if told else ""

    def within(self, first: int, end: int) -> "Tokens":
        """The same row between closer bounds."""
        view = Tokens(self.text, self._row, self.names, (max(first, self.first), min(end, self.end)))
        view.numbers = self.numbers
        return view

    def until(self, end: int) -> "Tokens":
        """The same row to a nearer end."""
        return self if end >= self.end else self.within(self.first, end)

    def led(self) -> "Tokens":
        """The same row with all that stands before it in its line."""
        view = Tokens(self.text, self._row, self.names, (0, self.end))
        view.numbers = self.numbers
        return view

    def of_it(self) -> "Tokens":
        """The same row before a food that was named already, which an amount at its end is of: "1 large" (of it)."""
        return Tokens(self.text, self._row, self.names, (self.first, self.end), _IT)


def tokens_of(text: str, names: "Names | None" = None) -> Tokens:
    """A line as a row of tokens, of which each of the names is one."""
    row = [_token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(text)]
    for first, last in names.within(text) if names else ():
        inside = [at for at, token in enumerate(row) if first <= token.start < last]
        end = max(last, row[inside[-1]].end)
        name = Token(Kind.NAME, text[first:end], _word(text[first:end]), start=first, end=end)
        row[inside[0] : inside[-1] + 1] = [name]
    return Tokens(text, tuple(row), names)


def _token(text: str, start: int, end: int) -> Token:
    """A token of its text, from a place to another."""
    kind, word, value, unit, size = _by_itself(text)
    return Token(kind, text, word, value, unit, size, start, end)


@lru_cache(maxsize=4096)
def _by_itself(text: str) -> tuple[Kind, str, float | None, str, str]:
    """What a token is by itself: its kind, its word, its value as a number, its unit and its size."""
    word = _word(text)
    kind, value = _number(text, word)
    if kind:
        return kind, word, value, "", ""
    unit, size = MEASURES.get(word, ""), size_of(word)
    if any(map(str.isdigit, text)):
        return Kind.NAME, word, None, unit, size
    named = Kind.UNIT if unit else Kind.SIZE if size else Kind.LINK if word in _LINKING else Kind.WORD
    return (named if text[0].isalpha() else Kind.SIGN), word, None, unit, size


def _number(text: str, word: str) -> tuple[Kind | None, float | None]:
    """Which kind of number a token is, if any, and its value."""
    if text[0].isnumeric() or (text[-1].isnumeric() and text[0] in ".,"):
        return (Kind.FRACTION, FRACTIONS[text]) if text in FRACTIONS else (Kind.NUMBER, _value(text))
    if word in ARTICLES:
        return Kind.ARTICLE, 1.0
    if word in COUNTS:
        return Kind.COUNT, COUNTS[word]
    return (Kind.PART, PARTS_OF_ONE[word]) if word in PARTS_OF_ONE else (None, None)


def _value(text: str) -> float | None:
    """The number that digits are, also with a power of ten ("1e3"); None when they are none."""
    read = figure(text)
    if read is not None or "e" not in text.casefold():
        return read
    digits, _, power = text.casefold().replace(",", "").partition("e")
    return float(f"{digits}e{power}") if digits.replace(".", "", 1).isdecimal() else None


def _counts(text: str) -> bool:
    return _by_itself(text)[0] <= Kind.PART


def _word(text: str) -> str:
    return text.casefold().replace("\u2019", "'")


_IT = _token("it", 0, 0)
