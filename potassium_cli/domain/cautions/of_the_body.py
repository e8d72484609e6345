"""What stands against words about the body, which are never food and never tell what to eat (SAFETY.md R22, R23, R34).

A sign of an emergency is told first and alone, words of self-harm before all others (R35).
"""

from potassium_cli.domain.cautions.doubt import Doubt, Why
from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.profile.safety import Level, SafetyTables
from potassium_cli.domain.symptoms.signs import Heard, hear, red_flag
from potassium_cli.hint import Hint

SWELLING = frozenset(("face_hand_swelling", "leg_swelling", "whole_leg_swelling"))


def of_the_body(
    text: str, tables: SafetyTables, *, expecting: bool = False, facts: frozenset[str] = frozenset()
) -> Doubt | None:
    """What stands against a text that speaks of the body, whatever anybody says; None when it does not.

    `expecting`: in pregnancy, while breastfeeding and for a year after a birth swelling shows the signs of
    pre-eclampsia (R13). `facts` are what holds for the person, on which red flags hang.
    """
    heard = hear(text, tables.symptoms)
    if not heard.symptoms:
        return None
    return emergency(heard, tables, facts) or _symptom(heard, tables, facts, expecting=expecting)


def emergency(heard: Heard, tables: SafetyTables, facts: frozenset[str] = frozenset()) -> Doubt | None:
    """The words for a sign of an emergency, and nothing else; None when there is no such sign."""
    flag = red_flag(heard.symptoms, tables.red_flags, facts)
    if flag is None or flag.level is not Level.EMERGENCY:
        return None
    return Doubt(Why.EMERGENCY, Hint(flag.words), grave=True)


def items_of(heard: Heard) -> tuple[Item, ...]:
    """What was said of the body, as items that are no food, so that none of it gets lost."""
    return tuple(Item(said, Status.UNMATCHED, said, words=said) for said in heard.said)


def _symptom(heard: Heard, tables: SafetyTables, facts: frozenset[str], *, expecting: bool) -> Doubt:
    """The words for symptoms that are no emergency; what has to be seen the same day comes first (R22)."""
    from potassium_cli.domain.symptoms.triage import weigh  # noqa: PLC0415  # few texts come so far

    verdict = weigh(heard.symptoms, facts, tables.red_flags)
    said = [flag.words for flag in verdict.flags]
    told = tables.caution("symptom", named=quoted("; ".join(heard.said))).words
    lines = [*said, told] if verdict.level is Level.SAME_DAY else [told, *said]
    swollen = expecting and not SWELLING.isdisjoint(heard.symptoms)
    if swollen and all(flag.id != "pre-eclampsia" for flag in verdict.flags):
        lines.insert(0, tables.caution("pre-eclampsia").words)
    return Doubt(Why.SYMPTOM, Hint(" ".join(lines)), grave=True)
