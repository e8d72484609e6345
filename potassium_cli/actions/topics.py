"""What can be read: all topics, and one that is found by words in any order, misspelt too.

A person reads the version of a topic that their answers allow (SAFETY.md R2, R11, R23, R25).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from potassium_cli.domain.food.concentrates import is_star_fruit
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.wording import quoted, readable
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.references import reference_for
from potassium_cli.domain.profile.safety import Source
from potassium_cli.domain.suggest.rules import breaks
from potassium_cli.domain.topics.doors import open_doors
from potassium_cli.domain.topics.topic import Topic, suited, version
from potassium_cli.errors import TopicNotFoundError
from potassium_cli.hint import NONE, Hint
from potassium_cli.language.words import normalised, stem
from potassium_cli.reports.topics import Library, TopicsReport, heading, named_foods, topic_report
from potassium_cli.workspace import Workspace

_WAITING = Hint("Parts of this wait for your answers:", "profile setup")
_NEAR = 3  # topics that are named when none is clear
_TITLE = 1.5  # what a word of a title weighs beside others, and more for its share of the title
_SHORTEST, _SHORT = 4, 5  # letters of a word that may be misspelt, and that has one wrong letter at most
# What people say around what they look for.
_AROUND = frozenset(
    "what why when how who which do does is are can could should would i my me am it to a an the about have has get of"
    " in for with and or not tell say show learn topic please much many see".split()
)


class _Sought(NamedTuple):
    """Stems that were looked for, and what is to be said of words that were put right or are in no topic."""

    stems: tuple[str, ...]
    notes: tuple[str, ...]


def topics(space: Workspace) -> TopicsReport:
    """All topics."""
    listed = tuple(heading(topic) for topic in _topics())
    return TopicsReport(space.decision, topics=listed, person=space.person, problem=space.safety.problem)


def topic(space: Workspace, text: str) -> TopicsReport:
    """The topic that is meant by these words, as this person reads it; TopicNotFoundError when none or several are."""
    chosen, notes = _found(readable(text), _topics())
    doors = open_doors(space.profile, space.decision, space.now.date())
    blocks = version(chosen, doors)
    foods = _foods(space, named_foods(blocks))
    blocks = suited(blocks, _unfit(space, foods))
    library = Library(foods, space.decision.reference, _sources(space))
    report = topic_report(chosen, blocks, library, space.decision)
    hides = any(not section.audience.admits(doors) for section in chosen.sections)
    waiting = _WAITING if hides and space.decision.tier is Tier.UNANSWERED else NONE
    return report._replace(waiting=waiting, notes=notes, person=space.person, problem=_problem(space))


def _problem(space: Workspace) -> str:
    return space.safety.problem or space.profile.problem


def _sources(space: Workspace) -> dict[str, Source]:
    """What topics are taken from; "reference" is whoever published the person's own figure (R15)."""
    from potassium_cli.tables.foods import data_folder
    from potassium_cli.tables.topics import read_sources

    published = reference_for(space.profile, space.safety.references, space.now.date())
    return {**read_sources(data_folder()), **({"reference": published.source} if published else {})}


def _topics() -> tuple[Topic, ...]:
    from potassium_cli.tables.foods import data_folder
    from potassium_cli.tables.topics import read_topics

    return read_topics(data_folder())


def _foods(space: Workspace, food_ids: Iterable[str]) -> dict[str, Food]:
    found = (space.shipped.food(food_id) for food_id in sorted(food_ids))
    return {food.id: food for food in found if food}


def _unfit(space: Workspace, foods: Mapping[str, Food]) -> frozenset[str]:
    """The foods that a person does not eat, or must not be offered: no list has them."""
    from potassium_cli.actions.swapping import rules

    kept = rules(space)
    return frozenset(food.id for food in foods.values() if breaks(food, kept) or is_star_fruit(food))


def _found(text: str, among: Sequence[Topic]) -> tuple[Topic, tuple[str, ...]]:
    """The topic of a text, with what was read otherwise than it was typed."""
    named = "-".join(text.casefold().split())
    for each in among:
        if named == each.id:
            return each, ()
    index = {each: _weights(each) for each in among}
    sought = _sought(text, among, index)
    ranked = _ranked(sought.stems, index)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        raise TopicNotFoundError(_unclear(text, [each for each, _ in ranked[:_NEAR]]))
    return ranked[0][0], sought.notes


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+(?:\.\w+)*", normalised(text)) if word not in _AROUND]


def _stems(text: str) -> list[str]:
    return list(map(stem, _words(text)))


def _weights(each: Topic) -> dict[str, float]:
    """The stems that a topic is found by: those of its title count more, and most where a title has few."""
    titled = _stems(f"{each.title} {each.id}")
    return {**dict.fromkeys(_stems(each.words), 1.0), **dict.fromkeys(titled, _TITLE + 1 / len(set(titled)))}


def _ranked(said: Sequence[str], index: Mapping[Topic, Mapping[str, float]]) -> list[tuple[Topic, float]]:
    """Topics that have some of the words, the best first: a word that few topics have says more."""
    in_topics = Counter(word for weights in index.values() for word in weights)
    rare = {word: log(1 + len(index) / in_topics[word]) for word in set(said)}
    found = {each: sum(weights.get(word, 0) * rare[word] for word in rare) for each, weights in index.items()}
    scores = {each: round(score, 6) for each, score in found.items()}
    return sorted(((each, score) for each, score in scores.items() if score), key=lambda pair: -pair[1])


def _sought(text: str, among: Sequence[Topic], index: Mapping[Topic, Mapping[str, float]]) -> _Sought:
    known = {one for weights in index.values() for one in weights}
    stems, notes = list[str](), list[str]()
    for typed in _words(text):
        said = _stems(typed)
        if said and known.isdisjoint(said):
            right = _nearest(typed, among)
            notes.append(f"{quoted(typed)}: taken for {right}." if right else f"No topic speaks of {quoted(typed)}.")
            said = _stems(right)
        stems += said
    return _Sought(tuple(one for one in stems if one in known), tuple(notes))


def _nearest(typed: str, among: Sequence[Topic]) -> str:
    """The word of a topic that a misspelt one is nearest to; "" when none is near."""
    from rapidfuzz import process  # 15 ms that well-spelt words do not pay
    from rapidfuzz.distance import OSA

    reach = 2 if len(typed) > _SHORT else 1
    if len(typed) < _SHORTEST:
        return ""
    spelt = sorted({word for each in among for word in _words(f"{each.title} {each.words}")})
    near = process.extract(typed, spelt, scorer=OSA.distance, score_cutoff=reach, limit=None)
    alike = [(far + (word[0] != typed[0]), word) for word, far, _ in near if len(word) >= _SHORTEST]
    return min(alike)[1] if alike else ""


def _unclear(text: str, near: Sequence[Topic]) -> Hint:
    if not near:
        return Hint(f"No topic is called {quoted(text)}. All topics:", "learn")
    names = ", ".join(each.id for each in near)
    return Hint(f"{quoted(text)} may be several topics: {names}. Say one:", f"learn {near[0].id}")
