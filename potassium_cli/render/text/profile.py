"""What a profile comes to: tier, goal, what decided them, what is open; and the people who have one."""

from collections.abc import Iterable, Iterator, Sequence
from math import floor

from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.tiers import Decision
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import Caution
from potassium_cli.hint import Hint
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import Line, as_lines, hint_lines
from potassium_cli.reports.profile import PeopleReport, ProfileChange, ProfileReport

_REACH = "reach the reference"
_MOST_NEW = 3  # cautions that an answer brings and that are shown at once
_ASK_A_PHARMACIST = Hint(
    "If a pharmacist or prescriber says that it moves potassium neither way:",
    "profile set --medicine-checked NAME --by WHO --on DATE",
)
_NOBODY = Hint("Nobody has a journal of their own here. One begins with:", "--person anna profile setup")


def summary(decision: Decision) -> str:
    """Say tier and goal in a few words: "with caution; reach the reference: 2,600 mg a day (NASEM 2019)"."""
    goal = _goal_words(decision.goal)
    if decision.tier is Tier.GENERAL and goal.startswith(_REACH):
        return f"{decision.tier.named}, to reach{goal.removeprefix(_REACH)}"
    return goal if goal.startswith(decision.tier.named) else f"{decision.tier.named}; {goal}"


def turned(old: Decision, new: Decision) -> tuple[str, ...]:
    """Say what answers came to before and come to now; who may see no reference now is told none of before (R2)."""
    if summary(old) == summary(new):
        return (f"As before: {summary(new)}.",)
    now = f"Now: {summary(new)}."
    hidden = old.may_see_reference and not new.may_see_reference
    return (now,) if hidden else (f"Before: {summary(old)}.", now)


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
        return f"{_REACH}{label}: {figure}"
    return f"no goal; reference{label}: {figure}"


def profile_lines(report: ProfileReport, sheet: Sheet) -> list[Line]:
    """Write tier, goal and suggestions with what decided them, then what is open, then cautions."""
    return told_lines(_texts(report), sheet)


def change_of_profile_lines(report: ProfileChange, sheet: Sheet) -> list[Line]:
    """Say what the answers come to, and what is new: tier and goal, why nothing is suggested, cautions."""
    if report.was is None or report.now is None:
        return []
    first, *more = turned(report.was, report.now)
    whose = f"{report.person}: " if report.person else ""
    texts = (Hint(f"{whose}{first}"), *map(Hint, more), report.now.why_not, Hint(report.now.resting))
    return told_lines((*texts, *_neutral(report.neutral), *_checked(report.checked), *_fresh(report.fresh)), sheet)


def _neutral(named: Sequence[Caution]) -> Iterator[Hint]:
    """Say of neutral medicines by which label or study they are, in full (R6b)."""
    yield from (Hint(f"{each.words} ({each.source.full})") for each in named)


def _checked(said: Sequence[Caution]) -> Iterator[Hint]:
    """Say what a pharmacist or prescriber said, without a source besides: who said it is in the words (R6c)."""
    yield from (Hint(each.words) for each in said)


def _fresh(cautions: Sequence[Caution]) -> Iterator[Hint]:
    """Show a few of the cautions that are new, alarms first, and how to see all."""
    gravest_first = sorted(cautions, key=lambda caution: not caution.hint.alarm)
    yield from (Hint(f"! {caution.line}") for caution in gravest_first[:_MOST_NEW])
    if len(cautions) > _MOST_NEW:
        yield Hint(f"And {len(cautions) - _MOST_NEW} more:", "cautions")


def told_lines(texts: Iterable[Hint], sheet: Sheet) -> list[Line]:
    """Wrap texts, each from a line of its own, with the command that it may end in on another; empty ones go."""
    return [line for text in texts if text for line in _told(text, sheet)]


def _told(text: Hint, sheet: Sheet) -> list[Line]:
    warning = "! " if text.words.startswith("! ") else ""
    apart = text.command.startswith("profile ") and not text.after
    return hint_lines(text._replace(words=text.words.removeprefix(warning)), sheet, first=warning, apart=apart)


def _texts(seen: ProfileReport) -> Iterator[Hint]:
    decision = seen.decision
    if seen.person:
        yield Hint(f"Profile of {seen.person}")
    yield Hint(f"Profile: {_tier(decision)}")
    held = decision.goal.direction in (Direction.REACH, Direction.LIMIT)
    since = f" since {seen.since}" if seen.since and held else ""
    yield Hint(f"Goal{since}: {_goal_words(decision.goal)}{_why(decision)}")
    swapped = decision.goal.direction is Direction.LIMIT and decision.kept_limit_mg is None
    swaps = "none but swaps." if swapped else "none."
    yield Hint("Suggestions: yes") if decision.may_suggest else decision.why_not.behind(f"Suggestions: {swaps}")
    yield Hint(decision.resting)
    if decision.unanswered:
        yield Hint(f"Open questions: {', '.join(decision.unanswered)}")
    yield from _taken(seen)
    yield from _of_symptoms(seen)
    if decision.several:
        yield Hint(f"One of several medicines, and not known which: {', '.join(decision.several)}")
    if strange := [name for name in decision.unknown_medicines if name not in decision.several]:
        yield Hint(f"Not in the list of medicines: {', '.join(strange)}")
        yield _ASK_A_PHARMACIST
    yield from _neutral(seen.neutral)
    yield from _checked(seen.checked)
    yield from (Hint(f"! {caution.line}") for caution in seen.always)
    if seen.cautions:
        yield Hint(f"Cautions: {seen.cautions};", "cautions", " shows them with their sources.")


def _taken(seen: ProfileReport) -> Iterator[Hint]:
    """Say what is taken, or ask for it in full: who forgets the tablets of a shop, or a salt, sees it here (R7)."""
    for name, title in (("medicines", "Medicines"), ("salt-substitute", "Salt substitute")):
        answer = seen.answers.get(name)
        yield Hint(f"{title}: {answer or f'not answered. {QUESTIONS[name].words}'}")


def _of_symptoms(seen: ProfileReport) -> Iterator[Hint]:
    """Say what was answered when a symptom made it matter."""
    answered = [(each.name, seen.answers[each.name]) for each in QUESTIONS.values() if each.name in seen.answers]
    told = [f"{name.replace('-', ' ')}: {answer}" for name, answer in answered if QUESTIONS[name].of_symptoms]
    if told:
        yield Hint(f"For symptoms only: {'; '.join(told)}")
    if number := seen.answers.get("emergency-number"):
        yield Hint(f"Emergency number: {number}")


def _tier(decision: Decision) -> str:
    """Name the tier and what decided it."""
    if decision.tier is Tier.UNANSWERED:
        return f"{decision.tier.named}, as long as questions are open"
    if decision.tier is Tier.GENERAL:
        return f"{decision.tier.named}; every question is answered, and no answer calls for more care"
    return f"{decision.tier.named}, because of {'; '.join(decision.factors)}"


def _why(decision: Decision) -> str:
    """Say what decided the goal: group and source of a reference, or that the target is one's own."""
    reference = decision.reference
    if reference is None or reference.mg is None:
        return ""
    if decision.goal.own:
        label = f" {reference.label}" if reference.label else ""
        beside = f"The reference{label} is {reference.mg:,.0f} mg ({reference.cite})"
        return f". You chose it; nobody recommends it. {beside}. Source: {reference.source}"
    return f", the {reference.reason.words}. Source: {reference.source}"


def people_lines(report: PeopleReport, sheet: Sheet) -> list[Line]:
    """List the people, one a line, and mark the one that is named now."""
    if not report.people:
        return hint_lines(_NOBODY, sheet)
    return as_lines(f"{name}{'  (now)' if name == report.now else ''}" for name in report.people)
