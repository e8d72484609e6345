"""What is learned when a person says which food they mean: that food is first for those words from then on."""

from collections.abc import Iterable
from shlex import quote

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided, Entry, Item
from potassium_cli.domain.food.wording import quoted, shortened
from potassium_cli.errors import FoodNotFoundError, UsageError
from potassium_cli.hint import Hint
from potassium_cli.journal.journal import Chosen
from potassium_cli.journal.records import Choice
from potassium_cli.language.words import phrase, words
from potassium_cli.reports.learned import Learned, LearnedReport
from potassium_cli.workspace import Workspace

LONGEST = 120  # characters of words that are worth learning


def of_items(space: Workspace, items: Iterable[Item]) -> Chosen:
    """What is learned from the items whose food a person was asked for."""
    learned: dict[str, Choice | None] = {}
    for item in items:
        if item.food and item.decided is Decided.ASKED:
            learned = _lesson(space, item.words, item.food) | learned
    return learned


def of_edit(space: Workspace, before: Entry, after: Entry, named: Item) -> Chosen:
    """What is learned when an entry gets another food: that its words mean this food, if they may.

    Who makes avocado of "a banana" corrects what was eaten, and does not say that bananas are avocados.
    """
    learned = dict(of_items(space, [named]))
    food = named.food
    if food is None or before.food_id in ("", after.food_id):
        return learned
    items = space.reader.understand(before.text)
    said = items[0].words if len(items) == 1 else ""
    return learned | _lesson(space, said, food) if space.reader.may_mean(said, food) else learned


def of_own_food(space: Workspace, food: Food) -> Chosen:
    """What is forgotten when a food of one's own gets a name that was chosen for another food before."""
    others = (choice for choice in space.choices if choice.food_id != food.id)
    names = (food.name, *food.aliases)
    return {choice.words: None for choice in others if any(space.reader.same(choice.said, name) for name in names)}


def told_learned(space: Workspace, choices: Chosen) -> tuple[Hint, ...]:
    """Say what was learned, and how it is forgotten."""
    return tuple(
        hint
        for choice in filter(None, choices.values())
        for hint in (
            Hint(f"From now on “{choice.said}” is {_name(space, choice)}."),
            Hint("To forget that:", f"foods forget {quote(choice.said)}"),
        )
    )


def told_forgotten(space: Workspace, choices: Chosen) -> tuple[Hint, ...]:
    """Say what was forgotten without being asked for."""
    gone = (choice for choice in space.choices if choice.words in choices)
    return tuple(Hint(f"Forgotten: “{choice.said}” was {_name(space, choice)}.") for choice in gone)


def forget(space: Workspace, said: str | None, *, everything: bool) -> LearnedReport:
    """List what was learned; with words, or for `everything`, forget it. Words that are not learned are refused."""
    text = said or ""
    if text.strip() and everything:
        raise UsageError("Say the words to forget, or --all, not both.")
    known = space.choices
    gone = known if everything else tuple(each for each in known if _says(space, each, text))
    label = f"forget {'all that was learned' if everything else shortened(text)}"
    space.journal.choose({each.words: None for each in gone}, label, space.now)
    left = _learned(space, (each for each in known if each not in gone))
    report = LearnedReport(left, _learned(space, gone), forgetting=everything or bool(gone))
    if said is None or gone:
        return report
    told = Hint(f"Nothing is learned of {quoted(text)}; `", "foods forget", "` lists what is.")
    return report._replace(refusal=FoodNotFoundError(told).refusal)


def _says(space: Workspace, choice: Choice, text: str) -> bool:
    return bool(text.strip()) and space.reader.same(choice.said, text)


def _learned(space: Workspace, choices: Iterable[Choice]) -> tuple[Learned, ...]:
    found = ((choice, space.catalog.food(choice.food_id)) for choice in choices)
    return tuple(Learned(choice.said, choice.food_id, food, choice.chosen_at) for choice, food in found)


def _name(space: Workspace, choice: Choice) -> str:
    food = space.catalog.food(choice.food_id)
    return food.name if food else choice.food_id


def _lesson(space: Workspace, said: str, food: Food) -> dict[str, Choice | None]:
    """The choice of a food for words, in the place of the one for them before; nothing when that is the same."""
    said = " ".join(said.split())
    number = phrase(words(said))
    if not number or len(said) > LONGEST:
        return {}
    before = [choice for choice in space.choices if space.reader.same(choice.said, said)]
    if [choice.food_id for choice in before] == [food.id]:
        return {}
    forgotten: dict[str, Choice | None] = {choice.words: None for choice in before}
    return forgotten | {number: Choice(number, said, food.id, space.now)}
