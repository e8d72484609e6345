"""What was learned of which food a word means: look at it, and forget it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from potassium_cli.commands import show, workspace
from potassium_cli.commands.completion import complete_food
from potassium_cli.commands.texts import readable, shortened
from potassium_cli.errors import FoodNotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from potassium_cli.journal.records import Choice
    from potassium_cli.reports.learned import Learned
    from potassium_cli.workspace import Workspace


def forget(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS...]", help="The words to forget; none lists them.", autocompletion=complete_food
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Forget all of them.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List or forget which foods you chose for which words.

    When you say which food a word means, by answering the question of log or by edit --food, that food is first for
    that word from then on. Without words they are listed; with words those are forgotten.

    Example: potassium foods forget
    """
    from potassium_cli.render.text.learned import learned_text
    from potassium_cli.reports.learned import LearnedReport

    opened = workspace(context)
    text = readable(" ".join(words or []))
    if text.strip() and everything:
        raise UsageError("Say the words to forget, or --all, not both.")
    known = opened.choices
    gone = known if everything else tuple(each for each in known if _says(opened, each, text))
    label = f"forget {'all that was learned' if everything else shortened(text)}"
    opened.journal.choose({each.words: None for each in gone}, label, opened.now)
    report = LearnedReport(_learned(opened, (each for each in known if each not in gone)), _learned(opened, gone))
    forgetting = everything or bool(gone)
    if as_json:
        from potassium_cli.render.json.learned import learned_json

        show(learned_json(report))
    if words and not gone:
        raise FoodNotFoundError(f"Nothing is learned of “{shortened(text)}”; `potassium foods forget` lists what is.")
    if not as_json:
        show(opened.addressed(learned_text(report, opened.width, sys.stdout.encoding, forgetting=forgetting)))


def _says(opened: "Workspace", choice: "Choice", text: str) -> bool:
    return bool(text.strip()) and opened.reader.same(choice.said, text)


def _learned(opened: "Workspace", choices: "Iterable[Choice]") -> "tuple[Learned, ...]":
    from potassium_cli.reports.learned import Learned

    found = ((choice, opened.catalog.food(choice.food_id)) for choice in choices)
    return tuple(Learned(choice.said, choice.food_id, food, choice.chosen_at) for choice, food in found)
