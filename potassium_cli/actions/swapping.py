"""What holds less in the place of a food that nobody has logged; and foods side by side."""

import re
from collections.abc import Sequence

from potassium_cli.actions.meals import Proposal, error_of, propose
from potassium_cli.actions.occasions import occasion
from potassium_cli.domain.cautions.doubt import Doubt, Why
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import GramsFrom, Item
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.food.wording import readable
from potassium_cli.domain.suggest.instead import SwapTable
from potassium_cli.domain.suggest.rules import Rules, rules_of
from potassium_cli.errors import UsageError, raised
from potassium_cli.reports.compared import CompareReport, compare_report
from potassium_cli.reports.heeded import Person
from potassium_cli.reports.swapped import SwapReport, swap_report
from potassium_cli.workspace import Workspace

BOTH = 2


def proposed(space: Workspace, text: str) -> Proposal:
    """Understand the foods that something is wanted in the place of; two are one dish where the table has that."""
    proposal = _proposed(space, text)
    dish = _dish(space, proposal.items)
    as_one = _proposed(space, dish.name) if dish else proposal
    return as_one if len(as_one.items) == 1 else proposal


def _dish(space: Workspace, items: Sequence[Item]) -> Food | None:
    """The dish whose name is two foods that were said without amounts: "rice and peas" is white rice with peas."""
    if len(items) != BOTH or any(item.grams_from is not GramsFrom.DEFAULT for item in items):
        return None
    said = [words_of(item.words or item.text) for item in items]
    dishes = (hit.food for hit in space.reader.search(" ".join(item.text for item in items)) if "dish" in hit.food.tags)
    return next((food for food in dishes if _is_of(food.name, said)), None)


def _is_of(name: str, said: Sequence[frozenset[str]]) -> bool:
    parts = [part for part in re.split(r",| and | with ", name) if part.strip()]
    return len(parts) == BOTH and all(any(_ends_with(part, words) for part in parts) for words in said)


def _ends_with(part: str, words: frozenset[str]) -> bool:
    return words <= words_of(part) and words_of(part.rsplit(maxsplit=1)[-1]) <= words


def swap(space: Workspace, proposal: Proposal) -> SwapReport:
    """What holds less in the place of each food of a proposal, or why nothing is shown."""
    for item, doubt in zip(proposal.items, proposal.doubts, strict=True):
        if doubt and not _either(item, doubt):
            raise error_of(doubt)
    items = [each for item in proposal.items for each in (item, *item.either)]
    report = swap_report(items, swap_table(space), person_of(space), space.today, space.catalog.foods())
    return report._replace(person=space.person)


def _either(item: Item, doubt: Doubt) -> bool:
    """Whether all that is unclear is which of two foods it will be: both are answered."""
    return bool(item.either) and doubt.why is Why.AMBIGUOUS and not item.problem


def person_of(space: Workspace) -> Person:
    """The person as reports ask who it is."""
    return Person(space.profile, space.decision, rules(space), space.safety)


def swap_table(space: Workspace) -> SwapTable:
    """What foods are used as, and the foods that serve the same use with less."""
    from potassium_cli.tables.foods import data_folder
    from potassium_cli.tables.swaps import read_stand_ins, read_uses

    stand_ins = read_stand_ins(data_folder())
    found = {each.food_id: space.catalog.food(each.food_id) for each in stand_ins}
    return SwapTable(read_uses(data_folder()), stand_ins, {key: food for key, food in found.items() if food})


def rules(space: Workspace) -> Rules:
    """What this person does not eat, or must not be offered."""
    unfit = {tag for medicine in space.decision.medicines for tag in medicine.foods}
    return rules_of(space.profile, space.decision.kinds, space.now.date(), unfit)


def compared(space: Workspace, texts: Sequence[str]) -> CompareReport:
    """Foods side by side, each text one or several; of one that may be several the likeliest, which is told."""
    items: list[Item] = []
    for text in texts:
        proposal = _proposed(space, text)
        for item, doubt in zip(proposal.items, proposal.doubts, strict=True):
            if doubt and (doubt.why is not Why.AMBIGUOUS or item.problem):
                raise error_of(doubt)
            items += [item, *item.either]
    if len(items) < 2:
        raise UsageError("Say two foods at least: compare rice potato")
    return compare_report(tuple(items), person_of(space))


def _proposed(space: Workspace, text: str) -> Proposal:
    proposal = propose(space, readable(text), occasion(space, None, None))
    if proposal.refusal:
        raise raised(proposal.refusal)
    return proposal
