"""The truth of what can be read: every figure and every source of a topic is on a list, every food in the table."""

import csv
import re
from pathlib import Path

import pytest

from potassium_cli.domain.topics.doors import Door
from potassium_cli.domain.topics.topic import Audience, Block, Piece
from potassium_cli.errors import StorageError
from potassium_cli.reports.topics import named_foods
from potassium_cli.tables.foods import data_folder, read_foods
from potassium_cli.tables.topics import TOPICS, read_sources, read_topics

DATA = data_folder()
LEARN = DATA / "learn"
ALL = read_topics(DATA)
SOURCES = read_sources(DATA)
FIGURE = re.compile(
    r"\d|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarters?|thirds?|twice|double|dozen"
    r"|hundreds?|thousands?|percent)\b|%",
    re.IGNORECASE,
)


def rows(name):
    with (LEARN / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


FACTS = rows("facts.csv")


def texts(block):
    """A block as texts, each with the sources that are named in it."""
    if block.piece is Piece.FOODS:
        return
    for text in [block.text] if block.text else [cell for row in block.rows for cell in row]:
        yield text, re.findall(r"\[\^([\w-]+)\]", text)


SAID = [
    (topic.id, text, cited)
    for topic in ALL
    for section in topic.sections
    for block in section.blocks
    for text, cited in texts(block)
]


def without_figures(topic, text, cited):
    """The text without the figures that the list of facts has for its sources, marks and places."""
    left = re.sub(r"\{[^}]*\}|`[^`]*`|\[\^[^\]]*\]", "", text)
    known = [fact["figure"] for fact in FACTS if fact["topic"] == topic and fact["source"] in cited]
    for figure in sorted(known, key=len, reverse=True):
        left = re.sub(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)", "", left)
    return left


@pytest.mark.parametrize(("topic", "text", "cited"), SAID, ids=[f"{topic}: {text[:40]}" for topic, text, _ in SAID])
def test_every_figure_is_a_fact_with_a_source_that_is_named_beside_it(topic, text, cited):
    assert not FIGURE.search(without_figures(topic, text, cited)), text


def test_the_search_for_figures_finds_them():
    assert FIGURE.search(without_figures("body", "about 30 times[^stone]", ["stone"]))  # another source says so
    assert FIGURE.search(without_figures("body", "about 130 times[^lpi]", ["lpi"]))
    assert FIGURE.search(without_figures("foods", "half of it", []))
    assert not FIGURE.search(without_figures("body", "about 30 times[^lpi]", ["lpi"]))


def test_every_fact_is_told_in_its_topic_and_has_a_source():
    for fact in FACTS:
        told = [text for topic, text, cited in SAID if topic == fact["topic"] and fact["source"] in cited]
        assert any(fact["figure"] in text for text in told), fact
        assert fact["says"]
        assert fact["source"] in SOURCES


def test_every_source_has_body_document_and_year_and_is_named_by_a_topic():
    cited = {name for _, _, names in SAID for name in names}
    assert cited - {"reference"} == set(SOURCES)  # that is whose figures the person goes by
    assert len(rows("sources.csv")) == len(SOURCES)
    for source in SOURCES.values():
        assert source.body
        assert source.document
        assert re.fullmatch(r"(19|20)\d\d|undated", source.year), source


def test_every_topic_names_sources_in_every_version_and_is_listed():
    assert {path.stem for path in LEARN.glob("*.md")} == set(TOPICS)
    assert len(TOPICS) == 18
    for topic in ALL:
        for_all = [block for section in topic.sections if not section.audience.doors for block in section.blocks]
        assert topic.id in ("questions", "side-by-side") or any(block.cited for block in for_all), topic.id


def test_every_food_is_in_the_table_with_its_portion_and_its_potassium():
    foods = {food.id: food for food in read_foods(DATA)}
    blocks = [block for topic in ALL for section in topic.sections for block in section.blocks]
    assert len(named_foods(blocks)) > 20
    assert named_foods(blocks) <= set(foods)
    portions = [row for block in blocks if block.piece is Piece.FOODS for row in block.rows]
    placed = re.findall(r"\{(?:mg|measure) ([^}]+)\}", " ".join(block.text for block in blocks))
    portions += [each.split(" | ") for each in placed]
    for food_id, *label in portions:
        food = foods[food_id]
        assert food.per_100_g.potassium_mg is not None, food_id
        assert set(label) <= {portion.label for portion in food.portions}, (food_id, label)
        assert food.default_portion


def test_a_published_intake_stands_in_no_text():
    """Reference intakes come from their table; a typed one would be wrong for most readers (SAFETY.md R15)."""
    with (DATA / "reference_intakes.csv").open(newline="", encoding="utf-8") as file:
        intakes = {row["potassium_mg"] for row in csv.DictReader(file)}
    for _, text, _ in SAID:
        told = {figure.replace(",", "") for figure in re.findall(r"\d[\d,]*", text)}
        assert not told & intakes, text


def test_a_text_has_one_command_at_most_and_no_emphasis():
    for _, text, _ in SAID:
        assert text.count("`") in (0, 2), text
        assert "*" not in text


def test_a_fence_says_whom_it_is_for(tmp_path):
    fenced = "::: more weight\nSome.\n::: otherwise\n- Others.\n:::"
    topic = read_one(tmp_path, f"---\nwords: a b\n---\n# T\nAll.\n{fenced}\n\n> First\n> of all.\n")
    both = frozenset((Door.MORE, Door.WEIGHT))
    assert [(section.audience, section.blocks) for section in topic.sections] == [
        (Audience(), (Block(Piece.TEXT, "All."),)),
        (Audience(both), (Block(Piece.TEXT, "Some."),)),
        (Audience(both, otherwise=True), (Block(Piece.POINT, "Others."),)),
        (Audience(), (Block(Piece.FIRST, "First of all."),)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("no head", "---\nwords: a\n---\nno title\n", "---\nwords: a\n---\n# T\n::: more\nnever closed\n"),
        *("---\nwords: a\n---\n# T\n::: nosuch\nx\n:::\n", "---\nwords: a\n---\n# T\n::: otherwise\nx\n:::\n"),
        "---\nwords: a\n---\n# T\n::: more\n::: weight\nx\n:::\n",
    ],
)
def test_a_broken_topic_is_refused_whole(tmp_path, text):
    """A fence that is not understood must not open what is behind it (SAFETY.md R30)."""
    with pytest.raises(StorageError, match="Install the program anew"):
        read_one(tmp_path, text)


def read_one(folder: Path, text: str):
    (folder / "learn").mkdir()
    for name in TOPICS:
        (folder / "learn" / f"{name}.md").write_text(text, encoding="utf-8")
    return read_topics(folder)[0]


def test_a_missing_list_of_sources_is_said(tmp_path):
    with pytest.raises(StorageError, match=r"sources\.csv"):
        read_sources(tmp_path)
