"""An explanation tells what the search really did: its parts are those that the scores are made of."""

import pytest
from hypothesis import given, settings

from potassium_cli.catalog.catalog import Catalog
from potassium_cli.catalog.scoring import PARTS
from potassium_cli.domain.food.meal import Decided, GramsFrom, Status
from potassium_cli.language.words import words
from potassium_cli.understanding.items import CLEAR
from potassium_cli.understanding.reader import Reader

from .test_items import ANYTHING

MEALS = [
    "2 cups of boiled lentls, a glass of chocolate milk and a coke",
    "beef stew, no potatoes, 200 g; a bowl of soup",
    "protein bar 250 mg, zorblax, 1-2 bananas",
    "sweet, ripe banana from a restaurant",
]


@pytest.fixture(scope="module")
def catalog(shipped):
    return Reader(Catalog((shipped,)))


def only(explained):
    (one,) = explained
    return one


@pytest.mark.parametrize("text", MEALS)
def test_each_item_is_explained_as_it_is(text, catalog):
    items, explained = catalog.understand(text), catalog.explain(text)
    assert [(why.text, why.status, why.food, why.grams, why.portion) for why in explained] == [
        (item.text, item.status, item.food, item.grams, item.portion) for item in items
    ]
    assert all(why.reason for why in explained)
    for item, why in zip(items, explained, strict=True):
        if item.food and not item.problem:
            assert [rated.food for rated in why.rated] == [item.food, *item.alternatives][:5]
        assert bool(why.weighed) == (item.grams is not None)


@pytest.mark.parametrize("text", MEALS)
def test_the_parts_add_up_to_the_score_that_ranked_the_food(text, catalog):
    for why in catalog.explain(text):
        for rated in why.rated:
            assert [part for part, _ in rated.parts] == list(PARTS)
            assert sum(points for _, points in rated.parts) == pytest.approx(rated.score)
            assert dict(rated.parts)["said"] >= sum(weight for _, weight in rated.said) - 1e-9
        if len(why.rated) > 1:
            assert why.lead == why.rated[0].score - why.rated[1].score


def test_the_scores_are_those_of_the_search(catalog):
    hits = catalog.search("chocolate milk", 5)
    rated = only(catalog.explain("chocolate milk")).rated
    assert [(each.food, each.score, each.share, each.exact) for each in rated] == [
        (hit.food, hit.score, hit.share, hit.exact) for hit in hits
    ]


def test_how_the_text_was_cut(catalog):
    reading = only(catalog.explain("2 large cups of boiled lentls, no salt")).reading
    assert (reading.amount, reading.unit, reading.size) == (2, "cup", "large")
    assert reading.preparation == ("boiled",)
    assert reading.spelling == (("lentls", "lentils"),)
    assert reading.without == "salt"
    assert only(catalog.explain("2 bananas (210 g)")).reading.grams == 210
    assert only(catalog.explain("protein bar 250 mg")).reading.potassium == "250 mg"
    assert "restaurant" in only(catalog.explain("pizza from a restaurant")).reading.asides


def test_a_well_spelt_word_is_taken_for_nothing_else(catalog):
    assert only(catalog.explain("boiled lentils")).reading.spelling == ()
    assert only(catalog.explain("zorblax")).reading.spelling == ()


def test_the_name_that_scored_is_told_and_has_the_words_that_earned_it(catalog):
    rated = only(catalog.explain("cherry coke")).rated
    assert rated[0].exact
    for each in rated:
        assert set(words(each.called)) >= {stem for word, _ in each.said for stem in words(word)}
    assert any(each.called.casefold() not in each.food.name.casefold() for each in rated)


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        ("banana", Status.MATCHED, "it is called just so"),
        ("2 cups of boiled lentls", Status.MATCHED, "it is called so, when what is misspelt"),
        ("zorblax", Status.UNMATCHED, "no food has any of these words"),
        ("1-2 bananas", Status.UNMATCHED, "a range is not an amount"),
        ("protein bar 250 mg", Status.MATCHED, "its potassium was typed"),
    ],
)
def test_the_reason(text, status, reason, catalog):
    why = only(catalog.explain(text))
    assert why.status is status
    assert why.reason.startswith(reason)


def test_what_is_in_doubt_says_what_makes_it_so(catalog):
    why = only(catalog.explain("a bowl of soup"))
    assert why.status is Status.AMBIGUOUS
    assert why.reason.startswith("in doubt, since ")
    assert why.lead < why.clear == CLEAR


def test_a_learned_choice_and_an_answer_say_so(shipped):
    catalog = Catalog((shipped,))
    learned = Reader(catalog, {"milk": "banana-raw"})
    why = only(learned.explain("a cup of milk"))
    assert (why.decided, why.food.id) == (Decided.LEARNED, "banana-raw")
    assert "foods forget" in why.reason
    assert "milk" in why.rated[0].food.name.casefold()
    answered = only(
        learned.explain("milk", {"milk": catalog.food("apple-raw-with-skin") or catalog.food("banana-raw")})
    )
    assert answered.decided is Decided.ASKED


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("100 g banana", GramsFrom.STATED, "as it was said"),
        ("2 bananas", GramsFrom.PORTION, "own portions"),
        ("banana", GramsFrom.DEFAULT, "its usual portion, a guess"),
    ],
)
def test_where_the_grams_come_from(text, source, words, catalog):
    (item,) = catalog.understand(text)
    assert item.grams_from is source
    assert words in only(catalog.explain(text)).weighed


@settings(max_examples=60)
@given(text=ANYTHING)
def test_any_text_is_explained_item_by_item(text, small_index):
    catalog = Reader(Catalog((small_index,)), {"banana": "apple-juice"})
    items, explained = catalog.understand(text), catalog.explain(text)
    assert [(why.text, why.status, why.food) for why in explained] == [
        (item.text, item.status, item.food) for item in items
    ]
    assert all(isinstance(part, float) for why in explained for each in why.rated for _, part in each.parts)
