"""A workspace in memory for commands that only read: a journal of given entries, a decision and a clock."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from typer import Typer
from typer.testing import CliRunner, Result

from potassium_cli.commands.console import Console
from potassium_cli.commands.program import Program
from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import Caution, SafetyTables
from potassium_cli.workspace import Workspace

from ..reports.cases import GENERAL

SUNDAY_AFTERNOON = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)


class Journal(NamedTuple):
    """Entries in a row."""

    entries: tuple[Entry, ...]

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if first <= entry.eaten_at.date() <= last)


def run(
    app: Typer,
    *arguments: str,
    entries: tuple[Entry, ...] = (),
    decision: Decision = GENERAL,
    cautions: tuple[Caution, ...] = (),
) -> Result:
    """Run one command in a pipe of 80 columns; a PotassiumError is left in `result.exception`."""
    fakes = {
        "now": SUNDAY_AFTERNOON,
        "journal": Journal(entries),
        "decision": decision,
        "decision_on": lambda _, day: decision,  # noqa: ARG005  # the same on every day
        "profile": Profile(),
        "safety": SafetyTables(cautions=cautions),
    }
    opened = type("Fake", (Workspace,), fakes)({})
    return CliRunner().invoke(app, list(arguments), obj=Program(opened, Console({})))
