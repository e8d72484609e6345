"""A meal told in words becomes a proposal, and the proposal, with a person's answers, entries of the journal.

`propose` understands and objects; `answered` takes in which food a person means; `store` and `tried` make a report of
it, the one in the journal, the other not. Nobody is asked here: a command asks on a terminal, a screen in a list, and a
script is told what stands against its meal.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from potassium_cli.actions.occasions import Occasion, as_told
from potassium_cli.actions.precautions import alarms_of, evidence, facts_for, with_days_of_salts, with_safe_names
from potassium_cli.domain.cautions.doubt import Doubt, Evidence, Overrule, Why
from potassium_cli.domain.cautions.doubts import first_doubt
from potassium_cli.domain.cautions.no_food import is_no_food, per_litre
from potassium_cli.domain.cautions.of_the_body import emergency, items_of, of_the_body
from potassium_cli.domain.cautions.salts import may_be_a_medicine
from potassium_cli.domain.food.concentrates import figure_of_a_meal, with_told_kinds
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided, Entry, Item, Status, Told, entry, in_words
from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.domain.food.wording import readable, shortened
from potassium_cli.domain.symptoms.signs import Heard, hear
from potassium_cli.errors import (
    EmergencyError,
    FoodNotFoundError,
    PotassiumError,
    Refusal,
    RefusedError,
    UsageError,
    raised,
)
from potassium_cli.hint import Hint
from potassium_cli.language.asking import asks, points_back
from potassium_cli.language.words import phrase, words
from potassium_cli.reports.carried import shown_nutrients
from potassium_cli.reports.day import DayReport, day_report
from potassium_cli.reports.meal import MealReport
from potassium_cli.reports.minded import fresh_lines
from potassium_cli.workspace import Workspace

NO_FOOD = Hint("There is no food in that. Try:", 'log "2 bananas and a glass of milk"')
MISSING = (Why.UNMATCHED, Why.AMBIGUOUS)
# With these against it that nobody overrules, no figure of the item is true.
NO_FIGURE = (Why.EMERGENCY, Why.SYMPTOM, Why.BLOOD_VALUE, Why.MEDICINE, Why.UNIT, Why.OVERDOSE)


class Pick(NamedTuple):
    """The food that a person says an item is, None for none of those offered; `lasting`: so that it may be learned."""

    food: Food | None
    lasting: bool = True


class Proposal(NamedTuple):
    """What a text comes to before anything is stored: its items, and what stands against each, if anything does.

    `refusal` says why the text as a whole can be no meal. `declined`: the words that were none of the foods offered.
    `both`: of two foods with an "or" between them both are answered for, and none is asked about.
    """

    text: str
    occasion: Occasion
    items: tuple[Item, ...] = ()
    doubts: tuple[Doubt | None, ...] = ()
    refusal: Refusal | None = None
    declined: frozenset[str] = frozenset()
    both: bool = False

    @property
    def questions(self) -> dict[str, Item]:
        """The items of which a person may say which food is meant, by their words: what is said twice is asked once."""
        found: dict[str, Item] = {}
        for item, doubt in zip(self.items, self.doubts, strict=True):
            if doubt and doubt.why is Why.AMBIGUOUS and not (self.both and item.either):
                found.setdefault(_words(item), item)
        return found


class Agreed(NamedTuple):
    """What is put up with: amounts that look too large (`yes`), items that cannot be logged (`partial`)."""

    yes: bool = False
    partial: bool = False
    explain: bool = False


def propose(space: Workspace, text: str, occasion: Occasion, *, both: bool = False) -> Proposal:
    """Understand a text, and say what stands against each item of it. What cannot be a meal is refused.

    What it says of the body is heard first, and is no part of what is read as food (SAFETY.md R22, R34).
    """
    proposal = Proposal(text, occasion, both=both)
    try:
        told = readable(text)
        heard = hear(told, space.safety.symptoms)
        if doubt := emergency(heard, space.safety, facts_for(space, heard.symptoms)) or per_litre(told, space.safety):
            raise error_of(doubt)
        if (before := points_back(told)) is not None:
            raise UsageError(Hint("That points at an earlier meal. To log it again:", f"repeat {before}"))
        items = _items(space, heard)
        if not items:
            raise UsageError(NO_FOOD)
        return _with_items(space, proposal, items)
    except PotassiumError as error:
        return proposal._replace(refusal=error.refusal)


def answered(space: Workspace, proposal: Proposal, picks: Mapping[str, Pick]) -> Proposal:
    """The proposal as a person answered its questions, by the words that they were asked by."""
    asked = proposal.questions
    foods = {asked[said].words: pick.food for said, pick in picks.items() if pick.food}
    again = _items(space, _heard(space, proposal), foods)
    items = tuple(_picked(item, picks.get(_words(item))) for item in again)
    declined = frozenset(said for said, pick in picks.items() if pick.food is None)
    return _with_items(space, proposal._replace(declined=declined), items)


def named(space: Workspace, said: str) -> Food | None:
    """The one food that a person means by a name in answer to a question; None when it is not clear."""
    items = space.reader.understand(said)
    return items[0].food if len(items) == 1 and items[0].status is Status.MATCHED and not items[0].problem else None


def store(space: Workspace, proposal: Proposal, agreed: Agreed) -> MealReport:
    """Store what was eaten, in one change with what is learned of it; the report says why when nothing was."""
    return _reported(space, proposal, agreed, logged=True)


def tried(space: Workspace, proposal: Proposal, agreed: Agreed) -> MealReport:
    """The same report, with nothing stored."""
    return _reported(space, proposal, agreed, logged=False)


def answer_for(space: Workspace, report: MealReport) -> MealReport:
    """The report with its days as they are now, or would be, and with the cautions that its entries call for."""
    days = sorted({space.day_of(entry.eaten_at) for entry in report.entries})
    answers = [_day_of(space, report, day) for day in days]
    shown = [shown_nutrients(space.decision_on(day).tier, NAMES) for day in days]
    return report._replace(
        today=space.today,
        day_starts=space.day_starts,
        nutrients=tuple(name for name in NAMES if all(name in names for names in shown)),
        days=tuple(day for day, _ in answers),
        cautions=tuple(dict.fromkeys(line for _, lines in answers for line in lines)),
        reason_said=bool(days) and _reason_was_said(space, report, days[-1]),
    )


def _reason_was_said(space: Workspace, report: MealReport, day: date) -> bool:
    """Whether an earlier entry of today was answered with why there is no goal.

    What is broken is said every time, and so is why another day has none: today's reason is not told of that one.
    """
    numbers = {entry.id for entry in report.entries}
    broken = space.safety.problem or space.profile.problem
    return not broken and day == space.today and any(entry.id not in numbers for entry in space.eaten(day, day))


def _day_of(space: Workspace, report: MealReport, day: date) -> tuple[DayReport, tuple[Hint, ...]]:
    """One day of an answer, and the cautions that its entries call for."""
    fresh = tuple(entry for entry in report.entries if space.day_of(entry.eaten_at) == day)
    eaten = space.eaten(day, day)
    if not report.logged and not report.alternatives:
        eaten = (*eaten, *fresh)
    decision = space.decision_on(day)
    tried = not report.logged and not report.alternatives
    shown = day_report(day, eaten, decision, space.today, now=space.now, tried=tried)._replace(person=space.person)
    return shown, fresh_lines(fresh, eaten, space.profile, decision, space.safety.cautions)


def empty(space: Workspace) -> MealReport:
    """A report with nothing in it yet but what may be told."""
    return MealReport(today=space.today, nutrients=shown_nutrients(space.decision.tier, NAMES))


def error_of(doubt: Doubt) -> PotassiumError:
    """A doubt as the error that it is when nobody overrules it."""
    if doubt.why is Why.EMERGENCY:
        return EmergencyError(doubt.told)
    if doubt.grave:
        return RefusedError(doubt.told)
    return (FoodNotFoundError if doubt.why in MISSING else UsageError)(doubt.told)


def _heard(space: Workspace, proposal: Proposal) -> Heard:
    return hear(readable(proposal.text), space.safety.symptoms)


def _items(space: Workspace, heard: Heard, answered: Mapping[str, Food] | None = None) -> tuple[Item, ...]:
    """The items of the foods in a text, and behind them what it says of the body."""
    eaten = space.reader.understand(heard.food, answered) if heard.food else ()
    return (*eaten, *items_of(heard))


def _with_items(space: Workspace, proposal: Proposal, items: tuple[Item, ...]) -> Proposal:
    """The proposal with these items, each with when it was eaten; UsageError when that is still to come."""
    held = evidence(space, _heard(space, proposal).symptoms)
    told = (_as_meal(item, proposal.text) for item in items)
    filed = tuple(_filed(space, with_safe_names(space, item), proposal.occasion) for item in told)
    doubts = _told_together(proposal, [first_doubt(item, held) for item in filed], held)
    return proposal._replace(items=filed, doubts=tuple(with_days_of_salts(space, filed, doubts)))


def _told_together(proposal: Proposal, doubts: Sequence[Doubt | None], held: Evidence) -> list[Doubt | None]:
    """The doubts, with all that the text says of the body told at once: no sign hides a graver one (SAFETY.md R22)."""
    of_body = [doubt for doubt in doubts if doubt and doubt.why is Why.SYMPTOM]
    if len(of_body) < 2:  # of one nothing can hide another
        return list(doubts)
    whole = of_the_body(readable(proposal.text), held.tables, expecting=held.expecting, facts=held.facts)
    return [whole if whole and doubt in of_body else doubt for doubt in doubts]


def _as_meal(item: Item, text: str) -> Item:
    """An item that is but a figure behind the name of its meal, as a meal of which the potassium is known."""
    figure = 0.0 if item.food or item.told.meal is None else figure_of_a_meal(text, item.text)
    if not figure:
        return item
    name = item.told.meal.value if item.told.meal else ""
    known, said = Nutrients(potassium_mg=figure), f"{figure:g} mg potassium"
    return Item(item.text, Status.MATCHED, name, None, figure, "mg", said, nutrients=known, told=item.told, words=name)


def _filed(space: Workspace, item: Item, said: Occasion) -> Item:
    when = as_told(Told() if item.problem else item.told, said, space)
    return item._replace(eaten_at=when.eaten_at, meal=when.meal)


def _words(item: Item) -> str:
    return phrase(words(item.words))


def _picked(item: Item, pick: Pick | None) -> Item:
    """An item as a person answered: one that is none of the foods offered, or one of them for this time only."""
    if pick is None or item.problem:
        return item
    if pick.food is None:
        return item._replace(status=Status.UNMATCHED, name=item.words, food=None, alternatives=())
    return item if pick.lasting else item._replace(decided=Decided.SEARCH)


def _is_none(doubt: Doubt | None) -> bool:
    """Whether what was typed is no food, whatever food its words remind of."""
    return doubt is not None and doubt.why in NO_FIGURE and doubt.overruled_by is Overrule.NOBODY


def _without_food(item: Item) -> Item:
    """An item without the food that was found for it, and without its figures: they would be read as those of it."""
    bare = Item(item.text, Status.UNMATCHED, item.words, problem=item.problem, words=item.words)
    return bare._replace(eaten_at=item.eaten_at, meal=item.meal, not_used=item.not_used)


def _reported(space: Workspace, proposal: Proposal, agreed: Agreed, *, logged: bool) -> MealReport:
    if proposal.refusal and proposal.refusal.code == EmergencyError.exit_code:
        return MealReport(refusal=proposal.refusal)  # help is told of even when no journal can be read
    pairs = zip(proposal.items, proposal.doubts, strict=True)
    shown = tuple(_without_food(item) if _is_none(doubt) else item for item, doubt in pairs)
    report = empty(space)._replace(items=shown)
    if agreed.explain and proposal.items and not _heard(space, proposal).said:
        asked = {item.words: item.food for item in proposal.items if item.food and item.decided is Decided.ASKED}
        report = report._replace(explained=space.reader.explain(_heard(space, proposal).food, asked))
    try:
        report = _kept(space, report, proposal, agreed, logged=logged)
    except PotassiumError as error:
        alarms = alarms_of(space, proposal.text, proposal.items)
        return report._replace(refusal=error.refusal, cautions=alarms, notes=alarms)
    return answer_for(space, report)


def _kept(space: Workspace, report: MealReport, proposal: Proposal, agreed: Agreed, *, logged: bool) -> MealReport:
    """The report with the entries of what is left of the meal, stored when it is to be logged."""
    if proposal.refusal:
        raise raised(proposal.refusal)
    if logged and asks(proposal.text):
        raise UsageError(Hint("That asks about a food, so nothing was logged. What it holds:", 'whatif "..."'))
    kept, notes = _left(space, proposal, agreed, logged=logged)
    when = proposal.occasion
    entries = tuple(
        with_told_kinds(entry(item, item.eaten_at or when.eaten_at, item.meal or when.meal, space.now), item.text)
        for item in kept
    )
    if not logged:
        return report._replace(entries=entries, notes=notes)
    for day in {space.day_of(each.eaten_at) for each in entries}:
        space.eaten(day, day)  # a day that cannot be read is an error before anything is stored
    stored, more = _stored(space, kept, entries, f"log {shortened(proposal.text)}")
    asked = may_be_a_medicine(stored, space.decision, space.safety)
    return report._replace(entries=stored, logged=True, notes=(*notes, *more, *asked))


def _left(
    space: Workspace, proposal: Proposal, agreed: Agreed, *, logged: bool
) -> tuple[tuple[Item, ...], tuple[Hint, ...]]:
    """The items as they can be logged: all of them, or with `partial` what is left of each, and what is told of it."""
    pairs = zip(proposal.items, proposal.doubts, strict=True)
    doubts = [None if doubt and _overruled(item, doubt, agreed, both=proposal.both) else doubt for item, doubt in pairs]
    standing = [doubt for doubt in doubts if doubt]
    some_are_fine = len(standing) < len(doubts)
    told_of = zip(proposal.items, doubts, strict=True)
    unasked = [doubt for item, doubt in told_of if doubt and _words(item) not in proposal.declined]
    if (unasked and not agreed.partial) or (standing and not some_are_fine):
        raise _all_of(unasked or standing, may_be_parted=logged and some_are_fine)
    kept: list[Item] = []
    notes: list[Hint] = []
    for item, doubt in zip(proposal.items, doubts, strict=True):
        if doubt is None:
            kept += [item, *item.either]
        elif doubt.why is Why.SYMPTOM or is_no_food(item, evidence(space)):
            notes.append(doubt.told.behind("Not logged:"))  # it was not eaten
        else:
            notes.append(doubt.told.behind("Logged as unknown:"))
            kept.append(in_words(item, shortened(item.text)))  # something was (SAFETY.md R29)
    return tuple(kept), tuple(dict.fromkeys(notes))


def _overruled(item: Item, doubt: Doubt, agreed: Agreed, *, both: bool) -> bool:
    """Whether a doubt is put up with; where `both` are answered for, which of two foods it is is none."""
    told = both and bool(item.either) and doubt.why is Why.AMBIGUOUS
    return told or (agreed.yes and doubt.overruled_by is Overrule.YES)


def _all_of(doubts: Sequence[Doubt], *, may_be_parted: bool) -> PotassiumError:
    """The first doubt, with a word about how many more there are, and about what may be done with the rest."""
    others = len(set(doubts)) - 1
    more = [f"And {others} more."] if others else []
    more += ["--partial logs the rest."] if may_be_parted else []
    first = min(doubts, key=lambda doubt: doubt.why is not Why.SYMPTOM)  # the body before the food (SAFETY.md R22)
    return error_of(first._replace(told=first.told.then(f" ({' '.join(more)})") if more else first.told))


def _stored(
    space: Workspace, kept: Sequence[Item], entries: Sequence[Entry], label: str
) -> tuple[tuple[Entry, ...], tuple[Hint, ...]]:
    """Store entries in one change, with which foods a person said they meant; tell how to put right the unknown."""
    notes: tuple[Hint, ...] = ()
    if any(item.decided is Decided.ASKED for item in kept):
        from potassium_cli.actions.learning import of_items, told_learned  # most meals teach nothing

        choices = of_items(space, kept)
        stored = space.journal.add(entries, label, space.now, choices)
        notes = told_learned(space, choices)
    else:
        stored = space.journal.add(entries, label, space.now)
    unknown = (
        Hint("Once you know what it was:", f'edit {each.id} --food "..."') for each in stored if not each.understood
    )
    return stored, (*notes, *unknown)
