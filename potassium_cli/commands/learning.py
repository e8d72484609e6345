"""What is learned when a person says which food they mean: that food is first for those words from then on."""

import shlex
from collections.abc import Iterable

from potassium_cli.commands import tell
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Decided, Entry, Item
from potassium_cli.journal.journal import Choices
from potassium_cli.journal.records import Choice
from potassium_cli.language.words import phrase, words
from potassium_cli.workspace import Workspace

LONGEST = 120  # characters of words that are worth learning


def of_items(opened: Workspace, items: Iterable[Item]) -> Choices:
    """What is learned from the items whose food a person was asked for."""
    learned: dict[str, Choice | None] = {}
    for item in items:
        if item.food and item.decided is Decided.ASKED:
            learned = _lesson(opened, item.words, item.food) | learned
    return learned


def of_edit(opened: Workspace, before: Entry, after: Entry, named: Item) -> Choices:
    """What is learned when an entry gets another food: that its words mean this food, if they may.

    Who makes avocado of "a banana" corrects what was eaten, and does not say that bananas are avocados.
    """
    learned = dict(of_items(opened, [named]))
    food = named.food
    if food is None or before.food_id in ("", after.food_id):
        return learned
    items = opened.reader.understand(before.text)
    said = items[0].words if len(items) == 1 else ""
    return learned | _lesson(opened, said, food) if opened.reader.may_mean(said, food) else learned


def of_own_food(opened: Workspace, food: Food) -> Choices:
    """What is forgotten when a food of one's own gets a name that was chosen for another food before."""
    others = (choice for choice in opened.choices if choice.food_id != food.id)
    names = (food.name, *food.aliases)
    return {choice.words: None for choice in others if any(opened.reader.same(choice.said, name) for name in names)}


def tell_learned(opened: Workspace, choices: Choices) -> None:
    """Tell what was learned, and how it is forgotten."""
    for choice in filter(None, choices.values()):
        tell(f"From now on “{choice.said}” is {_name(opened, choice)}.")
        tell(opened.addressed(f"To forget that: potassium foods forget {shlex.quote(choice.said)}"))


def tell_forgotten(opened: Workspace, choices: Choices) -> None:
    """Tell what was forgotten without being asked for."""
    for choice in opened.choices:
        if choice.words in choices:
            tell(f"Forgotten: “{choice.said}” was {_name(opened, choice)}.")


def _name(opened: Workspace, choice: Choice) -> str:
    food = opened.catalog.food(choice.food_id)
    return food.name if food else choice.food_id


def _lesson(opened: Workspace, said: str, food: Food) -> dict[str, Choice | None]:
    """The choice of a food for words, in the place of the one for them before; nothing when that is the same."""
    said = " ".join(said.split())
    number = phrase(words(said))
    if not number or len(said) > LONGEST:
        return {}
    before = [choice for choice in opened.choices if opened.reader.same(choice.said, said)]
    if [choice.food_id for choice in before] == [food.id]:
        return {}
    forgotten: dict[str, Choice | None] = {choice.words: None for choice in before}
    return forgotten | {number: Choice(number, said, food.id, opened.now)}
