"""What suggestions look like, whole, and what they never say.

Write them anew with `POTASSIUM_GOLDEN=write pytest tests/render/test_suggest.py`; read the difference first.
"""

import json
import os
import re
from pathlib import Path

import pytest

from potassium_cli.domain.everyday import Serving
from potassium_cli.domain.food import Food
from potassium_cli.domain.goal import Direction, Goal, Tier
from potassium_cli.domain.nutrients import UNKNOWN
from potassium_cli.domain.suggestions import Suggestion
from potassium_cli.render.lines import line_cells, plain
from potassium_cli.render.suggest import suggest_lines
from potassium_cli.render.suggest_json import suggest_json
from potassium_cli.reports.suggested import SuggestReport

GOLDEN = Path(__file__).parent / "golden"
SOURCE = "NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019"
REACH = Goal(Direction.REACH, 2600.0, SOURCE, "Adequate Intake for women and girls aged 19 to 30", "", "NASEM 2019")
LOSING = "Only a blood test shows blood potassium; what is eaten does not. (Endocrine Connections 2018)"
WHY_NOT = "No goal yet: 2 open questions (kidneys, medicines); answer them with: potassium profile setup"


def suggestion(name: str, portion: str, *amounts: float, why: str) -> Suggestion:
    food = Food(name.casefold().replace(" ", "-"), name, (), "fruit", frozenset(), UNKNOWN, 1, "USDA SR28", "", ())
    return Suggestion(Serving(food, portion, *amounts), why)


POTATO = suggestion("Potato, baked", "1 medium", 173, 925.55, 160.89, 17.3, why="closes 926 of 1,200 mg for 161 kcal")
KIWI = suggestion(
    "Kiwi, raw", "2 × kiwi", 138, 430.6, 84.2, 4.14, why="closes 431 of 1,200 mg for 84 kcal; you eat this often"
)
LONG = suggestion(
    "Beans, a kind of them with a name that goes on and on for longer than a line",
    "½ cup, mashed",
    127.5,
    420.2,
    99.6,
    1.4,
    why="closes 420 of at most 1,200 mg for 100 kcal; you had this today",
)
REPORTS = {
    "general": SuggestReport(Tier.GENERAL, REACH, 1200, False, (POTATO, KIWI), ()),
    "losing-incomplete": SuggestReport(Tier.LOSING, REACH, 1200, True, (LONG,), (LOSING,)),
    "clinician-ok": SuggestReport(Tier.CAUTION, REACH._replace(label="for healthy people"), 1200, False, (POTATO,), ()),
    "reached": SuggestReport(Tier.GENERAL, REACH, 0, False, (), (), note="There is no gap to close."),
    "nothing-fits": SuggestReport(Tier.GENERAL, REACH, 10, False, (), (), note="No everyday portion fits this gap."),
    "refused": SuggestReport(
        Tier.UNANSWERED, Goal(Direction.NONE, reason=WHY_NOT), None, False, (), (), refused=WHY_NOT
    ),
}
DRAWN = [name for name in REPORTS if name != "refused"]


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("POTASSIUM_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", DRAWN)
def test_suggestions_on_a_terminal(name):
    compare(f"suggest-{name}.txt", plain(suggest_lines(REPORTS[name], 80)))


def test_suggestions_on_a_narrow_terminal():
    compare("suggest-narrow.txt", plain(suggest_lines(REPORTS["losing-incomplete"], 40)))


@pytest.mark.parametrize("name", REPORTS)
def test_suggestions_as_json(name):
    compare(f"suggest-{name}.json", json.dumps(suggest_json(REPORTS[name]), indent=2) + "\n")


def test_no_golden_file_is_left_over():
    names = {f"suggest-{name}.txt" for name in (*DRAWN, "narrow")} | {f"suggest-{name}.json" for name in REPORTS}
    assert {path.name for path in GOLDEN.glob("suggest-*")} == names


@pytest.mark.parametrize("width", [40, 59, 60, 80, 200])
@pytest.mark.parametrize("name", DRAWN)
def test_no_line_is_wider_than_the_terminal(name, width):
    assert max(line_cells(line) for line in suggest_lines(REPORTS[name], width)) <= min(width, 88)


def test_r15_body_and_year_stand_beside_the_reference():
    for name in DRAWN:
        head = " ".join(plain(suggest_lines(REPORTS[name], 80)).split("\n")[:2])
        assert "NASEM 2019" in head
        assert "4,700" not in head


@pytest.mark.parametrize("name", DRAWN)
def test_r28_r32_never_deficient_never_praise_never_a_disease(name):
    text = plain(suggest_lines(REPORTS[name], 80)) + json.dumps(suggest_json(REPORTS[name]))
    assert not re.search(r"deficien|too little|great|well done|only .* left|treat|manage|prevent|supplement", text)


@pytest.mark.parametrize("name", DRAWN)
def test_r31_tier_source_and_disclaimer_are_carried(name):
    text = plain(suggest_lines(REPORTS[name], 80))
    assert f"Profile: {REPORTS[name].tier}" in text
    assert "USDA SR28 and FNDDS 2021-2023. A record, not medical advice." in text


def test_r1_r2_a_refusal_as_json_has_a_reason_and_neither_gap_nor_food():
    told = suggest_json(REPORTS["refused"])
    assert (told["reason"], told["suggestions"], told["gap_mg"], told["goal"]) == (WHY_NOT, [], None, None)
