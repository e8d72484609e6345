"""Words that tell a person what to type. The command in them is a part of its own: nobody fishes for it in prose.

Whoever shows a hint adds the person whose journal it is about, and keeps the command on one line.
"""

from typing import NamedTuple

PROGRAM = "potassium"


class Hint(NamedTuple):
    """A text that may hold one command: `words`, then the command as it follows the program's name, then `after`.

    Hint("Answer with:", "profile setup") says "Answer with: potassium profile setup". Without a command it is just its
    words; an empty one is false. An `alarm` stands above everything else and looks like nothing else (SAFETY.md R20).
    """

    words: str = ""
    command: str = ""
    after: str = ""
    alarm: bool = False

    def __bool__(self) -> bool:
        return bool(self.words or self.command)

    def __str__(self) -> str:
        return self.said()

    def said(self, person: str = "") -> str:
        """The whole text on one line, with the command for a person's journal when one is named."""
        gap = "" if not self.command or self.words[-1:] in ("", "(", "`") else " "
        return f"{self.words}{gap}{self.typed(person)}{self.after}"

    def typed(self, person: str = "") -> str:
        """The command as it is typed; empty without one."""
        whose = f" --person {person}" if person else ""
        return f"{PROGRAM}{whose} {self.command}" if self.command else ""

    def behind(self, words: str) -> "Hint":
        """The same behind other words."""
        return self._replace(words=f"{words} {self.words}".strip())

    def then(self, words: str) -> "Hint":
        """The same with more words behind it."""
        return self._replace(after=self.after + words)


NONE = Hint()
