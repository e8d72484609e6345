"""Which medicines a person means. A name that is not in the table is kept and said: it counts as "don't know"."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.profile.safety import Kind, Medicine

# Strengths, forms, times and salts around a name: "losartan potassium" is losartan. Where nothing else is named,
# "potassium tablets" are the salt that they mostly hold.
_AROUND = """
mg mcg ug g ml meq mmol iu unit units percent strength dose doses low high per of
tablet tablets tab tabs capsule capsules cap caps pill pills caplet caplets liquid syrup solution suspension injection
supplement supplements effervescent
mixture sachet sachets granules inhaler syringe syringes pen
spray cream gel drops eye nasal patch oral soluble chewable coated film enteric slow modified extended release
er xr xl sr la cr ec mr dr cd ds pr od bd bid tid qd prn am pm ib
once twice daily day days every morning evening night when as needed a an the my and with plus
sodium potassium calcium magnesium hydrochloride hcl maleate mesylate mesilate besylate besilate tartrate succinate
fumarate phosphate sulfate sulphate acetate erbumine arginine cilexetil medoxomil
monohydrate dihydrate trihydrate hemihydrate
"""
_IGNORED = frozenset(_AROUND.split())
_POTASSIUM = "potassium chloride"
_JOINERS = frozenset(("and", "with", "plus"))
_STRENGTHS = frozenset("mg mcg g meq mmol ml strength dose low high extra a an the my some".split())
_SIGNS = str.maketrans(dict.fromkeys("&+,;", " and "))
_CLOSING = frozenset((Kind.RAISES, Kind.DIGOXIN, Kind.BINDER))


class Recognised(NamedTuple):
    """What one typed medicine means: `medicines` of the table in it, and the words that are in none.

    `several` are those among the unknown that may be medicines of several kinds: "water tablet".
    """

    medicines: tuple[Medicine, ...]
    unknown: tuple[str, ...]
    several: tuple[str, ...] = ()

    @property
    def only_several(self) -> bool:
        """Whether nothing is unknown of it but which of several medicines it is."""
        return bool(self.several) and self.several == self.unknown

    @property
    def unclear_class(self) -> bool:
        """Whether it is only a word for a class, of which one may be clearer than another: "statin"."""
        return not self.unknown and any(
            medicine.name == medicine.group and medicine.kind is Kind.UNCLEAR for medicine in self.medicines
        )


def recognise(text: str, table: Collection[Medicine]) -> Recognised:
    """Find every medicine in a typed name: "Lasix 40 mg tablets", "amlodipine/valsartan". Long names come first.

    "Calcium" and its like are names only where nothing else is named: "rosuvastatin calcium" is one medicine.
    """
    rest = f" {simplified(text.translate(_SIGNS))} "
    whole = rest.split()
    found: dict[str, Medicine] = {}
    salts = all(_is_around(word) for word in whole)
    named = [
        (name, medicine)
        for medicine in table
        for name in medicine.names
        if f" {name} " in rest and (salts or name not in _IGNORED)
    ]
    for name, medicine in sorted(named, key=lambda pair: -len(pair[0])):
        while f" {name} " in rest:
            rest = rest.replace(f" {name} ", " ")
            found[medicine.name] = medicine
    unknown = tuple(word for word in rest.split() if not _is_around(word))
    alone = not found and not unknown and "potassium" in whole
    if alone or ("potassium" in rest.split() and _named_besides(whole)):
        found |= {medicine.name: medicine for medicine in table if medicine.name == _POTASSIUM}
    several = tuple(medicine.name for medicine in found.values() if medicine.kind is Kind.SEVERAL)
    medicines = tuple(medicine for medicine in found.values() if medicine.kind is not Kind.SEVERAL)
    unknown = (*unknown, *several)
    return Recognised(tuple(_without_their_class(medicines)), unknown if unknown or medicines else (text,), several)


def _without_their_class(medicines: tuple[Medicine, ...]) -> Iterator[Medicine]:
    """Leave out the word for a class beside one of it: "ramipril (ACE inhibitor)" is one medicine, not a pair."""
    for medicine in medicines:
        others = (other.group for other in medicines if other is not medicine)
        if medicine.name != medicine.group or medicine.group not in others:
            yield medicine


def _named_besides(told: list[str]) -> bool:
    """Whether "potassium" is a medicine of its own beside another, and not the salt of that one (SAFETY.md R7).

    It is in "furosemide and potassium tablets" and "potassium 600 mg with Lasix"; "losartan potassium" is one medicine.
    """
    for at in (at for at, word in enumerate(told) if word == "potassium"):
        before = next((word for word in reversed(told[:at]) if word not in _STRENGTHS and not word[0].isdigit()), "and")
        behind = "".join(told[at + 1 : at + 2])
        if (before in _JOINERS or _is_around(before)) and (not behind or _is_around(behind)):
            return True
    return False


def corrected(text: str, table: tuple[Medicine, ...]) -> str:
    """Put right the misspelt words of a typed name that are nearly certain; return the text as it is when none is.

    A guess may only ever close: what is near a medicine that raises potassium, a binder or digoxin is taken for it. Any
    other stays unknown until the person says that they mean it (`resembling`).
    """
    return _better(text, table, _CLOSING)


def resembling(text: str, table: tuple[Medicine, ...]) -> str:
    """Name the medicine that a typed name may be a slip for, whatever its kind; "" when there is none."""
    better = _better(text, table, frozenset(Kind))
    return "" if better == text else better


def _better(text: str, table: tuple[Medicine, ...], kinds: frozenset[Kind]) -> str:
    found = recognise(text, table)
    unknown = (word for word in found.unknown if word not in found.several)
    better = {word: near[0] for word in unknown if (near := _nearly(word, table)) and near[1] in kinds}
    return " ".join(better.get(word, word) for word in simplified(text).split()) if better else text


def _is_around(word: str) -> bool:
    return word in _IGNORED or word[0].isdigit()


def _nearly(word: str, table: tuple[Medicine, ...]) -> tuple[str, Kind] | None:
    """Find the one name that differs by a slip: one letter in six, two in nine, never the first; None when in doubt."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # only for a name that is not in the table

    slips = 2 if len(word) >= 9 else 1
    if len(word) < 6 or not word.isalpha():
        return None
    near = {
        medicine.name: (name, medicine.kind)
        for medicine in table
        for name in medicine.names
        if name[0] == word[0] and OSA.distance(word, name, score_cutoff=slips) <= slips
    }
    return next(iter(near.values())) if len(near) == 1 else None
