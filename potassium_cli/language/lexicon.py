"""Lists of words: those that mean the same to us, those that mean nothing, those of a sentence that name no food."""

# Phrases that are one word for our purpose; the hyphen or space in them carries no meaning.
PHRASES = {
    "fat free": "nonfat",
    "non fat": "nonfat",
    "no fat": "nonfat",
    "low fat": "lowfat",
    "reduced fat": "reducedfat",
    "semi skimmed": "reducedfat",
    "half fat": "reducedfat",
    "full fat": "whole",
    "low sodium": "lowsodium",
    "low salt": "lowsodium",
    "reduced sodium": "lowsodium",
    "reduced salt": "lowsodium",
    "skin on": "with skin",
    "skin included": "with skin",
    "skin eaten": "with skin",
    "without skin": "skinless",
    "without peel": "skinless",
    "no skin": "skinless",
    "ns as to fat added in cooking": "",
    "fat not added in cooking": "fatless",
    "fat not added": "fatless",
    "no added fat": "fatless",
    "no fat added": "fatless",
    "without added fat": "fatless",
    "without fat": "fatless",
    "fat added in cooking": "with fat",
    "fat added": "with fat",
    "added fat": "with fat",
    "from dried": "boiled",
    "no salt": "unsalted",
    "without salt": "unsalted",
    "sugar free": "diet",
    "no sugar added": "unsweetened",
    "no added sugar": "unsweetened",
    "without added sugar": "unsweetened",
    "without sugar": "unsweetened",
    "no sugar": "unsweetened",
    "medium rare": "",
    "well done": "",
    "taco bell": "tacobell",
    "coconut water": "coconutwater",
    "half and half": "halfandhalf",
    "whole wheat": "wholewheat",
    "whole meal": "wholewheat",
    "whole grain": "wholegrain",
    "sun dried": "sundried",
    "stir fry": "stirfry",
    "stir fried": "stirfry",
    "deep fried": "fried",
    "pan fried": "fried",
    "sweet corn": "corn",
    " %": "%",
}
# One word for each of these, so that tables and people may use either.
SAME = {
    "and": "&",
    "with": "&",
    "n": "&",
    "tinned": "canned",
    "filet": "fillet",
    "can": "canned",
    "roast": "roasted",
    "grill": "grilled",
    "broiled": "grilled",
    "barbecued": "grilled",
    "bbq": "barbecue",
    "fry": "fried",
    "fries": "fries",  # a food, not a way to make one
    "boil": "boiled",
    "mash": "mashed",
    "steam": "steamed",
    "poach": "poached",
    "dry": "dried",
    "dehydrated": "dried",
    "mince": "ground",
    "minced": "ground",
    "wholemeal": "wholewheat",
    "skimmed": "skim",
    "fatfree": "nonfat",
    "jce": "juice",
    "choc": "chocolate",
    "pud": "pudding",
    "spud": "potato",
    "tattie": "potato",
    "sarnie": "sandwich",
    "sarny": "sandwich",  # of its plural
    "tatty": "potato",
    "chkn": "chicken",
    "avo": "avocado",
    "yog": "yogurt",
    "veg": "vegetable",
    "prawn": "shrimp",
    "aubergine": "eggplant",
    "courgette": "zucchini",
    "coriander": "cilantro",
    "yoghurt": "yogurt",
    "omelette": "omelet",
    "doughnut": "donut",
    "sweetcorn": "corn",
    "dhal": "dal",
    "dahl": "dal",
    "daal": "dal",
    "chile": "chili",
    "chilli": "chili",
    "catsup": "ketchup",
    "liquorice": "licorice",
    "flavoured": "flavored",
    "fibre": "fiber",
    "peeled": "skinless",
    "peel": "skin",
    "salted": "salt",
    "microwaved": "microwave",
    "assorted": "mixed",
}
IRREGULAR = {
    "leaves": "leaf",
    "loaves": "loaf",
    "halves": "half",
    "calves": "calf",
    "geese": "goose",
    "peppers": "peppers",
    "chilies": "chilly",
    "haggis": "haggis",
}
# Words that say nothing about which food it is.
STOP = frozenset(
    "a an the of on in to my our your his her its some any i we had ate eat eating having have drank drinking for "
    "from as at is was or by fresh freshly ripe delicious tasty nice homemade also then plus about around "
    "approximately roughly just nfs ns type made style it this that served serving eaten me up".split()
)


OPEN, CLOSED = ("(", "["), (")", "]")
# Behind the first comes another food; behind the second what is in the one before ("porridge made with milk"), which
# the third ones say where it has no amount ("coated in chocolate"), and the fourth however much is said to be in it.
PARTING = frozenset("accompanied paired complemented followed alongside besides washed along".split())
MADE = frozenset("made prepared crafted using".split())
MIXED = frozenset("mixed coated glazed dipped studded layered encased swirled".split())
CONSISTS = frozenset("consisting comprised comprising composed".split())
# "Paired with", "washed down with", "along with": a link, and a little word behind it that ends it.
LINKS = (
    PARTING
    | MADE
    | MIXED
    | CONSISTS
    | frozenset(
        "topped complete together served finished rounded garnished including featuring combined coupled enhanced"
        " enriched completed balanced sided filled stuffed loaded packed smothered covered drizzled spread sprinkled"
        " dressed bursting brimming piled".split()
    )
)
LINK_ENDS = frozenset("with by alongside of in to".split())
LINK_MIDDLES = frozenset("down them off up out perfectly nicely beautifully wonderfully it all".split())
# What may stand before the first food of a sentence and names none.
FRAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday"
    " i we you he she they me my our myself ourselves your his her their it this that these today"
    " yesterday morning afternoon evening night noon midday midnight lunchtime dinnertime breakfast brunch lunch"
    " dinner supper snack snacks meal meals time break day first last main for at during in on as to of off"
    " up the was were is am are be been had have having has ate eat eating eaten enjoyed enjoy enjoying savored"
    " savoured savor savoring relished devoured devour consumed consume consuming drank drinking sipped sip"
    " munched munch snacked treated treating treat indulged indulge indulging grabbed grabbing chose choose picked"
    " opted went got started start starting began begin kicked kick fueled finished ended ending wrapped consisted"
    " consists consisting included includes including featured features featuring comprised comprising contained"
    " fuel just also so there here late early mid midmorning midafternoon some s t ve d ll delighted satisfied dug"
    " into decided nibbled tucked gobbled feasted dined managed ordered sampled tasted tried and by came with"
    " hungry feeling served poured refreshed opened reached relaxed kept while snacking routine part"
    " quenched quench satisfy wake woke followed rounded topped during which who where what whose making adding"
    " couldn't couldn resist sat down took right out back over until myself himself herself"
    " paired combined concluded selected washed stayed kept felt found typical usual normal uh um er erm hmm"
    " mid-afternoon mid-morning mid-day cracked popped open brought made conclude".split()
)
# Words that praise a food or a meal. Where nothing else is said, no food is.
PRAISE = frozenset(
    "guilt-free delightful delicious tasty satisfying generous refreshing comforting hearty lovely fluffy vibrant"
    " wholesome nutritious scrumptious flavorful flavourful perfect nice cravings craving smile thirst hunger appetite"
    " palate tastebuds flavor flavour flavors flavours addition sweetness touch cozy yummy indulgent favorite favourite"
    " wonderful great good combination perfectly combo pairing classic simple fulfilling relaxing hydrating"
    " indulgence texture taste experience crunch twist boost kick way option choice pick-me-up tooth moment mood"
    " body soul myself yourself energy hydrated refreshed nourishing revitalizing revitalising energizing"
    " healthy balance creaminess freshness goodness richness warmth finish bite yet".split()
)
COLOURS = frozenset("red blue green yellow orange purple pink brown black white".split())
# Words for how a food is, of which a cook's ("fried") and a food's own name ("a sweet", "a crisp") may be made.
DESCRIBING = PRAISE | frozenset(
    "sweet savory savoury crisp crispy crunchy chewy creamy rich smooth soft warm hot cold cool chilled iced fizzy"
    " bubbly zesty tangy juicy moist tender light hefty steaming fresh baked fried"
    " crusty cheesy buttery spicy tart flaky quick single entire whole tall filling equal and sizable"
    " sizeable seasoned robust bold decadent luscious velvety plump ripe succulent thick thin".split()
)
# Of these, the ones that tell how it was made: they are never left out where a food is looked for.
PREPARED = frozenset("baked fried iced light whole thick thin".split())
# What is but a part of a dish, when it stands behind a "with".
DISH_PARTS = frozenset("patty patties crust crusts coating filling breading shell layer layers".split())
NAMELESS = (FRAME | PRAISE) - frozenset(("with", "in", "on", "from"))
MEALS = frozenset(
    "meal dinner lunch breakfast supper brunch snack snacks day morning evening treat combination feast dessert".split()
)
COURSES = frozenset("starter starters appetizer main mains side sides dessert pudding afters drink drinks".split())
# What may stand before the name of a meal in its label; any other word there may be a food, which must not get lost.
LABELLING = FRAME | frozenset(
    "kids kid kid's kids' children children's child toddler baby nursery school uni college hospital ward work office"
    " desk canteen cafeteria airport plane train hotel picnic restaurant takeaway takeout packed home pub party pre"
    " post pre-workout post-workout workout gym training run light quick small big large little second third fourth"
    " roast hot cold cheat dialysis pm am tv family birthday christmas easter thanksgiving wedding holiday working"
    " business team leftover leftovers midweek weekend weekday bedtime late-night planned extra other next no number"
    " mum's mom's dad's total intake one two three four five six".split()
)
KINDS_OF_TEA = frozenset(
    "green black white red iced mint peppermint chamomile camomile herbal earl english a an one milky strong".split()
)
# What is said of a meal as a whole; of a food it would tell foods apart.
OF_MEALS = (
    FRAME
    | PRAISE
    | set("skipped skip missed no quick light sweet simple small big little savory savoury healthy filling hot".split())
)
# Of a clause that nothing but "and" or "with" ties to a food; behind a comma they tell more of the food before it.
DONE = frozenset(
    "brewed prepared quickly freshly simply deliciously cooked added packed popped lightly ready seasoned".split()
)
SHARED = frozenset(("shared", "split", "divided"))  # "fries shared between 2"
PARTICLES = frozenset("down up off away out through into on at back".split())  # of verbs: "wolfed down", "put away"
ARTICLES = ("a", "an", "another")
# Behind these, an article belongs to what was said before: "on a bun", "for a treat".
BEFORE_ARTICLE = frozenset("on in for from as at of into over per during like by inside within than".split())
LAID = ("on", "in", "over", "inside")  # what one food lies on or in another by
# A clause behind a comma that begins so tells more of the food before it: "pizza, from a restaurant", "soup, no salt".
QUALIFYING = frozenset("from in on of without no not excluding minus sans hold".split())
# And one that begins so tells more of it to its end, whatever is listed in it: "which was sweet and chewy".
RELATIVE = frozenset("which where whose whom its their both perfect ideal".split())
LISTS = frozenset("include includes included contain contains contained consisted features featured".split())
OF_IT = frozenset("its their the every each both".split())
APIECE = frozenset("each apiece total".split())
ONES = frozenset("one ones of them those these".split())  # what was named before: "bananas, 2 big ones"
ABOUT = frozenset("about abt around approximately approx circa roughly nearly almost some ~ ≈ .".split())
NO_ARTICLE_AFTER = BEFORE_ARTICLE | {"half", "quarter", "such", "and", "halved"} | SHARED
# From here on, the food has been named: "... that was perfectly chewy", "... for a sweet treat", "... to munch on".
AFTERTHOUGHT = frozenset(
    "that which while because before after as making providing giving during today tonight".split()
)
OCCASIONS = frozenset(
    "a an my the breakfast brunch lunch dinner supper snack dessert afters tea today later morning evening".split()
)
# What food is eaten "for": "for some crunch", "for added sweetness".
PURPOSES = frozenset(
    "some extra that added additional more good its their texture taste flavor flavour sweetness crunch energy garnish"
    " balance satisfy me us perfect delightful quick tangy creamy".split()
)
INSIDE_AMOUNT = frozenset(("/", "\u2044", "x", "×", "-", ".", "weighing", "weighed", "weighs", "stage", "number"))


# What a label tells of a food besides its weight: "protein bar 10 g protein" weighs no 10 g.
NUTRIENTS = frozenset(
    "protein proteins carb carbs carbohydrate carbohydrates fibre fiber sodium calcium iron magnesium vitamin vitamins"
    " saturates saturated omega cholesterol caffeine".split()
)


def is_participle(word: str) -> bool:
    """Whether a word looks as if it told what was done to a food, and named none: "drenched", "warming"."""
    return len(word) > len("fried") and word.endswith(("ed", "ing"))


def tells_how(text: str, *, listed: bool) -> bool:
    """Whether a text only praises or, unless behind a comma, tells what was done: "a perfect treat", "brewed"."""
    told = [word.casefold().strip(".,!") for word in text.split()]
    if told[-1] in ("it", "them") and all(word in FRAME or word in DONE or word.endswith("ed") for word in told):
        return True  # "sweetened it"; but "butter on it" is butter
    if told[-1] in PRAISE and OF_MEALS.issuperset(told):
        return True
    return (FRAME | PRAISE if listed else FRAME | PRAISE | DONE).issuperset(told)


def telling(text: str) -> str:
    """The words of a text that may tell something of a food: "its creamy texture" has none."""
    return " ".join(word for word in text.split() if word.casefold().strip(".,!") not in NAMELESS)


def names_a_meal(text: str) -> bool:
    """Whether a text only names the meal: "a quick snack"."""
    *described, named = text.casefold().split()
    return named in MEALS and all(word.strip(".,!") in OF_MEALS for word in described)
