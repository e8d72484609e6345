"""Reads the words for how, when and in whom a symptom came: data/circumstances.csv. Only `feel` asks for them."""

from pathlib import Path

from potassium_cli.domain.profile.safety import FACTS, MANNERS, Source, Symptom

_HEADER = "id,phrases"
_OURS = Source("Potassium", "circumstances.csv", "undated")  # everyday words, which nobody needs to vouch for
LENGTHS = frozenset(("brief", "stopped", "lasting"))


def load_circumstances(folder: Path) -> tuple[Symptom, ...]:
    """Read the table; empty when it is missing or broken, so that what was felt is weighed by its symptoms alone."""
    try:
        lines = (folder / "circumstances.csv").read_text(encoding="utf-8").splitlines()
        rows = [line.split(",") for line in lines]
        return tuple(_row(*cells) for cells in rows[1:]) if rows[:1] == [_HEADER.split(",")] else ()
    except (OSError, ValueError, TypeError):
        return ()


def _row(name: str, phrases: str) -> Symptom:
    if name not in FACTS | MANNERS | LENGTHS or not phrases.islower():
        raise ValueError(name)
    return Symptom(name, name, phrases, "", _OURS)
