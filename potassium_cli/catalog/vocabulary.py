"""Words of a sentence that name no food: what links foods, who ate them and when, and what praises them."""

LISTED = {"and": "and", "&": "and", "plus": "and", "then": "and", "+": "and", "with": "with", ",": ",", ";": ","}
# "Paired with", "washed down with", "along with": a link, and a little word behind it that ends it.
LINKS = frozenset(
    "accompanied paired followed complemented topped along together served washed finished rounded garnished"
    " alongside besides including featuring combined coupled enhanced enriched completed balanced sided filled"
    " stuffed loaded packed made mixed prepared smothered covered drizzled spread sprinkled dressed bursting"
    " brimming piled".split()
)
LINK_ENDS = frozenset("with by alongside of in to".split())
LINK_MIDDLES = frozenset("down off up out perfectly nicely beautifully wonderfully it all".split())
# What may stand before the first food of a sentence and names none.
FRAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday "
    "i we you he she they me my our myself ourselves your his her their it this that these today tonight"
    " yesterday morning afternoon evening night noon midday midnight lunchtime dinnertime breakfast brunch lunch"
    " dinner supper snack snacks meal meals time break day daily first last main for at during in on as to of off"
    " up the was were is am are be been had have having has ate eat eating eaten enjoyed enjoy enjoying savored"
    " savoured savor savoring relished relish devoured devour consumed consume consuming drank drinking sipped sip"
    " munched munch snacked treated treating treat indulged indulge indulging grabbed grabbing chose choose picked"
    " opted went got started start starting began begin kicked kick fueled finished ended ending wrapped consisted"
    " consists consisting included includes including featured features featuring comprised comprising contained"
    " just also then so there here late early mid midmorning midafternoon some s t ve d ll delighted satisfied dug"
    " into decided nibbled tucked gobbled feasted dined managed ordered sampled tasted tried and by came with"
    " hungry feeling craving served poured refreshed opened reached relaxed kept while snacking routine part"
    " quenched quench satisfy wake woke followed rounded topped".split()
)
# Words that praise a food or a meal. Where nothing else is said, no food is.
PRAISE = frozenset(
    "delightful delicious tasty satisfying generous refreshing comforting hearty lovely fluffy vibrant wholesome"
    " nutritious scrumptious flavorful perfect nice cravings craving smile thirst hunger appetite palate tastebuds"
    " flavor flavour addition sweetness touch cozy yummy indulgent favorite favourite wonderful great good"
    " combination perfectly combo pairing".split()
)
MEALS = frozenset(
    "meal dinner lunch breakfast supper brunch snack snacks day morning evening treat combination feast dessert".split()
)
# What is said of a meal as a whole; of a food it would tell foods apart.
OF_MEALS = FRAME | PRAISE | set("quick light sweet simple small big little savory savoury healthy filling hot".split())
ARTICLES = ("a", "an", "another")
# Behind these, an article belongs to what was said before: "on a bun", "for a treat".
PREPOSITIONS = frozenset("on in for from as at of into over per during like by inside within than".split())
# A clause behind a comma that begins so tells more of the food before it: "pizza, from a restaurant", "soup, no salt".
QUALIFYING = frozenset("from in on of without no not excluding".split())
TAIL = frozenset("each apiece total".split())
ABOUT = frozenset("about around approximately roughly nearly almost some ~ ≈".split())
NO_ARTICLE_AFTER = PREPOSITIONS | {"half", "quarter", "such", "and"}
# From here on, the food has been named: "... that was perfectly chewy", "... for a sweet treat", "... to munch on".
AFTERTHOUGHT = frozenset("that which while because before after as making providing giving".split())
OCCASIONS = frozenset(
    "a an my the breakfast brunch lunch dinner supper snack dessert afters today later morning evening".split()
)


INSIDE_AMOUNT = frozenset(("/", "\u2044", "x", "×", "-", ".", "weighing", "weighed", "weighs"))


def praises(text: str) -> bool:
    """Whether a text only praises: "a delightful combination"."""
    return all(word.casefold().strip(".,!") in FRAME | PRAISE for word in text.split())


def names_a_meal(text: str) -> bool:
    """Whether a text only names the meal: "a quick snack"."""
    *described, named = text.casefold().split()
    return named in MEALS and all(word.strip(".,!") in OF_MEALS for word in described)
