"""The one place that prints and asks: stdin, stdout and stderr with their encodings, as one object that tests replace.

stdout is data, stderr is messages and questions.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

import typer

from potassium_cli.domain.cautions.doubts import offered
from potassium_cli.domain.food.wording import quoted
from potassium_cli.errors import Refusal, StorageError, raised
from potassium_cli.hint import Hint
from potassium_cli.render.rendered import Format, Report, failure, rendered
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.terminal import NARROWEST, PIPED, width_of
from potassium_cli.render.text.lines import fitted, hint_lines, plain

if TYPE_CHECKING:
    from potassium_cli.actions.meals import Pick, Proposal
    from potassium_cli.domain.food.food import Food
    from potassium_cli.domain.food.meal import Item


class Streams:
    """The three streams of a run; those that are not given are the process's own, looked up when they are needed."""

    def __init__(self, stdin: TextIO | None = None, stdout: TextIO | None = None, stderr: TextIO | None = None) -> None:
        self._given = (stdin, stdout, stderr)

    @property
    def stdin(self) -> TextIO:
        """Where answers and lines come from."""
        return self._given[0] or sys.stdin

    @property
    def stdout(self) -> TextIO:
        """Where data goes."""
        return self._given[1] or sys.stdout

    @property
    def stderr(self) -> TextIO:
        """Where messages and questions go."""
        return self._given[2] or sys.stderr


class Console:
    """One run's way to speak with a person or a script. `person` is whom commands in hints name."""

    def __init__(self, environ: Mapping[str, str], streams: Streams | None = None) -> None:
        self._environ = environ
        self._streams = streams or Streams()
        self.person = ""
        self.as_json = False
        self.answered = False

    @cached_property
    def width(self) -> int:
        """The columns of COLUMNS or of the terminal; 80 when nobody says, and never fewer than 40."""
        out = self._streams.stdout
        screen = os.get_terminal_size(out.fileno()).columns if out.isatty() else 0
        return width_of(self._environ.get("COLUMNS"), screen or PIPED)

    @property
    def interactive(self) -> bool:
        """True when a person is there to be asked: a terminal at both ends."""
        return self._streams.stdin.isatty() and self._streams.stderr.isatty()

    def give(self, report: Report, *, as_json: bool = False) -> None:
        """Show a report, with its notes on stderr first. One that tells of a refusal is then raised as the error."""
        for note in getattr(report, "notes", ()):
            self.tell(note)
        form = Format.JSON if as_json else Format.TEXT
        text = rendered(report, form, Sheet(self.width, self.person), self._streams.stdout)
        if text:
            self.show(text)
        self.answered = self.answered or as_json
        if refusal := getattr(report, "refusal", None):
            raise raised(refusal)

    def fail(self, refusal: Refusal, kind: str | None = None) -> None:
        """Say on stderr why nothing was done; for who asked for JSON and got none yet, as an object on stdout too."""
        if self.as_json and not self.answered:
            self.show(failure(kind, refusal, Sheet(person=self.person)))
        line = " ".join(refusal.told.said(self.person).split())
        self.tell(Hint(f"potassium: {line}") if not refusal.told.command else refusal.told.behind("potassium:"))

    def show(self, text: str) -> None:
        """Print data on stdout. A reader that has gone (`| head -1`) is no error: what was done stays done.

        StorageError when stdout cannot be written for another reason, such as a full disk.
        """
        out = self._streams.stdout
        try:
            typer.echo(fitted(text, out.encoding or "utf-8"), file=out)
            out.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        except OSError as error:
            told = (
                f"The answer cannot be written ({error.strerror or error}). What was changed before it stays changed."
            )
            raise StorageError(told) from None

    def tell(self, told: Hint | str) -> None:
        """Print a message on stderr, where it does not mix with data. When nobody can hear it, that is no error."""
        try:
            typer.echo(self._message(told if isinstance(told, Hint) else Hint(told)), file=self._streams.stderr)
        except OSError:
            return

    def ask(self, words: str) -> str | None:
        """Ask on stderr and read a line of stdin; None at its end. Who stops here gets a line of their own."""
        try:
            typer.echo(self._message(Hint(words)), nl=False, file=self._streams.stderr)
            line = self._streams.stdin.readline()
        except KeyboardInterrupt:
            self.tell("")
            raise
        return line.strip() if line else None

    def confirm(self, words: str) -> bool:
        """Ask for a yes; anything else is none."""
        return (self.ask(f"{words} (y/N) ") or "").casefold() in ("y", "yes")

    def settle(self, proposal: "Proposal", named: "Callable[[str], Food | None]") -> "dict[str, Pick]":
        """Ask which food is meant by each of the words that are in doubt; `named` finds one that is typed."""
        return {said: self._choose(item, named) for said, item in proposal.questions.items()}

    def lines(self) -> Iterator[str]:
        """The lines of standard input, one meal each; broken encoding does not end them."""
        stream: Iterable[str] = self._streams.stdin
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
        for line in stream:
            yield line.rstrip("\r\n")

    def _choose(self, item: "Item", named: "Callable[[str], Food | None]") -> "Pick":
        """Ask which of several foods was meant, until the answer is a food; Abort at the end of input."""
        from potassium_cli.actions.meals import Pick

        foods = offered(item)
        self.tell(f"Which food is {quoted(item.text)}?")
        for number, food in enumerate(foods, start=1):
            self.tell(f"  {number}  {food.name}")
        while True:
            numbers = f"Number, 1 to {len(foods)}," if len(foods) > 1 else "1,"
            answer = self._answer(f"{numbers} or another name (Enter for 1 just now, 0 for none): ")
            if answer == "":
                return Pick(foods[0], lasting=False)
            if answer.isascii() and answer.isdecimal() and int(answer) <= len(foods):
                return Pick(foods[int(answer) - 1] if int(answer) else None, lasting=not item.either)
            same = [food for food in foods if food.name.casefold() == answer.casefold()]
            if same:
                return Pick(same[0], lasting=not item.either)
            typed = None if item.either or answer.isdecimal() else named(answer)
            if typed:
                return Pick(typed, lasting=False)  # "lentil soup" today may be another tomorrow
            self.tell(f"{quoted(answer)} is none of these, and no clear name; Ctrl-C stops.")

    def _answer(self, question: str) -> str:
        try:
            answer = self.ask(question)
        except KeyboardInterrupt:
            raise typer.Abort from None
        if answer is None:
            self.tell("")
            raise typer.Abort
        return answer

    def _message(self, told: Hint) -> str:
        """A text as stderr can show it: in its encoding, without characters that a terminal would obey."""
        text = self._wrapped(told)
        harmless = "".join(char for char in text if char.isprintable() or char == "\n")
        return fitted(harmless, self._streams.stderr.encoding or "utf-8")

    def _wrapped(self, told: Hint) -> str:
        """A text broken between words on a terminal, which would break it anywhere; for a script it stays one line."""
        text, err = told.said(self.person), self._streams.stderr
        if not err.isatty():
            return text
        room, line = os.get_terminal_size(err.fileno()).columns, text.removesuffix(" ")
        if room < NARROWEST or "\n" in line or len(line) < room:
            return text
        apart = bool(told.command) and not told.after
        hint = told if told.command else Hint(line)
        lines = hint_lines(hint, Sheet(room, self.person), apart=apart)
        return plain(lines).removesuffix("\n") + text[len(line) :]
