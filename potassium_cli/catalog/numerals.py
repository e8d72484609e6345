"""Numbers in words and signs, and what they are worth."""

FRACTIONS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅐": 1 / 7,
    "⅑": 1 / 9,
    "⅒": 1 / 10,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_ONE_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
TENS = {word: 10.0 * ten for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), start=3)}
COUNTS = {word: float(number) for number, word in enumerate(_ONE_TO_TWENTY.split(), start=1)} | TENS
COUNTS |= {
    "a": 1,
    "an": 1,
    "another": 1,
    "couple": 2,
    "pair": 2,
    "few": 3,
    "several": 3,
    "dozen": 12,
    "hundred": 100,
    "zero": 0,
}
MULTIPLES = {"dozen": 12.0, "hundred": 100.0}
PARTS = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fourth": 0.25,
    "fourths": 0.25,
    "fifth": 0.2,
    "eighth": 0.125,
    "eighths": 0.125,
}
