"""How much potassium a portion has, in words: National Kidney Foundation, "If you need to limit potassium", 2018.

Low up to 100 mg a portion, medium up to 200, high up to 300, very high above. A word for a portion, never for a person.
"""

SOURCE = "National Kidney Foundation 2018"
_LOW, _MEDIUM, _HIGH = 100, 200, 300
_BANDS = ((_LOW, "low"), (_MEDIUM, "medium"), (_HIGH, "high"))
IN_WORDS = f"Low to {_LOW} mg a portion, medium to {_MEDIUM}, high to {_HIGH}, very high above"


def band(mg_per_portion: float) -> str:
    """The band of a portion's potassium, in mg."""
    return next((name for most, name in _BANDS if mg_per_portion <= most), "very high")
