"""What may stand in the place of a food: with less, never saltier, never what the profile leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.cautions.called import HIGH_ENTRY_MG
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.instead import StandIn, SwapTable, Use, instead
from potassium_cli.domain.suggest.rules import Rules

NO_RULES = Rules()
PORTION = (Portion("cup", 100.0, default=True),)


def food(name, mg, *, tags=(), group="fruit", **figures):
    per_100_g = Nutrients(potassium_mg=mg, sodium_mg=figures.pop("sodium", 1.0), **figures)
    return Food(name, name, (), group, frozenset(tags), per_100_g, 1.0, "", "", PORTION)


def swaps(was, others, rules=NO_RULES, limit=None):
    uses = (Use("fruit", ("fruit", "sweets", "drinks"), ()),)
    rows = tuple(StandIn("fruit", other.id, 1.0, "cup") for other in others)
    table = SwapTable(uses, rows, {other.id: other for other in others})
    return [one.food.id for one in instead(was, 100.0, table, rules, limit)]


@given(
    was=st.floats(min_value=0, max_value=2000),
    others=st.lists(st.floats(min_value=0, max_value=1000), max_size=8),
    limit=st.one_of(st.none(), st.floats(min_value=200, max_value=4000)),
)
def test_what_stands_in_holds_a_third_less_and_is_never_high(was, others, limit):
    named = [food(f"f{place}", mg) for place, mg in enumerate(others)]
    for one in swaps(food("was", was), named, limit=limit):
        mg = next(other for other in named if other.id == one).per_100_g.potassium_mg
        assert mg <= min(was * 2 / 3, HIGH_ENTRY_MG)
        assert limit is None or mg <= limit / 3
        assert was > HIGH_ENTRY_MG


def test_nothing_saltier_stands_in():
    others = [food("salty", 50, sodium=400), food("plain", 50, sodium=100)]
    assert swaps(food("was", 500), others) == ["plain"]


def test_r21_what_is_to_be_kept_steady_has_none():
    greens = food("kale", 500, tags=["leafy-green"])
    others = [food("cabbage", 50)]
    assert swaps(greens, others) == ["cabbage"]
    assert swaps(greens, others, Rules(tags=frozenset({"leafy-green"}))) == []


def test_with_diabetes_nothing_sugary_stands_in():
    others = [
        food("sweet", 50, group="sweets"),
        food("lemonade", 20, group="drinks", tags=["drink"], carbohydrate_g=10.0),
        food("water", 0, group="drinks", tags=["drink"], carbohydrate_g=0.0),
    ]
    assert swaps(food("was", 500), others) == ["sweet", "lemonade", "water"]
    assert swaps(food("was", 500), others, Rules(groups=frozenset({"fruit juice"}))) == ["water"]


@pytest.mark.parametrize("tag", ["supplement", "salt-substitute"])
def test_r16_nothing_stands_in_for_a_salt(tag):
    assert swaps(food("salt", 900, tags=[tag]), [food("apple", 50)]) == []


def test_r20_star_fruit_has_stand_ins_however_little_it_holds():
    assert swaps(food("star fruit", 120, tags=["star-fruit"]), [food("apple", 150), food("pear", 50)]) == [
        "apple",
        "pear",
    ]
