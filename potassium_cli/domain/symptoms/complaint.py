"""A complaint as it is told: which symptoms are in it, how strong, on which side, how they came, and in whom.

It is read with `matching`, as a log hears words about the body; but here a text speaks of nothing else, so that "warm
and swollen" is said of the calf before it. What is said not to be there is no sign.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from potassium_cli.domain.profile.safety import FACTS, MANNERS, Symptom
from potassium_cli.domain.symptoms.felt import Side
from potassium_cli.domain.symptoms.manners import BOTH, BRIEF, STOPPED
from potassium_cli.domain.symptoms.matching import Place, places_in, words_of
from potassium_cli.domain.symptoms.sides import one_leg, side_in, spelt
from potassium_cli.domain.symptoms.strengths import strengths_in
from potassium_cli.domain.symptoms.vocabulary import AROUND, ELSEWHERE, LEG, LOOKS, NOT_OF_A_LEG, OF_A_LEG

_LEG_SIGNS = frozenset((*OF_A_LEG, "whole_leg_swelling", "calf_pain", "vein_hard_sore", "leg_cramp", "cramp_long"))
_JOINTS = frozenset("knee foot ankle hip toe shin".split())
_JOINT_ALONE = frozenset(("leg_pain", "one_leg", "injury", "rest_pain", "walking_pain"))
_PARTINGS = frozenset(",;.!?\n")
_LAB = re.compile(
    r"(?i)\b(?:potassium|serum k|k\+?|egfr|gfr|creatinine|sodium|magnesium)(?![\w-])"
    r"(?:\s+(?:level|value|was|is|of|at|in|my|blood|test|came|back|result|high|low|up|down|now|today|too|very))*"
    r"\s*[:=]?\s*\d+(?:[.,]\d+)?(?:\s*(?:mmol/?l?|meq/?l?|ml/min|mg/dl|µmol/l|umol/l))?(?!\s*(?:mg|g|tab))"
)
_AGE = re.compile(r"(?i)\b(\d{1,3})[- ]?(year|yr|month|week|day)s?[- ]?old\b")
_GROWN, _OLD = 18, 65


class Told(NamedTuple):
    """One symptom of a complaint. `strength` is None where none was said; `there` is false for a strength of 0."""

    symptom: str
    side: Side = Side.UNSAID
    strength: int | None = None

    @property
    def there(self) -> bool:
        """Whether it is felt."""
        return self.strength != 0


class Complaint(NamedTuple):
    """What a text tells: the symptoms in their order, the signs that they come to, and what holds for the person.

    `denied` are signs that are said not to be there; `lab` are values of a blood test, as they were typed (R27);
    `too_strong` is a number beyond the scale; `settled` names what need not be asked: a side, a length.
    """

    told: tuple[Told, ...]
    signs: frozenset[str]
    facts: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    lab: tuple[str, ...] = ()
    too_strong: str = ""
    settled: frozenset[str] = frozenset()


class _Clause(NamedTuple):
    """A part of a text between commas: from which word to which, its side, and whether it is of one leg."""

    first: int
    end: int
    side: Side
    one: bool


def read(
    text: str, symptoms: tuple[Symptom, ...], circumstances: tuple[Symptom, ...], side: Side = Side.UNSAID
) -> Complaint:
    """Read a complaint; `side` is what was said of it besides."""
    lab = tuple(match.group().strip() for match in _LAB.finditer(text))
    words, _ = words_of(_LAB.sub(" , ", text))
    words = spelt(words)
    places = _places(words, symptoms)
    manners = places_in(words, circumstances)
    there = {place.symptom for place in manners if not place.denied}
    clauses = _clauses(words, side)
    strengths, too_strong = strengths_in(words)
    told = _told(places, clauses, strengths, words)
    present = [place for place in places if not place.denied and not _is_nought(place, clauses, strengths, words)]
    signs = {sign for place in present for sign in _signs(place, clauses, there, side)}
    if any(place.symptom == "leg_pain" and _of_a_joint(words, place) for place in present) and signs <= _JOINT_ALONE:
        signs -= {"one_leg"}
    return Complaint(
        told=told,
        signs=frozenset(signs | (there & MANNERS if signs else set())),
        facts=frozenset(there & FACTS) | _ages(text),
        denied=frozenset(place.symptom for place in places if place.denied) - signs,
        lab=lab,
        too_strong=too_strong,
        settled=_settled(there, clauses),
    )


def heard_alone(words: Sequence[str], symptoms: tuple[Symptom, ...]) -> frozenset[str]:
    """The symptoms among words, whether denied or not: for who asks which words are known."""
    return frozenset(place.symptom for place in _places(words, symptoms))


def _settled(there: set[str], clauses: Sequence[_Clause]) -> frozenset[str]:
    long = ["lasting"] * bool(there & {"brief", "stopped", "lasting"})
    return frozenset((*long, *["one_leg"] * any(clause.side or clause.one for clause in clauses)))


def _of_a_joint(words: Sequence[str], place: Place) -> bool:
    """Whether a pain is of a joint or a foot: one that hurts is no sign of a clot by itself (R24 speaks of a leg)."""
    return bool(_JOINTS & set(words[place.first : place.end]))


def _ages(text: str) -> frozenset[str]:
    """Whether a text speaks of a child, or of somebody old: "my 8-year-old limps"."""
    ages = [int(age) if unit.casefold() in ("year", "yr") else 0 for age, unit in _AGE.findall(text)]
    return frozenset(["child"] * any(age < _GROWN for age in ages) + ["old"] * any(age >= _OLD for age in ages))


def _places(words: Sequence[str], symptoms: tuple[Symptom, ...]) -> list[Place]:
    """Where symptoms stand: by the phrases of the table, and by what is said of a leg that was named before."""
    table, bare = _tables(symptoms)
    by_phrase = list(places_in(words, table))
    by_word = [each for each in places_in(words, bare) if _of_a_leg(words, each) and not _inside(each, by_phrase)]
    found = [each for each in by_phrase if not (_elsewhere(words, each) or _of_something_else(words, each))]
    return sorted([*found, *(_of_the_calf(words, each) for each in by_word)])


@lru_cache(maxsize=2)
def _tables(symptoms: tuple[Symptom, ...]) -> tuple[tuple[Symptom, ...], tuple[Symptom, ...]]:
    """The table with phrases that elsewhere must stand alone among the others, and what is said of a leg by itself.

    Words of two letters stay alone: "tired af", "one tablet od".
    """
    bare = {phrase for phrases in OF_A_LEG.values() for phrase in phrases.split(";")}
    rows = []
    for row in symptoms:
        alone = [phrase for phrase in row.alone.split(";") if len(phrase) > 2 and phrase not in bare]
        short = ";".join(phrase for phrase in row.alone.split(";") if phrase and len(phrase) <= 2)
        rows.append(row._replace(phrases=";".join([row.phrases, *alone]), alone=short))
    named = {row.id: row for row in symptoms}
    legs = [named[name]._replace(phrases=phrases, alone="") for name, phrases in OF_A_LEG.items() if name in named]
    return tuple(rows), tuple(legs)


def _inside(place: Place, others: Sequence[Place]) -> bool:
    return any(other.first <= place.first and place.end <= other.end for other in others)


def _of_a_leg(words: Sequence[str], place: Place) -> bool:
    """Whether a bare word is said of a leg: one is named beside it, or nothing is that it could be said of instead."""
    first, end = _bounds(words, place.first)
    clause = set(words[first:end])
    if NOT_OF_A_LEG & set(words[place.end : place.end + 2]) or (ELSEWHERE & clause and not LEG & clause):
        return False
    return bool(LEG & clause) or all(
        word in AROUND or word in LOOKS or not word[0].isalpha() or word in _JOINING for word in words[first:end]
    )


_JOINING = frozenset("and but too also both left right no not without with side sides one it".split())


def _of_something_else(words: Sequence[str], place: Place) -> bool:
    """Whether the last word of a phrase is said of what comes behind it: "heavy legs in hot weather"."""
    return place.symptom in OF_A_LEG and bool(NOT_OF_A_LEG & set(words[place.end : place.end + 1]))


def _elsewhere(words: Sequence[str], place: Place) -> bool:
    """Whether a swelling is of another part of the body than a leg."""
    first, end = _bounds(words, place.first)
    clause = set(words[first:end])
    inside = set(words[place.first : place.end])
    return place.symptom == "leg_swelling" and bool(ELSEWHERE & clause) and not LEG & (clause | inside)


def _of_the_calf(words: Sequence[str], place: Place) -> Place:
    first, end = _bounds(words, place.first)
    return place._replace(symptom="calf_pain") if place.symptom == "leg_pain" and "calf" in words[first:end] else place


def _bounds(words: Sequence[str], at: int) -> tuple[int, int]:
    """The clause that a word is in, from comma to comma."""
    first, end = at, at
    while first > 0 and words[first - 1] not in _PARTINGS:
        first -= 1
    while end < len(words) and words[end] not in _PARTINGS:
        end += 1
    return first, end


def _clauses(words: Sequence[str], said: Side) -> list[_Clause]:
    """The parts of a text with their sides; a part without one has that of the only side in the text."""
    parts, at = [], 0
    while at < len(words):
        first, end = _bounds(words, at)
        if first < end:
            parts.append(_Clause(first, end, side_in(words[first:end]), one_leg(words[first:end])))
        at = end + 1
    sides = {part.side for part in parts if part.side}
    only = said or (sides.pop() if len(sides) == 1 else Side.UNSAID)
    one = any(part.one for part in parts)
    return [part._replace(side=part.side or only, one=part.one or one) for part in parts]


def _clause_of(place: Place, clauses: Sequence[_Clause]) -> _Clause:
    inside = (clause for clause in clauses if clause.first <= place.first < clause.end)
    return next(inside, _Clause(0, 0, Side.UNSAID, one=False))


def _signs(place: Place, clauses: Sequence[_Clause], there: set[str], said: Side) -> set[str]:
    """The signs that a symptom comes to by its side and by how long it lasts."""
    clause = _clause_of(place, clauses)
    side = clause.side or said
    if place.symptom in BRIEF and {"brief", "stopped"} & there and "lasting" not in there:
        return {BRIEF[place.symptom]}
    if place.symptom in STOPPED and "stopped" in there:
        return {STOPPED[place.symptom]}
    if side is Side.BOTH and place.symptom in BOTH:
        return {BOTH[place.symptom]}
    one = place.symptom in _LEG_SIGNS and (side in (Side.LEFT, Side.RIGHT) or clause.one)
    return {place.symptom, "one_leg"} if one else {place.symptom}


def _told(
    places: Sequence[Place], clauses: Sequence[_Clause], strengths: Sequence[tuple[int, int]], words: Sequence[str]
) -> tuple[Told, ...]:
    """Each symptom once, the way that it is told first; what stands inside another's words is that other."""
    here = [place for place in places if not place.denied]
    kept = [
        place
        for place in here
        if not any(o is not place and o.first <= place.first and place.end <= o.end and _longer(o, place) for o in here)
    ]
    found: dict[str, Told] = {}
    for place in kept:
        strength = _strength_of(place, clauses, strengths, words)
        found.setdefault(place.symptom, Told(place.symptom, _clause_of(place, clauses).side, strength))
    return tuple(found.values())


def _longer(one: Place, other: Place) -> bool:
    return one.end - one.first > other.end - other.first


def _strength_of(
    place: Place, clauses: Sequence[_Clause], strengths: Sequence[tuple[int, int]], words: Sequence[str]
) -> int | None:
    """The strength that is said behind a symptom; one that a text begins with is of all of it.

    A 0 is of the symptom before it alone, and of what else is said of the same leg: it silences nothing else.
    """
    behind = next((each for each in strengths if each[0] >= place.end), None)
    if behind is None:
        leads = len(strengths) == 1 and strengths[0][0] < 2 and strengths[0][1] > 0
        return strengths[0][1] if leads else None
    if behind[1] == 0 and not _silenced(place, behind[0], clauses, words):
        return None
    return behind[1]


def _silenced(place: Place, zero: int, clauses: Sequence[_Clause], words: Sequence[str]) -> bool:
    """Whether a 0 is of this symptom: nothing else stands between, or both are of one leg and in one clause."""
    between = words[place.end : zero]
    near = all(word in AROUND or word in ("and", "strength", "level", "now", ":", "=") for word in between if word)
    clause = _clause_of(place, clauses)
    return (near and "and" not in between) or (place.symptom in _LEG_SIGNS and clause.first <= zero < clause.end)


def _is_nought(
    place: Place, clauses: Sequence[_Clause], strengths: Sequence[tuple[int, int]], words: Sequence[str]
) -> bool:
    return _strength_of(place, clauses, strengths, words) == 0
