"""`potassium learn`: what there is to read about potassium and legs, and one topic of it."""

from typing import Annotated

import typer

from potassium_cli.commands.program import Json, command_line, program

app = command_line()


def _complete(incomplete: str) -> list[str]:
    from potassium_cli.tables.topics import TOPICS

    return [name for name in TOPICS if name.startswith(incomplete)]


@app.command()
def learn(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="TOPIC", help="A topic, or words of it.", autocompletion=_complete),
    ] = None,
    as_json: Json = False,
) -> None:
    """Read about potassium and heavy legs, with sources.

    Without a topic, all of them are listed. What you read goes by your answers.

    Example: potassium learn heavy legs
    """
    from potassium_cli.actions.topics import topic, topics

    run = program(context)
    text = " ".join(words or ())
    run.console.give(topic(run.space, text) if text.strip() else topics(run.space), as_json=as_json)
