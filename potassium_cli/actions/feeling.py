"""What a person feels: heard, weighed for red flags before anything else, asked about, and kept (SAFETY.md R22 to R27).

Nothing here looks at food, goal or suggestions, and nothing changes them (R23).
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from potassium_cli.actions import profile as answers_of
from potassium_cli.actions.respelling import respelt
from potassium_cli.domain.food.concentrates import CONCENTRATED, kinds_of
from potassium_cli.domain.food.moments import moment_of
from potassium_cli.domain.food.wording import quoted, readable
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Profile
from potassium_cli.domain.profile.safety import DERIVED, Level
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.domain.symptoms.complaint import Complaint, read
from potassium_cli.domain.symptoms.diary import DAYS, persistent
from potassium_cli.domain.symptoms.felt import LAB_VALUE, NOTE, STRONGEST, Felt, Side
from potassium_cli.domain.symptoms.manners import SETTLING
from potassium_cli.domain.symptoms.situation import FACT_OF, Said, facts_of, to_ask
from potassium_cli.domain.symptoms.triage import FEEL_ALIKE, Asked, Verdict, named, questions, weigh, with_answer
from potassium_cli.errors import EmergencyError, StorageError, UsageError
from potassium_cli.hint import Hint
from potassium_cli.reports.felt import FeltDay, FeltHistory, FeltReport
from potassium_cli.workspace import Workspace

_SIDES = {str(side): side for side in (Side.LEFT, Side.RIGHT, Side.BOTH)}
HELP = "your local emergency number"
LONGEST_LABEL = 60
_SALT_DAYS = 2  # before today, in which a salt that was logged still counts


class Feeling(NamedTuple):
    """What was typed: a text, and what options add to it."""

    text: str
    side: str | None = None
    circumstances: str = ""
    at: str | None = None
    note: str = ""


class Weighed(NamedTuple):
    """A complaint as it is understood so far: what is kept of it, its signs, and in whom they are.

    `known` are the signs that need not be asked for. `answers` are those to questions of the profile.
    """

    feeling: Feeling
    felt: tuple[Felt, ...]
    signs: frozenset[str]
    facts: frozenset[str]
    known: frozenset[str]
    verdict: Verdict
    answers: tuple[tuple[str, str], ...] = ()
    notes: tuple[Hint, ...] = ()
    locked: str = ""


def propose(space: Workspace, feeling: Feeling) -> Weighed:
    """Hear and weigh a complaint. EmergencyError for words of self-harm, of which nothing is kept (R35)."""
    table = space.safety.symptoms
    said = readable("\n".join(filter(None, (feeling.text, feeling.circumstances, feeling.note))))
    text, fixed = respelt(said, (*table, *space.circumstances))
    side = _SIDES.get(_word(feeling.side), Side.UNSAID)
    complaint = read(text, table, space.circumstances, side)
    if "self_harm" in complaint.signs:
        raise EmergencyError(_numbered(space, weigh(frozenset(("self_harm",)), frozenset(), space.safety.red_flags)))
    weighed = _weighed(space, feeling, complaint, text)
    if not weighed.verdict.emergency:
        _refuse(feeling, complaint)
    named_first = read(
        respelt(readable(feeling.text), (*table, *space.circumstances))[0], table, space.circumstances, side
    )
    felt = _felt(space, feeling, named_first if named_first.told else complaint, weighed)
    signs = weighed.signs | _lasting(space, weighed, felt)
    notes = tuple(Hint(f"{quoted(typed)} was read as “{right}”.") for typed, right in fixed)
    return _again(space, weighed._replace(felt=felt, signs=signs, notes=notes))


def asked(space: Workspace, weighed: Weighed) -> tuple[Asked, ...]:
    """What to ask next, at most three questions, the most urgent first."""
    if weighed.locked:
        return ()
    history = space.journal.answers()
    days = {name: answer.answered_at.date() for name, answer in history.items()}
    open_profile = [each for each in to_ask(days, space.now.date()) if each.name not in weighed.known]
    return questions(weighed.signs, weighed.facts, space.safety.red_flags, weighed.known, open_profile)


def answered(space: Workspace, weighed: Weighed, question: Asked, said: str) -> Weighed:
    """The complaint with an answer: y or n, or a day where the profile keeps one; UsageError for anything else."""
    if question.of_profile is None:
        return with_sign(space, weighed, question.sign, yes=_is_yes(said))
    today = space.now.date()
    of_day = said.casefold() in ("y", "yes") and question.of_profile.name in ("surgery", "gave-birth")
    answer = read_answer(question.of_profile, ["today" if of_day else said], today)
    fact = FACT_OF[question.of_profile.name]
    profile = profile_from_answers({**space.answers, question.of_profile.name: answer})
    holds = fact in facts_of(profile, space.safety.medicines, today)
    return _again(
        space,
        weighed._replace(
            facts=weighed.facts | ({fact} if holds else set()),
            known=weighed.known | {question.of_profile.name},
            answers=(*weighed.answers, (question.of_profile.name, answer)),
        ),
    )


def with_sign(space: Workspace, weighed: Weighed, sign: str, *, yes: bool) -> Weighed:
    """The complaint with a yes or a no to one sign; a no takes back nothing that was said in words."""
    said = not yes and sign in weighed.known | weighed.signs
    signs = weighed.signs if said else with_answer(weighed.signs, sign, yes=yes)
    return _again(space, weighed._replace(signs=signs, known=weighed.known | {sign}))


def sign_named(space: Workspace, text: str) -> str:
    """The sign that a script names; UsageError for one that is not in the table."""
    known = {row.id for row in space.safety.symptoms} | {each.name for each in SETTLING} | DERIVED
    known |= {flag.asks for flag in space.safety.red_flags if flag.asks}
    sign = "_".join(text.casefold().replace("-", " ").replace("_", " ").split())
    if sign not in known:
        raise UsageError(f"There is no sign {quoted(text)}; such as {named('chest_pain')}, breathless or fever.")
    return sign


def store(space: Workspace, weighed: Weighed, not_asked: tuple[Asked, ...] = ()) -> FeltReport:
    """Keep what was felt, and say how soon it should be seen. An emergency is told alone, whatever else happens."""
    emergency = weighed.verdict.emergency
    try:
        kept = _kept(space, weighed)
    except StorageError:
        if not emergency:
            raise
        kept = ()
    report = FeltReport(
        kept=kept,
        level=weighed.verdict.level,
        flags=tuple(flag.id for flag in weighed.verdict.flags),
        person=space.person,
        today=space.today,
        day_starts=space.day_starts,
    )
    if emergency:
        return report._replace(refusal=EmergencyError(_numbered(space, weighed.verdict)).refusal)
    return report._replace(
        urgent=tuple(
            Hint(f"{flag.words} ({flag.source.cite})".replace(HELP, _number(space))) for flag in weighed.verdict.flags
        ),
        told=_told(space, weighed),
        not_asked=not_asked,
        notes=weighed.notes,
    )


def history(space: Workspace, days: int) -> FeltHistory:
    """What was felt in so many days up to today."""
    first = space.today - timedelta(days=days - 1)
    felt = felt_on(space, first)
    by_day = {space.day_of(each.felt_at) for each in felt}
    found = tuple(FeltDay(day, tuple(f for f in felt if space.day_of(f.felt_at) == day)) for day in sorted(by_day))
    return FeltHistory(first, space.today, found, space.person)


def felt_on(space: Workspace, first: date) -> tuple[Felt, ...]:
    """What was felt from a day up to today, as the person's days start."""
    found = space.journal.felt_between(first, space.now.date())
    return tuple(each for each in found if space.day_of(each.felt_at) >= first)


def _weighed(space: Workspace, feeling: Feeling, complaint: Complaint, text: str) -> Weighed:
    """The complaint in its person. A journal that cannot be read keeps nobody from help: the text decides then."""
    tables, today = space.safety, space.now.date()
    try:
        profile, salts, locked = space.profile, _salts(space), ""
    except StorageError as error:
        profile, salts, locked = Profile(), False, str(error)
    facts = facts_of(profile, tables.medicines, today, Said(complaint.facts, text, salts))
    verdict = weigh(complaint.signs, facts, tables.red_flags)
    if locked and not verdict.emergency:
        raise StorageError(locked)
    known = complaint.denied | complaint.settled
    return Weighed(feeling, (), complaint.signs, facts, known, verdict, locked=locked)


def _again(space: Workspace, weighed: Weighed) -> Weighed:
    return weighed._replace(verdict=weigh(weighed.signs, weighed.facts, space.safety.red_flags))


def _salts(space: Workspace) -> bool:
    """Whether potassium by itself was logged lately: a salt substitute, a supplement."""
    entries = space.eaten(space.today - timedelta(days=_SALT_DAYS), space.today)
    return any(CONCENTRATED & kinds_of(entry.name, entry.tags) for entry in entries)


def _refuse(feeling: Feeling, complaint: Complaint) -> None:
    if not feeling.text.strip():
        raise UsageError('Say what you feel: potassium feel "heavy legs" 6.')
    if complaint.too_strong:
        raise UsageError(f"{complaint.too_strong} is no strength: say how strong it is from 0 to {STRONGEST}.")
    if feeling.side is not None and _word(feeling.side) not in _SIDES:
        raise UsageError(f"--side does not know {quoted(feeling.side)}; say left, right or both.")


def _word(text: str | None) -> str:
    return (text or "").strip().casefold()


def _felt(space: Workspace, feeling: Feeling, complaint: Complaint, weighed: Weighed) -> tuple[Felt, ...]:
    """What is kept: a symptom a row, and what is none as a note. In an emergency a wrong time is now."""
    when = _when(space, feeling.at, emergency=weighed.verdict.emergency)
    names = {row.id: row.name for row in space.safety.symptoms}
    one = Felt("", "", when, space.now, circumstances=_line(feeling.circumstances), note=_line(feeling.note))
    one = one._replace(text=_line(feeling.text))
    rows = [
        one._replace(symptom=told.symptom, name=names[told.symptom], strength=told.strength, side=told.side)
        for told in complaint.told
    ]
    rows += [one._replace(symptom=LAB_VALUE, name=value) for value in complaint.lab]
    side = _SIDES.get(_word(feeling.side), Side.UNSAID)
    return tuple(rows) or (one._replace(symptom=NOTE, name=_line(feeling.text), side=side),)


def _line(text: str) -> str:
    return " ".join(readable(text).split())


def _when(space: Workspace, at: str | None, *, emergency: bool) -> datetime:
    try:
        return space.now if at is None else moment_of(readable(at), space.now, starts=space.day_starts)
    except UsageError:
        if emergency:
            return space.now
        raise


def _lasting(space: Workspace, weighed: Weighed, felt: tuple[Felt, ...]) -> frozenset[str]:
    """The sign that one of these was there on most days of two weeks."""
    if weighed.locked:
        return frozenset()
    before = felt_on(space, space.today - timedelta(days=DAYS - 1))
    long = persistent((*before, *felt), space.today, space.day_of)
    return frozenset(("persistent",)) if any(each.symptom in long and each.there for each in felt) else frozenset()


def _kept(space: Workspace, weighed: Weighed) -> tuple[Felt, ...]:
    kept = space.journal.feel(weighed.felt, f"feel {weighed.felt[0].name}"[:LONGEST_LABEL], space.now)
    if weighed.answers:
        answers_of.store(
            space, answers_of.propose(space, dict(weighed.answers)), "profile, asked with a symptom", yes=False
        )
    return kept


def _told(space: Workspace, weighed: Weighed) -> tuple[Hint, ...]:
    """What is said behind the level: nothing else on the same day but of a blood value, no tips, no food (R23, R24)."""
    tables = space.safety
    labs = [each.name for each in weighed.felt if each.symptom == LAB_VALUE]
    lines = [Hint(tables.caution("lab-note", named=quoted(", ".join(labs))).words)] if labs else []
    if labs and "holding" in weighed.facts:
        lines.append(Hint("If you were told that your potassium was high:", "profile set --potassium-high yes"))
    notes = [each for each in weighed.felt if each.symptom == NOTE]
    lines += [Hint(tables.caution("no-symptom", named=quoted(each.name)).words) for each in notes]
    if weighed.verdict.level is not Level.SAME_DAY and weighed.signs & FEEL_ALIKE:
        lines.append(Hint(tables.caution("feel-alike").words))
    return tuple(lines)


def _is_yes(said: str) -> bool:
    word = said.strip().casefold()
    if word in ("y", "yes", "n", "no"):
        return word.startswith("y")
    raise UsageError("Say y or n.")


def _numbered(space: Workspace, verdict: Verdict) -> str:
    return verdict.flags[0].words.replace(HELP, _number(space))


def _number(space: Workspace) -> str:
    """The emergency number of the profile, or the words for one."""
    try:
        return space.profile.emergency_number or HELP
    except StorageError:
        return HELP
