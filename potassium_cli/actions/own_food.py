"""A food of one's own, from what its label says."""

from collections.abc import Iterable
from typing import NamedTuple

from potassium_cli.actions.figures import GRAMS as IN_GRAMS
from potassium_cli.actions.figures import MILLIGRAMS, SODIUM_IN_SALT, typed_energy, typed_figure
from potassium_cli.domain.food.concentrates import (
    CONCENTRATED,
    CONCENTRATED_IN_100_G,
    MOST_IN_100_G,
    STAR_FRUIT,
    kinds_of,
)
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.food.units import GRAMS, MILLILITRES, milligrams
from potassium_cli.domain.food.wording import quoted, readable
from potassium_cli.errors import UsageError
from potassium_cli.language.grammar import amount_alone
from potassium_cli.language.words import words

DIETS = frozenset(("vegan", "vegetarian"))
ALLERGENS = frozenset(
    (
        *("gluten", "crustaceans", "eggs", "fish", "peanuts", "soya", "milk", "nuts", "celery", "mustard", "sesame"),
        *("sulphites", "lupin", "molluscs"),
    )
)
TAGS = DIETS | ALLERGENS
NAMED_KINDS = CONCENTRATED | {STAR_FRUIT}  # what the name of a food tells of it, also by an alias (SAFETY.md R17, R20)
OWN = "your own food"
LONGEST_NAME = 120  # characters
MOST_KCAL = 950.0  # in 100 g; pure fat has 900, and labels round
_WEIGHTS = {**MILLILITRES, **GRAMS}  # of a drink whose label tells no weight, a millilitre is taken as a gram
_IN_MG = ("sodium", "magnesium", "phosphorus", "calcium")
NOTHING = ("0mg", "0mmol", "0meq")


class Figures(NamedTuple):
    """What a person typed of a label's other figures: minerals in mg, the rest in g, energy in kcal, or with a unit."""

    sodium: str | None = None
    salt: str | None = None
    magnesium: str | None = None
    phosphorus: str | None = None
    calcium: str | None = None
    energy: str | None = None
    protein: str | None = None
    carbohydrate: str | None = None
    fat: str | None = None
    fiber: str | None = None


class Label(NamedTuple):
    """What a person typed of a food's label; the figures are for what `per` says."""

    name: str
    potassium: str
    portion: str | None
    per: str
    aliases: tuple[str, ...]
    tags: tuple[str, ...]
    figures: Figures = Figures()


def own_food(label: Label, known: Iterable[Food] = ()) -> Food:
    """The food of a label, per 100 g. UsageError for what cannot be: no unit, no weight, more than 100 g in 100 g.

    `known` are the person's own foods as they stand; the one of the same name has the same id, and is replaced.
    """
    name = _name(label.name)
    if unknown := set(label.tags) - TAGS:
        raise UsageError(f"{quoted(', '.join(sorted(unknown)))} is no tag; say one of: {', '.join(sorted(TAGS))}.")
    portion = _portion(label.portion)
    grams = (
        100.0 if label.per.replace(" ", "").casefold() in ("100g", "100ml") else _weight_of_portion(label.per, portion)
    )
    per_100_g = _amounts(label.figures)._replace(potassium_mg=_potassium(label.potassium)).times(100 / grams)
    _must_fit(per_100_g)
    return Food(
        id=_id(name, known),
        name=name,
        aliases=tuple(_name(alias) for alias in label.aliases),
        group="own",
        tags=_tags(label, per_100_g),
        per_100_g=per_100_g,
        popularity=0.0,
        source=OWN,
        source_id="",
        portions=(portion,) if portion else (Portion("serving", 100.0, default=True),),
    )


def _amounts(figures: Figures) -> Nutrients:
    """The figures as amounts. UsageError for what is none, and for sodium that is told twice."""
    told = {name: text for name, text in figures._asdict().items() if text}
    if "salt" in told and "sodium" in told:
        raise UsageError("Say --sodium or --salt, not both.")
    energy = typed_energy("--energy", told.pop("energy")) if "energy" in told else None
    read = {name: _amount(name, text) for name, text in told.items()}
    if "salt" in read:
        read["sodium"] = read.pop("salt") * SODIUM_IN_SALT
    named = {f"{name}_{'mg' if name in _IN_MG else 'g'}": amount for name, amount in read.items()}
    return Nutrients(energy_kcal=energy)._replace(**named)


def _amount(name: str, text: str) -> float:
    units = MILLIGRAMS if name in _IN_MG else IN_GRAMS
    return typed_figure(f"--{name}", text, units, f"a number of {next(iter(units))}, such as 120 or 2.5")


def _tags(label: Label, per_100_g: Nutrients) -> frozenset[str]:
    """The tags that were said and what follows from them; with so much potassium it is a supplement (SAFETY.md R17)."""
    vegetarian = {"vegetarian"} if "vegan" in label.tags else set()
    strong = {"supplement"} if (per_100_g.potassium_mg or 0.0) > CONCENTRATED_IN_100_G else set()
    told = {kind for name in (label.name, *label.aliases) for kind in kinds_of(name, frozenset())} & NAMED_KINDS
    return frozenset(label.tags) | vegetarian | strong | told


def _name(text: str) -> str:
    name = " ".join(readable(text).replace(";", ",").split())
    if not words(name):
        raise UsageError("A food needs a name with letters or digits.")
    if len(name) > LONGEST_NAME:
        raise UsageError(f"{quoted(name)} is too long a name; use at most {LONGEST_NAME} characters.")
    return name


def _id(name: str, known: Iterable[Food]) -> str:
    """The id of a name. Two names may differ in an accent that ids do not have; then the second gets a number."""
    taken = {food.id: food.name.casefold() for food in known}
    stem = number = f"own-{'-'.join(words(name))}"
    count = 1
    while taken.get(number, name.casefold()) != name.casefold():
        count += 1
        number = f"{stem}-{count}"
    return number


def _potassium(text: str) -> float:
    """Milligrams from "250 mg" or "6.4 mmol". None of it is an amount too, on a label."""
    if text.replace(" ", "").casefold() in NOTHING:
        return 0.0
    told = amount_alone(readable(text))
    if told and told.problem:
        raise UsageError(f"--potassium {quoted(text)}: {told.problem}.")
    if told is None or told.potassium is None:
        raise UsageError(f"--potassium {quoted(text)} needs a number and its unit, such as 250 mg or 6.4 mmol.")
    return milligrams(*told.potassium)


def _portion(text: str | None) -> Portion | None:
    if text is None:
        return None
    label, _, weight = readable(text).rpartition("=")
    told = amount_alone(weight)
    if told and told.problem and told.amount:
        raise UsageError(f"--portion {quoted(text)}: {told.problem}.")
    if not label.strip() or told is None or told.unit not in _WEIGHTS or not told.amount or told.problem:
        raise UsageError(f"--portion {quoted(text)} needs a word and a weight, such as bar=60 g or bottle=330 ml.")
    return Portion(label.strip().casefold(), told.amount * _WEIGHTS[told.unit], default=True)


def _weight_of_portion(per: str, portion: Portion | None) -> float:
    if per != "portion":
        raise UsageError(f"--per {quoted(per)} is not known; say 100 g or portion.")
    if portion is None:
        raise UsageError('--per portion needs the portion\'s weight: --portion "bar=60 g".')
    return portion.grams


def _must_fit(per_100_g: Nutrients) -> None:
    """No more than 100 g of anything in 100 g, nor more energy than in pure fat; what is no number fits nowhere."""
    known = {name: amount for name, amount in per_100_g._asdict().items() if amount is not None}
    grams = {name: amount / 1000 if name.endswith("_mg") else amount for name, amount in known.items()}
    energy = grams.pop("energy_kcal", 0.0)
    macros = sum(grams.get(name, 0.0) for name in ("protein_g", "carbohydrate_g", "fat_g"))
    if not (macros <= 100 and energy <= MOST_KCAL and all(0 <= amount <= 100 for amount in grams.values())):
        raise UsageError("That is more than 100 g of it can hold; look at the units and at --per.")
    if (per_100_g.potassium_mg or 0.0) > MOST_IN_100_G + 1:  # labels round
        raise UsageError(
            f"That is more potassium than pure potassium chloride holds ({MOST_IN_100_G:,.0f} mg in 100 g); "
            "look at the units and at --per."
        )
