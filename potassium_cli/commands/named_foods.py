"""Whether the words beside an amount that was typed name a food, so that the amount may be its potassium."""

from typing import TYPE_CHECKING

from potassium_cli.domain.food.meal import Item, Status
from potassium_cli.domain.food.naming import simplified
from potassium_cli.workspace import Workspace

if TYPE_CHECKING:
    from potassium_cli.domain.food.food import Food

MOST_PORTIONS = 20  # of a food that a typed amount may be: 500 mg of garlic are of garlic, not of potassium
FOODISH = frozenset(
    "bar bars shake shakes smoothie drink drinks powder meal meals lunch dinner breakfast supper snack soup stew salad "
    "sauce bread cake cookie biscuit cereal juice milk tea coffee pizza sandwich burger wrap curry pasta noodles rice "
    "water dish food casserole pie pudding yogurt yoghurt cheese bowl plate portion fruit vegetable vegetables".split()
)
_NEVER_BY_MG = frozenset(("spices", "fats", "supplements"))  # groups of which people swallow mg


def is_typed(item: Item) -> bool:
    """Whether potassium itself was typed."""
    return item.food is None and item.status is Status.MATCHED


def names_a_food(workspace: Workspace, item: Item) -> bool:
    """Whether words name a food, or look like one, of which the amount may be the potassium."""
    food = food_named(workspace, item.name)
    if food and food.group in _NEVER_BY_MG:
        return False
    if not FOODISH.isdisjoint(simplified(item.name).split()):
        return True
    portion = food.default_portion if food else None
    if food is None or portion is None:
        return food is not None
    usual = food.per_100_g.of_grams(portion.grams).potassium_mg
    return usual is None or (item.nutrients.potassium_mg or 0.0) <= usual * MOST_PORTIONS


def food_named(workspace: Workspace, name: str) -> "Food | None":
    """The food that a name means, if it is one: its last word must be in the food's own names, spelt right."""
    from potassium_cli.language.words import words
    from potassium_cli.understanding.match import possible

    said = words(name)
    for hit in workspace.reader.search(name, 1) if said else ():
        names = {word for each in (hit.food.name, *hit.food.aliases) for word in words(each)}
        if hit.exact or (hit.named and possible(hit) and said[-1] in names):
            return hit.food
    return None
