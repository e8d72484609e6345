"""The questions of the profile, one row each, in the order in which they are asked. A new question is a new row.

A row says how it is asked and answered, and what an answer to it may decide. The field of `Profile` that keeps the
answer is the only other place that knows of it.
"""

from enum import StrEnum
from typing import NamedTuple

from potassium_cli.domain.profile.profile import Dialysis, Diet, Kidneys, Pregnancy, Reply, Sex
from potassium_cli.domain.profile.safety import Body

YES_NO = tuple(Reply)
# For how many days a surgery and a birth make a clot likelier (NICE NG158; CDC, Hear Her).
SURGERY_COUNTS, BIRTH_COUNTS = 84, 365


class Form(StrEnum):
    """What kind of answer a question takes."""

    CHOICE = "choice"  # one of a few words
    NAMES = "names"  # any number of names
    BIRTH = "birth"  # a date, or an age in years
    DAY = "day"  # a day that is past, or today
    AMOUNT = "amount"  # of potassium, a day
    CLOCK = "clock"  # a time of day
    PHONE = "phone"  # the digits of a telephone number


class Question(NamedTuple):
    """One question; `name` is the journal's, `field` that of `Profile`, and `flag` that of `profile set`.

    `kinds` are the answers of a choice, and `besides` what else may be said: "none", "unknown". `example` completes
    "needs an amount and its unit". `metavar` is shown for what the flag takes. `decides`: while it is open, nothing is
    suggested (R1). `raises`: a yes to it is news that may raise potassium (R6). `in_setup`: it is asked there, and not
    only set by its flag. `of_symptoms`: it is asked when a symptom makes it matter, and decides nothing else; `lasts`
    is for how many days what was answered to it is not asked again.
    """

    name: str
    form: Form
    words: str
    field: str
    flag: str
    kinds: type[StrEnum] | None = None
    besides: tuple[str, ...] = ()
    example: str = ""
    metavar: str = ""
    decides: bool = False
    raises: bool = False
    in_setup: bool = True
    of_symptoms: bool = False
    lasts: int = 0

    @property
    def choices(self) -> tuple[str, ...]:
        """All that may be said to a choice."""
        return (*(kind.value for kind in self.kinds), *self.besides) if self.kinds else ()

    @property
    def can_be_unknown(self) -> bool:
        """Whether "don't know" is an answer besides those of its form."""
        return Reply.UNKNOWN in self.besides


def is_phone(text: str) -> bool:
    """Whether this is a telephone number: digits, with a plus in front and gaps between them if any."""
    digits = text.replace(" ", "").replace("-", "").removeprefix("+")
    return digits.isascii() and digits.isdecimal() and 2 <= len(digits) <= 15


def _choice(name: str, words: str, kinds: type[StrEnum], *besides: str, decides: bool = False) -> Question:
    question = Question(name, Form.CHOICE, words, _field(name), _flag(name), kinds, besides, decides=decides)
    return question._replace(metavar="|".join(question.choices))


def _yes_no(name: str, words: str, *, decides: bool = True, raises: bool = False) -> Question:
    return _choice(name, words, Reply, decides=decides)._replace(raises=raises)


def _names(name: str, words: str, flag: str, metavar: str, *, decides: bool = False) -> Question:
    return Question(name, Form.NAMES, words, _field(name), flag, metavar=metavar, decides=decides)


def _amount(name: str, words: str, example: str) -> Question:
    return Question(name, Form.AMOUNT, words, f"{_field(name)}_mg", _flag(name), example=example, metavar="AMOUNT")


def _day(name: str, words: str = "") -> Question:
    return Question(name, Form.DAY, words, _field(name), _flag(name), metavar="DATE|today|none", in_setup=False)


def _of_symptoms(question: Question, lasts: int = 365) -> Question:
    return question._replace(in_setup=False, of_symptoms=True, lasts=lasts)


def _field(name: str) -> str:
    return name.replace("-", "_")


def _flag(name: str) -> str:
    return f"--{name}"


_ASKED = (
    _choice("sex", "Which sex should the reference figures follow?", Sex, "unknown", decides=True),
    Question(
        "born",
        Form.BIRTH,
        "Your birth date (1990-04-01), or your age",
        "born",
        "--born",
        besides=("unknown",),
        metavar="DATE",
        decides=True,
    ),
    _choice("pregnancy", "Pregnant or lactating?", Pregnancy, "unknown", decides=True),
    _choice("kidneys", "What were you told about your kidneys?", Kidneys, "unknown", decides=True),
    _choice("dialysis", "Which dialysis?", Dialysis, "none", "unknown", decides=True),
    _yes_no("potassium-high", "Was your potassium ever high, or were you told to limit it?", raises=True),
    _yes_no("heart-failure", "Heart failure?", raises=True),
    _yes_no("diabetes", "Diabetes?", raises=True),
    _yes_no("blood-pressure", "High blood pressure?", raises=True),
    _yes_no("liver", "Liver disease?", raises=True),
    _yes_no(
        "adrenal",
        "Addison's, adrenal insufficiency, low aldosterone, or type 4 renal tubular acidosis?",
        raises=True,
    ),
    _yes_no("binder", "Do you take a potassium binder?", raises=True),
    _yes_no(
        "losing",
        "Lasting vomiting or diarrhoea, or a condition that loses potassium (Conn's, Bartter, Gitelman)?",
    ),
    _yes_no("eating", "An eating disorder, or starvation not long ago?"),
    _names(
        "medicines",
        "All that you take, what you buy without a prescription too (painkillers, the pill, water tablets, inhalers, "
        "injections, potassium, herbs), with commas between them, or none",
        "--medicine",
        "NAME",
        decides=True,
    ),
    _yes_no("salt-substitute", "Do you use a salt substitute or low-sodium salt (they hold potassium)?", raises=True),
    _amount(
        "limit",
        'A daily potassium limit from your clinician ("2000 mg", "51 mmol"), or none',
        ', as your clinician gave it: "2000 mg" or "51 mmol"',
    )._replace(besides=("unknown",), decides=True, raises=True),
    _day("clinician-ok", "The day your clinician said that more potassium is fine, or none"),
    _choice("reference", "Whose reference figures? NASEM's unless you choose", Body)._replace(in_setup=False),
    _amount(
        "target", 'A daily target of your own ("3000 mg", "80 mmol"), or none', ': "3000 mg" or "80 mmol"'
    )._replace(in_setup=False),
    _yes_no("oxalate-stones", "Oxalate kidney stones?", decides=False),
    _choice("diet", "Which diet?", Diet, "unknown"),
    _names("allergies", "Food allergies, with commas between them, or none", "--allergy", "FOOD"),
    _names("dislikes", "Foods that you dislike, with commas between them, or none", "--dislike", "FOOD"),
    Question(
        "day-starts",
        Form.CLOCK,
        "The hour at which your day starts, if you are up at night (04:00), or none",
        "day_starts",
        "--day-starts",
        metavar="TIME|none",
        in_setup=False,
    ),
    _of_symptoms(_yes_no("cancer", "Cancer, now or ever?", decides=False)),
    _of_symptoms(_yes_no("earlier-clot", "A blood clot in a leg or a lung before?", decides=False)),
    _of_symptoms(
        _day("surgery", "Surgery, or three days or more in bed, within twelve weeks: the day"), SURGERY_COUNTS
    ),
    _of_symptoms(_day("gave-birth", "A birth within a year: the day"), BIRTH_COUNTS),
    _of_symptoms(_yes_no("leg-arteries", "Narrowed arteries of the legs?", decides=False)),
    _of_symptoms(_yes_no("numb-feet", "Feet that are numb, or feel less than they did?", decides=False)),
    _of_symptoms(_yes_no("steroids", "Steroid tablets for three weeks or longer, now or this year?", decides=False)),
    _of_symptoms(_yes_no("fluid-limit", "Were you told to limit how much you drink?", decides=False)),
    Question(
        "emergency-number",
        Form.PHONE,
        "The emergency number where you live (112, 911), or none",
        "emergency_number",
        "--emergency-number",
        metavar="NUMBER|none",
        in_setup=False,
    ),
)
# Kept by the program itself: the days on which answers changed, the medicines whose question was answered by their
# name or of which a pharmacist said something, and the day of a yes to one's own target.
_NOTED = (
    _day("medicines-changed"),
    _day("health-changed"),
    _names("medicines-answered", "", "", ""),
    _names("medicines-checked", "", "", ""),
    _day("target-yes"),
)

QUESTIONS = {question.name: question for question in _ASKED}
KEPT = {question.name: question for question in (*_ASKED, *_NOTED)}
