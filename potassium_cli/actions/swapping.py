"""What holds less in the place of a food that nobody has logged; and foods side by side."""

from collections.abc import Sequence

from potassium_cli.actions.meals import Proposal, error_of, propose
from potassium_cli.actions.occasions import occasion
from potassium_cli.domain.cautions.doubt import Why
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.food.wording import readable
from potassium_cli.domain.suggest.instead import SwapTable
from potassium_cli.domain.suggest.rules import Rules, rules_of
from potassium_cli.errors import UsageError, raised
from potassium_cli.reports.compared import CompareReport, compare_report
from potassium_cli.reports.heeded import Person
from potassium_cli.reports.swapped import SwapReport, swap_report
from potassium_cli.workspace import Workspace


def proposed(space: Workspace, text: str) -> Proposal:
    """Understand the one food that something is wanted in the place of; what is none, or more than one, is an error."""
    proposal = _proposed(space, text)
    if len(proposal.items) != 1:
        raise UsageError("Say one food at a time, such as “a ham sandwich”.")
    return proposal


def swap(space: Workspace, proposal: Proposal) -> SwapReport:
    """What holds less in the place of the food of a proposal, or why nothing is shown."""
    (item,), (doubt,) = proposal.items, proposal.doubts
    if doubt:
        raise error_of(doubt)
    report = swap_report(item, swap_table(space), person_of(space), space.today, space.catalog.foods())
    return report._replace(person=space.person)


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
