"""What is asked of supplements, salt substitutes and other potassium salts before they are logged (SAFETY.md R17).

A container of them, "all" of them, or many tablets of no named strength are never read as one; a salt that went into a
dish is never lost in it; and the salts of a day together are asked about as one entry of so much would be.
"""

from collections.abc import Iterable

from potassium_cli.domain.cautions.called import OVERDOSE_MG
from potassium_cli.domain.cautions.doubt import Doubt, Evidence, Overrule, Why
from potassium_cli.domain.cautions.no_food import SALT
from potassium_cli.domain.food.concentrates import CONCENTRATED, is_bare, is_potassium, kinds_of, says_potassium
from potassium_cli.domain.food.meal import Entry, Item, Status
from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.food.units import milligrams
from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.medicines import recognise
from potassium_cli.domain.profile.safety import SafetyTables
from potassium_cli.hint import Hint

STRONGEST_MG = milligrams(20, "mmol")  # in one tablet that is sold: 20 mEq (FDA, potassium chloride ER label, undated)
_FORMS = frozenset(
    "tablet tablets tab tabs pill pills capsule capsules caplet caplets supplement supplements effervescent "
    "gummy gummies".split()
)
_RELEASE = frozenset(("slow", "release", "extended"))
_ONE_OF_THEM = _FORMS | frozenset("tsp teaspoon tbsp tablespoon spoon pinch dash sachet gram g".split())
_CONTAINERS = frozenset(
    "bottle bottles box boxes jar jars tub tubs pack packs packet packets package packages packaging carton cartons "
    "tin tins can cans canister canisters bag bags pot pots shaker shakers blister blisters strip strips sleeve "
    "sleeves container containers drum bucket sack case cupboard cabinet".split()
)
_ALL = frozenset(
    "all rest remaining remainder every everything lot lots load loads handful handfuls fistful fistfuls mouthful "
    "mouthfuls bunch pile heap many several some ton tons plenty finished emptied contents supply".split()
)
_WHOLE = frozenset(("whole", "entire", "full"))  # a whole tablet is one, and a whole prescription is not
_LIKE_FOOD = frozenset("low lower high higher rich free".split())  # potassium, of a food
_IN_DISHES = frozenset(("salt-substitute", "potassium-salt"))


def of_many(item: Item, evidence: Evidence) -> Doubt | None:
    """Ask how much a container, or "all", of a potassium salt was; None when there is none, or its mg were typed."""
    if _is_typed(item) or not _said_many(item) or not _told_salts(item):
        return None
    return _asked("how-much-salt", item, evidence)


def unsure_of_salts(item: Item, evidence: Evidence) -> Doubt | None:
    """Ask for the strength of many tablets, and for a salt that went into a dish; None when all of it is known."""
    if _is_salt(item):
        return _asked("tablet-strength", item, evidence) if _may_be_too_strong(item) else None
    told = _told_salts(item) if item.food else frozenset[str]()
    if not told:
        return None
    return _asked("salt-inside" if told & _IN_DISHES else "how-much-salt", item, evidence)


def salts_of(item: Item) -> float:
    """The potassium in mg that an item adds to the salts of its day; 0 for a food."""
    tags = item.food.tags if item.food else frozenset[str]()
    named = item.food.name if item.food else item.name
    return (item.nutrients.potassium_mg or 0.0) if kinds_of(named, tags) & CONCENTRATED else 0.0


def doubt_of_day(named: str, added_mg: float, before_mg: float, evidence: Evidence) -> Doubt | None:
    """Ask when an entry takes the salts of its day to what is asked of one entry (R17); None when it does not."""
    together = before_mg + added_mg
    if not added_mg or together < OVERDOSE_MG:
        return None
    words = (
        f"With {quoted(named)} the supplements and salts of that day are {together:,.0f} mg of potassium; if that is "
        f"right, add --yes. {evidence.tables.caution('day-overdose').line}"
    )
    return Doubt(Why.OVERDOSE, Hint(words), Overrule.YES, grave=True)


def may_be_a_medicine(entries: Iterable[Entry], decision: Decision, tables: SafetyTables) -> tuple[Hint, ...]:
    """Ask of potassium tablets that were logged whether they belong among the medicines, where no such one is named."""
    if any(medicine.group == SALT for medicine in decision.medicines):
        return ()
    asked = {each.name: _medicine_in(each, tables) for each in entries}
    return tuple(
        Hint(
            f"{tables.caution('salt-medicine', named=quoted(name)).words} Then:", f'profile set --add-medicine "{salt}"'
        )
        for name, salt in asked.items()
        if salt
    )


def _medicine_in(entry: Entry, tables: SafetyTables) -> str:
    """The potassium salt of the table of medicines that an entry is of; "" for none, or potassium and no more."""
    named = [word for word in simplified(entry.name).split() if word not in _FORMS]
    if "supplement" not in kinds_of(entry.name, entry.tags) or is_bare(" ".join(named)):
        return ""
    found = recognise(entry.name, tables.medicines).medicines
    return next((medicine.name for medicine in found if medicine.group == SALT), "")


def _is_typed(item: Item) -> bool:
    return item.food is None and item.status is Status.MATCHED


def _asked(when: str, item: Item, evidence: Evidence) -> Doubt:
    told = evidence.tables.caution(when, named=quoted(item.text)).words
    if when == "salt-inside":
        return Doubt(Why.UNREADABLE, Hint(told))
    return Doubt(Why.OVERDOSE, Hint(f"{told} {evidence.overdose}"), grave=True)


def _told_salts(item: Item) -> frozenset[str]:
    """The kinds of salts that the words of an item speak of, whatever form they are in."""
    words = [word for word in simplified(item.text).split() if word not in _FORMS]
    told = kinds_of(" ".join(words), frozenset()) & CONCENTRATED
    bare = says_potassium(item.text) and _LIKE_FOOD.isdisjoint(words) and (item.food is None or _is_salt(item))
    return told | ({"supplement"} if bare else set())


def _is_salt(item: Item) -> bool:
    return item.food is not None and bool(kinds_of(item.food.name, item.food.tags) & CONCENTRATED)


def _said_many(item: Item) -> bool:
    """Whether a container or "all" was said, in which the table does not measure it."""
    words = simplified(item.text).split()
    whole = not _WHOLE.isdisjoint(words) and _ONE_OF_THEM.isdisjoint(words)
    labels = " ".join(portion.label for portion in item.food.portions) if item.food else ""
    return whole or bool((_CONTAINERS | _ALL).intersection(words).difference(labels.split()))


def _may_be_too_strong(item: Item) -> bool:
    """Whether tablets of no named salt and strength would be an overdose if they were the strongest that are sold."""
    said = simplified(item.words or item.text).split()
    around = _FORMS | _RELEASE if "release" in said else _FORMS  # "Slow-K" is a name
    named = [word for word in said if word not in around]
    unnamed = bool(named) and all(is_potassium(word) for word in named)
    return unnamed and not item.portion.endswith(" g") and (item.amount or 1.0) * STRONGEST_MG >= OVERDOSE_MG
