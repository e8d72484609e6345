"""Which goal a tier permits, and why not more: one line, with what to do about it.

When in doubt it closes: with an open question, an unreadable answer or a missing table there is no reference, no goal
to reach and no suggestion. A clinician's limit stays while questions are open: it can only make the day stricter.
"""

from datetime import date, timedelta
from shlex import quote
from typing import NamedTuple

from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.goals.above import closed_above, highest, may_be_target
from potassium_cli.domain.goals.goal import Direction, Goal, Tier
from potassium_cli.domain.goals.references import (
    FOR_HEALTHY,
    chosen_body,
    cite_of,
    compare,
    limit,
    own_target,
    reach,
    reference_for,
)
from potassium_cli.domain.profile.factors import Factors, listed
from potassium_cli.domain.profile.markers import CONDITIONS_OF
from potassium_cli.domain.profile.profile import Profile, Reply, age, given_limit
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import Body, Kind, Medicine, SafetyTables
from potassium_cli.hint import NONE, Hint

FEW = 3  # open questions that are named; `profile show` names them all
OK_HOLDS = timedelta(days=365)


class Permitted(NamedTuple):
    """The goal, the reference that may be seen, and the line that says why nothing is suggested.

    `kept_limit_mg` is a limit that is told only of a day that is over it (R11), or of a child's (R12).
    """

    goal: Goal
    reference: Goal | None = None
    why_not: Hint = NONE
    kept_limit_mg: float | None = None


def permitted(profile: Profile, tables: SafetyTables, factors: Factors, tier: Tier, today: date) -> Permitted:
    """Choose the goal, the reference that may be seen, and the line that says why nothing is suggested."""
    closed = _closed(profile, tables, tier, today)
    if closed:
        return _with_limit(profile, tables, closed)
    if tier is Tier.RESTRICT:
        return _restricted(profile, tables, factors)
    if not_known := _not_known(profile, tables, factors):
        return _none(not_known)
    reference = reference_for(profile, tables.references, today)
    if reference is None:
        return _none(_unpublished(profile, tables))
    why_not = _not_ok(profile, tables, factors, today) if tier is Tier.CAUTION else NONE
    if why_not:
        return Permitted(compare(reference), compare(reference), why_not)
    published = reach(reference, FOR_HEALTHY if tier is Tier.CAUTION else "")
    closed, most = (
        closed_above(profile, tier, factors.caution or factors.losing, today),
        highest(profile, tables.references, today),
    )
    own = may_be_target(profile, reference.potassium_mg, closed, most)
    goal = own_target(profile.target_mg or 0) if own else published
    not_for = tables.caution("far-above").words
    return Permitted(goal._replace(not_for=not_for), published)


def _none(why_not: Hint) -> Permitted:
    return Permitted(Goal(Direction.NONE, reason=why_not), why_not=why_not)


def _with_limit(profile: Profile, tables: SafetyTables, closed: str) -> Permitted:
    """Keep a clinician's limit where there is no goal to reach: a child's is shown (R12), with R11 it is only kept."""
    ceiling = None if tables.problem or profile.problem else given_limit(profile)
    if ceiling is None:
        return _none(Hint(closed))
    kept = limit(ceiling)
    if profile.eating is Reply.YES:
        return _none(Hint(f"{closed} {tables.caution('limit-kept').words}"))._replace(kept_limit_mg=kept.mg)
    return Permitted(kept, why_not=Hint(tables.caution("child-limit").words), kept_limit_mg=kept.mg)


def neither_way(tables: SafetyTables) -> Hint:
    """Why nothing is suggested with digoxin (R10)."""
    return Hint(tables.caution("digoxin-neither-way").line)


def _closed(profile: Profile, tables: SafetyTables, tier: Tier, today: date) -> str:
    """Say why there is no goal at all, whatever else holds; "" when there may be one (R11, R12, R30)."""
    years, problem = age(profile, today), tables.problem or profile.problem
    if problem:
        return f"{problem} Until then potassium is only added up."
    if profile.eating is Reply.YES:
        return tables.caution("eating-closed").words
    if years == 0:
        return tables.caution("infant").words
    if years is not None and years < 18 and tier in (Tier.RESTRICT, Tier.CAUTION):
        return tables.caution("under-18").words
    return ""


def _restricted(profile: Profile, tables: SafetyTables, factors: Factors) -> Permitted:
    ceiling = given_limit(profile)
    if ceiling is not None:
        return Permitted(limit(ceiling), why_not=Hint(tables.caution("limit-only").words))
    if len(factors.marked) == len(factors.restrict):
        return _none(_marked(*factors.marked[0]))
    line = f"Because of {factors.restrict[0]}, potassium is only added up. {tables.caution('ask-limit').words} Then:"
    return _none(Hint(line, 'profile set --limit "... mg"'))


def _marked(medicine: Medicine, question: str) -> Hint:
    """Say how a medicine that tells of a condition is answered by its name (R6b)."""
    words = f"{medicine.name} is given for {CONDITIONS_OF[question]}, so potassium is only added up. If you have none:"
    return Hint(words, f"profile set {QUESTIONS[question].flag} {'healthy' if question == 'kidneys' else 'no'}")


def _open_line(tables: SafetyTables, factors: Factors) -> Hint:
    if factors.asked and {question for _, question in factors.asked} == set(factors.open):
        medicine, question = factors.asked[0]
        words = f"No goal yet: {medicine.name} is given for {CONDITIONS_OF[question]}. Answer that once more:"
        return Hint(words, f"profile set {QUESTIONS[question].flag} ...")
    if factors.open == ("medicines",) and factors.several:
        names = listed([quoted(name) for name in factors.several])
        return Hint(
            f"No goal yet: {names} may be one of several medicines, and they do not all do the same to potassium. With "
            "the name that stands on its box:",
            f"profile set --add-medicine NAME --remove-medicine {quote(factors.several[0])}",
        )
    if factors.open == ("medicines",) and factors.unknown_medicines:
        names = listed([*factors.unknown_medicines])
        return Hint(
            f"No goal yet, since the list of medicines here does not know {names}. "
            f"{tables.caution('ask-which-medicine').words} It stays in your profile, and as long as it is not known "
            "here nothing is suggested. If it has another name:",
            "profile set --add-medicine NAME --remove-medicine NAME",
        )
    count = "1 question is open" if len(factors.open) == 1 else f"{len(factors.open)} questions are open"
    named = f" ({', '.join(factors.open)})" if len(factors.open) <= FEW else ""
    return Hint(f"No goal yet: {count}{named}. Answer with:", "profile setup")


def _not_known(profile: Profile, tables: SafetyTables, factors: Factors) -> Hint:
    """What must be known before there is a goal; without the kidneys no figure counts, whatever else is said (R7a)."""
    if factors.open:
        return _open_line(tables, factors)
    if profile.kidneys is not Reply.UNKNOWN:
        return NONE
    words = f"No goal while it is not known how your kidneys are. {tables.caution('kidneys-unsure').words} Then:"
    return Hint(words, "profile set --kidneys ...")


def _unpublished(profile: Profile, tables: SafetyTables) -> Hint:
    """Say that the chosen body has no figure here. Another body never stands in for it unasked (R15)."""
    body = chosen_body(profile)
    if body is Body.NASEM:
        return Hint(tables.caution("no-reference").words)
    cite = cite_of(body, tables.references)
    return Hint(
        f"No figure of {cite} for this age and state is known here, so there is no goal. Choose another body:",
        "profile set --reference ...",
    )


def _not_ok(profile: Profile, tables: SafetyTables, factors: Factors, today: date) -> Hint:
    """Say why a clinician's yes opens nothing; "" when it does: dated, within a year, for these medicines (R6)."""
    if any(medicine.kind is Kind.DIGOXIN for medicine in factors.taken):
        return neither_way(tables)
    said = profile.clinician_ok
    again = Hint(f"{tables.caution('ask-more').words} If so:", "profile set --clinician-ok today")
    if said is None or said > today:
        return again.behind(f"Because of {factors.caution[0]}, nothing is suggested.")
    if today - said > OK_HOLDS:
        return again.behind(f"Your clinician's yes is of {said}, more than a year ago.")
    for news, day in (
        ("your medicines", profile.medicines_changed),
        ("what you said of your health", profile.health_changed),
    ):
        if day is not None and said < day:
            words = f"Your clinician's yes is of {said}, before {news} changed on {day}, and does not count."
            return again.behind(words)
    return NONE
