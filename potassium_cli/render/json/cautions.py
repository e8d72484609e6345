"""All cautions of a person as one object; each names its source in full."""

from potassium_cli.render.json.envelope import Json, foot, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.cautions import incomplete
from potassium_cli.reports.cautions import CautionsReport


def cautions_json(report: CautionsReport, _: Sheet) -> Json:
    """Turn all cautions into one object. "problem" is what is wrong with the safety tables (R30)."""
    return {
        **whose(report.person),
        "tier": str(report.decision.tier),
        "unanswered": list(report.decision.unanswered),
        "cautions": [
            {"id": row.id, "about": part.name.lower(), "words": row.words, **row.source._asdict()}
            for part, row in report.found
        ],
        "problem": incomplete(report.problem) if report.problem else None,
        **foot(),
    }
