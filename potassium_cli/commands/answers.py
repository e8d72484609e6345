"""What `log` and `whatif` do with their text: answer one meal, or one for each line of standard input."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from potassium_cli.commands import show, tell
from potassium_cli.commands.meals import Occasion, as_opened, entries_of, sound, understood
from potassium_cli.commands.texts import lines_of_stdin, readable, shortened, text_of
from potassium_cli.domain.food.meal import Decided, Entry, Item
from potassium_cli.domain.food.nutrients import NAMES
from potassium_cli.errors import PotassiumError, StorageError
from potassium_cli.reports.answer import Answer
from potassium_cli.reports.carried import shown_nutrients
from potassium_cli.reports.cautions import fresh_lines
from potassium_cli.reports.day import day_report
from potassium_cli.workspace import Workspace

if TYPE_CHECKING:
    from potassium_cli.domain.food.explanation import Explanation


def answer_all(workspace: Workspace, arguments: Sequence[str], occasion: Occasion, *, as_json: bool) -> None:
    """Answer the arguments as one meal, or with "-" each line of standard input as one."""
    if list(arguments) == ["-"]:
        _answer_lines(workspace, lines_of_stdin(), occasion._replace(ask=False), as_json=as_json)
    else:
        _answer(workspace, text_of(arguments), occasion, as_json=as_json)


def _answer_lines(workspace: Workspace, lines: Iterable[str], occasion: Occasion, *, as_json: bool) -> None:
    """Answer line by line; a meal that is refused is told and the next goes on. The first one decides the exit code."""
    refused = []
    for number, line in enumerate(lines, start=1):
        try:
            _answer_line(workspace, line, occasion, as_json=as_json)
        except StorageError:
            raise
        except PotassiumError as error:
            refused.append(error)
            tell(f"potassium: line {number}: {error}")
    if refused:
        count = "1 line was" if len(refused) == 1 else f"{len(refused)} lines were"
        raise type(refused[0])(f"{count} not {'logged' if occasion.store else 'answered'}; see above.")


def _answer_line(workspace: Workspace, line: str, occasion: Occasion, *, as_json: bool) -> None:
    """Answer one line. A blank one is no meal; its JSON is an empty answer, so that lines and answers stay paired."""
    if any(char.isprintable() and not char.isspace() for char in line):
        _answer(workspace, line, occasion, as_json=as_json)
    elif as_json:
        _print_json(_empty(workspace))


def _answer(workspace: Workspace, text: str, occasion: Occasion, *, as_json: bool) -> None:
    understanding = Answer()
    try:
        understanding = _empty(workspace)
        items = understood(workspace, readable(text), ask=occasion.ask and workspace.interactive)
        understanding = understanding._replace(items=items)
        if occasion.explain:
            understanding = understanding._replace(explained=_explained(workspace, readable(text), items))
        answer = _kept(workspace, items, occasion, text)
    except PotassiumError as error:
        if as_json:
            _print_json(understanding._replace(refusal=str(error)))
        else:
            _print_explained(workspace, understanding)
        raise
    _show(workspace, answer._replace(explained=understanding.explained), as_json=as_json)


def _empty(workspace: Workspace) -> Answer:
    """An answer with nothing in it yet but what may be told."""
    return Answer(nutrients=shown_nutrients(workspace.decision.tier, NAMES))


def _explained(workspace: Workspace, text: str, items: Sequence[Item]) -> "tuple[Explanation, ...]":
    """Why each item became what it became, with what a person has answered."""
    answered = {item.words: item.food for item in items if item.food and item.decided is Decided.ASKED}
    return workspace.reader.explain(text, answered)


def _kept(workspace: Workspace, items: tuple[Item, ...], occasion: Occasion, text: str) -> Answer:
    kept = sound(workspace, items, occasion)
    entries = entries_of(workspace, kept, as_opened(workspace, text, occasion))
    if occasion.store:
        entries = _stored(workspace, kept, entries, f"log {shortened(text)}")
    return Answer(items, entries, logged=occasion.store)


def _stored(workspace: Workspace, kept: Sequence[Item], entries: Sequence[Entry], label: str) -> tuple[Entry, ...]:
    """Store entries in one change, with which foods a person said they meant; tell how to put right the unknown."""
    asked = any(item.decided is Decided.ASKED for item in kept)
    stored = (
        _learned(workspace, kept, entries, label) if asked else workspace.journal.add(entries, label, workspace.now)
    )
    for entry in stored:
        if not entry.understood:
            tell(workspace.addressed(f'Once you know what it was: potassium edit {entry.id} --food "..."'))
    return stored


def _learned(workspace: Workspace, kept: Sequence[Item], entries: Sequence[Entry], label: str) -> tuple[Entry, ...]:
    """Store entries, and which foods were meant by their words, in one change."""
    from potassium_cli.commands.learning import of_items, tell_learned

    choices = of_items(workspace, kept)
    stored = workspace.journal.add(entries, label, workspace.now, choices)
    tell_learned(workspace, choices)
    return stored


def show_logged(workspace: Workspace, entries: tuple[Entry, ...], *, as_json: bool) -> None:
    """Answer for entries that were stored without a text."""
    _show(workspace, Answer((), entries, logged=True), as_json=as_json)


def _show(workspace: Workspace, answer: Answer, *, as_json: bool) -> None:
    whole = _answered(workspace, answer)
    if as_json:
        _print_json(whole)
    else:
        _print_text(workspace, whole)


def _answered(workspace: Workspace, answer: Answer) -> Answer:
    """The answer with the day as it is now, or as it would be, and with the cautions that the new entries call for."""
    day = answer.entries[0].eaten_at.date()
    eaten = workspace.journal.between(day, day)
    if not answer.logged:
        eaten = (*eaten, *answer.entries)
    decision, table = workspace.decision_on(day), workspace.safety.cautions
    return answer._replace(
        nutrients=shown_nutrients(decision.tier, NAMES),
        day=day_report(day, eaten, decision, workspace.now.date())._replace(person=workspace.person),
        cautions=fresh_lines(answer.entries, eaten, workspace.profile, decision, table),
    )


def _print_text(workspace: Workspace, answer: Answer) -> None:
    from potassium_cli.render.text.answer import as_text

    show(as_text(answer, workspace.now, workspace.width, sys.stdout.encoding) + ("\n" if answer.explained else ""))
    _print_explained(workspace, answer)


def _print_explained(workspace: Workspace, answer: Answer) -> None:
    if answer.explained:
        from potassium_cli.render.text.explain import explained_text

        show(explained_text(answer.explained, workspace.width, sys.stdout.encoding))


def _print_json(answer: Answer) -> None:
    from potassium_cli.render.json.answer import as_json

    show(as_json(answer))
