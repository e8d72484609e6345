"""What is minded with every meal that is logged, changed or logged again, beside what stands against its items.

The salts of a day are asked about together (SAFETY.md R17), and star fruit is warned of by every name and in no list of
who may not have healthy kidneys (R20).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from potassium_cli.domain.cautions.called import named_cautions
from potassium_cli.domain.cautions.doubt import Doubt, Evidence
from potassium_cli.domain.cautions.salts import doubt_of_day, salts_of
from potassium_cli.domain.food.concentrates import is_star_fruit, names_star_fruit, salts_mg
from potassium_cli.domain.food.meal import Entry, Item
from potassium_cli.domain.profile.profile import Kidneys, Pregnancy
from potassium_cli.errors import RefusedError, StorageError
from potassium_cli.hint import Hint
from potassium_cli.workspace import Workspace


def evidence(space: Workspace, symptoms: frozenset[str] = frozenset()) -> Evidence:
    """What items are held against; the facts that red flags hang on only where the text speaks of the body."""
    facts = facts_for(space, symptoms)
    expecting = space.profile.pregnancy in (Pregnancy.PREGNANT, Pregnancy.LACTATING) or "birth" in facts
    return Evidence(space.safety, space.reader.food_named, expecting, facts)


def facts_for(space: Workspace, symptoms: frozenset[str]) -> frozenset[str]:
    """What holds for the person, where a text tells of symptoms; nothing when the journal cannot be read (R22)."""
    if not symptoms:
        return frozenset()
    from potassium_cli.domain.symptoms.situation import facts_of

    try:
        return facts_of(space.profile, space.safety.medicines, space.now.date())
    except StorageError:
        return frozenset()


def with_days_of_salts(
    space: Workspace, items: Sequence[Item], doubts: Sequence[Doubt | None]
) -> Iterator[Doubt | None]:
    """The doubts, with one of what takes the salts of its day too high (SAFETY.md R17)."""
    sums: dict[date, float] = {}
    for item, doubt in zip(items, doubts, strict=True):
        added = salts_of(item)
        if doubt or not added:
            yield doubt
            continue
        day = space.day_of(item.eaten_at or space.now)
        before = sums[day] if day in sums else salts_mg(space.eaten(day, day))
        sums[day] = before + added
        yield doubt_of_day(item.text, added, before, evidence(space))


def ask_of_day(space: Workspace, entries: Sequence[Entry], *, yes: bool, instead_of: int = 0) -> None:
    """Refuse without a yes what takes the salts of its day too high (SAFETY.md R17)."""
    fresh = [each for each in entries if salts_mg([each])]
    if yes or not fresh:
        return
    for day in {space.day_of(each.eaten_at) for each in fresh}:
        before = salts_mg(each for each in space.eaten(day, day) if each.id != instead_of)
        added = salts_mg(each for each in fresh if space.day_of(each.eaten_at) == day)
        if doubt := doubt_of_day(fresh[-1].name, added, before, evidence(space)):
            raise RefusedError(doubt.told)


def with_safe_names(space: Workspace, item: Item) -> Item:
    """An item whose other foods hold no star fruit that nobody named: a question is a list, too (SAFETY.md R20)."""
    unnamed = not names_star_fruit(item.text) and any(is_star_fruit(food) for food in item.alternatives)
    if not unnamed or space.profile.kidneys is Kidneys.HEALTHY:
        return item
    return item._replace(alternatives=tuple(food for food in item.alternatives if not is_star_fruit(food)))


def alarms_of(space: Workspace, text: str, items: Iterable[Item]) -> tuple[Hint, ...]:
    """What is said of star fruit also where the meal is refused, whatever the reason (SAFETY.md R20)."""
    names = [text, *(item.food.name for item in items if item.food)]
    rows = named_cautions("; ".join(names), space.profile, space.safety.cautions)
    return tuple(row.hint for row in rows)
