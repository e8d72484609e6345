"""What the diary itself tells: whether a symptom came on most days of two weeks."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from potassium_cli.domain.symptoms.felt import LAB_VALUE, NOTE, Felt

DAYS = 14
MOST = 8  # of them


def persistent(felt: Iterable[Felt], today: date, day_of: Callable[[datetime], date]) -> frozenset[str]:
    """The symptoms that were there on most days of the last two weeks, today among them."""
    since = today - timedelta(days=DAYS - 1)
    days: dict[str, set[date]] = {}
    for each in felt:
        if each.there and each.symptom not in (LAB_VALUE, NOTE) and since <= day_of(each.felt_at) <= today:
            days.setdefault(each.symptom, set()).add(day_of(each.felt_at))
    return frozenset(symptom for symptom, on in days.items() if len(on) >= MOST)
