"""Compare every figure of the shipped table with the USDA files that it was taken from, and say where they differ.

Run `python -m tools.compare FOLDER`. The folder holds usda_sr28_foods.csv and usda_fndds_2021_foods.csv
(see data/SOURCES.md). What data/differences.csv explains is not reported; an explanation that explains nothing is.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.errors import BadFileError, PotassiumError
from potassium_cli.tables.foods import data_folder, read_foods

FILES = {"sr28": ("usda_sr28_foods.csv", "ndb_no"), "fndds": ("usda_fndds_2021_foods.csv", "fdc_id")}
ONE_FOOD = {"USDA SR28": "sr28", "USDA FNDDS 2021-2023": "fndds"}
MIXED = "USDA, mixed"
# The table keeps two decimals; a mixture is rounded to whole mg and kcal.
ROUNDED = 0.0051
ROUNDED_MIX = 0.51

UsdaRows = Mapping[str, Mapping[str, str]]  # by "sr28:11508": the row of that food


class Difference(NamedTuple):
    """One figure that is not as USDA has it. None is a blank: unknown."""

    food_id: str
    column: str
    ours: float | None
    usda: float | None

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.food_id}: {self.column} is {_said(self.ours)} here and {_said(self.usda)} in the USDA file"


class Unknown(NamedTuple):
    """A food whose source the files do not have."""

    food_id: str
    source: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.food_id}: the USDA files have no {self.source}"


def usda_rows(folder: Path) -> UsdaRows:
    """Every row of both USDA files, by "sr28:" or "fndds:" and its id. BadFileError when one cannot be read."""
    rows: dict[str, Mapping[str, str]] = {}
    for prefix, (name, key) in FILES.items():
        rows |= {f"{prefix}:{row[key]}": row for row in _table(folder / name, (key, *NAMES))}
    return rows


def explained(folder: Path) -> frozenset[Difference]:
    """The differences that are meant, from differences.csv."""
    table = _table(folder / "differences.csv", ("food_id", "column", "ours", "usda", "why"))
    return frozenset(
        Difference(row["food_id"], row["column"], _number(row["ours"]), _number(row["usda"])) for row in table
    )


def differences(foods: Iterable[Food], usda: UsdaRows) -> Iterator[Difference | Unknown]:
    """Every figure that is not the one of the food's source. Foods that are not from USDA are passed over."""
    for food in foods:
        parts = parts_of(food)
        missing = [source for source, _ in parts if source not in usda]
        if missing:
            yield Unknown(food.id, ", ".join(missing))
        elif parts:
            yield from _differing(food, [(usda[source], grams) for source, grams in parts])


def parts_of(food: Food) -> list[tuple[str, float]]:
    """What a food is made of, by source and grams: one USDA food, or several; none when it is not from USDA."""
    if food.source in ONE_FOOD:
        return [(f"{ONE_FOOD[food.source]}:{food.source_id}", 100.0)]
    if food.source == MIXED:
        halves = [part.split(" g ") for part in food.source_id.split(" + ")]
        return [(source, float(grams)) for grams, source in halves]
    return []


def _differing(food: Food, parts: Sequence[tuple[Mapping[str, str], float]]) -> Iterator[Difference]:
    rounded = ROUNDED if len(parts) == 1 else ROUNDED_MIX
    for column, ours in zip(NAMES, food.per_100_g, strict=True):
        theirs = _mean([(_number(row[column]), grams) for row, grams in parts])
        if _differs(ours, theirs, rounded):
            yield Difference(food.id, column, ours, theirs)


def _differs(ours: float | None, theirs: float | None, rounded: float) -> bool:
    if ours is None or theirs is None:
        return ours is not theirs
    return abs(ours - theirs) > rounded


def _mean(parts: Sequence[tuple[float | None, float]]) -> float | None:
    """The mean by weight; unknown when one part is."""
    known = [(amount * grams, grams) for amount, grams in parts if amount is not None]
    if len(known) < len(parts):
        return None
    return sum(amount for amount, _ in known) / sum(grams for _, grams in known)


def _table(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadFileError(f"{path} cannot be read: {error}.") from None
    lacking = set(columns) - set(rows[0] if rows else ())
    if lacking:
        raise BadFileError(f"{path} lacks the column {', '.join(sorted(lacking))}.")
    return rows


def _number(text: str) -> float | None:
    try:
        return float(text) if text.strip() else None
    except ValueError:
        raise BadFileError(f"{text!r} is not a figure; take the file anew.") from None


def _said(figure: float | None) -> str:
    return "blank" if figure is None else f"{figure:g}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each unexplained difference and a count; 1 when there is one, 0 when there is none."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.compare",
        description="Compare the food table with the USDA files it was taken from.",
        epilog="Ends with 1 when a figure differs and data/differences.csv does not say why, with 0 when none does.",
    )
    parser.add_argument("folder", type=Path, help="holds usda_sr28_foods.csv and usda_fndds_2021_foods.csv")
    folder = parser.parse_args(arguments).folder
    try:
        lines, count = _report(read_foods(data_folder()), usda_rows(folder), explained(data_folder()))
    except PotassiumError as error:
        parser.exit(error.exit_code, f"{error}\n")
    sys.stdout.write("\n".join([*lines, count, ""]))
    return 1 if lines else 0


def _report(foods: Sequence[Food], usda: UsdaRows, meant: frozenset[Difference]) -> tuple[list[str], str]:
    """One line for each thing that is not in order, and the line that counts."""
    found = set(differences(foods, usda))
    lines = [str(each) for each in sorted(found - meant, key=str)]
    lines += [
        f"{each.food_id}: differences.csv explains {each.column}, which does not differ so" for each in meant - found
    ]
    compared = sum(bool(parts_of(food)) for food in foods)
    count = f"{compared} of {len(foods)} foods compared, {len(found & meant)} differences explained, {len(lines)} not."
    return lines, count


if __name__ == "__main__":
    sys.exit(main())
