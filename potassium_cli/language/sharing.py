"""A share of what was said: "large fries shared between 2", "a bottle of wine between two", "a pizza split 3 ways"."""

from collections.abc import Sequence

from potassium_cli.language.lexicon import SHARED
from potassium_cli.language.mentions import Mention
from potassium_cli.language.numbers import amount

_BETWEEN = frozenset("between among amongst by".split())
_PEOPLE = frozenset("of us people persons adults friends ways way".split())


def shared_at(tokens: Sequence[str]) -> tuple[int, int]:
    """Where the words begin that end a clause by telling how many shared it, and how many; (all, 1) when none do."""
    for at in range(1, len(tokens) - 1):
        begins = at + (tokens[at].casefold() in SHARED)
        between = tokens[begins].casefold() in _BETWEEN if begins < len(tokens) else False
        ways = begins > at and "".join(tokens[-1:]).casefold() == "ways"
        many = amount(tokens, begins + between) if between or ways else None
        if many is None or many.value < 2 or many.value != int(many.value):
            continue
        if _PEOPLE.issuperset(token.casefold() for token in tokens[begins + between + many.length :]):
            return at, int(many.value)
    return len(tokens), 1


def shared_by(mention: Mention, many: int) -> Mention:
    """The share of one where several had what a mention tells."""
    if many == 1:
        return mention
    sized = mention.amount is None and mention.size != "" and mention.weight is None
    amount = 1.0 if sized else mention.amount  # of "curry shared by four" they had a curry each
    weight = mention.weight and mention.weight / many
    return mention._replace(amount=amount and amount / many, weight=weight, article=False)
