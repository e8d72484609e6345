"""Store answers of the profile, with what they undo, and say what changes: for `profile set`, `setup` and `undo`."""

from collections.abc import Iterator, Mapping
from shlex import quote
from typing import NamedTuple

from potassium_cli.actions.medicines import answered_by_name, asked_by_name, medicine_notes, understood_medicines
from potassium_cli.domain.cautions.applying import applying, checked_medicines, neutral_medicines
from potassium_cli.domain.cautions.called import profile_cautions
from potassium_cli.domain.goals.targets import ended as target_ended
from potassium_cli.domain.goals.targets import verdict_on
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.changes import doubts_of_health, with_consequences
from potassium_cli.domain.profile.factors import listed
from potassium_cli.domain.profile.questions import QUESTIONS, Form
from potassium_cli.errors import RefusedError
from potassium_cli.hint import NONE, Hint
from potassium_cli.reports.profile import PeopleReport, ProfileChange, ProfileReport
from potassium_cli.workspace import Workspace


class ProposedAnswers(NamedTuple):
    """Answers as they were typed and as they are understood, and those of them that need a yes, with the question.

    They are a target above the reference (R14), healthy kidneys after a kidney disease (R7a), and the denial of what a
    medicine is given for (R6b).
    """

    typed: Mapping[str, str]
    understood: dict[str, str]
    need_a_yes: Mapping[str, str] = {}
    refused: Hint = NONE

    @property
    def asks(self) -> str:
        """All that is asked, in a line; "" when nothing is."""
        return " ".join(filter(None, self.need_a_yes.values()))


def propose(space: Workspace, answers: Mapping[str, str]) -> ProposedAnswers:
    """Understand answers, ask about kidneys that became healthy, and weigh a new target against the rest."""
    before, today = space.answers, space.now.date()
    understood = understood_medicines(answers, space.safety.medicines)
    profile = profile_from_answers({**before, **understood})
    asked = asked_by_name(before, understood, space.safety.medicines)
    for question, doubt in doubts_of_health(before, understood, space.safety).items():
        asked[question] = f"{doubt} {asked.get(question, '')}".strip()
    if "target" not in understood or profile.target_mg is None:
        return ProposedAnswers(answers, understood, asked)
    others = {question: text for question, text in understood.items() if question != "target"}
    without = profile_from_answers({**before, **with_consequences(before, others, today).answers, "target": "none"})
    verdict = verdict_on(profile.target_mg, without, space.safety, decide(without, space.safety, today), today)
    asked |= {"target": verdict.asks} if verdict.asks or asked else {}
    return ProposedAnswers(answers, understood, asked, verdict.refused)


def store(space: Workspace, proposal: ProposedAnswers, label: str, *, yes: bool) -> ProfileChange:
    """Store answers with what they undo. A target that is refused leaves the others stored: one may be why."""
    before, today = space.answers, space.now.date()
    understood, refused = dict(proposal.understood), proposal.refused
    withdrawn = ["target"] if refused else []
    if proposal.asks and yes:
        understood |= {"target-yes": today.isoformat()} if proposal.need_a_yes.get("target") else {}
    elif proposal.asks:
        refused = Hint(f"{proposal.asks} If that is so, add --yes.")
        withdrawn = [*proposal.need_a_yes, *withdrawn]
    understood = {question: answer for question, answer in understood.items() if question not in withdrawn}
    understood |= answered_by_name(before, understood, space.safety.medicines)
    changes = with_consequences(before, understood, today)
    ended = _target_ended(space, {**before, **changes.answers})
    if ended:
        changes = changes._replace(answers={**changes.answers, "target": "none", "target-yes": "none"})
    if news := {question: text for question, text in changes.answers.items() if before.get(question) != text}:
        space.journal.answer(news, label, space.now)  # what changes nothing is no step of undo
    told = [
        *medicine_notes(before, proposal.typed, understood, space.safety.medicines),
        *dropped_names(before, changes.answers),
    ]
    ended_notes = (
        [Hint(f"Your own target no longer counts, {ended}, and does not come back by itself.")] if ended else []
    )
    report = ProfileChange(None, None, person=space.person, notes=(*ended_notes, *told, *changes.notes))
    if understood or not refused:
        notes = report.notes
        report = change_of_profile(space, before, {**before, **changes.answers})._replace(notes=notes)
    if refused:
        kept = refused.behind("The other answers are stored.") if understood else refused
        report = report._replace(refusal=RefusedError(kept).refusal)
    return report


def change_of_profile(space: Workspace, before: Mapping[str, str], answers: Mapping[str, str]) -> ProfileChange:
    """What answers came to and come to, and the cautions that apply now and did not before."""
    was, profile, today = profile_from_answers(before), profile_from_answers(answers), space.now.date()
    old, new, table = decide(was, space.safety, today), decide(profile, space.safety, today), space.safety.cautions
    known = {each.caution for each in applying(was, old, table)}
    fresh = tuple(each.caution for each in applying(profile, new, table) if each.caution not in known)
    neutral = tuple(each for each in neutral_medicines(new, table) if each not in neutral_medicines(old, table))
    said = [each for each in checked_medicines(new, table, today) if each not in checked_medicines(old, table, today)]
    return ProfileChange(old, new, fresh, space.person, neutral=neutral, checked=tuple(said))


def dropped_names(before: Mapping[str, str], answers: Mapping[str, str]) -> Iterator[Hint]:
    """Name what drops off a list that was given anew, and how to keep both; medicines have words of their own."""
    lists = [question for question in QUESTIONS.values() if question.form is Form.NAMES and question.name in answers]
    for question in lists:
        now, had = (_listed(each.get(question.name, "none")) for each in (answers, before))
        kept = {name.casefold() for name in now}
        gone = [name for name in had if name.casefold() not in kept]
        if gone and question.name != "medicines":
            both = " ".join(f"{question.flag} {quote(name)}" for name in (*gone, *now))
            words = f"No longer among your {question.name}: {listed(gone)}. To keep {'both' if now else 'it'}:"
            yield Hint(words, f"profile set {both}")
    diet = before.get("diet", "none")
    if answers.get("diet", diet) != diet and diet not in ("none", "unknown"):
        yield Hint(f"Your diet was {diet} before; one diet counts. If that is wrong:", "undo")


def _listed(answer: str) -> list[str]:
    return [] if answer in ("none", "unknown") else answer.split("; ")


def show(space: Workspace) -> ProfileReport:
    """Tier and goal, what decided them, and which questions are open."""
    profile, decision, table = space.profile, space.decision, space.safety.cautions
    always = profile_cautions(profile, decision, table)
    in_all = len(applying(profile, decision, table))
    report = ProfileReport(decision, always, in_all, space.goal_since, space.person, space.answers)
    said = checked_medicines(decision, table, space.now.date())
    return report._replace(neutral=neutral_medicines(decision, table), checked=said)


def people(space: Workspace) -> PeopleReport:
    """The people who have a journal of their own here."""
    return PeopleReport(space.people, space.person)


def _target_ended(space: Workspace, answers: Mapping[str, str]) -> str:
    """Say why a target of one's own ends for good with these answers (R14); "" when it does not."""
    profile, today = profile_from_answers(answers), space.now.date()
    return target_ended(profile, decide(profile, space.safety, today), today)
