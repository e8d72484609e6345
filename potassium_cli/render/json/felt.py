"""What was felt, and how soon it should be seen, as one object."""

from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.render.json.envelope import Json, lines, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.reports.carried import DISCLAIMER
from potassium_cli.reports.felt import FeltHistory, FeltReport


def felt_json(report: FeltReport, sheet: Sheet) -> Json:
    """Turn what was kept into one object; "level" is null when no red flag is raised."""
    return {
        **whose(report.person),
        "symptoms": [felt_object(felt) for felt in report.kept],
        "level": report.level,
        "red_flags": list(report.flags),
        "urgent": lines(report.urgent, sheet),
        "told": lines(report.told, sheet),
        "not_asked": [{"sign": asked.name, "question": asked.words} for asked in report.not_asked],
        "notes": lines(report.notes, sheet),
        "disclaimer": DISCLAIMER,
    }


def history_json(report: FeltHistory, _: Sheet) -> Json:
    """Turn the days into one object."""
    days = [{"date": day.day.isoformat(), "symptoms": [felt_object(felt) for felt in day.felt]} for day in report.days]
    span = {"first": report.first.isoformat(), "last": report.last.isoformat()}
    return {**whose(report.person), **span, "days": days, "disclaimer": DISCLAIMER}


def felt_object(felt: Felt) -> Json:
    """Turn one symptom into an object; what was not said is null."""
    return {
        "id": felt.id,
        "felt_at": felt.felt_at.isoformat(),
        "symptom": felt.symptom,
        "name": felt.name,
        "strength": felt.strength,
        "side": str(felt.side) or None,
        "circumstances": felt.circumstances or None,
        "note": felt.note or None,
        "text": felt.text,
    }
