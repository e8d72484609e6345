"""`potassium cautions`: every caution that applies to a person, each in full with its source."""

import sys
from typing import Annotated

import typer

from potassium_cli.commands import command_line, show, workspace

app = command_line()


@app.command()
def cautions(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False
) -> None:
    """Show every caution that applies to you, with its source.

    Your answers decide: conditions, medicines and their pairs, and foods that do not go with them.

    Example: potassium cautions
    """
    from potassium_cli.domain.cautions.applying import applying

    opened = workspace(context)
    found = applying(opened.profile, opened.decision, opened.safety.cautions)
    if as_json:
        import json

        from potassium_cli.render.json.cautions import cautions_json

        told = cautions_json(found, opened.decision, opened.person, opened.safety.problem)
        show(json.dumps(told, ensure_ascii=False))
        return
    from potassium_cli.render.terminal import drawn
    from potassium_cli.render.text.cautions import caution_lines

    text = drawn(
        lambda width: caution_lines(found, opened.decision, width, opened.person, opened.safety.problem),
        sys.stdout,
        opened.environ.get("COLUMNS"),
    )
    show(opened.addressed(text))
