"""A day and a week as objects. Who may see no goal gets null."""

from potassium_cli.domain.food.meal import Entry
from potassium_cli.domain.food.nutrients import Intake
from potassium_cli.render.json.envelope import Json, foot, goal_object, held, lines, rounded, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.numbers import wholly_unknown
from potassium_cli.reports.day import DayMeal, DayReport
from potassium_cli.reports.week import FoodShare, WeekDay, WeekReport


def day_json(report: DayReport, sheet: Sheet) -> Json:
    """Turn a day into one object."""
    return {
        **whose(report.person),
        "date": report.date.isoformat(),
        "finished": report.finished,
        **held(report.tier, report.goal, sheet),
        "total": _amounts(report.intake, report.nutrients) | {"at_least": report.at_least},
        "standing": {"tone": str(report.standing.tone), "line": report.standing.line},
        "meals": [_meal(meal, report.nutrients) for meal in report.meals],
        "guessed": report.guessed,
        "cautions": lines(report.cautions, sheet),
        **foot(),
    }


def week_json(report: WeekReport, sheet: Sheet) -> Json:
    """Turn a week into one object."""
    mean = None if report.mean is None else _amounts(report.mean, report.nutrients) | {"days": report.mean_days}
    return {
        **whose(report.person),
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        **held(report.tier, report.goal, sheet),
        "days": [_week_day(day, report) for day in report.days],
        "mean": mean,
        "foods": [_food(food) for food in report.foods],
        **foot(),
    }


def _amounts(intake: Intake, names: tuple[str, ...]) -> Json:
    """Tell each amount and whether every entry knows it; "complete" without a name is potassium's."""
    amounts = {name: None if wholly_unknown(intake, name) else rounded(intake.of(name)) for name in names}
    flags = {f"{name.removesuffix('_mg')}_complete": intake.complete(name) for name in names if name != "potassium_mg"}
    return {**amounts, "complete": intake.complete(), **flags}


def _meal(meal: DayMeal, names: tuple[str, ...]) -> Json:
    entries = [_entry(entry, names) for entry in meal.entries]
    return {"meal": str(meal.meal), "total": _amounts(meal.intake, names), "entries": entries}


def _entry(entry: Entry, names: tuple[str, ...]) -> Json:
    return {
        "id": entry.id,
        "eaten_at": entry.eaten_at.isoformat(),
        "food": {"id": entry.food_id or None, "name": entry.name},
        "portion": entry.portion or None,
        "grams": rounded(entry.grams),
        "grams_from": str(entry.grams_from),
        "nutrients": {name: rounded(getattr(entry.nutrients, name)) for name in names},
    }


def _week_day(day: WeekDay, report: WeekReport) -> Json:
    """Tell one day; its goal only where it is another than the week's, which is that of the last day."""
    total = None if day.intake is None else _amounts(day.intake, report.nutrients) | {"at_least": day.at_least}
    tone = str(day.standing.tone) if day.standing else None
    goal = {} if day.goal == report.goal else {"goal": goal_object(day.goal)}
    return {"date": day.date.isoformat(), "finished": day.finished, "total": total, "tone": tone, **goal}


def _food(food: FoodShare) -> Json:
    return {
        "id": food.food_id or None,
        "name": food.name,
        "potassium_mg": rounded(food.potassium_mg),
        "times": food.times,
        "complete": food.complete,
    }
