"""Reads what can be learned: the topics of data/learn, which are Markdown, and the list of their sources.

A topic has a line of `words` that people look for it by, and a title. A fence says whom a section is for:

    ::: more
    for those to whom the door is open
    ::: otherwise
    for all others
    :::

Lines behind ">" come before all else; `{foods a; b | cup}` is a list of foods with the figures of their
table.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from potassium_cli.domain.profile.safety import Source
from potassium_cli.domain.topics.doors import Door
from potassium_cli.domain.topics.topic import EVERYBODY, Audience, Block, Piece, Section, Topic
from potassium_cli.errors import StorageError

# In the order of the list.
TOPICS = (
    *("body", "too-little", "too-much", "alike", "partners", "heavy-legs", "veins", "clots", "nerves", "cramps"),
    *("medicines", "helps", "compression", "side-by-side", "foods", "supplements", "doctor", "questions"),
)
_FENCE = "::: "
_HEAD = re.compile(r"---\nwords: ([^\n]+)\n---\n# ([^\n]+)\n(.*)", re.DOTALL)
_RULER = re.compile(r"[|\s:-]+")
_FOODS = re.compile(r"\{foods ([^}]+)\}")


def read_topics(folder: Path) -> tuple[Topic, ...]:
    """Every topic, in the order of the list. A missing or broken one is a StorageError that names it."""
    return tuple(_topic(folder / "learn" / f"{name}.md") for name in TOPICS)


def read_sources(folder: Path) -> dict[str, Source]:
    """What topics are taken from, by the id that they name it by. A broken list is a StorageError."""
    path = folder / "learn" / "sources.csv"
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file, strict=True))
        return {row["id"]: Source(row["body"], row["document"], row["year"]) for row in rows}
    except (OSError, ValueError, csv.Error, KeyError):
        raise _broken(path) from None


def _broken(path: Path) -> StorageError:
    return StorageError(f"{path} cannot be read. Install the program anew.")


def _topic(path: Path) -> Topic:
    try:
        head = _HEAD.fullmatch(path.read_text(encoding="utf-8"))
        if head is None:
            raise _broken(path)
        return Topic(path.stem, head[2], head[1], tuple(_sections(head[3])))
    except (OSError, ValueError):
        raise _broken(path) from None


def _sections(text: str) -> Iterator[Section]:
    """Cut a text at its fences; ValueError for a fence that is not closed, or names no door."""
    audience, lines = EVERYBODY, list[str]()
    for line in text.splitlines():
        if not line.startswith(":::"):
            lines.append(line)
            continue
        yield from _section(audience, lines)
        audience, lines = _audience(line, audience), []
    if audience is not EVERYBODY:
        raise ValueError("a fence is not closed")
    yield from _section(audience, lines)


def _section(audience: Audience, lines: list[str]) -> Iterator[Section]:
    if blocks := tuple(_blocks("\n".join(lines))):
        yield Section(audience, blocks)


def _audience(fence: str, before: Audience) -> Audience:
    named = fence.removeprefix(_FENCE).split()
    if fence.rstrip() == ":::":
        return EVERYBODY
    if named == ["otherwise"] and before.doors and not before.otherwise:
        return Audience(before.doors, otherwise=True)
    if before is not EVERYBODY:
        raise ValueError("a fence stands in another")
    return Audience(frozenset(map(Door, named)))


def _blocks(text: str) -> Iterator[Block]:
    for part in re.split(r"\n\s*\n", text):
        lines = part.strip().splitlines()
        if lines and lines[0].startswith("|"):
            yield Block(Piece.TABLE, rows=tuple(_cells(line) for line in lines if not _RULER.fullmatch(line)))
            continue
        yield from map(_block, _joined(lines))


def _joined(lines: list[str]) -> list[str]:
    """Put lines together that go on: all but those that begin a point."""
    joined: list[str] = []
    for line in lines:
        if joined and not line.startswith("- "):
            joined[-1] += f" {line.removeprefix('> ').strip()}"
        else:
            joined.append(line.strip())
    return joined


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))


def _block(line: str) -> Block:
    if foods := _FOODS.fullmatch(line):
        return Block(Piece.FOODS, rows=tuple(tuple(map(str.strip, food.split("|"))) for food in foods[1].split(";")))
    for mark, piece in (("- ", Piece.POINT), ("> ", Piece.FIRST)):
        if line.startswith(mark):
            return Block(piece, line.removeprefix(mark))
    if line.startswith("#"):
        return Block(Piece.HEADING, line.lstrip("#").strip())
    return Block(Piece.TEXT, line)
