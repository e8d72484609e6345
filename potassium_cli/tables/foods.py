"""Where the shipped tables lie, and how their rows become foods. They are the truth; all else is built from them."""

import os
from collections.abc import Iterator
from pathlib import Path

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.errors import StorageError

COLUMNS = {
    "foods.csv": {"id", "name", "aliases", "group", "tags", *NAMES, "popularity", "source", "source_id"},
    "portions.csv": {"food_id", "portion", "grams", "default"},
}
PACKAGE = Path(__file__).parents[1]


def data_folder() -> Path:
    """The folder of the shipped tables: inside the package in a wheel, beside it in a checkout."""
    inside = PACKAGE / "data"
    return inside if inside.is_dir() else PACKAGE.parent / "data"


def fingerprint(folder: Path) -> str:
    """Changes whenever a table of foods does; costs two looks at the folder, not a read of the files."""
    return "-".join(f"{stat.st_size:x}{stat.st_mtime_ns:x}" for stat in map(_stat, _files(folder)))


def read_foods(folder: Path) -> tuple[Food, ...]:
    """Every food with its portions, in the order of the table. A broken row is a StorageError that names its line."""
    foods_file, portions_file = _files(folder)
    portions: dict[str, list[Portion]] = {}
    for line, row in _rows(portions_file):
        portions.setdefault(row["food_id"], []).append(_portion(row, f"{portions_file}, line {line}"))
    foods = tuple(_food(row, portions, f"{foods_file}, line {line}") for line, row in _rows(foods_file))
    if len({food.id for food in foods}) < len(foods):
        raise StorageError(f"{foods_file}: an id stands twice. Install the program anew.")
    return foods


def _files(folder: Path) -> tuple[Path, Path]:
    return folder / "foods.csv", folder / "portions.csv"


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise StorageError(
            f"The food table {path} cannot be read ({error.strerror}). Install the program anew."
        ) from None


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    import csv  # noqa: PLC0415  # only a first run builds the index

    try:
        with path.open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file, strict=True)
            missing = COLUMNS[path.name] - set(reader.fieldnames or ())
            if missing:
                raise StorageError(f"{path}: no column {', '.join(sorted(missing))}. Install the program anew.")
            for row in reader:
                if None in row or None in row.values():
                    raise StorageError(
                        f"{path}, line {reader.line_num}: wrong number of columns. Install the program anew."
                    )
                yield reader.line_num, row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise StorageError(f"The food table {path} cannot be read: {error}. Install the program anew.") from None


def _number(text: str, where: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise StorageError(f"{where}: {text!r} is not a number. Install the program anew.") from None
    if not 0 <= number < 1e6:
        raise StorageError(f"{where}: {text} is out of range. Install the program anew.")
    return number


def _portion(row: dict[str, str], where: str) -> Portion:
    grams = _number(row["grams"], where)
    if not row["portion"] or not grams:
        raise StorageError(f"{where}: a portion needs a label and a weight. Install the program anew.")
    return Portion(row["portion"], grams, default=row["default"] == "1")


def _food(row: dict[str, str], portions: dict[str, list[Portion]], where: str) -> Food:
    return Food(
        id=row["id"],
        name=row["name"],
        aliases=split(row["aliases"]),
        group=row["group"],
        tags=frozenset(row["tags"].split()),
        per_100_g=Nutrients(*(_number(row[name], where) if row[name] else None for name in NAMES)),
        popularity=_number(row["popularity"] or "0", where),
        source=row["source"],
        source_id=row["source_id"],
        portions=tuple(portions.get(row["id"], ())),
    )


def split(text: str) -> tuple[str, ...]:
    """The parts of a ";"-separated cell."""
    return tuple(part.strip() for part in text.split(";") if part.strip())
