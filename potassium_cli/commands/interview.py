"""Storing the answers of a profile and saying what changes: what `profile set`, `profile setup` and `undo` share."""

import sys
from collections.abc import Iterable, Iterator, Mapping

import typer

from potassium_cli.commands import message, show, tell
from potassium_cli.commands.named_medicines import medicine_notes, understood_medicines
from potassium_cli.domain.cautions.applying import Applying, applying
from potassium_cli.domain.goals.goal import Tier
from potassium_cli.domain.goals.targets import weigh
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.changes import with_consequences
from potassium_cli.errors import RefusedError
from potassium_cli.render.text.profile import texts_as_lines, turned
from potassium_cli.workspace import Workspace

_MOST_NEW = 3  # cautions that an answer brings and that are shown at once


def given_answers(home: Workspace) -> dict[str, str]:
    """Read the latest answers, as the journal keeps them."""
    return {question: answer.value for question, answer in home.journal.answers().items()}


def store(home: Workspace, answers: Mapping[str, str], label: str, *, yes: bool = False) -> None:
    """Store answers with what they undo, and say what changes for the user.

    `yes` agrees to a target above the reference. A target that is refused leaves the other answers stored, since one of
    them may be why; then RefusedError is raised.
    """
    before, tables, today = given_answers(home), home.safety, home.now.date()
    understood = understood_medicines(answers, tables.medicines)
    refused = _weighed(home, before, understood, yes=yes)
    changes = with_consequences(before, understood, today)
    if _ends_target(home, {**before, **changes.answers}):
        changes = changes._replace(answers={**changes.answers, "target": "none", "target-yes": "none"})
        tell("Your own target no longer counts, and does not come back by itself.")
    home.journal.answer(changes.answers, label, home.now)
    for note in (*medicine_notes(before, answers, understood, tables.medicines), *changes.notes):
        tell(home.addressed(note))
    if understood or not refused:
        show_change(home, before, {**before, **changes.answers})
    if refused:
        kept = "The other answers are stored. " if understood else ""
        raise RefusedError(home.addressed(f"{kept}{refused}"))


def show_change(home: Workspace, before: Mapping[str, str], answers: Mapping[str, str]) -> None:
    """Say what the answers come to, and what is new: tier and goal, why nothing is suggested, cautions."""
    was, profile, today = profile_from_answers(before), profile_from_answers(answers), home.now.date()
    old, new = decide(was, home.safety, today), decide(profile, home.safety, today)
    whose = f"{home.person}: " if home.person else ""
    told = turned(old, new)
    fresh = _new_cautions(applying(was, old, home.safety.cautions), applying(profile, new, home.safety.cautions))
    texts = (f"{whose}{told[0]}", *told[1:], new.why_not, new.resting, *fresh)
    show(home.addressed(texts_as_lines(texts, home.width)))


def _new_cautions(before: Iterable[Applying], now: Iterable[Applying]) -> Iterator[str]:
    """Show the cautions that apply now and did not before: a few of them, and how to see all."""
    known = {each.caution for each in before}
    fresh = [each.caution.line for each in now if each.caution not in known]
    yield from (f"! {line}" for line in fresh[:_MOST_NEW])
    if len(fresh) > _MOST_NEW:
        yield f"And {len(fresh) - _MOST_NEW} more: potassium cautions"


def _weighed(home: Workspace, before: Mapping[str, str], answers: dict[str, str], *, yes: bool) -> str:
    """Weigh a new target against what the other answers come to; take it out and say why when it is refused (R14)."""
    today = home.now.date()
    profile = profile_from_answers({**before, **answers})
    if "target" not in answers or profile.target_mg is None:
        return ""
    others = {question: text for question, text in answers.items() if question != "target"}
    without = profile_from_answers({**before, **with_consequences(before, others, today).answers, "target": "none"})
    verdict = weigh(profile.target_mg, without, decide(without, home.safety, today), today)
    if verdict.asks and (yes or (home.interactive and _agreed(verdict.asks))):
        answers["target-yes"] = today.isoformat()
        return ""
    if verdict.refused or verdict.asks:
        del answers["target"]
    return verdict.refused or (f"{verdict.asks} If that is what you want, add --yes." if verdict.asks else "")


def _ends_target(home: Workspace, answers: Mapping[str, str]) -> bool:
    """Tell whether a target of one's own ends for good: it is never a target in restrict (R14)."""
    profile = profile_from_answers(answers)
    if profile.target_mg is None:
        return False
    return decide(profile, home.safety, home.now.date()).tier is Tier.RESTRICT


def _agreed(words: str) -> bool:
    typer.echo(message(f"{words} Set it? (y/N) "), nl=False, err=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")
