"""Names that stay whole, whatever is in them: in "Formula 1" no number is an amount, in "Rice & Peas" nothing links."""

import re
from collections.abc import Iterable

from potassium_cli.language.measures import MEASURES


class Names:
    """Names of more than one word that a text may have."""

    def __init__(self, names: Iterable[str]) -> None:
        spoken = {" ".join(name.casefold().split()) for name in names}
        self._several = sorted((name for name in spoken if " " in name), key=len, reverse=True)

    def within(self, text: str) -> list[tuple[int, int]]:
        """Where the names stand in a text, in order; there is no "Soup 2" in "soup 2 cups", where a measure follows."""
        plain = " ".join(text.casefold().split()) if self._several else ""
        here = [re.escape(name).replace("\\ ", r"\s+") for name in self._several if name in plain]
        if not here:
            return []
        found = re.finditer(rf"(?<![\w.,/])(?:{'|'.join(here)})(?:e?s)?(?![\w/]|[.,]\d)", text, re.IGNORECASE)
        return [one.span() for one in found if not (one.group()[-1].isdecimal() and _measures(text[one.end() :]))]


def _measures(behind: str) -> bool:
    word = re.match(r"\s*([^\W\d_]+)", behind)
    return word is not None and word[1].casefold() in MEASURES
