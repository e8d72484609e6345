"""The profile: the questions that decide tier and goal, and what they come to. `profile_set` has the flags."""

from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, tell, workspace
from potassium_cli.commands.conversation import converse
from potassium_cli.commands.interview import given_answers, store
from potassium_cli.commands.profile_set import set_

app = command_line()


@app.callback()
def profile() -> None:
    """Answer a few questions; see tier and goal.

    Example: potassium profile setup
    """


app.command("set")(set_)


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
    from potassium_cli.domain.cautions.applying import applying
    from potassium_cli.domain.cautions.called import profile_cautions
    from potassium_cli.render.json.profile import profile_json
    from potassium_cli.render.text.profile import Seen, profile_text

    home = workspace(context)
    profile, decision, table = home.profile, home.decision, home.safety.cautions
    always = profile_cautions(profile, decision, table)
    seen = Seen(decision, always, len(applying(profile, decision, table)), home.goal_since, home.person)
    show(profile_json(given_answers(home), seen) if json else home.addressed(profile_text(seen, home.width)))


@app.command()
def people(
    context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False
) -> None:
    """List the people who have a journal of their own here.

    `potassium --person NAME ...` begins one with the first answer or log; without a name it is the journal of everyday.

    Example: potassium profile people
    """
    from potassium_cli.render.json.profile import people_json
    from potassium_cli.render.text.profile import people_text

    home = workspace(context)
    show(people_json(home.people, home.person) if json else people_text(home.people, home.person))
