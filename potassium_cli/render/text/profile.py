"""What a profile comes to: tier, goal, what decided them, what is open; and the people who have one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import floor
from typing import NamedTuple

from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.render.text.goals import WIDEST, told
from potassium_cli.render.text.lines import plain

_NOBODY = "Nobody has a journal of their own here. One begins with: potassium --person anna profile setup"


class Seen(NamedTuple):
    """A decision with what is shown beside it.

    `always` are the cautions that hold every day, `cautions` is how many apply in all, and `since` is the day from
    which the goal holds. `person` is named when the journal is that of a named one.
    """

    decision: Decision
    always: tuple[Caution, ...] = ()
    cautions: int = 0
    since: date | None = None
    person: str = ""


def summary(decision: Decision) -> str:
    """Say tier and goal in a few words: "general, reach the reference: 2,600 mg a day (NASEM 2019)"."""
    return f"{_tier_word(decision)}, {_goal_words(decision.goal)}"


def turned(old: Decision, new: Decision) -> tuple[str, ...]:
    """Say what answers came to before and come to now; who may see no reference now is told none of before (R2)."""
    if summary(old) == summary(new):
        return (f"As before: {summary(new)}.",)
    hidden = old.may_see_reference and not new.may_see_reference
    return f"Before: {_tier_word(old) if hidden else summary(old)}.", f"Now: {summary(new)}."


def _tier_word(decision: Decision) -> str:
    return "not decided" if decision.tier is Tier.UNANSWERED else decision.tier.value


def _goal_words(goal: Goal) -> str:
    label = f" {goal.label}" if goal.label else ""
    if goal.mg is None or goal.direction is Direction.NONE:
        return "totals only, no goal"
    if goal.direction is Direction.LIMIT:
        return f"stay under {floor(goal.mg):,} mg a day, as your clinician said"
    if goal.own:
        return f"reach your own target: {goal.mg:,.0f} mg a day"
    figure = f"{goal.mg:,.0f} mg a day ({goal.cite})"
    if goal.direction is Direction.REACH:
        return f"reach the reference{label}: {figure}"
    return f"no goal; reference{label}: {figure}"


def profile_text(seen: Seen, width: int) -> str:
    """Write tier, goal and suggestions with what decided them, then what is open, then cautions, in so many cells."""
    return texts_as_lines(_texts(seen), width)


def texts_as_lines(texts: Iterable[str], width: int) -> str:
    """Wrap texts to this many cells, each from a line of its own; empty ones go."""
    room = min(width, WIDEST)
    return plain(line for text in texts if text for line in told(text, room)).rstrip("\n")


def _texts(seen: Seen) -> Iterator[str]:
    decision = seen.decision
    if seen.person:
        yield f"Profile of {seen.person}"
    yield f"Tier: {_tier(decision)}"
    held = decision.goal.direction in (Direction.REACH, Direction.LIMIT)
    since = f" since {seen.since}" if seen.since and held else ""
    yield f"Goal{since}: {_goal_words(decision.goal)}{_why(decision)}"
    swaps = "none but swaps. " if decision.goal.direction is Direction.LIMIT else "none. "
    yield f"Suggestions: {'yes' if decision.may_suggest else swaps + decision.why_not}"
    if decision.resting:
        yield decision.resting
    if decision.unanswered:
        yield f"Open questions: {', '.join(decision.unanswered)}"
    if decision.unknown_medicines:
        yield f"Not in the list of medicines: {', '.join(decision.unknown_medicines)}"
    yield from (f"! {caution.line}" for caution in seen.always)
    if seen.cautions:
        yield f"Cautions: {seen.cautions}; potassium cautions shows them with their sources."


def _tier(decision: Decision) -> str:
    """Name the tier and what decided it."""
    if decision.tier is Tier.UNANSWERED:
        return "not decided yet"
    if decision.tier is Tier.GENERAL:
        return "general: every question is answered, and no answer calls for more care"
    return f"{decision.tier.value}, because of {'; '.join(decision.factors)}"


def _why(decision: Decision) -> str:
    """Say what decided the goal: group and source of a reference, or that the target is one's own."""
    reference = decision.reference
    if reference is None or reference.mg is None:
        return ""
    if decision.goal.own:
        label = f" {reference.label}" if reference.label else ""
        beside = f"The reference{label} is {reference.mg:,.0f} mg ({reference.cite})"
        return f". You chose it; nobody recommends it. {beside}. Source: {reference.source}"
    return f", the {reference.reason}. Source: {reference.source}"


def people_text(people: Sequence[str], now: str) -> str:
    """List the people, one a line, and mark the one that is named now."""
    return "\n".join(f"{name}{'  (now)' if name == now else ''}" for name in people) or _NOBODY
