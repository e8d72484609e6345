"""What was typed with an amount and is no potassium that was eaten: a blood value, a medicine, another nutrient.

An amount in mg is of potassium only when its words say so, or name a food: "metformin 500 mg" is neither.
"""

from potassium_cli.commands.blood_values import first_number, is_blood_value, refused
from potassium_cli.commands.medicines import FORMS, TO_PROFILE, is_medicine, refused_medicine
from potassium_cli.commands.named_foods import is_typed, names_a_food
from potassium_cli.commands.texts import shortened
from potassium_cli.domain.cautions.called import OVERDOSE_MG
from potassium_cli.domain.food.concentrates import CONCENTRATED, is_bare, kinds_of, says_potassium
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.food.units import GRAMS, UNITS, milligrams
from potassium_cli.errors import PotassiumError, RefusedError, UsageError
from potassium_cli.workspace import Workspace

CHLORIDE_MG = 6_000.0  # of potassium chloride, of which OVERDOSE_MG are potassium
_NUTRIENTS = frozenset(
    "calcium magnesium sodium iron zinc vitamin vitamins multivitamin caffeine creatine collagen omega glucose "
    "cholesterol ldl hdl triglycerides creatinine urea bicarbonate lactate chloride phosphate phosphorus hba1c "
    "extract oil supplement supplements softgel gummy gummies".split()
)


def is_no_food(workspace: Workspace, item: Item) -> bool:
    """Whether this was not eaten: a blood value, or a medicine."""
    return is_blood_value(item) or is_medicine(workspace, item)


def never_food(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    """What stands against an item whatever anybody says, since no amount of potassium was typed; None if nothing."""
    if is_typed(item):
        return None
    if is_blood_value(item):
        return refused(named)
    if is_medicine(workspace, item):
        return refused_medicine(named)
    return _without_its_unit(workspace, item, named)


def what_else(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    """What an amount that was typed may be of, if not of potassium; None when nothing speaks for that."""
    if not is_typed(item):
        return None
    if is_blood_value(item):
        return refused(named, eaten=" If it was eaten, add --yes.")
    if not is_medicine(workspace, item):
        return None
    mg = f"its {item.unit} are not of potassium"
    return refused_medicine(named, mg, eaten=" If they are of potassium, add --yes.")


def unsaid(workspace: Workspace, item: Item, named: str) -> UsageError | None:
    """Ask whether an amount is of potassium when neither its words nor the food that they name say so."""
    if not is_typed(item) or says_potassium(item.text):
        return None
    words = set(simplified(item.name).split())
    other = not words.isdisjoint(_NUTRIENTS)
    if not other and (item.unit != "mg" or (words.isdisjoint(FORMS) and names_a_food(workspace, item))):
        return None
    return UsageError(
        f"{named}: are these {item.unit} of potassium? Then add the word: “{shortened(item.text)} potassium”. "
        f"If it is a medicine: {TO_PROFILE}."
    )


def dangerous(workspace: Workspace, item: Item, named: str) -> RefusedError | None:
    """Ask for the unit of an amount of a potassium salt that cannot be taken as it stands, and is large (R17)."""
    if item.unit not in ("mg", "mmol") or not item.amount or not speaks_of_potassium(item):
        return None
    rest = simplified(item.text).replace("potassium chloride", "").replace("kcl", "")
    of_chloride = item.unit == "mg" and rest != simplified(item.text) and not says_potassium(rest)
    if milligrams(item.amount, item.unit) < (CHLORIDE_MG if of_chloride else OVERDOSE_MG):
        return None
    return RefusedError(f"{named}: are these {item.unit} of the salt, or of potassium? {overdose_words(workspace)}")


def overdose_words(workspace: Workspace) -> str:
    """The words for an amount that would be dangerous: the unit, the poison centre, and crisis help (R17)."""
    return " ".join(row.line for row in workspace.safety.cautions if row.when == "overdose")


def speaks_of_potassium(item: Item) -> bool:
    """Whether the words are of potassium by itself: of a supplement, a salt substitute, or a salt."""
    return says_potassium(item.text) or bool(kinds_of(item.name, frozenset()) & CONCENTRATED)


def _without_its_unit(workspace: Workspace, item: Item, named: str) -> PotassiumError | None:
    """Ask for mg or mmol where just potassium was typed, in no unit or in grams; or a salt that is no food here."""
    if item.unit in ("mg", "mmol") or (item.food and item.food.tags & CONCENTRATED):
        return None
    words = " ".join(word for word in simplified(item.text).split() if not word[0].isdigit() and word not in UNITS)
    number = first_number(item.text)
    if is_bare(words) and number:
        mg = number * GRAMS[item.unit] * 1000 if item.unit in GRAMS else number
        if mg >= OVERDOSE_MG:
            return RefusedError(f"{named}: which unit is that? {overdose_words(workspace)}")
        return UsageError(f'{named} needs its unit, mg or mmol: if it is mg, say "{words} {mg:g} mg".')
    if is_bare(words) or _is_salt(workspace, words):
        return UsageError(f'{named}: say how much potassium that is, in mg or mmol, such as "{words} 99 mg".')
    return None


def _is_salt(workspace: Workspace, words: str) -> bool:
    """Whether these words are the name of a potassium salt, and nothing else."""
    from potassium_cli.domain.profile.medicines import recognise

    found = recognise(words, workspace.safety.medicines) if kinds_of(words, frozenset()) & CONCENTRATED else None
    return bool(found and found.medicines and not found.unknown)
