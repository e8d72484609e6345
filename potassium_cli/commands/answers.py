"""What `log` and `whatif` do with their text: answer one meal, or one for each line of standard input."""

import sys
from collections.abc import Iterable, Sequence

from potassium_cli.commands import show, tell
from potassium_cli.commands.meals import Occasion, as_opened, entries_of, sound, understood
from potassium_cli.commands.texts import lines_of_stdin, readable, shortened, text_of
from potassium_cli.domain.meal import Entry, Item
from potassium_cli.errors import PotassiumError, StorageError
from potassium_cli.reports.answer import Answer
from potassium_cli.reports.cautions import fresh_lines
from potassium_cli.reports.day import day_report
from potassium_cli.workspace import Workspace


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
        _print_json(Answer())


def _answer(workspace: Workspace, text: str, occasion: Occasion, *, as_json: bool) -> None:
    items: tuple[Item, ...] = ()
    try:
        items = understood(workspace, readable(text), ask=occasion.ask and workspace.interactive)
        answer = _kept(workspace, items, occasion, text)
    except PotassiumError as error:
        if as_json:
            _print_json(Answer(items, refusal=str(error)))
        raise
    _show(workspace, answer, as_json=as_json)


def _kept(workspace: Workspace, items: tuple[Item, ...], occasion: Occasion, text: str) -> Answer:
    entries = entries_of(workspace, sound(workspace, items, occasion), as_opened(workspace, text, occasion))
    if occasion.store:
        entries = workspace.journal.add(entries, f"log {shortened(text)}", workspace.now)
    return Answer(items, entries, logged=occasion.store)


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
    return answer._replace(
        day=day_report(day, eaten, workspace.decision, workspace.now.date()),
        cautions=fresh_lines(answer.entries, eaten, workspace.profile, workspace.decision, workspace.safety.cautions),
    )


def _print_text(workspace: Workspace, answer: Answer) -> None:
    from potassium_cli.render.answer import as_text

    show(as_text(answer, workspace.now, workspace.width, sys.stdout.encoding))


def _print_json(answer: Answer) -> None:
    from potassium_cli.render.answer_json import as_json

    show(as_json(answer))
