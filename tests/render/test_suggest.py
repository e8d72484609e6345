"""What suggestions look like, whole, and what they never say.

Write them anew with `POTASSIUM_GOLDEN=write pytest tests/render/test_suggest.py`; read the difference first.
"""

import json
import os
import re
from pathlib import Path

import pytest

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.food.nutrients import UNKNOWN
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.standing import Standing, Tone
from potassium_cli.domain.suggest.everyday import Serving
from potassium_cli.domain.suggest.next_meal import NextMeal
from potassium_cli.domain.suggest.preparations import CUBES, DRAINED
from potassium_cli.domain.suggest.sets import PortionSet
from potassium_cli.domain.suggest.suggestions import Suggestion
from potassium_cli.domain.suggest.swaps import Swap, TopSource
from potassium_cli.domain.suggest.weighing import Eaten
from potassium_cli.hint import Hint
from potassium_cli.render.json.suggest import suggest_json
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import line_cells, plain
from potassium_cli.render.text.suggest import suggest_lines
from potassium_cli.reports.suggested import SuggestReport

from ..reports.cases import eaten
from .door import as_object

GOLDEN = Path(__file__).parent / "golden"
SOURCE = "NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019"
WHY = Hint("Adequate Intake for women and girls aged 19 to 30")
REACH = Goal(
    Direction.REACH, 2600.0, SOURCE, Hint("Adequate Intake for women and girls aged 19 to 30"), "", "NASEM 2019"
)
LOSING = Hint("Only a blood test shows blood potassium; what is eaten does not. (Endocrine Connections 2018)")
WHY_NOT = Hint("No goal yet: 2 open questions (kidneys, medicines); answer them with:", "profile setup")


def suggestion(name: str, portion: str, *amounts: float, why: str) -> Suggestion:
    food = Food(name.casefold().replace(" ", "-"), name, (), "fruit", frozenset(), UNKNOWN, 1, "USDA SR28", "", ())
    return Suggestion(Serving(food, portion, *amounts), why)


POTATO = suggestion("Potato, baked", "1 medium", 173, 925.55, 160.89, 17.3, why="closes 926 of 1,200 mg for 161 kcal")
KIWI = suggestion(
    "Kiwi, raw", "2 kiwi", 138, 430.6, 84.2, 4.14, why="closes 431 of 1,200 mg for 84 kcal; you eat this often"
)
LONG = suggestion(
    "Beans, a kind of them with a name that goes on and on for longer than a line",
    "0.5 cup, mashed",
    127.5,
    420.2,
    99.6,
    1.4,
    why="closes 420 of at most 1,200 mg for 100 kcal; you had this today",
)
PAIR = PortionSet((POTATO.serving, KIWI.serving), True, "closes all of 1,200 mg for 245 kcal")
ALONE = PortionSet((LONG.serving,), False, "closes 420 of at most 1,200 mg for 100 kcal")
AT_DINNER, AT_BREAKFAST = NextMeal(Meal.DINNER), NextMeal(Meal.BREAKFAST, (Meal.LUNCH, Meal.SNACK, Meal.DINNER))
LATE = NextMeal(Meal.SNACK, (), late=True)
NEAR = "No 2 everyday portions of different kinds close it. These come near."

LIMIT = Goal(Direction.LIMIT, 2000.0, "your clinician", Hint("the limit that your clinician gave you"))
RICE = Swap(KIWI.serving.food._replace(id="rice", name="White rice, cooked"), 173, 60.55, 865.0)
JUICE = Swap(KIWI.serving.food._replace(id="juice", name="Apple juice, unsweetened"), 124.5, 125.7, 317.5, half=True)
SOURCES = (
    TopSource(eaten(3, "Potato, baked", 925.55, portion="1 medium", grams=173.0), 925.55, (RICE,), CUBES),
    TopSource(eaten(5, "Orange juice, fresh", 443.2, portion="1 cup", grams=249.0), 443.2, (JUICE,)),
    TopSource(eaten(8, "Peaches, canned", 243.0, portion="1 cup", grams=251.0), 243.0, (), DRAINED, 121.5),
    TopSource(eaten(9, "potassium tablet 99 mg", 198.0, grams=None), 198.0),
)
OVER = Standing(Tone.OVER, "at least 2,150 mg logged · 150 mg over your 2,000 mg limit", 1.0)

REACHING = SuggestReport(Tier.GENERAL, REACH, 1200, occasion=AT_DINNER, aim_mg=1200)
REPORTS = {
    "general": REACHING._replace(
        suggestions=(POTATO, KIWI),
        sets=(PAIR, PortionSet((KIWI.serving,), True, "closes all of 400 mg for 84 kcal")),
        eaten=Eaten(times={"kiwi,-raw": 3}),
    ),
    "breakfast": REACHING._replace(occasion=AT_BREAKFAST, aim_mg=240, suggestions=(KIWI,)),
    "late": REACHING._replace(occasion=LATE, note=NEAR, sets=(ALONE,)),
    "losing-incomplete": SuggestReport(
        *(Tier.LOSING, REACH, 1200, True, (LONG,), (LOSING,)), sets=(ALONE,), occasion=AT_DINNER, aim_mg=1200
    ),
    "clinician-ok": SuggestReport(
        *(Tier.CAUTION, REACH._replace(label="for healthy people"), 1200, False, (POTATO,)),
        occasion=AT_DINNER,
        aim_mg=866,
        held_back=True,
    ),
    "named-person": REACHING._replace(suggestions=(KIWI,), person="anna"),
    "reached": SuggestReport(Tier.GENERAL, REACH, 0, note="There is no gap to close."),
    "nothing-fits": REACHING._replace(gap_mg=10, aim_mg=10, note="No everyday portion fits this gap."),
    "limit": SuggestReport(Tier.RESTRICT, LIMIT, standing=OVER, sources=SOURCES),
    "limit-nothing": SuggestReport(
        Tier.RESTRICT,
        LIMIT,
        standing=Standing(Tone.NEUTRAL, "nothing logged"),
        note="No entry of today is known to hold more than 100 mg.",
    ),
    "refused": SuggestReport(Tier.UNANSWERED, Goal(Direction.NONE, reason=WHY_NOT), refused=WHY_NOT),
}
DRAWN = [name for name in REPORTS if name != "refused"]
LIMITED = ["limit", "limit-nothing"]
NARROW = {"narrow": "losing-incomplete", "narrow-limit": "limit"}


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("POTASSIUM_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", DRAWN)
def test_suggestions_on_a_terminal(name):
    compare(f"suggest-{name}.txt", plain(suggest_lines(REPORTS[name], Sheet(80))))


@pytest.mark.parametrize("name", NARROW)
def test_suggestions_on_a_narrow_terminal(name):
    compare(f"suggest-{name}.txt", plain(suggest_lines(REPORTS[NARROW[name]], Sheet(40))))


@pytest.mark.parametrize("name", REPORTS)
def test_suggestions_as_json(name):
    compare(f"suggest-{name}.json", json.dumps(as_object(REPORTS[name]), indent=2) + "\n")


def test_no_golden_file_is_left_over():
    names = {f"suggest-{name}.txt" for name in (*DRAWN, *NARROW)} | {f"suggest-{name}.json" for name in REPORTS}
    assert {path.name for path in GOLDEN.glob("suggest-*")} == names


@pytest.mark.parametrize("width", [40, 59, 60, 80, 200])
@pytest.mark.parametrize("name", DRAWN)
def test_no_line_is_wider_than_the_terminal(name, width):
    assert max(line_cells(line) for line in suggest_lines(REPORTS[name], Sheet(width))) <= min(width, 88)


def test_r15_body_and_year_stand_beside_the_reference():
    for name in set(DRAWN) - set(LIMITED):
        head = " ".join(plain(suggest_lines(REPORTS[name], Sheet(80))).split("\n")[:2])
        assert "NASEM 2019" in head
        assert "4,700" not in head


@pytest.mark.parametrize("name", DRAWN)
def test_r28_r32_never_deficient_never_praise_never_a_disease(name):
    text = plain(suggest_lines(REPORTS[name], Sheet(80))) + json.dumps(suggest_json(REPORTS[name], Sheet()))
    assert not re.search(r"deficien|too little|great|well done|only .* left|safe|treat|manage|prevent|supplement", text)


@pytest.mark.parametrize("name", DRAWN)
def test_r31_tier_source_and_disclaimer_are_carried(name):
    text = plain(suggest_lines(REPORTS[name], Sheet(80)))
    assert f"Profile: {REPORTS[name].tier.named}" in text
    assert "USDA SR28 and FNDDS 2021-2023. A record, not medical advice." in text


@pytest.mark.parametrize("name", LIMITED)
def test_r2_r3_r26_under_a_limit_no_reference_no_gap_no_percentage_no_sodium(name):
    text = plain(suggest_lines(REPORTS[name], Sheet(80)))
    told = suggest_json(REPORTS[name], Sheet())
    assert not re.search(r"reference|NASEM|%|percent|sodium|\bleft\b|room|safe", text)
    assert "sodium" not in json.dumps(told)
    assert (told["gap_mg"], told["aim_mg"], told["suggestions"], told["sets"]) == (None, None, [], [])


def test_r16_of_a_tablet_no_dose_is_spoken():
    text = plain(suggest_lines(REPORTS["limit"], Sheet(80)))
    assert text.count("Half as much holds") == 1
    assert "Half as much holds 122 mg less." in text


def test_r1_r2_a_refusal_as_json_has_a_reason_and_neither_gap_nor_food():
    told = suggest_json(REPORTS["refused"], Sheet())
    assert (told["reason"], told["suggestions"], told["gap_mg"], told["goal"]) == (str(WHY_NOT), [], None, None)
