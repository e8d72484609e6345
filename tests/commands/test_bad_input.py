"""Whatever goes wrong is one clear line that begins "potassium: ", its exit code, and no loss."""

import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from potassium_cli.catalog import catalog
from potassium_cli.cli import run
from potassium_cli.tables import foods as tables

DATA = Path(tables.data_folder())


def refused(ran, code, words, out=""):
    assert (ran.code, ran.out) == (code, out)
    assert ran.err.startswith("potassium: ")
    assert ran.err.endswith("\n")
    assert ran.err.count("\n") == 1
    assert ran.err.rstrip("\n").isprintable()
    assert words in ran.err
    assert len(ran.err) < 500


def logged(potassium):
    told = json.loads(potassium.done("today", "--json"))
    return [entry["food"]["name"] for meal in told["meals"] for entry in meal["entries"]]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("zorblax", 3, "No food in the table is called “zorblax”"),
        ("", 2, "There is no food in that"),
        (" \t\n ", 2, "There is no food in that"),
        (",;,", 2, "There is no food in that"),
        ("-2 bananas", 2, "“-2 bananas”: an amount cannot be negative"),
        ("-5 mg bar", 2, "an amount cannot be negative"),
        ("0 bananas", 2, "an amount must be above zero"),
        ("0 mg bar", 2, "an amount must be above zero"),
        ("2-3 bananas", 2, "a range is not an amount; say one number, such as 2.5"),
        ("1/0 banana", 2, "nothing can be divided by zero"),
        ("6 kg potatoes", 2, "is 6,000 g; if that is right, add --yes"),
        ("101 kg potatoes", 2, "more than anybody can eat"),
        ("9" * 400 + " bananas", 2, "more than anybody can eat"),
        ("bar " + "9" * 400 + " mg", 2, "more than anybody can eat"),
        ("250 mg", 2, "say what it was"),
        ("--nope", 2, "There is no option --nope"),
        ("-x", 2, "There is no option -x"),
        ("x" * 200 + " 5 mg", 2, "too long a name"),
        ("りんご", 3, "“りんご”"),
        ("تفاحة", 3, "“تفاحة”"),
        ("👩‍🌾x", 3, "No food"),
        ("zorb\x1b[31mlax\x07", 3, "“zorb [31mlax”"),
        ("\u202ezorb\u200flax", 3, "“zorblax”"),
    ],
)
def test_what_cannot_be_a_meal(potassium, text, code, words):
    refused(potassium("log", text), code, words)
    assert not potassium.journal.exists()


def test_5_kg_and_more_with_a_yes_but_not_what_nobody_can_eat(potassium):
    refused(potassium("log", "101 kg potatoes", "--yes"), 2, "more than anybody can eat")
    refused(potassium("log", "bar " + "9" * 400 + " mg", "--yes"), 2, "more than anybody can eat")
    assert not potassium.journal.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--at", "2026-02-30"], "not in the calendar"),
        (["--at", "tomorrow"], "still to come"),
        (["--at", "14:00"], "still to come"),
        (["--at", "2030-01-01"], "still to come"),
        (["--at", "25:00"], "no clock shows"),
        (["--at", "1999-12-31"], "before 2000"),
        (["--at", ""], "is not a day or time"),
        (["--at", "\x1b[31m" + "x" * 9000], "is not a day or time"),
        (["--meal", "zorb"], "“zorb” is no meal"),
        (["--meal", ""], "is no meal"),
        (["--jsn"], "There is no option --jsn"),
        (["--at"], "requires an argument"),
    ],
)
def test_what_cannot_be_an_option(potassium, options, words):
    refused(potassium("log", "banana", *options), 2, words)
    as_json = potassium("log", "--json", "banana", *options)
    told = json.loads(as_json.out)
    assert (as_json.code, told["report"], told["error"]["code"]) == (2, "meal", 2)
    assert words in told["error"]["message"]
    assert not potassium.journal.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "No such command 'nope'. Try: potassium --help"),
        (["--nope"], "No such option: --nope. Try: potassium --help"),
        (["\x1b[31m\u202enope"], "No such command"),
        (["log"], "Missing argument 'TEXT...'. Try: potassium log --help"),
        (["day", "2026-02-30"], "not in the calendar"),
        (["day", "tomorrow"], "still to come"),
        (["week", "x" * 9000], "is not a day"),
        (["today", "x"], "unexpected extra argument"),
    ],
)
def test_what_cannot_be_a_command_line(potassium, arguments, words):
    refused(potassium(*arguments), 2, words)


@pytest.mark.parametrize("now", ["rubbish", "2026-02-30T10:00", "0001-01-01T00:00"])
def test_a_clock_that_cannot_be(potassium, now):
    refused(potassium("log", "banana", POTASSIUM_NOW=now), 2, "POTASSIUM_NOW is ")


EVERY = [
    ["log", "banana"],
    ["whatif", "banana"],
    ["today"],
    ["day"],
    ["week"],
    ["suggest"],
    ["profile", "show"],
    ["profile", "set", "--age", "40"],
    ["foods", "search", "banana"],
    ["foods", "add", "Zorb", "--potassium", "5 mg"],
    ["undo"],
    ["redo"],
    ["edit", "1", "--grams", "5"],
    ["delete", "1"],
    ["repeat", "1"],
]


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_a_journal_that_is_not_one_is_left_alone(potassium, arguments):
    potassium.journal.write_text("my shopping list " * 100)
    refused(potassium(*arguments), 4, "is not a Potassium journal")
    assert potassium.journal.read_text() == "my shopping list " * 100


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_a_journal_that_is_a_folder(potassium, arguments):
    potassium.journal.mkdir()
    refused(potassium(*arguments), 4, "is a folder")


def test_a_journal_of_a_newer_program(potassium):
    potassium.done("log", "banana")
    with closing(sqlite3.connect(potassium.journal)) as connection:
        connection.execute("UPDATE meta SET value = '999'")
        connection.commit()
    refused(potassium("today"), 4, "newer")
    refused(potassium("log", "banana"), 4, "newer")


@pytest.mark.parametrize("arguments", [["log", "banana"], ["today"], ["profile", "set", "--age", "40"]], ids=" ".join)
def test_a_folder_that_cannot_be_written(potassium, tmp_path, arguments):
    (tmp_path / "file").write_text("")
    ran = potassium(*arguments, POTASSIUM_HOME=str(tmp_path / "file" / "home"))
    refused(ran, 4, "name another place in POTASSIUM_HOME or POTASSIUM_JOURNAL")


def test_a_home_of_a_user_that_there_is_not(potassium):
    refused(potassium("today", POTASSIUM_HOME="~nobody-at-all/x"), 2, "POTASSIUM_HOME")


def test_a_cache_that_cannot_be_written_is_done_without(potassium):
    (potassium.home / "cache").unlink()
    (potassium.home / "cache").write_text("")
    assert "Banana, raw" in potassium.done("log", "banana")


def test_a_damaged_index_is_done_without(potassium, cache):
    (potassium.home / "cache").unlink()
    (potassium.home / "cache").mkdir()
    for index in cache.iterdir():
        (potassium.home / "cache" / index.name).write_text("damaged")
    assert "Banana, raw" in potassium.done("log", "banana")


def test_a_full_disk_loses_nothing(potassium, program):
    resource = pytest.importorskip("resource")
    potassium.done("log", "banana")

    def fill():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    with program.start("log", "2 eggs", preexec_fn=fill) as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (4, b"")
    assert err.startswith(b"potassium: ")
    assert err.count(b"\n") == 1
    assert b"nothing was changed" in err
    assert logged(potassium) == ["Banana, raw"]


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A copy of the tables, in their place."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    monkeypatch.setattr(tables, "data_folder", lambda: folder)
    monkeypatch.setattr(catalog, "data_folder", lambda: folder)
    return folder


@pytest.fixture
def no_cache(potassium):
    (potassium.home / "cache").unlink()


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.usefixtures("no_cache")
@pytest.mark.parametrize(
    ("table", "broken"),
    [("foods.csv", "x,y\n"), ("foods.csv", '"never closed\n'), ("portions.csv", "banana-raw,huge,many,\n")],
)
def test_a_broken_row_in_a_table_names_its_line(potassium, data, table, broken):
    with (data / table).open("a", encoding="utf-8") as file:
        file.write(broken)
    refused(potassium("log", "banana"), 4, table)
    assert not potassium.journal.exists()


@pytest.mark.usefixtures("no_cache")
def test_a_missing_table_of_foods(potassium, data):
    (data / "foods.csv").unlink()
    refused(potassium("log", "banana"), 4, "foods.csv")
    refused(potassium("foods", "search", "banana"), 4, "foods.csv")


HEALTHY = [
    *("--sex", "female", "--age", "30", "--pregnancy", "no", "--kidneys", "healthy", "--medicine", "none"),
    *("--potassium-high", "no", "--heart-failure", "no", "--diabetes", "no", "--blood-pressure", "no", "--liver", "no"),
    *(
        "--adrenal",
        "no",
        "--binder",
        "no",
        "--salt-substitute",
        "no",
        "--losing",
        "no",
        "--eating",
        "no",
        "--oxalate-stones",
        "no",
    ),
    *("--diet", "none", "--allergy", "none", "--dislike", "none"),
]


@pytest.mark.parametrize("table", ["cautions.csv", "medicines.csv", "reference_intakes.csv"])
@pytest.mark.parametrize("how", ["missing", "broken"])
def test_r30_without_a_safety_table_everything_closes_and_still_counts(potassium, data, table, how):
    assert potassium("profile", "set", *HEALTHY).code == 0
    assert "2,600 mg" in potassium.done("log", "2 bananas")
    if how == "missing":
        (data / table).unlink()
    else:
        replace(data / table, "\n", "\nbroken,row\n")
    out = potassium.done("log", "2 bananas")
    assert "Banana, raw" in out
    assert "Today  1,690 mg\n" in out
    assert "2,600" not in out
    assert table in out
    assert "only added up" in " ".join(out.split())
    assert "2,600" not in potassium.done("today")
    refused(potassium("suggest"), 6, table)


def test_what_is_typed_in_any_script_comes_back_as_it_was(potassium):
    names = ["りんご", "كعكة", "ג'חנון", "केला", "кефир", "bánh mì", "📦 बॉक्स", "e\u0301clair\u0301 x"]
    for number, name in enumerate(names, start=1):
        out = potassium.done("foods", "add", name, "--potassium", f"{number} mg")
        assert " mg per 100 g" in out
    assert potassium.done("foods", "show", "bánh mì").startswith("bánh mì\n")
    assert "りんご" in potassium.done("log", "100 g りんご")


def test_control_characters_never_reach_a_terminal(potassium):
    evil = "zorb\x1b[31m\x1b]0;owned\x07\u202e\x00lax\x9b2J"
    for arguments in (
        ["log", f"{evil} 5 mg"],
        ["foods", "add", evil, "--potassium", "5 mg", "--alias", evil + "x", "--portion", f"{evil}=5 g"],
        ["today"],
        ["day", "--json"],
        ["week"],
        ["foods", "search", evil],
        ["foods", "show", evil],
        ["repeat", "1"],
        ["edit", "1", "--food", f"{evil} 9 mg"],
        ["delete", "1"],
        ["undo"],
        ["log", evil],
        ["day", evil],
        [evil],
        ["edit", evil],
        ["foods", "add", "Zorb", "--potassium", evil],
    ):
        ran = potassium(*arguments)
        for char in ran.out + ran.err:
            assert char.isprintable() or char == "\n", (arguments, char)


class Output(io.TextIOWrapper):
    """A standard stream in some encoding, as Python sets it up."""

    def __init__(self, encoding, errors="strict"):
        super().__init__(io.BytesIO(), encoding=encoding, errors=errors)

    def text(self):
        self.flush()
        return self.buffer.getvalue().decode(self.encoding)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_an_output_that_cannot_show_everything_shows_the_rest(potassium, encoding, monkeypatch):
    for arguments, code in (
        (["log", "½ banana, りんご 5 mg potassium"], 0),
        (["log", "--json", "りんご 5 mg potassium"], 0),
        (["undo"], 0),
        (["today"], 0),
        (["week"], 0),
        (["foods", "add", "りんご", "--potassium", "5 mg"], 0),
        (["foods", "search", "りんご"], 0),
        (["log", "なし"], 3),
    ):
        out, err = Output(encoding), Output(encoding, "backslashreplace")
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        assert run(arguments, potassium.environ()) == code, err.text()
        assert bool(out.text()) == (code == 0)
        assert err.text() == "" if code == 0 else 'called "????".' in err.text() or "called “????”." in err.text()


def test_a_locale_without_utf_8(program):
    ran = program("log", "½ banana", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (ran.code, ran.err) == (0, "")
    assert "59 g" in ran.out


def test_bytes_that_are_no_text(potassium, program):
    assert program(b"log", b"caf\xe9 bar 5 mg").code == 0
    ran = program("log", "-", stdin=b"2 bananas\n\xff\xfe bar 5 mg\n\x00\n", PYTHONIOENCODING="utf-8:strict")
    assert ran.code == 0, ran.err
    assert logged(potassium) == ["caf\ufffd bar", "Banana, raw", "bar"]


def test_a_text_of_a_megabyte(potassium):
    refused(potassium("log", "banana " * 150_000), 2, "1,050,000 characters; one meal has at most 10,000")
    refused(potassium("log", *["banana " * 1000] * 20), 2, "one meal has at most 10,000")
    code, _, err = potassium("log", "-", stdin=f"banana\n{'x' * 1_000_000}\negg\n")
    assert code == 2
    assert "potassium: line 2: That is 1,000,000 characters" in err
    assert logged(potassium)[0] == "Banana, raw"
    assert len(logged(potassium)) == 2


@pytest.mark.parametrize("columns", ["1", "0", "-3", "abc", "", "٣", "200", "99999999999999999999"])
def test_any_columns(potassium, columns):
    for arguments in (
        ["log", "2 bananas"],
        ["today"],
        ["week"],
        ["foods", "search", "banana"],
        ["foods", "show", "egg"],
    ):
        out = potassium.done(*arguments, COLUMNS=columns)
        longest = max(map(len, out.splitlines()))
        assert longest <= (40 if columns == "1" else 88 if columns == "200" else 80)


def test_a_dumb_terminal_without_a_size(program):
    pty = pytest.importorskip("pty")
    master, its_end = pty.openpty()
    with program.start("log", "2 bananas", env=program.environ | {"TERM": "dumb"}, stdout=its_end) as process:
        _, err = process.communicate(timeout=60)
    os.close(its_end)
    assert (process.returncode, err) == (0, b"")
    assert b"\x1b" not in os.read(master, 10_000)
    os.close(master)


def test_ctrl_c_at_a_question_stops_with_130_and_logs_nothing(potassium, asked):
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")
    person = asked("log", "zorb soup")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    person.process.send_signal(signal.SIGINT)
    code, out, err = person.end()
    assert (code, out) == (130, "")
    assert err.endswith("\npotassium: Stopped; nothing more was changed.\n")
    assert logged(potassium) == []


def test_the_end_of_input_at_a_question_is_the_same(potassium, asked):
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")
    person = asked("log", "zorb soup")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    person.type("\x04")
    code, out, err = person.end()
    assert (code, out) == (130, "")
    assert err.endswith("\npotassium: Stopped; nothing more was changed.\n")


def test_ctrl_c_in_the_middle_keeps_what_was_logged(potassium, program):
    with program.start("log", "-", stdin=subprocess.PIPE) as process:
        process.stdin.write(b"2 bananas\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"Logged as lunch, today 13:00\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"potassium: Stopped; nothing more was changed.\n")
    assert logged(potassium) == ["Banana, raw"]


@pytest.mark.parametrize("arguments", [["log", "2 bananas"], ["log", "--json", "2 bananas"], ["today"], ["--help"]])
def test_a_reader_that_has_gone_is_no_error(potassium, program, arguments):
    reading, writing = os.pipe()
    os.close(reading)
    with program.start(*arguments, stdout=writing) as process:
        _, err = process.communicate(timeout=60)
    os.close(writing)
    assert (process.returncode, err) == (0, b"")
    assert logged(potassium) == (["Banana, raw"] if arguments[0] == "log" else [])


def test_all_lines_are_logged_even_if_nobody_reads_the_answers(potassium, program):
    reading, writing = os.pipe()
    os.close(reading)
    with program.start("log", "-", stdin=subprocess.PIPE, stdout=writing) as process:
        _, err = process.communicate(b"banana\nbanana\nbanana\n", timeout=60)
    os.close(writing)
    assert (process.returncode, err) == (0, b"")
    assert len(logged(potassium)) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_told_and_what_was_logged_stays(potassium, program):
    for arguments in (["log", "2 bananas"], ["today"], ["--help"]):
        with Path("/dev/full").open("wb") as full, program.start(*arguments, stdout=full) as process:
            _, err = process.communicate(timeout=60)
        assert process.returncode == 4
        assert err.startswith(b"potassium: ")
        assert err.endswith(b"\n")
        assert err.count(b"\n") == 1
        assert b"No space left" in err
    assert logged(potassium) == ["Banana, raw"]


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_standard_stream_that_is_closed_is_no_error(potassium, program, closed):
    with program.start("log", "2 bananas", preexec_fn=lambda: os.close(closed)) as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert bool(out) == (closed != 1)
    with program.start("log", "zorblax", preexec_fn=lambda: os.close(closed)) as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (3, b"")
    assert bool(err) == (closed != 2)
    assert logged(potassium) == ["Banana, raw"]


def test_our_own_bug_is_a_line_too_and_no_traceback(potassium, monkeypatch):
    def broken(*_arguments, **_options):
        raise ZeroDivisionError("oh.")

    monkeypatch.setattr("potassium_cli.commands.eating.propose", broken)
    ran = potassium("log", "banana")
    refused(ran, 1, "Our bug, sorry: ZeroDivisionError: oh. Nothing was half-written. Please report it.")
    with pytest.raises(ZeroDivisionError):
        potassium("log", "banana", POTASSIUM_DEBUG="1")


def test_none_of_the_foods_offered_keeps_the_rest_of_the_meal(potassium, asked):
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")
    person = asked("log", "zorb soup and 2 bananas")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    person.type("0\n")
    code, out, err = person.end()
    assert code == 0
    assert "Logged as unknown:" in err
    assert "at least 845 mg" in out
    assert logged(potassium) == ["zorb soup", "Banana, raw"]


@pytest.mark.parametrize(("typed", "food"), [("green zorb", "Green zorb"), ("lentil soup", "Lentil soup")])
def test_a_question_takes_a_name_too(potassium, asked, typed, food):
    for name, mg in (("Red zorb", "100 mg"), ("Green zorb", "900 mg")):
        potassium.done("foods", "add", name, "--potassium", mg, "--alias", "zorb soup")
    person = asked("log", "zorb soup")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    person.type("nonsense\n")
    person.wait_for("(Enter for 1 just now, 0 for none): ")
    person.type(f"{typed}\n")
    code, _, err = person.end()
    assert code == 0
    assert "“nonsense” is none of these" in err
    assert logged(potassium) == [food]
