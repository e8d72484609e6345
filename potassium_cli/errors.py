"""What can go wrong, each with the exit code that a script can rely on. `cli.py` alone turns them into exits."""


class PotassiumError(Exception):
    """Anything that a user is told in one line: what is wrong and what to do."""

    exit_code = 1


class UsageError(PotassiumError):
    """The command line says something impossible: an amount, a date, an option."""

    exit_code = 2


class FoodNotFoundError(PotassiumError):
    """No food, or more than one, fits the words."""

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
