"""Complaints for tests: read, and weighed in somebody, as `feel` does it."""

from datetime import date

from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.symptoms.complaint import read
from potassium_cli.domain.symptoms.felt import Side
from potassium_cli.domain.symptoms.situation import Said, facts_of
from potassium_cli.domain.symptoms.triage import weigh
from potassium_cli.tables.circumstances import load_circumstances
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TABLES, CIRCUMSTANCES = load_safety(data_folder()), load_circumstances(data_folder())
TODAY = date(2026, 11, 22)
NO_ANSWERS: dict[str, str] = {}


def complaint(text, side=Side.UNSAID):
    return read(text, TABLES.symptoms, CIRCUMSTANCES, side)


def situation(text, answers):
    return facts_of(profile_from_answers(answers), TABLES.medicines, TODAY, Said(complaint(text).facts, text))


def weighed(text, answers=NO_ANSWERS, side=Side.UNSAID, more=frozenset()):
    return weigh(complaint(text, side).signs | more, situation(text, answers), TABLES.red_flags)


def level(text, answers=NO_ANSWERS, side=Side.UNSAID):
    found = weighed(text, answers, side).level
    return str(found) if found else None
