"""The questions of the profile, in the order in which they are asked."""

from typing import NamedTuple

from potassium_cli.domain.profile.safety import Body

YES_NO = ("yes", "no", "unknown")


class Question(NamedTuple):
    """One question: `name` is the journal's, `flag` that of `profile set`. Without `choices` it is free text."""

    name: str
    flag: str
    words: str
    choices: tuple[str, ...] = ()
    several: bool = False


def _yes_no(name: str, words: str) -> Question:
    return Question(name, f"--{name}", words, YES_NO)


_KIDNEYS = (
    *("healthy", "ckd-1-2", "ckd-3-5", "ckd-unknown-stage", "dialysis", "transplant", "acute-injury"),
    "unknown",
)
QUESTIONS = {
    question.name: question
    for question in (
        Question("sex", "--sex", "Which sex should the reference figures follow?", ("female", "male", "unknown")),
        Question("born", "--born", "Your birth date (1990-04-01), or your age"),
        Question("pregnancy", "--pregnancy", "Pregnant or lactating?", ("no", "pregnant", "lactating", "unknown")),
        Question("kidneys", "--kidneys", "What were you told about your kidneys?", _KIDNEYS),
        Question(
            *("dialysis", "--dialysis", "Which dialysis?"),
            ("haemodialysis", "daily-haemodialysis", "peritoneal", "none", "unknown"),
        ),
        _yes_no("potassium-high", "Was your potassium ever high, or were you told to limit it?"),
        _yes_no("heart-failure", "Heart failure?"),
        _yes_no("diabetes", "Diabetes?"),
        _yes_no("blood-pressure", "High blood pressure?"),
        _yes_no("liver", "Liver disease?"),
        _yes_no("adrenal", "Addison's, adrenal insufficiency, low aldosterone, or type 4 renal tubular acidosis?"),
        _yes_no("binder", "Do you take a potassium binder?"),
        _yes_no(
            "losing", "Lasting vomiting or diarrhoea, or a condition that loses potassium (Conn's, Bartter, Gitelman)?"
        ),
        _yes_no("eating", "An eating disorder, or starvation not long ago?"),
        Question("medicines", "--medicine", "Your medicines, with commas between them, or none", several=True),
        Question("limit", "--limit", 'A daily potassium limit from your clinician ("2000 mg", "51 mmol"), or none'),
        Question("clinician-ok", "--clinician-ok", "The day your clinician said that more potassium is fine, or none"),
        Question("reference", "--reference", "Whose reference figures?", tuple(body.value for body in Body)),
        Question("target", "--target", 'A daily target of your own ("3000 mg", "80 mmol"), or none'),
        _yes_no("oxalate-stones", "Oxalate kidney stones?"),
        Question("diet", "--diet", "Which diet?", ("none", "vegetarian", "vegan", "unknown")),
        Question("allergies", "--allergy", "Food allergies, with commas between them, or none", several=True),
        Question("dislikes", "--dislike", "Foods that you dislike, with commas between them, or none", several=True),
    )
}
