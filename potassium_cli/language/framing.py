"""The words around a clause's food that name none: who ate it, how, and what for. They fall away at both ends."""

from potassium_cli.domain.food.moments import WEEKDAYS
from potassium_cli.language.lexicon import AFTERTHOUGHT, FRAME, LAID, OCCASIONS, PARTICLES, PURPOSES, is_participle
from potassium_cli.language.measuring import INCHES
from potassium_cli.language.numbers import amount
from potassium_cli.language.preparation import states
from potassium_cli.language.quantities import measured
from potassium_cli.language.tokens import Kind, Token, Tokens
from potassium_cli.language.words import words

_KEPT = (")", "]", "%", "_")  # of the signs at the end


def bare(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """Where a clause begins and ends without the words that tell who, when, how and what for."""
    opening, clause = first, tokens.until(end)
    first += _length_of_verb(clause, first)
    while first < end and _is_empty(tokens[first]) and amount(clause, first) is None:
        first += 1
    if first == opening + 1 and first < end and tokens[opening].word in OCCASIONS:
        first = opening  # "breakfast burrito", "snack bar"
    end = next((at for at in range(first + 1, end) if _is_afterthought(clause, at)), end)
    while end > first + 1 and tokens[end - 1].word in LAID and not tokens[end - 2].digits:
        end -= 1
    while end > first and not tokens[end - 1].spoken and tokens[end - 1].text not in _KEPT:
        if tokens[end - 1].text in INCHES and tokens[end - 2].digits:
            break
        end -= 1
    return first, end


def _length_of_verb(clause: Tokens, at: int) -> int:
    """How many tokens a verb takes whose object was eaten: "munching on" a carrot; 0 when none stands here."""
    verb, little, behind = clause[at], clause[at + 1], clause[at + 2]
    eats = is_participle(verb.word) and verb.kind is Kind.WORD and not states(words(verb.word))
    return 2 if eats and little.word in PARTICLES and (behind.kind is Kind.ARTICLE or behind.counts) else 0


def _is_empty(token: Token) -> bool:
    if token.plain in WEEKDAYS:
        return False  # where it is no day, it is of a food's name: "Sunday roast"
    if token.kind is Kind.SIGN:
        return token.text not in ("(", "[", "-")
    return token.plain in FRAME


def _is_afterthought(clause: Tokens, at: int) -> bool:
    word, following = clause[at].word, clause[at + 1].word
    if word == "this":
        return following in OCCASIONS
    if word == "for":
        return following in OCCASIONS or following in PURPOSES or following.endswith("ing")
    if word == "to":
        return clause[at - 1].word != "ready" and amount(clause, at - 1) is None
    return word in AFTERTHOUGHT and following != "of" and not measured(clause, at + 1)
