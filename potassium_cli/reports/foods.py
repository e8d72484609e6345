"""Foods of the table as a profile may see them: with the cautions they call for, and in restrict without sodium.

SAFETY.md R20 and R26 hold wherever a food is found, shown or added.
"""

from collections.abc import Iterable
from typing import NamedTuple

from potassium_cli.domain.cautions.called import food_cautions, named_cautions
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.errors import Refusal
from potassium_cli.hint import Hint
from potassium_cli.reports.carried import shown_nutrients


class FoodsReport(NamedTuple):
    """Foods, the nutrients of them that may be told, and what is said besides. `card`: one food in full."""

    foods: tuple[Food, ...]
    nutrients: tuple[str, ...]
    cautions: tuple[Hint, ...]
    card: bool = False
    refusal: Refusal | None = None

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "foods"


class Viewer(NamedTuple):
    """Who looks at foods: the answers, what they allow, and the cautions there are."""

    profile: Profile
    decision: Decision
    cautions: tuple[Caution, ...]


def foods_report(
    foods: Iterable[Food], viewer: Viewer, said: Iterable[Hint] = (), *, typed: str = "", card: bool = False
) -> FoodsReport:
    """Report on foods, with what is `said` of the list before the cautions that they call for, each once.

    `typed`: the words that were looked for, which may call for one themselves (R20).
    """
    shown, (profile, decision, table) = tuple(foods), viewer
    rows = [row for food in shown for row in food_cautions(food.name, food.tags, profile, decision, table)]
    rows += named_cautions(typed, profile, table)
    cautions = (*said, *dict.fromkeys(row.hint for row in rows))
    return FoodsReport(shown, shown_nutrients(decision.tier, NAMES), cautions, card)
