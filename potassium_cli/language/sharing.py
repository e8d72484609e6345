"""A share of what was said: "large fries shared between 2", "a bottle of wine between two", "a pizza split 3 ways"."""

from potassium_cli.language.lexicon import SHARED
from potassium_cli.language.mentions import Mention
from potassium_cli.language.numbers import amount
from potassium_cli.language.tokens import Tokens

_BETWEEN = frozenset("between among amongst by".split())
_PEOPLE = frozenset("of us people persons adults friends ways way".split())


def shared_at(tokens: Tokens) -> tuple[int, int]:
    """Where the words begin that end a clause by telling how many shared it, and how many; (its end, 1) if none do."""
    for at in range(tokens.first + 1, tokens.end - 1):
        begins = at + (tokens[at].word in SHARED)
        between = tokens[begins].word in _BETWEEN
        ways = begins > at and tokens[tokens.end - 1].word == "ways"
        many = amount(tokens, begins + between) if between or ways else None
        if many is None or many.value < 2 or many.value != int(many.value):
            continue
        if _PEOPLE.issuperset(tokens.words(begins + between + many.length)):
            return at, int(many.value)
    return tokens.end, 1


def shared_by(mention: Mention, many: int) -> Mention:
    """The share of one where several had what a mention tells."""
    if many == 1:
        return mention
    sized = mention.amount is None and mention.size != "" and mention.weight is None
    amount = 1.0 if sized else mention.amount  # of "curry shared by four" they had a curry each
    weight = mention.weight and mention.weight / many
    return mention._replace(amount=amount and amount / many, weight=weight, article=False)
