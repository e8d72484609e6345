"""Words about the body in a text that should tell a meal: which symptoms they are, and what is left as food.

They are looked for word by word, never inside a word or in a food's name, and before the text is read as food. What is
said not to be there ("no chest pain") is no sign, and no food either.

Every log asks, and nearly none speaks of the body: a text without a word of any phrase goes no further than this room.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from potassium_cli.domain.food.naming import unaccented
from potassium_cli.domain.profile.safety import RedFlag, Symptom
from potassium_cli.domain.symptoms.vocabulary import COMPLAINTS, ORGANS, OWNERS

QUOTES = str.maketrans(dict.fromkeys("’‘`´", "'"))
# One spelling for the words that bodies are spoken of in; the phrases of the table are brought into it as well.
SAME = {
    said: word
    for word, others in {
        "leg": "legs leggs",
        "arm": "arms",
        "hand": "hands",
        "foot": "feet",
        "knee": "knees",
        "ankle": "ankles",
        "calf": "calves",
        "thigh": "thighs",
        "muscle": "muscles",
        "finger": "fingers",
        "toe": "toes",
        "pain": "pains",
        "feel": "feels felt feeling",
        "hurt": "hurts hurting",
        "cant": "cannot couldnt carnt",
        "ache": "aches aching ached achy",
        "cramp": "cramps cramping cramped",
        "spasm": "spasms",
        "breath": "breathe breathing breaths",
        "weak": "weaker",
        "heavy": "heaviness hevy",
        "numb": "numbness nummb",
        "tight": "tightness",
        "dizzy": "dizziness",
        "am": "im",
        "swollen": "swelling swelled swolen swells",
        "tingling": "tingly tingles tingle",
        "and": "&",
    }.items()
    for said in others.split()
}
# Words that meals are full of: a phrase that begins with one of them is looked for by its last word.
_COMMON = frozenset(
    "a i one the had half was in three no not whole white water tea cola food fat black light fast off need red jelly "
    "sausage extra started open hot brown dark cold band ring run have put".split()
)
# Complaints that say nothing of potassium and are in no table of ours; they are no food either.
OTHER = (
    "sore throat;runny nose;stuffy nose;blocked nose;toothache;tooth ache;earache;ear ache;cant sleep;insomnia;"
    "hungover;nosebleed;not feel well;feel funny;feel anxious;panic attack;cold sore;itchy skin;blood in stool;"
    "blood in urine;blood in pee;blood in poo;anaphylaxis;anaphylactic;allergic reaction;choked"
)
OTHER_ALONE = "rash;cough;coughing;flu;hangover;ill;sneezing;sore;anxious;anxiety;stressed"


class Heard(NamedTuple):
    """What a text says of the body: the ids of the symptoms, the words for each, and the text without them all."""

    symptoms: frozenset[str]
    said: tuple[str, ...]
    food: str


def hear(text: str, table: Sequence[Symptom]) -> Heard:
    """Find what a text says of the body. The text is left as it is when that is nothing, which is nearly always."""
    table = tuple(table)
    said = _some_words(text)
    if _openings(table).isdisjoint(said) and (ORGANS.isdisjoint(said) or (COMPLAINTS | OWNERS).isdisjoint(said)):
        return Heard(frozenset(), (), text)
    from potassium_cli.domain.symptoms.matching import heard_in  # noqa: PLC0415  # few texts come so far

    return heard_in(text, table)


def red_flag(symptoms: frozenset[str], flags: Sequence[RedFlag], facts: frozenset[str] = frozenset()) -> RedFlag | None:
    """The first red flag of the table that these symptoms raise in somebody for whom these facts hold, if any does."""
    return next((flag for flag in flags if raises(symptoms, flag, facts)), None)


def raises(symptoms: frozenset[str], flag: RedFlag, facts: frozenset[str]) -> bool:
    """Whether symptoms raise a red flag: one of each of its groups is there, and it applies to the person."""
    return applies(flag, facts, symptoms) and all(symptoms & group for group in flag.signs)


def applies(flag: RedFlag, facts: frozenset[str], symptoms: frozenset[str]) -> bool:
    """Whether a red flag is meant for somebody: who missed dialysis has dialysis, whatever the profile says."""
    on_dialysis = "missed_dialysis" in symptoms and not flag.when.isdisjoint(("dialysis", "kidneys", "holding"))
    return not flag.when or on_dialysis or not flag.when.isdisjoint(facts)


@lru_cache(maxsize=2)
def _openings(table: tuple[Symptom, ...]) -> frozenset[str]:
    """One word of each phrase: of a text that has none of them, nothing more need be looked at."""
    phrases = ";".join([*(f"{symptom.phrases};{symptom.alone}" for symptom in table), OTHER, OTHER_ALONE]).split(";")
    found = {
        first if (first := phrase.partition(" ")[0]) not in _COMMON else phrase.rpartition(" ")[2] for phrase in phrases
    }
    return frozenset(SAME.get(word, word) for word in found)


def _some_words(text: str) -> set[str]:
    """The words of a text in a rough cut that misses no word of a phrase: parted at apostrophes, and joined by them."""
    told = unaccented(text.casefold().translate(QUOTES))
    parted = "".join([char if char.isalnum() else " " for char in told]).split()
    joined = [] if "'" not in told else told.replace("'", "").split()
    cant = ["cant"] if "can" in parted and "not" in parted else []
    return {SAME.get(word, word) for word in (*parted, *joined, *cant)}
