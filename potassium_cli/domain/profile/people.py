"""Names of the people who keep their journals on one machine. A name becomes a folder, so it holds no path."""

from potassium_cli.errors import UsageError

LONGEST = 40


def person_named(text: str) -> str:
    """Return a person's name as their folder bears it, in lower case; UsageError when it is no name."""
    name = folded(text)
    if not is_name(name):
        raise UsageError(f'"{text[:LONGEST]}" is no name of a person; use letters, digits and dashes: --person anna')
    return name


def is_name(text: str) -> bool:
    """Tell whether a text is a name as `person_named` returns it."""
    letters = text.replace("-", "")
    edges_are_letters = text[:1] != "-" and text[-1:] != "-"
    return bool(letters) and letters.isalnum() and edges_are_letters and len(text) <= LONGEST and text == folded(text)


def folded(text: str) -> str:
    """Write a name in one way, so that Anna and anna are the same person on every file system."""
    if text.isascii():
        return text.lower()
    import unicodedata  # noqa: PLC0415  # only for a name that is not ASCII

    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
