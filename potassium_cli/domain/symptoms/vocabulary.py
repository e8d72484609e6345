"""The closed classes of words that bodies are spoken of in. The complaints themselves are in data/symptoms.csv."""

# Small words that may stand inside a phrase, and around it.
SMALL = frozenset(
    "my the a an is are am was were be been being feel it its ive i id me his her he she we our their they that this "
    "really so very bit little quite rather some slight slightly bad badly awful awfully terrible terribly horrible in "
    "on of both right left lower upper just still now all got get getting gone went go going has have had having too "
    "kind kinda sort sorta super extremely totally absolutely completely again today much even keep keeps started "
    "starting become becoming became by at up lot".split()
)
# What may follow a complaint, or go before it, and is no food.
AROUND = SMALL | frozenset(
    "after afterwards afterward since then as well though before breakfast lunch dinner supper meal meals eating "
    "day days week weeks month months year years hour hours minute minutes morning evening night nights "
    "afternoon tonight yesterday last ago one two three few couple several half for about during every most often "
    "sometimes always suddenly also from there here today yes ok well oh hi hello help please think guess maybe what "
    "any anymore more longer why when did do does if im not sure".split()
)
# How a body may look or feel besides: "swollen and red" is said of a leg, "swollen leg, red pepper" is not.
LOOKS = frozenset(
    "red hot warm cold pale white purple blue dark darker swollen sore tender shiny tight heavy hard weak tired "
    "drained painful stiff numb itchy throbbing puffy sweaty clammy sick".split()
)
LINKS = frozenset(
    "and but so w because cos coz then with plus while whilst or though although however yet when until till".split()
)
UNITS = frozenset("mg mmol meq".split())  # with nothing else beside a complaint, they measure no food
DURATIONS = frozenset("for about over nearly almost last since past of at around every".split())
NOT = frozenset("no not without nor neither never dont didnt havent hasnt hadnt isnt arent wasnt werent doesnt".split())
# What may stand between "no" and what is not there: "not just chest pain" has chest pain, "no relief from" it too.
DENYING = frozenset(
    "any a an the my more longer signs sign of further new have had has having feel get got been really am "
    "is are".split()
)
AFTER_ALL = frozenset("like before ever".split())  # "no chest pain like this before" has one now
AFTER_NEVER = frozenset("this so that as".split())  # "never had chest pain this bad" has it now
ANSWERED = frozenset(":?-–—=")  # "chest pain: no"
CUTS = frozenset("leg calf foot thigh belly rib ribs shin knee hand".split())
PARTS = CUTS | frozenset(
    "arm ankle heart muscle finger toe back chest stomach tummy head eye eyes eyelid shoulder neck hip "
    "jaw face lips body whole period".split()
)
# Parts of the body that are eaten, too: one that hurts, or is just "mine", is no food.
ORGANS = PARTS | frozenset(
    "liver kidney kidneys tongue gum gums breast breasts cheek cheeks lip ear ears brain".split()
)
OWNERS = frozenset("my his her our".split())
COMPLAINTS = frozenset(
    "sore bad ache hurt pain painful bleeding bleed bled swollen fatty fail failing failure failed stiff numb weak "
    "itchy burning enlarged inflamed injured infected broken disease blue throbbing".split()
)
MEATS = frozenset(
    "chicken turkey lamb lambs pork pig pigs beef veal duck goose ham frog frogs crab rabbit venison mutton goat "
    "lobster octopus squid cow ox liver quail kangaroo king snow meat roast drumstick".split()
)
# Words beside each other that are food or drink, whatever they remind of.
FOODS = frozenset(
    (first, second)
    for first, seconds in {
        "fever": "tree grass",
        "cramp": "bark",
        "attack": "burger grill sandwich",
        "back": "bacon ribs",
        "suicide": "wings wing sauce soda burger chicken",
        "energy": "drink drinks bar bars gel gels shot",
        "wound": "up",
        "tired": "of bread",
        "sick": "of",
        "numb": "sauce",
        "chest": "freezer nuts nut",
        "blue": "eye",
    }.items()
    for second in seconds.split()
)
# What is said of a leg without naming it, once legs are spoken of, or nothing else is: "left calf warm and swollen".
OF_A_LEG = {
    "leg_heaviness": "heavy",
    "leg_weakness": "weak",
    "leg_warm": "warm;hot",
    "leg_redness": "red;darker;dark;purple",
    "leg_swelling": "swollen;puffy;puffed up;ballooned",
    "leg_cold_pale": "cold;pale;white;blue;icy",
    "leg_pain": "sore;painful;pain;hurt;tender;throbbing",
}
LEG = frozenset("leg calf foot thigh ankle knee shin toe heel".split())
ELSEWHERE = frozenset(
    "arm hand finger wrist elbow shoulder face eye eyes lips lip mouth tongue throat neck head chest heart back "
    "stomach tummy belly hip jaw ear gum gums nose breast groin".split()
)
# Where such a word says something else: a hot day, a heavy meal, a cold drink.
NOT_OF_A_LEG = frozenset(
    "day days weather bath shower water room night summer winter drink drinks tea food meal meals lunch dinner lifting "
    "bag bags work period periods traffic rain sweat sweats flush flushes flashes head air floor shopping load dose "
    "tingling line smell".split()
)
