"""All cautions of a person as one object."""

from collections.abc import Sequence

from potassium_cli.domain.cautions.applying import Applying
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.render.json.envelope import SCHEMA, Json, foot
from potassium_cli.render.text.cautions import incomplete


def cautions_json(found: Sequence[Applying], decision: Decision, person: str = "", problem: str = "") -> Json:
    """Turn all cautions into one object; each names its source in full. "error" is what is wrong with the tables."""
    return {
        "schema": SCHEMA,
        "report": "cautions",
        **({"person": person} if person else {}),
        "tier": str(decision.tier),
        "unanswered": list(decision.unanswered),
        "cautions": [
            {"id": row.id, "about": part.name.lower(), "words": row.words, **row.source._asdict()}
            for part, row in found
        ],
        "error": incomplete(problem) if problem else None,
        **foot(),
    }
