"""What to eat next, or why nothing is suggested. The gate stands here: nobody else asks for suggestions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil, floor
from typing import NamedTuple

from potassium_cli.domain.allergens import unheeded
from potassium_cli.domain.cautions import food_cautions, profile_cautions
from potassium_cli.domain.food import Food
from potassium_cli.domain.goal import Goal, Tier
from potassium_cli.domain.meal import Entry
from potassium_cli.domain.nutrients import intake
from potassium_cli.domain.profile import Profile
from potassium_cli.domain.rules import Rules
from potassium_cli.domain.safety import Caution
from potassium_cli.domain.suggestions import Eaten, Suggestion, suggestions
from potassium_cli.domain.tiers import Decision
from potassium_cli.reports.carried import may_praise, shown_goal

WEEKS_BACK = 4  # how far back a habit is looked for
ALLERGIES_OPEN = "No allergies are in your profile. Say which, or none: potassium profile set --allergy FOOD"
UNSAID = "Why not is not known, so nothing is suggested. Answer the questions with: potassium profile setup"


class SuggestReport(NamedTuple):
    """Portions that close today's gap, best first; `refused` says why there may be none, `note` why there is none.

    `gap_mg` is what today is below the reference, in whole mg as `today` shows it; None when refused. `at_most`: today
    holds an entry of unknown potassium.
    """

    tier: Tier
    goal: Goal
    gap_mg: int | None
    at_most: bool
    suggestions: tuple[Suggestion, ...]
    cautions: tuple[str, ...]
    refused: str = ""
    note: str = ""


class Person(NamedTuple):
    """Who asks: the answers, what they allow, what is left out, and the cautions there are."""

    profile: Profile
    decision: Decision
    rules: Rules
    cautions: tuple[Caution, ...] = ()


def suggest_report(
    person: Person, entries: Iterable[Entry], foods: Sequence[Food], today: date, count: int
) -> SuggestReport:
    """Suggest at most `count` portions, going by the entries of the last weeks, if the profile may have any."""
    why_not = refusal(person.decision)
    if why_not:
        return SuggestReport(person.decision.tier, shown_goal(person.decision), None, False, (), (), refused=why_not)
    eaten, known_mg = _eaten(tuple(entries), today)
    gap_mg = ceil(person.decision.goal.mg or 0) - floor(known_mg)
    found = suggestions(foods, gap_mg, person.rules, count, eaten) if gap_mg > 0 else ()
    return SuggestReport(
        tier=person.decision.tier,
        goal=person.decision.goal,
        gap_mg=max(gap_mg, 0),
        at_most=not eaten.complete and gap_mg > 0,
        suggestions=found,
        cautions=(*_cautions(person, found), *_allergies(person, foods)) if found else (),
        note=_note(gap_mg, found),
    )


def refusal(decision: Decision) -> str:
    """Say why this profile gets no food that closes a gap (R1 to R12), in one line; "" when it may have some."""
    is_open = may_praise(decision) and decision.goal.mg is not None
    return "" if is_open else decision.why_not or decision.goal.reason or UNSAID


def _eaten(entries: tuple[Entry, ...], today: date) -> tuple[Eaten, float]:
    """Part the entries into today and before; the potassium is today's, in mg, as far as it is known."""
    had = [entry for entry in entries if entry.eaten_at.date() == today]
    before = [entry for entry in entries if entry.eaten_at.date() < today]
    summed = intake(entry.nutrients for entry in had)
    habit = Counter(entry.food_id for entry in before if entry.food_id)
    return Eaten(frozenset(entry.food_id for entry in had), habit, summed.complete()), summed.of()


def _cautions(person: Person, found: Iterable[Suggestion]) -> tuple[str, ...]:
    foods = [suggestion.serving.food for suggestion in found]
    calls = [
        *profile_cautions(person.profile, person.decision, person.cautions),
        *(
            caution
            for food in foods
            for caution in food_cautions(food.name, food.tags, person.profile, person.decision, person.cautions)
        ),
    ]
    return tuple(dict.fromkeys(caution.line for caution in calls))


def _allergies(person: Person, foods: Sequence[Food]) -> tuple[str, ...]:
    """Say what could not be heeded: allergies that were never told, or that no row of the table speaks of."""
    if not isinstance(person.profile.allergies, tuple):
        return (ALLERGIES_OPEN,)
    return tuple(
        f'The food table cannot tell what holds "{words}": look before you eat.'
        for words in unheeded(foods, person.rules.allergies)
    )


def _note(gap_mg: int, found: tuple[Suggestion, ...]) -> str:
    if gap_mg <= 0:
        return "There is no gap to close."
    return "" if found else "No everyday portion fits this gap and what your profile leaves out."
