"""The built index, opened: rows in, plain tuples out. Nothing here decides anything."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.nutrients import NAMES, Nutrients
from potassium_cli.language.words import phrase, unordered
from potassium_cli.tables.foods import PACKAGE, fingerprint, read_foods, split

# What decides what is in an index, besides the foods: the builder, and all that it imports. A test holds them to that.
BUILT_BY = (
    *("catalog/build.py", "domain/food/food.py", "domain/food/nutrients.py", "domain/food/units.py"),
    *("language/lexicon.py", "language/measures.py", "language/preparation.py", "language/qualifiers.py"),
    "language/words.py",
)
OWN_KEPT = 8  # indexes of own foods that stay in the cache: several people may share it


class Place(NamedTuple):
    """A name that has a word: what word and whole name cost when unsaid, whether it is the noun, the food's states."""

    name: int
    food: int
    cost: float
    noun: bool
    name_cost: float
    states: int
    popularity: float


class Index:
    """One table of foods and the words that lead to them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._places: dict[str, dict[int, Place]] = {}
        self._by_food: dict[str, dict[int, list[Place]]] = {}
        self._weights: dict[str, float | None] = {}
        self._foods: dict[int, Food] = {}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def weight(self, word: str) -> float | None:
        """What a word tells about which food is meant; None when no name has it."""
        if word not in self._weights:
            row = self._connection.execute("SELECT weight FROM words WHERE word = ?", (word,)).fetchone()
            self._weights[word] = row[0] if row else None
        return self._weights[word]

    def places(self, word: str) -> dict[int, Place]:
        """Every name that has this word, by its number."""
        if word not in self._places:
            rows = self._connection.execute(
                "SELECT n.number, n.food, p.cost, p.noun, n.cost, n.states, n.popularity"
                " FROM places p JOIN names n ON n.number = p.name WHERE p.word = ?",
                (word,),
            )
            self._places[word] = {row[0]: Place(*row) for row in rows}
        return self._places[word]

    def places_by_food(self, word: str) -> dict[int, list[Place]]:
        """Every name that has this word, by the food that it is a name of."""
        if word not in self._by_food:
            of: dict[int, list[Place]] = {}
            for place in self.places(word).values():
                of.setdefault(place.food, []).append(place)
            self._by_food[word] = of
        return self._by_food[word]

    def exact(self, query: tuple[str, ...], noun: str = "", *, parted: bool = False) -> list[int]:
        """The foods that have exactly these words as a name, in this order or else in another; the most eaten first.

        In another order the noun must be the name's: a "crisp apple" is no "apple crisp". If the words are `parted` by
        a comma or the like, in this order too: "a burger on a bun" is no "burger bun". Of a name with an "and" the last
        word may be the noun: "peanut butter and jelly sandwich".
        """
        sql = "SELECT DISTINCT food FROM names WHERE {} = ? AND ? IN ('', noun, last) ORDER BY popularity DESC, food"
        tries = (("phrase", phrase(query), noun if parted else ""), ("unordered", unordered(query), noun))
        for column, key, wanted in tries:
            found = [row[0] for row in self._connection.execute(sql.format(column), (key, wanted))]
            if found:
                return found
        return []

    def called(self, name: int) -> str:
        """The words of a name."""
        row = self._connection.execute("SELECT phrase FROM names WHERE number = ?", (name,)).fetchone()
        return str(row[0])

    def vocabulary(self) -> list[str]:
        """Every word of every name, the commonest first."""
        return [row[0] for row in self._connection.execute("SELECT word FROM words ORDER BY weight, word")]

    def food(self, number: int) -> Food:
        """The food at this place in the table."""
        if number not in self._foods:
            row = self._connection.execute("SELECT * FROM foods WHERE number = ?", (number,)).fetchone()
            portions = self._connection.execute(
                "SELECT label, grams, is_default FROM portions WHERE food = ?", (number,)
            )
            self._foods[number] = _food(
                row, [Portion(label, grams, bool(default)) for label, grams, default in portions]
            )
        return self._foods[number]

    def food_with_id(self, food_id: str) -> Food | None:
        """The food with this id, or None."""
        row = self._connection.execute("SELECT number FROM foods WHERE id = ?", (food_id,)).fetchone()
        return self.food(row[0]) if row else None

    def foods(self) -> list[Food]:
        """Every food, in the order of the table."""
        portions: dict[int, list[Portion]] = {}
        for food, label, grams, default in self._connection.execute(
            "SELECT food, label, grams, is_default FROM portions ORDER BY rowid"
        ):
            portions.setdefault(food, []).append(Portion(label, grams, bool(default)))
        rows = self._connection.execute("SELECT * FROM foods ORDER BY number")
        return [self._foods.setdefault(row[0], _food(row, portions.get(row[0], []))) for row in rows]

    def starting(self, prefix: str, limit: int) -> list[str]:
        """Names of foods for shell completion, the most eaten first."""
        pattern = prefix.replace("\\", "").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = self._connection.execute(
            "SELECT name FROM foods WHERE name LIKE ? ESCAPE '\\' ORDER BY popularity DESC, name LIMIT ?",
            (pattern, limit),
        )
        return [row[0] for row in rows]


def builder(package: Path = PACKAGE) -> str:
    """Changes whenever what builds an index does; costs a look at each file, and one that is not there is no harm."""
    looks = []
    for name in BUILT_BY:
        try:
            stat = (package / name).stat()
        except OSError:  # an installation without its sources
            continue
        looks += [stat.st_size, stat.st_mtime_ns]
    return f"{hash(tuple(looks)) & 0xFFFFFFFFFFFFFFFF:x}"  # of numbers alone, so it is the same in every run


def own_index(foods: Sequence[Food], cache: Path) -> Index:
    """The index of a person's own foods, built when they change; in memory when the cache cannot be used."""
    from hashlib import blake2b  # noqa: PLC0415  # only for who has foods of their own

    told = repr([(sorted(food.tags), food._replace(tags=frozenset())) for food in foods])  # sets have no order
    content = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    path = cache / f"own-{builder()}-{content}.sqlite"
    opened = _opened(path) if path.exists() else None
    return opened or (_opened(path) if _built(foods, path) else None) or index_of(foods)


def shipped_index(tables: Path, cache: Path) -> Index:
    """The index of the shipped table, built once per version of it; in memory when the cache cannot be used."""
    path = cache / f"foods-{builder()}-{fingerprint(tables)}.sqlite"
    opened = _opened(path) if path.exists() else None
    if opened:
        return opened
    foods = read_foods(tables)
    return (_opened(path) if _built(foods, path) else None) or index_of(foods)


def _opened(path: Path) -> Index | None:
    """The index in a file; None when it is damaged, or has gone."""
    try:
        connection = sqlite3.connect(f"file:{_uri(path)}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    try:
        connection.execute("SELECT 1 FROM names, words, places, foods, portions LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.close()
        return None
    return Index(connection)


def _built(foods: Sequence[Food], path: Path) -> bool:
    from potassium_cli.catalog.build import build  # noqa: PLC0415  # only a first run builds

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _forget_older(path)
        build(foods, path)
    except (OSError, sqlite3.Error):
        return False
    return True


def index_of(foods: Sequence[Food]) -> Index:
    """An index in memory, for a person's own foods."""
    from potassium_cli.catalog.build import build  # noqa: PLC0415

    connection = build(foods, None)
    assert connection is not None  # noqa: S101  # no path was given
    return Index(connection)


def _uri(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _forget_older(path: Path) -> None:
    """Remove what takes the place of nobody any more: other indexes of the table, and all but a few of own foods."""
    kind = path.name.partition("-")[0]
    others = [old for old in path.parent.glob(f"{kind}-*.sqlite") if old != path]
    if kind == "own":
        others = sorted(others, key=lambda old: old.stat().st_mtime_ns)[: max(0, len(others) - OWN_KEPT + 1)]
    for old in others:
        old.unlink(missing_ok=True)


def _food(row: tuple[object, ...], portions: list[Portion]) -> Food:
    _, food_id, name, aliases, group, tags, *rest = row
    nutrients, (popularity, source, source_id) = rest[: len(NAMES)], rest[len(NAMES) :]
    return Food(
        id=str(food_id),
        name=str(name),
        aliases=split(str(aliases)),
        group=str(group),
        tags=frozenset(str(tags).split()),
        per_100_g=Nutrients(*nutrients),  # type: ignore[arg-type]  # REAL columns
        popularity=float(str(popularity)),
        source=str(source),
        source_id=str(source_id),
        portions=tuple(portions),
    )
