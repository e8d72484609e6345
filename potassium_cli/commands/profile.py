"""The profile: the questions that decide tier and goal, asked or set by flags, and what they come to."""

from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, tell, workspace
from potassium_cli.commands.interview import converse, given_answers, store
from potassium_cli.domain.questions import QUESTIONS
from potassium_cli.domain.safety import Body
from potassium_cli.domain.typed import read_answer
from potassium_cli.errors import UsageError

app = command_line()
_YES_NO = "yes|no|unknown"


@app.callback()
def profile() -> None:
    """Answer a few questions; see tier and goal.

    Example: potassium profile setup
    """


@app.command("set")
def set_(
    context: typer.Context,
    *,
    sex: Annotated[str | None, typer.Option(metavar="female|male", help="Whose reference figures to use.")] = None,
    born: Annotated[str | None, typer.Option(metavar="DATE", help="Birth date, like 1990-04-01.")] = None,
    age: Annotated[int | None, typer.Option(min=0, max=120, help="Age in years, instead of a birth date.")] = None,
    pregnancy: Annotated[str | None, typer.Option(metavar="no|pregnant|lactating|unknown")] = None,
    kidneys: Annotated[
        str | None,
        typer.Option(
            metavar="STATE",
            help="One of: healthy, unknown, dialysis, transplant, acute-injury, ckd-1-2, ckd-3-5, ckd-unknown-stage.",
        ),
    ] = None,
    dialysis: Annotated[str | None, typer.Option(metavar="|".join(QUESTIONS["dialysis"].choices))] = None,
    potassium_high: Annotated[
        str | None, typer.Option(metavar=_YES_NO, help="Potassium was ever high, or you were told to limit it.")
    ] = None,
    heart_failure: Annotated[str | None, typer.Option(metavar=_YES_NO)] = None,
    diabetes: Annotated[str | None, typer.Option(metavar=_YES_NO)] = None,
    blood_pressure: Annotated[str | None, typer.Option(metavar=_YES_NO, help="High blood pressure.")] = None,
    liver: Annotated[str | None, typer.Option(metavar=_YES_NO, help="Liver disease.")] = None,
    adrenal: Annotated[
        str | None, typer.Option(metavar=_YES_NO, help="Addison's, adrenal insufficiency, low aldosterone, type 4 RTA.")
    ] = None,
    binder: Annotated[str | None, typer.Option(metavar=_YES_NO, help="A potassium binder.")] = None,
    losing: Annotated[
        str | None, typer.Option(metavar=_YES_NO, help="Lasting vomiting or diarrhoea, Conn's, Bartter, Gitelman.")
    ] = None,
    eating: Annotated[
        str | None, typer.Option(metavar=_YES_NO, help="An eating disorder, or starvation not long ago.")
    ] = None,
    medicine: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Each medicine, generic or brand; or none, or unknown.")
    ] = None,
    limit: Annotated[
        str | None, typer.Option(metavar="AMOUNT", help='Your clinician\'s daily limit: "2000 mg", "51 mmol", none.')
    ] = None,
    clinician_ok: Annotated[
        str | None, typer.Option(metavar="DATE|today|none", help="When your clinician agreed to more potassium.")
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option(metavar="|".join(Body), help="Whose reference figures to use; nasem unless you choose."),
    ] = None,
    target: Annotated[
        str | None, typer.Option(metavar="AMOUNT", help='A daily target of your own: "3000 mg", "80 mmol", none.')
    ] = None,
    oxalate_stones: Annotated[str | None, typer.Option(metavar=_YES_NO, help="Oxalate kidney stones.")] = None,
    diet: Annotated[str | None, typer.Option(metavar="none|vegetarian|vegan")] = None,
    allergy: Annotated[list[str] | None, typer.Option(metavar="FOOD", help="Each food allergy, or none.")] = None,
    dislike: Annotated[list[str] | None, typer.Option(metavar="FOOD", help="Each food you dislike, or none.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Say yes to a --target above the published reference.")] = False,
) -> None:
    """Set answers of the profile, and see what changes.

    Repeat --medicine, --allergy and --dislike for each name; they replace the whole list. "unknown" is "don't know".
    A goal holds from the day on which it is set: earlier days keep theirs.

    Example: potassium profile set --sex female --age 35 --kidneys healthy --medicine ibuprofen --medicine Lasix
    """
    if born is not None and age is not None:
        raise UsageError("Give --born or --age, not both.")
    typed: dict[str, str | list[str] | None] = {
        "sex": sex,
        "born": born if age is None else str(age),
        "pregnancy": pregnancy,
        "kidneys": kidneys,
        "dialysis": dialysis,
        "potassium-high": potassium_high,
        "heart-failure": heart_failure,
        "diabetes": diabetes,
        "blood-pressure": blood_pressure,
        "liver": liver,
        "adrenal": adrenal,
        "binder": binder,
        "losing": losing,
        "eating": eating,
        "medicines": medicine,
        "limit": limit,
        "clinician-ok": clinician_ok,
        "reference": reference,
        "target": target,
        "oxalate-stones": oxalate_stones,
        "diet": diet,
        "allergies": allergy,
        "dislikes": dislike,
    }
    home = workspace(context)
    answers = {
        name: read_answer(QUESTIONS[name], [said] if isinstance(said, str) else said, home.now.date())
        for name, said in typed.items()
        if said is not None and said != []
    }
    if not answers:
        raise UsageError("Say what to set (potassium profile set --help), or answer questions: potassium profile setup")
    store(home, answers, "profile set", yes=yes)


@app.command()
def setup(context: typer.Context) -> None:
    """Answer the questions one by one. Enter skips one and keeps what was said before; "?" is "don't know".

    What was answered is stored at the end, or when you stop early (Ctrl-C or Ctrl-D); `undo` takes it back as a whole.
    Answers may also come by a pipe, one a line.

    Example: potassium profile setup
    """
    home = workspace(context)
    answers: dict[str, str] = {}
    try:
        converse(home, answers)
    finally:
        if answers:
            store(home, answers, "profile setup")
        else:
            tell("Nothing was answered, and nothing changed.")


@app.command("show")
def show_(
    context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False
) -> None:
    """Show tier and goal, what decided them, and which questions are open.

    Example: potassium profile show
    """
    from potassium_cli.domain.applying import applying
    from potassium_cli.domain.cautions import profile_cautions
    from potassium_cli.render.profile import Seen, profile_json, profile_text

    home = workspace(context)
    profile, decision, table = home.profile, home.decision, home.safety.cautions
    always = profile_cautions(profile, decision, table)
    seen = Seen(decision, always, len(applying(profile, decision, table)), home.goal_since, home.person)
    show(profile_json(given_answers(home), seen) if json else home.addressed(profile_text(seen)))


@app.command()
def people(
    context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False
) -> None:
    """List the people who have a journal of their own here.

    `potassium --person NAME ...` begins one with the first answer or log; without a name it is the journal of everyday.

    Example: potassium profile people
    """
    from potassium_cli.render.profile import people_json, people_text

    home = workspace(context)
    show(people_json(home.people, home.person) if json else people_text(home.people, home.person))
