"""What to eat next: portions and sets that close today's gap; under a limit, swaps; or a plain reason why nothing."""

from datetime import timedelta
from math import inf
from typing import NamedTuple

from potassium_cli.actions.figures import typed_energy
from potassium_cli.actions.swapping import rules
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.suggest.everyday import LOW_SODIUM_MG
from potassium_cli.domain.suggest.rules import Rules
from potassium_cli.reports.heeded import Person
from potassium_cli.reports.suggested import WEEKS_BACK, Asked, SuggestReport, suggest_report
from potassium_cli.workspace import Workspace


class Wanted(NamedTuple):
    """How many of each kind at most, for which meal (None: the clock tells), and what one portion may hold."""

    most: int
    meal: Meal | None = None
    max_energy: str | None = None
    low_sodium: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether more was asked for than a number."""
        return self.meal is not None or self.max_energy is not None or self.low_sodium


def suggest(space: Workspace, wanted: Wanted) -> SuggestReport:
    """Suggest what the profile may have, going by the entries of the last weeks, or say why nothing is."""
    today = space.today
    person = Person(space.profile, space.decision, _rules(space, wanted), space.safety)
    entries = space.eaten(today - timedelta(weeks=WEEKS_BACK), today)
    report = suggest_report(
        person, entries, space.catalog.foods(), Asked(space.now, wanted.most, wanted.meal, space.day_starts)
    )
    return report._replace(person=space.person)


def _rules(space: Workspace, wanted: Wanted) -> Rules:
    energy = None if wanted.max_energy is None else typed_energy("--max-energy", wanted.max_energy)
    return rules(space)._replace(
        max_energy_kcal=inf if energy is None else energy,
        max_sodium_mg=LOW_SODIUM_MG if wanted.low_sodium else inf,
    )
