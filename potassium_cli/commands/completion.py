"""Names of foods for shell completion. Reads the catalog alone: a slow or damaged journal must not hang a shell."""

import re

from potassium_cli.domain.food.concentrates import names_star_fruit
from potassium_cli.domain.food.meal import Meal
from potassium_cli.workspace import Workspace

SHORTEST = 2  # letters that a name is guessed from
_START = re.compile(r".*(?:[,;\n]|\band\b|\bwith\b)\s*", re.DOTALL)


def complete_food(incomplete: str) -> list[str]:
    """Complete the last food of a text, with what stands before it kept as it was typed; silent about every error."""
    try:
        return _completed(incomplete, Workspace())
    except Exception:  # completion is silent or helpful, never an error in the middle of a line
        return []


def meal_names() -> list[str]:
    """The meals, for shell completion."""
    return [meal.value for meal in Meal]


def _completed(incomplete: str, workspace: Workspace) -> list[str]:
    """The likeliest place where a food's name begins is the earliest one that some food fits: "2 cups of sweet pot"."""
    before = _START.match(incomplete)
    begin = before.end() if before else 0
    starts = [begin, *(begin + space.end() for space in re.finditer(r"\s+", incomplete[begin:]))]
    for start in starts:
        typed = incomplete[start:]
        found = workspace.shipped.starting(typed) if len(typed) >= SHORTEST else []
        names = [name for name in found if not names_star_fruit(name)]  # no list has it (SAFETY.md R20)
        if names:
            return [incomplete + name.replace(",", "")[len(typed) :] for name in names]
    return []
