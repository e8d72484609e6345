"""Figures that are typed to options, as labels in any country write them: "230,5", "1.2 g", "400kJ"."""

import re
from collections.abc import Mapping

from potassium_cli.domain.food.figures import both_ways, figure, thousand_or_part
from potassium_cli.domain.food.units import UNITS
from potassium_cli.domain.food.wording import quoted, readable
from potassium_cli.errors import UsageError

KILOJOULES = 4.184  # in a kilocalorie (EU Regulation 1169/2011, annex XIV, rounds to 4.2)
SODIUM_IN_SALT = 1000 / 2.5  # mg of sodium in a gram of salt (EU Regulation 1169/2011, annex I: salt = sodium x 2.5)
# What a figure may be told in, the first where none is said, and what each is in the first of them.
GRAMS: Mapping[str, float] = {"g": 1.0, "mg": 0.001, "kg": 1000.0}
MILLIGRAMS: Mapping[str, float] = {"mg": 1.0, "g": 1000.0}
ENERGY: Mapping[str, float] = {"kcal": 1.0, "kJ": 1 / KILOJOULES}
_SPELLINGS = UNITS | {"kcal": "kcal", "cal": "kcal", "calories": "kcal", "kj": "kJ"}
_FIGURE = re.compile(r"(.*\d)\s*([^\W\d]*)\s*")


def typed_figure(flag: str, text: str, units: Mapping[str, float], such_as: str) -> float:
    """Read a figure in the first of the units.

    UsageError for what is none, for another unit, and for "1.250", which is 1,250 to half the world.
    """
    told = _FIGURE.fullmatch(readable(text))
    number, said = (told[1].strip(), told[2].casefold()) if told else ("", "")
    usual = next(iter(units))
    unit = _SPELLINGS.get(said, said) if said else usual
    read = figure(number)
    if read is None or unit not in units:
        raise UsageError(f"{flag} does not know {quoted(text)}; say {such_as}.")
    if both := thousand_or_part(number, unit):
        raise UsageError(f"{flag} {quoted(text)}: {both_ways(both, unit if said else '')}.")
    return read * units[unit]


def typed_energy(flag: str, text: str) -> float:
    """Read an energy in kcal, or in kJ when it says so: "230,5", "400 kJ"."""
    return typed_figure(flag, text, ENERGY, "an energy such as 230 or 400 kJ")
