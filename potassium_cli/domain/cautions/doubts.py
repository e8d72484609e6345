"""The first thing that stands against logging an item, whichever way it came in: a log, an edit, a file."""

from potassium_cli.domain.cautions.called import OVERDOSE_MG, is_overdose
from potassium_cli.domain.cautions.doubt import Doubt, Evidence, Overrule, Why
from potassium_cli.domain.cautions.no_food import dangerous, never_food, speaks_of_potassium, unsaid, what_else
from potassium_cli.domain.cautions.of_the_body import of_the_body
from potassium_cli.domain.cautions.salts import of_many, unsure_of_salts
from potassium_cli.domain.food.concentrates import concentrated_mg
from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Entry, Item, Status
from potassium_cli.domain.food.wording import quoted
from potassium_cli.hint import Hint

HEAVIEST = 2_500.0  # grams of one food that nobody is asked about; 17 pears are 3 kg
MOST_DRUNK = 5_000.0  # and of one drink
IMPOSSIBLE = 100_000.0  # grams of one item, or mg of typed potassium, that no yes makes a meal
MANY = 5  # from which on a bare count is hardly one of cups or packs
PACKS = frozenset("cup tbsp tsp bag can box jar order serving bowl container packet pouch handful tub bottle".split())
LONGEST_NAME = 120  # characters of a name that is not the table's
OFFERED = 5  # foods that a person may choose from


def first_doubt(item: Item, evidence: Evidence) -> Doubt | None:
    """What stands against logging an item, or None. What a yes overrules comes last, so that it hides nothing."""
    if no_food := (
        of_the_body(item.text, evidence.tables, expecting=evidence.expecting, facts=evidence.facts)
        or of_many(item, evidence)
        or never_food(item, evidence)
        or unsure_of_salts(item, evidence)
    ):
        return no_food
    if item.problem:
        told = Hint(f"{quoted(item.text)}: {item.problem}.")
        return dangerous(item, evidence) or Doubt(Why.UNREADABLE, told)
    return (
        _in_doubt(item)
        or _impossible(item, evidence)
        or what_else(item, evidence)
        or _overdose_of_item(item, evidence)
        or unsaid(item, evidence)
        or _too_much(item)
    )


def doubt_of_entry(entry: Entry, evidence: Evidence) -> Doubt | None:
    """Ask as `first_doubt` does when an entry holds as much potassium as 6 g of its chloride (SAFETY.md R17)."""
    if not is_overdose(entry):
        return None
    return _overdose(quoted(entry.name), entry.nutrients.potassium_mg or 0.0, evidence)


def offered(item: Item) -> list[Food]:
    """The foods that an item may mean, the likeliest first."""
    return [food for food in (item.food, *item.alternatives) if food][:OFFERED]


def _in_doubt(item: Item) -> Doubt | None:
    """What stands against an item of which the food is not certain."""
    if item.status is Status.UNMATCHED:
        words = f"No food in the table is called {quoted(item.text)}.{_others(item)} {_own_figure(item)}"
        return Doubt(Why.UNMATCHED, Hint(words))
    if item.status is Status.AMBIGUOUS:
        names = "; ".join(food.name for food in offered(item))
        words = f"{quoted(item.text)} may be several foods: {names}. Say which."
        return Doubt(Why.AMBIGUOUS, Hint(words), Overrule.CHOICE)
    return None


def _others(item: Item) -> str:
    names = [food.name for food in item.alternatives[:3]]
    return f" Did you mean: {'; '.join(names)}?" if names else ""


def _own_figure(item: Item) -> str:
    """How to log it all the same; a name with digits of its own would only confuse the example."""
    name = item.name if item.name.replace(" ", "").isalpha() and len(item.name) <= 30 else "protein bar"
    return f'Say it otherwise, or give its potassium: "{name} 250 mg potassium".'


def _impossible(item: Item, evidence: Evidence) -> Doubt | None:
    named = quoted(item.text)
    if not item.food and len(item.name) > LONGEST_NAME:
        return Doubt(Why.UNREADABLE, Hint(f"{named} is too long a name; use at most {LONGEST_NAME} characters."))
    words = f"{named} is more than anybody can eat; say another amount."
    if max(item.grams or 0.0, _concentrated_mg(item)) <= IMPOSSIBLE:  # not so when it is no number
        return None
    if speaks_of_potassium(item):
        return Doubt(Why.IMPOSSIBLE, Hint(f"{words} {evidence.overdose}"), grave=True)
    return Doubt(Why.IMPOSSIBLE, Hint(words))


def _overdose_of_item(item: Item, evidence: Evidence) -> Doubt | None:
    """As much potassium by itself as 6 g of its chloride hold (SAFETY.md R17)."""
    potassium = _concentrated_mg(item)
    return _overdose(quoted(item.text), potassium, evidence) if potassium >= OVERDOSE_MG else None


def _overdose(named: str, potassium: float, evidence: Evidence) -> Doubt:
    """The question whether so much potassium is right, with the help that there is."""
    words = f"{named} is {potassium:,.0f} mg of potassium; if that is right, add --yes. {evidence.overdose}"
    return Doubt(Why.OVERDOSE, Hint(words), Overrule.YES, grave=True)


def _too_much(item: Item) -> Doubt | None:
    """An amount that may be a slip: 3 kg of one thing, or many packs of it."""
    named = quoted(item.text)
    drunk = item.food is not None and "drink" in item.food.tags
    if (item.grams or 0.0) > (MOST_DRUNK if drunk else HEAVIEST):
        return Doubt(Why.AMOUNT, Hint(f"{named} is {item.grams:,.0f} g; if that is right, add --yes."), Overrule.YES)
    if _counts_packs(item):
        words = f"{named} would be {item.portion}, {item.grams:,.0f} g. Say it in grams, or add --yes."
        return Doubt(Why.AMOUNT, Hint(words), Overrule.YES)
    return None


def _counts_packs(item: Item) -> bool:
    """Whether a bare count was read as one of cups or packs: ten lentils, as ten cups of them."""
    if item.food is None or item.unit or (item.amount or 0.0) < MANY or "drink" in item.food.tags:
        return False
    return not PACKS.isdisjoint(item.portion.split()[1:])


def _concentrated_mg(item: Item) -> float:
    """The potassium of an item that was typed as such, or that is a supplement or salt substitute; else 0."""
    tags = item.food.tags if item.food else frozenset[str]()
    return concentrated_mg(item.name, tags, item.nutrients, typed=item.food is None)
