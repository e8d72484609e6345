"""`potassium profile set`: a flag for each question of the profile, for scripts and for who knows what to say."""

from typing import Annotated, Any

import typer

from potassium_cli.actions import profile as actions
from potassium_cli.actions.medicines import amended
from potassium_cli.commands.program import Json, Program, program
from potassium_cli.domain.profile.questions import QUESTIONS
from potassium_cli.domain.profile.safety import Body
from potassium_cli.domain.profile.typed import read_answer
from potassium_cli.errors import UsageError
from potassium_cli.hint import Hint


def _yes_no(means: str | None = None) -> Any:  # noqa: ANN401  # what Typer makes of an option
    return typer.Option(metavar="yes|no|unknown", help=means)


def _option(what: str, means: str | None = None) -> Any:  # noqa: ANN401
    return typer.Option(metavar=what, help=means)


Age = Annotated[int | None, typer.Option(min=0, max=120, help="Age in years, instead of a birth date.")]
Yes = Annotated[bool, typer.Option("--yes", help="Say yes to a --target above the published reference.")]
_STATES = "One of: healthy, unknown, dialysis, transplant, acute-injury, ckd-1-2, ckd-3-5, ckd-unknown-stage."
_DIALYSIS = "|".join(QUESTIONS["dialysis"].choices)
_BODIES = "|".join(Body)


def set_(
    context: typer.Context,
    *,
    sex: Annotated[str | None, _option("female|male", "Whose reference figures to use.")] = None,
    born: Annotated[str | None, _option("DATE", "Birth date, like 1990-04-01.")] = None,
    age: Age = None,
    pregnancy: Annotated[str | None, _option("no|pregnant|lactating|unknown")] = None,
    kidneys: Annotated[str | None, _option("STATE", _STATES)] = None,
    dialysis: Annotated[str | None, _option(_DIALYSIS)] = None,
    potassium_high: Annotated[str | None, _yes_no("Potassium was ever high, or you were told to limit it.")] = None,
    heart_failure: Annotated[str | None, _yes_no()] = None,
    diabetes: Annotated[str | None, _yes_no()] = None,
    blood_pressure: Annotated[str | None, _yes_no("High blood pressure.")] = None,
    liver: Annotated[str | None, _yes_no("Liver disease.")] = None,
    adrenal: Annotated[str | None, _yes_no("Addison's, adrenal insufficiency, low aldosterone, type 4 RTA.")] = None,
    binder: Annotated[str | None, _yes_no("A potassium binder.")] = None,
    losing: Annotated[str | None, _yes_no("Lasting vomiting or diarrhoea, Conn's, Bartter, Gitelman.")] = None,
    eating: Annotated[str | None, _yes_no("An eating disorder, or starvation not long ago.")] = None,
    medicine: Annotated[
        list[str] | None, _option("NAME", "Each medicine, generic or brand; or none, or unknown.")
    ] = None,
    add_medicine: Annotated[list[str] | None, _option("NAME", "One medicine more than those that you named.")] = None,
    remove_medicine: Annotated[list[str] | None, _option("NAME", "One of them that you no longer take.")] = None,
    limit: Annotated[
        str | None, _option("AMOUNT", 'Your clinician\'s daily limit: "2000 mg", "51 mmol", none.')
    ] = None,
    clinician_ok: Annotated[
        str | None, _option("DATE|today|none", "When your clinician agreed to more potassium.")
    ] = None,
    reference: Annotated[
        str | None, _option(_BODIES, "Whose reference figures to use; nasem unless you choose.")
    ] = None,
    target: Annotated[str | None, _option("AMOUNT", 'A daily target of your own: "3000 mg", "80 mmol", none.')] = None,
    oxalate_stones: Annotated[str | None, _yes_no("Oxalate kidney stones.")] = None,
    diet: Annotated[str | None, _option("none|vegetarian|vegan|unknown")] = None,
    allergy: Annotated[list[str] | None, _option("FOOD", "Each food allergy, or none.")] = None,
    dislike: Annotated[list[str] | None, _option("FOOD", "Each food you dislike, or none.")] = None,
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Set answers of the profile, and see what changes.

    Repeat --medicine, --allergy and --dislike for each name; they replace the whole list. "unknown" is "don't know".
    --add-medicine and --remove-medicine leave the others as they are.
    A goal holds from the day on which it is set: earlier days keep theirs.

    Example: potassium profile set --sex female --age 35 --kidneys healthy --medicine ibuprofen --medicine Lasix
    """
    if born is not None and age is not None:
        raise UsageError("Give --born or --age, not both.")
    typed: dict[str, str | list[str] | None] = {
        "sex": sex, "born": born if age is None else str(age), "pregnancy": pregnancy, "kidneys": kidneys,
        "dialysis": dialysis, "potassium-high": potassium_high, "heart-failure": heart_failure, "diabetes": diabetes,
        "blood-pressure": blood_pressure, "liver": liver, "adrenal": adrenal, "binder": binder, "losing": losing,
        "eating": eating, "medicines": medicine, "limit": limit, "clinician-ok": clinician_ok, "reference": reference,
        "target": target, "oxalate-stones": oxalate_stones, "diet": diet, "allergies": allergy, "dislikes": dislike,
    }  # fmt: skip
    run = program(context)
    answers = {
        name: read_answer(QUESTIONS[name], [said] if isinstance(said, str) else said, run.space.now.date())
        for name, said in typed.items()
        if said is not None and said != []
    }
    if add_medicine or remove_medicine:
        if medicine:
            raise UsageError("Give the whole list with --medicine, or what changes in it, not both.")
        answers["medicines"] = amended(run.space, add_medicine or [], remove_medicine or [])
    if not answers:
        raise UsageError(Hint("Say what to set (--help lists the flags), or answer questions:", "profile setup"))
    keep(run, answers, "profile set", yes=yes, as_json=as_json)


def keep(run: Program, answers: dict[str, str], label: str, *, yes: bool = False, as_json: bool = False) -> None:
    """Store answers and show what changes; a target above the reference is asked about where somebody is there."""
    proposal = actions.propose(run.space, answers)
    agreed = yes or bool(proposal.asks and run.console.interactive and run.console.confirm(f"{proposal.asks} Set it?"))
    run.console.give(actions.store(run.space, proposal, label, yes=agreed), as_json=as_json)
