"""Every red flag is raised by words that people say, in whom it applies; and not in others, where it hangs on them."""

import pytest

from potassium_cli.domain.profile.safety import Level
from potassium_cli.domain.symptoms.signs import raises

from .told import NO_ANSWERS, TABLES, complaint, situation, weighed

FLAGS = {flag.id: flag for flag in TABLES.red_flags}
CKD, DIALYSIS = {"kidneys": "ckd-3-5"}, {"kidneys": "dialysis"}
SPIRONOLACTONE, DIGOXIN = {"medicines": "spironolactone"}, {"medicines": "digoxin"}
EXAMPLES = [
    ("self-harm", "I want to die", NO_ANSWERS),
    ("overdose", "took too many potassium tablets", NO_ANSWERS),
    ("chest-pain", "heavy legs and a bit of chest tightness on the stairs", NO_ANSWERS),
    ("breathing", "suddenly short of breath", NO_ANSWERS),
    ("breathing-sudden", "breathless, getting worse", NO_ANSWERS),
    ("fainting", "nearly fainted", NO_ANSWERS),
    ("stroke", "left arm and leg went heavy, gone again", NO_ANSWERS),
    ("sudden-weakness", "legs suddenly weak", NO_ANSWERS),
    ("sudden-limb", "weak legs, it came out of the blue", NO_ANSWERS),
    ("spreading-weakness", "tingling moving up", NO_ANSWERS),
    ("saddle", "numb between my legs", NO_ANSWERS),
    ("saddle-bladder", "back pain and can't pee", NO_ANSWERS),
    ("back-both-legs", "back pain, my legs are weak and it keeps getting worse", NO_ANSWERS),
    ("clot", "calf swollen and short of breath", NO_ANSWERS),
    ("clot-flat", "left leg swollen, need more pillows", NO_ANSWERS),
    ("breathing-weakness", "legs weak, can't swallow", NO_ANSWERS),
    ("heartbeat", "palpitations and heavy legs", NO_ANSWERS),
    ("heartbeat-raising", "palpitations", SPIRONOLACTONE),
    ("weakness-holding", "weak legs", CKD),
    ("nausea-holding", "feeling sick, heavy legs", CKD),
    ("weakness-raising", "tingling and nausea", SPIRONOLACTONE),
    ("dialysis", "missed dialysis, heavy legs", DIALYSIS),
    ("dark-urine", "sore thighs after the gym, cola coloured pee", NO_ANSWERS),
    ("tight-muscle", "calf rock hard after a kick", NO_ANSWERS),
    ("cold-leg", "my leg is suddenly cold", NO_ANSWERS),
    ("cold-leg-came", "foot went pale all of a sudden, out of nowhere", NO_ANSWERS),
    ("cold-leg-hurts", "left leg cold and hurts", NO_ANSWERS),
    ("adrenal", "vomiting and very weak legs", {"adrenal": "yes"}),
    ("ketones", "vomiting and very thirsty", {"diabetes": "yes"}),
    ("sepsis", "fever and shaking uncontrollably", NO_ANSWERS),
    ("vein-bleed", "varicose vein bleeding", NO_ANSWERS),
    ("seizure", "had a fit", NO_ANSWERS),
    ("spinal-cord", "heavy legs and back pain", {"cancer": "yes"}),
    ("heart-failure-breath", "breathless, wakes me at night", {"heart-failure": "yes"}),
    ("birth-danger", "bad headache and breathless", {"gave-birth": "2026-10-01"}),
    ("attacks", "weak legs in attacks", NO_ANSWERS),
    ("diabetic-foot-fever", "foot ulcer and fever", {"diabetes": "yes"}),
    ("pre-eclampsia", "swollen ankles and headache", {"sex": "female", "pregnancy": "pregnant"}),
    ("leg-clot", "left calf warm and swollen", NO_ANSWERS),
    ("leg-pain-one", "right leg painful", NO_ANSWERS),
    ("clot-both", "both legs swollen", {"surgery": "2026-11-01"}),
    ("leg-birth", "leg pain", {"gave-birth": "2026-11-01"}),
    ("skin-infection", "leg red and sore and hot", NO_ANSWERS),
    ("foot-drop", "my foot slaps", NO_ANSWERS),
    ("weaker-leg", "weak leg, worse every day", NO_ANSWERS),
    ("rest-pain", "foot pain at night, eases when I hang my leg out of bed", NO_ANSWERS),
    ("wound-cold-foot", "foot ulcer and cold foot", NO_ANSWERS),
    ("diabetic-foot", "a hot foot", {"numb-feet": "yes"}),
    ("cramp-long", "cramp for half an hour", NO_ANSWERS),
    ("sick-day", "vomiting", {"diabetes": "yes"}),
    ("sick-day-medicines", "diarrhoea", {"medicines": "ramipril"}),
    ("weakness-raising-alone", "weak legs", SPIRONOLACTONE),
    ("digoxin", "yellow vision", DIGOXIN),
    ("heart-failure-fluid", "both ankles swollen", {"heart-failure": "yes"}),
    ("kidney-fluid", "both ankles swollen", CKD),
    ("missed-dialysis", "skipped dialysis", NO_ANSWERS),
    ("child-limp", "my son is limping", NO_ANSWERS),
    ("palpitations", "palpitations", NO_ANSWERS),
    ("cancer-legs", "heavy legs", {"cancer": "yes"}),
    ("swollen-flat", "both legs swollen and can't lie flat", NO_ANSWERS),
    ("vein-bled", "vein burst, it has stopped bleeding", NO_ANSWERS),
    ("leg-fever", "heavy legs and a fever", NO_ANSWERS),
    ("dried-out", "dizzy and not peed all day", NO_ANSWERS),
    ("dark-urine-alone", "cola pee", NO_ANSWERS),
    ("both-swollen", "both ankles swollen", NO_ANSWERS),
    ("walking-pain", "calf tightens when I walk, have to stop and rest", NO_ANSWERS),
    ("bending", "heavy legs, leaning forward helps", NO_ANSWERS),
    ("cramp-nights", "cramps wake me at night", NO_ANSWERS),
    ("numb-feet", "numb toes", NO_ANSWERS),
    ("palpitations-brief", "palpitations for a few seconds", NO_ANSWERS),
    ("new-medicine", "sore muscles since I started a statin", NO_ANSWERS),
    ("medicine-check", "cramps", {"medicines": "furosemide"}),
    ("slow-weakness", "weak legs", NO_ANSWERS),
    ("constipation-kidneys", "constipated", CKD),
    ("veins", "varicose veins", NO_ANSWERS),
    ("heavy-standing", "heavy legs after standing", NO_ANSWERS),
    ("restless", "restless legs", NO_ANSWERS),
    ("tired-cold", "tired and constipated", NO_ANSWERS),
    ("tender-fat", "legs bruise easily", NO_ANSWERS),
]


def raised(text, answers):
    facts = situation(text, answers)
    return {flag.id for flag in TABLES.red_flags if raises(complaint(text).signs, flag, facts)}


def test_every_row_has_an_example():
    assert {flag for flag, _, _ in EXAMPLES} == FLAGS.keys() - {"persistent"}  # which only the diary raises


@pytest.mark.parametrize(("flag", "text", "answers"), EXAMPLES, ids=[flag for flag, _, _ in EXAMPLES])
def test_r22_a_red_flag_is_raised_by_what_people_say(flag, text, answers):
    assert flag in raised(text, answers)
    assert weighed(text, answers).level.urgency >= FLAGS[flag].level.urgency


@pytest.mark.parametrize(
    ("flag", "text"), [row[:2] for row in EXAMPLES if row[2]], ids=[row[0] for row in EXAMPLES if row[2]]
)
def test_a_red_flag_that_hangs_on_the_person_is_not_raised_in_others(flag, text):
    assert FLAGS[flag].when
    assert (flag in raised(text, NO_ANSWERS)) == ("missed dialysis" in text)  # which tells of dialysis by itself


def test_the_diary_raises_what_lasts():
    assert weighed("heavy legs", more=frozenset(("persistent",))).level is Level.SEE_A_DOCTOR
