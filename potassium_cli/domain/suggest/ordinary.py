"""Which foods are ordinary: eaten by themselves, by many, at this or that meal. Nobody is offered any other."""

from potassium_cli.domain.food.food import Food
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.food.naming import words_of

# R16 and R20, and what is not eaten by itself, not for everyone, or a dish of which the row tells too little.
UNFIT = frozenset(
    {"supplement", "salt-substitute", "alcohol", "infant", "star-fruit", "liquorice", "raises-potassium-herb"}
)
NEVER = UNFIT | {"ingredient", "dish"}

# Words of a name that make a food no plain one: sweetened, fried, salted or cured; a seasoning; potassium put in (R16;
# where sodium is said to be low, potassium chloride often stands in for it); or a mean of what nobody could buy.
NOT_PLAIN = (
    *("sweetened", "frosted", "candied", "syrup", "honey", "chocolate", "nectar", "cream", "custard", "whipped"),
    *("frozen yogurt", "sherbet", "pudding"),
    *("fried", "fries", "breaded", "battered", "hash", "puffs", "nuggets", "tenders", "fish sticks"),
    *("omelet", "deviled", "guacamole"),
    *("gravy", "sauce", "pickled", "kimchi", "sauerkraut", "olives", "smoked", "salted"),
    *("bacon", "ham", "sausage", "salami", "pepperoni", "bologna", "bratwurst", "hot dog", "jerky", "deli"),
    *("chilli", "jalapeno", "garlic", "ginger", "onion", "coriander", "parsley", "basil", "lemon", "lime"),
    *("potassium", "sodium", "low salt", "reduced salt", "fortified", "added"),
    *("any kind", "any cut", "mixed kinds", "restaurant"),
    # Raw juice and raw sprouts can make the young, the old, the pregnant and people with a weak immune system gravely
    # ill, and nobody is asked about theirs (FDA: Untreated juice may pose health risk to children, 2001; 21 CFR
    # 101.17(g); advisory on raw and lightly cooked sprouts, 2002).
    *("freshly squeezed", "freshly pressed", "unpasteurised", "sprouts raw", "shoots raw"),
    # FDA and EPA, Advice about Eating Fish, 2021: the choices to avoid for their mercury.
    *("bigeye", "king mackerel", "marlin", "orange roughy", "shark", "swordfish", "tilefish"),
)

# Eaten four times or more among the 18,906 items of NHANES 2015-2016. A user's own food has 0: its tags are unknown.
LEAST_POPULARITY = 0.2

# Groups that people seldom eat at these meals; but a raw carrot or tomato is a good snack, a bowl of kale is not.
COOKED = frozenset({"potatoes", "legumes", "fish", "poultry"})


def is_ordinary(food: Food, least_popularity: float = LEAST_POPULARITY) -> bool:
    """Say whether people often enough eat this by itself: no ingredient, sweet, seasoning, supplement or dish."""
    return food.popularity >= least_popularity and not food.tags & NEVER and _plain(food)


def suits(food: Food, meal: Meal | None) -> bool:
    """Say whether people eat this at a meal; without one, at any."""
    if meal not in (Meal.BREAKFAST, Meal.SNACK):
        return True
    if food.group == "vegetables":
        return meal is Meal.SNACK and "raw" in words_of(food.name) and "leafy-green" not in food.tags
    return food.group not in COOKED


def first_word(food: Food) -> frozenset[str]:
    """Return the word that a name begins with, which tells its kind: "Potato, baked" and "Potatoes, mashed"."""
    return words_of(food.name.split(maxsplit=1)[0])


def _plain(food: Food) -> bool:
    named = words_of(food.name)
    return not any(words_of(words) <= named for words in NOT_PLAIN)
