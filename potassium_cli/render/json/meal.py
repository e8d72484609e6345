"""The answer to `log` and `whatif` as JSON: the contract that scripts and measurements rely on."""

from math import isfinite

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry, Item, Status
from potassium_cli.domain.food.nutrients import Intake, Nutrients
from potassium_cli.errors import EmergencyError
from potassium_cli.render.json.days import day_json
from potassium_cli.render.json.envelope import Json, lines, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.numbers import wholly_unknown
from potassium_cli.reports.day import DayReport
from potassium_cli.reports.meal import MealReport

Names = tuple[str, ...]


def meal_json(report: MealReport, sheet: Sheet) -> Json:
    """Turn an answer into one object; "day" is null when the meal was refused, and the last of several "days"."""
    names = report.nutrients
    items = [item_object(item, names) for item in report.items]
    items = items or [entry_object(entry, names) for entry in report.entries]
    if report.explained:
        from potassium_cli.render.json.explain import explanation_object  # noqa: PLC0415  # only when somebody asks

        items = [item | {"explain": explanation_object(why)} for item, why in zip(items, report.explained, strict=True)]
    return {
        "items": items,
        "total": _total(report, names),
        **(whose(report.day.person) if report.day else {}),
        "logged": report.logged,
        "entries": [entry.id for entry in report.entries] if report.logged else [],
        "cautions": lines(report.cautions, sheet),
        **(_under_limit(report) if report.verdicts else {}),
        "day": _day(report.day, sheet) if report.day else None,
        **({"days": [_day(day, sheet) for day in report.days]} if len(report.days) > 1 else {}),
    }


def _under_limit(report: MealReport) -> Json:
    """Tell which of three it would be, and what holds less in its place."""
    from potassium_cli.render.json.swap import instead_object  # noqa: PLC0415  # only under a limit

    return {
        "under_limit": [{"food": each.food or None, "line": each.line} for each in report.verdicts],
        "instead": [
            {"of": place.food, "foods": [instead_object(one) for one in place.instead]} for place in report.in_place
        ],
    }


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
        "not_used": list(item.not_used),
        "taken_for": dict(item.taken_for),
        "problem": item.problem or None,
        "meal": item.meal and str(item.meal),
        "eaten_at": item.eaten_at and item.eaten_at.isoformat(),
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
        "not_used": [],
        "taken_for": {},
        "problem": None,
        "meal": str(entry.meal),
        "eaten_at": entry.eaten_at.isoformat(),
    }


def food_object(food: Food) -> dict[str, str]:
    """A food as the contract names it."""
    return {"id": food.id, "name": food.name}


def _total(report: MealReport, names: Names) -> Json:
    """The sum of a meal; of one that reported an emergency there is none (SAFETY.md R22)."""
    if report.refusal and report.refusal.code == EmergencyError.exit_code:
        return {**dict.fromkeys(names), "complete": False}
    return {**_sums(report.intake, names), "complete": report.complete}


def _day(report: DayReport, sheet: Sheet) -> Json:
    """The day's figures; `day --json` has its entries too, which would be printed anew with every meal of the day."""
    return {key: value for key, value in day_json(report, sheet).items() if key != "meals"}


def _sums(intake: Intake, names: Names) -> Json:
    """The known sum of each nutrient; null where nothing is known of it."""
    sums = _amounts(intake.amounts, names)
    return {name: None if wholly_unknown(intake, name) else amount for name, amount in sums.items()}


def _amounts(nutrients: Nutrients, names: Names) -> Json:
    return {name: _rounded(getattr(nutrients, name)) for name in names}


def _rounded(amount: float | None) -> float | None:
    """Three decimals; null for what JSON has no number for, such as the weight of 10 to the 400 bananas."""
    return None if amount is None or not isfinite(amount) else round(amount, 3)
