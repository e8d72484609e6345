"""Words about the body are never food: an emergency says only where help is, the rest that it was not logged."""

import json
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from potassium_cli.actions.meals import Agreed, propose, store
from potassium_cli.actions.occasions import occasion
from potassium_cli.catalog import catalog
from potassium_cli.domain.cautions.doubt import Overrule, Why
from potassium_cli.domain.symptoms.signs import hear
from potassium_cli.tables import foods as tables
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety
from potassium_cli.workspace import Workspace

EMERGENCY = ["chest pain", "banana and chest pain", "can't breathe", "2 eggs, then I fainted", "my face is drooping",
             "chest pain 250 mg", "had toast but my legs went weak suddenly", "no breakfast, chest pain"]  # fmt: skip
SELF_HARM = ["I want to die", "suicidal", "toast, and I want to kill myself", "chest pain and I want to end my life"]
SYMPTOM = ["my legs feel weak", "palpitations", "cramps", "tingling", "heavy legs", "2 eggs, felt dizzy after",
           "had toast but my legs feel weak", "palpitations 250 mg", "banana and pins and needles"]  # fmt: skip
OPTIONS = ([], ["--yes"], ["--partial"], ["--yes", "--partial", "--no-input"])
PHRASES = [
    phrase
    for symptom in load_safety(data_folder()).symptoms
    for phrase in (*symptom.phrases.split(";"), *symptom.alone.split(";"))
    if phrase
]


@pytest.fixture
def space(potassium):
    opened = Workspace(potassium.environ())
    yield opened
    opened.close()


def entries(potassium):
    if not potassium.journal.exists():
        return []
    told = json.loads(potassium.done("today", "--json"))
    return [entry["food"]["name"] for meal in told["meals"] for entry in meal["entries"]]


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
@pytest.mark.parametrize("text", EMERGENCY)
def test_r22_an_emergency_is_told_alone_and_nothing_is_stored(potassium, text, options):
    code, out, err = potassium("log", text, *options)
    assert (code, out) == (7, "")
    assert "call your local emergency number now" in err
    assert err.startswith("potassium: ")
    assert len(err.splitlines()) == 1
    for word in ("mg", "food", "logged", "potassium ", "--", "banana", "egg", "toast"):
        assert word not in err.removeprefix("potassium: ")
    assert not potassium.journal.exists()


@pytest.mark.parametrize("text", EMERGENCY)
def test_r22_whatif_says_the_same(potassium, text):
    assert potassium("whatif", text) == potassium("log", text)
    assert potassium("whatif", text, "--explain") == potassium("log", text)


@pytest.mark.parametrize("command", ["log", "whatif"])
def test_r22_as_json_there_is_no_item_and_no_amount(potassium, command):
    code, out, err = potassium(command, "2 bananas and chest pain", "--json")
    told = json.loads(out)
    assert (code, told["error"]["code"], told["items"], told["entries"]) == (7, 7, [], [])
    assert told["total"] == {"potassium_mg": None, "complete": False}
    assert told["error"]["message"] == err.removeprefix("potassium: ").rstrip()


def test_r22_a_journal_that_cannot_be_read_keeps_nobody_from_help(potassium):
    potassium.journal.write_bytes(b"no journal")
    code, _, err = potassium("log", "chest pain")
    assert code == 7
    assert "emergency number" in err


def test_r22_one_of_many_lines_is_told_the_others_are_logged_and_it_decides_the_code(potassium):
    lines = "zorblax\nbanana\nbanana and chest pain\nmy legs ache\ntoast"
    code, out, err = potassium("log", "-", stdin=lines)
    assert code == 7
    assert entries(potassium) == ["Banana, raw", "White bread, toasted"]
    assert "potassium: line 3: Pain or pressure in the chest" in err
    assert "potassium: line 4: “my legs ache” is about the body" in err
    told = [json.loads(line) for line in potassium("whatif", "-", "--json", stdin=lines).out.splitlines()]
    assert [answer.get("error", {}).get("code") for answer in told] == [3, None, 7, 6, None]
    assert out.count("Logged as") == 2


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
@pytest.mark.parametrize("text", SELF_HARM)
def test_r35_words_of_self_harm_say_only_where_help_is(potassium, text, options):
    code, out, err = potassium("log", text, *options)
    assert (code, out) == (7, "")
    assert err.startswith("potassium: Help is there for you now: call a crisis line or your local emergency number.")
    assert len(err.splitlines()) == 1
    assert not potassium.journal.exists()


@pytest.mark.parametrize("options", [[], ["--yes"], ["--no-input"]], ids=" ".join)
@pytest.mark.parametrize("text", SYMPTOM)
def test_r23_r34_a_symptom_is_no_food_and_says_that_low_and_high_feel_alike(potassium, text, options):
    code, out, err = potassium("log", text, *options)
    assert (code, out) == (6, "")
    assert "is about the body and no food: nothing was logged for it." in err
    assert "feel alike with low and with high potassium; only a blood test tells." in err
    assert "see a doctor" in err
    for word in (" mg", "Did you mean", "probably", "eat ", "low potassium"):
        assert word not in err
    assert not potassium.journal.exists()


def test_r24_a_leg_that_may_hold_a_clot_is_to_be_seen_the_same_day(potassium):
    code, _, err = potassium("log", "one leg is swollen and red")
    assert code == 6
    assert "by a doctor the same day" in err


def test_r34_with_partial_the_rest_is_logged_and_the_body_is_not(potassium):
    code, _, err = potassium("log", "2 bananas, my legs feel weak", "--partial")
    assert code == 0
    assert err.startswith("Not logged: “my legs feel weak” is about the body")
    assert entries(potassium) == ["Banana, raw"]
    assert json.loads(potassium.done("today", "--json"))["total"]["complete"] is True


def test_r34_with_partial_a_symptom_by_itself_logs_nothing(potassium):
    for text in ("my legs feel weak", "palpitations 250 mg", "cramps for 2 days"):
        assert potassium("log", text, "--partial").code == 6
    assert entries(potassium) == []


def test_r34_the_body_is_told_before_what_is_only_unknown(potassium):
    code, _, err = potassium("log", "zorblax and my legs feel weak")
    assert code == 6
    assert err.startswith("potassium: “my legs feel weak” is about the body")


def test_r34_in_json_the_words_of_the_body_are_an_item_without_amounts(potassium):
    for more in ([], ["--explain"]):
        told = json.loads(potassium("whatif", "toast, my legs feel weak", "--json", *more).out)
        toast, legs = told["items"]
        assert toast["food"]["id"] == "white-bread-toasted"
        assert (legs["text"], legs["status"], legs["food"], legs["alternatives"]) == (
            *("my legs feel weak", "unmatched", None),
            [],
        )
        assert legs["nutrients"]["potassium_mg"] is None
        assert told["total"]["complete"] is False


@pytest.mark.parametrize(
    ("text", "code"), [("chest pain", 7), ("banana and chest pain", 7), ("my legs ache", 6), ("toast, my legs ache", 6)]
)
def test_r22_r34_no_entry_becomes_a_symptom(potassium, text, code):
    potassium.done("log", "banana")
    assert potassium("edit", "1", "--food", text).code == code
    assert entries(potassium) == ["Banana, raw"]


@pytest.mark.parametrize("name", ["chest pain", "weak legs", "I want to die"])
def test_r22_r34_r35_no_food_of_ones_own_is_called_like_a_symptom(potassium, name):
    code = 6 if name == "weak legs" else 7
    assert potassium("foods", "add", name, "--potassium", "5 mg").code == code
    assert potassium("foods", "add", "Zorb", "--alias", name, "--potassium", "5 mg").code == code
    assert not potassium.journal.exists()
    assert potassium("foods", "add", "Fever tree tonic", "--potassium", "5 mg").code == 0


def test_r22_who_says_that_there_is_no_sign_logs_a_meal(potassium):
    potassium.done("log", "no chest pain, just toast")
    potassium.done("log", "banana without palpitations")
    assert entries(potassium) == ["White bread, toasted", "Banana, raw"]
    assert potassium("log", "no chest pain").err.startswith("potassium: There is no food in that.")


@pytest.mark.parametrize("name", ["symptoms.csv", "red_flags.csv"])
def test_r22_r30_r35_the_gravest_are_known_without_their_table(potassium, name, tmp_path, monkeypatch):
    folder = tmp_path / "data"
    shutil.copytree(data_folder(), folder)
    (folder / name).unlink()
    for module in (tables, catalog):
        monkeypatch.setattr(module, "data_folder", lambda: folder)
    for text in ("chest pain", "can't breathe", "fainted", "toast and chest pain"):
        code, out, err = potassium("log", text)
        assert (code, out) == (7, "")
        assert "call your local emergency number now" in err
    for text in SELF_HARM:
        assert potassium("log", text).err.startswith("potassium: Help is there for you now")


def test_r22_r34_a_doubt_of_the_body_is_overruled_by_nobody(space):
    proposal = propose(space, "toast, my legs feel weak", occasion(space, None, None))
    assert proposal.doubts[0] is None
    assert proposal.doubts[1][:1] + proposal.doubts[1][2:] == (Why.SYMPTOM, Overrule.NOBODY, True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(st.sampled_from(["2 bananas", "toast", "a cup of lentils", "zorblax", "chicken legs"]), max_size=3),
    st.sampled_from(PHRASES),
    st.sampled_from([", ", " and ", "\n", "; "]),
    st.booleans(),
)
def test_r34_a_symptom_among_any_foods_stores_nothing(space, foods, phrase, link, yes):
    proposal = propose(space, link.join([*foods, phrase]), occasion(space, None, None))
    report = store(space, proposal, Agreed(yes=yes))
    assert report.refusal.code in (6, 7)
    assert not space.journal.between(space.now.date(), space.now.date())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "blood in my stool",
            "bleeding gums",
            "sore tongue",
            "bad liver",
            "fatty liver",
            "sore shoulder",
            "lips blue",
        ),
        *("my legs", "my heart", "my liver", "liver failure", "kidney failure", "my kidney hurts", "anaphylaxis"),
    ],
)
def test_a_part_of_the_body_that_hurts_or_is_mine_is_no_meat(potassium, text):
    code, out, err = potassium("log", text, "--no-input")
    assert (code, out) == (6, "")
    assert "is about the body and no food" in err
    assert not entries(potassium)


@pytest.mark.parametrize("text", ["I drank bleach", "rat poison", "he swallowed bleach"])
def test_a_poison_says_only_where_help_is(potassium, text):
    code, _, err = potassium("log", text, "--no-input")
    assert code == 7
    assert "poison centre" in err


@pytest.mark.parametrize(
    "text",
    [
        *(
            "lamb liver",
            "liver",
            "ox tongue",
            "my leg of lamb",
            "my chicken breast",
            "my liver and onions",
            "pork belly",
        ),
        *("tender lamb leg", "blue eye cod", "blue cheese and pork cheeks", "my lamb shoulder", "3 gum", "weak tea"),
    ],
)
def test_meat_that_is_called_as_a_body_is_still_food(text):
    assert not hear(text, load_safety(data_folder()).symptoms).said


@pytest.mark.parametrize("state", ["pregnant", "lactating"])
@pytest.mark.parametrize("text", ["swollen hands", "my face is swollen", "swollen ankles", "banana and puffy face"])
def test_r13_swelling_in_pregnancy_shows_the_signs_of_pre_eclampsia_first(potassium, state, text):
    assert "pre-eclampsia" not in potassium("log", text).err
    potassium("profile", "set", "--pregnancy", state)
    code, out, err = potassium("log", text)
    assert (code, out) == (6, "")
    assert "can be pre-eclampsia: call your maternity unit now" in err
    assert err.index("pre-eclampsia") < err.index("is about the body")


@pytest.mark.parametrize(
    ("light", "grave", "words"),
    [
        ("cramps", "left calf is warm and swollen", "seen by a doctor the same day"),
        ("tingling", "one leg is swollen", "seen by a doctor the same day"),
        ("tired", "vomiting", "On a sick day some medicines need a word"),
    ],
)
@pytest.mark.parametrize("command", ["log", "whatif"])
def test_r22_no_sign_hides_a_graver_one_whichever_is_said_first(potassium, light, grave, words, command):
    potassium.done("profile", "set", "--medicine", "ramipril")
    for text in (f"{light}, {grave}", f"{grave}, {light}", f"an apple, {light}, {grave}"):
        err = potassium(command, text).err
        assert words in err
        assert err.index(words) < err.index("is about the body")
        assert err.count("is about the body") == 1


@pytest.mark.parametrize("text", ["bad headache", "vomiting"])
def test_r13_every_sign_of_pre_eclampsia_shows_them_and_no_swelling_alone(potassium, text):
    potassium.done("profile", "set", "--sex", "female", "--age", "30", "--pregnancy", "pregnant")
    assert potassium("log", text).err.startswith("potassium: In pregnancy and for a year after a birth swelling")


def test_r13_other_symptoms_in_pregnancy_show_none(potassium):
    potassium("profile", "set", "--pregnancy", "pregnant")
    assert "pre-eclampsia" not in potassium("log", "leg cramps").err


@pytest.mark.parametrize(
    "text", ["swallowed a bottle of pills", "took the whole packet of paracetamol", "took all my tablets at once"]
)
def test_r22_a_whole_pack_that_was_swallowed_is_an_emergency(potassium, text):
    code, out, err = potassium("log", text)
    assert (code, out) == (7, "")
    assert "poison centre" in err


@pytest.mark.parametrize("text", ["throat swelling after nuts", "purged after dinner"])
def test_r34_more_words_about_the_body_are_no_food(potassium, text):
    code, out, err = potassium("whatif", text)
    assert (code, out) == (6, "")
    assert "give its potassium" not in err


@pytest.mark.parametrize("text", ["palpitations", "banana, my legs feel weak"])
@pytest.mark.parametrize("command", [["log"], ["whatif"], ["edit", "1", "--food"]], ids=" ".join)
def test_r22_the_profile_decides_what_is_an_emergency(potassium, command, text):
    potassium.done("log", "toast")
    assert potassium(*command, text).code == 6
    potassium("profile", "set", "--kidneys", "ckd-3-5")
    code, out, err = potassium(*command, text)
    assert (code, out) == (7, "")
    assert "call your local emergency number now" in err


def test_r13_for_a_year_after_a_birth_swelling_shows_the_signs_of_pre_eclampsia(potassium):
    potassium("profile", "set", "--gave-birth", "2026-02-01")
    assert "can be pre-eclampsia: call your maternity unit now" in potassium("log", "swollen hands").err
    potassium("profile", "set", "--gave-birth", "2025-11-01")
    assert "pre-eclampsia" not in potassium("log", "swollen hands").err
