"""The medicines that a person names: which are put right, which are asked about, and which are no longer listed."""

from collections.abc import Iterator, Mapping, Sequence
from shlex import quote

from potassium_cli.domain.food.naming import simplified
from potassium_cli.domain.food.wording import quoted
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.factors import listed
from potassium_cli.domain.profile.markers import CONDITIONS_OF, name_of, told_of
from potassium_cli.domain.profile.medicines import corrected, recognise, resembling
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import Kind, Medicine
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.errors import UsageError
from potassium_cli.hint import NONE, Hint
from potassium_cli.workspace import Workspace

Table = tuple[Medicine, ...]


def understood_medicines(answers: Mapping[str, str], table: Table) -> dict[str, str]:
    """Put right what is misspelt beyond doubt; not beside a clinician's yes, since a guess must not open anything."""
    if "medicines" not in answers or "clinician-ok" in answers:
        return dict(answers)
    names = [corrected(name, table) for name in _names(answers["medicines"])]
    return {**answers, "medicines": "; ".join(names) or answers["medicines"]}


def medicine_notes(
    before: Mapping[str, str], typed: Mapping[str, str], understood: Mapping[str, str], table: Table
) -> Iterator[Hint]:
    """Say which names were put right, which are not known, and which are no longer listed."""
    if "medicines" not in typed:
        return
    names = _names(understood["medicines"])
    for said, name in zip(_names(typed["medicines"]), names, strict=True):
        if said != name:
            yield Hint(f"Understood {said} as {name}. If that is wrong:", "undo")
        found = recognise(name, table)
        if found.only_several:
            yield _by_its_name(f"{name} may be one of several medicines: it is kept, and counts as “don't know”.", name)
        elif found.unknown:
            yield _if(name, table).behind(
                f"{name} is not in the list of medicines: it is kept, and counts as “don't know”."
            )
        elif found.unclear_class:
            yield _by_its_name(f"{name} is a class: of one of them there may be more to say.", name)
    yield from _told_dropped(_dropped(_names(before.get("medicines", "none")), names, table), names, table)


def _told_dropped(dropped: Sequence[str], names: Sequence[str], table: Table) -> Iterator[Hint]:
    """Say which medicines are no longer listed, and how to keep them beside the new ones."""
    if not dropped:
        return
    told = listed([_with_kind(name, table) for name in dropped])
    yield Hint(f"No longer listed: {told}. If that is wrong:", "undo")
    if names:
        yield Hint("To keep both:", f"profile set {' '.join(f'--add-medicine {quote(name)}' for name in dropped)}")


def asked_by_name(before: Mapping[str, str], answers: Mapping[str, str], table: Table) -> dict[str, str]:
    """Ask, for each question that is denied, by the name of the medicine that is given for it (R6b)."""
    known = profile_from_answers(before).medicines_answered or ()
    taken = _taken({**before, **answers}, table)
    asked: dict[str, str] = {}
    for medicine, question in (told for told in told_of(taken, answers) if name_of(told) not in known):
        words = f"You take {medicine.name}, which is given for {CONDITIONS_OF[question]}. Surely you have none?"
        asked[question] = f"{asked.get(question, '')} {words}".strip()
    return asked


def answered_by_name(before: Mapping[str, str], answers: Mapping[str, str], table: Table) -> dict[str, str]:
    """Note what is denied now by the name of a medicine, and forget what is no longer so."""
    known = profile_from_answers(before).medicines_answered or ()
    both = {**before, **answers}
    taken = _taken(both, table)
    now = {name_of(told) for told in told_of(taken, answers)}
    kept = [name_of(told) for told in told_of(taken, both) if name_of(told) in known or name_of(told) in now]
    return {"medicines-answered": "; ".join(kept) or "none"} if tuple(kept) != known else {}


def _taken(answers: Mapping[str, str], table: Table) -> tuple[Medicine, ...]:
    found = (recognise(name, table) for name in _names(answers.get("medicines", "none")))
    return tuple({medicine.name: medicine for each in found for medicine in each.medicines}.values())


def amended(space: Workspace, added: Sequence[str], removed: Sequence[str]) -> str:
    """Return the list of medicines with some more and some less. UsageError without a list, or for one not on it."""
    medicines = space.answers.get("medicines")
    if medicines in (None, "unknown"):
        raise UsageError("Your medicines are not known yet: give all of them with --medicine, or none.")
    names, table = _names(medicines or ""), space.safety.medicines
    less = [name for text in removed for name in _read(text, space)]
    for gone in less:
        if not any(_same(gone, name, table) for name in names):
            shown = f"listed are {'; '.join(names)}" if names else "none is listed"
            raise UsageError(f"{quoted(gone)} is not among your medicines; {shown}.")
    kept = [name for name in names if not any(_same(gone, name, table) for gone in less)]
    more = [name for text in added for name in _read(text, space)]
    return "; ".join(dict.fromkeys([*kept, *more])) or "none"


def _names(answer: str) -> list[str]:
    return [] if answer in ("none", "unknown") else answer.split("; ")


def _read(text: str, space: Workspace) -> list[str]:
    names = _names(read_answer(QUESTIONS["medicines"], [text], space.now.date()))
    if not names:
        raise UsageError(f"{quoted(text)} is no name of a medicine.")
    return names


def _if(name: str, table: Table) -> Hint:
    """Say how a guess that might open something is made certain."""
    guess = resembling(name, table)
    if not guess:
        return NONE
    command = f"profile set --add-medicine {quote(guess)} --remove-medicine {quote(name)}"
    return Hint(f"If you mean {guess}:", command)


def _by_its_name(words: str, name: str) -> Hint:
    command = f"profile set --add-medicine NAME --remove-medicine {quote(name)}"
    return Hint(f"{words} With the name that stands on its box:", command)


def _same(text: str, name: str, table: Table) -> bool:
    """Tell whether two names are one, or mean one medicine: Altace and "ramipril 5 mg"."""
    first, second = recognise(text, table), recognise(name, table)
    alike = bool(first.medicines) and not first.unknown and first == second
    return alike or simplified(text) == simplified(name)


def _dropped(before: Sequence[str], now: Sequence[str], table: Table) -> list[str]:
    """List the names of before that are gone, unless each medicine in them is still taken by another name."""
    taken = {medicine for name in now for medicine in recognise(name, table).medicines}
    kept = {simplified(name) for name in now}
    gone = [name for name in before if simplified(name) not in kept]
    return [name for name in gone if recognise(name, table).unknown or set(recognise(name, table).medicines) - taken]


def _with_kind(name: str, table: Table) -> str:
    raises = any(medicine.kind is Kind.RAISES for medicine in recognise(name, table).medicines)
    return f"{name} (raises potassium)" if raises else name
