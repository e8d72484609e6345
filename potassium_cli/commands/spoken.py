"""What a person typed on a command line besides names of commands and options: where words of an emergency may be."""

from collections.abc import Sequence
from itertools import pairwise

GROUPS = frozenset(("foods", "profile"))
_MEDICINES = ("--medicine", "--add-medicine", "--remove-medicine")
MEALS = frozenset(("log", "whatif", "feel"))  # which listen to their text themselves


def spoken(words: Sequence[str], commands: Sequence[str]) -> list[str]:
    """The sentence of a command line, and each value of its options apart; nothing of a meal."""
    named = words[1:2] if words[:1] == ["--person"] else []
    rest = list(words[2:] if named else words)
    if rest[:1] and rest[0] in commands:
        if rest[0] in MEALS:
            return [*named]
        rest = rest[2 if rest[0] in GROUPS else 1 :]
    rest = [_medicine(before, word) for before, word in pairwise(["", *rest])]
    said = [word for word in rest if not word.startswith("-")]
    values = [word.partition("=")[2] for word in rest if word.startswith("-")]
    apart = [word for before, word in pairwise(rest) if before.startswith("--") and not word.startswith("-")]
    return [text for text in (*named, " ".join(said), *values, *apart) if any(map(str.isalpha, text))]


def _medicine(before: str, word: str) -> str:
    """A word without what a medicine is taken for: "isosorbide for angina" tells of no pain that is there now."""
    option = word.partition("=")[0] if word.startswith("--") else before
    return word.partition(" for ")[0] if option in _MEDICINES else word
