"""What a named pharmacist or prescriber said of a medicine that the table does not know, put into the profile (R6c)."""

from collections.abc import Mapping
from datetime import date

from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.checked import HOLDS, Checked, with_word
from potassium_cli.domain.profile.medicines import recognise
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.typed import LONGEST_NAME, read_answer
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

# Whoever says so has a name: these words alone are none.
_NOBODY = frozenset(
    "me myself i my a an the dr doctor gp nurse pharmacist chemist prescriber clinician somebody someone nobody none "
    "unknown internet leaflet".split()
)


def checked_answer(
    space: Workspace, answers: Mapping[str, str], name: str | None, by: str | None, on: str | None
) -> dict[str, str]:
    """Return the answer that keeps such a word; UsageError when who, when or of which medicine is not clear."""
    if not (name and by and on):
        raise UsageError("All three are needed: --medicine-checked NAME --by WHO --on DATE.")
    profile = profile_from_answers({**space.answers, **answers})
    word = Checked(_medicine(space, profile.medicines, name), _who(by), _day(space, on))
    return {"medicines-checked": with_word(profile, word)}


def _medicine(space: Workspace, listed: object, name: str) -> str:
    """Take the name as it is listed: only one that no table knows waits for such a word."""
    names = listed if isinstance(listed, tuple) else ()
    found = next((each for each in names if simplified(each) == simplified(name)), "")
    if not found:
        raise UsageError(f"{quoted(name)} is not among your medicines: add it with --add-medicine first.")
    recognised = recognise(found, space.safety.medicines)
    if recognised.several:
        raise UsageError(f"{quoted(name)} may be one of several medicines: give the name that stands on its box.")
    if not recognised.unknown:
        raise UsageError(f"{quoted(name)} is in the list of medicines, and what stands there counts.")
    return found


def _who(by: str) -> str:
    who = " ".join(by.split())
    named = who.isprintable() and not set(who) & set(";|") and len(who) <= LONGEST_NAME
    if not named or set(simplified(who).split()) <= _NOBODY:
        raise UsageError(f"--by needs the name of the pharmacist or prescriber who said so, and not {quoted(who)}.")
    return who


def _day(space: Workspace, on: str) -> date:
    today = space.now.date()
    said = read_answer(QUESTIONS["clinician-ok"]._replace(flag="--on"), [on], today)
    if said == "none":
        raise UsageError("--on needs the day on which it was said.")
    day = date.fromisoformat(said)
    if today - day > HOLDS:
        raise UsageError(f"{said} is more than a year ago: ask again.")
    return day
