"""From a meal's text to entries: what `log`, `whatif` and `edit` share."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from potassium_cli.commands import tell
from potassium_cli.commands.blood_values import refuse_per_litre
from potassium_cli.commands.doubts import Answer, chosen, problem_with
from potassium_cli.commands.no_food import is_no_food, never_food
from potassium_cli.commands.texts import readable, shortened
from potassium_cli.domain.food.meal import Decided, Entry, Item, Meal, Status, entry, in_words, meal_at
from potassium_cli.domain.food.moments import moment_of
from potassium_cli.errors import PotassiumError, UsageError
from potassium_cli.language.heading import read_heading
from potassium_cli.language.words import phrase, words
from potassium_cli.workspace import Workspace


class Occasion(NamedTuple):
    """When a meal was and which, and how to deal with it.

    That is whether to `ask` which food is meant, to `store` the meal, and to go on in spite of doubts about amounts
    (`yes`) or of items that cannot be logged (`partial`). `named` and `timed`: an option said the meal, or the time.
    `explain`: say why each item became what it became.
    """

    eaten_at: datetime
    meal: Meal
    ask: bool = False
    store: bool = False
    yes: bool = False
    partial: bool = False
    named: bool = False
    timed: bool = False
    explain: bool = False


def occasion(workspace: Workspace, meal: str | None, at: str | None) -> Occasion:
    """The occasion of the options --meal and --at; UsageError for what is no meal, no time, or still to come."""
    named = as_meal(meal)
    eaten_at = workspace.now if at is None else moment_of(readable(at), workspace.now, named)
    return Occasion(eaten_at, named or meal_at(eaten_at), named=named is not None, timed=at is not None)


def as_opened(workspace: Workspace, text: str, occasion: Occasion) -> Occasion:
    """The occasion with the meal, day and time that the text opens with, where no option said otherwise."""
    opening = read_heading(text)
    meal = occasion.meal if occasion.named else opening.meal
    eaten_at = occasion.eaten_at
    if opening.when and not occasion.timed:
        eaten_at = moment_of(opening.when, workspace.now, meal)
    return occasion._replace(eaten_at=eaten_at, meal=meal or meal_at(eaten_at))


def as_meal(text: str | None) -> Meal | None:
    """The meal that was named, in full or by its first letters."""
    if text is None:
        return None
    fitting = [meal for meal in Meal if text.strip() and meal.value.startswith(text.strip().casefold())]
    if len(fitting) != 1:
        raise UsageError(f"“{text[:40]}” is no meal; say breakfast, lunch, dinner or snack.")
    return fitting[0]


def meal_names() -> list[str]:
    """The meals, for shell completion."""
    return [meal.value for meal in Meal]


def understood(workspace: Workspace, text: str, *, ask: bool = False) -> tuple[Item, ...]:
    """The items of a text; with `ask`, a person settles which food is meant where that is in doubt."""
    refuse_per_litre(text)
    items = workspace.reader.understand(text)
    if not items:
        raise UsageError('There is no food in that. Try: potassium log "2 bananas and a glass of milk"')
    doubtful: dict[str, Item] = {}  # what is said twice is asked once
    for item in items if ask else ():
        if item.status is Status.AMBIGUOUS and not item.problem and not never_food(workspace, item, ""):
            doubtful.setdefault(phrase(words(item.words)), item)
    if not doubtful:
        return items
    answers = {said: chosen(item) for said, item in doubtful.items()}
    foods = {doubtful[said].words: answer.food for said, answer in answers.items() if answer.food}
    return tuple(_answered(item, answers) for item in workspace.reader.understand(text, foods))


def _answered(item: Item, answers: Mapping[str, Answer]) -> Item:
    """An item as a person answered: one that is none of the foods offered, or one of them for this time only."""
    answer = answers.get(phrase(words(item.words)))
    if answer is None or item.problem:
        return item
    if answer.food is None:
        return item._replace(status=Status.UNMATCHED, name=item.words, food=None, alternatives=())
    return item if answer.lasting else item._replace(decided=Decided.SEARCH)


def sound(workspace: Workspace, items: Sequence[Item], occasion: Occasion) -> tuple[Item, ...]:
    """The items as they can be logged: all of them, or with `partial` what is left of each. Problems are told."""
    found = [(item, problem_with(workspace, item, yes=occasion.yes)) for item in items]
    problems = [problem for _, problem in found if problem]
    if problems and not (occasion.partial and len(problems) < len(found)):
        raise _all_of(problems, some_are_fine=occasion.store and len(problems) < len(found))
    return tuple(left for item, problem in found for left in _left_of(workspace, item, problem))


def _left_of(workspace: Workspace, item: Item, problem: PotassiumError | None) -> tuple[Item, ...]:
    """What can be logged of an item: with a problem its words alone, since something was eaten (SAFETY.md R29).

    Of a blood value or a medicine it is nothing: that was not eaten.
    """
    if problem is None:
        return (item,)
    if is_no_food(workspace, item):
        tell(workspace.addressed(f"Not logged: {problem}"))
        return ()
    tell(workspace.addressed(f"Logged as unknown: {problem}"))
    return (in_words(item, shortened(item.text)),)


def _all_of(problems: Sequence[PotassiumError], *, some_are_fine: bool) -> PotassiumError:
    """The first problem, with a word about how many more there are, and about what may be done with the rest."""
    more = [f"And {len(problems) - 1} more."] if len(problems) > 1 else []
    more += ["--partial logs the rest."] if some_are_fine else []
    return type(problems[0])(f"{problems[0]} ({' '.join(more)})") if more else problems[0]


def entries_of(workspace: Workspace, items: Sequence[Item], occasion: Occasion) -> tuple[Entry, ...]:
    """The items as entries of one meal at one moment, not yet stored."""
    return tuple(entry(item, occasion.eaten_at, occasion.meal, workspace.now) for item in items)
