"""Where a day stands, in one sentence. The day, the week and the answer to a meal say it with these words.

REACH names body and year, or says that the target is the person's own, and what is to go (R14, R15); far above is
neutral (R28). LIMIT never says what is left while the day goes on or something is unknown, and rounds up (R3, R29).
COMPARE only sets the reference beside the total (R6).
Only what `whatif` answers under a limit has a percentage, of what is logged (R3).
"""

from enum import StrEnum
from math import ceil, floor
from typing import NamedTuple

from potassium_cli.domain.food.nutrients import Intake
from potassium_cli.domain.goals.goal import Direction, Goal, short_of, whole_mg

NEAR = 0.8  # of a limit: from here on it warns (SAFETY.md R3)
FAR_ABOVE = 2.0  # times a reference: our own judgement of when a total asks for the exceptions line (R28)


class Tone(StrEnum):
    """How a sentence sounds, for colour. GOOD only ever praises reaching, OVER only ever warns of a limit."""

    NEUTRAL = "neutral"
    GOOD = "good"
    NEAR = "near"
    OVER = "over"


class Standing(NamedTuple):
    """One sentence, its tone, and how full a bar is, from 0 to 1; None is no bar, whose empty part would say "left"."""

    tone: Tone
    line: str
    fraction: float | None = None


def standing(goal: Goal, intake: Intake, finished: bool, *, floored: bool = False, salts_mg: float = 0.0) -> Standing:
    """Say where a day's potassium stands against its goal. `finished`: the day is over.

    `floored` says "at least" without a goal even when every amount is known: in restrict, while the day goes on (R29).
    `salts_mg` is how much of it supplements and salts brought: what only they carried over is not praised (R17).
    """
    if not intake.entries:
        return Standing(Tone.NEUTRAL, "nothing logged")
    if goal.mg is None or goal.direction is Direction.NONE:
        return Standing(Tone.NEUTRAL, f"{'at least ' if floored else intake.at_least()}{_mg(round(intake.of()))}")
    if goal.direction is Direction.LIMIT:
        return _under(goal, goal.mg, intake, settled=finished and intake.complete())
    if goal.direction is Direction.REACH:
        reaching = _reaching(goal, goal.mg, intake, finished)
        carried = reaching.tone is Tone.GOOD and intake.of() - salts_mg < goal.mg
        return _carried(goal, intake, salts_mg) if carried else reaching
    total = f"{intake.at_least()}{_mg(round(intake.of()))}"
    return Standing(Tone.NEUTRAL, f"{total} · reference {_labelled(goal)}{_mg(goal.mg)}{_cited(goal)}")


def verdict(goal: Goal, intake: Intake) -> str:
    """Say how much of a limit would be logged, and which of three it would be: below it so far, near it, over it (R3).

    "" without a limit. Never that something is left, or may be eaten.
    """
    if goal.direction is not Direction.LIMIT or not goal.mg:
        return ""
    ceiling, total = floor(goal.mg), whole_mg(goal, intake.of())
    known = "so far" if intake.complete() else "by what is known"
    which = f"below it {known}" if total < NEAR * ceiling else "near it"
    which = f"over it by {_mg(total - ceiling)}" if total > ceiling else which
    share = f"{ceil(100 * total / ceiling)} % of your {_mg(ceiling)} limit"
    return f"{intake.at_least()}{_mg(total)} logged, {share}: {which}"


def _under(goal: Goal, limit: float, intake: Intake, *, settled: bool) -> Standing:
    """Hide nothing by rounding: the total goes up, the limit down, so that less is left, never more."""
    ceiling, total = floor(limit), whole_mg(goal, intake.of())
    logged = _mg(total) if settled else f"at least {_mg(total)} logged"
    if total > ceiling:
        return Standing(Tone.OVER, f"{logged} · {_mg(total - ceiling)} over your {_mg(ceiling)} limit", 1.0)
    if total == ceiling:
        return Standing(Tone.OVER, f"{logged} · your {_mg(ceiling)} limit is reached", 1.0)
    tone = Tone.NEAR if total >= NEAR * ceiling else Tone.NEUTRAL
    if settled:
        return Standing(tone, f"{logged} · {_mg(ceiling - total)} under your {_mg(ceiling)} limit", total / ceiling)
    warning = f"{logged} · close to your {_mg(ceiling)} limit"
    return Standing(tone, warning if tone is Tone.NEAR else f"{logged}; the limit is {_mg(ceiling)}")


def _reaching(goal: Goal, target: float, intake: Intake, finished: bool) -> Standing:
    known, whole_target = intake.of(), ceil(target)
    whole = intake.at_least()
    if known < target:
        total = short_of(known, whole_target)
        gap = f"{'at most ' if whole else ''}{_mg(whole_target - total)}"
        line = (
            f"{whole}{_mg(total)} · {gap} below {held_against(goal)}"
            if finished
            else f"{whole}{total:,} of {_mg(whole_target)}{_labelled(goal, ' ')}{_cited(goal)} · {gap} to go"
        )
        return Standing(Tone.NEUTRAL, line, known / target)
    total = round(known)
    if known >= FAR_ABOVE * target:
        return Standing(Tone.NEUTRAL, f"{whole}{_mg(total)} · far above {_with_exceptions(goal)}", 1.0)
    return Standing(Tone.GOOD, f"{whole}{_mg(total)} · {held_against(goal)} is reached", 1.0)


def _carried(goal: Goal, intake: Intake, salts_mg: float) -> Standing:
    """Say of a total that only salts and supplements carried over a reference what they brought, without praise."""
    total, salts = f"{intake.at_least()}{_mg(round(intake.of()))}", _mg(round(salts_mg))
    return Standing(Tone.NEUTRAL, f"{total}, {salts} of it from supplements or salts · {held_against(goal)} is passed")


def whole_total(goal: Goal, intake: Intake) -> int:
    """A day's potassium in whole mg, as its sentence shows it: what is shown of its meals adds up to that."""
    return whole_mg(goal, intake.of())


def held_against(goal: Goal) -> str:
    """Name what a total is held against: "the reference of 2,600 mg (NASEM 2019)", "your own target of 3,000 mg"."""
    figure = _mg(ceil(goal.mg or 0))
    return (
        f"your own target of {figure}" if goal.own else f"the reference of {figure}{_labelled(goal, ' ')}{_cited(goal)}"
    )


def _with_exceptions(goal: Goal) -> str:
    if goal.own:
        return f"{held_against(goal)}. {goal.not_for}"
    figure = f"{_mg(ceil(goal.mg or 0))}{_labelled(goal, ' ')}{_cited(goal)}"
    return f"{figure}, a reference for healthy people. {goal.not_for}"


def _mg(amount: float) -> str:
    return f"{amount:,.0f} mg"


def _labelled(goal: Goal, before: str = "") -> str:
    return f"{before}{goal.label}{'' if before else ': '}" if goal.label else ""


def _cited(goal: Goal) -> str:
    return f" ({goal.cite})" if goal.cite else ""
