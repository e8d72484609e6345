"""A medicine that was typed where food belongs: it is never logged, and belongs in the profile."""

from potassium_cli.commands.named_foods import FOODISH, food_named, is_typed
from potassium_cli.domain.food.concentrates import CONCENTRATED, says_potassium
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.food.naming import simplified
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

SALT = "potassium salt"  # the group of medicines whose potassium counts
TO_PROFILE = "potassium profile set --add-medicine NAME"
# In no table of ours, since nobody knows what they do to potassium, or it is nothing.
_NAMED = frozenset(
    "paracetamol acetaminophen tylenol panadol aspirin codeine morphine tramadol insulin melatonin lithium antacid "
    "gaviscon viagra methotrexate allopurinol colchicine cetirizine loratadine levothyroxine antihistamine statin "
    "antibiotic antibiotics diuretic diuretics painkiller painkillers medicine medication meds".split()
)
FORMS = frozenset("pill pills tablet tablets capsule capsules caplet caplets inhaler injection".split())
# How the names of whole families of medicines end.
_STEMS = (
    *("pril", "sartan", "olol", "statin", "formin", "cillin", "mycin", "floxacin", "prazole", "gliptin", "gliflozin"),
    *("gabalin", "codamol", "thyroxine", "dipine", "triptan", "semide", "thiazide", "azepam", "profen", "coxib"),
    *("solone", "xaban", "tidine", "setron", "lukast", "traline", "oxetine", "pramine", "triptyline"),
)


def is_medicine(workspace: Workspace, item: Item) -> bool:
    """Whether this is a medicine. A potassium salt is one too, but its potassium counts."""
    from potassium_cli.domain.profile.medicines import recognise, resembling

    words = simplified(item.words or item.name or item.text)
    names = " | ".join(simplified(name) for name in (item.food.name, *item.food.aliases)) if item.food else ""
    if item.food and (words in names.split(" | ") or item.food.tags & CONCENTRATED):
        return False
    table = workspace.safety.medicines
    found = recognise(words, table)
    if found.medicines and not (item.food and found.unknown):
        return any(medicine.group != SALT for medicine in found.medicines)
    each = words.split()
    in_a_form = not is_typed(item) and not (FORMS & set(each)).issubset(names.split())
    if says_potassium(words) or (item.food and not in_a_form):
        return False
    if in_a_form or not _NAMED.isdisjoint(each):
        return True
    if not FOODISH.isdisjoint(each) or food_named(workspace, words):
        return False
    stemmed = any(len(word) > len(stem) + 1 and word.endswith(stem) for word in each for stem in _STEMS)
    return stemmed or bool(resembling(words, table))


def refused_medicine(named: str, what: str = "no food", *, eaten: str = "") -> UsageError:
    """The refusal of a medicine; `what` its amount is instead, and `eaten` what to do if it was potassium."""
    return UsageError(f"{named} is a medicine, and {what}. Medicines belong in the profile: {TO_PROFILE}.{eaten}")
