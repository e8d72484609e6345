"""What to mind with foods that are suggested: their cautions, and the allergies that could not be heeded."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG, food_cautions, profile_cautions
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import Caution, SafetyTables
from potassium_cli.domain.suggest.allergens import unheeded
from potassium_cli.domain.suggest.everyday import Serving
from potassium_cli.domain.suggest.rules import Rules
from potassium_cli.hint import Hint

ALLERGIES_OPEN = Hint("No allergies are in your profile. Say which, or none:", "profile set --allergy FOOD")


class Person(NamedTuple):
    """Who asks: the answers, what they allow, what is left out, and what there is to say."""

    profile: Profile
    decision: Decision
    rules: Rules
    tables: SafetyTables


def heeded(person: Person, foods: Iterable[tuple[str, frozenset[str]]], table: Sequence[Food]) -> tuple[Hint, ...]:
    """Collect the lines that foods call for, each once, by name and tags; and what allergies could not be heeded."""
    calls = [
        *profile_cautions(person.profile, person.decision, person.tables.cautions),
        *(caution for name, tags in foods for caution in _for_food(person, name, tags)),
    ]
    return (*dict.fromkeys(caution.hint for caution in calls), *_allergies(person, table))


def called_for(person: Person, foods: Iterable[tuple[str, frozenset[str]]]) -> tuple[Hint, ...]:
    """Collect the lines that foods as such call for, each once."""
    calls = (caution for name, tags in foods for caution in _for_food(person, name, tags))
    return tuple(dict.fromkeys(caution.hint for caution in calls))


def unflagged(person: Person, servings: Iterable[Serving]) -> tuple[Serving, ...]:
    """Take the portions that the log would not flag as high: in caution none over 200 mg is ever suggested (R18)."""
    careful = person.decision.tier in (Tier.CAUTION, Tier.RESTRICT)
    return tuple(one for one in servings if not careful or one.potassium_mg <= HIGH_ENTRY_MG)


def _for_food(person: Person, name: str, tags: frozenset[str]) -> tuple[Caution, ...]:
    return food_cautions(name, tags, person.profile, person.decision, person.tables.cautions)


def _allergies(person: Person, table: Sequence[Food]) -> Iterator[Hint]:
    if not isinstance(person.profile.allergies, tuple):
        yield ALLERGIES_OPEN
    for words in unheeded(table, person.rules.allergies):
        yield Hint(f'The food table cannot tell what holds "{words}": look before you eat.')
