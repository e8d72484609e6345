"""What can be read, and one topic as one person reads it: figures filled in from the tables, sources counted."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.goals.goal import Goal
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.safety import Source
from potassium_cli.domain.topics.topic import Block, Piece, Topic
from potassium_cli.hint import NONE, Hint

# {mg banana-raw | medium}: the potassium of a portion, the usual one where none is named; {measure ...}: what it is.
_PLACE = re.compile(r"\{(\w+)(?: ([\w-]+)(?: \| ([^}]+))?)?\}")
_MARKS = re.compile(r"(?:\[\^[\w-]+\])+")
_COMMAND = re.compile(r"(.*)`potassium ([^`]+)`(.*)", re.DOTALL)


class Serving(NamedTuple):
    """A food in a portion, with the potassium of that."""

    food: Food
    portion: Portion

    @property
    def potassium_mg(self) -> float:
        """What the portion holds; only foods whose potassium is known are listed."""
        return (self.food.per_100_g.potassium_mg or 0) * self.portion.grams / 100


class Passage(NamedTuple):
    """A piece of a topic as it is read, with the numbers of its sources in it; `cells` are the rows of a table.

    `sources` are the same numbers apart.
    """

    piece: Piece
    text: Hint = NONE
    sources: tuple[int, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    servings: tuple[Serving, ...] = ()


class Heading(NamedTuple):
    """A topic in the list: what is typed, and its title."""

    id: str
    title: str


class TopicsReport(NamedTuple):
    """The list of topics, or one of them as a person reads it; `waiting` says which answers open more of it.

    `notes` are words that were read as others; `problem` says what of the safety tables could not be read (R30).
    """

    decision: Decision
    topics: tuple[Heading, ...] = ()
    topic: Heading | None = None
    passages: tuple[Passage, ...] = ()
    sources: tuple[Source, ...] = ()
    waiting: Hint = NONE
    notes: tuple[str, ...] = ()
    person: str = ""
    problem: str = ""

    @property
    def kind(self) -> str:
        """What JSON calls this report."""
        return "learn"


class Library(NamedTuple):
    """What the places of a topic are filled in from: foods by id, the reference that may be seen, and sources by id."""

    foods: Mapping[str, Food]
    reference: Goal | None
    sources: Mapping[str, Source]


def named_foods(blocks: Iterable[Block]) -> set[str]:
    """The ids of the foods that blocks name."""
    listed = (row[0] for block in blocks if block.piece is Piece.FOODS for row in block.rows)
    return {*listed, *(place[2] for block in blocks for place in _PLACE.finditer(block.text) if place[2])}


def topic_report(topic: Topic, blocks: Sequence[Block], library: Library, decision: Decision) -> TopicsReport:
    """One topic, of which a person reads these blocks."""
    cited = tuple(dict.fromkeys(name for block in blocks for name in block.cited))
    numbers = {name: number for number, name in enumerate(cited, start=1)}
    passages = tuple(_passages(blocks, library, numbers))
    sources = tuple(library.sources[name] for name in cited)
    return TopicsReport(decision, topic=heading(topic), passages=passages, sources=sources)


def heading(topic: Topic) -> Heading:
    """A topic as the list has it."""
    return Heading(topic.id, topic.title)


def _passages(blocks: Iterable[Block], library: Library, numbers: Mapping[str, int]) -> Iterator[Passage]:
    for block in blocks:
        if block.piece is Piece.TABLE:
            rows = (tuple(_marked(cell, numbers) for cell in row) for row in block.rows)
            yield Passage(block.piece, cells=tuple(rows))
        elif block.piece is Piece.FOODS:
            yield Passage(block.piece, servings=tuple(_servings(block.rows, library)))
        else:
            text = _filled(_marked(block.text, numbers), library)
            yield Passage(block.piece, _hint(text), tuple(numbers[name] for name in block.cited))


def _marked(text: str, numbers: Mapping[str, int]) -> str:
    """Put numbers in the place of the marks of sources; they stay with the word before them."""

    def numbered(marks: re.Match[str]) -> str:
        told = ", ".join(str(numbers[name]) for name in re.findall(r"[\w-]+", marks[0]))
        return f" [{told}]".replace(" ", "\u00a0")

    return _MARKS.sub(numbered, text)


def _servings(rows: Iterable[Sequence[str]], library: Library) -> list[Serving]:
    """A portion of each food, the most potassium first: who may not see that reads no list at all."""
    listed = [_serving(library.foods[row[0]], *row[1:]) for row in rows]
    return sorted(listed, key=lambda serving: -serving.potassium_mg)


def _hint(text: str) -> Hint:
    found = _COMMAND.fullmatch(text)
    return Hint(found[1].strip(), found[2], found[3]) if found else Hint(text)


def _filled(text: str, library: Library) -> str:
    return _PLACE.sub(lambda place: _figure(place, library), text)


def _figure(place: re.Match[str], library: Library) -> str:
    if place[1] == "reference":
        goal = library.reference
        return f"{goal.mg:,.0f} mg a day ({goal.cite}), the {goal.reason}" if goal and goal.mg else "not known"
    serving = _serving(library.foods[place[2]], place[3])
    if place[1] == "mg":
        return f"{serving.potassium_mg:,.0f} mg"
    label = serving.portion.label
    return f"{label if label[:1].isdigit() else f'1 {label}'}, {serving.portion.grams:,.0f} g"


def _serving(food: Food, label: str | None = None) -> Serving:
    portions = [portion for portion in food.portions if portion.label == label]
    portion = portions[0] if portions else food.default_portion
    if portion is None:
        raise ValueError(f"{food.id} has no portion")
    return Serving(food, portion)
