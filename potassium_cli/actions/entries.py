"""What can be done with entries that are in the journal: change one, delete some, log some again."""

from collections.abc import Sequence
from typing import NamedTuple

from potassium_cli.actions.felt import felt_if_readable, is_symptom, number_of
from potassium_cli.actions.figures import GRAMS, typed_figure
from potassium_cli.actions.learning import of_edit, told_learned
from potassium_cli.actions.meals import Pick, Proposal, answer_for, answered, error_of, propose
from potassium_cli.actions.occasions import Occasion, meal_named, occasion
from potassium_cli.actions.precautions import ask_of_day, evidence
from potassium_cli.domain.cautions.doubt import Overrule, Why
from potassium_cli.domain.cautions.doubts import doubt_of_entry, first_doubt
from potassium_cli.domain.food.concentrates import with_told_kinds
from potassium_cli.domain.food.figures import unmistakable
from potassium_cli.domain.food.meal import Entry, Item, Meal, entry
from potassium_cli.domain.food.moments import day_of, moment_of, occasions
from potassium_cli.domain.food.wording import quoted, readable, shortened
from potassium_cli.domain.symptoms.felt import Felt
from potassium_cli.errors import StorageError, UsageError, raised
from potassium_cli.hint import Hint
from potassium_cli.reports.changed import ChangeReport, FeltPart, Part
from potassium_cli.reports.meal import MealReport
from potassium_cli.reports.minded import fresh_lines
from potassium_cli.workspace import Workspace

LONGEST_LABEL = 200  # characters of what a change is called


class Wish(NamedTuple):
    """What an entry shall be: its food and amount in words, its meal, its time. None is left as it is."""

    food: str | None = None
    amount: str | None = None
    meal: str | None = None
    at: str | None = None
    yes: bool = False


def amount_in_words(grams: str | None, portion: str | None) -> str | None:
    """An amount in words, whichever way it was told; None when it was not."""
    if grams is None:
        return None if portion is None else readable(portion)
    if portion is not None:
        raise UsageError("Say --grams or --portion, not both.")
    weight = typed_figure("--grams", grams, GRAMS, "a weight in grams, such as 150")
    if not 0.1 <= weight <= 1e6:
        raise UsageError(f"--grams {quoted(grams)} cannot be; say a weight in grams, such as 150.")
    return f"{unmistakable(weight)} g"


def entry_numbered(space: Workspace, text: str) -> Entry:
    """The entry with a number, as `12` or `#12`; UsageError when there is none, or it is no number."""
    return space.journal.entry(_numbered(text))


def _numbered(text: str) -> int:
    digits = text.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdecimal()):
        raise UsageError(Hint(f"{quoted(text)} is no number of an entry; `", "day", "` shows them, such as #12."))
    return int(digits)


def proposed_food(space: Workspace, text: str) -> Proposal:
    """Understand the one food that an entry shall be of; what is none, or more than one, is an error."""
    proposal = propose(space, readable(text), occasion(space, None, None))
    if proposal.refusal:
        raise raised(proposal.refusal)
    for doubt in proposal.doubts:
        if doubt and doubt.why is Why.SYMPTOM:
            raise error_of(doubt)
    return _of_one(proposal)


def answered_food(space: Workspace, proposal: Proposal, picks: dict[str, Pick]) -> Proposal:
    """The proposal as a person answered which food is meant."""
    return _of_one(answered(space, proposal, picks)) if picks else proposal


def edit(space: Workspace, before: Entry, wish: Wish, named: Proposal | None) -> ChangeReport:
    """Change an entry as it was wished; `named` is the food that was proposed for it. Nothing to change is an error."""
    food = _certain(named) if named else None
    after = _moved(space, _changed(space, before, wish, food), wish)
    if (wish.food, wish.amount, wish.meal, wish.at) == (None, None, None, None):
        raise UsageError("Say what to change: --grams, --portion, --food, --meal or --at.")
    if after == before:
        raise UsageError(f"Entry {before.id} is like that already; nothing was changed.")
    ask_of_day(space, (after,), yes=wish.yes, instead_of=before.id)
    choices = of_edit(space, before, after, food) if food else {}
    space.journal.replace(after, f"edit {before.name}", space.now, choices)
    day = space.day_of(after.eaten_at)
    eaten, decision = space.eaten(day, day), space.decision_on(day)
    title = Hint(
        f"Changed{_whose(space)} (", "undo", f" brings it back): {occasions((after,), space.today, space.day_starts)}"
    )
    return ChangeReport(
        "changed",
        title,
        parts=(Part("now", "", (after,)),),
        cautions=fresh_lines((after,), eaten, space.profile, decision, space.safety.cautions),
        person=space.person,
        notes=told_learned(space, choices),
    )


def delete(space: Workspace, numbers: Sequence[str]) -> ChangeReport:
    """Take entries and symptoms out, all or none; also one that cannot be read, and so is in the way of its day."""
    of_felt = tuple(dict.fromkeys(number_of(text) for text in numbers if is_symptom(text)))
    wanted = tuple(dict.fromkeys(_numbered(text) for text in numbers if not is_symptom(text)))
    read = {number: _if_readable(space, number) for number in wanted}
    read_felt = {number: felt_if_readable(space, number) for number in of_felt}
    gone, felt = tuple(filter(None, read.values())), tuple(filter(None, read_felt.values()))
    unread = [f"entry {number}" for number, each in read.items() if each is None]
    unread += [f"symptom {number}" for number, each in read_felt.items() if each is None]
    named = ", ".join(filter(None, (_names(gone), _names(felt), *unread)))
    space.journal.delete(wanted, f"delete {named}", space.now, of_felt)
    title = Hint(f"Deleted{_whose(space)} (", "undo", f" brings {'it' if len(numbers) == 1 else 'them'} back):")
    notes = tuple(Hint(f"{each.capitalize()}, which could not be read, is taken out.") for each in unread)
    report = ChangeReport("deleted", title, parts=(Part("gone", "", gone),), person=space.person, notes=notes)
    return report._replace(felt=(FeltPart("gone", "", felt),) if felt else ())


def _if_readable(space: Workspace, number: int) -> Entry | None:
    """The entry with a number; None when its row makes no sense. UsageError when there is none."""
    try:
        return space.journal.entry(number)
    except StorageError:
        return None


def repeat(space: Workspace, what: Sequence[str], when: Occasion, *, yes: bool) -> MealReport:
    """Log entries again that are named by their numbers, or by a day, a meal of it, or both."""
    said = [word for word in (readable(word).strip() for word in what) if word]
    if not said:
        raise UsageError("Say what to repeat: numbers of entries, or a day, a meal, or both.")
    numbered = all(word.removeprefix("#").isdecimal() for word in said)
    found = tuple(entry_numbered(space, word) for word in said) if numbered else _eaten(space, said)
    held = evidence(space)
    for doubt in (doubt_of_entry(each, held) for each in found):
        if doubt and not yes:
            raise error_of(doubt)
    keep_meal = not numbered and not when.named
    again = [
        each._replace(id=0, eaten_at=when.eaten_at, meal=each.meal if keep_meal else when.meal, logged_at=space.now)
        for each in found
    ]
    ask_of_day(space, again, yes=yes)
    entries = space.journal.add(again, f"repeat {_names(found)}", space.now)
    return answer_for(space, MealReport(entries=entries, logged=True))


def _whose(space: Workspace) -> str:
    return f" for {space.person}" if space.person else ""


def _names(entries: Sequence[Entry | Felt]) -> str:
    return ", ".join(each.name for each in entries)[:LONGEST_LABEL]


def _of_one(proposal: Proposal) -> Proposal:
    if len(proposal.items) > 1:
        raise UsageError(f"{quoted(proposal.text)} is more than one food; an entry has one.")
    return proposal


def _certain(named: Proposal) -> Item:
    """The one item of a proposed food, which is one food for certain; its amount may be too large here."""
    doubt = named.doubts[0]
    if doubt and doubt.overruled_by is not Overrule.YES:
        raise error_of(doubt)
    return named.items[0]


def _changed(space: Workspace, before: Entry, wish: Wish, food: Item | None) -> Entry:
    """The entry with another food or another amount; what is not said stays as it was."""
    if wish.amount is None and food is None:
        return before
    item = _item(space, before, wish, food)
    doubt = first_doubt(item, evidence(space))
    if doubt and not (wish.yes and doubt.overruled_by is Overrule.YES):
        raise error_of(doubt)
    if wish.amount is None and item.grams is not None and item.grams == before.grams:
        item = item._replace(portion=before.portion, grams_from=before.grams_from)
    changed = entry(item, before.eaten_at, before.meal, before.logged_at)._replace(id=before.id, text=before.text)
    return with_told_kinds(changed, food.text) if food else changed


def _item(space: Workspace, before: Entry, wish: Wish, named: Item | None) -> Item:
    """The food that is meant, in the amount that is meant."""
    if named and wish.amount is None and (named.amount is not None or before.grams is None):
        return named
    if named and named.food is None:
        raise UsageError("Its potassium was typed, so it has no portions: leave out --grams and --portion.")
    food = (named.food if named else None) or space.catalog.food(before.food_id)
    if food is None:
        why = "was logged by its potassium" if before.understood else "was not understood"
        raise UsageError(f"“{before.name}” {why}, so it has no portions; say the food: --food.")
    amount = f"{unmistakable(before.grams or 0.0)} g" if wish.amount is None else wish.amount
    return space.reader.measured(food, amount)._replace(text=amount)


def _moved(space: Workspace, changed: Entry, wish: Wish) -> Entry:
    """The entry at another meal or time. A time alone keeps the day, a day alone the hour, and both keep the meal."""
    named = meal_named(wish.meal) or changed.meal
    if wish.at is None:
        return changed._replace(meal=named)
    eaten_at = moment_of(readable(wish.at), space.now, named, changed.eaten_at, space.day_starts)
    return changed._replace(meal=named, eaten_at=eaten_at)


def _eaten(space: Workspace, words: Sequence[str]) -> tuple[Entry, ...]:
    """What was eaten on a day; without a day today, and at the meal that the last word names, if it names one."""
    meal = _meal(words[-1])
    told = " ".join(words[:-1] if meal else words)
    if told.startswith("-") and not told[1:].isdecimal():
        raise UsageError(f"There is no option {shortened(told)}; --help lists them.")
    day = day_of(told or "today", space.now, space.day_starts)
    found = tuple(each for each in space.eaten(day, day) if meal in (None, each.meal))
    if not found:
        where = f" for {meal.value}" if meal else ""
        raise UsageError(Hint(f"Nothing was logged on {day}{where}; `", f"day {day}", "` shows that day."))
    return found


def _meal(word: str) -> Meal | None:
    try:
        return meal_named(word)
    except UsageError:
        return None
