"""A quantity in a row of tokens: a number, what it counts, how big it is: "2 x 330 ml", "a large glass of"."""

from itertools import takewhile
from typing import NamedTuple

from potassium_cli.domain.food.units import GRAMS, MILLILITRES
from potassium_cli.language.lexicon import APIECE, DESCRIBING, FRAME, NUTRIENTS, OPEN
from potassium_cli.language.measures import HOUSEHOLD
from potassium_cli.language.measuring import inches_at, size_at, unit_at
from potassium_cli.language.numbers import AND, LONGEST, Amount, amount, and_part
from potassium_cli.language.tokens import Kind, Token, Tokens

MEASURED = frozenset((*GRAMS, *MILLILITRES))
_MORE = frozenset(("extra", "further", "additional", "good"))
MULTIPLYING = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_DOUBLED = ("serving", "shot", "scoop", "handful")  # what is said to be double; "double cream" is a food
_IN_SMALLEST = GRAMS | MILLILITRES
SAME_WITHIN = 0.1  # as labels round: "100 g/3.5 oz"
_HEAPED = frozenset("heaped heaping level rounded scant generous".split())
_OPENING = frozenset((*AND, ";", "x", "×"))
TIMES = frozenset(("x", "×", "*"))
_HELD_IN = frozenset((*HOUSEHOLD.values(), "cup"))
POTASSIUM = frozenset(("mg", "mmol"))
_OFTEN = ("day", "week", "month")


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
    between: tuple[Token, ...] = ()


def leading(tokens: Tokens, at: int) -> Quantity | None:
    """The quantity that begins at a token, with the words behind it that belong to it; None when there is none."""
    number = amount(tokens, at)
    if number is None or inches_at(tokens, at)[0]:
        return _unnumbered(tokens, at)
    if _part_of_a_name(tokens, at + number.length):
        return None
    number = _described_number(number, tokens, at)
    number, times, end = _multiplied(number, tokens, _behind_the_whole(number, tokens, at + number.length))
    size, end = size_at(tokens, end)
    unit, end = unit_at(tokens, end)
    number, unit, end = _with_another(number, unit, tokens, at, end)
    number = number._replace(value=number.value * times)
    between: tuple[Token, ...] = ()
    if not unit and number.value == 1:
        size, unit, end, between = _described(tokens, end, size)
    number, end = _and_a_part(number, tokens, end) if unit else (number, end)
    holder = ""
    if unit in MEASURED and tokens[end].unit in _HELD_IN and tokens.has(end + 1):
        holder, end = tokens[end].unit, end + 1  # the can of "a 12 oz can of cola"
    end = _skip(tokens, end, "of")
    if (inside := _counted_inside(tokens, end, unit)) and not number.problem:
        many = number.value * inside.value
        return Quantity(many, "", size, end + inside.length - at, inside.problem)
    if unit or number.value < 1:
        end = _skip(tokens, end, "a", "an", "the")
    article = number.value == 1 and not unit and end - at <= 2 and tokens[at].word in ("a", "an")
    return Quantity(number.value, unit, size, end - at, number.problem, article, holder, between)


def _described_number(number: Amount, tokens: Tokens, at: int) -> Amount:
    """A number behind words that only lead up to it: "a delicious half of", "another 5 slices", "an extra two"."""
    end = at + number.length
    while number.value == 1 and (tokens[end].word in DESCRIBING or tokens[end].word in _MORE):
        end += 1
    led = end > at + number.length or tokens[at].word == "another"
    behind = amount(tokens, end) if led and tokens[end].kind is not Kind.ARTICLE else None
    if behind is None or (behind.value >= 1 and not _several_behind(tokens, end + behind.length)):
        return number
    return behind._replace(length=end + behind.length - at)


def _several_behind(tokens: Tokens, at: int) -> bool:
    """Whether several things are named at a token: the "slices" of "another 5 slices", "an extra two large eggs"."""
    return any(token.several for token in takewhile(lambda token: token.named, tokens.span(at, at + 3)))


def _behind_the_whole(number: Amount, tokens: Tokens, at: int) -> int:
    """Where it goes on behind the whole that a number is a part of: "2 out of 6 dates", "1 of the 4 slices"."""
    of = _skip(tokens, at, "out")
    first = _skip(tokens, of + 1, "the", "my", "those")
    whole = amount(tokens, first) if number.value >= 1 and tokens[of].word == "of" else None
    if whole is None or whole.value < max(2, number.value) or unit_at(tokens, first + whole.length)[0] in MEASURED:
        return at
    return first + whole.length


def _with_another(number: Amount, unit: str, tokens: Tokens, at: int, end: int) -> tuple[Amount, str, int]:
    """An amount with a second one of the same: a smaller unit adds up ("1 lb 4 oz"), the same told twice does not.

    It stands from a token to an end. Of "1 cup/150 g" the weight counts; two that differ are a problem.
    """
    if unit not in MEASURED or number.problem:
        return number, unit, end
    sign = tokens[end].word
    twice = sign in ("/", "=")
    linked = sign in (*AND, ",")
    start = end + (twice or linked or sign == ".")  # "1 lb. 4 oz"
    more = amount(tokens, start)
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


def _is_one(tokens: Tokens, at: int, after: int, *, linked: bool) -> bool:
    """Whether two amounts side by side are one, and not of two foods: "milk 1 l, 200 ml cream".

    It leads its food, or nothing is named behind it; a comma or an "and" may part the two only where it surely leads.
    """
    at -= tokens[at - 1].text == ":"  # "breakfast: 1 lb 4 oz beef", but not "milk: 1 cup 2 tbsp sugar"
    before = tokens[at - 1]
    named = tokens[after].named and tokens[after].word not in APIECE
    if linked:
        return not tokens.has(at - 1) or before.word in _OPENING or (before.text in OPEN and not named)
    return before.word in FRAME or before.word in _OPENING or not (before.named and named)


def _counted_inside(tokens: Tokens, at: int, unit: str) -> Amount | None:
    """The number of things that a household measure is said to hold: "a package of two tarts"."""
    inside = amount(tokens, at) if unit in HOUSEHOLD.values() and tokens[at - 1].word == "of" else None
    if inside is None or inside.value < 1 or tokens[at].kind is Kind.ARTICLE:
        return None
    behind = at + inside.length
    several = any(token.several for token in takewhile(lambda token: token.letters, tokens.span(behind)))
    return inside if several and not unit_at(tokens, behind)[0] else None


def measured(tokens: Tokens, at: int) -> Quantity | None:
    """A number with a unit of mass, volume or potassium at a token; None for anything else."""
    number = amount(tokens, at)
    if number is None:
        return None
    unit, end = unit_at(tokens, at + number.length)
    if unit not in MEASURED and unit not in POTASSIUM:
        return None
    number, unit, end = _with_another(number, unit, tokens, at, end)
    none = unit in POTASSIUM and number.value == 0 and tokens[at].text == "0"  # as a label may say
    return Quantity(number.value, unit, "", end - at, "" if none else number.problem)


def tells_a_nutrient(tokens: Tokens, at: int) -> bool:
    """Whether what a label tells of a food begins at a token, and no other food comes behind: "10 g protein"."""
    said = measured(tokens, at)
    behind = at + said.length if said else 0
    return said is not None and tokens[behind].word in NUTRIENTS and not tokens[behind + 1].named


def closing(tokens: Tokens, at: int) -> Quantity | None:
    """The number in digits at a token, with its unit, as it stands behind a food: "150 g", "2", "(1 slice)"."""
    if tokens[at].text == "(":
        inside = closing(tokens, at + 1)
        closed = inside is not None and tokens[at + 1 + inside.length].text == ")"
        return inside._replace(length=inside.length + 2) if inside and closed else None
    number = amount(tokens, at) if tokens[at].numeric else None
    if number is None or _part_of_a_name(tokens, at + number.length):
        return None
    unit, end = unit_at(tokens, at + number.length)
    if not unit and tokens[end].word in HOUSEHOLD:
        unit, end = tokens[end].unit, end + 1
    return Quantity(number.value, unit, "", end - at, number.problem)


def inside_amount(tokens: Tokens, at: int) -> bool:
    """Whether an "and" belongs to an amount, as in "two and a half cups", "a cup and a half", "1 lb, 4 oz"."""
    if tokens[at].word not in (*AND, ","):
        return False
    part = and_part(tokens, at)
    if part and tokens[at - 1].letters and not _is_of_a_word(tokens[part.end]):
        return True  # "an apple and a half"
    for start in range(max(tokens.first, at - LONGEST), at):
        number = amount(tokens, start)
        if number and start + number.length > at + 1:
            return True
        unit, end = unit_at(tokens, start + number.length) if number else ("", 0)
        if number and end == at:
            return _and_a_part(number, tokens, at)[1] > at or _with_another(number, unit, tokens, start, at)[2] > at
    return False


def _is_of_a_word(behind: Token) -> bool:
    """Whether a part may be of the word behind it: the "banana" of "and a half banana"."""
    return behind.spoken and behind.word not in (*AND, "with", "then", "plus")


def _unnumbered(tokens: Tokens, at: int) -> Quantity | None:
    """A measure without a number is one of it: "glass of milk"; a size alone stays a size: "large banana"."""
    size, end = size_at(tokens, at)
    unit, after = unit_at(tokens, end)
    between: tuple[Token, ...] = ()
    if not unit and tokens[at].word in DESCRIBING:
        size, unit, after, between = _described(tokens, at, size)
    if unit and tokens[after].word == "of" and tokens.has(after + 1):
        return Quantity(1.0, unit, size, after + 1 - at, between=between)
    if unit in MILLILITRES and tokens[at].word in _HEAPED and tokens.has(after):
        return Quantity(1.0, unit, size, after - at)  # "heaped tbsp peanut butter"
    return Quantity(None, "", size, end - at) if size else None


def _described(tokens: Tokens, at: int, size: str) -> tuple[str, str, int, tuple[Token, ...]]:
    """A unit behind words that tell no amount: "a refreshing glass of", "a tasty medium slice of"."""
    words = tuple(takewhile(_tells_no_amount, tokens.span(at, at + 5)))
    for skipped in range(1, len(words) + 1):
        larger, end = size_at(tokens, at + skipped)
        unit, after = unit_at(tokens, end)
        if unit and tokens[after].word == "of":
            return larger or size, unit, after, words[:skipped]
    return size, "", at, ()


def _tells_no_amount(token: Token) -> bool:
    return token.named and token.word not in MULTIPLYING and not token.counts_within


def _multiplied(number: Amount, tokens: Tokens, at: int) -> tuple[Amount, float, int]:
    """A number, how many times it is meant, and where it ends: "2 x 330 ml", "a 12 oz can", "two 40 g slices"."""
    many = MULTIPLYING.get(tokens[at].word)
    if tokens[at].word == "times" and (each := amount(tokens, at + 1)) and not number.problem:
        how_often = tokens[at + 1].kind is Kind.ARTICLE and tokens[at + 2].word in _OFTEN
        return (number, 1.0, at) if how_often else (each, number.value, at + 1 + each.length)
    if many and tokens[at + 1].unit in _DOUBLED:
        return number._replace(value=number.value * many), 1.0, at + 1
    at = _skip(tokens, at, *TIMES, "-", "of") if number.value < 1 else _skip(tokens, at, *TIMES, "-")
    second = amount(tokens, at)
    if second is None or number.problem:
        return number, 1.0, at
    end = at + second.length
    if unit_at(tokens, end)[0] in MEASURED:
        return second, number.value, end
    told = tokens[at].digits or (tokens[at - 1].word == "of" and _several_behind(tokens, end))
    if number.value >= 1 or second.value < 1 or tokens[at].kind is Kind.ARTICLE or not told:
        return number, 1.0, at
    several, times, end = _multiplied(second, tokens, end)  # "half of 2 bananas", "half of two 400 g tins"
    return several, number.value * times, end


def _and_a_part(number: Amount, tokens: Tokens, at: int) -> tuple[Amount, int]:
    """A part of a unit that is said behind it: "a cup and a half"."""
    more = and_part(tokens, at)
    if more is None or unit_at(tokens, more.end)[0]:
        return number, at
    return number._replace(value=number.value + more.value), more.end


def _part_of_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a number is part of a name, as in "7-Up"."""
    return tokens[at].text == "-" and tokens.has(at + 1) and not unit_at(tokens, at + 1)[0]


def _skip(tokens: Tokens, at: int, *words: str) -> int:
    return at + (tokens[at].word in words)
