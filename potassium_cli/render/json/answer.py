"""The answer to `log` and `whatif` as JSON: the contract that scripts and measurements rely on."""

import json
from math import isfinite
from typing import Any

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry, Item, Status
from potassium_cli.domain.food.nutrients import Intake, Nutrients
from potassium_cli.render.json.days import day_json
from potassium_cli.render.json.envelope import SCHEMA
from potassium_cli.render.text.numbers import wholly_unknown
from potassium_cli.reports.answer import Answer
from potassium_cli.reports.day import DayReport

Json = dict[str, Any]
Names = tuple[str, ...]


def as_json(answer: Answer) -> str:
    """The answer as one JSON object on one line; "error" says why a meal was refused, and then "day" is null."""
    names = answer.nutrients
    items = [item_object(item, names) for item in answer.items]
    items = items or [entry_object(entry, names) for entry in answer.entries]
    if answer.explained:
        from potassium_cli.render.json.explain import explanation_object  # noqa: PLC0415  # only when somebody asks

        items = [item | {"explain": explanation_object(why)} for item, why in zip(items, answer.explained, strict=True)]
    return json.dumps(
        {
            "schema": SCHEMA,
            "items": items,
            "total": {**_sums(answer.intake, names), "complete": answer.complete},
            **({"person": answer.day.person} if answer.day and answer.day.person else {}),
            "logged": answer.logged,
            "entries": [entry.id for entry in answer.entries] if answer.logged else [],
            "cautions": list(answer.cautions),
            "day": _day(answer.day) if answer.day else None,
            "error": answer.refusal or None,
        }
    )


def item_object(item: Item, names: Names) -> Json:
    """One item as an object, with these nutrients; the contract of `whatif --json`."""
    return {
        "text": item.text,
        "status": item.status.value,
        "food": food_object(item.food) if item.food else None,
        "name": item.name,
        "amount": _rounded(item.amount),
        "unit": item.unit or None,
        "portion": item.portion or None,
        "grams": _rounded(item.grams),
        "grams_from": item.grams_from.value if item.status is not Status.UNMATCHED else None,
        "nutrients": _amounts(item.nutrients, names),
        "alternatives": [food_object(food) for food in item.alternatives],
        "unmet": list(item.unmet),
        "problem": item.problem or None,
    }


def entry_object(entry: Entry, names: Names) -> Json:
    """One entry that was logged again, as the item that it once was."""
    return {
        "text": entry.text,
        "status": (Status.MATCHED if entry.understood else Status.UNMATCHED).value,
        "food": {"id": entry.food_id, "name": entry.name} if entry.food_id else None,
        "name": entry.name,
        "amount": None,
        "unit": None,
        "portion": entry.portion or None,
        "grams": _rounded(entry.grams),
        "grams_from": entry.grams_from.value if entry.understood else None,
        "nutrients": _amounts(entry.nutrients, names),
        "alternatives": [],
        "unmet": [],
        "problem": None,
    }


def food_object(food: Food) -> dict[str, str]:
    """A food as the contract names it."""
    return {"id": food.id, "name": food.name}


def _day(report: DayReport) -> Json:
    """The day's figures; `day --json` has its entries too, which would be printed anew with every meal of the day."""
    return {key: value for key, value in day_json(report).items() if key not in ("schema", "report", "meals")}


def _sums(intake: Intake, names: Names) -> Json:
    """The known sum of each nutrient; null where nothing is known of it."""
    sums = _amounts(intake.amounts, names)
    return {name: None if wholly_unknown(intake, name) else amount for name, amount in sums.items()}


def _amounts(nutrients: Nutrients, names: Names) -> Json:
    return {name: _rounded(getattr(nutrients, name)) for name in names}


def _rounded(amount: float | None) -> float | None:
    """Three decimals; null for what JSON has no number for, such as the weight of 10 to the 400 bananas."""
    return None if amount is None or not isfinite(amount) else round(amount, 3)
