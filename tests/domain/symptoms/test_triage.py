"""How soon a complaint must be seen: traps of each kind, what is asked, and what holds for any signs (R22 to R27)."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.profile import Dialysis, Kidneys, Pregnancy
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import DERIVED, FACTS, MANNERS, Level
from potassium_cli.domain.symptoms.diary import persistent
from potassium_cli.domain.symptoms.felt import Felt, Side
from potassium_cli.domain.symptoms.situation import facts_of, to_ask
from potassium_cli.domain.symptoms.triage import questions, weigh, with_answer

from .told import CIRCUMSTANCES, NO_ANSWERS, TABLES, TODAY, complaint, level, situation

SIGNS = sorted({row.id for row in TABLES.symptoms} | MANNERS | DERIVED)
FLAGS = TABLES.red_flags
EMERGENCY, SAME_DAY, SOON = "emergency", "same-day", "soon"
SPIRONOLACTONE, TWO = {"medicines": "spironolactone"}, {"medicines": "spironolactone; ramipril"}
CKD = {"kidneys": "ckd-3-5"}


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        # a sign told only in passing
        ("heavy legs as always, oh and a bit of chest tightness climbing stairs", NO_ANSWERS, EMERGENCY),
        ("tired, heavy legs 5, by the way I coughed up blood this morning", NO_ANSWERS, EMERGENCY),
        ("calf sore after running, also puffed and short of breath", NO_ANSWERS, EMERGENCY),
        # negation
        ("heavy legs, no chest pain, not breathless, no palpitations", NO_ANSWERS, None),
        ("legs heavy but not swollen, not warm, not red", NO_ANSWERS, None),
        ("heavy legs, I haven't fainted", NO_ANSWERS, None),
        # "left" that is not one leg
        ("left arm and leg weak this morning, gone again", NO_ANSWERS, EMERGENCY),
        ("left leg and arm numb for ten minutes, all gone", NO_ANSWERS, EMERGENCY),
        ("right arm and leg heavy, it has passed", NO_ANSWERS, EMERGENCY),
        ("no strength left in my arms, left work early", NO_ANSWERS, SOON),
        # a medicine in the profile and another only in the text
        ("weak legs since I take ramipril", SPIRONOLACTONE, EMERGENCY),
        ("weak legs, my doctor added trimethoprim", {"medicines": "lisinopril"}, EMERGENCY),
        ("weak legs since I take spironolactone", NO_ANSWERS, SAME_DAY),
        ("palpitations since the ramipril", NO_ANSWERS, EMERGENCY),
        # both sides after surgery, with cancer, or after an earlier clot
        ("both legs swollen since my operation", NO_ANSWERS, SAME_DAY),
        ("both ankles swollen", {"surgery": "2026-10-20"}, SAME_DAY),
        ("both ankles swollen", {"surgery": "2026-08-01"}, SOON),
        ("both calves swollen", {"cancer": "yes"}, SAME_DAY),
        ("both calves swollen", {"earlier-clot": "yes"}, SAME_DAY),
        ("both ankles swollen", {"cancer": "no", "earlier-clot": "unknown"}, SOON),
        # after a birth
        ("both ankles swollen, had a baby three weeks ago", NO_ANSWERS, SAME_DAY),
        ("bad headache", {"gave-birth": "2026-09-01"}, SAME_DAY),
        ("bad headache", {"gave-birth": "2025-09-01"}, None),
        ("puffy face and short of breath", {"gave-birth": "2026-09-01"}, EMERGENCY),
        # a child
        ("my 6 year old won't put weight on her leg, limping", NO_ANSWERS, SAME_DAY),
        ("limping", {"born": "2018-01-01"}, SAME_DAY),
        ("limping", {"born": "1980-01-01"}, None),
        # one leg that hurts, and a joint
        ("left leg hurts", NO_ANSWERS, SAME_DAY),
        ("sore right leg", NO_ANSWERS, SAME_DAY),
        ("right knee pain", NO_ANSWERS, None),
        ("left knee pain, left calf warm", NO_ANSWERS, SAME_DAY),
        # strength 0
        ("heavy legs 0", NO_ANSWERS, None),
        ("calf pain 0", NO_ANSWERS, None),
        ("heavy legs 0, chest pain 2", NO_ANSWERS, EMERGENCY),
        # cola-coloured urine
        ("thighs sore after spinning, pee like cola", NO_ANSWERS, EMERGENCY),
        ("legs ache and my urine looks like tea, urine like tea", NO_ANSWERS, EMERGENCY),
        ("cramps after the marathon, coke coloured pee", NO_ANSWERS, EMERGENCY),
        # foot pain that hanging eases
        ("foot pain in bed, I hang my leg out of bed", NO_ANSWERS, SAME_DAY),
        ("toes hurt lying down, dangling helps", NO_ANSWERS, SAME_DAY),
        ("my foot hurts at night, hanging it down helps", NO_ANSWERS, SAME_DAY),
        # weakness with what raises potassium
        ("weak legs", NO_ANSWERS, SOON),
        ("weak legs", SPIRONOLACTONE, SAME_DAY),
        ("weak legs", TWO, EMERGENCY),
        ("weak legs", CKD, EMERGENCY),
        ("weak legs", {"kidneys": "dialysis"}, EMERGENCY),
        ("weak legs", {"salt-substitute": "yes"}, SAME_DAY),
        # palpitations alone, brief, with a sign, with a raising factor
        ("palpitations", NO_ANSWERS, SAME_DAY),
        ("palpitations, still going on", NO_ANSWERS, SAME_DAY),
        ("palpitations for a few seconds", NO_ANSWERS, SOON),
        ("heart skipped a beat now and then", NO_ANSWERS, SOON),
        ("palpitations and dizzy", NO_ANSWERS, EMERGENCY),
        ("palpitations for a few seconds, cramps", NO_ANSWERS, EMERGENCY),
        ("palpitations", SPIRONOLACTONE, EMERGENCY),
        ("palpitations for a few seconds", CKD, EMERGENCY),
        ("palpitations", {"eating": "yes"}, EMERGENCY),
    ],
)
def test_traps(text, answers, expected):
    assert level(text, answers) == expected


def test_a_side_that_is_said_besides_the_text_counts_the_same():
    assert level("ankle swollen", side=Side.BOTH) == SOON
    assert level("ankle swollen", side=Side.LEFT) == level("ankle swollen") == SAME_DAY


# --- what holds for any signs ---

signs = st.frozensets(st.sampled_from(SIGNS), max_size=6)
facts = st.frozensets(st.sampled_from(sorted(FACTS)), max_size=5)
urgency = {None: -9} | {each: each.urgency for each in Level}


@given(signs, facts, signs, facts)
def test_r22_more_signs_or_facts_never_lower_the_level(some, holds, more, others):
    before = weigh(some, holds, FLAGS).level
    after = weigh(some | more, holds | others, FLAGS).level
    assert urgency[after] >= urgency[before]


@given(signs, facts, st.sampled_from(FLAGS))
def test_r22_any_signs_with_an_emergency_among_them_are_told_as_that_alone(some, holds, flag):
    chosen = frozenset(min(group) for group in flag.signs)
    verdict = weigh(some | chosen, holds | flag.when, FLAGS)
    if flag.level is Level.EMERGENCY:
        assert verdict.emergency
        assert len(verdict.flags) == 1
        assert not questions(some | chosen, holds | flag.when, FLAGS)
    assert all(each.level is verdict.level for each in verdict.flags)


PHRASES = [
    phrase
    for row in TABLES.symptoms
    if row.id != "self_harm"
    for phrase in row.phrases.split(";")
    # What is there by not being there ("no strength") is not denied by one more "no"; an "i" begins a sentence.
    if not {"no", "not", "cant", "cannot", "dont", "wont", "havent", "nothing", "i", "he", "she", "is", "without",
            "hard", "unable", "goes", "have"} & set(phrase.split())
]  # fmt: skip
WAYS = [phrase for row in CIRCUMSTANCES if row.id in MANNERS for phrase in row.phrases.split(";")]
texts = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3)
yes_no = st.sampled_from(["yes", "no", "unknown"])
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "sex": st.sampled_from(["female", "male", "unknown"]),
        "born": st.sampled_from(["1990-01-01", "2015-01-01", "1940-01-01", "unknown"]),
        "pregnancy": st.sampled_from([*map(str, Pregnancy), "unknown"]),
        "kidneys": st.sampled_from([*map(str, Kidneys), "unknown"]),
        "dialysis": st.sampled_from([*map(str, Dialysis), "none"]),
        **dict.fromkeys(
            ("potassium-high", "heart-failure", "diabetes", "blood-pressure", "liver", "adrenal", "binder"), yes_no
        ),
        **dict.fromkeys(("losing", "eating", "salt-substitute"), yes_no),
        "medicines": st.sampled_from(
            ["none", "ramipril", "spironolactone; ibuprofen", "furosemide", "digoxin", "zorb"]
        ),
        "limit": st.sampled_from(["none", "2000.0 mg"]),
    },
)
OF_SYMPTOMS = {
    question.name: yes_no if question.choices else st.sampled_from(["2026-11-01", "2020-01-01", "none"])
    for question in QUESTIONS.values()
    if question.of_symptoms
}
NEW_ANSWERS = st.fixed_dictionaries({}, optional=OF_SYMPTOMS | {"emergency-number": st.sampled_from(["112", "none"])})


@given(texts, st.sampled_from(["", *WAYS]), st.sampled_from(Side), ANSWERS, NEW_ANSWERS)
def test_r22_a_sign_of_an_emergency_in_a_text_is_one_whatever_else_is_said(words, way, side, answers, more):
    text = ", ".join([*words, "chest pain", *filter(None, [way])])
    assert level(text, {**answers, **more}, side) == EMERGENCY


@given(texts, st.sampled_from(PHRASES), st.sampled_from(["no {}", "not {}", "without {}", "{}: no"]), ANSWERS)
def test_r22_a_negated_sign_never_raises_the_level(words, phrase, denial, answers):
    plain = ", ".join(words)
    before, after = level(plain, answers), level(f"{plain}, {denial.format(phrase)}", answers)
    assert urgency[after and Level(after)] <= urgency[before and Level(before)]


@given(texts, st.sampled_from(PHRASES), ANSWERS)
def test_r22_one_more_symptom_in_a_text_never_lowers_the_level(words, phrase, answers):
    before, after = level(", ".join(words), answers), level(", ".join([*words, phrase]), answers)
    assert urgency[after and Level(after)] >= urgency[before and Level(before)]


@given(ANSWERS, NEW_ANSWERS)
def test_r23_what_is_asked_with_a_symptom_changes_neither_tier_nor_goal_nor_suggestions(answers, more):
    plain, asked = profile_from_answers(answers), profile_from_answers({**answers, **more})
    assert decide(plain, TABLES, TODAY) == decide(asked, TABLES, TODAY)


@given(ANSWERS, NEW_ANSWERS)
def test_an_answer_more_only_adds_facts(answers, more):
    plain, asked = profile_from_answers(answers), profile_from_answers({**answers, **more})
    assert facts_of(plain, TABLES.medicines, TODAY) <= facts_of(asked, TABLES.medicines, TODAY)


# --- what is asked ---


@given(signs, facts)
def test_at_most_three_are_asked_and_none_that_is_known(some, holds):
    asked = questions(some, holds, FLAGS, open_profile=to_ask({}, TODAY))
    assert len(asked) <= 3
    assert len({each.words for each in asked}) == len(asked)
    assert not {each.sign for each in asked if each.sign} & (some - {"one_leg"})
    known = frozenset(each.sign for each in asked)
    assert not {each.sign for each in questions(some, holds, FLAGS, known) if each.sign} & known


@given(signs, facts, st.booleans())
def test_a_yes_never_lowers_and_a_no_never_raises(some, holds, yes):
    before = weigh(some, holds, FLAGS).level
    for question in questions(some, holds, FLAGS):
        after = weigh(with_answer(some, question.sign, yes=yes), holds, FLAGS).level
        assert urgency[after] >= urgency[before] if yes else urgency[after] <= urgency[before]


@pytest.mark.parametrize(
    ("text", "answers", "asked"),
    [
        ("heavy legs", NO_ANSWERS, {"irregular-heartbeat", "leg-swelling", "cancer"}),
        ("left calf swollen", NO_ANSWERS, {"breathless"}),
        ("calf swollen", NO_ANSWERS, {"one-leg", "breathless"}),
        ("palpitations", NO_ANSWERS, {"lasting", "chest-pain"}),
        ("heavy legs", CKD, {"leg-weakness", "cancer"}),
        ("sore foot", {"diabetes": "yes"}, {"foot-wound"}),
        ("headache", {"sex": "female"}, {"gave-birth"}),
    ],
)
def test_what_is_asked_fits_symptom_side_and_profile(text, answers, asked):
    read = complaint(text)
    open_profile = to_ask(dict.fromkeys(answers, TODAY), TODAY)
    found = questions(read.signs, situation(text, answers), FLAGS, read.denied | read.settled, open_profile)
    assert asked <= {each.name for each in found}


def test_a_question_of_the_profile_is_asked_again_when_its_answer_is_old():
    asked = {"surgery": TODAY - timedelta(days=85), "cancer": TODAY - timedelta(days=85)}
    names = {question.name for question in to_ask(asked, TODAY)}
    assert "surgery" in names
    assert "cancer" not in names


# --- what the diary tells ---

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(("days", "strength", "long"), [(8, 3, True), (7, 3, False), (14, None, True), (14, 0, False)])
def test_a_symptom_on_most_days_of_two_weeks_is_persistent(days, strength, long):
    felt = [Felt("leg_heaviness", "heavy legs", NOON - timedelta(days=back), NOON, strength) for back in range(days)]
    found = persistent([*felt, *felt], date(2026, 11, 22), lambda moment: moment.date())
    assert found == ({"leg_heaviness"} if long else set())


def test_other_symptoms_and_earlier_days_make_none_persistent():
    felt = [
        Felt(name, name, NOON - timedelta(days=2 * at), NOON)
        for at in range(20)
        for name in (f"symptom{at % 2}", "note")
    ]
    assert persistent(felt, date(2026, 11, 22), lambda moment: moment.date()) == set()
