"""Reads the safety tables: reference intakes, medicines, cautions. What cannot be read closes everything (R30)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from potassium_cli.domain.medicines import plain
from potassium_cli.domain.safety import CONDITIONS, Body, Caution, Kind, Medicine, Reference, SafetyTables, Source

_REFERENCES = "reference,body,document,year,sex,state,age_min,age_max,potassium_mg,kind,sodium_ai_mg,magnesium_mg,note"
_MEDICINES = "name,kind,class,spellings,brands,brands_source,foods,foods_source,body,document,year"
_CAUTIONS = "id,when,words,body,document,year"
_SEXES = ("any", "female", "male")
_STATES = ("none", "pregnant", "lactating")
_FOODS = ("grapefruit", "leafy-green")  # tags of foods that a medicine may not go with

Row = dict[str, str]
Record = TypeVar("Record")


def load_safety(folder: Path) -> SafetyTables:
    """Read the three tables of this folder. Never raises: whatever is wrong is the `problem` of the tables."""
    try:
        tables = SafetyTables(
            references=_table(folder / "reference_intakes.csv", _REFERENCES, _reference),
            medicines=_table(folder / "medicines.csv", _MEDICINES, _medicine),
            cautions=_table(folder / "cautions.csv", _CAUTIONS, _caution),
        )
    except ValueError as error:
        return SafetyTables(problem=f"A safety table is missing or broken ({error}): install the program anew.")
    for name, missing in (
        ("cautions.csv", CONDITIONS - {caution.when for caution in tables.cautions}),
        ("reference_intakes.csv", set(Body) - {reference.body for reference in tables.references}),
    ):
        if missing:
            return SafetyTables(problem=f"{name} lacks {', '.join(sorted(missing))}: install the program anew.")
    return tables


def _table(path: Path, header: str, read: Callable[[Row], Record]) -> tuple[Record, ...]:
    records = []
    for number, row in _rows(path, header):
        try:
            records.append(read(row))
        except ValueError as error:
            raise ValueError(f"{path.name}, line {number}: {error}") from None
    if not records:
        raise ValueError(f"{path.name} has no rows")
    return tuple(records)


def _rows(path: Path, header: str) -> Iterator[tuple[int, Row]]:
    """Read the rows by line number. A cell with a comma is quoted; only then is the csv module worth its time."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ValueError(f"{path.name} cannot be read") from None
    lines = _quoted(text, path.name) if '"' in text else [line.split(",") for line in text.splitlines()]
    columns = header.split(",")
    for number, cells in enumerate(lines, start=1):
        if len(cells) != len(columns) or (number == 1 and cells != columns):
            raise ValueError(f"{path.name}, line {number}: wrong columns")
        if number > 1:
            yield number, dict(zip(columns, cells, strict=True))


def _quoted(text: str, name: str) -> list[list[str]]:
    import csv  # noqa: PLC0415  # the shipped tables have no quoted cells, and every log reads them

    try:
        return list(csv.reader(text.splitlines(), strict=True))
    except csv.Error as error:
        raise ValueError(f"{name}: {error}") from None


def _reference(row: Row) -> Reference:
    return Reference(
        body=Body(row["reference"]),
        sex=_one_of(row["sex"], _SEXES),
        state=_one_of(row["state"], _STATES),
        age_min=int(row["age_min"]),
        age_max=int(row["age_max"]) if row["age_max"] else None,
        potassium_mg=_mg(row["potassium_mg"]),
        kind=_some(row["kind"]),
        sodium_mg=_mg(row["sodium_ai_mg"]) if row["sodium_ai_mg"] else None,
        magnesium_mg=_mg(row["magnesium_mg"]) if row["magnesium_mg"] else None,
        note=row["note"],
        source=_source(row),
    )


def _medicine(row: Row) -> Medicine:
    names = [row["name"], *row["spellings"].split(";"), *row["brands"].split(";")]
    return Medicine(
        name=_some(row["name"]),
        kind=Kind(row["kind"]),
        group=_some(row["class"]),
        names=tuple(plain(name) for name in names if name),
        source=_source(row),
        foods=tuple(_one_of(tag, _FOODS) for tag in row["foods"].split(";") if tag),
        foods_source=_source_of_foods(row),
    )


def _source_of_foods(row: Row) -> Source | None:
    if not row["foods"]:
        return None
    body, document, year = (part.strip() for part in row["foods_source"].split(";"))
    return Source(_some(body), _some(document), _some(year))


def _caution(row: Row) -> Caution:
    return Caution(_some(row["id"]), _one_of(row["when"], CONDITIONS), _some(row["words"]), _source(row))


def _source(row: Row) -> Source:
    return Source(_some(row["body"]), _some(row["document"]), _some(row["year"]))


def _some(text: str) -> str:
    if not text.strip():
        raise ValueError("an empty cell")
    return text


def _one_of(text: str, allowed: tuple[str, ...] | frozenset[str]) -> str:
    if text not in allowed:
        raise ValueError(f"{text!r}")
    return text


def _mg(text: str) -> float:
    """Read an amount. No reference intake of potassium, sodium or magnesium is above 6,000 mg a day."""
    amount = float(text)
    if not 0 < amount <= 6000:
        raise ValueError(text)
    return amount
