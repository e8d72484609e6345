"""Why an item became what it became, on a screen and as JSON."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.catalog.scoring import PARTS
from potassium_cli.domain.food.explanation import Explanation, Rated, Reading
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided, Status
from potassium_cli.domain.food.nutrients import UNKNOWN
from potassium_cli.render.json.explain import explanation_object
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.explain import LEGEND, explained_lines
from potassium_cli.render.text.lines import cells, fitted, plain

GOLDEN = Path(__file__).parent / "golden"


def explained_text(explained, width, encoding):
    return fitted(plain(explained_lines(explained, Sheet(width))).removesuffix("\n"), encoding)


def food(name):
    return Food(name.lower(), name, (), "", frozenset(), UNKNOWN, 0.0, "", "", ())


def rated(name, called="", missing=(), **points):
    parts = tuple((part, points.get(part, 0.0)) for part in PARTS)
    said = (("boiled", 4.12), ("lentls", 4.25))
    return Rated(food(name), called or name, sum(points.values()), 0.9, "exact" in points, parts, said, missing)


LENTILS = Explanation(
    text="2 cups of boiled lentls, no salt",
    status=Status.MATCHED,
    decided=Decided.SEARCH,
    food=food("Lentils, boiled"),
    reason="it fits best",
    reading=Reading(
        "boiled lentls, no salt", 2.0, "cup", "large", preparation=("boiled",), without="salt",
        spelling=(("lentls", "lentils"),),
    ),
    rated=(
        rated("Lentils, boiled", said=8.37, lost=-0.68, eaten=0.09, noun=1.5),
        rated("White rice with lentils", "rice and lentils", said=7.22, lost=-1.71, unsaid=-3.96, eaten=0.001),
        rated("Lentils, dry", said=4.25, lost=-4.38, unsaid=-0.19, noun=1.5, state=-1.5),
    ),
    lead=7.73,
    clear=1.0,
    portion="2 cup",
    grams=396.0,
    weighed="by this food's own portions",
)  # fmt: skip
LEARNED = LENTILS._replace(
    text="milk",
    decided=Decided.LEARNED,
    food=food("Milk, skim"),
    reason="you chose it for these words",
    reading=Reading("milk", asides="from a farm"),
    rated=(rated("Milk, 2%", said=4.29, eaten=0.63, noun=1.5, exact=1.0, missing=("farm",)),),
    portion="244 g",
    grams=244.0,
)
TYPED = Explanation(
    "bar 250 mg", Status.MATCHED, Decided.SEARCH, None, "its potassium was typed", Reading("bar", potassium="250 mg")
)
STATED = Explanation(
    "nori (5 g)", Status.UNMATCHED, Decided.SEARCH, None, "no food", Reading("nori", grams=5.0), (), 0.5, 1.0
)
CASES = (LENTILS, LEARNED, TYPED, STATED)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("explain.txt", lambda: explained_text(CASES, 80, "utf-8") + "\n"),
        ("explain-narrow.txt", lambda: explained_text(CASES[:1], 40, "utf-8") + "\n"),
        ("explain.json", lambda: json.dumps([explanation_object(each) for each in CASES], indent=2) + "\n"),
    ],
)
def test_what_it_looks_like(name, shown):
    path = GOLDEN / name
    if os.environ.get("POTASSIUM_GOLDEN") == "write":
        path.write_text(shown(), encoding="utf-8", newline="\n")
    assert shown() == path.read_text(encoding="utf-8")


def test_every_part_of_a_score_is_told_what_it_means():
    assert set(LEGEND) == set(PARTS)


def test_a_part_that_is_nothing_everywhere_has_no_column_and_no_legend():
    text = explained_text((LENTILS,), 80, "utf-8")
    assert "state" in text
    assert "aside" not in text
    assert "exact" not in text
    assert "Scores" not in explained_text((TYPED,), 80, "utf-8")


@given(
    texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=60), min_size=4, max_size=4),
    width=st.sampled_from([40, 60, 80, 120]),
)
def test_no_line_is_wider_than_the_screen_and_none_ends_in_a_space(texts, width):
    text, name, called, words = texts
    told = Reading(words, 2.0, "cup", asides=text, without=name, spelling=((called, words),), preparation=(words,))
    best = LENTILS.rated[0]._replace(food=food(name), called=called, said=((words, 1.0),), missing=(text,))
    each = LENTILS._replace(text=text, food=food(name), reading=told, rated=(best, *LENTILS.rated[1:]))
    lines = explained_text((each, LEARNED), width, "utf-8").split("\n")
    assert max(cells(line) for line in lines) <= width
    assert not any(line.endswith(" ") for line in lines)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_it_fits_any_encoding(encoding):
    explained_text(CASES, 80, encoding).encode(encoding)


def test_the_json_has_no_number_that_json_has_not():
    endless = LENTILS._replace(lead=float("inf"), reading=Reading("x", amount=float("inf")))
    told = json.loads(json.dumps(explanation_object(endless), allow_nan=False))
    assert (told["lead"], told["read"]["amount"]) == (None, None)
