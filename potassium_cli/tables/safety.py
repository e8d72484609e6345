"""Reads the safety tables: references, medicines, cautions, symptoms, red flags. What cannot be read closes every goal.

A log reads them all, so their rows are cut at commas, and no shipped cell is quoted (SAFETY.md R30).
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeVar

from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.profile.safety import (
    CONDITIONS,
    DERIVED,
    FACTS,
    MANNERS,
    VITAL_FLAGS,
    VITAL_SYMPTOMS,
    Body,
    Caution,
    Kind,
    Level,
    Medicine,
    RedFlag,
    Reference,
    SafetyTables,
    Source,
    Symptom,
)

_REFERENCES = "reference,body,document,year,sex,state,age_min,age_max,potassium_mg,kind,sodium_ai_mg,magnesium_mg,note"
_MEDICINES = "name,kind,class,spellings,brands,brands_source,foods,foods_source,marks,asks,body,document,year"
_CAUTIONS = "id,when,words,body,document,year"
_AGAIN = "when,words"
_SYMPTOMS = "id,name,phrases,alone,body,document,year"
_RED_FLAGS = "id,level,signs,when,question,asks,near,words,body,document,year"
_SEXES = ("any", "female", "male")
_STATES = ("none", "pregnant", "lactating")
_FOODS = ("grapefruit", "leafy-green")  # tags of foods that a medicine may not go with

_MARKED = ("kidneys", "adrenal", "potassium-high", "diabetes", "heart-failure")  # questions that one may point to

Row = dict[str, str]
Record = TypeVar("Record")


def load_safety(folder: Path) -> SafetyTables:
    """Read the five tables of this folder. Never raises: whatever is wrong is the `problem` of the tables (R30).

    Every row that can be read is kept, and the gravest cautions are there in any case: a broken table must not take the
    warnings of the others with it.
    """
    references, bad_references = _table(folder / "reference_intakes.csv", _REFERENCES, _reference)
    medicines, bad_medicines = _table(folder / "medicines.csv", _MEDICINES, _medicine)
    cautions, bad_cautions = _table(folder / "cautions.csv", _CAUTIONS, _caution)
    symptoms, flags, bad_symptoms, bad_flags = _of_the_body(folder)
    cautions = _with_short_words(cautions, folder)
    lacking = CONDITIONS - {caution.when for caution in cautions}
    bad_cautions = bad_cautions or _lack("cautions.csv", lacking)
    bad_references = bad_references or _lack("reference_intakes.csv", set(Body) - {row.body for row in references})
    if lacking:
        cautions = (*cautions, *_in_the_place_of(lacking))
    problems = [bad for bad in (bad_references, bad_medicines, bad_cautions, bad_symptoms, bad_flags) if bad]
    return SafetyTables(references, medicines, cautions, symptoms, flags, _problem(problems))


def _with_short_words(cautions: tuple[Caution, ...], folder: Path) -> tuple[Caution, ...]:
    """Add what is said again on the same day; where that table cannot be read, everything is said in full."""
    pairs, _ = _table(folder / "cautions_again.csv", _AGAIN, lambda row: (row["when"], _some(row["words"])))
    again = dict(pairs)
    return tuple(row._replace(again=again.get(row.when, "")) for row in cautions)


def _of_the_body(folder: Path) -> tuple[tuple[Symptom, ...], tuple[RedFlag, ...], str, str]:
    """Read symptoms and red flags, and what is wrong with each; the gravest are there in any case, and come first."""
    symptoms, bad_symptoms = _table(folder / "symptoms.csv", _SYMPTOMS, _symptom)
    flags, bad_flags = _table(folder / "red_flags.csv", _RED_FLAGS, _red_flag)
    known = {symptom.id for symptom in symptoms} | MANNERS | DERIVED
    told = {sign for flag in flags for group in flag.signs for sign in group}
    bad_symptoms = bad_symptoms or _lack("symptoms.csv", (told | VITAL_SYMPTOMS) - known)
    bad_flags = bad_flags or _lack("red_flags.csv", VITAL_FLAGS - {flag.id for flag in flags})
    if bad_symptoms or bad_flags:
        from potassium_cli.domain.cautions import last_resort  # noqa: PLC0415  # only when a table is broken

        symptoms, flags = last_resort.with_symptoms(symptoms), last_resort.with_red_flags(flags)
    return symptoms, flags, bad_symptoms, bad_flags


def _problem(problems: Sequence[str]) -> str:
    if not problems:
        return ""
    return f"A safety table is missing or broken ({'; '.join(problems)}): install the program anew."


def _lack(name: str, missing: Collection[str]) -> str:
    return f"{name} lacks {', '.join(sorted(missing))}" if missing else ""


def _in_the_place_of(lacking: Collection[str]) -> tuple[Caution, ...]:
    from potassium_cli.domain.cautions.last_resort import GRAVEST  # noqa: PLC0415  # only when the table is broken

    return tuple(caution for caution in GRAVEST if caution.when in lacking)


def _table(path: Path, header: str, read: Callable[[Row], Record]) -> tuple[tuple[Record, ...], str]:
    """Read the rows that can be read, and the first thing that is wrong with the table, or ""."""
    lines = _lines(path, header)
    if lines is None:
        return (), f"{path.name} cannot be read"
    records, problems = [], []
    columns = header.split(",")
    for number, cells in enumerate(lines, start=2):
        try:
            records.append(read(_row(cells, columns)))
        except ValueError as error:
            problems.append(f"{path.name}, line {number}: {error}")
    if not records:
        problems.append(f"{path.name} has no rows")
    return tuple(records), problems[0] if problems else ""


def _lines(path: Path, header: str) -> list[list[str]] | None:
    """Read the rows below the header, cells apart; None when the file is no such table.

    A cell with a comma is quoted; only then is the csv module worth its time.
    """
    try:
        text = path.read_text(encoding="utf-8")
        lines = _quoted(text) if '"' in text else [line.split(",") for line in text.splitlines()]
    except (OSError, ValueError):
        return None
    return lines[1:] if lines[:1] == [header.split(",")] else None


def _row(cells: list[str], columns: list[str]) -> Row:
    if len(cells) != len(columns):
        raise ValueError("wrong columns")
    return dict(zip(columns, cells, strict=True))


def _quoted(text: str) -> list[list[str]]:
    """Take rows with quoted cells apart; ValueError when a quote never ends."""
    import csv  # noqa: PLC0415  # the shipped tables have no quoted cells, and every log reads them

    try:
        return list(csv.reader(text.splitlines(), strict=True))
    except csv.Error as error:
        raise ValueError(str(error)) from None


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
        names=tuple(simplified(name) for name in names if name),
        source=_source(row),
        foods=tuple(_one_of(tag, _FOODS) for tag in row["foods"].split(";") if tag),
        foods_source=_source_of_foods(row),
        marks=_questions(row["marks"]),
        asks=_questions(row["asks"]),
    )


def _questions(cell: str) -> tuple[str, ...]:
    return tuple(_one_of(name, _MARKED) for name in cell.split(";") if name)


def _source_of_foods(row: Row) -> Source | None:
    if not row["foods"]:
        return None
    body, document, year = (part.strip() for part in row["foods_source"].split(";"))
    return Source(_some(body), _some(document), _some(year))


def _caution(row: Row) -> Caution:
    return Caution(_some(row["id"]), _one_of(row["when"], CONDITIONS), _some(row["words"]), _source(row))


def _symptom(row: Row) -> Symptom:
    phrases, alone = _phrases(_some(row["phrases"])), _phrases(row["alone"])
    return Symptom(_some(row["id"]), _some(row["name"]), phrases, alone, _source(row))


def _phrases(cell: str) -> str:
    """Phrases parted by ";", in small letters, as a text is when they are looked for in it; "" for none."""
    if cell and not (cell.islower() and "" not in cell.split(";")):
        raise ValueError(f"{cell!r}")
    return cell


def _red_flag(row: Row) -> RedFlag:
    signs = tuple(frozenset(map(_some, group.split("|"))) for group in _some(row["signs"]).split(" + "))
    return RedFlag(
        *(_some(row["id"]), Level(row["level"]), signs, _some(row["words"]), _source(row)),
        when=frozenset(_one_of(fact, FACTS) for fact in row["when"].split("|") if fact),
        question=row["question"],
        asks=row["asks"],
        near=frozenset(sign for sign in row["near"].split("|") if sign),
    )


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
