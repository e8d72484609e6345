from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients, intake
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.permitted import neither_way
from potassium_cli.domain.goals.standing import standing
from potassium_cli.domain.goals.tiers import Decision, decide
from potassium_cli.domain.profile.profile import Dialysis, Diet, Kidneys, Pregnancy, Profile, Reply, Sex
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.domain.suggest.rules import rules_of
from potassium_cli.hint import Hint
from potassium_cli.reports.gate import refusal
from potassium_cli.reports.heeded import ALLERGIES_OPEN, Person
from potassium_cli.reports.suggested import Asked, SuggestReport, suggest_report
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
EVENING = datetime(2026, 11, 22, 17, tzinfo=UTC)
AT_DINNER = Asked(EVENING, 6)
TABLES = load_safety(data_folder())
GREENS = frozenset({"leafy-green"})
HEALTHY = Profile(
    sex=Sex.FEMALE,
    born=date(1996, 5, 1),
    pregnancy=Pregnancy.NO,
    kidneys=Kidneys.HEALTHY,
    **dict.fromkeys(
        (
            *(
                "potassium_high",
                "heart_failure",
                "diabetes",
                "blood_pressure",
                "liver",
                "adrenal",
                "binder",
                "salt_substitute",
                "losing",
            ),
            *("eating", "oxalate_stones"),
        ),
        Reply.NO,
    ),
    medicines=(),
    diet=Diet.NONE,
    allergies=(),
    dislikes=(),
)


def food(
    name: str, group: str, potassium: float, energy: float, grams: float, *, tags: str = "vegan vegetarian"
) -> Food:
    return Food(
        name.casefold(),
        name,
        (),
        group,
        frozenset(tags.split()),
        Nutrients(potassium_mg=potassium, energy_kcal=energy, sodium_mg=5),
        2.0,
        "USDA SR28",
        "",
        (Portion("medium", grams, default=True),),
    )


ON_DIALYSIS = HEALTHY._replace(kidneys=Kidneys.DIALYSIS, limit_mg=2000.0)
FOODS = (
    food("Banana", "fruit", 358, 89, 118),
    food("Potato", "potatoes", 535, 93, 173),
    food("Spinach", "vegetables", 466, 23, 180, tags="vegan vegetarian leafy-green oxalate"),
    food("Yogurt", "dairy", 234, 63, 245, tags="vegetarian milk"),
)


# One portion of each is 200 mg at most, the carrot's exactly so.
MODEST = (*FOODS, food("Carrot", "vegetables", 320, 41, 62.5), food("Apple", "fruit", 107, 52, 182))


def eaten(food_id: str, potassium: float | None, day: date = TODAY, hour: int = 8, meal: Meal = Meal.LUNCH) -> Entry:
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Entry(
        *(1, moment, meal, food_id, food_id, food_id, "", 100.0, GramsFrom.STATED, frozenset()),
        Nutrients(potassium_mg=potassium),
        moment,
    )


def asked(
    profile: Profile = HEALTHY,
    *entries: Entry,
    tables: SafetyTables = TABLES,
    question: Asked = AT_DINNER,
    foods: tuple[Food, ...] = FOODS,
) -> SuggestReport:
    decision = decide(profile, tables, TODAY)
    person = Person(profile, decision, rules_of(profile, decision.kinds, TODAY), tables)
    return suggest_report(person, entries, foods, question)


def names(report: SuggestReport) -> list[str]:
    return [found.serving.food.name for found in report.suggestions]


def test_a_healthy_woman_of_30_gets_portions_for_what_is_below_the_reference():
    report = asked(HEALTHY, eaten("rice", 1399.6))
    assert (report.gap_mg, report.at_most, report.goal.cite) == (1200, False, "NASEM 2019")
    assert sorted(names(report)) == ["Banana", "Potato", "Spinach", "Yogurt"]
    assert (str(report.refused), report.note, report.cautions) == ("", "", ())


@pytest.mark.parametrize("known", [0.4, 838.8, 1399.6, 1400.4, 2599.2, 2599.7])
def test_the_gap_is_the_one_that_the_day_shows(known):
    report = asked(HEALTHY, eaten("rice", known))
    said = standing(report.goal, intake([Nutrients(potassium_mg=known)])).line
    assert f"· {report.gap_mg:,} mg to go" in said


@pytest.mark.parametrize(
    ("rule", "answers"),
    [
        ("R1", {"kidneys": None}),
        ("R1", {"kidneys": Reply.UNKNOWN}),
        ("R1", {"medicines": None}),
        ("R1", {"medicines": ("a pill nobody knows",)}),
        ("R2", {"kidneys": Kidneys.CKD_3_5}),
        ("R2", {"potassium_high": Reply.YES}),
        ("R2", {"adrenal": Reply.YES}),
        ("R2", {"binder": Reply.YES}),
        ("R4", {"kidneys": Kidneys.DIALYSIS}),
        ("R10", {"medicines": ("digoxin",), "limit_mg": 2000.0}),
        ("R10", {"medicines": None, "limit_mg": 2000.0}),
        ("R11", {"eating": None, "limit_mg": 2000.0}),
        ("R11", {"eating": Reply.YES, "limit_mg": 2000.0}),
        ("R12", {"born": None, "limit_mg": 2000.0}),
        ("R12", {"born": date(2012, 1, 1), "limit_mg": 2000.0}),
        ("R6", {"heart_failure": Reply.YES}),
        ("R6", {"medicines": ("ramipril",)}),
        ("R6", {"medicines": ("ramipril",), "clinician_ok": TODAY - timedelta(days=400)}),
        ("R7", {"medicines": ("ramipril", "spironolactone"), "clinician_ok": TODAY}),
        ("R8", {"medicines": ("furosemide", "ramipril")}),
        ("R10", {"medicines": ("digoxin",), "clinician_ok": TODAY}),
        ("R11", {"eating": Reply.YES}),
        ("R12", {"born": TODAY - timedelta(days=200)}),
        ("R12", {"born": date(2012, 1, 1), "heart_failure": Reply.YES, "clinician_ok": TODAY}),
        ("R13", {"pregnancy": Pregnancy.PREGNANT, "born": date(1970, 1, 1)}),
        ("R30", {"problem": "The profile cannot be read."}),
    ],
)
def test_r1_to_r13_and_r30_these_profiles_get_a_reason_and_no_food(rule, answers):
    report = asked(HEALTHY._replace(**answers), eaten("rice", 500))
    assert report.refused, rule
    assert (report.suggestions, report.gap_mg, report.cautions, report.note) == ((), None, (), "")
    assert (report.sets, report.aim_mg, report.occasion, report.sources, report.standing) == ((), None, None, (), None)
    assert report.goal.direction is not Direction.REACH


def test_r30_a_missing_safety_table_closes_everything():
    report = asked(HEALTHY, tables=SafetyTables(problem="medicines.csv is missing."))
    assert "medicines.csv is missing" in str(report.refused)
    assert (report.suggestions, report.sets, report.gap_mg) == ((), (), None)
    limited = asked(ON_DIALYSIS, eaten("banana", 500), tables=SafetyTables(problem="medicines.csv is missing."))
    assert "medicines.csv is missing" in str(limited.refused)
    assert (limited.sources, limited.standing) == ((), None)


def test_r6_a_clinicians_dated_yes_opens_suggestions_with_the_label():
    report = asked(HEALTHY._replace(medicines=("ramipril",), clinician_ok=TODAY), foods=MODEST)
    assert report.suggestions
    assert report.goal.label == "for healthy people"


@pytest.mark.parametrize(
    ("tier", "direction", "allowed", "sees", "mg"),
    list(product(Tier, Direction, (True, False), (True, False), (2600.0, None))),
)
def test_the_gate_opens_only_to_a_reference_that_may_be_seen_and_reached(tier, direction, allowed, sees, mg):
    decision = Decision(tier, Goal(direction, mg), may_suggest=allowed, may_see_reference=sees)
    person = Person(HEALTHY, decision, rules_of(HEALTHY, (), TODAY), SafetyTables())
    report = suggest_report(person, (eaten("banana", 500),), MODEST, Asked(EVENING, 6))
    is_open = allowed and sees and direction is Direction.REACH and tier not in (Tier.RESTRICT, Tier.UNANSWERED) and mg
    is_limited = tier is Tier.RESTRICT and direction is Direction.LIMIT and mg
    assert bool(report.suggestions) == bool(report.sets) == bool(is_open)
    assert bool(report.sources) == bool(report.standing) == bool(is_limited)
    assert bool(report.refused) == (not is_open and not is_limited)


def test_a_refusal_always_has_words():
    assert refusal(Decision(Tier.UNANSWERED, Goal(Direction.NONE)))
    assert refusal(Decision(Tier.CAUTION, Goal(Direction.NONE, reason=Hint("Because.")))) == Hint("Because.")


def test_r9_losing_gets_ordinary_foods_and_hears_that_only_a_blood_test_shows_blood_potassium():
    report = asked(HEALTHY._replace(medicines=("furosemide",)))
    assert report.suggestions
    assert any("blood test" in str(line) for line in report.cautions)
    assert not any("supplement" in str(line).lower() for line in report.cautions)


def test_r21_with_warfarin_no_leafy_greens():
    report = asked(HEALTHY._replace(medicines=("warfarin",)))
    assert report.suggestions
    assert "Spinach" not in names(report)


def test_a_reached_reference_gets_a_neutral_line_and_no_food():
    for potassium in (2600, 4000):
        report = asked(HEALTHY, eaten("beans", potassium))
        assert (report.gap_mg, report.suggestions, str(report.refused)) == (0, (), "")
        assert report.note == "There is no gap to close."
        assert not report.at_most


def test_a_gap_too_small_for_any_portion_is_said():
    report = asked(HEALTHY, eaten("beans", 2590))
    assert (report.gap_mg, report.suggestions) == (10, ())
    assert report.note.startswith("No everyday portion fits")


def test_an_unknown_amount_makes_the_gap_at_most():
    report = asked(HEALTHY, eaten("rice", 1400), eaten("own bar", None))
    assert (report.gap_mg, report.at_most) == (1200, True)
    assert all("of at most 1,200 mg" in found.why for found in report.suggestions)


def test_only_today_counts_towards_today_and_only_the_days_before_are_habits():
    before = [eaten("yogurt", 600, TODAY - timedelta(days=day)) for day in (1, 2, 3)]
    report = asked(HEALTHY, *before, eaten("rice", 1400))
    assert report.gap_mg == 1200
    assert names(report)[0] == "Yogurt"
    had = asked(HEALTHY, *before, eaten("yogurt", 1400))
    assert names(had)[-1] == "Yogurt"


def test_allergies_that_were_never_told_or_cannot_be_heeded_are_said():
    assert asked(HEALTHY._replace(allergies=None)).cautions == (ALLERGIES_OPEN,)
    assert asked(HEALTHY._replace(allergies=Reply.UNKNOWN)).cautions == (ALLERGIES_OPEN,)
    assert any('"nickel"' in str(line) for line in asked(HEALTHY._replace(allergies=("nickel", "milk"))).cautions)


def test_a_vegan_with_an_allergy_gets_neither():
    assert "Yogurt" not in names(asked(HEALTHY._replace(diet=Diet.VEGAN)))
    assert "Banana" not in names(asked(HEALTHY._replace(allergies=("banana",))))


def test_at_eight_a_gap_is_spread_over_the_meals_to_come():
    morning = datetime(2026, 11, 22, 8, tzinfo=UTC)
    report = asked(HEALTHY, eaten("rice", 600, hour=7, meal=Meal.SNACK), question=Asked(morning, 3))
    assert (report.gap_mg, report.aim_mg) == (2000, 400)
    assert report.occasion[:2] == (Meal.BREAKFAST, (Meal.LUNCH, Meal.SNACK, Meal.DINNER))
    for each in report.sets:
        assert 400 <= each.potassium_mg <= 440
    assert all("of 400 mg" in each.why for each in (*report.sets, *report.suggestions))


def test_at_nine_in_the_evening_there_is_no_dinner():
    late = datetime(2026, 11, 22, 21, tzinfo=UTC)
    report = asked(HEALTHY, eaten("rice", 1400), question=Asked(late, 3))
    assert (report.occasion.meal, report.occasion.late, report.aim_mg) == (Meal.SNACK, True, 1200)
    shown = {serving.food.name for each in report.sets for serving in each.servings} | set(names(report))
    assert shown == {"Banana", "Yogurt"}
    assert report.note.startswith("No 2 everyday portions")
    assert not report.sets[0].closes
    dinner = asked(HEALTHY, eaten("rice", 1400), question=Asked(late, 3, Meal.DINNER))
    assert dinner.occasion[:2] == (Meal.DINNER, (Meal.SNACK,))
    assert "Potato" in names(dinner)


def test_the_last_meal_closes_the_whole_gap_in_sets_that_differ():
    report = asked(HEALTHY, eaten("rice", 1400))
    assert report.aim_mg == report.gap_mg == 1200
    assert [each.closes for each in report.sets] == [True]
    assert [serving.food.name for serving in report.sets[0].servings] == ["Potato", "Yogurt"]


IN_CAUTION = HEALTHY._replace(medicines=("ramipril",), clinician_ok=TODAY)
THIRD_MG = 2600 / 3


def test_r6_r18_in_caution_a_meal_stays_within_a_third_of_the_reference_and_no_portion_is_high():
    in_caution = IN_CAUTION
    report = asked(in_caution, eaten("rice", 1400), foods=MODEST)
    assert (report.gap_mg, report.aim_mg, report.held_back) == (1200, 787, True)
    assert all(each.potassium_mg <= THIRD_MG for each in report.sets)
    together = [serving for each in report.sets for serving in each.servings]
    assert {serving.food.name for serving in together} == {*names(report)} == {"Carrot", "Apple"}
    assert max(serving.potassium_mg for serving in together) == 200
    assert not any("Over 200 mg" in str(line) for line in report.cautions)
    assert asked(in_caution, eaten("rice", 1400)).note.startswith("No everyday portion fits")
    assert not asked(HEALTHY, eaten("rice", 1400)).held_back
    assert asked(HEALTHY, eaten("rice", 1400)).cautions == ()


@pytest.mark.parametrize("held", [0, 200, 500, 700])
def test_r6d_in_caution_what_a_meal_already_holds_counts_to_its_third(held):
    dinner = [eaten("soup", held, hour=19, meal=Meal.DINNER)] if held else []
    report = asked(IN_CAUTION, eaten("rice", 600), *dinner, foods=MODEST, question=AT_DINNER._replace(meal=Meal.DINNER))
    suggested = [each.potassium_mg for each in report.sets] + [one.serving.potassium_mg for one in report.suggestions]
    assert all(held + mg <= THIRD_MG for mg in suggested)


def test_r6d_in_caution_nothing_is_suggested_beside_a_full_meal_or_one_that_is_unknown():
    at_dinner = AT_DINNER._replace(meal=Meal.DINNER)
    full = asked(IN_CAUTION, eaten("soup", 900, hour=19, meal=Meal.DINNER), foods=MODEST, question=at_dinner)
    assert (full.sets, full.suggestions) == ((), ())
    assert "the 900 mg that this dinner already holds" in full.note
    unknown = asked(IN_CAUTION, eaten("soup", None, hour=19, meal=Meal.DINNER), foods=MODEST, question=at_dinner)
    assert (unknown.sets, unknown.suggestions) == ((), ())
    assert "unknown potassium" in unknown.note


def test_r3_under_a_limit_the_largest_sources_get_swaps_and_no_word_of_what_is_left():
    report = asked(ON_DIALYSIS, eaten("potato", 1100), eaten("banana", 422), eaten("rice", 90))
    assert (str(report.refused), report.note, report.gap_mg, report.suggestions, report.sets) == ("", "", None, (), ())
    assert [source.entry.food_id for source in report.sources] == ["potato", "banana"]
    assert report.standing.line.startswith("at least 1,612 mg logged")
    assert report.standing.fraction is None


def test_r29_an_amount_that_is_unknown_leaves_at_least_and_is_no_source():
    report = asked(ON_DIALYSIS, eaten("own soup", None))
    assert report.standing.line.startswith("at least 0 mg")
    assert report.sources == ()
    assert report.note == "No entry of today is known to hold more than 100 mg."


def test_r5_any_kind_of_dialysis_goes_by_the_clinicians_number_alone():
    for dialysis in Dialysis:
        report = asked(ON_DIALYSIS._replace(dialysis=dialysis, limit_mg=3100.0), eaten("banana", 422))
        assert report.goal.mg == 3100
        assert not asked(ON_DIALYSIS._replace(dialysis=dialysis, limit_mg=None)).goal.mg


def test_r10_digoxin_is_pushed_neither_way():
    assert asked(ON_DIALYSIS._replace(medicines=("digoxin",))).refused == neither_way(TABLES)


def test_r21_with_warfarin_greens_are_kept_steady():
    report = asked(ON_DIALYSIS._replace(medicines=("warfarin",)), eaten("spinach", 839)._replace(tags=GREENS))
    assert [(source.swaps, source.half_saves_mg) for source in report.sources] == [((), None)]
    assert any("steady" in str(line) for line in report.cautions)


def test_an_unknown_medicine_still_lets_swaps_be_shown():
    """Nearly everyone on dialysis takes one; a name that is not digoxin's or warfarin's is neither."""
    assert asked(ON_DIALYSIS._replace(medicines=("epoetin",)), eaten("banana", 422)).sources
