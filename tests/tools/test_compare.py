"""Comparing the table with the USDA files: what differs is found, what is explained is not held against it."""

import csv

import pytest

from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.tables.foods import data_folder, read_foods
from tools import compare

FOODS = read_foods(data_folder())
MEANT = compare.explained(data_folder())


@pytest.fixture
def usda():
    """Files as USDA's must be for the table to be right, made from the table and what differences.csv says."""
    rows = {}
    for food in FOODS:
        if food.source in compare.ONE_FOOD:
            figures = dict(zip(NAMES, food.per_100_g, strict=True))
            figures |= {each.column: each.usda for each in MEANT if each.food_id == food.id}
            rows[compare.parts_of(food)[0][0]] = figures
    return rows


@pytest.fixture
def folder(usda, tmp_path):
    for prefix, (name, key) in compare.FILES.items():
        with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, [key, *NAMES])
            writer.writeheader()
            writer.writerows(
                {key: source.partition(":")[2], **figures}
                for source, figures in usda.items()
                if source.startswith(prefix)
            )
    return tmp_path


def change(folder, old_start, column, new):
    path = folder / "usda_sr28_foods.csv"
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["ndb_no"] == old_start)[column] = new
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_a_table_that_is_right_has_no_unexplained_difference(folder, capsys):
    assert compare.main([str(folder)]) == 0
    assert capsys.readouterr().out.endswith(f"{len(MEANT)} differences explained, 0 not.\n")


@pytest.mark.parametrize(("new", "said"), [("359", "358 here and 359"), ("", "358 here and blank")])
def test_a_wrong_figure_is_found(folder, capsys, new, said):
    change(folder, "09040", "potassium_mg", new)
    assert compare.main([str(folder)]) == 1
    assert f"banana-raw: potassium_mg is {said} in the USDA file" in capsys.readouterr().out


def test_a_wrong_figure_is_found_in_a_mixture_too(folder, capsys):
    change(folder, "14355", "potassium_mg", "50")
    assert compare.main([str(folder)]) == 1
    assert "tea-black-with-a-little-milk: potassium_mg is 45 here and 57.2" in capsys.readouterr().out


def test_a_food_that_usda_does_not_have_is_found(folder, capsys):
    change(folder, "09040", "ndb_no", "99999")
    assert compare.main([str(folder)]) == 1
    assert "banana-raw: the USDA files have no sr28:09040" in capsys.readouterr().out


def test_an_explanation_that_explains_nothing_is_found(folder, capsys):
    change(folder, "19304", "potassium_mg", "1465")
    assert compare.main([str(folder)]) == 1
    assert (
        "molasses-blackstrap: differences.csv explains potassium_mg, which does not differ so"
        in capsys.readouterr().out
    )


@pytest.mark.parametrize("content", [None, "", "ndb_no\n1\n", "\xff"])
def test_files_that_are_none_are_told_in_one_line(folder, capsys, content):
    path = folder / "usda_sr28_foods.csv"
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content.encode("latin-1"))
    with pytest.raises(SystemExit) as ended:
        compare.main([str(folder)])
    assert ended.value.code == 5
    assert capsys.readouterr().err.count("\n") == 1


def test_every_difference_says_why():
    with (data_folder() / "differences.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert all(len(row["why"]) > 7 for row in rows)
    assert {row["food_id"] for row in rows} <= {food.id for food in FOODS}
    assert {row["column"] for row in rows} <= set(NAMES)


def test_most_foods_can_be_compared():
    """All but salts, tablets and leached potatoes, which are computed or have no figure."""
    others = [food for food in FOODS if not compare.parts_of(food)]
    assert len(others) <= 20
    assert {food.group for food in others} <= {"supplements", "potatoes", "drinks", "fruit juice"}
