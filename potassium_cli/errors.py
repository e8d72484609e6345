"""What can go wrong, each with the exit code that a script can rely on. `cli.py` alone turns them into exits."""

from typing import NamedTuple

from potassium_cli.hint import Hint


class Refusal(NamedTuple):
    """That something was not done, as reports carry it: the exit code, and the line that says why."""

    code: int
    told: Hint


class PotassiumError(Exception):
    """Anything that a user is told in one line: what is wrong and what to do."""

    exit_code = 1

    def __init__(self, told: Hint | str) -> None:
        self.told = told if isinstance(told, Hint) else Hint(told)
        super().__init__(str(self.told))

    @property
    def refusal(self) -> Refusal:
        """The error as a record."""
        return Refusal(self.exit_code, self.told)


class UsageError(PotassiumError):
    """The command line says something impossible: an amount, a date, an option."""

    exit_code = 2


class FoodNotFoundError(PotassiumError):
    """No food, or more than one, fits the words."""

    exit_code = 3


class TopicNotFoundError(PotassiumError):
    """No topic to read, or more than one, fits the words."""

    exit_code = 3


class StorageError(PotassiumError):
    """The journal or the catalog cannot be read or written, or is newer than the program."""

    exit_code = 4


class BadFileError(PotassiumError):
    """A file to import is bad."""

    exit_code = 5


class RefusedError(PotassiumError):
    """Refused for safety; the message says why."""

    exit_code = 6


class EmergencyError(PotassiumError):
    """A sign of an emergency was reported; the message says only where help is (SAFETY.md R22, R35)."""

    exit_code = 7


_KINDS = (UsageError, FoodNotFoundError, StorageError, BadFileError, RefusedError, EmergencyError)
_BY_CODE = {kind.exit_code: kind for kind in _KINDS}


def raised(refusal: Refusal) -> PotassiumError:
    """The error that a refusal came from, to be raised again."""
    return _BY_CODE.get(refusal.code, PotassiumError)(refusal.told)
