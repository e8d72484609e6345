"""Reads what foods are used as, and what serves the same use with less potassium: data/uses.csv and data/swaps.csv."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from potassium_cli.domain.suggest.instead import By, StandIn, Use
from potassium_cli.errors import StorageError

Record = TypeVar("Record")


def read_uses(folder: Path) -> tuple[Use, ...]:
    """Every use, in the order in which they are tried. A broken table is a StorageError that names its line."""
    return _read(
        folder / "uses.csv",
        lambda row: Use(row["use"], _several(row["groups"]), _several(row["words"]), By(row["by"])),
    )


def read_stand_ins(folder: Path) -> tuple[StandIn, ...]:
    """Every stand-in, the best of a use first. A broken table is a StorageError that names its line."""
    return _read(
        folder / "swaps.csv", lambda row: StandIn(row["use"], row["food"], float(row["amount"]), row["portion"])
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def _read(path: Path, record: Callable[[dict[str, str]], Record]) -> tuple[Record, ...]:
    found: list[Record] = []
    try:
        with path.open(newline="", encoding="utf-8") as file:
            found.extend(map(record, csv.DictReader(file, strict=True)))
    except (OSError, csv.Error, KeyError, ValueError, TypeError, AttributeError):
        line = len(found) + 2
        raise StorageError(f"{path}, line {line}, cannot be read. Install the program anew.") from None
    return tuple(found)
