"""What was typed and is no food: a blood value, a medicine, another nutrient, potassium without its unit.

A blood value is never interpreted (SAFETY.md R27). An amount in mg is of potassium only when its words say so, or name
a food: "metformin 500 mg" is neither. A medicine is never logged, and belongs in the profile; a potassium salt is one
too, but its potassium counts.
"""

import re

from potassium_cli.domain.cautions.called import OVERDOSE_MG
from potassium_cli.domain.cautions.doubt import Doubt, Evidence, Overrule, Why
from potassium_cli.domain.food.concentrates import CONCENTRATED, is_bare, is_potassium, kinds_of, says_potassium
from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.food.units import GRAMS, UNITS, milligrams
from potassium_cli.domain.food.wording import quoted, shortened
from potassium_cli.domain.profile.medicines import recognise, resembling
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.hint import Hint

HIGHEST_IN_BLOOD = 15.0  # mmol of potassium per litre that a laboratory would ever report
_OF_BLOOD = frozenset("blood serum plasma lab labs laboratory bloods egfr gfr".split())
_UNITS = frozenset("mmol mmols meq mval mg l litre liter dl ml min m per".split())
_AROUND = frozenset(
    "my the is was of at on it a and today yesterday now level levels test tests result results value values reading "
    "new last latest came back as too high low normal".split()
)
# What a blood test measures besides, of which some are foods, too; "BUN" in capitals is urea, and no bread roll.
_MEASURED_IN_BLOOD = frozenset(
    "sugar sugars glucose urea creatinine cholesterol sodium lactate ketones calcium phosphate hba1c".split()
)
_MEALS = frozenset("breakfast lunch dinner tea supper food eating meal meals bed".split())
_JUDGED = frozenset(("high", "low"))
_PER_LITRE = r"(?i)(mmols?|meq|mval)\s*(/|per\b)\s*(l|litre|liter)\b|\bml\s*(/|per\b)\s*min|\bmg\s*(/|per\b)\s*dl\b"
_NUMBER = r"\d+(?:[.,]\d+)?"


def is_blood_value(item: Item) -> bool:
    """Whether this is a potassium or eGFR of a blood test."""
    words = _words(item.text)
    if _is_of_a_blood_test(item, words):
        return True
    if not _could_be(words):
        return False
    number = first_number(item.text)
    if not _OF_BLOOD.isdisjoint(words):
        return number > 0
    in_mg = item.unit == "mg" or "mg" in words
    return not in_mg and (0 < number <= HIGHEST_IN_BLOOD or not _JUDGED.isdisjoint(words))


def _is_of_a_blood_test(item: Item, words: frozenset[str]) -> bool:
    """Whether it reads like another value of a blood test: "sugar 5.4 mmol", "my glucose was 7", "BUN 12"."""
    named = words & _MEASURED_IN_BLOOD
    measured = bool(item.unit == "mmol" or words & {"mmol", "was", "is", "level", "levels", "reading"})
    of_blood = bool(named) and measured and words - named <= _UNITS | _AROUND | {"blood", "fasting", "after"} | _MEALS
    return (of_blood and first_number(item.text) > 0) or bool(re.search(r"\bBUN\b\W*\d", item.text))


def per_litre(text: str, tables: SafetyTables) -> Doubt | None:
    """The doubt of a text with an amount per litre of blood ("5.9 mmol/l"), which never is one that was eaten."""
    if "/" not in text and " per " not in text:
        return None
    for part in re.split(r",(?!\d)|;|\n|\band\b|&", text):
        if re.search(_PER_LITRE, part) and _could_be(_words(part)):
            return blood_value(quoted(part), tables)
    return None


def blood_value(named: str, tables: SafetyTables, *, if_eaten: str = "") -> Doubt:
    """The doubt of a blood value, which is never read as an amount, nor as good or bad.

    `if_eaten`: what to do if it was potassium that was eaten; then a yes overrules the doubt.
    """
    words = f"{tables.caution('blood-value', named=named).words} If you were told that your potassium was high:"
    told = Hint(words, "profile set --potassium-high yes", f".{if_eaten}")
    return Doubt(Why.BLOOD_VALUE, told, Overrule.YES if if_eaten else Overrule.NOBODY, grave=True)


def first_number(text: str) -> float:
    """The first number of a text; 0 when there is none."""
    found = re.search(_NUMBER, text)
    return float(found.group().replace(",", ".")) if found else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in simplified(text).split() if not word[0].isdigit())


def _could_be(words: frozenset[str]) -> bool:
    """Whether these words name blood or potassium, and nothing that could be eaten."""
    named = {word for word in words if word in _OF_BLOOD or is_potassium(word)}
    return bool(named) and words - named <= _UNITS | _AROUND


CHLORIDE_MG = 6_000.0  # of potassium chloride, of which OVERDOSE_MG are potassium
MOST_PORTIONS = 20  # of a food that a typed amount may be: 500 mg of garlic are of garlic, not of potassium
SALT = "potassium salt"  # the group of medicines whose potassium counts
_EATEN = frozenset(("vitamin or mineral", "rehydration salts"))  # groups whose names are no reason to ask of food
TO_PROFILE = "profile set --add-medicine NAME"
FOODISH = frozenset(
    "bar bars shake shakes smoothie drink drinks powder meal meals lunch dinner breakfast supper snack soup stew salad "
    "sauce bread cake cookie biscuit cereal juice milk tea coffee pizza sandwich burger wrap curry pasta noodles rice "
    "water dish food casserole pie pudding yogurt yoghurt cheese bowl plate portion fruit vegetable vegetables".split()
)
_NEVER_BY_MG = frozenset(("spices", "fats", "supplements"))  # groups of which people swallow mg
_NUTRIENTS = frozenset(
    "calcium magnesium sodium iron zinc vitamin vitamins multivitamin caffeine creatine collagen omega glucose "
    "cholesterol ldl hdl triglycerides creatinine urea bicarbonate lactate chloride phosphate phosphorus hba1c "
    "extract oil supplement supplements softgel gummy gummies".split()
)
# In no table of ours, since nobody knows what they do to potassium, or it is nothing.
_NAMED = frozenset(
    "paracetamol acetaminophen tylenol panadol aspirin codeine morphine tramadol insulin melatonin lithium antacid "
    "gaviscon viagra methotrexate allopurinol colchicine cetirizine loratadine levothyroxine antihistamine statin "
    "antibiotic antibiotics diuretic diuretics painkiller painkillers medicine medication meds".split()
)
# Just that, and nothing else: "vitamin water" is a drink.
_SUPPLEMENT = re.compile(r"(multi ?)?vitamins?( [a-z]\d{0,2}| complex)*|alka seltzer( plus)?")
_FORMS = frozenset("pill pills tablet tablets capsule capsules caplet caplets inhaler injection".split())
# How the names of whole families of medicines end.
_STEMS = (
    *("pril", "sartan", "olol", "statin", "formin", "cillin", "mycin", "floxacin", "prazole", "gliptin", "gliflozin"),
    *("gabalin", "codamol", "thyroxine", "dipine", "triptan", "semide", "thiazide", "azepam", "profen", "coxib"),
    *("solone", "xaban", "tidine", "setron", "lukast", "traline", "oxetine", "pramine", "triptyline"),
)


def is_typed(item: Item) -> bool:
    """Whether potassium itself was typed."""
    return item.food is None and item.status is Status.MATCHED


def is_no_food(item: Item, evidence: Evidence) -> bool:
    """Whether this was not eaten: a blood value, or a medicine."""
    return is_blood_value(item) or is_medicine(item, evidence)


def is_medicine(item: Item, evidence: Evidence) -> bool:
    """Whether this is a medicine, and none whose potassium counts."""
    words = simplified(item.words or item.name or item.text)
    names = " | ".join(simplified(name) for name in (item.food.name, *item.food.aliases)) if item.food else ""
    if item.food and (words in names.split(" | ") or item.food.tags & CONCENTRATED):
        return False
    table = tuple(medicine for medicine in evidence.tables.medicines if medicine.group not in _EATEN)
    found = recognise(words, table)
    if found.medicines and not (item.food and found.unknown):
        return any(medicine.group != SALT for medicine in found.medicines)
    each = words.split()
    in_a_form = not is_typed(item) and not (_FORMS & set(each)).issubset(names.split())
    supplement = bool(_SUPPLEMENT.fullmatch(words)) and not is_typed(item)
    if supplement or says_potassium(words) or (item.food and not in_a_form):
        return supplement
    if in_a_form or not _NAMED.isdisjoint(each):
        return True
    if not FOODISH.isdisjoint(each) or evidence.food_named(words):
        return False
    stemmed = any(len(word) > len(stem) + 1 and word.endswith(stem) for word in each for stem in _STEMS)
    return stemmed or bool(resembling(words, table))


def never_food(item: Item, evidence: Evidence) -> Doubt | None:
    """What stands against an item whatever anybody says, since no amount of potassium was typed; None if nothing."""
    if is_typed(item):
        return None
    if is_blood_value(item):
        return blood_value(quoted(item.text), evidence.tables)
    if is_medicine(item, evidence):
        return _medicine(item)
    return _without_its_unit(item, evidence)


def what_else(item: Item, evidence: Evidence) -> Doubt | None:
    """What an amount that was typed may be of, if not of potassium; None when nothing speaks for that."""
    if not is_typed(item):
        return None
    if is_blood_value(item):
        return blood_value(quoted(item.text), evidence.tables, if_eaten=" If it was eaten, add --yes.")
    if not is_medicine(item, evidence):
        return None
    return _medicine(item, f"its {item.unit} are not of potassium")


def unsaid(item: Item, evidence: Evidence) -> Doubt | None:
    """Ask whether an amount is of potassium when neither its words nor the food that they name say so."""
    if not is_typed(item) or says_potassium(item.text):
        return None
    words = set(simplified(item.name).split())
    other = not words.isdisjoint(_NUTRIENTS)
    if not other and (item.unit != "mg" or (words.isdisjoint(_FORMS) and _names_a_food(item, evidence))):
        return None
    told = Hint(
        f"{quoted(item.text)}: are these {item.unit} of potassium? Then add the word: "
        f"“{shortened(item.text)} potassium”. If it is a medicine:",
        TO_PROFILE,
        ".",
    )
    return Doubt(Why.NUTRIENT, told, Overrule.YES)


def dangerous(item: Item, evidence: Evidence) -> Doubt | None:
    """Ask for the unit of an amount of a potassium salt that cannot be taken as it stands, and is large (R17)."""
    if item.unit not in ("mg", "mmol") or not item.amount or not speaks_of_potassium(item):
        return None
    rest = simplified(item.text).replace("potassium chloride", "").replace("kcl", "")
    of_chloride = item.unit == "mg" and rest != simplified(item.text) and not says_potassium(rest)
    if milligrams(item.amount, item.unit) < (CHLORIDE_MG if of_chloride else OVERDOSE_MG):
        return None
    words = f"{quoted(item.text)}: are these {item.unit} of the salt, or of potassium? {evidence.overdose}"
    return Doubt(Why.OVERDOSE, Hint(words), grave=True)


def speaks_of_potassium(item: Item) -> bool:
    """Whether the words are of potassium by itself: of a supplement, a salt substitute, or a salt."""
    return says_potassium(item.text) or bool(kinds_of(item.name, frozenset()) & CONCENTRATED)


def _medicine(item: Item, what: str = "no food") -> Doubt:
    """The doubt of a medicine, which no yes makes a food (SAFETY.md R34); `what` its amount is instead."""
    words = f"{quoted(item.text)} is a medicine or a supplement, and {what}. Medicines belong in the profile:"
    return Doubt(Why.MEDICINE, Hint(words, TO_PROFILE, "."), Overrule.NOBODY)


def _names_a_food(item: Item, evidence: Evidence) -> bool:
    """Whether words name a food, or look like one, of which the amount may be the potassium."""
    food = evidence.food_named(item.name)
    if food and food.group in _NEVER_BY_MG:
        return False
    if not FOODISH.isdisjoint(simplified(item.name).split()):
        return True
    portion = food.default_portion if food else None
    if food is None or portion is None:
        return food is not None
    usual = food.per_100_g.of_grams(portion.grams).potassium_mg
    return usual is None or (item.nutrients.potassium_mg or 0.0) <= usual * MOST_PORTIONS


def _without_its_unit(item: Item, evidence: Evidence) -> Doubt | None:
    """Ask for mg or mmol where just potassium was typed, in no unit or in grams; or a salt that is no food here."""
    if item.unit in ("mg", "mmol") or (item.food and item.food.tags & CONCENTRATED):
        return None
    words = " ".join(word for word in simplified(item.text).split() if not word[0].isdigit() and word not in UNITS)
    number = first_number(item.text)
    if is_bare(words) and number:
        return _which_unit(item, words, number, evidence)
    if is_bare(words) or _is_salt(words, evidence):
        told = f'{quoted(item.text)}: say how much potassium that is, in mg or mmol, such as "{words} 99 mg".'
        return Doubt(Why.UNIT, Hint(told))
    return None


def _which_unit(item: Item, words: str, number: float, evidence: Evidence) -> Doubt:
    mg = number * GRAMS[item.unit] * 1000 if item.unit in GRAMS else number
    if mg >= OVERDOSE_MG:
        return Doubt(Why.OVERDOSE, Hint(f"{quoted(item.text)}: which unit is that? {evidence.overdose}"), grave=True)
    told = f'{quoted(item.text)} needs its unit, mg or mmol: if it is mg, say "{words} {mg:g} mg".'
    return Doubt(Why.UNIT, Hint(told))


def _is_salt(words: str, evidence: Evidence) -> bool:
    """Whether these words are the name of a potassium salt, and nothing else."""
    found = recognise(words, evidence.tables.medicines) if kinds_of(words, frozenset()) & CONCENTRATED else None
    return bool(found and found.medicines and not found.unknown)
