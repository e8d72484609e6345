"""Days, weeks and decisions that the reports' tests share: plain values, no journal and no clock."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.hint import Hint
from potassium_cli.reports.day import DayReport, day_report
from potassium_cli.reports.week import WeekReport, week_report

SUNDAY = date(2026, 11, 22)
SOURCE = "NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019"
WHY = Hint("Adequate Intake for men and boys aged 19 to 30")
ASK = Hint("No goal yet: 2 questions are open (kidneys, medicines). Answer with:", "profile setup")
NO_LIMIT = Hint("Because of dialysis, potassium is only added up. Ask your kidney team which limit is yours.")

GENERAL = Decision(
    Tier.GENERAL,
    Goal(Direction.REACH, 3400.0, SOURCE, WHY, "", "NASEM 2019"),
    may_suggest=True,
    may_see_reference=True,
)
CAUTION = Decision(
    Tier.CAUTION,
    Goal(Direction.COMPARE, 3400.0, SOURCE, WHY, "for healthy people", "NASEM 2019"),
    may_see_reference=True,
    why_not=Hint("Because of age 65 and over, nothing is suggested."),
)
LIMITED = Decision(
    Tier.RESTRICT, Goal(Direction.LIMIT, 2000.0, "your clinician", Hint("the limit that your clinician gave you"))
)
NO_GOAL = Decision(Tier.RESTRICT, Goal(Direction.NONE, reason=NO_LIMIT), why_not=NO_LIMIT)
UNANSWERED = Decision(Tier.UNANSWERED, Goal(Direction.NONE, reason=ASK), why_not=ASK)


def eaten(
    number: int,
    name: str,
    mg: float | None,
    meal: Meal = Meal.LUNCH,
    portion: str = "1 × cup",
    *,
    grams: float | None = 150.0,
    day: date = SUNDAY,
    hour: int = 8,
    guessed: bool = False,
    sodium: float | None = 12.0,
) -> Entry:
    """Make an entry of a day; only what a picture shows is up to the caller."""
    moment = datetime.combine(day, time(hour), UTC)
    return Entry(
        id=number,
        eaten_at=moment,
        meal=meal,
        food_id=name.lower().replace(" ", "-").replace(",", "") if grams else "",
        name=name,
        text=name,
        portion=portion,
        grams=grams,
        grams_from=GramsFrom.DEFAULT if guessed else GramsFrom.PORTION,
        tags=frozenset(),
        nutrients=Nutrients(potassium_mg=mg, sodium_mg=sodium, magnesium_mg=None if mg is None else mg / 10),
        logged_at=moment,
    )


BREAKFAST = (
    eaten(12, "Banana, raw", 844.8, Meal.BREAKFAST, "2 × medium", grams=236.0),
    eaten(13, "Oatmeal, cooked with water", 164.0, Meal.BREAKFAST, "1 × cup", grams=234.0, guessed=True),
)
LUNCH = (
    eaten(14, "Lentils, boiled", 730.6, Meal.LUNCH, "1 × cup", grams=198.0, hour=13),
    eaten(15, "protein bar", 250.0, Meal.LUNCH, "", grams=None, hour=13, sodium=None),
)
SALMON = "Salmon, Atlantic, farmed, cooked, with a long name that goes on"
DINNER = (
    eaten(16, "Sweet potato, baked in skin", 1082.0, Meal.DINNER, "2 × medium", grams=228.0, hour=19),
    eaten(17, SALMON, 652.8, Meal.DINNER, "", grams=170.0, hour=19),
)
MYSTERY = (eaten(18, "Soup, mystery", None, Meal.DINNER, "1 × bowl", grams=350.0, hour=19, guessed=True, sodium=None),)
FOREIGN = (
    eaten(9, "玄米ごはん、炊きたての大盛りと味噌汁とお漬物つき", 145.0, Meal.SNACK, "1 × 茶碗", grams=160.0),
    eaten(1234, "Żurek\x1b[31m\nz kiełbasą", 410.4, Meal.SNACK, "1 × talerz głęboki pełny po brzegi", grams=400.0),
)
HIGH = "Over 200 mg of potassium in one entry counts as high: Banana, raw. (National Kidney Foundation 2018)"
CAUTIONS = (Hint(HIGH),)


def a_day(decision: Decision, *entries: Entry, over: bool = False, cautions: tuple[Hint, ...] = ()) -> DayReport:
    """Report the Sunday, during it or once it is over."""
    return day_report(SUNDAY, entries, decision, SUNDAY.replace(day=23) if over else SUNDAY, cautions)


def _on(day: int, *entries: Entry) -> tuple[Entry, ...]:
    return tuple(entry._replace(eaten_at=entry.eaten_at.replace(day=day), id=entry.id + day * 10) for entry in entries)


WEEK = (
    *_on(16, *BREAKFAST, *LUNCH, *DINNER),
    *_on(17, *BREAKFAST, *LUNCH),
    *_on(19, *LUNCH, *DINNER),
    *_on(20, *BREAKFAST, *MYSTERY),
    *_on(21, *DINNER),
    *BREAKFAST,
)


def a_week(decision: Decision, *entries: Entry) -> WeekReport:
    """Report the seven days up to the Sunday, during it."""
    return week_report(SUNDAY, entries, [decision] * 7, SUNDAY)


DAYS = {
    "reach-midday": a_day(GENERAL, *BREAKFAST, *LUNCH),
    "reached": a_day(GENERAL, *BREAKFAST, *LUNCH, *DINNER, over=True),
    "compare": a_day(CAUTION, *BREAKFAST, *LUNCH, *DINNER, cautions=CAUTIONS),
    "limit-midday": a_day(LIMITED, *BREAKFAST[1:], *LUNCH[:1]),
    "limit-near": a_day(LIMITED, *BREAKFAST, *LUNCH[:1], cautions=CAUTIONS),
    "limit-under": a_day(LIMITED, *BREAKFAST, over=True, cautions=CAUTIONS),
    "limit-over-unknown": a_day(LIMITED, *BREAKFAST, *LUNCH, *DINNER, *MYSTERY, cautions=CAUTIONS),
    "restrict-no-limit": a_day(NO_GOAL, *BREAKFAST),
    "unanswered": a_day(UNANSWERED, *BREAKFAST, *MYSTERY),
    "long-names": a_day(GENERAL, *FOREIGN, *DINNER),
    "empty": a_day(GENERAL),
    "empty-past-unanswered": a_day(UNANSWERED, over=True),
}
WEEKS = {
    "reach": a_week(GENERAL, *WEEK),
    "compare": a_week(CAUTION, *WEEK),
    "limit": a_week(LIMITED, *WEEK),
    "restrict-no-limit": a_week(NO_GOAL, *WEEK),
    "unanswered": a_week(UNANSWERED, *WEEK),
    "first-day": a_week(GENERAL, *BREAKFAST),
    "empty": a_week(GENERAL),
}

ON_SUNDAY = st.just(SUNDAY)
amounts = st.none() | st.floats(0, 5000)


@st.composite
def entries(draw: st.DrawFn, days: st.SearchStrategy[date] = ON_SUNDAY) -> tuple[Entry, ...]:
    """Draw entries of the Sunday, or of other days, each with its own number, some with unknown amounts."""
    drawn = draw(st.lists(st.tuples(days, st.integers(0, 23), amounts, amounts), max_size=8))
    names = st.sampled_from(["Banana, raw", "Lentils, boiled", "protein bar", "玄米ごはん"])
    return tuple(
        eaten(
            *(number, draw(names), mg, draw(st.sampled_from(Meal))),
            grams=draw(st.none() | st.floats(0.1, 4000)),
            day=day,
            hour=hour,
            guessed=draw(st.booleans()),
            sodium=sodium,
        )
        for number, (day, hour, mg, sodium) in enumerate(drawn, start=1)
    )


week_entries = entries(st.dates(date(2026, 11, 16), SUNDAY))
decisions = st.sampled_from([GENERAL, CAUTION, LIMITED, NO_GOAL, UNANSWERED])
