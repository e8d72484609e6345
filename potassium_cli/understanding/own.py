"""A person's own foods and portions in a text: a name stays whole, and what it is portioned in measures it."""

from collections.abc import Sequence

from potassium_cli.catalog.own import Own
from potassium_cli.domain.food.food import Food
from potassium_cli.language.grammar import mentions
from potassium_cli.language.joints import Joint
from potassium_cli.language.measures import HOUSEHOLD
from potassium_cli.language.mentions import Mention
from potassium_cli.language.numbers import amount
from potassium_cli.language.tokens import tokens_of
from potassium_cli.language.words import singular, words

LITTLE = ("of", "a", "an", "the", "my")  # between a measure and what it is one of


def own_mentions(text: str, own: Own) -> list[Mention]:
    """The mentions of a text; the names and portions of a person's own foods are what they are called by them."""
    if " ".join(text.casefold().split()) in own.called:
        return [Mention(text.strip(), text.strip(), line=text.strip())]
    told: list[Mention] = []
    for mention in mentions(text, own.names):
        told.append(_in_own_portion(mention, told[-1].words if told else "", own))
    return told


def _in_own_portion(mention: Mention, before: str, own: Own) -> Mention:
    """A mention in a portion of the own food that it names: "2 trays of Zarb", "Zarb tray", "Zarb 2 trays"."""
    said = mention.words.split()
    if not said and " ".join(mention.text.casefold().split()) in own.called:  # "Zero", "Half"
        return mention._replace(words=mention.text, amount=None, problem="", article=False)
    if mention.potassium or mention.precise or not said:
        return mention
    if mention.unit:
        return _as_labelled(mention, own)
    first, last = (_label(word) for word in (said[0], said[-1]))
    if first in own.measures:
        if mention.amount is not None and len(said) == 1 and _portioned([before], first, own):
            joint = Joint.LISTED if mention.joint is Joint.PARTS else mention.joint
            return mention._replace(words="", unit=first, article=False, joint=joint)
        rest = said[1:]
        while rest and rest[0].casefold() in LITTLE:
            rest = rest[1:]
        if _portioned(rest, first, own):
            return _measured(mention, rest, 1.0, first)
    return (_behind(mention, said[:-1], last, own) if last in own.measures else None) or mention


def _behind(mention: Mention, said: Sequence[str], label: str, own: Own) -> Mention | None:
    """A mention with its portion behind its name, and maybe a number between."""
    for end in range(len(said), 0, -1):
        if _portioned(said[:end], label, own):
            tokens = tokens_of(" ".join(said[end:]).strip("(["))
            count = amount(tokens, 0)
            if not tokens or (count and count.length == tokens.end and mention.amount is None):
                told = _measured(mention, said[:end], count.value if count else 1.0, label)
                return told._replace(problem=mention.problem or (count.problem if count else ""))
    return None


def _as_labelled(mention: Mention, own: Own) -> Mention:
    """A mention in a household measure, as the own food calls that: a "tub" is a container to others."""
    for food in _mine(mention.words, own):
        labels = [word for portion in food.portions for word in portion.label.split()]
        if mention.unit not in labels:
            same = (label for label in labels if HOUSEHOLD.get(label) == mention.unit)
            return mention._replace(unit=next(same, mention.unit))
    return mention


def _measured(mention: Mention, said: Sequence[str], usual: float, label: str) -> Mention:
    many = usual if mention.amount is None else mention.amount
    return mention._replace(words=" ".join(said), amount=many, unit=label, article=False)


def _portioned(said: Sequence[str], label: str, own: Own) -> bool:
    """Whether words are the name of an own food that has a portion so called."""
    return any(label in portion.label.split() for food in _mine(" ".join(said), own) for portion in food.portions)


def _mine(said: str, own: Own) -> list[Food]:
    return own.called_so(words(said))


def _label(word: str) -> str:
    return singular(word.casefold().strip(",.()"))
