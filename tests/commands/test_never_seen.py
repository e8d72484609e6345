"""All that is said to those who must see no reference: every command, every format, whatever they were before.

SAFETY.md R1, R2, R6, R29: no restrict or unanswered profile ever sees a reference, a gap, a percentage, praise for
more, or a food that closes a gap. The profiles were general and had a goal for some days first, since past days must
not tell either.
"""

import json
import os
import re
import sys
from contextlib import closing

import pytest
from hypothesis import HealthCheck, assume, given, settings

from potassium_cli.cli import run as run_program

from ..domain.goals.test_tiers_properties import everything

NO = [
    word
    for name in ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder",
                 "salt-substitute", "losing", "eating")
    for word in (f"--{name}", "no")
]  # fmt: skip
HEALTHY = ["--sex", "female", "--born", "1990-04-01", "--pregnancy", "no", "--kidneys", "healthy", "--medicine", "none"]
BEFORE = [*HEALTHY, *NO, "--target", "2900 mg", "--yes", "--allergy", "none"]
LIMIT = ["--limit", "2000 mg"]
PROFILES = {
    "dialysis": ["--kidneys", "dialysis"],
    "a dialysis beside healthy kidneys": ["--dialysis", "peritoneal"],
    "dialysis with a limit": ["--kidneys", "dialysis", *LIMIT],
    "kidney disease with a yes": ["--kidneys", "ckd-3-5", "--clinician-ok", "today"],
    "a limit alone": LIMIT,
    "potassium was high": ["--potassium-high", "yes"],
    "a binder": ["--medicine", "Lokelma"],
    "two medicines": ["--medicine", "ramipril", "--medicine", "ibuprofen", "--clinician-ok", "today"],
    "a medicine and diabetes": ["--medicine", "ramipril", "--diabetes", "yes"],
    "a child with kidney disease": ["--age", "9", "--kidneys", "ckd-3-5", *LIMIT],
    "kidneys unknown": ["--kidneys", "unknown"],
    "an unknown medicine": ["--medicine", "foobarol"],
    "a question open": ["--liver", "unknown"],
    "an eating disorder": ["--eating", "yes"],
    "another body": ["--kidneys", "transplant", "--reference", "efsa"],
}
COMMANDS = [
    *(["today"], ["day", "fri"], ["day", "thu"], ["week"], ["week", "yesterday"]),
    *(["whatif", "an egg and a slice of bread"], ["log", "2 bananas and a cup of rice", "--at", "fri 19:00"]),
    *(["log", "a slice of bread"], ["repeat", "fri", "lunch"], ["suggest"], ["suggest", "--meal", "dinner"]),
    *(["profile", "show"], ["profile", "set", "--diet", "vegan"], ["cautions"], ["foods", "show", "banana"]),
    *(["foods", "top"], ["foods", "top", "--high"], ["log", "an egg and zorblax", "--partial"]),
    *(["swap", "banana"], ["swap", "an egg"], ["compare", "banana", "rice"]),
    *(["foods", "search", "orange juice"], ["edit", "1", "--grams", "100"], ["undo"], ["redo"], ["profile", "people"]),
]
WITH_JSON = {"today", "day", "week", "whatif", "log", "repeat", "suggest", "swap", "compare", "cautions"}
REFERENCE = r"\breference\b|adequate|NASEM|EFSA|WHO 2012|D-A-CH|COMA|MHLW|ICMR|daily value|\bAI\b|recommended"
FIGURES = r"\b(?:2,?600|2,?900|3,?500)\b"
# "Below it so far" is one of three words under a limit (R3), and by how much only as R29 allows.
BELOW = r"below(?!\s(?:it|your\s[\d,]+\smg\slimit),?\s(?:so\sfar|by\swhat\sis\s(?:known|logged)))"
GAP = (
    rf"to go|still need|short of|{BELOW}|remaining|mg left|\broom\b|deficien"
    r"|\bcloses?\b|all of it|at or above"
)
PRAISE = r"best(?! practice)|well done|streak|congrat|(?<!limit is )(?<!limit )reached"
# Not those of names ("100% juice", "2% milk"), nor the share of a limit that is logged (R3).
PERCENT = r"(?<!100)(?<!1)(?<!2)%(?! juice)(?!\sof\syour\s[\d,.]+\smg\slimit:\s)|percent"
TARGET = r"own target(?! rests| no longer)"
FORBIDDEN = re.compile("|".join((REFERENCE, FIGURES, GAP, PRAISE, PERCENT, TARGET)), re.IGNORECASE)


class Terminal:
    """Standard output as a terminal, for what is drawn with colours; its size is that of a real one."""

    def __init__(self, stream):
        self._stream = stream
        self._ends = os.openpty()

    def isatty(self):
        return True

    def fileno(self):
        return self._ends[1]

    def close(self):
        for end in self._ends:
            os.close(end)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def texts(value):
    """All that a JSON object tells: its strings and numbers, and not the names of its keys."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in texts(each)]
    return [] if value is None or isinstance(value, bool) else [str(value)]


def spoken(command, ran):
    """What a command said, without what the person typed themselves: `profile show --json` gives their answers back."""
    if "--json" not in command or not ran.out:
        return f"{ran.out}\n{ran.err}"
    told = json.loads(ran.out)
    told.pop("answers", None)
    for item in told.get("items", []):
        item.pop("alternatives", None)
    return "\n".join([*texts(told), ran.err])


def with_json(command):
    yield command
    if command[0] in WITH_JSON or command[:2] in (["profile", "show"], ["foods", "show"]):
        yield [*command, "--json"]


@pytest.fixture
def lived(potassium):
    """A journal of someone who was general, reached a reference, then a target of their own, and logged every day."""

    def on(day, *arguments, **more):
        return potassium(*arguments, POTASSIUM_NOW=f"2026-11-{day}T13:00", **more)

    assert on(18, "profile", "set", *BEFORE[:-5]).code == 0
    assert on(18, "log", "4 bananas").code == 0
    assert on(19, "profile", "set", *BEFORE[-5:]).code == 0
    assert on(19, "log", "9 bananas").code == 0
    assert on(20, "log", "3 bananas and an egg").code == 0
    assert re.search(r"NASEM|own target", on(20, "week").out)
    return potassium


@pytest.mark.parametrize("answers", PROFILES.values(), ids=PROFILES)
def test_r1_r2_no_command_in_any_format_shows_a_reference_a_gap_or_praise(lived, answers):
    lived("profile", "set", *answers)
    for command in (each for plain in COMMANDS for each in with_json(plain)):
        ran = lived(*command)
        assert ran.code in (0, 6), (command, ran.err)
        assert not FORBIDDEN.findall(spoken(command, ran)), (command, ran.out, ran.err)
        if "--json" in command and ran.out:
            told = json.loads(ran.out)
            goal = (told.get("day") or told).get("goal")
            assert goal is None or goal["direction"] in ("limit", "none"), command
            assert told.get("gap_mg") is None
            assert told.get("may_see_reference", False) is False


@pytest.mark.parametrize("answers", PROFILES.values(), ids=PROFILES)
def test_r1_r2_a_terminal_shows_no_more_than_a_pipe(lived, answers, monkeypatch, capsys):
    lived("profile", "set", *answers)
    for command in (["today"], ["day", "fri"], ["week"], ["suggest"], ["cautions"], ["profile", "show"]):
        capsys.readouterr()
        with monkeypatch.context() as patch, closing(Terminal(sys.stdout)) as terminal:
            patch.setattr(sys, "stdout", terminal)
            assert run_program(command, lived.environ(COLUMNS="100", TERM="xterm-256color")) in (0, 6), command
        said = "".join(capsys.readouterr())
        assert not FORBIDDEN.findall(re.sub(r"\x1b\[[\d;]*m", "", said)), (command, said)
        assert "\x1b[1;38;5;28m" not in said


@pytest.mark.parametrize("answers", [[], ["--reference", "efsa"], ["--medicine", "furosemide"]])
def test_the_scan_finds_what_it_looks_for(lived, answers):
    """Who may see a reference trips the same patterns in every report: a scan that finds nothing proves nothing."""
    if answers:
        lived("profile", "set", *answers)
    for command in (["today"], ["day", "fri"], ["week"], ["suggest"], ["whatif", "an egg"], ["profile", "show"]):
        for each in with_json(command):
            assert FORBIDDEN.findall(spoken(each, lived(*each))), each


HIDDEN = ("medicines-changed", "health-changed", "target", "target-yes")


def flags(answers):
    """Answers of the journal as flags of `profile set`; a clinician's yes that is still to come cannot be typed."""
    names = {"medicines": "medicine"}
    kept = {name: text for name, text in answers.items() if name not in HIDDEN}
    return [
        word
        for name, text in kept.items()
        if not (name == "clinician-ok" and text > "2026-11-22")
        for part in (text.split("; ") if name == "medicines" else [text])
        for word in (f"--{names.get(name, name)}", part)
    ]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(everything)
def test_r1_r2_whatever_is_answered_who_may_see_no_reference_sees_none(potassium, answers):
    potassium.journal.unlink(missing_ok=True)
    potassium("profile", "set", *BEFORE, POTASSIUM_NOW="2026-11-20T13:00")
    potassium("log", "3 bananas", POTASSIUM_NOW="2026-11-20T13:00")
    potassium("profile", "set", *flags(answers))
    shown = json.loads(potassium("profile", "show", "--json").out)
    assume(shown["tier"] in ("restrict", "unanswered"))
    assert (shown["may_see_reference"], shown["reference"]) == (False, None)
    for command in (
        ["today", "--json"],
        ["day", "fri"],
        ["week"],
        ["whatif", "an egg"],
        ["suggest"],
        ["profile", "show"],
    ):
        ran = potassium(*command)
        assert not FORBIDDEN.findall(spoken(command, ran)), (command, ran.out, ran.err)
