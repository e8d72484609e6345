"""Units of mass, volume and potassium, as people write them."""

MG_PER_MMOL = 39.0983  # atomic mass of potassium; 1 mmol = 1 mEq

GRAMS = {"g": 1.0, "kg": 1000.0, "oz": 28.349523125, "lb": 453.59237}
MILLILITRES = {
    "ml": 1.0,
    "cl": 10.0,
    "dl": 100.0,
    "l": 1000.0,
    "tsp": 4.92892159375,
    "tbsp": 14.78676478125,
    "fl oz": 29.5735295625,
    "cup": 236.5882365,
    "pint": 473.176473,
    "quart": 946.352946,
    "uk pint": 568.26125,
}
SPELLINGS = {
    "g": "g gram grams gramme grammes gm gms gr",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "oz": "oz ounce ounces ozs",
    "lb": "lb lbs pound pounds",
    "ml": "ml mls millilitre millilitres milliliter milliliters cc",
    "cl": "cl centilitre centilitres centiliter centiliters",
    "dl": "dl decilitre decilitres deciliter deciliters",
    "l": "l litre litres liter liters ltr",
    "tsp": "tsp tsps teaspoon teaspoons teaspoonful teaspoonfuls",
    "tbsp": "tbsp tbsps tbs tbl tablespoon tablespoons tablespoonful tablespoonfuls",
    "fl oz": "floz",
    "cup": "cup cups cupful cupfuls",
    "pint": "pint pints pt",
    "quart": "quart quarts qt",
    "mg": "mg milligram milligrams mgs",
    "mmol": "mmol mmols millimole millimoles meq",
}
UNITS: dict[str, str] = {word: unit for unit, words in SPELLINGS.items() for word in words.split()}


def milligrams(amount: float, unit: str) -> float:
    """Potassium in mg from an amount in "mg" or "mmol"."""
    return amount * MG_PER_MMOL if unit == "mmol" else amount
