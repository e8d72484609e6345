"""`--person`: each person has a journal of their own, and nobody's is taken for another's."""

import json
import re
import stat

import pytest

from potassium_cli.hint import Hint
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

NO = (
    "potassium-high",
    "heart-failure",
    "diabetes",
    "blood-pressure",
    "liver",
    "adrenal",
    "binder",
    "salt-substitute",
    "losing",
    "eating",
)


def answered(potassium, *person):
    return json.loads(potassium("--person", *person, "profile", "show", "--json").out)["answers"]


def logged(potassium, *person):
    return [
        entry["food"]["name"]
        for meal in json.loads(potassium(*person, "today", "--json").out)["meals"]
        for entry in meal["entries"]
    ]


def test_each_person_has_a_journal_and_the_nameless_one_stays_where_it_is(potassium):
    potassium("log", "an egg")
    potassium("--person", "anna", "log", "a banana")
    potassium("--person", "ben", "profile", "set", "--kidneys", "dialysis")
    assert potassium.journal.is_file()
    assert logged(potassium) == ["Egg, boiled"]
    assert logged(potassium, "--person", "anna") == ["Banana, raw"]
    assert logged(potassium, "--person", "ben") == []
    assert answered(potassium, "anna") == {}
    assert answered(potassium, "ben") == {"kidneys": "dialysis"}
    assert sorted(path.name for path in (potassium.home / "people").iterdir()) == ["anna", "ben"]


@pytest.mark.parametrize(
    "answers",
    [
        ["--kidneys", "dialysis", "--limit", "2000 mg", "--medicine", "unknown"],
        [
            *("--sex", "female", "--born", "1990-04-01", "--pregnancy", "no", "--kidneys", "healthy"),
            *(word for name in NO for word in (f"--{name}", "no")),
            *("--medicine", "none"),
        ],
    ],
)
def test_r1_what_a_person_is_told_to_type_never_reaches_the_journal_of_everyday(potassium, answers):
    potassium("--person", "ben", "profile", "set", *answers)
    told = ""
    for command in (["suggest"], ["today"], ["day", "-1"], ["week"], ["cautions"], ["profile", "show"]):
        ran = potassium("--person", "ben", *command)
        told += " ".join(f"{ran.out} {ran.err}".split()) + "\n"
    assert "potassium --person ben" in told
    assert not [name for name in ("profile", "log", "cautions", "undo") if f"potassium {name}" in told], told


def test_a_persons_journal_is_closed_to_others(potassium):
    potassium("--person", "anna", "log", "a banana")
    folder = potassium.home / "people" / "anna"
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder, folder / "journal.sqlite")]
    assert modes == [0o700, 0o700, 0o600]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--person", "anna", "log", "a banana"],
        ["log", "a banana", "--person", "anna"],
        ["log", "--person=anna", "a banana"],
        ["--person", "ANNA", "log", "a banana"],
    ],
)
def test_the_option_may_stand_anywhere(potassium, arguments):
    assert potassium(*arguments).out.startswith("Logged for anna as lunch, ")
    assert logged(potassium, "--person", "anna") == ["Banana, raw"]


@pytest.mark.parametrize("arguments", [["--person"], ["log", "egg", "--person"], ["log", "--", "egg", "--person", "x"]])
def test_an_option_without_a_name_is_a_usage_error(potassium, arguments):
    ran = potassium(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "--person" in ran.err
    assert sorted(path.name for path in potassium.home.iterdir()) == ["cache"]


def test_the_environment_names_a_person_and_the_option_wins(potassium):
    potassium("log", "a banana", POTASSIUM_PERSON="anna")
    potassium("--person", "ben", "log", "an egg", POTASSIUM_PERSON="anna")
    assert logged(potassium, "--person", "anna") == ["Banana, raw"]
    assert logged(potassium, "--person", "ben") == ["Egg, boiled"]
    assert potassium.done("today", POTASSIUM_PERSON="") == potassium.done("today")
    assert not potassium.journal.exists()


def test_every_answer_names_the_person(potassium):
    def said(*arguments):
        return potassium("--person", "anna", *arguments).out

    assert said("log", "a banana").startswith("Logged for anna as ")
    assert said("whatif", "a banana").startswith("What if for anna: ")
    assert said("repeat", "1").startswith("Logged for anna as ")
    assert said("edit", "1", "--grams", "50").startswith("Changed for anna ")
    assert said("delete", "2").startswith("Deleted for anna ")
    assert said("undo").startswith("Undone for anna: ")
    assert said("redo").startswith("Done again for anna: ")
    for command in ("today", "day", "week", "cautions"):
        assert said(command).startswith("anna · "), command
    assert said("profile", "set", "--sex", "female").startswith("anna: ")
    assert said("profile", "show").startswith("Profile of anna\n")
    for command in (["today"], ["week"], ["cautions"], ["profile", "show"], ["whatif", "egg"], ["log", "egg"]):
        assert json.loads(said(*command, "--json"))["person"] == "anna", command


def test_without_a_name_nobody_is_named(potassium):
    for command in (["today"], ["week"], ["cautions"], ["profile", "show"], ["log", "egg"]):
        assert "person" not in json.loads(potassium.done(*command, "--json"))


def test_what_a_person_is_told_to_type_reaches_the_same_person(potassium):
    potassium("--person", "anna", "profile", "set", "--kidneys", "dialysis")
    for command in (["today"], ["week"], ["log", "egg"], ["profile", "show"], ["profile", "set", "--sex", "male"]):
        out = potassium("--person", "anna", *command).out
        assert "potassium --person anna profile set --limit" in " ".join(out.split()), command
        assert "potassium profile" not in out
    refused = potassium("--person", "anna", "profile", "set", "--target", "1500 mg").err
    assert 'potassium --person anna profile set --limit "1500 mg"' in str(refused)


def test_a_new_name_is_said_to_be_new(potassium):
    assert potassium("--person", "anna", "log", "egg").err == (
        "anna has no journal yet; the first answer or log begins one.\n"
    )
    assert potassium("--person", "anna", "today").err == ""
    assert "(There are: anna.)" in potassium("--person", "ana", "today").err
    assert not (potassium.home / "people" / "ana").exists()


@pytest.mark.parametrize("name", ["../anna", "a/b", "", ".", "a b", "~", "-"])
def test_what_is_no_name_touches_nothing(potassium, name):
    ran = potassium("--person", name, "log", "egg")
    assert (ran.code, ran.out) == (2, "")
    assert "no name of a person" in ran.err
    assert sorted(path.name for path in potassium.home.iterdir()) == ["cache"]


@pytest.mark.parametrize("named", [["--person", "anna"], []])
def test_a_journal_that_is_named_leaves_no_room_for_a_person(potassium, tmp_path, named):
    ran = potassium(*named, "log", "egg", POTASSIUM_JOURNAL=str(tmp_path / "other.sqlite"), POTASSIUM_PERSON="ben")
    assert (ran.code, ran.out) == (2, "")
    assert "POTASSIUM_JOURNAL" in ran.err
    assert not (tmp_path / "other.sqlite").exists()


def test_people_are_listed(potassium):
    assert "potassium --person anna profile setup" in potassium.done("profile", "people")
    for name in ("ben", "Anna"):
        potassium("--person", name, "log", "egg")
    (potassium.home / "people" / "empty").mkdir()
    (potassium.home / "people" / ".hidden").mkdir()
    assert potassium.done("profile", "people") == "anna\nben\n"
    assert potassium.done("--person", "ben", "profile", "people") == "anna\nben  (now)\n"
    told = json.loads(potassium.done("--person", "ben", "profile", "people", "--json"))
    assert told == {"schema": 1, "report": "people", "people": ["anna", "ben"], "now": "ben"}
    assert json.loads(potassium.done("profile", "people", "--json"))["now"] is None


def test_own_foods_are_a_persons_own(potassium):
    potassium("--person", "anna", "foods", "add", "Zorb", "--potassium", "5 mg")
    assert potassium("--person", "anna", "whatif", "100 g zorb").code == 0
    assert potassium("whatif", "100 g zorb").code == 3


def test_names_are_completed(program, potassium):
    for name in ("anna", "ben"):
        potassium("--person", name, "log", "egg")

    def complete(line):
        asking = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
        return program(_POTASSIUM_COMPLETE="complete_bash", **asking).out.split()

    assert complete("potassium --person ") == ["anna", "ben"]
    assert complete("potassium --person b") == ["ben"]


def test_a_home_that_cannot_be_read_completes_nothing(program):
    asking = {"COMP_WORDS": "potassium --person ", "COMP_CWORD": "2", "POTASSIUM_HOME": "~nobody-at-all/x"}
    ran = program(_POTASSIUM_COMPLETE="complete_bash", **asking)
    assert (ran.out.strip(), ran.err) == ("", "")


def test_r1_what_was_changed_for_a_person_is_undone_and_forgotten_for_them(potassium):
    """Every command that a text tells to type bears the name: without it, it would reach another journal."""
    lines = (
        *(
            ["log", "an egg and zorblax", "--partial"],
            ["edit", "1", "--grams", "60"],
            ["delete", "1"],
            ["delete", "99"],
        ),
        *(["edit", "x", "--grams", "5"], ["foods", "add", "Zorb", "--potassium", "5 mg"], ["foods", "forget", "egg"]),
        *(["log", "blood potassium 5.2 mmol"], ["repeat", "mon"], ["log", ""]),
    )
    told = [potassium("--person", "ben", *line) for line in lines]
    said = " ".join(" ".join(f"{ran.out} {ran.err}" for ran in told).split())
    for command in ("undo", "edit 2", "day", "foods forget", "profile set", "log"):
        assert f"potassium --person ben {command}" in said, command
    assert not re.findall(r"potassium (?:undo|edit|day|foods|profile|log)\b", said)


def test_a_command_bears_the_person_and_no_prose_does():
    hint = Hint("975 mg or more of potassium today; try:", "log", ".")
    assert hint.said("ben") == "975 mg or more of potassium today; try: potassium --person ben log."
    for caution in load_safety(data_folder()).cautions:
        assert Hint(caution.words).said("ben") == caution.words


@pytest.mark.parametrize("columns", ["40", "60", "80"])
@pytest.mark.parametrize(
    "command", [("week",), ("day",), ("suggest",), ("profile", "show"), ("cautions",), ("log", "egg")]
)
def test_a_command_that_bears_a_person_is_never_broken_over_lines(potassium, command, columns):
    said = potassium("--person", "anna", *command, COLUMNS=columns)
    lines = [line for text in (said.out, said.err) for line in text.splitlines() if "potassium " in line]
    assert not [line for line in lines if "--person anna" not in line and line.rstrip().endswith("potassium")]
    whole = [line for line in said.out.splitlines() if "--person anna profile setup" in line]
    assert whole or "--person anna profile setup" in said.err
    prose = [line for line in said.out.splitlines() if not line.startswith("  potassium ")]  # a command stays whole
    assert max(map(len, prose), default=0) <= int(columns)
