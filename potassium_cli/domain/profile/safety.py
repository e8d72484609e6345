"""The safety tables as records. Every row names where it comes from: body, document and year."""

from enum import StrEnum
from typing import NamedTuple

from potassium_cli.hint import Hint


class Source(NamedTuple):
    """Who published it, where, and when; the year of a page without one is "undated"."""

    body: str
    document: str
    year: str

    @property
    def cite(self) -> str:
        """The source in short: "NASEM 2019"."""
        return f"{self.body} {self.year}" if self.year.isdigit() else self.body

    @property
    def full(self) -> str:
        """The source in full: body, document, year."""
        return f"{self.body}, {self.document}, {self.year}"


class Body(StrEnum):
    """Whose reference intakes a person goes by. They are never mixed (R15)."""

    NASEM = "nasem"
    EFSA = "efsa"
    WHO = "who"
    DACH = "d-a-ch"
    UK = "uk"
    JAPAN = "japan"
    INDIA = "india"


class Reference(NamedTuple):
    """One row of reference intakes, per day, for people from `age_min` to `age_max` whole years; None is without end.

    `sex` may be "any"; `state` is none, pregnant or lactating. `kind` is what the body calls its figure ("Adequate
    Intake"). Sodium and magnesium are None where they were not looked up; `note` says which kind those are.
    """

    body: Body
    sex: str
    state: str
    age_min: int
    age_max: int | None
    potassium_mg: float
    kind: str
    sodium_mg: float | None
    magnesium_mg: float | None
    note: str
    source: Source


class Kind(StrEnum):
    """What a medicine means for potassium, or for food.

    NEUTRAL: a source says that it moves potassium neither way. UNCLEAR: sources disagree, or the medicine is known and
    its label was not read; both are R6b. SEVERAL: a word for medicines of several kinds ("water tablet"); which of them
    it is has to be asked, and until then it is none that is known.
    """

    RAISES = "raises"
    LOWERS = "lowers"
    NEUTRAL = "neutral"
    UNCLEAR = "unclear"
    DIGOXIN = "digoxin"
    WARFARIN = "warfarin"
    BINDER = "binder"
    SEVERAL = "several"


class Medicine(NamedTuple):
    """One medicine by its generic name; `names` are all that it goes by, in lower case without punctuation.

    `foods` are the tags of foods that do not go with it ("grapefruit"), and `foods_source` says so. `marks` are the
    questions of the profile whose conditions it is given for alone: they restrict until each is answered by the name of
    the medicine. `asks` are those that it only opens again.
    """

    name: str
    kind: Kind
    group: str
    names: tuple[str, ...]
    source: Source
    foods: tuple[str, ...] = ()
    foods_source: Source | None = None
    marks: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


# Every condition that a caution may hang on. A table that lacks one of them is not whole (R30).
CONDITIONS = frozenset(
    {
        *("star-fruit-kidneys", "star-fruit-unsure", "liquorice", "warfarin-greens"),
        *("salt-substitute", "salt-substitute-hold", "salt-substitute-pregnancy", "supplement"),
        *("potassium-salt", "salt-medicine", "tablet-strength", "how-much-salt", "salt-inside"),
        *("unit-100", "overdose", "day-overdose", "day-975", "day-975-hold", "entry-200", "meal-third"),
        *("denied", "denied-kidneys", "ask-which-medicine", "limit-only", "kidneys-limit", "limit-would-pass"),
        *("entry-200-caution", "dialysis-gap", "not-only-food", "not-only-food-dialysis"),
        *("sick-days", "pregnancy-medicine", "painkillers"),
        *("digoxin", "eating", "losing"),
        *("grapefruit-medicine", "herb", "leached"),
        *("kidneys", "dialysis", "kidneys-unsure", "potassium-high", "adrenal", "heart-failure", "liver", "diabetes"),
        *(
            "raises",
            "lowers",
            "binder",
            "neutral",
            "unclear",
            "checked",
            "checked-ended",
            "marks",
            "asks",
            "pair",
            "pair-spironolactone",
            "pair-aldosterone",
            "pair-renin-angiotensin",
        ),
        *("pair-trimethoprim", "pair-nsaid", "pair-potassium"),
        *("digoxin-neither-way", "eating-closed", "infant", "under-18", "ask-limit", "ask-more", "no-reference"),
        *("far-above", "label-base", "target-closed", "target-most", "blood-value", "symptom"),
        *("limit-kept", "limit-passed", "child-limit", "pre-eclampsia", "additives"),
        *("feel-alike", "lab-note", "no-symptom"),
    }
)


# What is said above everything else, and in a colour of its own (R20).
ALARMS = frozenset(("star-fruit-kidneys", "star-fruit-unsure"))


class Caution(NamedTuple):
    """A note that a profile, a goal, a food or an entry calls for: one sentence, and where it comes from.

    `words` may hold places in braces, such as `{medicines}`, which are filled in by whoever calls for it. `again` is
    what is said when it was said on that day already; what is dangerous has none, and is always said in full.
    """

    id: str
    when: str
    words: str
    source: Source
    again: str = ""

    @property
    def line(self) -> str:
        """The note with its source in short, as it is shown."""
        return f"{self.words} ({self.source.cite})"

    @property
    def hint(self) -> Hint:
        """The note as it is shown; that of star fruit as an alarm (R20)."""
        return Hint(self.line, alarm=self.when in ALARMS)

    def about(self, **named: str) -> "Caution":
        """The note with its places filled in."""
        words, again = self.words, self.again
        for place, name in named.items():
            words, again = words.replace(f"{{{place}}}", name), again.replace(f"{{{place}}}", name)
        return self._replace(words=words[:1].upper() + words[1:], again=again)

    def of(self, name: str) -> "Caution":
        """The note with the entry that it is about before it, where its words have no place for one."""
        named = "{food}" in self.words or self.when in ALARMS
        if named:
            return self.about(food=name)
        return self._replace(words=f"{name}: {self.words}", again=self.again and f"{name}: {self.again}")

    @property
    def in_short(self) -> Hint:
        """The note as it is shown again on a day: short, or in full where it has no short words."""
        return Hint(self.again) if self.again else self.hint


class Symptom(NamedTuple):
    """What a person may say of their body: `phrases` tell of it wherever they stand, `alone` as a whole clause only.

    "Cramp" is never eaten; "sick" may be a burger, and is a symptom where a clause says nothing else. Both are as the
    table has them, parted by ";": of the many, a log looks at few.
    """

    id: str
    name: str
    phrases: str
    alone: str
    source: Source


class Level(StrEnum):
    """How soon somebody must help."""

    EMERGENCY = "emergency"
    SAME_DAY = "same-day"
    SOON = "soon"
    SEE_A_DOCTOR = "see-a-doctor"

    @property
    def urgency(self) -> int:
        """How urgent it is; more is sooner."""
        return -list(Level).index(self)


class RedFlag(NamedTuple):
    """Symptoms that call for help, and the words that say so. One symptom of every group of `signs` raises it.

    `when`: one of these holds for the person (`FACTS`), or nothing need hold. `question` asks for the sign `asks`, of
    those who have one of `near`, or all the other signs.
    """

    id: str
    level: Level
    signs: tuple[frozenset[str], ...]
    words: str
    source: Source
    when: frozenset[str] = frozenset()
    question: str = ""
    asks: str = ""
    near: frozenset[str] = frozenset()


# What may hold for a person, by their profile, their diary or their own words, and what a red flag may hang on. HOLDING
# is a body that keeps potassium back; RAISING whatever may raise it, a body that holds it back among them.
FACTS = frozenset(
    "holding raising digoxin eating dialysis kidneys heart-failure diabetes liver adrenal steroids pregnant birth "
    "cancer earlier-clot surgery leg-arteries numb-feet child old diuretic losing sick-day laxatives".split()
)
# Signs besides the symptoms of the table: how, when or on which side one came. The words for most are in
# data/circumstances.csv; the others follow from a side, from how long it lasts, or from the diary.
MANNERS = frozenset("sudden growing at_night bending standing since_medicine in_attacks spreading_skin".split())
DERIVED = frozenset("one_leg both_swollen both_sore palpitations_brief vein_bled persistent limp".split())


# What a table of red flags must have, and symptoms that one must know (R30): of those people die.
VITAL_FLAGS = frozenset(("self-harm", "chest-pain", "breathing", "fainting"))
VITAL_SYMPTOMS = frozenset(("self_harm", "chest_pain", "breathless_severe", "fainting"))


class SafetyTables(NamedTuple):
    """What was read; `problem` says in one line what could not be, and closes goals and suggestions (R30).

    What could be read stays, so that no caution is lost with another table. Where cautions, symptoms or red flags are
    missing, the gravest of them stand in from the code (`last_resort`). The first red flag that is raised is told.
    """

    references: tuple[Reference, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    cautions: tuple[Caution, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    problem: str = ""

    def caution(self, when: str, **named: str) -> Caution:
        """The note for a condition, filled in. Where the table lacks it, that is said: whatever called for it holds."""
        found = next((row for row in self.cautions if row.when == when), _LOST)
        return found.about(**named) if named else found


_LOST = Caution(
    *("lost", ""),
    "What should be said here cannot be read: install the program anew.",
    Source("Potassium", "cautions.csv", "undated"),
)
