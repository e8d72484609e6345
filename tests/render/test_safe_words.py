"""What may never be read by those who must not see it, whatever they ate (SAFETY.md R1, R2, R3, R29)."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.food.meal import Meal
from potassium_cli.render.json.days import day_json, week_json
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.day import day_lines
from potassium_cli.render.text.lines import TRACK, Style, plain
from potassium_cli.render.text.week import week_lines
from potassium_cli.reports.day import DayReport
from potassium_cli.reports.week import WeekReport

from ..reports.cases import (
    CAUTION,
    DAYS,
    GENERAL,
    LIMITED,
    NO_GOAL,
    UNANSWERED,
    WEEKS,
    a_day,
    a_week,
    entries,
    week_entries,
)

REFERENCE = r"reference|adequate|NASEM|daily value|\bAI\b"
# "Below your limit" is one of three words (R3), and how far only as R29 allows; nothing else is below anything.
GAP = r"to go|still need|short of|below(?! your [\d,]+ mg limit| it by what is logged)"
GAP += r"|missing|remaining|\broom\b|\bleft\b|deficien"
PRAISE = r"best|great|good|well done|streak|in a row|congrat|reached(?<!limit is reached)(?<!limit reached)"
PERCENT = r"%|percent|fraction"


def everything(report: DayReport | WeekReport) -> str:
    """Return all that a report says, in every format, at once."""
    if isinstance(report, DayReport):
        return plain(day_lines(report, Sheet(80))) + json.dumps(day_json(report, Sheet()))
    return plain(week_lines(report, Sheet(80))) + json.dumps(week_json(report, Sheet()))


def found(pattern: str, text: str) -> list[str]:
    return re.findall(pattern, text, re.IGNORECASE)


without_reference = st.sampled_from([LIMITED, NO_GOAL, UNANSWERED])


@given(entries(), week_entries, without_reference, st.booleans())
def test_r1_r2_no_reference_no_gap_no_percentage_no_praise(logged, week, decision, over):
    for text in (everything(a_day(decision, *logged, over=over)), everything(a_week(decision, *week))):
        assert found(f"{REFERENCE}|{GAP}|{PERCENT}|{PRAISE}", text) == []


@given(entries(), week_entries, st.booleans())
def test_r6_beside_a_reference_for_healthy_people_no_gap_no_percentage_no_praise(logged, week, over):
    for text in (everything(a_day(CAUTION, *logged, over=over)), everything(a_week(CAUTION, *week))):
        assert found(f"{GAP}|{PERCENT}|{PRAISE}", text) == []
        assert "for healthy people" in text
        assert TRACK not in text


@given(entries(), st.sampled_from([LIMITED, NO_GOAL]), st.booleans())
def test_r29_while_a_main_meal_is_missing_or_something_is_unknown_it_is_at_least(logged, decision, over):
    report = a_day(decision, *logged, over=over)
    text = everything(report)
    assert TRACK not in text
    if logged and (len({each.meal for each in logged} - {Meal.SNACK}) < 3 or not report.intake.complete()):
        assert report.standing.line.startswith("at least ")
        assert day_json(report, Sheet())["total"]["at_least"]
        assert "mg below" not in text


@given(week_entries)
def test_r29_a_week_under_a_limit_draws_no_room_beside_its_bars(logged):
    assert TRACK not in everything(a_week(LIMITED, *logged))


@given(entries(), week_entries, st.sampled_from([LIMITED, NO_GOAL]))
def test_r26_sodium_is_nowhere_in_restrict(logged, week, decision):
    assert found("sodium", everything(a_day(decision, *logged)) + everything(a_week(decision, *week))) == []


@given(entries(), week_entries)
def test_r28_below_the_reference_is_never_a_deficiency(logged, week):
    text = everything(a_day(GENERAL, *logged, over=True)) + everything(a_week(GENERAL, *week))
    assert found("deficien|too little|not enough|fail", text) == []


@given(entries(), without_reference)
def test_colour_never_praises_and_warns_only_of_a_limit(logged, decision):
    used = {span.style for line in day_lines(a_day(decision, *logged), Sheet(80)) for span in line}
    assert Style.GOOD not in used
    if decision is not LIMITED:
        assert not used & {Style.NEAR, Style.OVER}


@pytest.mark.parametrize("report", [*DAYS.values(), *WEEKS.values()])
def test_r31_every_report_carries_tier_goal_source_and_disclaimer(report):
    told = day_json(report, Sheet()) if isinstance(report, DayReport) else week_json(report, Sheet())
    text = plain(day_lines(report, Sheet(80)) if isinstance(report, DayReport) else week_lines(report, Sheet(80)))
    for said in (f"Profile: {report.tier.named}; ", "USDA SR28 and FNDDS 2021-2023", "A record, not medical advice."):
        assert said in text
    assert told["tier"] == report.tier
    assert told["disclaimer"] == "A record, not medical advice."
    assert told["data_source"] == "USDA SR28 and FNDDS 2021-2023"
    assert (told["goal"] is None) == ("; no goal." in text)
    if told["goal"]:
        assert told["goal"]["source"]
        assert f"{told['goal']['potassium_mg']:,.0f} mg" in text


@pytest.mark.parametrize("over", [False, True])
def test_r1_r4_without_a_goal_one_line_says_what_to_do(over):
    for decision, said in ((UNANSWERED, "potassium profile setup"), (NO_GOAL, "Ask your kidney team")):
        for report in (a_day(decision, over=over), a_day(decision, *DAYS["reached"].meals[0].entries, over=over)):
            assert plain(day_lines(report, Sheet(80))).count(said) == 1
            assert said in day_json(report, Sheet())["goal_reason"]
