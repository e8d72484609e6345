"""What a change did, as one object."""

from potassium_cli.domain.food.meal import Entry
from potassium_cli.render.json.envelope import Json, lines, whose
from potassium_cli.render.json.felt import felt_object
from potassium_cli.render.json.foods import foods_json
from potassium_cli.render.json.meal import entry_object
from potassium_cli.render.json.profile import change_of_profile_json
from potassium_cli.render.sheet import Sheet
from potassium_cli.reports.changed import ChangeReport


def change_json(report: ChangeReport, sheet: Sheet) -> Json:
    """Turn a change into one object: its entries by what happened to them, and whatever else it touched."""
    return {
        **whose(report.person),
        "done": report.done,
        "told": report.title.said(sheet.person),
        "entries": {part.name: [_entry(entry, report.nutrients) for entry in part.entries] for part in report.parts},
        "symptoms": {part.name: [felt_object(felt) for felt in part.felt] for part in report.felt},
        "choices": [each._asdict() for each in report.meant],
        **(foods_json(report.foods, sheet) if report.foods else {}),
        "profile": change_of_profile_json(report.profile, sheet) if report.profile else None,
        "cautions": lines((*report.cautions, *(report.foods.cautions if report.foods else ())), sheet),
        "notes": lines(report.notes, sheet),
    }


def _entry(entry: Entry, names: tuple[str, ...]) -> Json:
    when = {"id": entry.id, "eaten_at": entry.eaten_at.isoformat(), "meal": str(entry.meal)}
    return {**when, **entry_object(entry, names)}
