"""All cautions of a person, with what each hangs on."""

from typing import NamedTuple

from potassium_cli.domain.cautions.applying import Applying
from potassium_cli.domain.goals.tiers import Decision


class CautionsReport(NamedTuple):
    """Every caution that applies to a decision; `problem` says what of the safety tables could not be read (R30)."""

    found: tuple[Applying, ...]
    decision: Decision
    person: str = ""
    problem: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "cautions"
