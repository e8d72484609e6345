"""Topics to read: sections for one audience each, and the version of a topic that one person reads."""

import re
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from potassium_cli.domain.topics.doors import Door

_CITED = re.compile(r"\[\^([\w-]+)\]")


class Piece(StrEnum):
    """What a block of a topic is. FIRST is what somebody must see before all else, such as a sign of danger."""

    HEADING = "heading"
    TEXT = "text"
    POINT = "point"
    FIRST = "first"
    TABLE = "table"
    FOODS = "foods"


class Block(NamedTuple):
    """One piece of a topic as it is written: a text, the rows of a table, or foods.

    Of foods each has a row: its id, and its portion where that is not the usual one.
    """

    piece: Piece
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the sources that it names, in order."""
        return tuple(_CITED.findall(self.text or " ".join(cell for row in self.rows for cell in row)))


class Audience(NamedTuple):
    """Whom a section is for: those to whom all of these doors are open, or `otherwise` those to whom one is closed."""

    doors: frozenset[Door] = frozenset()
    otherwise: bool = False

    def admits(self, doors: Collection[Door]) -> bool:
        """Whether it is for somebody with these doors open."""
        return self.doors.issubset(doors) is not self.otherwise


EVERYBODY = Audience()


class Section(NamedTuple):
    """Blocks for one audience."""

    audience: Audience
    blocks: tuple[Block, ...]


class Topic(NamedTuple):
    """Something to read: `id` is what is typed, `words` are others that people look for it by."""

    id: str
    title: str
    words: str
    sections: tuple[Section, ...]


def version(topic: Topic, doors: Collection[Door]) -> tuple[Block, ...]:
    """The blocks that somebody with these doors open reads; no heading stands without a text."""
    blocks = [block for section in topic.sections if section.audience.admits(doors) for block in section.blocks]
    return _with_texts(blocks)


def suited(blocks: Iterable[Block], unfit: Collection[str]) -> tuple[Block, ...]:
    """The blocks without the foods that somebody does not eat, or must not be offered."""
    fit = (block._replace(rows=_fit(block, unfit)) if block.piece is Piece.FOODS else block for block in blocks)
    return _with_texts([block for block in fit if block.rows or block.piece is not Piece.FOODS])


def _fit(block: Block, unfit: Collection[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(row for row in block.rows if row[0] not in unfit)


def _with_texts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(block for block, after in zip_longest(blocks, blocks[1:]) if not _alone(block, after))


def _alone(block: Block, after: Block | None) -> bool:
    return block.piece is Piece.HEADING and (after is None or after.piece is Piece.HEADING)
