"""Which heading holds for which clause: one before its foods until another comes, one behind them for those before it.

"Breakfast: eggs. Lunch: pasta" and "eggs for breakfast, a salad for lunch" are two meals each; in "yesterday: eggs for
breakfast" the day holds for the meal; in "eggs, toast and a coffee at 8am" the hour is that of all three.
"""

from typing import Generic, NamedTuple, TypeVar

from potassium_cli.domain.food.meal import Told

Of = TypeVar("Of")


class Holding(NamedTuple, Generic[Of]):
    """A clause, and what is told of when it was eaten; `led`: a heading stands before it."""

    clause: Of
    told: Told
    led: bool


class Holds(Generic[Of]):
    """Takes clauses and headings in the order of the text, and keeps which of them belong together."""

    def __init__(self) -> None:
        self.found: list[Holding[Of]] = []
        self._standing = Told()  # what the last heading before its foods told
        self._current = Told()  # and with what was told behind them, in this line
        self._since = 0  # the first clause that a heading behind it may be of
        self._only: Told | None = None  # a heading that is a clause of its own: of what comes, or of what was
        self._open = False  # nothing has come yet behind the last heading

    def sentence(self) -> None:
        """Another sentence begins: what is told behind its foods is not of those before."""
        self._behind_all()
        self._since = len(self.found)

    def line(self) -> None:
        """Another line begins: what was told behind the foods of the last one is not of these."""
        self.sentence()
        self._current = self._standing

    def heading(self, told: Told, *, alone: bool) -> None:
        """A heading comes, with its foods or `alone`: then it is for what follows, unless nothing does."""
        self._behind_all()
        if alone and len(self.found) > self._since:
            self._only = told
        else:
            self._lead(told)

    def clause(self, clause: Of) -> None:
        """A clause comes."""
        if self._only is not None:
            told, self._only = self._only, None
            self._lead(told)
        self.found.append(Holding(clause, self._current, self._open))
        self._open = False

    def behind(self, told: Told) -> None:
        """What is told behind the last clause: of all before it that nothing was told of, but for other meals."""
        other = self._current.contradicts(told)
        self._current = self._current.followed(told) if other else self._current.refined(told)
        led = self._standing.contradicts(told)  # "breakfast: eggs, pasta for lunch"
        first = max(self._since, len(self.found) - 1) if led else self._since
        for at in range(first, len(self.found)):
            before = self.found[at]
            told_now = self._current if other else before.told.refined(told)
            self.found[at] = before._replace(told=told_now)
        self._since = len(self.found)

    def _lead(self, told: Told) -> None:
        goes_on = self._open and not self._standing.contradicts(told)
        self._standing = self._standing.refined(told) if goes_on else self._standing.followed(told)
        self._current, self._since, self._open = self._standing, len(self.found), True

    def _behind_all(self) -> None:
        if self._only is not None:
            told, self._only = self._only, None
            self.behind(told)

    def ended(self) -> list[Holding[Of]]:
        """All clauses, each with what is told of it."""
        self._behind_all()
        return self.found
