"""What a report is drawn on: how wide it is, and whose journal the commands are for that it tells to type."""

from typing import NamedTuple

WIDEST = 88  # beyond this, an eye loses the way from a food to its figure


class Sheet(NamedTuple):
    """A width in terminal cells, and the person of --person, whom every command then names; "" when nobody is named."""

    width: int = 80
    person: str = ""

    @property
    def room(self) -> int:
        """The cells that lines may take."""
        return min(self.width, WIDEST)
