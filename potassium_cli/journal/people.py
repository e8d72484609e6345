"""Where the journals of several people lie in one home: each in a folder of their own, below `people`."""

from pathlib import Path

JOURNAL = "journal.sqlite"


def journal_of(person: str, home: Path) -> Path:
    """Name the file of a person's journal; "" is the one who needs no name."""
    return (home / "people" / person if person else home) / JOURNAL


def people_in(home: Path) -> tuple[str, ...]:
    """Name the people who have a journal here, besides the one who needs no name; nobody when it cannot be read."""
    from potassium_cli.domain.profile.people import is_name  # noqa: PLC0415  # a log, which asks for one file, needs none of it

    try:
        names = [folder.name for folder in (home / "people").iterdir() if (folder / JOURNAL).is_file()]
    except OSError:
        return ()
    return tuple(sorted(name for name in names if is_name(name)))
