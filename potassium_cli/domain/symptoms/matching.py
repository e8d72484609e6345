"""How a complaint is found in a text, word by word, and where the words for it begin and end.

A phrase may have small words between its own ("my legs feel a bit weak" is "leg weak"), but none of another kind. Few
texts have a word of any phrase in them, and only for those is this room opened.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from potassium_cli.domain.food.naming import unaccented
from potassium_cli.domain.profile.safety import Symptom
from potassium_cli.domain.symptoms.signs import OTHER, OTHER_ALONE, QUOTES, SAME, Heard
from potassium_cli.domain.symptoms.vocabulary import (
    AFTER_ALL,
    AFTER_NEVER,
    ANSWERED,
    AROUND,
    COMPLAINTS,
    CUTS,
    DENYING,
    DURATIONS,
    FOODS,
    LINKS,
    LOOKS,
    MEATS,
    NOT,
    ORGANS,
    OWNERS,
    PARTS,
    SMALL,
    UNITS,
)

_Phrase = tuple[str, str, bool]  # its words, the symptom that it tells of, whether it stands alone

_PIECE = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*|[-–—]+(?!\w)|(?<!\w)[-–—]+|[,;:.!?()\[\]\n/+&…]")
_LONGEST_GAP = 4  # small words between two of a phrase


class _Found(NamedTuple):
    """Where a phrase stands among the tokens; a denied one is no sign."""

    first: int
    end: int
    symptom: str
    denied: bool = False


class Place(NamedTuple):
    """A symptom in a text: from which word to which; `denied` when it is said not to be there."""

    first: int
    end: int
    symptom: str
    denied: bool


def words_of(text: str) -> tuple[list[str], list[re.Match[str]]]:
    """The words and marks of a text, each in one spelling, and where each stands in it."""
    tokens = list(_PIECE.finditer(text))
    return _joined([_word(token.group()) for token in tokens]), tokens


def places_in(words: Sequence[str], table: tuple[Symptom, ...]) -> tuple[Place, ...]:
    """Where the phrases of a table stand among words, in their order; no part of the body counts by itself."""
    phrases = _phrases(table)
    found = [each for at, word in enumerate(words) if word in phrases for each in _at(words, at, phrases[word])]
    return tuple(Place(*each) for each in sorted(_denied(words, found)) if each.symptom != "other")


def heard_in(text: str, table: tuple[Symptom, ...]) -> Heard:
    """What a text says of the body, by the phrases of a table."""
    phrases = _phrases(table)
    words, tokens = words_of(text)
    found = [each for at, word in enumerate(words) if word in phrases for each in _at(words, at, phrases[word])]
    found += [each for at in range(len(words)) if (each := _of_a_part(words, at))]
    if not found:
        return Heard(frozenset(), (), text)
    found = _denied(words, found)
    spans = _spans(words, found)
    said = tuple(text[tokens[first].start() : tokens[end - 1].end()] for first, end, sign in spans if sign)
    return Heard(frozenset(each.symptom for each in found if not each.denied), said, _rest(text, tokens, words, spans))


def _joined(words: list[str]) -> list[str]:
    """The same with "can not" as "cant", and a small word in the place of its second."""
    for at in range(1, len(words)):
        if words[at] == "not" and words[at - 1] == "can":
            words[at - 1 : at + 1] = "cant", "just"
    return words


def _word(token: str) -> str:
    word = token.casefold().translate(QUOTES)
    word = word.removesuffix("'s").replace("'", "")  # "my heart's racing"
    word = unaccented(word)
    return SAME.get(word, word)


@lru_cache(maxsize=4)
def _phrases(table: tuple[Symptom, ...]) -> dict[str, list[_Phrase]]:
    """The phrases of the table by their first words; they are cut into words when one is looked for."""
    found: dict[str, list[_Phrase]] = {}
    told = ((symptom.id, symptom.phrases, symptom.alone) for symptom in table)
    for symptom, phrases, by_itself in (*told, ("other", OTHER, OTHER_ALONE)):
        for alone, listed in ((False, phrases), (True, by_itself)):
            for phrase in filter(None, listed.split(";")):
                word = phrase.partition(" ")[0]
                found.setdefault(SAME.get(word, word), []).append((phrase, symptom, alone))
    return found


def _at(words: Sequence[str], at: int, phrases: Sequence[_Phrase]) -> list[_Found]:
    """The phrases that begin at a word, and are neither food nor part of a clause in which they may be."""
    found = []
    for phrase, symptom, alone in phrases:
        end = _end(words, at, [SAME.get(word, word) for word in phrase.split(" ")])
        if end and not _is_food(words, at, end) and not (alone and not _is_alone(words, at, end)):
            found.append(_Found(at, end, symptom))
    return found


def _of_a_part(words: Sequence[str], at: int) -> _Found | None:
    """What is said of a part of the body that may be eaten, too: "sore tongue", "my kidney hurts", just "my liver"."""
    if words[at] not in ORGANS or _is_food(words, at, at + 1) or (at > 0 and words[at - 1] in MEATS):
        return None
    end = at + 1
    while end < len(words) and words[end] in SMALL:
        end += 1
    if words[end : end + 1] and words[end] in COMPLAINTS and not _is_food(words, at, end + 1):
        return _Found(at, end + 1, "other")
    first = at
    while first and words[first - 1] in SMALL and words[first - 1] not in COMPLAINTS:
        first -= 1
    if first and words[first - 1] in COMPLAINTS:
        return _Found(first - 1, at + 1, "other")
    others = [*words[: max(at - 1, 0)], *words[at + 1 :]]
    mine = at > 0 and words[at - 1] in OWNERS and all(word in AROUND or _ends(word) for word in others)
    return _Found(at - 1, at + 1, "other") if mine else None


def _end(words: Sequence[str], at: int, phrase: Sequence[str]) -> int:
    """Where a phrase ends that begins at a word; 0 when it does not stand there."""
    at += 1
    for wanted in phrase[1:]:
        gap = 0
        while at < len(words) and words[at] != wanted and words[at] in SMALL and gap < _LONGEST_GAP:
            at, gap = at + 1, gap + 1
        if at >= len(words) or words[at] != wanted:
            return 0
        at += 1
    return at


def _is_food(words: Sequence[str], first: int, end: int) -> bool:
    """Whether the words are of a food: a leg of lamb, a tree of fever."""
    around = [*words[max(first - 1, 0) : first], *words[first:end], *words[end : end + 1]]
    if any(pair in FOODS for pair in pairwise(around)):
        return True
    for at in range(first, end):
        if words[at] in CUTS:
            behind = words[at + 1 : at + 3]
            if words[at - 1 : at] and words[at - 1] in MEATS:
                return True
            if behind[:1] and (behind[0] in MEATS or (behind[0] == "of" and behind[-1] in MEATS)):
                return True
    return False


def _is_alone(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a clause says nothing but this."""
    before, behind = _clause(words, first - 1, -1), _clause(words, end, 1)
    return all(words[at] in AROUND or words[at] in NOT for at in (*before, *behind))


def _clause(words: Sequence[str], at: int, step: int) -> range:
    """The places from a word to where its clause ends, in one direction."""
    start = at
    while 0 <= at < len(words) and not _ends(words[at]):
        at += step
    return range(start, at, step)


def _ends(word: str) -> bool:
    return word in LINKS or not word[0].isalnum()


def _denied(words: Sequence[str], found: Sequence[_Found]) -> list[_Found]:
    """Which of these are said not to be there: "no chest pain or palpitations", and not "no, chest pain"."""
    told: list[_Found] = []
    for each in found:
        at = each.first - 1
        while at >= 0 and words[at] in DENYING:
            at -= 1
        denied = at >= 0 and not _after_all(words, at, each.end) and (words[at] in NOT or _shares(words, at, told))
        first = at if denied and words[at] in NOT else each.first
        told.append(_Found(first, each.end, each.symptom, denied or _answered_no(words, each.end)))
    return _inside_none(told)


def _after_all(words: Sequence[str], negation: int, end: int) -> bool:
    """Whether a symptom that a "no" stands before is there: "no chest pain like this", "never had one so bad"."""
    behind = "".join(words[end : end + 1])
    return behind in AFTER_ALL or (words[negation] == "never" and behind in AFTER_NEVER)


def _answered_no(words: Sequence[str], end: int) -> bool:
    """Whether a "no" behind a symptom answers for it: "chest pain: no", "breathless? none"."""
    mark, answer, behind = (*words[end : end + 3], "", "", "")[:3]
    return mark in ANSWERED and answer in ("no", "none", "not", "nope") and (not behind or _ends(behind))


def _shares(words: Sequence[str], at: int, before: Sequence[_Found]) -> bool:
    """Whether "or" joins what follows to something that is not there."""
    return words[at] == "or" and any(each.denied and each.end == at for each in before)


def _inside_none(found: Sequence[_Found]) -> list[_Found]:
    """All but those that stand inside what is denied: "no numb feet" has no "numb" in it."""
    denied = [each for each in found if each.denied]
    return [
        each for each in found if each.denied or not any(no.first <= each.first and each.end <= no.end for no in denied)
    ]


def _spans(words: Sequence[str], found: Sequence[_Found]) -> list[tuple[int, int, bool]]:
    """From where to where the text speaks of the body, and whether a sign is in it; those that touch are one."""
    spans: list[tuple[int, int, bool]] = []
    for each in sorted(found):
        first, end = _back(words, each.first), (_past_small if each.denied else _forth)(words, each.end)
        if spans and first <= spans[-1][1]:
            before = spans.pop()
            first, end, sign = before[0], max(end, before[1]), before[2] or not each.denied
        else:
            sign = not each.denied
        spans.append((first, end, sign))
    return spans


def _back(words: Sequence[str], first: int) -> int:
    """Where the words for a complaint begin: with the small words before it, and the part of the body that it is in."""
    while first and (words[first - 1] in AROUND or _is_part(words, first - 1)) and not _ends(words[first - 1]):
        first -= 1
    return first


def _is_part(words: Sequence[str], at: int) -> bool:
    """Whether a word is a part of the body, and of no animal that is eaten."""
    return words[at] in PARTS and not (at and words[at - 1] in MEATS)


def _past_small(words: Sequence[str], end: int) -> int:
    """Where the small words behind what is denied end: "no chest pain just toast" has toast in it."""
    while end < len(words) and (words[end] in AROUND or _is_part(words, end)):
        end += 1
    return end


def _forth(words: Sequence[str], end: int) -> int:
    """Where the words for a complaint end: with its clause, or before an amount that begins something else."""
    while end < len(words) and not _ends(words[end]):
        if words[end][0].isnumeric() and words[end - 1] not in DURATIONS:
            return end
        end += 1
    more = {words[at] for at in _clause(words, end + 1, 1)}
    looks_so = bool(more & LOOKS) and more <= LOOKS | AROUND
    return _forth(words, end + 2) if looks_so else end


def _rest(
    text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], spans: Sequence[tuple[int, int, bool]]
) -> str:
    """The text without what it says of the body, and without the links to it; empty when nothing else is in it."""
    kept, at = [], 0
    for first, end, _ in spans:
        kept.append((at, _while(words, first, -1, at)))
        at = end
    kept.append((at, len(words)))
    start = kept[0][1] == 0
    parts: list[str] = []
    for first, end in kept:
        begins = first + (words[first:end][:1] in ([")"], ["]"]))  # what was in brackets is gone
        begins = _while(words, begins, 1, end) if start and first and not parts else begins
        if all(_ends(word) or word in AROUND or word in UNITS or word[0].isnumeric() for word in words[begins:end]):
            continue  # "chest pain 250 mg" has no food in it
        joint = "" if not parts or not words[begins][0].isalnum() else " " if words[begins] in LINKS else ", "
        parts.append(joint + text[tokens[begins].start() : tokens[end - 1].end()])
    return "".join(parts)


def _while(words: Sequence[str], at: int, step: int, to: int) -> int:
    """The place behind the links and marks from here on, in one direction, but not beyond a place."""
    ahead: Callable[[int], int] = (lambda place: place) if step > 0 else (lambda place: place - 1)
    while at != to and _ends(words[ahead(at)]) and words[ahead(at)] not in (")", "]"):
        at += step
    return at
