"""Where a day stands, in one sentence. The day, the week and the answer to a meal say it with these words.

REACH names body and year, or says that the target is the person's own, and what is to go (R14, R15); far above is
neutral (R28). LIMIT says one of three: below it so far, near it, over it by so much; how far below only while nothing
is unknown and no main meal up to now is missing (R29), and it rounds up (R3). COMPARE only sets the reference beside
the total (R6). Only what `whatif` answers under a limit has a percentage (R3), and it calls nothing logged that is not.
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


class Day(NamedTuple):
    """What else a sentence goes by. `finished`: the day is over.

    `floored`: in restrict some main meal up to now is missing (R29).
    `salts_mg` is how much of it supplements and salts brought: what only they carried over is not praised (R17).
    `tried`: some of it is only thought of, and so not logged.
    """

    finished: bool = False
    floored: bool = False
    salts_mg: float = 0.0
    tried: bool = False


_SO_FAR = Day()


def standing(goal: Goal, intake: Intake, day: Day = _SO_FAR) -> Standing:
    """Say where a day's potassium stands against its goal.

    Without a goal it is "at least" so much also where every amount is known and a main meal is missing (R29).
    """
    if not intake.entries:
        return Standing(Tone.NEUTRAL, "nothing logged")
    if goal.mg is None or goal.direction is Direction.NONE:
        return Standing(Tone.NEUTRAL, f"{'at least ' if day.floored else intake.at_least()}{_mg(round(intake.of()))}")
    if goal.direction is Direction.LIMIT:
        return _under(goal, goal.mg, intake, day)
    if goal.direction is Direction.REACH:
        reaching = _reaching(goal, goal.mg, intake, day.finished)
        carried = reaching.tone is Tone.GOOD and intake.of() - day.salts_mg < goal.mg
        return _carried(goal, intake, day.salts_mg) if carried else reaching
    total = f"{intake.at_least()}{_mg(round(intake.of()))}"
    return Standing(Tone.NEUTRAL, f"{total} · reference {_labelled(goal)}{_mg(goal.mg)}{_cited(goal)}")


def verdict(goal: Goal, intake: Intake, day: Day, *, without_mg: float = 0.0) -> str:
    """Say how much of a limit it would be, and which of three: below it so far, near it, over it by so much (R3).

    "" without a limit. Never that something is left, or may be eaten. `without_mg` is what is logged without it: a day
    that is over its limit already is not over it by what is asked about.
    """
    if goal.direction is not Direction.LIMIT or not goal.mg:
        return ""
    ceiling, total = floor(goal.mg), whole_mg(goal, intake.of())
    share = f"{ceil(100 * total / ceiling)} % of your {_mg(ceiling)} limit"
    which = f"below it {_so_far(intake, day)}" if total < NEAR * ceiling else "near it"
    over = whole_mg(goal, without_mg) - ceiling
    already = f" ({_mg(over)} without it)" if over > 0 else ""
    which = f"over it by {_mg(total - ceiling)}{already}" if total > ceiling else which
    return f"{_at_least(intake, day)}{_mg(total)}, {share}: {which}"


def _under(goal: Goal, limit: float, intake: Intake, day: Day) -> Standing:
    """Hide nothing by rounding: the total goes up, the limit down, so that less is left, never more."""
    ceiling, total = floor(limit), whole_mg(goal, intake.of())
    logged = f"{_at_least(intake, day)}{_mg(total)}{'' if day.tried else ' logged'}"
    yours = f"your {_mg(ceiling)} limit"
    if total > ceiling:
        return Standing(Tone.OVER, f"{logged} · over {yours} by {_mg(total - ceiling)}", 1.0)
    near = total >= NEAR * ceiling
    which = f"near {yours}" if near else f"below {yours} {_so_far(intake, day)}"
    if intake.complete() and not day.floored and not day.tried:
        below = f"{_mg(ceiling - total)} below"
        which = f"near {yours}, {below} it by what is logged" if near else f"{below} {yours}, by what is logged"
    warned = Tone.OVER if total == ceiling else Tone.NEAR
    return Standing(warned if near else Tone.NEUTRAL, f"{logged} · {which}")


def _at_least(intake: Intake, day: Day) -> str:
    """The words before a sum that something may be missing from: an amount, or a main meal (R29)."""
    return "at least " if day.floored else intake.at_least()


def _so_far(intake: Intake, day: Day) -> str:
    """What "below" rests on."""
    if not intake.complete():
        return "by what is known"
    return "by what is logged" if day.finished else "so far"


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
