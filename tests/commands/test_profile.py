"""`profile set`, `setup` and `show`, with a real journal."""

import json

import pytest
from typer.testing import CliRunner

from potassium_cli.catalog import tables
from potassium_cli.commands import interview
from potassium_cli.commands.profile import app
from potassium_cli.errors import UsageError
from potassium_cli.workspace import Workspace

CONDITIONS = (
    "potassium-high",
    "heart-failure",
    "diabetes",
    "blood-pressure",
    "liver",
    "adrenal",
    "binder",
    "losing",
    "eating",
)
ALL_NO = [part for condition in CONDITIONS for part in (f"--{condition}", "no")]
HEALTHY = ["--sex", "female", "--age", "36", "--pregnancy", "no", "--kidneys", "healthy", *ALL_NO, "--medicine", "none"]
WHERE = {"POTASSIUM_NOW": "2026-11-22T13:00:00+00:00"}


@pytest.fixture
def run(tmp_path):
    def one(*arguments, stdin=None):
        home = Workspace({**WHERE, "POTASSIUM_HOME": str(tmp_path)})
        result = CliRunner().invoke(app, list(arguments), obj=home, input=stdin)
        home.journal.close()
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result

    return one


def shown(run):
    return json.loads(run("show", "--json").stdout)


def test_setting_everything_says_what_changes(run):
    result = run("set", *HEALTHY)
    assert result.stdout == (
        "Before: not decided, totals only, no goal. Now: general, reach the reference: 2,600 mg a day (NASEM 2019).\n"
    )
    assert result.stderr == ""
    assert run("set", "--diet", "vegan").stdout.startswith("As before: general,")


def test_r1_show_names_every_open_question(run):
    lines = run("show").stdout.splitlines()
    assert lines[0] == "Tier: not decided yet"
    assert lines[1] == "Goal: totals only, no goal"
    assert lines[3].startswith("Open questions: sex, born, kidneys")
    assert "NASEM" not in "".join(lines)


def test_r3_a_limit_turns_the_goal_round(run):
    run("set", *HEALTHY)
    result = run("set", "--kidneys", "dialysis", "--limit", "2,000 mg")
    assert "Now: restrict, stay under 2,000 mg a day, as your clinician said." in result.stdout
    goal = shown(run)["goal"]
    assert (goal["direction"], goal["mg"]) == ("limit", 2000)
    assert "NASEM" not in run("show").stdout


def test_a_limit_in_mmol_is_kept_in_mg_and_shown_rounded_down(run):
    assert "stay under 1,994 mg a day" in run("set", "--limit", "51 mmol").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--limit", "2000"],
        ["--kidneys", "fine"],
        ["--born", "1990-02-30"],
        ["--born", "1990-01-01", "--age", "36"],
        ["--clinician-ok", "2026-11-23"],
        [],
    ],
)
def test_what_cannot_be_meant_changes_nothing(run, arguments):
    with pytest.raises(UsageError):
        run("set", "--sex", "male", *arguments) if arguments else run("set")
    assert shown(run)["answers"] == {}


def test_r6_a_yes_is_dated_and_ends_with_a_change_of_medicine(run):
    run("set", *HEALTHY)
    run("set", "--medicine", "ramipril")
    assert shown(run)["may_suggest"] is False
    run("set", "--clinician-ok", "today")
    assert shown(run)["may_suggest"] is True
    result = run("set", "--medicine", "losartan")
    assert "your clinician's yes no longer counts" in result.stderr
    assert shown(run)["may_suggest"] is False
    run("set", "--clinician-ok", "2026-11-01")
    assert shown(run)["may_suggest"] is False
    run("set", "--clinician-ok", "2026-11-22")
    assert shown(run)["may_suggest"] is True


def test_a_misspelt_medicine_is_said_and_an_unknown_one_kept(run):
    result = run("set", "--medicine", "lisinoprill 10 mg", "--medicine", "foobarol")
    assert "Understood lisinoprill 10 mg as lisinopril 10 mg" in result.stderr
    assert "foobarol is not in the list of medicines" in result.stderr
    answers = shown(run)
    assert answers["answers"]["medicines"] == "lisinopril 10 mg; foobarol"
    assert answers["unknown_medicines"] == ["foobarol"]


def test_json_is_one_object_that_says_why(run):
    run("set", *HEALTHY)
    run("set", "--medicine", "digoxin")
    said = shown(run)
    assert said["schema"] == 1
    assert said["tier"] == "caution"
    assert said["factors"] == ["digoxin"]
    assert said["goal"]["direction"] == "compare"
    assert [caution["id"] for caution in said["cautions"]] == ["digoxin"]
    assert set(said["cautions"][0]) == {"id", "words", "body", "document", "year"}


def test_setup_asks_again_skips_and_keeps(run):
    typed = ["f", "maybe", "36", "n", "healthy", "", "?", *["n"] * 3, "n", "n", "n", "n", "lasix, zestril"]
    result = run("setup", stdin="\n".join([*typed, ""]))
    answers = shown(run)["answers"]
    assert "maybe" in result.stderr
    assert "ckd-unknown-stage, dialysis, transplant, acute-injury, ?)" in result.stderr
    assert answers["born"] == "1990-11-22"
    assert answers["heart-failure"] == "unknown"
    assert answers["medicines"] == "lasix; zestril"
    assert "potassium-high" not in answers
    assert "[female]" in run("setup", stdin="").stderr
    assert shown(run)["answers"] == answers


def test_setup_asks_only_what_applies(run):
    man = run("setup", stdin="m\n").stderr
    assert "Pregnant" not in man
    run("setup", stdin="m\n40\ndialysis\n")
    assert "Which dialysis?" in run("setup", stdin="\n\n\n").stderr
    assert "Which dialysis?" not in run("setup", stdin="\n\nhealthy\n\n").stderr


def test_setup_without_answers_changes_nothing(run):
    result = run("setup", stdin="")
    assert "nothing changed" in result.stderr
    assert result.stdout == ""
    assert shown(run)["answers"] == {}


def test_ctrl_c_in_setup_keeps_what_was_answered(run, monkeypatch):
    given = iter(["female", "36"])

    def ask(*_asked):
        said = next(given, None)
        if said is None:
            raise KeyboardInterrupt
        return said

    monkeypatch.setattr(interview, "_ask", ask)
    with pytest.raises(BaseException):  # noqa: B017, PT011  # the runner turns the interrupt into its own exit
        run("setup")
    assert shown(run)["answers"] == {"sex": "female", "born": "1990-11-22"}


def test_one_undo_takes_a_whole_setup_back(run, tmp_path):
    run("set", *HEALTHY)
    run("setup", stdin="m\n40\n")
    home = Workspace({**WHERE, "POTASSIUM_HOME": str(tmp_path)})
    home.journal.undo(home.now)
    home.journal.close()
    assert shown(run)["answers"]["sex"] == "female"


def test_r30_missing_tables_close_everything_and_say_why(run, tmp_path, monkeypatch):
    run("set", *HEALTHY)
    monkeypatch.setattr(tables, "data_folder", lambda: tmp_path / "nowhere")
    said = shown(run)
    assert said["goal"]["direction"] == "none"
    assert said["may_suggest"] is False
    assert "reference_intakes.csv cannot be read" in said["why_not"]
