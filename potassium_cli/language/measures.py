"""Household words for amounts, and what they are called in the table of portions."""

from potassium_cli.domain.food.units import UNITS

_HOUSEHOLD = {
    "slice": "slice slices rasher rashers",
    "piece": "piece pieces pc pcs chunk chunks",
    "can": "can cans tin tins",
    "bottle": "bottle bottles btl btls",
    "glass": "glass glasses tumbler tumblers",
    "bowl": "bowl bowls bowlful",
    "katori": "katori katoris",
    "mug": "mug mugs",
    "plate": "plate plates plateful",
    "handful": "handful handfuls",
    "bar": "bar bars",
    "packet": "packet packets pkt pkts pkg pkgs pack packs package packages sachet sachets pouch pouches",
    "stick": "stick sticks",
    "pat": "pat pats knob knobs",
    "patty": "patty patties",
    "fillet": "fillet fillets filet filets",
    "clove": "clove cloves",
    "ear": "ear ears cob cobs",
    "head": "head heads",
    "leaf": "leaf leaves",
    "spear": "spear spears",
    "stalk": "stalk stalks rib ribs",
    "wedge": "wedge wedges",
    "scoop": "scoop scoops",
    "serving": "serving servings helping helpings portion portions",
    "container": "container containers carton cartons pot pots tub tubs",
    "jar": "jar jars",
    "box": "box boxes",
    "bag": "bag bags",
    "bunch": "bunch bunches",
    "punnet": "punnet punnets",
    "sprig": "sprig sprigs",
    "strip": "strip strips",
    "link": "link links",
    "ring": "ring rings",
    "cube": "cube cubes",
    "dash": "dash dashes pinch pinches",
    "splash": "splash splashes drizzle touch bit hint dab",
    "drop": "drop drops",
    "sheet": "sheet sheets",
    "square": "square squares",
    "segment": "segment segments section sections",
    "shot": "shot shots",
    "drink": "drink drinks",
    "tablet": "tablet tablets capsule capsules caplet caplets",
    "loaf": "loaf loaves",
    "ball": "ball balls",
    "floret": "floret florets",
    "bite": "bite bites mouthful mouthfuls nibble nibbles forkful forkfuls",
    "sip": "sip sips gulp gulps swig swigs",
    "taste": "taste tastes lick licks",
    "dollop": "dollop dollops blob blobs",
    "spoon": "spoon spoons spoonful spoonfuls",
    "ladle": "ladle ladles ladleful ladlefuls",
    "stack": "stack stacks pile piles heap heaps mound mounds tower towers",
    "sack": "sack sacks",
    "tray": "tray trays",
    "pan": "pan pans",
    "dish": "dish dishes",
    "batch": "batch batches",
    "crate": "crate crates case cases",
    "basket": "basket baskets",
    "bucket": "bucket buckets",
    "flask": "flask flasks thermos thermoses",
    "keg": "keg kegs barrel barrels",
    "net": "net nets",
    "tube": "tube tubes sleeve sleeves",
    "jug": "jug jugs pitcher pitchers",
}
# Words that are a measure only of what is said to be in it: "a dish of peas", but "1 pan dulce".
ONLY_OF = frozenset("drink bite sip taste sack tray pan dish batch crate basket stack flask keg net tube".split())
# What a food comes or is kept in, in no one size: how much of it that is, is asked where the table does not know.
HOLDERS = frozenset(
    "loaf head bunch punnet jar packet container box bag bottle can sack tray pan dish batch crate basket bucket stack"
    " jug flask keg net tube".split()
)
# A number before one of these tells how long, how wide or how rich, and not how much.
TOLD_BESIDES = frozenset(
    "% _ min mins minute minutes hour hours hr hrs h day days week weeks am pm calorie calories kcal cal year years"
    " st nd rd th inch inches degree degrees".split()
)
HOUSEHOLD: dict[str, str] = {word: unit for unit, words in _HOUSEHOLD.items() for word in words.split()}
MEASURES: dict[str, str] = HOUSEHOLD | UNITS

_SIZES = {
    "small": "small little sm sml",
    "medium": "medium regular average grande med",
    "large": "large big venti lg lrg",
    "extra large": "jumbo huge giant massive enormous gigantic xl extra-large",
    "mini": "mini miniature bite-size tiny teeny wee",
    "fun size": "fun-size",
    "king size": "king-size",
    "snack": "snack-size",
    "personal": "personal",
    "individual": "individual single-serving prepackaged",
    "footlong": "footlong foot-long",
    "child": "child-size kids-size kid-size child's-size",
}
SIZES: dict[str, str] = {word: size for size, words in _SIZES.items() for word in words.split()}


def size_of(word: str) -> str:
    """The size that a word says, however it is put ("large", "large-sized", "fun-size"); "" when it says none."""
    plain = word.casefold().replace("-sized", "-size")
    return SIZES.get(plain) or SIZES.get(plain.removesuffix("-size"), "")


CONTAINERS = frozenset("glass mug bowl plate bottle can carton box bag packet handful bunch tub jar".split())
# What a food comes in, which may be said behind its name: "watermelon slice", "water bottle".
PIECES = frozenset(
    "slice slices piece pieces wedge wedges segment segments chunk chunks bottle bottles glass mug can carton tub"
    " packet".split()
)
# And what it is served in, which may be said so where the words before it are just a food: "cashews handful".
SERVED_IN = frozenset("handful bowl plate dash pinch portion serving sachet carton box tin pot".split())
# Words between a number and its unit that change nothing that we can weigh.
IDLE = frozenset(
    "nos of heaped heaping level rounded full whole scant generous good sized single single-serving microwave".split()
)
