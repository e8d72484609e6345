"""Which cautions a profile, a food, an entry or a day calls for. The words and their sources are in data/cautions.csv.

Nothing here refuses or advises a dose. What a food is, is told by its tags and its name (`concentrates`).
"""

from collections.abc import Iterable, Iterator
from math import ceil

from potassium_cli.domain.food.concentrates import (
    CONCENTRATED,
    concentrated_mg,
    kinds_of,
    names_star_fruit,
    salts_mg,
    units,
)
from potassium_cli.domain.food.meal import Entry, Meal
from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.factors import listed
from potassium_cli.domain.profile.profile import Kidneys, Pregnancy, Profile, Reply
from potassium_cli.domain.profile.safety import Caution, Kind, Medicine, Source

# FDA, 69 FR 13725 (2004); 21 CFR 201.306; Clinical Toxicology 59:963 (2021): 6,000 mg KCl; NKF (2018); DaVita.
DAY_MG = 975.0
UNIT_MG = 100.0
OVERDOSE_MG = 3146.0  # what 6,000 mg of potassium chloride hold
HIGH_ENTRY_MG = 200.0
MEAL_SHARE = 1 / 3

# What is told of an amount that is no more than high stands behind all that may be dangerous or forbidden.
MILD = frozenset(("entry-200", "entry-200-caution", "meal-third", "leached"))

_CAREFUL = (Tier.RESTRICT, Tier.CAUTION)
_UNSURE = (*_CAREFUL, Tier.UNANSWERED)
_PREGNANT = (Pregnancy.PREGNANT, Pregnancy.LACTATING)


def food_cautions(
    name: str, tags: frozenset[str], profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[Caution, ...]:
    """Cautions for a food as such, in a search or a suggestion: no amounts."""
    return _named(rows(table, _for_food(kinds_of(name, tags), profile, decision)), decision)


def named_cautions(text: str, profile: Profile, table: tuple[Caution, ...]) -> tuple[Caution, ...]:
    """Cautions for a food that a text only names, also one that is in no table: for star fruit (R20)."""
    when = _star_fruit(profile) if names_star_fruit(text) else ""
    return rows(table, [when]) if when else ()


def entry_cautions(
    entry: Entry, profile: Profile, decision: Decision, table: tuple[Caution, ...]
) -> tuple[Caution, ...]:
    """Cautions for one logged entry, the gravest first."""
    kinds = kinds_of(entry.name, entry.tags)
    whens = [*_for_amount(entry, kinds), *_for_food(kinds, profile, decision), *_for_high_entry(entry, decision)]
    return _named(rows(table, whens), decision)


def day_cautions(
    entries: Iterable[Entry],
    decision: Decision,
    table: tuple[Caution, ...],
    *,
    added: tuple[Entry, ...] | None = None,
) -> tuple[Caution, ...]:
    """Cautions for the sum of one day's entries, and for each of its meals.

    With `added` only those of sums that these entries add to: of salts by a salt, of the day by anything but water, and
    of a meal by an entry that is high itself, or takes the meal there.
    """
    eaten = tuple(entries)
    large, whens = _large_meals(eaten, decision), tuple(_for_day(eaten, decision))
    if added is not None:
        had = _large_meals(tuple(each for each in eaten if each not in added), decision)
        by = {each.meal for each in added if (each.nutrients.potassium_mg or 0.0) > HIGH_ENTRY_MG}
        large = tuple(meal for meal in large if meal in by or meal not in had)
        whens = tuple(when for when in whens if _adds(added, when) and (large or when != "meal-third"))
    meals = listed([str(meal) for meal in large])
    return tuple(row.about(meal=meals) for row in rows(table, whens))


def _adds(added: tuple[Entry, ...], when: str) -> bool:
    """Whether entries add to a sum that a caution is about."""
    if when in ("day-overdose", "day-975", "day-975-hold"):
        return any(kinds_of(each.name, each.tags) & CONCENTRATED for each in added)
    return any(each.nutrients.potassium_mg != 0 for each in added)


def profile_cautions(profile: Profile, decision: Decision, table: tuple[Caution, ...]) -> tuple[Caution, ...]:
    """Cautions that always hold for a profile."""
    holds = {
        "digoxin": Kind.DIGOXIN in decision.kinds,
        "eating": profile.eating is Reply.YES,
        "losing": decision.tier is Tier.LOSING,
    }
    return rows(table, [when for when, applies in holds.items() if applies])


def is_overdose(entry: Entry) -> bool:
    """Say whether an entry holds as much potassium as 6 g of its chloride, by itself and not in a food (R17)."""
    mg = concentrated_mg(entry.name, entry.tags, entry.nutrients, typed=not entry.food_id)
    return mg >= OVERDOSE_MG


def rows(table: tuple[Caution, ...], whens: Iterable[str]) -> tuple[Caution, ...]:
    """Take the rows of the table for these conditions, each once, in the order of the conditions."""
    return tuple(row for when in dict.fromkeys(whens) for row in table if row.when == when)


def about(row: Caution, medicines: Iterable[Medicine], source: Source | None = None) -> Caution:
    """Fill the names of medicines into a caution that speaks of them, and the source of one of them if given."""
    filled = row.about(medicines=listed([medicine.name for medicine in medicines]))
    return filled._replace(source=source or row.source)


def _named(called: tuple[Caution, ...], decision: Decision) -> tuple[Caution, ...]:
    with_grapefruit = [medicine for medicine in decision.medicines if "grapefruit" in medicine.foods]
    return tuple(
        about(row, with_grapefruit, with_grapefruit[0].foods_source) if row.when == "grapefruit-medicine" else row
        for row in called
    )


def _for_food(kinds: frozenset[str], profile: Profile, decision: Decision) -> Iterator[str]:
    """Name what the tags of a food call for, the gravest first."""
    unsure = decision.tier in _UNSURE
    called = {
        "star-fruit": _star_fruit(profile),
        "salt-substitute": _salt_substitute(profile, decision),
        "supplement": "supplement",
        "potassium-salt": "potassium-salt" if unsure else "",
        "leafy-green": "warfarin-greens" if Kind.WARFARIN in decision.kinds else "",
        "grapefruit": _grapefruit(decision),
        "liquorice": "liquorice",
        "raises-potassium-herb": "herb" if unsure else "",
        "leached": "leached" if unsure else "",
    }
    return (when for tag, when in called.items() if when and tag in kinds)


def _star_fruit(profile: Profile) -> str:
    if profile.kidneys is Kidneys.HEALTHY:
        return ""
    return "star-fruit-kidneys" if isinstance(profile.kidneys, Kidneys) else "star-fruit-unsure"


def _grapefruit(decision: Decision) -> str:
    return "grapefruit-medicine" if any("grapefruit" in medicine.foods for medicine in decision.medicines) else ""


def _salt_substitute(profile: Profile, decision: Decision) -> str:
    if profile.pregnancy in _PREGNANT:
        return "salt-substitute-pregnancy"
    return "salt-substitute" if decision.tier in (Tier.GENERAL, Tier.LOSING) else "salt-substitute-hold"


def _for_high_entry(entry: Entry, decision: Decision) -> Iterator[str]:
    if (entry.nutrients.potassium_mg or 0.0) > HIGH_ENTRY_MG and decision.tier in _CAREFUL:
        yield "entry-200-caution" if decision.tier is Tier.CAUTION else "entry-200"


def _for_amount(entry: Entry, kinds: frozenset[str]) -> Iterator[str]:
    mg = entry.nutrients.potassium_mg
    if mg is None:
        return
    if is_overdose(entry):
        yield "overdose"
    if "supplement" in kinds and mg / units(entry) >= UNIT_MG:
        yield "unit-100"


def _for_day(eaten: tuple[Entry, ...], decision: Decision) -> Iterator[str]:
    yield from _for_salts(eaten, decision)
    kept = decision.kept_limit_mg
    if kept is not None and ceil(round(sum(each.nutrients.potassium_mg or 0.0 for each in eaten), 6)) > kept:
        yield "limit-passed"
    if _large_meals(eaten, decision):
        yield "meal-third"


def _large_meals(eaten: tuple[Entry, ...], decision: Decision) -> tuple[Meal, ...]:
    """The meals that hold more than a third of a limit."""
    limit = decision.goal.mg if decision.goal.direction is Direction.LIMIT else None
    if limit is None:
        return ()
    return tuple(dict.fromkeys(meal for meal, mg in _meals(eaten) if mg > limit * MEAL_SHARE))


def _for_salts(eaten: tuple[Entry, ...], decision: Decision) -> Iterator[str]:
    """Hold the sum of a day's potassium salts against what one entry is held against, the gravest first (R17)."""
    salts = salts_mg(eaten)
    if salts >= OVERDOSE_MG and not any(is_overdose(each) for each in eaten):
        yield "day-overdose"
    if salts >= DAY_MG:
        yield "day-975-hold" if decision.tier in _CAREFUL else "day-975"


def _meals(eaten: tuple[Entry, ...]) -> Iterator[tuple[Meal, float]]:
    """Sum the potassium of each meal in mg; snacks at different times are meals of their own."""
    sums: dict[tuple[Meal, object], float] = {}
    for each in eaten:
        occasion = each.meal, each.eaten_at if each.meal is Meal.SNACK else None
        sums[occasion] = sums.get(occasion, 0.0) + (each.nutrients.potassium_mg or 0.0)
    yield from ((meal, mg) for (meal, _), mg in sums.items())
