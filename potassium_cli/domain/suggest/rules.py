"""What one person does not eat, or must not be offered, and whether a food breaks it.

A blank is never read as "no": what nobody has answered is left out.
"""

from collections.abc import Collection
from datetime import date
from math import inf
from typing import NamedTuple

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.profile.profile import Diet, Names, Pregnancy, Profile, Reply, age
from potassium_cli.domain.profile.safety import Kind
from potassium_cli.domain.suggest.allergens import holds, speaks_of

WHOLE_NUT_YEARS = 5  # R12
WHOLE_MILK_YEARS = 2
CHILD_YEARS = 12

# What small children choke on, besides nuts and seeds (R12): what is round, or hard and raw (University of Illinois
# Extension, Prevent choking, undated). Dried fruit bears a tag.
_CHOKING = (
    *("grapes", "cherries", "blueberries", "mixed berries", "sweetcorn", "popcorn"),
    *("apple raw", "carrot raw", "celery raw", "broccoli raw", "cauliflower raw", "pepper raw", "radish raw"),
)
# Milk with less than 2 % fat is for children from five on, and with less fat than whole milk for those from two on
# (Food Standards Agency, as told by Tesco Real Food, undated).
_THIN_MILK = ("skim", "nonfat", "milk 1")
_THINNER_MILK = ("low fat", "reduced fat")


class Rules(NamedTuple):
    """What is left out for one person. `age` is in whole years; None is unknown.

    `diet` is a tag that a food must bear ("vegan"), or empty. Left out are foods with one of `tags` or `groups`, whose
    name, alias or group speaks of one of `dislikes`, or holds one of `allergies`, even within a longer word.
    `max_energy_kcal` and `max_sodium_mg` are for one portion; `meal` leaves out what is seldom eaten then.
    """

    diet: str = ""
    allergies: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    tags: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    age: int | None = None
    max_energy_kcal: float = inf
    max_sodium_mg: float = inf
    meal: Meal | None = None


def breaks(food: Food, rules: Rules) -> bool:
    """Say whether this food breaks a diet, an allergy, a dislike or an exclusion."""
    if rules.diet and rules.diet not in food.tags:
        return True
    if food.tags & rules.tags or food.group in rules.groups:
        return True
    return any(speaks_of(food, words) for words in rules.dislikes) or any(
        holds(food, words) for words in rules.allergies
    )


def rules_of(profile: Profile, kinds: Collection[Kind], today: date, unfit: Collection[str] = ()) -> Rules:
    """Read what a profile leaves out. A blank is never read as "no".

    `kinds` are the kinds of medicine taken; `unfit` the tags of foods that do not go with one of them.
    """
    years = age(profile, today)
    return Rules(
        diet=profile.diet.value if profile.diet in (Diet.VEGAN, Diet.VEGETARIAN) else "",
        allergies=_names(profile.allergies),
        dislikes=(*_names(profile.dislikes), *_unsuited(profile, kinds, years)),
        tags=frozenset(tag for tag, left_out in _left_out(profile, kinds, years) if left_out) | frozenset(unfit),
        groups=frozenset(group for group, left_out in _left_out_groups(profile, years) if left_out),
        age=years,
    )


def _left_out(profile: Profile, kinds: Collection[Kind], years: int | None) -> tuple[tuple[str, bool], ...]:
    return (
        ("whole-nuts", _small(years)),  # R12
        ("leafy-green", Kind.WARFARIN in kinds),  # R21
        ("oxalate", profile.oxalate_stones is not Reply.NO),  # R21
        ("grapefruit", profile.medicines != ()),  # with any medicine, or with the question open
        ("dried-fruit", profile.diabetes is not Reply.NO or _small(years)),  # like juice: much sugar at once
    )


def _left_out_groups(profile: Profile, years: int | None) -> tuple[tuple[str, bool], ...]:
    return (
        ("fruit juice", profile.diabetes is not Reply.NO),
        ("nuts and seeds", _small(years)),  # R12, and seeds are as small as nuts are hard
    )


def _names(answer: Names | Reply | None) -> Names:
    return answer if isinstance(answer, tuple) else ()


def _unsuited(profile: Profile, kinds: Collection[Kind], years: int | None) -> Names:
    """Name what some are better without, in whatever food it is.

    Thin milk for the youngest, and what they choke on; tuna of an unknown kind (mercury) for children and the unborn;
    cranberries with warfarin, and cabbage of a kind that bears no tag.
    """
    bearing = profile.pregnancy in (Pregnancy.PREGNANT, Pregnancy.LACTATING)
    return (
        *((*_CHOKING, *_THIN_MILK) if _small(years) else ()),
        *(_THINNER_MILK if years is None or years < WHOLE_MILK_YEARS else ()),
        *(("tuna",) if bearing or years is None or years < CHILD_YEARS else ()),
        *(("cranberry", "cranberries", "cabbage") if Kind.WARFARIN in kinds else ()),
    )


def _small(years: int | None) -> bool:
    return years is None or years < WHOLE_NUT_YEARS
