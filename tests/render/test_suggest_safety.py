"""What `suggest` may say to whom: random people, journals and small tables, in every format (SAFETY.md R1 to R32).

A case is made of a seed: quick, and the same in every run. What a profile is allowed is judged here by its answers and
by the words that come out, not by the code that decides it.
"""

import json
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.profile import Dialysis, Diet, Kidneys, Pregnancy, Profile, Reply, Sex
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.domain.suggest.rules import rules_of
from potassium_cli.render.json.suggest import suggest_json
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import plain
from potassium_cli.render.text.suggest import suggest_lines
from potassium_cli.reports.heeded import Person
from potassium_cli.reports.suggested import Asked, SuggestReport, suggest_report
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
NOTHING_READ = SafetyTables(problem="medicines.csv is missing.")

REFERENCE = r"reference|adequate|NASEM|EFSA|(?-i:\bWHO\b)|daily value|\bAI\b|target"
GAP = r"\bgap\b|to go|still need|short of|below(?! your [\d,]+ mg limit (?:so far|by what is known))"
GAP += r"|missing|remaining|\broom\b|\bleft\b|deficien|closes"
PRAISE = r"best|great|well done|streak|in a row|congrat|\bsafe\b"
PERCENT = r"%|percent|fraction"

# Name, group, tags, potassium, energy and sodium per 100 g, grams of a portion: the foods that rules speak of.
MODELS = [
    ("Banana, raw", "fruit", "vegan vegetarian", 358, 89, 1, 118),
    ("Apple, with skin, raw", "fruit", "vegan vegetarian", 107, 52, 1, 182),
    ("Grapefruit, raw", "fruit", "vegan vegetarian grapefruit", 135, 42, 0, 256),
    ("Star fruit, raw", "fruit", "vegan vegetarian star-fruit", 133, 31, 2, 132),
    ("Dried apricots", "fruit", "vegan vegetarian sulphites dried-fruit", 1162, 241, 10, 35),
    ("Orange juice, fresh", "fruit juice", "vegan vegetarian drink", 200, 45, 1, 248),
    ("Apple juice", "fruit juice", "vegan vegetarian drink", 101, 46, 4, 248),
    ("Potato, baked", "potatoes", "vegan vegetarian", 535, 93, 10, 173),
    ("White rice, cooked", "grains", "vegan vegetarian", 35, 130, 1, 158),
    ("Kidney beans, boiled", "legumes", "vegan vegetarian", 405, 127, 1, 177),
    ("Tofu, regular", "soy", "vegan vegetarian soya", 121, 76, 7, 124),
    ("Yogurt, plain", "dairy", "vegetarian milk", 234, 63, 70, 245),
    ("Milk, whole", "dairy", "vegetarian milk drink", 132, 61, 43, 244),
    ("Salmon, baked", "fish", "fish", 384, 150, 61, 85),
    ("Tuna, canned in water", "fish", "fish soya", 179, 86, 247, 85),
    ("Chicken breast, roasted", "poultry", "", 256, 165, 74, 86),
    ("Spinach, boiled", "vegetables", "vegan vegetarian leafy-green oxalate", 466, 23, 70, 90),
    ("Cauliflower, boiled", "vegetables", "vegan vegetarian", 142, 23, 15, 62),
    ("Tomato, raw", "vegetables", "vegan vegetarian", 237, 18, 5, 123),
    ("Almonds", "nuts and seeds", "vegan vegetarian nuts whole-nuts oxalate", 733, 579, 1, 28),
    ("Low-sodium salt", "spices", "vegan vegetarian salt-substitute", 9000, 0, 9000, 5),
    ("Potassium tablet", "supplements", "supplement", 20000, 0, 0, 1),
    ("Potato chips", "snacks", "vegan vegetarian", 1196, 532, 527, 28),
]


class Case(NamedTuple):
    person: Person
    entries: tuple[Entry, ...]
    foods: tuple[Food, ...]
    asked: Asked

    @property
    def report(self) -> SuggestReport:
        return suggest_report(*self)


def case_of(seed: int, tables: SafetyTables = TABLES) -> Case:
    random = Random(seed)
    profile = profile_of(random)
    decision = decide(profile, tables, TODAY)
    foods = tuple(food_of(random, number) for number in range(40))
    entries = tuple(entry_of(random, number, foods) for number in range(random.randint(0, 8)))
    now = datetime(2026, 11, 22, random.randint(0, 23), random.choice([0, 30]), tzinfo=UTC)
    person = Person(profile, decision, rules_of(profile, decision.kinds, TODAY), tables)
    return Case(person, entries, foods, Asked(now, random.randint(1, 5), random.choice([None, None, *Meal])))


def profile_of(random: Random) -> Profile:
    def mostly(answer: Any, *others: Any) -> Any:
        return answer if random.random() < 0.97 else random.choice([*others, None, Reply.UNKNOWN])

    nos = (
        "potassium_high",
        "heart_failure",
        "diabetes",
        "blood_pressure",
        "liver",
        "adrenal",
        "binder",
        "salt_substitute",
        "losing",
    )
    kidneys = random.choice([Kidneys.HEALTHY, mostly(Kidneys.HEALTHY), random.choice([*Kidneys])])
    return Profile(
        sex=mostly(random.choice([*Sex])),
        born=mostly(TODAY - timedelta(days=random.choice([200, 1300, 5000, 11000, 11000, 11000, 26000]))),
        pregnancy=mostly(Pregnancy.NO, Pregnancy.PREGNANT),
        kidneys=kidneys,
        dialysis=random.choice([None, *Dialysis]) if kidneys is Kidneys.DIALYSIS else mostly(None, *Dialysis),
        **{name: mostly(Reply.NO, Reply.YES) for name in nos},
        eating=mostly(Reply.NO, Reply.YES),
        oxalate_stones=mostly(Reply.NO, Reply.YES),
        medicines=random.choice([(), (), mostly((), medicines(random)), medicines(random)]),
        limit_mg=random.choice([None, None, 300.0, 2000.0, 3000.0]),
        clinician_ok=random.choice([None, TODAY, TODAY - timedelta(days=400)]),
        diet=random.choice([None, *Diet]),
        allergies=random.choice([None, (), ("nuts",), ("milk", "shellfish"), ("apples",)]),
        dislikes=random.choice([None, (), ("bananas",), ("fish",)]),
    )


def medicines(random: Random) -> tuple[str, ...]:
    known = ["ramipril", "spironolactone", "furosemide", "digoxin", "warfarin", "sevelamer", "Lokelma"]
    return tuple(random.sample(known, random.choice([1, 1, 2])))


def food_of(random: Random, number: int) -> Food:
    name, group, tags, potassium, energy, sodium, grams = random.choice(MODELS)
    per_100_g = Nutrients(
        potassium_mg=None if random.random() < 0.05 else potassium * random.uniform(0.5, 1.5),
        energy_kcal=None if random.random() < 0.05 else energy,
        sodium_mg=None if random.random() < 0.05 else sodium * random.uniform(0.5, 1.5),
        water_g=80,
        protein_g=20,
        fat_g=1,
    )
    key = f"{number}-{name.casefold().replace(' ', '-')}"
    popularity = random.choice([0, 0.5, 9])
    portions = (Portion("cup", grams * random.uniform(0.7, 1.3), default=True),)
    return Food(key, name, (), group, frozenset(tags.split()), per_100_g, popularity, "USDA SR28", "", portions)


def entry_of(random: Random, number: int, foods: tuple[Food, ...]) -> Entry:
    day = TODAY - timedelta(days=random.choice([0, 0, 0, 1, 5]))
    moment = datetime(day.year, day.month, day.day, random.randint(0, 23), tzinfo=UTC)
    food = random.choice(foods)
    grams = random.choice([30.0, 100.0, 250.0])
    typed = random.random() < 0.2
    nutrients = Nutrients(potassium_mg=random.choice([None, 90, 700])) if typed else food.per_100_g.of_grams(grams)
    name = random.choice(["bar", "potassium tablet 99 mg"]) if typed else food.name
    return Entry(
        *(number + 1, moment, random.choice([*Meal]), "" if typed else food.id, name, name, "1 cup"),
        *(None if typed else grams, GramsFrom.PORTION, frozenset() if typed else food.tags, nutrients, moment),
    )


seeds = st.integers(0, 2**32)


def values(told: Any) -> list[str]:
    """All that a JSON says, without its keys."""
    if isinstance(told, dict):
        return [text for value in told.values() for text in values(value)]
    return [text for value in told for text in values(value)] if isinstance(told, list) else [str(told)]


def said(report: SuggestReport) -> str:
    """All that a report says, in every format and as a message, at once."""
    drawn = "" if report.refused else plain(suggest_lines(report, Sheet(80))) + plain(suggest_lines(report, Sheet(40)))
    text = " ".join(f"{drawn} {' '.join(values(suggest_json(report, Sheet())))} {report.refused}".split())
    return text.replace("(BMJ Best Practice)", "")  # the name of a source praises nobody


def offered(report: SuggestReport) -> list[Food]:
    return [
        *(one.serving.food for one in report.suggestions),
        *(serving.food for each in report.sets for serving in each.servings),
        *(swap.food for source in report.sources for swap in source.swaps),
    ]


def without(words: Iterable[str], text: str) -> str:
    """Leave out what is not ours to judge here: the names of foods, and the words of the table of cautions."""
    for each in sorted(set(words), key=len, reverse=True):
        text = text.replace(f"! {each}", "").replace(each, "")
    return text


def found(pattern: str, text: str) -> list[str]:
    return re.findall(pattern, text, re.IGNORECASE)


def test_the_cases_hold_every_kind_of_answer():
    reports = [case_of(seed).report for seed in range(1500)]
    assert sum(bool(report.sets) for report in reports) > 100
    assert sum(bool(report.sources) for report in reports) > 100
    assert {report.tier for report in reports if report.refused} >= {Tier.RESTRICT, Tier.CAUTION, Tier.UNANSWERED}
    assert {report.tier for report in reports if report.sets} == {Tier.GENERAL, Tier.CAUTION, Tier.LOSING}
    assert sum(swap.potassium_mg > 50 for report in reports for source in report.sources for swap in source.swaps) > 30


@settings(max_examples=700)
@given(seeds)
def test_r1_r2_r3_restrict_and_unanswered_never_see_a_gap_or_a_food_that_closes_it(seed):
    case = case_of(seed)
    report = case.report
    if case.person.decision.tier not in (Tier.RESTRICT, Tier.UNANSWERED):
        return
    assert (report.gap_mg, report.aim_mg, report.suggestions, report.sets) == (None, None, (), ())
    told = suggest_json(report, Sheet())
    assert (told["gap_mg"], told["aim_mg"], told["suggestions"], told["sets"]) == (None, None, [], [])
    text = without(map(str, report.cautions), said(report))
    if report.refused:
        assert not found(f"{GAP}|{PERCENT}|{PRAISE}", text)
        assert not any(food.name in text for food in case.foods)
    else:
        assert not found(f"{REFERENCE}|{GAP}|{PERCENT}|{PRAISE}", without([food.name for food in case.foods], text))


@settings(max_examples=700)
@given(seeds)
def test_r26_sodium_is_nowhere_in_restrict(seed):
    case = case_of(seed)
    report = case.report
    if case.person.decision.tier is Tier.RESTRICT:
        ours = ("sodium zirconium cyclosilicate", "salt substitute", "salt-substitute")  # a medicine, and an answer
        names = [*ours, *(words for food in case.foods for words in (food.id, food.name))]
        assert not found("sodium|salt", without(names, without(map(str, report.cautions), said(report))))
        assert not found(
            "sodium|energy", json.dumps([source["instead"] for source in suggest_json(report, Sheet())["sources"]])
        )


@settings(max_examples=700)
@given(seeds)
def test_r2_r18_a_swap_is_lower_never_high_and_never_more_than_a_third_of_the_limit(seed):
    case = case_of(seed)
    report = case.report
    assert not report.sources or report.tier is Tier.RESTRICT
    for source in report.sources:
        assert source.potassium_mg > 100
        for swap in source.swaps:
            assert swap.potassium_mg <= min(200, case.person.profile.limit_mg / 3, source.potassium_mg * 2 / 3) + 1e-9


@settings(max_examples=700)
@given(seeds)
def test_r12_r13_r16_r20_r21_nothing_offered_breaks_a_diet_an_allergy_a_dislike_or_a_caution(seed):
    case = case_of(seed)
    profile, kinds = case.person.profile, {str(kind) for kind in case.person.decision.kinds}
    for food in offered(case.report):
        assert not food.tags & {"star-fruit", "salt-substitute", "supplement"}
        assert food.popularity > 0
        assert profile.diet not in (Diet.VEGAN, Diet.VEGETARIAN) or profile.diet.value in food.tags
        assert not ("grapefruit" in food.tags and profile.medicines)
        assert not ("leafy-green" in food.tags and "warfarin" in kinds)
        assert not ("oxalate" in food.tags and profile.oxalate_stones is not Reply.NO)
        assert not (profile.allergies == ("nuts",) and "nuts" in food.tags)
        assert not (profile.allergies == ("milk", "shellfish") and food.group in ("dairy", "fish"))
        assert not (profile.allergies == ("apples",) and "Apple" in food.name)
        assert not (profile.dislikes == ("bananas",) and "Banana" in food.name)
        assert not (profile.dislikes == ("fish",) and food.group == "fish")
        assert not (profile.pregnancy is Pregnancy.PREGNANT and "Tuna" in food.name)
        assert profile.diabetes is Reply.NO or food.group != "fruit juice"


@settings(max_examples=700)
@given(seeds)
def test_r6_r10_r11_r12_nobody_is_offered_food_who_may_not_be(seed):
    case = case_of(seed)
    profile, report = case.person.profile, case.report
    years = (TODAY - profile.born).days / 365.25 if isinstance(profile.born, date) else None
    if "digoxin" in (profile.medicines if isinstance(profile.medicines, tuple) else ()):
        assert report.refused
    if profile.eating is not Reply.NO or years is None or years < 1 or not isinstance(profile.medicines, tuple):
        assert report.refused
    if years is not None and years < 18 and report.tier in (Tier.RESTRICT, Tier.CAUTION):
        assert report.refused
    if report.tier is Tier.CAUTION and profile.clinician_ok != TODAY:
        assert report.refused
    if report.refused:
        assert offered(report) == []
        assert len(str(report.refused).splitlines()) == 1


@settings(max_examples=300)
@given(seeds)
def test_r28_r32_no_word_of_a_deficiency_of_safety_or_of_a_disease_that_is_handled(seed):
    case = case_of(seed)
    text = without(map(str, case.report.cautions), said(case.report))
    assert not found(r"deficien|\bsafe\b|well done|\b(treat|manage|prevent)", text)


@settings(max_examples=200)
@given(seeds)
def test_the_same_question_has_the_same_answer(seed):
    assert said(case_of(seed).report) == said(case_of(seed).report)
    case = case_of(seed)
    backwards = case._replace(foods=case.foods[::-1], entries=case.entries[::-1])
    assert said(backwards.report) == said(case.report)


@settings(max_examples=300)
@given(seeds)
def test_r30_a_missing_safety_table_closes_everything(seed):
    case = case_of(seed, NOTHING_READ)
    assert "medicines.csv is missing" in str(case.report.refused)
    assert offered(case.report) == []
    assert (case.report.gap_mg, case.report.sources, case.report.standing) == (None, (), None)


@settings(max_examples=300)
@given(seeds)
def test_r31_what_is_shown_carries_tier_goal_source_and_disclaimer(seed):
    case = case_of(seed)
    report = case.report
    told = suggest_json(report, Sheet())
    assert told["tier"] == report.tier
    assert told["disclaimer"] == "A record, not medical advice."
    if not report.refused:
        text = " ".join(plain(suggest_lines(report, Sheet(80))).split())
        assert f"Profile: {report.tier.named}; " in text
        assert told["goal"]["source"]
        assert f"{told['goal']['potassium_mg']:,.0f} mg" in text
        assert "A record, not medical advice." in text
