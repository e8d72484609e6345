"""The shipped table indexed once for all tests, and a small table of our own whose every food is known by heart."""

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from potassium_cli.catalog.index import Index, index_of
from potassium_cli.catalog.search import Search
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Item
from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.tables.foods import data_folder, read_foods
from potassium_cli.understanding.items import understand

Understand = Callable[[str], tuple[Item, ...]]

# Name | aliases | potassium in mg per 100 g | how often it is eaten | portions in grams, the usual one first | tags.
# Figures are USDA's, rounded.
_SMALL = """
Banana, raw                      |                | 358   | 20 | medium 118, large 136, small 101, cup 150, slice 6
Apple, raw                       |                | 107   | 10 | medium 182, cup 110
Apple juice                      |                | 101   | 4  | cup 248, glass 248 | drink
Apple pie                        |                | 65    | 3  | piece 125
Strawberries, raw                |                | 153   | 4  | cup 152, strawberry 12
Orange, raw                      |                | 181   | 6  | medium 131
Orange juice                     |                | 200   | 12 | cup 248 | drink
Avocado, raw                     |                | 485   | 3  | medium 150, cup 150
Potato, boiled                   |                | 379   | 9  | medium 167, cup 156
Potato, baked, with skin         | jacket potato  | 535   | 8  | medium 173
Potato salad                     |                | 254   | 3  | cup 250
French fries                     | chips          | 579   | 9  | serving 117
Sweet potato, baked              | yam            | 475   | 3  | medium 114
Spinach, raw                     |                | 558   | 2  | cup 30
Spinach, boiled                  |                | 466   | 1  | cup 180
Lentils, boiled                  |                | 369   | 1  | cup 198
Lentil soup                      |                | 148   | 1  | cup 248, bowl 372
White rice, cooked               | rice           | 35    | 15 | cup 158
Rice with beans                  | beans and rice | 238   | 2  | cup 180
Fish, white, baked               | fish           | 334   | 2  | fillet 90
Green peas, boiled               | peas           | 271   | 2  | cup 160
Carrots, boiled                  |                | 235   | 3  | cup 156
Chickpeas, boiled                | garbanzo beans | 291   | 1  | cup 164
Chickpeas, canned                |                | 144   | 1  | cup 160
Macaroni and cheese              |                | 103   | 4  | cup 230
Macaroni, cooked                 |                | 44    | 3  | cup 140
Cheddar cheese                   | cheese         | 76    | 12 | slice 28, cup 113
Whole milk                       | milk           | 132   | 20 | cup 244 | drink
Milk, reduced fat (2%)           |                | 140   | 12 | cup 244 | drink
Half-and-half                    |                | 132   | 2  | tbsp 15
Coffee, brewed                   | black coffee   | 49    | 25 | cup 237 | drink
Lemon-lime soda                  | 7-Up           | 1     | 3  | can 368 | drink
Cola                             |                | 5     | 12 | can 368, fl oz 30.7 | drink
Egg, boiled                      |                | 126   | 12 | large 50, small 38, extra large 56
White bread                      | bread          | 115   | 14 | slice 29
Dinner roll, white               | roll           | 138   | 4  | medium 28
Peanut butter                    |                | 558   | 5  | tbsp 16
Peanut butter and jelly sandwich |                | 232   | 2  | sandwich 112
Chicken breast, roasted          |                | 256   | 9  | breast 86
Eggplant, boiled                 | aubergine      | 123   | 1  | cup 99
Jalapeño pepper, raw             |                | 248   | 1  | pepper 14
Beef jerky                       |                | 597   | 1  | piece 20
Nori seaweed, dried              |                | 2400  | 0  |
Plantain, fried                  |                |       | 1  | cup 169
Table salt                       |                | 8     | 9  | tsp 6
Salt substitute                  | potassium salt | 50000 | 0  | tsp 6 | salt-substitute
Potassium supplement tablet      |                | 10000 | 0  | tablet 1 | supplement
"""


def _small_foods() -> tuple[Food, ...]:
    rows = [[cell.strip() for cell in line.split("|")] for line in _SMALL.strip().splitlines()]
    return tuple(_small_food(*row) for row in rows)


def _small_food(name: str, aliases: str, potassium: str, popularity: str, portions: str, tags: str = "") -> Food:
    labelled = [portion.rsplit(" ", 1) for portion in portions.split(", ") if portion]
    return Food(
        id=re.sub(r"\W+", "-", name.lower()).strip("-"),
        name=name,
        aliases=tuple(alias for alias in aliases.split("; ") if alias),
        group="food",
        tags=frozenset(tags.split()),
        per_100_g=Nutrients(potassium_mg=float(potassium) if potassium else None),
        popularity=float(popularity),
        source="USDA SR28",
        source_id="00000",
        portions=tuple(Portion(label, float(grams), not place) for place, (label, grams) in enumerate(labelled)),
    )


@pytest.fixture(scope="session")
def small_foods() -> tuple[Food, ...]:
    return _small_foods()


@pytest.fixture(scope="session")
def small_index(small_foods: tuple[Food, ...]) -> Iterator[Index]:
    index = index_of(small_foods)
    yield index
    index._connection.close()


@pytest.fixture(scope="session")
def small_search(small_index: Index) -> Search:
    return Search((small_index,))


@pytest.fixture(scope="session")
def meal(small_search: Search) -> Understand:
    """The items of a text, by the small table."""
    return lambda text: understand(text, small_search)


@pytest.fixture(scope="session")
def shipped_foods() -> tuple[Food, ...]:
    return read_foods(data_folder())


@pytest.fixture(scope="session")
def shipped(shipped_foods: tuple[Food, ...]) -> Iterator[Index]:
    index = index_of(shipped_foods)
    yield index
    index._connection.close()


@pytest.fixture(scope="session")
def shipped_search(shipped: Index) -> Search:
    return Search((shipped,))


@pytest.fixture(scope="session")
def shipped_meal(shipped_search: Search) -> Understand:
    """The items of a text, by the shipped table."""
    return lambda text: understand(text, shipped_search)


@pytest.fixture
def tables(tmp_path: Path, small_foods: tuple[Food, ...]) -> Path:
    """A folder with the small table as two files."""
    folder = tmp_path / "tables"
    folder.mkdir()
    _write(folder / "foods.csv", _food_rows(small_foods))
    portions = [
        [food.id, portion.label, f"{portion.grams:g}", "1" if portion.default else ""]
        for food in small_foods
        for portion in food.portions
    ]
    _write(folder / "portions.csv", [["food_id", "portion", "grams", "default"], *portions])
    return folder


def _food_rows(foods: tuple[Food, ...]) -> list[list[str]]:
    header = ["id", "name", "aliases", "group", "tags", *NAMES, "popularity", "source", "source_id"]
    rows = [
        [
            *(food.id, food.name, "; ".join(food.aliases), food.group, " ".join(food.tags)),
            *("" if amount is None else f"{amount:g}" for amount in food.per_100_g),
            *(f"{food.popularity:g}", food.source, food.source_id),
        ]
        for food in foods
    ]
    return [header, *rows]


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
