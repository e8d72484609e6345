"""Foods as one object; the contract of `foods search --json`."""

import json
from collections.abc import Sequence
from typing import Any

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.render.json.envelope import SCHEMA


def found_json(foods: Sequence[Food], cautions: Sequence[str] = (), names: Sequence[str] = NAMES) -> str:
    """Foods as one JSON object, with the cautions that they call for; the contract of `foods search --json`.

    `names` are the nutrients that may be told (R26).
    """
    return json.dumps({"schema": SCHEMA, "foods": [_object(food, names) for food in foods], "cautions": list(cautions)})


def _object(food: Food, names: Sequence[str]) -> dict[str, Any]:
    return {
        "id": food.id,
        "name": food.name,
        "aliases": list(food.aliases),
        "group": food.group,
        "tags": sorted(food.tags),
        "per_100_g": {name: getattr(food.per_100_g, name) for name in names},
        "portions": [{"portion": each.label, "grams": each.grams, "default": each.default} for each in food.portions],
        "source": food.source,
        "source_id": food.source_id,
    }
