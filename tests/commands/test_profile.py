"""`profile set`, `setup` and `show`, with a real journal."""

import json
import re
import shlex

import pytest
from typer.testing import CliRunner

from potassium_cli.commands.console import Console
from potassium_cli.commands.profile import app
from potassium_cli.commands.program import Program
from potassium_cli.errors import RefusedError, UsageError
from potassium_cli.render import sheet
from potassium_cli.tables import foods as tables
from potassium_cli.workspace import Workspace

CONDITIONS = (
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
ALL_NO = [part for condition in CONDITIONS for part in (f"--{condition}", "no")]
HEALTHY = ["--sex", "female", "--age", "36", "--pregnancy", "no", "--kidneys", "healthy", *ALL_NO, "--medicine", "none"]
WHERE = {"POTASSIUM_NOW": "2026-11-22T13:00:00+00:00", "COLUMNS": "9999"}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """The command in a terminal so wide that no text is wrapped."""
    monkeypatch.setattr(sheet, "WIDEST", 9999)

    def one(*arguments, stdin=None):
        home = Workspace({**WHERE, "POTASSIUM_HOME": str(tmp_path)})
        result = CliRunner().invoke(app, list(arguments), obj=Program(home, Console(home.environ)), input=stdin)
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
        "Before: totals only, no goal.\nNow: reference for healthy people, to reach: 2,600 mg a day (NASEM 2019).\n"
    )
    assert result.stderr == ""
    assert run("set", "--diet", "vegan").stdout.startswith("As before: reference for healthy people,")


def test_r1_show_names_every_open_question(run):
    lines = run("show").stdout.splitlines()
    assert lines[0] == "Profile: totals only, as long as questions are open"
    assert lines[1] == "Goal: totals only, no goal"
    assert lines[4].startswith("Open questions: sex, born, kidneys")
    assert "NASEM" not in "".join(lines)


def test_r3_a_limit_turns_the_goal_round(run):
    run("set", *HEALTHY)
    result = run("set", "--kidneys", "dialysis", "--limit", "2,000 mg")
    assert "Now: with your care team; stay under 2,000 mg a day, as your clinician said." in result.stdout
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


def test_r6_a_yes_from_before_a_new_condition_opens_nothing_when_it_is_set_again(run):
    run("set", *HEALTHY)
    run("set", "--kidneys", "ckd-1-2", "--clinician-ok", "today")
    assert shown(run)["may_suggest"] is True
    assert "your clinician's yes no longer counts" in run("set", "--liver", "yes").stderr
    told = run("set", "--clinician-ok", "2026-11-01").stdout
    assert "Your clinician's yes is of 2026-11-01, before what you said of your health changed on 2026-11-22" in told
    assert "does not count" in told
    assert shown(run)["may_suggest"] is False
    run("set", "--clinician-ok", "today")
    assert shown(run)["may_suggest"] is True


def test_r6_a_yes_from_before_the_medicines_were_known_opens_nothing(run):
    run("set", *HEALTHY)
    run("set", "--medicine", "unknown")
    run("set", "--medicine", "ramipril")
    told = run("set", "--clinician-ok", "2026-11-01").stdout
    assert "before your medicines changed on 2026-11-22, and does not count" in told
    assert shown(run)["may_suggest"] is False


def test_r2_a_dialysis_beside_healthy_kidneys_is_restrict_and_says_so(run):
    run("set", *HEALTHY)
    result = run("set", "--dialysis", "peritoneal", "--kidneys", "healthy")
    assert "Now: with your care team; totals only, no goal." in result.stdout
    assert "You named a dialysis, and it counts, though you also said “healthy”" in result.stderr
    assert shown(run)["factors"] == ["dialysis"]
    assert "Now: reference for healthy people" in run("set", "--dialysis", "none", "--yes").stdout


def test_r20_star_fruit_is_deadly_on_a_dialysis_that_was_named_alone(potassium):
    potassium("profile", "set", *HEALTHY, "--dialysis", "haemodialysis")
    assert "can poison and kill people with kidney disease" in potassium("foods", "show", "star fruit").out


def test_r5_a_limit_given_before_a_dialysis_no_longer_counts_and_what_to_do_is_said(run):
    run("set", *HEALTHY, "--kidneys", "ckd-3-5", "--limit", "3000 mg")
    result = run("set", "--kidneys", "dialysis", "--dialysis", "haemodialysis")
    assert "Your limit was for another kind of care and no longer counts" in result.stderr
    assert 'potassium profile set --limit "... mg"' in result.stderr
    assert "Now: with your care team; totals only, no goal." in result.stdout
    assert shown(run)["goal"]["mg"] is None


def test_r2_what_was_a_reference_before_is_not_told_to_who_is_in_restrict_now(run):
    run("set", *HEALTHY)
    told = run("set", "--kidneys", "dialysis").stdout
    assert told.startswith("Now: with your care team; ")
    assert "2,600" not in told


@pytest.mark.parametrize("typed", ["atorvastin", "furosemid", "levothyroxin 50 mcg"])
def test_r1_a_misspelt_medicine_that_would_open_is_unknown_until_it_is_named(run, typed):
    run("set", *HEALTHY)
    result = run("set", "--medicine", typed)
    assert "is not in the list of medicines: it is kept" in result.stderr
    command = result.stderr.split("If you mean ")[1].partition(": ")[2].removeprefix("potassium profile ").strip()
    assert "Now: totals only, no goal." in result.stdout
    assert shown(run)["unanswered"] == ["medicines"]
    run(*shlex.split(command))
    assert shown(run)["unknown_medicines"] == []
    assert shown(run)["tier"] in ("general", "losing")


def test_r1_a_guess_never_stands_beside_a_clinicians_yes(run):
    run("set", *HEALTHY)
    result = run("set", "--medicine", "rampril", "--clinician-ok", "today")
    assert "If you mean ramipril: " in result.stderr
    assert shown(run)["may_suggest"] is False
    assert shown(run)["may_see_reference"] is False


def test_a_medicine_that_is_no_longer_listed_is_named(run):
    run("set", *HEALTHY)
    run("set", "--medicine", "ramipril 5 mg", "--medicine", "amlodipine", "--medicine", "foobarol")
    told = run("set", "--medicine", "felodipine", "--medicine", "Foobarol").stderr
    assert "No longer listed: ramipril 5 mg (raises potassium) and amlodipine. If that is wrong: potassium undo" in told
    assert "No longer listed: felodipine and Foobarol." in run("set", "--medicine", "unknown").stderr
    run("set", "--medicine", "Altace")
    assert "No longer" not in run("set", "--medicine", "ramipril").stderr
    assert "No longer listed: ramipril (raises potassium)." in run("set", "--medicine", "none").stderr


def listed(run):
    return shown(run)["answers"]["medicines"]


def test_medicines_are_added_and_removed_one_by_one(run):
    run("set", "--medicine", "none")
    assert run("set", "--add-medicine", "ramipril 5 mg", "--add-medicine", "lasix, zestril").stderr == ""
    assert listed(run) == "ramipril 5 mg; lasix; zestril"
    told = run("set", "--remove-medicine", "Altace", "--add-medicine", "warfarin").stderr
    assert "No longer listed: ramipril 5 mg (raises potassium)." in told
    assert listed(run) == "lasix; zestril; warfarin"
    run("set", "--remove-medicine", "LASIX", "--remove-medicine", "lisinopril", "--remove-medicine", "warfarin")
    assert listed(run) == "none"


@pytest.mark.parametrize(
    ("before", "arguments", "words"),
    [
        (None, ["--add-medicine", "ramipril"], "not known yet"),
        ("unknown", ["--add-medicine", "ramipril"], "not known yet"),
        ("unknown", ["--remove-medicine", "ramipril"], "not known yet"),
        ("lasix", ["--remove-medicine", "ramipril"], "“ramipril” is not among your medicines; listed are lasix"),
        ("none", ["--remove-medicine", "ramipril"], "none is listed"),
        ("lasix", ["--add-medicine", "none"], "no name of a medicine"),
        ("lasix", ["--add-medicine", "?"], "no name of a medicine"),
        ("lasix", ["--add-medicine", "zestril", "--medicine", "ramipril"], "not both"),
    ],
)
def test_r1_a_list_that_is_not_known_or_has_no_such_name_is_not_changed(run, before, arguments, words):
    if before:
        run("set", "--medicine", before)
    with pytest.raises(UsageError, match=words):
        run("set", *arguments)
    assert shown(run)["answers"].get("medicines") == before


def test_r3_a_limit_is_one_figure_wherever_it_stands(potassium):
    potassium("profile", "set", *HEALTHY, "--limit", "1999.7 mg")
    potassium("log", "3 bananas")
    told = [
        potassium.done(*command)
        for command in (["today"], ["week"], ["profile", "show"], ["today", "--json"], ["profile", "show", "--json"])
    ]
    answers = json.loads(told[-1]).pop("answers")
    assert answers["limit"] == "1999.7 mg"
    assert [text for text in told[:-1] if not re.search(r"1,?999\b", text)] == []
    assert not re.search(r"2,?000 mg|1999\.7|\b2000\b", "".join(told[:-1]))
    assert json.loads(told[-1])["goal"]["mg"] == 1999


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
    assert "acute-injury, ckd-unknown-stage, ?)" in result.stderr
    assert answers["born"] == "1990-11-22"
    assert answers["heart-failure"] == "unknown"
    assert answers["medicines"] == "lasix; zestril"
    assert "potassium-high" not in answers
    assert "[female]" in run("setup", stdin="").stderr
    assert shown(run)["answers"] == answers


def test_r1_setup_takes_dont_know_for_an_answer_to_every_question(run):
    result = run("setup", stdin="?\n" * 30)
    answers = shown(run)["answers"]
    assert set(answers.values()) == {"unknown"}
    assert {"sex", "born", "kidneys", "medicines", "limit", "diet", "allergies", "dislikes"} <= answers.keys()
    assert result.stderr.count("Your birth date") == result.stderr.count("A daily potassium limit") == 1
    assert shown(run)["unknown_medicines"] == []
    assert "limit" in shown(run)["unanswered"]
    assert "Your birth date (1990-04-01), or your age, or ? " in result.stderr


def test_r2_setup_asks_anew_for_a_dialysis_that_is_not_known(run):
    run("set", *HEALTHY, "--dialysis", "unknown")
    assert shown(run)["unanswered"] == ["dialysis"]
    assert "Which dialysis?" in run("setup", stdin="\n\n\n\nnone\n").stderr
    assert shown(run)["tier"] == "general"


@pytest.mark.parametrize(("answer", "kept"), [("y\n", "amlodipine"), ("n\n", "amilodipine"), ("\n", "amilodipine")])
def test_r1_in_setup_at_a_terminal_a_guess_that_would_open_is_asked(potassium, asked, answer, kept):
    potassium("profile", "set", *HEALTHY)
    person = asked("profile", "setup")
    person.type("\n" * 13 + "amilodipine\n")
    person.wait_for("Do you mean amlodipine? (y/N)")
    person.type(answer)
    person.wait_for("Do you use a salt substitute")
    person.type("\x04")
    assert person.end().code == 0
    assert json.loads(potassium.done("profile", "show", "--json"))["answers"]["medicines"] == kept


def test_setup_asks_only_what_applies(run):
    man = run("setup", stdin="m\n").stderr
    assert "Pregnant" not in man
    run("setup", stdin="m\n40\ndialysis\n")
    assert "Which dialysis?" in run("setup", stdin="\n\n\n").stderr
    assert "Which dialysis?" not in run("setup", stdin="\n\ntransplant\n\n").stderr


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

    monkeypatch.setattr(Console, "ask", ask)
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


def refused(run, *arguments):
    with pytest.raises(RefusedError) as caught:
        run("set", *arguments)
    return str(caught.value)


@pytest.mark.parametrize(
    ("said", "figure", "source"),
    [
        ("efsa", "3,500 mg a day (EFSA 2016)", "EFSA, Dietary reference values for potassium"),
        ("EFSA", "3,500 mg a day (EFSA 2016)", "EFSA, "),
        ("who", "3,510 mg a day (WHO 2012)", "WHO, Guideline: potassium intake"),
        ("japan", "2,000 mg a day (MHLW Japan 2025)", "MHLW Japan, "),
        ("uk", "3,500 mg a day (UK COMA 1991)", "UK COMA, "),
        ("dach", "4,000 mg a day (D-A-CH 2016)", "D-A-CH, "),
        ("india", "3,510 mg a day (ICMR-NIN India 2020)", "ICMR-NIN India, "),
        ("nasem", "2,600 mg a day (NASEM 2019)", "NASEM, "),
    ],
)
def test_r15_another_body_is_named_with_its_year_wherever_it_stands(run, said, figure, source):
    run("set", *HEALTHY)
    assert f"to reach: {figure}" in run("set", "--reference", said).stdout
    shown_text = run("show").stdout
    assert f"{figure}, the " in shown_text
    assert f"Source: {source}" in shown_text
    assert figure.partition("(")[2].rstrip(")").rpartition(" ")[2] in shown(run)["goal"]["source"]


def test_r15_where_the_chosen_body_has_no_figure_there_is_no_goal_and_never_nasems(run):
    run("set", *HEALTHY)
    result = run("set", "--age", "15", "--reference", "japan")
    assert "totals only, no goal" in result.stdout
    assert "No figure of MHLW Japan 2025 for this age and state is known here" in result.stdout
    assert "NASEM" not in run("show").stdout
    assert shown(run)["reference"] is None
    pregnant = run("set", "--age", "30", "--reference", "uk", "--pregnancy", "pregnant").stdout
    assert "No figure of UK COMA 1991" in pregnant
    assert "NASEM" not in run("show").stdout


@pytest.mark.parametrize("body", ["fda", "nhmrc", "unknown", "", "usda"])
def test_r15_other_bodies_and_label_values_are_not_known(run, body):
    with pytest.raises(UsageError, match="nasem, efsa, who, d-a-ch, uk, japan, india"):
        run("set", "--reference", body)


def test_r14_an_own_target_needs_a_unit_and_a_yes_above_the_reference(run):
    run("set", *HEALTHY)
    with pytest.raises(UsageError, match="needs an amount and its unit"):
        run("set", "--target", "3000")
    words = refused(run, "--target", "3000 mg")
    assert "3,000 mg a day is above the reference of 2,600 mg (NASEM 2019)" in words
    assert "add --yes" in words
    assert "target" not in shown(run)["answers"]
    assert (
        "Now: reference for healthy people; reach your own target: 3,000 mg a day."
        in run("set", "--target", "3000 mg", "--yes").stdout
    )
    said = shown(run)
    assert (said["goal"]["mg"], said["goal"]["own"], said["reference"]["mg"]) == (3000, True, 2600)
    text = run("show").stdout
    assert "You chose it; nobody recommends it. The reference is 2,600 mg (NASEM 2019)" in text
    assert "recommended" not in text


def test_r14_a_yes_is_for_one_target_and_another_needs_its_own(run):
    run("set", *HEALTHY)
    run("set", "--target", "3000 mg", "--yes")
    refused(run, "--target", "4000 mg")
    assert shown(run)["goal"]["mg"] == 3000
    run("set", "--target", "2000 mg")
    assert shown(run)["answers"]["target-yes"] == "none"
    assert run("set", "--target", "none").stdout.endswith("to reach: 2,600 mg a day (NASEM 2019).\n")


def test_r14_a_target_in_mmol_is_kept_in_mg(run):
    run("set", *HEALTHY)
    assert "reach your own target: 1,954 mg a day" in run("set", "--target", "50 mmol").stdout


def test_r14_in_restrict_a_target_is_refused_and_what_else_was_said_is_kept(run):
    run("set", *HEALTHY)
    words = refused(run, "--kidneys", "dialysis", "--target", "1800 mg")
    assert words.startswith("The other answers are stored. A target to reach is refused because of dialysis.")
    assert 'potassium profile set --limit "1800 mg"' in words
    said = shown(run)
    assert (said["tier"], said["answers"]["kidneys"]) == ("restrict", "dialysis")
    assert "target" not in said["answers"]


def test_r14_a_target_ends_for_good_when_restrict_begins(run):
    run("set", *HEALTHY)
    run("set", "--target", "3000 mg", "--yes")
    result = run("set", "--kidneys", "acute-injury")
    assert "Your own target no longer counts" in result.stderr
    assert shown(run)["answers"]["target"] == "none"
    run("set", "--kidneys", "healthy", "--yes")
    assert shown(run)["goal"]["mg"] == 2600


@pytest.mark.parametrize(
    "news",
    [
        *(["--pregnancy", "pregnant"], ["--medicine", "furosemide"], ["--diabetes", "yes"], ["--age", "65"]),
        *(["--blood-pressure", "yes"], ["--losing", "yes"]),
    ],
)
def test_r14_a_target_above_the_reference_ends_with_the_answers_that_allowed_it(run, news):
    run("set", *HEALTHY)
    run("set", "--target", "3900 mg", "--yes")
    result = run("set", *news)
    assert "Your own target no longer counts, " in result.stderr
    assert "own target" not in result.stdout.partition("Now:")[2]
    assert shown(run)["answers"]["target"] == "none"
    assert "own target" not in run("set", *HEALTHY).stdout


@pytest.mark.parametrize("state", ["pregnant", "lactating"])
def test_r14_r15_4700_mg_is_no_target_in_pregnancy(run, state):
    run("set", *HEALTHY, "--pregnancy", state)
    assert "4,700 mg is what US food labels count from" in refused(run, "--target", "4700 mg", "--yes")
    assert "target" not in shown(run)["answers"]


def test_r14_a_target_rests_while_a_question_is_open(run):
    run("set", *HEALTHY)
    run("set", "--target", "2000 mg")
    assert "Your own target rests" in run("set", "--medicine", "foobarol").stdout
    assert "2,000" not in run("show").stdout
    run("set", "--medicine", "none")
    assert shown(run)["goal"]["mg"] == 2000


def test_r14_in_a_terminal_the_yes_is_asked(potassium, asked):
    assert potassium("profile", "set", *HEALTHY).code == 0
    for answer, mg in (("n\n", 2600), ("\n", 2600), ("y\n", 3000)):
        person = asked("profile", "set", "--target", "3000 mg")
        person.wait_for("Set it? (y/N)")
        person.type(answer)
        assert person.end().code == (0 if mg == 3000 else 6)
        assert json.loads(potassium.done("profile", "show", "--json"))["goal"]["mg"] == mg


def test_new_cautions_are_shown_a_few_at_once(run):
    run("set", *HEALTHY)
    result = run("set", "--kidneys", "dialysis").stdout
    assert result.count("\n! ") == 3
    assert result.index("! Star fruit") < result.index("! Not everybody")
    assert result.endswith("And 7 more: potassium cautions\n")
    assert "! " not in run("set", "--diet", "vegan").stdout


def test_show_says_since_when_a_goal_holds(run, tmp_path):
    run("set", *HEALTHY)
    assert "Goal since 2026-11-22: reach the reference" in run("show").stdout
    assert shown(run)["goal"]["since"] == "2026-11-22"
    later = Workspace({"POTASSIUM_NOW": "2026-12-24T13:00", "POTASSIUM_HOME": str(tmp_path)})
    result = CliRunner().invoke(app, ["show"], obj=Program(later, Console(later.environ)))
    later.journal.close()
    assert "Goal since 2026-11-22: " in result.stdout


def test_show_explains_tier_and_goal_in_three_lines(run):
    run("set", *HEALTHY)
    lines = run("show").stdout.splitlines()
    assert [line.partition(":")[0] for line in lines][:3] == ["Profile", "Goal since 2026-11-22", "Suggestions"]
    assert lines[3:] == ["Medicines: none", "Salt substitute: no"]
    assert "every question is answered" in lines[0]
    assert "the Adequate Intake for women and girls aged 31 and over" in lines[1]


@pytest.mark.parametrize("columns", [40, 80])
def test_what_a_profile_comes_to_is_wrapped_and_no_command_is_broken(potassium, columns):
    for answers in (HEALTHY, ["--reference", "who"], ["--kidneys", "dialysis"], ["--limit", "2000 mg"]):
        for command in (["profile", "set", *answers], ["profile", "show"]):
            lines = potassium.done(*command, COLUMNS=str(columns)).splitlines()
            assert max(len(line) for line in lines if not line.startswith("  potassium")) <= columns
            assert not [line for line in lines if "potassium profile" in line and not line.startswith("  potassium")]


def test_setup_that_nobody_answers_still_prints_its_one_object(potassium):
    code, out, err = potassium("profile", "setup", "--json", stdin="")
    assert (code, json.loads(out)["report"]) == (0, "profile")
    assert "nothing changed" in err


@pytest.mark.parametrize("before", ["ckd-1-2", "ckd-3-5", "transplant", "dialysis"])
def test_r07a_kidneys_that_were_ill_are_healthy_only_after_a_yes(potassium, before):
    potassium("profile", "set", "--kidneys", before)
    code, _, err = potassium("profile", "set", "--kidneys", "healthy", "--diet", "vegan")
    assert code == 6
    assert f"You said “{before}” of your kidneys before" in err
    answers = potassium.done("profile", "show", "--json")
    assert "vegan" in answers
    assert json.loads(answers)["answers"]["kidneys"] == before
    assert potassium("profile", "set", "--kidneys", "healthy", "--yes").code == 0
    assert json.loads(potassium.done("profile", "show", "--json"))["answers"]["kidneys"] == "healthy"
