"""The index is built once per version of the table, whole or not at all, and the program works without it, too."""

import ast
import os
import subprocess
import sys

import pytest

from potassium_cli.catalog import index as index_room
from potassium_cli.catalog.catalog import Catalog
from potassium_cli.catalog.index import Index, index_of, shipped_index
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.errors import StorageError
from potassium_cli.language.words import words
from potassium_cli.tables.foods import PACKAGE, fingerprint


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "deep" / "cache"


@pytest.fixture
def opened(tables, cache):
    """Open the index of the tables, as often as a test wants; all are closed behind it."""
    indexes = []

    def open_index(folder=cache):
        indexes.append(shipped_index(tables, folder))
        return indexes[-1]

    yield open_index
    for index in indexes:
        index._connection.close()


def in_file(index: Index) -> bool:
    return bool(index._connection.execute("PRAGMA database_list").fetchone()[2])


def finds(index: Index, text: str) -> str:
    return Search((index,)).find(words(text))[0].food.name


def files(cache):
    return sorted(path.name for path in cache.iterdir())


def test_foods_go_in_and_come_out_whole(small_foods, small_index):
    assert tuple(small_index.foods()) == small_foods


def test_every_field_of_a_food_survives(small_foods):
    nutrients = Nutrients(*(None if place % 3 == 0 else place * 1.5 for place in range(len(NAMES))))
    portions = (Portion("small; odd", 1.25), Portion("cup, sliced", 150.5, default=True))
    food = Food(
        "x-1",
        "Żurek",
        ("white borscht", "żur"),
        "soup",
        frozenset(("milk", "vegan")),
        nutrients,
        0.25,
        "USDA",
        "0012",
        portions,
    )
    index = index_of((*small_foods, food))
    assert index.food_with_id("x-1") == food
    assert index.food(len(small_foods)) == food
    index._connection.close()


def test_an_index_of_nothing_finds_nothing():
    index = index_of(())
    assert (index.foods(), index.vocabulary(), index.exact(("banana",)), index.weight("banana")) == ([], [], [], None)
    assert Search((index,)).find(("banana",)) == ()
    index._connection.close()


def test_a_rare_word_tells_more_than_a_common_one(small_index):
    assert small_index.weight("avocado") > small_index.weight("boiled") > 0
    assert small_index.weight("zyzzyva") is None


def test_names_are_completed_the_most_eaten_first(small_index):
    assert small_index.starting("potat", 5) == ["Potato, boiled", "Potato, baked, with skin", "Potato salad"]
    assert small_index.starting("POTATO", 1) == ["Potato, boiled"]
    assert small_index.starting("%", 5) == small_index.starting("_", 5) == small_index.starting("zz", 5) == []


def test_a_catalog_has_a_persons_own_foods_first(small_foods, small_index):
    own = small_foods[0]._replace(name="Banana of mine")
    index = index_of((own,))
    catalog = Catalog((index, small_index))
    assert catalog.food(own.id) == own
    assert catalog.foods()[0] == own
    assert catalog.food("no-such-food") is None
    assert catalog.starting("banana") == ["Banana of mine", "Banana, raw"]
    index._connection.close()


def test_the_index_is_built_once(opened, cache, monkeypatch):
    first = opened()
    assert in_file(first)
    assert finds(first, "bananas") == "Banana, raw"
    monkeypatch.setattr(index_room, "read_foods", lambda _: pytest.fail("the table was read again"))
    assert finds(opened(), "bananas") == "Banana, raw"
    assert len(files(cache)) == 1


def test_the_cache_folder_is_private(opened, cache):
    opened()
    assert cache.stat().st_mode & 0o077 == 0


def test_a_new_version_of_the_table_is_indexed_and_the_old_one_forgotten(opened, tables, cache):
    opened()
    before = files(cache)
    table = tables / "foods.csv"
    table.write_text(table.read_text(encoding="utf-8").replace('"Banana, raw"', '"Banana, very raw"'), encoding="utf-8")
    assert opened().food_with_id("banana-raw").name == "Banana, very raw"
    assert len(files(cache)) == 1
    assert files(cache) != before


def test_another_builder_is_another_file_and_the_old_one_forgotten(opened, cache, monkeypatch):
    opened()
    before = files(cache)
    monkeypatch.setattr(index_room, "builder", lambda: "other")
    assert finds(opened(), "bananas") == "Banana, raw"
    assert len(files(cache)) == 1
    assert files(cache) != before


def test_only_our_own_old_files_are_forgotten(opened, cache):
    cache.mkdir(parents=True)
    (cache / "foods-1-abc.sqlite").write_bytes(b"old")
    (cache / "journal.sqlite").write_bytes(b"precious")
    (cache / "foods.txt").write_bytes(b"not ours")
    opened()
    assert {"journal.sqlite", "foods.txt"} < set(files(cache))
    assert "foods-1-abc.sqlite" not in files(cache)


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100], ids=["empty", "garbage"])
def test_a_damaged_index_is_built_anew(opened, tables, cache, damage):
    cache.mkdir(parents=True)
    (cache / f"foods-{index_room.builder()}-{fingerprint(tables)}.sqlite").write_bytes(damage)
    index = opened()
    assert in_file(index)
    assert finds(index, "bananas") == "Banana, raw"


def test_without_a_cache_folder_the_index_is_in_memory(opened, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    index = opened(tmp_path / "file" / "cache")
    assert not in_file(index)
    assert finds(index, "bananas") == "Banana, raw"


def test_a_folder_that_cannot_be_written_is_left_alone(opened, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        pytest.skip("this user may write anywhere")
    assert finds(opened(locked), "bananas") == "Banana, raw"
    assert files(locked) == []


@pytest.mark.parametrize("name", ["with space", "50% off?", "a#b", "ünïcode"])
def test_a_cache_folder_may_have_any_name(opened, tmp_path, name):
    index = opened(tmp_path / name)
    assert in_file(index)
    assert finds(index, "bananas") == "Banana, raw"


def test_a_broken_table_is_never_half_an_index(tables, cache):
    with (tables / "foods.csv").open("a", encoding="utf-8") as file:
        file.write("broken,row\n")
    with pytest.raises(StorageError):
        shipped_index(tables, cache)
    assert not cache.exists() or files(cache) == []


BUILD = """
import sys
from pathlib import Path
from potassium_cli.catalog.build import build
from potassium_cli.tables.foods import read_foods
build(read_foods(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def test_several_builders_at_once_leave_one_good_index(opened, tables, cache, monkeypatch):
    cache.mkdir(parents=True)
    path = cache / f"foods-{index_room.builder()}-{fingerprint(tables)}.sqlite"
    command = [sys.executable, "-c", BUILD, str(tables), str(path)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    assert [(*run.communicate(timeout=60), run.returncode) for run in runs] == [("", "", 0)] * 6
    assert files(cache) == [path.name]
    monkeypatch.setattr(index_room, "read_foods", lambda _: pytest.fail("the index was not taken"))
    assert finds(opened(), "bananas") == "Banana, raw"


def test_a_build_that_fails_leaves_nothing_behind(opened, cache, monkeypatch):
    """A full disk, say: the table is searched in memory, and no half of an index stays."""

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    index = opened()
    assert not in_file(index)
    assert finds(index, "bananas") == "Banana, raw"
    assert files(cache) == []


def imported_by(name, seen):
    """The modules of the package that one imports, and those that they do, as paths in it."""
    if name not in seen:
        seen.add(name)
        for node in ast.walk(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("potassium_cli."):
                imported_by(node.module.removeprefix("potassium_cli.").replace(".", "/") + ".py", seen)
    return seen


def test_what_builds_an_index_is_the_builder_and_all_that_it_imports():
    assert set(index_room.BUILT_BY) == imported_by("catalog/build.py", set())


@pytest.mark.parametrize("name", ["catalog/build.py", "language/lexicon.py"])
def test_a_changed_synonym_or_rule_is_another_builder(tmp_path, name):
    for each in index_room.BUILT_BY:
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_text("before", encoding="utf-8")
    before = index_room.builder(tmp_path)
    assert index_room.builder(tmp_path) == before
    (tmp_path / name).write_text("after!", encoding="utf-8")
    os.utime(tmp_path / name, ns=(1, 1))
    assert index_room.builder(tmp_path) != before
    (tmp_path / name).unlink()
    assert index_room.builder(tmp_path)


def test_every_food_is_read_by_two_queries_and_is_as_when_read_alone(small_foods):
    index = index_of(small_foods)
    asked = []
    index._connection.set_trace_callback(asked.append)
    foods = index.foods()
    assert len(asked) == 2
    assert foods == list(small_foods)
    assert [index.food_with_id(food.id) for food in foods] == foods
    index.close()


def test_own_foods_are_indexed_once_and_again_when_they_change(small_foods, tmp_path, monkeypatch):
    own, cache = small_foods[:2], tmp_path / "cache"
    index_room.own_index(own, cache).close()
    monkeypatch.setattr(index_room, "_built", lambda *_: pytest.fail("they were indexed again"))
    again = index_room.own_index(own, cache)
    assert again.foods() == list(own)
    again.close()
    monkeypatch.undo()
    changed = (own[0]._replace(name="Banana of mine"), own[1])
    after = index_room.own_index(changed, cache)
    assert [food.name for food in after.foods()] == ["Banana of mine", own[1].name]
    after.close()


def test_indexes_of_own_foods_do_not_pile_up_and_leave_the_others(small_foods, tmp_path):
    (tmp_path / "foods-1-abc.sqlite").write_bytes(b"the shipped one")
    for number in range(20):
        index_room.own_index((small_foods[0]._replace(name=f"Banana {number}"),), tmp_path).close()
    assert len(list(tmp_path.glob("own-*.sqlite"))) == index_room.OWN_KEPT
    assert (tmp_path / "foods-1-abc.sqlite").exists()


def test_where_nothing_can_be_written_own_foods_are_indexed_in_memory(small_foods, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    index = index_room.own_index(small_foods[:1], tmp_path / "file")
    assert index.foods() == [small_foods[0]]
    index.close()
