"""`--person NAME`: whose journal a run is about."""

from collections.abc import Sequence
from typing import Annotated

import typer

from potassium_cli.workspace import Workspace


def names() -> list[str]:
    """Name the people who have a journal, for shell completion; silent about every error."""
    try:
        return list(Workspace().people)
    except Exception:  # completion is silent or helpful, never an error in the middle of a line
        return []


def greeting(opened: Workspace) -> str:
    """Say that a person is new here, since a slip of the hand would begin another journal; "" when nobody is."""
    if not opened.person or opened.person in opened.people:
        return ""
    others = f" (There are: {', '.join(opened.people)}.)" if opened.people else ""
    return f"{opened.person} has no journal yet; the first answer or log begins one.{others}"


def person_first(arguments: Sequence[str]) -> list[str]:
    """Move --person to the front: it may stand anywhere, as people expect of a global option."""
    words = list(arguments)
    options = words[: words.index("--")] if "--" in words else words
    for place, word in enumerate(options):
        end = place + (2 if word == "--person" else 1)
        if (word == "--person" or word.startswith("--person=")) and end <= len(options):
            return [*words[place:end], *words[:place], *words[end:]]
    return words


PersonOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Whose journal: each name has its own. POTASSIUM_PERSON says it too; not with POTASSIUM_JOURNAL.",
        autocompletion=names,
    ),
]
