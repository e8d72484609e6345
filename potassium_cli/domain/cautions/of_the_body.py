"""What stands against words about the body, which are never food and never tell what to eat (SAFETY.md R22, R23, R34).

A sign of an emergency is told first and alone, words of self-harm before all others (R35).
"""

from potassium_cli.domain.cautions.doubt import Doubt, Why
from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.profile.safety import Level, SafetyTables
from potassium_cli.domain.symptoms.signs import Heard, hear, red_flag
from potassium_cli.hint import Hint


def of_the_body(text: str, tables: SafetyTables) -> Doubt | None:
    """What stands against a text that speaks of the body, whatever anybody says; None when it does not."""
    heard = hear(text, tables.symptoms)
    if not heard.symptoms:
        return None
    return emergency(heard, tables) or _symptom(heard, tables)


def emergency(heard: Heard, tables: SafetyTables) -> Doubt | None:
    """The words for a sign of an emergency, and nothing else; None when there is no such sign."""
    flag = red_flag(heard.symptoms, tables.red_flags)
    if flag is None or flag.level is not Level.EMERGENCY:
        return None
    return Doubt(Why.EMERGENCY, Hint(flag.words), grave=True)


def items_of(heard: Heard) -> tuple[Item, ...]:
    """What was said of the body, as items that are no food, so that none of it gets lost."""
    return tuple(Item(said, Status.UNMATCHED, said, words=said) for said in heard.said)


def _symptom(heard: Heard, tables: SafetyTables) -> Doubt:
    """The words for symptoms that are no emergency by themselves, with how soon they should be seen, if soon."""
    flag = red_flag(heard.symptoms, tables.red_flags)
    told = tables.caution("symptom", named=quoted("; ".join(heard.said))).words
    return Doubt(Why.SYMPTOM, Hint(f"{told} {flag.words}" if flag else told), grave=True)
