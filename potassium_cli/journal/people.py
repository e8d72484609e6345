"""Where the journals of several people lie in one home, each in a folder of their own, and what else may lie there."""

import os
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


def copies_beside(journal: Path) -> tuple[str, ...]:
    """Name the files that a file sync made of a journal when it changed in two places; none when nobody can look.

    Dropbox and Nextcloud write "journal (conflicted copy 2026-11-22).sqlite", Syncthing
    "journal.sync-conflict-….sqlite", Google Drive "journal (1).sqlite" and iCloud "journal 2.sqlite".
    """
    import re  # noqa: PLC0415  # a log needs none of this

    conflict = r"[ ._-].*conflict.*| \(\d+\)| \d+"
    beside = re.compile(f"{re.escape(journal.stem)}(?:{conflict}){re.escape(journal.suffix)}", re.IGNORECASE)
    try:
        with os.scandir(journal.parent) as files:
            return tuple(sorted(file.name for file in files if beside.fullmatch(file.name)))
    except OSError:
        return ()
