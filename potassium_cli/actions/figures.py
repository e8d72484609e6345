"""Figures that are typed to options, as labels in any country write them."""

from potassium_cli.domain.food.figures import figure, thousand_or_part
from potassium_cli.domain.food.wording import quoted
from potassium_cli.errors import UsageError

KILOJOULES = 4.184  # in a kilocalorie (EU Regulation 1169/2011, annex XIV, rounds to 4.2)
SODIUM_IN_SALT = 1000 / 2.5  # mg of sodium in a gram of salt (EU Regulation 1169/2011, annex I: salt = sodium x 2.5)


def typed_figure(flag: str, text: str, such_as: str) -> float:
    """Read a figure; UsageError for what is none, and for "1.250", which is 1,250 to half the world."""
    if both := thousand_or_part(text):
        much, little = both
        raise UsageError(f"{flag} {quoted(text)}: is that {much:,.0f} or {little:g}? Write {much:.0f} or {little:g}.")
    read = figure(text)
    if read is None:
        raise UsageError(f"{flag} does not know {quoted(text)}; say {such_as}.")
    return read


def typed_energy(flag: str, text: str) -> float:
    """Read an energy in kcal, or in kJ when it says so: "230,5", "400 kJ"."""
    told = text.strip().casefold()
    in_kj = told.endswith("kj")
    value = typed_figure(flag, told.removesuffix("kj").removesuffix("kcal"), "an energy such as 230 or 400 kJ")
    return value / KILOJOULES if in_kj else value
