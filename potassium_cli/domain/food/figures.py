"""Numbers as the world writes them in digits: 1,250.5 and 1.250,5 and 1'250.5 are one figure; 1.250 may be two."""

import re

_GROUPS = r"\d{1,3}(?:%s\d{3})+"
_PLAIN = r"\d+(?:[.,]\d+)?|[.,]\d+"
_THOUSANDS = "|".join(
    (
        _GROUPS % "," + r"(?:\.\d+)?",  # 1,250.5
        r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?",  # 1,00,000
        _GROUPS % r"\." + r"(?:,\d+)?",  # 1.250,5
        _GROUPS % "['\u2019]" + r"(?:[.,]\d+)?",  # 1'250.5
        _GROUPS % " " + r"(?:[.,]\d+)?",  # 1 250,5
    )
)
# Units so small that a thousand of them are an amount of food, and how many of each are none any more.
FINE = {"g": 10_000.0, "ml": 10_000.0, "mg": 100_000.0, "kcal": 10_000.0, "kJ": 50_000.0}


def figure(text: str) -> float | None:
    """Read a number in digits; None for what is none. A single point parts decimals, a comma thousands if three follow.

    "0,299" is no thousand, nor is "12,5".
    """
    text = text.strip()
    if text.isascii() and text.isdecimal():
        return float(text)
    if re.fullmatch(_PLAIN, text) and not re.fullmatch(r"[1-9]\d{0,2},\d{3}", text):
        return float(text.replace(",", "."))
    if not re.fullmatch(_THOUSANDS, text):
        return None
    last = max(text.rfind("."), text.rfind(","))
    marks = {mark for mark in ".,' \u2019" if mark in text}
    whole, part = (text[:last], text[last + 1 :]) if last >= 0 and len(marks) > 1 else (text, "")
    return float(f"{re.sub('[^0-9]', '', whole)}.{part or 0}")


def thousand_or_part(text: str, unit: str = "g") -> tuple[float, float] | None:
    """Both readings of a number whose mark may mean two things, the larger first; None where one is meant.

    A point before a fine unit may part thousands ("1.250 g"), and a comma before a coarse one decimals ("1,250 kg").
    """
    found = re.fullmatch(r"([1-9]\d{0,2})([.,])(\d{3})", text.strip())
    if found is None:
        return None
    many, little = float(found[1] + found[3]), float(f"{found[1]}.{found[3]}")
    doubtful = unit not in FINE if found[2] == "," else many < FINE.get(unit, 0.0)
    return (many, little) if doubtful else None


def thousand_or_several(number: str, behind: str, unit: str) -> tuple[float, float] | None:
    """Both readings of a number behind a number, before a fine unit: "1 250 g" is 1,250 g, or one of 250 g."""
    if not (re.fullmatch(r"[1-9]\d{0,2}", number) and re.fullmatch(r"\d{3}(?:\.\d+)?", behind)):
        return None
    many = float(number + behind)
    return (many, float(behind)) if many < FINE.get(unit, 0.0) else None


def both_ways(readings: tuple[float, float], unit: str) -> str:
    """The question which of two readings is meant, with what to write for each."""
    much, little = readings
    behind = f" {unit}" if unit else ""
    asked = f"is that {much:,.10g}{behind} or {little:.10g}{behind}?"
    return f"{asked} Write {unmistakable(much)} or {unmistakable(little)}"


def unmistakable(value: float) -> str:
    """A number so that no mark in it can be read two ways: never with three decimals."""
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return f"{text}0" if len(text.partition(".")[2]) == len("250") else text
