"""A food in one preparation, and the household portions that people measure it by."""

from typing import NamedTuple

from potassium_cli.domain.food.nutrients import Nutrients


class Portion(NamedTuple):
    """A household measure of one food: the label says what ("medium", "cup, sliced"), grams what it weighs."""

    label: str
    grams: float
    default: bool = False


class Food(NamedTuple):
    """One row of the table. `popularity`: times eaten per 1,000 items in NHANES 2015-2016; 0 when it was not."""

    id: str
    name: str
    aliases: tuple[str, ...]
    group: str
    tags: frozenset[str]
    per_100_g: Nutrients
    popularity: float
    source: str
    source_id: str
    portions: tuple[Portion, ...]

    @property
    def default_portion(self) -> Portion | None:
        """The portion that is meant when nobody says one; None when the food has no portions."""
        return next((portion for portion in self.portions if portion.default), None) or next(iter(self.portions), None)
