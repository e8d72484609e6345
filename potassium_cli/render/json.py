"""Reports as dictionaries for JSON, schema 1. Keys stay; unknown is null; who may see no goal gets null."""

from typing import Any

from potassium_cli.domain.goal import Direction, Goal
from potassium_cli.domain.meal import Entry
from potassium_cli.domain.nutrients import Intake
from potassium_cli.render.numbers import wholly_unknown
from potassium_cli.reports.carried import DATA_SOURCE, DISCLAIMER
from potassium_cli.reports.day import DayReport, MealReport
from potassium_cli.reports.week import FoodShare, WeekDay, WeekReport

SCHEMA = 1
Json = dict[str, Any]


def day_json(report: DayReport) -> Json:
    """Turn a day into one object."""
    return {
        "schema": SCHEMA,
        "report": "day",
        "date": report.date.isoformat(),
        "finished": report.finished,
        **_held(report),
        "total": _amounts(report.intake, report.nutrients) | {"at_least": report.at_least},
        "standing": {"tone": str(report.standing.tone), "line": report.standing.line},
        "meals": [_meal(meal, report.nutrients) for meal in report.meals],
        "guessed": report.guessed,
        "cautions": list(report.cautions),
        **_foot(),
    }


def week_json(report: WeekReport) -> Json:
    """Turn a week into one object."""
    mean = None if report.mean is None else _amounts(report.mean, report.nutrients) | {"days": report.mean_days}
    return {
        "schema": SCHEMA,
        "report": "week",
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        **_held(report),
        "days": [_week_day(day, report.nutrients) for day in report.days],
        "mean": mean,
        "foods": [_food(food) for food in report.foods],
        **_foot(),
    }


def _held(report: DayReport | WeekReport) -> Json:
    """Tell tier and goal (R31), and why there is no goal when there is none (R1, R4)."""
    return {"tier": str(report.tier), "goal": _goal(report.goal), "goal_reason": report.goal.reason or None}


def _foot() -> Json:
    return {"data_source": DATA_SOURCE, "disclaimer": DISCLAIMER}


def _goal(goal: Goal) -> Json | None:
    if goal.mg is None or goal.direction is Direction.NONE:
        return None
    return {
        "direction": str(goal.direction),
        "potassium_mg": _round(goal.mg),
        "label": goal.label or None,
        "source": goal.source,
    }


def _amounts(intake: Intake, names: tuple[str, ...]) -> Json:
    """Tell each amount and whether every entry knows it; "complete" without a name is potassium's."""
    amounts = {name: None if wholly_unknown(intake, name) else _round(intake.of(name)) for name in names}
    flags = {f"{name.removesuffix('_mg')}_complete": intake.complete(name) for name in names if name != "potassium_mg"}
    return {**amounts, "complete": intake.complete(), **flags}


def _meal(meal: MealReport, names: tuple[str, ...]) -> Json:
    entries = [_entry(entry, names) for entry in meal.entries]
    return {"meal": str(meal.meal), "total": _amounts(meal.intake, names), "entries": entries}


def _entry(entry: Entry, names: tuple[str, ...]) -> Json:
    return {
        "id": entry.id,
        "eaten_at": entry.eaten_at.isoformat(),
        "food": {"id": entry.food_id or None, "name": entry.name},
        "portion": entry.portion or None,
        "grams": _round(entry.grams),
        "grams_from": str(entry.grams_from),
        "nutrients": {name: _round(getattr(entry.nutrients, name)) for name in names},
    }


def _week_day(day: WeekDay, names: tuple[str, ...]) -> Json:
    total = None if day.intake is None else _amounts(day.intake, names) | {"at_least": day.at_least}
    tone = str(day.standing.tone) if day.standing else None
    return {"date": day.date.isoformat(), "finished": day.finished, "total": total, "tone": tone}


def _food(food: FoodShare) -> Json:
    return {
        "id": food.food_id or None,
        "name": food.name,
        "potassium_mg": _round(food.potassium_mg),
        "times": food.times,
        "complete": food.complete,
    }


def _round(amount: float | None) -> float | None:
    """Keep one decimal; a food table vouches for no more."""
    return None if amount is None else round(amount, 1)
