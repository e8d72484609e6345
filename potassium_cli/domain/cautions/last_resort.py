"""The gravest cautions, symptoms and red flags in code, for when a table cannot be read. A test holds them to it."""

from potassium_cli.domain.profile.safety import Caution, Level, RedFlag, Source, Symptom

_WHO = Source("WHO", "Use of lower-sodium salt substitutes: guideline", "2025")
_NKF = Source("National Kidney Foundation", "Why You Should Avoid Eating Starfruit", "undated")

GRAVEST = (
    Caution(
        "overdose",
        "overdose",
        "Is the unit right? So much potassium salt at once can be dangerous. If it was taken: call "
        "a poison centre or an emergency number now. If you mean to harm yourself: a crisis line or "
        "an emergency number will help you now.",
        Source("Clinical Toxicology", "Potassium chloride overdoses in Queensland (59:963)", "2021"),
    ),
    Caution(
        "day-overdose",
        "day-overdose",
        "Is the unit right? So much potassium salt in one day can be dangerous. If it was taken: call a poison centre "
        "or an emergency number now. If you mean to harm yourself: a crisis line or an emergency number will help you "
        "now.",
        Source("Clinical Toxicology", "Potassium chloride overdoses in Queensland (59:963)", "2021"),
    ),
    Caution(
        "day-975-hold",
        "day-975-hold",
        "975 mg or more of potassium today from supplements and salt substitutes and other potassium salts: tell your "
        "kidney team or a poison centre now; also if you feel well.",
        Source("FDA", "69 FR 13725 labelling of orally ingested medicines", "2004"),
    ),
    Caution(
        "star-fruit-kidneys",
        "star-fruit-kidneys",
        "Star fruit can poison and kill people with kidney disease: do not eat it. If you did: call "
        "your kidney team or an emergency number now.",
        _NKF,
    ),
    Caution(
        "star-fruit-unsure",
        "star-fruit-unsure",
        "Star fruit can poison and kill people whose kidneys are weak. Leave it out until yours have been checked.",
        _NKF,
    ),
    Caution(
        "salt-substitute",
        "salt-substitute",
        "Salt substitutes contain potassium: they are not for children or in pregnancy or with "
        "kidney disease. Mind who shares your table.",
        _WHO,
    ),
    Caution(
        "salt-substitute-hold",
        "salt-substitute-hold",
        "Salt substitutes contain potassium: do not use them unless the team that looks after your kidneys or your "
        "medicines told you to.",
        _WHO,
    ),
    Caution(
        "salt-substitute-pregnancy",
        "salt-substitute-pregnancy",
        "Salt substitutes are not for pregnancy; while breastfeeding leave them out too unless your "
        "clinician says otherwise.",
        _WHO,
    ),
    Caution(
        "supplement",
        "supplement",
        "Potassium supplements are for a clinician to decide on: with kidney disease or a medicine that holds "
        "potassium back they call for blood tests.",
        Source("AHA/ACC", "High blood pressure guideline", "2025"),
    ),
    Caution(
        "digoxin",
        "digoxin",
        "With digoxin both low and high potassium are dangerous: change nothing for potassium without your clinician.",
        Source("BMJ Best Practice", "Digoxin toxicity (topic 3000257)", "undated"),
    ),
)

SYMPTOMS = (
    Symptom(
        "self_harm",
        "thoughts of self-harm",
        "want to die;wanna die;wish i was dead;wish i were dead;want to be dead;end it all;end my life;ending"
        " my life;take my own life;taking my own life;kill myself;kill my self;killing myself;dont want to be"
        " here;do not want to be here;dont want to live;do not want to live;dont want to be alive;dont want "
        "to wake up;hurt myself;hurting myself;harm myself;harming myself;cutting myself;self "
        "harm;selfharm;self harming;self harmed;suicide;suicidal;no point living;no point in living;no reason"
        " to live;nothing to live for;better off dead;rather be dead;better off without me;life isnt worth "
        "living;life is not worth living;not worth living;wish i wasnt here;wish i wasnt alive",
        "want to end it",
        Source("CDC", "Hear Her: urgent pregnancy-related warning signs", "undated"),
    ),
    Symptom(
        "chest_pain",
        "chest pain",
        "chest pain;chestpain;chest pian;chets pain;chest hurt;chest ache;ache chest;sore chest;chest "
        "sore;painful chest;chest tight;tight chest;pain chest;pressure chest;chest pressure;heavy "
        "chest;chest heavy;chest discomfort;discomfort chest;chest crushing;crushing chest;crushing feel "
        "chest;chest squeezing;squeezing chest;squeezing feel chest;elephant on chest;elephant sitting on "
        "chest;band around chest;band across chest;stabbing chest;stabbing when i breath in;stabbing pain "
        "when i breath;hurt when i breath;hurt to breath;pain when i breath;heart attack;heart hurt;heart "
        "pain;pain heart;pain down left arm;pain in left arm;angina;chestpains;chest paim;cheast pain;cheast "
        "hurt;ches pain",
        "",
        Source("British Lung Foundation", "Pulmonary embolism: symptoms", "2018"),
    ),
    Symptom(
        "breathless_severe",
        "trouble breathing that is sudden or severe",
        "cant breath;cant breathe;cant breth;cant catch breath;cant get breath;cant get air;cant get enough "
        "air;cant get enough breath;not getting enough air;not able to breath;unable to breath;trouble "
        "breath;difficulty breath;difficulty in breath;difficult to breath;breath difficulty;breath "
        "difficulties;breath trouble;problems breath;hard to breath;harder to breath;struggling to "
        "breath;struggling for breath;struggle to breath;fighting for breath;fighting for air;gasping for "
        "air;gasping for breath;stopped breath;suddenly breathless;sudden breathlessness;suddenly short of "
        "breath;sudden shortness of breath;suddenly out of breath;severely breathless;severe "
        "breathlessness;very short of breath;throat closing;throat is closing;struggling for air;struggle for"
        " air;cant draw breath",
        "gasping;choking;suffocating",
        Source("British Lung Foundation", "Pulmonary embolism: symptoms", "2018"),
    ),
    Symptom(
        "fainting",
        "fainting",
        "fainted;fainting;feinted;feinting;faintd;feel faint;am faint;about to faint;going to faint;might "
        "faint;could faint;nearly faint;almost faint;passed out;pass out;passing out;blacked out;blacking "
        "out;lost consciousness;losing consciousness;unconscious;keeled over;i collapsed;i have collapsed;he "
        "collapsed;she collapsed;nearly collapsed;almost collapsed;collapsed on the floor",
        "faint;collapsed;went grey;went gray",
        Source("British Lung Foundation", "Pulmonary embolism: symptoms", "2018"),
    ),
)

RED_FLAGS = (
    RedFlag(
        "self-harm",
        Level.EMERGENCY,
        (frozenset(("self_harm",)),),
        "Help is there for you now: call a crisis line or your local emergency number. If you can: tell "
        "someone near you and stay with them.",
        Source("NHS practice (Norwood)", "NHS 111 option 2; 999 when life is at risk", "2024"),
    ),
    RedFlag(
        "chest-pain",
        Level.EMERGENCY,
        (frozenset(("chest_pain",)),),
        "Pain or pressure in the chest can be an emergency: call your local emergency number now or ask "
        "someone to call for you.",
        Source("NHS practice (Springwell House)", "Recognising a heart attack", "undated"),
        question="Do you have pain or pressure in the chest now?",
        asks="chest_pain",
        near=frozenset(
            "breathless breathless_flat dizzy fatigue irregular_heartbeat palpitations palpitations_brief".split()
        ),
    ),
    RedFlag(
        "breathing",
        Level.EMERGENCY,
        (
            frozenset(
                (
                    "breathless_severe",
                    "cough_blood",
                )
            ),
        ),
        "Sudden trouble with breathing can be an emergency; so can coughing blood: call your local emergency "
        "number now or ask someone to call for you.",
        Source("British Lung Foundation", "Pulmonary embolism: symptoms", "2018"),
        question="Did you become breathless suddenly or cough up blood?",
        asks="breathless_severe",
        near=frozenset("breathing_change breathless breathless_flat fever".split()),
    ),
    RedFlag(
        "fainting",
        Level.EMERGENCY,
        (frozenset(("fainting",)),),
        "Fainting can be an emergency: call your local emergency number now or ask someone to call for "
        "you. Sit or lie down.",
        Source("British Lung Foundation", "Pulmonary embolism: symptoms", "2018"),
        question="Did you faint or nearly faint?",
        asks="fainting",
        near=frozenset("diarrhoea dizzy irregular_heartbeat palpitations palpitations_brief vomiting".split()),
    ),
)


def with_symptoms(read: tuple[Symptom, ...]) -> tuple[Symptom, ...]:
    """What was read of the table of symptoms, and behind it the gravest of those that it lacks."""
    known = {symptom.id for symptom in read}
    return (*read, *(symptom for symptom in SYMPTOMS if symptom.id not in known))


def with_red_flags(read: tuple[RedFlag, ...]) -> tuple[RedFlag, ...]:
    """What was read of the table of red flags with the gravest of those that it lacks; self-harm comes first (R35)."""
    known = {flag.id for flag in read}
    flags = (*(flag for flag in RED_FLAGS if flag.id not in known), *read)
    return tuple(sorted(flags, key=lambda flag: flag.id != "self-harm"))
