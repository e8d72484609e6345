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


def thousand_or_part(text: str) -> tuple[float, float] | None:
    """Both readings of a number with a point and three digits, "1.250": 1,250 and 1.25; None for any other."""
    if not re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text.strip()):
        return None
    return float(text.replace(".", "")), float(text)
