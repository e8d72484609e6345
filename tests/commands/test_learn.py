"""`potassium learn`: topics are found by any words, and each reads as the person's answers allow."""

import json
import re
import sys
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.cli import run as run_program
from potassium_cli.domain.goals.references import reference_for
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Reply
from potassium_cli.domain.topics.doors import open_doors
from potassium_cli.domain.topics.topic import version
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.lines import plain
from potassium_cli.render.text.topics import topics_lines
from potassium_cli.reports.topics import Library, topic_report
from potassium_cli.tables.foods import data_folder, read_foods
from potassium_cli.tables.safety import load_safety
from potassium_cli.tables.topics import TOPICS, read_sources, read_topics

from ..domain.goals.test_tiers_properties import everything
from .test_never_seen import BEFORE, FORBIDDEN, PROFILES, Terminal, spoken

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
FOODS = {food.id: food for food in read_foods(data_folder())}
HEALTHY = BEFORE[: BEFORE.index("--target")]
# Supplements and salt substitutes may be warned of, and never praised (R2, R9, R16).
SALT = r"(?:supplement|salt substitute|lite salt|potassium (?:tablets|chloride))"
PRAISED = re.compile(
    rf"(?<!not )\b(?:take|try|use|choose|consider|switch to|benefit|fewer|lowered)\b[^.?\n]*{SALT}"
    rf"|{SALT}[^.?\n]*\b(?:helps?|lowers?|lowered|benefit|fewer|as much)\b"
    r"|fewer strokes|lowered blood pressure|2 g of sodium|potatoes gave|banana \([^)]*\) holds|By group",
    re.IGNORECASE,
)
WEIGHT = re.compile(
    r"\b(?:over|under)?weight|\blos(?:e|es|ing|t|s)\b|slim|\bfat\b|\bdiet(?:s|ing)?\b|calorie|kcal|\bpounds?\b|\bkilos?\b"
    r"|\bthin\b|\bgoals?\b(?! yet)|deficit|streak|\bshares?\b(?! a table| your table)|\bswap|\btarget|underfed|skipp",
    re.IGNORECASE,
)
FOR_NOBODY = re.compile(
    r"\b(?:treat|manag|prevent|cure|heal)(?!th)|probably low|low potassium is (?:likely|probable)"
    r"|your potassium is (?:low|high)|because you (?:lack|have too)|you (?:are|may be) deficient"
    r"|you should stop|stop taking|change your (?:dose|tablet)",
    re.IGNORECASE,
)


@pytest.fixture
def reads(potassium):
    """What a person with these answers reads of every topic: as text and as JSON."""

    def read(answers):
        if answers:
            assert potassium("profile", "set", *answers).code == 0
        for name in TOPICS:
            for command in (["learn", name], ["learn", name, "--json"]):
                ran = potassium(*command)
                assert ran.code == 0, (command, ran.err)
                yield name, command, ran

    return read


def test_all_topics_are_listed(potassium):
    out = potassium.done("learn")
    told = json.loads(potassium.done("learn", "--json"))
    assert [topic["id"] for topic in told["topics"]] == list(TOPICS)
    assert all(f"  {topic['id']} " in out and topic["title"] in out for topic in told["topics"])


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_ends_with_its_sources_and_then_what_every_report_carries(potassium, name):
    out = potassium.done("learn", name)
    told = json.loads(potassium.done("learn", name, "--json"))
    assert told["topic"]["id"] == name
    assert out.startswith(told["topic"]["title"])
    assert out.endswith("A record, not medical advice.\n")
    behind = out.partition("\nSources\n")[2]
    for source in told["sources"]:
        assert re.search(rf"^ ?\[{source['number']}\] ", behind, re.MULTILINE)
        assert all(source[name] for name in ("body", "document", "year"))
    named = {number for piece in told["pieces"] for number in piece.get("sources", [])}
    named |= set(map(int, re.findall(r"\d+", " ".join(re.findall(r"\[[\d, ]+\]", str(told["pieces"]))))))
    assert named == {source["number"] for source in told["sources"]}
    assert not re.search(r"\[\^|[{}*`]|:::|##", out)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("heavy legs", "heavy-legs"), ("legs heavy", "heavy-legs"), ("My legs are hevy", "heavy-legs")),
        *(("magnesum", "partners"), ("compresion stokings", "compression"), ("blood clot", "clots")),
        *(("varicose veins", "veins"), ("what does potassium do", "body"), ("POTASIUM too LOW", "too-little")),
        *(("when should I see a doctor?", "doctor"), ("side by side", "side-by-side"), ("keto", "questions")),
        *(("restless", "cramps"), ("statins", "medicines"), ("exersise", "helps"), ("numb feet", "nerves")),
    ],
)
def test_a_topic_is_found_by_words_in_any_order_and_misspelt(potassium, text, name):
    ran = potassium("learn", *text.split(), "--json")
    assert (ran.code, json.loads(ran.out)["topic"]["id"]) == (0, name), ran


def test_what_was_read_otherwise_or_not_at_all_is_said(potassium):
    assert potassium("learn", "magnesum").err == "“magnesum”: taken for magnesium.\n"
    assert potassium("learn", "magnesium", "zorblax").err == "No topic speaks of “zorblax”.\n"
    assert json.loads(potassium("learn", "magnesum", "--json").out)["notes"] == ["“magnesum”: taken for magnesium."]


@pytest.mark.parametrize("text", ["zorblax", "q", "tablets", "?"])
def test_unclear_words_are_one_line_with_what_to_type(potassium, text):
    code, out, err = potassium("learn", text)
    assert (code, out) == (3, "")
    assert re.fullmatch(r"potassium: [^\n]+ potassium learn( [a-z-]+)?\n", err)


def test_near_topics_are_named(potassium):
    err = potassium("learn", "tablets").err
    assert "supplements" in err
    assert "medicines" in err


def test_r22_words_of_an_emergency_are_answered_first(potassium):
    for text in ("chest pain", "I fainted", "cant breathe"):
        assert potassium("learn", text).code == 7
    assert potassium("learn", "doctor").out.partition("Today")[0].count("\n! ") > 15


@pytest.mark.parametrize("answers", [[], *PROFILES.values()], ids=["nothing answered", *PROFILES])
def test_r1_r2_no_version_for_the_care_team_or_with_open_questions_tells_what_it_must_not(potassium, reads, answers):
    potassium("profile", "set", *BEFORE)
    if not answers:
        potassium.journal.unlink()
    for name, command, ran in reads(answers):
        said = spoken(command, ran)
        assert not FORBIDDEN.findall(said), (name, FORBIDDEN.findall(said))
        if "--json" in command:
            pieces = json.loads(ran.out)["pieces"]
            told = "\n".join(piece.get("text", "") for piece in pieces)
            assert not PRAISED.search(told), (name, PRAISED.search(told))
            assert not [piece for piece in pieces if piece["piece"] == "foods"]


@given(everything, st.sampled_from(read_topics(data_folder())))
def test_r1_r2_r11_whatever_is_answered_no_version_of_a_topic_tells_what_it_must_not(answers, topic):
    profile = profile_from_answers(answers)
    decision = decide(profile, TABLES, TODAY)
    blocks = version(topic, open_doors(profile, decision, TODAY))
    published = reference_for(profile, TABLES.references, TODAY)
    own = {"reference": published.source} if published else {}
    library = Library(FOODS, decision.reference, {**read_sources(data_folder()), **own})
    report = topic_report(topic, blocks, library, decision)
    told = plain(topics_lines(report._replace(sources=()), Sheet())).partition("\nProfile: ")[0]
    assert not FOR_NOBODY.search(told)
    if decision.tier in ("restrict", "unanswered"):
        assert not FORBIDDEN.findall(plain(topics_lines(report, Sheet())))
        assert not [passage for passage in report.passages if passage.servings]
        assert not [passage for passage in report.passages if PRAISED.search(str(passage.text))]
    if profile.eating is not Reply.NO:
        assert not WEIGHT.search(told)


@pytest.mark.parametrize("eating", ["yes", "unknown"])
def test_r11_with_an_eating_disorder_no_topic_has_a_word_of_weight(potassium, reads, eating):
    potassium("profile", "set", *HEALTHY)
    for name, command, ran in reads(["--eating", eating]):
        if "--json" not in command:
            said = ran.out.partition("\nSources\n")[0]
            assert not WEIGHT.search(said), (name, WEIGHT.search(said), said)


@pytest.mark.parametrize("answers", [["--age", "15"], ["--pregnancy", "pregnant"], ["--pregnancy", "lactating"]])
def test_r12_r13_the_young_and_the_expecting_read_of_no_weight_and_no_salt_substitute(potassium, reads, answers):
    potassium("profile", "set", *HEALTHY)
    for name, command, ran in reads(answers):
        said = ran.out.partition("\nSources\n")[0]
        assert not re.search(r"weight\b|fewer strokes|low-carb|lowered blood pressure", said), (name, command)
    assert "anyone pregnant" in potassium.done("learn", "supplements")
    assert "maternity unit" in " ".join(potassium.done("learn", "veins").split())


OPEN = {"healthy": [], "losing": ["--medicine", "furosemide"], "caution": ["--medicine", "ramipril"]}


@pytest.mark.parametrize("answers", OPEN.values(), ids=OPEN)
def test_r23_r32_r33_no_version_promises_judges_or_changes_a_medicine(potassium, reads, answers):
    potassium("profile", "set", *HEALTHY)
    for name, command, ran in reads(answers):
        assert not FOR_NOBODY.search(spoken(command, ran)), (name, FOR_NOBODY.search(spoken(command, ran)))


def test_r33_on_sick_days_a_pharmacist_is_rung_the_same_day_and_nothing_is_stopped_alone(potassium):
    told = " ".join(potassium.done("learn", "medicines").split())
    assert "ring your pharmacist or doctor the same day" in told
    assert "Never stop, start or change a medicine because of what you read here" in told


def test_the_scans_find_what_they_look_for(potassium):
    potassium("profile", "set", *HEALTHY)
    everything = " ".join(potassium.done("learn", name) for name in TOPICS)
    assert FORBIDDEN.search(everything)
    assert WEIGHT.search(everything)
    in_json = "\n".join(spoken(["--json"], potassium("learn", name, "--json")) for name in TOPICS)
    praised = {found[0] for found in PRAISED.finditer(in_json)}
    assert {"fewer strokes", "lowered blood pressure", "2 g of sodium", "potatoes gave", "By group"} <= praised
    assert PRAISED.search("you may use a salt substitute")
    assert FOR_NOBODY.search("this treats cramps")


def test_r24_r25_every_topic_of_the_legs_looks_for_a_clot_first(potassium):
    for name in ("helps", "compression", "veins", "cramps", "clots", "heavy-legs"):
        text = potassium.done("learn", name)
        first = text.index("One leg")
        assert "! One leg" in text
        assert all(text.find(word, 0, first) == -1 for word in ("Walk,", "Put your legs", "Stretching"))


def test_r25_who_must_not_reads_of_no_drinking_more_and_whom_to_ask(potassium):
    potassium("profile", "set", *HEALTHY)
    assert "Drink by thirst" in potassium.done("learn", "helps")
    for answers in (["--kidneys", "dialysis"], ["--kidneys", "healthy", "--heart-failure", "yes"]):
        potassium("profile", "set", *answers)
        told = potassium.done("learn", "helps")
        assert "Drink by thirst" not in told
        assert "your team says how much" in " ".join(told.split())


def test_r25_compression_is_only_after_a_measurement_and_names_who_must_not_before_all_else(potassium):
    for answers in ([*HEALTHY], ["--heart-failure", "yes"], ["--heart-failure", "no", "--diabetes", "yes"]):
        potassium("profile", "set", *answers)
        told = " ".join(potassium.done("learn", "compression").split())
        assert told.index("measured the blood flow") < told.index("Who must not") < told.index("What they do")
        for reason in ("artery disease", "numb feet", "severe heart failure", "infection of the skin"):
            assert reason in told
        assert ("ask about being measured" in told) == (answers == HEALTHY)
        assert not re.search(r"mmHg|index", told)  # R25: no thresholds


def test_r25_raising_the_legs_names_artery_disease_before_it(potassium):
    told = potassium.done("learn", "helps")
    assert told.index("Not with artery disease") < told.index("Put your legs up")


def test_r15_the_reference_is_that_of_the_person_and_of_one_body(potassium):
    potassium("profile", "set", *HEALTHY)
    assert "2,600 mg a day (NASEM 2019)" in " ".join(potassium.done("learn", "body").split())
    potassium("profile", "set", "--reference", "efsa")
    told = " ".join(potassium.done("learn", "body").split())
    assert "3,500 mg a day (EFSA 2016)" in told
    assert "] EFSA, Dietary reference values for potassium" in told
    assert "NASEM" not in told


def test_foods_have_the_figures_of_their_table_and_leave_out_what_does_not_suit(potassium):
    potassium("profile", "set", *HEALTHY, "--oxalate-stones", "no")
    listed = [piece for piece in json.loads(potassium.done("learn", "foods", "--json"))["pieces"] if "foods" in piece]
    foods = {food["food"]["id"]: food["potassium_mg"] for piece in listed for food in piece["foods"]}
    assert foods["banana-raw"] == 422.4
    assert "spinach-boiled" in foods
    assert len(foods) > 20
    for piece in listed:
        amounts = [food["potassium_mg"] for food in piece["foods"]]
        assert amounts == sorted(amounts, reverse=True)
    for answers, gone in (
        (["--oxalate-stones", "yes"], "spinach-boiled"),
        (["--allergy", "fish"], "cod-baked"),
        (["--diet", "vegan"], "milk-2-percent-reduced-fat"),
    ):
        potassium("profile", "set", *answers)
        assert f'"{gone}"' not in potassium.done("learn", "foods", "--json")
    assert "Milk and yogurt" not in potassium.done("learn", "foods")  # a vegan reads no heading without a food


def test_open_questions_are_said_to_wait_and_only_then(potassium):
    assert "Parts of this wait for your answers: potassium profile setup" in potassium.done("learn", "body")
    assert json.loads(potassium.done("learn", "body", "--json"))["waiting"]
    assert "wait for your answers" not in potassium.done("learn", "nerves")
    potassium("profile", "set", *HEALTHY)
    assert "wait for your answers" not in potassium.done("learn", "body")


def test_commands_name_the_person(potassium):
    assert "potassium --person ana learn alike" in potassium("--person", "Ana", "learn", "too-little").out


@pytest.mark.parametrize("columns", ["40", "59", "80", "120"])
def test_no_line_is_wider_than_the_terminal(potassium, columns):
    for name in TOPICS:
        assert max(map(len, potassium.done("learn", name, COLUMNS=columns).splitlines())) <= int(columns)


def test_a_terminal_has_colours_and_no_color_has_none(potassium, monkeypatch, capsys):
    said = {}
    for name, more in (("colours", {}), ("none", {"NO_COLOR": "1"})):
        capsys.readouterr()
        with monkeypatch.context() as patch, closing(Terminal(sys.stdout)) as terminal:
            patch.setattr(sys, "stdout", terminal)
            for key, value in more.items():
                patch.setenv(key, value)
            patch.setenv("TERM", "xterm-256color")
            assert run_program(["learn", "helps"], potassium.environ(COLUMNS="80", **more)) == 0
        said[name] = capsys.readouterr().out
    assert "\x1b[1;38;5;160m! One leg" in said["colours"]
    assert "\x1b[38" not in said["none"]
    assert re.sub(r"\x1b\[[\d;]*m", "", said["colours"]).split() == potassium.done("learn", "helps").split()


def test_an_output_that_knows_no_letters_but_ascii_gets_plain_ones(program):
    ran = program("learn", "alike", PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert ran.code == 0
    assert ran.out.isascii()
    assert "?" not in ran.out
