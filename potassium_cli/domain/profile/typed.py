"""How what a person types to a question becomes what the journal keeps. Nothing ambiguous is guessed at."""

from collections.abc import Sequence
from datetime import date, time

from potassium_cli.domain.food.figures import both_ways, figure, thousand_or_part
from potassium_cli.domain.food.moments import MIDNIGHT, clock_of
from potassium_cli.domain.food.units import UNITS, milligrams
from potassium_cli.domain.profile.questions import Form, Question, is_phone
from potassium_cli.errors import UsageError

# Outside of these the unit is wrong: limits from 1.5 to 4 g a day are published for adults (AlSahow, 2023), and less
# for small children; references from 0.8 to 4.4 g.
LEAST_MG, MOST_MG = 100.0, 10_000.0
_NONE = {"none": "none", "no": "none", "n": "none"}
LONGEST_NAME = 80
OLDEST = 120
LATEST_START = time(12)  # of a day

_STAGES = {
    f"{before}{stage}{after}": "ckd-1-2" if stage < 3 else "ckd-3-5"
    for before in ("ckd-", "ckd", "ckd-g", "ckd-stage-", "stage-", "g")
    for stage in range(1, 6)
    for after in ("", "a", "b")
}
_SAME = {
    "y": "yes",
    "n": "no",
    "?": "unknown",
    "don't-know": "unknown",
    "dont-know": "unknown",
    "not-sure": "unknown",
    "woman": "female",
    "man": "male",
    "breastfeeding": "lactating",
    "ckd": "ckd-unknown-stage",
    "hemodialysis": "haemodialysis",
    "daily-hemodialysis": "daily-haemodialysis",
    "dach": "d-a-ch",
    "dge": "d-a-ch",
    "icmr": "india",
    "mhlw": "japan",
    **_STAGES,
}


def read_answer(question: Question, typed: Sequence[str], today: date) -> str:
    """Turn what was typed to a question into what the journal keeps. A UsageError says what would be understood."""
    if question.form is Form.NAMES:
        return _names(question, typed)
    text = " ".join(typed).strip()
    if question.form is Form.CHOICE:
        return _choice(question, text)
    if question.can_be_unknown and _is_unknown(text):
        return "unknown"
    if question.form is Form.BIRTH:
        return _born(text, today)
    read = {Form.AMOUNT: _mg_a_day, Form.PHONE: _phone, Form.CLOCK: _clock}.get(question.form)
    return read(question, text) if read else _past_day(question, text, today)


def _choice(question: Question, text: str) -> str:
    word = _SAME.get(_word(text), _word(text))
    fits = [choice for choice in question.choices if choice == word] or [
        choice for choice in question.choices if word and choice.startswith(word)
    ]
    if len(fits) != 1:
        raise UsageError(f"{question.flag} does not know {_quoted(text)}; say one of: {', '.join(question.choices)}.")
    return fits[0]


def _word(text: str) -> str:
    return "-".join(text.casefold().replace("’", "'").split())


def _is_unknown(text: str) -> bool:
    return "unknown" in (_word(text), _SAME.get(_word(text)))


def _born(text: str, today: date) -> str:
    born = _years_before(today, int(text)) if text.isdecimal() and len(text) <= 3 else _iso(text)
    if born is None or born > today or born.year < today.year - OLDEST:
        raise UsageError(f"{_quoted(text)} is no birth date; write it as 1990-04-01, or give an age in years.")
    return born.isoformat()


def _past_day(question: Question, text: str, today: date) -> str:
    if text.casefold() in ("none", "no"):
        return "none"
    day = today if text.casefold() == "today" else _iso(text)
    if day is None or day > today:
        raise UsageError(f"{question.flag} does not know {_quoted(text)}; say today, a day like 2026-11-20, or none.")
    return day.isoformat()


def _clock(question: Question, text: str) -> str:
    """Read an hour at which a day may start, up to noon; midnight is none."""
    if text.casefold() in ("none", "no"):
        return "none"
    clock = clock_of(text)
    if clock is None or clock > LATEST_START:
        raise UsageError(f"{question.flag} does not know {_quoted(text)}; say an hour up to noon like 04:00, or none.")
    return f"{clock:%H:%M}" if clock > MIDNIGHT else "none"


def _phone(question: Question, text: str) -> str:
    if text.casefold() in ("none", "no"):
        return "none"
    if not is_phone(text):
        raise UsageError(f"{question.flag} does not know {_quoted(text)}; say a number like 112, or none.")
    return " ".join(text.split())


def _mg_a_day(question: Question, text: str) -> str:
    """Read an amount with its unit; a bare number is refused: it may be mg or mmol, and 40 times lies between them."""
    if text.casefold() in ("none", "no"):
        return "none"
    words = text.casefold().replace("per day", "").replace("a day", "").replace("/day", "").replace("daily", "").strip()
    digits = words.rstrip("abcdefghijklmnopqrstuvwxyz ")
    unit = UNITS.get(words[len(digits) :].strip(), "")
    amount = figure(digits)
    if amount is None or unit not in ("mg", "mmol", "g"):
        raise UsageError(f"{_quoted(text)} needs an amount and its unit{question.example}.")
    if both := thousand_or_part(digits, unit):
        raise UsageError(f"{_quoted(text)}: {both_ways(both, unit)}.")
    mg = amount * 1000 if unit == "g" else milligrams(amount, unit)
    if not LEAST_MG <= mg <= MOST_MG:
        raise UsageError(
            f"{_quoted(text)} would be {mg:,.0f} mg a day, which is no plausible {question.name}. Is the unit right?"
        )
    return f"{round(mg, 3)!r} mg"


def _names(question: Question, typed: Sequence[str]) -> str:
    parts = (part for text in typed for part in text.replace(";", ",").replace("\n", ",").split(","))
    names = [" ".join("".join(char if char.isprintable() else " " for char in part).split()) for part in parts]
    kept = list(dict.fromkeys(name for name in names if name))
    plainly = ["unknown" if _is_unknown(name) else _NONE.get(name.casefold(), name) for name in kept]
    if plainly in (["none"], ["unknown"]):
        return plainly[0]
    too_long = [name for name in kept if len(name) > LONGEST_NAME]
    if not kept or too_long or {"none", "unknown"} & set(plainly):
        raise UsageError(f"{question.flag} needs names of at most {LONGEST_NAME} letters, or only none or unknown.")
    return "; ".join(kept)


def _years_before(today: date, years: int) -> date | None:
    """Count back to the birthday that gives this age today; 29 February becomes the 28th."""
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return date(today.year - years, today.month, day) if years <= OLDEST else None


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _quoted(text: str) -> str:
    return f'"{text[:40]}"'
