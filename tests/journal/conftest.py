"""A journal on each adapter, and records to put in it."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Entry, GramsFrom, Meal
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.journal.journal import Journal, open_journal

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=timezone(timedelta(hours=1)))
BANANA = Entry(
    id=0,
    eaten_at=NOW,
    meal=Meal.LUNCH,
    food_id="banana-raw",
    name="Banana",
    text="2 bananas",
    portion="2 × medium",
    grams=236.0,
    grams_from=GramsFrom.PORTION,
    tags=frozenset({"vegan", "fruit"}),
    nutrients=Nutrients(potassium_mg=844.88, sodium_mg=0.0, energy_kcal=210.04),
    logged_at=NOW,
)
BREAD = Food(
    id="my-bread",
    name="My bread",
    aliases=("our loaf", "bread, mine"),
    group="Bread",
    tags=frozenset({"vegan", "gluten"}),
    per_100_g=Nutrients(potassium_mg=200.0, energy_kcal=250.0),
    popularity=0.0,
    source="your own food",
    source_id="",
    portions=(Portion("slice", 40.0, default=True), Portion("loaf", 800.0)),
)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def banana() -> Entry:
    return BANANA


@pytest.fixture
def bread() -> Food:
    return BREAD


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a journal on a file will be; there is nothing yet."""
    return tmp_path / "journal.sqlite"


@pytest.fixture(params=["file", "server"])
def location(request: pytest.FixtureRequest, path: Path) -> str:
    return str(path) if request.param == "file" else f"sqlite+pysqlite:///{path}"


@pytest.fixture
def opened() -> Iterator[Callable[..., Journal]]:
    """Open journals that are closed after the test."""
    journals: list[Journal] = []

    def open_one(location: object, patience: float = 30.0) -> Journal:
        journals.append(open_journal(str(location), patience))
        return journals[-1]

    yield open_one
    for journal in journals:
        journal.close()


@pytest.fixture
def journal(location: str, opened: Callable[..., Journal]) -> Journal:
    return opened(location)
