"""Which nutrients besides potassium a profile makes matter when one food takes another's place."""

from collections.abc import Iterable

from potassium_cli.domain.cautions.additives import may_bear_additives
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.profile.profile import Kidneys, Reply
from potassium_cli.domain.suggest.instead import Instead
from potassium_cli.hint import Hint
from potassium_cli.reports.heeded import Person

_WEAK_KIDNEYS = (Kidneys.CKD_3_5, Kidneys.DIALYSIS, Kidneys.CKD_UNKNOWN_STAGE, Kidneys.TRANSPLANT)


def matters(person: Person) -> frozenset[str]:
    """Name them as `Nutrients` does. Sodium never with adrenal insufficiency or a salt-losing state (R26)."""
    profile = person.profile
    weak = phosphorus_matters(person)
    salt = weak or Reply.YES in (profile.blood_pressure, profile.heart_failure)
    may_need_salt = profile.adrenal is not Reply.NO or profile.losing is not Reply.NO
    called = {
        "carbohydrate_g": profile.diabetes is Reply.YES,
        "phosphorus_mg": weak,
        "sodium_mg": salt and not may_need_salt,
    }
    return frozenset(name for name, counts in called.items() if counts)


def phosphorus_matters(person: Person) -> bool:
    """Say whether a profile makes phosphorus matter: weak kidneys hold it back, too."""
    return person.profile.kidneys in _WEAK_KIDNEYS


def told(found: Iterable[Instead], person: Person) -> tuple[Instead, ...]:
    """Keep of what each holds more of what matters to a person; those that hold none of it more come first."""
    counting = matters(person)
    kept = [one._replace(more=tuple(each for each in one.more if each.nutrient in counting)) for one in found]
    return tuple(sorted(kept, key=lambda one: bool(one.more)))


def additives(foods: Iterable[Food], person: Person) -> tuple[Hint, ...]:
    """Where kidneys are weak, what to look for on the labels of some of these foods."""
    called = phosphorus_matters(person) and any(map(may_bear_additives, foods))
    return (person.tables.caution("additives").hint,) if called else ()
