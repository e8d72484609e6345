"""The gravest cautions in code, for when data/cautions.csv cannot be read. A test holds them to the table."""

from potassium_cli.domain.profile.safety import Caution, Source

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
        "Salt substitutes contain potassium and are not for anyone whose body may hold it back: ask "
        "your clinician before you use more.",
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
        "Potassium supplements belong in the hands of a clinician who knows your kidneys and medicines.",
        Source("AHA/ACC", "High blood pressure guideline", "2025"),
    ),
    Caution(
        "digoxin",
        "digoxin",
        "With digoxin both low and high potassium are dangerous: change nothing for potassium without your clinician.",
        Source("BMJ Best Practice", "Digoxin toxicity (topic 3000257)", "undated"),
    ),
)
