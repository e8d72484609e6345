"""A quantity in a row of tokens: a number, what it counts, how big it is: "2 x 330 ml", "a large glass of"."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from potassium_cli.domain.food.units import GRAMS, MILLILITRES
from potassium_cli.language.lexicon import APIECE, DESCRIBING, FRAME, NUTRIENTS, OPEN
from potassium_cli.language.measures import HOUSEHOLD, size_of, unit_at
from potassium_cli.language.numbers import AND, LONGEST, Amount, Token, amount, and_part, counts_something
from potassium_cli.language.words import singular

MEASURED = frozenset((*GRAMS, *MILLILITRES))
INCHES = frozenset(("inch", "inches", '"', "\u2033", "\u201d"))
_ARTICLES = ("a", "an", "another")
_MORE = frozenset(("extra", "further", "additional", "good"))
MULTIPLYING = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_DOUBLED = ("serving", "shot", "scoop", "handful")  # what is said to be double; "double cream" is a food
_IN_SMALLEST = GRAMS | MILLILITRES
SAME_WITHIN = 0.1  # as labels round: "100 g/3.5 oz"
_HEAPED = frozenset("heaped heaping level rounded scant generous".split())
_OPENING = frozenset((*AND, ";", "x", "×"))
TIMES = frozenset(("x", "×"))
HELD_IN = HOUSEHOLD | dict.fromkeys(("cup", "cups"), "cup")
POTASSIUM = frozenset(("mg", "mmol"))


class Quantity(NamedTuple):
    """What was read, and how many tokens it took. `value` is None when only a size was said; `unit` may be empty.

    `holder`: what a stated weight comes in, "can" of "a 400 g can of". `between`: words before the unit that
    were passed over, "refreshing" of "a refreshing glass of".
    """

    value: float | None
    unit: str
    size: str
    length: int
    problem: str = ""
    article: bool = False
    holder: str = ""
    between: tuple[str, ...] = ()


def leading(tokens: Sequence[str], at: int = 0) -> Quantity | None:
    """The quantity that begins at a token, with the words behind it that belong to it; None when there is none."""
    number = amount(tokens, at)
    if number is None or _inches(tokens, at)[0]:
        return _unnumbered(tokens, at)
    if _part_of_a_name(tokens, at + number.length):
        return None
    number = _described_number(number, tokens, at)
    number, times, end = _multiplied(number, tokens, _behind_the_whole(number, tokens, at + number.length))
    size, end = size_at(tokens, end)
    unit, end = unit_at(tokens, end)
    number, unit, end = _with_another(number, unit, tokens, at, end)
    number = number._replace(value=number.value * times)
    between: tuple[str, ...] = ()
    if not unit and number.value == 1:
        size, unit, end, between = _described(tokens, end, size)
    number, end = _and_a_part(number, tokens, end) if unit else (number, end)
    holder = ""
    if unit in MEASURED and end + 1 < len(tokens) and tokens[end].casefold() in HELD_IN:
        holder, end = HELD_IN[tokens[end].casefold()], end + 1  # the can of "a 12 oz can of cola"
    end = _skip(tokens, end, "of")
    if (inside := _counted_inside(tokens, end, unit)) and not number.problem:
        many = Amount(number.value * inside.value, 0, inside.problem)
        return Quantity(many.value, "", size, end + inside.length - at, many.problem)
    if unit or number.value < 1:
        end = _skip(tokens, end, "a", "an", "the")
    article = number.value == 1 and not unit and end - at <= 2 and tokens[at].casefold() in ("a", "an")
    return Quantity(number.value, unit, size, end - at, number.problem, article, holder, between)


def _described_number(number: Amount, tokens: Sequence[str], at: int) -> Amount:
    """A number behind words that only lead up to it: "a delicious half of", "another 5 slices", "an extra two"."""
    end = at + number.length
    while number.value == 1 and end < len(tokens) and tokens[end].casefold() in DESCRIBING | _MORE:
        end += 1
    led = end > at + number.length or tokens[at].casefold() == "another"
    behind = amount(tokens, end) if led and end < len(tokens) and tokens[end].casefold() not in _ARTICLES else None
    if behind is None or (behind.value >= 1 and not _several_behind(tokens, end + behind.length)):
        return number
    return behind._replace(length=end + behind.length - at)


def _several_behind(tokens: Sequence[str], at: int) -> bool:
    """Whether several things are named at a token: the "slices" of "another 5 slices", "an extra two large eggs"."""
    counted = [token.casefold() for token in tokens[at : at + 3]]
    return any(singular(word) != word for word in takewhile(lambda word: word[:1].isalpha(), counted))


def _behind_the_whole(number: Amount, tokens: Sequence[str], at: int) -> int:
    """Where it goes on behind the whole that a number is a part of: "2 out of 6 dates", "1 of the 4 slices"."""
    of = _skip(tokens, at, "out")
    first = _skip(tokens, of + 1, "the", "my", "those")
    whole = amount(tokens, first) if number.value >= 1 and tokens[of : of + 1] == ["of"] else None
    if whole is None or whole.value < max(2, number.value) or unit_at(tokens, first + whole.length)[0] in MEASURED:
        return at
    return first + whole.length


def _with_another(number: Amount, unit: str, tokens: Sequence[str], at: int, end: int) -> tuple[Amount, str, int]:
    """An amount with a second one of the same: a smaller unit adds up ("1 lb 4 oz"), the same told twice does not.

    It stands from a token to an end. Of "1 cup/150 g" the weight counts; two that differ are a problem.
    """
    sign = "".join(tokens[end : end + 1]).casefold()
    twice = sign in ("/", "=")
    linked = sign in (*AND, ",")
    start = end + (twice or linked or sign == ".")  # "1 lb. 4 oz"
    more = amount(tokens, start) if unit in MEASURED and not number.problem else None
    other, after = unit_at(tokens, start + more.length) if more else ("", end)
    if more is None or other not in MEASURED:
        return number, unit, end
    both = number._replace(problem=more.problem)
    whole, part = number.value * _IN_SMALLEST[unit], more.value * _IN_SMALLEST[other]
    alike = (unit in GRAMS) == (other in GRAMS)
    if not twice:
        adds = alike and max(part, _IN_SMALLEST[other]) < _IN_SMALLEST[unit]
        both = both._replace(value=number.value + part / _IN_SMALLEST[unit])
        return (both, unit, after) if adds and _is_one(tokens, at, after, linked=linked) else (number, unit, end)
    if alike and abs(whole - part) > SAME_WITHIN * whole:
        told = f"{number.value:g} {unit} and {more.value:g} {other} are not the same; say one of them"
        return number._replace(problem=told), unit, after
    return (both, unit, after) if alike or other not in GRAMS else (more, other, after)


def _is_one(tokens: Sequence[str], at: int, after: int, *, linked: bool) -> bool:
    """Whether two amounts side by side are one, and not of two foods: "milk 1 l, 200 ml cream".

    It leads its food, or nothing is named behind it; a comma or an "and" may part the two only where it surely leads.
    """
    at -= tokens[at - 1 : at] == [":"]  # "breakfast: 1 lb 4 oz beef", but not "milk: 1 cup 2 tbsp sugar"
    before, behind = (tokens[at - 1].casefold() if at else ""), "".join(tokens[after : after + 1]).casefold()
    named = behind[:1].isalpha() and behind not in APIECE
    if linked:
        return not before or before in _OPENING or (before in OPEN and not named)
    return before in FRAME or before in _OPENING or not (before[:1].isalpha() and named)


def _counted_inside(tokens: Sequence[str], at: int, unit: str) -> Amount | None:
    """The number of things that a household measure is said to hold: "a package of two tarts"."""
    inside = amount(tokens, at) if unit in HOUSEHOLD.values() and tokens[at - 1 : at] == ["of"] else None
    if inside is None or inside.value < 1 or tokens[at].casefold() in _ARTICLES or at + inside.length >= len(tokens):
        return None
    phrase = list(takewhile(str.isalpha, tokens[at + inside.length :]))
    several = bool(phrase) and any(singular(word.casefold()) != word.casefold() for word in phrase)
    return inside if several and not unit_at(tokens, at + inside.length)[0] else None


def measured(tokens: Sequence[str], at: int) -> Quantity | None:
    """A number with a unit of mass, volume or potassium at a token; None for anything else."""
    number = amount(tokens, at)
    if number is None:
        return None
    unit, end = unit_at(tokens, at + number.length)
    if unit not in MEASURED and unit not in POTASSIUM:
        return None
    number, unit, end = _with_another(number, unit, tokens, at, end)
    none = unit in POTASSIUM and number.value == 0 and tokens[at] == "0"  # as a label may say
    return Quantity(number.value, unit, "", end - at, "" if none else number.problem)


def tells_a_nutrient(tokens: Sequence[str]) -> bool:
    """Whether tokens begin with what a label tells of a food, and no other food comes behind: "10 g protein"."""
    said = measured(tokens, 0)
    behind = [token.casefold() for token in tokens[said.length : said.length + 2]] if said else []
    return bool(behind) and behind[0] in NUTRIENTS and not "".join(behind[1:])[:1].isalpha()


def closing(tokens: Sequence[str], at: int) -> Quantity | None:
    """The number in digits at a token, with its unit, as it stands behind a food: "150 g", "2", "(1 slice)"."""
    if tokens[at] == "(" and at + 1 < len(tokens):
        inside = closing(tokens, at + 1)
        closed = inside is not None and tokens[at + 1 + inside.length : at + 2 + inside.length] == [")"]
        return inside._replace(length=inside.length + 2) if inside and closed else None
    number = amount(tokens, at) if tokens[at][:1].isnumeric() else None
    if number is None or _part_of_a_name(tokens, at + number.length):
        return None
    unit, end = unit_at(tokens, at + number.length)
    if not unit and end < len(tokens) and tokens[end].casefold() in HOUSEHOLD:
        unit, end = HOUSEHOLD[tokens[end].casefold()], end + 1
    return Quantity(number.value, unit, "", end - at, number.problem)


def inside_amount(tokens: Sequence[str], at: int) -> bool:
    """Whether an "and" belongs to an amount, as in "two and a half cups", "a cup and a half", "1 lb, 4 oz"."""
    if tokens[at].casefold() not in (*AND, ","):
        return False
    part = and_part(tokens, at)
    if part and at and tokens[at - 1].isalpha() and not _is_of_a_word(tokens, part[1]):
        return True  # "an apple and a half"
    for start in range(max(0, at - LONGEST), at):
        number = amount(tokens, start)
        if number and start + number.length > at + 1:
            return True
        unit, end = unit_at(tokens, start + number.length) if number else ("", 0)
        if number and end == at:
            return _and_a_part(number, tokens, at)[1] > at or _with_another(number, unit, tokens, start, at)[2] > at
    return False


def _is_of_a_word(tokens: Sequence[str], at: int) -> bool:
    """Whether a word stands at a token that a part before it may be of: the "banana" of "and a half banana"."""
    return at < len(tokens) and tokens[at][:1].isalnum() and tokens[at].casefold() not in (*AND, "with", "then", "plus")


def size_at(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """The size at a token and where it ends; it must have something to be the size of."""
    words = [token.casefold() for token in tokens[at : at + 2]]
    wide, end = _inches(tokens, at)
    if wide and end < len(tokens):
        return wide, end
    if words == ["extra", "large"] and at + 2 < len(tokens):
        return "extra large", at + 2
    if words[0:1] and words[0] in ("thin", "thick") and words[1:] and HOUSEHOLD.get(words[1]) == "slice":
        return words[0], at + 1
    size = size_of(words[0]) if words and words[1:] != ["crust"] else ""
    return (size, at + 1) if size and at + 1 < len(tokens) else ("", at)


def _inches(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """How wide a thing is at a token, as the portions call it ("12-inch"), and where it ends; "" when not said."""
    if at >= len(tokens) or not tokens[at].isdecimal():
        return "", at
    end = _skip(tokens, at + 1, "-")
    said = end < len(tokens) and (tokens[end].casefold() in INCHES or _in_after(tokens[at], tokens[end]))
    return (f"{tokens[at]}-inch", end + 1) if said else ("", at)


def _in_after(number: str, word: str) -> bool:
    """Whether an "in" stands right behind a number, as that of "6in"; in "6 in all" it is none."""
    if not isinstance(number, Token) or not isinstance(word, Token):
        return False
    return word.casefold() == "in" and number.end == word.start


def _unnumbered(tokens: Sequence[str], at: int) -> Quantity | None:
    """A measure without a number is one of it: "glass of milk"; a size alone stays a size: "large banana"."""
    size, end = size_at(tokens, at)
    unit, after = unit_at(tokens, end)
    between: tuple[str, ...] = ()
    if not unit and tokens[at : at + 1] and tokens[at].casefold() in DESCRIBING:
        size, unit, after, between = _described(tokens, at, size)
    if unit and tokens[after : after + 1] == ["of"] and after + 1 < len(tokens):
        return Quantity(1.0, unit, size, after + 1 - at, between=between)
    if unit in MILLILITRES and tokens[at].casefold() in _HEAPED and after < len(tokens):
        return Quantity(1.0, unit, size, after - at)  # "heaped tbsp peanut butter"
    return Quantity(None, "", size, end - at) if size else None


def _described(tokens: Sequence[str], at: int, size: str) -> tuple[str, str, int, tuple[str, ...]]:
    """A unit behind words that tell no amount: "a refreshing glass of", "a tasty medium slice of"."""
    words = tuple(takewhile(_tells_no_amount, tokens[at : at + 5]))
    for skipped in range(1, len(words) + 1):
        larger, end = size_at(tokens, at + skipped)
        unit, after = unit_at(tokens, end)
        if unit and tokens[after : after + 1] == ["of"]:
            return larger or size, unit, after, words[:skipped]
    return size, "", at, ()


def _tells_no_amount(token: str) -> bool:
    told = token.casefold()
    counts = told in MULTIPLYING or any(counts_something(part) for part in told.split("-"))
    return told[:1].isalpha() and not counts


def _multiplied(number: Amount, tokens: Sequence[str], at: int) -> tuple[Amount, float, int]:
    """A number, how many times it is meant, and where it ends: "2 x 330 ml", "a 12 oz can", "two 40 g slices"."""
    many = MULTIPLYING.get(tokens[at].casefold()) if at < len(tokens) else None
    if tokens[at : at + 1] == ["times"] and (each := amount(tokens, at + 1)) and not number.problem:
        how_often = tokens[at + 1] in _ARTICLES and "".join(tokens[at + 2 : at + 3]) in ("day", "week", "month")
        return (number, 1.0, at) if how_often else (each, number.value, at + 1 + each.length)
    if many and HOUSEHOLD.get("".join(tokens[at + 1 : at + 2]).casefold()) in _DOUBLED:
        return number._replace(value=number.value * many), 1.0, at + 1
    at = _skip(tokens, at, *TIMES, "-", "of") if number.value < 1 else _skip(tokens, at, *TIMES, "-")
    second = amount(tokens, at)
    if second is None or number.problem:
        return number, 1.0, at
    end = at + second.length
    if unit_at(tokens, end)[0] in MEASURED:
        return second, number.value, end
    told = tokens[at].isdecimal() or (tokens[at - 1].casefold() == "of" and _several_behind(tokens, end))
    if number.value >= 1 or second.value < 1 or tokens[at].casefold() in _ARTICLES or not told:
        return number, 1.0, at
    several, times, end = _multiplied(second, tokens, end)  # "half of 2 bananas", "half of two 400 g tins"
    return several, number.value * times, end


def _and_a_part(number: Amount, tokens: Sequence[str], at: int) -> tuple[Amount, int]:
    """A part of a unit that is said behind it: "a cup and a half"."""
    more = and_part(tokens, at)
    if more is None or unit_at(tokens, more[1])[0]:
        return number, at
    return number._replace(value=number.value + more[0]), more[1]


def _part_of_a_name(tokens: Sequence[str], at: int) -> bool:
    """Whether a number is part of a name, as in "7-Up"."""
    return tokens[at : at + 1] == ["-"] and at + 1 < len(tokens) and not unit_at(tokens, at + 1)[0]


def _skip(tokens: Sequence[str], at: int, *words: str) -> int:
    return at + (at < len(tokens) and tokens[at].casefold() in words)
