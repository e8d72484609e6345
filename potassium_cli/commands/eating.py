"""What `log` and `whatif` share: one meal, or one for each line of standard input, proposed, asked about and shown."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from potassium_cli.actions.meals import Agreed, Proposal, answered, empty, named, propose
from potassium_cli.actions.occasions import Occasion
from potassium_cli.commands.program import Program
from potassium_cli.domain.food.wording import readable, shortened
from potassium_cli.errors import EmergencyError, PotassiumError, StorageError, UsageError
from potassium_cli.reports.meal import MealReport
from potassium_cli.workspace import Workspace

Act = Callable[[Workspace, Proposal, Agreed], MealReport]


class Eaten(NamedTuple):
    """How a meal was told: when it was, what is put up with, whether to ask, and what is done with it.

    `both`: of two foods with an "or" between them both are answered for.
    """

    occasion: Occasion
    agreed: Agreed
    act: Act
    ask: bool
    as_json: bool
    both: bool = False


def answer(program: Program, arguments: Sequence[str], eaten: Eaten, done: str) -> None:
    """Answer the arguments as one meal, or with "-" each line of standard input as one; `done` says what was."""
    if list(arguments) == ["-"]:
        _each_line(program, eaten._replace(ask=False), done)
    else:
        _one(program, text_of(arguments), eaten)


def text_of(arguments: Sequence[str]) -> str:
    """Several arguments as one text: words of one sentence, or, when one holds a space, items of their own."""
    for argument in arguments:
        if argument.startswith("-") and argument[1:2] and argument[1:].lstrip("-")[:1].isalpha():
            raise UsageError(f"There is no option {shortened(argument)}; --help lists them.")
    return readable(("\n" if any(" " in text.strip() for text in arguments) else " ").join(arguments))


def _each_line(program: Program, eaten: Eaten, done: str) -> None:
    """Answer line by line; a meal that is refused is told and the next goes on. The first one decides the exit code.

    An emergency decides it whichever line it was (SAFETY.md R22).
    """
    refused = []
    for number, line in enumerate(program.console.lines(), start=1):
        try:
            _line(program, line, eaten)
        except StorageError:
            raise
        except PotassiumError as error:
            refused.append(error)
            program.console.tell(error.told.behind(f"potassium: line {number}:"))
    if refused:
        count = "1 line was" if len(refused) == 1 else f"{len(refused)} lines were"
        first = next((error for error in refused if isinstance(error, EmergencyError)), refused[0])
        raise type(first)(f"{count} not {done}; see above.")


def _line(program: Program, line: str, eaten: Eaten) -> None:
    """Answer one line. A blank one is no meal; its JSON is an empty answer, so that lines and answers stay paired."""
    if any(char.isprintable() and not char.isspace() for char in line):
        _one(program, line, eaten)
    elif eaten.as_json:
        program.console.give(empty(program.space), as_json=True)


def _one(program: Program, text: str, eaten: Eaten) -> None:
    space, console = program
    try:
        proposal = propose(space, text, eaten.occasion, both=eaten.both)
        if eaten.ask and proposal.questions and console.interactive and not proposal.refusal:
            proposal = answered(space, proposal, console.settle(proposal, partial(named, space)))
        report = eaten.act(space, proposal, eaten.agreed)
    except PotassiumError as error:  # such as a journal that cannot be read
        report = MealReport(refusal=error.refusal)
    console.give(report, as_json=eaten.as_json)
