"""A share of what was said: "large fries shared between 2", "a bottle of wine between two", "a pizza split 3 ways".

"Chilli, serves 4" tells how many it is for, and not how much of it was eaten.
"""

from potassium_cli.language.lexicon import SHARED
from potassium_cli.language.mentions import Mention
from potassium_cli.language.numbers import amount
from potassium_cli.language.tokens import Tokens

_BETWEEN = frozenset("between among amongst by".split())
_SERVES = frozenset("serves feeds for".split())
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


def served_at(tokens: Tokens) -> tuple[int, int]:
    """Where the words begin that end a clause by telling how many it is for, and how many; (its end, 0) if none do."""
    for at in range(tokens.first + 1, tokens.end - 1):
        many = amount(tokens, at + 1) if tokens[at].word in _SERVES else None
        if many and many.value > 1 and _PEOPLE.issuperset(tokens.words(at + 1 + many.length)):
            return at, int(many.value)
    return tokens.end, 0


def served(mention: Mention, many: int) -> Mention:
    """A mention of what is for so many, of which the share is asked about; a quarter of what is for four is for one."""
    if not many:
        return mention
    if mention.amount is not None and mention.amount < 1 and not mention.unit and mention.weight is None:
        return mention._replace(amount=mention.amount * many)
    asked = f"that is for {many}: how much of it did you eat? Say 1/{many} of it, or an amount"
    return mention._replace(problem=mention.problem or asked) if not mention.measured else mention


def shared_by(mention: Mention, many: int) -> Mention:
    """The share of one where several had what a mention tells."""
    if many == 1:
        return mention
    sized = mention.amount is None and mention.size != "" and mention.weight is None
    amount = 1.0 if sized else mention.amount  # of "curry shared by four" they had a curry each
    weight = mention.weight and mention.weight / many
    return mention._replace(amount=amount and amount / many, weight=weight, article=False)
