"""The tables are read whole or not at all: a broken row is told by file and line."""

import pytest

from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.errors import StorageError
from potassium_cli.tables.foods import data_folder, fingerprint, read_foods, split


def edit(path, line, change):
    """Change one line of a file, counted as people do."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[line - 1] = change(lines[line - 1])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def problem(tables):
    with pytest.raises(StorageError) as raised:
        read_foods(tables)
    message = str(raised.value)
    assert "\n" not in message
    return message


def test_what_was_written_is_what_is_read(tables, small_foods):
    assert read_foods(tables) == small_foods


def test_a_blank_is_unknown_and_a_zero_is_zero(tables):
    columns = [
        "plantain-fried",
        "Plantain, fried",
        "",
        "food",
        "",
        "",
        "0",
        *[""] * (len(NAMES) - 2),
        "",
        "USDA SR28",
        "1",
    ]
    (tables / "foods.csv").write_text(
        (tables / "foods.csv").read_text(encoding="utf-8").splitlines()[0]
        + "\n"
        + ",".join(f'"{c}"' for c in columns)
        + "\n",
        encoding="utf-8",
    )
    (food,) = read_foods(tables)
    assert food.per_100_g.potassium_mg is None
    assert food.per_100_g.sodium_mg == 0.0
    assert food.per_100_g.energy_kcal is None
    assert food.popularity == 0.0


def test_a_food_without_portions_has_none(tables):
    nori = next(food for food in read_foods(tables) if food.name == "Nori seaweed, dried")
    assert nori.portions == ()
    assert nori.default_portion is None


@pytest.mark.parametrize("line", [2, 3, 20])
def test_a_column_too_many_is_told_by_file_and_line(tables, line):
    edit(tables / "foods.csv", line, lambda row: f"{row},more")
    message = problem(tables)
    assert f"foods.csv, line {line}:" in message
    assert "columns" in message


def test_a_column_too_few_is_told_by_file_and_line(tables):
    edit(tables / "portions.csv", 4, lambda row: row.rpartition(",")[0])
    message = problem(tables)
    assert "portions.csv, line 4:" in message
    assert "columns" in message


@pytest.mark.parametrize("number", ["abc", "-1", "nan", "inf", "1e9", "1 2", "١٢x", "1,5"])
def test_a_bad_number_is_told_by_file_and_line(tables, number):
    edit(tables / "foods.csv", 2, lambda row: row.replace(",358,", f',"{number}",'))
    message = problem(tables)
    assert "foods.csv, line 2:" in message
    assert number in message


@pytest.mark.parametrize("grams", ["", "0", "-5", "heavy", "nan"])
def test_a_portion_must_weigh_something(tables, grams):
    edit(tables / "portions.csv", 2, lambda row: row.replace("118", grams))
    assert "portions.csv, line 2:" in problem(tables)


def test_a_portion_must_be_called_something(tables):
    edit(tables / "portions.csv", 3, lambda row: row.replace("large", ""))
    assert "portions.csv, line 3:" in problem(tables)


@pytest.mark.parametrize("name", ["foods.csv", "portions.csv"])
def test_a_missing_table_is_named(tables, name):
    (tables / name).unlink()
    assert name in problem(tables)
    with pytest.raises(StorageError, match=name):
        fingerprint(tables)


@pytest.mark.parametrize("name", ["foods.csv", "portions.csv"])
@pytest.mark.parametrize("damage", [b"\xff\xfe\x00", b'"never closed'], ids=["no text", "no csv"])
def test_a_damaged_table_is_named(tables, name, damage):
    with (tables / name).open("ab") as file:
        file.write(damage)
    assert name in problem(tables)


def test_a_missing_column_is_named(tables):
    edit(tables / "foods.csv", 1, lambda header: header.replace("popularity", "fame"))
    assert "popularity" in problem(tables)


def test_the_fingerprint_changes_with_either_table(tables):
    seen = {fingerprint(tables)}
    for name in ("foods.csv", "portions.csv"):
        assert fingerprint(tables) in seen
        with (tables / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        seen.add(fingerprint(tables))
    assert len(seen) == 3


def test_a_cell_holds_several_parts():
    assert split("a; b ;; c d ;") == ("a", "b", "c d")
    assert split("") == split(" ; ") == ()


def test_the_shipped_tables_are_there(shipped_foods):
    assert (data_folder() / "foods.csv").is_file()
    assert len(shipped_foods) >= 2000
    assert len({food.id for food in shipped_foods}) == len(shipped_foods)
    assert all(food.default_portion for food in shipped_foods)
